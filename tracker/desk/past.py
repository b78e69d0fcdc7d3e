"""Use cases of looking back: what was changed, in words for shell and screens, and what an undo would take."""

from __future__ import annotations

from datetime import date

from tracker.desk.reading import Reading
from tracker.desk.wording import joined
from tracker.errors import TrackerError
from tracker.store import Act as Act
from tracker.words import _, later, n_

_TOLD = {
    "act": "{words}",
    "undo": later("↶ undone: {words}"),
    "redo": later("↷ done again: {words}"),
    "repair": "+ {words}",
}


class Past(Reading):
    """The history as lines."""

    def act_words(self, act: Act) -> str:
        """What was done; an undo tells what it took back."""
        return _(_TOLD[act.kind]).format(words=act.words)

    def act_day(self, act: Act) -> date:
        """The user's day."""
        return self.clock.day_of(act.at)

    def act_time(self, act: Act) -> str:
        """The user's time of day."""
        return self.clock.local(act.at).strftime("%H:%M")

    def act_device(self, act: Act) -> str:
        """The other computer that did it; "" for this one."""
        return "" if act.device == self.store.device else act.device

    def act_deals(self, act: Act) -> str:
        """Beyond what its words say: which deal it was, by buyer and goods, or how many deals."""
        if len(act.ids) != 1:
            count = len(act.ids)
            text = n_("{count} deal", "{count} deals", count).format(count=f"{count:,}")
            return "" if text in act.words else text
        document = self.store.documents().get(act.ids[0])
        if document is None:
            return _("not there now")
        buyer, goods = (str(document.get(field) or "") for field in ("buyer", "goods"))
        return joined("" if buyer in act.words else buyer, goods)

    def is_there(self, deal_id: str) -> bool:
        """Whether a deal that the history tells of can be opened."""
        try:
            self.deal(deal_id)
        except TrackerError:
            return False
        return True

    def next_undo(self) -> Act | None:
        """What the next undo would take back, None when there is nothing."""
        return self.store.next_undo()
