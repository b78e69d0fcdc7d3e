"""The board's keys: looking around, moving a card, closing it, filtering."""

from __future__ import annotations

from textual.binding import BindingType

from screens.keys import N_, bind

_STAGE_TEXTS = (
    N_("Go to the first stage"),
    N_("Go to the second stage"),
    N_("Go to the third stage"),
    N_("Go to the fourth stage"),
    N_("Go to the fifth stage"),
    N_("Go to the last stage"),
)
BINDINGS: list[BindingType] = [
    bind("enter,o", "open", N_("Open"), id="board.open", tooltip=N_("Open the deal")),
    bind(
        "shift+left,H",
        "move(-1)",
        N_("Move"),
        id="board.move_left",
        display="⇧←→",
        tooltip=N_("Move the card one stage back"),
    ),
    bind(
        "shift+right,L",
        "move(1)",
        N_("Move on"),
        id="board.move_right",
        show=False,
        tooltip=N_("Move the card one stage on; to order and to lost it asks why"),
    ),
    bind(
        "x,delete",
        "screen.close('lost')",
        N_("Lost"),
        id="board.lose",
        tooltip=N_("Close as lost, with the reason"),
    ),
    bind(
        "w,f6",
        "screen.close('won')",
        N_("Won"),
        id="board.win",
        tooltip=N_("Close as won, with the reason"),
    ),
    bind(
        "/,ctrl+f",
        "screen.filter",
        N_("Filter"),
        id="board.filter",
        tooltip=N_("Show only deals with these words"),
    ),
    bind("escape", "screen.clear_filter", N_("Show all"), id="board.clear"),
    bind("left,h", "look(-1, 0)", N_("Look left"), id="board.left", show=False),
    bind("right,l", "look(1, 0)", N_("Look right"), id="board.right", show=False),
    bind("up,k", "look(0, -1)", N_("Look up"), id="board.up", show=False),
    bind("down,j", "look(0, 1)", N_("Look down"), id="board.down", show=False),
    bind("pageup", "page(-1)", N_("Page up"), id="board.page_up", show=False),
    bind("pagedown,space", "page(1)", N_("Page down"), id="board.page_down", show=False),
    bind("home,g", "edge(False)", N_("First card"), id="board.first", show=False),
    bind("end,G", "edge(True)", N_("Last card"), id="board.last", show=False),
    *(
        bind(str(place + 1), f"stage({place})", text, id=f"board.stage_{place + 1}", show=False)
        for place, text in enumerate(_STAGE_TEXTS)
    ),
]
