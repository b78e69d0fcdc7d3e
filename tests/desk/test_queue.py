"""The queue of a day as a whole: questions across deals, and what logging an observation leaves alone."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from tracker.clock import Clock
from tracker.desk import Desk


def added(desk: Desk, line: str) -> str:
    deal = desk.add(desk.read_capture(line)).deal
    assert deal is not None
    return deal.id


def test_two_deals_of_one_buyer_never_get_the_same_question_on_one_day(desk: Desk) -> None:
    desk.clock = Clock(datetime.fromisoformat("2026-11-23T09:00:00+08:00"))
    for number in range(8):
        added(desk, f'buyer:"Rahman Textiles" BD zipper no {number}')
    desk.clock = Clock(datetime.fromisoformat("2026-12-02T09:00:00+08:00"))
    asked = [entry.question.id for entry in desk.queue() if entry.question is not None]
    assert len(asked) == len(set(asked)) == 8


def test_on_a_day_of_sixty_no_question_takes_more_than_a_fifth_and_every_deal_is_there(desk: Desk) -> None:
    desk.clock = Clock(datetime.fromisoformat("2026-11-23T09:00:00+08:00"))
    for number in range(60):
        added(desk, f'buyer:"Buyer {number}" DE zipper')
    desk.clock = Clock(datetime.fromisoformat("2026-12-02T09:00:00+08:00"))
    entries = desk.queue()
    assert len(entries) == 60
    used = Counter(entry.question.id for entry in entries if entry.question is not None)
    assert max(used.values()) <= 12
    assert all(desk.purpose(entry.question) for entry in entries if entry.question is not None)


def test_logging_that_they_read_it_leaves_a_plan_and_a_rest_alone(desk: Desk) -> None:
    planned, resting = added(desk, "Oslo Lys NO lamps"), added(desk, "Nairobi Hardware KE locks")
    desk.log(planned, "note", next="today")
    desk.snooze(resting, "in 2 weeks")
    for deal_id in (planned, resting):
        desk.log(deal_id, "read")
    assert desk.standing(desk.deal(planned)).state == "planned"
    assert desk.standing(desk.deal(resting)).due == date(2026, 12, 16)


def test_a_record_that_is_mended_alarms_no_more(desk: Desk) -> None:
    deal_id = added(desk, "Oslo Lys NO lamps")
    with desk.store.act("another program"):
        desk.store.change(deal_id, {"created": "some day"})
    desk.forget([deal_id])
    desk.queue()
    assert ["cannot be read" in error.message for error in desk.attention()] == [True]
    desk.undo()
    assert desk.attention() == []
    assert desk.deal(deal_id).id == deal_id
    assert desk.unreadable == {}


def test_a_broken_record_that_is_gone_alarms_no_more(desk: Desk) -> None:
    with desk.store.act("another program"):
        desk.store.put("0wrong000000000000001", {"buyer": "Odd", "created": "some day"})
    desk.forget(None)
    desk.queue()
    assert len(desk.attention()) == 1
    desk.undo()
    assert desk.attention() == []


def test_a_cause_found_today_counts_by_the_users_day_whatever_zone_it_was_written_in(desk: Desk) -> None:
    """At half past seven in China it is still yesterday in Greenwich, where the laptop wrote."""
    most = desk.playbook.timing.diagnose_per_day
    ended = {"stage": "lost", "outcome": "lost", "closed": "2026-12-01T09:00:00Z"}
    found = {"at": "2026-12-01T23:30:00Z", "outcome": "lost", "cause": "beyond-budget"}
    for number in range(most + 1):
        deal_id = added(desk, f'buyer:"Buyer {number}" NO lamps')
        with desk.store.act("another laptop"):
            desk.store.change(deal_id, ended if number else {**ended, "diagnoses/01": found})
    desk.forget(None)
    assert sum(entry.diagnose for entry in desk.queue()) == most - 1
