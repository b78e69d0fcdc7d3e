"""A regex is tried only where it could match, and nothing is missed by that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.playbook import load_playbook
from tracker.playbook.necessary import Index, necessary
from tracker.playbook.stale import WornOut

HERE = Path(__file__).parent
LINES = [
    line for name in ("stale", "ordinary") for line in (HERE / f"{name}_lines.txt").read_text("utf-8").splitlines()
]
WORDS = sorted({word for line in LINES for word in line.split()})
SHIPPED = load_playbook(None)[0]


class TriesAll(Index):
    """Rules nothing out."""

    def __init__(self, patterns: Sequence[str], size: int) -> None:
        super().__init__(patterns, size)
        self._all = list(range(len(patterns)))

    def candidates(self, text: str) -> list[int]:
        return self._all


with patch("tracker.playbook.stale.Index", TriesAll):
    SLOW = WornOut(SHIPPED.stale)


@pytest.mark.parametrize("line", LINES)
def test_a_known_line_is_judged_as_if_every_regex_were_tried(line: str) -> None:
    for each in (line, line.upper(), line.replace("i", "ı").replace("s", "ſ")):
        assert SHIPPED.worn_out.of(each) is SLOW.of(each)


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(LINES), st.text(max_size=6)), max_size=8))
def test_any_sentence_is_judged_as_if_every_regex_were_tried(words: list[str]) -> None:
    for text in (" ".join(words), "".join(words)):
        assert SHIPPED.worn_out.of(text) is SLOW.of(text)


def test_few_regexes_are_tried_on_an_ordinary_sentence() -> None:
    regexes = ["any news", "(?:how|what) is (?:up|new)", "too (?:expensive|high)", r"\d+ pcs?"]
    index = Index(regexes, 3)
    assert index.candidates("the mould stands ready") == []
    assert index.candidates("what is it") == [1]
    assert index.candidates("any news, or is it too high") == [0, 1, 2]


@pytest.mark.parametrize(
    "regex", ["a?b?", "[abc]+", ".*", "(?:order)?", "(?:order|x*)", "ab", "(?=order)", "(?!order)"]
)
def test_a_regex_that_needs_no_long_literal_is_always_tried(regex: str) -> None:
    assert necessary(regex, 3) == []
    assert Index([regex], 3).candidates("") == [0]


_TIMES = st.sampled_from(["*", "+", "?", "{2}", "{0,2}", "+?"])
_PARTS = st.recursive(
    st.sampled_from(["abc", "bca", "ab", "[abc]", ".", "a?", "cab", "ı", "SK"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: f"(?:{'|'.join(each)})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{0,2}", "+?"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        ),
        inner.map(lambda each: f"(?={each})"),
    ),
    max_leaves=6,
)


@given(_PARTS, st.text(alphabet="abciskıſ", max_size=12))
def test_no_regex_that_matches_is_ruled_out(regex: str, text: str) -> None:
    if re.search(regex, text, re.IGNORECASE):
        assert Index([regex], 2).candidates(text) == [0]
        assert Index([regex], 3).candidates(text) == [0]
