"""Which sum of a line is the price we quote, and how sums are written."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.capture import Draft, echo_lines, read_line
from tracker.playbook.settings import Settings

TODAY = date(2026, 11, 18)


def read(text: str, settings: Settings | None = None) -> Draft:
    return read_line(text, today=TODAY, settings=settings or Settings())


@pytest.mark.parametrize(
    ("line", "price", "kept"),
    [
        ("秘鲁 Castillo 安全帽 3000顶 目标1.8 我报2.05", "2.05", "1.8"),
        ("加纳 Kwame 说另一家给$7.2 我们7.9 吊扇 600台", "7.9", "$7.2"),
        ("荷兰 Jansen 花盆 去年买的是1.2 我们报1.5 3000个", "1.5", "1.2"),
        ("Acme Tools DE pumps 20 pcs target 3.8, we offered 4.1", "4.1", "3.8"),
        ("Acme Tools DE pumps 20 pcs, last year they paid 3.8, we quoted $4.1", "4.1", "3.8"),
        ("Acme Tools DE pumps 20 pcs, our price $240, they get $215 elsewhere", "240", "$215"),
        ("乌克兰Petrenko 电焊条 2*40hq 去年买的是780/吨", "", "780"),
        ("Acme Tools DE pumps 20 pcs budget max 30k eur", "", "30k eur"),
    ],
)
def test_a_target_a_past_price_and_a_rivals_stay_in_the_note(line: str, price: str, kept: str) -> None:
    draft = read(line)
    assert draft.price == price
    assert kept in draft.note


@pytest.mark.parametrize(
    ("line", "price"),
    [
        ("Kaveri, looms 12 pcs, €14.500 each", ""),
        ("Benali, filling machine 1 pc, EUR 48.000", ""),
        ("Delta, linea pasta 1 pz 185.000 eur", "185000"),
        ("Rossi, presse 2 Stück, 62.500 EUR", "62500"),
        ("Rossi, press 2 pcs, 62.500 EUR, tooling 1.250.000", "62500"),
        ("Sea Kelp, bottling line 1 set, we offered €78.500, they say rival 72.000", ""),
        ("Kovacs, seals 5000 pcs, EUR 1.125/pc", "1.125"),
    ],
)
def test_one_dot_before_three_digits_is_settled_by_the_line_or_left_unread(line: str, price: str) -> None:
    assert read(line).price == price


@pytest.mark.parametrize("written", ["$.32", "USD.32", ".32", "@.32", "fob ningbo .32"])
def test_a_figure_may_begin_with_its_point(written: str) -> None:
    draft = read(f"Acme Tools DE hooks 5000 pcs {written}")
    assert (draft.goods, draft.quantity, draft.price, draft.currency) == ("hooks", "5000", "0.32", "USD")


@pytest.mark.parametrize(
    ("line", "quantity", "unit", "price"),
    [
        ("Acme Tools DE zipper #5 100k pcs", "100000", "pcs", ""),
        ("Acme Tools DE latches 600 €2,75", "600", "", "2.75"),
        ("Acme Tools DE latches 600 usd 2.75", "600", "", "2.75"),
        ("Acme Tools DE hooks 0.32 usd 5000 pcs", "5000", "pcs", "0.32"),
        ("Acme Tools DE mugs 10 cartons of 24 pcs", "10", "cartons", ""),
        ("Acme Tools DE sand .5 ton", "0.5", "tons", ""),
        ("Acme Tools DE quartz 60 slabs", "60", "slabs", ""),
    ],
)
def test_figures_do_not_run_into_each_other(line: str, quantity: str, unit: str, price: str) -> None:
    draft = read(line)
    assert (draft.quantity, draft.unit, draft.price) == (quantity, unit, price)


def test_the_sign_of_yuan_and_yen_is_a_guess_beside_a_japanese_buyer() -> None:
    line = "Tanaka Shoji 日本 毛巾 500条 ¥38"
    draft = read(line)
    assert (draft.currency, draft.guessed) == ("CNY", ("price",))
    assert ("price", "CNY 38 (a guess)") in echo_lines(draft, TODAY)
    assert read(line, Settings(home_country="DE")).currency == "JPY"
    assert read("Tanaka Shoji 日本 毛巾 500条 rmb 38").guessed == ()


def test_a_currency_said_before_the_word_for_price_counts() -> None:
    draft = read("Olga 俄罗斯 灯带 5000米 人民币报价 8.5/米")
    assert (draft.price, draft.currency) == ("8.5", "CNY")
