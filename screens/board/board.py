"""The board widget: one focusable area that draws itself, looks around, and asks for moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget

from screens.base import BARS
from screens.board.area import Area
from screens.board.bindings import BINDINGS
from screens.board.layout import Span
from screens.board.looks import styles
from screens.board.paint import PEEK, STRIP, Painter, Part
from screens.board.state import COUNT, BoardState
from tracker.model import STAGES, StageId

if TYPE_CHECKING:
    from tracker.desk import Card


class Board(Widget, can_focus=True):
    """Six columns of cards.

    `title` names a stage, `describe` gives the lines about the chosen card.
    """

    DEFAULT_CSS = """
    Board { height: 1fr; layout: horizontal; }
    Board > .column { width: 1fr; height: 1fr; }
    Board > .strip { dock: top; height: 1; }
    Board > .peek { dock: bottom; height: 1; }
    """
    BINDINGS = BINDINGS

    class Opened(Message):
        """A card was opened."""

        def __init__(self, card: Card) -> None:
            super().__init__()
            self.card = card

    class StepWanted(Message):
        """A card should move by some stages from wherever it stands by then: keys may arrive together."""

        def __init__(self, card: Card, step: int) -> None:
            super().__init__()
            self.card, self.step = card, step

    class MoveWanted(Message):
        """A card should move to a stage."""

        def __init__(self, card: Card, target: StageId) -> None:
            super().__init__()
            self.card, self.target = card, target

    def __init__(
        self,
        title: Callable[[str], str],
        today: Callable[[], date],
        describe: Callable[[Card, StageId], tuple[str, ...]],
    ) -> None:
        super().__init__()
        self.state = BoardState()
        self.painter = Painter(self.state, title, today)
        self._describe = describe
        self._drawn: dict[Part, Any] = {}
        self._areas: dict[int, Area] = {}
        self._grabbed: tuple[Card, StageId] | None = None
        self._dirty_styles = True

    # -- what it shows -------------------------------------------------------------------------------------

    def show(
        self, columns: Mapping[StageId, Sequence[Card]], due: Sequence[int], nothing: str, follow: str = ""
    ) -> None:
        """Show these columns and how many are due in each, looking at the deal `follow`, else at the card as before."""
        self.state.load(columns, follow)
        self.painter.nothing = nothing
        self.painter.due = list(due)
        self._repaint()

    def find(self, deal_id: str) -> None:
        """Look at this deal, if it is on the board."""
        self.state.find(deal_id)
        self._repaint()

    def compose(self) -> ComposeResult:
        painter = self.painter
        yield Area(self._row(painter.strip_row), "strip")
        for place in range(COUNT):
            yield Area(self._row(partial(painter.column_row, place)), "column")
        yield Area(self._row(painter.peek_row), "peek")

    def _row(self, draw: Callable[[int], list[Segment]]) -> Callable[[int], list[Segment]]:
        def row(y: int) -> list[Segment]:
            if self._dirty_styles:
                self._read_styles()
            return draw(y)

        return row

    def on_mount(self) -> None:
        self._areas = {PEEK: self.query_one(".peek", Area), STRIP: self.query_one(".strip", Area)}
        self._areas.update(enumerate(self.query(".column").results(Area)))
        # As large as it will be between the bars: laid out once, the first painting shows the cards.
        self._fit(self.app.size.width, self.app.size.height - BARS)

    def _repaint(self) -> None:
        """Draw again what differs from what stands on the screen, and nothing else."""
        chosen = self.state.chosen
        lines = self._describe(chosen, self.state.stage_id) if chosen else ()
        self.painter.peek = lines if self.state.grid.peek == 2 else (" · ".join(reversed(lines)),)
        drawn = self.painter.parts()
        if drawn.keys() != self._drawn.keys():
            for area in self._areas.values():
                area.refresh()
        else:
            for name, regions in self.painter.regions(self._drawn, drawn).items():
                self._areas[name].refresh(*regions)
        self._drawn = drawn

    def on_resize(self, event: events.Resize) -> None:
        if event.size != self.state.size:
            self._fit(*event.size)

    def _fit(self, width: int, height: int) -> None:
        self.state.resize(width, height)
        grid = self.state.grid
        self._areas[STRIP].display = grid.strip
        self._areas[PEEK].display = grid.peek > 0
        self._areas[PEEK].styles.height = max(1, grid.peek)
        for place in range(COUNT):
            self._areas[place].display = place < len(grid.spans)
        self._drawn = {}
        self._repaint()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._dirty_styles = True

    def _read_styles(self) -> None:
        self.painter.styles = styles(self.app.theme_variables, plain=self.app.current_theme.ansi)
        self.painter.forget()
        self._dirty_styles = False

    # -- keys ----------------------------------------------------------------------------------------------

    def action_look(self, across: int, down: int) -> None:
        self.state.look(across, down)
        self._repaint()

    def action_page(self, direction: int) -> None:
        self.state.page(direction)
        self._repaint()

    def action_edge(self, last: bool) -> None:
        self.state.edge(last)
        self._repaint()

    def action_stage(self, stage: int) -> None:
        self.state.choose(stage, self.state.cursor[stage])
        self._repaint()

    def action_open(self) -> None:
        if self.state.chosen:
            self.post_message(self.Opened(self.state.chosen))

    def action_move(self, step: int) -> None:
        if self.state.chosen:
            self.post_message(self.StepWanted(self.state.chosen, step))

    # -- mouse ---------------------------------------------------------------------------------------------

    def _stage_at(self, x: int, y: int) -> int | None:
        grid = self.state.grid
        if grid.strip and y == 0:
            marks = self.painter.stage_marks()
            return max((stage for stage, (start, _text) in enumerate(marks) if start <= x), default=None)
        span: Span | None = grid.span_at(x)
        return span.stage if span and y < grid.bottom else None

    def _card_at(self, x: int, y: int) -> tuple[int, int] | None:
        span, slot = self.state.grid.span_at(x), self.state.grid.slot_at(y)
        if span is None or slot is None:
            return None
        index = self.state.offset[span.stage] + slot
        return (span.stage, index) if self.state.card(span.stage, index) else None

    def _cell(self, event: events.MouseEvent) -> tuple[int, int]:
        """Where on the board the mouse is, whichever area was hit."""
        return event.screen_x - self.region.x, event.screen_y - self.region.y

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if found := self._card_at(*self._cell(event)):
            self.state.choose(*found)
            if chosen := self.state.chosen:
                self._grabbed = (chosen, self.state.stage_id)
                self.capture_mouse()
        elif (stage := self._stage_at(*self._cell(event))) is not None:
            self.state.choose(stage, self.state.cursor[stage])
        self._repaint()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._grabbed is None:
            return
        stage = self._stage_at(*self._cell(event))
        self.painter.drop = stage if stage is not None and STAGES[stage] != self._grabbed[1] else None
        self._repaint()

    def on_mouse_up(self) -> None:
        if self._grabbed is None:
            return
        (card, _source), self._grabbed = self._grabbed, None
        self.release_mouse()
        drop, self.painter.drop = self.painter.drop, None
        self._repaint()
        if drop is not None:
            self.post_message(self.MoveWanted(card, STAGES[drop]))

    def on_click(self, event: events.Click) -> None:
        """The second click on a card opens it."""
        if event.chain == 2 and self._card_at(*self._cell(event)):
            self.action_open()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._roll(*self._cell(event), 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._roll(*self._cell(event), -1)

    def _roll(self, x: int, y: int, direction: int) -> None:
        if (stage := self._stage_at(x, y)) is not None:
            self.state.scroll(stage, direction)
            self._repaint()
