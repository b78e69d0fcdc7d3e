"""What a draft says back to the user: label and text, one row a field."""

from __future__ import annotations

from datetime import date

from tracker.capture.draft import Draft
from tracker.dates import Reading, describe, describe_reading
from tracker.words import _, bracketed


def echo_lines(draft: Draft, today: date) -> list[tuple[str, str]]:
    """Rows of (label, text) to be aligned by the caller: what was understood, then what was not."""
    rows = [
        (_("buyer"), _buyer(draft)),
        (_("country"), _country(draft)),
        (_("contact"), " · ".join(part for part in (draft.contact, draft.email, draft.phone) if part)),
        (_("goods"), draft.goods),
        (_("quantity"), f"{draft.quantity} {draft.unit}".strip()),
        (_("price"), _price(draft)),
        (_("value"), f"{draft.value_currency} {draft.value}".strip() if draft.value else ""),
        (_("terms"), f"{draft.incoterm} {draft.place}".strip()),
        (_("stage"), draft.stage),
        (_("source"), draft.source),
        (_("tags"), " ".join(f"#{tag}" for tag in draft.tags)),
        (_("valid until"), describe(draft.valid, today) if draft.valid else ""),
        (_("next touch"), _next(draft, today)),
        (_("note"), draft.note),
    ]
    rows += [(_("mind"), warning) for warning in draft.warnings]
    return [(label, text) for label, text in rows if text]


def _buyer(draft: Draft) -> str:
    return _("{buyer} (a guess)").format(buyer=draft.buyer) if "buyer" in draft.guessed else draft.buyer


def _country(draft: Draft) -> str:
    if not draft.country:
        return ""
    from tracker.countries import name
    from tracker.words import language

    title = name(draft.country, language())
    text = f"{draft.country} {title}" if title != draft.country else title
    if draft.region.isalpha():  # Vienna is AT-9: a number tells nobody anything
        text = bracketed(text, draft.region)
    return _("{country} (a guess)").format(country=text) if "country" in draft.guessed else text


def _price(draft: Draft) -> str:
    if not draft.price:
        return ""
    text = f"{draft.currency} {draft.price}".strip()
    text = f"{text} / {draft.per}" if draft.per else text
    return _("{price} (a guess)").format(price=text) if "price" in draft.guessed else text


def _next(draft: Draft, today: date) -> str:
    if draft.next is None:
        return ""
    return describe_reading(Reading(draft.next, draft.next_time, draft.next_others), today)
