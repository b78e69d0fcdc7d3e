"""Use cases of a deal's way through the stages, and what a choice would make of it."""

from __future__ import annotations

import msgspec

from tracker import cadence
from tracker.cadence import effects
from tracker.desk.again import Again
from tracker.desk.values import Said
from tracker.errors import NotDiagnosed
from tracker.model import STAGES, Deal, StageId, Standing, stage_worked
from tracker.words import _, bracketed, sentences


class Moving(Again):
    """Moves between the stages, in both directions, in and out of the closed ones."""

    # -- beforehand ----------------------------------------------------------------------------------------

    def preview(self, deal: Deal, choice: str) -> str:
        """Where a choice would put the deal, such as `→ Wed 2 Dec 2026 (in 10 days)`; overdue ones stay due.

        The choices are those of `cadence.chosen`, and "reopen".
        """
        day = self.after(deal, choice).queue_day
        if day is not None and day < self.clock.today():
            return "→ " + _("stays due")
        return "→ " + (self.describe(day) if day else _("quiet"))

    def after(self, deal: Deal, choice: str) -> Standing:
        """The standing that a choice would lead to."""
        if choice == "reopen":
            choice = f"move:{stage_worked(deal)}"
        verb, _colon, target = choice.partition(":")
        if verb == "move" and (before := self._taken_back(deal, target)) is not None:
            return self.standing(before)
        return self.standing(cadence.chosen(deal, choice, self.clock.now(), self.clock.day_of))

    def _taken_back(self, deal: Deal, target: str) -> Deal | None:
        """The deal as it was, when the last thing done was to move it out of that stage, today; it is open still."""
        if deal.outcome or not deal.touches or self.clock.day_of(deal.entered) != self.clock.today():
            return None
        _key, newest = deal.timeline[-1]
        before = self.store.before_last(deal.id) if newest.kind == "move" else None
        if before is None or before.get("stage", STAGES[0]) != target:
            return None
        return msgspec.convert({**before, "id": deal.id}, Deal)

    # -- moves ---------------------------------------------------------------------------------------------

    def move(self, deal_id: str, stage: str) -> Said:
        """Move a deal to a stage. To order is a win, not yet diagnosed; to lost needs `close`; a closed deal reopens.

        A move straight back takes the last one back: a slip of the hand does not begin a stage anew.
        """
        deal = self.deal(deal_id)
        target = self.stage_named(stage)
        if target == deal.stage:
            return Said(
                _("{handle} is in {stage} already.").format(handle=self.handle(deal), stage=self.title(target)),
                deal,
            )
        if target == "lost":
            raise NotDiagnosed(
                _("A lost deal needs a reason."),
                _("tracker lose {handle} --said TEXT --cause ID").format(handle=self.handle(deal)),
            )
        if self._taken_back(deal, target) is not None:
            deal = self.undo().deal or deal
            return self._arrived(_("{handle} is back in {stage} as before. {next}"), deal)
        if deal.outcome and target != "order":
            return self._reopen(deal, target)
        before, moved = deal, effects.moved(deal, target, self.clock.now())
        words = _("moved {buyer} to {stage}").format(buyer=deal.buyer, stage=self.title(target))
        deal = self._change(deal, self._effect(moved), ended_before(words, before))
        said = self._arrived(_("{handle} → {stage}. {next}"), deal, before)
        if target != "order":
            return said
        ask = _("Why did they choose you? tracker win {handle} --cause ID").format(handle=self.handle(deal))
        return said._replace(text=sentences(said.text, ask))

    def reopen(self, deal_id: str) -> Said:
        """Open a closed deal again where it stood; history stays, the live diagnosis is emptied. BadInput if open."""
        deal = self.deal(deal_id)
        self._check(deal, "reopen")
        return self._reopen(deal, stage_worked(deal))

    def _reopen(self, deal: Deal, target: StageId) -> Said:
        effect = effects.moved(deal, target, self.clock.now())
        words = _("reopened {buyer}").format(buyer=deal.buyer)
        others = self._of_repeat(deal, is_lost=False)
        deal = self._change(deal, self._effect(effect), words, others)
        return self._arrived(_("{handle} is open again in {stage}. {next}"), deal)._replace(others=tuple(others))

    def _arrived(self, text: str, deal: Deal, before: Deal | None = None) -> Said:
        stage = ended_before(self.title(deal.stage), before) if before else self.title(deal.stage)
        return Said(text.format(handle=self.handle(deal), stage=stage, next=self.next_words(deal)), deal)


def ended_before(text: str, deal: Deal) -> str:
    """A text about how a deal ends, with how it had ended before: `lost Rahman (won before)`."""
    note = {"won": _("won before"), "lost": _("lost before")}.get(deal.outcome, "")
    return bracketed(text, note) if note else text
