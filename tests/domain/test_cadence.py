"""When a deal is due next, and why, in literal dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.buyer_clock import BuyerClock
from tracker.cadence import chosen, ground, standing, why
from tracker.errors import BadInput
from tracker.model import Answer, Deal, Diagnosis, Plan, Rest, Standing, Touch
from tracker.playbook import Playbook, Timing

Tell = Callable[..., Deal]
StandingOf = Callable[..., Standing]


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day} 10:00").replace(tzinfo=UTC)


def utc_day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def test_a_new_inquiry_is_due_one_working_day_on(tell: Tell, stands: StandingOf) -> None:
    found = stands(tell("inquiry", created="2026-11-18", country="DE"), "2026-11-18")
    assert (found.due, found.state) == (date(2026, 11, 19), "ladder")
    assert found.why == "New inquiry: answer by Thu 19 Nov 2026"


def test_a_touch_moves_the_ladder_over_weekend_and_eid_in_bangladesh(tell: Tell, stands: StandingOf) -> None:
    deal = tell("inquiry", ("2026-03-18", "out"), created="2026-03-17", country="BD")
    found = stands(deal, "2026-03-18")
    assert (found.due, found.estimate, found.unanswered) == (date(2026, 3, 25), True, 1)
    assert found.why.endswith("A moon-sighted feast lies in between: the day may shift by one")


def test_a_feast_that_is_over_leaves_no_doubt(tell: Tell, stands: StandingOf) -> None:
    deal = tell("inquiry", ("2026-03-18", "out"), created="2026-03-17", country="BD")
    assert stands(deal, "2026-03-26").estimate is False


def test_the_why_counts_their_working_days(tell: Tell, stands: StandingOf) -> None:
    found = stands(tell("pi", since="2026-11-16", country="DE"), "2026-11-19")
    assert found.due == date(2026, 11, 19)
    assert found.why == "PI sent 3 of their working days ago, no reply; due after 3"


def test_what_is_written_on_the_first_day_of_a_stage_is_the_quote_itself(tell: Tell, stands: StandingOf) -> None:
    deal = tell("quote", ("2026-11-16", "out", "quote sent"), since="2026-11-16", country="DE")
    assert stands(deal, "2026-11-17").due == date(2026, 11, 19)
    deal = tell("quote", ("2026-11-16", "out"), ("2026-11-19", "out"), since="2026-11-16", country="DE")
    assert stands(deal, "2026-11-19").due == date(2026, 11, 25)


def test_overdue_stays(tell: Tell, stands: StandingOf) -> None:
    deal = tell("pi", since="2026-11-16", country="DE")
    assert stands(deal, "2027-06-01").due == date(2026, 11, 19)


@pytest.mark.parametrize("kind", ["read", "note"])
def test_an_observation_does_not_move_the_ladder(tell: Tell, stands: StandingOf, kind: str) -> None:
    deal = tell("pi", ("2026-11-18", kind), since="2026-11-16", country="DE")
    assert stands(deal, "2026-11-18").due == date(2026, 11, 19)


def test_a_reply_brings_the_deal_back_the_same_day(tell: Tell, stands: StandingOf) -> None:
    deal = tell("pi", ("2026-11-18", "out"), ("2026-11-21", "in"), since="2026-11-16", country="DE")
    found = stands(deal, "2026-11-21")
    assert (found.due, found.state, found.unanswered) == (date(2026, 11, 21), "replied", 0)
    assert found.why == "They answered on Sat 21 Nov 2026: your turn"


def test_an_answer_to_a_reply_starts_the_ladder_anew(tell: Tell, stands: StandingOf) -> None:
    deal = tell(
        "pi",
        ("2026-11-19", "out"),
        ("2026-11-20", "in"),
        ("2026-11-23", "out"),
        since="2026-11-16",
        country="DE",
    )
    found = stands(deal, "2026-11-23")
    assert (found.due, found.unanswered) == (date(2026, 11, 27), 1)


def test_moving_on_answers_a_reply(tell: Tell, stands: StandingOf) -> None:
    deal = tell("pi", ("2026-11-16", "in"), ("2026-11-17", "move"), since="2026-11-17", country="DE")
    found = stands(deal, "2026-11-17")
    assert (found.due, found.state) == (date(2026, 11, 20), "ladder")


def test_a_move_logged_in_the_same_second_as_the_reply_still_follows_it(tell: Tell, stands: StandingOf) -> None:
    deal = tell("pi", ("2026-11-17", "in"), ("2026-11-17", "move"), since="2026-11-17", country="DE")
    assert stands(deal, "2026-11-17").state == "ladder"


def test_cap_then_breathing_space_then_one_last_word_then_silence(tell: Tell, stands: StandingOf) -> None:
    reminders = [("2026-03-05", "out"), ("2026-03-11", "out"), ("2026-03-18", "out")]
    deal = tell("quote", *reminders, since="2026-03-02", country="DE")
    breathing = stands(deal, "2026-03-19")
    assert (breathing.due, breathing.state, breathing.unanswered) == (date(2026, 4, 17), "breathing", 3)
    assert breathing.why == "3 messages unanswered: leave them in peace until Fri 17 Apr 2026, then one last word"
    last_word = stands(deal, "2026-04-17")
    assert (last_word.due, last_word.state) == (date(2026, 4, 17), "last-word")
    silent = tell("quote", *reminders, ("2026-04-17", "out"), since="2026-03-02", country="DE")
    dormant = stands(silent, "2026-12-01")
    assert (dormant.due, dormant.state, dormant.alarm) == (None, "dormant", False)
    assert dormant.why == "The last word went out on Fri 17 Apr 2026: dormant until they write"


def test_writing_into_the_breathing_space_starts_it_anew(tell: Tell, stands: StandingOf) -> None:
    days = ("2026-03-05", "2026-03-11", "2026-03-18", "2026-03-20")
    deal = tell("quote", *[(day, "out") for day in days], since="2026-03-02", country="DE")
    found = stands(deal, "2026-03-21")
    assert (found.due, found.state) == (date(2026, 4, 20), "breathing")


def test_a_reply_wakes_a_dormant_deal(tell: Tell, stands: StandingOf) -> None:
    days = ("2026-03-05", "2026-03-11", "2026-03-18", "2026-04-17")
    deal = tell("quote", *[(day, "out") for day in days], ("2026-08-03", "in"), since="2026-03-02")
    assert (stands(deal, "2026-08-03").due, stands(deal, "2026-08-03").state) == (date(2026, 8, 3), "replied")


def test_the_end_of_breathing_space_waits_for_their_working_day(tell: Tell, stands: StandingOf) -> None:
    days = ("2026-03-05", "2026-03-11", "2026-03-19")
    deal = tell("quote", *[(day, "out") for day in days], since="2026-03-02", country="DE")
    assert stands(deal, "2026-03-20").due == date(2026, 4, 20)


def test_a_refusal_silences_at_once_and_every_plan_with_it(tell: Tell, stands: StandingOf) -> None:
    plan = Plan(on=date(2026, 3, 20))
    deal = tell("quote", ("2026-03-05", "refused", "no thanks"), since="2026-03-02", plan=plan)
    found = stands(deal, "2026-03-25")
    assert (found.due, found.state, found.alarm) == (date(2026, 3, 19), "refusal", False)
    assert found.why.startswith("They said no on Thu 5 Mar 2026")


def test_a_plan_made_after_a_refusal_counts(tell: Tell, stands: StandingOf) -> None:
    plan = Plan(on=date(2026, 6, 1), since=at("2026-03-06"))
    deal = tell("quote", ("2026-03-05", "refused"), since="2026-03-02", plan=plan)
    assert stands(deal, "2026-03-25").due == date(2026, 6, 1)


def test_writing_after_a_refusal_does_not_bring_reminders_back(tell: Tell, stands: StandingOf) -> None:
    deal = tell("quote", ("2026-03-05", "refused"), ("2026-03-06", "out", "thank you"), since="2026-03-02")
    found = stands(deal, "2026-05-01")
    assert (found.due, found.state) == (date(2026, 3, 20), "refusal")


def test_a_playbook_may_leave_a_refusal_be(tell: Tell, playbook: Playbook, buyer_clock: BuyerClock) -> None:
    quiet = msgspec.structs.replace(playbook, timing=Timing(refusal_days=0))
    deal = tell("quote", ("2026-03-05", "refused"), since="2026-03-02")
    assert standing(deal, quiet, buyer_clock, date(2026, 5, 1), day_of=utc_day).due is None


def test_a_refusal_comes_back_on_their_day_off_too(tell: Tell, stands: StandingOf) -> None:
    deal = tell("quote", ("2026-03-07", "refused"), since="2026-03-02", country="DE")
    found = stands(deal, "2026-03-21")
    assert (found.queue_day, found.works_on) == (date(2026, 3, 21), None)


def test_a_reply_after_a_refusal_is_answered(tell: Tell, stands: StandingOf) -> None:
    deal = tell("quote", ("2026-03-05", "refused"), ("2026-03-12", "in"), since="2026-03-02")
    assert stands(deal, "2026-03-12").due == date(2026, 3, 12)


def test_a_plan_pauses_the_ladder_until_its_day_and_stays_until_done(tell: Tell, stands: StandingOf) -> None:
    plan = Plan(on=date(2026, 4, 1), why="call about the tender", since=at("2026-03-05"))
    deal = tell("pi", ("2026-03-05", "out"), since="2026-03-02", country="DE", plan=plan)
    for today in ("2026-03-10", "2026-04-01", "2026-04-20"):
        assert (stands(deal, today).due, stands(deal, today).state) == (date(2026, 4, 1), "planned")
    assert stands(deal, "2026-03-10").why == "You planned for Wed 1 Apr 2026: call about the tender"


def test_a_touch_before_the_plan_leaves_it_and_one_on_its_day_does_it(tell: Tell, stands: StandingOf) -> None:
    plan = Plan(on=date(2026, 4, 1), since=at("2026-03-05"))
    early = tell("pi", ("2026-03-20", "out"), since="2026-03-02", country="DE", plan=plan)
    assert stands(early, "2026-03-20").due == date(2026, 4, 1)
    done = tell("pi", ("2026-04-01", "out"), since="2026-03-02", country="DE", plan=plan)
    assert stands(done, "2026-04-01").state == "ladder"


def test_a_reply_goes_before_an_older_plan_and_the_plan_returns_after_the_answer(
    tell: Tell, stands: StandingOf
) -> None:
    plan = Plan(on=date(2026, 4, 1), since=at("2026-03-05"))
    replied = tell("pi", ("2026-03-10", "in"), since="2026-03-02", country="DE", plan=plan)
    assert stands(replied, "2026-03-10").due == date(2026, 3, 10)
    answered = tell("pi", ("2026-03-10", "in"), ("2026-03-11", "out"), since="2026-03-02", country="DE", plan=plan)
    assert stands(answered, "2026-03-11").due == date(2026, 4, 1)


def test_a_plan_made_with_the_reply_holds(tell: Tell, stands: StandingOf) -> None:
    plan = Plan(on=date(2026, 4, 1), since=at("2026-03-10"))
    deal = tell("pi", ("2026-03-10", "in"), since="2026-03-02", plan=plan)
    assert stands(deal, "2026-03-10").due == date(2026, 4, 1)


def test_a_captured_plan_is_older_than_every_reply(tell: Tell, stands: StandingOf) -> None:
    plan = Plan(on=date(2026, 4, 1))
    assert stands(tell("inquiry", plan=plan), "2026-03-02").due == date(2026, 4, 1)
    assert stands(tell("inquiry", ("2026-03-10", "in"), plan=plan), "2026-03-10").due == date(2026, 3, 10)


def test_snooze_and_bury_rest_until_their_day_and_stay_due(tell: Tell, stands: StandingOf) -> None:
    rest = Rest(verb="snooze", since=at("2026-03-05"), until=date(2026, 3, 20))
    deal = tell("pi", ("2026-03-03", "in"), since="2026-03-02", rest=rest)
    for today in ("2026-03-06", "2026-03-20", "2026-05-01"):
        assert (stands(deal, today).due, stands(deal, today).state) == (date(2026, 3, 20), "resting")
    assert stands(deal, "2026-03-06").why == "You set it aside until Fri 20 Mar 2026"
    buried = tell("pi", since="2026-03-02", rest=Rest(verb="bury", since=at("2026-03-05"), until=date(2026, 3, 6)))
    assert stands(buried, "2026-03-05").why == "You put it off until Fri 6 Mar 2026"


def test_sleep_lasts_until_they_write(tell: Tell, stands: StandingOf) -> None:
    rest = Rest(verb="sleep", since=at("2026-03-05"), reason="new catalogue")
    asleep = stands(tell("pi", since="2026-03-02", rest=rest), "2027-03-05")
    assert (asleep.due, asleep.state, asleep.why) == (None, "asleep", "Asleep until: new catalogue")
    assert [why.asleep(reason) for reason in ("until their new shop opens", "until")] == [
        "Asleep until: their new shop opens",
        "Asleep until: until",
    ]
    woken = stands(tell("pi", ("2026-06-01", "in"), since="2026-03-02", rest=rest), "2026-06-01")
    assert (woken.due, woken.state) == (date(2026, 6, 1), "replied")


def test_a_reply_ends_a_snooze(tell: Tell, stands: StandingOf) -> None:
    rest = Rest(verb="snooze", since=at("2026-03-05"), until=date(2026, 9, 1))
    assert stands(tell("pi", ("2026-03-09", "in"), rest=rest), "2026-03-09").due == date(2026, 3, 9)


def test_fifteen_silent_days_raise_the_alarm_on_a_quote(tell: Tell, stands: StandingOf) -> None:
    deal = tell("quote", ("2026-03-05", "out"), ("2026-03-16", "out"), since="2026-03-02", country="DE")
    assert stands(deal, "2026-03-16").alarm is False
    assert stands(deal, "2026-03-17").alarm is True


def test_an_answer_ends_the_alarm(tell: Tell, stands: StandingOf) -> None:
    deal = tell("quote", ("2026-03-16", "in"), since="2026-03-02")
    assert stands(deal, "2026-03-20").alarm is False


def test_due_on_our_sunday_is_shown_on_monday_and_says_so(tell: Tell, stands: StandingOf) -> None:
    deal = tell("inquiry", created="2026-11-26", country="SA")
    found = stands(deal, "2026-11-26")
    assert (found.due, found.shown, found.queue_day) == (
        date(2026, 11, 29),
        date(2026, 11, 30),
        date(2026, 11, 30),
    )
    assert "You do not work on Sun 29 Nov 2026, so it is shown on Mon 30 Nov 2026" in found.why
    overdue = stands(deal, "2026-12-08")
    assert (overdue.due, overdue.why) == (
        date(2026, 11, 29),
        "New inquiry, 8 of their working days old: it was to be answered by Sun 29 Nov 2026",
    )


def test_a_day_off_in_a_year_not_announced_says_so(tell: Tell, stands: StandingOf) -> None:
    deal = tell("inquiry", created="2027-02-05", country="DE")
    found = stands(deal, "2027-02-05")
    assert found.due == date(2027, 2, 8)
    assert "2027 is not announced yet" in found.why


def test_arrival_not_dispatch_starts_the_sample_s_clock(tell: Tell, stands: StandingOf) -> None:
    sent = tell("sample", since="2026-03-02", country="DE")
    assert stands(sent, "2026-03-02").due == date(2026, 3, 3)
    arrived = tell("sample", since="2026-03-02", country="DE", facts={"sample_arrived": ("2026-03-12", "2026-03-11")})
    assert stands(arrived, "2026-03-12").due == date(2026, 3, 12)
    told = tell("sample", since="2026-03-02", country="DE", facts={"sample_arrived": ("2026-03-12", "yes")})
    assert stands(told, "2026-03-12").due == date(2026, 3, 13)


def test_a_tender_moves_the_next_touch_to_its_day_minus_the_lead(tell: Tell, stands: StandingOf) -> None:
    tender = {"tender_date": ("2026-03-03", "2026-06-30")}
    deal = tell("pi", ("2026-03-03", "out"), since="2026-03-02", country="DE", facts=tender)
    found = stands(deal, "2026-03-10")
    assert (found.due, found.state) == (date(2026, 6, 9), "planned")
    assert found.why == "Their tender is on Tue 30 Jun 2026: be there 21 days ahead, with samples and papers"
    pressed = tell("pi", ("2026-06-09", "out"), since="2026-03-02", country="DE", facts=tender)
    assert stands(pressed, "2026-06-09").state == "ladder"
    over = stands(deal, "2026-07-01")
    assert over.state == "ladder"


def lost(revive: str = "", cause: str = "budget") -> dict[str, Any]:
    diagnosis = Diagnosis(
        at=at("2026-03-10"),
        outcome="lost",
        stage="quote",
        cause=cause,
        revive=date.fromisoformat(revive) if revive else None,
    )
    return {
        "outcome": "lost",
        "closed": at("2026-03-10"),
        "since": "2026-03-10",
        "diagnoses": {"1": diagnosis},
    }


def test_a_lost_deal_is_quiet(tell: Tell, stands: StandingOf) -> None:
    found = stands(tell("lost", ("2026-03-05", "out"), **lost()), "2026-09-01")
    assert (found.due, found.state) == (None, "closed")


def test_an_undiagnosed_loss_says_so(tell: Tell, stands: StandingOf) -> None:
    deal = tell("lost", outcome="lost", closed=at("2026-03-10"))
    assert stands(deal, "2026-09-01").why == "Lost, and nobody has said why yet"


def test_a_revival_date_brings_it_back_once(tell: Tell, stands: StandingOf) -> None:
    deal = tell("lost", **lost("2026-09-01"))
    assert (stands(deal, "2026-03-11").due, stands(deal, "2026-03-11").state) == (date(2026, 9, 1), "revival")
    asked = tell("lost", ("2026-09-02", "out"), **lost("2026-09-01"))
    assert (stands(asked, "2026-12-01").due, stands(asked, "2026-12-01").state) == (None, "dormant")


def test_a_word_after_the_loss_comes_back_the_same_day(tell: Tell, stands: StandingOf) -> None:
    deal = tell("lost", ("2026-03-05", "in"), ("2026-05-04", "in"), **lost("2026-09-01"))
    assert (stands(deal, "2026-05-04").due, stands(deal, "2026-05-04").state) == (date(2026, 5, 4), "replied")
    quiet = tell("lost", ("2026-03-05", "in"), **lost())
    assert stands(quiet, "2026-05-04").due is None


def won(**fields: Any) -> dict[str, Any]:
    return {"outcome": "won", "closed": at("2026-03-02"), "country": "DE", **fields}


def test_a_won_buyer_s_own_cycle_gives_the_next_order(tell: Tell, stands: StandingOf) -> None:
    deal = tell("order", **won(), facts={"cycle": ("2026-02-02", "every 6 months")})
    found = stands(deal, "2026-03-03")
    assert (found.due, found.state) == (date(2026, 7, 15), "reorder")
    assert found.why == "Last order on Mon 2 Mar 2026; they buy about every 180 days: time for the next one"
    late = stands(deal, "2026-12-01")
    assert (late.due, late.alarm) == (date(2026, 7, 15), True)
    assert late.why.startswith("Slipping away: last order on Mon 2 Mar 2026, 274 days ago")


def test_else_the_median_gap_of_their_orders(tell: Tell, stands: StandingOf) -> None:
    orders = [date(2025, 9, 1), date(2025, 12, 1), date(2026, 3, 2)]
    found = stands(tell("order", **won()), "2026-03-03", last_orders=orders)
    assert (found.due, found.state) == (date(2026, 4, 17), "reorder")


def test_only_their_newest_order_carries_the_rhythm(tell: Tell, stands: StandingOf) -> None:
    orders = [date(2026, 3, 2), date(2026, 6, 1)]
    found = stands(tell("order", **won()), "2026-07-01", last_orders=orders)
    assert (found.due, found.state) == (None, "closed")


def test_a_win_worked_here_is_visited_monthly_and_an_imported_one_is_quiet(tell: Tell, stands: StandingOf) -> None:
    assert stands(tell("order", **won()), "2026-09-01").due is None
    worked = tell("order", ("2026-03-02", "move"), since="2026-03-02", **won())
    assert stands(worked, "2026-03-03").due == date(2026, 3, 31)
    assert stands(worked, "2026-03-31").why == (
        "Their order came 21 of their working days ago: keep in touch; due after 21"
    )


def test_preview_shows_what_each_choice_would_set(tell: Tell, playbook: Playbook, buyer_clock: BuyerClock) -> None:
    deal = tell("pi", since="2026-11-16", country="DE")
    expected = {
        "asked": (date(2026, 11, 25), "ladder"),
        "in": (date(2026, 11, 19), "replied"),
        "read": (date(2026, 11, 19), "ladder"),
        "note": (date(2026, 11, 19), "ladder"),
        "refused": (date(2026, 12, 3), "refusal"),
        "bury": (date(2026, 11, 20), "resting"),
        "snooze:3d": (date(2026, 11, 22), "resting"),
        "snooze:2w": (date(2026, 12, 3), "resting"),
        "snooze:2026-12-02": (date(2026, 12, 2), "resting"),
        "sleep": (None, "asleep"),
        "move:sample": (date(2026, 11, 20), "ladder"),
    }
    for choice, (due, state) in expected.items():
        after = chosen(deal, choice, at("2026-11-19"), utc_day)
        found = standing(after, playbook, buyer_clock, date(2026, 11, 19), day_of=utc_day)
        assert (found.due, found.state) == (due, state), choice
    assert deal.touches == {}


@pytest.mark.parametrize("choice", ["", "fly", "snooze:", "snooze:soon", "move:moon"])
def test_a_choice_that_is_none_is_refused(tell: Tell, choice: str) -> None:
    with pytest.raises(BadInput):
        chosen(tell("pi"), choice, at("2026-11-19"), utc_day)


DAYS = st.dates(date(2026, 1, 1), date(2026, 6, 30))
MOMENTS = st.builds(
    lambda day, hour: datetime(day.year, day.month, day.day, hour, tzinfo=UTC), DAYS, st.integers(0, 23)
)
FACTS = st.dictionaries(
    st.sampled_from(["tender_date", "sample_arrived", "cycle", "promise"]),
    st.sampled_from(["2026-05-01", "3 months", "yes"]),
    max_size=2,
)


@st.composite
def any_deal(draw: st.DrawFn) -> Deal:
    kinds = st.sampled_from(["out", "in", "read", "note", "move", "refused"])
    touches = draw(st.lists(st.builds(Touch, at=MOMENTS, kind=kinds), max_size=6))
    outcome = draw(st.sampled_from(["", "", "", "won", "lost"]))
    stage = {"won": "order", "lost": "lost"}.get(outcome) or draw(st.sampled_from(["inquiry", "quote", "pi", "sample"]))
    diagnosis = {"at": draw(MOMENTS), "outcome": outcome, "stage": "pi", "revive": draw(st.none() | DAYS)}
    document = {
        "id": "1", "buyer": "B", "created": draw(MOMENTS), "since": draw(st.none() | MOMENTS), "stage": stage,
        "country": draw(st.sampled_from(["", "DE", "SA", "BD"])), "outcome": outcome,
        "closed": draw(MOMENTS) if outcome else None,
        "plan": draw(st.none() | st.builds(Plan, on=DAYS, since=st.none() | MOMENTS)),
        "rest": draw(st.none() | st.builds(Rest, verb=st.just("snooze"), since=MOMENTS, until=st.none() | DAYS)),
        "touches": {str(number): touch for number, touch in enumerate(touches)},
        "facts": {name: {"value": value, "at": draw(MOMENTS)} for name, value in draw(FACTS).items()},
        "diagnoses": {"1": diagnosis} if outcome else {},
        "answers": {
            str(number): Answer(at=touch.at, move="hold")
            for number, touch in enumerate(touches)
            if touch.kind in ("out", "note") and draw(st.booleans())
        },
    }  # fmt: skip
    return msgspec.convert(msgspec.to_builtins(document), Deal)


@given(deal=any_deal(), today=DAYS, other=DAYS, orders=st.none() | st.lists(DAYS, max_size=3))
@settings(max_examples=500, deadline=None)
def test_the_ground_of_a_day_is_that_of_every_day_it_names(
    playbook: Playbook, buyer_clock: BuyerClock, deal: Deal, today: date, other: date, orders: list[date] | None
) -> None:
    found = ground(deal, playbook, buyer_clock, today, day_of=utc_day, last_orders=orders)
    assert found.first <= today <= found.last
    then = standing(deal, playbook, buyer_clock, other, day_of=utc_day, last_orders=orders)
    assert then.why
    if found.first <= other <= found.last:
        alarm = found.alarm_on is not None and found.alarm_on <= other
        assert (then.state, then.due, then.shown, then.alarm) == (found.state, found.due, found.shown, alarm)
