"""Worn-out lines are found in near wording, and ordinary sentences are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.playbook import Playbook, find_stale, load_playbook
from tracker.playbook.stale import instead

HERE = Path(__file__).parent
STALE = (HERE / "stale_lines.txt").read_text(encoding="utf-8").splitlines()
ORDINARY = (HERE / "ordinary_lines.txt").read_text(encoding="utf-8").splitlines()
SHIPPED = load_playbook(None)[0]


@pytest.fixture
def playbook() -> Playbook:
    return SHIPPED


@pytest.mark.parametrize("line", STALE)
def test_a_worn_out_line_is_found(playbook: Playbook, line: str) -> None:
    assert find_stale(line, playbook)


def test_at_most_two_ordinary_sentences_in_a_hundred_are_flagged(playbook: Playbook) -> None:
    flagged = [line for line in ORDINARY if find_stale(line, playbook)]
    assert len(flagged) <= 0.02 * len(ORDINARY), flagged


def test_only_the_worn_out_sentence_of_a_letter_is_named(playbook: Playbook) -> None:
    letter = "Dear Ali,\nThe mould is ready. Any news about the order? 样品昨天寄出了。最近怎么样？\nBest regards"
    matches = find_stale(letter, playbook)
    assert [match.text for match in matches] == ["Any news about the order?", "最近怎么样？"]
    assert [letter[match.start : match.end] for match in matches] == [match.text for match in matches]


def test_capitals_contractions_full_width_and_traditional_characters_hide_nothing(playbook: Playbook) -> None:
    for line in (
        "WHAT'S NEW ON YOUR SIDE",
        "Ｉｓ ｔｈｅ ｐｒｉｃｅ ＯＫ？",
        "訂單有消息嗎",
        "pls pay the deposit asap",
    ):
        assert find_stale(line, playbook), line


@pytest.mark.parametrize(
    "line",
    [
        "是價格的問題嗎",
        "您對我們的價格滿意嗎",
        "溫馨提醒一下您的報價單",
        "訂單那邊怎麼樣了",
        "請問您什麼時候能夠下單",
        "您覺得這個價格怎麼樣",
        "訂單有進展嗎",
        "您考慮得怎麼樣了",
        "請問什麼時候匯款",
        "您對報價還有什麼疑問嗎",
        "最近還順利嗎",
        "請問您決定好了嗎",
    ],
)
def test_a_line_in_traditional_characters_is_found_like_the_same_in_simplified(playbook: Playbook, line: str) -> None:
    assert find_stale(line, playbook)


def test_a_dash_or_a_bracket_parts_a_worn_out_clause_from_the_rest(playbook: Playbook) -> None:
    for line in ("Hello Ali—any news about the order?", "Ali （any news about the order？）", "张总——订单怎么样了"):
        assert find_stale(line, playbook), line


def test_a_user_adds_a_word_and_the_shipped_patterns_know_it(tmp_path: Path) -> None:
    own = tmp_path / "playbook.toml"
    own.write_text("[vocabulary]\ndeal = ['orders?', 'blankets?']\n", encoding="utf-8")
    playbook, problems = load_playbook(own)
    assert problems == []
    assert find_stale("Any news about the blankets?", playbook)
    assert not find_stale("Any news about the blankets?", SHIPPED)


def test_a_better_question_learns_what_the_line_was_after_and_is_new_to_the_buyer(playbook: Playbook) -> None:
    [match] = find_stale("When will you buy?", playbook)
    first = instead(match, playbook, "inquiry")
    assert first is not None
    assert "target_date" in first.learns
    second = instead(match, playbook, "inquiry", asked=frozenset({first.id}))
    assert second not in (None, first)
    third = instead(match, playbook, "inquiry", known=frozenset({"target_date"}))
    assert third is not None
    assert "target_date" not in third.learns


def test_price_is_never_the_better_question(playbook: Playbook) -> None:
    [match] = find_stale("Is the price OK?", playbook)
    asked: set[str] = set()
    while (question := instead(match, playbook, "quote", asked=frozenset(asked))) is not None:
        assert question.topic != "price"
        asked.add(question.id)
    assert len(asked) >= 8


@given(st.text(max_size=400))
def test_any_text_can_be_looked_through(text: str) -> None:
    for match in find_stale(text, SHIPPED):
        assert text[match.start : match.end] == match.text
