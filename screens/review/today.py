"""The day's review: one deal at a time, each answer with the date it would set, until nothing is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content

from screens.deal.acting import DealVerbs
from screens.deal.verbs import ASIDE, CARD, HAPPENED, LATER, VERB_BINDINGS, Verb
from screens.deal.wording import short_day
from screens.forms.choices import Choices
from screens.plate import Plate, rule
from screens.review.card import card
from screens.review.ending import MORE, ending, endings
from screens.review.round import Round, resume
from tracker.desk import DaysWork
from tracker.errors import TrackerError
from tracker.words import _, grouped, later

if TYPE_CHECKING:
    from tracker.desk import Desk, Said
    from tracker.model import Deal, Entry

SKIP = Verb("skip", later("Skip"), later("Leave it due and look at the next one"), in_bar=True)
BACK = Verb("back", later("Back one"), later("To the deal you skipped last"))
WIDEST = 110
ROOMY = 16
"""Rows from which the card and all answers have room."""
LOOK_AT_THE_CLOCK_SECONDS = 30
_COLUMNS = ((*CARD[:2], SKIP, BACK, *CARD[2:], *LATER), HAPPENED, ASIDE)


class TodayScreen(DealVerbs):
    """The review queue. It keeps its place: leaving and coming back continues with the same deal."""

    VIEW = "today"
    BINDINGS = [
        SKIP.binding,
        BACK.binding,
        MORE.binding,
        *VERB_BINDINGS,
    ]
    DEFAULT_CSS = f"""
    TodayScreen {{ align-horizontal: center; }}
    TodayScreen > #card {{ height: 1fr; max-height: 26; text-wrap: nowrap; }}
    TodayScreen > #card {{ width: 100%; max-width: {WIDEST}; padding: 0 2; }}
    TodayScreen > #rule {{ height: 1; width: 100%; max-width: {WIDEST}; padding: 0 2; color: $faint; }}
    TodayScreen > Choices {{ width: 100%; max-width: {WIDEST}; padding: 0 2; }}
    TodayScreen.-low > #rule {{ display: none; }}
    TodayScreen.-low > Choices {{ max-height: 3; }}
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._work = DaysWork(desk, {})
        self._round = Round(desk.clock.today().isoformat())
        self._writing = False
        self._tells_time = False

    def body(self) -> ComposeResult:
        yield Plate(self._card, id="card")
        yield Plate(rule, id="rule")
        yield Choices(id="choices")

    def on_mount(self) -> None:
        self._gather(self.desk.load_position())
        self._show()
        self.call_after_refresh(self._tell_time)
        self.set_interval(LOOK_AT_THE_CLOCK_SECONDS, self._look_at_the_clock)

    def on_resize(self) -> None:
        """Where there is little room, it is the card's: the answers roll under their cursor."""
        self.set_class(self.size.height < ROOMY, "-low")

    def _tell_time(self) -> None:
        """The calendar library takes longer to load than the card to draw: the buyer's time joins it."""
        self._tells_time = True
        self._draw()

    def _look_at_the_clock(self) -> None:
        """The buyer's time goes on; at midnight a new day's queue begins."""
        if self._round.day != self.desk.clock.today().isoformat():
            self.desk_changed(None)
        else:
            self._draw()

    # -- which deal ------------------------------------------------------------------------------------------

    def _gather(self, kept: object) -> None:
        self._work = self.attempt(self.desk.days_work) or self._work
        ids = self._work.ids
        left = self.attempt(lambda: self.desk.left_of_day(set(ids)))
        self._round = resume(kept, ids, self.desk.clock.today().isoformat(), left)

    def deal_in_view(self) -> Deal | None:
        entry = self.entry_in_view()
        return entry.deal if entry else None

    def entry_in_view(self) -> Entry | None:
        return self._work.entry(self._round.current)

    def desk_changed(self, ids: set[str] | None) -> None:
        if self._writing:
            return
        if ids is None or self._round.day != self.desk.clock.today().isoformat():
            self._gather(self._round.kept())
        else:
            for deal_id in ids:
                self._look_again(deal_id)
        self._show()

    def outside_changed(self, ids: set[str] | None) -> None:
        """The card in view stays: the next key is meant for it."""
        if ids is None or self._round.day != self.desk.clock.today().isoformat():
            self.desk_changed(None)
            return
        done = {each.deal for each in self._round.done}
        for deal_id in ids:
            self._look_again(deal_id, behind=True)
        self._show()
        for deal_id in ids & done & {*self._round.waiting}:
            self.say(_("{buyer} is due again, behind the others.").format(buyer=self.desk.deal(deal_id).buyer))

    def _look_again(self, deal_id: str, *, behind: bool = False) -> None:
        """Whether a deal is due now; an outside change may add it to the round or take it out."""
        entry = self._due_entry(deal_id)
        if entry is None:
            self._work.drop(deal_id)
            self._round = self._round.leave(deal_id)
        else:
            self._work.put(entry)
            self._round = self._round.join(deal_id, behind=behind)

    def _due_entry(self, deal_id: str) -> Entry | None:
        try:
            return self.desk.due_entry(self.desk.deal(deal_id))
        except TrackerError:
            return None

    # -- answers ---------------------------------------------------------------------------------------------

    def acted(self, verb: str, said: Said) -> None:
        deal_id = self._round.current
        entry = self._due_entry(deal_id)
        if verb in ("edit", "note") and entry is not None:
            self._work.put(entry)
        elif entry is not None:
            self._work.put(entry)
            self._round = self._round.settle_for_now(deal_id, verb)
        else:
            self._round = self._round.settle(deal_id, verb)
        self._writing = True
        try:
            self.done(said)
        finally:
            self._writing = False
        self._show()

    def action_skip(self) -> None:
        self._round = self._round.skip() if self._round.current else self._round.again()
        self._show()

    def action_more(self) -> None:
        self._round = self._round.more(self.desk.settings.per_day)
        self._show()

    def action_back(self) -> None:
        self._round = self._round.back()
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "skip":
            return True if self._round.current or self._round.passed else None
        if action == "back":
            return True if self._round.passed else None
        if action == "more":
            return True if self._round.later and not self._round.current else None
        return super().check_action(action, parameters)

    # -- looks -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Another deal, or the end: fill everything and remember the place."""
        self.desk.save_position(self._round.kept())
        self._headline()
        self._fill_choices()
        self.refresh_bindings()
        self._draw()

    def _headline(self) -> None:
        today = short_day(self.desk.clock.today(), self.desk.clock.today())
        place = ""
        if self._round.current:
            place = (
                _("{place} of {total}").format(place=grouped(self._round.place), total=grouped(self._round.total))
                + " · "
            )
        if self._round.later:
            place += _("{count} more due").format(count=grouped(len(self._round.later))) + " · "
        self.set_headline(place + today)

    def _draw(self) -> None:
        self.query_one("#card", Plate).refresh()

    def _card(self, cells: int, rows: int) -> Content:
        entry = self.entry_in_view()
        if entry is None:
            return ending(self.desk, self._round, cells, rows)
        return card(self.desk, entry, cells, rows, with_time=self._tells_time)

    def _fill_choices(self) -> None:
        entry = self.entry_in_view()
        choices = self.query_one(Choices)
        if entry is None:
            [rows] = self.choices_for(None, (endings(self.desk),))
            choices.fill([rows], rows[0].id)
        else:
            first = "open"
            if entry.diagnose:
                first = "win" if entry.deal.outcome == "won" else "lose"
            choices.fill(self.choices_for(entry.deal, _COLUMNS), first)
