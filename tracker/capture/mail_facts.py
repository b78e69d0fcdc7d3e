"""What the body of a buyer's mail says of them: the firm they write for, and whether a price in it is one of ours."""

from __future__ import annotations

import re

from tracker.capture.parties.company_words import LEGAL, bare
from tracker.capture.parties.names import has_legal, has_trade, name_end, squeezed

_QUOTED = re.compile(
    r"^(?:>|-{2,} ?(?:original|forwarded)|_{5,}|(?:from|von|de|da|kimden|od): |on .{6,80} wrote:|"
    r"am .{6,60} schrieb|le .{6,60} a écrit|"
    r"el .{6,60} escribió|发件人[:：]|在.{4,60}写道)",
    re.IGNORECASE | re.MULTILINE,
)
"""Where the mail that they answer begins: its words are not theirs."""
_INTRODUCED = re.compile(
    r"(?:(?:we are|we're|i am with|i represent|we represent|on behalf of|(?:i )?work(?:ing)? (?:for|at|with)|"
    r"(?:my|our) (?:company|firm)(?: name)?(?: is|:)|company(?: name)?:|somos|represento (?:a|o)|trabajo (?:en|para)|"
    r"nous sommes|je représente|wir sind|ich arbeite bei|siamo|sono di|lavoro per|biz|firmamız|"
    r"(?:this is|i am|i'm|my name is) [^\n,.]{2,40}? (?:from|of|at|with))"
    r"(?: the company| la empresa| la société| l'entreprise| die firma| die| la| a| o| una?)? )(?=[^\W\d_])",
    re.IGNORECASE,
)
_HAN_FIRM = r"[\u4e00-\u9fff（）()]{2,20}?(?:有限公司|股份公司|公司|集团|商行|贸易行|实业|工厂|商社|会社)"
_HAN_INTRODUCED = re.compile(rf"(?:我们是|我是|我司|我公司|敝司|本公司|这里是|来自)[，,是]?({_HAN_FIRM})")
_HAN_LINE = re.compile(rf"\s*({_HAN_FIRM})\s*")
_NOT_THEIRS = re.compile(r"\s*(?:dear|hi|hello|to|attn|cc|尊敬|你好|您好)\b", re.IGNORECASE)
_ROLE_MARKS = re.compile(
    r"\s*[|/•·]\s*|\s+[-–—]\s+|,\s+(?!(?:ltd|inc|llc|co|s\.?a|s\.?l|s\.?r\.?l|lda|ltda|gmbh|sarl|s\.?r\.?o)\b)",
    re.IGNORECASE,
)
_MOST_WORDS = 7
_SIGNATURE = 12
"""Lines at the end of a mail that may be its signature."""
_OURS = re.compile(
    r"(?:your (?:last |latest |best |kind )?(?:price|quote|quotation|offer|pi|proforma)|you (?:quoted|offered|gave)|"
    r"(?:as|per) (?:quoted|your)|ihr(?:e[nsm]?)? (?:preis|angebot)|"
    r"votre (?:prix|offre|devis)|(?:su|tu) (?:precio|oferta|cotización)|(?:seu|vosso) preço|fiyatınız|"
    r"(?:vostr[ao]|suo) (?:prezzo|preventivo|offerta)|贵司(?:的)?(?:报价|价格)?|"
    r"你们?(?:的|给的)?(?:报价?|价格)|您(?:的)?报价?)[^\d]{0,40}$",
    re.IGNORECASE,
)


def own_words(body: str) -> str:
    """A mail's body without the mail that it answers."""
    quoted = _QUOTED.search(body)
    own = body[: quoted.start()] if quoted is not None else body
    return own if own.strip() else body


def company_in(body: str, domain: str) -> str:
    """The firm that a sender names as theirs in the text or signature; "" when none is. `domain` is its site's."""
    introduced = [*_introduced(body), *(match[1] for match in _HAN_INTRODUCED.finditer(body))]
    signed = [name for line in body.splitlines()[-_SIGNATURE:] for name in _in_line(line)]
    for name in (*signed, *introduced):
        if domain and squeezed(name).startswith(squeezed(domain)[:5]):
            return name
    firms = [name for name in introduced if has_legal(name) or has_trade(name)]
    return next(iter((*firms, *signed)), "")


def _introduced(body: str) -> list[str]:
    """The names after `we are` and the like, each up to its legal form or the end of its capitalised words."""
    found = []
    for match in _INTRODUCED.finditer(body):
        rest = re.split(r"[\n,;:!?]|\.(?=\s|$)(?<!\b[A-Za-z]\.)", body[match.end() : match.end() + 80])[0]
        name = rest[: name_end(rest)].strip() if rest[:1].isupper() else ""
        if name and len(name.split()) <= _MOST_WORDS:
            found.append(_with_point(name, body))
    return found


def _with_point(name: str, body: str) -> str:
    """A name with the point that closes its abbreviated form: `S.A.S.`"""
    last = name.split()[-1]
    return f"{name}." if "." in last and bare(last) in LEGAL and f"{name}." in body else name


def _in_line(line: str) -> list[str]:
    """The firm that a line of a signature names."""
    if _NOT_THEIRS.match(line):
        return []
    chinese = _HAN_LINE.fullmatch(line)
    if chinese is not None:
        return [chinese[1]]
    parts = (part.strip() for part in _ROLE_MARKS.split(line.strip()))
    return [part for part in parts if _is_firm(part)]


def _is_firm(text: str) -> bool:
    """Whether a text is a name and nothing else: a few words that close with their legal form."""
    if not 1 < len(text.split()) <= _MOST_WORDS or not text[0].isupper() or _INTRODUCED.match(text):
        return False
    return has_legal(text) and name_end(text) >= len(text.rstrip(" ."))


def is_our_price(text: str, start: int) -> bool:
    """Whether words before a sum say that it is what we asked: `your price of USD 1.20`."""
    return _OURS.search(text[max(0, start - 80) : start]) is not None
