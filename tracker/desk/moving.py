"""Use cases of a deal's way through the stages."""

from __future__ import annotations

from tracker.desk.values import Said
from tracker.desk.writing import Changes, Writing, stored
from tracker.errors import NotDiagnosed
from tracker.model import STAGES, Deal
from tracker.store import ABSENT
from tracker.words import _, sentences


class Moving(Writing):
    """Moves between the stages of an open deal."""

    def _goes_back(self, deal: Deal, target: str) -> bool:
        """Whether the last thing done was to move this open deal out of the stage it shall go to, today."""
        if deal.outcome or not deal.touches or self.clock.day_of(deal.entered) != self.clock.today():
            return False
        _key, newest = deal.timeline[-1]
        before = self.store.before_last(deal.id) if newest.kind == "move" else None
        if before is None or "stage" not in before:
            return False
        return (STAGES[0] if before["stage"] is ABSENT else before["stage"]) == target

    def move(self, deal_id: str, stage: str) -> Said:
        """Move a deal to a stage. To order is a win, not yet diagnosed; to lost needs `close`; from lost reopens.

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
        if self._goes_back(deal, target):
            deal = self.undo().deal or deal
            back = _("{handle} is back in {stage} as before. {next}")
            return Said(
                back.format(handle=self.handle(deal), stage=self.title(target), next=self.next_words(deal)), deal
            )
        now = self.clock.now()
        changes: Changes = {
            **self._touch("move", now, stage=target),
            "stage": target,
            "since": stored(now),
            "rest": ABSENT,
        }
        if target == "order":
            changes |= {"outcome": "won", "closed": stored(now), "plan": ABSENT}
        elif deal.outcome:
            changes |= {"outcome": ABSENT, "closed": ABSENT}
        words = _("moved {buyer} to {stage}").format(buyer=deal.buyer, stage=self.title(target))
        deal = self._change(deal, changes, words)
        said = _("{handle} → {stage}. {next}").format(
            handle=self.handle(deal), stage=self.title(target), next=self.next_words(deal)
        )
        if target == "order":
            ask = _("Why did they choose you? tracker win {handle} --cause ID")
            said = sentences(said, ask.format(handle=self.handle(deal)))
        return Said(said, deal)
