"""The figures read in one pass from stored records are those that a plain count over the deals gives."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import plain_figures as plain
from tests.reports.report_deals import playbook
from tracker.model import STAGES, Deal, Diagnosis, Outcome, Touch
from tracker.reports.days import Days
from tracker.reports.figures import figures
from tracker.reports.records import record_of
from tracker.reports.traces import trace

TODAY = date(2026, 11, 23)
ZONES = ("UTC", "Asia/Shanghai", "Asia/Kolkata", "Asia/Kathmandu", "America/New_York", "Europe/Berlin", "Pacific/Apia")
_OFFSETS = st.sampled_from([UTC, timezone(timedelta(hours=8)), timezone(-timedelta(hours=4, minutes=30))])
_START = datetime(2026, 10, 20, tzinfo=UTC)
_SECONDS = st.one_of(
    st.integers(0, 36 * 24 * 3600),
    st.integers(0, 36 * 96).map(lambda quarters: quarters * 900),
    st.just(34 * 24 * 3600 - 1),
)

_OUTCOMES: tuple[Outcome, ...] = ("", "won", "lost")


@st.composite
def moments(draw: st.DrawFn) -> datetime:
    fraction = draw(st.sampled_from([0, 0, 0, 250_000]))
    return (_START + timedelta(seconds=draw(_SECONDS), microseconds=fraction)).astimezone(draw(_OFFSETS))


TOUCHES = st.builds(
    Touch,
    at=moments(),
    kind=st.sampled_from(["out", "out", "in", "read", "note", "move", "refused"]),
    stage=st.sampled_from(["", *STAGES]),
)
DIAGNOSES = st.builds(
    Diagnosis,
    at=moments(),
    outcome=st.sampled_from(["won", "lost"]),
    stage=st.sampled_from(["", *STAGES, "gone"]),
    cause=st.sampled_from(["", "tender", "no-need-now", "unheard-of"]),
)


@st.composite
def deals(draw: st.DrawFn) -> Deal:
    keys = draw(st.permutations([f"t{number}" for number in range(8)]))
    outcome: Outcome = draw(st.sampled_from(_OUTCOMES))
    closed = draw(st.none() | moments()) if outcome else None
    return Deal(
        id=f"id-{draw(st.integers(0, 10**9))}",
        buyer="b",
        created=draw(moments()),
        stage=draw(st.sampled_from(STAGES[:-1])),
        outcome=outcome,
        closed=closed,
        touches=dict(zip(keys, draw(st.lists(TOUCHES, max_size=8)), strict=False)),
        diagnoses=dict(zip("dcab", draw(st.lists(DIAGNOSES, max_size=3)), strict=False)),
    )


@pytest.mark.parametrize("zone", ZONES)
@given(
    stored=st.lists(deals(), max_size=5, unique_by=lambda deal: deal.id),
    since=st.sampled_from([None, date(2026, 11, 2)]),
)
def test_the_quick_count_is_the_plain_count(zone: str, stored: list[Deal], since: date | None) -> None:
    def day_of(moment: datetime) -> date:
        return moment.astimezone(ZoneInfo(zone)).date()

    day_at = Days(day_of)
    records = {deal.id: record_of(msgspec.Raw(msgspec.json.encode(deal))) for deal in stored}
    traces = [trace(deal_id, record, day_at) for deal_id, record in records.items()]
    found = figures(traces, playbook(), today=TODAY, day_at=day_at, record=records.__getitem__, since=since)
    cohort = [deal for deal in stored if since is None or day_of(deal.created) >= since]

    assert found.open == sum(not deal.outcome for deal in stored)
    assert found.today._asdict() == plain.today_counts(stored, TODAY, day_of) | {"ids": found.today.ids}
    cells = {(row.stage, place): list(ids) for row in found.ageing for place, ids in enumerate(row.bands) if ids}
    assert cells == plain.ageing(stored, TODAY, day_of)
    assert [(list(step.ids), step.median_days, step.timed) for step in found.funnel] == plain.funnel(
        cohort, TODAY, day_of
    )
    assert found.unplaced == sum(not plain.stays(deal, TODAY, day_of) for deal in cohort)
    assert {row.cause.replace("undiagnosed", ""): list(row.ids) for row in found.reasons} == plain.reasons(
        stored, since, TODAY, day_of
    )
    assert sum(rate.created for rate in found.win_rates) == len(cohort)
    waits = [wait for deal in stored for wait in plain.waits(deal, TODAY, day_of)]
    assert {curve.stage: (curve.waits, curve.answers) for curve in found.reply_times} == {
        stage: (len(mine), sum(answered for _s, _d, answered in mine))
        for stage in {wait[0] for wait in waits}
        if (mine := [wait for wait in waits if wait[0] == stage])
    }
    for curve in found.reply_times:
        for day in (0, 3, 30):
            assert curve.by_day(day) == pytest.approx(plain.answered_by(waits, curve.stage, day))


@pytest.mark.parametrize("zone", [*ZONES, "America/St_Johns", "Africa/Cairo", "America/Havana"])
@given(seconds=st.one_of(_SECONDS, st.integers(-10 * 366 * 96, 8 * 366 * 96).map(lambda n: n * 900)), offset=_OFFSETS)
def test_the_day_of_a_text_is_that_of_its_moment(zone: str, seconds: int, offset: timezone) -> None:
    def day_of(at: datetime) -> date:
        return at.astimezone(ZoneInfo(zone)).date()

    whole = (_START + timedelta(seconds=seconds)).astimezone(offset)
    day_at = Days(day_of)
    for text in (whole.isoformat(), msgspec.to_builtins(whole), whole.replace(microsecond=7).isoformat()):
        assert day_at(text) == day_of(datetime.fromisoformat(text))
        assert day_at(text) == day_of(datetime.fromisoformat(text))


def test_a_record_that_was_written_wrongly_is_refused() -> None:
    for wrong in (
        {"created": 5},
        {"created": "2026-11-01T10:00:00Z", "stage": "nowhere"},
        {"created": "2026-11-01T10:00:00Z", "touches": {"a": {"at": "2026-11-01T10:00:00Z", "kind": "shout"}}},
        {"created": "2026-11-01T10:00:00Z", "touches": {"a": {"at": "someday", "kind": "out"}}},
        {"created": "yesterday"},
    ):
        with pytest.raises(ValueError, match=r".+"):
            trace("a", record_of(wrong), Days(lambda at: at.date()))
