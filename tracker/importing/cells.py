"""What one cell says: money, a quantity, a day or moment, a line of text. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, tzinfo
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal, NamedTuple

from tracker.capture.figures.amounts import parse_money, parse_quantity
from tracker.model import Money, Quantity

DateOrder = Literal["DMY", "MDY", "YMD"]
DATE_ORDERS: tuple[DateOrder, ...] = ("DMY", "MDY", "YMD")

_SIGNS = {
    "US$": "USD",
    "HK$": "HKD",
    "A$": "AUD",
    "C$": "CAD",
    "€": "EUR",
    "£": "GBP",
    "RMB": "CNY",
    "人民币": "CNY",
    "美元": "USD",
}
_CURRENCY = re.compile(r"US\$|HK\$|A\$|C\$|€|£|RMB|人民币|美元|\b[A-Z]{3}\b", re.IGNORECASE)
_NUMBER = re.compile(r"^([-+]?)([\d.,' ]*\d[\d.,' ]*)\s*(k|m|mn|万|千)?$", re.IGNORECASE)
_BARE_SIGN = re.compile(r"(?<![A-Z])[$¥]", re.IGNORECASE)
"""A sign that several currencies share."""
_SCALE = {"k": 10**3, "千": 10**3, "万": 10**4, "m": 10**6, "mn": 10**6}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Amount(NamedTuple):
    number: Decimal
    currency: str
    """ISO code, "" when the cell does not say."""


def one_line(cell: str) -> str:
    """The cell as one line without control characters."""
    if cell.isprintable():
        return cell.strip()
    return " ".join(_CONTROL.sub(" ", cell).split())


def many_lines(cell: str) -> str:
    """The cell with its line breaks, without other control characters."""
    return cell.strip() if cell.isprintable() else _CONTROL.sub(" ", cell).strip()


def unguarded(cell: str) -> str:
    """The cell without the apostrophe that our own CSV puts before a text that a spreadsheet would run."""
    return cell[1:] if cell[:1] == "'" and not cell[1:2].isalnum() else cell


@lru_cache(maxsize=4096)
def read_amount(cell: str) -> Amount | None:
    """`1,054`, `US$ 1 200.50`, `1.200,50 EUR`, `3.5万`: number and currency; None when not a number."""
    text = unicodedata.normalize("NFKC", cell).strip()
    currency = ""
    if found := _CURRENCY.search(text):
        sign = found.group().upper()
        currency = _SIGNS.get(sign, sign)
        text = text[: found.start()] + text[found.end() :]
    text = text.replace("$", "").replace("¥", "").replace("￥", "").strip()
    match = _NUMBER.match(text)
    if match is None:
        return None
    try:
        number = Decimal(match.group(1) + _plain(match.group(2)))
    except InvalidOperation:
        return None
    return Amount(number * _SCALE.get((match.group(3) or "").lower(), 1), currency)


@lru_cache(maxsize=4096)
def read_money(cell: str, column: str = "", usual: str = "") -> Money | None:
    """Money as it is typed elsewhere, `USD 0.32/pc`, or as tables alone write it, `-1,00,000`; None when it is not.

    `column` is what the file's currency column says: it wins over a bare $ or ¥, a code in the cell over it.
    `usual` is the currency where nothing names one.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    if found := parse_money(text):
        amount, currency, per = Decimal(found[0]), found[1], found[2]
    elif bare := read_amount(text):
        amount, currency, per = bare.number, bare.currency, ""
    else:
        return None
    said = (column or currency) if _BARE_SIGN.search(text) else (currency or column)
    return Money(amount=amount, currency=said or usual, per=per)


