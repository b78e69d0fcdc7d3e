"""Reports → bytes, by format. One table of renderers; sharing is a redaction before and a check after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec
from msgspec.structs import replace

from tracker.errors import BadInput
from tracker.model import Deal
from tracker.plain_numbers import plain_numbers
from tracker.reports.blocks import Cell, Report
from tracker.reports.closings import DayOf
from tracker.reports.deals import Known, deals_report, tinydb_json
from tracker.reports.delimited import to_csv
from tracker.reports.lost_layout import lost_report
from tracker.reports.markdown import to_markdown
from tracker.reports.share import check, label, redact
from tracker.reports.values import LostSummary
from tracker.reports.web_page import to_html
from tracker.reports.workbook import to_xlsx
from tracker.words import _

_RENDERERS: Mapping[str, Callable[[Report], bytes]] = {
    "md": to_markdown,
    "csv": to_csv,
    "xlsx": to_xlsx,
    "html": to_html,
}
LOST_FORMATS: tuple[str, ...] = (*_RENDERERS, "json")
DEAL_FORMATS: tuple[str, ...] = (*_RENDERERS, "json", "tinydb")


def export_lost(summary: LostSummary, format_name: str, *, share_against: Iterable[Deal] | None = None) -> bytes:
    """The summary in one of `LOST_FORMATS`.

    With `share_against`, every deal there is, the summary is redacted and the result searched for their
    names; raises NotSafeToShare when one is found.
    """
    _known(format_name, LOST_FORMATS)
    shown = redact(summary) if share_against is not None else summary
    data = _json(shown) if format_name == "json" else _RENDERERS[format_name](lost_report(shown))
    if share_against is not None:
        check(data, format_name, share_against, _fixed_words(shown))
    return data


def export_deals(
    deals: Sequence[Deal],
    format_name: str,
    *,
    known_of: Callable[[Deal], Known],
    day_of: DayOf,
    json_of: Callable[[Deal], Mapping[str, Any]] | None = None,
    documents: Mapping[str, Mapping[str, Any]] | None = None,
    share_against: Iterable[Deal] | None = None,
) -> bytes:
    """The deals in one of `DEAL_FORMATS`.

    `json_of` gives the full JSON of a deal, else JSON holds the columns of the CSV. `tinydb` needs
    `documents`, the stored form, and cannot be shared. Raises NotSafeToShare like `export_lost`.
    """
    _known(format_name, DEAL_FORMATS)
    shared = share_against is not None
    if format_name == "tinydb":
        if shared or documents is None:
            raise BadInput(
                _("The tinydb format holds everything; it cannot be shared."),
                _("Use --format csv with --share."),
            )
        return tinydb_json(documents)
    if format_name == "json" and json_of is not None and not shared:
        return _json([json_of(deal) for deal in deals])
    report = deals_report(deals, known_of=known_of, day_of=day_of, shared=shared)
    data = _json(_objects(report)) if format_name == "json" else _RENDERERS[format_name](report)
    if share_against is not None:
        check(data, format_name, share_against)
    return data


def _fixed_words(shown: LostSummary) -> str:
    """What a redacted summary says whoever the buyers are: headings and countries, no cause of the playbook."""
    bare = replace(shown, sentences=(), reasons=(), said_and_found=(), by_stage=(), win_back=(), deals=())
    report = lost_report(bare)
    titles = [column.title for table in (report.records, *report.page) for column in getattr(table, "columns", ())]
    countries = sorted({line.country_name for line in shown.deals})
    return "\n".join([to_markdown(report).decode(), label(1), *titles, *countries])


def _objects(report: Report) -> list[dict[str, Cell]]:
    keys = [column.key for column in report.records.columns]
    return [
        {key: cell if cell != "" else None for key, cell in zip(keys, row, strict=True)} for row in report.records.rows
    ]


def _json(value: object) -> bytes:
    bare = _plain(msgspec.to_builtins(value, builtin_types=(Decimal,)))
    text = msgspec.json.format(msgspec.json.encode(bare), indent=2).decode()
    return plain_numbers(text).encode() + b"\n"


def _plain(value: object) -> object:
    """The value with every number as people write it: 200, never 2E+2."""
    if isinstance(value, Decimal):
        return msgspec.Raw(f"{value:f}".encode()) if value.is_finite() else None
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def _known(format_name: str, formats: Sequence[str]) -> None:
    if format_name not in formats:
        raise BadInput(
            _("“{name}” is not a format of this export.").format(name=format_name),
            _("Use one of: {formats}.").format(formats=", ".join(formats)),
        )
