"""Mail addresses, phone and chat numbers, links and names of people in a captured line."""

from __future__ import annotations

import re

from tracker.capture.parties.name_words import GIVEN_COUNTRIES, NEVER_BARE, TRAPS
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.countries import by_city, by_name, key, name
from tracker.script import is_han

EMAIL = r"<?(?:mailto:)?([\w.+'%-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.[a-z][a-z0-9-]{1,62})>?"
_MAIL_LABEL = r"(?:e-?mail|mail|邮箱|邮件)[: ]*$"
_LINK = r"(?:https?://|www\.)[^\s\x01]{1,200}"
_LABELS = (
    "wa", "whats", "wechat", "weixin", "tel", "viber", "skype", "zalo", "imo", "wsp", "cel", "vil", "fone", "тел",
    "mob", "ph", "واتساب", "جوال", "هاتف", "电话", "手机", "微信",
)  # fmt: skip
"""Whether one of them is there tells quickly that a line may have a labelled number."""
_LONG_NUMBER = r"\d[\d ().-]{5,}\d"
"""What may be a number that has no label."""
_TITLES = Phrases(
    {
        "title": "mr;mrs;ms;miss;dr;señor;señora;senor;senora;signor;signora;monsieur;madame;"
        "eng;sra;herr;herrn;frau;mme;mr.;mrs.;ms.;dr.;eng.;ing.;sr.;hr.;fru",
        "role": "attn;attention;contact person;purchasing manager;purchase manager;procurement manager;"
        "sourcing manager;import manager;buying manager;general manager;managing director;owner;contact;c/o;attn.",
    }
)
_SAYS = (
    r"(?:again|called|calls|says|said|wants|want|asks|asked|needs|need|wrote|writes|replied|still|back|now|about|is|"
    r"will|has|had|enquir\w*|inquir\w*|looking|sent|came|met|who|just|also|re|not|no)\b"
)
"""What follows a name in small letters."""
_NAME = r"[ .:]*([A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,2})"
_SMALL_NAME = (
    rf"\.? ((?!{_SAYS})[^\W\d_]{{2,}}(?: (?!{_SAYS})[^\W\d_]{{2,}})?)"
    rf"(?= ?(?:[,;:(/\x01]|-(?= )|from |of |at |$)| {_SAYS})"
)
"""A name in small letters, which only a mark after it tells from other words."""
_LETTER = r"(?![一-鿿])[^\W\d_]"
_AFTER_LABEL = rf"联系人[:： ]*([一-鿿]{{2,3}}|(?:{_LETTER})+(?: (?:{_LETTER})(?:{_LETTER}|[.'’-])*)?)"
_LATIN_TAIL = rf"{_LETTER}(?:{_LETTER}|\.)*(?: [A-ZÀ-Þ](?:{_LETTER}|\.)*)? ?$"
_HONOURED = r"(?<![\w-])([a-z][a-z'’-]{1,15}[ -](?:san|sama))(?= [a-z\d(]|[,;:/|)\x01]| - |$)"
"""A person as the Japanese address one: `tanaka san`."""
_OF_JAPAN = ("japan", "日本", "tokyo", "osaka", "nagoya", "kyoto", "kobe", "+81", ".jp", " jp ")
"""One of them is in every line where `san` is no saint: `agro san jorge`."""
_REFERRED = (
    r"(?:ref|referred|referral|reference|recommended|introduced|sent|passed on)\.?:? (?:by|from|of|through|via) $"
    r"|(?:thanks to|contact of|through|via) $"
)
"""Before a title, what makes the person the one who referred the buyer."""
_HAN_TITLES = ("先生", "女士", "小姐", "经理", "总监", "老板", "总")
_CANTONESE = (
    r"(?<![\u4e00-\u9fff])[陈李张王黄林何吴刘梁郑周罗叶苏谢杨曾蔡邓许冯朱马潘胡彭袁麦卢余钟关徐孙赵郭]"
    r"[生太姐哥工](?![\u4e00-\u9fff])"
)
"""陈生, 李太, 张姐, 王哥: how people call each other beside Mr and Mrs."""
_SURNAMES = frozenset(
    "陈李张王黄林何吴刘梁郑周罗叶苏谢杨曾蔡邓许冯朱马潘胡彭袁麦卢余钟关徐孙赵郭高宋唐韩曹董肖程沈吕姜崔谭范汪石廖贾韦付方邹熊白孟秦邱江尹薛"
    "闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严戴莫孔向汤阮武裴"
)
_CODE = 2
"""Letters of a country's code."""
_GLUED = 2
"""Characters of a surname and what is glued before it: 新加坡陈先生."""
_NO_SURNAME = frozenset("采购客户人买家的是说和找跟给由等问让请没有要对回他她它你我们新旧大小嫌怕催见")


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
    labelled = any(label in sheet.open for label in _LABELS) and any(map(str.isdigit, sheet.open))
    if not labelled and re.search(_LONG_NUMBER, sheet.open) is None:
        return ""
    from tracker.capture.parties.phones import phone_in

    return phone_in(sheet)


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
    return _titled(sheet) or _honoured(sheet) or _chinese_titled(sheet)


