"""Incoterms 2020 and what people type for them, with their named places. Warns, never refuses a known habit."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.countries import by_city, by_name, key
from tracker.country_names import CHINESE_PORTS, PORTS, PREFIXES
from tracker.errors import BadInput
from tracker.script import fold, is_han
from tracker.words import _

INCOTERMS = ("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF")
CARRIED = frozenset({"CPT", "CIP", "DAP", "DPU", "DDP", "CFR", "CIF"})
"""Terms whose place is where the goods go."""
OLD_NAMES = {
    "c&f": "CFR", "cnf": "CFR", "c+f": "CFR", "candf": "CFR", "c and f": "CFR", "candi": "CIF", "c&i": "CIF",
    "dat": "DPU", "ddu": "DAP", "exworks": "EXW", "ex works": "EXW", "ex-works": "EXW", "ex factory": "EXW",
    "出厂价": "EXW", "工厂价": "EXW", "离岸价": "FOB", "到岸价": "CIF", "到门价": "DDP", "双清包税": "DDP",
}  # fmt: skip
_HABITS = frozenset({"dat", "ddu", "c&f", "cnf", "c+f", "candf", "c and f"})
_PORT = r"(?i) port$|港$"
"""What may follow the name of a port."""
_LEAST_PLACE = 4
"""Letters of an unknown place in a line without capitals."""
_NO_PLACE = Phrases(
    "price;prices;pricing;quote;quotes;quoted;quotation;offer;please;only;term;terms;basis;value;with;from;port;your;"
    "their;ours;cost;costs;sample;samples;target;total;each;order;asked;valid;today;tomorrow;plus;sent;next"
).meaning
TERM = re.compile(
    r"(?<![a-z])(?:exw|fca|cpt|cip|dap|dpu|ddp|fas|fob|cfr|cif|c ?[&+] ?f|cnf|c and f|dat|ddu|ex[ -]?works|ex factory)"
    r"(?![a-z&])|出厂价|工厂价|离岸价|到岸价|到门价|双清包税"
)


def canonical(word: str) -> tuple[str, str]:
    """The Incoterm a word stands for ("" when none), and a warning when the word is an old one."""
    folded = " ".join(fold(word).split())
    if folded.upper() in INCOTERMS:
        return folded.upper(), ""
    term = OLD_NAMES.get(folded, OLD_NAMES.get(folded.replace(" ", ""), ""))
    if term and folded.replace(" ", "") in _HABITS | {"candf"}:
        return term, _("{old} is not in Incoterms 2020: kept as {new}.").format(old=word.strip().upper(), new=term)
    return term, ""


def read_incoterm(text: str) -> tuple[str, str, str]:
    """(term, named place, warning) of a text such as `FOB Ningbo` or `C&F Lagos`. BadInput when it names no term."""
    folded = fold(text).strip()
    match = TERM.match(folded)
    term, warning = canonical(match[0]) if match else ("", "")
    if not term or match is None:
        raise BadInput(
            _("“{text}” is not an Incoterm.").format(text=text[:40]),
            _("Such as FOB Ningbo. Known: {terms}.").format(terms=" ".join(INCOTERMS)),
        )
    return term, text.strip()[match.end() :].strip(" ,:-()价"), warning


def is_place(words: str) -> bool:
    """Whether words name a port or city that we know."""
    named = key(words).replace("-", " ")
    return named in PORTS or bool(by_city(named)) or fold(words) in CHINESE_PORTS


def place_at(text: str, at: int, stop: int) -> tuple[int, int] | None:
    """The span of the named place that begins at `at` and ends before `stop`: a known port, else one proper name."""
    begin = at
    while at < stop and (text[at].isspace() or text[at] in ":,-价(（，："):
        at += 1
    if at >= stop:
        return None
    if is_han(text[at]):
        for size in range(min(5, stop - at), 1, -1):
            if is_place(text[at : at + size]):
                end = at + size
                return at, end + (1 if text[end : end + 1] in {"港", "市"} else 0)
        run = at
        while run < stop and is_han(text[run]):
            run += 1
        glued = at == begin or text[begin:at] == "价"
        return (at, run) if glued and 2 <= run - at <= 6 else None
    words = list(re.finditer(r"[^\W\d_][\w.'’-]*", text[at:stop]))[:4]
    if not words or words[0].start() != 0:
        return None
    joined = [
        word
        for place, word in enumerate(words)
        if place == 0 or text[at:stop][words[place - 1].end() : word.start()] == " "
    ]
    for count in range(len(joined), 0, -1):
        if is_place(text[at : at + joined[count - 1].end()]):
            return at, at + len(text[at : at + joined[count - 1].end()].rstrip(".'-"))
    return _unknown_place(text[:stop], at, joined) if "," not in text[begin:at] or joined[0][0][0].isupper() else None


def _unknown_place(text: str, at: int, words: list[re.Match[str]]) -> tuple[int, int] | None:
    if not words[0][0][0].isupper():
        end = words[0].end()
        rest = text[at + end :].lstrip(" ")
        after = "" if by_name(key(re.split(r"[ ,;.]", rest)[0])) else rest[:1]
        alone = (
            text[:at].rstrip(" :,")[-1:].islower()
            and not (after.isalpha() or after == "'")
            and len(words[0][0]) >= _LEAST_PLACE
        )
        return (at, at + end) if alone and words[0][0] not in _NO_PLACE else None
    end = words[0].end()
    if words[0][0].lower() in PREFIXES and len(words) > 1:
        end = words[1].end()
    return at, at + len(text[at : at + end].rstrip(".'-"))


class Terms(NamedTuple):
    term: str = ""
    place: str = ""
    warning: str = ""


def set_terms(fields: dict[str, Any], terms: Terms, warnings: list[str]) -> None:
    """Fill the term and the place of a draft, and warn of an old term."""
    fields |= {"incoterm": terms.term, "place": terms.place}
    if terms.warning:
        warnings.append(terms.warning)


def take_terms(sheet: Sheet) -> Terms:
    """The Incoterm with its named place, after it or before it."""
    for match in TERM.finditer(sheet.open):
        term, warning = canonical(match[0])
        if not term:
            continue
        stop = sheet.open.find("\x01", match.end())
        span = place_at(sheet.text, match.end(), stop if stop >= 0 else len(sheet.text))
        if span is not None and sheet.is_free(*span):
            sheet.take("incoterm", match.start(), span[1])
            return Terms(term, sheet.words(*span), warning)
        before = _place_before(sheet, match.start())
        end = match.end() + (sheet.open[match.end() : match.end() + 1] == "价")
        sheet.take("incoterm", before if before is not None else match.start(), end)
        place = sheet.words(before, match.start()) if before is not None else ""
        return Terms(term, re.sub(_PORT, "", place), warning)
    return Terms()


def _place_before(sheet: Sheet, end: int) -> int | None:
    """Where a known port begins that stands right before a term: `Ningbo FOB`, 宁波FOB."""
    head = sheet.text[:end].rstrip()
    for size in (6, 5, 4, 3, 2):
        if (
            head[-size:].removesuffix("港") in CHINESE_PORTS
            and len(head) >= size
            and sheet.is_free(len(head) - size, len(head))
        ):
            return len(head) - size
    head = re.sub(_PORT, "", head)
    words = list(re.finditer(r"[^\W\d_][\w'-]*", head))[-2:]
    for word in words:
        if (
            words
            and words[-1].end() == len(head)
            and is_place(head[word.start() :])
            and sheet.is_free(word.start(), len(head))
        ):
            return word.start()
    return None
