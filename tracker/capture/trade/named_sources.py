"""Whether a word that may name a source stands in a firm's name instead: `Steel Web Ltd`, `Messe Bau GmbH`."""

from __future__ import annotations

import re

from tracker.capture.parties.company_words import GIVEN_NAMES, LEGAL, TRADES, bare
from tracker.capture.sheet import TAKEN, Sheet
from tracker.countries import by_city, by_name, key

_BREAKS = f",;:|\n!?(){{}}<>/，；：。{TAKEN}"
_WORDS = re.compile(r"[^\s]+")
_PLATFORMS = ("alibaba", "made-in-china", "global", "indiamart", "india mart", "canton", "linked", "facebook", "tiktok")
"""What hardly any firm is called by, unless a trade or a legal form follows at once."""


def is_in_name(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the words around a source's, up to the next mark, are a firm's name that it is a part of.

    A firm's word right after it tells so, as does one further on behind capitals only; failing both, capitals up to
    the end of the stretch, where no first name and no place begins them: `Fair Winds Marine`, but not `web Anna Kiss`.
    """
    left = max(sheet.open.rfind(mark, 0, start) for mark in _BREAKS) + 1
    left = max(left, sheet.open.rfind(" - ", 0, start) + 3 if " - " in sheet.open[:start] else 0)
    stop = min((at for mark in _BREAKS if (at := sheet.open.find(mark, end)) >= 0), default=len(sheet.open))
    dash = sheet.open.find(" - ", end)
    stop = dash if 0 <= dash < stop else stop
    after = _WORDS.findall(sheet.text[end:stop])
    if not after:
        return False
    alike = sheet.text[start].isupper() == after[0][0].isupper()
    if bare(after[0]) in LEGAL or (bare(after[0]) in TRADES and alike):
        return True
    before = _WORDS.findall(sheet.text[left:start])
    own = sheet.open.startswith(_PLATFORMS, start) or " " in sheet.open[start:end]
    if own or not _is_capital(sheet, start, left, stop):
        return False
    named = _run_of_capitals(after)
    if any(bare(word) in LEGAL | TRADES for word in named):
        return _opens(named[0]) or bool(before)
    alone = len(named) == len(after) and sheet.open[stop : stop + 1] != ":"
    return alone and _opens(named[0]) and not by_name(key(named[-1]))


def _is_capital(sheet: Sheet, start: int, left: int, stop: int) -> bool:
    """Whether a word is capitalised in a stretch where that tells something."""
    return sheet.text[start].isupper() and any(map(str.islower, sheet.text[left:stop]))


def _run_of_capitals(words: list[str]) -> list[str]:
    """The words before the first that begins with a small letter, `&` and `of` aside."""
    stop = next((at for at, word in enumerate(words) if not (word[0].isupper() or word in {"&", "of", "and"})), None)
    return words[:stop] or [""]


def _opens(word: str) -> bool:
    """Whether a word may go on with a name that a source's word begins: neither a person's first nor a place."""
    return bool(word) and bare(word) not in GIVEN_NAMES and not by_city(key(word)) and not by_name(key(word))