def _honoured(sheet: Sheet) -> str:
    """`tanaka san`, but not the city of `mario san jose`, nor a name in capitals such as San Marco."""
    told = any(word in sheet.folded for word in _OF_JAPAN)
    found = re.search(_HONOURED, sheet.open) if told or "-san" in sheet.open else None
    if found is None or sheet.text[found.end() - 3 : found.end()].lower() != sheet.text[found.end() - 3 : found.end()]:
        return ""
    after = sheet.open[found.end() :].lstrip(" ").partition(" ")[0]
    if by_city(f"san {key(after)}") or by_name(key(found[1][:-4])):
        return ""
    sheet.take("contact", *found.span())
    return sheet.words(*found.span())


def _titled(sheet: Sheet) -> str:
    """`Mr Rahman` keeps its title, `attn John` does not."""
    for start, end, kind in _TITLES.all(sheet.open):
        name = re.compile(_NAME).match(sheet.text, end)
        name = name or (re.compile(_SMALL_NAME).match(sheet.folded, end) if kind == "title" else None)
        if name is None or not sheet.is_free(start, name.end()) or re.search(_REFERRED, sheet.open[:start]):
            continue
        stop = _before_place(sheet, name.start(1), name.end())
        stop -= len("'s") if sheet.text[:stop].endswith(("'s", "’s")) else 0
        sheet.take("contact", start, stop)
        return sheet.words(name.start(1), stop) if kind == "role" else sheet.words(start, stop)
    return ""


def _before_place(sheet: Sheet, start: int, end: int) -> int:
    """Where a person's name ends before the country or city that follows it: `ms chen taiwan`, `Mme Traoré Abidjan`."""
    words = list(re.finditer(r"\S+", sheet.text[start:end]))
    for word in words[1:]:
        country = by_name(key(word[0])) and word[0].lower() not in TRAPS | GIVEN_COUNTRIES
        if (country and word is not words[-1]) or (_is_code(word[0]) and not words[0][0].isupper()):
            return start + len(sheet.text[start : start + word.start()].rstrip())
    first, blank, place = sheet.text[start:end].rpartition(" ")
    placed = by_name(key(place)) if place.islower() else by_city(key(place)) and place.lower() not in TRAPS
    return start + len(first) if blank and placed else end


def _is_code(word: str) -> bool:
    """Whether a word is a country's code in capitals that is hardly anything else."""
    return len(word) == _CODE and word.isupper() and word not in NEVER_BARE and name(word) != word


def _chinese_titled(sheet: Sheet) -> str:
    """王先生, Ahmed先生, 联系人李娜."""
    text = sheet.open
    if (label := text.find("联系人")) >= 0:
        name = re.compile(_AFTER_LABEL).match(sheet.text, label)
        if name is not None:
            sheet.take("contact", *name.span())
            return sheet.words(*name.span(1))
    called = re.search(_CANTONESE, text) if any(title in text for title in "生太姐哥工") else None
    if called is not None:
        sheet.take("contact", *called.span())
        return sheet.words(*called.span())
    for title in _HAN_TITLES:
        end = text.find(title)
        start = end
        while start > 0 and end - start < 2 and is_han(text[start - 1]) and text[start - 1] not in _NO_SURNAME:
            start -= 1
        if end - start == _GLUED and text[start] not in _SURNAMES and text[start + 1] in _SURNAMES:
            start += 1
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
    domain = email.rpartition("@")[2]
    if not domain:
        return ""
    from tracker.mailboxes import is_public, parted

    return "" if is_public(domain) else parted(domain)[0]
