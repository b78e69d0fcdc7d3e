"""Keys: bindings that input methods cannot swallow, and their names for people."""

from __future__ import annotations

import os
from importlib import import_module

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import KEY_DISPLAY_ALIASES

from tracker.playbook.actions import ACTIONS
from tracker.playbook.keys import PUNCTUATION, keys_of

_FULLWIDTH = {
    "question_mark": "fullwidth_question_mark",
    "slash": "fullwidth_solidus",
    "colon": "fullwidth_colon",
    "comma": "fullwidth_comma",
    "full_stop": "ideographic_full_stop",
    "exclamation_mark": "fullwidth_exclamation_mark",
    "plus": "fullwidth_plus_sign",
    "minus": "fullwidth_hyphen_minus",
    "semicolon": "fullwidth_semicolon",
    "left_square_bracket": "left_black_lenticular_bracket",
    "right_square_bracket": "right_black_lenticular_bracket",
}
_LABELS = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "space": "Space",
    "backspace": "⌫",
    "delete": "Del",
    "insert": "Ins",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    **{name: sign for sign, name in PUNCTUATION.items()},
}


def fold(key: str) -> str:
    """The full-width twin of a key under an input method, "" when it has none."""
    if len(key) == 1 and key.isascii() and key.isalnum():
        return chr(ord(key) + 0xFEE0)
    return _FULLWIDTH.get(key, "")


def spread(keys: str) -> str:
    """Keys as Textual names them ("?" → question_mark), each followed by its full-width twin."""
    named = keys_of(keys)
    return ",".join(dict.fromkeys([*named, *filter(None, map(fold, named))]))


def bind(
    action: str,
    description: str,
    *,
    id: str,
    tooltip: str = "",
    show: bool = True,
    display: str | None = None,
    priority: bool = False,
) -> Binding:
    """A binding of the keys that the id has in `ACTIONS`, with their full-width twins.

    `description` and `tooltip` are source texts marked with `later`.
    """
    return Binding(
        spread(ACTIONS[id]),
        action,
        description,
        show,
        display,
        priority=priority,
        tooltip=tooltip or description,
        id=id,
    )


def label(key: str) -> str:
    """How a key is shown to a person: `ctrl+p` → ^P, `shift+left` → ⇧←, `question_mark` → ?."""
    *modifiers, name = key.split("+")
    shown = _LABELS.get(name) or KEY_DISPLAY_ALIASES.get(name) or (name.upper() if len(name) > 1 else name)
    if "ctrl" in modifiers:
        shown = shown.upper()
    signs = {"ctrl": "^", "shift": "⇧", "alt": "Alt-"}
    return "".join(signs.get(modifier, modifier + "-") for modifier in modifiers) + shown


def is_twin(key: str) -> bool:
    """Whether a key is only the full-width form of another."""
    return key in _FULLWIDTH.values() or (len(key) == 1 and 0xFF01 <= ord(key) <= 0xFF5E)


def all_bindings() -> list[Binding]:
    """Every binding of the program: those of all classes under `screens`."""
    from pkgutil import walk_packages

    for module in walk_packages([os.path.dirname(__file__)], "screens."):
        import_module(module.name)
    found: list[Binding] = []
    waiting: list[type[DOMNode]] = [DOMNode]
    seen: set[type[DOMNode]] = set()
    while waiting:
        owner = waiting.pop()
        waiting += [child for child in owner.__subclasses__() if child not in seen]
        seen.update(owner.__subclasses__())
        if owner.__module__.partition(".")[0] == "screens":
            found += [item for item in vars(owner).get("BINDINGS", ()) if isinstance(item, Binding)]
    return found
