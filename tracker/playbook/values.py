"""What a playbook is, once read: frozen values. Knows nothing of files."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from tracker.model import Question
from tracker.playbook.settings import Settings
from tracker.script import fold
from tracker.words import language

if TYPE_CHECKING:
    from tracker.playbook.stale import WornOut

CauseGroup = Literal["price", "no-need", "silence", "other", "won"]


def in_language(en: str, zh: str) -> str:
    """The text in the user's language; the other one where it has not been written."""
    first, second = (zh, en) if language() == "zh_CN" else (en, zh)
    return first or second


class StageRule(msgspec.Struct, frozen=True, kw_only=True):
    """How to follow up in one stage."""

    id: str
    title_en: str
    title_zh: str
    cadence: tuple[int, ...] = ()
    """Buyer's working days to wait before the first touch, the second, and so on; the last one repeats."""
    cap: int = 0
    """Unanswered touches before breathing space; 0: none is due."""
    breathing_days: int = 0
    """Calendar days of breathing space."""
    alarm_days: int = 0
    """Calendar days of silence before the alarm; 0: no alarm."""

    def gap(self, unanswered: int) -> int | None:
        """Buyer's working days to wait after that many unanswered touches; None when nothing is due."""
        if not self.cadence or unanswered >= self.cap:
            return None
        return self.cadence[min(unanswered, len(self.cadence) - 1)]


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """Something worth learning about a deal."""

    id: str
    en: str
    zh: str


class Cause(msgspec.Struct, frozen=True, kw_only=True):
    """A true reason for losing or winning, apart from what the buyer said."""

    id: str
    group: CauseGroup
    en: str
    zh: str
    remedy_en: str = ""
    remedy_zh: str = ""
    prompt_en: str = ""
    """Which evidence to look for before believing this cause."""
    prompt_zh: str = ""
    needs: tuple[str, ...] = ()
    """What the close must also record: "revive" (a date), "competitor", "lesson"."""
    hypothesis: str = ""
    """The silence hypothesis this cause closes on."""
    facts: tuple[str, ...] = ()
    """Facts that, once known, make this cause more likely."""
    words: tuple[str, ...] = ()
    """Regexes over the buyer's words that make this cause more likely."""
    reopen: str = ""
    """The question to come back with."""


class Hypothesis(msgspec.Struct, frozen=True, kw_only=True):
    """One explanation of silence; `prior` is its weight before any evidence."""

    id: str
    prior: float
    en: str
    zh: str
    look_en: str = ""
    """What would support it or rule it out."""
    look_zh: str = ""


class Signal(msgspec.Struct, frozen=True, kw_only=True):
    """Something seen on a deal that moves the hypotheses.

    With `fact` it fires when that fact is known (and matches one of `words`, if there are any); with `words` alone when
    an incoming touch matches one; with neither the program itself recognises it by its id.
    """

    id: str
    en: str
    zh: str
    factors: dict[str, float]
    fact: str = ""
    words: tuple[str, ...] = ()


class StalePattern(msgspec.Struct, frozen=True, kw_only=True):
    """A line that wears a buyer out. `better` names facts whose questions are worth asking instead."""

    id: str
    lang: Literal["en", "zh"]
    patterns: tuple[str, ...]
    better: tuple[str, ...] = ()
    why_en: str = ""
    why_zh: str = ""
    unless: tuple[str, ...] = ()


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """A dated reason to write: our closing days or a fair. Dates are `MM-DD` (each year) or `YYYY-MM-DD`."""

    id: str
    kind: Literal["closing", "fair"]
    first: str
    last: str
    en: str
    zh: str


class Timing(msgspec.Struct, frozen=True, kw_only=True):
    """How many calendar days ahead each reason to write opens."""

    validity_days: int = 5
    stock_days: int = 30
    tender_days: int = 21
    sample_days: int = 2
    """Days after a sample arrived before its verdict is a reason to write."""
    closing_days: int = 21
    fair_days: int = 21
    collision_days: int = 2
    """After an inquiry for what a customer in the same country buys: by then it is decided whom to serve."""
    reorder_days: int = 45
    """Production plus shipping: how far ahead of their next purchase the reorder opens."""
    reorder_slipping: float = 1.5
    """Silent past this many times their own gap, an ordering buyer is slipping away."""
    question_share: float = 0.2
    """The most of one day's touches that may carry the same question."""
    diagnose_days: int = 30
    """How long after it closed a deal without a cause is offered again."""
    diagnose_per_day: int = 3
    """How many of those a day."""
    refusal_days: int = 14
    """How long after a refusal, or our answer to it, an open deal comes back to be answered or closed; 0: never."""


