"""The line that narrows the board while typing. Loaded when first asked for, as Textual's input is."""

from __future__ import annotations

from textual.widgets import Input

from screens.keys import bind
from tracker.words import _, later


class FilterLine(Input):
    """Above the board; the screen hears what is typed."""

    BINDINGS = [
        bind("screen.leave_filter", later("Keep"), id="filter.keep"),
        bind("screen.clear_filter", later("Show all"), id="filter.clear"),
    ]

    def __init__(self) -> None:
        super().__init__(placeholder=_("buyer, country, goods, tag …"), compact=True)
