"""The user's own keys: `[keys]` is read however TOML writes it, and what is wrong with it is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.playbook import check_playbook, default_file, load_playbook
from tracker.playbook.keys import keys_of, written


def check(folder: Path, text: str) -> list[tuple[int, str, str]]:
    file = folder / "playbook.toml"
    file.write_text(text, encoding="utf-8")
    return [(problem.line, problem.key, f"{problem.message} {problem.hint}") for problem in check_playbook(file)]


@pytest.mark.parametrize(
    "text",
    [
        '[keys]\nboard.move_right = "f9, ."\n',
        '[keys]\n"board.move-right" = "f9,."\n',
        '[keys.board]\nmove_right = "f9,full_stop"\n',
        'keys.board.move_right = "f9,full_stop"\n',
    ],
)
def test_an_action_may_be_written_as_toml_allows(tmp_path: Path, text: str) -> None:
    assert check(tmp_path, text) == []
    loaded, problems = load_playbook(tmp_path / "playbook.toml")
    assert problems == []
    assert loaded.keys == {"board.move_right": "f9,full_stop"}


def test_without_a_table_nothing_is_changed() -> None:
    assert load_playbook(None)[0].keys == {}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('lose = "X"', "Use one of: board.lose, deal.lose."),
        ('boards.lose = "X"', "Did you mean “board.lose”?"),
        ('del.loose = "X"', "Did you mean “deal.lose”?"),
        ('board.move-rihgt = "f9"', "Did you mean “board.move_right”?"),
        ('zebra.q = "f9"', "`tracker playbook keys` lists them"),
        ('board = "f9"', "no action “board”"),
        ("board.lose = 3", "in quotes"),
        ('board.lose = ""', "in quotes"),
        ('board.lose = "kontrol+d"', "“kontrol+d” is not a key"),
        ('board.lose = "pgup"', "Did you mean “pageup”?"),
        ('board.lose = "shift+d"', "Write “D”"),
        ('board.lose = "ctrl+i"', "Tab"),
        ('board.lose = "d,"', "“” is not a key"),
        ('board.lose = "o"', "“o” already serves “board.open”"),
        ('board.lose = "?"', "“?” already serves “app.help”"),
        ('app.help = "c"\nboard.lose = "c"', "“c” already serves"),
        ('deal.copy = "j"', "“j” already serves “choices.down”"),
    ],
)
def test_each_mistake_is_told_with_its_line_and_a_way_out(tmp_path: Path, line: str, said: str) -> None:
    found = check(tmp_path, f"[keys]\n{line}\n")
    assert found[0][0] == 2
    assert said in found[0][2]


def test_two_actions_may_swap_their_keys(tmp_path: Path) -> None:
    assert check(tmp_path, '[keys]\nboard.lose = "o,enter"\nboard.open = "x,delete"\n') == []


def test_places_that_never_meet_may_share_a_key(tmp_path: Path) -> None:
    assert check(tmp_path, '[keys]\nboard.lose = "d"\ndeal.copy = "c"\n') == []


def test_a_key_given_up_by_its_action_is_free(tmp_path: Path) -> None:
    assert check(tmp_path, '[keys]\napp.today = "f2"\nboard.lose = "t"\n') == []


def test_a_table_that_is_none_is_told(tmp_path: Path) -> None:
    [(line, key, said)] = check(tmp_path, 'keys = "x"\n')
    assert (line, key) == (1, "keys")
    assert "[keys]" in said


def test_the_examples_of_the_shipped_file_are_sound(tmp_path: Path) -> None:
    text = default_file().read_text("utf-8").split("\n[keys]\n")[1].split("\n\n")[0]
    examples = [line.removeprefix("# ") for line in text.splitlines()]
    assert len(examples) == 3
    assert check(tmp_path, "[keys]\n" + "\n".join(examples) + "\n") == []


def test_keys_are_written_as_people_know_them() -> None:
    assert keys_of("?, ctrl+d,,") == ["question_mark", "ctrl+d", "comma"]
    assert keys_of(",") == ["comma"]
    assert written("question_mark,f1") == "?, f1"
