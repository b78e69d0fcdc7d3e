"""What the buyer's own words were about, by the playbook's word lists. A topic is never a cause."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from tracker.playbook.values import Playbook
from tracker.reports.values import Topic

MONEY_CAUSES = frozenset({"beyond-budget", "competitor-cheaper"})
"""Of the causes behind “too expensive”, the ones in which money was the cause."""
_TOPICS: dict[str, Topic] = {"price": "price", "no-need": "no-need", "silence": "nothing"}


def topic_reader(playbook: Playbook) -> Callable[[str], Topic]:
    """A function from their words to a topic; what only tells that they kept silent is nothing said."""

    @lru_cache(maxsize=4096)
    def topic(said: str) -> Topic:
        return _TOPICS.get(playbook.group_said(said.strip()), "other") if said.strip() else "nothing"

    return topic
