"""Date phrases in other languages: word for word into our own grammar, then dateparser where that fails.

The only importer of dateparser. Loaded only for a phrase that the own grammar did not read.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.dates.grammar import finish, take_moment
from tracker.dates.reading import Frame, Reading
from tracker.dates.scanner import Scanner
from tracker.dates.tongue_words import TONGUES

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LANGUAGES = ("es", "pt", "fr", "de", "it", "ru", "ar", "tr", "pl", "nl", "vi", "id", "uk")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[^\s\w]")
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_FURTHEST = 1500
"""Days from today that a reading by dateparser may lie."""
_AGO = re.compile(r"^ago (.+)$")
_TRAILING = re.compile(
    r"^(?P<what>(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year)) (?P<which>next|last)\b"
)
_UNIT_BEFORE = re.compile(r"^in (week|month|year|day)$")


def read_foreign(phrase: str, frame: Frame) -> Reading | None:
    """A day in another language; None where the languages disagree or none has a safe reading."""
    words = _words(phrase)
    if not words or len(words) > 12 or not any(char.isalpha() for char in phrase):
        return None
    readings = {reading.day: reading for tongue in TONGUES if (reading := _translated(words, tongue, frame))}
    if len(readings) == 1:
        return next(iter(readings.values()))
    if len(readings) > 1:
        first, *others = readings.values()
        return first._replace(others=(*first.others, *(other.day for other in others)))
    return _by_dateparser(phrase, frame)


def plain_letters(text: str) -> str:
    """Lower case without accents; й and ё as they are typed without their marks."""
    lower = text.lower().replace("ı", "i").replace("ß", "ss").translate(_ARABIC_DIGITS)
    return "".join(char for char in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(char))


def _words(phrase: str) -> list[str]:
    return _WORD.findall(plain_letters(phrase[:120]).replace("’", "'").replace("mi-", "mi "))


@lru_cache
def _table(tongue: str) -> tuple[dict[str, str], int]:
    """Foreign words, without accents, to English; and the most words in one entry."""
    table: dict[str, str] = {}
    for row in re.split(r"[;\n]", TONGUES[tongue]):
        english, colon, foreign = row.strip().partition(":")
        for word in foreign.split(",") if colon else ():
            table[" ".join(_words(word))] = "" if english == "-" else english
    return table, max(word.count(" ") + 1 for word in table)


def _translated(words: list[str], tongue: str, frame: Frame) -> Reading | None:
    """The own grammar's reading of the words put into English, when the tongue knows every one of them."""
    table, most = _table(tongue)
    english: list[str] = []
    at = known = 0
    while at < len(words):
        for size in range(min(most, len(words) - at), 0, -1):
            joined = " ".join(words[at : at + size])
            if joined in table:
                english.append(table[joined])
                known += 1
                break
        else:
            if not (words[at].isdigit() or words[at] in ".,:/-"):
                return None
            size = 1
            english.append(words[at])
        at += size
    return _read_english(" ".join(word for word in english if word), frame) if known else None


def _read_english(text: str, frame: Frame) -> Reading | None:
    text = re.sub(r"(\d) ([.:/-]) (?=\d)", r"\1\2", text).replace(" .", "").replace(" ,", ",")
    text = _UNIT_BEFORE.sub(r"in one \1", _TRAILING.sub(r"\g<which> \g<what>", text))
    text = (
        _AGO.sub(r"\1 ago", text).replace("end of week", "end of the week").replace("end of month", "end of the month")
    )
    text = re.sub(r"\b(end of|mid|beginning of) (month|year|week)\b", r"\1 the \2", text)
    text = re.sub(r"\b(end of|mid|beginning of) (?:the )?(month|year|week) (next|last|this)\b", r"\1 \3 \2", text)
    scan = Scanner(text)
    moment = take_moment(scan, frame)
    return finish(moment, frame) if moment and scan.done else None


def _by_dateparser(phrase: str, frame: Frame) -> Reading | None:
    """dateparser's reading, kept only where the phrase itself settles the day."""
    words = _words(phrase)
    longest = max((len(word) for word in words if not word.isdigit()), default=0)
    if longest < (5 if len(words) == 1 else 3):
        return None
    try:
        data = _parser(frame.order, frame.now.replace(tzinfo=None), frame.past).get_date_data(phrase[:120])
    except (ValueError, OverflowError, TypeError, KeyError, IndexError, AttributeError):
        return None
    found: datetime | None = data.date_obj if data is not None else None
    settled: tuple[str, ...] = getattr(data, "parts", ())
    if found is None or "day" not in settled or abs((found.date() - frame.today).days) > _FURTHEST:
        return None
    return Reading(found.date())


@lru_cache(maxsize=4)
def _parser(order: str, now: datetime, past: bool) -> DateDataParser:
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=list(LANGUAGES),
        settings={
            "PREFER_DATES_FROM": "past" if past else "future",
            "DATE_ORDER": order,
            "RELATIVE_BASE": now,
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
