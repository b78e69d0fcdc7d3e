"""User text in a grid of cells: nothing raw gets through, widths are exact."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from screens.text import Sanitise, clip, ends, fit, safe, wrap

anything = st.text(st.characters(exclude_categories=[]), max_size=80)


def test_an_escape_sequence_is_shown_not_sent() -> None:
    assert safe("\x1b[31mRed\x07") == "␛[31mRed␇"


def test_direction_overrides_and_lone_surrogates_are_shown() -> None:
    assert safe("a\u202egnp.exe\ud800") == "a�gnp.exe�"


def test_persian_joiners_and_emoji_families_stay_whole() -> None:
    assert safe("می\u200cخواهم 👨\u200d👩\u200d👧") == "می\u200cخواهم 👨\u200d👩\u200d👧"


def test_a_long_chinese_name_is_cut_at_a_whole_character() -> None:
    assert clip("客户客户客户", 7) == "客户客…"
    assert clip("客户客户客户", 6) == "客户…"
    assert clip("客户客", 6) == "客户客"


def test_the_right_end_stays_when_the_left_does_not_fit() -> None:
    assert ends("Rahman Textiles Ltd", "BD", 12) == "Rahman T… BD"
    assert ends("Rahman", "", 8) == "Rahman  "
    assert ends("Rahman", "Bangladesh", 4) == "Ban…"


def test_wrapping_breaks_at_spaces_and_inside_chinese() -> None:
    assert wrap("PI sent three days ago", 10) == ["PI sent", "three days", "ago"]
    assert wrap("形式发票已发三天", 6) == ["形式发", "票已发", "三天"]
    assert wrap("one\ntwo", 10) == ["one", "two"]


def test_no_line_begins_with_a_chinese_closing_mark() -> None:
    assert wrap("其中一单未查明。再看", 14) == ["其中一单未查", "明。再看"]
    assert wrap("项目、周期（每季）", 16) == ["项目、周期（每", "季）"]


@given(anything, st.integers(0, 40))
def test_clipped_text_never_exceeds_its_cells_nor_holds_a_control(text: str, cells: int) -> None:
    cut = clip(text, cells)
    assert cell_len(cut) <= cells
    assert safe(cut) == cut


@given(anything, st.integers(1, 40))
def test_fitted_text_is_exactly_as_wide_as_asked(text: str, cells: int) -> None:
    assert cell_len(fit(text, cells)) == cells


@given(anything, anything, st.integers(1, 40))
def test_text_at_both_ends_is_exactly_as_wide_as_asked(left: str, right: str, cells: int) -> None:
    assert cell_len(ends(left, right, cells)) == cells


@given(anything, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_no_letter(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert all(cell_len(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(safe(text, lines=True).split())


@given(anything)
def test_the_last_gate_lets_no_raw_escape_through(text: str) -> None:
    segments = Sanitise().apply([Segment(text)], Color(0, 0, 0))
    sent = "".join(segment.text for segment in segments)
    assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 for letter in sent)
