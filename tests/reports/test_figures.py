"""Figures on small sets whose answers can be counted by hand."""

from __future__ import annotations

from datetime import date, timedelta, timezone
from typing import Any

import pytest
from msgspec.structs import replace

from tests.reports.report_deals import at, day_of, lost, playbook, record, traces, won
from tracker.model import Deal, Diagnosis, Touch, TouchKind
from tracker.reports.days import Days
from tracker.reports.figure_values import AGE_BANDS, Figures
from tracker.reports.figures import ageing, figures, funnel, reply_times, win_rates
from tracker.reports.survival import kaplan_meier
from tracker.reports.traces import trace

TODAY = date(2026, 11, 23)


def touch(day: str, kind: TouchKind, stage: str = "") -> Touch:
    return Touch(at=at(day), kind=kind, stage=stage)


def open_deal(name: str, created: str, *touches: Touch, **more: Any) -> Deal:
    timeline = {f"t{number:02}": each for number, each in enumerate(touches)}
    return Deal(id=name, buyer=name, created=at(created), touches=timeline, **more)


def counted(deals: list[Deal], since: date | None = None) -> Figures:
    by_id = {deal.id: deal for deal in deals}
    return figures(
        traces(deals),
        playbook(),
        today=TODAY,
        day_at=Days(day_of),
        record=lambda deal_id: record(by_id[deal_id]),
        since=since,
    )


def test_ageing_counts_days_since_the_last_contact_and_keeps_the_deals() -> None:
    deals = [
        open_deal("fresh", "2026-11-22"),
        open_deal("talked", "2026-01-01", touch("2026-11-16", "in"), touch("2026-11-22", "note"), stage="quote"),
        open_deal("old", "2026-01-01", stage="quote"),
        lost("gone", "2026-11-01"),
    ]
    table = {row.stage: row for row in ageing(traces(deals), TODAY)}
    assert table["inquiry"].bands[0] == ("fresh",)
    assert table["quote"].counts == (0, 0, 1, 0, 0, 1)
    assert len(AGE_BANDS) == 6


def test_the_funnel_counts_how_far_deals_came_and_how_long_they_stayed() -> None:
    moved = open_deal(
        "moved",
        "2026-11-01",
        touch("2026-11-03", "move", "quote"),
        touch("2026-11-13", "move", "sample"),
        stage="sample",
    )
    deals = [moved, open_deal("new", "2026-11-19")]
    steps = {step.stage: step for step in funnel(traces(deals), TODAY)}
    assert (steps["inquiry"].ids, steps["inquiry"].median_days) == (("moved", "new"), 3.0)
    assert (steps["quote"].ids, steps["quote"].median_days) == (("moved",), 10.0)
    assert (steps["pi"].ids, steps["pi"].median_days, steps["pi"].timed) == (("moved",), None, 0)
    assert steps["sample"].median_days == 10.0
    assert (steps["order"].ids, steps["order"].cohort) == ((), 2)


def test_a_lost_deal_counts_up_to_the_stage_it_reached() -> None:
    steps = {step.stage: len(step.ids) for step in funnel(traces([lost("a", "2026-10-01", stage="pi")]), TODAY)}
    assert steps == {"inquiry": 1, "quote": 1, "pi": 1, "sample": 0, "order": 0}


def test_win_rates_name_their_quarter_and_say_when_they_are_thin() -> None:
    deals = [won("a", "2026-03-01"), lost("b", "2026-03-02"), open_deal("c", "2026-04-01")]
    first, second = win_rates(traces(deals))
    assert (first.cohort, first.decided, first.won, first.share, first.thin) == ("2026-Q1", 2, 1, 0.5, True)
    assert (second.cohort, second.decided, second.share) == ("2026-Q2", 0, None)


def test_reminders_belong_to_one_silence_and_open_silences_are_censored() -> None:
    answered = open_deal(
        "answered", "2026-11-01",
        touch("2026-11-01", "out", "pi"), touch("2026-11-04", "out", "pi"), touch("2026-11-05", "in"),
    )  # fmt: skip
    silent = open_deal("silent", "2026-11-20", touch("2026-11-21", "out", "pi"))
    (curve,) = reply_times(traces([answered, silent]), TODAY)
    assert (curve.stage, curve.waits, curve.answers) == ("pi", 2, 1)
    assert [(step.day, step.answered, step.waiting) for step in curve.steps] == [(4, 1.0, 1)]


def test_the_curve_is_kaplan_and_meier_s() -> None:
    """The remission times of the 6-MP group in Freireich et al. 1963, the textbook example."""
    relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    curve = kaplan_meier("pi", relapsed, censored)
    survival = {step.day: round(1 - step.answered, 3) for step in curve.steps}
    assert survival == {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.69, 16: 0.627, 22: 0.538, 23: 0.448}
    assert curve.median == 23
    assert curve.by_day(9) == pytest.approx(0.193, abs=0.001)


def test_no_answers_make_an_empty_curve() -> None:
    curve = kaplan_meier("pi", [], [3])
    assert (curve.steps, curve.median, curve.by_day(30)) == ((), None, 0.0)