class EvidenceWeights(msgspec.Struct, frozen=True, kw_only=True):
    """How much each kind of evidence counts when causes and hypotheses are ranked."""

    supported: float = 4.0
    """By how much the user's own mark "supported" multiplies the odds of a hypothesis."""
    marked: float = 3.0
    """Points that the user's mark on its hypothesis gives a cause, or takes when it was ruled out."""
    words: float = 3.0
    """Points for the buyer's own words."""
    fact: float = 2.0
    """Points for each known fact."""
    group: float = 1.5
    """Points for a cause of the group that the buyer's words sound like."""
    our_gap_days: int = 7
    """Calendar days after which an unanswered message of theirs is a gap on our side."""
    same_domain_days: int = 30
    """How many days apart two inquiries from one mail domain still belong together."""
    priors_weigh: int = 20
    """How many explained silences of the user's own weigh as much as the playbook's priors."""


class Playbook(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Everything the program believes about following up."""

    settings: Settings
    stages: dict[str, StageRule]
    facts: dict[str, Fact]
    questions: tuple[Question, ...]
    causes: tuple[Cause, ...]
    hypotheses: tuple[Hypothesis, ...]
    signals: tuple[Signal, ...]
    stale: tuple[StalePattern, ...]
    occasions: tuple[Occasion, ...] = ()
    timing: Timing = Timing()
    evidence: EvidenceWeights = EvidenceWeights()
    keys: dict[str, str] = {}
    """The user's own keys: action → keys by name, separated by commas."""
    price_words: tuple[str, ...] = ()
    """Regexes telling that a buyer raised price."""
    no_need_words: tuple[str, ...] = ()
    """Regexes telling that a buyer sees no need."""
    refusal_words: tuple[str, ...] = ()
    """Regexes telling that a buyer said no."""
    silence_words: tuple[str, ...] = ()
    """Regexes of what people write when nothing was said at all."""

    def stage(self, stage_id: str) -> StageRule:
        """The rule of a stage; KeyError for an id that is none."""
        return self.stages[stage_id]

    def cause(self, cause_id: str) -> Cause | None:
        return self._causes.get(cause_id)

    def question(self, question_id: str) -> Question | None:
        return self._questions.get(question_id)

    def hypothesis(self, hypothesis_id: str) -> Hypothesis | None:
        return self._hypotheses.get(hypothesis_id)

    def questions_for(self, stage_id: str) -> tuple[Question, ...]:
        """The questions of a stage, in the playbook's order."""
        return self._by_stage.get(stage_id, ())

    def title(self, thing: StageRule | Fact | Cause | Hypothesis | Signal | Occasion | Question) -> str:
        """What a thing is called in the user's language."""
        if isinstance(thing, StageRule):
            return in_language(thing.title_en, thing.title_zh)
        return in_language(thing.en, thing.zh)

    def raises_price(self, text: str) -> bool:
        """Whether a buyer's text brings price up."""
        return heard(self.price_words, text)

    def sees_no_need(self, text: str) -> bool:
        """Whether a buyer's text says that there is no need."""
        return heard(self.no_need_words, text)

    def refuses(self, text: str) -> bool:
        """Whether a buyer's text says no."""
        return heard(self.refusal_words, text)

    def group_said(self, text: str) -> Literal["price", "no-need", "silence", ""]:
        """The group of causes that words sound like: what was said, which is never a cause by itself."""
        if self.raises_price(text):
            return "price"
        if self.sees_no_need(text) or self.refuses(text):
            return "no-need"
        return "silence" if heard(self.silence_words, text) else ""

    @cached_property
    def worn_out(self) -> WornOut:
        """The stale patterns, ready to be looked for."""
        from tracker.playbook.stale import WornOut

        return WornOut(self.stale)

    @cached_property
    def _causes(self) -> dict[str, Cause]:
        return {cause.id: cause for cause in self.causes}

    @cached_property
    def _questions(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def _hypotheses(self) -> dict[str, Hypothesis]:
        return {hypothesis.id: hypothesis for hypothesis in self.hypotheses}

    @cached_property
    def _by_stage(self) -> dict[str, tuple[Question, ...]]:
        return {
            stage: tuple(question for question in self.questions if stage in question.stages) for stage in self.stages
        }


@lru_cache(maxsize=512)
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One case-blind regex for all of them; one that never matches when there are none."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(joined or r"(?!)", re.IGNORECASE)


def heard(patterns: tuple[str, ...], text: str) -> bool:
    """Whether people's words match one of the regexes, as written or in simplified characters of one width."""
    pattern = any_of(patterns)
    return pattern.search(text) is not None or (not text.isascii() and pattern.search(fold(text)) is not None)
