"""What a line says, what is marked, what is given beside it, and what is left for the note."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

import pytest

from tracker.capture import Draft, echo_lines, read_line
from tracker.capture.figures.incoterms import read_incoterm
from tracker.errors import BadInput
from tracker.playbook.settings import Settings
from tracker.words import use

TODAY = date(2026, 11, 18)


def read(text: str, given: Mapping[str, str] | None = None, date_order: str = "DMY") -> Draft:
    return read_line(text, today=TODAY, settings=Settings(date_order=date_order), given=given)


def test_options_win_and_the_words_they_overrule_stay_in_the_note() -> None:
    draft = read("Rahman BD 5000 pcs zipper USD 0.32", {"qty": "6000 sets", "price": "0.30", "country": "Germany"})
    assert (draft.quantity, draft.unit, draft.price, draft.country) == ("6000", "sets", "0.30", "DE")
    assert draft.note == "BD 5000 pcs USD 0.32"


def test_marks_win_over_what_would_be_guessed() -> None:
    draft = read('zipper buyer:"Acme, Inc" due:friday qty:500pcs country:bd')
    assert (draft.buyer, draft.next, draft.quantity, draft.country) == ("Acme, Inc", date(2026, 11, 20), "500", "BD")
    assert draft.goods == "zipper"


def test_a_mark_that_cannot_be_read_is_kept_and_said() -> None:
    draft = read("Rahman BD next:whenever")
    assert draft.next is None
    assert "whenever" in draft.note
    assert "whenever" in draft.warnings[0]


def test_a_note_runs_to_the_end_and_is_kept_word_for_word() -> None:
    assert read("Rahman BD 500 pcs zipper note: likes  blue, friday is fine").note == "likes  blue, friday is fine"


def test_an_at_sign_names_the_next_touch_in_any_language_or_a_price() -> None:
    assert read("Rahman BD @friday").next == date(2026, 11, 20)
    assert read('Rahman BD @"next wednesday" vip').next == date(2026, 11, 25)
    assert read("Rahman BD next:mañana").next == date(2026, 11, 19)
    assert read("Rahman BD 500 pcs zipper @0.95").price == "0.95"


def test_both_readings_of_an_ambiguous_day_are_shown() -> None:
    draft = read("Rahman BD, follow up 5/12/2026")
    assert (draft.next, draft.next_others) == (date(2026, 12, 5), (date(2026, 5, 12),))
    rows = dict(echo_lines(draft, TODAY))
    assert rows["next touch"] == "Sat 5 Dec 2026 (in 17 days) · or Tue 12 May 2026 (190 days ago)"
    assert read("Rahman, follow up 5/12/2027", date_order="MDY").next == date(2027, 5, 12)


def test_a_clock_time_of_the_next_touch_is_kept() -> None:
    assert read("Rahman BD call friday 5pm").next_time == time(17)


@pytest.mark.parametrize(
    "line",
    [
        "Kofi Ltd GH 100 rolls wallpaper, delivery in 30 days",
        "Haile PLC Ethiopia 6 units parts, tender closes 15 March",
        "Rahman BD 5000 pcs zipper, T/T 30 days",
        "Rahman BD zipper 交期30天",
        "Qatar Gifts 5000 flags needs by 10 dec",
        "Sun Garments BD 500 pcs shirts",
        "March Trading Italy 300 boxes May flowers",
        "sunday motors, kenya, brake shoes 1200 sets",
        "hello: Monday Foods, malaysia, 20 pallets sauce",
        "Rahman BD pi sent, need deposit by 30 nov",
        "Rahman BD 12月10日前交货",
    ],
)
def test_dates_about_something_else_set_no_touch(line: str) -> None:
    assert read(line).next is None


@pytest.mark.parametrize("line", ["Rahman wants a quote", "Rahman 等报价", "Rahman needs sample", "Rahman 要寄样吗"])
def test_what_is_only_wanted_is_no_stage(line: str) -> None:
    assert read(line).stage in {"", "inquiry"}


def test_the_country_is_guessed_from_number_address_or_city_and_said_to_be_a_guess() -> None:
    for line in ("Karim zipper +8801711123456", "Karim zipper karim@mail.com.bd", "Karim zipper CFR 0.3, Dhaka"):
        draft = read(line)
        assert (draft.country, draft.guessed) == ("BD", ("country",)), line
    assert dict(echo_lines(read("Karim zipper +8801711123456"), TODAY))["country"] == "BD Bangladesh (a guess)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FOB Ningbo", ("FOB", "Ningbo")),
        ("C&F Lagos", ("CFR", "Lagos")),
        ("cnf chittagong", ("CFR", "chittagong")),
        ("DAT Hamburg", ("DPU", "Hamburg")),
        ("DDU Haifa", ("DAP", "Haifa")),
        ("fob宁波", ("FOB", "宁波")),
    ],
)
def test_old_terms_are_mapped_and_places_kept(text: str, expected: tuple[str, str]) -> None:
    term, place, warning = read_incoterm(text)
    assert (term, place) == expected
    assert bool(warning) == (text[:3].upper() not in {"FOB"})


def test_an_unknown_term_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadInput) as refusal:
        read_incoterm("XYZ Lagos")
    assert "FOB" in refusal.value.hint


def test_a_line_without_a_name_still_makes_a_deal() -> None:
    draft = read("5000 pcs zipper")
    assert draft.buyer == "5000 pcs zipper"
    assert draft.goods == "zipper"
    assert draft.warnings


def test_labels_can_be_given_and_typed() -> None:
    draft = read("Rahman BD #vip", {"tags": "fair,vip", "aliases": "RTL"})
    assert draft.tags == ("vip", "fair")
    assert draft.aliases == ("RTL",)


def test_a_country_code_that_ends_in_x_is_no_multiplication_sign() -> None:
    draft = read("García e Hijos MX 800 pcs garden hose")
    assert (draft.country, draft.quantity, draft.unit, draft.goods) == ("MX", "800", "pcs", "garden hose")


def test_a_country_code_after_a_marked_buyer_is_read() -> None:
    draft = read('buyer:"Novák Trade" CZ 3000 pcs solar lamps')
    assert (draft.buyer, draft.country, draft.goods) == ("Novák Trade", "CZ", "solar lamps")


def test_an_option_that_cannot_be_read_is_kept_in_the_note_and_what_the_line_says_stays() -> None:
    draft = read("Foo DE 500 pcs USD 0.32", {"price": "banana", "country": "Narnia", "qty": "lots"})
    assert (draft.buyer, draft.country, draft.quantity, draft.price) == ("Foo", "DE", "500", "0.32")
    assert draft.note == "banana Narnia lots"
    assert len(draft.warnings) == 3
    assert read("Foo DE", {"price": "banana", "note": "hello"}).note == "hello banana"
    assert read("Foo DE", {"qty": "?"}).note == "?"


def test_what_could_not_be_read_is_named_in_the_language_of_the_sentence() -> None:
    assert read("Foo DE", {"qty": "lots"}).warnings == ("“lots” was not understood as quantity: kept in the note.",)
    use("zh_CN")
    try:
        assert read("Foo DE", {"price": "banana"}).warnings == ("“banana”读不出单价：留在备注里。",)
    finally:
        use("en")


@pytest.mark.parametrize("name", ["müller", "x", "某某", "van der berg", "Jean Dupont", "johnson & sons"])
def test_a_line_that_is_nothing_but_a_name_is_the_buyer(name: str) -> None:
    draft = read(name)
    assert (draft.buyer, draft.goods, draft.note, draft.warnings) == (name, "", "", ())
    assert read(f"{name} #vip").buyer == name


@pytest.mark.parametrize("line", ["need zippers urgently", "求购拉链", "price list", "明天", "5000 pcs zipper"])
def test_a_line_that_only_asks_names_no_buyer(line: str) -> None:
    assert read(line).warnings


def test_a_word_beside_a_given_buyer_is_the_goods() -> None:
    draft = read("zipper", {"buyer": "Müller"})
    assert (draft.buyer, draft.goods, draft.note) == ("Müller", "zipper", "")


def test_a_firm_of_one_short_word_is_a_firm() -> None:
    draft = read("A Co DE 5 pcs x")
    assert (draft.buyer, draft.country, draft.goods, draft.note, draft.warnings) == ("A Co", "DE", "x", "", ())


@pytest.mark.parametrize(
    ("line", "quantity", "price"),
    [
        ("Gamma 10.000 pcs 0,32 EUR", "10000", "0.32"),
        ("Gamma 10.000 kg 0,32 EUR", "10000", "0.32"),
        ("Gamma 10.000 kg 0.32 EUR", "10", "0.32"),
        ("Gamma 2.500,5 kg zinc 1.250,50 EUR", "2500.5", "1250.50"),
        ("Gamma 5,000 pcs 1.250 EUR", "5000", "1.250"),
        ("Gamma 200 pcs zipper EUR 1.250", "200", "1.250"),
    ],
)
def test_a_comma_before_decimals_tells_what_dots_are(line: str, quantity: str, price: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.quantity, draft.price) == ("Gamma", quantity, price)
    assert dict(echo_lines(draft, TODAY))["quantity"].split()[0] == quantity


def test_quotes_around_a_whole_line_belong_to_nothing() -> None:
    draft = read('"Gamma DE 10.000 pcs zipper 0,32 EUR"')
    assert (draft.buyer, draft.quantity, draft.goods, draft.note) == ("Gamma", "10000", "zipper", "")
    assert read('"müller"').buyer == "müller"
