"""Mail addresses, phone and chat numbers, links and names of people in a captured line."""

from __future__ import annotations

import re

from tracker.capture.name_words import word_set
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.script import is_han

EMAIL = r"<?(?:mailto:)?([\w.+'%-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})>?"
_MAIL_LABEL = r"(?:e-?mail|mail|邮箱|邮件)[: ]*$"
_LINK = r"(?:https?://|www\.)[^\s\x01]{1,200}"
_CHAT = r"(?:https?://)?wa\.me/(\d{6,15})"
_LABELLED = (
    r"(?:whatsapp|whats app|wa|wechat|weixin|telegram|viber|skype|tel|telephone|phone|mobile|mob|cell|ph|"
    r"电话|手机|微信号|微信|加微信)(?: ?(?:no|number|id|号码|号))?[.: ]*"
    r"(?P<id>\+?\d[\d ().-]{5,18}\d|[a-z][a-z0-9_-]*\d[a-z0-9_-]*)"
)
_LABELS = ("wa", "whats", "wechat", "weixin", "tel", "viber", "skype", "mob", "cell", "ph", "电话", "手机", "微信")
"""Whether one of them is there tells quickly that a line may have a labelled number."""
_INTERNATIONAL = r"(?<![\w+])(?:\+|00)\d[\d ().-]{6,18}\d(?!\w)"
_LOCAL = r"(?<![\w.,/-])(?:0\d{9,12}|1[3-9]\d{9}|0\d{2,5}-\d{6,8})(?![\w.,])"
_LEAST_DIGITS = 7
"""Digits of a phone number that has no label."""
_TITLES = Phrases(
    {
        "title": "mr;mrs;ms;miss;dr;eng;sra;herr;frau;mme;mr.;mrs.;ms.;dr.;eng.;sr.",
        "role": "attn;attention;contact person;contact;c/o;attn.",
    }
)
_NAME = r"[ .:]*([A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,2})"
_AFTER_LABEL = r"联系人[:： ]*([一-鿿]{2,3}|[A-Za-z]+(?: [A-Z][a-z]+)?)"
_LATIN_TAIL = r"[A-Za-z][A-Za-z.]*(?: [A-Z][A-Za-z.]*)? ?$"
_HAN_TITLES = ("先生", "女士", "小姐", "经理", "总监", "老板", "总")
_NO_SURNAME = frozenset("客户人买家的是说和找跟给由")
_GENERIC = word_set(
    "gmail yahoo hotmail outlook live icloud aol protonmail proton gmx web mail qq 163 126 sina foxmail yandex rambler "
    "msn ymail googlemail rediffmail zoho naver daum hanmail orange free wanadoo libero uol bol terra t-online"
)


def take_email(sheet: Sheet) -> str:
    """The first mail address, with its label."""
    match = re.search(EMAIL, sheet.open) if "@" in sheet.open else None
    if match is None:
        return ""
    label = re.search(_MAIL_LABEL, sheet.open[: match.start()])
    sheet.take("email", label.start() if label else match.start(), match.end())
    return sheet.words(*match.span(1))


def take_phone(sheet: Sheet) -> str:
    """The first phone, WhatsApp or WeChat number, with its label."""
    digits = sum(map(str.isdigit, sheet.open))
    chat = re.search(_CHAT, sheet.open) if "wa.me" in sheet.open else None
    if chat is not None:
        sheet.take("phone", *chat.span())
        return "+" + chat[1]
    labelled = digits and any(label in sheet.open for label in _LABELS)
    for match in re.finditer(_LABELLED, sheet.open) if labelled else ():
        before = sheet.open[match.start() - 1 : match.start()]
        if not (before.isascii() and before.isalnum() and match[0][0].isascii()):
            sheet.take("phone", *match.span())
            return sheet.words(*match.span("id"))
    for pattern in (_INTERNATIONAL, _LOCAL) if digits >= _LEAST_DIGITS else ():
        bare = re.search(pattern, sheet.open)
        if bare is not None and sum(char.isdigit() for char in bare[0]) <= 16:
            sheet.take("phone", *bare.span())
            return sheet.words(*bare.span())
    return ""


def take_links(sheet: Sheet) -> None:
    """Links go to the note whole."""
    linked = "://" in sheet.open or "www." in sheet.open
    for match in re.finditer(_LINK, sheet.open) if linked else ():
        sheet.take("note", *match.span())


def take_contact(sheet: Sheet, email: str) -> str:
    """A person: after Mr or attn, before 先生, or written before a mail address in angle brackets."""
    if email and f"<{email.lower()}>" in sheet.folded:
        at = sheet.folded.index(f"<{email.lower()}>")
        named = re.search(r"(?:^|[,;\n\x01] *)\"?([^\W\d_][\w .'-]{1,40}?)\"? *$", sheet.open[:at])
        if named is not None and sheet.is_free(*named.span(1)):
            sheet.take("contact", named.start(1) - (sheet.text[named.start(1) - 1 : named.start(1)] == '"'), at)
            return sheet.words(*named.span(1)).strip('"')
    return _titled(sheet) or _chinese_titled(sheet)


def _titled(sheet: Sheet) -> str:
    """`Mr Rahman` keeps its title, `attn John` does not."""
    for start, end, kind in _TITLES.all(sheet.open):
        name = re.compile(_NAME).match(sheet.text, end)
        if name is None or not sheet.is_free(start, name.end()):
            continue
        sheet.take("contact", start, name.end())
        return sheet.words(*name.span(1)) if kind == "role" else sheet.words(start, name.end())
    return ""


def _chinese_titled(sheet: Sheet) -> str:
    """王先生, Ahmed先生, 联系人李娜."""
    text = sheet.open
    if (label := text.find("联系人")) >= 0:
        name = re.compile(_AFTER_LABEL).match(sheet.text, label)
        if name is not None:
            sheet.take("contact", *name.span())
            return sheet.words(*name.span(1))
    for title in _HAN_TITLES:
        end = text.find(title)
        start = end
        while start > 0 and end - start < 2 and is_han(text[start - 1]) and text[start - 1] not in _NO_SURNAME:
            start -= 1
        if start == end > 0:
            latin = re.search(_LATIN_TAIL, sheet.text[:end])
            start = latin.start() if latin is not None and sheet.is_free(*latin.span()) else end
        alone = title != "总" or (end - start == 1 and not is_han(text[end + 1 : end + 2] or " "))
        if 0 <= start < end and alone:
            sheet.take("contact", start, end + len(title))
            return sheet.words(start, end + len(title))
    return ""


def company_of(email: str) -> str:
    """A company's name as its mail domain spells it, "" for public mail services."""
    domain = email.rpartition("@")[2].lower()
    labels = [part for part in domain.split(".") if part]
    if len(labels) < 2:
        return ""
    second = labels[-2] if len(labels[-2]) > 3 or len(labels) == 2 else labels[-3]
    return "" if second in _GENERIC else second
