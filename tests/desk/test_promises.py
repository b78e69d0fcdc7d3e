"""What was asked for a concession comes back on its day and is noted as kept or broken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tracker.desk import Desk, open_desk
from tracker.errors import BadInput


@pytest.fixture
def desk() -> Iterator[Desk]:
    opened = open_desk(now="2026-03-02 10:00")
    yield opened
    opened.close_store()


@pytest.fixture
def refused(desk: Desk) -> str:
    deal = desk.add(desk.read_capture("Rahman Textiles BD zipper")).deal
    assert deal is not None
    desk.log(deal.id, "refused", "too expensive")
    return deal.id


def conceded(desk: Desk, deal_id: str, got: str) -> str:
    return desk.answer(deal_id, "concede", gave="5 % off", got=got).text


def test_a_dated_return_is_a_promise_that_comes_back_on_its_day(desk: Desk, refused: str) -> None:
    assert "Note then whether they kept it." in conceded(desk, refused, "double by 1 June")
    assert desk.due_day(desk.deal(refused)) == date(2026, 6, 1)
    desk.close_store()
    then = open_desk(now="2026-06-01 10:00")
    (entry,) = then.queue()
    assert (entry.kind, entry.question, entry.reason) == ("promise", None, None)
    then.close_store()


@pytest.mark.parametrize("got", ["a 50 % deposit", "", "what they did on 1 January 2026"])
def test_a_return_without_a_day_to_come_is_no_promise(desk: Desk, refused: str, got: str) -> None:
    conceded(desk, refused, got)
    assert "promise" not in desk.deal(refused).facts


def test_an_open_promise_is_not_written_over(desk: Desk, refused: str) -> None:
    conceded(desk, refused, "double by 1 June")
    assert "open until Mon 1 Jun 2026" in conceded(desk, refused, "a deposit by 1 May")
    assert desk.deal(refused).facts["promise"].value == "double by 1 June"


def test_a_broken_promise_is_told_at_the_next_concession_and_a_kept_one_is_not(desk: Desk, refused: str) -> None:
    conceded(desk, refused, "double by 1 June")
    desk.settle_promise(refused, is_kept=True)
    assert "they broke" not in conceded(desk, refused, "a deposit by 1 May")
    desk.settle_promise(refused, is_kept=False)
    assert "they broke a promise before, “a deposit by 1 May”" in conceded(desk, refused, "")
    notes = [touch.text for _key, touch in desk.deal(refused).timeline if touch.kind == "note"]
    assert notes == ["promise kept: double by 1 June", "promise broken: a deposit by 1 May"]
    desk.undo()
    desk.undo()
    assert desk.deal(refused).facts["promise"].value == "a deposit by 1 May"


def test_without_a_promise_there_is_none_to_settle(desk: Desk, refused: str) -> None:
    with pytest.raises(BadInput, match="No promise"):
        desk.settle_promise(refused, is_kept=True)


def test_a_no_after_the_promise_ends_it(desk: Desk, refused: str) -> None:
    conceded(desk, refused, "double by 1 June")
    desk.close_store()
    later = open_desk(now="2026-03-10 10:00")
    later.log(refused, "refused", "we bought elsewhere")
    assert later.due_day(later.deal(refused)) == date(2026, 3, 24)
    later.close_store()
