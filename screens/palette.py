"""The palette: every action that can be done now and every deal, found by typing a few letters."""

from __future__ import annotations

from heapq import nsmallest
from itertools import chain
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.widgets import Input

from screens.base import DeskModal
from screens.help import Deed, deeds, key_names
from screens.keys import bind
from screens.pages.table import PAGES
from screens.pick import Pick, Row
from tracker.desk.handles import typed
from tracker.model import STAGES
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.desk import Card, Desk

_CURSOR = frozenset(
    {"up", "down", "left", "right", "page_up", "page_down", "pageup", "pagedown", "first", "last", "pick"}
)
"""Names of actions that only move a cursor, or do what stands under it: nobody looks for them by name."""
_DEAL, _DEED, _PAGE = "deal:", "deed:", "page:"
_MOST_DEALS = 12
_SCATTERED = 2


def score(words: str, text: str, *, whole: bool = False) -> int:
    """How well letters fit a text: 0 not at all; a start beats a middle beats scattered letters (unless `whole`)."""
    words, text = typed(words).strip(), typed(text)
    if not words:
        return 1
    if text.startswith(words):
        return 5
    if any(part.startswith(words) for part in text.split()):
        return 4
    if words in text:
        return 3
    letters = iter(text)
    return (
        _SCATTERED
        if not whole and len(words) > 1 and all(letter in letters for letter in words if letter != " ")
        else 0
    )


def _urgency(card: Card) -> tuple[bool, int, str]:
    """Open deals first, the most urgent before the others; then closed ones, the newest before the others."""
    closed = bool(card.headline.outcome)
    return closed, -card.headline.closed if closed else card.order, card.id


def _is_needless(action: str) -> bool:
    return action == "app.palette" or action.partition(".")[2] in _CURSOR


class PaletteLine(Input):
    """Where the letters go; arrows walk in the list below."""

    BINDINGS = [
        bind("screen.walk(1)", later("Down"), id="palette.down", show=False),
        bind("screen.walk(-1)", later("Up"), id="palette.up", show=False),
        bind("screen.walk(10)", later("Page down"), id="palette.page_down", show=False),
        bind("screen.walk(-10)", later("Page up"), id="palette.page_up", show=False),
        bind("screen.take", later("Choose"), id="palette.take"),
    ]


class PaletteScreen(DeskModal[None]):
    """Every action by name, and deals by buyer."""

    DEFAULT_CSS = """
    PaletteScreen { align: center top; }
    PaletteScreen > .dialog { margin-top: 2; height: 80%; max-height: 24; padding: 0 1; }
    PaletteScreen Pick { margin-top: 1; }
    """

    def __init__(self, desk: Desk, active: list[ActiveBinding]) -> None:
        super().__init__(desk)
        self._deeds = [deed for deed in deeds(active) if deed.hint.enabled and not _is_needless(deed.hint.id)]
        self._deeds.sort(key=lambda deed: not deed.hint.in_bar)

    def body(self) -> ComposeResult:
        yield PaletteLine(placeholder=_("an action, or a buyer"), compact=True)
        pick = Pick(self._found(""), key_cells=0)
        pick.can_focus = False
        yield pick

    def on_mount(self) -> None:
        self.query_one(".dialog").border_title = _("All actions")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self.query_one(Pick).fill(self._found(event.value), at="")

    def _found(self, words: str) -> list[Row]:
        found = [(max(score(words, d.hint.text), score(words, d.hint.tooltip, whole=True) - 1), d) for d in self._deeds]
        found.sort(key=lambda pair: -pair[0])
        close = [self._row(deed) for points, deed in found if points > _SCATTERED or not words.strip()]
        loose = [self._row(deed) for points, deed in found if points == _SCATTERED and words.strip()]
        return [*close, *self._pages(words), *self._deals(words), *loose] or [Row("", _("Nothing fits."))]

    def _pages(self, words: str) -> list[Row]:
        """Pages to read; those that only their explanation names stand here too."""
        return [
            Row(_PAGE + name, _(page.title), _(page.tip))
            for name, page in PAGES.items()
            if max(score(words, _(page.title), whole=True), score(words, _(page.tip), whole=True))
        ]

    def _deals(self, words: str) -> list[Row]:
        if not words.strip():
            return []
        columns = self.attempt(lambda: self.desk.columns(words)) or {}
        cards = nsmallest(_MOST_DEALS, chain.from_iterable(columns.values()), key=_urgency)
        return [
            Row(
                _DEAL + card.id,
                card.buyer,
                " · ".join(filter(None, (self.desk.title(STAGES[card.headline.stage]), card.line2))),
            )
            for card in cards
        ]

    def _row(self, deed: Deed) -> Row:
        hint = deed.hint
        tooltip = "" if hint.tooltip == hint.text else hint.tooltip
        return Row(_DEED + hint.id, hint.text, tooltip, key_names(hint))

    def action_walk(self, steps: int) -> None:
        self.query_one(Pick).action_step(steps)

    def action_take(self) -> None:
        self.query_one(Pick).action_pick()

    @on(Pick.Picked)
    def _picked(self, event: Pick.Picked) -> None:
        name = event.row
        self.dismiss(None)
        if name.startswith(_DEAL):
            self.app.call_later(self.tracker.action_open_deal, name.removeprefix(_DEAL))
            return
        if name.startswith(_PAGE):
            self.app.call_later(self.tracker.action_open_page, name.removeprefix(_PAGE))
            return
        deed = next(deed for deed in self._deeds if deed.hint.id == name.removeprefix(_DEED))
        self.app.call_later(self.app.run_action, deed.active.binding.action, deed.active.node)
