"""The checker lists all mistakes, each with its line, its key and the nearest valid name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.playbook import check_playbook, default_file
from tracker.playbook.lines import Lines

MANY_MISTAKES = """\
[setings]
language = "zh"

[settings]
currancy = "USD"
date_order = "DYM"
zone = "Asia/Shanghi"

[stages.qoute]
cadence = [1]

[stages.pi]
cadense = [3]
cadence = [3, "5",
  7]

[[questions]]
id = "mine"
stages = ["inquiry", "sampel"]
kind = "opened"
learns = ["projekt"]
separates = [
  "tendr",
]
en = "When will you pay?"

[[questions]]
id = "inquiry-projct"
remove = true

[[questions]]
id = "cheap"
stages = ["quote"]
kind = "closed"
zh = "价格能便宜一点吗？"

[[causes]]
id = "x"
group = "prise"
en = "X"
words = ['(']

[[signals]]
id = "asked-only-price"
factors = { price-colector = 3 }
"""

FOUND = {
    1: ("setings", "settings"),
    5: ("settings.currancy", "currency"),
    6: ("settings.date_order", "DMY"),
    7: ("settings.zone", "Asia/Shanghai"),
    9: ("stages.qoute", "quote"),
    13: ("stages.pi.cadense", "cadence"),
    14: ("stages.pi.cadence", ""),
    19: ("questions.mine.stages", "sample"),
    20: ("questions.mine.kind", "open"),
    21: ("questions.mine.learns", "project"),
    22: ("questions.mine.separates", "tender"),
    25: ("questions.mine.en", ""),
    27: ("questions.inquiry-projct", "inquiry-project"),
    35: ("questions.cheap.zh", 'topic = "price"'),
    39: ("causes.x.group", "price"),
    41: ("causes.x.words", ""),
    45: ("signals.asked-only-price.factors", "price-collector"),
}


def check(folder: Path, text: str) -> list[tuple[int, str, str]]:
    file = folder / "playbook.toml"
    file.write_text(text, encoding="utf-8")
    return [(problem.line, problem.key, f"{problem.message} {problem.hint}") for problem in check_playbook(file)]


def test_all_mistakes_are_listed_with_line_key_and_nearest_name(tmp_path: Path) -> None:
    found = check(tmp_path, MANY_MISTAKES)
    assert [(line, key) for line, key, _said in found] == [(line, key) for line, (key, _near) in FOUND.items()]
    for line, _key, said in found:
        assert FOUND[line][1] in said


def test_text_that_is_not_toml_in_two_places_is_named_in_both_and_the_rest_is_still_checked(tmp_path: Path) -> None:
    text = '[stages.pi]\ncap = \n\n[settings]\ncurrency = "EUR\n\n[stages.quote]\ncap = "4"\n'
    assert [(line, key) for line, key, _said in check(tmp_path, text)] == [(2, ""), (5, ""), (8, "stages.quote.cap")]


def test_a_table_written_twice_is_a_mistake(tmp_path: Path) -> None:
    [(line, _key, said)] = check(tmp_path, "[stages.pi]\ncap = 2\n[stages.pi]\ncap = 3\n")
    assert line == 3
    assert "TOML" in said


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("[questions]\nid = 3\n", "questions", "[[questions]]"),
        ("stages = 3\n", "stages", "[stages]"),
        ("[stages]\npi = 3\n", "stages.pi", "[stages.pi]"),
        ("settings = 3\n", "settings", "[settings]"),
        ('[[questions]]\nstages = ["pi"]\nkind = "open"\nen = "A?"\n', "questions.1", "“id” is missing"),
        ('[[questions]]\nid = "Mine!"\nremove = true\n', "questions.Mine!.id", "lower-case"),
        ('[[facts]]\nid = "a"\n', "facts", "[facts]"),
        ("[facts.colour]\n", "facts.colour", "“en” or “zh”"),
        ('[[occasions]]\nid = "national-day"\nfirst = "13-01"\n', "occasions.national-day.first", "10-01"),
        ("[timing]\nquestion_share = 2\n", "timing.question_share", "at most 1"),
        ("[timing]\nstock_days = true\n", "timing.stock_days", "whole number"),
        ('[[stale]]\nid = "s"\nlang = "en"\npatterns = ["any {dael}"]\n', "stale.s.patterns", "“deal”"),
        ("[vocabulary]\ndeal = ['(']\n", "vocabulary.deal", "pattern"),
        ("[settings.lost_rates]\nEUR = -1\n", "settings.lost_rates", "not a value"),
    ],
)
def test_each_kind_of_mistake_says_what_is_wanted(tmp_path: Path, text: str, key: str, said: str) -> None:
    assert any(found_key == key and said in words for _line, found_key, words in check(tmp_path, text))


def test_an_id_used_twice_is_named_at_its_second_place(tmp_path: Path) -> None:
    entry = '[[questions]]\nid = "a"\nstages = ["pi"]\nkind = "open"\nen = "Which port?"\n'
    [(line, key, said)] = check(tmp_path, entry + "\n" + entry)
    assert (line, key) == (8, "questions.a.id")
    assert "twice" in said


def test_a_file_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    [problem] = check_playbook(tmp_path / "none.toml")
    assert problem.line == 0
    assert problem.hint


def test_a_problem_prints_as_place_key_message_and_way_out(tmp_path: Path) -> None:
    file = tmp_path / "playbook.toml"
    file.write_text("[stages.pi]\ncadense = [3]\n", encoding="utf-8")
    [problem] = check_playbook(file)
    assert str(problem) == (f"{file}:2: stages.pi.cadense: There is no key “cadense” here. Did you mean “cadence”?")


def test_lines_are_found_behind_long_values_comments_and_brackets_in_text() -> None:
    text = (
        'a = """\nb = 1\n[c]\n"""\nd = [ # ]\n  "]", \'[\',\n  { e = 1 },\n]\n'
        "[f.\"g.h\"]\ni.j = '#'\n[[k]]\nl = 1\n[[k]]\n[k.m]\nl = 2\n"
    )
    lines = Lines(text)
    found = {
        path: lines.of(path) for path in [("a",), ("d",), ("f", "g.h", "i", "j"), ("k", 0, "l"), ("k", 1, "m", "l")]
    }
    assert list(found.values()) == [1, 5, 10, 12, 15]
    assert lines.of(("b",)) == 0
    assert lines.of(("k", 1, "m", "none")) == 14


@given(st.text(alphabet="ab=[]\"'#\n\\{}., 1", max_size=60))
def test_any_text_has_lines(text: str) -> None:
    assert Lines(text).of(("a",)) <= text.count("\n") + 1


def test_every_key_of_the_shipped_file_has_its_line() -> None:
    text = default_file().read_text(encoding="utf-8")
    line = Lines(text).of(("stages", "pi", "cadence"))
    assert text.splitlines()[line - 1] == "cadence = [3, 4, 5, 10, 15]"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('a = "x\n', "a quote is not closed on this line"),
        ("[settings]\ncurrency\n", "no = after this name"),
        ("[settings\n", "closing ]"),
        ("[settings]\ncurrency = US D\n", "no readable value"),
        ("[settings]\nper_day = 1 2\n", "text goes in quotes"),
        ("[settings]\nper_day = 1\nper_day = 2\n", "written twice"),
        ('[settings]\ncurrency = "\\q"\n', "write it twice"),
    ],
)
def test_what_is_not_toml_is_said_in_plain_words(tmp_path: Path, text: str, said: str) -> None:
    assert said in check(tmp_path, text)[0][2]


def test_a_language_that_is_none_is_answered_with_those_there_are(tmp_path: Path) -> None:
    [(_line, _key, said)] = check(tmp_path, '[settings]\nlanguage = "fr"\n')
    assert "en, zh" in said
