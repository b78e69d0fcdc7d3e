"""The free words of a line in stretches between punctuation and taken parts, without the cities they begin with."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.capture.parties.company_words import BARE_LEGAL, GIVEN_NAMES, LEGAL, TRADES, bare
from tracker.capture.parties.name_words import (
    ABBREVIATIONS,
    ASCII_DELIMITER,
    BRACKETED,
    DELIMITER,
    SUFFIX_AFTER_COMMA,
    TRAPS,
)
from tracker.capture.parties.names import is_city, is_given_name
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.countries import by_city, by_name, city_words, key
from tracker.script import is_han

_DOTTED = (".o", ".r", ".a", ".l", ".s", ".v")
_PARTNERS = r" ?[A-ZÀ-Þ][\w'-]* (?:&|and|und|et|y) ((?:[A-ZÀ-Þ][\w'.-]*(?: |$)){1,3})"
_QUOTED_FIRM = r"[^\"]*\" ([\w.]+)"
_SHORT = 4
"""Letters of an abbreviation at most."""
_LETTERS = 3
"""Size of words that are written in capitals in any line: LED, PVC."""
_WITH_CITY = 2
"""Words of a first name and a city."""
_TRAILING = Phrases("from;at;of;in;and;with;the;to")
SIZE = re.compile(r"[\d.,]+ ?[x×*][\d.,x×* ]+(?:mm|cm|m|in)?$|\d[\d.,]* ?[a-z0-9]{1,12}/[a-z]")
"""Sizes, and the pace of a machine: `2,500 l/h`."""
_EDGE = " \t-–—/:：*|"

_FROM = ("from ", "in ", "of ")
_CAME_FROM = tuple(
    rf"(?:from|in|of) ({words}) (?=[\da-z\u4e00-\u9fff])" for words in (r"[^\W\d_]+ [^\W\d_]+", r"[^\W\d_]+")
)


class Segment(NamedTuple):
    """A stretch of free words between delimiters."""

    start: int
    end: int


def segments(sheet: Sheet) -> list[Segment]:
    """Free stretches of the line, split at punctuation but not inside a company's name."""
    found: list[Segment] = []
    delimiter = re.compile(ASCII_DELIMITER if sheet.text.isascii() else DELIMITER)
    for start, end in sheet.gaps():
        begin = start
        for match in delimiter.finditer(sheet.text, start, end):
            if not _continues(sheet, begin, match):
                _add(sheet, found, begin, match.start())
                begin = match.end()
        _add(sheet, found, begin, end)
    return found


def _continues(sheet: Sheet, begin: int, match: re.Match[str]) -> bool:
    """Whether a comma stands before `Ltd`, a point after an abbreviation, or brackets and quotes within a name."""
    around = sheet.text[match.start() - 1 : match.start()] + sheet.text[match.end() : match.end() + 1]
    if match[0] == "," and len(around) > 1 and around.isdigit():
        return True
    if match[0] in {",", "，"}:
        after = sheet.folded[match.end() :]
        suffix = SUFFIX_AFTER_COMMA.at(after, len(after) - len(after.lstrip(" "))) is not None
        return suffix or _lists_partners(sheet, begin, match)
    if match[0] in {"(", ")", "（", "）"}:
        around = sheet.folded[max(match.start() - 8, begin) : match.end() + 8]
        return any(f"({word})" in around for word in BRACKETED)
    head = sheet.folded[begin : match.start()]
    if match[0] == '"' and around[:1].isdigit() and '"' not in head:
        return True
    if match[0] == '"':
        quoted = re.match(_QUOTED_FIRM, sheet.text[match.end() :])
        if quoted is not None and head.strip() and bare(quoted[1]) in LEGAL:
            return True
        return head.count('"') % 2 == 1 or bare(head.split(" ")[-2 if head.endswith(" ") else -1]) in LEGAL
    word = head.split(" ")[-1]
    if match[0] != ".":
        return False
    form = _is_abbreviation(sheet.text[begin : match.start()]) and (
        bare(word) not in BARE_LEGAL or sheet.text[match.start() - len(word)].isupper()
    )
    return form or word in ABBREVIATIONS or len(word) == 1 or word.endswith(_DOTTED)


def _lists_partners(sheet: Sheet, begin: int, match: re.Match[str]) -> bool:
    """Whether a comma parts the partners of a firm: `Smith, Jones & Sons Ltd`, but not `Ahmed, Khan & Sons`."""
    first = sheet.text[begin : match.start()].strip()
    if not first.isalpha() or not first[0].isupper() or bare(first) in GIVEN_NAMES:
        return False
    partners = re.match(_PARTNERS, sheet.text[match.end() :])
    if partners is None:
        return False
    return any(bare(word) in LEGAL | TRADES for word in partners[1].split()) and not by_name(key(first))


