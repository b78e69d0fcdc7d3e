"""The whole loop as a trader types it: capture, review, log, move, close with a reason, export, undo."""

from __future__ import annotations

import pytest

from tests.shell.conftest import Tracker
from tracker.desk import open_desk


def test_a_captured_line_is_echoed_and_listed(tracker: Tracker) -> None:
    added = tracker("add", "Rahman Textiles BD 5000 pcs zipper FOB Ningbo 0.32 下周三跟进")
    assert added.code == 0
    assert "Rahman Textiles" in added.out
    assert "9 Dec 2026" in added.out
    (deal,) = tracker("list", "--json").json
    assert deal["buyer"] == "Rahman Textiles"
    assert (deal["country"], deal["goods"], deal["quantity"]) == ("BD", "zipper", 5000)
    assert (deal["incoterm"], deal["place"], deal["price"], deal["value"]) == ("FOB", "Ningbo", 0.32, 1600)
    assert deal["next_touch"] == "2026-12-09"
    assert deal["handle"] == "rahman"


def test_options_win_over_the_line(tracker: Tracker) -> None:
    tracker("add", "Rahman BD zipper", "--country", "Pakistan", "--stage", "quote", "--tag", "vip")
    (deal,) = tracker("list", "--json").json
    assert (deal["country"], deal["stage"], deal["tags"]) == ("PK", "quote", ["vip"])


def test_each_line_of_standard_input_is_a_deal(tracker: Tracker) -> None:
    added = tracker("add", "-", stdin="Rahman BD zipper\n王记五金 阀门 200个\n".encode("gb18030"))
    assert added.code == 0
    assert {deal["buyer"] for deal in tracker("list", "--json").json} >= {"王记五金"}
    assert len(tracker("list", "--json").json) == 2


def test_an_inquiry_is_due_the_next_working_day_with_a_question(tracker: Tracker, rahman: str) -> None:
    queue = tracker("today", "--json", "--now", "2026-12-03").json
    (entry,) = queue
    assert (entry["id"], entry["stage"], entry["kind"]) == (rahman, "inquiry", "question")
    assert entry["question"]["en"]
    assert entry["question"]["zh"]
    assert entry["why"]


def test_an_asked_question_is_not_asked_again(tracker: Tracker, rahman: str) -> None:
    first = tracker("today", "--json", "--now", "2026-12-03").json[0]["question"]["id"]
    assert tracker("log", "rahman", "wrote", "--asked", first).code == 0
    second = tracker("today", "--json", "--now", "2026-12-20").json[0]["question"]["id"]
    assert second != first


def test_a_reply_brings_a_snoozed_deal_back_the_same_day(tracker: Tracker, rahman: str) -> None:
    tracker("snooze", "rahman", "in 3 weeks")
    assert tracker("today", "--json").json == []
    tracker("log", "rahman", "--in", "yes please send the price")
    assert [entry["id"] for entry in tracker("today", "--json").json] == [rahman]


@pytest.mark.parametrize(
    "command",
    [
        ["snooze", "rahman", "5/12"],
        ["log", "rahman", "wrote", "--next", "5/12"],
        ["edit", "rahman", "next=5/12"],
        ["lose", "rahman", "--anyway", "--revive", "5/12"],
    ],
)
def test_a_date_that_could_mean_another_day_says_so(tracker: Tracker, rahman: str, command: list[str]) -> None:
    done = tracker(*command)
    assert done.code == 0, done.err
    assert "5 Dec 2026" in done.err or command[0] == "lose"
    assert "It could also mean Wed 12 May 2027" in done.err


def test_a_day_that_its_weekday_puts_in_the_past_is_refused(tracker: Tracker, rahman: str) -> None:
    refused = tracker("snooze", "rahman", "Thu 26 Nov", "--now", "2026-12-02")
    assert refused.code == 2
    assert "Thu 26 Nov 2026 (6 days ago) has passed." in refused.err


def test_learned_facts_are_kept(tracker: Tracker, rahman: str) -> None:
    tracker("log", "rahman", "--in", "for a hotel", "--learned", "project=hotel in Dhaka")
    assert tracker("show", "rahman", "--json").json["facts"] == {"project": "hotel in Dhaka"}


