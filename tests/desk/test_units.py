"""Units as they are shown: the singular for one, measure words in Chinese that capture reads back."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from tracker.capture.figures.amounts import parse_money, parse_quantity
from tracker.desk.units import _CHINESE, counted, unit_priced
from tracker.desk.wording import money_words
from tracker.model import Money
from tracker.words import use


@pytest.fixture
def chinese() -> Iterator[None]:
    use("zh")
    yield
    use("en")


@pytest.mark.parametrize(
    ("number", "unit", "shown"),
    [("1", "tons", "1 ton"), ("1", "boxes", "1 box"), ("5,000", "pcs", "5,000 pcs"), ("1", "gross", "1 gross"),
     ("2", "40HQ", "2 40HQ"), ("7", "", "7"), ("1", "barrels", "1 barrels")],
)  # fmt: skip
def test_one_is_said_in_the_singular(number: str, unit: str, shown: str) -> None:
    assert counted(number, unit) == shown


@pytest.mark.parametrize("unit", list(_CHINESE))
def test_a_chinese_unit_is_read_back_as_the_one_it_stands_for(chinese: None, unit: str) -> None:
    assert parse_quantity(counted("12", unit)) == ("12", unit)


def test_a_price_is_for_a_chinese_unit_too(chinese: None) -> None:
    shown = money_words(Money(amount=Decimal("3.4"), currency="USD", per="pc"))
    assert shown == "USD 3.40/件"
    assert parse_money(shown) == ("3.40", "USD", "pc")
    assert unit_priced("barrel") == "barrel"


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("3.4", "3.40"), ("3.40", "3.40"), ("1600", "1,600"), ("1600.00", "1,600"), ("0.325", "0.325")],
)
def test_money_has_no_decimals_or_two_at_least(amount: str, shown: str) -> None:
    assert money_words(Money(amount=Decimal(amount))) == shown
