"""Which country a line says the buyer is in, by name, code or adjective; a city only hints at one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.capture.parties.company_words import FRONT_LEGAL, GIVEN_NAMES, LEGAL, TRADES, bare
from tracker.capture.parties.name_words import GIVEN_COUNTRIES, NEVER_BARE, PARTICLES, RARELY_BARE, TRADE_WITH, TRAPS
from tracker.capture.sheet import TAKEN, Sheet
from tracker.countries import by_city, by_name, key, name
from tracker.script import is_han

WORD = re.compile(r"[^\W\d_][\w'’.&-]*|&")
_BUYER = re.compile(r"(?i)buyers?|clients?|customers?|importers?|based")
_HAN_BUYER = re.compile(r"([A-Za-z]{3,})(?:的?(?:新|老)?(?:客户|客人|买家))")
_SHORT_NAMES = frozenset({"usa", "uae", "uk", "ksa"})
WITH_REGIONS = frozenset({"US", "CA", "AU", "BR", "DE", "ES", "MY", "IN", "GB", "AT"})
"""Countries whose states and provinces are known by name."""
_OF_PLUGS = re.compile(r" (?:plugs?|sockets?|sizes?|standards?|types?|pins?|adapters?|adaptors?|stock)\b")
"""What `uk` only describes."""
_CODE = 2
"""Letters of a country's code."""
_MOST_OF_FIRM = 4
"""Words of a firm's name that are looked at after a country."""
_NO_NAMES = frozenset({"air", "royal", "bank", "club", "hotel", "team", "radio", "casa", "maison", "house", "casino"})
"""Words that are no name without the country after them: `Air France`."""
_FENCED, _CLOSING, _OPENING, _AMID = range(4)
_STANDINGS = {"announced": _FENCED, "alone": _CLOSING, "glued": _OPENING, "inside": _AMID}


class Mention(NamedTuple):
    """A country's name in the free words; the better a mention stands alone, the lower its rank."""

    rank: int
    start: int
    end: int
    code: str
    whole: bool = True
    """The words are nobody's name as well, and can be taken."""
    sure: bool = True
    """They can be no part of the name that follows."""


def take_country(sheet: Sheet, home: str) -> tuple[str, str]:
    """The country named in the free words, and the field that is a guess then.

    That is the country when only a firm's name says it and keeps it, the buyer when its name may begin with it.
    """
    found: list[Mention] = []
    for start, end in sheet.gaps():
        found += _latin(sheet, start, end, home)
        found += () if sheet.text.isascii() else _han(sheet, start, end, home)
    if found and any(word in sheet.folded for word in TRADE_WITH):
        from tracker.capture.places.opening import leave_third

        found = [one for one in found if not leave_third(sheet, one.start, one.end)]
    if not found:
        from tracker.capture.places.opening import take_foreign

        return take_foreign(sheet, home), ""
    if any(mention.code == "US" for mention in found):
        found = [mention for mention in found if mention.code != "GE"]
    best = min(found, key=_order)
    if best.whole:
        _claim(sheet, best)
    return best.code, "country" if not best.whole else "" if best.sure else "buyer"


def _order(mention: Mention) -> tuple[int, bool, bool, int]:
    """The better a mention names the buyer's country, the smaller."""
    return mention.rank, not mention.whole, mention.end - mention.start != _CODE, mention.start


def _latin(sheet: Sheet, start: int, end: int, home: str) -> Iterator[Mention]:
    words = list(WORD.finditer(sheet.text, start, end))
    past = 0
    for at, word in enumerate(words):
        if at < past:
            continue
        if (whose := _HAN_BUYER.match(word[0])) is not None and (code := by_name(key(whose[1]))):
            yield Mention(_FENCED, word.start(), word.start() + whose.end(), code)
            continue
        for count in range(min(4, len(words) - at), 0, -1):
            span = word.start(), words[at + count - 1].end()
            code = _named(sheet, words, at, count, home) if len(sheet.text[span[0] : span[1]]) > 2 else ""
            if not code and count == 1:
                code = _code(sheet, word[0], span, first=at == 0 and start == _first(sheet))
            if code:
                past = at + count
                yield _mention(sheet, words, at, count, code, home)
                break


