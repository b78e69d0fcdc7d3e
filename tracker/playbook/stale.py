"""Finds worn-out lines in a draft, in any near wording, and names a better question. Knows texts, not deals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tracker.model import Question
from tracker.playbook.necessary import Index
from tracker.playbook.values import Playbook, StalePattern
from tracker.script import fold

_SENTENCE = re.compile(r"(?:[^.!?。！？…；;\n]|\.(?=\S))+[.!?。！？…；;]*")
_CLAUSE = re.compile(r"[,:()]|\s-\s")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_NOT_WORD = re.compile(r"[^\w'/&.-]+|(?<!\w)[.'/-]+|[.'/-]+(?!\w)")
_FILLERS = re.compile(r"\b(?:please|pls|plz|kindly)\s")
_CHINESE_FILLERS = re.compile(r"请问|您好|你好|哈喽|亲爱的|[呢啊呀哦哈啦嗯,:\s]")
_CONTRACTIONS = (
    (
        re.compile(r"\b(?:(what|how|when)s|(what|how|when|who|it|that|there|everything|price|offer|order)'s)\b"),
        r"\1\2 is",
    ),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\bi'?m\b"), "i am"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"\bu\b"), "you"),
    (re.compile(r"\bur\b"), "your"),
)
_SHORTENED = re.compile(r"'|\b(?:whats|hows|whens|im|ur?)\b")
"""Found wherever one of the contractions is."""
_DASH = re.compile("[–—]")
_PIECES = {"en": 3, "zh": 2}
"""By language, of how many letters the pieces are by which a sentence is ruled out."""
_SENTENCES_KEPT = 2000
"""A trader writes the same lines to many."""
_YOU = str.maketrans("您", "你")


class StaleMatch(NamedTuple):
    """A worn-out sentence of a text, at characters `start` to `end`, and the pattern it fits."""

    start: int
    end: int
    text: str
    pattern: StalePattern


def find_stale(text: str, playbook: Playbook) -> list[StaleMatch]:
    """Every worn-out sentence of a text, in order."""
    return [
        StaleMatch(start, end, text[start:end], pattern)
        for start, end in _sentences(text)
        if (pattern := playbook.worn_out.of(text[start:end])) is not None
    ]


def instead(
    match: StaleMatch,
    playbook: Playbook,
    stage: str,
    known: frozenset[str] = frozenset(),
    asked: frozenset[str] = frozenset(),
) -> Question | None:
    """The stage's question to put in place of a stale line: one that learns what the pattern names, else any open one.

    `known` are fact ids already on the card, `asked` question ids already put to this buyer; price is never offered.
    """
    fresh = [
        question
        for question in playbook.questions_for(stage)
        if question.id not in asked
        and question.topic != "price"
        and not (question.learns and known.issuperset(question.learns))
    ]
    for fact in match.pattern.better:
        for question in fresh:
            if fact in question.learns:
                return question
    return fresh[0] if fresh else None


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for found in _SENTENCE.finditer(text):
        raw = found.group()
        start = found.start() + len(raw) - len(raw.lstrip())
        end = found.start() + len(raw.rstrip())
        if start < end:
            yield start, end


class _Regex(NamedTuple):
    """One regex of a stale pattern, and those that take its matches back; compiled when it is first tried."""

    place: int
    """Of the pattern in the playbook."""
    fits: str
    unless: str


class WornOut:
    """The stale patterns of a playbook: each regex by itself, so that few need be tried on a sentence."""

    def __init__(self, patterns: Sequence[StalePattern]) -> None:
        self._patterns = patterns
        self._regexes: dict[str, list[_Regex]] = {lang: [] for lang in _PIECES}
        for place, pattern in enumerate(patterns):
            unless = gaps_filled("|".join(f"(?:{each})" for each in pattern.unless), pattern.lang)
            self._regexes[pattern.lang] += [
                _Regex(place, gaps_filled(each, pattern.lang), unless if pattern.unless else "")
                for each in pattern.patterns
            ]
        self._index = {lang: Index([each.fits for each in self._regexes[lang]], size) for lang, size in _PIECES.items()}
        self.of = lru_cache(_SENTENCES_KEPT)(self._of)
        """The first pattern that a sentence fits, None for a sentence that is not worn out."""

    def _of(self, sentence: str) -> StalePattern | None:
        plain = fold(_DASH.sub(" - ", sentence))
        found = [self._first("en", _english(plain)), self._first("zh", _chinese(plain))]
        first = min((place for place in found if place is not None), default=None)
        return None if first is None else self._patterns[first]

    def _first(self, lang: str, reading: list[str]) -> int | None:
        """The place of the first pattern of a language that a clause of a sentence fits."""
        if not reading:
            return None
        regexes = self._regexes[lang]
        for each in self._index[lang].candidates("\n".join(reading)):
            place, fits, unless = regexes[each]
            if any(map(_compiled(fits).search, reading)) and not (unless and _compiled(unless).search(reading[0])):
                return place
        return None


@lru_cache(maxsize=512)
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex, re.IGNORECASE)


def _english(sentence: str) -> list[str]:
    """The sentence and its clauses as plain lower-case words."""
    if not _LATIN.search(sentence):
        return []
    plain = sentence
    for contraction, full in _CONTRACTIONS if _SHORTENED.search(sentence) else ():
        plain = contraction.sub(full, plain)
    plain = _FILLERS.sub("", plain)
    parts = _CLAUSE.split(plain)
    return [
        words for part in ([plain, *parts] if len(parts) > 1 else parts) if (words := _NOT_WORD.sub(" ", part).strip())
    ]


def _chinese(sentence: str) -> list[str]:
    """The sentence and its clauses in simplified characters, without blanks, courtesies and particles."""
    if not _CHINESE.search(sentence):
        return []
    plain = sentence.translate(_YOU).rstrip("?.!。…; ")
    parts = _CLAUSE.split(plain)
    tidied = (_tidy(part) for part in ([plain, *parts] if len(parts) > 1 else parts))
    return [part for part in tidied if part]


def _tidy(clause: str) -> str:
    bare = _CHINESE_FILLERS.sub("", clause)
    return re.sub(r"(?<![什怎])[么嘛]$", "吗", bare.replace("贵司", "你们").replace("贵公司", "你们"))


def gaps_filled(pattern: str, lang: str) -> str:
    """A stale pattern as a regex: `…` becomes a short gap, and English stays on whole words."""
    if lang == "en":
        gap = r"(?:\S+ ){0,4}"
        return rf"(?<!\w)(?:{pattern.replace('…', gap)})(?!\w)"
    return pattern.replace("…", ".{0,6}")
