"""Days off, promises, refusals and visits: which of them moves a deal in or out of the queue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tracker.buyer_clock import BuyerClock
from tracker.cadence import chosen, standing
from tracker.model import Deal, Diagnosis, Plan, Rest, Standing
from tracker.nudge import find_reason
from tracker.playbook import Playbook

Tell = Callable[..., Deal]
StandingOf = Callable[..., Standing]


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day} 10:00").replace(tzinfo=UTC)


def utc_day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def won(**fields: Any) -> dict[str, Any]:
    return {"outcome": "won", "closed": at("2026-03-02"), "country": "DE", **fields}


# -- days off ----------------------------------------------------------------------------------------------------------


def test_bangladesh_touched_before_eid_is_due_after_it_and_an_estimate(tell: Tell, stands: StandingOf) -> None:
    """Two unanswered working days: Thursday 19 March, then Tuesday 24 after the weekend and Eid."""
    deal = tell("sample", ("2026-03-16", "out"), ("2026-03-18", "out"), since="2026-03-12", country="BD")
    found = stands(deal, "2026-03-18")
    assert (found.due, found.estimate) == (date(2026, 3, 24), True)
    assert "moon-sighted" in found.why


@pytest.mark.parametrize(
    ("country", "due", "shown"),
    [("AE", date(2026, 11, 27), None), ("SA", date(2026, 11, 29), date(2026, 11, 30))],
)
def test_one_working_day_from_a_thursday_is_friday_in_the_emirates_and_sunday_in_saudi_arabia(
    tell: Tell, stands: StandingOf, country: str, due: date, shown: date | None
) -> None:
    found = stands(tell("inquiry", created="2026-11-26", country=country), "2026-11-26")
    assert (found.due, found.shown) == (due, shown)


@pytest.mark.parametrize("region", ["02", "03", "11"])
def test_kedah_kelantan_and_terengganu_work_on_sunday_and_the_rest_of_malaysia_on_friday(
    tell: Tell, stands: StandingOf, region: str
) -> None:
    there = stands(tell("inquiry", created="2026-11-12", country="MY", region=region), "2026-11-12")
    elsewhere = stands(tell("inquiry", created="2026-11-12", country="MY"), "2026-11-12")
    assert (there.due, there.shown) == (date(2026, 11, 15), date(2026, 11, 16))
    assert (elsewhere.due, elsewhere.shown) == (date(2026, 11, 13), None)


def test_on_a_make_up_sunday_of_ours_nothing_waits_for_monday(tell: Tell, stands: StandingOf) -> None:
    deal = tell("inquiry", created="2026-01-01", country="SA")
    assert (stands(deal, "2026-01-01").due, stands(deal, "2026-01-01").shown) == (date(2026, 1, 4), None)


def test_golden_week_moves_what_falls_due_in_it_behind_it_and_says_so(tell: Tell, stands: StandingOf) -> None:
    found = stands(tell("inquiry", created="2026-09-30", country="BR"), "2026-09-30")
    assert (found.due, found.queue_day) == (date(2026, 10, 1), date(2026, 10, 8))
    assert "You do not work on Thu 1 Oct 2026, so it is shown on Thu 8 Oct 2026" in found.why


def test_a_planned_touch_waits_for_a_day_both_work_too(tell: Tell, stands: StandingOf) -> None:
    plan = Plan(on=date(2026, 11, 28), why="call about the tender", since=at("2026-11-20"))
    found = stands(tell("pi", country="DE", plan=plan), "2026-11-20")
    assert (found.due, found.shown, found.state) == (date(2026, 11, 28), date(2026, 11, 30), "planned")
    assert found.why == (
        "You planned for Sat 28 Nov 2026: call about the tender. "
        "They do not work on Sat 28 Nov 2026, so it is shown on Mon 30 Nov 2026"
    )


def test_what_is_overdue_stays_on_their_day_off_and_says_when_to_write(tell: Tell, stands: StandingOf) -> None:
    deal = tell("pi", since="2026-11-16", country="SA")
    thursday, friday = stands(deal, "2026-11-26"), stands(deal, "2026-11-27")
    assert (thursday.works_on, "write on" in thursday.why) == (None, False)
    assert (friday.queue_day, friday.works_on) == (thursday.queue_day, date(2026, 11, 29))
    assert friday.why.endswith("They do not work today: write on Sun 29 Nov 2026")


def test_what_was_put_off_until_their_day_off_says_so_too(tell: Tell, stands: StandingOf) -> None:
    rest = Rest(verb="bury", since=at("2026-11-26"), until=date(2026, 11, 27))
    found = stands(tell("pi", since="2026-11-16", country="SA", rest=rest), "2026-11-27")
    assert (found.due, found.works_on) == (date(2026, 11, 27), date(2026, 11, 29))


def test_an_answer_to_them_waits_for_no_calendar(tell: Tell, stands: StandingOf) -> None:
    deal = tell("pi", ("2026-11-27", "in"), since="2026-11-16", country="SA")
    found = stands(deal, "2026-11-27")
    assert (found.queue_day, found.works_on, found.state) == (date(2026, 11, 27), None, "replied")


# -- replies, refusals, read receipts ----------------------------------------------------------------------------------


def test_the_arrival_of_a_sample_leaves_an_answer_owed(tell: Tell, stands: StandingOf) -> None:
    arrived = {"sample_arrived": ("2026-03-12", "2026-03-11")}
    deal = tell("sample", ("2026-03-10", "in", "which test?"), since="2026-03-02", country="DE", facts=arrived)
    assert (stands(deal, "2026-03-12").due, stands(deal, "2026-03-12").state) == (date(2026, 3, 10), "replied")


def test_the_arrival_of_a_sample_breaks_no_silence_after_a_refusal(tell: Tell, stands: StandingOf) -> None:
    arrived = {"sample_arrived": ("2026-03-12", "2026-03-11")}
    deal = tell("sample", ("2026-03-10", "refused"), since="2026-03-02", country="DE", facts=arrived)
    assert (stands(deal, "2026-03-20").due, stands(deal, "2026-03-20").state) == (date(2026, 3, 24), "refusal")


def test_a_won_buyer_who_said_no_is_left_alone_until_they_write(tell: Tell, stands: StandingOf) -> None:
    monthly = {"cycle": ("2026-02-02", "every month")}
    deal = tell("order", ("2026-03-09", "refused", "nothing this year"), since="2026-03-02", **won(), facts=monthly)
    assert (stands(deal, "2026-12-01").due, stands(deal, "2026-12-01").state) == (None, "dormant")
    plain = tell("order", ("2026-03-09", "refused"), since="2026-03-02", **won())
    assert stands(plain, "2026-12-01").due is None


def test_a_no_after_the_loss_takes_the_day_to_ask_again_with_it(tell: Tell, stands: StandingOf) -> None:
    diagnosis = Diagnosis(at=at("2026-03-10"), outcome="lost", stage="quote", revive=date(2026, 9, 1))
    lost: dict[str, Any] = {"outcome": "lost", "closed": at("2026-03-10"), "diagnoses": {"1": diagnosis}}
    before = tell("lost", ("2026-03-09", "refused"), since="2026-03-10", **lost)
    assert stands(before, "2026-03-11").due == date(2026, 9, 1)
    after = tell("lost", ("2026-03-09", "refused"), ("2026-05-04", "refused"), since="2026-03-10", **lost)
    assert stands(after, "2026-09-01").due is None


def test_read_no_answer_leaves_plan_and_rest_as_they_are(
    tell: Tell, playbook: Playbook, buyer_clock: BuyerClock
) -> None:
    plan = Plan(on=date(2026, 11, 19), since=at("2026-11-16"))
    rest = Rest(verb="snooze", since=at("2026-11-17"), until=date(2026, 12, 1))
    for fields, due in (({"plan": plan}, date(2026, 11, 19)), ({"rest": rest}, date(2026, 12, 1))):
        deal = tell("pi", since="2026-11-16", country="DE", **fields)
        after = chosen(deal, "read", at("2026-11-19"), utc_day)
        found = standing(after, playbook, buyer_clock, date(2026, 11, 19), day_of=utc_day)
        assert found.due == due


# -- visits and promises -----------------------------------------------------------------------------------------------


def test_a_won_buyer_with_a_rhythm_is_visited_until_the_next_order_is_near(tell: Tell, stands: StandingOf) -> None:
    twice = {"cycle": ("2026-02-02", "twice a year")}
    deal = tell("order", ("2026-03-02", "move"), since="2026-03-02", **won(), facts=twice)
    assert (stands(deal, "2026-03-10").due, stands(deal, "2026-03-10").state) == (date(2026, 3, 31), "ladder")
    visited = tell("order", ("2026-03-02", "move"), ("2026-07-01", "out"), since="2026-03-02", **won(), facts=twice)
    assert (stands(visited, "2026-07-02").due, stands(visited, "2026-07-02").state) == (date(2026, 7, 17), "reorder")


PROMISE = {"promise": ("2026-03-03", "deposit by 2026-03-27")}


def test_a_promise_brings_the_deal_back_on_its_day_out_of_every_silence(tell: Tell, stands: StandingOf) -> None:
    reminders = [("2026-03-05", "out"), ("2026-03-11", "out"), ("2026-03-18", "out")]
    deal = tell("quote", *reminders, since="2026-03-02", country="DE", facts=PROMISE)
    found = stands(deal, "2026-03-19")
    assert (found.due, found.state) == (date(2026, 3, 27), "planned")
    assert found.why == "They promised for Fri 27 Mar 2026: deposit by 2026-03-27"
    reminded = tell("quote", *reminders, ("2026-03-27", "out"), since="2026-03-02", country="DE", facts=PROMISE)
    assert stands(reminded, "2026-03-27").state == "breathing"


def test_a_promise_pauses_no_ladder_and_reminds_nobody_who_said_no(tell: Tell, stands: StandingOf) -> None:
    assert stands(tell("quote", since="2026-03-02", country="DE", facts=PROMISE), "2026-03-03").due == date(2026, 3, 5)
    refused = tell("quote", ("2026-03-05", "refused"), since="2026-03-02", country="DE", facts=PROMISE)
    assert stands(refused, "2026-03-27").state == "refusal"


def test_a_promise_that_is_due_is_a_reason_to_write_once(tell: Tell, playbook: Playbook) -> None:
    deal = tell("quote", facts=PROMISE)
    assert find_reason(deal, playbook, date(2026, 3, 26), day_of=utc_day) is None
    reason = find_reason(deal, playbook, date(2026, 3, 30), day_of=utc_day)
    assert reason is not None
    assert reason.text.startswith("They promised for Fri 27 Mar 2026: “deposit by 2026-03-27”")
    told = tell("quote", ("2026-03-27", "out"), facts=PROMISE)
    assert find_reason(told, playbook, date(2026, 3, 30), day_of=utc_day) is None
