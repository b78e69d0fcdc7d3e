"""Causes are revised, deals reopened, and what nobody explained is asked for again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.stories.conftest import On

Shown = Callable[[str, str], dict[str, Any]]
Queue = Callable[[str], dict[str, dict[str, Any]]]


def inquiry(on: On, buyer: str, day: str = "2026-03-02") -> None:
    on(day, "add", "--buyer", buyer, "BD 5000 pcs zipper USD 2.60/pc", "--stage", "quote")


def test_a_reopened_deal_is_lost_again_for_another_cause(on: On, shown: Shown) -> None:
    inquiry(on, "Rahman")
    on("2026-03-05", "log", "rahman", "--in", "over our budget")
    on("2026-03-06", "ghost", "rahman", "not-decider", "supported", "--evidence", "his boss signs")
    on("2026-03-06", "lose", "rahman", "--said", "over our budget", "--cause", "beyond-budget")
    on("2026-06-01", "reopen", "rahman")
    open_again = shown("2026-06-01", "rahman")
    assert (open_again["stage"], open_again["outcome"], open_again["closed"]) == ("quote", None, None)
    assert "diagnosis" not in open_again
    on("2026-06-02", "log", "rahman", "sent the new price list")
    silent = on("2026-06-20", "lose", "rahman", "--cause", "silent-not-decider", code=2)
    assert "none of the explanations has been tested" in silent.err
    on("2026-06-20", "lose", "rahman", "--cause", "bought-elsewhere", "--for", "Dhaka Zip at 2.35")
    again = shown("2026-06-20", "rahman")
    assert [(each["cause"], each["at"][:10]) for each in again["diagnoses"]] == [
        ("beyond-budget", "2026-03-06"),
        ("bought-elsewhere", "2026-06-20"),
    ]
    assert again["diagnosis"]["cause"] == "bought-elsewhere"
    summary = on("2026-06-30", "export", "lost", "--format", "json").json
    assert [(row["cause"], row["deals"]) for row in summary["reasons"]] == [("bought-elsewhere", 1)]


def test_a_cause_is_revised_and_both_versions_stay(on: On, shown: Shown, queue: Queue) -> None:
    inquiry(on, "Rahman")
    on(
        "2026-03-06", "lose", "rahman", "--said", "too expensive", "--cause", "no-need-at-present",
        "--for", "full until summer", "--revive", "2026-09-01",
    )  # fmt: skip
    on("2026-04-10", "lose", "rahman", "--cause", "competitor-cheaper", "--for", "Dhaka Zip at 2.35")
    found = shown("2026-04-10", "rahman")
    assert (found["closed"][:10], found["diagnosis"]["stage"]) == ("2026-03-06", "quote")
    assert found["diagnosis"]["cause"] == "competitor-cheaper"
    assert [each["said"] for each in found["diagnoses"]] == ["too expensive", "too expensive"]
    assert [each["revive"] for each in found["diagnoses"]] == ["2026-09-01", "2026-09-01"]
    text = on("2026-04-10", "show", "rahman").out
    assert text.index("2026-04-10  lost, A competitor is cheaper") < text.index("2026-03-06  before: lost, No need")
    assert "full until summer" in text
    assert queue("2026-09-01")["rahman"]["kind"] == "revival"
    on("2026-04-10", "lose", "rahman", "--cause", "competitor-cheaper", "--for", "Dhaka Zip", "--revive", "")
    assert shown("2026-04-10", "rahman")["diagnosis"]["revive"] is None


def test_a_deal_closed_without_a_cause_is_offered_again_until_it_has_one(on: On, shown: Shown, queue: Queue) -> None:
    inquiry(on, "Rahman")
    on("2026-03-05", "log", "rahman", "--in", "over our budget")
    on("2026-03-06", "lose", "rahman", "--anyway")
    assert queue("2026-03-06") == {}
    entry = queue("2026-03-07")["rahman"]
    assert (entry["kind"], entry["question"], entry["reason"], entry["diagnose"]) == ("occasion", None, None, True)
    assert "nobody has said why" in entry["why"]
    assert "tracker lose rahman --cause ID" in on("2026-03-07", "today", "--plain").out
    on("2026-03-07", "bury", "rahman")
    assert queue("2026-03-07") == {}
    on("2026-03-07", "undo")
    assert list(queue("2026-04-05")) == ["rahman"]
    assert queue("2026-04-06") == {}
    on("2026-03-10", "lose", "rahman", "--cause", "beyond-budget")
    assert queue("2026-03-11") == {}
    states = [each["state"] for each in shown("2026-03-11", "rahman")["diagnoses"]]
    assert states == ["undiagnosed", "diagnosed"]


def test_a_win_nobody_explained_is_asked_about_too(on: On, queue: Queue) -> None:
    inquiry(on, "Rahman")
    on("2026-03-06", "move", "rahman", "order")
    assert "why they chose us" in queue("2026-03-07")["rahman"]["why"]
    on("2026-03-07", "win", "rahman", "--cause", "won-goods", "--for", "passed their test")
    assert queue("2026-03-08") == {}


def test_unexplained_deals_come_last_and_a_few_a_day(on: On, queue: Queue) -> None:
    for name in ("Alpha", "Beta", "Gamma", "Delta", "Epsilon"):
        inquiry(on, name)
        on("2026-03-06", "lose", name, "--anyway")
    inquiry(on, "Zeta")
    day = queue("2026-03-09")
    assert len(day) == 4
    assert next(iter(day)) == "zeta"
    first = list(day)[1]
    on("2026-03-09", "lose", first, "--cause", "beyond-budget", "--for", "named a figure")
    left = queue("2026-03-09")
    assert len(left) == 3
    assert first not in left
    assert len(queue("2026-03-10")) == 4


def test_each_deal_closed_in_a_row_obeys_the_same_rules(on: On, shown: Shown) -> None:
    for name in ("Alpha", "Beta", "Gamma"):
        inquiry(on, name)
        on("2026-03-06", "lose", name, "--cause", "price", code=2)
        on("2026-03-06", "lose", name, "--cause", "no need", code=2)
        on("2026-03-06", "lose", name, "--cause", "went silent", code=2)
        assert shown("2026-03-06", name)["outcome"] is None
    on("2026-03-06", "lose", "alpha", "--anyway")
    on("2026-03-06", "lose", "beta", "--cause", "price", "--anyway")
    on("2026-03-06", "lose", "gamma", "--cause", "plan-changed", "--revive", "2026-09-01")
    states = [shown("2026-03-06", name)["diagnosis"]["state"] for name in ("alpha", "beta", "gamma")]
    assert states == ["undiagnosed", "undiagnosed", "diagnosed"]
    summary = on("2026-03-31", "export", "lost", "--format", "json").json
    assert [(row["cause"], row["deals"]) for row in summary["reasons"]] == [("undiagnosed", 2), ("plan-changed", 1)]


def test_imported_closings_arrive_undiagnosed_and_do_not_flood_the_review(on: On, queue: Queue, tmp_path: Path) -> None:
    file = tmp_path / "old.csv"
    rows = [f"Buyer {number},Lost,2025-0{number % 8 + 1}-14,2025-0{number % 8 + 2}-14" for number in range(60)]
    rows += [f"Fresh {number},Lost,2026-02-01,2026-03-01" for number in range(40)]
    file.write_text("\n".join(["Company,Stage,Created,Closed", *rows]) + "\n", "utf-8")
    arguments = ["--map", "buyer=Company", "--map", "created=Created", "--map", "closed=Closed", "--dates", "YMD"]
    told = on("2026-03-06", "import", str(file), *arguments, "--json").json
    assert (told["added"], told["undiagnosed"]) == (100, 100)
    assert len(queue("2026-03-09")) == 3
    assert all(entry["buyer"].startswith("Fresh") for entry in queue("2026-03-09").values())
    assert queue("2026-05-04") == {}
