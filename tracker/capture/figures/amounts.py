"""Quantities and money as a trader writes them, as plain decimal strings. Knows units and currencies, no fields."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.capture.figures.measures import CONTAINERS, CURRENCIES, MEASURED, ONLY_AFTER, SCALES, UNITS
from tracker.capture.figures.notation import STARTS_THOUSAND, THOUSANDS, is_group, is_point, trimmed, with_points
from tracker.dates.scanner import Scanner, han_number
from tracker.script import fold

NUMBER = re.compile(
    r"(?<![\d.])\.\d{1,4}(?![\d.])|(?<![#№A-Za-z\d])\d{1,3}(?:[ ,']\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?"
    r"|[零一二两俩三四五六七八九十百千廿]+",
    re.ASCII,
)

_PER_WORD = r"/([a-z]{1,8})(?![\w/])(?<!fob)(?<!cif)(?<!exw)(?<!ddp)(?<!cfr)(?<!cnf)(?<!dap)"
_WORDY = frozenset({"pen", "try", "mad", "rub", "cop"})
"""Codes of currencies that are words too: none before another word."""
_CONTAINER = r" ?(?:containers?|fcls?|cntrs?|foot container)(?![a-z])"


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
    if word[0].isdigit() or word[0] == ".":
        value = plain(word)
    else:
        number = han_number(word)
        if not number:
            return None
        value = str(number)
    end, power = _scale(folded, match.end())
    return Amount(shifted(value, power), at, end, power > 0, "." in value)


def _scale(folded: str, at: int) -> tuple[int, int]:
    if folded[at : at + 2] in STARTS_THOUSAND and (local := re.match(THOUSANDS, folded[at:])) is not None:
        return at + local.end(), 3
    scan = Scanner(folded, at)
    power = scan.take(SCALES)
    if power is None:
        return at, 0
    word = folded[at : scan.at].strip()
    many = word == "m" and folded[scan.at : scan.at + 1] == " " and read_unit(folded, scan.at) is not None
    if word in {"m", "百", "mil"} and not folded[at:].startswith("mil") and not many:
        return at, 0
    if (word in {"w", "k", "k."} and folded[at : at + 1] == " ") or (word == "w" and _is_wattage(folded, at, scan.at)):
        return at, 0
    more = scan.take(SCALES) if word in {"万", "百", "千"} and folded[scan.at : scan.at + 1] in {"万", "亿"} else None
    return scan.at, power + (more or 0)


def _is_wattage(folded: str, at: int, end: int) -> bool:
    """Whether a `w` after figures is no 万: a Latin word stands before them and no unit after it: `bulb 4w`."""
    before = folded[:at].rstrip("0123456789.,").rstrip(" ")[-2:]
    return before.isascii() and before.isalpha() and len(before) > 1 and read_unit(folded, end) is None


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
    size = re.match(_CONTAINER, folded[scan.at :]) if unit in CONTAINERS else None
    return unit, scan.at + (size.end() if size is not None else 0)


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
        times = re.match(r" ?[x*×] ?(\d{1,2})(?![\d.])", folded[alone[1] :])
        times = times or re.match(r" (\d{1,2}) (?:containers?|fcls?|cntrs?)(?![a-z])", folded[alone[1] :])
        return (times[1], alone[0], alone[1] + times.end()) if times is not None else ("1", alone[0], alone[1])
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
    size = read_unit(folded, _skip(folded, unit[1])) if unit[0] == "containers" else None
    if size is not None and size[0] in CONTAINERS and folded[size[1] - 1 : size[1] + 1].strip():
        unit = size
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
        word = re.match(_PER_WORD, folded[at:]) if folded[at] == "/" else None
        return (word[1], at + word.end()) if word is not None else ("", at)
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
    if "块" in folded or "毛" in folded:
        from tracker.capture.figures.spoken import spoken_yuan

        spoken = spoken_yuan(folded, at)
        if spoken is not None:
            per, end = read_per(folded, spoken[1])
            return spoken[0], "CNY", per, end
    before = read_currency(folded, at) if folded[at : at + 1] not in ONLY_AFTER else None
    amount = read_number(folded, _skip_blank(folded, before[1] if before else at))
    if amount is None:
        return None
    if before is not None and read_unit(folded, _skip(folded, amount.end)) is not None:
        amount = _first_group(folded, amount)
    currency, end = (before[0], amount.end) if before else ("", amount.end)
    after = read_currency(folded, _skip_blank(folded, end))
    if after is not None and folded[end : after[1]] == "rs" and amount.value.isdigit() and len(amount.value) == 1:
        after = None
    if after is not None and folded[after[1] - 3 : after[1]] in _WORDY and folded[after[1] :].lstrip(" ")[:1].isalpha():
        after = None
    if after is not None and _is_of_next(folded, amount, end, after[1]):
        after = None
    if after is not None and (not currency or after[0] == currency or currency == "USD"):
        currency, end = after
    elif not currency and folded[end : end + 1] == "块" and folded[end + 1 : end + 2] in {"/", "每", "一"}:
        currency, end = "CNY", end + 1
    elif not currency and not bare:
        return None
    per, end = read_per(folded, end)
    return amount.value, currency, per, end


def _is_of_next(folded: str, amount: Amount, start: int, end: int) -> bool:
    """Whether a currency between two figures is the second one's: `600 €2,75`, `600 usd 2.75`."""
    after = read_number(folded, _skip_blank(folded, end)) if folded[start : start + 1] == " " else None
    if after is None or read_unit(folded, _skip(folded, after.end)) is not None:
        return False
    return (after.start == end and not folded[end - 1].isalpha()) or (after.fraction and not amount.fraction)


def _first_group(folded: str, amount: Amount) -> Amount:
    """The price in `USD 250 500 pcs`, where a unit after the second group tells that a blank groups nothing."""
    first, blank, _rest = folded[amount.start : amount.end].partition(" ")
    return Amount(plain(first), amount.start, amount.start + len(first)) if blank and first.isdigit() else amount


def _skip_blank(folded: str, at: int) -> int:
    while at < len(folded) and (folded[at] in " :" or (folded[at] == "." and not is_point(folded, at))):
        at += 1
    return at
