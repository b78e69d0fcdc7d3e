"""A refusal silences a deal towards its buyer, and comes back to the user to be answered or closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tracker.desk import Desk, open_desk

TODAY = date(2026, 3, 2)
TWO_WEEKS_ON = date(2026, 3, 16)


@pytest.fixture
def desk() -> Iterator[Desk]:
    opened = open_desk(now="2026-03-02 10:00")
    yield opened
    opened.close_store()


def _refused(desk: Desk, buyer: str = "Rahman Textiles BD zipper") -> str:
    said = desk.add(desk.read_capture(buyer))
    assert said.deal is not None
    desk.log(said.deal.id, "refused", "too expensive")
    return said.deal.id


def _on(day: str) -> Desk:
    return open_desk(now=f"{day} 10:00")


def test_an_unanswered_refusal_comes_back_after_the_playbook_s_days(desk: Desk) -> None:
    refused = _refused(desk)
    assert desk.queue() == []
    assert desk.due_day(desk.deal(refused)) == TWO_WEEKS_ON
    desk.close_store()
    before, after = _on("2026-03-15"), _on("2026-03-16")
    assert before.queue() == []
    (entry,) = after.queue()
    assert (entry.deal.id, entry.refused, entry.due) == (refused, True, TWO_WEEKS_ON)
    assert "unanswered" in entry.why
    before.close_store()
    after.close_store()


def test_nothing_is_put_to_a_buyer_who_said_no(desk: Desk) -> None:
    refused = desk.deal(_refused(desk))
    entry = desk.entry(refused)
    assert (entry.question, entry.reason) == (None, None)
    planned = desk.snooze(refused.id, "in 3 days").deal
    assert planned is not None
    assert desk.entry(planned).question is None


def test_an_answer_without_a_next_step_comes_back_too_counted_from_the_answer(desk: Desk) -> None:
    refused = _refused(desk)
    desk.close_store()
    later = _on("2026-03-10")
    later.answer(refused, "hold", "2.45 is our lowest")
    assert later.due_day(later.deal(refused)) == date(2026, 3, 24)
    later.close_store()
    after = _on("2026-03-24")
    (entry,) = after.queue()
    assert "have not come back" in entry.why
    after.close_store()


def test_their_next_word_lifts_the_refusal(desk: Desk) -> None:
    refused = _refused(desk)
    desk.log(refused, "in", "we might reconsider")
    deal = desk.deal(refused)
    assert not desk.is_refused(deal)
    assert desk.due_day(deal) == TODAY


def test_a_card_knows_of_the_refusal_until_they_speak(desk: Desk) -> None:
    refused = _refused(desk)
    (card,) = desk.columns()["inquiry"]
    assert card.headline.refused
    desk.log(refused, "in", "we might reconsider")
    (card,) = desk.columns()["inquiry"]
    assert not card.headline.refused


def test_a_lost_deal_is_not_brought_back_by_its_refusal(desk: Desk) -> None:
    refused = _refused(desk)
    desk.close(refused, "lost", said="too expensive", anyway=True)
    assert desk.due_day(desk.deal(refused)) is None
