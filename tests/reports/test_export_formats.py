"""Whatever users type stays text in every format; files are whole, private and never over another."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import zipfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tinydb import TinyDB

from tests.reports.report_deals import at, day_of, lost, playbook
from tracker.errors import BadInput
from tracker.importing import import_csv, import_tinydb
from tracker.model import Deal
from tracker.reports import (
    DEAL_FORMATS,
    LOST_FORMATS,
    Known,
    export_deals,
    export_lost,
    lost_summary,
    write_report,
)
from tracker.words import use

TODAY = date(2026, 11, 23)
PAYLOADS = (
    '=cmd|"/c calc"!A0',
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    '=HYPERLINK("http://evil.example","click")',
    "=IMPORTXML(1)",
    '"=1+1',
    "';=1+1",
    "%0A-3+3",
    "|=1",
    "[/b]",
    "[@click=app.quit]x",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "**bold** | `x` | [a](b)",
    "\x1b[31mred\x07\x00",
    "\u202egnp.exe\u202c",
    "مرحبا بالعالم",
    "x" * 10_000,
)


def exported(format_name: str, *deals: Deal) -> bytes:
    summary = lost_summary(deals, playbook(), since=None, until=TODAY, today=TODAY, day_of=day_of)
    return export_lost(summary, format_name)


def known(deal: Deal) -> Known:
    return Known(handle=deal.buyer[:5], next_touch=None, next_why="", waiting_days=3)


def csv_rows(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


class Tags(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_payload_is_never_a_formula_in_csv(payload: str) -> None:
    row = csv_rows(exported("csv", lost("a", "2026-10-05", goods=payload)))[0]
    assert row["goods"].lstrip(" ")[:1] not in tuple("=+-@\t\r\n＝＋－＠|%")
    assert "\x1b" not in row["goods"]


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_payload_is_text_in_a_workbook(payload: str) -> None:
    data = exported("xlsx", lost("a", "2026-10-05", goods=payload, said=payload))
    book = load_workbook(io.BytesIO(data))
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert not any("externalLink" in name for name in zipfile.ZipFile(io.BytesIO(data)).namelist())
    head = [cell.value for cell in book["Deals"][1]]
    assert len(str(book["Deals"].cell(2, head.index("Goods") + 1).value)) >= len(payload.strip())


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_payload_adds_no_tag_or_attribute_to_the_page(payload: str) -> None:
    plain = Tags(exported("html", lost("a", "2026-10-05", goods="LED", said="no")))
    page = Tags(exported("html", lost("a", "2026-10-05", goods=payload, said=payload)))
    assert (page.tags, page.attributes) == (plain.tags, plain.attributes)
    assert "script" not in page.tags
    assert payload.isprintable() <= (payload.strip() in page.text)


def test_the_page_fetches_nothing() -> None:
    page = exported("html", lost("a", "2026-10-05"))
    assert not Tags(page).attributes & {"src", "href", "onload"}
    assert b"url(" not in page


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_payload_keeps_a_markdown_table_whole(payload: str) -> None:
    text = exported("md", lost("a", "2026-10-05", goods=payload)).decode()
    table = text[text.index("## Deals") :].split("\n\n")[1].split("\n")
    assert len(table) == 3
    assert len({line.replace("\\|", "").count("|") for line in table}) == 1
    assert not any(ord(sign) < 32 and sign != "\n" for sign in text)


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_json_keeps_every_character(payload: str) -> None:
    found = json.loads(exported("json", lost("a", "2026-10-05", goods=payload)))
    assert found["deals"][0]["goods"] == payload


def test_json_has_numbers_and_a_named_schema() -> None:
    found = json.loads(exported("json", lost("a", "2026-10-05", value=("12.5", "USD"), cause="tender", said="贵")))
    assert found["schema"] == "tracker.lost/1"
    assert found["value"] == [{"currency": "USD", "deals": 1, "amount": 12.5}]
    line = found["deals"][0]
    assert (line["value"], line["currency"], line["closed"]) == (12.5, "USD", "2026-10-05")
    assert set(line["diagnosis"]) >= {
        *("said", "cause", "cause_title", "group", "evidence_for", "evidence_against"),
        *("confidence", "lesson", "revive", "remedy", "state"),
    }


@settings(max_examples=25, deadline=None)
@given(text=st.text(st.characters(exclude_categories=[]), max_size=60))
@pytest.mark.parametrize("format_name", LOST_FORMATS)
def test_any_text_in_any_field_exports(format_name: str, text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    deal = lost(text or "x", "2026-10-05", goods=text, said=text, cause=text, stage=text, country=text[:2])
    assert exported(format_name, deal)


@pytest.mark.parametrize("format_name", LOST_FORMATS)
def test_an_empty_report_is_a_whole_file(format_name: str) -> None:
    assert exported(format_name)


def test_the_workbook_has_a_chart_a_table_and_a_frozen_head() -> None:
    data = exported("xlsx", lost("a", "2026-10-05", cause="tender"), lost("b", "2026-10-06"))
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Summary", "Deals"]
    assert list(book["Deals"].tables) == ["Deals"]
    assert book["Deals"].freeze_panes == "D2"
    assert any(name.startswith("xl/charts/") for name in zipfile.ZipFile(io.BytesIO(data)).namelist())


def test_csv_has_the_same_columns_in_every_language() -> None:
    english = csv_rows(exported("csv", lost("a", "2026-10-05")))[0]
    use("zh_CN")
    try:
        chinese = csv_rows(exported("csv", lost("a", "2026-10-05", cause="tender")))[0]
    finally:
        use("en")
    assert list(english) == list(chinese)
    assert chinese["cause"] == "招标"


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(BadInput, match="“pdf”") as caught:
        exported("pdf")
    assert "md, csv, xlsx, html, json" in caught.value.hint


def documents(*deals: Deal) -> dict[str, dict[str, object]]:
    return {deal.id: msgspec.to_builtins(deal) for deal in deals}


def test_the_tinydb_export_opens_in_stock_tinydb_and_comes_back(tmp_path: Path) -> None:
    stored = documents(lost("客户", "2026-10-05"), Deal(id="id-b", buyer="Beta", created=at("2026-01-01")))
    data = export_deals([], "tinydb", known_of=known, day_of=day_of, documents=stored)
    (tmp_path / "db.json").write_bytes(data)
    with TinyDB(tmp_path / "db.json", encoding="utf-8") as db:
        assert {document["buyer"] for document in db.table("deals").all()} == {"客户", "Beta"}
    assert {str(each["id"]): each for each in import_tinydb(data).documents} == stored


def test_the_csv_export_of_deals_is_known_to_the_import() -> None:
    deal = Deal(id="id-a", buyer="=ACME", created=at("2026-01-01"), stage="pi", country="", goods="LED")
    data = export_deals([deal], "csv", known_of=known, day_of=day_of)
    result = import_csv(data, now=at("2026-11-23"), new_id=lambda: "new")
    assert result.source == "tracker"
    assert result.documents[0]["buyer"] == "=ACME"
    assert (result.documents[0]["stage"], result.documents[0].get("note")) == ("pi", None)
    assert import_csv(data, now=at("2026-11-23"), new_id=lambda: "x", existing_refs={"tracker:id-a"}).known == 1


@pytest.mark.parametrize("format_name", [name for name in DEAL_FORMATS if name != "tinydb"])
def test_deals_export_in_every_format(format_name: str) -> None:
    data = export_deals([lost("ACME", "2026-10-05")], format_name, known_of=known, day_of=day_of)
    assert b"ACME" in data or format_name == "xlsx"


def test_a_file_is_private_and_an_existing_one_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "lost.md"
    write_report(target, b"one")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with pytest.raises(BadInput, match="exists already") as caught:
        write_report(target, b"two")
    assert "--force" in caught.value.hint
    assert target.read_bytes() == b"one"
    write_report(target, b"two", force=True)
    assert target.read_bytes() == b"two"
    assert sorted(os.listdir(tmp_path)) == ["home", "lost.md"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be written"):
        write_report(tmp_path / "missing" / "lost.md", b"x")
    with pytest.raises(BadInput, match="is a folder"):
        write_report(tmp_path, b"x", force=True)
