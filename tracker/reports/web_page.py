"""A report as one HTML file: no scripts, nothing fetched, prints on A4. All text is escaped."""

from __future__ import annotations

from decimal import Decimal
from html import escape

from tracker.plain_text import cells, pad
from tracker.reports.blocks import (
    Bars,
    Block,
    Bullets,
    Cell,
    Column,
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
th,td{text-align:start;vertical-align:top;overflow-wrap:break-word}
th{color:var(--soft);font-weight:600;white-space:nowrap}td.n,th.n{text-align:end;white-space:nowrap}
td.d{white-space:nowrap}td.a{overflow-wrap:anywhere}td.w{min-width:14rem;max-width:28rem;white-space:pre-line;overflow-wrap:anywhere}
td.said{padding:0 .7rem .7rem 2.2rem}tr.fields td{border-bottom:0;padding-top:.6rem;max-width:20rem}
tr.fields td:first-child{font-weight:600}
dl{margin:0;display:grid;grid-template-columns:repeat(2,max-content minmax(0,1fr));gap:.1rem .9rem}
dt{color:var(--soft)}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
svg text{fill:var(--ink);font-size:13px}svg .note{fill:var(--soft)}svg rect{fill:var(--bar)}
ul{color:var(--soft);font-size:.9rem;padding-inline-start:1.2rem}
@page{size:A4 landscape;margin:14mm}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--bar:#555;--paper:#fff}
body{margin:0;max-width:none;padding:0;font-size:10pt}.records{break-before:page}.scroll{overflow:visible}
table{font-size:8pt}tr,tbody.deal,svg{break-inside:avoid}thead{display:table-header-group}h2{break-after:avoid}
td.said{padding-bottom:.3rem}td.w{min-width:0}th{white-space:normal}.records table{width:100%}}
""".strip()
_BAR_HEIGHT = 23
_LABEL_CELLS = 44
"""What a chart's label has room for; a Chinese character takes two."""
_SHORT_CELLS = 24
_LONG_WORD = 30
"""Letters from which a word may be broken anywhere."""
_MOST_COLUMNS = 9
"""A table with more of them tells its sentences below each row."""
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
        width = round(540 * bar.amount / most, 1)
        rows.append(
            f'<text x="330" y="{top + 16}" text-anchor="end">{_text(_short(bar.label))}</text>'
            f'<rect x="342" y="{top + 4}" width="{width}" height="{_BAR_HEIGHT - 8}" rx="2"/>'
            f'<text class="note" x="{350 + width}" y="{top + 16}">{bar.amount}</text>'
        )
    height = len(block.bars) * _BAR_HEIGHT
    return (
        f'<div class="scroll"><svg role="img" aria-label="{_text(block.title)}" viewBox="0 0 960 {height}" width="960" '
        f'style="max-width:100%;min-width:36rem">{"".join(rows)}</svg></div>'
    )


def _short(label: str) -> str:
    return pad(label, _LABEL_CELLS).rstrip()


def _table(table: Table) -> str:
    used = columns_to_read(table)
    sentences = [at for at in used if table.columns[at].wide or table.columns[at].detail]
    if sentences and len(used) > _MOST_COLUMNS:
        return _stacked(table, [at for at in used if at not in sentences], sentences)
    classes = _classes(table, used)
    rows = "\n".join(f"<tr>{_cells(row, used, classes)}</tr>" for row in table.rows)
    return f'<div class="scroll"><table>\n{_head(table, used, classes)}\n<tbody>\n{rows}\n</tbody>\n</table></div>'


def _stacked(table: Table, fields: list[int], sentences: list[int]) -> str:
    """Each row with its sentences below it, so that it can be read and printed without scrolling sideways."""
    classes = _classes(table, fields)
    bodies = []
    for row in table.rows:
        told = "".join(
            f'<dt>{_text(table.columns[at].title)}</dt><dd dir="auto">{_text(cell_text(row[at]))}</dd>'
            for at in sentences
            if row[at] not in ("", None)
        )
        below = f'<tr><td class="said" colspan="{len(fields)}"><dl>{told}</dl></td></tr>' if told else ""
        style = ' class="fields"' if told else ""
        bodies.append(f'<tbody class="deal"><tr{style}>{_cells(row, fields, classes)}</tr>{below}</tbody>')
    body = "\n".join(bodies)
    return f'<div class="scroll"><table>\n{_head(table, fields, classes)}\n{body}\n</table></div>'


def _classes(table: Table, used: list[int]) -> list[str]:
    return [_class(table.columns[at], [row[at] for row in table.rows]) for at in used]


def _class(column: Column, values: list[Cell]) -> str:
    """How a column breaks: numbers, days and short texts never, sentences and overlong words anywhere."""
    if column.kind != "text":
        return ' class="n"' if column.kind == "number" else ' class="d"'
    if column.wide:
        return ' class="w"'
    texts = [cell_text(value) for value in values]
    if all(cells(text) <= _SHORT_CELLS for text in texts):
        return ' class="d"'
    return ' class="a"' if any(len(text) > _LONG_WORD and _has_long_word(text) for text in texts) else ""


def _has_long_word(text: str) -> bool:
    return max(map(len, text.split()), default=0) > _LONG_WORD


def _head(table: Table, used: list[int], classes: list[str]) -> str:
    titles = "".join(
        f'<th{style} scope="col">{_text(table.columns[at].title)}</th>' for at, style in zip(used, classes, strict=True)
    )
    return f"<thead><tr>{titles}</tr></thead>"


def _cells(row: tuple[Cell, ...], used: list[int], classes: list[str]) -> str:
    return "".join(_cell(row[at], style) for at, style in zip(used, classes, strict=True))


def _cell(cell: Cell, style: str) -> str:
    if isinstance(cell, str):
        return f'<td{style} dir="auto">{_text(cell)}</td>'
    text = number_text(cell) if isinstance(cell, Decimal) else cell_text(cell)
    return f"<td{style}>{text}</td>"
