"""Phone, WhatsApp and chat numbers in a captured line, and where each ends when a figure follows it."""

from __future__ import annotations

import re

from tracker.capture.figures.amounts import read_quantity
from tracker.capture.sheet import Sheet

_CHAT = r"(?:https?://)?wa\.me/(\d{6,15})"
_LABELLED = (
    r"(?:whatsapp|whats app|wa|wechat|weixin|telegram|viber|skype|zalo|imo|tel|telephone|phone|mobile|mob|cell|ph|"
    r"whatsap|watsapp|wsp|cel|móvil|fone|тел|واتساب|جوال|هاتف|"
    r"电话|手机|微信号|微信|加微信)"
    r"(?:[/&](?:whatsapp|whats app|wa|wechat|viber|mobile|mob|cell|tel|phone|fax|微信))*"
    r"(?: ?(?:no|number|id|号码|号))?[.: ]*"
    r"(?P<id>\+?\d[\d ().-]{5,18}\d|[a-z][a-z0-9_-]*[\d_][a-z0-9_-]*)"
)
_INTERNATIONAL = r"(?<![\w+])(?:\+|00)\d[\d ().-]{6,18}\d(?!\w)"
_INTERNATIONAL_BEFORE_FIGURE = r"(?<![\w+])(?:\+|00)\d[\d ().-]{6,18}\d(?=\w)"
_LOCAL = r"(?<![\w.,/-])(?:0\d{9,12}|1[3-9]\d{9}|0\d{2,5}-\d{6,8})(?![\w.,])"
_MOST_DIGITS = 15
_LEAST_BEFORE_FIGURE = 8
"""Digits that a number has at least before the figure that follows it."""
_ONE_PIECE = 10
"""Digits of a number that is written without blanks."""
_WHOLE, _WHOLE_AMERICAN = 12, 11
"""Digits from which on a number needs no other group."""


def phone_in(sheet: Sheet) -> str:
    """The first number, taken with its label."""
    chat = re.search(_CHAT, sheet.open) if "wa.me" in sheet.open else None
    if chat is not None:
        sheet.take("phone", *chat.span())
        return "+" + chat[1]
    for match in re.finditer(_LABELLED, sheet.open):
        before = sheet.open[match.start() - 1 : match.start()]
        if not (before.isascii() and before.isalnum() and match[0][0].isascii()):
            return _taken(sheet, match.start(), *match.span("id"))
    for pattern in (_INTERNATIONAL, _INTERNATIONAL_BEFORE_FIGURE, _LOCAL):
        bare = re.search(pattern, sheet.open)
        if bare is None or sum(map(str.isdigit, bare[0])) > _MOST_DIGITS + 5:
            continue
        if pattern is not _INTERNATIONAL_BEFORE_FIGURE or _end(sheet.open, *bare.span()) < bare.end():
            return _taken(sheet, bare.start(), *bare.span())
    return ""


def _taken(sheet: Sheet, label: int, start: int, end: int) -> str:
    end = _end(sheet.open, start, end)
    sheet.take("phone", label, end)
    return sheet.words(start, end)


def _end(text: str, start: int, end: int) -> int:
    """Where a number ends before a price, a quantity or a count that only a blank parts from it."""
    groups = list(re.finditer(r"\S+", text[start:end]))
    first = sum(map(str.isdigit, groups[0][0]))
    if len(groups) > 1 and first >= _ONE_PIECE:
        return start + groups[0].end()
    while len(groups) > 1:
        last = groups[-1]
        digits = sum(map(str.isdigit, text[start : start + last.start()]))
        if digits < _LEAST_BEFORE_FIGURE or not _is_figure(text, start + last.start(), last[0], digits, text[start:]):
            break
        groups.pop()
    return start + len(text[start : start + groups[-1].end()].rstrip(" ().-"))


def _is_figure(text: str, at: int, group: str, before: int, number: str) -> bool:
    """Whether the last group of a number is none of it: `0.32`, `500 pcs`, `2x40HQ`, or a count after all digits."""
    whole = _WHOLE_AMERICAN if number.startswith(("+1", "001")) else _WHOLE
    return (
        re.fullmatch(r"\d+\.\d{1,4}", group) is not None
        or before >= whole
        or (before >= _ONE_PIECE and len(group) == 1)
        or (group[0] != "0" and read_quantity(text, at) is not None)
    )
