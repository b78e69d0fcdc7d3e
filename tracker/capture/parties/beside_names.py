"""What stands beside a possible name and speaks for or against it: a person, the quantity, or a `for` before it."""

from __future__ import annotations

from tracker.capture.parties.name_words import CONNECTIVES
from tracker.capture.parties.names import has_legal, is_given_name, names_goods
from tracker.capture.parties.naming import Line
from tracker.capture.remarks import is_remark
from tracker.capture.segments import Segment
from tracker.capture.trade.wares import tells_kind
from tracker.script import is_han

_FIRM_OF_PERSON, _CALLED, _ALL_GOODS, _USE = 4, 3, -5, -4
"""What each finding weighs."""
_AND_GOODS = 2
"""Stretches of a line that has a firm and goods."""
_AFTER_PERSON = frozenset({",", "，", ";", "；", "|", "/", "-", "–", "(", "（", ""})
_MOST_INTRODUCED = 2
"""Words of a name that no list knows and that where it stands alone tells to be a person's."""
_SHORT = 3
"""Letters of abbreviations such as AC and LED."""
_LATIN_END = "\u2e80"


def speaks(line: Line, segment: Segment, name: Segment, lead: str) -> int:
    """The weight for a name in a stretch; `lead` is the word before it."""
    text = line.sheet.text[slice(*name)]
    whole = name == segment
    return (
        _FIRM_OF_PERSON * (whole and _follows_person(line, name))
        + _CALLED * (whole and _is_called(line, segment, text))
        + _ALL_GOODS * (whole and _is_all_goods(line, segment, text))
        + _USE * (lead == "for" and _is_use(line, text))
    )


def _follows_person(line: Line, name: Segment) -> bool:
    """Whether a firm's name is right after a person's with a title: `Mr Faisal / Crescent Foodstuff`."""
    sheet = line.sheet
    person = next((part for part in sheet.parts if part.field == "contact" and part.end <= name.start), None)
    if person is None or len(line.free) < _AND_GOODS:
        return False
    text = sheet.text[slice(*name)]
    near = sheet.text[person.end : name.start].strip() in _AFTER_PERSON
    return near and all(word[0].isupper() for word in text.split()) and not names_goods(text)


def _is_all_goods(line: Line, segment: Segment, name: str) -> bool:
    """Whether a Chinese stretch right before the quantity is all that can be the goods."""
    quantity = line.quantity
    if quantity is None or segment.end > quantity.start or not all(map(is_han, name)) or has_legal(name):
        return False
    if line.sheet.text[segment.end : quantity.start].strip():
        return False
    others = (one for one in line.free if one != segment)
    return not any(one.start >= quantity.end or line.sheet.text[one.start] < _LATIN_END for one in others)


def _is_use(line: Line, name: str) -> bool:
    """Whether what follows `for` tells the use of goods rather than a buyer: `for diesel`, `for AC`."""
    letters = line.small and name.isupper() and len(name) <= _SHORT and not line.sheet.text.isupper()
    return letters or tells_kind(name) or (name.islower() and not line.small)


def _is_called(line: Line, segment: Segment, name: str) -> bool:
    """Whether the whole stretch is the name of a person that a phone number stands before."""
    if line.sheet.beside(segment.start, after=False) != "phone":
        return False
    from tracker.capture.parties.lone import is_called

    return is_called(line.sheet, segment, name, len(line.free))


def is_sender(words: str, *, small: bool) -> bool:
    """Whether words before a `from` are somebody's name: `Ahmed from Delta`, not `PI from Delta`."""
    if CONNECTIVES & set(words.lower().split()) or (words.isupper() and len(words) <= _SHORT and not small):
        return False
    return is_given_name(words.split()[0]) or (not small and all(word[0].isupper() for word in words.split()))


def is_introduced(line: Line, words: str, firm: str) -> bool:
    """Whether a word or two after a country and before `from` and a firm are a person, when goods are elsewhere."""
    named = words.lower().split()
    return (
        len(named) <= _MOST_INTRODUCED
        and len(line.free) > 1
        and has_legal(firm)
        and not CONNECTIVES.intersection(named)
        and not is_remark(words.lower())
    )


def is_made_by(line: Line, segment: Segment, at: int) -> bool:
    """Whether a `by` is within a name: `Interiors by Layla`."""
    text = line.sheet.text[slice(*segment)]
    named = text[at:].startswith("by ") and text[at + 3 : at + 4].isupper()
    return named and not line.small and all(word[0].isupper() for word in text[:at].split())
