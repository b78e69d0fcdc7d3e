"""Words written as one, taken apart as a tongue joins them: لليوم, للأحد, Freitagvormittag. Knows no dates."""

from __future__ import annotations

_ARTICLE = "ال"
_ATTACHED = "لب"
"""`to` and `on`, written as one with the word that they go before."""
_LEAST = 3
"""Letters that are left of a word at least."""


def split_words(words: list[str], tongue: str, known: frozenset[str]) -> list[str]:
    """The words, each unknown one taken apart where its parts are known."""
    split = _SPLIT.get(tongue)
    if split is None:
        return words
    return [part for word in words for part in ([word] if word in known or not word.isalpha() else split(word, known))]


def _arabic(word: str, known: frozenset[str]) -> list[str]:
    if word.startswith("لل") and (bare := _article(_ARTICLE + word[2:], known)):
        return ["ل", bare]
    if word[0] in _ATTACHED and (bare := _article(word[1:], known)):
        return [word[0], bare]
    return [_article(word, known) or word]


def _article(word: str, known: frozenset[str]) -> str:
    """A known word with or without its article; "" when it is not known either way."""
    forms = (word, _ARTICLE + word, word.removeprefix(_ARTICLE))
    return next((form for form in forms if len(form) >= _LEAST and form in known), "")


def _german(word: str, known: frozenset[str]) -> list[str]:
    cuts = range(_LEAST, len(word) - _LEAST + 1)
    return next(([word[:at], word[at:]] for at in cuts if word[:at] in known and word[at:] in known), [word])


_SPLIT = {"ar": _arabic, "de": _german}
