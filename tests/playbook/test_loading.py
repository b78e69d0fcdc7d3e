"""The user's playbook over the shipped one, and what happens when it is broken."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.playbook import EvidenceWeights, Playbook, Settings, load_playbook, load_settings
from tracker.playbook.merge import merged
from tracker.playbook.schema import SECTIONS

SOUND = """
[settings]
currency = "EUR"

[stages.pi]
cadence = [2, 4]
title.en = "Proforma"

[[questions]]
id = "inquiry-project"
en = "Which building are the tiles for?"

[[questions]]
id = "quote-season"
remove = true

[[questions]]
id = "my-question"
stages = ["inquiry"]
kind = "open"
en = "Which glaze does the architect prefer?"

[facts.glaze]
en = "Glaze"

[[signals]]
id = "tender-yes"
factors = { tender = 9 }
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "playbook.toml"
    file.write_text(text, encoding="utf-8")
    return file


def load_sound(folder: Path) -> Playbook:
    playbook, problems = load_playbook(write(folder, SOUND))
    assert problems == []
    return playbook


def test_tables_merge_by_key(tmp_path: Path) -> None:
    pi = load_sound(tmp_path).stage("pi")
    assert pi.cadence == (2, 4)
    assert pi.cap == 5
    assert (pi.title_en, pi.title_zh) == ("Proforma", "PI")


def test_entries_merge_by_id_or_go_or_join(tmp_path: Path) -> None:
    playbook = load_sound(tmp_path)
    project = playbook.question("inquiry-project")
    assert project is not None
    assert project.en == "Which building are the tiles for?"
    assert project.zh.startswith("这批货")
    assert playbook.question("quote-season") is None
    assert playbook.questions_for("inquiry")[-1].id == "my-question"


def test_one_language_is_enough(tmp_path: Path) -> None:
    playbook = load_sound(tmp_path)
    assert playbook.title(playbook.facts["glaze"]) == "Glaze"


def test_a_factor_changes_alone(tmp_path: Path) -> None:
    [signal] = [signal for signal in load_sound(tmp_path).signals if signal.id == "tender-yes"]
    assert signal.factors["tender"] == 9
    assert signal.factors["no-live-need"] == 0.6


def test_a_weight_of_evidence_changes_alone_and_the_others_stay(tmp_path: Path) -> None:
    assert load_sound(tmp_path).evidence == EvidenceWeights()
    playbook, problems = load_playbook(write(tmp_path, "[evidence]\nwords = 6.5\nour_gap_days = 3\n"))
    assert problems == []
    assert playbook.evidence == EvidenceWeights(words=6.5, our_gap_days=3)


def test_a_weight_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    _playbook, problems = load_playbook(write(tmp_path, "[evidence]\nwords = -1\nfacts = 2\n"))
    assert [(problem.line, problem.key) for problem in problems] == [(2, "evidence.words"), (3, "evidence.facts")]
    assert "fact" in problems[1].hint


def test_words_of_no_need_of_the_user_count(tmp_path: Path) -> None:
    playbook, problems = load_playbook(write(tmp_path, "[words]\nno_need = ['\\bmothballed\\b']\n"))
    assert problems == []
    assert playbook.sees_no_need("The plant was mothballed")
    assert not playbook.sees_no_need("we do not need them")
    assert playbook.raises_price("too expensive")


def test_settings_of_the_user_count(tmp_path: Path) -> None:
    assert load_sound(tmp_path).settings.currency == "EUR"


def test_a_missing_file_is_no_mistake(tmp_path: Path) -> None:
    playbook, problems = load_playbook(tmp_path / "none.toml", last_good=tmp_path / "state" / "good.toml")
    assert problems == []
    assert playbook.stage("pi").cap == 5


@pytest.mark.parametrize("broken", ["[stages.pi\n", '[stages.pi]\ncadence = "3"\n', "[[stages.pi]]\n"])
def test_a_broken_file_gives_way_to_the_last_sound_one(tmp_path: Path, broken: str) -> None:
    good = tmp_path / "state" / "good.toml"
    file = write(tmp_path, SOUND)
    load_playbook(file, last_good=good)
    write(tmp_path, broken)
    playbook, problems = load_playbook(file, last_good=good)
    assert problems[0].file == str(file)
    assert playbook.stage("pi").cadence == (2, 4)
    assert good.read_text(encoding="utf-8") == SOUND


def test_a_place_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "full").write_text("")
    playbook, problems = load_playbook(write(tmp_path, SOUND), last_good=tmp_path / "full" / "state" / "good.toml")
    assert problems == []
    assert playbook.stage("pi").cadence == (2, 4)


