"""Sums of money in a report: apart by currency, joined only at the user's rates, or blurred to a range."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from tracker.model import Money
from tracker.reports.values import RatedTotal, Sum
from tracker.words import _, language


def sums(amounts: Iterable[Money | None]) -> tuple[Sum, ...]:
    """One sum per currency, the one with most deals first; amounts never stated are left out."""
    totals: dict[str, tuple[Decimal, int]] = {}
    for money in amounts:
        if money is not None:
            total, deals = totals.get(money.currency, (Decimal(0), 0))
            totals[money.currency] = (total + money.amount, deals + 1)
    ordered = sorted(totals.items(), key=lambda pair: (-pair[1][1], pair[0]))
    return tuple(Sum(currency=code, deals=deals, amount=total) for code, (total, deals) in ordered)


def at_rates(parts: Iterable[Sum], home: str, rates: Mapping[str, float], rates_date: str) -> RatedTotal | None:
    """One total in `home`; a rate says how many `home` one unit is worth. None when no rates are stated."""
    if not rates:
        return None
    known = {code: Decimal(str(rate)) for code, rate in rates.items()} | {home: Decimal(1)}
    total, deals, left_out = Decimal(0), 0, 0
    for part in parts:
        if part.currency in known and part.amount is not None:
            total += part.amount * known[part.currency]
            deals += part.deals
        else:
            left_out += part.deals
    stated = {code: known[code] for code in rates}
    return RatedTotal(
        total=Sum(currency=home, deals=deals, amount=total.quantize(Decimal("0.01"))),
        rates=stated,
        rates_date=rates_date,
        left_out=left_out,
    )


def weight(money: Money | None, home: str, rates: Mapping[str, float]) -> tuple[int, Decimal]:
    """A key to sort deals by value, largest first: deals without a value come last."""
    if money is None:
        return (1, Decimal(0))
    rate = Decimal(str(rates[money.currency])) if money.currency in rates and money.currency != home else Decimal(1)
    return (0, -money.amount * rate)


def blurred(amount: Decimal) -> tuple[Decimal, Decimal]:
    """The steps of 1, 2, 5, 10, 20 … that an amount lies between."""
    if amount <= 0:
        return (Decimal(0), Decimal(0))
    decade = Decimal(1).scaleb(amount.adjusted())
    low = max(step * decade for step in (1, 2, 5) if step * decade <= amount)
    high = min(step * decade for step in (2, 5, 10) if step * decade > amount)
    return (low, high)


def number_text(amount: Decimal) -> str:
    """`12,500`, `2.30`, `0.125`: thousands grouped; no decimals, two, or as many as there are up to four."""
    if not amount.is_finite():
        return str(amount)
    if amount == amount.to_integral_value():
        return f"{amount:,.0f}"
    return f"{amount:,.2f}" if amount == round(amount, 2) else f"{round(amount, 4).normalize():,f}"


def sum_text(part: Sum) -> str:
    """`USD 12,500`, or a range where the amount is blurred."""
    code = part.currency or _("(currency not stated)")
    if part.amount is not None:
        return f"{code} {number_text(part.amount)}"
    low, high = part.between or (Decimal(0), Decimal(0))
    return f"{code} {number_text(low)}–{number_text(high)}"


def brief_amount(amount: Decimal) -> str:
    """`950`, `12.5k`, `4.1M`; in Chinese `12万`: about so much, for narrow places."""
    steps = ((100_000_000, "亿"), (10_000, "万")) if language() == "zh_CN" else ((1_000_000, "M"), (1_000, "k"))
    for size, unit in steps:
        if abs(amount) >= size:
            about = amount / size
            return f"{about:.0f}{unit}" if abs(about) >= 100 else f"{about:.1f}".removesuffix(".0") + unit
    return f"{amount:.0f}"


def brief_sums(parts: Sequence[Sum]) -> str:
    """The first sum in brief and how many other currencies there are: `USD 4.1M +2`."""
    stated = [part for part in parts if part.amount is not None]
    if not stated:
        return "–"
    first = next((part for part in stated if part.currency), stated[0])
    amount = f"{first.currency} {brief_amount(first.amount or Decimal(0))}".strip()
    return amount if len(stated) == 1 else f"{amount} +{len(stated) - 1}"


def sums_text(parts: Iterable[Sum]) -> str:
    """All sums, one after the other; a dash when there are none."""
    return " + ".join(sum_text(part) for part in parts) or "–"
