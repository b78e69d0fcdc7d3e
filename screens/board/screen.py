"""The board screen: columns from the desk, a filter, and moves that end in the store or in a dialog."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import events, on, work
from textual.app import ComposeResult

from screens.base import DeskScreen
from screens.board.board import Board
from screens.board.due import DueDays
from screens.board.paint import peek_lines
from tracker.model import StageId
from tracker.words import _, n_

if TYPE_CHECKING:
    from textual.widgets import Input

    from screens.board.filter_line import FilterLine
    from tracker.desk import Card, Desk, Said

_AT_ONCE = 60
"""Deals whose standing is reckoned before the board is shown, some milliseconds of work."""
_SHOWN_SECONDS = 0.1
"""By then the board stands."""
_A_FEW, _BREATH_SECONDS = 20, 0.004
"""More than that are reckoned behind the shown board, a few at a time with a pause for keys and painting."""


class BoardScreen(DeskScreen[None]):
    """Every deal by stage."""

    VIEW = "board"
    AUTO_FOCUS = "Board"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._words = ""
        self._filter_line: FilterLine | None = None
        self._counted: dict[int, tuple[Sequence[Card], int]] = {}
        self._stale = True
        self._due = DueDays(lambda deal_id: desk.standing(desk.deal(deal_id)), desk.clock.today)

    def body(self) -> ComposeResult:
        yield Board(self.desk.title, self.desk.clock.today, self._describe, self._due.exact)

    @property
    def board(self) -> Board:
        return self.query_one(Board)

    def on_mount(self) -> None:
        self._read()
        # What a move says names the deal: worked out behind the shown board, the first key does not wait for it.
        self.set_timer(_SHOWN_SECONDS, self.desk.get_ready)

    # -- what it shows -------------------------------------------------------------------------------------

    def desk_changed(self, ids: set[str] | None) -> None:
        self._due.forget(ids)
        if self.is_current or not self.is_mounted:
            self._read()
        else:
            self._stale = True

    @on(events.ScreenResume)
    def _catch_up(self) -> None:
        if self._stale and self.is_mounted:
            self._read()

    def _read(self) -> None:
        columns = self.attempt(lambda: self.desk.columns(self._words))
        if columns is None:
            return
        self._stale = False
        if len(unsure := self._due.unsure(columns)) <= _AT_ONCE:
            self._show(*self._due.settle(columns))
        else:
            self._show(columns, [0] * len(columns), sure=False)
            self.set_timer(_SHOWN_SECONDS, partial(self._find_out, unsure))

    @work(exclusive=True)
    async def _find_out(self, unsure: Sequence[Card]) -> None:
        """Ask about many deals a few at a time, so that keys are answered meanwhile; then show what is due."""
        for start in range(0, len(unsure), _A_FEW):
            for card in unsure[start : start + _A_FEW]:
                self._due.find_out(card)
            await asyncio.sleep(_BREATH_SECONDS)
        self._read()

    def _show(self, columns: Mapping[StageId, Sequence[Card]], due: Sequence[int], *, sure: bool = True) -> None:
        self.board.show(columns, due, self._nothing())
        self._say_counts(sure)

    def _nothing(self) -> str:
        if self._words:
            return _("Nothing fits “{words}”. Esc shows all.").format(words=self._words)
        keys = self.tracker.key_names("app.capture")
        return _("No deals yet. Press {keys} and type the first inquiry in one line.").format(keys=keys)

    def _say_counts(self, sure: bool) -> None:
        columns = self.board.state.columns
        open_deals = sum(self._open_in(stage, cards) for stage, cards in enumerate(columns[:-1]))
        due = sum(self.board.painter.due)
        parts = [n_("{count} open", "{count} open", open_deals).format(count=f"{open_deals:,}")]
        if due:
            parts.append(n_("{count} due", "{count} due", due).format(count=f"{due:,}"))
        elif sure:
            parts.append(_("nothing due"))
        if self._words:
            parts.insert(0, _("only “{words}”").format(words=self._words))
        self.set_headline(" · ".join(parts))

    def _open_in(self, stage: int, cards: Sequence[Card]) -> int:
        """How many of a column are open; counted again when it has become another list."""
        kept = self._counted.get(stage)
        if kept is None or kept[0] is not cards:
            kept = self._counted[stage] = cards, sum(not card.headline.outcome for card in cards)
        return kept[1]

    def _describe(self, card: Card, stage: StageId) -> tuple[str, ...]:
        country = self.desk.country_name(card.country) if card.country else ""
        standing = self._due.standing(card)
        why = standing.why if standing else ""
        when = self.desk.describe(standing.due) if standing and standing.due else ""
        return peek_lines(card, when, why, country, self.desk.title(stage))

    # -- filter --------------------------------------------------------------------------------------------

    async def action_filter(self) -> None:
        """Type to narrow the board."""
        if (line := self._filter_line) is None:
            from screens.board.filter_line import FilterLine

            line = self._filter_line = FilterLine()
            await self.mount(line, before=self.board)
        line.display = True
        self.set_focus(line)  # at once: the letters typed in one go with the slash are its own

    def action_leave_filter(self) -> None:
        if self._filter_line is not None:
            self._filter_line.display = bool(self._words)
        self.board.focus()

    def action_clear_filter(self) -> None:
        if self._filter_line is not None:
            self._filter_line.value = ""
        self._narrow("")
        self.action_leave_filter()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    def _narrow(self, words: str) -> None:
        if words.strip() != self._words:
            self._words = words.strip()
            self._read()
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "clear_filter":
            return bool(self._words) or (self._filter_line is not None and self._filter_line.has_focus)
        return super().check_action(action, parameters)

    # -- moves ---------------------------------------------------------------------------------------------

    @on(Board.Opened)
    def _open(self, event: Board.Opened) -> None:
        self.tracker.action_open_deal(event.card.id)

    @on(Board.MoveWanted)
    async def _move(self, event: Board.MoveWanted) -> None:
        """To lost and to order through their dialogs; one step back from lost reopens the deal where it stood."""
        deal_id, source, target = event.card.id, event.source, event.target
        if target == "lost":
            await self._close(deal_id, "lost")
        elif source == "lost" and target == "order":
            self._follow(self.do(lambda: self.desk.reopen(deal_id)))
        elif target == "order":
            await self._close(deal_id, "won")
        else:
            self._follow(self.do(lambda: self.desk.move(deal_id, target)))

    async def action_close(self, outcome: str) -> None:
        """Close the chosen deal as "won" or "lost", with its reason."""
        if card := self.board.state.chosen:
            await self._close(card.id, outcome)

    async def _close(self, deal_id: str, outcome: str) -> None:
        from screens.close import CloseScreen

        await self.app.push_screen(CloseScreen(self.desk, deal_id, outcome), self._after_dialog)

    def _after_dialog(self, said: Any) -> None:
        """A won deal is followed into its column; after a lost one the next card is at hand."""
        if said is not None:
            self.done(said)
            if said.deal is not None and said.deal.outcome == "won":
                self._follow(said)

    def undone(self, said: Said) -> None:
        self._follow(said)

    def _follow(self, said: Said | None) -> None:
        if said is not None and said.deal is not None:
            self.board.find(said.deal.id)
