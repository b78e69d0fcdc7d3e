"""The lost summary laid out: what stands on page one, the table of deals, and how it was counted."""

from __future__ import annotations

from decimal import Decimal

from tracker.reports.blocks import Bar, Bars, Block, Bullets, Cell, Column, Paragraph, Report, Table
from tracker.reports.money import number_text, sum_text, sums_text
from tracker.reports.sentences import FEW, answers_sentence, group_title
from tracker.reports.values import GROUPS, Cross, LostLine, LostSummary
from tracker.words import _, grouped, language, sentences


def lost_report(summary: LostSummary) -> Report:
    """The summary as a report in the user's language."""
    page: list[Block] = [
        Paragraph(sentences(*summary.sentences)),
        _figures(summary),
        Bars(_("Reasons"), tuple(Bar(row.title, row.deals, sums_text(row.value)) for row in summary.reasons)),
        *(_why(summary) if summary.lost else ()),
        *([_answers(summary)] if summary.answers else []),
        *([Paragraph(said)] if (said := answers_sentence(summary)) else []),
        *([_given(summary)] if summary.given else []),
    ]
    return Report(
        title=_title(summary),
        page=tuple(block for block in page if not isinstance(block, Bars) or block.bars),
        records=_records(summary),
        closing=(Bullets(_("How this was counted"), summary.counted),),
        language=language(),
    )


def _why(summary: LostSummary) -> tuple[Block, ...]:
    return (
        _reasons(summary),
        _cross(_("What they said, and what was found"), _("they said"), summary.said_and_found),
        _cross(_("Stage reached, and what was found"), _("stage"), summary.by_stage),
        _win_back(summary),
    )


def _title(summary: LostSummary) -> str:
    if summary.since is None:
        return _("Lost deals until {until}").format(until=summary.until)
    return _("Lost deals, {since} to {until}").format(since=summary.since, until=summary.until)


def _figures(summary: LostSummary) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (_("Undiagnosed"), _of(summary.undiagnosed, summary.lost, summary.undiagnosed_share)),
        (_("Lost"), _of(summary.lost, summary.lost + summary.won, summary.lost_share)),
        (_("Value lost"), sums_text(summary.value)),
    ]
    if summary.rated is not None:
        rows.append((_("Value lost at your rates"), sum_text(summary.rated.total)))
    if summary.before is not None:
        before = summary.before
        title = _("The period before, {since} to {until}").format(since=before.since, until=before.until)
        told = _("{lost} lost, {won} won").format(lost=grouped(before.lost), won=grouped(before.won))
        if before.value:
            told = _("{lost} lost, {won} won, {value}").format(
                lost=grouped(before.lost), won=grouped(before.won), value=sums_text(before.value)
            )
        rows.append((title, told))
    if summary.price_said:
        rows.append(
            (
                _("“Price” that was price"),
                _("{was} of {said}").format(was=grouped(summary.price_was_price), said=grouped(summary.price_said)),
            )
        )
    columns = (Column("figure", _("Figure")), Column("value", _("Count")))
    return Table(_("In short"), columns, tuple(rows))


def _of(part: int, whole: int, share: int | None) -> str:
    """A share of fewer than ten is no rate: it is told without percent."""
    if share is None:
        return grouped(part)
    if whole < FEW:
        return _("{part} of {whole}").format(part=part, whole=whole)
    return _("{part} of {whole} ({share} %)").format(part=grouped(part), whole=grouped(whole), share=share)


def _reasons(summary: LostSummary) -> Table:
    columns = (
        Column("cause", _("Cause")),
        Column("group", _("Group")),
        Column("deals", _("Deals"), "number"),
        Column("share", "%", "number"),
        Column("value", _("Value")),
    )
    rows = tuple(
        (
            row.title,
            group_title(row.group),
            row.deals,
            row.share if summary.lost >= FEW else None,
            sums_text(row.value),
        )
        for row in summary.reasons
    )
    return Table(_("Reasons by count and value"), columns, rows, _("Nothing was lost."))


def _cross(title: str, first: str, rows: tuple[Cross, ...]) -> Table:
    groups = [group for group in GROUPS if any(row.counts[group] for row in rows)]
    columns = (
        Column("key", first),
        *(Column(group, group_title(group), "number") for group in groups),
        Column("deals", _("Deals"), "number"),
    )
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (row.title, *(row.counts[group] for group in groups), row.deals) for row in rows
    )
    return Table(title, columns, cells, _("Nothing was lost."))


