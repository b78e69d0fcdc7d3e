"""Three answers to a refusal: what they do to the rhythm, and what came of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.diagnosis.answers import Outcome, came_words, outcomes, tallies
from tracker.diagnosis.hindsight import as_it_stood
from tracker.diagnosis.learning import interval
from tracker.model import ANSWER_MOVES, Answer, AnswerMove, Deal, Diagnosis, Fact, Standing, Touch, TouchKind

Tell = Callable[..., Deal]
StandingOf = Callable[..., Standing]
TODAY = date(2026, 4, 20)


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day} 10:00").replace(tzinfo=UTC)


def utc_day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def answered(deal: Deal, **moves: AnswerMove) -> Deal:
    """The deal with the touches of these numbers (`n2="hold"`) as answers."""
    answers = {f"{int(name[1:]):04}": move for name, move in moves.items()}
    return msgspec.structs.replace(
        deal, answers={key: Answer(at=deal.touches[key].at, move=move) for key, move in answers.items()}
    )


def came(deal: Deal) -> list[str]:
    return [came_words(each) for each in outcomes(deal, TODAY, day_of=utc_day)]


@pytest.mark.parametrize("kind", ["in", "refused"])
@pytest.mark.parametrize(
    ("move", "words"), [("accept", "You accepted"), ("hold", "You held"), ("gracious", "You let go")]
)
def test_an_answer_leaves_it_to_them(tell: Tell, stands: StandingOf, kind: str, move: AnswerMove, words: str) -> None:
    told = tell("quote", ("2026-03-05", kind, "too expensive"), ("2026-03-06", "out"), since="2026-03-02")
    deal = answered(told, n1=move)
    found = stands(deal, "2026-03-25")
    assert (found.due, found.state) == (date(2026, 3, 20), "refusal")
    assert found.why.startswith(f"{words}")
    assert "6 Mar 2026" in found.why
    again = msgspec.structs.replace(deal, touches={**deal.touches, "0009": Touch(at=at("2026-03-12"), kind="in")})
    assert stands(again, "2026-03-12").state == "replied"


def test_a_refusal_keeps_its_day_when_we_wrote_after_it(tell: Tell, stands: StandingOf) -> None:
    deal = tell("quote", ("2026-03-05", "refused", "no"), ("2026-03-09", "out"), since="2026-03-02")
    assert "Thu 5 Mar 2026" in stands(deal, "2026-03-25").why


def test_an_accepted_no_without_a_word_is_no_message(tell: Tell, stands: StandingOf) -> None:
    deal = answered(
        tell("quote", ("2026-03-05", "in", "not now"), ("2026-03-05", "note"), since="2026-03-02"), n1="accept"
    )
    found = stands(deal, "2026-03-25")
    assert (found.state, found.unanswered) == ("refusal", 0)


def test_what_came_of_an_answer_is_read_from_the_timeline(tell: Tell) -> None:
    held = [("2026-03-05", "refused", "no"), ("2026-03-06", "out", "2.45 is our lowest")]
    assert came(answered(tell("quote", *held), n1="hold")) == ["no word for 45 days"]
    assert came(answered(tell("quote", *held, ("2026-03-12", "in")), n1="hold")) == ["came back after 6 days"]
    assert came(answered(tell("quote", *held, ("2026-03-06", "in")), n1="hold")) == ["came back the same day"]
    assert came(answered(tell("quote", *held, ("2026-03-07", "refused")), n1="hold")) == ["said no again after 1 day"]
    twice = tell("quote", *held, ("2026-03-10", "out"), ("2026-03-12", "in"))
    assert came(answered(twice, n1="hold", n2="gracious")) == [
        "no word; answered anew after 4 days",
        "came back after 2 days",
    ]


def test_how_the_deal_ended_belongs_to_the_last_answer(tell: Tell) -> None:
    touches = [("2026-03-05", "refused", "no"), ("2026-03-06", "out"), ("2026-03-09", "out")]
    closed = {"outcome": "won", "closed": at("2026-03-20")}
    deal = answered(tell("order", *touches, **closed), n1="hold", n2="hold")
    assert came(deal) == ["no word; answered anew after 3 days", "came back after 11 days; ordered"]
    lost = {"outcome": "lost", "closed": at("2026-03-20")}
    assert came(answered(tell("lost", *touches, **lost), n2="accept")) == ["no word for 11 days; lost"]


MOMENTS = st.integers(0, 40).map(lambda day: datetime(2026, 3, 1 + day % 28, day % 24, tzinfo=UTC))


KINDS: tuple[TouchKind, ...] = ("in", "out", "refused", "note")


@given(st.lists(st.tuples(MOMENTS, st.sampled_from(KINDS), st.sampled_from(ANSWER_MOVES))))
def test_every_answer_has_one_outcome_and_every_outcome_is_counted_once(
    events: list[tuple[datetime, TouchKind, AnswerMove]],
) -> None:
    touches = {f"{n:03}": Touch(at=moment, kind=kind) for n, (moment, kind, _move) in enumerate(events)}
    answers = {
        f"{n:03}": Answer(at=moment, move=move) for n, (moment, kind, move) in enumerate(events) if kind == "out"
    }
    deal = Deal(id="1", buyer="B", created=at("2026-03-01"), touches=touches, answers=answers)
    found: list[Outcome] = outcomes(deal, TODAY, day_of=utc_day)
    assert sorted(each.key for each in found) == sorted(answers)
    assert all(each.days >= 0 and came_words(each) for each in found)
    counted = tallies(found)
    assert sum(tally.given for tally in counted) == len(found)
    assert all(tally.given == tally.came_back + tally.refused_again + tally.quiet for tally in counted)


def test_a_closed_deal_is_read_as_it_stood(tell: Tell) -> None:
    told = tell(
        "lost", ("2026-03-05", "move", "", ""), ("2026-03-09", "in", "too expensive"), ("2026-03-20", "in", "sorry"),
        outcome="lost", closed=at("2026-03-10"), since="2026-03-10", facts={"competitor": ("2026-03-20", "Dhaka Zip")},
        diagnoses={"1": Diagnosis(at=at("2026-03-10"), outcome="lost", stage="pi", cause="budget")},
    )  # fmt: skip
    now = as_it_stood(told)
    assert (now.stage, now.outcome, now.closed) == ("pi", "", None)
    assert now.facts["competitor"] == Fact(value="Dhaka Zip", at=at("2026-03-20"))
    then = as_it_stood(told, until_closing=True)
    assert [touch.text for _key, touch in then.timeline][-1] == "too expensive"
    assert then.facts == {}
    assert as_it_stood(now) is now


@given(st.integers(0, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_an_interval_holds_the_share_and_narrows_with_more_deals(counts: tuple[int, int]) -> None:
    part, whole = counts
    low, high = interval(part, whole)
    assert 0 <= low <= high <= 1
    if whole:
        assert low <= part / whole + 1e-9
        assert high >= part / whole - 1e-9
        wider = interval(part * 4, whole * 4)
        assert wider[1] - wider[0] <= high - low + 1e-9
