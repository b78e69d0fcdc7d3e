"""What the buyer's own words were about, by the playbook's word lists. A topic is never a cause."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from tracker.playbook.values import Playbook, any_of
from tracker.reports.values import Topic

MONEY_CAUSES = frozenset({"beyond-budget", "competitor-cheaper"})
"""Of the causes behind “too expensive”, the ones in which money was the cause."""


def topic_reader(playbook: Playbook) -> Callable[[str], Topic]:
    """A function from their words to a topic."""
    no_need = any_of(word for cause in playbook.causes if cause.group == "no-need" for word in cause.words)

    @lru_cache(maxsize=4096)
    def topic(said: str) -> Topic:
        if not said.strip():
            return "nothing"
        if playbook.raises_price(said):
            return "price"
        return "no-need" if no_need.search(said) else "other"

    return topic
