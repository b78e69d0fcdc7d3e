"""What an import makes of other people's files, judged by what is stored and what is counted."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import BadInput
from tracker.importing import ImportResult, Join, import_csv, known_refs, skip_file
from tracker.model import Deal

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PIPELINE = """\
opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
A1,Moses,GTX Basic,Cancity,Won,2016-10-20,2017-03-01,1054
A2,Moses,GTXPro,Isdom,Lost,2016-10-25,2017-03-11,0
A3,Ann,MG Special,,Prospecting,,,
A4,Ann,GTX Pro,Betatech,Engaging,2016-11-05,,
"""
ACCOUNTS = "account,office_location\nCancity,Kenya\nBetatech,Philipines\nIsdom,Atlantis\n"


def ids() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: f"id{next(numbers):014}"


def read(text: str | bytes, **options: Any) -> ImportResult:
    data = text.encode() if isinstance(text, str) else text
    return import_csv(data, now=NOW, new_id=ids(), **options)


def deals(result: ImportResult) -> list[Deal]:
    return [msgspec.convert(document, Deal) for document in result.documents]


def test_won_lost_and_open_rows_land_where_they_belong() -> None:
    result = read(PIPELINE)
    assert (result.read, result.added, result.skipped, result.undiagnosed) == (4, 4, 0, 1)
    assert result.by_stage == {"inquiry": 1, "quote": 1, "order": 1, "lost": 1}
    won, lost, prospect, engaged = deals(result)
    assert (won.outcome, won.closed) == ("won", datetime(2017, 3, 1, 12, tzinfo=UTC))
    assert won.value is not None
    assert won.value.amount == Decimal(1054)
    assert lost.diagnosis is not None
    assert (lost.diagnosis.state, lost.diagnosis.cause, lost.diagnosis.said) == ("undiagnosed", "", "")
    assert lost.value is None, "a lost row's 0 is not the deal's worth"
    assert prospect.buyer == "(no account) A3"
    assert (engaged.stage, engaged.outcome, engaged.closed) == ("quote", "", None)


def test_a_second_run_adds_nothing() -> None:
    first = read(PIPELINE)
    stored = {str(document["id"]): document for document in first.documents}
    second = read(PIPELINE, existing_refs=known_refs(stored))
    assert (second.read, second.added, second.known, second.skipped) == (4, 0, 4, 0)


def test_without_a_reference_column_the_row_itself_is_the_reference_and_twins_are_both_kept() -> None:
    text = "buyer,product\nACME,LED\nACME,LED\n"
    first = read(text)
    assert first.added == 2
    stored = {str(document["id"]): document for document in first.documents}
    assert read(text, existing_refs=known_refs(stored)).known == 2


def test_the_same_reference_twice_in_one_file_is_skipped_with_its_line() -> None:
    result = read("id,buyer\n7,ACME\n7,Beta\n")
    assert [(skip.line, skip.reason) for skip in result.skips] == [(3, "same reference as line 2")]


def test_a_join_brings_countries_even_misspelt_ones_and_says_which_it_could_not_place() -> None:
    result = read(PIPELINE, joins=[Join("accounts.csv", ACCOUNTS.encode(), "account")])
    assert [deal.country for deal in deals(result)] == ["KE", "", "", "PH"]
    assert "country: Atlantis" in deals(result)[1].note
    assert result.notes[-1] == "Countries not recognised: Atlantis"


def test_a_joined_key_is_found_in_another_spelling_and_takes_the_joined_one() -> None:
    products = b"product,sales_price\nGTX Pro,4821\n"
    lost = deals(read(PIPELINE, joins=[Join("products.csv", products, "product")]))[1]
    assert lost.goods == "GTX Pro"
    assert lost.price is not None
    assert lost.price.amount == Decimal(4821)


def test_a_join_without_the_shared_column_names_the_columns_there_are() -> None:
    with pytest.raises(BadInput, match=r"no column “account” in prices\.csv") as caught:
        read(PIPELINE, joins=[Join("prices.csv", b"product,price\nX,1\n", "account")])
    assert "product, price" in caught.value.hint


def test_columns_without_a_field_are_kept_in_the_note() -> None:
    result = read("buyer,Colour\nACME,red\n")
    assert deals(result)[0].note == "Colour: red"
    assert result.notes == ("Kept in the note: Colour",)


def test_their_words_arrive_and_no_cause_is_invented() -> None:
    text = "Deal - ID,Deal - Title,Deal - Organization,Deal - Stage,Deal - Status,Deal - Lost reason\n"
    result = read(text + "5,LED tubes,ACME,Proposal Made,Lost,too expensive\n")
    deal = deals(result)[0]
    assert (deal.ref, deal.buyer, deal.goods, deal.stage) == ("pipedrive:5", "ACME", "LED tubes", "lost")
    assert deal.diagnosis is not None
    assert (deal.diagnosis.said, deal.diagnosis.stage, deal.diagnosis.state) == (
        "too expensive",
        "quote",
        "undiagnosed",
    )
    assert result.undiagnosed == 1


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            "Record ID,Deal Name,Deal Stage,Close Date,Amount,Associated Company",
            "9,LED,Contract Sent,2026-12-01 00:00,1200,ACME",
            ("hubspot:9", "ACME", "LED", "pi"),
        ),
        (
            "Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date",
            "006A,LED,ACME,Negotiation/Review,1200,2026-12-01",
            ("salesforce:006A", "ACME", "LED", "pi"),
        ),
        (
            "Record Id,Deal Name,Account Name,Stage,Closing Date",
            "11,LED,ACME,Value Proposition,2026-12-01",
            ("zoho:11", "ACME", "LED", "quote"),
        ),
        ("编号,客户名称,产品,阶段", "12,深圳电子,LED,寄样", ("csv:12", "深圳电子", "LED", "sample")),
    ],
)
def test_well_known_exports_are_recognised(header: str, row: str, expected: tuple[str, ...]) -> None:
    deal = deals(read(f"{header}\n{row}\n"))[0]
    assert (deal.ref, deal.buyer, deal.goods, deal.stage) == expected
    assert deal.closed is None, "an open deal's close date is only expected"


def test_options_win_over_what_is_recognised() -> None:
    text = "Company,Partner,Phase\nACME,Beta,Haggling\n"
    result = read(text, mapping={"buyer": "partner", "stage": "Phase"}, stage_map={"haggling": "pi"})
    deal = deals(result)[0]
    assert (deal.buyer, deal.stage, deal.note) == ("Beta", "pi", "Company: ACME")


def test_an_unknown_stage_is_skipped_with_the_option_that_would_map_it() -> None:
    result = read("buyer,stage\nACME,Haggling\nBeta,Won\n")
    assert (result.added, result.skipped) == (1, 1)
    assert "--stage “Haggling”=STAGE" in result.skips[0].reason


def test_a_mended_skip_file_imports_what_was_skipped() -> None:
    result = read("id,buyer,created\n1,ACME,2026-13-45\n2,Beta,2026-01-05\n")
    assert [skip.reason for skip in result.skips] == ["“2026-13-45” is not a date (DMY)"]
    mended = skip_file(result.header, result.skips).replace(b"2026-13-45", b"2026-12-05")
    again = read(mended)
    assert [(deal.buyer, deal.created.date(), deal.note) for deal in deals(again)] == [("ACME", date(2026, 12, 5), "")]


def test_the_order_of_dates_is_proved_by_the_file_or_said() -> None:
    text = "buyer,created\nACME,02/03/2026\nBeta,02/25/2026\n"
    assert [deal.created.date() for deal in deals(read(text))] == [date(2026, 2, 3), date(2026, 2, 25)]
    said = read(text, dates="DMY")
    assert (said.added, said.skipped) == (1, 1)
    assert read("buyer,created\nACME,02/03/2026\n").dates == "DMY"


def test_no_buyer_column_says_how_to_name_it() -> None:
    with pytest.raises(BadInput, match="No column") as caught:
        read("Colour,Shape\nred,round\n")
    assert "--map buyer=COLUMN" in caught.value.hint
    assert "Colour, Shape" in caught.value.hint


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ({"mapping": {"byer": "Company"}}, "“byer” is not a field"),
        ({"mapping": {"buyer": "Compnay"}}, "no column “Compnay”"),
        ({"stage_map": {"x": "quotes"}}, "“quotes” is not a stage"),
        ({"dates": "XYZ"}, "not an order of dates"),
    ],
)
def test_a_wrong_option_is_named_before_anything_is_read(option: dict[str, object], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        read("Company\nACME\n", **option)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_kindly(data: bytes) -> None:
    with suppress(BadInput):
        result = read(data)
        assert result.read == result.added + result.known + result.skipped


@given(st.lists(st.lists(st.text(max_size=30), min_size=1, max_size=9), max_size=8))
def test_any_cells_become_deals_or_reasons(rows: list[list[str]]) -> None:
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    text = "\n".join(["buyer,stage,created,value,quantity,country,note,tags", *quoted])
    result = read(text.encode("utf-8", "replace"))
    assert result.read == result.added + result.known + result.skipped
    for deal in deals(result):
        assert deal.buyer
        assert not any(ord(sign) < 32 for sign in deal.buyer)


@pytest.mark.parametrize(
    ("typed", "place", "stored"),
    [
        ("fob", "", ("FOB", "")),
        ("FOB Shanghai", "", ("FOB", "Shanghai")),
        ("FOB Shanghai", "Ningbo", ("FOB", "Ningbo")),
        ("C&F", "Lagos", ("CFR", "Lagos")),
        ("CNF Lagos", "", ("CFR", "Lagos")),
        ("到岸价", "", ("CIF", "")),
    ],
)
def test_terms_are_read_as_they_are_when_typed(typed: str, place: str, stored: tuple[str, str]) -> None:
    deal = deals(read(f"buyer,incoterm,place\nACME,{typed},{place}\n"))[0]
    assert (deal.incoterm, deal.place) == stored


def test_what_is_no_incoterm_stays_in_the_note() -> None:
    deal = deals(read("buyer,incoterm,place\nACME,delivered free,Lagos\n"))[0]
    assert (deal.incoterm, deal.place, deal.note) == ("", "Lagos", "Incoterm: delivered free")


def test_an_old_term_is_named_once_for_the_whole_file() -> None:
    notes = read("buyer,incoterm\nACME,C&F\nBeta,C&F\nGamma,FOB\n").notes
    assert notes == ("C&F is not in Incoterms 2020: kept as CFR.",)


@pytest.mark.parametrize(
    ("price", "currency", "stored"),
    [
        ("0.32/pc", "", ("0.32", "USD", "pc")),
        ("EUR 0.32/pc", "GBP", ("0.32", "EUR", "pc")),
        ("$0.32 per set", "AUD", ("0.32", "AUD", "set")),
        ("¥5.5", "", ("5.5", "CNY", "")),
        ("US$ 5", "AUD", ("5", "USD", "")),
        ("1200EUR", "", ("1200", "EUR", "")),
        ("-300", "gbp", ("-300", "GBP", "")),
    ],
)
def test_a_price_is_read_as_it_is_when_typed(price: str, currency: str, stored: tuple[str, str, str]) -> None:
    found = deals(read(f"buyer,price,currency\nACME,{price},{currency}\n", currency="USD"))[0].price
    assert found is not None
    assert (str(found.amount), found.currency, found.per) == stored


@pytest.mark.parametrize(
    ("typed", "unit", "stored"),
    [
        ("2x40HQ", "", ("2", "40HQ")),
        ("1.5万件", "", ("15000", "pcs")),
        ("5000", "pieces", ("5000", "pcs")),
        ("5000 pcs", "pcs", ("5000", "pcs")),
        ("5000", "pcs/month", ("5000", "pcs/month")),
        ("2000 pcs/month", "", ("2000", "pcs/month")),
    ],
)
def test_a_quantity_is_read_as_it_is_when_typed(typed: str, unit: str, stored: tuple[str, str]) -> None:
    found = deals(read(f"buyer,quantity,unit\nACME,{typed},{unit}\n"))[0].quantity
    assert found is not None
    assert (str(found.amount), found.unit) == stored
