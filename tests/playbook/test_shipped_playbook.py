"""The shipped playbook keeps the trade's rules."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tracker import words
from tracker.model import STAGES
from tracker.playbook import (
    EvidenceWeights,
    Playbook,
    Settings,
    check_playbook,
    default_file,
    find_stale,
    load_playbook,
)
from tracker.playbook.files import parsed
from tracker.playbook.schema import SECTIONS
from tracker.playbook.settings import settings_from

CHINESE = re.compile(r"[\u4e00-\u9fff]")
HALF_WIDTH_AFTER_CHINESE = re.compile(r"[\u4e00-\u9fff][,.?!;:]")


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    loaded, problems = load_playbook(None)
    assert problems == []
    return loaded


def test_the_checker_finds_nothing() -> None:
    assert check_playbook(default_file()) == []


def test_its_settings_are_the_defaults_and_all_are_explained() -> None:
    text = default_file().read_text(encoding="utf-8")
    table = parsed(text)["settings"]
    assert settings_from(table) == Settings()
    assert set(table) == set(Settings._fields)


def test_its_weights_of_evidence_are_the_defaults_and_all_are_explained(playbook: Playbook) -> None:
    table = parsed(default_file().read_text(encoding="utf-8"))["evidence"]
    assert playbook.evidence == EvidenceWeights()
    assert set(table) == set(EvidenceWeights.__struct_fields__) == set(SECTIONS["evidence"].keys)


def test_every_stage_has_a_rule(playbook: Playbook) -> None:
    assert tuple(playbook.stages) == STAGES
    assert playbook.stage("quote").alarm_days == 15
    assert playbook.stage("sample").cadence == (1, 1, 2, 3, 7, 7, 15)
    assert playbook.stage("lost").gap(0) is None


def test_gaps_follow_the_ladder_repeat_the_last_and_stop_at_the_cap(playbook: Playbook) -> None:
    pi, order = playbook.stage("pi"), playbook.stage("order")
    assert [pi.gap(count) for count in range(6)] == [3, 4, 5, 10, 15, None]
    assert [order.gap(count) for count in (0, 5, 6)] == [21, 21, None]


@pytest.mark.parametrize(
    ("stage", "least"), [("inquiry", 8), ("quote", 8), ("pi", 8), ("sample", 8), ("order", 5), ("lost", 5)]
)
def test_each_stage_has_questions_enough_of_both_kinds(playbook: Playbook, stage: str, least: int) -> None:
    free = [question for question in playbook.questions_for(stage) if question.topic != "price"]
    assert len(free) >= least
    kinds = Counter(question.kind for question in free)
    assert abs(kinds["open"] - kinds["closed"]) <= 2


def test_no_question_is_stale_and_none_raises_price_first(playbook: Playbook) -> None:
    for question in playbook.questions:
        for text in (question.en, question.zh):
            assert find_stale(text, playbook) == [], text
            assert question.topic == "price" or not playbook.raises_price(text), text


def test_the_early_topics_that_pay_are_asked(playbook: Playbook) -> None:
    for fact in ("project", "cycle", "last_bought", "tender", "stock_lasts"):
        stages = {stage for question in playbook.questions if fact in question.learns for stage in question.stages}
        assert stages & {"inquiry", "quote"}, fact


def test_every_hypothesis_can_be_tested_after_a_pi(playbook: Playbook) -> None:
    separated = {each for question in playbook.questions_for("pi") for each in question.separates}
    assert separated == {hypothesis.id for hypothesis in playbook.hypotheses}
    assert len(playbook.hypotheses) == 7


def test_every_hypothesis_is_moved_both_ways_or_up_by_some_signal(playbook: Playbook) -> None:
    for hypothesis in playbook.hypotheses:
        factors = [signal.factors.get(hypothesis.id, 1) for signal in playbook.signals]
        assert max(factors) > 1, hypothesis.id


def test_causes_cover_what_refusals_mean(playbook: Playbook) -> None:
    groups = Counter(cause.group for cause in playbook.causes)
    assert (groups["price"], groups["no-need"], groups["silence"]) == (5, 3, 7)
    assert groups["won"] >= 5
    assert {cause.hypothesis for cause in playbook.causes if cause.group == "silence"} == {
        hypothesis.id for hypothesis in playbook.hypotheses
    }
    assert playbook.cause("price") is None
    assert "revive" in next(cause for cause in playbook.causes if cause.id == "plan-changed").needs


def test_lost_causes_name_a_question_to_reopen_with(playbook: Playbook) -> None:
    for cause in playbook.causes:
        question = playbook.question(cause.reopen)
        if cause.reopen:
            assert question is not None
            assert "lost" in question.stages


def test_all_texts_come_in_both_languages_and_stay_short(playbook: Playbook) -> None:
    pairs = [(q.en, q.zh) for q in playbook.questions] + [(q.purpose_en, q.purpose_zh) for q in playbook.questions]
    pairs += [(c.en, c.zh) for c in playbook.causes] + [(c.remedy_en, c.remedy_zh) for c in playbook.causes]
    pairs += [(c.prompt_en, c.prompt_zh) for c in playbook.causes] + [(s.en, s.zh) for s in playbook.signals]
    pairs += [(h.en, h.zh) for h in playbook.hypotheses] + [(h.look_en, h.look_zh) for h in playbook.hypotheses]
    pairs += [(f.en, f.zh) for f in playbook.facts.values()] + [(s.why_en, s.why_zh) for s in playbook.stale]
    for en, zh in pairs:
        assert en
        assert not CHINESE.search(en), en
        assert len(en) <= 110, en
        assert CHINESE.search(zh), zh
        assert not HALF_WIDTH_AFTER_CHINESE.search(zh), zh
        assert len(zh) <= 45, zh


def test_a_title_follows_the_language(playbook: Playbook) -> None:
    try:
        words.use("zh")
        assert playbook.title(playbook.stage("inquiry")) == "询盘"
        words.use("en")
        assert playbook.title(playbook.stage("inquiry")) == "Inquiry"
    finally:
        words.use("en")


@pytest.mark.parametrize(
    "said",
    [
        "Your price is too high",
        "please give us a discount",
        "best price?",
        "太贵了",
        "太貴了",
        "能不能打個折，價格優惠一點",
        "价格能不能再便宜点",
        "es muy caro",
    ],
)
def test_a_buyer_raises_price(playbook: Playbook, said: str) -> None:
    assert playbook.raises_price(said)


@pytest.mark.parametrize(
    "said", ["贵司的样品收到了", "贵国需要认证吗", "Please quote 2000 pcs FOB", "宝贵意见", "The car is on the vessel"]
)
def test_a_buyer_does_not_raise_price(playbook: Playbook, said: str) -> None:
    assert not playbook.raises_price(said)


@pytest.mark.parametrize(
    ("said", "no"),
    [
        ("We are not interested, thanks.", True),
        ("Please stop sending me emails", True),
        ("我们不需要了", True),
        ("别再联系我", True),
        ("No need to send the sample by air", False),
        ("We are interested in model B", False),
        ("不好意思，这两天忙", False),
    ],
)
def test_a_refusal_is_told_from_other_words(playbook: Playbook, said: str, no: bool) -> None:
    assert playbook.refuses(said) is no


GROUPS = {
    "price": "price|pricing|price too high|too expensive|expensive|high price|cost|贵|太贵|价格|价格太高",
    "no-need": "no need|not needed|no longer needed|not interested|no demand|不需要|没需求|没有需求|"
    "we do not need them|不需要了|不需要了，謝謝|we bought it from another factory|ya compramos a otro|уже купили",
    "silence": "silence|silent|went silent|no reply|no response|no answer|ghosted|失联|没回复|不回复|沒有消息了",
    "": "please send the sample|we had no reply from our bank yet, wait|客户很忙|the certificate is missing",
}


@pytest.mark.parametrize(
    ("group", "said"), [(group, said) for group, texts in GROUPS.items() for said in texts.split("|")]
)
def test_what_was_said_is_told_by_its_group(playbook: Playbook, group: str, said: str) -> None:
    assert playbook.group_said(said) == group


def test_a_question_for_the_price_does_not_raise_it(playbook: Playbook) -> None:
    assert not playbook.raises_price("price?")
    assert not playbook.sees_no_need("No need to send the sample by air")
