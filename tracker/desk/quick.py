"""Quick capture: from a typed line to a saved deal without loading the store. Imports only what a line needs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from tracker.capture import Draft, draft_doc, read_line
from tracker.clock import Clock
from tracker.desk.known_buyers import OpenDeal, has_known, read_known, remember
from tracker.desk.now import make_clock
from tracker.errors import BadInput
from tracker.playbook.settings import Settings, load_settings
from tracker.store.capture import append_capture
from tracker.store.journal.frame import new_id
from tracker.store.paths import Paths, locate
from tracker.words import _, use


class Captured(NamedTuple):
    """A saved draft, the id it got, and the open deals that look like the same buyer's."""

    id: str
    draft: Draft
    same: list[OpenDeal]


class QuickCapture:
    """The settings, clock and place that captures of one process share."""

    def __init__(self, now: str | None = None, lang: str | None = None, paths: Paths | None = None) -> None:
        self.paths = paths or locate()
        self.settings: Settings = load_settings(self.paths.playbook, self.paths.last_playbook)
        if not lang and self.settings.language:
            use(self.settings.language)
        self.clock: Clock = make_clock(now, self.settings)

    @property
    def today(self) -> date:
        return self.clock.today()

    def read(self, text: str, given: Mapping[str, str]) -> Draft:
        """The reading of a line; `given` (field → text) always wins. BadInput when there is nothing to read."""
        if not text.strip() and not any(given.values()):
            raise BadInput(
                _("There is nothing to add."),
                _("Such as: tracker add Rahman Textiles BD 5000 pcs zipper FOB Ningbo 0.32 next wed"),
            )
        return read_line(text, today=self.today, settings=self.settings, given=given, work_days=self.work_days)

    def work_days(self, day: date, count: int, country: str) -> date:
        """The day so many working days of a country after another one; only this loads its calendar."""
        from pathlib import Path

        from tracker.buyer_clock import BuyerClock

        settings = self.settings
        clock = BuyerClock(settings.office_opens, settings.office_closes, Path(self.paths.state) / "calendars")
        return clock.add_working_days(day, count, country)[0]

    def save(self, drafts: list[Draft]) -> list[Captured]:
        """Append the drafts as one act, all or none; returns after fsync."""
        moment: datetime = self.clock.now()
        docs = [draft_doc(draft, id=new_id(), now=moment) for draft in drafts]
        words = (
            _("added {buyer}").format(buyer=drafts[0].buyer)
            if len(drafts) == 1
            else _("added {count} deals").format(count=len(drafts))
        )
        first_ever = not os.path.exists(self.paths.journal)
        ids = append_capture(self.paths, docs, words)
        fresh = [OpenDeal(i, each.buyer, each.email, each.phone) for i, each in zip(ids, drafts, strict=True)]
        if first_ever or has_known(self.paths):  # else it would look complete without the deals there are
            remember(self.paths, fresh)
        known, later = read_known(self.paths), set(ids)
        saved = []
        for new, draft in zip(fresh, drafts, strict=True):
            later.discard(new.id)
            saved.append(Captured(new.id, draft, [each for each in known.like(new) if each.id not in later]))
        return saved
