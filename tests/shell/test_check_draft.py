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
    assert (checked.code, checked.out, checked.err) == (0, "", "Nothing stale in it.\n")


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
