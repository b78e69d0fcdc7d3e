"""A deal is found by what a person types: id, handle, or part of a name or alias; accents may be left out."""

from __future__ import annotations

import pytest

from tracker.desk import Desk
from tracker.desk.handles import handles_of
from tracker.errors import AmbiguousDeal, UnknownDeal


def added(desk: Desk, buyer: str, alias: str = "") -> str:
    draft = desk.read_capture(f'buyer:"{buyer}" lamps')
    deal = desk.add(draft).deal
    assert deal is not None
    if alias:
        desk.edit(deal.id, {"alias": alias})
    return deal.id


def test_handles_are_first_words_that_a_plain_keyboard_types() -> None:
    buyers = [
        "Rahman Textiles",
        "Łódź Meble",
        "Nguyễn Gia Dụng",
        "Rahman Traders",
        "王记 五金",
        "المدينة للأثاث",
        "!!!",
    ]
    named = handles_of((str(number), buyer, "") for number, buyer in enumerate(buyers))
    assert list(named.values()) == ["rahman", "lodz", "nguyen", "rahman-2", "王记", "المدينة", "deal"]


@pytest.mark.parametrize("typed", ["nguyen", "Nguyễn", "gia dung", "GIA DỤNG", "the cookware man"])
def test_a_buyer_is_found_with_and_without_accents_and_by_alias(desk: Desk, typed: str) -> None:
    deal = added(desk, "Nguyễn Gia Dụng", alias="the cookware man")
    added(desk, "Rahman Textiles")
    assert desk.find(typed).id == deal
    assert desk.find(deal[:16]).id == deal


def test_a_part_that_fits_several_lists_them(desk: Desk) -> None:
    added(desk, "Rahman Textiles")
    added(desk, "Rahman Traders")
    with pytest.raises(AmbiguousDeal) as raised:
        desk.find("man T")
    assert raised.value.candidates == [("rahman", "Rahman Textiles"), ("rahman-2", "Rahman Traders")]


@pytest.mark.parametrize("typed", ["", "   ", "nobody", "01"])
def test_what_fits_nothing_is_said(desk: Desk, typed: str) -> None:
    added(desk, "Oslo Lys")
    with pytest.raises(UnknownDeal):
        desk.find(typed)
