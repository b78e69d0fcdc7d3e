"""Who buys, from where, and what: the names in a line, found by what stands around them once the rest is taken."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.capture.name_words import (
    ABBREVIATIONS,
    BRACKETED,
    BUYER_LEAD,
    BUYER_TAIL,
    COMPANY,
    DELIMITER,
    GIVEN_NAMES,
    GOODS_LEAD,
    GOODS_STOP,
    HAN_COMPANY,
    HAN_REMARKS,
    NEVER_BARE,
    PARTICLES,
    RARELY_BARE,
    SUFFIX_AFTER_COMMA,
    TRAPS,
)
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import TAKEN, Sheet
from tracker.countries import by_city, by_name, codes, key, name
from tracker.script import is_han

_WORD = re.compile(r"[^\W\d_][\w'’.&-]*|&")


_DOTTED = (".o", ".r", ".a", ".l", ".s", ".v")


class Segment(NamedTuple):
    """A stretch of free words between delimiters."""

    start: int
    end: int


def segments(sheet: Sheet) -> list[Segment]:
    """Free stretches of the line, split at punctuation but not inside a company's name."""
    found: list[Segment] = []
    for start, end in sheet.gaps():
        begin = start
        for match in DELIMITER.finditer(sheet.text, start, end):
            if _continues(sheet, begin, match):
                continue
            _add(sheet, found, begin, match.start())
            begin = match.end()
        _add(sheet, found, begin, end)
    return found


def _continues(sheet: Sheet, begin: int, match: re.Match[str]) -> bool:
    """Whether a comma stands before `Ltd`, or a point after an abbreviation."""
    if match[0] in {",", "，"}:
        after = sheet.folded[match.end() :]
        return SUFFIX_AFTER_COMMA.at(after, len(after) - len(after.lstrip(" "))) is not None
    if match[0] in "()（）":
        around = sheet.folded[max(match.start() - 8, begin) : match.end() + 8]
        return any(f"({word})" in around for word in BRACKETED)
    words = sheet.folded[begin : match.start()].split(" ")
    return match[0] == "." and (words[-1] in ABBREVIATIONS or len(words[-1]) == 1 or words[-1].endswith(_DOTTED))


def _add(sheet: Sheet, found: list[Segment], start: int, end: int) -> None:
    while start < end and sheet.text[start] in " \t.-–—/:：*":
        start += 1
    while end > start and sheet.text[end - 1] in " \t-–—/:：*":
        end -= 1
    if any(char.isalnum() for char in sheet.text[start:end]):
        found.append(Segment(start, end))


def take_country(sheet: Sheet, home: str) -> str:
    """The country named in the free words. A name inside a company's stays there as well."""
    for start, end in sheet.gaps():
        found = _latin_country(sheet, start, end, home) or _han_country(sheet, start, end, home)
        if found:
            return found
    return ""


def _latin_country(sheet: Sheet, start: int, end: int, home: str) -> str:
    words = list(_WORD.finditer(sheet.text, start, end))
    for at, word in enumerate(words):
        for count in range(min(4, len(words) - at), 0, -1):
            last = words[at + count - 1]
            span = word.start(), last.end()
            text = sheet.text[span[0] : span[1]]
            if "\n" in text or any(is_han(char) for char in text):
                continue
            code = by_name(key(text)) if len(text) > 2 else ""
            followed = words[at + count][0][0].isupper() if at + count < len(words) else False
            if code and (code == home or _is_trap(text) or (at == 0 and followed and key(text) in GIVEN_NAMES)):
                code = ""
            if not code and count == 1:
                code = _code(sheet, text, span, first=at == 0 and start == _first(sheet))
            if code:
                _claim_country(sheet, words, at, count, (start, end))
                return code
    return ""


def _first(sheet: Sheet) -> int:
    """Where the free words begin, at which a buyer's name is likely; -1 when the buyer was marked already."""
    gaps = sheet.gaps()
    if any(part.field == "buyer" for part in sheet.parts):
        return -1
    return gaps[0][0] if gaps else 0


def _is_trap(text: str) -> bool:
    return text[0].islower() and (text in TRAPS or (len(text) < 4 and text not in {"usa", "uae", "uk", "ksa"}))


def _code(sheet: Sheet, text: str, span: tuple[int, int], *, first: bool) -> str:
    """A two-letter code in capitals; one that is also a trade abbreviation only in brackets or between commas."""
    if len(text) != 2 or not (text.isupper() and text.isascii()):
        return ""
    code = {"UK": "GB"}.get(text, text)
    if code not in codes():
        return ""
    before, after = sheet.text[: span[0]].rstrip()[-1:], sheet.text[span[1] :].lstrip()[:1]
    fenced = before in tuple("(,（，[-/|") and after in ("", *")）,，]-/|;")
    if fenced and before:
        return code
    if code in NEVER_BARE or first:
        return ""
    follows = sheet.open[span[1] :].lstrip(" ")[:1]
    if code in RARELY_BARE and not (follows in {"", TAKEN, ","} or follows.isdigit()):
        return ""
    return code


