"""A report as one HTML file: no scripts, nothing fetched, prints on A4. All text is escaped."""

from __future__ import annotations

from decimal import Decimal
from html import escape

from tracker.reports.blocks import (
    Bars,
    Block,
    Bullets,
    Cell,
    Paragraph,
    Report,
    Table,
    cell_text,
    columns_to_read,
)
from tracker.reports.money import number_text
from tracker.reports.safe import shown

_STYLE = """
:root{--ink:#1f2933;--soft:#6b7785;--line:#d9dfe5;--bar:#3f7cac;--paper:#fff}
@media (prefers-color-scheme:dark){
:root{--ink:#e4e9ee;--soft:#98a5b3;--line:#36414c;--bar:#6aa6d6;--paper:#151b21}}
*{box-sizing:border-box}
body{margin:2rem auto;max-width:72rem;padding:0 1.5rem;color:var(--ink);background:var(--paper);
font:15px/1.55 system-ui,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.6rem;margin:0 0 1rem}h2{font-size:1.05rem;margin:2rem 0 .6rem}
p.lead{font-size:1.05rem;max-width:60rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.86rem;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .7rem;border-bottom:1px solid var(--line)}
th,td{text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600;white-space:nowrap}td.n,th.n{text-align:end;white-space:nowrap}
td.d{white-space:nowrap}td.w{min-width:14rem;max-width:28rem;white-space:pre-line}
svg text{fill:var(--ink);font-size:13px}svg .note{fill:var(--soft)}svg rect{fill:var(--bar)}
ul{color:var(--soft);font-size:.9rem;padding-inline-start:1.2rem}
@page{size:A4 landscape;margin:14mm}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--bar:#555;--paper:#fff}
body{margin:0;max-width:none;padding:0;font-size:10pt}.records{break-before:page}.scroll{overflow:visible}
table{font-size:7.5pt}tr,svg{break-inside:avoid}thead{display:table-header-group}
td.w{min-width:0}th{white-space:normal}}
""".strip()
_BAR_HEIGHT = 26
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def to_html(report: Report) -> bytes:
    """The whole report."""
    language = "zh-CN" if report.language == "zh_CN" else "en"
    title = _text(report.title)
    body = [f'<h1 dir="auto">{title}</h1>', *(_block(block) for block in report.page)]
    body.append(f'<section class="records">{_block(report.records)}</section>')
    body += [_block(block) for block in report.closing]
    page = (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace")


def _text(text: str) -> str:
    return escape(shown(text), quote=True)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f'<p class="lead" dir="auto">{_text(block.text)}</p>'
    if isinstance(block, Bullets):
        items = "".join(f'<li dir="auto">{_text(line)}</li>' for line in block.lines)
        return f"<h2>{_text(block.title)}</h2>\n<ul>{items}</ul>"
    if isinstance(block, Bars):
        return f"<h2>{_text(block.title)}</h2>\n{_chart(block)}"
    inner = _table(block) if block.rows else f"<p>{_text(block.empty)}</p>"
    return f"<h2>{_text(block.title)}</h2>\n{inner}"


def _chart(block: Bars) -> str:
    most = max((bar.amount for bar in block.bars), default=1) or 1
    rows = []
    for place, bar in enumerate(block.bars):
        top = place * _BAR_HEIGHT
        width = round(380 * bar.amount / most, 1)
        note = f"{bar.amount}  {bar.note}" if bar.note else str(bar.amount)
        rows.append(
            f'<text x="250" y="{top + 17}" text-anchor="end">{_text(_short(bar.label))}</text>'
            f'<rect x="262" y="{top + 4}" width="{width}" height="{_BAR_HEIGHT - 9}" rx="2"/>'
            f'<text class="note" x="{270 + width}" y="{top + 17}">{_text(note)}</text>'
        )
    height = len(block.bars) * _BAR_HEIGHT
    return (
        f'<svg role="img" aria-label="{_text(block.title)}" viewBox="0 0 960 {height}" width="960" '
        f'style="max-width:100%">{"".join(rows)}</svg>'
    )


def _short(label: str) -> str:
    return label if len(label) <= 38 else label[:37] + "…"


def _table(table: Table) -> str:
    used = columns_to_read(table)
    classes = []
    for at in used:
        column = table.columns[at]
        classes.append(
            {"number": ' class="n"', "date": ' class="d"'}.get(column.kind, ' class="w"' if column.wide else "")
        )
    head = "".join(
        f'<th{style} scope="col">{_text(table.columns[at].title)}</th>' for at, style in zip(used, classes, strict=True)
    )
    rows = "\n".join(
        "<tr>" + "".join(_cell(row[at], style) for at, style in zip(used, classes, strict=True)) + "</tr>"
        for row in table.rows
    )
    body = f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>"
    return f'<div class="scroll"><table>\n{body}\n</table></div>'


def _cell(cell: Cell, style: str) -> str:
    if isinstance(cell, str):
        return f'<td{style} dir="auto">{_text(cell)}</td>'
    text = number_text(cell) if isinstance(cell, Decimal) else cell_text(cell)
    return f"<td{style}>{text}</td>"
