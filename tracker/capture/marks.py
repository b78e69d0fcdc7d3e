"""Parts that the user marked: `key:value`, `key="value"`, `@when`, `#tag`. They always win."""

from __future__ import annotations

import re

from tracker.capture.sheet import TAKEN, Sheet

_KEYS = {
    "buyer": "buyer|company|customer|client|客户|买家|公司|客户名",
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
_BY_WORD = {word: field for field, words in _KEYS.items() for word in words.split("|")}
_MARK = re.compile(
    r"(?:(?<=^)|(?<=[\s,;|]))(?P<key>"
    + "|".join(sorted(map(re.escape, _BY_WORD), key=len, reverse=True))
    + r")(?P<sep> ?[:=] ?)"
)
_TAG = re.compile(r"(?:(?<=^)|(?<=[\s,;]))#([^\W\d_][\w/-]{0,40})")
_QUOTED = re.compile(r"\"([^\"]*)\"|「([^」]*)」")
_LONG = frozenset(
    {"buyer", "goods", "contact", "price", "value", "incoterm", "next", "valid", "country", "phone", "source", "qty"}
)


def take_marks(sheet: Sheet) -> dict[str, str]:
    """The marked texts by field. Unquoted values run to the next delimiter when a blank follows the colon or the line
    starts with a mark, and are one word otherwise; a note runs to the end."""
    found: dict[str, str] = {}
    matches = [match for match in _MARK.finditer(sheet.folded) if sheet.text[match.end() :].strip()]
    fully = bool(matches) and matches[0].start() == 0 and len(matches) > 1
    last = 0
    for at, match in enumerate(matches):
        field = _BY_WORD[match["key"]]
        if match.start() < last or (field in found and field not in {"tags", "aliases"}):
            continue
        stop = matches[at + 1].start() if at + 1 < len(matches) else len(sheet.text)
        spread = fully or match["sep"].endswith(" ") or not match["key"].isascii()
        start, end, after = _value(sheet, match.end(), stop, field, spread=spread)
        value = sheet.text[start:end].strip()
        if not value:
            continue
        found[field] = f"{found[field]},{value}" if field in found else value
        sheet.take(field, match.start(), after)
        last = after
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
    ends = [body.find(mark) for mark in ("; ", ";", "|", "\n", ", ", " #", " @", TAKEN)]
    if not spread or field not in _LONG:
        ends += [body.find(" "), body.find(",")]
    elif not body.isascii():
        ends.append(body.find(","))
    size = min((end for end in ends if end > 0), default=len(body))
    if field in {"buyer"} and (tail := re.match(r", ?(?:co|ltd|inc|llc|corp|gmbh)\b\.?(?:,? ?ltd\.?)?", body[size:])):
        size += tail.end()
    return start, start + size, start + size


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