def test_a_misspelt_fact_is_kept_and_said(tracker: Tracker, rahman: str) -> None:
    logged = tracker("log", "rahman", "--in", "for a hotel", "--learned", "projct=hotel")
    assert "the playbook has “project”" in logged.err
    assert tracker("show", "rahman", "--json").json["facts"] == {"projct": "hotel"}


def test_price_alone_is_not_a_cause_and_the_deal_stays_open(tracker: Tracker, rahman: str) -> None:
    refused = tracker("lose", "rahman", "--said", "too expensive", "--cause", "price")
    assert refused.code == 2
    assert tracker("show", "rahman", "--json").json["outcome"] is None


def test_a_deal_is_lost_with_a_diagnosis(tracker: Tracker, rahman: str) -> None:
    closed = tracker(
        "lose", "rahman", "--said", "太贵了", "--cause", "beyond-budget", "--for", "asked for 0.25 twice",
        "--confidence", "70", "--json",
    )  # fmt: skip
    assert closed.code == 0, closed.err
    assert closed.json["said"] == "太贵了"
    assert (closed.json["cause"], closed.json["group"], closed.json["state"]) == (
        "beyond-budget",
        "price",
        "diagnosed",
    )
    assert tracker("list", "--json").code == 1
    (lost,) = tracker("list", "--lost", "--json").json
    assert (lost["stage"], lost["outcome"]) == ("lost", "lost")


def test_closing_anyway_is_openly_undiagnosed(tracker: Tracker, rahman: str) -> None:
    assert tracker("lose", "rahman", "--anyway").code == 0
    assert tracker("show", "rahman", "--json").json["diagnosis"]["state"] == "undiagnosed"


def test_moving_to_lost_needs_a_reason(tracker: Tracker, rahman: str) -> None:
    assert tracker("move", "rahman", "lost").code == 2
    assert tracker("show", "rahman", "--json").json["stage"] == "inquiry"


def test_moving_to_order_is_a_win_still_to_be_diagnosed(tracker: Tracker, rahman: str) -> None:
    moved = tracker("move", "rahman", "order")
    assert moved.code == 0
    assert "tracker win rahman" in moved.err
    shown = tracker("show", "rahman", "--json").json
    assert (shown["outcome"], shown["diagnosis"]["state"]) == ("won", "undiagnosed")


def test_reopening_keeps_history_and_empties_the_live_diagnosis(tracker: Tracker, rahman: str) -> None:
    tracker("move", "rahman", "quote")
    tracker("lose", "rahman", "--cause", "beyond-budget", "--for", "asked for 0.25")
    tracker("reopen", "rahman")
    shown = tracker("show", "rahman", "--json").json
    assert (shown["stage"], shown["outcome"]) == ("quote", None)
    assert len(shown["diagnoses"]) == 1
    assert "diagnosis" not in shown


def test_every_change_can_be_undone_and_redone(tracker: Tracker, rahman: str) -> None:
    tracker("move", "rahman", "quote")
    tracker("edit", "rahman", "price=USD 0.31/pc")
    assert tracker("undo").code == 0
    assert tracker("show", "rahman", "--json").json["price"] == 0.32
    assert tracker("undo").code == 0
    assert tracker("show", "rahman", "--json").json["stage"] == "inquiry"
    assert tracker("redo").code == 0
    assert tracker("show", "rahman", "--json").json["stage"] == "quote"
    assert tracker("undo").code == 0
    assert tracker("undo").code == 0
    assert tracker("list", "--all", "--json").json == []
    assert tracker("undo").code == 1


def test_history_tells_what_was_done(tracker: Tracker, rahman: str) -> None:
    tracker("move", "rahman", "quote")
    words = [act["words"] for act in tracker("history", "rahman", "--json").json]
    assert words == ["moved Rahman Textiles to Quote", "added Rahman Textiles"]


