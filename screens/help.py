"""Help made from the bindings that are live where it was asked for, so that it cannot go stale."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding

from screens.base import DeskModal
from screens.footer import Hint, hints
from screens.keys import bind, label
from screens.pick import Pick, Row
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.desk import Desk

_HERE, _EVERYWHERE = later("Here"), later("Everywhere")
_HOME = ("app", "dialog")


class Deed(NamedTuple):
    """An action that can be done now: its hint and the binding behind it."""

    hint: Hint
    active: ActiveBinding


def deeds(active: list[ActiveBinding]) -> list[Deed]:
    """The actions behind some bindings, those of this place first."""
    by_id = {(found.binding.id or found.binding.action): found for found in reversed(active)}
    found = [Deed(hint, by_id[hint.id]) for hint in hints(active)]
    return sorted(found, key=lambda deed: is_everywhere(deed.hint))


def is_everywhere(hint: Hint) -> bool:
    """Whether an action works in every place."""
    return hint.id.split(".")[0] in _HOME


def key_names(hint: Hint) -> str:
    """All keys of an action for a person: `Enter  o`."""
    return "  ".join(label(key) for key in hint.keys)


class HelpScreen(DeskModal[None]):
    """The keys that work where the person is; Enter does the chosen one."""

    BINDINGS = [bind("cancel", later("Back"), id="help.close", show=False)]
    DEFAULT_CSS = "HelpScreen > .dialog { height: 90%; max-height: 34; }"

    def __init__(self, desk: Desk, active: list[ActiveBinding]) -> None:
        super().__init__(desk)
        self._deeds = deeds(active)

    def body(self) -> ComposeResult:
        yield Pick(self._rows(), key_cells=18)

    def on_mount(self) -> None:
        self.query_one(".dialog").border_title = _("Keys")

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        section = ""
        for hint, _active in self._deeds:
            title = _EVERYWHERE if is_everywhere(hint) else _HERE
            if title != section:
                rows += [Row("", "")] if section else []
                rows.append(Row("", _(title)))
                section = title
            note = "" if hint.tooltip == hint.text else hint.tooltip
            rows.append(Row(hint.id, hint.text, note, key_names(hint)))
        return rows

    @on(Pick.Picked)
    async def _picked(self, event: Pick.Picked) -> None:
        deed = next(deed for deed in self._deeds if deed.hint.id == event.row)
        self.dismiss(None)
        self.app.call_later(self.app.run_action, deed.active.binding.action, deed.active.node)
