"""Text folded to one width, one case and simplified characters, without moving a character."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tracker import script
from tracker.script import fold


def test_each_traditional_character_is_there_once_and_becomes_one_that_stays() -> None:
    pairs = vars(script)["_TRADITIONAL"]
    counts = Counter(pairs[::2])
    assert len(pairs) % 2 == 0
    assert [char for char, count in counts.items() if count > 1] == []
    assert [char for char in pairs[1::2] if char in counts] == []


def test_what_buyers_and_drafts_say_is_folded() -> None:
    assert fold("貴公司決定了嗎？誰負責辦理") == "贵公司决定了吗?谁负责办理"
    assert fold("您妳沒們帳覺樂緒靜狀況準該籤簽體") == "您你没们账觉乐绪静状况准该签签体"
    assert fold("ＰＩ　№１") == "pi №1"


@given(st.text())
def test_no_character_moves(text: str) -> None:
    assert len(fold(text)) == len(text)
