"""The keys of the verbs: none steals another's, each has a twin that input methods let through."""

from __future__ import annotations

import pytest

from screens.app import TrackerApp
from screens.deal.verbs import VERBS, Verb
from screens.review.today import BACK, SKIP
from tracker.playbook.actions import ACTIONS


def keys(verb: Verb) -> list[str]:
    return ACTIONS[verb.binding_id].split(",")


def test_no_two_verbs_share_a_key() -> None:
    found = [key for verb in (*VERBS, SKIP, BACK) for key in keys(verb)]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.id)
def test_every_verb_has_a_function_key_or_a_chord(verb: Verb) -> None:
    assert any(key.startswith("ctrl+") or (key[0] == "f" and key[1:].isdigit()) for key in keys(verb))


def test_skipping_and_going_back_need_no_letter() -> None:
    assert {"space", "f9"} <= set(keys(SKIP))
    assert "backspace" in keys(BACK)


def test_every_verb_has_an_action() -> None:
    from screens.review import TodayScreen

    for verb in (*VERBS, SKIP, BACK):
        assert hasattr(TodayScreen, f"action_{verb.id}") or hasattr(TrackerApp, f"action_{verb.id}")
