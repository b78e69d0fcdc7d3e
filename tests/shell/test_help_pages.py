"""Help pages and mistakes in both languages: every word of click's is translated, and every line fits."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import click
import pytest

from tests.shell.conftest import Tracker
from tracker.plain_text import cells
from tracker.shell.cli import COMMANDS, SECTIONS
from tracker.shell.click_words import MESSAGES, PLURALS
from tracker.shell.help import summary
from tracker.shell.wrapping import wrapped

NEVER_SAID = {
    # To whoever writes a program, or of things that no command of ours has.
    *("Choice({choices})", "(dynamic)", "env var: {var}", "deprecated", "d", "file", "path", "directory"),
    *("Press any key to continue...", "Repeat for confirmation", "Do you want to continue?", "unknown error"),
    *("Confirm the action without prompting.", "%(prog)s, version %(version)s", "Value must be an iterable."),
    *("Error: The two entered values do not match.", "Name '{name}' defined twice", "Unknown color {colour!r}"),
    *("Unknown standard stream '{name}'", "Boolean option {decl!r} cannot use the same flag for true/false."),
    *("Could not determine name for option with declarations {decls!r}", "Could not open file {filename!r}: {message}"),
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
    "Did you mean to pass '--{name}'?",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Invalid start character for option ({option})",
    # By earlier versions of click.
    *("{text} {deprecated_message}", "Error: The value you entered was invalid.", "Error: {e.message}"),
    "{value!r} is not a valid boolean.",
    # Of types that no option of ours has: formats, booleans, UUIDs, files, tuples.
    *("{value!r} does not match the format {format}.", "{value!r} is not a valid UUID."),
    "{value!r} is not a valid boolean. Recognized values: {states}",
    "{len_type} values are required, but {len_value} was given.",
    *(f"{{name}} {{filename!r}} {rest}." for rest in ("is a file", "is a directory", "is not readable")),
    *(f"{{name}} {{filename!r}} {rest}." for rest in ("is not writable", "is not executable", "does not exist")),
}
ELSEWHERE = {"_winconsole.py", "_termui_impl.py", "shell_completion.py"}
"""Windows consoles, pagers, editors and progress bars, and the shell's own completion."""


def said_by_click() -> set[str]:
    """Every text that the installed click asks gettext for; of plurals the singular."""
    files = [file for file in Path(click.__file__).parent.glob("*.py") if file.name not in ELSEWHERE]
    calls = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))) if is_gettext(node)]
    texts = [call.args[0] for call in calls if isinstance(call, ast.Call)]
    return {str(text.value) for text in texts if isinstance(text, ast.Constant)}


def is_gettext(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext")


def test_every_word_of_click_that_can_be_seen_is_in_the_catalogue() -> None:
    assert said_by_click() - NEVER_SAID - {*MESSAGES, *PLURALS} == set()


MISTAKES = [
    (["list", "--limt"], "这个选项。你是想写"),
    (["log"], "还没写“DEAL”。"),
    (["undo", "3"], "多写了"),
    (["list", "--stage"], "选项“--stage”后面要写"),
    (["ghost", "x", "tender", "perhaps"], "“perhaps”不在可选之列：“unknown”、“supported”、“ruled-out”。"),
    (["history", "--limit", "x"], "“x”不是 1 以上的整数。"),
    (["lose", "x", "--confidence", "300"], "“300”不是 0 到 100 的整数。"),
    (["playbook", "chekc"], "没有“chekc”这个命令。"),
]


@pytest.mark.parametrize(("line", "said"), MISTAKES)
def test_mistakes_are_told_in_chinese_from_end_to_end(tracker: Tracker, line: list[str], said: str) -> None:
    ended = tracker("--lang", "zh", *line)
    assert ended.code == 2
    assert said in ended.err
    for english in ("Usage", "Error", "Try", "Options", "help for", "such", "Missing", "Invalid"):
        assert english not in ended.err
    assert "。 " not in ended.err
    assert " “" not in ended.err.replace("用法：", "")


@pytest.mark.parametrize(("line", "_said"), MISTAKES)
def test_mistakes_say_where_to_read_on(tracker: Tracker, line: list[str], _said: str) -> None:
    ended = tracker(*line)
    assert ended.code == 2
    assert "--help`" in ended.err or "Write it in digits" in ended.err


def test_a_mistake_shows_no_control_character(tracker: Tracker) -> None:
    ended = tracker("undo", "\x1b[31mred")
    assert ended.code == 2
    assert "\x1b" not in ended.err


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("command", ["", *COMMANDS, "backup restore", "playbook check", "export lost", "export deals"])
def test_help_fits_eighty_columns(
    tracker: Tracker, monkeypatch: pytest.MonkeyPatch, language: str, command: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ended = tracker("--lang", language, *command.split(), "--help")
    assert ended.code == 0
    assert max(cells(line) for line in ended.out.splitlines()) <= 80
    if language == "zh":
        assert "Usage" not in ended.out
        assert "Options" not in ended.out
        assert "Show this" not in ended.out


def test_the_language_of_the_settings_is_spoken_in_help_and_mistakes(tracker: Tracker) -> None:
    playbook = Path(tracker("playbook", "path").out.strip())
    playbook.parent.mkdir(parents=True, exist_ok=True)
    playbook.write_text('[settings]\nlanguage = "zh"\n', "utf-8")
    assert "用法：" in tracker("--help").out
    assert "用法：" in tracker("log").err
    assert "Usage:" in tracker("--lang", "en", "log").err


def test_speaking_one_language_leaves_no_trace_in_the_next(tracker: Tracker) -> None:
    assert "用法：" in tracker("--lang", "zh", "log", "--help").out
    assert "Usage:" in tracker("log", "--help").out
    assert "Log a touch." in tracker("log", "--help").out


def test_help_shows_every_command_once() -> None:
    shown = [name for names in SECTIONS.values() for name in names]
    assert sorted(shown) == sorted(COMMANDS)
    for name in shown:
        assert import_module(f"tracker.shell.{COMMANDS[name]}")


def test_chinese_lines_break_between_characters_but_never_before_a_stop() -> None:
    assert wrapped("数据都留在本机，不会发出。", 14) == ["数据都留在本", "机，不会发出。"]
    assert wrapped("写在“备注”里", 6) == ["写在", "“备注”", "里"]
    assert wrapped("a handle, an id or its beginning", 12) == ["a handle, an", "id or its", "beginning"]
    assert wrapped("", 10) == []


def test_a_long_first_sentence_ends_where_it_makes_sense() -> None:
    text = "Check, find or edit your playbook: stages, cadence, questions, causes.\n\nExample: x"
    assert summary(text, 60) == "Check, find or edit your playbook."
    assert summary(text, 80) == "Check, find or edit your playbook: stages, cadence, questions, causes."
    assert summary("记一次联系。另一句。", 40) == "记一次联系。"


@pytest.mark.parametrize("language", ["fr", "klingon", "e n", "中"])
def test_a_language_we_do_not_speak_is_told(tracker: Tracker, language: str) -> None:
    for line in (["--lang", language, "list"], ["list", f"--lang={language}"]):
        ended = tracker(*line)
        assert ended.code == 2
        assert "--lang en or --lang zh" in ended.err


@pytest.mark.parametrize("language", ["en", "EN_gb", "zh", "zh-CN", "zh_TW.UTF-8", "Chinese", "中文"])
def test_a_language_is_known_by_its_usual_names(tracker: Tracker, language: str) -> None:
    assert tracker("--lang", language, "where").code == 0
