"""stub"""
from __future__ import annotations
from typing import NamedTuple
from tracker.playbook.values import Playbook, StalePattern
class StaleMatch(NamedTuple):
    """A stale line in a text: where it stands (`start`, `end` in characters) and which pattern it matches."""
    start: int
    end: int
    text: str
    pattern: StalePattern
def find_stale(text: str, playbook: Playbook) -> list[StaleMatch]:
    return []
