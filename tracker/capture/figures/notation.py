"""How figures are written: which mark groups thousands, and where in a text a figure begins and ends."""

from __future__ import annotations

import re

from tracker.script import is_han

_MARK_AND_MORE = 2
"""Characters before a figure that only goes on: a mark, and what it parts the figure from."""
_DOTTED = r"(?<![\d.,+])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\d|[.,]\d)"
_COMMA_DECIMAL = r"(?<![\d.,])(?:\d+,\d{1,2}|0,\d+|[1-9]\d{0,2}(?:\.\d{3})+,\d+)(?!\d|[.,]\d)"
_POINT_DECIMAL = r"(?<![\d.,])0\.\d|[1-9],\d{3}(?!\d)"
"""Figures that only someone writes who groups thousands with commas."""
_GROUP = r"[1-9]\d{0,2}\.\d{3}"
THOUSANDS = (
    r" bin(?= (?:adet|metre|takım|çift|kutu|koli|ton|kg|rulo|top|dolar|euro|tl|usd|eur)\b)"
    r"| mil(?= (?:piezas|pzas|unidades|unid|uds|pares|juegos|peças|pcs|cajas|caixas|metros|dólares|dolares|reais)\b)"
    r"| ?тыс\.?(?= ?(?:шт|пар|кг|метров|м\b|тонн|долл|usd))| ribu(?= (?:pcs|buah|lembar|kg)\b)|(?: nghìn| ngàn)(?= )"
)
"""Words for a thousand, where the word after them is of the same language."""
STARTS_THOUSAND = frozenset({" b", " m", " т", "ты", " r", " n"})
_NUMBERED = frozenset("#№")
"""Signs before the number that a thing is called by."""
_SWAP = str.maketrans(".,", ",.")


def with_points(folded: str) -> str:
    """The text, as long as before, with thousands in commas and decimals in points: `1.250,50` as `1,250.50`."""
    if "." not in folded or "," not in folded or not re.search(_DOTTED, folded, re.ASCII):
        return folded
    commas = re.search(_COMMA_DECIMAL, folded, re.ASCII) and not re.search(_POINT_DECIMAL, folded, re.ASCII)
    return re.sub(_DOTTED, lambda found: _swapped(found[0], alone=not commas), folded, flags=re.ASCII)


def _swapped(number: str, *, alone: bool) -> str:
    """A dotted number with its marks the other way round; `alone` when only the number itself can tell.

    Several groups without decimals stay: no decimal point is among them, and a phone number may look so.
    """
    told = "," in number or (not alone and number.count(".") == 1)
    return number.translate(_SWAP) if told else number


def is_group(written: str) -> bool:
    """Whether a number is one to three digits, a dot and three more: `10.000`."""
    return re.fullmatch(_GROUP, written, re.ASCII) is not None


def trimmed(value: str) -> str:
    """A plain decimal without the zeros that close its fraction: `10.000` kg are `10`."""
    return value.rstrip("0").rstrip(".") if "." in value else value


def starts(text: str) -> list[int]:
    """Places where an amount can begin: a number or currency not inside a word."""
    found = []
    for at, here in enumerate(text):
        before = text[at - 1] if at else " "
        number = here.isdigit() or here in "零一二两三四五六七八九十百千半"
        if here == "." and opens_decimal(text, at):
            found.append(at)
        if number and (
            before in _NUMBERED
            or before.isdigit()
            or before in "零一二两三四五六七八九十百千"
            or _goes_on(text, at)
            or (before.isascii() and before.isalpha())
        ):
            continue
        letter = here.isascii() and here.isalpha()
        if letter and before.isascii() and before.isalnum():
            continue
        if number or letter or here in "$€¥£₹৳₫฿₽₩₦₱₺₪₴₸@" or is_han(here):
            found.append(at)
    return found


def opens_decimal(text: str, at: int) -> bool:
    """Whether a figure begins with its point here: the `.32` of `at .32` and of `$.32`."""
    before = text[at - 1 : at]
    return text[at + 1 : at + 2].isdigit() and not (before.isalnum() or (before and before in ".,-/#"))


def is_point(folded: str, at: int) -> bool:
    """Whether a point opens a decimal: `$.32` and `usd.32`, but not `usd.1500`."""
    return re.compile(r"\.\d{1,3}(?![\d.,])").match(folded, at) is not None


def _goes_on(text: str, at: int) -> bool:
    """Whether a figure only goes on here after a mark: `1.5`, `A-5`, but not after the comma in `Dhaka,500`."""
    if text[at - 1 : at] == "." and opens_decimal(text, at - 1):
        return True
    if at < _MARK_AND_MORE or text[at - 1] not in ".,-/#" or not text[at - 2].isascii():
        return False
    return text[at - 2].isdigit() if text[at - 1] == "," else text[at - 2].isalnum()


def can_start(text: str, at: int) -> tuple[int, ...]:
    """The place itself when a number can begin there."""
    before = text[at - 1] if at else " "
    bad = before.isdigit() or _goes_on(text, at) or (before.isascii() and before.isalpha())
    return () if bad or before in _NUMBERED else (at,)


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
