"""What click commands share: the session, and what completion offers for deals, stages and countries."""

from __future__ import annotations

from itertools import islice

import click
from click.shell_completion import CompletionItem

from tracker.errors import TrackerError
from tracker.model import STAGES
from tracker.shell.session import Session
from tracker.words import language

pass_session = click.make_pass_decorator(Session)
_OFFERED = 50


def complete_deal(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """Handles that begin with what was typed, or whose buyer's name has it; nothing when the data cannot be read."""
    from tracker.desk.opening import open_desk

    try:
        desk = open_desk()
    except TrackerError:
        return []
    wanted = typed.casefold()
    documents = desk.store.documents()
    named = ((handle, str(documents[deal_id].get("buyer", ""))) for deal_id, handle in desk.handles().items())
    fitting = (
        CompletionItem(handle, help=buyer)
        for handle, buyer in named
        if handle.startswith(wanted) or wanted in buyer.casefold()
    )
    return list(islice(fitting, _OFFERED))


def complete_stage(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """The stages."""
    return [CompletionItem(stage) for stage in STAGES if stage.startswith(typed.lower())]


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
