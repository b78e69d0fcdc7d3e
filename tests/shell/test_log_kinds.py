"""`log` takes one kind of touch at a time, and none that is still to come."""

from __future__ import annotations

from tests.shell.conftest import Tracker


def test_a_touch_is_not_of_two_kinds(tracker: Tracker, rahman: str) -> None:
    twice = tracker("log", rahman, "--in", "--out", "hello")
    assert twice.code == 2
    assert "--out, --in" in twice.err
    assert tracker("show", rahman, "--json").json["touches"] == []


def test_without_a_kind_we_wrote(tracker: Tracker, rahman: str) -> None:
    tracker("log", rahman, "hello")
    (touch,) = tracker("show", rahman, "--json").json["touches"]
    assert touch["kind"] == "out"


def test_what_is_still_to_come_is_not_logged(tracker: Tracker, rahman: str) -> None:
    assert tracker("log", rahman, "hello", "--at", "tomorrow").code == 2
    assert tracker("answer", rahman, "hold", "--said", "no", "--at", "2035-01-01").code == 2


def test_a_refused_deal_is_marked_in_the_list_and_asks_nothing(tracker: Tracker, rahman: str) -> None:
    tracker("log", rahman, "--refused", "too expensive")
    assert "refused · " in tracker("list").out
    shown = tracker("show", rahman).out
    assert "Ask: " not in shown
    assert "Nothing to send: they said no." in shown
    assert "Answer it: tracker answer rahman hold" in shown
