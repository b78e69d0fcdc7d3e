"""Where a name begins and ends in a stretch of words, and which stretches are remarks instead."""

from __future__ import annotations

import re

from tracker.capture.company_words import (
    BARE_LEGAL,
    FIRM_STARTS,
    GIVEN_NAMES,
    JOINS_LEGAL,
    LEGAL,
    OPENS_LEGAL,
    TRADES,
    bare,
)
from tracker.capture.name_words import (
    BUYER_LEAD,
    BUYER_TAIL,
    GOODS_LEAD,
    GOODS_STOP,
    HAN_AGAIN,
    HAN_COMPANY,
    HAN_REMARKS,
    PARTICLES,
    REMARK_STARTS,
)
from tracker.capture.phrases import Phrases
from tracker.countries import by_city, key
from tracker.script import is_han

_WORDS = re.compile(r"\S+")
_FIRM_STARTS = Phrases(";".join(FIRM_STARTS))
_DIGITS = re.compile(r"\d")
_LONGEST_TRADE = 4
"""Most Chinese characters that name the trade of a firm with a foreign name: Acme五金."""


def name_end(text: str) -> int:
    """Where a name at the start of a text ends when goods may follow it; the whole size when nothing tells."""
    text = text[: _script_end(text)].rstrip()
    words = list(_WORDS.finditer(text))
    if not words or any(map(is_han, words[0][0])):
        return len(text)
    firm = _FIRM_STARTS.at(text.lower()) or 0
    legal = _legal_end([word for word in words if word.start() >= firm])
    if legal:
        return legal
    if starts_firm(text.lower()):
        return _before_figures(words, text)
    trade, small = _trade_end(words), _first_small(words)
    count = next((at for at, word in enumerate(words[1:-1], 1) if word[0].isdigit()), None)
    if count is not None and not trade > words[count].start():
        return min(words[count - 1].end(), words[small - 1].end() if small is not None else len(text))
    if small is not None and not trade > words[small].start():
        return words[small - 1].end()
    return len(text) if not trade or by_city(key(text[trade:])) else trade


def _script_end(text: str) -> int:
    """Where Chinese words follow a name in other letters, or the blank after a Chinese name."""
    words = list(_WORDS.finditer(text))
    if not words:
        return len(text)
    first = words[0][0]
    if not any(map(is_han, first)):
        cut = next((word for word in words[1:] if any(map(is_han, word[0]))), None)
        if cut is None or any(word in cut[0] for word in HAN_COMPANY):
            return len(text) if cut is None else cut.end()
        return cut.start()
    if not is_han(first[0]) and not any(word in first for word in HAN_COMPANY):
        at = next(at for at, char in enumerate(first) if is_han(char))
        return at if first[at] in HAN_AGAIN or len(first) - at > _LONGEST_TRADE else len(first)
    firm = next((word for word in words if any(mark in word[0] for mark in HAN_COMPANY)), words[0])
    if firm[0].startswith(FIRM_STARTS):
        return firm.end()
    ends = (firm[0].rfind(mark) + len(mark) for mark in HAN_COMPANY if mark in firm[0])
    return firm.start() + max(ends, default=len(firm[0]))


def _legal_end(words: list[re.Match[str]]) -> int:
    """Where the last legal form of a name ends: `Ltd.`, `S.A. de C.V.`, `Sp. z o.o.`; 0 when it has none."""
    end = 0
    for at in range(len(words)):
        if at and _is_legal(words, at):
            end = at
    while end and end + 2 < len(words) and bare(words[end + 1][0]) in JOINS_LEGAL and bare(words[end + 2][0]) in LEGAL:
        end += 2
    return words[end].end() if end else 0


def _is_legal(words: list[re.Match[str]], at: int) -> bool:
    word = words[at][0]
    plain = bare(word)
    if plain not in LEGAL:
        return False
    if plain not in BARE_LEGAL or word[0].isupper() or "." in word.rstrip("."):
        return True
    last = at == len(words) - 1
    return last or bare(words[at + 1][0]) in LEGAL or bare(words[at - 1][0]) in LEGAL | OPENS_LEGAL


def _trade_end(words: list[re.Match[str]]) -> int:
    """Where the last capitalised trade word ends: `Trading`, `Foods`, not that of `2 Brothers`; 0 when none does."""
    first = 2 if words[0][0].isdigit() else 1
    ends = [word.end() for word in words[first:] if bare(word[0]) in TRADES and word[0][0].isupper()]
    return ends[-1] if ends else 0


def _first_small(words: list[re.Match[str]]) -> int | None:
    """The first word in small letters after a capitalised one, particles and trade words aside."""
    if words[0][0].isdigit() and len(words) > 2:
        after = _first_small(words[1:])
        return None if after is None else after + 1
    if words[0][0][0].islower() or not words[0][0][0].isalpha():
        return None
    caseless = not words[0][0][0].isupper()
    for at, word in enumerate(words[1:], 1):
        plain = bare(word[0])
        if caseless and word[0].isascii() and word[0][0].isalpha():
            return at
        if word[0][0].islower() and plain not in PARTICLES | LEGAL and not word[0].startswith(("d'", "l'")):
            return at
        if word[0][0].isdigit() and at > 1 and word[0] != words[-1][0]:
            return at
    return None


