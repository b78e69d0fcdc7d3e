"""The firm that stands right behind a person's name: `Hanna, Kaunis Koti Oy`, `Tomás - TecnoSur - …`."""

from __future__ import annotations

import re

from tracker.capture.parties.names import has_legal, has_trade, is_person, starts_firm
from tracker.capture.parties.naming import Line, Name
from tracker.capture.trade.wares import is_only_goods, is_ware
from tracker.countries import by_city, key

_BEFORE_FIRM = frozenset({",", "，", ";", "；", "|", "(", "（", "-", "–", "—", "/"})
"""What may stand between a person's name and the firm that follows."""
_LATIN_END = "\u0250"
_JOINS = frozenset({"&", "of", "de", "del"})
"""Small words within a firm's name."""


def firm_beside(line: Line, best: Name, names: list[Name]) -> Name:
    """The firm that follows the best name when that is a person's, else the best name."""
    sheet = line.sheet
    person = sheet.text[best.name : best.end]
    for name in names:
        between = sheet.text[best.end : name.start].strip()
        if name.start > best.end and between in _BEFORE_FIRM and _is_theirs(line, best, person, name):
            return name
    return best


def _is_theirs(line: Line, best: Name, person: str, name: Name) -> bool:
    """Whether what follows a name is a firm; the less it looks so, the surer the name must be a person's."""
    firm = line.sheet.text[name.name : name.end]
    if has_legal(firm) or starts_firm(firm.lower()):
        return True
    known = is_person(person)
    elsewhere = _goods_are_elsewhere(line, best, name)
    if has_trade(firm) and (elsewhere or not is_only_goods(firm)):
        return known or _other_script(firm, person)
    if not known:
        return False
    bracketed = "(" in line.sheet.text[best.end : name.start] or _is_before_country(line, name)
    alone = " " not in person and _looks_like_firm(firm)
    return alone or (elsewhere and _may_be_firm(firm, bracketed=bracketed))


def _goods_are_elsewhere(line: Line, person: Name, firm: Name) -> bool:
    """Whether a line has free words besides a person's and a firm's."""
    return any(segment not in (person.segment, firm.segment) for segment in line.free)


def _is_before_country(line: Line, name: Name) -> bool:
    """Whether a mark and the country follow a name: `Youssef / Atlas Bikes / Morocco`."""
    sheet = line.sheet
    country = next((part.start for part in sheet.parts if part.field == "country" and part.start >= name.end), 0)
    return bool(country) and sheet.text[name.end : country].strip() in _BEFORE_FIRM


def _may_be_firm(text: str, *, bracketed: bool) -> bool:
    """Whether words before goods name a firm: capitalised ones that close with no ware, or one like `TecnoSur`.

    In brackets, or before a country, they may close with a ware: `Peter Hansen (Fjord Seafood)`.
    """
    words = text.split()
    if len(words) == 1:
        return re.search(r"[a-zà-ÿ][A-Z]", text) is not None and text.isalpha()
    named = all(word[0].isupper() or word in _JOINS for word in words) and (bracketed or not is_ware(words[-1]))
    return named and not (is_person(text) or by_city(key(text)))


def _looks_like_firm(text: str) -> bool:
    """Whether several capitalised words name no person and no goods: `Kaapse Wyn Glas`."""
    words = text.split()
    named = len(words) > 1 and all(word[0].isupper() and word.isalpha() for word in words)
    return named and not (is_person(text) or any(map(is_ware, words)) or by_city(key(text)))


def _other_script(one: str, other: str) -> bool:
    """Whether only one of two names is in Latin letters."""
    return (one[0] < _LATIN_END) != (other[0] < _LATIN_END)
