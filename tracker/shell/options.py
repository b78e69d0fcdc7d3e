"""What click commands share: the session, and what completion offers for deals, stages and countries."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

import click
from click.shell_completion import CompletionItem

from tracker.errors import BadInput, TrackerError
from tracker.model import STAGES
from tracker.shell.session import Session
from tracker.words import _, language

pass_session = click.make_pass_decorator(Session)
_OFFERED = 50
_LONGEST_NUMBER = 10


def whole_number(low: int, high: int | None = None) -> Callable[[str], int]:
    """An option's type: a whole number from `low` up, to `high` if there is one."""

    def number(typed: str) -> int:
        text = str(typed)
        found = int(text) if text.isdecimal() and len(text) < _LONGEST_NUMBER else -1
        if found >= low and (high is None or found <= high):
            return found
        wanted = _("a whole number from {low} up") if high is None else _("a whole number from {low} to {high}")
        raise BadInput(
            _("“{value}” is not {wanted}.").format(value=text, wanted=wanted.format(low=low, high=high)),
            _("Write it in digits, such as {example}.").format(example=low if high is None else high),
        )

    return number


def complete_deal(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """Handles that begin with what was typed, or whose buyer's name has it; nothing when the data cannot be read."""
    from tracker.desk.opening import open_desk

    try:
        desk = open_desk()
    except TrackerError:
        return []
    wanted = typed.casefold()
    headlines = desk.headlines()
    named = ((handle, headlines[deal_id].buyer) for deal_id, handle in desk.handles().items())
    fitting = (
        CompletionItem(handle, help=buyer)
        for handle, buyer in named
        if handle.startswith(wanted) or wanted in buyer.casefold()
    )
    return list(islice(fitting, _OFFERED))


def complete_stage(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """The stages."""
    return [CompletionItem(stage) for stage in STAGES if stage.startswith(typed.lower())]


def percent(typed: str) -> int:
    """An option's type: 0 to 100, with or without its sign."""
    return whole_number(0, 100)(str(typed).strip().rstrip("%％").rstrip())


def complete_country(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """Two letters, with the country's name beside; by letters or by name."""
    from tracker import countries

    wanted = typed.casefold()
    named = ((code, countries.name(code, language())) for code in countries.codes())
    return [
        CompletionItem(code, help=name)
        for code, name in named
        if code.casefold().startswith(wanted) or name.casefold().startswith(wanted)
    ]


deal_argument = click.argument("deal", shell_complete=complete_deal)
"""DEAL: a handle, an id or its beginning, or part of the buyer's name."""
