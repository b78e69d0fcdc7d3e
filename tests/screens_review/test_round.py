"""The walk through the day's queue, as plain values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screens.review.round import Round, resume

DAY = "2026-11-26"


def test_a_skipped_deal_stays_in_the_round_and_is_not_done() -> None:
    walked = Round(DAY, ("a", "b", "c")).skip()
    assert (walked.current, walked.passed, walked.place, walked.total) == ("b", ("a",), 2, 3)


def test_back_returns_to_the_deal_skipped_last() -> None:
    assert Round(DAY, ("a", "b", "c")).skip().skip().back().current == "b"


def test_a_reply_brings_the_deal_back_at_the_end_of_the_same_day() -> None:
    walked = Round(DAY, ("a", "b")).settle_for_now("a", "replied")
    assert walked.waiting == ("b", "a")
    assert walked.total == 2


def test_an_undone_answer_puts_the_deal_in_view_again() -> None:
    walked = Round(DAY, ("a", "b")).settle("a", "asked").join("a")
    assert walked.current == "a"
    assert walked.done == ()


def test_a_captured_deal_joins_at_the_end() -> None:
    assert Round(DAY, ("a",)).join("new").waiting == ("a", "new")


def test_the_round_resumes_where_it_was_left_on_the_same_day() -> None:
    left = Round(DAY, ("a", "b", "c", "d")).settle("a", "asked").skip()
    assert resume(left.kept(), ["b", "c", "d"], DAY) == left


def test_the_round_resumes_at_the_same_deal_the_next_day() -> None:
    left = Round(DAY, ("a", "b", "c", "d")).settle("a", "asked").skip()
    again = resume(left.kept(), ["b", "c", "d"], "2026-11-27")
    assert again.waiting == ("c", "d", "b")
    assert again.done == ()


def test_a_finished_round_starts_afresh_the_next_day_with_the_oldest_first() -> None:
    left = Round(DAY, ("a", "b")).skip().skip()
    assert resume(left.kept(), ["a", "b", "c"], "2026-11-27").waiting == ("a", "b", "c")


def test_a_backlog_is_spread_over_the_days_and_nothing_is_hidden() -> None:
    walked = resume(None, ["a", "b", "c", "d", "e"], DAY, 2)
    assert (walked.waiting, walked.later) == (("a", "b"), ("c", "d", "e"))
    assert walked.more(2).waiting == ("a", "b", "c", "d")


def test_those_passed_over_count_towards_what_is_left_of_the_day() -> None:
    left = resume(None, ["a", "b", "c"], DAY, 2).skip()
    again = resume(left.kept(), ["a", "b", "c"], DAY, 2)
    assert (again.passed, again.waiting, again.later) == (("a",), ("b",), ("c",))


ANYTHING = st.recursive(
    st.none() | st.integers() | st.sampled_from(["a", "b", DAY, "x"]), lambda inner: st.lists(inner, max_size=3)
)
KEPT = st.fixed_dictionaries({}, optional=dict.fromkeys(("day", "at", "passed", "done"), ANYTHING))


@given(ANYTHING | KEPT)
def test_whatever_stands_in_the_kept_place_the_whole_queue_is_walked(kept: object) -> None:
    walked = resume(kept, ["a", "b"], DAY)
    assert sorted((*walked.waiting, *walked.passed)) == ["a", "b"]


def _step(walked: Round, step: str) -> Round:
    here = walked.current
    if step in ("settle", "settle_for_now"):
        if not here:
            return walked
        return walked.settle(here, "asked") if step == "settle" else walked.settle_for_now(here, "replied")
    if step in ("join", "leave"):
        return walked.join("b") if step == "join" else walked.leave("c")
    return {"skip": walked.skip, "back": walked.back, "again": walked.again}[step]()


STEPS = ("skip", "back", "again", "settle", "settle_for_now", "join", "leave")


@given(st.lists(st.sampled_from(STEPS)))
def test_no_step_loses_or_doubles_a_deal(steps: list[str]) -> None:
    walked = Round(DAY, ("a", "b", "c"))
    for step in steps:
        walked = _step(walked, step)
        open_deals = [*walked.waiting, *walked.passed]
        assert len(open_deals) == len(set(open_deals))
        assert {*open_deals, *(done.deal for done in walked.done)} == {"a", "b", "c"}


def test_a_deal_that_comes_due_elsewhere_does_not_take_the_place_of_the_one_in_view() -> None:
    walked = Round(DAY, ("a", "b", "c")).settle("a", "asked").join("a", behind=True)
    assert walked.waiting == ("b", "c", "a")
    assert not walked.done
