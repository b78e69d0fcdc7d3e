"""Reads folded text from left to right by tables of words. Knows numbers in digits and words, no dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Generic, TypeVar

T = TypeVar("T")

_BLANK = frozenset(" \t\r\n")
_DIGITS = frozenset("0123456789")
HAN_DIGITS = {char: at for at, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "俩": 2, "仨": 3}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}
_HAN_NUMBER = frozenset("零〇○一二两俩仨三四五六七八九十百千廿卅")


class Table(Generic[T]):
    """Words and what they mean; looked up longest first."""

    def __init__(self, words: Mapping[str, T]) -> None:
        self.words = dict(words)
        self.sizes = sorted({len(word) for word in self.words}, reverse=True)
        self.firsts = frozenset(word[0] for word in self.words)


def table(*rows: tuple[str, T]) -> Table[T]:
    """A table from rows of `"word|other word"` and their meaning."""
    return Table({word: meaning for words, meaning in rows for word in words.split("|")})


def with_short(words: Table[T], long: str, short: str) -> Table[T]:
    """A table that knows its words in short as well: `next wk` beside `next week`."""
    return Table({word.replace(long, short): meaning for word, meaning in words.words.items()} | words.words)


def numbered(words: str, start: int = 0) -> Table[int]:
    """A table from `"first|1st second|2nd"`, numbered on from `start`; `_` stands for a blank."""
    return Table(
        {
            word.replace("_", " "): number
            for number, group in enumerate(words.split(), start)
            for word in group.split("|")
        }
    )


_LONGEST_NUMERAL = 12


def han_number(digits: str) -> int | None:
    """`二十六`, `廿六`, `二零一六`, `一百二十` as a number."""
    digits = digits.replace("廿", "二十").replace("卅", "三十")
    if all(char in HAN_DIGITS for char in digits):
        return int("".join(str(HAN_DIGITS[char]) for char in digits)) if len(digits) < 9 else None
    total, digit = 0, -1
    for char in digits:
        if char in HAN_DIGITS:
            digit = HAN_DIGITS[char]
        else:
            total += (1 if digit < 0 else digit) * _HAN_TENS[char]
            digit = -1
    return total + max(digit, 0)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Scanner:
    """A place in folded text. Every `take` skips blanks, moves on when it fits and stays when it does not."""

    def __init__(self, text: str, at: int = 0) -> None:
        self.text = text
        self.at = at
        self.end = len(text)
        self.depth = 0
        """How many readings within readings are under way."""
        self.seen: dict[int, tuple[object, int]] = {}
        """What was read at a place before, and where it ended, so that no place is read twice."""

    def skip(self) -> None:
        while self.at < self.end and self.text[self.at] in _BLANK:
            self.at += 1

    def unskip(self) -> None:
        """Step back over blanks before this place."""
        while self.at > 0 and self.text[self.at - 1] in _BLANK:
            self.at -= 1

    @property
    def done(self) -> bool:
        self.skip()
        return self.at >= self.end

    def peek(self) -> str:
        """The next character that is no blank, or ""."""
        self.skip()
        return self.text[self.at] if self.at < self.end else ""

    def _ends(self, at: int) -> bool:
        """Whether a word that ends before `at` is whole there."""
        if at >= self.end:
            return True
        last, after = self.text[at - 1], self.text[at]
        return not (last.isalpha() and after.isalpha() and last < "\u2e80" and after < "\u2e80")

    def take(self, words: Table[T]) -> T | None:
        """The meaning of the longest word of a table that stands here."""
        if self.peek() not in words.firsts:
            return None
        for size in words.sizes:
            end = self.at + size
            meaning = words.words.get(self.text[self.at : end]) if end <= self.end else None
            if meaning is not None and self._ends(end):
                self.at = end
                return meaning
        return None

    def any(self, words: Iterable[str]) -> bool:
        """Whether one of a few words stands here; moves past it."""
        self.skip()
        for word in words:
            if self.text.startswith(word, self.at) and self._ends(self.at + len(word)):
                self.at += len(word)
                return True
        return False

    def digits(self, least: int = 1, most: int = 4) -> str:
        """A run of digits of that size, whole; "" when there is none."""
        self.skip()
        at = self.at
        while at < self.end and self.text[at] in _DIGITS:
            at += 1
        if not least <= at - self.at <= most:
            return ""
        found, self.at = self.text[self.at : at], at
        return found

    def han(self) -> int | None:
        """A number in Chinese numerals; a run longer than any number a person writes is none."""
        self.skip()
        at, most = self.at, min(self.end, self.at + _LONGEST_NUMERAL + 1)
        while at < most and self.text[at] in _HAN_NUMBER:
            at += 1
        value = han_number(self.text[self.at : at]) if 0 < at - self.at <= _LONGEST_NUMERAL else None
        if value is not None:
            self.at = at
        return value

    def match(self, pattern: str, at: int | None = None) -> re.Match[str] | None:
        """The match of a pattern at this place, or another; moves nowhere. Compiled only once a text comes that far."""
        return _compiled(pattern).match(self.text, self.at if at is None else at)

    def whole(self, most: int = 4) -> int | None:
        """A whole number in digits or Chinese numerals."""
        digits = self.digits(1, most)
        return int(digits) if digits else self.han()
