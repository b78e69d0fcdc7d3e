"""Every text a person sees, in their language: gettext with English as the source. Knows languages, not texts."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("en", "zh_CN")
DOMAIN = "tracker"
CATALOGUES = os.path.join(os.path.dirname(__file__), "locale")
_ASKED = ("en", "english", "zh", "chinese", "中文")
"""How a language may begin when a person asks for it by name."""
_current: NullTranslations | None = None
"""None: the source's own language, which needs no catalogue."""
_language = "en"


def normalise(wanted: str) -> str:
    """`zh`, `zh-CN`, `zh_TW.UTF-8`, `Chinese_China` → `zh_CN`; everything else → `en`."""
    return "zh_CN" if wanted.lower().startswith(("zh", "chinese", "中文")) else "en"


def known(wanted: str) -> bool:
    """Whether we speak the language a person asks for: `zh`, `en_GB`, `Chinese`."""
    return re.split(r"[-_.@]", wanted.lower(), maxsplit=1)[0] in _ASKED


def from_environment() -> str:
    """The language of the user's locale, by POSIX precedence."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return normalise(value)
    return "en"


def use(wanted: str) -> str:
    """Switch texts to a language and return its normalised name."""
    global _current, _language
    _language = normalise(wanted)
    if _language == "en":
        _current = None
    else:
        from gettext import translation

        _current = translation(DOMAIN, CATALOGUES, [_language], fallback=True)
    return _language


def language() -> str:
    """`en` or `zh_CN`."""
    return _language


def _(text: str) -> str:
    """The text in the user's language."""
    return _current.gettext(text) if _current else text


def n_(one: str, many: str, count: int) -> str:
    """The text for a count, in the user's language."""
    if _current:
        return _current.ngettext(one, many, count)
    return one if count == 1 else many


_CHINESE_ENDS = ("。", "！", "？", "；", "：", "…")
_ENDS = (".", "!", "?", ";", ":", *_CHINESE_ENDS)
_CLOSING = "”’）)]』」"


def sentences(*parts: str) -> str:
    """Sentences one after the other, empty ones left out. One that lacks its full stop gets it before the next;
    behind a Chinese full stop there is no space."""
    text = ""
    for part in filter(None, parts):
        if text and not text.rstrip(_CLOSING).endswith(_ENDS):
            text += "。" if _language == "zh_CN" else "."
        text += part if not text or text.endswith(_CHINESE_ENDS[:-1]) else f" {part}"
    return text


def labelled(label: str, text: str) -> str:
    """A label and what it says: `label: text`, with the wide colon in Chinese."""
    return _("{label}: {text}").format(label=label, text=text)


def bracketed(text: str, note: str) -> str:
    """A text with a note behind it: `text (note)`, with the wide brackets in Chinese."""
    return _("{text} ({note})").format(text=text, note=note)


def grouped(count: int) -> str:
    """A count as people read it, its thousands apart."""
    return f"{count:,}"


def later(text: str) -> str:
    """Marks a text for translation where it is written in a table; `_` translates it when it is shown."""
    return text
