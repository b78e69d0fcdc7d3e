"""A repeat order: a new deal with what stays the same, and an order that waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from tracker.desk import Desk, open_desk
from tracker.errors import BadInput
from tracker.model import Deal, Money, Quantity


@pytest.fixture
def desk() -> Iterator[Desk]:
    opened = open_desk(now="2026-03-02 10:00")
    yield opened
    opened.close_store()


@pytest.fixture
def order(desk: Desk) -> Deal:
    line = "Schmidt Licht DE 5000 pcs lamps FOB Ningbo EUR 3.40/pc hans@schmidt.de"
    deal = desk.add(desk.read_capture(line)).deal
    assert deal is not None
    desk.close(deal.id, "won", anyway=True)
    facts = {"cycle": "every 2 months", "payment_terms": "30/70", "project": "a hotel"}
    edited = desk.edit(deal.id, {**facts, "note": "came by train"}).deal
    assert edited is not None
    return edited


def again(desk: Desk, order: Deal, **fields: str) -> Deal:
    deal = desk.again(order.id, fields).deal
    assert deal is not None
    return deal


def test_buyer_goods_and_terms_are_taken_over_and_nothing_of_the_old_course(desk: Desk, order: Deal) -> None:
    new = again(desk, order)
    assert (new.buyer, new.country, new.email, new.goods) == ("Schmidt Licht", "DE", "hans@schmidt.de", order.goods)
    assert (new.quantity, new.price, new.incoterm, new.place) == (order.quantity, order.price, "FOB", "Ningbo")
    assert {name: fact.value for name, fact in new.facts.items()} == {
        "cycle": "every 2 months",
        "payment_terms": "30/70",
    }
    assert (new.stage, new.outcome, new.touches, new.note, new.follows) == ("inquiry", "", {}, "", order.id)


def test_what_differs_is_said_at_once_and_keeps_unit_and_currency(desk: Desk, order: Deal) -> None:
    new = again(desk, order, qty="8000", price="3.20")
    assert new.quantity == Quantity(amount=Decimal(8000), unit="pcs")
    assert new.price == Money(amount=Decimal("3.20"), currency="EUR")
    with pytest.raises(BadInput):
        desk.again(order.id, {"qty": "many"})


def test_the_order_waits_for_its_repeat_and_asks_again_when_that_is_lost(desk: Desk, order: Deal) -> None:
    due = desk.due_day(desk.deal(order.id))
    assert due is not None
    new = again(desk, order)
    assert desk.due_day(desk.deal(order.id)) is None
    desk.close(new.id, "lost", anyway=True)
    assert desk.due_day(desk.deal(order.id)) == due
    desk.reopen(new.id)
    assert desk.due_day(desk.deal(order.id)) is None


def test_a_repeat_is_taken_back_in_one_step(desk: Desk, order: Deal) -> None:
    new = again(desk, order)
    desk.undo()
    assert new.id not in {deal.id for deal in desk.all_deals()}
    assert desk.deal(order.id) == order


def test_only_an_order_without_a_repeat_is_repeated(desk: Desk, order: Deal) -> None:
    new = again(desk, order)
    for deal in (new, order):
        with pytest.raises(BadInput):
            desk.again(deal.id)
    desk.close(new.id, "won", anyway=True)
    assert desk.again(new.id).deal is not None


def test_the_next_order_of_a_won_repeat_is_counted_from_the_newest(desk: Desk, order: Deal) -> None:
    new = again(desk, order)
    desk.close_store()
    later = open_desk(now="2026-05-04 10:00")
    later.close(new.id, "won", anyway=True)
    assert later.due_day(later.deal(order.id)) is None
    assert (later.due_day(later.deal(new.id)) or date.min) > date(2026, 5, 4)
    later.close_store()


def test_a_second_repeat_keeps_its_order_though_the_first_is_opened_again_and_lost(desk: Desk, order: Deal) -> None:
    first = again(desk, order)
    desk.close(first.id, "lost", anyway=True)
    second = again(desk, order)
    desk.reopen(first.id)
    desk.close(first.id, "lost", anyway=True)
    assert desk.deal(order.id).followed == second.id
