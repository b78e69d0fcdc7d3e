"""`tracker check`: stale lines of a draft, and a question for this very deal in their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.shell.conftest import Tracker
from tracker.playbook import Playbook, load_playbook

WHEN = "Dear Ali, when will you buy?"


@pytest.fixture(scope="module")
def shipped() -> Playbook:
    return load_playbook(None)[0]


def better(out: str) -> list[str]:
    return [line.removeprefix("  Better: ") for line in out.splitlines() if line.startswith("  Better: ")]


def text_of(playbook: Playbook, question_id: str) -> str:
    question = playbook.question(question_id)
    assert question is not None
    return question.en


def test_a_draft_without_stale_lines_passes(tracker: Tracker, rahman: str) -> None:
    checked = tracker("check", "--for", "rahman", "-", stdin=b"The test report is attached, page 3 has your colour.")
    assert (checked.code, checked.out, checked.err) == (
        0,
        "",
        "Nothing stale in it, and nothing of another customer’s.\n",
    )


def test_a_stale_line_is_named_and_answered_with_a_question_of_the_stage(
    tracker: Tracker, rahman: str, shipped: Playbook
) -> None:
    checked = tracker("check", "--for", "rahman", "-", stdin=WHEN.encode())
    assert checked.code == 1
    assert "when will you buy?" in checked.out
    assert better(checked.out) == [text_of(shipped, "inquiry-needed-by")]
    tracker("move", "rahman", "quote")
    assert better(tracker("check", "--for", "rahman", stdin=WHEN.encode()).out) == [text_of(shipped, "quote-arrival")]


def test_without_a_deal_the_line_is_only_named(tracker: Tracker) -> None:
    checked = tracker("check", "-", stdin=WHEN.encode())
    assert checked.code == 1
    assert len(checked.out.splitlines()) == 1


def test_a_known_answer_is_not_asked_for(tracker: Tracker, rahman: str, shipped: Playbook) -> None:
    tracker("edit", "rahman", "target_date=end of March")
    [question] = better(tracker("check", "--for", "rahman", stdin=WHEN.encode()).out)
    assert question != text_of(shipped, "inquiry-needed-by")
    assert question in [each.en for each in shipped.questions_for("inquiry")]


def test_what_this_buyer_was_asked_is_not_offered_again(tracker: Tracker, rahman: str, shipped: Playbook) -> None:
    first = text_of(shipped, "inquiry-needed-by")
    tracker("log", "rahman", "--asked", "inquiry-needed-by")
    assert first not in better(tracker("check", "--for", "rahman", stdin=WHEN.encode()).out)
    tracker("add", "--buyer", "Rahman Textiles", "buttons")
    assert first not in better(tracker("check", "--for", "rahman-2", stdin=WHEN.encode()).out)


def test_each_stale_line_gets_a_question_of_its_own_and_none_is_about_price(
    tracker: Tracker, rahman: str, shipped: Playbook
) -> None:
    draft = "When will you buy? Is the price OK? Any news about the order?"
    offered = better(tracker("check", "--for", "rahman", stdin=draft.encode()).out)
    assert len(set(offered)) == 3
    assert not [each.id for each in shipped.questions if each.en in offered and each.topic == "price"]


def test_a_true_reason_to_write_is_told_beside_it(tracker: Tracker, rahman: str) -> None:
    tracker("move", "rahman", "quote")
    tracker("edit", "rahman", "valid=in 3 days")
    checked = tracker("check", "--for", "rahman", stdin=WHEN.encode())
    assert checked.out.splitlines()[-1].startswith("Reason to write: Your quote holds for 3 more days")


def test_a_draft_in_chinese_is_answered_in_chinese(tracker: Tracker, rahman: str, shipped: Playbook) -> None:
    checked = tracker("--lang", "zh", "check", "--for", "rahman", stdin="您什么时候下单？".encode())
    assert checked.code == 1
    assert any(each.zh in checked.out for each in shipped.questions_for("inquiry"))


def test_a_draft_from_a_file(tracker: Tracker, rahman: str, tmp_path: Path) -> None:
    draft = tmp_path / "mail.txt"
    draft.write_text(WHEN, "utf-8")
    assert tracker("check", "--for", "rahman", str(draft)).code == 1
    assert tracker("check", "--for", "rahman", str(tmp_path / "gone.txt")).code == 2
    assert tracker("check", "--for", "nobody", str(draft)).code == 1


def test_as_json_each_stale_line_stands_with_its_question(tracker: Tracker, rahman: str) -> None:
    tracker("move", "rahman", "quote")
    tracker("edit", "rahman", "valid=in 3 days")
    checked = tracker("check", "--json", "--for", "rahman", stdin=WHEN.encode())
    [stale] = checked.json["stale"]
    assert checked.code == 1
    assert "when will you buy?" in stale["line"]
    assert stale["question"]["id"] == "quote-arrival"
    assert checked.json["reason"]["on"] == "2026-12-05"
    assert tracker("check", "--json", stdin=b"The test report is attached.").json == {
        "stale": [],
        "others": [],
        "reason": None,
    }
    assert tracker("check", "--json", stdin=WHEN.encode()).json["stale"][0]["question"] is None


@pytest.fixture
def muller(tracker: Tracker, rahman: str) -> str:
    """Another customer than Rahman, who has a price and a mail address."""
    tracker("edit", "rahman", "email=karim@rahman-textiles.com", "contact=Karim Ahmed", "phone=+880 1711-123456")
    tracker("add", "--buyer", "Muller GmbH", "--country", "DE", "--price", "USD 0.45/pc", "zipper")
    return "muller"


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("We sell zipper to Rahman Textiles at 0.32", ["Rahman Textiles", "0.32"]),
        ("rahman   TEXTILES buys the same from us.", ["Rahman Textiles"]),
        ("Rahman pays 0.32 for it.", ["Rahman", "0.32"]),
        (
            "Ask karim@rahman-textiles.com about us.",
            ["Rahman Textiles", "karim@rahman-textiles.com", "rahman-textiles.com"],
        ),
        ("Mr. Karim Ahmed took 5,000 pcs.", ["Karim Ahmed", "5000"]),
        ("Call 0088-01711 123456.", ["+880 1711-123456"]),
    ],
)
def test_what_tells_of_another_customer_is_named(tracker: Tracker, muller: str, draft: str, found: list[str]) -> None:
    checked = tracker("check", "--json", "--for", muller, stdin=draft.encode())
    assert checked.code == 1
    [other] = checked.json["others"]
    assert (other["handle"], other["found"]) == ("rahman", found)
    assert (
        "this tells of another customer, Rahman Textiles [rahman]"
        in tracker("check", "--for", muller, stdin=draft.encode()).out
    )


@pytest.mark.parametrize(
    "draft",
    [
        "Dear Mr. Muller, our price is USD 0.45, and from 5000 pcs 0.32.",
        "Yes, we export to Bangladesh too. Karim from our side will call you.",
        "The zipper is ready; 5000 pcs were packed today.",
    ],
)
def test_figures_alone_and_our_own_words_tell_of_nobody(tracker: Tracker, muller: str, draft: str) -> None:
    assert tracker("check", "--json", "--for", muller, stdin=draft.encode()).json["others"] == []


def test_a_customer_s_other_deals_are_their_own(tracker: Tracker, rahman: str) -> None:
    tracker("add", "--buyer", "Rahman Textiles Ltd.", "--price", "USD 0.50/pc", "buttons")
    draft = b"Dear Rahman Textiles, the buttons are USD 0.50, as agreed with Rahman Textiles Ltd."
    assert tracker("check", "--json", "--for", rahman, stdin=draft).json["others"] == []


def test_a_name_of_one_word_counts_where_it_stands_like_a_name(tracker: Tracker, muller: str) -> None:
    tracker("add", "--buyer", "Hope", "hooks")
    tracker("add", "--buyer", "王记五金", "阀门")
    for draft, buyers in (
        ("We hope you like it. Hope is a good thing.", []),
        ("The same as for Hope in Kenya.", ["Hope"]),
        ("我们也供货给王記五金。", ["王记五金"]),
    ):
        checked = tracker("check", "--json", "--for", muller, stdin=draft.encode())
        assert [each["buyer"] for each in checked.json["others"]] == buyers, draft
