"""The board screen: columns from the desk, a filter, and moves that end in the store or in a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from textual import events, on
from textual.app import ComposeResult

from screens.base import DeskScreen
from screens.board.board import Board
from screens.board.paint import peek_lines
from tracker.errors import TrackerError
from tracker.model import STAGES, StageId
from tracker.words import _, n_

if TYPE_CHECKING:
    from textual.widgets import Input

    from screens.board.filter_line import FilterLine
    from tracker.desk import Card, Desk, Said

_SHOWN_SECONDS = 0.1
"""By then the board stands."""


class _Counts(NamedTuple):
    """How many cards of a column are open, how many are due, and how many of those are closed."""

    open: int
    due: int
    closed: int


class BoardScreen(DeskScreen[None]):
    """Every deal by stage."""

    VIEW = "board"
    AUTO_FOCUS = "Board"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._words = ""
        self._filter_line: FilterLine | None = None
        self._counted: dict[StageId, tuple[Sequence[Card], _Counts]] = {}
        self._stale = True
        self._followed = ""
        """The deal that is looked at after the change under way."""

    def body(self) -> ComposeResult:
        yield Board(self.desk.title, self.desk.clock.today, self._describe)

    @property
    def board(self) -> Board:
        return self.query_one(Board)

    def on_mount(self) -> None:
        self._read()
        # What a move says names the deal: worked out behind the shown board, the first key does not wait for it.
        self.set_timer(_SHOWN_SECONDS, self.desk.get_ready)

    # -- what it shows -------------------------------------------------------------------------------------

    def desk_changed(self, ids: set[str] | None) -> None:
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
        counts = [self._count(stage, columns[stage]) for stage in STAGES]
        self.board.show(columns, [each.due for each in counts], self._nothing(), self._followed)
        self._say_counts(*(sum(numbers) for numbers in zip(*counts, strict=True)))

    def _count(self, stage: StageId, cards: Sequence[Card]) -> _Counts:
        """Of a column; counted again when it has become another list."""
        kept = self._counted.get(stage)
        if kept is None or kept[0] is not cards:
            is_open = sum(not card.headline.outcome for card in cards)
            due = self.desk.due_among(stage, cards)
            closed = sum(bool(card.headline.outcome) for card in due)
            kept = self._counted[stage] = cards, _Counts(is_open, len(due), closed)
        return kept[1]

    def _nothing(self) -> str:
        if self._words:
            return _("Nothing fits “{words}”. Esc shows all.").format(words=self._words)
        keys = self.tracker.key_names("app.capture")
        return _("No deals yet. Press {keys} and type the first inquiry in one line.").format(keys=keys)

    def _say_counts(self, open_deals: int, due: int, closed: int) -> None:
        parts = [n_("{count} open", "{count} open", open_deals).format(count=f"{open_deals:,}")]
        if due > closed or not due:
            here = due - closed
            parts.append(n_("{count} due", "{count} due", here).format(count=f"{here:,}") if due else _("nothing due"))
        if closed:
            again = n_("{count} closed to ask again", "{count} closed to ask again", closed)
            parts.append(again.format(count=f"{closed:,}"))
        if self._words:
            parts.insert(0, _("only “{words}”").format(words=self._words))
        self.set_headline(" · ".join(parts))

    def _describe(self, card: Card, stage: StageId) -> tuple[str, ...]:
        country = self.desk.country_name(card.country) if card.country else ""
        why = when = ""
        with suppress(TrackerError):
            standing = self.desk.standing(self.desk.deal(card.id))
            why, when = standing.why, self.desk.describe(standing.due) if standing.due else ""
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
    async def _dragged(self, event: Board.MoveWanted) -> None:
        await self._move(event.card.id, event.target)

    @on(Board.StepWanted)
    async def _step(self, event: Board.StepWanted) -> None:
        """One step back from lost reopens the deal where it stood: the order column only lies beside it."""
        deal = self.attempt(lambda: self.desk.deal(event.card.id))
        place = STAGES.index(deal.stage) + event.step if deal is not None else -1
        if deal is None or not 0 <= place < len(STAGES):
            return
        if deal.outcome == "lost":
            self._look_on(deal.id, lambda: self.do(lambda: self.desk.reopen(deal.id)))
        else:
            await self._move(deal.id, STAGES[place])

    async def _move(self, deal_id: str, target: StageId) -> None:
        """To lost and to order through the dialog that asks why."""
        if target == "lost":
            await self._close(deal_id, "lost")
        elif target == "order":
            await self._close(deal_id, "won")
        else:
            self._look_on(deal_id, lambda: self.do(lambda: self.desk.move(deal_id, target)))

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
            deal = said.deal
            self._look_on(deal.id if deal and deal.outcome == "won" else "", lambda: self.done(said))

    def _look_on(self, deal_id: str, change: Callable[[], object]) -> None:
        """Make a change and keep looking at this deal, in one painting."""
        self._followed = deal_id
        try:
            change()
        finally:
            self._followed = ""

    def undone(self, said: Said) -> None:
        if said.deal is not None:
            self.board.find(said.deal.id)

    added = undone