def _named(sheet: Sheet, words: list[re.Match[str]], at: int, count: int, home: str) -> str:
    text = sheet.text[words[at].start() : words[at + count - 1].end()]
    if "\n" in text or any(is_han(char) for char in text):
        return ""
    code = by_name(key(text))
    if not code or code == home:
        return ""
    surname = sheet.text[words[at + count - 1].end() :][:2]
    borne = at == 0 and surname[:1] == " " and surname[1:].isupper() and key(text) in GIVEN_COUNTRIES and text.istitle()
    if borne and not _opens_firm(words, at + count):
        return ""
    if at + count < len(words) and _BUYER.fullmatch(words[at + count][0]):
        return code
    if text[0].islower() and (text in TRAPS or (len(text) < 4 and text not in _SHORT_NAMES)):
        firm = at > 0 and bare(words[at - 1][0]) in LEGAL | TRADES
        start, end = words[at].start(), words[at + count - 1].end()
        opens = at == 0 and sheet.open[end:].lstrip(" ")[:1] in tuple(",:-/")
        closes = at + count == len(words) and sheet.open[:start].strip(" ") != ""
        beside = [*words[max(at - 1, 0) : at], *words[at + count : at + count + 1]]
        here = any(by_city(key(word[0])) == code for word in beside)
        return code if firm or here or ((opens or closes) and _stands_alone(sheet, start, end)) else ""
    return code


def _opens_firm(words: list[re.Match[str]], at: int) -> bool:
    """Whether a legal form or trade word is among the words that follow: `Kenya Delta Ltd`."""
    return any(bare(word[0]) in LEGAL | TRADES for word in words[at : at + _MOST_OF_FIRM])


