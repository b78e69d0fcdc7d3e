"""`tracker figures`: tables for a person, JSON with documented keys, counted on deals entered through the shell."""

from __future__ import annotations

import pytest

from tests.shell.conftest import Tracker
from tracker.desk.figures_json import figures_json


@pytest.fixture
def worked(tracker: Tracker) -> Tracker:
    """A deal asked about today, a quote of October, one lost to price and one lost without a reason."""
    for now, line in (
        ("2026-12-02", ["add", "Rahman Textiles BD 5000 pcs zipper"]),
        ("2026-10-20", ["add", "Oslo Lys NO 300 pcs solar lamp"]),
        ("2026-10-25", ["move", "oslo", "quote"]),
        ("2026-11-02", ["add", "Schmidt DE 1000 pcs hinge USD 2/pc"]),
        (
            "2026-11-20",
            ["lose", "schmidt", "--said", "too expensive", "--cause", "competitor-cheaper", "--for", "Yiwu 1.9"],
        ),
        ("2026-11-03", ["add", "Novak CZ 10 pcs tile"]),
        ("2026-11-21", ["lose", "novak", "--said", "no", "--anyway"]),
        ("2026-12-02", ["log", "rahman", "--out", "which project is it for?"]),
    ):
        ended = tracker(*line, "--now", now)
        assert ended.code == 0, (line, ended.err)
    return tracker


def rows(out: str, title: str) -> list[list[str]]:
    """The cells of one table, its head first."""
    lines = out.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(title)) + 1
    end = next((place for place in range(start, len(lines)) if not lines[place].strip()), len(lines))
    return [line.split() for line in lines[start:end]]


def test_the_tables_are_aligned_and_hold_the_numbers(worked: Tracker) -> None:
    out = worked("figures").out
    assert out.startswith("Wed 2 Dec 2026 (today)\n")
    assert ["Sent", "1"] in rows(out, "Wed 2 Dec 2026")
    ages = rows(out, "Open deals by days since the last contact")
    assert ages[0] == ["Stage", "0–2", "3–6", "7–13", "14–29", "30–89", "90+", "all"]
    assert ages[1] == ["Inquiry", "1", "·", "·", "·", "·", "·", "1"]
    assert ages[2] == ["Quote", "·", "·", "·", "·", "1", "·", "1"]
    assert rows(out, "How far all 4 deals came")[2][:4] == ["Quote", "1", "25", "%"]
    assert rows(out, "Why 2 deals were lost")[1] == ["Undiagnosed", "1", "50", "%", "–"]
    assert "A competitor is cheaper" in out
    assert "~ fewer than 10: too few to tell" in out


def test_since_narrows_the_cohort(worked: Tracker) -> None:
    out = worked("figures", "--since", "2026-11-03").out
    assert "How far 2 deals came that began since 2026-11-03" in out
    assert worked("figures", "--since", "2026-11-03", "--json").json["since"] == "2026-11-03"


def test_an_unreadable_since_is_explained(tracker: Tracker) -> None:
    ended = tracker("figures", "--since", "blue moon")
    assert ended.code == 2
    assert "blue moon" in ended.err
    assert ended.out == ""


def test_the_json_has_the_documented_keys_and_values(worked: Tracker) -> None:
    found = worked("figures", "--json").json
    documented = figures_json.__doc__ or ""
    assert [key for key in found if f"`{key}`" not in documented] == []
    assert (found["schema"], found["as_of"], found["since"], found["open"]) == (
        "tracker.figures/1",
        "2026-12-02",
        None,
        2,
    )
    assert found["today"] == {"sent": 1, "answered": 0, "added": 1, "won": 0, "lost": 0}
    assert found["ageing"][0]["bands"][0] == {"from": 0, "to": 2, "deals": 1}
    assert found["ageing"][1]["bands"][-1] == {"from": 90, "to": None, "deals": 0}
    assert (found["funnel"][1]["reached"], found["funnel"][1]["cohort"], found["funnel"][1]["share"]) == (1, 4, 0.25)
    assert [reason["cause"] for reason in found["reasons"]] == ["undiagnosed", "competitor-cheaper"]
    assert found["reasons"][1]["value"] == [{"currency": "USD", "amount": 2000, "deals": 1}]
    assert found["win_rates"][0] == {
        "cohort": "2026-Q4",
        "created": 4,
        "decided": 2,
        "won": 0,
        "share": 0.0,
        "thin": True,
    }
    (curve,) = found["reply_times"]
    assert (curve["stage"], curve["waits"], curve["answers"], curve["median_day"]) == ("inquiry", 1, 0, None)
    assert curve["answered_by"][0] == {"day": 3, "share": 0.0}


def test_figures_of_nothing_are_no_mistake(tracker: Tracker) -> None:
    ended = tracker("figures")
    assert ended.code == 0
    assert "How far all 0 deals came" in ended.out
    assert tracker("figures", "--json").json["reasons"] == []


def test_the_chinese_tables_are_aligned_too(worked: Tracker) -> None:
    out = worked("figures", "--lang", "zh").out
    assert "询盘" in out
    assert "同行更便宜" in out


def test_the_lost_summary_tells_what_holding_brought(tracker: Tracker, rahman: str) -> None:
    for line in (
        ["answer", rahman, "hold", "0.32 is our lowest", "--said", "too expensive", "--at", "2026-11-20"],
        ["log", rahman, "--in", "fine, go ahead", "--at", "2026-11-25"],
    ):
        ended = tracker(*line)
        assert ended.code == 0, ended.err
    (row,) = tracker("export", "lost", "--format", "json").json["answers"]
    assert (row["move"], row["given"], row["came_back"]) == ("hold", 1, 1)
    assert tracker("export", "lost", "--since", "2026-12-01", "--format", "json").json["answers"] == []
