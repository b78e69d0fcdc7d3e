"""The review by prompts: letters answer, each choice does what the drawn review does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.shell.conftest import Tracker
from tracker.desk import Desk, open_desk
from tracker.playbook.actions import ACTIONS
from tracker.shell.plain_answers import ANSWERS
from tracker.shell.plain_review import review
from tracker.shell.session import Session

LATER = "2026-12-08"


@pytest.fixture
def desk(tracker: Tracker) -> Iterator[Desk]:
    for buyer in ("Rahman", "Oslo Lys", "Novak"):
        tracker("add", f'buyer:"{buyer}" lamps')
    opened = open_desk(LATER)
    yield opened
    opened.close_store()


def answered(desk: Desk, capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    """What a review with these answers prints; the end of input leaves it."""
    prompts: list[str] = []
    answers = iter(typed)

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    review(Session(None, None), desk, ask, lambda place, entry: prompts.append(f"{place} {entry.deal.buyer}"))
    captured = capsys.readouterr()
    return "\n".join([*prompts, captured.out, captured.err])


def test_each_letter_does_what_it_says(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(desk, capsys, "d", "s", "in 5 days", "m", "quote")
    assert "3 deals done." in said
    assert "0 deals still due." in said
    rahman, oslo, novak = (desk.find(name) for name in ("rahman", "oslo", "novak"))
    assert [touch.kind for touch in rahman.touches.values()] == ["out"]
    assert oslo.rest is not None
    assert str(oslo.rest.until) == "2026-12-13"
    assert novak.stage == "quote"


def test_sent_keeps_the_sentence_to_the_buyer_and_not_the_note_to_oneself(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    rahman = desk.find("rahman")
    desk.edit(rahman.id, {"promise": "order by 8 Dec"})
    answered(desk, capsys, "d")
    (touch,) = desk.deal(rahman.id).touches.values()
    assert touch.text
    assert not touch.asked
    assert "Remind them" not in touch.text


def test_enter_skips_and_the_end_of_input_leaves(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(desk, capsys, "", "z")
    assert "1 deal done." in said
    assert "2 deals still due." in said


def test_a_choice_shows_the_day_it_would_set_before_it_is_made(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(desk, capsys, "q")
    assert "z tomorrow → Wed 9 Dec 2026" in said


def test_a_mistake_is_said_and_asked_again(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(desk, capsys, "?", "s", "blah blah", "z", "q")
    assert "Type one of these letters" in said
    assert "1 deal done." in said


def test_undo_takes_the_last_answer_back(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(desk, capsys, "d", "u", "q")
    assert "Undone" in said
    assert not desk.find("rahman").touches


def test_a_reply_without_words_is_not_kept(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(desk, capsys, "r", "  ", "a", "", "q")
    assert said.count("Nothing was written, so nothing was done.") == 2
    assert not desk.find("rahman").touches


def test_the_answers_are_told_once_and_not_after_every_word(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(desk, capsys, "s", "blah blah", "r", "", "q")
    assert said.count("z tomorrow") == 1


def test_what_was_written_is_kept_in_the_user_s_words(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    answered(desk, capsys, "D", "sent the drawings", "q")
    [touch] = desk.find("rahman").touches.values()
    assert (touch.kind, touch.text) == ("out", "sent the drawings")


def test_a_no_is_logged_and_then_it_can_be_answered(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(desk, capsys, "A", "f", "too expensive", "q")
    assert "There is no refusal here to answer." in said
    assert "A answer it" not in said
    rahman = desk.find("rahman")
    assert [touch.kind for touch in rahman.touches.values()] == ["refused"]


def test_a_no_in_other_words_is_answered_with_a_gift_for_something(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.log(desk.find("rahman").id, "in", "your price is too high for us")
    said = answered(desk, capsys, "", "", "A", "concede", "5 % off", "a 50 % deposit", "as agreed")
    assert "A answer it" in said
    [answer] = desk.find("rahman").answers.values()
    assert (answer.move, answer.gave, answer.got) == ("concede", "5 % off", "a 50 % deposit")


def test_a_deal_is_closed_with_a_cause_by_its_number_or_openly_without(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    said = answered(desk, capsys, "x", "bought elsewhere", "1", "said so", "w", "", "0", "x", "", "no-such", "", "q")
    assert "2 deals done." in said
    assert "choose 0: closed as undiagnosed" in said
    rahman, oslo, novak = (desk.find(name) for name in ("rahman", "oslo", "novak"))
    assert rahman.diagnosis is not None
    assert rahman.diagnosis.said == "bought elsewhere"
    assert rahman.diagnosis.cause
    assert f"  [{rahman.diagnosis.cause}]" in said
    assert (oslo.outcome, novak.outcome) == ("won", "")
    assert oslo.diagnosis is not None
    assert not oslo.diagnosis.cause


def test_a_note_or_a_mended_field_leaves_the_deal_in_view(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    said = answered(desk, capsys, "e", "country=NO", "e", "nonsense", "a", "met at the fair", "d", "q")
    assert "is not a field" in said
    assert "1 deal done." in said
    rahman = desk.find("rahman")
    assert rahman.country == "NO"
    assert [touch.kind for touch in rahman.touches.values()] == ["note", "out"]


def test_every_letter_is_the_key_of_the_same_in_the_drawn_review() -> None:
    names = {
        "D": "wrote",
        "f": "refused",
        "A": "answer",
        "x": "lose",
        "w": "win",
        "e": "edit",
        "z": "bury",
        "m": "move",
    }
    assert names.keys() <= ANSWERS.keys()
    for letter, name in names.items():
        assert letter in ACTIONS[f"deal.{name}"].split(",")
