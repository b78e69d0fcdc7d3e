"""What to write today: reasons before questions, and questions that fit, are new, and take turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from tracker.buyer_clock import BuyerClock
from tracker.model import Deal, Question, Reason
from tracker.nudge import fitting, price_was_raised, propose
from tracker.playbook import Occasion, Playbook

Tell = Callable[..., Deal]
TODAY = date(2026, 3, 18)


def utc_day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def proposed(deal: Deal, playbook: Playbook, today: date = TODAY, **more: Any) -> tuple[Question | None, Reason | None]:
    return propose(deal, playbook, today, day_of=utc_day, **more)


def question_of(deal: Deal, playbook: Playbook, **more: Any) -> Question:
    question, reason = proposed(deal, playbook, **more)
    assert reason is None
    assert question is not None
    return question


def reason_of(deal: Deal, playbook: Playbook, today: str, **more: Any) -> str:
    question, reason = proposed(deal, playbook, date.fromisoformat(today), **more)
    assert question is None or reason is None
    return reason.text if reason is not None else ""


def test_the_deposit_makes_it_an_order_and_a_signed_pi_only_where_the_playbook_says_so(
    tell: Tell, playbook: Playbook
) -> None:
    signs = msgspec.structs.replace(playbook, settings=playbook.settings._replace(won_when="signed-pi"))
    signed = tell("pi", ("2026-03-10", "out"), facts={"pi_signed": ("2026-03-17", "17 March")})
    paid = tell("pi", ("2026-03-10", "out"), facts={"deposit": ("2026-03-17", "30 % in")})
    order = "Tue 17 Mar 2026: it is an order now. Thank them with your timetable, and move it to order"
    assert reason_of(signed, signs, "2026-03-18") == f"pi_signed, {order}"
    assert reason_of(signed, playbook, "2026-03-18").startswith("They signed the PI on Tue 17 Mar 2026: send the bank")
    assert reason_of(paid, playbook, "2026-03-18") == reason_of(paid, signs, "2026-03-18") == f"deposit, {order}"


def test_no_deposit_a_later_one_and_one_they_were_thanked_for_are_no_reason(tell: Tell, playbook: Playbook) -> None:
    for said in ("not yet", "还没到", "25 March"):
        assert reason_of(tell("pi", facts={"deposit": ("2026-03-17", said)}), playbook, "2026-03-18") == ""
    thanked = tell("pi", ("2026-03-17", "out", "thank you"), facts={"deposit": ("2026-03-17", "yes")})
    assert reason_of(thanked, playbook, "2026-03-18") == ""
    won = tell("order", facts={"deposit": ("2026-03-17", "yes")}, outcome="won")
    assert "order now" not in reason_of(won, playbook, "2026-03-18")


def test_a_known_answer_is_not_asked_for(tell: Tell, playbook: Playbook) -> None:
    deal = tell("quote", facts={"project": ("2026-03-03", "a hotel")})
    assert "project" not in [question.id for question in fitting(deal, playbook)]


def test_price_is_never_ours_to_raise(tell: Tell, playbook: Playbook) -> None:
    quiet = tell("quote", ("2026-03-05", "out", "our best price is inside"))
    assert not price_was_raised(quiet, playbook)
    assert "target-price" not in [question.id for question in fitting(quiet, playbook)]


@pytest.mark.parametrize("said", ["Too expensive for us", "你们太贵了"])
def test_price_may_be_asked_once_they_raised_it(tell: Tell, playbook: Playbook, said: str) -> None:
    deal = tell("quote", ("2026-03-05", "in", said))
    assert "target-price" in [question.id for question in fitting(deal, playbook)]


def test_open_and_closed_take_turns(tell: Tell, playbook: Playbook) -> None:
    after_open = tell("quote", ("2026-03-05", "out", "", "project"))
    assert question_of(after_open, playbook).kind == "closed"
    after_closed = tell("quote", ("2026-03-05", "out", "", "decides"))
    assert question_of(after_closed, playbook).kind == "open"


def test_nothing_is_asked_twice_of_a_buyer_until_the_pool_is_used_up(tell: Tell, playbook: Playbook) -> None:
    events: list[tuple[str, ...]] = []
    seen = []
    for day in range(5, 10):
        question = question_of(tell("quote", *events), playbook)
        seen.append(question.id)
        events.append((f"2026-03-{day:02}", "out", "", question.id))
    assert sorted(seen) == ["cycle", "decides", "for-tender", "papers", "project"]
    again = question_of(tell("quote", *events), playbook)
    assert again.id != seen[-1]


def test_once_all_were_asked_another_round_asks_each_once(tell: Tell, playbook: Playbook) -> None:
    events: list[tuple[str, ...]] = []
    for day in range(5, 15):
        question = question_of(tell("quote", *events), playbook)
        events.append((f"2026-03-{day:02}", "out", "", question.id))
    assert set(Counter(asked for *_event, asked in events).values()) == {2}


def test_what_was_asked_on_their_other_deals_counts(tell: Tell, playbook: Playbook) -> None:
    asked = frozenset({"project", "cycle", "decides", "papers"})
    assert question_of(tell("quote"), playbook, asked_of_buyer=asked).id == "for-tender"


def test_over_fifty_deals_no_question_takes_more_than_a_fifth(tell: Tell, playbook: Playbook) -> None:
    used: Counter[str] = Counter()
    for number in range(50):
        deal = msgspec.structs.replace(tell("quote"), id=f"deal-{number}", buyer=f"buyer {number}")
        question, _reason = proposed(deal, playbook, used_today=used, of_today=50)
        assert question is not None
        used[question.id] += 1
    assert max(used.values()) <= 10


def test_on_a_full_day_a_deal_goes_without_rather_than_over_the_fifth(tell: Tell, playbook: Playbook) -> None:
    used = {question.id: 10 for question in playbook.questions}
    assert proposed(tell("quote"), playbook, used_today=used, of_today=50) == (None, None)
    assert proposed(tell("quote"), playbook, used_today={"project": 9}, of_today=9)[0] is not None


def test_a_question_worth_more_bits_goes_first(tell: Tell, playbook: Playbook) -> None:
    assert question_of(tell("quote"), playbook, worth={"for-tender": 0.8, "project": 0.3}).id == "for-tender"


def test_a_tender_turns_the_questions_to_samples_and_papers(tell: Tell, playbook: Playbook) -> None:
    tender = {"tender_date": ("2026-03-03", "2026-09-30"), "tender": ("2026-03-03", "yes")}
    assert question_of(tell("quote", facts=tender), playbook).id == "papers"


def test_a_lost_deal_gets_the_question_its_cause_names_or_one_to_reopen_with(tell: Tell, playbook: Playbook) -> None:
    assert question_of(tell("lost", outcome="lost"), playbook).id == "again"


def test_nothing_fitting_is_said_as_nothing(tell: Tell, playbook: Playbook) -> None:
    assert proposed(tell("order"), playbook) == (None, None)


def test_the_same_deal_gets_the_same_question_all_day(tell: Tell, playbook: Playbook) -> None:
    assert len({question_of(tell("quote"), playbook).id for _time in range(5)}) == 1


def test_a_quote_about_to_run_out_is_a_reason(tell: Tell, playbook: Playbook) -> None:
    deal = tell("quote", valid_until=date(2026, 3, 20))
    assert reason_of(deal, playbook, "2026-03-14") == ""
    assert reason_of(deal, playbook, "2026-03-18") == "Your quote holds for 2 more days, until Fri 20 Mar 2026"
    assert reason_of(deal, playbook, "2026-03-20") == "Your quote holds until today: say so, and offer to renew it"


def test_a_quote_that_ran_out_is_renewed_not_chased(tell: Tell, playbook: Playbook) -> None:
    deal = tell("pi", valid_until=date(2026, 3, 20))
    said = "Your PI ran out on Fri 20 Mar 2026: send a fresh one, do not chase the old"
    assert reason_of(deal, playbook, "2026-04-15") == said


def test_a_reason_is_used_once(tell: Tell, playbook: Playbook) -> None:
    told = tell("quote", ("2026-03-17", "out"), valid_until=date(2026, 3, 20))
    assert reason_of(told, playbook, "2026-03-18") == ""
    assert reason_of(told, playbook, "2026-03-21").startswith("Your quote ran out")


def test_their_stock_by_their_own_words(tell: Tell, playbook: Playbook) -> None:
    deal = tell("quote", facts={"stock_lasts": ("2026-03-02", "about 3 months")})
    assert reason_of(deal, playbook, "2026-04-30") == ""
    assert "stock lasts until Sun 31 May 2026" in reason_of(deal, playbook, "2026-05-04")
    assert "stock ran out on Sun 31 May 2026" in reason_of(deal, playbook, "2026-06-04")


def test_a_tender_opens_three_weeks_ahead(tell: Tell, playbook: Playbook) -> None:
    deal = tell("pi", facts={"tender_date": ("2026-03-03", "2026-06-30")})
    assert reason_of(deal, playbook, "2026-06-08") == ""
    assert reason_of(deal, playbook, "2026-06-09").startswith("Their tender is in 21 days, on Tue 30 Jun 2026")
    assert reason_of(deal, playbook, "2026-07-01") == ""


def test_a_sample_that_arrived_until_they_judged_it(tell: Tell, playbook: Playbook) -> None:
    arrived = {"sample_arrived": ("2026-03-16", "2026-03-16")}
    deal = tell("sample", facts=arrived)
    assert reason_of(deal, playbook, "2026-03-17") == ""
    assert reason_of(deal, playbook, "2026-03-18").startswith("The sample reached them on Mon 16 Mar 2026")
    judged = tell("sample", facts={**arrived, "sample_verdict": ("2026-03-17", "good")})
    assert reason_of(judged, playbook, "2026-03-18") == ""


def test_our_closing_days_come_from_the_public_holidays(
    tell: Tell, playbook: Playbook, buyer_clock: BuyerClock
) -> None:
    deal = tell("pi", created="2026-09-01")
    said = reason_of(deal, playbook, "2026-09-14", buyer_clock=buyer_clock)
    assert said.startswith("We close for public holidays, Thu 1 Oct 2026 to Wed 7 Oct 2026")
    assert reason_of(deal, playbook, "2026-09-09", buyer_clock=buyer_clock) == ""


def test_our_own_closing_days_and_fairs_come_from_the_playbook(
    tell: Tell, playbook: Playbook, buyer_clock: BuyerClock
) -> None:
    spring = Occasion(
        id="s", kind="closing", first="2027-01-30", last="2027-02-20", en="We close for spring", zh="春节"
    )
    fair = Occasion(id="f", kind="fair", first="04-15", last="05-05", en="Canton Fair", zh="广交会")
    ours = msgspec.structs.replace(playbook, occasions=(fair, spring))
    said = reason_of(tell("pi"), ours, "2027-01-11", buyer_clock=buyer_clock)
    assert said.startswith("We close for spring, Sat 30 Jan 2027 to Sat 20 Feb 2027")
    assert reason_of(tell("inquiry"), ours, "2027-01-11") == ""
    assert reason_of(tell("inquiry"), ours, "2027-04-01").startswith("Canton Fair, Thu 15 Apr 2027 to Wed 5 May 2027")
    assert reason_of(tell("inquiry"), ours, "2027-04-15") == ""


def test_a_lost_deal_has_no_reason_but_its_date(tell: Tell, playbook: Playbook) -> None:
    assert reason_of(tell("lost", outcome="lost", valid_until=date(2026, 3, 10)), playbook, "2026-03-18") == ""
