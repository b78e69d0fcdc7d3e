"""Keys: bindings that input methods cannot swallow, their names for people, and the check of a keymap."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from importlib import import_module

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import KEY_DISPLAY_ALIASES, Keys

from tracker.words import _

PUNCTUATION = {
    "?": "question_mark",
    "/": "slash",
    ":": "colon",
    ",": "comma",
    ".": "full_stop",
    "!": "exclamation_mark",
    "+": "plus",
    "-": "minus",
    ";": "semicolon",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
}
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
    named = [PUNCTUATION.get(key, key) for key in _split(keys)]
    return ",".join(dict.fromkeys([*named, *filter(None, map(fold, named))]))


def _split(keys: str) -> list[str]:
    return [part.strip() or "," for part in keys.replace(",,", ",comma").split(",")]


def bind(
    keys: str,
    action: str,
    description: str,
    *,
    id: str,
    tooltip: str = "",
    show: bool = True,
    display: str | None = None,
    priority: bool = False,
) -> Binding:
    """A binding with its full-width twins; `description` and `tooltip` are source texts marked with `later`."""
    return Binding(
        spread(keys),
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
    """Every binding of the program, for checking a keymap: those of all classes under `screens`."""
    for name in ("app", "board", "figures", "review", "deal", "close", "capture", "help", "palette"):
        import_module(f"screens.{name}")
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


def check_keymap(wanted: Mapping[str, str], bindings: Iterable[Binding]) -> tuple[dict[str, str], list[str]]:
    """The usable part of a keymap, spread to full-width twins, and a sentence for each part that is not.

    Ids are `scope.action`; a key may serve once within a scope and the scope `app`, which is everywhere.
    """
    standard = {binding.id: spread(binding.key) for binding in bindings if binding.id}
    problems: list[str] = []
    usable: dict[str, str] = {}
    for name, keys in wanted.items():
        problem = _unknown(name, keys, standard)
        if problem:
            problems.append(problem)
        else:
            usable[name] = spread(keys)
    for name in list(usable):
        clash = _clash(name, {**standard, **usable})
        if clash:
            problems.append(clash)
            del usable[name]
    return usable, problems


def _unknown(name: str, keys: str, standard: Mapping[str, str]) -> str:
    if name not in standard:
        near = difflib.get_close_matches(name, standard, 1)
        hint = _("did you mean {name}?").format(name=near[0]) if near else _("`?` lists the actions.")
        return _("Keys: there is no action {name}; {hint}").format(name=name, hint=hint)
    for key in spread(keys).split(","):
        if not _is_key(key):
            return _("Keys: {name}: {key} is not a key; write for example ctrl+s, f5, shift+left, x.").format(
                name=name, key=key
            )
    return ""


def _is_key(key: str) -> bool:
    *modifiers, name = key.split("+")
    if not set(modifiers) <= {"ctrl", "shift", "alt"} or not name:
        return False
    known = {member.value for member in Keys} | set(_FULLWIDTH) | set(_FULLWIDTH.values())
    return len(name) == 1 or name in known or key in known


def _clash(name: str, keys: Mapping[str, str]) -> str:
    mine = set(keys[name].split(","))
    scope = name.split(".")[0]
    for other, theirs in keys.items():
        near = other.split(".")[0] in {scope, "app"} or scope == "app"
        if other != name and near and (same := sorted(mine & set(theirs.split(",")))):
            return _("Keys: {name}: {key} already serves {other}; choose another key.").format(
                name=name, key=label(same[0]), other=other
            )
    return ""