def test_an_ambiguous_name_lists_candidates(tracker: Tracker) -> None:
    tracker("add", "--buyer", "Rahman Textiles", "zipper")
    tracker("add", "--buyer", "Rahman Traders", "thread")
    ambiguous = tracker("show", "Rahman T")
    assert ambiguous.code == 2
    assert "rahman-2" in ambiguous.err
    assert tracker("show", "rahman-2").code == 0
    assert tracker("show", "Traders").code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["show", "nobody"], 1),
        (["list"], 1),
        (["undo"], 1),
        (["snooze", "rahman", "blah blah"], 2),
        (["move", "rahman", "nowhere"], 2),
        (["edit", "rahman", "prise=3"], 2),
        (["frobnicate"], 2),
        (["add"], 2),
        (["when", "blah blah"], 2),
        (["import", "missing.csv"], 2),
        (["--now", "blah", "list"], 2),
    ],
)
def test_mistakes_end_with_the_documented_code_and_a_next_step(
    tracker: Tracker, arguments: list[str], code: int
) -> None:
    if "rahman" in arguments:
        tracker("add", "--buyer", "Rahman", "zipper")
    ended = tracker(*arguments)
    assert ended.code == code
    assert len(ended.err.strip().splitlines()) >= 1
    assert "Traceback" not in ended.err


def test_when_reads_phrases(tracker: Tracker) -> None:
    assert [row["date"] for row in tracker("when", "end", "of", "month", "--json").json] == ["2026-12-31"]
    rows = tracker("when", "下周三", "eom", "--json").json
    assert [row["date"] for row in rows] == ["2026-12-09", "2026-12-31"]
    assert rows[0]["error"] is None


def test_the_texts_come_in_chinese(tracker: Tracker, rahman: str) -> None:
    moved = tracker("--lang", "zh", "move", "rahman", "quote")
    assert any("\u4e00" <= char <= "\u9fff" for char in moved.err)


@pytest.mark.parametrize(
    "name", ["[/b]", "[@click=app.quit]x", "\x1b[31mred", "长" * 200, "محمد", "👨‍👩‍👧 Ltd", "=1+1"]
)
def test_hostile_names_are_kept_and_never_act(tracker: Tracker, name: str) -> None:
    assert tracker("add", "--buyer", name, "zipper").code == 0
    shown = tracker("list")
    assert shown.code == 0
    assert "\x1b" not in shown.out
    assert tracker("list", "--json").json[0]["buyer"].replace("\x1b", "") == name.replace("\x1b", "")


def test_a_promise_whose_day_has_come_is_told_apart_in_the_queue(
    tracker: Tracker, rahman: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker("log", "rahman", "--in", "we pay the deposit on Friday", "--learned", "promise=deposit by 2026-12-04")
    tracker("log", "rahman", "thank you")
    monkeypatch.setenv("TRACKER_NOW", "2026-12-04T10:00:00+08:00")
    [entry] = tracker("today", "--json").json
    assert entry["kind"] == "promise"
    assert entry["reason"]["on"] == "2026-12-04"


def test_an_inquiry_for_what_a_customer_there_buys_is_a_decision_with_a_day(
    tracker: Tracker, rahman: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker("edit", "rahman", "country=BD")
    tracker("win", "rahman", "--anyway")
    tracker("add", "--buyer", "Dhaka Bags", "--country", "BD", "--goods", "nylon zippers")
    tracker("add", "--buyer", "Rahman Textiles Ltd", "--country", "BD", "--goods", "zipper")
    tracker("add", "--buyer", "Lagos Bags", "--country", "NG", "--goods", "zipper")
    monkeypatch.setenv("TRACKER_NOW", "2026-12-03T10:00:00+08:00")
    [entry] = [each for each in tracker("today", "--json").json if each["kind"] == "collision"]
    assert (entry["buyer"], entry["question"]) == ("Dhaka Bags", None)
    assert entry["reason"]["on"] == "2026-12-04"
    assert "Rahman Textiles in Bangladesh buys zipper from you too" in entry["reason"]["text"]
    tracker("edit", "dhaka", "collision=serve both")
    assert "collision" not in {each["kind"] for each in tracker("today", "--json").json}


def test_a_customer_who_is_no_more_collides_with_nobody(tracker: Tracker, rahman: str) -> None:
    tracker("edit", "rahman", "country=BD")
    tracker("win", "rahman", "--anyway")
    tracker("add", "--buyer", "Dhaka Bags", "--country", "BD", "--goods", "nylon zippers")
    desk = open_desk("2026-12-03")
    dhaka = desk.find("dhaka")
    assert desk.entry(dhaka).kind == "collision"
    desk.close(rahman, "lost", anyway=True)
    assert desk.entry(dhaka).kind == "question"
    desk.undo()
    assert desk.entry(dhaka).kind == "collision"
    desk.close_store()