def _before_figures(words: list[re.Match[str]], text: str) -> int:
    for word in words[1:]:
        if _DIGITS.search(word[0]):
            return word.start() - 1
    return len(text)


def starts_firm(folded: str) -> bool:
    """Whether a text begins as names of firms do: PT, ООО, Comercial."""
    end = _FIRM_STARTS.at(folded)
    return end is not None and bool(folded[end:].strip())


def has_legal(text: str) -> bool:
    """Whether a name carries a legal form or a Chinese word for a firm."""
    words = list(_WORDS.finditer(text))
    return bool(_legal_end(words)) or any(word in text for word in HAN_COMPANY)


def is_short_firm(text: str) -> bool:
    """Whether a text opens with a capitalised word and a legal form, whatever the word means elsewhere: `A Co`."""
    words = list(_WORDS.finditer(text))
    return len(words) > 1 and words[0][0][0].isupper() and _is_legal(words, 1)


def has_trade(text: str) -> bool:
    """Whether a name of several words carries a trade word."""
    words = list(_WORDS.finditer(text))
    return any(bare(word[0]) in TRADES for word in words[1:])


def is_person(text: str) -> bool:
    """Whether a text is a person's name by its first word, or by two or three capitalised words."""
    words = text.split()
    if not words or len(words) > 4 or _DIGITS.search(text) or has_legal(text) or has_trade(text):
        return False
    return is_given_name(words[0])


def is_given_name(word: str) -> bool:
    """Whether a word is a known first name, its hyphens aside: `Jean-Marc`."""
    return bare(key(word)) in GIVEN_NAMES or ("-" in word and bare(key(word).split("-")[0]) in GIVEN_NAMES)


def first_capital(text: str, start: int, end: int) -> int:
    """Where the capitalised words begin that close a stretch of small ones: `new guy Tomasz`."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if not words or not words[0][0][0].islower() or words[0][0] in PARTICLES or has_legal(text[start:end]):
        return start
    first = next((at for at, word in enumerate(words) if word[0][0].isupper()), None)
    closes = first is not None and all(word[0][0].isupper() for word in words[first:])
    return start + words[first].start() if first is not None and closes and not has_trade(text[start:end]) else start


def closing_capitals(text: str) -> list[int]:
    """Where capitalised words begin that close a remark, or follow a Chinese one: `repeat order Fischer Sport KG`."""
    if is_han(text[0]):
        foreign = re.search(r"(?<= )[A-ZÀ-Þ]", text)
        return [foreign.start()] if foreign else []
    words = list(re.finditer(r"\S+", text))
    first = len(words)
    while first and (words[first - 1][0][0].isupper() or not words[first - 1][0].isalnum()):
        first -= 1
    return [words[first].start()] if 0 < first < len(words) and words[first][0][0].isupper() else []


def _after_leads(folded: str, leads: Phrases) -> int:
    """Where the lead words at the start of a text end; 0 when nothing but leads is there."""
    at = 0
    while (end := leads.at(folded, at)) is not None:
        rest = folded[end:].lstrip(" :,-")
        if not rest:
            break
        at = len(folded) - len(rest)
    return at


def buyer_lead(folded: str) -> int:
    """The size of words before a buyer's name, such as `inquiry from`."""
    return _after_leads(folded, BUYER_LEAD)


def buyer_tail(folded: str) -> int:
    """Where a buyer's name ends before words such as `wants` or 想要, wherever in the text they stand."""
    end = len(folded)
    while (start := BUYER_TAIL.before(folded, end)) is not None and folded[:start].strip(" ,"):
        end = len(folded[:start].rstrip(" ,"))
    return end


def goods_lead(folded: str) -> int:
    """The size of words before goods, such as `of` or 采购."""
    return _after_leads(folded, GOODS_LEAD)


def goods_end(folded: str, *, for_is_theirs: bool = False) -> int:
    """Where goods end and remarks begin; `for_is_theirs` when a `for` can only tell what the goods are for."""
    at = 0
    while (found := GOODS_STOP.first(folded[at:])) is not None:
        start, end = at + found[0], at + found[1]
        whom = folded[end:].lstrip()
        theirs = for_is_theirs and folded[start:end] == "for" and start > 0
        if not theirs or buyer_lead(whom) or GOODS_STOP.at(whom) is not None:
            break
        at = end
    stop = at + found[0] if found else len(folded)
    starts = (at for at in range(stop) if folded[at] in HAN_REMARKS and (at == 0 or folded[at - 1] in " ,"))
    return next(starts, stop)


def is_remark(folded: str) -> bool:
    """Whether a stretch begins like a remark rather than a name."""
    if buyer_lead(folded):
        return False
    return REMARK_STARTS.at(folded) is not None or goods_end(folded) == 0
