"""A deal in short words for the screens: its days, its touches, its goods and its place in the world."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from screens.text import safe
from tracker.desk.wording import quantity_words
from tracker.words import _, language, later, n_

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal, Touch

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WHO = {
    "out": later("you wrote"),
    "in": later("they wrote"),
    "read": later("read it, no answer"),
    "refused": later("they said no"),
    "note": later("note"),
    "move": later("moved"),
}
_BRACKET = re.compile(r" \(|（")
SIGNS = {"out": "→", "in": "←", "read": "○", "refused": "×", "note": "·", "move": "»"}


def short_day(day: date, today: date) -> str:
    """`Wed 2 Dec`, with the year only where it is another one."""
    if language() == "zh_CN":
        text = f"{day.month}月{day.day}日 周{'一二三四五六日'[day.weekday()]}"
        return text if day.year == today.year else f"{day.year}年{text}"
    text = f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def days_ago(day: date, today: date) -> str:
    """`today`, `yesterday`, `12 days ago`."""
    days = (today - day).days
    if days <= 0:
        return _("today")
    return _("yesterday") if days == 1 else n_("{days} day ago", "{days} days ago", days).format(days=days)


def touch_who(desk: Desk, touch: Touch) -> str:
    """Who did what, such as `they wrote`; for a move, where to."""
    if touch.kind == "move" and touch.stage:
        return _("moved to {stage}").format(stage=desk.title(touch.stage))
    return _(_WHO[touch.kind])


def touch_text(desk: Desk, touch: Touch) -> str:
    """What was said, and the question that was put."""
    question = desk.playbook.question(touch.asked) if touch.asked else None
    parts = [touch.text, desk.playbook.title(question) if question else ""]
    return " · ".join(safe(part, lines=True).replace("\n", " ") for part in parts if part)


def terms(desk: Desk, deal: Deal) -> str:
    """`LED panel · 2,000 pcs · USD 4.20/pc FOB Ningbo`."""
    quantity = quantity_words(deal)
    place = " ".join(filter(None, (deal.incoterm, deal.place)))
    price = " ".join(filter(None, (desk.money(deal.price), place)))
    return " · ".join(filter(None, (deal.goods, quantity, price)))


def whereabouts(desk: Desk, deal: Deal, *, with_time: bool = True) -> str:
    """Country, their time now, and whether their office is open."""
    where = desk.country_name(deal.country) if deal.country else _("country unknown")
    local = desk.local_time(deal) if with_time else ""
    there = _("there it is {time}").format(time=local) if local else ""
    return " · ".join(filter(None, (where, there)))


def short_preview(text: str, today: date) -> str:
    """`→ Wed 2 Dec 2026 (in 10 days)` as `Wed 2 Dec`: the year only where it is another one."""
    bare = _BRACKET.split(text.removeprefix("→ "))[0]
    return bare.replace(f"{today.year}年", "").removesuffix(f" {today.year}")