def test_without_a_sound_copy_the_shipped_playbook_is_used(tmp_path: Path) -> None:
    file = write(tmp_path, "[stages.pi]\ncadence = 3\n")
    playbook, problems = load_playbook(file, last_good=tmp_path / "good.toml")
    assert [problem.key for problem in problems] == ["stages.pi.cadence"]
    assert playbook.stage("pi").cadence == (3, 4, 5, 10, 15)


def test_a_file_in_another_encoding_is_named_with_the_way_out(tmp_path: Path) -> None:
    file = tmp_path / "playbook.toml"
    file.write_bytes('[settings]\n# 设置\ncurrency = "EUR"\n'.encode("gb18030"))
    _playbook, [problem] = load_playbook(file)
    assert problem.line == 2
    assert "UTF-8" in problem.hint


def test_a_folder_in_place_of_the_file_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    playbook, problems = load_playbook(tmp_path)
    assert problems
    assert playbook.stage("pi").cap == 5


def test_a_start_with_nothing_changed_reads_the_cache_and_a_change_is_seen(tmp_path: Path) -> None:
    file, good, cache = write(tmp_path, SOUND), tmp_path / "good.toml", tmp_path / "kept"
    first, _problems = load_playbook(file, good, cache)
    os.utime(good, (1, 1))
    again, _problems = load_playbook(file, good, cache)
    assert again == first
    assert good.stat().st_mtime == 1
    write(tmp_path, SOUND.replace("[2, 4]", "[2, 4, 6]"))
    changed, _problems = load_playbook(file, good, cache)
    assert changed.stage("pi").cadence == (2, 4, 6)


@pytest.mark.parametrize("junk", [b"", b"junk", b"\xff\n\x00"])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, junk: bytes) -> None:
    file, cache = write(tmp_path, SOUND), tmp_path / "kept"
    first, _problems = load_playbook(file, cache=cache)
    stamp, _newline, _body = cache.read_bytes().partition(b"\n")
    for content in (junk, stamp + b"\n" + junk):
        cache.write_bytes(content)
        assert load_playbook(file, cache=cache) == (first, [])


def test_kept_files_are_for_their_owner_only(tmp_path: Path) -> None:
    good = tmp_path / "state" / "good.toml"
    load_playbook(write(tmp_path, SOUND), last_good=good)
    assert good.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in good.parent.iterdir()} == {"good.toml", "playbook.cache"}


@given(st.one_of(st.text(max_size=200), st.binary(max_size=200)))
def test_no_content_stops_the_program(tmp_path_factory: pytest.TempPathFactory, content: str | bytes) -> None:
    file = tmp_path_factory.mktemp("any") / "playbook.toml"
    file.write_bytes(content.encode("utf-8", "replace") if isinstance(content, str) else content)
    playbook, _problems = load_playbook(file)
    assert playbook.stage("inquiry").cadence


_VALUES = st.recursive(
    st.one_of(
        st.integers(),
        st.booleans(),
        st.sampled_from([10**30, -1, "", "pi", "price", "tender", "(", "[b]", "中", "inquiry-project", "open", "en"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                ["id", "en", "pi", "kind", "stages", "factors", "remove", "patterns", "lang", "title", "cap"]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


def toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(toml(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False)


@given(st.dictionaries(st.sampled_from([*SECTIONS, "other"]), _VALUES, max_size=3))
def test_no_shape_of_document_stops_the_program(
    tmp_path_factory: pytest.TempPathFactory, doc: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    file = write(folder, "\n".join(f"{name} = {toml(value)}" for name, value in doc.items()))
    playbook, _problems = load_playbook(file, last_good=folder / "good.toml")
    assert playbook.stage("inquiry").id == "inquiry"


@pytest.mark.parametrize("text", ["a = " + "[" * 9000, "a = " + "9" * 9000, "settings = " + "[" * 9000])
def test_monstrous_content_is_a_problem_not_a_crash(tmp_path: Path, text: str) -> None:
    file = write(tmp_path, text)
    _playbook, problems = load_playbook(file)
    assert problems
    assert load_settings(str(file)) == Settings()


_SCALARS = st.one_of(st.integers(), st.text(max_size=3))
_DOCS = st.dictionaries(st.sampled_from("abc"), st.one_of(_SCALARS, st.dictionaries(st.sampled_from("xy"), _SCALARS)))


@given(_DOCS, _DOCS)
def test_laying_the_same_over_twice_changes_nothing_more(base: dict[str, object], own: dict[str, object]) -> None:
    once = merged(base, own)
    assert merged(once, own) == once
    assert merged(base, {}) == base