def _stands_alone(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a word has commas, taken parts or the line's ends on both sides."""
    before, after = sheet.open[:start].rstrip(" ")[-1:], sheet.open[end:].lstrip(" ")[:1]
    return before in ("", *",;(-/:" + TAKEN) and after in ("", *",;)-/:" + TAKEN)


def _mention(sheet: Sheet, words: list[re.Match[str]], at: int, count: int, code: str, home: str) -> Mention:
    start, end = words[at].start(), words[at + count - 1].end()
    after = words[at + count] if at + count < len(words) else None
    if after is not None and _BUYER.fullmatch(after[0]):
        return Mention(_FENCED, start, after.end(), code)
    if after is not None and after[0].lower() == "city":
        return Mention(_CLOSING, start, after.end(), code)
    if _stands_alone(sheet, start, end):
        return Mention(_FENCED, start, end, code)
    if at == 1 and words[0][0].lower() in _NO_NAMES and sheet.text[words[at - 1].start() : start].istitle():
        return Mention(_OPENING, start, end, code, whole=False)
    if after is None or sheet.text[end : after.start()] != " " or end - start == _CODE:
        return Mention(_OPENING if end - start == _CODE else _CLOSING, start, end, code)
    follows = after[0]
    opens = bare(follows) in FRONT_LEGAL and at + count + 1 < len(words)
    if follows[0].isupper() and sheet.text[start].islower():
        return Mention(_CLOSING, start, end, code)
    if by_city(key(follows)) == code:
        return Mention(_CLOSING, start, end, code)
    if follows[0].isupper() and at == 0 and not sheet.text[:start].strip(" ,"):
        if opens or not (_opens_firm(words, at + count) or _may_be_adjective(sheet.text[start:end], code)):
            return Mention(_OPENING, start, end, code)
        from tracker.capture.places.opening import before_firm

        whole, sure = before_firm(sheet.text[start:end], code, [word[0] for word in words[count:]])
        return Mention(_OPENING, start, end, code, whole=whole, sure=sure)
    if at > 0 and bare(words[at - 1][0]) in LEGAL and follows[0].islower():
        return Mention(_CLOSING, start, end, code)
    if (bare(follows) in LEGAL | TRADES or (at > 0 and _leads_to_form(sheet, words, at + count))) and not opens:
        return Mention(_OPENING, start, end, code, whole=False)
    if by_name(key(follows)) or follows.lower() in {"wants", "needs", "asks", "asking", "looking", "want", "need"}:
        return Mention(_CLOSING, start, end, code)
    return Mention(_AMID if follows[0].islower() and at > 0 else _OPENING, start, end, code)


def _leads_to_form(sheet: Sheet, words: list[re.Match[str]], at: int) -> bool:
    """Whether capitalised words and a legal form follow: Nova Brasil Importadora Ltda."""
    for place, word in enumerate(words[at : at + 4], at):
        if place and sheet.text[words[place - 1].end() : word.start()] != " ":
            return False
        if bare(word[0]) in LEGAL:
            return place > at
        if not word[0][0].isupper():
            return False
    return False


def _first(sheet: Sheet) -> int:
    """Where the free words begin, at which a buyer's name is likely; -1 when the buyer was marked already."""
    gaps = sheet.gaps()
    if any(
        part.field == "buyer" or (part.field == "contact" and part.end <= gaps[0][0]) for part in sheet.parts if gaps
    ):
        return -1
    return gaps[0][0] if gaps else 0


def _code(sheet: Sheet, text: str, span: tuple[int, int], *, first: bool) -> str:
    """A two-letter code in capitals; one that is also a trade abbreviation only in brackets or between commas."""
    follows = sheet.open[span[1] :].lstrip(" ")[:1]
    firm = bare(sheet.text[: span[0]].rstrip().rpartition(" ")[2]) in LEGAL
    closes = text == "uk" and not first and _OF_PLUGS.match(sheet.open, span[1]) is None
    closes = closes or (firm and text.islower() and text.upper() not in NEVER_BARE | RARELY_BARE and _ends(follows))
    alone = text.islower() and _stands_alone(sheet, *span) and text.upper() not in NEVER_BARE | RARELY_BARE
    alone = alone or closes or (text.islower() and _follows_person(sheet, span))
    glued = span[0] > 0 and sheet.text[span[0] - 1].isdigit()
    if glued or len(text) != 2 or not (text.isascii() and (text.isupper() or alone)):
        return ""
    code = {"UK": "GB"}.get(text.upper(), text.upper())
    if name(code) == code:
        return ""
    before, after = sheet.text[: span[0]].rstrip()[-1:], sheet.text[span[1] :].lstrip()[:1]
    fenced = before in tuple("(,（，[-/|") and after in ("", *")）,，]-/|;")
    if alone or (fenced and before):
        return code
    if first and text == "UK" and sheet.text[span[1] + 1 : span[1] + 2].isupper():
        from tracker.capture.places.opening import is_before_name

        return code if is_before_name(sheet, span[1]) else ""
    refused = (code in NEVER_BARE or first) and _BUYER.match(sheet.open, span[1] + 1) is None
    refused |= (code in RARELY_BARE or not any(map(str.islower, sheet.text))) and not _ends(follows)
    if not refused or first or sheet.text[span[1] : span[1] + 1] != " ":
        return "" if refused else code
    from tracker.capture.places.opening import is_amid_name_and_goods

    return code if is_amid_name_and_goods(sheet, span) else ""


def _follows_person(sheet: Sheet, span: tuple[int, int]) -> bool:
    """Whether a code in small letters stands right behind the first name that opens the line: `Olga kz`."""
    first = sheet.text[: span[0]].strip()
    code = sheet.text[slice(*span)]
    common = code in PARTICLES or code.upper() in NEVER_BARE | RARELY_BARE
    return first.isalpha() and bare(first) in GIVEN_NAMES and not common


def _ends(follows: str) -> bool:
    """Whether the character after a code is none of other words."""
    return follows in {"", TAKEN, ","} or follows.isdigit()


def _may_be_adjective(text: str, code: str) -> bool:
    """Whether a name of a country is not its English one: `German`, `Dutch`, `Alemania`."""
    return key(text) != key(name(code, "en"))


def _han(sheet: Sheet, start: int, end: int, home: str) -> Iterator[Mention]:
    from tracker.capture.places.han_origin import han_mentions

    for standing, begin, stop, code in han_mentions(sheet, start, end, home):
        yield Mention(_STANDINGS[standing], begin, stop, code)


def _claim(sheet: Sheet, mention: Mention) -> None:
    start, end = mention.start, mention.end
    if start and sheet.text[start - 1] in "(（[" and sheet.text[end : end + 1] in {")", "）", "]"}:
        start, end = start - 1, end + 1
    sheet.take("country", start, end)