def test_today_counts_the_user_s_day() -> None:
    deals = [
        open_deal(
            "a",
            "2026-11-23",
            touch("2026-11-23", "out"),
            touch("2026-11-22", "out"),
            touch("2026-11-23", "in"),
        ),
        lost("b", "2026-11-23"),
    ]
    found = counted(deals).today
    assert found[:5] == (1, 1, 1, 0, 1)
    assert [len(ids) for ids in found.ids.values()] == [1, 1, 1, 0, 1]


def test_all_figures_stand_on_nothing() -> None:
    empty = counted([])
    assert (empty.open, empty.reasons, empty.win_rates, empty.reply_times) == (0, (), (), ())
    assert all(step.median_days is None for step in empty.funnel)


def test_reasons_keep_their_deals_and_their_period() -> None:
    deals = [lost("a", "2026-10-01", cause="tender"), lost("b", "2026-05-01"), lost("c", "2026-10-02")]
    found = counted(deals, since=date(2026, 9, 1)).reasons
    assert [(row.cause, row.ids) for row in found] == [("undiagnosed", ("id-c",)), ("tender", ("id-a",))]


def test_a_won_deal_reached_its_order_and_does_not_leave_it() -> None:
    unsaid = won("unsaid", "2026-10-01", touches={"t1": touch("2026-02-01", "move", "quote")})
    said = won("said", "2026-10-01", touches={"t1": touch("2026-10-01", "move", "order")})
    steps = {step.stage: step for step in funnel(traces([unsaid, said]), TODAY)}
    assert (steps["order"].ids, steps["order"].median_days, steps["order"].timed) == (("id-unsaid", "id-said"), None, 0)
    assert steps["quote"].median_days == 242.0


def test_several_currencies_stay_apart_in_the_reasons() -> None:
    deals = [
        lost("a", "2026-10-01", cause="tender", value=("1000", "USD")),
        lost("b", "2026-10-02", cause="tender", value=("10", "EUR")),
        lost("c", "2026-10-03", cause="tender", value=("500", "USD")),
        lost("d", "2026-10-04", cause="tender"),
    ]
    (row,) = counted(deals).reasons
    assert [(part.currency, str(part.amount), part.deals) for part in row.value] == [
        ("USD", "1500", 2),
        ("EUR", "10", 1),
    ]


def test_all_undiagnosed_is_one_reason() -> None:
    deals = [lost("a", "2026-10-01"), lost("b", "2026-10-02", diagnoses={})]
    (row,) = counted(deals).reasons
    assert (row.cause, row.ids) == ("undiagnosed", ("id-a", "id-b"))


def test_a_reopened_deal_is_open_and_no_reason_of_a_loss() -> None:
    back = replace(lost("back", "2026-10-05", cause="tender"), stage="quote", outcome="", closed=None)
    found = counted([back])
    assert (found.open, found.reasons) == (1, ())
    assert [(rate.cohort, rate.created, rate.decided) for rate in found.win_rates] == [("2026-Q1", 1, 0)]


def test_a_deal_lost_twice_is_one_deal_with_its_last_cause_and_stage() -> None:
    diagnoses = {
        "d1": Diagnosis(at=at("2026-10-02"), outcome="lost", stage="quote", cause="tender"),
        "d2": Diagnosis(at=at("2026-10-20"), outcome="lost", stage="sample", cause="bought-elsewhere"),
    }
    found = counted([replace(lost("twice", "2026-10-20"), diagnoses=diagnoses)])
    assert [(row.cause, row.ids) for row in found.reasons] == [("bought-elsewhere", ("id-twice",))]
    assert [len(step.ids) for step in found.funnel] == [1, 1, 1, 1, 0]


def test_a_deal_that_crosses_the_edge_counts_by_its_beginning_in_the_cohort_and_by_its_end_in_the_reasons() -> None:
    deals = [
        lost("before", "2026-08-31"),
        lost("across", "2026-09-01"),
        lost("within", "2026-09-02", created=at("2026-09-01")),
    ]
    found = counted(deals, since=date(2026, 9, 1))
    assert [(rate.cohort, rate.ids) for rate in found.win_rates] == [("2026-Q3", ("id-within",))]
    assert [row.ids for row in found.reasons] == [("id-across", "id-within")]


def test_midnight_in_the_figures_is_the_user_s() -> None:
    shanghai = Days(lambda moment: moment.astimezone(timezone(timedelta(hours=8))).date())
    late = open_deal("late", "2026-09-30T17:00", touch("2026-11-22T16:30", "out"))
    early = open_deal("early", "2026-09-30T15:59", touch("2026-11-22T15:59", "out"))
    by_id = {"late": record(late), "early": record(early)}
    found = figures(
        [trace(name, each, shanghai) for name, each in by_id.items()],
        playbook(),
        today=TODAY,
        day_at=shanghai,
        record=by_id.__getitem__,
    )
    assert found.today.ids["sent"] == ("late",)
    assert [(rate.cohort, rate.ids) for rate in found.win_rates] == [("2026-Q3", ("early",)), ("2026-Q4", ("late",))]
