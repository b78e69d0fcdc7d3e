"""What a text must hold for a regex to match: most texts are ruled out by it at a glance. Knows no trade."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

Pieces = frozenset[str]
"""Lower-case pieces of text, of which each match holds at least one."""

_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_LOOKALIKES = str.maketrans("ıİſ", "iis")
"""Letters that a case-blind regex takes for others, and lower-casing leaves."""


class Index:
    """Of many case-blind regexes, those that a lower-case text could match: all that do, and few others."""

    def __init__(self, patterns: Sequence[str], size: int) -> None:
        """`size` is the length of the pieces that are looked for."""
        self._size = size
        self._always: set[int] = set()
        self._by_piece: defaultdict[str, set[int]] = defaultdict(set)
        needed = [necessary(pattern, size) for pattern in patterns]
        usual = Counter(piece for choices in needed for literals in choices for each in literals for piece in each)
        for place, choices in enumerate(needed):
            telling = [
                {min(each, key=lambda piece: (usual[piece], piece)) for each in literals} for literals in choices
            ]
            if not telling:
                self._always.add(place)
                continue
            for piece in min(telling, key=lambda pieces: sum(usual[piece] for piece in pieces)):
                self._by_piece[piece].add(place)

    def candidates(self, text: str) -> list[int]:
        """The places of the regexes worth trying, in their order."""
        text = text.translate(_LOOKALIKES) if not text.isascii() else text
        size, found = self._size, self._always
        here = {text[at : at + size] for at in range(len(text) - size + 1)}
        for piece in self._by_piece.keys() & here:
            found = found | self._by_piece[piece]
        return sorted(found)


def necessary(pattern: str, size: int) -> list[list[Pieces]]:
    """Choices between literals, each as its pieces of that size: a match holds one literal of each choice."""
    found = [[_cut(literal, size) for literal in literals] for literals in _literals(_parsed(pattern))]
    return [choice for choice in found if all(choice)]


def _parsed(pattern: str) -> Iterable[tuple[Any, Any]]:
    """A regex in Python's own parts; nothing where a Python keeps them elsewhere: then each regex is tried."""
    with suppress(ImportError):
        parser: Any = import_module("re._parser")
        parts: Iterable[tuple[Any, Any]] = parser.parse(pattern)
        return parts
    return ()


def _cut(literal: str, size: int) -> Pieces:
    return frozenset(literal[at : at + size] for at in range(len(literal) - size + 1))


def _literals(parsed: Iterable[tuple[Any, Any]]) -> Iterator[list[str]]:
    """For each part of a parsed regex that cannot be left out, the literals of which it holds one."""
    run = ""
    for kind, detail in parsed:
        letter = chr(detail).lower() if str(kind) == "LITERAL" else ""
        if letter and (letter.isascii() or letter == letter.upper()):
            run += letter
            continue
        if run:
            yield [run]
        run = ""
        yield from _inside(str(kind), detail)
    if run:
        yield [run]


def _inside(kind: str, detail: Any) -> Iterator[list[str]]:
    if kind == "SUBPATTERN" or (kind in _REPEATS and detail[0] > 0):
        yield from _literals(detail[-1])
    elif kind == "BRANCH":
        longest = [max(_literals(each), key=_shortest, default=[]) for each in detail[-1]]
        if all(longest):
            yield [literal for literals in longest for literal in literals]


def _shortest(literals: list[str]) -> int:
    return min(map(len, literals))
