"""A handle stays with its deal for life: a rename, or deals that come later, move none."""

from __future__ import annotations

import pytest

from tracker.desk import Desk, open_desk
from tracker.desk.handles import handle_word, handles_of


def added(desk: Desk, buyer: str) -> str:
    deal = desk.add(desk.read_capture(f'buyer:"{buyer}" lamps')).deal
    assert deal is not None
    return deal.id


def test_a_renamed_buyer_s_deal_keeps_its_handle_and_gives_it_to_none(desk: Desk) -> None:
    tools, garden = added(desk, "Acme Tools"), added(desk, "Acme Garden")
    desk.edit(tools, {"buyer": "Zeta Tools"})
    new = added(desk, "Acme New")
    assert desk.handles() == {tools: "acme", garden: "acme-2", new: "acme-3"}
    assert [desk.find(each).id for each in ("acme", "acme-2", "acme-3", "zeta")] == [tools, garden, new, tools]


def test_the_handle_is_kept_through_more_renames_and_by_another_start(desk: Desk) -> None:
    added(desk, "Acme Tools")
    garden = added(desk, "Acme Garden")
    desk.edit(garden, {"buyer": "Beta Garden"})
    desk.edit(garden, {"buyer": "Gamma Garden"})
    desk.close_store()
    again = open_desk()
    assert again.handles()[garden] == "acme-2"
    again.close_store()


def test_a_new_spelling_of_the_same_word_and_an_undone_rename_leave_nothing_behind(desk: Desk) -> None:
    tools = added(desk, "Acme Tools")
    desk.edit(tools, {"buyer": "ACME Tools GmbH"})
    assert desk.deal(tools).handle == ""
    desk.edit(tools, {"buyer": "Zeta"})
    desk.undo()
    assert desk.deal(tools).handle == ""


def test_two_computers_that_kept_one_handle_for_two_deals_do_not_share_it() -> None:
    named = handles_of([("1", "Zeta", "acme"), ("2", "Beta", "acme"), ("3", "Acme", "")])
    assert named == {"1": "acme", "2": "beta", "3": "acme-2"}


@pytest.mark.parametrize(
    ("buyer", "word"),
    [
        ("O'Brien Hardware", "obrien"),
        ("D’Angelo", "dangelo"),
        ("Al Noor Trading", "al-noor"),
        ("Al-Noor Trading", "al-noor"),
        ("The Home Store", "home"),
        ("شركة النور", "النور"),
        ("PT Sinar Jaya", "sinar"),
        ("西贡锁业有限公司", "西贡锁业"),
        ("The", "the"),
        ("Al", "al"),
        ("LG Electronics", "lg"),
    ],
)
def test_a_handle_is_a_word_that_tells_the_buyer(buyer: str, word: str) -> None:
    assert handle_word(buyer) == word
    assert handles_of([("1", buyer, ""), ("2", buyer, "")]) == {"1": word, "2": f"{word}-2"}
