"""Parts that the user marked: `key:value`, `key="value"`, `@when`, `#tag`. They always win."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.capture.parties.name_words import SUFFIX_AFTER_COMMA
from tracker.capture.parties.names import name_end
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import TAKEN, Sheet

_KEYS = {
    "buyer": "buyer|company|firm|firma|customer|client|客户|买家|公司|客户名",
    "country": "country|国家|国别",
    "contact": "contact|attn|联系人",
    "email": "email|e-mail|mail|邮箱",
    "phone": "phone|tel|whatsapp|wechat|mobile|电话|手机|微信",
    "goods": "goods|product|products|item|items|产品|货物|品名|商品",
    "qty": "qty|quantity|数量",
    "price": "price|unit price|价格|单价",
    "value": "value|total|amount|总价|总额|金额",
    "incoterm": "incoterm|terms|incoterms|贸易术语|条款",
    "source": "source|来源|渠道",
    "stage": "stage|阶段",
    "next": "next|due|followup|follow-up|follow up|when|跟进|下次跟进|下次",
    "valid": "valid|valid until|validity|有效期|有效期至",
    "note": "note|notes|remark|remarks|备注",
    "tags": "tag|tags|标签",
    "aliases": "alias|aliases|aka|别名",
}
_MARKS = Phrases({field: words.replace("|", ";") for field, words in _KEYS.items()})
_TAG = re.compile(r"(?:(?<=^)|(?<=[\s,;]))#([^\W\d_][\w/-]{0,40})")
_QUOTED = re.compile(r"\"([^\"]*)\"|「([^」]*)」")
_NUMBER = re.compile(r"\+?\(?\d[\d ().-]{5,20}(?<=\d)(?![\w+])")
"""A number that is written in digits, so that it ends where they do."""
_LONG = frozenset(
    {"buyer", "goods", "contact", "price", "value", "incoterm", "next", "valid", "country", "phone", "source", "qty"}
)
_CLOSED = frozenset({"country", "qty", "stage", "source"})
"""Fields whose words are known, so that what follows them is no more of theirs."""
_MOST_OF_VALUE = 4


class _Mark(NamedTuple):
    field: str
    start: int
    value: int
    spread: bool
    """The value may hold blanks."""


def take_marks(sheet: Sheet) -> dict[str, str]:
    """The marked texts by field.

    An unquoted value runs to the next delimiter when a blank follows its colon or the line starts with a mark, and is
    one word otherwise; a note runs to the end.
    """
    found: dict[str, str] = {}
    marks = _marks(sheet)
    fully = len(marks) > 1 and marks[0].start == 0
    last = 0
    for at, mark in enumerate(marks):
        if mark.start < last or (mark.field in found and mark.field not in {"tags", "aliases"}):
            continue
        stop = marks[at + 1].start if at + 1 < len(marks) else len(sheet.text)
        start, end, after = _value(sheet, mark.value, stop, mark.field, spread=fully or mark.spread)
        value = sheet.text[start:end].strip()
        if not value:
            continue
        found[mark.field] = f"{found[mark.field]},{value}" if mark.field in found else value
        sheet.take(mark.field, mark.start, after)
        last = after
    return found


def _marks(sheet: Sheet) -> list[_Mark]:
    """Every `key:` or `key=` that something follows."""
    text = sheet.folded
    found: list[_Mark] = []
    for at, here in enumerate(text):
        if here not in ":=" or not text[at + 1 :].strip() or text[at - 1 : at] in {"", ":", "="}:
            continue
        start = _MARKS.before(text, at)
        if start is None or (start and text[start - 1] not in " \t\n,;|"):
            continue
        key = text[start:at].rstrip(" :")
        value = at + 1 + (text[at + 1] == " ")
        found.append(_Mark(_MARKS.meaning[key], start, value, value > at + 1 or not key.isascii()))
    return found


def _value(sheet: Sheet, start: int, stop: int, field: str, *, spread: bool) -> tuple[int, int, int]:
    """Start and end of a value, and where its mark ends."""
    quoted = _QUOTED.match(sheet.folded, start)
    if quoted is not None:
        group = 1 if quoted[1] is not None else 2
        return *quoted.span(group), quoted.end()
    if field == "note":
        return start, stop, stop
    body = sheet.folded[start:stop]
    if field == "phone" and (number := _NUMBER.match(sheet.folded, start, stop)) is not None:
        end = start + len(number[0].rstrip(" ().-/"))
        return start, end, end
    if field in _CLOSED and (size := _readable(field, sheet.text[start:stop])):
        return start, start + size, start + size
    ends = [body.find(mark) for mark in ("; ", ";", "|", "\n", ", ", " #", " @", TAKEN)]
    if not spread or field not in _LONG:
        ends += [body.find(" "), body.find(",")]
    elif not body.isascii():
        ends.append(body.find(","))
    size = min((end for end in ends if end > 0), default=len(body))
    if field == "buyer" and body[size : size + 1] == ",":
        suffix = SUFFIX_AFTER_COMMA.at(body, size + 1 + (body[size + 1 : size + 2] == " "))
        size = size if suffix is None else suffix
    if field == "buyer" and any(map(str.isdigit, body[:size])):
        size = name_end(sheet.text[start : start + size])
    return start, start + size, start + size


def _readable(field: str, text: str) -> int:
    """The size of the longest words at the start of a text that its field understands; 0 when it runs to the end."""
    from tracker.capture.wanted import understands

    words = list(re.finditer(r"\S+", text))[:_MOST_OF_VALUE]
    if not words or len(words) == 1:
        return 0
    return next((word.end() for word in reversed(words) if understands(field, text[: word.end()].rstrip(" ,;"))), 0)


def take_tags(sheet: Sheet) -> tuple[str, ...]:
    """`#vip`, `#展会` in the order typed."""
    tags = []
    for match in _TAG.finditer(sheet.open):
        sheet.take("tags", *match.span())
        tags.append(sheet.text[match.start(1) : match.end(1)])
    return tuple(dict.fromkeys(tags))


def at_marks(sheet: Sheet) -> list[tuple[int, int]]:
    """Spans after an `@` that may name a day or a price: to the end of the quoted text, or up to four words."""
    spans = []
    for match in re.finditer(r"(?:(?<=^)|(?<=[\s,;]))@ ?", sheet.open):
        quoted = _QUOTED.match(sheet.folded, match.end())
        if quoted is not None:
            spans.append((match.start(), quoted.end()))
            continue
        rest = re.match(r"[^\s,;\x01]+(?: [^\s,;\x01]+){0,3}", sheet.open[match.end() :])
        if rest is not None:
            spans.append((match.start(), match.end() + rest.end()))
    return spans