def _claim_country(sheet: Sheet, words: list[re.Match[str]], at: int, count: int, gap: tuple[int, int]) -> None:
    """Take the country's words, unless they are part of a company's name."""
    start, end = words[at].start(), words[at + count - 1].end()
    after = words[at + count] if at + count < len(words) else None
    if after is not None and re.fullmatch(r"(?i)buyers?|clients?|customers?|importers?|based", after[0]):
        sheet.take("country", start, after.end())
        return
    if after is not None and sheet.text[end : after.start()] == " " and len(sheet.text[start:end]) > 2:
        leads = at == 0 and gap[0] == _first(sheet) and after[0][0].isupper()
        if leads and not _is_adjective(sheet.text[start:end]) and not _is_company(words[at + count :]):
            sheet.take("country", start, end)
            return
        if leads or after[0].lower().strip(".") in COMPANY:
            return
    _claim_brackets(sheet, start, end)


def _is_adjective(text: str) -> bool:
    """Whether a name of a country is not its own: `German`, `Dutch`."""
    code = by_name(key(text))
    return key(text) != key(name(code, "en"))


def _is_company(words: list[re.Match[str]]) -> bool:
    """Whether the words that follow make a company's name of it: `Vietnam Steel Co`."""
    return any(word[0].lower().strip(".,") in COMPANY for word in words[:4])


def _claim_brackets(sheet: Sheet, start: int, end: int) -> None:
    if sheet.text[start - 1 : start] in {"(", "（", "["} and sheet.text[end : end + 1] in {")", "）", "]"} and start:
        start, end = start - 1, end + 1
    sheet.take("country", start, end)


def _han_country(sheet: Sheet, start: int, end: int, home: str) -> str:
    text = sheet.folded
    for at in range(start, end):
        if not is_han(text[at]):
            continue
        for size in range(min(8, end - at), 1, -1):
            code = by_name(text[at : at + size])
            if not code or code == home:
                continue
            stop = at + size
            after = text[stop:]
            tail = re.match(r"(?:的?(?:客户|客人|买家)|那边|的)", after)
            if (
                tail is None
                and is_han(after[:1])
                and at == start
                and any(word in after[:12].split(" ")[0] for word in HAN_COMPANY)
            ):
                stop = at + size
            sheet.take("country", at, stop + (tail.end() if tail else 0))
            return code
    return ""


def city_country(text: str) -> str:
    """The country that a city in a text gives away."""
    words = [match[0] for match in _WORD.finditer(text)]
    for at in range(len(words)):
        for count in range(min(3, len(words) - at), 0, -1):
            code = by_city(key(" ".join(words[at : at + count])))
            if code and words[at][0].isupper():
                return code
    for at in range(len(text)):
        if is_han(text[at]):
            for size in (6, 5, 4, 3, 2):
                code = by_city(text[at : at + size])
                if code and len(text[at : at + size]) == size:
                    return code
    return ""


def split_buyer(text: str) -> int:
    """Where a buyer's name ends when goods may follow it without a mark; the whole length when nothing tells."""
    words = list(re.finditer(r"\S+", text))
    if len(words) > 1 and any(map(is_han, words[-1][0])) and not any(word in words[-1][0] for word in HAN_COMPANY):
        return words[-2].end()
    last_suffix = 0
    for at, word in enumerate(words):
        bare = word[0].strip(".,&").lower()
        if at and bare in COMPANY and (word[0][0].isupper() or "." in bare):
            last_suffix = word.end()
    for at, word in enumerate(words[1:], 1):
        bare = word[0].strip(".,").lower()
        if word[0][0].islower() and bare not in COMPANY | PARTICLES and words[0][0][0].isupper():
            return words[at - 1].end()
        if is_han(word[0][0]) != is_han(words[at - 1][0][-1]) and (is_han(word[0][0]) or is_han(words[at - 1][0][0])):
            return words[at - 1].end()
    if last_suffix:
        return len(text) if by_city(key(text[last_suffix:])) else last_suffix
    company = max((text.rfind(word) + len(word) for word in HAN_COMPANY if word in text), default=0)
    return company if 0 < company < len(text) else len(text)


def _after_leads(folded: str, leads: Phrases) -> int:
    """Where the lead words at the start of a text end; 0 when nothing but leads is there."""
    at = 0
    while (end := leads.at(folded, at)) is not None:
        rest = folded[end:].lstrip(" :,")
        if not rest:
            break
        at = len(folded) - len(rest)
    return at


def buyer_lead(folded: str) -> int:
    """The size of words before a buyer's name, such as `inquiry from`."""
    return _after_leads(folded, BUYER_LEAD)


def buyer_tail(folded: str) -> int:
    """Where a buyer's name ends before words such as `wants` or 想要."""
    end = len(folded)
    while (start := BUYER_TAIL.before(folded, end)) is not None and folded[:start].strip(" ,"):
        end = len(folded[:start].rstrip(" ,"))
    return end


def goods_lead(folded: str) -> int:
    """The size of words before goods, such as `of` or 采购."""
    return _after_leads(folded, GOODS_LEAD)


def goods_end(folded: str) -> int:
    """Where goods end and remarks begin."""
    found = GOODS_STOP.first(folded)
    end = found[0] if found else len(folded)
    starts = (at for at in range(end) if folded[at] in HAN_REMARKS and (at == 0 or folded[at - 1] in " ,"))
    return next(starts, end)
