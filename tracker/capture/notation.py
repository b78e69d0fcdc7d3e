"""Which mark groups thousands in a text: dots do where decimals are written with a comma. Knows no fields."""

from __future__ import annotations

import re

_DOTTED = r"(?<![\d.,+])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\d|[.,]\d)"
_COMMA_DECIMAL = r"(?<![\d.,])(?:\d+,\d{1,2}|0,\d+|[1-9]\d{0,2}(?:\.\d{3})+,\d+)(?!\d|[.,]\d)"
_POINT_DECIMAL = r"(?<![\d.,])0\.\d|[1-9],\d{3}(?!\d)"
"""Figures that only someone writes who groups thousands with commas."""
_GROUP = r"[1-9]\d{0,2}\.\d{3}"
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
