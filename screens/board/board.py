"""The board widget: one focusable area that draws itself, looks around, and asks for moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from screens.board.layout import Span
from screens.board.paint import TONES, Painter, Part
from screens.board.state import COUNT, BoardState
from screens.keys import N_, bind
from tracker.model import STAGES, StageId

if TYPE_CHECKING:
    from tracker.desk import Card

_STAGE_TEXTS = (
    N_("Go to the first stage"),
    N_("Go to the second stage"),
    N_("Go to the third stage"),
    N_("Go to the fourth stage"),
    N_("Go to the fifth stage"),
    N_("Go to the last stage"),
)
_STYLES = {
    **dict.fromkeys(("gap",), "board--gap"),
    **{name: f"board--{name}" for name in ("head", "here", "drop", "strip", "shown", "thumb", "peek")},
    "peek_first": "board--peek-first",
    "bar": "board--bar",
    **{
        f"{base}{part}": f"board--{base}{part.replace('_', '-')}"
        for base in ("card", "chosen")
        for part in ("", "_name", *(f"_{tone}" for tone in TONES))
    },
}


class Board(Widget, can_focus=True):
    """Six columns of cards. `describe` gives the lines about the chosen card, `title` a stage's name."""

    COMPONENT_CLASSES = set(_STYLES.values())
    DEFAULT_CSS = "Board { height: 1fr; }"
    BINDINGS = [
        bind("enter,o", "open", N_("Open"), id="board.open", tooltip=N_("Open the deal")),
        bind(
            "shift+left,H",
            "move(-1)",
            N_("Move"),
            id="board.move_left",
            display="⇧←→",
            tooltip=N_("Move the card one stage back"),
        ),
        bind(
            "shift+right,L",
            "move(1)",
            N_("Move on"),
            id="board.move_right",
            show=False,
            tooltip=N_("Move the card one stage on; to order and to lost it asks why"),
        ),
        bind(
            "x,delete",
            "screen.close('lost')",
            N_("Lost"),
            id="board.lose",
            tooltip=N_("Close as lost, with the reason"),
        ),
        bind(
            "w,f6",
            "screen.close('won')",
            N_("Won"),
            id="board.win",
            tooltip=N_("Close as won, with the reason"),
        ),
        bind(
            "/,ctrl+f",
            "screen.filter",
            N_("Filter"),
            id="board.filter",
            tooltip=N_("Show only deals with these words"),
        ),
        bind("escape", "screen.clear_filter", N_("Show all"), id="board.clear"),
        bind("left,h", "look(-1, 0)", N_("Look left"), id="board.left", show=False),
        bind("right,l", "look(1, 0)", N_("Look right"), id="board.right", show=False),
        bind("up,k", "look(0, -1)", N_("Look up"), id="board.up", show=False),
        bind("down,j", "look(0, 1)", N_("Look down"), id="board.down", show=False),
        bind("pageup", "page(-1)", N_("Page up"), id="board.page_up", show=False),
        bind("pagedown,space", "page(1)", N_("Page down"), id="board.page_down", show=False),
        bind("home,g", "edge(False)", N_("First card"), id="board.first", show=False),
        bind("end,G", "edge(True)", N_("Last card"), id="board.last", show=False),
        *(
            bind(
                str(place + 1), f"stage({place})", N_("Look at a stage"), id=f"board.stage_{name}", show=False
            )
            for place, name in enumerate(STAGES)
        ),
    ]

    class Opened(Message):
        """A card was opened."""

        def __init__(self, card: Card) -> None:
            super().__init__()
            self.card = card

    class MoveWanted(Message):
        """A card should move to a stage."""

        def __init__(self, card: Card, source: StageId, target: StageId) -> None:
            super().__init__()
            self.card, self.source, self.target = card, source, target

    def __init__(
        self,
        title: Callable[[str], str],
        today: Callable[[], date],
        describe: Callable[[Card, StageId], tuple[str, ...]],
    ) -> None:
        super().__init__()
        self.state = BoardState()
        self.painter = Painter(self.state, title, today)
        self._today = today
        self._describe = describe
        self._drawn: dict[Part, Any] = {}
        self._grabbed: tuple[Card, StageId] | None = None
        self._dirty_styles = True

    # -- what it shows -------------------------------------------------------------------------------------

    def show(self, columns: Mapping[StageId, Sequence[Card]], *, follow: str = "", nothing: str = "") -> None:
        """Show these columns, looking at the same card as before, or at the deal named by `follow`."""
        today = self._today()
        self.state.load(columns, follow)
        self.painter.nothing = nothing
        self.painter.due = [_due_count(cards, today) for cards in self.state.columns]
        self._repaint()

    def find(self, deal_id: str) -> None:
        """Look at this deal, if it is on the board."""
        self.state.find(deal_id)
        self._repaint()

    def _repaint(self) -> None:
        """Draw again what differs from what stands on the screen, and nothing else."""
        chosen = self.state.chosen
        lines = self._describe(chosen, self.state.stage_id) if chosen else ()
        self.painter.peek = (
            lines if self.state.grid.peek == 2 else lines[::-1][:1] and (" · ".join(lines[::-1]),)
        )
        drawn = self.painter.parts()
        if drawn.keys() != self._drawn.keys():
            self.refresh()
        elif regions := list(self.painter.regions(self._drawn, drawn)):
            self.refresh(*regions)
        self._drawn = drawn

    def on_resize(self, event: events.Resize) -> None:
        self.state.resize(event.size.width, event.size.height)
        self._drawn = {}
        self._repaint()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._dirty_styles = True

    def _read_styles(self) -> None:
        self.painter.styles = {name: self.get_component_rich_style(css) for name, css in _STYLES.items()}
        self.painter.forget()
        self._dirty_styles = False

    def render_line(self, y: int) -> Strip:
        if self._dirty_styles:
            self._read_styles()
        return Strip(self.painter.row(y)).adjust_cell_length(self.size.width, self.painter.styles["gap"])

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
        target = self.state.stage + step
        if self.state.chosen and 0 <= target < COUNT:
            self.post_message(self.MoveWanted(self.state.chosen, self.state.stage_id, STAGES[target]))

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

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if found := self._card_at(event.x, event.y):
            self.state.choose(*found)
            if chosen := self.state.chosen:
                self._grabbed = (chosen, self.state.stage_id)
                self.capture_mouse()
        elif (stage := self._stage_at(event.x, event.y)) is not None:
            self.state.choose(stage, self.state.cursor[stage])
        self._repaint()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._grabbed is None:
            return
        stage = self._stage_at(event.x, event.y)
        self.painter.drop = stage if stage is not None and STAGES[stage] != self._grabbed[1] else None
        self._repaint()

    def on_mouse_up(self) -> None:
        if self._grabbed is None:
            return
        (card, source), self._grabbed = self._grabbed, None
        self.release_mouse()
        drop, self.painter.drop = self.painter.drop, None
        self._repaint()
        if drop is not None:
            self.post_message(self.MoveWanted(card, source, STAGES[drop]))

    def on_click(self, event: events.Click) -> None:
        """The second click on a card opens it."""
        if event.chain == 2 and self._card_at(event.x, event.y):
            self.action_open()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._roll(event.x, event.y, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._roll(event.x, event.y, -1)

    def _roll(self, x: int, y: int, direction: int) -> None:
        if (stage := self._stage_at(x, y)) is not None:
            self.state.scroll(stage, direction)
            self._repaint()


def _due_count(cards: Sequence[Card], today: date) -> int:
    return sum(1 for card in cards if card.due is not None and card.due <= today)
