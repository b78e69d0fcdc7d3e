"""What is wrong with the user's own keys: unknown actions, keys that no terminal sends, keys that serve already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tracker.playbook.actions import ACTIONS, PLACES
from tracker.playbook.keys import PUNCTUATION, flat, keys_of, written
from tracker.playbook.kinds import Complaint
from tracker.playbook.lines import Path
from tracker.playbook.nearest import choices, suggestion
from tracker.words import _

_NAMED = (
    "enter|escape|tab|space|backspace|delete|insert|home|end|pageup|pagedown|left|right|up|down|"
    "f1|f2|f3|f4|f5|f6|f7|f8|f9|f10|f11|f12"
)
_MOVING = "delete|insert|home|end|pageup|pagedown|left|right|up|down"
_KEY = re.compile(
    rf"(?:{_NAMED})|(?:shift\+|ctrl\+|ctrl\+shift\+)(?:{_MOVING})|shift\+tab"
    r"|ctrl\+[a-hj-ln-z]|ctrl\+(?:backslash|right_square_bracket|underscore)|alt\+[a-z0-9]|\S",
)
"""Keys that every terminal tells apart: ctrl+i is Tab and ctrl+m is Enter there, and shift+l is L."""


def key_mistakes(table: object) -> Iterator[tuple[Path, Complaint]]:
    """What is wrong with a `[keys]` table, with the place of each."""
    wanted: dict[str, str] = {}
    places: dict[str, Path] = {}
    for path, action, value in flat(table):
        complaint = _about(action, value)
        if complaint is not None:
            yield path, complaint
        else:
            wanted[action], places[action] = str(value), path
    for action, complaint in clashes(wanted):
        yield places[action], complaint


def _about(action: str, value: object) -> Complaint | None:
    if action not in ACTIONS:
        message = _("There is no action “{name}”.").format(name=action)
        return Complaint(message, _nearest(action) or _("`tracker playbook keys` lists them."))
    if not isinstance(value, str) or not value.strip():
        return Complaint(_("This must be one key or more in quotes, such as “d,ctrl+d”."))
    for key in keys_of(value):
        if _KEY.fullmatch(key) is None and key not in PUNCTUATION.values():
            return Complaint(_("“{key}” is not a key.").format(key=key), _way_out(key))
    return None


def _nearest(name: str) -> str:
    """The actions called alike behind the dot, else whatever is written most alike."""
    from difflib import SequenceMatcher, get_close_matches

    doing = {action.rpartition(".")[2] for action in ACTIONS}
    for near in get_close_matches(name.casefold().replace("-", "_").rpartition(".")[2], doing, n=1, cutoff=0.75):
        alike = [action for action in ACTIONS if action.rpartition(".")[2] == near]
        if "." not in name:
            return suggestion(alike[0], alike) if len(alike) == 1 else choices(alike)
        return suggestion(max(alike, key=lambda each: SequenceMatcher(None, name, each).ratio()), alike)
    return suggestion(name, ACTIONS)


def _way_out(key: str) -> str:
    if re.fullmatch(r"shift\+[a-z]", key):
        return _("Write “{key}”.").format(key=key[-1].upper())
    if key in ("ctrl+i", "ctrl+m"):
        return _("For a terminal that is {key}.").format(key="Tab" if key == "ctrl+i" else "Enter")
    return suggestion(key, _NAMED.split("|")) or _("Write for example x, ctrl+s, f5, shift+left.")


def clashes(wanted: Mapping[str, str]) -> Iterator[tuple[str, Complaint]]:
    """Actions whose wanted keys already serve another where both work; keys they share as shipped are no clash."""
    keys = {action: set(keys_of(text)) for action, text in {**ACTIONS, **wanted}.items()}
    shipped = {action: set(keys_of(text)) for action, text in ACTIONS.items()}
    for action in wanted:
        for other in ACTIONS:
            shared = keys[action] & keys[other] - (shipped[action] & shipped[other])
            if shared and other != action and _meet(action, other):
                key = written(min(shared))
                message = _("“{key}” already serves “{other}”.").format(key=key, other=other)
                yield action, Complaint(message, _("Choose another key, or give that action one of its own."))
                break


def _meet(one: str, other: str) -> bool:
    scopes = {one.split(".")[0], other.split(".")[0]}
    return len(scopes) == 1 or any(scopes <= place for place in PLACES)
