"""Where a name ends and goods begin, or the other way round, in words without capitals and marks between them."""

from __future__ import annotations

import re

from tracker.capture.parties.company_words import GIVEN_NAMES, TRADES, bare
from tracker.capture.parties.name_words import PARTICLES
from tracker.capture.trade.wares import CALLED, first_ware, is_firm_word, is_plural_ware, is_ware

_WORDS = re.compile(r"\S+")
_LEAST_OF_UNKNOWN = 2
"""Words of a name that no list knows, before goods in one run."""
_MOST_OF_PERSON = 3


def run_end(text: str, *, after_country: bool) -> int:
    """Where a name at the start of a run ends when goods follow it; 0 when nothing tells.

    A firm's word ends it (`rahim & sons dry chilli`), else goods do after a person (`marco rossi bathrobes`) or after
    two words that are no goods, or one after a country (`hansen krydderi ginger`).
    """
    words = list(_WORDS.finditer(text))
    plain = [word[0] for word in words]
    ware = first_ware(plain)
    if ware < 0:
        last = max((at for at in range(1, len(plain)) if is_firm_word(plain[at])), default=0)
        return words[last].end() if last else 0
    if ware < 1:
        return 0
    firm = max((at for at in range(1, ware) if is_firm_word(plain[at])), default=0)
    if firm:
        return words[firm].end()
    closes = next((at for at in range(ware + 1, len(plain)) if is_firm_word(plain[at])), 0)
    if closes:
        return words[closes].end() if any(map(is_ware, plain[closes + 1 :])) else 0
    if ware == len(plain) - 1 and bare(plain[ware]) in TRADES:
        return 0
    person = bare(plain[0]) in CALLED
    least = 1 if after_country else _LEAST_OF_UNKNOWN
    named = (ware <= _MOST_OF_PERSON) if person else ware >= least and not _describes(plain[:ware])
    return words[ware - 1].end() if named else 0


def _describes(words: list[str]) -> bool:
    """Whether words are no name: one has figures."""
    return any(any(map(str.isdigit, word)) for word in words)


def name_after_goods(text: str) -> int:
    """Where a name begins that goods stand before: `cotton socks nordic wear ab`; 0 when nothing tells.

    The words after the goods must close with a firm's word or begin with a person's first name.
    """
    words = list(_WORDS.finditer(text))
    plain = [word[0] for word in words]
    past = max((at for at, word in enumerate(plain) if is_plural_ware(word)), default=-1) + 1
    rest = plain[past:]
    if not past or not rest or rest[0] in PARTICLES - {"al", "el", "bin"} or any(map(str.isdigit, "".join(rest))):
        return 0
    firm = is_firm_word(rest[-1]) and not all(map(is_firm_word, rest))
    return words[past].start() if firm or bare(rest[0]) in GIVEN_NAMES else 0
