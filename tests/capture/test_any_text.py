"""Whatever is typed: nothing raises, nothing hangs, no word is lost."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from time import perf_counter

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.capture import Draft, draft_doc, echo_lines, read_line
from tracker.model import Deal
from tracker.playbook.settings import Settings

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 2, tzinfo=UTC)
SLOWEST = 0.05
"""Seconds a line may take, for the best of three runs."""

PIECES = st.sampled_from(
    [
        "Rahman Textiles", "BD", "Germany", "5000 pcs", "2x40HQ", "zipper", "FOB Ningbo", "C&F", "0.32", "USD 1.2k",
        "12美元", "下周三跟进", "@friday", "#vip", "next friday", "buyer:", 'goods:"a b"', "note:", "a@b.cc",
        "+8801711123456", "王先生", "客户", "要", "from", "for", "quoted", "寄样", "展会", "有效期至", "valid until",
        "5/12", "万", "半", "@", "#", '"', "(", ")", ",", "：", "-", "\n", "\x00", "\x01", "\u202e", "[/b]", "🎉",
        "ﬁ", "İ", "１２", "٣", "²", "m²", "½", "~Ali~ :", "[19/11, 10:42] ", "hi bro", "PI no 7 sent to", "lost",
        "取消了", "客户说太贵了", "Ali说等", "不要", "not from", "不是", "deposit", "同行报", "14.850 EUR",
        "40 bags/min", "2x", "1 off", "web", "介绍的", "Regards, ", "friend of", "name unknown", "country:", "qty:",
        " bin adet", "needed", "$.32", "Polonia", "UK ", "tanaka san japan", "目标1 ", "我们报2.5", "去年买的",
        "两周了", "返单", "they need it by ", "bought from Vietnam", "whatsapp来的", "IT linen", "#5 100k", "€14.500",
    ]
)  # fmt: skip
LINES = st.one_of(
    st.text(max_size=120),
    st.tuples(st.lists(PIECES, max_size=14), st.sampled_from(["", " ", ", "])).map(lambda pair: pair[1].join(pair[0])),
)


def read(text: str) -> Draft:
    return read_line(text, today=TODAY, settings=Settings())


@pytest.fixture(scope="module", autouse=True)
def warmed_up() -> None:
    """The first phrase that the program's own words cannot read imports what reads other languages."""
    read("Rahman next:whenever")


def letters(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalnum())


@given(LINES)
@example("From: a\nSubject: b\n")
@example("buyer:" * 40)
def test_every_letter_and_digit_belongs_to_a_field_or_the_note(text: str) -> None:
    draft = read(text)
    if draft.subject or draft.received or "\n" in text:
        return
    typed = text.replace("\x01", "\ufffd")
    covered = [False] * len(typed)
    for _field, start, end in draft.parts:
        covered[start:end] = [True] * (end - start)
    left = "".join(char for char, taken in zip(typed, covered, strict=True) if not taken)
    assert letters(left) <= letters(draft.note)


@given(LINES)
def test_names_are_kept_as_typed(text: str) -> None:
    draft = read(text)
    typed = letters(text.replace("\x01", "\ufffd"))
    for name in (draft.goods, draft.place, draft.email):
        assert letters(name) <= typed


@given(LINES)
def test_every_line_makes_a_deal_that_the_model_takes(text: str) -> None:
    draft = read(text)
    doc = draft_doc(draft, id="01hx", now=NOW)
    deal = msgspec.convert(doc, Deal)
    assert msgspec.to_builtins(deal) == doc
    assert deal.buyer
    assert all(label and said for label, said in echo_lines(draft, TODAY))


@given(LINES)
def test_no_line_takes_longer_than_an_eye_can_see(text: str) -> None:
    assert quickest(text) < SLOWEST


def test_long_and_mean_lines_are_quick_too() -> None:
    for piece in (
        "5000 pcs ",
        "buyer: ",
        "下周三",
        "1,",
        "a@",
        "9",
        "- ",
        "((",
        "USD ",
        "客户",
        "#a ",
        "\x01",
        "from X ",
        "一二三",
        "2 ",
        "year 12 ",
        "春节 for ",
        "三 at ",
        "by at of 天 ",
        "hi bro ",
        "not from ",
        "不是",
        "Ali说等",
        "deposit USD 5 ",
        "PI no 7 sent to ",
        "friend of a ",
        "A's friend ",
        "lost ",
        "客户说太贵了 ",
        "介绍的",
        "14.850 EUR ",
        "web Web ",
        "country:a b ",
        "2x ",
        "need the ",
        "目标1 我们报2.5 ",
        "从越南 ",
        "$.3 ",
        "UK Germania ",
        "x san japan ",
        "样品 已寄 ",
        "IT linen ",
        "Tel: 0171 ",
    ):
        assert quickest(piece * 500) < 20 * SLOWEST, piece


def quickest(text: str) -> float:
    """The best of a few runs, in seconds."""
    best = 9.0
    for _run in range(3):
        start = perf_counter()
        read(text)
        best = min(best, perf_counter() - start)
        if best < SLOWEST:
            break
    return best
