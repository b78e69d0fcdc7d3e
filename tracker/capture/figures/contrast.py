"""Our price where the line says their target or a rival's beside it: `target 3.8, we offered 4.1`, 我报0.42."""

from __future__ import annotations

import re

from tracker.capture.figures.amounts import read_money, read_unit
from tracker.capture.figures.notation import is_over
from tracker.capture.sheet import Sheet

_SUM = r"(?=[$€£¥]?\.?\d|(?:us[d$]|eur|rmb) ?\d)"
_OURS = re.compile(
    r"(?:我们|我方|我司|我)(?:的|这边)?(?:给他|给|已)?(?:报价?|做|出|开|能做)?(?:了|是|价)?[: ]?"
    rf"([\u4e00-\u9fff]{{0,6}}?) ?{_SUM}"
    r"|(?<![a-z])(?:we|ours?)"
    r"(?: (?:quoted|quote|offered|offer|price|are|is|at|can|do|said|gave|asked|final|last|best))* " + _SUM
)
_DOTTED = re.compile(r"\.\d{3}(?!\d)")
"""Three digits behind a dot, which only the whole line can settle."""
_THEIRS = re.compile(
    rf"(?:客户|对方|他们?)?(?:目标价?|要价|还价)(?:是|到)?[: ]?{_SUM}|target(?: price)?(?: is| of|:)? {_SUM}"
)


def take_ours(sheet: Sheet) -> tuple[str, str, str]:
    """Amount, currency and unit of our price, "" when none is said so; their target goes to the note then."""
    for ours in _OURS.finditer(sheet.open):
        found = read_money(sheet.open, ours.end(), bare=True)
        if found is None or not is_over(sheet.open, found[3]) or "%" in sheet.open[found[3] : found[3] + 2]:
            continue
        amount, currency, per, end = found
        if _DOTTED.search(sheet.open, ours.end(), end) is not None:
            continue
        after = end + (sheet.open[end : end + 1] == " ")
        counted = not currency and not per and read_unit(sheet.open, after) is not None
        if counted or not (currency or per or "." in amount or "报" in ours[0] or not ours[0].startswith("我")):
            continue
        if ours[1]:
            sheet.take("words", ours.start(), ours.start(1))
        sheet.take("price", ours.end(), end)
        _leave_theirs(sheet)
        return amount, currency, per
    return "", "", ""


def _leave_theirs(sheet: Sheet) -> None:
    """Take what they aim at for the note."""
    for theirs in list(_THEIRS.finditer(sheet.open)):
        found = read_money(sheet.open, theirs.end(), bare=True)
        if found is not None:
            sheet.take("note", theirs.start(), found[3])
