"""The lost summary as a page and a workbook: nothing cut off, nothing squeezed, what answers brought."""

from __future__ import annotations

import io
import re
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook

from tests.reports.report_deals import day_of, lost, playbook
from tracker.model import Quantity
from tracker.reports import LostSummary, export_lost, lost_summary
from tracker.reports.values import AnswerRow

TODAY = date(2026, 11, 23)
HELD = AnswerRow(move="hold", given=5, came_back=3, refused_again=1, quiet=1, ordered=2)


def summary(*answers: AnswerRow) -> LostSummary:
    deals = [
        lost(
            "Rahman",
            "2026-11-01",
            cause="competitor-cheaper",
            said="太贵了",
            country="BD",
            goods="zipper",
            quantity=Quantity(amount=Decimal(500), unit="pcs"),
            value=("1600", "USD"),
        ),
        lost("Werkzeugmaschinen" * 4, "2026-11-02", said="too expensive"),
    ]
    rules: dict[str, Any] = {"since": date(2026, 10, 1), "until": TODAY, "today": TODAY, "day_of": day_of}
    return lost_summary(deals, playbook(), **rules, answers=answers)


def test_each_deal_tells_its_sentences_below_its_row() -> None:
    page = export_lost(summary(), "html").decode()
    records = page[page.index('<section class="records">') :]
    assert records.count('<tbody class="deal">') == 2
    assert re.search(r"<dt>Their words</dt><dd dir=\"auto\">太贵了</dd>", records)
    heads = re.findall(r"<th[^>]*>([^<]*)</th>", records.split("</thead>")[0])
    assert len(heads) <= 10
    assert "Their words" not in heads


def test_a_word_too_long_for_a_page_may_break() -> None:
    page = export_lost(summary(), "html").decode()
    assert re.search(r'<td class="a" dir="auto">(Werkzeugmaschinen){4}</td>', page)


def test_the_chart_keeps_its_labels_within_the_picture() -> None:
    page = export_lost(summary(), "html").decode()
    (chart,) = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    for x, anchor, label in re.findall(
        r'<text(?: class="note")? x="([\d.]+)" y="\d+"( text-anchor="end")?>(.*?)<', chart
    ):
        room = float(x) if anchor else 960 - float(x)
        assert 7.4 * len(label) <= room, label


def test_answers_to_refusals_are_told_when_there_were_any() -> None:
    assert "What our answers to a refusal brought" not in export_lost(summary(), "md").decode()
    text = export_lost(summary(HELD), "md").decode()
    line = next(line for line in text.splitlines() if "Held our price" in line)
    assert re.findall(r"\d+", line) == ["5", "3", "1", "1", "2", "0"]
    assert b'"came_back": 3' in export_lost(summary(HELD), "json")


def test_the_workbook_hides_what_is_for_machines_and_gives_long_texts_their_lines() -> None:
    book = load_workbook(io.BytesIO(export_lost(summary(HELD), "xlsx")))
    records = book.worksheets[1]
    assert records["A1"].value == "Id"
    assert records.column_dimensions["A"].hidden
    assert not records.column_dimensions["C"].hidden
    assert records.row_dimensions[3].height == 45
    assert records.print_title_rows == "$1:$1"
    cells = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
    assert "Held our price" in cells
