"""Keys: twins for input methods, names for people, and a keymap that says what is wrong with it."""

from __future__ import annotations

import pytest
from textual.binding import Binding

from screens.app import TrackerApp
from screens.footer import Hint, place
from screens.keys import PUNCTUATION, all_bindings, bind, check_keymap, fold, is_twin, label, spread

OPEN = bind("enter,o", "open", "Open", id="board.open")
LOSE = bind("x", "lose", "Lost", id="board.lose")
COPY = bind("c", "copy", "Copy", id="today.copy")
HELP = bind("?,f1", "help", "Help", id="app.help")
BINDINGS = [OPEN, LOSE, COPY, HELP]


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


def test_a_good_keymap_is_taken_with_its_twins() -> None:
    usable, problems = check_keymap({"board.lose": "d,ctrl+d"}, BINDINGS)
    assert usable == {"board.lose": "d,ctrl+d,ｄ"}
    assert problems == []


def test_an_unknown_action_names_the_nearest() -> None:
    usable, problems = check_keymap({"board.loose": "d"}, BINDINGS)
    assert usable == {}
    assert "did you mean board.lose?" in problems[0]


def test_a_key_that_does_not_exist_is_said() -> None:
    usable, problems = check_keymap({"board.lose": "kontrol+d"}, BINDINGS)
    assert usable == {}
    assert "kontrol+d is not a key" in problems[0]


def test_a_key_that_already_serves_in_the_same_place_is_refused() -> None:
    for wanted in ({"board.lose": "o"}, {"board.lose": "?"}, {"app.help": "c"}):
        usable, problems = check_keymap(wanted, BINDINGS)
        assert usable == {}
        assert "already serves" in problems[0]


def test_two_places_may_use_the_same_key() -> None:
    usable, problems = check_keymap({"today.copy": "x"}, BINDINGS)
    assert usable == {"today.copy": "x,ｘ"}
    assert problems == []


def test_two_actions_may_swap_their_keys() -> None:
    usable, problems = check_keymap({"board.lose": "o", "board.open": "x"}, BINDINGS)
    assert problems == []
    assert usable == {"board.lose": "o,ｏ", "board.open": "x,ｘ"}


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
