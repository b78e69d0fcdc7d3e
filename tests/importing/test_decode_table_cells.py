"""Encodings, delimiters, numbers and dates as they stand in real files."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from tracker.errors import BadInput
from tracker.importing import import_tinydb, read_plan
from tracker.importing.cells import DateOrder, guess_order, read_amount, read_moment
from tracker.importing.decode import decode
from tracker.importing.table import read_table

CHINESE = "客户名称,产品,备注\n深圳市某某电子有限公司,LED灯,下周三跟进，客户嫌贵\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"])
def test_chinese_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert decode(CHINESE.encode(encoding)).text == CHINESE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_recognised_by_its_zeros(encoding: str) -> None:
    assert decode("buyer,goods\nACME,LED\n".encode(encoding)).text == "buyer,goods\nACME,LED\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("buyer\nCafé Müller\nJosé Núñez, São Paulo\n", "cp1252"),
        ("покупатель\nООО Ромашка, Москва, улица Ленина\n", "cp1251"),
    ],
)
def test_another_encoding_is_refused_rather_than_misread_and_read_when_named(text: str, encoding: str) -> None:
    with pytest.raises(BadInput, match="encoding") as caught:
        decode(text.encode(encoding))
    assert "--encoding" in caught.value.hint
    assert decode(text.encode(encoding), encoding).text == text


def test_a_wrong_or_unknown_encoding_is_named() -> None:
    with pytest.raises(BadInput, match="not utf-8: byte 0"):
        decode(b"\xff\xff", "utf-8")
    with pytest.raises(BadInput, match="klingon"):
        decode(b"x", "klingon")


def test_an_empty_file_says_so() -> None:
    with pytest.raises(BadInput, match="empty"):
        decode(b"  \n")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_in_the_header(delimiter: str) -> None:
    table = read_table(f'"a{delimiter}b"{delimiter}c\r\n1{delimiter}2\r\n')
    assert table.header == [f"a{delimiter}b", "c"]
    assert table.rows[0].cells == ["1", "2"]


def test_rows_know_their_line_even_after_a_cell_with_line_breaks() -> None:
    table = read_table('a,b\n"x\ny",1\n\nz,2\n')
    assert [row.line for row in table.rows] == [2, 5]


def test_an_open_quote_names_the_line() -> None:
    with pytest.raises(BadInput, match="line 2"):
        read_table('a,b\n"' + "x" * 140_000)


def test_an_open_quote_does_not_swallow_the_rows_after_it() -> None:
    with pytest.raises(BadInput, match="line 3"):
        read_table('a,b\nx,1\n"y,2\nz,3\n')
    assert len(read_table('a,b\n"x, ""the"" y",1\n6" pipe,2\n').rows) == 2


@pytest.mark.parametrize(
    ("cell", "number", "currency"),
    [
        ("1054", "1054", ""),
        ("1,054", "1054", ""),
        ("US$ 1 200.50", "1200.50", "USD"),
        ("1.200,50 EUR", "1200.50", "EUR"),
        ("€12,5", "12.5", "EUR"),
        ("3.5万", "35000", ""),
        ("12k", "12000", ""),
        ("RMB ８００", "800", "CNY"),
        ("$5", "5", ""),
        ("1,234,567", "1234567", ""),
        ("-3", "-3", ""),
    ],
)
def test_amounts_in_the_ways_people_write_them(cell: str, number: str, currency: str) -> None:
    assert read_amount(cell) == (Decimal(number), currency)


@pytest.mark.parametrize("cell", ["abc", "1 or 2", "=1+1", "--5", "", "1e5", "NaN"])
def test_what_is_no_amount_is_none(cell: str) -> None:
    assert read_amount(cell) is None


@pytest.mark.parametrize(
    ("cell", "order", "expected"),
    [
        ("2017-03-01", "DMY", datetime(2017, 3, 1, 12, tzinfo=UTC)),
        ("2017/3/1", "DMY", datetime(2017, 3, 1, 12, tzinfo=UTC)),
        ("20170301", "DMY", datetime(2017, 3, 1, 12, tzinfo=UTC)),
        ("2017年3月1日", "DMY", datetime(2017, 3, 1, 12, tzinfo=UTC)),
        ("02/03/2017", "DMY", datetime(2017, 3, 2, 12, tzinfo=UTC)),
        ("02/03/2017", "MDY", datetime(2017, 2, 3, 12, tzinfo=UTC)),
        ("17-03-01", "YMD", datetime(2017, 3, 1, 12, tzinfo=UTC)),
        ("1-Mar-17", "MDY", datetime(2017, 3, 1, 12, tzinfo=UTC)),
        ("March 1, 2017", "DMY", datetime(2017, 3, 1, 12, tzinfo=UTC)),
        ("2017-03-01 14:30:05", "DMY", datetime(2017, 3, 1, 14, 30, 5, tzinfo=UTC)),
        ("2017-03-01T14:30:05Z", "DMY", datetime(2017, 3, 1, 14, 30, 5, tzinfo=UTC)),
        ("3/1/2017 2:30 PM", "MDY", datetime(2017, 3, 1, 14, 30, tzinfo=UTC)),
    ],
)
def test_days_and_moments(cell: str, order: DateOrder, expected: datetime) -> None:
    assert read_moment(cell, order, UTC) == expected


def test_a_moment_with_its_own_offset_keeps_it() -> None:
    found = read_moment("2017-03-01T14:30:05+08:00", "DMY", UTC)
    assert found is not None
    assert found.utcoffset() == timedelta(hours=8)


@pytest.mark.parametrize("cell", ["soon", "2017-13-01", "31/02/2017", "Foo 3, 2017", "5", "2017-01-01 25:00"])
def test_what_is_no_date_is_none(cell: str) -> None:
    assert read_moment(cell, "DMY", UTC) is None


def test_contradicting_columns_prove_nothing() -> None:
    assert guess_order(["25/02/2026", "02/25/2026"], "DMY") == "DMY"
    assert guess_order(["02/25/2026"], "DMY") == "MDY"


def test_a_mapping_file_is_read_and_its_mistakes_are_named() -> None:
    plan = read_plan('dates = "MDY"\n[map]\nbuyer = "Company"\n[stages]\nHaggling = "pi"\n[join]\n"a.csv" = "id"\n')
    assert (plan.fields, plan.stages) == ({"buyer": "Company"}, {"Haggling": "pi"})
    assert (plan.dates, plan.joins) == ("MDY", (("a.csv", "id"),))
    with pytest.raises(BadInput, match="not TOML"):
        read_plan("buyer = Company")
    with pytest.raises(BadInput, match="“maps”") as caught:
        read_plan('[maps]\nbuyer = "x"')
    assert "map" in caught.value.hint
    with pytest.raises(BadInput, match=r"\[map\]"):
        read_plan("[map]\nbuyer = 3")


def test_stock_tinydb_json_comes_back_whole_with_unknown_fields() -> None:
    text = (
        '{"deals": {"01a": {"id": "01a", "buyer": "客户", "created": "2026-01-05T12:00:00Z", "later": 1},'
        ' "01b": {"buyer": 5}}}'
    )
    result = import_tinydb(text.encode())
    assert result.documents[0]["later"] == 1
    assert (result.added, result.skipped, result.by_stage) == (1, 1, {"inquiry": 1})
    assert import_tinydb(text.encode(), existing_ids={"01a"}).known == 1


@pytest.mark.parametrize("text", ["[1]", "{}", '{"deals": []}', "nonsense"])
def test_other_json_is_refused_with_a_next_step(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        import_tinydb(text.encode())
    assert "export deals" in caught.value.hint
