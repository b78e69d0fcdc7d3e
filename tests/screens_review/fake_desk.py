"""A desk of a few deals held in memory, enough to look at the screens; it keeps what was asked of it in `calls`."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import msgspec

from tracker.clock import Clock
from tracker.desk.values import Said
from tracker.errors import NotDiagnosed, NothingToUndo, UnreadableDate
from tracker.model import (
    Deal,
    Diagnosis,
    Entry,
    Fact,
    Mark,
    Money,
    Question,
    Quantity,
    Reason,
    Rest,
    Standing,
    Touch,
)

NOW = datetime(2026, 11, 26, 14, 20, tzinfo=timezone(timedelta(hours=8)))
QUESTION = Question(
    id="q-project",
    stages=("quote",),
    kind="open",
    learns=("project",),
    en="Which project are these goods for, and when do they have to be on site?",
    zh="这批货用在哪个项目上？最晚什么时候要到现场？",
    purpose_en="A project with a date tells whether this is a live need, and when they will buy.",
    purpose_zh="有日期的项目说明需求是真的，也说明他们什么时候会买。",
)
CAUSES = [
    ("no-live-need", "price", "No need at present", "Park it with a revival date.", ("revive",)),
    ("beyond-budget", "price", "Beyond their budget", "Ask for the budget; see what can be built to it.", ()),
    (
        "competitor",
        "price",
        "A competitor is cheaper",
        "Find out who; set strengths against theirs.",
        ("competitor",),
    ),
    (
        "not-persuaded",
        "price",
        "Not persuaded by us as a company",
        "Show credentials: references, factory, certificates.",
        (),
    ),
    ("unsure-goods", "price", "Unsure the goods are worth it", "Sample, test report, comparison.", ()),
    (
        "bought-elsewhere",
        "no-need",
        "Bought elsewhere",
        "Let go well; ask what they bought and at what cost.",
        (),
    ),
    (
        "disappointed",
        "no-need",
        "Disappointed by our goods or service",
        "Examine ourselves; repair the impression.",
        (),
    ),
    ("plan-changed", "no-need", "Their purchasing plan changed", "Be generous, no reproach.", ("revive",)),
]


def at(day: int, hour: int = 10) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=NOW.tzinfo)


def make(number: int, buyer: str, **more: Any) -> Deal:
    base: dict[str, Any] = dict(
        id=f"d{number:03}",
        buyer=buyer,
        created=at(2),
        stage="quote",
        since=at(12),
        country="AE",
        goods="LED panel 60x60",
        quantity=Quantity(amount=Decimal(2000), unit="pcs"),
        price=Money(amount=Decimal("4.20"), currency="USD", per="pcs"),
        incoterm="FOB",
        place="Ningbo",
        contact="Khalid",
        email="khalid@example.ae",
        touches={
            "t1": Touch(at=at(12), kind="out", text="Quote 2026-118 sent"),
            "t2": Touch(at=at(14), kind="in", text="Thanks, too expensive for us now"),
            "t3": Touch(
                at=at(23), kind="out", text="Asked when the site opens", asked="q-site", stage="quote"
            ),
        },
        facts={"cycle": Fact(value="every 3 months", at=at(14))},
    )
    return Deal(**{**base, **more})


def defaults() -> list[Deal]:
    return [
        make(1, "Al-Rashid Trading"),
        make(2, "[/b] [@click=app.quit]x\x1b[31m", stage="inquiry", country="BD", goods="zipper 5#\u202egpj"),
        make(3, "宁波外贸客户有限公司" * 12, stage="pi", country="BR"),
        make(4, "شركة الراشد للتجارة", stage="sample", touches={}, facts={}),
    ]


class FakeDesk:
    def __init__(self, deals: list[Deal] | None = None) -> None:
        self.held = {deal.id: deal for deal in (defaults() if deals is None else deals)}
        self.due = {key: date(2026, 11, 26) for key in self.held}
        self.clock = Clock(NOW, NOW.tzinfo)
        self.settings = SimpleNamespace(per_day=0, language="", home_country="CN", currency="USD")
        self.playbook = SimpleNamespace(
            title=lambda thing: thing.en,
            question=lambda key: QUESTION if key == "q-project" else None,
            cause=lambda key: next((self._cause(c) for c in CAUSES if c[0] == key), None),
            facts={"project": 1, "cycle": 1, "tender": 1},
            stages={},
        )
        self.problems: list[str] = []
        self.calls: list[tuple[Any, ...]] = []
        self.past: list[dict[str, Any]] = []
        self.drafts: dict[str, str] = {}
        self.position: dict[str, Any] = {}
        self.changed: set[str] = set()

    def _cause(self, row: tuple[Any, ...]) -> SimpleNamespace:
        return SimpleNamespace(
            id=row[0],
            group=row[1],
            en=row[2],
            zh=row[2],
            remedy_en=row[3],
            remedy_zh=row[3],
            needs=row[4],
            prompt_en="What did they say?",
            prompt_zh="",
            hypothesis="",
        )

    def deal(self, key: str) -> Deal:
        return self.held[key]

    def handle(self, deal: Deal) -> str:
        return deal.buyer.split()[0].lower()

    def standing(self, deal: Deal) -> Standing:
        due = self.due.get(deal.id)
        if deal.outcome:
            return Standing(due=None, why="Closed", state="closed")
        return Standing(
            due=due,
            why="Quote sent 3 of their working days ago, no reply; the ladder says 3",
            state="ladder",
            unanswered=1,
            alarm=deal.id == "d003",
        )

    def entry(self, deal: Deal) -> Entry:
        standing = self.standing(deal)
        reason = (
            Reason(text="The quote runs out on Sat 28 Nov", on=date(2026, 11, 28))
            if deal.id == "d003"
            else None
        )
        question = QUESTION if reason is None and deal.touches else None
        return Entry(
            deal=deal,
            handle=self.handle(deal),
            due=standing.due or date(2026, 12, 31),
            why=standing.why,
            kind="occasion" if reason else "question",
            alarm=standing.alarm,
            question=question,
            reason=reason,
        )

    def queue(self, limit: int | None = None) -> list[Entry]:
        today = self.clock.today()
        found = [self.entry(d) for d in self.held.values() if not d.outcome and (self.due[d.id] <= today)]
        return found[:limit]

    def upcoming(self, n: int = 5) -> list[tuple[date, Deal]]:
        today = self.clock.today()
        return sorted(
            ((self.due[k], d) for k, d in self.held.items() if not d.outcome and self.due[k] > today),
            key=lambda p: (p[0], p[1].id),
        )[:n]

    def preview(self, deal: Deal, choice: str) -> str:
        return {
            "asked": "→ Tue 1 Dec",
            "in": "→ today",
            "read": "→ Tue 1 Dec",
            "bury": "→ Fri 27 Nov",
            "snooze:3d": "→ Sun 29 Nov",
        }.get(choice, "→ Mon 30 Nov" if choice.startswith(("move", "snooze")) else "")

    def local_time(self, deal: Deal) -> str:
        return "Thu 10:20, office open"

    def office_open(self, deal: Deal) -> bool | None:
        return {"AE": True, "BD": False}.get(deal.country)

    def candidates(self, deal: Deal, outcome: str, said: str = "") -> list[Any]:
        return [
            SimpleNamespace(
                cause=self._cause(row),
                score=0.5 / (n + 1),
                evidence="Sat 14 Nov they said: too expensive for us now" if n == 0 else "",
            )
            for n, row in enumerate(CAUSES)
        ]

    def read_capture(self, text: str) -> Any:
        return SimpleNamespace(buyer=text.split()[0], text=text)

    def echo(self, draft: Any) -> list[tuple[str, str]]:
        return [("Buyer", draft.buyer), ("Note", draft.text)]

    def add(self, draft: Any) -> Said:
        deal = make(90 + len(self.held), draft.buyer)
        self.due[deal.id] = self.clock.today()
        return self._act("add", draft.text, deal=deal, due=0)

    def ghost(self, deal: Deal) -> Any:
        names = [
            "A rival collecting prices",
            "A foreign peer surveying",
            "No live need",
            "Not the decision maker",
            "A tender",
            "Policy, exchange rate, economy",
            "Our follow-up was poor",
        ]
        rows = []
        for n, name in enumerate(names):
            mark = deal.marks.get(f"h{n}")
            rows.append(
                SimpleNamespace(
                    hypothesis=SimpleNamespace(
                        id=f"h{n}", en=name, zh=name, look_en="What would show it.", look_zh=""
                    ),
                    state=mark.state if mark else "unknown",
                    said=mark.evidence if mark else "",
                    steps=("Asked only for price: ×2.5",) if n == 0 else (),
                    probability=0.4 / (n + 1),
                )
            )
        self.playbook.hypotheses = tuple(row.hypothesis for row in rows)
        return SimpleNamespace(
            rows=tuple(rows), silent_days=12, is_open=deal.id in ("d001", "d003"), question=QUESTION
        )

    def read_date(self, phrase: str, *, deal: Any = None, past: bool = False) -> Any:
        days = {
            "3d": 3,
            "in 3 days": 3,
            "in 1 week": 7,
            "in 2 weeks": 14,
            "in 1 month": 30,
            "in 3 months": 92,
            "tomorrow": 1,
        }.get(phrase.strip())
        if days is None:
            raise UnreadableDate("I cannot read that as a date.", "Try: fri, 12 Dec, 下周三")
        return SimpleNamespace(day=self.clock.today() + timedelta(days=days), time=None, others=())

    def describe(self, day: date) -> str:
        return f"{day:%a %-d %b %Y} (in {(day - self.clock.today()).days} days)"

    def title(self, stage: str) -> str:
        return stage

    def country_name(self, code: str) -> str:
        return {"AE": "United Arab Emirates", "BD": "Bangladesh", "BR": "Brazil"}.get(code, code)

    def money(self, money: Money | None) -> str:
        return (
            ""
            if money is None
            else f"{money.currency} {money.amount:,}" + (f"/{money.per}" if money.per else "")
        )

    def fact_title(self, key: str) -> str:
        return key.replace("_", " ")

    def history(self, deal: Deal | None = None, limit: int = 50) -> list[Any]:
        return []

    def refresh(self) -> set[str] | None:
        changed, self.changed = self.changed, set()
        return changed

    def save_draft(self, key: str, text: str) -> None:
        self.drafts[key] = text

    def load_draft(self, key: str) -> str:
        return self.drafts.get(key, "")

    def save_position(self, position: dict[str, Any]) -> None:
        self.position = position

    def load_position(self) -> dict[str, Any]:
        return self.position

    def _act(self, *call: Any, deal: Deal | None = None, due: int | None = None, text: str = "") -> Said:
        self.past.append({"held": dict(self.held), "due": dict(self.due)})
        self.calls.append(call)
        if deal is not None:
            self.held[deal.id] = deal
            if due is not None:
                self.due[deal.id] = self.clock.today() + timedelta(days=due)
        return Said(text or f"{call[0]}: done", deal)

    def log(
        self,
        key: str,
        kind: str,
        text: str = "",
        asked: str = "",
        learned: Any = None,
        next: str = "",
        at: str = "",
    ) -> Said:
        deal = self.held[key]
        touch = Touch(at=self.clock.now(), kind=kind, text=text, asked=asked)  # type: ignore[arg-type]
        changed = msgspec.structs.replace(deal, touches={**deal.touches, f"z{len(deal.touches)}": touch})
        return self._act(
            "log",
            key,
            kind,
            text,
            asked,
            dict(learned or {}),
            next,
            deal=changed,
            due={"out": 5, "read": 5, "in": 0}.get(kind),
            text=f"Logged. Next touch Tue 1 Dec.",
        )

    def move(self, key: str, stage: str) -> Said:
        return self._act("move", key, stage, deal=msgspec.structs.replace(self.held[key], stage=stage), due=4)

    def edit(self, key: str, fields: dict[str, str]) -> Said:
        return self._act(
            "edit",
            key,
            dict(fields),
            deal=msgspec.structs.replace(
                self.held[key], **{k: v for k, v in fields.items() if k in ("buyer", "goods", "contact")}
            ),
        )

    def snooze(self, key: str, when: str) -> Said:
        days = (self.read_date(when).day - self.clock.today()).days
        return self._act("snooze", key, when, deal=self.held[key], due=days)

    def bury(self, key: str) -> Said:
        return self._act("bury", key, deal=self.held[key], due=1)

    def sleep(self, key: str, reason: str) -> Said:
        return self._act(
            "sleep",
            key,
            reason,
            deal=msgspec.structs.replace(self.held[key], rest=Rest(verb="sleep", since=NOW, reason=reason)),
            due=400,
        )

    def wake(self, key: str) -> Said:
        return self._act("wake", key, deal=msgspec.structs.replace(self.held[key], rest=None), due=0)

    def close(self, key: str, outcome: str, **more: Any) -> Said:
        if not more.get("cause") and not more.get("anyway"):
            raise NotDiagnosed(
                "Why it ended is still open.", "Untested: rival collecting prices, foreign peer, no live need"
            )
        revive = self.read_date(more["revive"]).day if more.get("revive") else None
        diagnosis = Diagnosis(
            at=NOW,
            outcome=outcome,
            stage="quote",
            cause=more.get("cause", ""),
            said=more.get("said", ""),
            revive=revive,
        )  # type: ignore[arg-type]
        deal = msgspec.structs.replace(
            self.held[key], outcome=outcome, stage="lost", closed=NOW, diagnoses={"x": diagnosis}
        )
        return self._act("close", key, outcome, more, deal=deal)

    def reopen(self, key: str) -> Said:
        return self._act(
            "reopen",
            key,
            deal=msgspec.structs.replace(self.held[key], outcome="", closed=None, stage="quote"),
        )

    def mark(self, key: str, hypothesis: str, state: str, evidence: str = "") -> Said:
        deal = self.held[key]
        mark = Mark(state=state, at=NOW, evidence=evidence)  # type: ignore[arg-type]
        return self._act(
            "mark",
            key,
            hypothesis,
            state,
            evidence,
            deal=msgspec.structs.replace(deal, marks={**deal.marks, hypothesis: mark}),
        )

    def undo(self) -> Said:
        if not self.past:
            raise NothingToUndo("There is nothing to undo.")
        before = self.past.pop()
        self.held, self.due = before["held"], before["due"]
        return Said("Undone.")

    def redo(self) -> Said:
        raise NothingToUndo("There is nothing to redo.")
