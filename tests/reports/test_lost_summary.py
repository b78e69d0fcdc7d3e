"""What the lost summary counts, on small sets whose answers are known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta, timezone
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.reports.report_deals import at, day_of, lost, playbook, won
from tracker.model import Deal, Diagnosis
from tracker.playbook import load_playbook
from tracker.playbook.values import Playbook
from tracker.reports import LostSummary, Period, lost_summary
from tracker.reports.money import blurred, number_text
from tracker.reports.said import MONEY_CAUSES

TODAY = date(2026, 11, 23)


def october(deals: Sequence[Deal], book: Playbook | None = None) -> LostSummary:
    return lost_summary(
        deals,
        book or playbook(),
        since=date(2026, 10, 1),
        until=date(2026, 10, 31),
        today=TODAY,
        day_of=day_of,
    )


def test_an_empty_period_says_so_and_divides_by_nothing() -> None:
    summary = october([])
    assert (summary.lost, summary.won, summary.lost_share, summary.undiagnosed_share) == (0, 0, None, None)
    assert summary.sentences == ("Nothing was lost in this period; 0 won.",)
    assert summary.before is not None
    assert summary.before.lost == 0


def test_both_edges_of_the_period_belong_to_it() -> None:
    deals = [lost(day, f"2026-{day}") for day in ("09-30", "10-01", "10-31", "11-01")]
    assert {line.buyer for line in october(deals).deals} == {"10-01", "10-31"}


def test_midnight_is_the_user_s_midnight() -> None:
    shanghai = timezone(timedelta(hours=8))
    deal = lost("late", "2026-09-30T17:00")
    summary = lost_summary(
        [deal],
        playbook(),
        since=date(2026, 10, 1),
        until=date(2026, 10, 31),
        today=TODAY,
        day_of=lambda moment: moment.astimezone(shanghai).date(),
    )
    assert summary.lost == 1
    assert october([deal]).lost == 0


def test_the_period_before_has_the_same_length_and_ends_the_day_before() -> None:
    summary = october([lost("a", "2026-10-05"), lost("b", "2026-08-31"), lost("c", "2026-09-30")])
    assert summary.before is not None
    assert (summary.before.since, summary.before.until) == (date(2026, 8, 31), date(2026, 9, 30))
    assert summary.before.lost == 2
    assert "1 fewer than in the period before (2)." in summary.sentences[0]


def test_all_undiagnosed_stands_first_and_names_no_reason() -> None:
    summary = october([lost("a", "2026-10-05"), lost("b", "2026-10-06", diagnoses={})])
    assert (summary.undiagnosed, summary.undiagnosed_share) == (2, 100)
    assert [(row.cause, row.deals) for row in summary.reasons] == [("undiagnosed", 2)]
    assert "no reason can be named" in summary.sentences[1]


def test_undiagnosed_leads_the_reasons_even_when_a_cause_is_more_frequent() -> None:
    deals = [
        lost("a", "2026-10-05", cause="tender"),
        lost("b", "2026-10-06", cause="tender"),
        lost("c", "2026-10-07"),
    ]
    summary = october(deals)
    assert [(row.cause, row.deals, row.share) for row in summary.reasons] == [
        ("undiagnosed", 1, 33),
        ("tender", 2, 67),
    ]
    assert "too few to call a pattern" in summary.sentences[1]


def test_currencies_are_never_added_without_the_user_s_rates() -> None:
    deals = [
        lost("a", "2026-10-05", value=("1000", "USD")),
        lost("b", "2026-10-06", value=("500", "USD")),
        lost("c", "2026-10-07", value=("1000", "EUR")),
        lost("d", "2026-10-08"),
        lost("e", "2026-10-09", value=("7", "")),
    ]
    plain = october(deals)
    assert [(part.currency, part.amount, part.deals) for part in plain.value] == [
        ("USD", Decimal(1500), 2),
        ("", Decimal(7), 1),
        ("EUR", Decimal(1000), 1),
    ]
    assert (plain.rated, plain.unvalued) == (None, 1)
    rated = october(deals, playbook(lost_rates={"EUR": 1.1}, lost_rates_on="2026-11-02")).rated
    assert rated is not None
    assert (rated.total.amount, rated.total.currency, rated.left_out) == (Decimal("2600.00"), "USD", 1)
    assert rated.rates_date == "2026-11-02"


def test_deals_come_by_value_and_those_without_one_last() -> None:
    deals = [
        lost("small", "2026-10-05", value=("10", "USD")),
        lost("none", "2026-10-05"),
        lost("big", "2026-10-05", value=("900", "USD")),
    ]
    assert [line.buyer for line in october(deals).deals] == ["big", "small", "none"]


def test_a_reopened_deal_is_not_lost_but_is_mentioned() -> None:
    reopened = replace(lost("back", "2026-10-05"), stage="quote", outcome="", closed=None)
    summary = october([reopened])
    assert (summary.lost, summary.reopened) == (0, 1)
    assert any("reopened" in line for line in summary.counted)


def test_a_deal_lost_twice_counts_once_with_its_last_diagnosis() -> None:
    twice = lost("twice", "2026-10-20")
    diagnoses = {
        "d1": Diagnosis(at=at("2026-10-02"), outcome="lost", stage="quote", cause="tender"),
        "d2": Diagnosis(at=at("2026-10-20"), outcome="lost", stage="sample", cause="bought-elsewhere"),
    }
    summary = october([replace(twice, diagnoses=diagnoses)])
    assert summary.lost == 1
    assert summary.deals[0].diagnosis.cause == "bought-elsewhere"
    assert summary.deals[0].stage == "sample"
    assert summary.reopened == 0


def test_said_and_found_tells_how_often_price_was_price() -> None:
    deals = [
        lost("a", "2026-10-05", said="Too EXPENSIVE", cause="no-need-now"),
        lost("b", "2026-10-05", said="太贵了", cause="competitor-cheaper"),
        lost("c", "2026-10-05", said="we no longer need it", cause="bought-elsewhere"),
        lost("d", "2026-10-05", said="price", cause=""),
        lost("e", "2026-10-05", said="hmm", cause="tender"),
        lost("f", "2026-10-05"),
    ]
    summary = october(deals)
    assert (summary.price_said, summary.price_was_price) == (2, 1)
    found = {row.key: {group: count for group, count in row.counts.items() if count} for row in summary.said_and_found}
    assert found == {
        "price": {"undiagnosed": 1, "price": 2},
        "no-need": {"no-need": 1},
        "nothing": {"undiagnosed": 1},
        "other": {"silence": 1},
    }


def test_closings_without_a_day_count_only_in_a_period_without_a_beginning() -> None:
    deals = [lost("dayless", None)]
    assert october(deals).lost == 0
    whole = lost_summary(deals, playbook(), since=None, until=TODAY, today=TODAY, day_of=day_of)
    assert (whole.lost, whole.undated, whole.deals[0].days) == (1, 1, None)


def test_what_can_be_won_back_comes_by_date_with_a_question() -> None:
    later, sooner = lost("later", "2026-10-05"), lost("sooner", "2026-10-05")
    deals = [
        replace(deal, diagnoses={"d1": replace(deal.diagnoses["d1"], cause="tender", revive=day)})
        for deal, day in ((later, date(2027, 6, 1)), (sooner, date(2027, 1, 15)))
    ]
    summary = october(deals)
    assert [(summary.deals[each.line].buyer, each.revive) for each in summary.win_back] == [
        ("sooner", date(2027, 1, 15)),
        ("later", date(2027, 6, 1)),
    ]
    assert summary.win_back[0].question == "What changed?"


def test_a_rate_is_given_only_when_enough_was_decided() -> None:
    few = october([lost("a", "2026-10-05"), won("b", "2026-10-06")])
    assert few.sentences[0].startswith("1 lost and 1 won: too few")
    many = october([*(lost(f"l{n}", "2026-10-05") for n in range(4)), *(won(f"w{n}", "2026-10-06") for n in range(8))])
    assert many.sentences[0].startswith("4 of 12 decided deals were lost: 33 %.")


def test_an_unknown_cause_is_kept_under_its_own_name() -> None:
    row = october([lost("a", "2026-10-05", cause="gone-from-playbook")]).reasons[0]
    assert (row.cause, row.title, row.group) == ("gone-from-playbook", "gone-from-playbook", "other")


def test_a_period_without_beginning_has_none_before() -> None:
    assert Period(None, TODAY).before is None
    assert Period(date(1, 1, 1), date(1, 1, 31)).before is None


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("0", (0, 0)), ("1", (1, 2)), ("4999", (2000, 5000)), ("5000", (5000, 10000)), ("0.7", ("0.5", 1))],
)
def test_amounts_blur_to_steps_of_one_two_five(amount: str, expected: tuple[object, object]) -> None:
    assert blurred(Decimal(amount)) == tuple(Decimal(str(edge)) for edge in expected)


def test_numbers_are_grouped_and_keep_only_real_decimals() -> None:
    assert [number_text(Decimal(text)) for text in ("12500", "2.35", "2.300", "0.125", "1E+3", "0")] == [
        "12,500",
        "2.35",
        "2.30",
        "0.125",
        "1,000",
        "0",
    ]


def test_the_causes_that_are_about_money_are_in_the_shipped_playbook() -> None:
    shipped, _problems = load_playbook(None)
    assert {cause.id for cause in shipped.causes if cause.group == "price"} > MONEY_CAUSES


def test_the_reopening_question_fits_the_cause_and_speaks_of_price_only_after_they_did() -> None:
    book, _problems = load_playbook(None)

    def question(cause: str, said: str) -> str:
        deal = lost("a", "2026-10-05", cause=cause, said=said)
        found = replace(deal.diagnoses["d1"], revive=date(2027, 1, 15))
        return october([replace(deal, diagnoses={"d1": found})], book).win_back[0].question

    priced = {each.en for each in book.questions if each.topic == "price"}
    assert "supply you chose" in question("bought-elsewhere", "we found another supplier")
    assert question("beyond-budget", "it is too expensive") in priced
    assert question("beyond-budget", "no thanks") not in priced
