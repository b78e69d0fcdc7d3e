"""Piped bytes and pasted mails: encodings, headers, and what a mail says about the deal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from tracker.capture.draft import Draft
from tracker.capture.line import read_plain
from tracker.capture.mail_facts import company_in, is_our_price, own_words
from tracker.capture.parties.contacts import EMAIL, company_of
from tracker.capture.timing import Habits, WorkDays
from tracker.script import fold, narrow

_HEADER = re.compile(
    r"^[>\s*]*(from|sender|reply-to|to|cc|subject|date|sent|发件人|收件人|抄送|主题|日期|时间|发送时间) ?: ?(.*)$"
)
_NAMES = {
    "发件人": "from",
    "sender": "from",
    "主题": "subject",
    "日期": "date",
    "时间": "date",
    "发送时间": "date",
    "sent": "date",
}
_REPLY = re.compile(r"^(?:(?:re|fw|fwd|aw|回复|答复|转发)\s*[:：]\s*)+", re.IGNORECASE)


def decode_input(data: bytes) -> str:
    """The text of piped bytes: UTF-8, or UTF-16 by its mark, else GB18030. Never an error."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


_LEAST_GOODS = 4
"""Letters of goods that are told from a small word of another language."""
_LONGEST = 2000
"""Characters of a mail that are read, at leisure: most of them are no facts."""


def is_mail(text: str) -> bool:
    """Whether a text begins with the headers of a mail, From among them."""
    if "\n" not in text:
        return False
    return "from" in _headers(text)[0] and len(_headers(text)[0]) >= 2


def read_mail(text: str) -> str | None:
    """The text of one pasted mail, to be read by `read_line` as a whole; None when it is not a mail."""
    return text.strip() if is_mail(text.strip()) else None


def _headers(text: str) -> tuple[dict[str, str], int]:
    """The headers at the top, and where the body begins."""
    found: dict[str, str] = {}
    at = 0
    last = ""
    for line in text.splitlines(keepends=True):
        match = _HEADER.match(narrow(line).rstrip().lower())
        if match is not None:
            value = line.rstrip()[match.start(2) :].strip()
            last = _NAMES.get(match[1], match[1])
            found.setdefault(last, value)
        elif last and line[:1] in " \t" and line.strip():
            found[last] = f"{found[last]} {line.strip()}"
        elif found or line.strip():
            break
        at += len(line)
    return found, at


def read_mail_body(
    text: str,
    *,
    today: date,
    settings: Habits,
    given: Mapping[str, str] | None = None,
    work_days: WorkDays | None = None,
) -> Draft:
    """A pasted mail: From is the contact, Subject a hint at goods, Date when it was received; all text is kept.

    Nobody has answered it yet: a day in it is the buyer's and never our next step, and a price is theirs or a rival's
    unless they call it ours.
    """
    headers, at = _headers(text)
    body = text[at:].strip()
    sender = headers.get("from", "")
    found = re.search(EMAIL, sender.lower())
    email = sender[found.start(1) : found.end(1)] if found else ""
    person = re.sub(r"[<(\[]?" + re.escape(email) + r"[>)\]]?", "", sender).strip(" \"'<>()") if email else sender
    subject = _REPLY.sub("", headers.get("subject", "")).strip()
    own = own_words(body)
    read = read_plain(f"{subject}, {' '.join(own.split())}", today=today, settings=settings, longest=_LONGEST)
    company = company_in(own, company_of(email))
    wanted = {name: value for name, value in (given or {}).items() if value}
    hints = {
        "contact": person,
        "email": email,
        "buyer": company or company_of(email) or person or email,
        "goods": read.goods if len(read.goods) >= _LEAST_GOODS or not read.goods.isascii() else subject,
    }
    texts = {**_as_given(read), **hints, **wanted}
    kept = read_plain("", today=today, settings=settings, given=texts, work_days=work_days)
    guessed = () if "buyer" in wanted or company else ("buyer",)
    rest = "\n".join(f"{name}: {value}" for name, value in headers.items() if name in {"subject", "to", "cc"} and value)
    return kept._replace(
        text=text,
        country=kept.country or read.country,
        region=kept.region or (read.region if read.country == (kept.country or read.country) else ""),
        guessed=tuple(dict.fromkeys((*kept.guessed, *(name for name in read.guessed if name != "buyer"), *guessed))),
        received=_received(headers.get("date", "")),
        subject=subject,
        note="\n\n".join(part for part in (kept.note, rest, body) if part),
        unread=(),
        parts=(),
        warnings=tuple(dict.fromkeys((*read.warnings, *kept.warnings))) if read.buyer else kept.warnings,
    )


def _as_given(draft: Draft) -> dict[str, str]:
    """The fields of a draft as texts that can be given again; a price only when they call it ours."""
    priced = next((part.start for part in draft.parts if part.field == "price"), 0)
    ours = bool(draft.price) and is_our_price(draft.text, priced)
    texts = {
        "phone": draft.phone,
        "qty": f"{draft.quantity} {draft.unit}".strip() if draft.quantity else "",
        "price": f"{draft.currency} {draft.price}" + (f"/{draft.per}" if draft.per else "") if ours else "",
        "incoterm": f"{draft.incoterm} {draft.place}".strip(),
        "source": draft.source,
        "country": draft.country,
    }
    return {name: text for name, text in texts.items() if text}


def _received(text: str) -> datetime | None:
    """An aware moment from a mail's date; None when it does not say its zone."""
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(fold(text)) if text else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
