"""`[keys]` of a playbook as it is written: actions, and keys by name. Knows neither which there are nor screens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.playbook.lines import Path

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
"""Signs that the drawing library calls by name."""


def keys_of(text: str) -> list[str]:
    """`"d, ctrl+d"` → its keys, signs by their names; a comma among others is written twice."""
    if text.strip() == ",":
        return [PUNCTUATION[","]]
    parts = [part.strip() for part in text.replace(",,", ",comma").split(",")]
    return [PUNCTUATION.get(part, part) for part in parts]


def written(keys: str) -> str:
    """Keys by name as a person writes them: `question_mark,f1` → `?, f1`."""
    signs = {name: sign for sign, name in PUNCTUATION.items()}
    return ", ".join(signs.get(key, key) for key in keys_of(keys))


def flat(table: object, path: Path = ("keys",)) -> Iterator[tuple[Path, str, object]]:
    """Path, action and value of each entry, whether written `board.lose`, "board.lose" or under [keys.board]."""
    for name, value in table.items() if isinstance(table, dict) else ():
        here = (*path, name)
        if isinstance(value, dict):
            yield from flat(value, here)
        else:
            yield here, ".".join(str(part) for part in here[1:]).replace("-", "_"), value


def own_keys(table: object) -> dict[str, str]:
    """A sound `[keys]` table as action → keys by name, separated by commas."""
    return {action: ",".join(keys_of(value)) for _path, action, value in flat(table) if isinstance(value, str)}