def _add(sheet: Sheet, found: list[Segment], start: int, end: int) -> None:
    while start < end and sheet.text[start] in _EDGE + ".":
        start += 1
    while end > start and sheet.text[end - 1] in _EDGE:
        end -= 1
    if sheet.text[end : end + 1] == "." and _is_abbreviation(sheet.text[start:end]):
        end += 1
    if any(char.isalnum() for char in sheet.text[start:end]):
        found.append(Segment(start, end))


def _is_abbreviation(text: str) -> bool:
    """Whether a text ends with a short word that keeps its point: `Inc`, `S.A.C`, `Est`."""
    words = text.split()
    if len(words) < 2:
        return False
    last = words[-1]
    return bare(last) in LEGAL and (
        "." in last or (len(bare(last)) <= _SHORT and (last[0].isupper() or text.islower()))
    )


def without_city(sheet: Sheet, segment: Segment, country: str) -> Segment:
    """A stretch without the city at its start: Chinese, `from Osaka`, or one of the country before a first name."""
    first, blank, _rest = sheet.text[segment.start : segment.end].partition(" ")
    if blank and first and is_han(first[0]) and by_city(key(first)):
        return Segment(segment.start + len(first) + 1, segment.end)
    latin = first[:1].isascii() and country and by_city(key(first)) == country
    if latin and is_given_name(sheet.text[segment.start + len(first) + 1 : segment.end].partition(" ")[0] or "-"):
        return Segment(segment.start + len(first) + 1, segment.end)
    if (past := past_city(sheet, segment.start, segment.end)) > segment.start:
        return Segment(past, segment.end)
    of_city = re.match(r"(\S*?) ?的 ?(?=\S)", sheet.text[segment.start : segment.end])
    if of_city is not None and (not of_city[1] or by_city(key(of_city[1]))):
        return Segment(segment.start + of_city.end(), segment.end)
    letters = next((at for at, char in enumerate(first) if not is_han(char)), 0)
    if letters > 1 and by_city(key(first[:letters])):
        return Segment(segment.start + letters, segment.end)
    return segment


def past_city(sheet: Sheet, start: int, end: int) -> int:
    """Where words go on after `from Osaka` at their start; the start when they begin otherwise."""
    begin = start + (sheet.folded[start : start + 1] == " ")
    if not sheet.folded.startswith(_FROM, begin):
        return start
    came = (re.match(pattern, sheet.folded[begin:end]) for pattern in _CAME_FROM)
    return next((begin + match.end() for match in came if match is not None and by_city(key(match[1]))), start)


def is_small(sheet: Sheet, free: list[Segment]) -> bool:
    """Whether capitals tell nothing in this line."""
    words = " ".join(sheet.text[start:end] for start, end in free)
    if not any(map(str.islower, words)):
        return True
    telling = (word for word in words.split() if len(word) > _LETTERS or not word.isupper())
    return not any(map(str.isupper, "".join(word for word in telling if not any(map(str.isdigit, word)))))


def split_at_cities(sheet: Sheet, country: str) -> None:
    """Take the cities amid other words for the note, where there is any."""
    words = {word.strip(",;.") for start, end in sheet.gaps() for word in key(sheet.text[start:end]).split()}
    if not words.isdisjoint(city_words()):
        from tracker.capture.places.cities import set_cities_apart

        set_cities_apart(sheet, country)


def before_joins(sheet: Sheet, at: int, end: int) -> int:
    """Where a name ends before blanks, marks and words such as `from` at its end."""
    folded = sheet.folded[at:end].rstrip(" ,/-")
    while (start := _TRAILING.before(folded)) is not None and start:
        folded = folded[:start].rstrip(" ,/-")
    return at + len(folded)


def before_city(sheet: Sheet, at: int, end: int, country: str) -> int:
    """Where a name ends before the city of a person or the person of a firm: `Oleksandr Kyiv`, `Oakline Ltd Sarah`."""
    words = sheet.text[at:end].split(" ")
    if len(words) > _WITH_CITY and is_given_name(words[-1]) and words[-1].istitle() and _closes_firm(words[:-1]):
        return at + len(" ".join(words[:-1]))
    surname = words[-1].lower() in TRAPS and not (country and len(words) == _WITH_CITY)
    if not _WITH_CITY <= len(words) <= _WITH_CITY + 1 or surname or not is_given_name(words[0]):
        return end
    if is_city(words[-1], country) and all(_may_be_surname(word) for word in words[1:-1]):
        return at + len(" ".join(words[:-1]))
    return end


def _closes_firm(words: list[str]) -> bool:
    """Whether the last of some words is a legal form that is no other word as well."""
    form = bare(words[-1])
    return form in LEGAL and form not in BARE_LEGAL


def _may_be_surname(word: str) -> bool:
    """Whether a word between a first name and a city is the person's: `Grace Wanjiru Nairobi`."""
    return word.istitle() and word.isalpha() and bare(word) not in LEGAL | TRADES
