"""The board's keys: looking around, moving a card, closing it, filtering."""

from __future__ import annotations

from textual.binding import BindingType

from screens.keys import bind
from tracker.words import later

_STAGE_TEXTS = (
    later("Go to the first stage"),
    later("Go to the second stage"),
    later("Go to the third stage"),
    later("Go to the fourth stage"),
    later("Go to the fifth stage"),
    later("Go to the last stage"),
)
BINDINGS: list[BindingType] = [
    bind("open", later("Open"), id="board.open", tooltip=later("Open the deal")),
    bind("move(-1)", later("Move"), id="board.move_left", display="⇧←→", tooltip=later("Move the card one stage back")),
    bind(
        "move(1)",
        later("Move on"),
        id="board.move_right",
        show=False,
        tooltip=later("Move the card one stage on; to order and to lost it asks why"),
    ),
    bind("screen.close('lost')", later("Lost"), id="board.lose", tooltip=later("Close as lost, with the reason")),
    bind("screen.close('won')", later("Won"), id="board.win", tooltip=later("Close as won, with the reason")),
    bind("screen.filter", later("Filter"), id="board.filter", tooltip=later("Show only deals with these words")),
    bind("screen.clear_filter", later("Show all"), id="board.clear"),
    bind("look(-1, 0)", later("Look left"), id="board.left", show=False),
    bind("look(1, 0)", later("Look right"), id="board.right", show=False),
    bind("look(0, -1)", later("Look up"), id="board.up", show=False),
    bind("look(0, 1)", later("Look down"), id="board.down", show=False),
    bind("page(-1)", later("Page up"), id="board.page_up", show=False),
    bind("page(1)", later("Page down"), id="board.page_down", show=False),
    bind("edge(False)", later("First card"), id="board.first", show=False),
    bind("edge(True)", later("Last card"), id="board.last", show=False),
    *(
        bind(f"stage({place})", text, id=f"board.stage_{place + 1}", show=False)
        for place, text in enumerate(_STAGE_TEXTS)
    ),
]