@lru_cache(maxsize=4096)
def read_quantity(cell: str, unit: str = "") -> Quantity | None:
    """A quantity as it is typed elsewhere, `5000 pcs`, `2x40HQ`; else a number and whatever follows it.

    `unit` is what the file's column of units says, for cells that are a number alone.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    if found := parse_quantity(f"{text} {unit}".strip()) or parse_quantity(text):
        return Quantity(amount=Decimal(found[0]), unit=found[1] or unit)
    end = max((position for position, sign in enumerate(text) if sign.isdigit()), default=-1) + 1
    bare = read_amount(text[:end])
    return Quantity(amount=bare.number, unit=unit or text[end:].strip()) if bare is not None else None


def _plain(digits: str) -> str:
    """Digits with a point for decimals: the last of two signs, or a lone comma without three digits after."""
    digits = digits.replace("'", "").replace(" ", "")
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        thousands, decimal = (",", ".") if point > comma else (".", ",")
        return digits.replace(thousands, "").replace(decimal, ".")
    if comma >= 0:
        lone = digits.count(",") == 1 and len(digits) - comma - 1 != 3
        return digits.replace(",", "." if lone else "")
    return digits.replace(".", "") if digits.count(".") > 1 else digits


_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_TAIL = (
    r"(?:[T ,]+(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<half>[AaPp][Mm])?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?$"
)
_YEAR_FIRST = re.compile(r"^(?P<y>\d{4})[-/.年](?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})日?" + _TAIL)
_COMPACT = re.compile(r"^(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})" + _TAIL)
_YEAR_LAST = re.compile(r"^(?P<a>\d{1,2})[-/. ](?P<b>\d{1,2})[-/. ](?P<y>\d{4}|\d{2})" + _TAIL)
_SHORT_FIRST = re.compile(r"^(?P<y>\d{2})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})" + _TAIL)
_DAY_NAMED = re.compile(
    r"^(?P<d>\d{1,2})(?:st|nd|rd|th)?[- ](?P<mon>[A-Za-z]{3})[a-z]*\.?[- ,]+(?P<y>\d{4}|\d{2})" + _TAIL
)
_NAMED_DAY = re.compile(r"^(?P<mon>[A-Za-z]{3})[a-z]*\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})" + _TAIL)


@lru_cache(maxsize=8192)
def read_moment(cell: str, order: DateOrder, zone: tzinfo | None) -> datetime | None:
    """The moment a date cell names, aware; a bare day is taken at noon of `zone`. None when unreadable."""
    text = unicodedata.normalize("NFKC", cell).strip()
    for pattern in (
        _YEAR_FIRST,
        _COMPACT,
        _DAY_NAMED,
        _NAMED_DAY,
        _SHORT_FIRST if order == "YMD" else _YEAR_LAST,
    ):
        if match := pattern.match(text):
            return _moment(match, order, zone)
    return None


def _moment(match: re.Match[str], order: DateOrder, zone: tzinfo | None) -> datetime | None:
    parts = match.groupdict()
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        day, month = (second, first) if order == "MDY" else (first, second)
    else:
        day = int(parts["d"])
        month = _MONTHS.get(parts["mon"].lower(), 0) if "mon" in parts else int(parts["m"])
    try:
        return datetime.combine(date(year, month, day), _time(parts), _zone(parts["zone"], zone))
    except ValueError:
        return None


def _time(parts: dict[str, str | None]) -> time:
    if parts["h"] is None:
        return time(12)
    hour = int(parts["h"])
    if parts["half"]:
        hour = hour % 12 + (12 if parts["half"].lower() == "pm" else 0)
    return time(hour, int(parts["min"] or 0), int(parts["s"] or 0))


def _zone(said: str | None, zone: tzinfo | None) -> tzinfo | None:
    if said is None:
        return zone
    return datetime.fromisoformat("2000-01-01T00:00" + said).tzinfo


def guess_order(cells: Iterable[str], usual: DateOrder) -> DateOrder:
    """The day/month order that a column proves by a number over 12; the usual one when nothing is proved."""
    proved: set[DateOrder] = set()
    for cell in set(cells):
        if match := _YEAR_LAST.match(cell.strip()):
            if int(match["a"]) > 12:
                proved.add("DMY")
            elif int(match["b"]) > 12:
                proved.add("MDY")
    return proved.pop() if len(proved) == 1 else usual
