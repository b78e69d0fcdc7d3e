"""English numbers in words: forty-five, a hundred and twenty, a couple of, nineteen ninety-eight. Knows no dates."""

from __future__ import annotations

from tracker.dates.scanner import Scanner, Table, numbered, table

_SMALL: Table[int] = numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS: Table[int] = table(
    ("twenty", 20), ("thirty", 30), ("forty|fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
    ("eighty", 80), ("ninety", 90),
)  # fmt: skip
FEW = (3, 5)
"""A few, and 几, are three and may be five."""
_LOOSE: Table[float] = table(
    ("a|an|the next|the", 1),
    ("a couple of|couple of|a couple|couple", 2),
    ("a few|few", FEW[0]),
    ("a dozen", 12),
    ("half|half a|half an|a half", 0.5),
)
_FRACTIONS: Table[float] = table(("1/2|½", 0.5), ("1/4|¼", 0.25), ("3/4|¾", 0.75))
_FIRST_CENTURY, _LAST_CENTURY = 15, 20
_TEN = 10


def below_hundred(scan: Scanner) -> int | None:
    """`seven`, `forty-five`."""
    tens = scan.take(_TENS)
    if tens is None:
        return scan.take(_SMALL)
    at = scan.at
    scan.any(("-",))
    one = scan.take(_SMALL)
    if one is None or not 0 < one < _TEN:
        scan.at = at
        return tens
    return tens + one


def take_number(scan: Scanner) -> int | None:
    """`twelve`, `forty-five`, `a hundred and twenty`."""
    if scan.any(("a hundred",)):
        return 100 + _remainder(scan)
    count = below_hundred(scan)
    if count is None or not scan.any(("hundred",)):
        return count
    return 100 * count + _remainder(scan)


def _remainder(scan: Scanner) -> int:
    """What is added to whole hundreds or thousands."""
    at = scan.at
    scan.any(("and",))
    rest = below_hundred(scan)
    if rest is None:
        scan.at = at
    return rest or 0


def take_spoken_year(scan: Scanner) -> int | None:
    """`nineteen ninety-eight`, `two thousand and twenty seven`, `twenty twenty-six`."""
    start = scan.at
    if scan.any(("two thousand",)):
        return 2000 + _remainder(scan)
    century = below_hundred(scan)
    if century is not None and _FIRST_CENTURY <= century <= _LAST_CENTURY:
        if scan.any(("hundred",)):
            return 100 * century + _remainder(scan)
        zero = scan.any(("oh", "o", "zero"))
        rest = below_hundred(scan)
        if rest is not None and (rest < _TEN) == zero:
            return 100 * century + rest
    scan.at = start
    return None


def take_count(scan: Scanner) -> float | None:
    """How many: `3`, `1.5`, `a`, `a couple of`, `half an`, `forty-five`."""
    part = scan.take(_FRACTIONS)
    if part is not None:
        return part
    digits = scan.digits(1, 4)
    if digits:
        if scan.text.startswith(".", scan.at) and scan.text[scan.at + 1 : scan.at + 2].isdigit():
            scan.at += 1
            return float(f"{digits}.{scan.digits(1, 3) or 0}")
        return float(digits)
    number = take_number(scan)
    count = scan.take(_LOOSE) if number is None else float(number)
    if count is not None and scan.any(("and a half", "and half")):
        count += 0.5
    return count
