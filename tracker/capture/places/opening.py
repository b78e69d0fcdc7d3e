"""A country right before a firm's name: where they are, or the name's first word; and names in other languages."""

from __future__ import annotations

import re

from tracker.capture.parties.company_words import LEGAL, TRADES, bare
from tracker.capture.parties.name_words import word_set
from tracker.capture.places.origin import WORD
from tracker.capture.remarks import is_remark
from tracker.capture.sheet import Sheet
from tracker.capture.trade.wares import is_ware, tells_kind
from tracker.countries import by_city, key
from tracker.script import is_han
from tracker.words import _

_GENERIC = word_set("""
    and & of the for de du des del al new north south east west northern southern eastern western central national
    international general global united royal first gulf coast coastal bay valley river lake island islands hills
    mountain ocean sea port harbour harbor city town street bridge star gold golden green pearl sun bright modern
    fabricators manufacturers manufacturer producers processors growers millers weavers spinners dealers merchants
    traders retailers club house world petroleum oil cement insurance bank airways airlines energy power national
    development investment cooperative society council authority ministry army university federation association
    food foods spice coffee tea sports sport steel iron beach garden gardens palm palace resort sky blue red silver
    crown lion eagle park square gate best quality premium super star stars trust
""")
"""Words that say what a firm does or where rather than what it is called."""
_FORMS = {
    "PL": "spzoo zoo spj sp", "HU": "kft zrt nyrt bt", "CZ": "sro as", "SK": "sro as", "RS": "doo", "HR": "doo jdoo",
    "SI": "doo", "BA": "doo", "ME": "doo", "MK": "dooel doo", "NO": "as asa", "DK": "aps a/s", "TR": "aş as şti sti",
    "SE": "ab", "FI": "oy oyj", "EE": "oü ou", "LV": "sia", "LT": "uab", "DE": "gmbh ag kg ohg gbr ug", "AT": "gmbh",
    "CH": "gmbh ag", "NL": "bv nv vof", "BE": "bv nv sprl bvba", "FR": "sarl sas sasu eurl", "IT": "srl spa snc srls",
    "RO": "srl", "BG": "eood ood ad", "GR": "ae epe ike", "UA": "tov тов", "RU": "ooo ооо", "BR": "ltda sa eireli",
    "PT": "lda", "AO": "lda", "MZ": "lda", "PE": "sac saa eirl", "CO": "sas ltda", "CL": "spa ltda", "MX": "cv",
    "AR": "srl sa", "EC": "sa", "TN": "sarl suarl", "MA": "sarl", "DZ": "sarl eurl", "MY": "bhd", "ID": "tbk",
    "IN": "pvt", "VN": "tnhh jsc", "AU": "pty", "ZA": "pty",
}  # fmt: skip
"""Legal forms that are at home in a country."""
_ADJECTIVE = re.compile(r"(?:an|ese|ish|ic|ch|eek|swiss|i|k|ino|aussie)$")
_NO_ADJECTIVES = frozenset({"liban", "suomi", "uk"})
_MOST = 6
"""Words of a name that are looked at."""
_LONG_DOING = 6
_FORMS_AND_MATERIALS = word_set("SA CO AS AG SL KG SE SC PE PA PC PS AC TV CC MM ML CM PM TT LC HS PW GP BS")
_THIRD = re.compile(
    r"(?:(?<![a-z])(?:bought|buys?|buying|purchas(?:ed?|ing)|went|goes|go|gone|going|sourc(?:ed?|es|ing)|switch(?:ed)?|"
    r"mov(?:ed?|ing)|importing|imported|imports|gets?|got|cheaper) "
    r"(?:[a-z]+ ){0,3}?(?:from|frm|fr|in|with|to|at)(?: an?| the)? |"
    r"(?:从|向|找|去|跟|在)(?:了)?)$"
)
"""Before a country, what makes it that of whom they buy from."""
_HAN_THIRD = re.compile(r"(?:的?(?:工厂|供应商|厂家)|(?:那边)?(?:买|采购|拿货|进货|订货|下单|做)了?)")
_RIVAL = (
    r"(?:产的?|的|那边|那里)*(?:(?:货|价格?|产品|工厂|供应商|厂家|同行|报价?)[^ ,，。;；\x01]{0,3}?"
    r"(?:便宜|更低|得低)|价低|更?便宜(?!的|货)|更低)[^ ,，。;；\x01]*"
    r"|(?: (?:goods|ones?|prices?|offers?|suppliers?|factory|factories|makers?))?"
    r"(?: (?:is|are|was|were|much|far|even|way))* cheaper\b"
)
"""Behind a country, what makes it a rival's: 印度货便宜, `Indian goods are cheaper`."""


def is_generic(word: str) -> bool:
    """Whether a word of a name says what they do: `Steel`, `Spice`, `Trading`, `Plumbing`."""
    plain = bare(word)
    return (
        plain in _GENERIC
        or plain in LEGAL
        or plain in TRADES
        or is_ware(word)
        or tells_kind(word)
        or bool(by_city(key(word)))
        or (plain.endswith(("ing", "works")) and len(plain) > _LONG_DOING)
    )


def names_itself(words: list[str]) -> bool:
    """Whether words after a place are a whole name, because one of them is nothing but a name: `Delta Food Co.`"""
    named: list[str] = []
    for word in words[:_MOST]:
        if not (word[0].isupper() or bare(word) in LEGAL or not word[0].isalpha()) or word[0].isdigit():
            break
        named.append(word)
    return len(named) > 1 and not all(map(is_generic, named))


