"""What listings call a deal: a word of its buyer's name, with a number where several share it. Knows no store."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_APOSTROPHES = str.maketrans("", "", "'’")
_WHOLE_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i"})
_SAY_NOTHING = frozenset({
    "the", "company", "firma", "messrs", "mr", "mrs", "dr", "pt", "cv", "ooo", "ооо", "оао", "зао", "ип",
    "شركة", "مؤسسة", "مصنع", "مجموعة",
})  # fmt: skip
"""First words that many names share: the handle is the word after them."""
_JOINED = frozenset(["al", "el", "la", "le", "les", "los", "las", "de", "da", "di", "du", "st", "van", "von", "abu"])
"""First words that are half a name: the handle takes the next word too."""
_WEAK = _SAY_NOTHING | _JOINED
_COMPANY = re.compile(r"(?<=[㐀-鿿]{2})(?:(?:股份|集团)?有限(?:责任)?公司|股份公司|集团|公司)$")
_NAMELESS = "deal"


def typed(text: str) -> str:
    """A name as a plain keyboard types it: lower case, without accents."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    bare = "".join(char for char in normalize("NFKD", folded) if not combining(char))
    return normalize("NFC", bare).translate(_WHOLE_LETTERS)


def handle_word(buyer: str) -> str:
    """The word that stands for a buyer: `rahman`, `obrien`, `al-noor`."""
    found = _WORD.search(buyer)
    if found is None:
        return _NAMELESS
    first = _plain(found.group())
    return _stronger(_head(buyer), first) if first in _WEAK else first


def handles_of(buyers: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """(deal id, buyer, kept handle) in id order → handle per id: the kept one, else the buyer's word, `-2`, `-3`.

    A kept handle holds its number, so that those behind it keep theirs; of two alike the older deal has it.
    """
    rows = list(buyers)
    held = {kept: deal_id for deal_id, _buyer, kept in reversed(rows) if kept}
    counts: dict[str, int] = {}
    words: dict[str, str] = {}
    taken = {deal_id: kept for kept, deal_id in held.items()}
    for deal_id, buyer, _kept in rows:
        if held and deal_id in taken:
            continue
        found = _WORD.search(buyer)
        first = found.group() if found else ""
        word = words.get(first)
        if word is None:
            word = words[first] = "" if _plain(first) in _WEAK else handle_word(buyer)
        if not word:
            word = _of_head(_head(buyer))
        count = counts.get(word, 0) + 1
        name = word if count == 1 else f"{word}-{count}"
        while name in held:
            count += 1
            name = f"{word}-{count}"
        counts[word] = count
        taken[deal_id] = name
    return taken


@lru_cache(maxsize=4096)
def _of_head(head: str) -> str:
    return handle_word(head)


def _head(buyer: str) -> str:
    """As much of a name as a handle is made of."""
    return " ".join(buyer.split(maxsplit=3)[:3])


def _plain(word: str) -> str:
    """A word of a name as it is typed; a Chinese one without the words for a company at its end."""
    bare = typed(word.translate(_APOSTROPHES))
    return bare if bare.isascii() else _COMPANY.sub("", bare)


def _stronger(head: str, first: str) -> str:
    """The handle of a name whose first word tells little; that word when there is no other."""
    words = [_plain(found) for found in _WORD.findall(head)]
    while words and words[0] in _SAY_NOTHING:
        del words[0]
    if not words:
        return first
    return "-".join(words[:2]) if words[0] in _JOINED else words[0]
