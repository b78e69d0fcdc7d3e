"""What was typed into fields, facts and moments is said back as it was read, and nonsense is refused."""

from __future__ import annotations

import pytest

from tracker.desk import Desk, open_desk
from tracker.errors import BadInput
from tracker.words import sentences, use


@pytest.fixture
def at_noon() -> Desk:
    return open_desk("2026-12-02T12:00:00+08:00")


def acme(desk: Desk) -> str:
    deal = desk.add(desk.read_capture("Acme Tools DE hooks")).deal
    assert deal is not None
    return deal.id


@pytest.mark.parametrize("moment", ["tomorrow", "2035-01-01", "today 23:00"])
def test_what_has_not_happened_yet_is_not_logged(at_noon: Desk, moment: str) -> None:
    deal = acme(at_noon)
    with pytest.raises(BadInput, match="still to come"):
        at_noon.log(deal, "out", "hello", at=moment)
    assert at_noon.deal(deal).touches == {}


def test_an_edit_says_how_it_read_dates_and_amounts(at_noon: Desk) -> None:
    said = at_noon.edit(acme(at_noon), {"valid": "02/03", "qty": "10 t", "price": "3.40", "tender_date": "15 Dec"})
    assert "Valid until: Tue 2 Mar 2027" in said.text
    assert "Quantity: 10 tons; Price: USD 3.40; Tender closes: Tue 15 Dec 2026" in said.text


def test_a_fact_that_names_no_day_is_told(at_noon: Desk) -> None:
    deal = acme(at_noon)
    assert "is read in “someday”" in at_noon.edit(deal, {"tender_date": "someday"}).text
    assert "is read in “soon”" in at_noon.log(deal, "in", "hm", learned={"promise": "soon"}).text
    assert "No date" not in at_noon.edit(deal, {"cycle": "twice a year", "stock_lasts": "3 months"}).text


def test_a_fact_of_one_s_own_is_set_and_cleared_like_any_other(at_noon: Desk) -> None:
    deal = acme(at_noon)
    with pytest.raises(BadInput, match="no field “foo”") as raised:
        at_noon.edit(deal, {"foo": "bar"})
    assert "Facts: " in raised.value.hint
    assert "of your own" in at_noon.log(deal, "note", "x", learned={"foo": "bar"}).text
    assert "of your own" not in at_noon.edit(deal, {"foo": "baz"}).text
    assert at_noon.deal(deal).facts["foo"].value == "baz"
    at_noon.edit(deal, {"foo": ""})
    assert at_noon.deal(deal).facts == {}


@pytest.mark.parametrize(
    ("lang", "parts", "whole"),
    [
        ("en", ("due after 21", "Why us?"), "due after 21. Why us?"),
        ("en", ("Saved.", "", "“soon”"), "Saved. “soon”"),
        ("en", ("Said “no.”", "Next"), "Said “no.” Next"),
        ("zh", ("按节奏 21 天", "为何选我们？"), "按节奏 21 天。为何选我们？"),
        ("zh", ("好。", "下一步"), "好。下一步"),
    ],
)
def test_sentences_end_before_the_next_begins(lang: str, parts: tuple[str, ...], whole: str) -> None:
    use(lang)
    try:
        assert sentences(*parts) == whole
    finally:
        use("en")
