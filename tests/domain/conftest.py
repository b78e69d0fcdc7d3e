"""A small playbook of literal numbers, a buyer's clock, and a teller of deals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tracker.buyer_clock import BuyerClock
from tracker.cadence import standing
from tracker.model import Deal, Fact, Question, StageId, Standing, Touch
from tracker.playbook import (
    Cause,
    Hypothesis,
    Playbook,
    Settings,
    Signal,
    StageRule,
    Timing,
)

Tell = Callable[..., Deal]
StandingOf = Callable[..., Standing]


def moment(day: str) -> datetime:
    """`2026-03-18` or `2026-03-18 14:30`, in UTC; a bare day is ten in the morning."""
    return datetime.fromisoformat(day if " " in day else f"{day} 10:00").replace(tzinfo=UTC)


def utc_day(at: datetime) -> date:
    return at.astimezone(UTC).date()


def _stage(stage: str, cadence: tuple[int, ...], cap: int, breathing: int, alarm: int) -> StageRule:
    return StageRule(
        id=stage,
        title_en=stage,
        title_zh=stage,
        cadence=cadence,
        cap=cap,
        breathing_days=breathing,
        alarm_days=alarm,
    )


def _question(question: str, kind: Any, stages: str = "quote pi", **fields: Any) -> Question:
    return Question(
        id=question, kind=kind, stages=tuple(stages.split()), en=f"{question}?", zh=f"{question}？", **fields
    )


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    stages = [
        _stage("inquiry", (1, 3, 5), 3, 30, 10),
        _stage("quote", (3, 4, 5), 3, 30, 15),
        _stage("pi", (3, 4, 5, 10), 4, 45, 15),
        _stage("sample", (1, 1, 2, 3), 4, 45, 20),
        _stage("order", (21,), 3, 60, 0),
        _stage("lost", (), 0, 0, 0),
    ]
    hypotheses = [
        ("rival", 0.10), ("peer", 0.05), ("no-live-need", 0.30), ("messenger", 0.20), ("tender", 0.10),
        ("waiting", 0.10), ("our-follow-up", 0.15),
    ]  # fmt: skip
    causes = [
        Cause(id="no-need-now", group="price", en="No need at present", zh="暂无需求", needs=("revive",)),
        Cause(
            id="budget",
            group="price",
            en="Beyond their budget",
            zh="超预算",
            facts=("budget",),
            words=("budget",),
        ),
        Cause(id="cheaper", group="price", en="A competitor is cheaper", zh="同行更便宜", needs=("competitor",)),
        Cause(id="elsewhere", group="no-need", en="Bought elsewhere", zh="已向别家购买", words=("bought",)),
        Cause(id="disappointed", group="no-need", en="Disappointed by us", zh="失望", needs=("lesson",)),
        Cause(id="was-rival", group="silence", en="A rival collecting prices", zh="同行", hypothesis="rival"),
        Cause(id="was-tender", group="silence", en="A tender decided", zh="招标", hypothesis="tender"),
        Cause(id="other", group="other", en="Something else", zh="其他"),
        Cause(id="trust", group="won", en="They trust us", zh="信任", facts=("why_us",)),
    ]
    tender = ("^y|tender|招标",)
    signals = [
        Signal(
            id="tender-told",
            en="For a tender",
            zh="招标",
            fact="tender",
            words=tender,
            factors={"tender": 6.0, "rival": 0.5},
        ),
        Signal(id="asked-only-price", en="Asked only for price", zh="只问价", words=("price",), factors={"rival": 2.5}),
        Signal(id="boss", en="Has to ask somebody", zh="要问老板", words=("my boss",), factors={"messenger": 3.0}),
        Signal(id="never-answered", en="Never answered", zh="从未回复", factors={"rival": 1.5}),
        Signal(id="read-no-answer", en="Read twice", zh="已读", factors={"our-follow-up": 1.5}),
        Signal(id="little-known", en="We know little", zh="所知甚少", factors={"our-follow-up": 1.6}),
        Signal(id="gap-on-our-side", en="We kept them waiting", zh="我们回复慢", factors={"our-follow-up": 2.5}),
        Signal(id="answered-since-stage", en="Answered since", zh="之后有回复", factors={"rival": 0.5}),
    ]
    return Playbook(
        settings=Settings(),
        stages={stage.id: stage for stage in stages},
        facts={},
        questions=(
            _question("project", "open", learns=("project",), separates=("no-live-need", "messenger")),
            _question("cycle", "open", learns=("cycle",), separates=("no-live-need",)),
            _question("decides", "closed", learns=("decision_maker",), separates=("messenger",)),
            _question("for-tender", "closed", learns=("tender",), separates=("tender",)),
            _question("target-price", "open", learns=("budget",), topic="price"),
            _question("papers", "closed", "quote pi sample", learns=("certificates",)),
            _question("again", "open", "lost"),
        ),
        causes=tuple(causes),
        hypotheses=tuple(Hypothesis(id=name, prior=prior, en=name, zh=name) for name, prior in hypotheses),
        signals=tuple(signals),
        stale=(),
        timing=Timing(),
        price_words=("expensive", r"\bprice\b", "太贵", "^价格$"),
        no_need_words=("^no need$", "not interested", "do not need"),
        silence_words=("^(?:went )?silen(?:t|ce)$", "^no (?:reply|answer)$", "^没回复$"),
        refusal_words=("no longer need", "不需要"),
    )


@pytest.fixture(scope="session")
def buyer_clock(tmp_path_factory: pytest.TempPathFactory) -> BuyerClock:
    return BuyerClock("09:00", "18:00", Path(tmp_path_factory.mktemp("calendars")))


@pytest.fixture(scope="session")
def tell() -> Tell:
    """`tell("pi", ("2026-03-18", "out", "text"), …, country="BD")`: a deal created and moved there on its first day."""

    def telling(
        stage: StageId,
        *events: tuple[str, ...],
        created: str = "2026-03-02",
        since: str = "",
        facts: dict[str, tuple[str, str]] | None = None,
        **fields: Any,
    ) -> Deal:
        touches = {}
        for number, (day, kind, *words) in enumerate(events):
            text, asked = (*words, "", "")[:2]
            touches[f"{number:04}"] = _touch(day, kind, text, asked)
        known = {name: Fact(value=value, at=moment(day)) for name, (day, value) in (facts or {}).items()}
        return Deal(
            id="0001", buyer="Rahman Textiles", created=moment(created), stage=stage,
            since=moment(since) if since else None, touches=touches, facts=known, **fields,
        )  # fmt: skip

    return telling


def _touch(day: str, kind: Any, text: str, asked: str) -> Touch:
    return Touch(at=moment(day), kind=kind, text=text, asked=asked)


@pytest.fixture(scope="session")
def stands(playbook: Playbook, buyer_clock: BuyerClock) -> StandingOf:
    """`stands(deal, "2026-03-24")`: the deal's standing on that day."""

    def stand(deal: Deal, today: str, **more: Any) -> Standing:
        return standing(deal, playbook, buyer_clock, date.fromisoformat(today), day_of=utc_day, **more)

    return stand
