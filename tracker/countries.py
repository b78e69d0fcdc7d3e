"""Which country a text names, and what a country is called. Knows names, codes, dialling prefixes and mail domains."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tracker.country_names import CITIES, COUNTRIES
from tracker.script import fold


class _Index(NamedTuple):
    names: dict[str, tuple[str, str]]
    """Code → English and Chinese name."""
    by_name: dict[str, str]
    by_city: dict[str, str]
    by_prefix: dict[str, str]


_index: _Index | None = None
_OLD_CODES = {"UK": "GB", "EL": "GR"}
_SHARED_PREFIXES = {"1": "", "44": "GB", "61": "AU", "358": "FI", "262": "", "590": "", "599": "", "212": "MA"}
"""Prefixes of several countries: the only likely one, or none."""
_DOMAIN_NOT_COUNTRY = frozenset(
    {"ai", "io", "co", "me", "tv", "cc", "ws", "to", "fm", "gg", "tk", "ml", "ga", "cf", "gq", "la", "nu", "ac", "st"}
)
_LETTERS = {
    "a": "áàâãäåāăąạảấầẩẫậắằẳẵặ", "c": "çćč", "d": "ďđ", "e": "éèêëēėęěẹẻẽếềểễệ", "g": "ğģ",
    "i": "íìîïīįıİịỉĩ", "k": "ķ", "l": "łļľ", "n": "ñńņň", "o": "óòôõöøōőọỏốồổỗộơớờởỡợ", "r": "řŕ",
    "s": "śşšșß", "t": "ťțţ", "u": "úùûüūůűųụủũưứừửữự", "y": "ýỳỵỷỹ", "z": "źżž",
}  # fmt: skip
_ACCENTS = str.maketrans({mark: plain for plain, marks in _LETTERS.items() for mark in marks} | {".": ""})


def _load() -> _Index:
    global _index
    if _index is None:
        names: dict[str, tuple[str, str]] = {}
        by_name: dict[str, str] = {}
        by_prefix: dict[str, str] = {}
        for line, folded in zip(_rows(COUNTRIES), _rows(key_table(COUNTRIES)), strict=True):
            head, english, chinese, *_others = line.split("|")
            code, _blank, prefix = head.partition(" ")
            names[code] = (english, chinese)
            for name in folded.split("|")[1:]:
                by_name.setdefault(name, code)
            if prefix:
                by_prefix.setdefault(prefix, code)
        cities = (row.split("|") for row in _rows(key_table(CITIES)))
        by_city = {city: code.upper() for code, *known in cities for city in known}
        _index = _Index(names, by_name, by_city, by_prefix | _SHARED_PREFIXES)
    return _index


def key_table(table: str) -> str:
    """A whole table folded as `key` folds a name."""
    return fold(table).translate(_ACCENTS).replace("&", "and")


def _rows(table: str) -> list[str]:
    """The rows of a table, those that go on joined."""
    return table.replace("\n ", "").splitlines()


def key(name: str) -> str:
    """A name as it is compared: folded, without accents, points and ampersands."""
    folded = fold(name).translate(_ACCENTS).replace("&", "and")
    return " ".join(folded.split())


def codes() -> list[str]:
    """Every ISO 3166-1 alpha-2 code, in order."""
    return sorted(_load().names)


def lookup(text: str) -> str:
    """The code of a country named in English or Chinese, by adjective, or by its code; "" when unknown.

    A near miss in spelling (`Philipines`) still finds its country; a city does not.
    """
    index = _load()
    wanted = key(text)
    found = index.by_name.get(wanted) or index.by_name.get(wanted.removeprefix("the "))
    if found:
        return found
    upper = wanted.upper()
    if len(upper) == 2:
        upper = _OLD_CODES.get(upper, upper)
        return upper if upper in index.names else ""
    if len(wanted) >= 6 and wanted.isascii():
        from difflib import get_close_matches

        near = get_close_matches(wanted, index.by_name, 1, 0.88)
        return index.by_name[near[0]] if near else ""
    return ""


def by_name(folded: str) -> str:
    """The code of an exact name as `key` folds it, without codes and near misses; "" when none."""
    return _load().by_name.get(folded, "")


def by_city(folded: str) -> str:
    """The code of the country of a known city or port, as `key` folds it; "" when none."""
    return _load().by_city.get(folded, "")


@cache
def city_words() -> frozenset[str]:
    """The first words of the names of all known cities."""
    return frozenset(city.partition(" ")[0] for city in _load().by_city)


def by_prefix(phone: str) -> str:
    """The country of an international number (`+880 1711…`, `00880…`); "" when it is shared or unknown."""
    digits = "".join(char for char in phone if char.isdigit())
    if not phone.lstrip().startswith("+"):
        if not digits.startswith("00"):
            return ""
        digits = digits[2:]
    prefixes = _load().by_prefix
    if digits.startswith("7"):
        return "KZ" if digits[1:2] in {"6", "7"} else "RU"
    for size in (4, 3, 2, 1):
        if digits[:size] in prefixes:
            return prefixes[digits[:size]]
    return ""


def by_mail(address: str) -> str:
    """The country that a mail domain hints at; "" for generic domains and those sold for their letters."""
    ending = address.rpartition("@")[2].rpartition(".")[2].lower()
    if len(ending) != 2 or ending in _DOMAIN_NOT_COUNTRY:
        return ""
    code = _OLD_CODES.get(ending.upper(), ending.upper())
    return code if code in _load().names else ""


def name(code: str, language: str = "en") -> str:
    """The country's name in English, or in Chinese for any `zh` language; the code itself when unknown."""
    names = _load().names.get(code.upper())
    if names is None:
        return code
    return names[1] if language.lower().startswith("zh") else names[0]
