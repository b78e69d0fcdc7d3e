"""Yuan as they are spoken: 块 for whole ones and 毛 for tenths."""

from __future__ import annotations

import re

from tracker.dates.scanner import han_number

_HAN_DIGITS = "一二两三四五六七八九十"
_SPOKEN = rf"(\d+|[{_HAN_DIGITS}])块([\d{_HAN_DIGITS}半])()毛?(?![\d.,万千百十个件套台条只])"
_SPOKEN_JIAO = rf"()([1-9{_HAN_DIGITS[:-1]}])毛([1-9五]?)(?:钱|(?=[/每一])|(?![\u4e00-\u9fff\d]))"


def spoken_yuan(folded: str, at: int) -> tuple[str, int] | None:
    """Yuan as they are spoken, and where they end: 3块5, 两块半, 8毛."""
    found = re.match(_SPOKEN, folded[at:]) or re.match(_SPOKEN_JIAO, folded[at:])
    if found is None:
        return None
    whole, tenth = (han_number(digit) if digit and digit in _HAN_DIGITS else digit for digit in (found[1], found[2]))
    tenth, rest = (5 if tenth == "半" else tenth), found[3].replace("五", "5")
    return f"{whole or 0}.{tenth}{rest}", at + found.end()
