"""One deal in full: the next step, its facts, its timeline, and the ghost board or the diagnosis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from screens.deal.acting import DealVerbs
from screens.deal.head import head
from screens.deal.mark import MarkForm
from screens.deal.panes import MORE, diagnosis_rows, fact_rows, ghost_rows, timeline_rows
from screens.deal.verbs import ASIDE, CARD, HAPPENED, LATER, VERB_BINDINGS
from screens.forms import EditForm, FieldForm
from screens.forms.choices import Choices
from screens.forms.rows import Rows
from screens.keys import bind
from screens.text import clip
from tracker.errors import TrackerError
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.desk import Desk, Said
    from tracker.model import Deal, Entry

OPEN = CARD[0]
ROOMY = 34
"""Rows from which the answers and the ghost board always have room."""


class DealScreen(DealVerbs):
    """A deal with three panes. Tab walks between them; Enter changes what stands under the cursor."""

    BINDINGS = [
        bind("app.leave", later("Back"), id="dealview.back"),
        bind("app.focus_next", later("Next pane"), id="dealview.next"),
        bind("app.focus_previous", later("Pane before"), id="dealview.previous", show=False),
        bind(
            "toggle_ghosts", later("Why silent?"), id="dealview.ghosts", tooltip=later("Open or close the ghost board")
        ),
        *(binding for binding in VERB_BINDINGS if binding.id != OPEN.binding_id),
    ]
    DEFAULT_CSS = """
    DealScreen > #head { height: auto; padding: 0 2; width: 1fr; text-wrap: nowrap; }
    DealScreen > #middle { height: 1fr; padding: 0 1; }
    DealScreen .pane { height: 1fr; width: 1fr; padding: 0 1; }
    DealScreen #below { height: auto; max-height: 40%; padding: 0 2; display: none; }
    DealScreen #below.-shown { display: block; }
    DealScreen #below Rows { height: auto; }
    DealScreen > Choices { padding: 1 2 0 2; display: none; }
    DealScreen > Choices.-shown { display: block; }
    DealScreen .caption { height: 1; color: $muted; text-style: bold; border: none; text-wrap: nowrap; }
    DealScreen .pane:focus-within > .caption, DealScreen #below:focus-within > .caption { color: $primary; }
    """

    def __init__(self, desk: Desk, deal_id: str, entry: Entry | None = None) -> None:
        """`entry` is what the review proposed; it holds until the deal changes."""
        super().__init__(desk)
        self._entry = entry
        self._deal_id = deal_id
        self._deal: Deal | None = None
        self._ghosts: bool | None = None
        """What the user asked for; None leaves it to the deal."""

    def heading(self) -> str:
        self._look()
        return clip(self._deal.buyer, 40) if self._deal else ""

    def body(self) -> ComposeResult:
        yield Static(id="head", markup=False)
        with Horizontal(id="middle"):
            with Vertical(classes="pane"):
                yield Static(_("Facts"), classes="caption", markup=False)
                yield Rows(id="facts", one_click=False)
            with Vertical(classes="pane"):
                yield Static(_("Timeline"), classes="caption", markup=False)
                yield Rows(id="timeline", one_click=False)
        with Vertical(id="below"):
            yield Static(id="below-caption", classes="caption", markup=False)
            yield Rows(id="why", one_click=False)
        yield Choices(id="verbs")

    def on_mount(self) -> None:
        self._arrange()

    def on_resize(self) -> None:
        self._show()

    def deal_in_view(self) -> Deal | None:
        return self._deal

    def entry_in_view(self) -> Entry | None:
        if self._entry is None or self._entry.deal != self._deal:
            self._entry = super().entry_in_view()
        return self._entry

    def desk_changed(self, ids: set[str] | None) -> None:
        if ids is None or self._deal_id in ids:
            self._look()
            self._show()

    def is_about(self, ids: Sequence[str]) -> bool:
        return self._deal_id in ids

    def _look(self) -> None:
        try:
            self._deal = self.desk.deal(self._deal_id)
        except TrackerError:
            self._deal = None

    def acted(self, verb: str, said: Said) -> None:
        self._ghosts = self._ghosts if verb != "replied" else None
        super().acted(verb, said)

    # -- looks -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self._deal is None:
            self.query_one("#head", Static).update(
                Content(_("This deal is gone. Esc goes back; undo may bring it back."))
            )
            for rows in self.query(Rows):
                rows.fill([])
            return
        self._arrange()
        self.call_next(self._draw)

    def _arrange(self) -> None:
        """What has room, and which keys there are."""
        if self._deal is None:
            return
        self.query_one("#below").set_class(self._shows_below(self._deal), "-shown")
        self.refresh_bindings()
        choices = self.query_one(Choices)
        choices.set_class(self.size.height >= ROOMY, "-shown")
        if self.size.height >= ROOMY:
            choices.fill(self.choices_for(self._deal, ((*CARD[1:], *LATER), HAPPENED, ASIDE)), "copy")

    def _shows_below(self, deal: Deal) -> bool:
        if deal.outcome or self._ghosts is not None:
            return bool(deal.outcome) or bool(self._ghosts)
        return bool(deal.marks) or self.size.height >= ROOMY or self.desk.ghost(deal).is_open

    def _tells_why(self, deal: Deal) -> bool:
        """Below stands why a closed deal ended, unless the ghost board was asked for: its diagnosis may be revised."""
        return bool(deal.outcome) and not self._ghosts

    def _draw(self) -> None:
        deal = self._deal
        if deal is None:
            return
        plate = self.query_one("#head", Static)
        standing = self.desk.standing(deal)
        entry = self.entry_in_view() if standing.due is not None or not deal.outcome else None
        plate.update(head(self.desk, deal, standing, entry, plate.content_size.width))
        facts, timeline, why = (self.query_one(f"#{name}", Rows) for name in ("facts", "timeline", "why"))
        facts.fill(fact_rows(self.desk, deal, facts.size.width))
        timeline.fill(timeline_rows(self.desk, deal, timeline.size.width))
        if not self._shows_below(deal):
            return
        make = diagnosis_rows if self._tells_why(deal) else ghost_rows
        why.fill(make(self.desk, deal, why.size.width or self.size.width - 4))
        caption = _ended_caption(deal) if self._tells_why(deal) else self._ghost_caption(deal)
        self.query_one("#below-caption", Static).update(Content(caption))

    def _ghost_caption(self, deal: Deal) -> str:
        board = self.desk.ghost(deal)
        if board.our_turn:
            return _("Not silent: it is your turn.")
        text = _("Why silent? {days} days without a word").format(days=board.silent_days)
        if board.question is not None:
            text += " · " + _("to tell apart: {question}").format(question=self.desk.playbook.title(board.question))
        return clip(text, max(10, self.size.width - 4))

    # -- what Enter does -------------------------------------------------------------------------------------

    def action_toggle_ghosts(self) -> None:
        deal = self._deal
        if deal is None:
            return
        self._ghosts = self._tells_why(deal) if deal.outcome else not self._shows_below(deal)
        self._show()
        target = "#why" if self._ghosts else "#facts"
        self.call_after_refresh(self.query_one(target, Rows).focus)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        deal = self._deal
        if deal is None:
            return
        if event.rows.id == "facts":
            form = EditForm(self.desk, deal) if event.row == MORE else FieldForm(self.desk, deal, event.row)
            self._fill("edit", form)
        elif event.rows.id == "why" and not self._tells_why(deal):
            self._fill("mark", MarkForm(self.desk, deal, event.row))


def _ended_caption(deal: Deal) -> str:
    return _("Why they chose us") if deal.outcome == "won" else _("Why it ended")
