"""Where a name begins and ends in a stretch of words, and which stretches are remarks instead."""

from __future__ import annotations

import re
from itertools import takewhile

from tracker.capture.parties.company_words import (
    BARE_LEGAL,
    BEFORE_NAME,
    FIRM_STARTS,
    GIVEN_NAMES,
    HAN_WARES,
    JOINS_LEGAL,
    LEGAL,
    OPENS_LEGAL,
    TRADES,
    bare,
)
from tracker.capture.parties.name_words import HAN_AGAIN, HAN_COMPANY, PARTICLES, REMARK_STARTS
from tracker.capture.phrases import Phrases
from tracker.capture.trade.wares import is_firm_word, is_ware
from tracker.countries import by_city, by_name, key
from tracker.script import is_han

_WORDS = re.compile(r"\S+")
_FIRM_STARTS = Phrases(";".join(FIRM_STARTS))
_DIGITS = re.compile(r"\d")
_LETTERS_OF_MODEL, _LETTERS_OF_MATERIAL = 2, 4
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
    called = 1 if len(words) > 1 and bare(words[0][0]) in BEFORE_NAME else 0
    if _is_small_person(words[called:]):
        return words[called].end()
    trade, small = _trade_end(words), _first_small(words)
    count = next((at for at, word in enumerate(words[1:-1], 1) if word[0].isdigit()), None)
    if count is not None and not trade > words[count].start():
        return min(words[count - 1].end(), words[small - 1].end() if small is not None else len(text))
    if small is not None and not trade > words[small].start():
        return words[small - 1].end()
    return len(text) if not trade or by_city(key(text[trade:])) else trade


def _is_small_person(words: list[re.Match[str]]) -> bool:
    """Whether a known first name in small letters is followed by goods with figures: `yusuf samsung s23 cover`."""
    rest = [word[0] for word in words[1:]]
    flat = words[0][0].islower() or all(not any(map(str.islower, word)) for word in (words[0][0], *rest))
    person = flat and is_given_name(words[0][0]) and not any(bare(word) in TRADES for word in rest)
    return person and any(_DIGITS.search(word) for word in rest)


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
        letters = "".join(takewhile(lambda char: char < "\u2e80", cut[0]))
        return cut.start() + (len(letters) if letters.istitle() and letters.isalpha() and len(letters) > 1 else 0)
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
    plain = bare(word).rpartition(",")[2]
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
    first = 0
    while words[first][0].isdigit() and len(words) - first > 2:
        first += 1
    head = words[first][0]
    if head[0].islower() or not head[0].isalpha():
        return None
    caseless = not head[0].isupper()
    for at, word in enumerate(words[first + 1 :], first + 1):
        plain = bare(word[0])
        if word is words[-1] and is_firm_word(plain):
            return None
        if caseless and word[0].isascii() and word[0][0].isalpha():
            return at
        small = word[0][0].islower() and plain not in PARTICLES | LEGAL and not word[0].startswith(("d'", "l'"))
        if small and not (plain == "by" and words[at + 1 :] and words[at + 1][0][0].isupper()):
            return at
        if word[0][0].isdigit() and at > first + 1 and word[0] != words[-1][0]:
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
    """Whether a text opens with a few words and a legal form, whatever they mean elsewhere: `sample house inc`."""
    words = list(_WORDS.finditer(text))
    if len(words) > 1 and words[0][0][0].isupper() and _is_legal(words, 1):
        return True
    return REMARK_STARTS.at(text.lower()) is None and any(_is_legal(words, at) for at in range(1, min(len(words), 4)))


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


def is_city(text: str, country: str) -> bool:
    """Whether a text is a city's name, and not another country's: Mr Santos of Manila."""
    found = by_city(key(text))
    return bool(found) and country in ("", found)


def starts_place(text: str) -> bool:
    """Whether `from` is followed by a city or country and no firm that is called after it."""
    first, _blank, rest = text.strip().partition(" ")
    two = " ".join(text.split()[:2])
    place = by_city(key(first)) or by_name(key(first)) or by_city(key(text)) or by_city(key(two)) or not first
    return bool(place) and not (rest[:1].isupper() or has_trade(text))


def is_model(word: str) -> bool:
    """Whether a word is a size or model: `A4`, `M8`, `G30`."""
    letters = word.rstrip("0123456789")
    return 0 < len(letters) < len(word) and len(letters) <= _LETTERS_OF_MODEL and letters.isalpha()


def is_han_ware(word: str) -> bool:
    """Whether a Chinese word ends as words for goods do, and is no firm: 卫生纸, PVC地板."""
    letters = word.rstrip("".join(filter(is_han, word)))
    material = letters.isupper() and len(letters) <= _LETTERS_OF_MATERIAL
    return (
        len(word) > 1
        and word[-1] in HAN_WARES
        and (not letters or material)
        and not any(firm in word for firm in HAN_COMPANY)
    )


def squeezed(name: str) -> str:
    """A name as mail domains spell it: letters and digits alone."""
    return "".join(filter(str.isalnum, key(name)))


def names_goods(text: str) -> bool:
    """Whether words are what is traded rather than who trades: their last is a ware, and not all are capitalised."""
    words = text.split()
    last = bare(words[-1])
    if is_han(last[-1:] or " "):
        return is_han_ware(words[-1])
    return is_ware(last) and (len(words) == 1 or not all(word[0].isupper() for word in words))
