"""Deals → the lost summary, counted. Pure: no clock, no store, no layout."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from tracker import countries
from tracker.model import OPEN_STAGES, Deal, stage_reached
from tracker.playbook.values import Cause, Playbook, in_language
from tracker.reports.closings import Closings, DayOf, closings
from tracker.reports.money import at_rates, number_text, sums, weight
from tracker.reports.period import Period
from tracker.reports.said import MONEY_CAUSES, topic_reader
from tracker.reports.sentences import counted_sentences, lead_sentences, topic_title
from tracker.reports.values import (
    GROUPS,
    TOPICS,
    UNDIAGNOSED,
    AnswerRow,
    Before,
    Cross,
    DiagnosisLine,
    Given,
    LostLine,
    LostSummary,
    ReasonRow,
    Topic,
)
from tracker.reports.win_back import win_back
from tracker.words import _, language


def lost_summary(
    deals: Iterable[Deal],
    playbook: Playbook,
    *,
    since: date | None,
    until: date,
    today: date,
    day_of: DayOf,
    handle_of: Callable[[Deal], str] = lambda deal: deal.id,
    answers: Iterable[AnswerRow] = (),
    given: Iterable[Given] = (),
) -> LostSummary:
    """The summary of the deals lost from `since` to `until`, both days included, in the user's language.

    `day_of` gives the user's calendar day of a moment, `answers` what came of answered refusals, `given` what was
    conceded. Rates for one total come from the playbook's settings.
    """
    deals = list(deals)
    period = Period(since, until)
    found = closings(deals, period, day_of)
    settings = playbook.settings
    ordered = sorted(
        found.lost, key=lambda deal: (*weight(deal.worth, settings.currency, settings.lost_rates), deal.id)
    )
    maker = _Lines(playbook, day_of, handle_of)
    lines = [maker.line(deal) for deal in ordered]
    value = sums(deal.worth for deal in ordered)
    price_said = [line.diagnosis for line in lines if line.diagnosis.topic == "price" and line.diagnosis.cause]
    undiagnosed = sum(line.diagnosis.cause is None for line in lines)
    bare = LostSummary(
        since=since,
        until=until,
        as_of=today,
        lost=len(lines),
        won=len(found.won),
        lost_share=_percent(len(lines), len(lines) + len(found.won)),
        undiagnosed=undiagnosed,
        undiagnosed_share=_percent(undiagnosed, len(lines)),
        value=value,
        unvalued=sum(deal.worth is None for deal in ordered),
        undated=found.undated,
        reopened=found.reopened,
        rated=at_rates(value, settings.currency, settings.lost_rates, settings.lost_rates_on),
        before=_before(deals, period, day_of),
        price_said=len(price_said),
        price_was_price=sum(diagnosis.cause in MONEY_CAUSES for diagnosis in price_said),
        reasons=_reasons(ordered, lines),
        said_and_found=_crossed(lines, TOPICS, lambda line: line.diagnosis.topic, topic_title),
        by_stage=_by_stage(lines, playbook),
        win_back=win_back(lines, playbook),
        answers=tuple(answers),
        given=tuple(given),
        sentences=(),
        counted=(),
        deals=tuple(lines),
    )
    return _worded(bare)


def _worded(bare: LostSummary) -> LostSummary:
    return replace(bare, sentences=lead_sentences(bare), counted=counted_sentences(bare))


class _Lines:
    """Makes the line of each lost deal."""

    def __init__(self, playbook: Playbook, day_of: DayOf, handle_of: Callable[[Deal], str]) -> None:
        self._playbook = playbook
        self._day_of = day_of
        self._handle_of = handle_of
        self._topic = topic_reader(playbook)
        self._language = "zh" if language() == "zh_CN" else "en"
        self._countries: dict[str, str] = {}

    def line(self, deal: Deal) -> LostLine:
        worth = deal.worth
        reached = stage_reached(deal)
        created = self._day_of(deal.created)
        closed = self._day_of(deal.closed) if deal.closed is not None else None
        quantity = deal.quantity
        return LostLine(
            id=deal.id,
            handle=self._handle_of(deal),
            buyer=deal.buyer,
            country=deal.country,
            country_name=self._country(deal.country),
            goods=deal.goods,
            quantity=f"{number_text(quantity.amount)} {quantity.unit}".strip() if quantity else "",
            value=worth.amount if worth else None,
            currency=(worth.currency or None) if worth else None,
            stage=reached,
            stage_title=stage_title(self._playbook, reached),
            created=created,
            closed=closed,
            days=max((closed - created).days, 0) if closed is not None else None,
            diagnosis=self._diagnosis(deal),
        )

    def _country(self, code: str) -> str:
        if code not in self._countries:
            self._countries[code] = countries.name(code, self._language) if code else ""
        return self._countries[code]

    def _diagnosis(self, deal: Deal) -> DiagnosisLine:
        found = deal.diagnosis
        if found is None:
            return DiagnosisLine(state="undiagnosed")
        cause = self._playbook.cause(found.cause) if found.cause else None
        return DiagnosisLine(
            state=found.state,
            said=found.said,
            topic=self._topic(found.said),
            cause=found.cause or None,
            cause_title=self._playbook.title(cause) if cause else found.cause or None,
            group=_group(cause) if found.cause else None,
            evidence_for=found.evidence_for,
            evidence_against=found.evidence_against,
            confidence=found.confidence,
            lesson=found.lesson,
            revive=found.revive,
            remedy=in_language(cause.remedy_en, cause.remedy_zh) if cause else None,
        )


def _group(cause: Cause | None) -> str:
    """One of `GROUPS`: a cause that the playbook lost, or one of its reasons for winning, is another one."""
    return cause.group if cause is not None and cause.group in GROUPS else "other"


def stage_title(playbook: Playbook, stage: str) -> str:
    """A stage's title in the user's language; words for an unknown one."""
    rule = playbook.stages.get(stage)
    return playbook.title(rule) if rule is not None else stage or _("not known")


def _percent(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None


def _before(deals: Sequence[Deal], period: Period, day_of: DayOf) -> Before | None:
    earlier = period.before
    if earlier is None or earlier.since is None:
        return None
    found: Closings = closings(deals, earlier, day_of)
    return Before(
        since=earlier.since,
        until=earlier.until,
        lost=len(found.lost),
        won=len(found.won),
        value=sums(deal.worth for deal in found.lost),
    )


def _reasons(deals: Sequence[Deal], lines: Sequence[LostLine]) -> tuple[ReasonRow, ...]:
    """Undiagnosed first, then the causes by how often they were found."""
    worths = defaultdict(list)
    titles: dict[str, DiagnosisLine] = {}
    for deal, line in zip(deals, lines, strict=True):
        key = line.diagnosis.cause or ""
        worths[key].append(deal.worth)
        titles.setdefault(key, line.diagnosis)
    ordered = sorted(worths, key=lambda key: (key != "", -len(worths[key]), key))
    return tuple(
        ReasonRow(
            cause=key or UNDIAGNOSED,
            title=titles[key].cause_title or _("Undiagnosed"),
            group=titles[key].group or UNDIAGNOSED,
            deals=len(worths[key]),
            share=_percent(len(worths[key]), len(lines)) or 0,
            value=sums(worths[key]),
        )
        for key in ordered
    )


def _crossed(
    lines: Sequence[LostLine],
    keys: Sequence[str] | Sequence[Topic],
    key_of: Callable[[LostLine], str],
    title_of: Callable[[str], str],
) -> tuple[Cross, ...]:
    """Counts of groups per key, keys without deals left out."""
    counts: Mapping[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        counts[key_of(line)][line.diagnosis.group or UNDIAGNOSED] += 1
    return tuple(
        Cross(
            key=key,
            title=title_of(key),
            counts={group: counts[key][group] for group in GROUPS},
            deals=counts[key].total(),
        )
        for key in keys
        if key in counts
    )


def _by_stage(lines: Sequence[LostLine], playbook: Playbook) -> tuple[Cross, ...]:
    known = [*OPEN_STAGES, ""]
    keys = [*known, *sorted({line.stage for line in lines} - set(known))]
    return _crossed(lines, keys, lambda line: line.stage, lambda stage: stage_title(playbook, stage))
