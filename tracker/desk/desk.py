"""The desk: reading, writing, closing and exchanging deals, in one object that a shell command or a screen holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tracker.clock import Clock
from tracker.desk.closing import Closing
from tracker.desk.exchange import Exchange
from tracker.desk.guarding import Guarding
from tracker.desk.known_buyers import (
    Known,
    OpenDeal,
    duplicate_words,
    has_known,
    known_of,
    likely_same,
    remember,
)
from tracker.desk.learning import Learning
from tracker.desk.past import Past
from tracker.desk.refusals import Refusals
from tracker.desk.resting import Resting
from tracker.desk.scraps import Scraps
from tracker.desk.upkeep import Upkeep
from tracker.desk.values import Said
from tracker.playbook import Playbook
from tracker.playbook import Problem as PlaybookProblem
from tracker.store import Store, new_id
from tracker.store.paths import Paths
from tracker.words import _, grouped, n_, sentences

if TYPE_CHECKING:
    from tracker.capture import Draft
    from tracker.model import Deal


class Desk(Closing, Refusals, Resting, Learning, Exchange, Guarding, Upkeep, Past):
    """Every use case. Raises TrackerError subclasses only; each has a message, a next step and an exit code."""

    def __init__(
        self,
        store: Store,
        playbook: Playbook,
        clock: Clock,
        *,
        playbook_problems: list[PlaybookProblem],
        paths: Paths,
    ) -> None:
        super().__init__(store, playbook, clock, paths)
        self.playbook_problems = playbook_problems
        self.scraps = Scraps(paths)
        self._known_buyers_changed = not has_known(paths)

    def forget(self, ids: Iterable[str] | None) -> None:
        super().forget(ids)
        self._known_buyers_changed = True

    def close_store(self) -> None:
        """Let go of the store, and keep what quick capture needs to tell a likely duplicate."""
        if self._known_buyers_changed:
            remember(self.paths, self.open_buyers(), anew=True)
        super().close_store()

    def open_buyers(self) -> list[OpenDeal]:
        """Who the open deals are with."""
        return [
            OpenDeal(deal_id, headline.buyer, headline.email, headline.phone)
            for deal_id, headline in self.headlines().items()
            if not headline.outcome
        ]

    def add(self, draft: Draft) -> Said:
        said = super().add(draft)
        if said.deal is None:
            return said
        new = OpenDeal(said.deal.id, said.deal.buyer, said.deal.email, said.deal.phone)
        same = likely_same(new, self.open_buyers())
        if has_known(self.paths):  # a capture beside a window that stays open should know of it
            remember(self.paths, [new])
        if not same:
            return said
        named = same[-1]._replace(id=self.handles()[same[-1].id])
        return said._replace(text=sentences(said.text, duplicate_words(named)))

    def add_all(self, drafts: Sequence[Draft]) -> Said:
        """Save captured deals as one act."""
        if len(drafts) == 1:
            return self.add(drafts[0])
        from tracker.capture import draft_doc

        ids, count = [new_id() for _draft in drafts], grouped(len(drafts))
        with self.store.act(_("added {count} deals").format(count=count)):
            for deal_id, draft in zip(ids, drafts, strict=True):
                self.store.put(deal_id, draft_doc(draft, id=deal_id, now=self.clock.now()))
        self.forget(ids)
        return Said(n_("{count} deal saved.", "{count} deals saved.", len(drafts)).format(count=count))

    def known_buyers(self) -> Known:
        """The open deals as they are now, to be asked about again and again in `look_alikes`."""
        return known_of(self.open_buyers())

    def look_alikes(self, draft: Draft, known: Known) -> list[Deal]:
        """Open deals that look like the same buyer's as one that is not saved yet."""
        same = known.like(OpenDeal("", draft.buyer, draft.email, draft.phone))
        return [self.deal(each.id) for each in same if self.readable(each.id)]

    @property
    def problems(self) -> list[str]:
        """One line for each thing that needs the user's attention."""
        lines = [problem.brief for problem in self.playbook_problems]
        return lines + [sentences(error.message, error.hint) for error in self.attention()]

    @property
    def alarms(self) -> list[str]:
        """What is wrong with the data, each in one short sentence; `problems` and the check-up say what to do."""
        grave = [problem.title for problem in self.store.problems if problem.kind == "attention"]
        return grave + [error.message for error in self.unreadable_deals()]

    def save_draft(self, key: str, text: str) -> None:
        """Keep a half-typed text; an empty one is forgotten."""
        self.scraps.save(f"draft:{key}", text or None)

    def load_draft(self, key: str) -> str:
        """The half-typed text kept under the key, or ""."""
        kept = self.scraps.load(f"draft:{key}")
        return kept if isinstance(kept, str) else ""

    def keep_choice(self, name: str, value: str) -> None:
        """Keep what the user chose on this machine, such as the colours."""
        self.scraps.save(f"choice:{name}", value)

    def choice(self, name: str) -> str:
        """What the user chose, or ""."""
        kept = self.scraps.load(f"choice:{name}")
        return kept if isinstance(kept, str) else ""

    def save_position(self, position: Mapping[str, Any]) -> None:
        """Keep where the review stands."""
        self.scraps.save("review", dict(position))

    def load_position(self) -> dict[str, Any]:
        """Where the review stood, or an empty mapping."""
        kept = self.scraps.load("review")
        return kept if isinstance(kept, dict) else {}