def answer_titles() -> dict[tuple[str, bool | None], str]:
    """The answers to a refusal, by move and whether something was asked in return, in the user's language."""
    return {
        ("accept", None): _("Accepted it and gave room"),
        ("hold", None): _("Held our price"),
        ("gracious", None): _("Stayed gracious"),
        ("concede", True): _("Gave way, for something"),
        ("concede", False): _("Gave way, for nothing"),
    }


def _answers(summary: LostSummary) -> Table:
    columns = (
        Column("answer", _("Our answer")),
        Column("given", _("Given"), "number"),
        Column("came_back", _("Came back"), "number"),
        Column("refused_again", _("Said no again"), "number"),
        Column("quiet", _("No word"), "number"),
        Column("ordered", _("Ordered"), "number"),
        Column("lost", _("Lost"), "number"),
    )
    titles = answer_titles()
    rows: list[tuple[Cell, ...]] = []
    for row in summary.answers:
        title = titles.get((row.move, row.in_return), row.move)
        counts = (row.given, row.came_back, row.refused_again, row.quiet, row.ordered, row.lost)
        rows.append((title, *counts))
    return Table(_("What our answers to a refusal brought"), columns, tuple(rows))


def _given(summary: LostSummary) -> Table:
    columns = (
        Column("buyer", _("Buyer")),
        Column("on", _("On"), "date"),
        Column("gave", _("We gave"), wide=True),
        Column("got", _("In return for"), wide=True),
        Column("came", _("What came of it"), wide=True),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (each.buyer, each.on, each.gave, each.got or _("nothing"), each.came) for each in summary.given
    )
    return Table(_("What we conceded"), columns, rows)


def _win_back(summary: LostSummary) -> Table:
    columns = (
        Column("buyer", _("Buyer")),
        Column("revive", _("On"), "date"),
        Column("value", _("Value")),
        Column("question", _("Open with"), wide=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for each in summary.win_back:
        line = summary.deals[each.line]
        rows.append((line.buyer, each.revive, _worth(line), each.question))
    return Table(_("To win back"), columns, tuple(rows), _("No lost deal has a day to come back to."))


def _worth(line: LostLine) -> str:
    code = line.currency or ""
    if line.value_between is not None:
        low, high = line.value_between
        return f"{code} {number_text(low)}–{number_text(high)}".strip()
    return f"{code} {number_text(line.value)}".strip() if line.value is not None else ""


def _records(summary: LostSummary) -> Table:
    amount = Column("value", _("Value")) if summary.shared else Column("value", _("Value"), "number")
    columns = (
        Column("id", _("Id"), minor=True),
        Column("handle", _("Handle"), detail=True),
        Column("buyer", _("Buyer")),
        Column("country", _("Country")),
        Column("goods", _("Goods")),
        Column("quantity", _("Quantity")),
        amount,
        Column("currency", _("Currency")),
        Column("stage", _("Stage reached")),
        Column("created", _("Created"), "date", minor=True),
        Column("closed", _("Closed"), "date"),
        Column("days", _("Days"), "number"),
        Column("said", _("Their words"), wide=True),
        Column("state", _("State"), minor=True),
        Column("cause", _("Cause")),
        Column("evidence_for", _("Evidence for"), wide=True),
        Column("evidence_against", _("Evidence against"), wide=True),
        Column("confidence", _("Confidence %"), "number", detail=True),
        Column("lesson", _("Lesson"), wide=True),
        Column("revive", _("Come back on"), "date", detail=True),
        Column("remedy", _("What helps"), wide=True),
    )
    return Table(_("Deals"), columns, tuple(_record(line) for line in summary.deals), _("Nothing was lost."))


def _record(line: LostLine) -> tuple[Cell, ...]:
    found = line.diagnosis
    value: Decimal | str | None = line.value
    if line.value_between is not None:
        value = "–".join(number_text(edge) for edge in line.value_between)
    return (
        line.id,
        line.handle,
        line.buyer,
        line.country_name or line.country,
        line.goods,
        line.quantity,
        value,
        line.currency,
        line.stage_title,
        line.created,
        line.closed,
        line.days,
        found.said,
        _("diagnosed") if found.state == "diagnosed" else _("undiagnosed"),
        found.cause_title or (_("undiagnosed") if not found.cause else found.cause),
        found.evidence_for,
        found.evidence_against,
        found.confidence,
        found.lesson,
        found.revive,
        found.remedy,
    )
