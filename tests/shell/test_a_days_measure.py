"""A backlog is offered so many deals a day as the user wants, and nothing of it is hidden."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from screens.app import TrackerApp
from tests.shell.conftest import Tracker
from tracker.desk import open_desk


def backlog(tracker: Tracker, apart: Path, per_day: int) -> None:
    data = apart / "data"
    data.mkdir(parents=True, exist_ok=True)
    (data / "playbook.toml").write_text(f"[settings]\nper_day = {per_day}\n", "utf-8")
    for name in ("Alpha", "Beta", "Gamma", "Delta", "Epsilon"):
        assert tracker("--now", "2026-11-24", "add", "--buyer", name, "zipper").code == 0


def test_per_day_says_how_many_are_printed_with_what_to_write(tracker: Tracker, apart: Path) -> None:
    backlog(tracker, apart, 2)
    lines = tracker("today", "--plain").out.splitlines()
    assert lines[0].endswith("5 deals are due.")
    assert [line.split(".")[0] for line in lines if line[:1].isdigit()] == ["1", "2", "3", "4", "5"]
    assert len([line for line in lines if line.startswith("   Ask: ")]) == 2
    assert next(line for line in lines if line.startswith("4. Delta")).count(":") >= 1


def test_what_was_done_this_morning_counts_towards_the_measure(tracker: Tracker, apart: Path) -> None:
    backlog(tracker, apart, 2)
    for done, left in ((["log", "alpha", "asked about the project"], 1), (["bury", "beta"], 0), (["bury", "gamma"], 0)):
        assert tracker(*done).code == 0
        assert tracker("today", "--plain").out.count("   Ask: ") == left
    assert "Beyond your measure for today" in tracker("today", "--plain").out


async def test_the_screen_offers_as_many_as_the_shell_prints(tracker: Tracker, apart: Path) -> None:
    backlog(tracker, apart, 3)
    for done in ("alpha", "beta"):
        assert tracker("log", done, "asked about the project").code == 0
    assert tracker("today", "--plain").out.count("   Ask: ") == 1
    async with TrackerApp(open_desk()).run_test(size=(120, 40)) as pilot:
        top = "".join(segment.text for segment in pilot.app.screen._compositor.render_strips()[0])
        assert "1 of 1 · 2 more due" in top


def test_only_work_counts_towards_the_measure(tracker: Tracker, apart: Path) -> None:
    backlog(tracker, apart, 5)
    desk = open_desk()
    alpha, beta, gamma, delta, epsilon = (desk.find(name).id for name in ("alpha", "beta", "gamma", "delta", "epsilon"))
    desk.log(alpha, "note", "met at the fair")
    assert desk.left_of_day({beta, gamma, delta, epsilon}) == 5
    desk.log(beta, "out", "asked")
    desk.close(gamma, "lost", anyway=True)
    desk.sleep(delta, "their shop opens")
    assert desk.left_of_day({epsilon}) == 2
    assert desk.left_of_day({beta, epsilon}) == 3
    desk.log(epsilon, "out", "wrote yesterday", at="yesterday")
    assert desk.left_of_day(set()) == 2
    tomorrow = open_desk("2026-12-03T00:30:00+08:00")
    assert tomorrow.left_of_day(set()) == 5


def test_a_preview_names_the_day_on_which_the_deal_will_stand_in_the_queue(tracker: Tracker, rahman: str) -> None:
    assert tracker("log", rahman, "sent the quote", "--next", "2026-12-06").code == 0
    desk = open_desk()
    deal = desk.deal(rahman)
    assert desk.standing(deal).queue_day == date(2026, 12, 7)
    assert desk.preview(deal, "asked").startswith("→ Mon 7 Dec 2026")


def test_json_stays_whole(tracker: Tracker, apart: Path) -> None:
    backlog(tracker, apart, 2)
    entries = tracker("today", "--json").json
    assert len(entries) == 5
    assert all(entry["question"] or entry["reason"] for entry in entries)


def test_nought_means_every_deal_in_full(tracker: Tracker, apart: Path) -> None:
    backlog(tracker, apart, 0)
    assert tracker("today", "--plain").out.count("   Ask: ") == 5
