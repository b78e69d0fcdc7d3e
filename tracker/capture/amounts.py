"""Quantities and money as a trader writes them, as plain decimal strings. Knows units and currencies, no fields."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.capture.measures import CONTAINERS, CURRENCIES, MEASURED, ONLY_AFTER, SCALES, UNITS
from tracker.capture.notation import is_group, trimmed, with_points
from tracker.dates.scanner import Scanner, han_number
from tracker.script import fold, is_han

NUMBER = re.compile(
    r"\d{1,3}(?:[ ,']\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?"
    r"|[零一二两俩三四五六七八九十百千廿]+",
    re.ASCII,
)


class Amount(NamedTuple):
    """A number in text: its value as a plain decimal string, and where it stands."""

    value: str
    start: int
    end: int
    scaled: bool = False
    """It carried a k, 万 or million."""
    fraction: bool = False


def read_number(folded: str, at: int) -> Amount | None:
    """The number that begins here, with its k, 万 or million."""
    match = NUMBER.match(folded, at)
    if match is None:
        return None
    word = match[0]
    if word[0].isdigit():
        value = plain(word)
    else:
        number = han_number(word)
        if not number:
            return None
        value = str(number)
    end, power = _scale(folded, match.end())
    return Amount(shifted(value, power), at, end, power > 0, "." in value)


def _scale(folded: str, at: int) -> tuple[int, int]:
    scan = Scanner(folded, at)
    power = scan.take(SCALES)
    if power is None:
        return at, 0
    word = folded[at : scan.at].strip()
    if word in {"m", "百", "mil"} and not folded[at:].startswith("mil"):
        return at, 0
    if word in {"w", "k", "k."} and folded[at : at + 1] == " ":
        return at, 0
    more = scan.take(SCALES) if word in {"万", "百", "千"} and folded[scan.at : scan.at + 1] in {"万", "亿"} else None
    return scan.at, power + (more or 0)


def plain(word: str) -> str:
    """Digits with separators as a plain decimal: `5,000`, `5 000`, `1.234.567,5`, `0,32`."""
    word = word.replace(" ", "").replace("'", "")
    if word.count(".") > 1:
        word = word.replace(".", "").replace(",", ".")
    elif "," in word and "." in word:
        word = word.replace(",", "")
    elif "," in word:
        head, _comma, tail = word.rpartition(",")
        thousands = len(tail) == 3 and head.lstrip("0") != ""
        word = word.replace(",", "" if thousands else ".")
    whole, point, rest = word.partition(".")
    whole = whole.lstrip("0") or "0"
    return f"{whole}{point}{rest}" if rest else whole


def shifted(value: str, power: int) -> str:
    """A plain decimal times a power of ten."""
    if not power:
        return value
    whole, _point, rest = value.partition(".")
    digits = whole + rest.ljust(power, "0")[:power]
    left = rest[power:]
    return (digits.lstrip("0") or "0") + (f".{left}" if left else "")


def read_unit(folded: str, at: int) -> tuple[str, int] | None:
    """The unit that begins here and where it ends; `of` and `x` may stand before a container."""
    scan = Scanner(folded, at)
    unit = scan.take(UNITS)
    if unit is None:
        return None
    if folded[scan.at - 1].isalpha() and folded[scan.at : scan.at + 1].isdigit() and folded[scan.at - 1] < "\u2e80":
        return None
    return unit, scan.at


def parse_quantity(text: str) -> tuple[str, str] | None:
    """(amount, unit) of a text that is a quantity and nothing else: `5000 pcs`, `2x40HQ`, `1.5万件`, `3 tons`."""
    folded = with_points(fold(text)).strip().removeprefix("qty").lstrip(" :")
    found = read_quantity(folded, 0)
    if found is not None and not folded[found[2] :].strip(" .,"):
        return found[0], found[1]
    amount = read_number(folded, 0)
    if amount is not None:
        rest = folded[amount.end :].strip()
        if not rest or (rest.isalpha() and len(rest) <= 16):
            return trimmed(amount.value), text.strip()[len(text.strip()) - len(rest) :] if rest else ""
    return None


def read_quantity(folded: str, at: int) -> tuple[str, str, int] | None:
    """(amount, unit, end) of the quantity that begins here: a number with its unit, or a container size."""
    alone = read_unit(folded, at)
    if alone is not None and alone[0] in CONTAINERS and folded[at].isdigit():
        return "1", alone[0], alone[1]
    amount = read_number(folded, at)
    if amount is None:
        return None
    scan = Scanner(folded, amount.end)
    crossed = scan.any(("x", "*", "×", "个", "只", "of"))
    if crossed:
        unit = read_unit(folded, _skip(folded, scan.at))
        if unit is not None and unit[0] in CONTAINERS:
            return trimmed(amount.value), unit[0], unit[1]
    begin = _skip(folded, amount.end)
    unit = read_unit(folded, begin)
    if unit is None:
        return None
    grouped = unit[0] not in MEASURED and is_group(folded[at : amount.end])
    return shifted(amount.value, 3) if grouped else trimmed(amount.value), unit[0], unit[1]


def _skip(folded: str, at: int) -> int:
    while at < len(folded) and folded[at] in " -":
        at += 1
    return at


def read_currency(folded: str, at: int) -> tuple[str, int] | None:
    """The currency that begins here and where it ends."""
    scan = Scanner(folded, at)
    code = scan.take(CURRENCIES)
    return (code, scan.at) if code else None


def read_per(folded: str, at: int) -> tuple[str, int]:
    """The unit a price is for, `/pc`, `per set`, `每件`, and where it ends; ("", at) when none is said."""
    scan = Scanner(folded, at)
    if not scan.any(("/", "per", "each", "a", "每", "一", "p")):
        return "", at
    if folded[at : scan.at].strip() == "each":
        return "pc", scan.at
    begin = _skip(folded, scan.at)
    unit = read_unit(folded, begin)
    if unit is None:
        return "", at
    return _single(unit[0]), unit[1]


def _single(unit: str) -> str:
    """`pcs` as the unit of one: `pc`."""
    return {
        "boxes": "box", "containers": "container", "dozen": "dozen", "gross": "gross", "truckloads": "truckload",
    }.get(unit, unit[:-1] if unit.endswith("s") and len(unit) > 2 else unit)  # fmt: skip


def parse_money(text: str) -> tuple[str, str, str] | None:
    """(amount, currency, per) of a text that is money and nothing else: `USD 0.32/pc`, `$1.2k`, `12美元`, `0.32`."""
    folded = with_points(fold(text)).strip().lstrip("@ ")
    found = read_money(folded, 0, bare=True)
    if found is None or folded[found[3] :].strip(" .,-"):
        return None
    return found[0], found[1], found[2]


def read_money(folded: str, at: int, *, bare: bool = False) -> tuple[str, str, str, int] | None:
    """(amount, currency, per, end) of money that begins here; `bare` takes a number without a currency too."""
    before = read_currency(folded, at) if folded[at : at + 1] not in ONLY_AFTER else None
    amount = read_number(folded, _skip_blank(folded, before[1] if before else at))
    if amount is None:
        return None
    currency, end = (before[0], amount.end) if before else ("", amount.end)
    after = read_currency(folded, _skip_blank(folded, end))
    if after is not None and (not currency or after[0] == currency or currency == "USD"):
        currency, end = after
    elif not currency and folded[end : end + 1] == "块" and folded[end + 1 : end + 2] in {"/", "每", "一"}:
        currency, end = "CNY", end + 1
    elif not currency and not bare:
        return None
    per, end = read_per(folded, end)
    return amount.value, currency, per, end


def _skip_blank(folded: str, at: int) -> int:
    while at < len(folded) and folded[at] in " :.":
        at += 1
    return at


def starts(text: str) -> list[int]:
    """Places where an amount can begin: a number or currency not inside a word."""
    found = []
    for at, here in enumerate(text):
        before = text[at - 1] if at else " "
        number = here.isdigit() or here in "零一二两三四五六七八九十百千半"
        if number and (
            before.isdigit()
            or before in "零一二两三四五六七八九十百千"
            or (before in ".,-/" and at > 1 and text[at - 2].isascii() and text[at - 2].isalnum())
            or (before.isascii() and before.isalpha())
        ):
            continue
        letter = here.isascii() and here.isalpha()
        if letter and before.isascii() and before.isalnum():
            continue
        if number or letter or here in "$€¥£₹৳₫฿₽₩₦₱₺₪₴₸@" or is_han(here):
            found.append(at)
    return found


def can_start(text: str, at: int) -> tuple[int, ...]:
    """The place itself when a number can begin there."""
    before = text[at - 1] if at else " "
    bad = (
        before.isdigit()
        or (before in ".,-/#" and at > 1 and text[at - 2].isascii() and text[at - 2].isalnum())
        or (before.isascii() and before.isalpha())
    )
    return () if bad or before == "#" else (at,)


def is_over(text: str, end: int) -> bool:
    """Whether a word or number is over here."""
    if end >= len(text):
        return True
    last, after = text[end - 1], text[end]
    if last.isdigit() and (after.isdigit() or (after in ".,/" and text[end + 1 : end + 2].isdigit())):
        return False
    return not (last.isascii() and last.isalnum() and after.isascii() and after.isalnum())


def is_year(value: str) -> bool:
    return len(value) == 4 and value[:2] in {"19", "20"}


def stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (not before or before in " \x01,，@") and (not after or after in " \x01,，;。")
