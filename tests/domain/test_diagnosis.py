"""Causes with evidence, the refusal of empty causes, and the seven hypotheses of silence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from tracker.diagnosis import (
    GhostBoard,
    asked_elsewhere,
    candidates,
    check_close,
    comeback,
    gather,
    ghost_board,
    mail_domain,
    separations,
    worth_of_questions,
)
from tracker.errors import NotDiagnosed
from tracker.model import Deal, Diagnosis, Mark
from tracker.playbook import EvidenceWeights, Fact, Playbook

Tell = Callable[..., Deal]
TODAY = date(2026, 4, 1)
SUPPORTED = {"tender": Mark(state="supported", at=datetime(2026, 3, 20, tzinfo=UTC), evidence="their own words")}


def utc_day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def board_of(deal: Deal, playbook: Playbook, **more: Any) -> GhostBoard:
    return ghost_board(deal, playbook, TODAY, day_of=utc_day, **more)


def lose(deal: Deal, playbook: Playbook, cause: str, **more: Any) -> str:
    return check_close(deal, playbook, outcome="lost", cause=cause, **more)


@pytest.mark.parametrize("said", ["price", "Too expensive", "too-expensive", "太贵", "价格"])
def test_price_alone_is_never_a_cause(tell: Tell, playbook: Playbook, said: str) -> None:
    with pytest.raises(NotDiagnosed) as refusal:
        lose(tell("quote"), playbook, said)
    assert refusal.value.message == f"“{said}” is what they said. What lies behind it?"
    assert refusal.value.hint == "Causes: no-need-now, budget, cheaper. Or --anyway, which counts as undiagnosed."


def test_no_need_alone_is_never_a_cause(tell: Tell, playbook: Playbook) -> None:
    for said in ("no need", "no-need", "不需要", "not interested"):
        with pytest.raises(NotDiagnosed, match="What lies behind it"):
            lose(tell("quote"), playbook, said)


@pytest.mark.parametrize("said", ["silence", "Went-silent", "no reply", "没回复"])
def test_silence_is_what_happened_and_no_cause(tell: Tell, playbook: Playbook, said: str) -> None:
    with pytest.raises(NotDiagnosed, match=r"went silent, and none|what happened, not why"):
        lose(tell("quote", ("2026-03-10", "out")), playbook, said)


def test_a_slip_in_a_cause_s_name_is_told_from_what_was_said(tell: Tell, playbook: Playbook) -> None:
    with pytest.raises(NotDiagnosed) as refusal:
        lose(tell("quote"), playbook, "a competitor is cheapre")
    assert refusal.value.hint == "Did you mean cheaper?"


def test_an_unknown_cause_is_answered_with_the_nearest(tell: Tell, playbook: Playbook) -> None:
    with pytest.raises(NotDiagnosed) as refusal:
        lose(tell("quote"), playbook, "budgett")
    assert refusal.value.hint == "Did you mean budget?"
    with pytest.raises(NotDiagnosed) as refusal:
        lose(tell("quote"), playbook, "xyzzy")
    assert refusal.value.hint.startswith("Causes: no-need-now")


def test_no_cause_at_all_is_refused_with_the_causes_their_words_point_to(tell: Tell, playbook: Playbook) -> None:
    with pytest.raises(NotDiagnosed) as refusal:
        lose(tell("quote"), playbook, "", said="too expensive")
    assert refusal.value.hint.startswith("Causes: no-need-now, budget, cheaper.")


def test_a_cause_may_be_named_by_its_title_in_either_language(tell: Tell, playbook: Playbook) -> None:
    for name in ("budget", "BUDGET", "beyond their budget", "超预算"):
        assert lose(tell("quote"), playbook, name) == "budget"


def test_not_now_needs_a_day_to_ask_again(tell: Tell, playbook: Playbook) -> None:
    with pytest.raises(NotDiagnosed, match="needs a day to ask again"):
        lose(tell("quote"), playbook, "no-need-now")
    assert lose(tell("quote"), playbook, "no-need-now", revive=date(2026, 9, 1)) == "no-need-now"


def test_a_competitor_needs_a_name_or_evidence(tell: Tell, playbook: Playbook) -> None:
    with pytest.raises(NotDiagnosed, match="who was it"):
        lose(tell("quote"), playbook, "cheaper")
    assert lose(tell("quote"), playbook, "cheaper", evidence_for="Acme at 0.28") == "cheaper"
    known = tell("quote", facts={"competitor": ("2026-03-03", "Acme")})
    assert lose(known, playbook, "cheaper") == "cheaper"


def test_disappointment_needs_a_look_at_ourselves(tell: Tell, playbook: Playbook) -> None:
    with pytest.raises(NotDiagnosed, match="on our side"):
        lose(tell("quote"), playbook, "disappointed")
    assert lose(tell("quote"), playbook, "disappointed", lesson="answer within a day") == "disappointed"


def test_went_silent_with_all_seven_unknown_is_answered_with_the_untested_list(tell: Tell, playbook: Playbook) -> None:
    for cause in ("went silent", "silence", "was-tender", "没回复"):
        with pytest.raises(NotDiagnosed) as refusal:
            lose(tell("pi"), playbook, cause)
        for hypothesis in playbook.hypotheses:
            assert hypothesis.id in refusal.value.message


def test_one_tested_hypothesis_or_evidence_is_enough_for_a_silent_close(tell: Tell, playbook: Playbook) -> None:
    assert lose(tell("pi", marks=SUPPORTED), playbook, "was-tender") == "was-tender"
    assert lose(tell("pi"), playbook, "was-tender", evidence_for="their mail of 3 March") == "was-tender"
    with pytest.raises(NotDiagnosed, match="is what happened, not why"):
        lose(tell("pi", marks=SUPPORTED), playbook, "went silent")


def test_who_spoke_last_did_not_go_silent(tell: Tell, playbook: Playbook) -> None:
    spoke = tell("pi", ("2026-03-18", "out", "PI sent"), ("2026-03-19", "in", "we look at it"))
    for cause in ("went silent", "was-tender"):
        with pytest.raises(NotDiagnosed) as refusal:
            lose(spoke, playbook, cause)
        assert refusal.value.message == "They spoke last, so they did not go silent."
    with pytest.raises(NotDiagnosed) as refusal:
        lose(spoke, playbook, "")
    assert "was-tender" not in refusal.value.hint
    assert lose(spoke, playbook, "was-tender", evidence_for="they said so on the phone") == "was-tender"


def test_who_was_written_to_since_is_silent_again(tell: Tell, playbook: Playbook) -> None:
    silent = tell("pi", ("2026-03-19", "in", "we look at it"), ("2026-03-25", "out", "and?"))
    with pytest.raises(NotDiagnosed, match="They went silent"):
        lose(silent, playbook, "went silent")


def test_anyway_closes_as_undiagnosed_and_keeps_a_good_cause(tell: Tell, playbook: Playbook) -> None:
    assert lose(tell("quote"), playbook, "price", anyway=True) == ""
    assert lose(tell("quote"), playbook, "", anyway=True) == ""
    assert lose(tell("quote"), playbook, "budget", anyway=True) == "budget"


def test_wins_need_a_reason_of_their_own(tell: Tell, playbook: Playbook) -> None:
    assert check_close(tell("sample"), playbook, outcome="won", cause="trust") == "trust"
    for cause in ("", "budget"):
        with pytest.raises(NotDiagnosed):
            check_close(tell("sample"), playbook, outcome="won", cause=cause)
    with pytest.raises(NotDiagnosed):
        lose(tell("sample"), playbook, "trust")


def ranked(deal: Deal, playbook: Playbook, **more: Any) -> list[str]:
    return [each.cause.id for each in candidates(deal, playbook, TODAY, day_of=utc_day, **more)]


def test_candidates_follow_their_words_and_the_facts(tell: Tell, playbook: Playbook) -> None:
    deal = tell("quote", ("2026-03-05", "in", "too expensive, over our budget"))
    assert ranked(deal, playbook)[0] == "budget"
    assert ranked(tell("quote", ("2026-03-05", "refused", "we bought already")), playbook)[0] == "elsewhere"
    assert ranked(tell("quote"), playbook, said="超出 budget 太贵")[0] == "budget"


def test_candidates_bring_their_evidence_dated(tell: Tell, playbook: Playbook) -> None:
    deal = tell("quote", ("2026-03-05", "in", "over our budget"), facts={"budget": ("2026-03-06", "USD 4,000")})
    first = candidates(deal, playbook, TODAY, day_of=utc_day)[0]
    assert first.evidence == "Thu 5 Mar 2026: “over our budget”\nFri 6 Mar 2026: USD 4,000"


@pytest.mark.parametrize("said", ["we do not need them", "No need", "not interested, sorry"])
def test_words_of_no_need_bring_its_causes_first_even_from_a_silent_buyer(
    tell: Tell, playbook: Playbook, said: str
) -> None:
    deal = tell("quote", ("2026-03-03", "in", said), ("2026-03-10", "out"), ("2026-03-20", "out"))
    assert set(ranked(deal, playbook)[:2]) == {"elsewhere", "disappointed"}
    assert set(ranked(tell("quote", ("2026-03-10", "out")), playbook)[:2]) == {"was-rival", "was-tender"}


def test_points_for_words_facts_groups_and_marks_are_the_playbook_s(tell: Tell, playbook: Playbook) -> None:
    deal = tell("quote", ("2026-03-05", "in", "over budget"), facts={"budget": ("2026-03-06", "USD 4,000")})
    marked = tell("quote", marks=SUPPORTED)
    weights = EvidenceWeights(words=0.5, fact=0.25, group=8.0, marked=16.0, supported=100.0)
    own = msgspec.structs.replace(playbook, evidence=weights)

    def score(deal: Deal, playbook: Playbook, cause: str, said: str = "") -> float:
        found = candidates(deal, playbook, TODAY, day_of=utc_day, said=said)
        return next(each.score for each in found if each.cause.id == cause)

    assert score(deal, playbook, "budget") == 5
    assert score(deal, own, "budget") == 0.75
    assert score(deal, own, "no-need-now", "too expensive") == 8
    assert score(marked, own, "was-tender") > 16 > 4 > score(marked, playbook, "was-tender") > 3
    assert board_of(marked, own).rows[0].probability > 0.9 > board_of(marked, playbook).rows[0].probability


def test_days_that_make_a_gap_of_ours_and_a_twin_inquiry_are_the_playbook_s(tell: Tell, playbook: Playbook) -> None:
    own = msgspec.structs.replace(playbook, evidence=EvidenceWeights(our_gap_days=10, same_domain_days=3))
    slow = tell("inquiry", ("2026-03-05", "in", "hello"), ("2026-03-15", "out"))
    assert signals_of(slow, playbook) == {"gap-on-our-side"}
    assert signals_of(slow, own) == set()
    one = msgspec.structs.replace(tell("pi"), email="ali@acme.com", goods="zipper")
    other = msgspec.structs.replace(one, id="2", since=datetime(2026, 3, 8, tzinfo=UTC))
    assert asked_elsewhere(one, [other], playbook, day_of=utc_day)
    assert not asked_elsewhere(one, [other], own, day_of=utc_day)


def test_which_words_are_about_price_alone_is_told_by_the_playbook(tell: Tell, playbook: Playbook) -> None:
    said = tell("inquiry", ("2026-03-05", "in", "cuánto cuesta"), ("2026-03-06", "out"))
    assert "asked-only-price" not in signals_of(said, playbook)
    signals = [
        msgspec.structs.replace(each, words=("cuesta",)) if each.id == "asked-only-price" else each
        for each in playbook.signals
    ]
    assert "asked-only-price" in signals_of(said, msgspec.structs.replace(playbook, signals=tuple(signals)))


def test_a_silent_deal_is_led_by_its_likeliest_hypothesis(tell: Tell, playbook: Playbook) -> None:
    deal = tell("pi", ("2026-03-10", "out"), facts={"tender": ("2026-03-05", "yes, a tender")})
    assert ranked(deal, playbook)[0] == "was-tender"


def test_win_candidates_are_won_causes_only(tell: Tell, playbook: Playbook) -> None:
    assert ranked(tell("order"), playbook, outcome="won") == ["trust"]


def test_priors_alone_rank_an_untouched_board(tell: Tell, playbook: Playbook) -> None:
    board = board_of(tell("inquiry"), playbook)
    assert [row.hypothesis.id for row in board.rows][:2] == ["no-live-need", "messenger"]
    assert sum(row.probability for row in board.rows) == pytest.approx(1.0)
    assert {row.state for row in board.rows} == {"unknown"}


def test_every_step_of_the_ranking_is_shown(tell: Tell, playbook: Playbook) -> None:
    deal = tell("pi", ("2026-03-05", "in", "is it your best price?"), facts={"tender": ("2026-03-12", "yes")})
    board = board_of(deal, playbook)
    rows = {row.hypothesis.id: row for row in board.rows}
    assert [str(step) for step in rows["tender"].steps] == ["For a tender (“yes”): ×6"]
    assert rows["tender"].steps[0].on == date(2026, 3, 12)
    weights = {each.id: each.prior for each in playbook.hypotheses}
    weights["tender"] *= 6
    weights["rival"] *= 0.5 * 0.5
    weights["our-follow-up"] *= 1.6 * 2.5
    shares = {name: weight / sum(weights.values()) for name, weight in weights.items()}
    assert {name: row.probability for name, row in rows.items()} == pytest.approx(shares)


def test_ruled_out_leaves_the_ranking_and_supported_rises(tell: Tell, playbook: Playbook) -> None:
    at = datetime(2026, 3, 20, tzinfo=UTC)
    marks = {
        "no-live-need": Mark(state="ruled-out", at=at),
        "tender": Mark(state="supported", at=at, evidence="said so"),
    }
    rows = board_of(tell("pi", marks=marks), playbook).rows
    assert rows[0].hypothesis.id == "tender"
    assert rows[0].said == "said so"
    assert rows[-1].probability == 0.0
    assert [row.state for row in rows if row.state != "unknown"] == ["supported", "ruled-out"]


def test_all_ruled_out_is_no_crash_and_no_ranking(tell: Tell, playbook: Playbook) -> None:
    at = datetime(2026, 3, 20, tzinfo=UTC)
    marks = {each.id: Mark(state="ruled-out", at=at) for each in playbook.hypotheses}
    board = board_of(tell("pi", marks=marks), playbook, questions=playbook.questions)
    assert [row.probability for row in board.rows] == [0.0] * 7
    assert board.question is None


def test_the_board_opens_at_the_silence_limit_or_with_a_mark(tell: Tell, playbook: Playbook) -> None:
    deal = tell("quote", created="2026-03-17")
    assert (board_of(deal, playbook).silent_days, board_of(deal, playbook).is_open) == (15, True)
    assert not board_of(tell("quote", created="2026-03-18"), playbook).is_open
    assert board_of(tell("quote", created="2026-03-31", marks=SUPPORTED), playbook).is_open


def test_the_best_question_separates_what_is_still_open(tell: Tell, playbook: Playbook) -> None:
    deal = tell("pi")
    asked = board_of(deal, playbook, questions=playbook.questions).question
    assert asked is not None
    assert asked.id == "project"
    at = datetime(2026, 3, 20, tzinfo=UTC)
    marks = {name: Mark(state="ruled-out", at=at) for name in ("no-live-need", "messenger")}
    asked = board_of(tell("pi", marks=marks), playbook, questions=playbook.questions).question
    assert asked is not None
    assert asked.id == "for-tender"


def test_a_question_that_separates_nothing_open_is_worth_nothing(tell: Tell, playbook: Playbook) -> None:
    worth = separations(board_of(tell("pi"), playbook).rows, playbook.questions)
    assert worth["papers"] == 0.0
    assert worth["project"] > worth["cycle"] > 0


def test_questions_are_weighed_only_on_an_open_board(tell: Tell, playbook: Playbook) -> None:
    fresh = tell("quote", created="2026-03-30")
    assert worth_of_questions(fresh, playbook, TODAY, day_of=utc_day, questions=playbook.questions) == {}
    silent = tell("quote", created="2026-03-02")
    assert worth_of_questions(silent, playbook, TODAY, day_of=utc_day, questions=playbook.questions)["project"] > 0


def signals_of(deal: Deal, playbook: Playbook) -> set[str]:
    return {each.signal for each in gather(deal, playbook, TODAY, day_of=utc_day)}


def test_what_the_timeline_shows_by_itself(tell: Tell, playbook: Playbook) -> None:
    known = {"project": ("2026-03-03", "a hotel")}
    assert signals_of(tell("inquiry"), playbook) == set()
    assert signals_of(tell("pi"), playbook) == {"little-known"}
    sent = tell("pi", ("2026-03-05", "out"), ("2026-03-10", "out"), facts=known)
    assert signals_of(sent, playbook) == {"never-answered"}
    read = tell("pi", ("2026-03-05", "read"), ("2026-03-10", "read"), facts=known)
    assert signals_of(read, playbook) == {"read-no-answer"}
    only_price = tell("inquiry", ("2026-03-05", "in", "price?"), ("2026-03-06", "out"))
    assert signals_of(only_price, playbook) == {"asked-only-price"}
    slow = tell("inquiry", ("2026-03-05", "in", "hello"), ("2026-03-15", "out"))
    assert signals_of(slow, playbook) == {"gap-on-our-side"}
    boss = tell("inquiry", ("2026-03-05", "in", "I ask my boss"), ("2026-03-06", "out"))
    assert signals_of(boss, playbook) == {"boss"}


def test_two_contacts_of_one_domain_asking_for_the_same_goods(tell: Tell, playbook: Playbook) -> None:
    one = msgspec.structs.replace(tell("pi"), email="ali@acme.com", goods="Nylon zipper", contact="Ali")
    other = msgspec.structs.replace(one, id="2", email="omar@ACME.com", contact="Omar", goods="zipper nylon")
    found = asked_elsewhere(one, [one, other], playbook, day_of=utc_day)
    assert [(each.signal, each.text) for each in found] == [
        ("asked-same-from-one-domain", "Omar asked for zipper nylon too")
    ]
    far = msgspec.structs.replace(other, since=datetime(2026, 5, 1, tzinfo=UTC))
    strangers = [msgspec.structs.replace(deal, email="x@gmail.com") for deal in (one, other)]
    assert asked_elsewhere(one, [far], playbook, day_of=utc_day) == []
    assert asked_elsewhere(strangers[0], strangers, playbook, day_of=utc_day) == []
    abroad = [msgspec.structs.replace(deal, email=f"{deal.id}@yahoo.co.uk") for deal in (one, other)]
    assert asked_elsewhere(abroad[0], abroad, playbook, day_of=utc_day) == []


def test_a_free_mailbox_is_no_company() -> None:
    assert [mail_domain(text) for text in ("a@acme.com", "a@QQ.com", "none", "")] == ["acme.com", "", "", ""]


def test_the_day_to_come_back_is_read_from_the_card(tell: Tell, playbook: Playbook) -> None:
    stock = tell("quote", facts={"stock_lasts": ("2026-04-01", "6 months")})
    assert comeback(stock, playbook.timing, TODAY, day_of=utc_day) == date(2026, 8, 14)
    bought = {"last_bought": ("2026-03-03", "2026-02-01"), "cycle": ("2026-03-03", "yearly")}
    assert comeback(tell("quote", facts=bought), playbook.timing, TODAY, day_of=utc_day) == date(2026, 12, 18)
    assert comeback(tell("quote"), playbook.timing, TODAY, day_of=utc_day) == date(2026, 7, 1)


def test_who_answers_at_closing_is_not_silent(tell: Tell, playbook: Playbook) -> None:
    deal = tell("quote", ("2026-03-10", "out"), ("2026-03-20", "out"), since="2026-03-02")
    silent = candidates(deal, playbook, TODAY, day_of=utc_day)
    assert silent[0].cause.group == "silence"
    answered = candidates(deal, playbook, TODAY, day_of=utc_day, said="they will make it themselves")
    assert answered[0].cause.group != "silence"
    told = candidates(deal, playbook, TODAY, day_of=utc_day, said="no reply")
    assert told[0].cause.group == "silence"


def test_revising_a_loss_reads_the_words_kept_with_it(tell: Tell, playbook: Playbook) -> None:
    closed = datetime(2026, 3, 25, tzinfo=UTC)
    before = Diagnosis(at=closed, outcome="lost", stage="quote", said="we bought it from a neighbour")
    lost = tell("lost", ("2026-03-10", "out"), outcome="lost", closed=closed, diagnoses={"1": before})
    assert candidates(lost, playbook, TODAY, day_of=utc_day)[0].cause.id == "elsewhere"


def test_a_fact_is_evidence_under_its_own_name(tell: Tell, playbook: Playbook) -> None:
    named = msgspec.structs.replace(playbook, facts={"budget": Fact(id="budget", en="Budget", zh="预算")})
    deal = tell("quote", facts={"budget": ("2026-03-03", "2.10 all in")})
    found = {each.cause.id: each for each in candidates(deal, named, TODAY, day_of=utc_day)}
    assert found["budget"].evidence == "Budget: 2.10 all in"


def test_an_inquiry_nobody_answered_is_not_their_silence(tell: Tell, playbook: Playbook) -> None:
    board = board_of(tell("inquiry", created="2026-03-02"), playbook)
    assert (board.silent_days, board.is_open, board.our_turn) == (0, False, True)
    written = board_of(tell("inquiry", ("2026-03-03", "out"), created="2026-03-02"), playbook)
    assert (written.silent_days, written.our_turn) == (30, False)
