"""A new inquiry for what a customer in the same country buys is a decision with a deadline."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.conftest import moment, utc_day
from tracker.model import Deal, Fact, Reason, Touch
from tracker.nudge import Customer, Rival, collides_with, find_reason, is_open_question
from tracker.nudge.collision import same_goods
from tracker.playbook import Playbook, load_playbook
from tracker.words import use

SHIPPED: Playbook = load_playbook(None)[0]
RAHMAN = Customer("Rahman Textiles", "nylon zippers")
KARIM = Customer("Karim Ltd", "zipper 5#")


def inquiry(*, buyer: str = "Dhaka Bags", goods: str = "zipper", **fields: Any) -> Deal:
    return Deal(id="1", buyer=buyer, created=moment("2026-03-02"), country="BD", goods=goods, **fields)


def reason_on(day: str, deal: Deal) -> Reason | None:
    return find_reason(deal, SHIPPED, date.fromisoformat(day), day_of=utc_day, rival=Rival(RAHMAN, 2))


def test_the_same_goods_collide() -> None:
    assert collides_with(inquiry(), [RAHMAN], str.casefold) == RAHMAN
    assert collides_with(inquiry(goods="thread"), [RAHMAN], str.casefold) is None


def test_a_customer_s_own_new_inquiry_collides_with_nobody() -> None:
    own = inquiry(buyer="RAHMAN TEXTILES")
    assert collides_with(own, [RAHMAN], str.casefold) is None
    assert collides_with(own, [RAHMAN, KARIM], str.casefold) is None


def test_where_several_are_served_already_nothing_is_to_be_decided() -> None:
    assert collides_with(inquiry(), [RAHMAN, KARIM], str.casefold) is None
    assert collides_with(inquiry(), [RAHMAN, RAHMAN], str.casefold) == RAHMAN


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("zippers", "nylon zipper 5#", True),
        ("ceramic tiles 60x60", "tile", True),
        ("batteries", "Battery", True),
        ("尼龙拉链", "拉鏈", True),
        ("nylon zipper", "metal zipper", False),
        ("zipper", "拉链", False),
        ("5#", "12", False),
        ("", "zipper", False),
    ],
)
def test_goods_are_the_same_when_one_description_says_no_more_than_the_other(one: str, other: str, same: bool) -> None:
    assert same_goods(one, other) is same_goods(other, one) is same


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_goods_can_be_compared(one: str, other: str) -> None:
    assert same_goods(one, other) == same_goods(other, one)


def test_it_is_told_when_the_inquiry_comes_and_again_on_the_day_to_decide() -> None:
    new = inquiry()
    found = reason_on("2026-03-02", new)
    assert found is not None
    assert (found.kind, found.on) == ("collision", date(2026, 3, 4))
    assert "Rahman Textiles in Bangladesh buys nylon zippers from you too. Decide by Wed 4 Mar 2026" in found.text
    written = inquiry(touches={"a": Touch(at=moment("2026-03-03"), kind="out", text="thank you, we come back to you")})
    assert reason_on("2026-03-03", written) is None
    assert reason_on("2026-03-04", written) == found


def test_in_chinese_it_is_told_in_chinese() -> None:
    use("zh")
    found = reason_on("2026-03-02", inquiry())
    assert found is not None
    assert "孟加拉国" in found.text
    assert "独家" in found.text


def test_a_decision_ends_it_and_so_does_a_quote_or_a_close() -> None:
    assert is_open_question(inquiry())
    assert not is_open_question(inquiry(facts={"collision": Fact(value="serve both", at=moment("2026-03-03"))}))
    assert not is_open_question(inquiry(stage="quote"))
    assert not is_open_question(inquiry(stage="lost", outcome="lost"))
    assert not is_open_question(inquiry(goods=""))
