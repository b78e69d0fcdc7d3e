"""Cities amid the free words of a line: set apart, so that no name runs across them, and as hints at a country."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tracker.capture.figures.incoterms import CARRIED
from tracker.capture.parties.company_words import LEGAL, TRADES, bare
from tracker.capture.parties.name_words import TRAPS, word_set
from tracker.capture.parties.names import has_legal, is_given_name
from tracker.capture.places.origin import WORD
from tracker.capture.segments import Segment, segments
from tracker.capture.sheet import Sheet
from tracker.capture.trade.wares import is_firm_word, is_ware
from tracker.countries import by_city, by_mail, by_prefix, key
from tracker.script import is_han

_WORDS = re.compile(r"[^\s,]+")
_LEAST = 5
"""Letters of a city's name in small letters that is hardly anything else."""
_MOST = 3
_OPEN_NAMES = frozenset({"al", "el", "abu", "bin"})
"""Words that names begin with."""
_EPITHETS = word_set("""
    bay beach bright central coast first gate general gold golden grand green gulf harbor harbour hills modern national
    new pearl river royal star sun united
""")
"""Words that firms put after the city they are called by: `manila bay motors`."""
_LEADS = frozenset({"from", "in", "of", "at", "to", "for"})
"""Words before a city that are read together with it."""


def set_cities_apart(sheet: Sheet, country: str) -> None:
    """Take the cities that stand beside other words and belong to the country, where one is known, for the note."""
    for segment in segments(sheet):
        words = list(_WORDS.finditer(sheet.text, *segment))
        at = 0
        while at < len(words):
            size = _city_size(words, at, country)
            if size and size < len(words) and not _is_named_so(sheet, segment, words, at, size):
                sheet.take("city", words[at].start(), words[at + size - 1].end())
            at += size or 1


def _city_size(words: list[re.Match[str]], at: int, country: str) -> int:
    """How many words the city has that begins here; 0 when none does."""
    for size in range(min(_MOST, len(words) - at), 0, -1):
        text = " ".join(word[0] for word in words[at : at + size])
        code = by_city(key(text)) if text.isascii() else ""
        least = _LEAST - 1 if country or (at and is_given_name(words[at - 1][0])) else _LEAST
        told = text[0].isupper() or (len(text) >= least and text not in TRAPS)
        if code and told and country in ("", code):
            return size
    return 0


def _is_named_so(sheet: Sheet, segment: Segment, words: list[re.Match[str]], at: int, size: int) -> bool:
    """Whether a city is part of a name: `Manila Bright Corp`, `delhi traders`, or is read with a `from` before it."""
    before, after = words[:at], [word[0] for word in words[at + size :]]
    if before and before[-1][0].lower() in _LEADS:
        return True
    capital = words[at][0][0].isupper()
    if after and _is_on_the_way(sheet, words[at].start(), after):
        return False
    if after:
        if bare(after[0]) in LEGAL | TRADES or bare(after[0]) == "port" or (capital and after[0][0].isupper()):
            return True
        opens_name = is_given_name(after[0]) or after[0].lower() in _OPEN_NAMES
        if opens_name and sheet.beside(words[at].start(), after=False) == "country":
            return False
        if _leads_to_firm(after):
            return not _is_located(sheet, words[at].start(), after)
        return capital and bool(before) and before[-1][0][0].isupper()
    name = sheet.text[segment.start : before[-1].end()]
    return capital and any(map(str.islower, sheet.text)) and before[-1][0][0].isupper() and not has_legal(name)


def _is_on_the_way(sheet: Sheet, at: int, after: list[str]) -> bool:
    """Whether a city only follows its country: glued to a Chinese one, or before a word that opens a name."""
    country = next((part.end for part in sheet.parts if part.field == "country" and 0 <= at - part.end <= 1), -1)
    glued = country == at and is_han(sheet.text[at - 1])
    if len(after) > 1 and (glued or (country >= 0 and after[0].lower() in _OPEN_NAMES)):
        return True
    if country < 0:
        return False
    from tracker.capture.places.opening import names_itself

    form = next((place for place, word in enumerate(after) if bare(word) in LEGAL), 0)
    return form > 1 or names_itself(after)


def _is_located(sheet: Sheet, at: int, after: list[str]) -> bool:
    """Whether a city in small letters only follows its country: `uganda kampala okello cycles`."""
    follows = any(part.field == "country" and sheet.text[part.end : at] == " " for part in sheet.parts)
    return follows and sheet.text[at].islower() and len(after) > 1 and after[0] not in _EPITHETS


def _leads_to_firm(after: list[str]) -> bool:
    """Whether words after a city close as a firm's name does, or have a firm's word before goods."""
    ware = next((place for place, word in enumerate(after) if is_ware(word)), len(after))
    closes = bare(after[-1]) in TRADES or has_legal("x " + " ".join(after))
    return closes or any(is_firm_word(word) for word in after[:ware])


def city_country(text: str, *, small: bool = False) -> str:
    """The country that a city in a text gives away; `small` when a line without capitals may hold it."""
    words = [match[0] for match in WORD.finditer(text)]
    for at in range(len(words)):
        for count in range(min(3, len(words) - at), 0, -1):
            city = " ".join(words[at : at + count])
            code = by_city(key(city))
            if code and (words[at][0].isupper() or (small and len(city) >= _LEAST and city not in TRAPS)):
                return code
    for at in range(len(text)):
        if is_han(text[at]):
            for size in (6, 5, 4, 3, 2):
                code = by_city(text[at : at + size])
                if code and len(text[at : at + size]) == size:
                    return code
    return ""


def free_city(text: str) -> str:
    """The country of a city in free words: capitalised, Chinese, or all there is between two commas."""
    pieces = (by_city(key(piece.strip(" -"))) for piece in re.split(r"[,，;()/]| - ", text) if piece.strip(" -"))
    return city_country(text, small=text.islower()) or next((code for code in pieces if code), "")


def hinted_country(sheet: Sheet, fields: Mapping[str, Any]) -> str:
    """The country that a number, an address, a city or the place goods are carried to gives away; "" when none."""
    buyer = str(fields.get("buyer", ""))
    cities = (sheet.text[part.start : part.end] for part in sheet.parts if part.field == "city")
    return (
        by_prefix(str(fields["phone"]))
        or by_mail(str(fields["email"]))
        or next((by_city(key(city)) for city in cities), "")
        or city_country(buyer, small=buyer.islower())
        or next((code for start, end in sheet.gaps() if (code := free_city(sheet.text[start:end]))), "")
        or _destination(fields)
    )


def _destination(fields: Mapping[str, Any]) -> str:
    """The country of the place that goods are carried to, when a port or city says it."""
    carried = fields.get("incoterm") in CARRIED
    return by_city(key(str(fields.get("place", ""))).replace("-", " ")) if carried else ""
