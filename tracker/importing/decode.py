"""Bytes of somebody's file → text. Knows encodings, nothing of tables."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from tracker.errors import BadInput
from tracker.words import _

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000
_COMMON_LEADS = frozenset((*range(0xA1, 0xA4), *range(0xB0, 0xD8)))
"""Lead bytes of everyday Chinese in GB 2312: punctuation and the first-level characters."""


class Decoded(NamedTuple):
    text: str
    encoding: str


def decode(data: bytes, encoding: str = "") -> Decoded:
    """The text and the encoding it was read as; raises BadInput when no reading is safe."""
    if encoding:
        return _as_told(data, encoding)
    if not data.strip(b"\0 \r\n\t"):
        raise BadInput(_("This file is empty."), _("Export it again, then run the import on the new file."))
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _as_told(data, name)
    if name := _utf16_without_mark(data):
        return _as_told(data, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _chinese(data)


def _as_told(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding)
    except LookupError:
        raise BadInput(
            _("There is no encoding called “{name}”.").format(name=encoding),
            _("Try --encoding utf-8, gb18030, utf-16, big5, cp1252 or cp1251."),
        ) from None
    except (UnicodeDecodeError, UnicodeError, ValueError) as error:
        place = getattr(error, "start", 0)
        raise BadInput(
            _("This file is not {name}: byte {place} does not fit.").format(name=encoding, place=place),
            _("Leave --encoding out to have it recognised, or save the file as “CSV UTF-8”."),
        ) from None


def _utf16_without_mark(data: bytes) -> str:
    """Plain Latin text in UTF-16 has a NUL in every second byte."""
    sample = data[:2000]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > half * 0.6 and sample[0::2].count(0) == 0:
        return "utf-16-le"
    if half and sample[0::2].count(0) > half * 0.6 and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return ""


def _chinese(data: bytes) -> Decoded:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise _unreadable() from None
    if _common_share(data[:_SAMPLE]) < 0.7:
        raise _unreadable()
    return Decoded(text, "gb18030")


def _common_share(data: bytes) -> float:
    """Share of double bytes that is everyday Chinese: near 1 in GB 18030, low in other encodings."""
    seen = common = 0
    position = 0
    while position < len(data) - 1:
        lead, trail = data[position], data[position + 1]
        if lead < 0x80:
            position += 1
            continue
        seen += 1
        common += lead in _COMMON_LEADS and trail >= 0xA1
        position += 2
    return common / seen if seen else 0.0


def _unreadable() -> BadInput:
    return BadInput(
        _("The encoding of this file is not UTF-8, UTF-16 or GB18030."),
        _("Save it as “CSV UTF-8” in the spreadsheet, or name it: --encoding big5, cp1252, cp1251 …"),
    )
