"""Settings are read quickly, and never stop the program."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.playbook.settings import Settings, load_settings, settings_from


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load_settings(str(tmp_path / "none.toml")) == Settings()


def test_only_the_settings_table_counts(tmp_path: Path) -> None:
    file = tmp_path / "playbook.toml"
    file.write_text(
        '[stages.pi]\ncap = 2\nlanguage = "en"\n\n[settings] # mine\nlanguage = "zh" # Chinese\nper_day = 30\n'
        "home_country = 'DE'\n\n[timing]\ncurrency = \"EUR\"\n",
        encoding="utf-8",
    )
    assert load_settings(str(file)) == Settings(language="zh", per_day=30, home_country="DE")


@pytest.mark.parametrize(
    "text",
    [
        'settings.currency = "EUR"',
        'settings = { currency = "EUR" }',
        '[settings]\ncurrency = "\\u0045UR"',
        '["settings"]\ncurrency = "EUR"',
        '[settings]\ncurrency = "EUR"\n[settings.lost_rates]\nUSD = 0.9',
        "\ufeff[settings]\r\ncurrency = 'EUR'\r\n",
    ],
)
def test_every_way_of_writing_them_is_read(tmp_path: Path, text: str) -> None:
    file = tmp_path / "playbook.toml"
    file.write_bytes(text.encode("utf-8"))
    assert load_settings(str(file)).currency == "EUR"


def test_senseless_values_give_way_to_defaults(tmp_path: Path) -> None:
    file = tmp_path / "playbook.toml"
    file.write_text(
        '[settings]\ncurrency = "dollars"\nper_day = -2\ndate_order = "DYM"\nzone = "UTC"\n', encoding="utf-8"
    )
    assert load_settings(str(file)) == Settings(zone="UTC")


@pytest.mark.parametrize("content", [b"\xc9\xe8\xd6\xc3", b"[settings\n", b'[settings]\ncurrency = "EUR\n'])
def test_a_broken_file_means_the_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "playbook.toml"
    file.write_bytes(content)
    assert load_settings(str(file)) == Settings()


@pytest.mark.parametrize(
    "broken", ['[settings]\ncurrency = "EUR\n', '[settings]\ncurrency = "dollars"\n', "[settings\n"]
)
def test_settings_that_make_no_sense_give_way_to_the_last_sound_ones(tmp_path: Path, broken: str) -> None:
    file, sound = tmp_path / "playbook.toml", tmp_path / "sound.toml"
    sound.write_text('[settings]\nlanguage = "zh"\ncurrency = "EUR"\n', encoding="utf-8")
    assert load_settings(str(file), str(sound)) == Settings()
    file.write_text(broken, encoding="utf-8")
    assert load_settings(str(file), str(sound)) == Settings(language="zh", currency="EUR")
    sound.unlink()
    assert load_settings(str(file), str(sound)) == Settings()


def test_a_mistake_elsewhere_leaves_readable_settings_alone(tmp_path: Path) -> None:
    file, sound = tmp_path / "playbook.toml", tmp_path / "sound.toml"
    sound.write_text('[settings]\nlanguage = "zh"\n', encoding="utf-8")
    file.write_text('[settings]\nlanguage = "en"\n[stages.pi]\ncap = \n', encoding="utf-8")
    assert load_settings(str(file), str(sound)) == Settings(language="en")


_TEXT = st.text(alphabet="abzCN:-_ 09#'=[]/中", max_size=12)
_LINES = st.lists(
    st.one_of(
        st.just(""),
        st.just("# note"),
        st.just("[settings]"),
        st.just("[stages.pi]"),
        st.tuples(st.sampled_from(Settings._fields), _TEXT).map(lambda pair: f'{pair[0]} = "{pair[1]}"'),
        st.tuples(st.sampled_from(Settings._fields), st.integers(0, 99)).map(lambda pair: f"{pair[0]} = {pair[1]}"),
        st.tuples(st.sampled_from(Settings._fields), st.sampled_from(["DMY", "YMD", "EUR", "zh"])).map(
            lambda pair: f"{pair[0]} = '{pair[1]}' # why"
        ),
    ),
    max_size=12,
)


@given(_LINES)
def test_reading_line_by_line_agrees_with_a_toml_parser(lines: list[str]) -> None:
    import tempfile

    text = "\n".join(lines)
    try:
        table = tomllib.loads(text).get("settings", {})
    except tomllib.TOMLDecodeError:
        return
    expected = settings_from(table) if isinstance(table, dict) else Settings()
    with tempfile.NamedTemporaryFile("w", suffix=".toml", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        assert load_settings(file.name) == expected


def test_a_capture_reads_its_settings_without_a_toml_parser(tmp_path: Path) -> None:
    file = tmp_path / "playbook.toml"
    file.write_text('[settings]\nlanguage = "zh"\n', encoding="utf-8")
    script = (
        "import sys; from tracker.playbook.settings import load_settings; "
        f"assert load_settings({str(file)!r}).language == 'zh'; "
        "print([name for name in ('tomllib', 'msgspec', 'dataclasses', 'tracker.model') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(Path.cwd())!r}); {script}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
