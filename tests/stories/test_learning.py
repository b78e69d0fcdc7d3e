"""What `why` says of the user's own deals: counts, honest words, and priors that are offered and never applied."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.conftest import On


def told(on: On, number: int, *closing: str, project: bool = False, tender: bool = False) -> None:
    buyer = f"Buyer{number:02}"
    on("2026-03-02", "add", "--buyer", buyer, "BD zipper", "--stage", "pi")
    said = "it is for a tender" if tender else "please send the price list"
    learned = ["--learned", "project=hotel"] if project else []
    on("2026-03-03", "log", buyer, "--in", said, *learned)
    on("2026-03-20", *[word.format(buyer=buyer) for word in closing])


WON = ("win", "{buyer}", "--cause", "won-goods", "--for", "lab test")
BUDGET = ("lose", "{buyer}", "--cause", "beyond-budget", "--for", "named a figure")
TENDER = ("lose", "{buyer}", "--cause", "silent-tender", "--for", "opened in June", "--revive", "2026-12-01")


def test_nothing_closed_teaches_nothing(on: On) -> None:
    assert "nothing to learn" in on("2026-03-02", "why", code=1).err
    assert on("2026-03-02", "why", "--json").json["signals"] == []


def test_few_deals_are_counted_and_nothing_is_read_from_them(on: On) -> None:
    told(on, 1, *WON, project=True)
    told(on, 2, *BUDGET)
    told(on, 3, *TENDER, tender=True)
    told(on, 4, "lose", "{buyer}", "--anyway")
    lessons = on("2026-04-01", "why", "--json").json
    assert (lessons["won"], lessons["lost"], lessons["undiagnosed"]) == (1, 3, 1)
    rows = {row["id"]: row for row in lessons["signals"]}
    assert (rows["project-known"]["won"], rows["project-known"]["lost"]) == (1, 0)
    assert rows["says-tender"]["causes"] == [
        {"cause": "silent-tender", "title": "A tender that was lost or is still open", "deals": 1}
    ]
    assert {row["reading"] for row in lessons["signals"]} == {"few"}
    assert (lessons["silences"], lessons["toml"]) == (1, "")
    assert {prior["offered"] for prior in lessons["priors"]} == {None}
    text = on("2026-04-01", "why").out
    assert "too few to tell" in text
    assert "1 explained silence is too few" in text
    assert "[[hypotheses]]" not in text


def test_what_went_with_winning_is_named_when_it_is_clear_and_priors_are_offered(on: On, apart: Path) -> None:
    for number in range(10):
        told(on, number, *WON, project=True)
    for number in range(10, 20):
        told(on, number, *TENDER, tender=True)
    lessons = on("2026-04-01", "why", "--json").json
    rows = {row["id"]: row for row in lessons["signals"]}
    assert (rows["project-known"]["reading"], rows["says-tender"]["reading"]) == ("more", "less")
    tender = next(prior for prior in lessons["priors"] if prior["id"] == "tender")
    assert (tender["found"], tender["now"], tender["offered"]) == (10, 0.12, 0.4133)
    text = on("2026-04-01", "why").out
    assert "won more often: 100 % with it, 0 % without" in text
    assert "Nothing was changed" in text

    def share(deal: str) -> float:
        rows = on("2026-04-01", "ghost", deal, "--json").json["hypotheses"]
        return float(next(row["probability"] for row in rows if row["id"] == "tender"))

    before = share("buyer00")
    own = apart / "data" / "playbook.toml"
    assert not own.exists()
    own.write_text(lessons["toml"] + "\n", "utf-8")
    on("2026-04-01", "playbook", "check")
    assert share("buyer00") > before
    again = on("2026-04-01", "why", "--json").json
    assert again["toml"] == ""
    assert "priors fit your deals" in on("2026-04-01", "why").out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_imported_deals_without_a_timeline_are_left_out(on: On, tmp_path: Path, language: str) -> None:
    file = tmp_path / "old.csv"
    file.write_text("Company,Stage\nAcme,Won\nBeta,Lost\nGamma,Lost\n", "utf-8")
    on("2026-03-06", "import", str(file), "--map", "buyer=Company")
    lessons = on("2026-03-06", "why", "--json").json
    assert (lessons["won"], lessons["lost"], lessons["bare"], lessons["signals"]) == (1, 2, 3, [])
    assert on("2026-03-06", "--lang", language, "why").out
