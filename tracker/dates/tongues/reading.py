"""Date phrases in other languages: word for word into our own grammar, then dateparser where that fails.

The only importer of dateparser. Loaded only for a phrase that the own grammar did not read.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.dates.reading import Frame, Reading
from tracker.dates.rules.months import MONTHS
from tracker.dates.rules.weekdays import WEEKDAYS
from tracker.dates.tongues.numbers import number_words
from tracker.dates.tongues.order import read_in_order
from tracker.dates.tongues.parts import split_words
from tracker.dates.tongues.words import WEST
from tracker.dates.tongues.words_east import EAST

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

TONGUES = WEST | EAST
LANGUAGES = ("es", "pt", "fr", "de", "it", "ru", "ar", "tr", "pl", "nl", "vi", "id", "uk")
_WORD = re.compile(r"\d+th\b|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[^\s\w]")
_ORDINAL = re.compile(
    r"(\d{1,2}) ?-?(?:е|ое|й|ый|ая)\b|(\d{1,2})\.?°"
    r"|(\d{1,2})(?:-?(?:м|ом|х)|er|ere|eme|ieme|ten|ter|tes|te|e|[rdtmv]?[oa]|\.[oa])\b"
)
"""`13-е`, `1er`, `15ten`, `3º`, `1ro`."""
_OF_THE_MONTH = re.compile(r"\b(\d{1,2}) ?-?(?:го|ого|его|му|ому|ему)\b(?: числ[ау])?")
"""`20-го`, `к 5-му`: a day of the month even alone."""
_DASHED_HOUR = re.compile(r"\b(в|к|до|с|после) (\d{1,2})-(00|15|30|45)\b")
"""`до 18-00`."""
_RANGE = re.compile(r"\b(\d{1,2}) (?:a|al|ao|au|bis|по) (?=\d{1,2} (?!heures?|horas?|uhr)[^\W\d]{3,})")
"""`10 au 22 août`."""
_ELIDED = re.compile(r"\b([dl])'")
_HOUR = re.compile(r"\b([01]?\d|2[0-4]) ?(?:h|hs|uhr|ч)\b ?(\d\d)?(?!\d)|\b(\d{1,2})h(\d\d)\b")
"""`9h30`, `17 Uhr`, `16h`."""
_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ةى،", "01234567890123456789هي,", "ـ")
"""Digits, and letters that are typed either way."""
_PLAIN = frozenset({".", ",", ":", "/", "-", "am", "pm", "q"})
"""What means the same in every tongue."""
_YEAR = 4
"""Digits of a year."""
_NEXT_YEAR = 370
"""Days from today within which a day without its year lies."""
_PAST = frozenset({"ago", "last", "yesterday", "day before yesterday", "last night"})
_FAR = frozenset({"year", "in", "later"})
_FURTHEST = 1500
"""Days from today that a reading by dateparser may lie."""


def read_foreign(phrase: str, frame: Frame) -> Reading | None:
    """A day in another language; None where the languages disagree or none has a safe reading."""
    words = _words(phrase)
    if not words or len(words) > 12 or not any(char.isalpha() for char in phrase):
        return None
    found = (_translated(words, tongue, frame) for tongue in TONGUES)
    years = {word for word in words if len(word) == _YEAR and word.isdigit()}
    readings = {reading.day: reading for reading in found if reading and (not years or str(reading.day.year) in years)}
    if len(readings) == 1:
        return next(iter(readings.values()))
    if len(readings) > 1:
        first, *others = readings.values()
        return first._replace(others=(*first.others, *(other.day for other in others)))
    return _by_dateparser(phrase, frame)


def plain_letters(text: str) -> str:
    """Lower case without accents; й and ё as they are typed without their marks."""
    lower = text.lower().replace("ı", "i").replace("ß", "ss").translate(_ARABIC)
    return "".join(char for char in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(char))


def _words(phrase: str) -> list[str]:
    text = plain_letters(phrase[:120]).replace("’", "'").replace("mi-", "mi ")
    text = _RANGE.sub(r"\1 - ", _ELIDED.sub(r"\1 ", text))
    text = _DASHED_HOUR.sub(r"\1 \2:\3", _OF_THE_MONTH.sub(r"\1 числа", text))
    text = _HOUR.sub(lambda found: f"{found[1] or found[3]}:{found[2] or found[4] or '00'}", text)
    return _WORD.findall(_ORDINAL.sub(r"\1\2\3th", text))


@lru_cache
def _table(tongue: str) -> tuple[dict[str, str], int]:
    """Foreign words, without accents, to English; and the most words in one entry."""
    table = {" ".join(_words(word)): number for word, number in number_words(tongue).items()}
    for row in TONGUES[tongue].split(";"):
        english, colon, foreign = " ".join(row.split()).partition(":")
        for word in foreign.split(",") if colon else ():
            table[" ".join(_words(word))] = "" if english == "-" else english
    return table, max(word.count(" ") + 1 for word in table)


@lru_cache
def _vocabulary(tongue: str) -> frozenset[str]:
    return frozenset(word for entry in _table(tongue)[0] for word in entry.split())


def _translated(words: list[str], tongue: str, frame: Frame) -> Reading | None:
    """The own grammar's reading of the words put into English, when the tongue knows every one of them."""
    table, most = _table(tongue)
    words = split_words(words, tongue, _vocabulary(tongue))
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
            if not (words[at].removesuffix("th").isdigit() or words[at] in _PLAIN):
                return None
            size = 1
            english.append(words[at])
        at += size
    return read_in_order(" ".join(word for word in english if word), tongue, frame) if known else None


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
    if _contradicts(words, found.date(), frame):
        return None
    return Reading(found.date())


def _contradicts(words: list[str], day: date, frame: Frame) -> bool:
    """Whether words of any tongue name another year, month or weekday, or a past day comes of words that say none."""
    english = {meaning for tongue in TONGUES for word in words if (meaning := _table(tongue)[0].get(word))}
    weekdays = {WEEKDAYS.words[word] for word in english & WEEKDAYS.words.keys()}
    months = {MONTHS.words[word] for word in english & MONTHS.words.keys()}
    years = {int(word) for word in words if len(word) == _YEAR and word.isdigit()}
    for said, is_it in ((weekdays, day.weekday()), (months, day.month), (years, day.year)):
        if said and is_it not in said:
            return True
    ahead = (day - frame.today).days
    if years or frame.past or (ahead < 0 and english & _PAST):
        return False
    return ahead < 0 or (ahead > _NEXT_YEAR and not english & _FAR)


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
