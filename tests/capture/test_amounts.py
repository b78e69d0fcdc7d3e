"""Quantities and money as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.capture.figures.amounts import parse_money, parse_quantity
from tracker.capture.figures.notation import with_points


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5000 pcs", ("5000", "pcs")),
        ("5,000pcs", ("5000", "pcs")),
        ("10 000 pcs", ("10000", "pcs")),
        ("2x40HQ", ("2", "40HQ")),
        ("2 * 20'GP", ("2", "20GP")),
        ("40HQ", ("1", "40HQ")),
        ("40'HQ x2", ("2", "40HQ")),
        ("2 cont 40hc", ("2", "40HQ")),
        ("20ft 1 container", ("1", "20GP")),
        ("1x40'rf", ("1", "40RF")),
        ("2个40冷柜", ("2", "40RF")),
        ("一个40高柜", ("1", "40HQ")),
        ("2M pairs", ("2000000", "pairs")),
        ("300 قطعة", ("300", "pcs")),
        ("500 шт", ("500", "pcs")),
        ("600 juegos", ("600", "sets")),
        ("1.5万件", ("15000", "pcs")),
        ("两万个", ("20000", "pcs")),
        ("5千米", ("5000", "m")),
        ("3k sets", ("3000", "sets")),
        ("12.5 tons", ("12.5", "tons")),
        ("10.000 pcs", ("10000", "pcs")),
        ("1.500套", ("1500", "sets")),
        ("10.000 kg", ("10", "kg")),
        ("1.250,5 kg", ("1250.5", "kg")),
        ("0.500 tons", ("0.5", "tons")),
        ("三个高柜", ("3", "40HQ")),
        ("５０００件", ("5000", "pcs")),
        ("800 m²", ("800", "sqm")),
        ("qty: 300 箱", ("300", "cartons")),
        ("5000", ("5000", "")),
        ("24 gadgets", ("24", "gadgets")),
        ("many", None),
        ("", None),
        ("5000 pcs zipper FOB", None),
    ],
)
def test_a_quantity_is_an_amount_and_a_unit(text: str, expected: tuple[str, str] | None) -> None:
    assert parse_quantity(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("USD 0.32/pc", ("0.32", "USD", "pc")),
        ("$1.2k", ("1200", "USD", "")),
        ("US$ 3,250.50", ("3250.50", "USD", "")),
        ("0,85 EUR", ("0.85", "EUR", "")),
        ("1.234,50 €", ("1234.50", "EUR", "")),
        ("1.250 EUR", ("1.250", "EUR", "")),
        ("€18 per set", ("18", "EUR", "set")),
        ("¥12/米", ("12", "CNY", "m")),
        ("RMB 38000", ("38000", "CNY", "")),
        ("12美元每件", ("12", "USD", "pc")),
        ("2.5万美金", ("25000", "USD", "")),
        ("12块/件", ("12", "CNY", "pc")),
        ("3块5", ("3.5", "CNY", "")),
        ("两块半", ("2.5", "CNY", "")),
        ("4毛5", ("0.45", "CNY", "")),
        ("8毛一个", ("0.8", "CNY", "pc")),
        ("0.8元台币", ("0.8", "TWD", "")),
        ("USD 0.098/W", ("0.098", "USD", "w")),
        ("0.32", ("0.32", "", "")),
        ("cheap", None),
        ("", None),
    ],
)
def test_money_is_an_amount_a_currency_and_what_it_is_for(text: str, expected: tuple[str, str, str] | None) -> None:
    assert parse_money(text) == expected


@given(st.integers(0, 10**9), st.sampled_from(["pcs", "sets", "件", "kg", "m"]))
def test_every_whole_number_is_kept(number: int, unit: str) -> None:
    found = parse_quantity(f"{number} {unit}")
    assert found is not None
    assert int(found[0]) == number


@given(st.text(max_size=40))
def test_no_text_breaks_the_parsers(text: str) -> None:
    for found in (parse_quantity(text), parse_money(text)):
        assert found is None or float(found[0]) >= 0


@given(st.text(alphabet="0123456789.,+ €x", max_size=40))
def test_figures_in_another_notation_take_the_same_room(text: str) -> None:
    told = with_points(text)
    assert len(told) == len(text)
    assert [char for char in told if char not in ".,"] == [char for char in text if char not in ".,"]


def test_a_phone_number_in_dotted_groups_stays_as_it_is() -> None:
    assert with_points("+49 30.123.456 pays 0,32 for 10.000") == "+49 30.123.456 pays 0,32 for 10,000"
