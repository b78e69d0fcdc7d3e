"""What is really due: asked once, kept until it changes, in true order."""

from __future__ import annotations

from datetime import date, timedelta

from screens.board.due import DueDays
from tracker.desk.values import Card, Headline
from tracker.errors import UnknownDeal
from tracker.model import STAGES, StageId, Standing

TODAY = date(2026, 12, 2)


def card(name: str, bound: int | None) -> Card:
    due = None if bound is None else TODAY + timedelta(days=bound)
    return Card(0, name, Headline(0, "", name, 0, 0), {name: {"buyer": name}}, due)


class Desk:
    """Answers with true days, counting the questions."""

    def __init__(self, **days: int) -> None:
        self.days = days
        self.asked: list[str] = []

    def standing(self, deal_id: str) -> Standing:
        self.asked.append(deal_id)
        if deal_id not in self.days:
            raise UnknownDeal("gone")
        return Standing(due=TODAY + timedelta(days=self.days[deal_id]), why="", state="ladder")


def columns(**cards: list[Card]) -> dict[StageId, list[Card]]:
    return {stage: cards.get(stage, []) for stage in STAGES}


def test_cards_that_may_be_due_come_in_their_true_order_and_only_due_ones_count() -> None:
    desk = Desk(a=3, b=-2, c=0)
    due = DueDays(desk.standing, lambda: TODAY)
    ordered, counts = due.settle(columns(quote=[card("a", -1), card("b", -1), card("c", 0), card("later", 9)]))
    assert [each.id for each in ordered["quote"]] == ["b", "c", "a", "later"]
    assert counts == [0, 2, 0, 0, 0, 0]
    assert "later" not in desk.asked


def test_a_deal_is_asked_about_once_until_it_changes() -> None:
    desk = Desk(a=-1, b=-1)
    due = DueDays(desk.standing, lambda: TODAY)
    board = columns(inquiry=[card("a", -1), card("b", -1)])
    assert len(due.unsure(board)) == 2
    due.settle(board)
    due.settle(columns(inquiry=[card("a", -1), card("b", -1)]))
    assert desk.asked == ["a", "b"]
    desk.days["a"] = 5
    due.forget({"a"})
    assert [each.id for each in due.unsure(board)] == ["a"]
    assert due.settle(board)[1][0] == 1
    assert desk.asked == ["a", "b", "a"]


def test_lost_deals_keep_their_order_and_count_their_revivals() -> None:
    due = DueDays(Desk(old=-3, new=40).standing, lambda: TODAY)
    ordered, counts = due.settle(columns(lost=[card("new", 40), card("quiet", None), card("old", -3)]))
    assert [each.id for each in ordered["lost"]] == ["new", "quiet", "old"]
    assert counts[-1] == 1


def test_an_unreadable_deal_is_shown_last_of_those_and_breaks_nothing() -> None:
    due = DueDays(Desk(a=-1).standing, lambda: TODAY)
    ordered, counts = due.settle(columns(pi=[card("broken", -2), card("a", -1)]))
    assert [each.id for each in ordered["pi"]] == ["a", "broken"]
    assert counts[2] == 1


def test_a_day_off_counts_on_the_day_it_stands_in_the_queue() -> None:
    off = Standing(due=TODAY, why="", state="ladder", shown=TODAY + timedelta(days=1))
    due = DueDays(lambda _id: off, lambda: TODAY)
    assert due.settle(columns(quote=[card("a", 0)]))[1][1] == 0
    assert due.exact(card("a", 0)).due == TODAY + timedelta(days=1)


def test_a_new_day_is_reckoned_anew() -> None:
    today = TODAY
    due = DueDays(Desk(a=1).standing, lambda: today)
    board = columns(inquiry=[card("a", 0)])
    assert due.settle(board)[1][0] == 0
    today = TODAY + timedelta(days=1)
    assert due.settle(board)[1][0] == 1
