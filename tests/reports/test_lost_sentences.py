"""The sentences of a lost summary where numbers are small, alike or none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reports.report_deals import day_of, lost, playbook, won
from tracker import words
from tracker.model import Deal
from tracker.reports import LostSummary, export_lost, lost_summary
from tracker.reports.values import AnswerRow

TODAY = date(2026, 11, 23)


def october(deals: list[Deal], answers: tuple[AnswerRow, ...] = ()) -> LostSummary:
    return lost_summary(
        deals,
        playbook(),
        since=date(2026, 10, 1),
        until=date(2026, 10, 31),
        today=TODAY,
        day_of=day_of,
        answers=answers,
    )


def caused(*causes: str, said: str = "") -> list[Deal]:
    return [lost(f"d{place}", "2026-10-05", cause=cause, said=said) for place, cause in enumerate(causes)]


@pytest.mark.parametrize(
    ("causes", "told"),
    [
        (("tender",), "One is diagnosed: “a tender”."),
        (("tender", "bought-elsewhere"), "No cause was found twice among the 2 diagnosed."),
        (
            ("tender", "tender", "bought-elsewhere"),
            "The most frequent cause is “a tender”: 2 of 3 diagnosed. That is too few to call a pattern.",
        ),
        (
            ("tender", "tender", "bought-elsewhere", "bought-elsewhere", ""),
            "Most frequent, 2 of 4 diagnosed each: “bought elsewhere”, “a tender”. That is too few to call a pattern. "
            "1 more is undiagnosed.",
        ),
        (("tender",) * 12, "The most frequent cause is “a tender”: 12 of 12 diagnosed."),
    ],
)
def test_the_most_frequent_cause_is_one_that_is_more_frequent(causes: tuple[str, ...], told: str) -> None:
    assert october(caused(*causes)).sentences[1] == told


def test_one_who_spoke_of_price_is_one() -> None:
    assert october(caused("tender", said="price")).sentences[2] == (
        "One diagnosed buyer spoke of price; money was not the cause."
    )
    assert october(caused("competitor-cheaper", said="price")).sentences[2].endswith("money was the cause.")


def test_a_share_of_fewer_than_ten_has_no_percent() -> None:
    few = export_lost(october([*caused("tender", ""), won("w", "2026-10-06")]), "md").decode()
    assert "| 2 of 3 " in few
    assert "%" not in few
    many = export_lost(october(caused(*["tender"] * 10)), "md").decode()
    assert "10 of 10 (100 %)" in many


def test_nothing_lost_has_no_empty_tables() -> None:
    page = export_lost(october([]), "md").decode()
    assert page.count("Nothing was lost") == 2
    assert "To win back" not in page


def test_a_reason_for_winning_on_a_lost_deal_is_another_cause_and_the_tables_add_up() -> None:
    summary = october(caused("tender", "gone", "", "tender"))
    for row in (*summary.said_and_found, *summary.by_stage):
        assert sum(row.counts.values()) == row.deals


def test_the_period_is_said_in_words() -> None:
    whole = lost_summary(caused("tender"), playbook(), since=None, until=TODAY, today=TODAY, day_of=day_of)
    assert "by their last closing: everything until 2026-11-23, both days included." in whole.counted[0]
    assert "2026-10-01 to 2026-10-31, both days included." in october([]).counted[0]


@pytest.mark.parametrize(
    ("something", "nothing", "told"),
    [
        (1, 0, "You gave way 1 time, for something in return; 0 came back."),
        (3, 0, "You gave way 3 times, always for something in return; 0 came back."),
        (0, 2, "You gave way 2 times, always for nothing in return; 0 came back."),
        (1, 2, "You gave way 3 times, 2 of them for nothing in return; 0 came back."),
    ],
)
def test_what_was_given_is_told_with_what_it_was_for(something: int, nothing: int, told: str) -> None:
    rows = [
        AnswerRow(move="concede", in_return=kind, given=given, came_back=0, refused_again=0, quiet=given, ordered=0)
        for kind, given in ((True, something), (False, nothing))
        if given
    ]
    assert told in export_lost(october(caused("tender"), tuple(rows)), "md").decode()


def test_the_words_of_a_deal_stand_below_a_table_that_can_be_read_raw() -> None:
    long = "we compared three offers and yours was the highest of them " * 4
    deals = caused("tender", said=long)
    page = export_lost(october(deals), "md").decode()
    table = [line for line in page.splitlines() if line.startswith("|")]
    assert max(map(len, table)) < 160
    assert f"  - Their words: {long.strip()}" in page
    assert page.index("- d0 (id-d0)") > page.index("| d0 ")


def test_chinese_sentences_have_no_blanks_after_their_stops() -> None:
    words.use("zh_CN")
    told = "".join(october(caused("tender", "tender", "bought-elsewhere", said="太贵")).sentences)
    assert "。 " not in told
    assert "最常见的原因" in told
