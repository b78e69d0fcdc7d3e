"""Keys: twins for input methods, names for people, and the names under which they can be changed."""

from __future__ import annotations

import pytest
from textual.binding import Binding

from screens.app import TrackerApp
from screens.footer import Hint, place
from screens.keys import all_bindings, fold, is_twin, label, spread
from tracker.playbook.actions import ACTIONS, PLACES
from tracker.playbook.keymap import clashes
from tracker.playbook.keys import PUNCTUATION


def test_letters_and_punctuation_get_their_full_width_twins() -> None:
    assert spread("?,f1,x") == "question_mark,f1,x,fullwidth_question_mark,ｘ"
    assert spread("/") == "slash,fullwidth_solidus"
    assert spread(",") == "comma,fullwidth_comma"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("ctrl+p", "^P"),
        ("shift+left", "⇧←"),
        ("question_mark", "?"),
        ("enter", "Enter"),
        ("f10", "F10"),
        ("H", "H"),
    ],
)
def test_keys_are_shown_as_people_know_them(key: str, shown: str) -> None:
    assert label(key) == shown


def test_twins_are_told_from_real_keys() -> None:
    assert is_twin("ｘ")
    assert is_twin("fullwidth_solidus")
    assert not is_twin("x")
    assert all(is_twin(fold(key)) for key in ("a", "Z", "7", "slash"))


def hint(name: str, text: str, shown: str = "x") -> Hint:
    return Hint(name, (shown,), shown, text, "", True, True)


def test_help_keeps_its_place_at_the_right_when_the_row_is_narrow() -> None:
    found = [hint("a.open", "Open"), hint("a.move", "Move"), hint("app.help", "Help", "?")]
    assert [(x, placed.text) for x, placed in place(found, 40)] == [(1, "Open"), (9, "Move"), (33, "Help")]
    assert [placed.text for _x, placed in place(found, 16)] == ["Open", "Help"]
    assert place(found, 3) == []


def program_bindings() -> list[Binding]:
    return all_bindings()


def test_every_binding_has_an_id_a_text_and_a_tooltip() -> None:
    for binding in program_bindings():
        if not binding.system:
            assert binding.id, binding
            assert "." in binding.id, binding
            assert binding.description, binding
            assert binding.tooltip, binding


def is_typed(key: str) -> bool:
    """Whether an input method would take the key for a text being composed."""
    return len(key) == 1 or is_twin(key) or key in PUNCTUATION.values()


def test_every_action_has_a_key_that_no_input_method_swallows() -> None:
    """Digits only number rows, and the answers to a deal stand in a grid: arrows and Enter reach both."""
    bindings = program_bindings()
    reached = {b.action for b in bindings if not all(map(is_typed, b.key.split(",")))}
    for binding in bindings:
        in_a_list = binding.key[0].isdigit() or (binding.id or "").startswith("deal.")
        assert binding.action in reached or in_a_list, binding


def test_no_key_of_the_app_serves_twice() -> None:
    keys = [key for binding in TrackerApp.BINDINGS if isinstance(binding, Binding) for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))


def test_every_action_that_can_have_own_keys_is_bound_and_has_its_place() -> None:
    assert {binding.id for binding in program_bindings() if not binding.system} == set(ACTIONS)
    assert {action.split(".")[0] for action in ACTIONS} == {scope for place in PLACES for scope in place}


def test_no_key_as_shipped_counts_as_a_clash() -> None:
    assert list(clashes(ACTIONS)) == []
