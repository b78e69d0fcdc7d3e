"""Bytes and pasted mails to text and drafts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tracker.capture.draft import Draft
from tracker.capture.line import Habits, read_line


def decode_input(data: bytes) -> str:
    """Text of piped bytes: UTF-8 or UTF-16 by their marks, else UTF-8, else GB18030, never an error."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    return data.decode("gb18030", "replace")


def read_mail(text: str, *, today: date, settings: Habits, given: Mapping[str, str] | None = None) -> Draft:
    """A pasted mail with headers."""
    return read_line(text, today=today, settings=settings, given=given)
