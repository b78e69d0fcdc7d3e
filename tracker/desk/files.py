"""Deals as the desk holds them: finding one by what people type, handles, and a cache that outside changes empty."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tracker.clock import Clock
from tracker.desk.handles import handles_of, typed
from tracker.desk.headlines import Headlines
from tracker.desk.values import Headline
from tracker.errors import AmbiguousDeal, StoreError, UnknownDeal
from tracker.model import Deal
from tracker.playbook import Playbook
from tracker.store import Store
from tracker.store.paths import Paths
from tracker.store.state.loading import collector_off
from tracker.words import _, sentences

_SHORTEST_PREFIX = 6
_KEPT = 64
"""Deals that are kept as they were read: those of a day's work, not a whole year's."""


class DealFiles(Headlines):
    """The desk's deals, by id and by what a person calls them."""

    def __init__(self, store: Store, playbook: Playbook, clock: Clock, paths: Paths) -> None:
        super().__init__(store, playbook, clock, paths)
        self._deals: dict[str, Deal] = {}
        self._handles: dict[str, str] | None = None
        self._ids: dict[str, str] = {}
        self._buyers: dict[str, str] = {}
        self.unreadable: dict[str, str] = {}
        """Deal id → what is wrong with its record; such deals are listed by doctor and left alone."""

    # -- by id ---------------------------------------------------------------------------------------------

    def deal(self, deal_id: str) -> Deal:
        """The deal with exactly this id; UnknownDeal if there is none, StoreError if its record cannot be read."""
        known = self._deals.get(deal_id)
        if known is not None:
            return known
        if deal_id not in self.store.documents():
            raise UnknownDeal(_("There is no deal {ref}.").format(ref=deal_id), _("See `tracker list --all`."))
        deal = self._read(deal_id)
        if deal is None:
            raise self._cannot_read(deal_id)
        return deal

    def _cannot_read(self, deal_id: str) -> StoreError:
        return StoreError(
            _("Deal {id} cannot be read: {what}").format(id=deal_id, what=self.unreadable[deal_id]),
            _("Undo the change that wrote it, or update the program that did."),
        )

    def _read(self, deal_id: str) -> Deal | None:
        try:
            deal = self.record(deal_id)
        except msgspec.ValidationError as mistake:
            self.unreadable[deal_id] = str(mistake)
            return None
        self.unreadable.pop(deal_id, None)
        if len(self._deals) >= _KEPT:
            del self._deals[next(iter(self._deals))]
        self._deals[deal_id] = deal
        return deal

    def readable(self, deal_id: str) -> bool:
        """Whether the deal's record can be read; if not, it is noted for doctor."""
        return deal_id in self._deals or self._read(deal_id) is not None

    def all_deals(self, outcomes: tuple[str, ...] = ("", "won", "lost")) -> list[Deal]:
        """Every readable deal with one of these outcomes, oldest first."""
        wanted = [deal_id for deal_id, headline in self.headlines().items() if headline.outcome in outcomes]
        known = self._deals
        with collector_off():
            found = [deal for deal_id in wanted if (deal := known.get(deal_id) or self._read(deal_id)) is not None]
        found.sort(key=lambda deal: (deal.created, deal.id))
        return found

    # -- by what people type -------------------------------------------------------------------------------

    def handles(self) -> dict[str, str]:
        """Handle per deal id."""
        if self._handles is None:
            headlines = self.headlines()
            self._buyers = {deal_id: headlines[deal_id].buyer for deal_id in sorted(headlines)}
            self._handles = handles_of((i, buyer, headlines[i].handle) for i, buyer in self._buyers.items())
            self._ids = {}
        return self._handles

    def handle(self, deal: Deal) -> str:
        """What listings call this deal, such as `rahman` or `rahman-2`."""
        return self.handles().get(deal.id, deal.id)

    def find(self, ref: str) -> Deal:
        """The deal meant by an id, a handle, a unique prefix of an id, or a unique part of a buyer's name or alias."""
        wanted = typed(ref.strip())
        if not wanted:
            raise UnknownDeal(_("No deal was named."), _("Name one by its handle; see `tracker list`."))
        documents = self.store.documents()
        if wanted in documents:
            return self.deal(wanted)
        handles = self.handles()
        if not self._ids:
            self._ids = {handle: deal_id for deal_id, handle in handles.items()}
        if wanted in self._ids:
            return self.deal(self._ids[wanted])
        if len(wanted) >= _SHORTEST_PREFIX:
            prefixed = [deal_id for deal_id in documents if deal_id.startswith(wanted)]
            if len(prefixed) == 1:
                return self.deal(prefixed[0])
        headlines = self.headlines()
        exact = [deal_id for deal_id, headline in headlines.items() if typed(headline.buyer) == wanted]
        fitting = exact or [deal_id for deal_id, headline in headlines.items() if _names(headline, wanted)]
        if len(fitting) == 1:
            return self.deal(fitting[0])
        if not fitting:
            raise UnknownDeal(
                _("No deal fits “{ref}”.").format(ref=ref),
                _("See `tracker list --all`, or add it: tracker add {ref} …").format(ref=ref),
            )
        candidates = [(handles[deal_id], headlines[deal_id].buyer) for deal_id in sorted(fitting)]
        raise AmbiguousDeal(
            _("“{ref}” fits {count} deals.").format(ref=ref, count=len(candidates)),
            _("Use one of the handles."),
            candidates,
        )

    # -- changes -------------------------------------------------------------------------------------------

    def renumbers(self, ids: set[str]) -> bool:
        """Whether a change of these deals may give any deal another handle: one came, went or was renamed."""
        headlines = self.headlines()
        return any(
            deal_id not in self._buyers or deal_id not in headlines or headlines[deal_id].buyer != self._buyers[deal_id]
            for deal_id in ids
        )

    def forget(self, ids: Iterable[str] | None) -> None:
        """Drop what was remembered of these deals; None: of all."""
        changed = None if ids is None else set(ids)
        super().forget(changed)
        if changed is None or (self._handles is not None and self.renumbers(changed)):
            self._handles = None
        if changed is None:
            self._deals.clear()
            return
        for deal_id in changed:
            self._deals.pop(deal_id, None)

    def refresh(self) -> set[str] | None:
        """Take in what other processes wrote: the changed ids (empty: nothing), or None when everything may differ."""
        changed = self.store.refresh()
        if changed is None or changed:
            self.forget(changed)
        return changed

    def attention(self) -> list[StoreError]:
        """What the data folder and unreadable records need from the user. What is only worth a note is doctor's."""
        grave = [problem for problem in self.store.problems if problem.kind == "attention"]
        return [StoreError(sentences(p.title, p.detail), p.next_step) for p in grave] + self.unreadable_deals()

    def unreadable_deals(self) -> list[StoreError]:
        """Deals whose record does not fit, as far as they were looked at: each is looked at again."""
        documents = self.store.documents()
        noted = [deal_id for deal_id in self.unreadable if deal_id in documents]
        return [self._cannot_read(deal_id) for deal_id in noted if not self.readable(deal_id)]


def _names(headline: Headline, wanted: str) -> bool:
    return any(wanted in typed(name) for name in (headline.buyer, *headline.aliases))
