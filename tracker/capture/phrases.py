"""Sets of phrases, looked up in folded text at a place, before a place or anywhere. Latin words are matched whole."""

from __future__ import annotations


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a span is no part of a longer Latin word, number, address or compound."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before and _joins(text[start], before)) or (before and before in "@._" and text[start].isascii()):
        return False
    return not (after and (_joins(text[end - 1], after) or (after in "@_" and text[end - 1].isascii())))


def _joins(inner: str, outer: str) -> bool:
    return inner.isalnum() and outer.isalnum() and inner < "\u2e80" and outer < "\u2e80"


class Phrases:
    """Phrases separated by `;`, and what each stands for: its row's name."""

    def __init__(self, rows: str | dict[str, str]) -> None:
        named = rows if isinstance(rows, dict) else {"": rows}
        self.meaning = {
            " ".join(phrase.split()): name
            for name, text in named.items()
            for phrase in text.split(";")
            if phrase.strip()
        }
        self.sizes = sorted({len(phrase) for phrase in self.meaning}, reverse=True)

    def at(self, text: str, start: int = 0) -> int | None:
        """Where the longest phrase that begins at `start` ends."""
        for size in self.sizes:
            end = start + size
            if text[start:end] in self.meaning and end <= len(text) and is_whole(text, start, end):
                return end
        return None

    def before(self, text: str, end: int | None = None, *, fillers: Phrases | None = None) -> int | None:
        """Where the longest phrase begins that ends before `end`, blanks, colons and filler words aside."""
        head = text[:end].rstrip(" :")
        if fillers is not None and (filler := fillers.before(head)) is not None:
            head = head[:filler].rstrip(" :")
        for size in self.sizes:
            start = len(head) - size
            if start >= 0 and head[start:] in self.meaning and is_whole(head, start, len(head)):
                return start
        return None

    def first(self, text: str) -> tuple[int, int] | None:
        """The first of the phrases in a text, the longest where several begin."""
        found = self.all(text)
        return min(found)[:2] if found else None

    def all(self, text: str) -> list[tuple[int, int, str]]:
        """Every phrase in a text as (start, end, name), longer ones before those within them."""
        found: list[tuple[int, int, str]] = []
        for phrase in sorted(self.meaning, key=len, reverse=True):
            start = text.find(phrase)
            while start >= 0:
                end = start + len(phrase)
                inside = any(known[0] <= start and end <= known[1] for known in found)
                if not inside and is_whole(text, start, end):
                    found.append((start, end, self.meaning[phrase]))
                start = text.find(phrase, end)
        return sorted(found)
