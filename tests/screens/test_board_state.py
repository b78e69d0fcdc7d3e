"""The board as arithmetic: where columns stand, what arrows do, what stays in sight."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.board.card import card_lines, due_text
from screens.board.layout import columns_for, first_for, grid, offset_for, thumb
from screens.board.state import BoardState
from screens.text import width
from tracker.desk.values import Card, Headline
from tracker.model import STAGES, StageId

TODAY = date(2026, 12, 2)


def card(name: str, due: date | None = TODAY, **more: Any) -> Card:
    value = {"amount": "12400", "currency": "USD"}
    document = {"buyer": f"Buyer {name}", "goods": "LED strip", "value": value, "country": "BD", **more}
    return Card(0, name, Headline(0, "", str(document.get("buyer", "")), 0, 0), {name: document}, due)


def board(width: int = 120, height: int = 40, **columns: int) -> BoardState:
    state = BoardState()
    state.resize(width, height)
    cards: dict[StageId, list[Card]] = {
        stage: [card(f"{stage}{number}") for number in range(columns.get(stage, 0))] for stage in STAGES
    }
    state.load(cards)
    return state


def chosen(state: BoardState) -> str:
    return state.chosen.id if state.chosen else ""


@pytest.mark.parametrize(("width", "columns"), [(200, 6), (120, 6), (108, 6), (107, 3), (80, 3), (60, 3), (56, 1)])
def test_the_width_decides_how_many_columns_show(width: int, columns: int) -> None:
    assert columns_for(width) == columns


@given(st.integers(1, 300), st.integers(1, 120), st.integers(0, 5))
def test_columns_tile_the_width_without_overlap(width: int, height: int, stage: int) -> None:
    first = first_for(stage, 0, columns_for(width))
    spans = grid(width, height, first).spans
    assert all(left.x + left.width < right.x + 1 for left, right in pairwise(spans))
    assert any(span.stage == stage for span in spans)
    assert spans[-1].stage < 6


def test_at_80_by_24_three_columns_of_five_cards_show_under_a_strip() -> None:
    small = grid(80, 22, 0)
    assert (len(small.spans), small.strip, small.slots, small.peek) == (3, True, 5, 1)


def test_at_120_by_40_six_columns_of_nine_cards_show() -> None:
    large = grid(120, 38, 0)
    assert (len(large.spans), large.strip, large.slots, large.peek) == (6, False, 9, 2)


def test_arrows_look_down_and_across_at_the_same_height() -> None:
    state = board(inquiry=3, quote=5)
    state.look(0, 1)
    state.look(1, 0)
    assert chosen(state) == "quote1"
    state.look(-1, 0)
    assert chosen(state) == "inquiry1"


def test_looking_stops_at_the_edges() -> None:
    state = board(inquiry=2)
    state.look(-1, -1)
    assert chosen(state) == "inquiry0"
    state.look(0, 9)
    assert chosen(state) == "inquiry1"
    for _step in range(9):
        state.look(1, 0)
    assert state.stage_id == "lost"
    assert state.chosen is None


def test_paging_and_the_ends_of_a_long_column() -> None:
    state = board(inquiry=100)
    state.page(1)
    assert chosen(state) == "inquiry9"
    state.edge(last=True)
    assert chosen(state) == "inquiry99"
    assert state.offset[0] == 91
    state.edge(last=False)
    assert state.offset[0] == 0


def test_the_window_follows_the_stage_on_a_narrow_screen() -> None:
    state = board(80, 22, inquiry=1, order=1)
    for _step in range(4):
        state.look(1, 0)
    assert [span.stage for span in state.grid.spans] == [2, 3, 4]
    state.choose(0, 0)
    assert [span.stage for span in state.grid.spans] == [0, 1, 2]


def test_the_cursor_stays_on_its_card_when_others_arrive_above() -> None:
    state = board(inquiry=3)
    state.look(0, 1)
    state.load({"inquiry": [card("new"), *state.columns[0]]})
    assert chosen(state) == "inquiry1"


def test_the_cursor_takes_the_next_card_when_its_own_leaves() -> None:
    state = board(inquiry=3)
    state.look(0, 1)
    state.load({"inquiry": [c for c in state.columns[0] if c.id != "inquiry1"]})
    assert chosen(state) == "inquiry2"


def test_a_moved_card_is_followed() -> None:
    state = board(inquiry=3, quote=3)
    moved, *rest = state.columns[0]
    state.load({"inquiry": rest, "quote": [*state.columns[1], moved]}, follow=moved.id)
    assert (state.stage_id, chosen(state)) == ("quote", "inquiry0")


def test_a_column_rolled_by_the_wheel_stays_there_while_looking_elsewhere() -> None:
    state = board(inquiry=3, quote=50)
    state.scroll(1, 5)
    state.look(0, 1)
    assert state.offset[1] == 5
    state.look(1, 0)
    assert chosen(state) == "quote6"


@given(st.integers(0, 200), st.integers(0, 200), st.integers(1, 30), st.integers(1, 200))
def test_the_cursor_is_always_in_sight(cursor: int, offset: int, slots: int, cards: int) -> None:
    cursor = min(cursor, cards - 1)
    seen = offset_for(cursor, offset, slots, cards)
    assert seen <= cursor < seen + slots
    assert 0 <= seen <= max(0, cards - slots)


@given(st.integers(0, 5000), st.integers(1, 40), st.integers(0, 5000), st.integers(1, 100))
def test_the_scroll_thumb_stays_within_its_rows(offset: int, slots: int, cards: int, rows: int) -> None:
    marks = thumb(min(offset, max(0, cards - slots)), slots, cards, rows)
    assert not marks or (marks[0] >= 0 and marks[-1] < rows)


def test_a_due_date_reads_the_same_without_colour() -> None:
    assert due_text(date(2026, 11, 29), TODAY) == ("3d late", "-3d", "late")
    assert due_text(TODAY, TODAY) == ("today", "today", "today")
    assert due_text(date(2026, 12, 7), TODAY) == ("in 5d", "5d", "later")
    assert due_text(date(2027, 5, 1), TODAY) == ("2027-05", "2027-05", "later")
    assert due_text(date(2026, 11, 29), TODAY, alarm=True) == ("3d late!", "-3d!", "late")
    assert due_text(None, TODAY) == ("", "", "later")


def test_a_narrow_card_shortens_the_due_date_before_the_value() -> None:
    late = card("a", date(2026, 11, 29))
    assert card_lines(late, 20, TODAY)[2] == ("USD 12,400   ", "3d late", "late")
    assert card_lines(late, 15, TODAY)[2] == ("USD 12,400  ", "-3d", "late")


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=30), st.integers(1, 60))
def test_card_lines_are_exactly_as_wide_as_asked(buyer: str, goods: str, value: str, cells: int) -> None:
    shown = card_lines(card("a", buyer=buyer, goods=goods, value={"amount": "1", "currency": value}), cells, TODAY)
    assert [width(left + right) for left, right, _tone in shown] == [cells] * 3
