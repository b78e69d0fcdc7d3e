"""Mail addresses, phone and chat numbers, links and names of people in a captured line."""

from __future__ import annotations

import re

from tracker.capture.sheet import Sheet
from tracker.capture.trade_words import CHINESE_TITLE, TITLES

EMAIL = re.compile(r"<?(?:mailto:)?([\w.+'%-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})>?")
_MAIL_LABEL = re.compile(r"(?:e-?mail|mail|邮箱|邮件)[: ]*$")
_LINK = re.compile(r"(?:https?://|www\.)[^\s\x01]{1,200}")
_CHAT = re.compile(r"(?:https?://)?wa\.me/(\d{6,15})")
_LABELLED = re.compile(
    r"(?:whatsapp|whats app|wa|wechat|weixin|telegram|viber|skype|tel|telephone|phone|mobile|mob|cell|ph|"
    r"电话|手机|微信号|微信|加微信)(?: ?(?:no|number|id|号码|号))?[.: ]*(?P<id>\+?\d[\d ().-]{5,18}\d|[a-z][a-z0-9_-]*\d[a-z0-9_-]*)"
)
_INTERNATIONAL = re.compile(r"(?<![\w+])(?:\+|00)\d[\d ().-]{6,18}\d(?!\w)")
_LOCAL = re.compile(r"(?<![\w.,/-])(?:0\d{9,12}|1[3-9]\d{9}|0\d{2,5}-\d{6,8})(?![\w.,])")
_GENERIC = frozenset(
    "gmail yahoo hotmail outlook live icloud aol protonmail proton gmx web mail qq 163 126 sina foxmail yandex rambler "
    "msn ymail googlemail rediffmail zoho naver daum hanmail orange free wanadoo libero uol bol terra t-online".split()
)


def take_email(sheet: Sheet) -> str:
    """The first mail address, with its label."""
    match = EMAIL.search(sheet.open)
    if match is None:
        return ""
    label = _MAIL_LABEL.search(sheet.open, 0, match.start())
    sheet.take("email", label.start() if label else match.start(), match.end())
    return sheet.words(*match.span(1))


def take_phone(sheet: Sheet) -> str:
    """The first phone, WhatsApp or WeChat number, with its label."""
    chat = _CHAT.search(sheet.open)
    if chat is not None:
        sheet.take("phone", *chat.span())
        return "+" + chat[1]
    for match in _LABELLED.finditer(sheet.open):
        before = sheet.open[match.start() - 1 : match.start()]
        if not (before.isascii() and before.isalnum() and match[0][0].isascii()):
            sheet.take("phone", *match.span())
            return sheet.words(*match.span("id"))
    for pattern in (_INTERNATIONAL, _LOCAL):
        bare = pattern.search(sheet.open)
        if bare is not None and sum(char.isdigit() for char in bare[0]) <= 16:
            sheet.take("phone", *bare.span())
            return sheet.words(*bare.span())
    return ""


def take_links(sheet: Sheet) -> None:
    """Links go to the note whole."""
    for match in _LINK.finditer(sheet.open):
        sheet.take("note", *match.span())


def take_contact(sheet: Sheet, email: str) -> str:
    """A person: after Mr or attn, before 先生, or written before a mail address in angle brackets."""
    if email and f"<{email.lower()}>" in sheet.folded:
        at = sheet.folded.index(f"<{email.lower()}>")
        named = re.search(r"(?:^|[,;\n\x01] *)\"?([^\W\d_][\w .'-]{1,40}?)\"? *$", sheet.open[:at])
        if named is not None and sheet.is_free(*named.span(1)):
            sheet.take("contact", named.start(1) - (sheet.text[named.start(1) - 1 : named.start(1)] == '"'), at)
            return sheet.words(*named.span(1)).strip('"')
    for pattern in (TITLES, CHINESE_TITLE):
        for match in pattern.finditer(sheet.text):
            group = "name" if match["name"] else "other"
            start, end = match.span(group)
            if not sheet.is_free(*match.span()) or (pattern is TITLES and not sheet.text[start].isupper()):
                continue
            sheet.take("contact", *match.span())
            return _titled(match[0].strip(), match[group])
    return ""


def _titled(whole: str, name: str) -> str:
    """`Mr Rahman` and `王先生` keep their title, `attn John` does not."""
    if re.match(r"(?i)attn|attention|contact|c/o|联系人", whole):
        return name.strip()
    return whole


def company_of(email: str) -> str:
    """A company's name as its mail domain spells it, "" for public mail services."""
    domain = email.rpartition("@")[2].lower()
    labels = [part for part in domain.split(".") if part]
    if len(labels) < 2:
        return ""
    second = labels[-2] if len(labels[-2]) > 3 or len(labels) == 2 else labels[-3]
    return "" if second in _GENERIC else second