def before_firm(text: str, code: str, after: list[str]) -> tuple[bool, bool]:
    """Whether a country that opens the line is no word of the firm's name behind it, and whether that is sure.

    It is in `Poland Meble Nowak sp. z o.o.`, surely so by the Polish form, and is not in `Gulf Homes Trading`.
    """
    forms = _FORMS.get(code, "").split()
    adjective = _ADJECTIVE.search(text.lower()) is not None and text.lower() not in _NO_ADJECTIVES
    at_home = any(bare(word) in forms for word in after[:_MOST])
    form = next((at for at, word in enumerate(after) if bare(word) in LEGAL), len(after))
    return names_itself(after) and (at_home or form > 1) and not adjective, at_home


def is_before_name(sheet: Sheet, end: int) -> bool:
    """Whether a name that is more than a trade follows a code: `UK Leeds TeamKit Ltd`, not `UK Steel Ltd`."""
    if sheet.text[end : end + 1] != " " or not any(map(str.islower, sheet.text)):
        return False
    after = [word[0] for word in WORD.finditer(sheet.text, end, end + 60)]
    return names_itself(after) or by_city(key(after[0])) != "" or sheet.text[end + 1 :].partition(",")[0].isalpha()


def is_amid_name_and_goods(sheet: Sheet, span: tuple[int, int]) -> bool:
    """Whether a code in capitals stands between a name and goods: `Rossi Group IT linen sheets`, 王老板 DE 毛巾.

    One that is a legal form or a material as well is a country only beside another script.
    """
    before, after = sheet.open[: span[0]], sheet.open[span[1] + 1 :]
    latin = any(map(str.islower, sheet.text)) and sheet.text[: span[0]].rstrip().rpartition(" ")[2][:1].isupper()
    if not (_is_script(before.rstrip(" ")[-1:]) or latin or before.endswith("\x01 ")):
        return False
    if sheet.text[slice(*span)] in _FORMS_AND_MATERIALS and not _is_script(before.rstrip(" ")[-1:]):
        return False
    words = re.split(r"[,;:|\x01\d]", after)[0].split()[:3]
    if not words or is_remark(after):
        return False
    return _is_script(words[0][0]) or (any(map(is_ware, words)) and not any(map(_is_firm, words)))


def _is_firm(word: str) -> bool:
    return bare(word) in LEGAL


def _is_script(char: str) -> bool:
    """Whether a letter is of a script without capitals: Chinese, Arabic, Thai."""
    return char.isalpha() and char.lower() == char.upper()


def doubts(sheet: Sheet) -> list[str]:
    """What to say of a code between a name and goods that is a legal form or a material too: `Rossi Group SA linen`."""
    for match in re.finditer(r"(?<=[^\W\d_] )[A-Z]{2}(?= [a-z])", sheet.text):
        words = sheet.open[match.end() + 1 :].split()[:3]
        if match[0] in _FORMS_AND_MATERIALS and sheet.is_free(*match.span()) and any(map(is_ware, words)):
            return [_("“{code}” may be a country. If it is: country={code}").format(code=match[0])]
    return []


def take_foreign(sheet: Sheet, home: str) -> str:
    """The country that is named in another language; "" when none is."""
    for start, end in sheet.gaps():
        words = list(WORD.finditer(sheet.text, start, end))
        found = _exonym_in(sheet, words, first=not sheet.text[:start].strip())
        if found is not None and found[2] != home:
            sheet.take("country", found[0], found[1])
            return found[2]
    return ""


def leave_third(sheet: Sheet, start: int, end: int) -> bool:
    """Leave a country to the note that is of whom the buyer buys from: `they bought from Bangladesh`, 从越南买."""
    cheaper = "便宜" in sheet.folded or "低" in sheet.folded or "cheaper" in sheet.folded
    rival = re.compile(_RIVAL).match(sheet.folded, end) if cheaper else None
    if rival is not None:
        led = next((word for word in ("from ", "frm ", "in ") if sheet.open.endswith(f" {word}", 0, start)), "")
        sheet.take("note", start - len(led), rival.end())
        return True
    if _THIRD.search(sheet.folded, max(0, start - 40), start) is None:
        return False
    if is_han(sheet.text[start]) and _HAN_THIRD.match(sheet.folded, end) is None:
        return False
    sheet.take("note", start, end)
    return True


def _exonym_in(sheet: Sheet, words: list[re.Match[str]], *, first: bool) -> tuple[int, int, str] | None:
    """The span and code of a country by its name in another language: it opens the line, or stands between marks."""
    from tracker.capture.places.exonyms import exonyms

    known = exonyms()
    for at, word in enumerate(words):
        for count in range(min(4, len(words) - at), 0, -1):
            start, end = word.start(), words[at + count - 1].end()
            code = known.get(key(sheet.text[start:end]))
            if code and (_is_apart(sheet, start, end) or (first and at == 0 and _leads(words[count:]))):
                return start, end, code
    return None


def _leads(words: list[re.Match[str]]) -> bool:
    """Whether words after a country that opens the line are not the rest of a firm's name."""
    return not words or not is_generic(words[0][0]) or names_itself([word[0] for word in words])


def _is_apart(sheet: Sheet, start: int, end: int) -> bool:
    """Whether marks, taken parts or the line's ends are on both sides."""
    before, after = sheet.open[:start].rstrip(" ")[-1:], sheet.open[end:].lstrip(" ")[:1]
    return before in ("", *",;(-/:|.\x01") and after in ("", *",;)-/:|.\x01")
