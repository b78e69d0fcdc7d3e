"""Finds worn-out lines in a draft, in any near wording, and names a better question. Knows texts, not deals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tracker.model import Question
from tracker.playbook.values import Playbook, StalePattern

_SENTENCE = re.compile(r"(?:[^.!?。！？…；;\n]|\.(?=\S))+[.!?。！？…；;]*")
_CLAUSE = re.compile(r"[,，、:：()（）—–]|\s-\s")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_NOT_WORD = re.compile(r"[^\w'/&.-]+|(?<!\w)[.'/-]+|[.'/-]+(?!\w)")
_FILLERS = re.compile(r"\b(?:please|pls|plz|kindly)\s")
_CHINESE_FILLERS = re.compile(r"请问|您好|你好|哈喽|亲爱的|[呢啊呀哦哈啦嗯，,、：:\s]")
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
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2019: "'", 0x2018: "'"}
_SIMPLIFIED = str.maketrans(
    "您妳貴訂單報價麼嗎時間會請問確認決錢貨進沒購買們還樣結匯轉帳賬總覺現郵發給說個這樂興趣盤詢項複復緒動靜聽"
    "狀況業順處談誰後關於準備幾過來讓應該辦採籤簽賣漲歲體",
    "你你贵订单报价么吗时间会请问确认决钱货进没购买们还样结汇转账账总觉现邮发给说个这乐兴趣盘询项复复绪动静听"
    "状况业顺处谈谁后关于准备几过来让应该办采签签卖涨岁体",
)


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
        if (pattern := _worn_out(text[start:end], playbook)) is not None
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


def _worn_out(sentence: str, playbook: Playbook) -> StalePattern | None:
    plain = sentence.translate(_FULL_WIDTH)
    readings = {"en": _english(plain), "zh": _chinese(plain)}
    for pattern in playbook.stale:
        reading = readings[pattern.lang]
        if not reading:
            continue
        fits, unless = _compiled(pattern)
        if any(fits.search(part) for part in reading) and not (unless and unless.search(reading[0])):
            return pattern
    return None


def _english(sentence: str) -> list[str]:
    """The sentence and its clauses as plain lower-case words."""
    if not _LATIN.search(sentence):
        return []
    plain = sentence.lower()
    for contraction, full in _CONTRACTIONS:
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
    plain = sentence.translate(_SIMPLIFIED).rstrip("?.!。？！…;； ")
    parts = _CLAUSE.split(plain)
    tidied = (_tidy(part) for part in ([plain, *parts] if len(parts) > 1 else parts))
    return [part for part in tidied if part]


def _tidy(clause: str) -> str:
    bare = _CHINESE_FILLERS.sub("", clause)
    return re.sub(r"(?<![什怎])[么嘛]$", "吗", bare.replace("贵司", "你们").replace("贵公司", "你们"))


@lru_cache(maxsize=256)
def _compiled(pattern: StalePattern) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    def one(patterns: tuple[str, ...]) -> re.Pattern[str]:
        return re.compile(gaps_filled("|".join(f"(?:{each})" for each in patterns), pattern.lang), re.IGNORECASE)

    return one(pattern.patterns), one(pattern.unless) if pattern.unless else None


def gaps_filled(pattern: str, lang: str) -> str:
    """A stale pattern as a regex: `…` becomes a short gap, and English stays on whole words."""
    if lang == "en":
        gap = r"(?:\S+ ){0,4}"
        return rf"(?<!\w)(?:{pattern.replace('…', gap)})(?!\w)"
    return pattern.replace("…", ".{0,6}")
