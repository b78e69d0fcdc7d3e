"""What a deal is worth: as stated, else quantity times price when both count the same thing."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tracker.model import Deal, Money, Quantity


def deal(unit: str, per: str) -> Deal:
    return Deal(
        id="a",
        buyer="Accra Builders",
        created=datetime(2026, 12, 2, tzinfo=UTC),
        quantity=Quantity(amount=Decimal(200), unit=unit),
        price=Money(amount=Decimal("5.60"), currency="USD", per=per),
    )


@pytest.mark.parametrize(
    ("unit", "per"), [("pcs", "pc"), ("sets", "set"), ("boxes", "box"), ("kg", "kg"), ("", "pc"), ("pcs", "")]
)
def test_a_price_for_the_counted_thing_gives_the_worth(unit: str, per: str) -> None:
    assert deal(unit, per).worth == Money(amount=Decimal("1120.00"), currency="USD")


@pytest.mark.parametrize(("unit", "per"), [("40HQ", "sqm"), ("tons", "kg"), ("pcs", "set")])
def test_a_price_for_another_thing_gives_none(unit: str, per: str) -> None:
    assert deal(unit, per).worth is None
