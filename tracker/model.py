"""What a deal is: frozen values, as the trade names them. Knows nothing of files, clocks or screens.

Values are msgspec structs so that a stored document becomes a checked `Deal` at C speed; a change is a new value.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

import msgspec

StageId = Literal["inquiry", "quote", "pi", "sample", "order", "lost"]
STAGES: tuple[StageId, ...] = ("inquiry", "quote", "pi", "sample", "order", "lost")
OPEN_STAGES: tuple[StageId, ...] = STAGES[:-1]

TouchKind = Literal["out", "in", "read", "note", "move", "refused"]
"""out: we wrote or called; in: they answered; read: seen, no answer; refused: they said no; note and move: records."""

Outcome = Literal["", "won", "lost"]
MarkState = Literal["unknown", "supported", "ruled-out"]
RestVerb = Literal["snooze", "bury", "sleep"]
AnswerMove = Literal["accept", "hold", "gracious", "concede"]
"""Answers to a refusal: accept it and give room; hold the price; leave a good impression; or give way."""
ANSWER_MOVES: tuple[AnswerMove, ...] = ("accept", "hold", "gracious", "concede")

MAP_FIELDS = frozenset({"tags", "aliases", "facts", "touches", "diagnoses", "marks", "answers"})
"""Deal fields stored one key each, so that two laptops adding to the same deal lose nothing."""


class Value(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of every value kept on a deal."""


class Quantity(Value, frozen=True):
    amount: Decimal
    unit: str = ""


class Money(Value, frozen=True):
    """An amount in a currency (ISO 4217, "" when the user did not say); `per` is the unit a price is for."""

    amount: Decimal
    currency: str = ""
    per: str = ""


class Touch(Value, frozen=True):
    """One dated line of a timeline. `asked` is a question's id; `stage` is where the deal stood (for a move: went, and
    `left` where it came from)."""

    at: datetime
    kind: TouchKind
    text: str = ""
    asked: str = ""
    stage: str = ""
    left: str = ""


class Fact(Value, frozen=True):
    """Something learned about the deal, such as project, cycle or tender; `value` in the user's words."""

    value: str
    at: datetime


class Plan(Value, frozen=True):
    """A next step the user set: it pauses the ladder until its date."""

    on: date
    why: str = ""
    since: datetime | None = None
    """When the user set it; None: when the deal was captured. A reply after that brings the deal back at once."""


class Rest(Value, frozen=True):
    """A deal put aside: until a date (snooze), until tomorrow (bury), or until a reason (sleep, `until` is None)."""

    verb: RestVerb
    since: datetime
    until: date | None = None
    reason: str = ""


class Diagnosis(Value, frozen=True):
    """Why a deal was won or lost: their words apart from the cause. An empty `cause` is openly undiagnosed."""

    at: datetime
    outcome: Literal["won", "lost"]
    stage: str = ""
    """The stage it had reached; "" when an import did not tell."""
    said: str = ""
    cause: str = ""
    evidence_for: str = ""
    evidence_against: str = ""
    confidence: int | None = None
    """The user's own, in percent."""
    lesson: str = ""
    revive: date | None = None

    @property
    def state(self) -> Literal["diagnosed", "undiagnosed"]:
        return "diagnosed" if self.cause else "undiagnosed"


class Mark(Value, frozen=True):
    """Where one of the seven silence hypotheses stands on this deal, and the evidence said for it."""

    state: MarkState
    at: datetime
    evidence: str = ""


class Answer(Value, frozen=True):
    """How a refusal was answered, beside the touch of the same id. What came of it is read from the timeline."""

    at: datetime
    move: AnswerMove
    price: Money | None = None
    """The price that was held."""
    gave: str = ""
    """What was conceded, in the user's words."""
    got: str = ""
    """What was asked in return for it; "" for nothing."""


def same_unit(unit: str, per: str) -> bool:
    """Whether a price per `per` counts what a quantity in `unit` counts; an unsaid one fits anything."""
    return not unit or not per or unit in (per, f"{per}s", f"{per}es")


def worth_of(value: Money | None, quantity: Quantity | None, price: Money | None) -> Money | None:
    """The stated value, else quantity times price when both count the same thing, else None."""
    if value is not None:
        return value
    if quantity is None or price is None or not same_unit(quantity.unit, price.per):
        return None
    return Money(amount=quantity.amount * price.amount, currency=price.currency)


class Deal(Value, frozen=True):
    """One inquiry on its way to an order or to lost. Maps are keyed by sortable ids, oldest first."""

    id: str
    buyer: str
    created: datetime
    stage: StageId = "inquiry"
    since: datetime | None = None
    """When it entered the stage; None: at creation."""
    handle: str = ""
    """What listings go on calling it after its buyer was renamed; "": a word of the buyer's name."""
    country: str = ""
    """ISO 3166-1 alpha-2, "" when unknown."""
    region: str = ""
    """State or province (ISO 3166-2 part after the dash) where holidays or weekends differ."""
    zone: str = ""
    """IANA time zone, when the country alone does not decide it."""
    contact: str = ""
    email: str = ""
    phone: str = ""
    goods: str = ""
    quantity: Quantity | None = None
    price: Money | None = None
    value: Money | None = None
    """The deal's worth as stated; None: quantity times price when both are known (see `worth`)."""
    incoterm: str = ""
    place: str = ""
    source: str = ""
    note: str = ""
    follows: str = ""
    """The id of the order that it repeats."""
    followed: str = ""
    """The id of the deal that repeats it, unless that one was lost."""
    ref: str = ""
    """Where it was imported from, so that a second import adds nothing."""
    valid_until: date | None = None
    """Last day the quote or PI holds."""
    plan: Plan | None = None
    rest: Rest | None = None
    outcome: Outcome = ""
    closed: datetime | None = None
    tags: dict[str, bool] = {}
    aliases: dict[str, bool] = {}
    facts: dict[str, Fact] = {}
    touches: dict[str, Touch] = {}
    diagnoses: dict[str, Diagnosis] = {}
    marks: dict[str, Mark] = {}
    answers: dict[str, Answer] = {}
    """Keyed by the id of their touch."""

    @property
    def entered(self) -> datetime:
        """When the deal entered its present stage."""
        return self.since or self.created

    @property
    def timeline(self) -> list[tuple[str, Touch]]:
        """Touches with their ids, oldest first."""
        return sorted(self.touches.items(), key=lambda pair: (pair[1].at, pair[0]))

    @property
    def worth(self) -> Money | None:
        """The stated value, else quantity times price when both count the same thing, else None."""
        return worth_of(self.value, self.quantity, self.price)

    @property
    def diagnosis(self) -> Diagnosis | None:
        """The live diagnosis: the newest one while the deal is closed; a reopened deal has none."""
        if not self.outcome or not self.diagnoses:
            return None
        newest = self.diagnoses[max(self.diagnoses, key=lambda key: (self.diagnoses[key].at, key))]
        return newest if newest.outcome == self.outcome else None


def first_open(told: Iterable[str]) -> StageId | Literal[""]:
    """The first of some texts that names an open stage, "" when none does."""
    return next((stage for text in told for stage in OPEN_STAGES if stage == text), "")


def stage_reached(deal: Deal) -> StageId | Literal[""]:
    """The stage a deal stands in; of a lost one, the stage it stood in before, "" when nothing tells."""
    if deal.stage != "lost":
        return deal.stage
    told = [deal.diagnosis.stage] if deal.diagnosis is not None else []
    return first_open([*told, *(touch.stage for _key, touch in reversed(deal.timeline))])


def stage_worked(deal: Deal) -> StageId:
    """The last stage before an order or a loss in which a deal was worked: there it goes on when it is opened again."""
    told = [deal.diagnosis.stage] if deal.diagnosis is not None else []
    for _key, touch in reversed(deal.timeline):
        told += [touch.stage, touch.left]
    return first_open(stage for stage in [deal.stage, *told] if stage != "order") or STAGES[0]


StandingState = Literal[
    "planned",
    "ladder",
    "replied",
    "resting",
    "asleep",
    "breathing",
    "last-word",
    "refusal",
    "dormant",
    "closed",
    "revival",
    "reorder",
]


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """When a deal is next due and why, in words. `due` None: nothing is planned and the ladder is silent."""

    due: date | None
    why: str
    state: StandingState
    alarm: bool = False
    """The stage has been silent past its limit."""
    unanswered: int = 0
    """Outgoing touches since their last answer."""
    estimate: bool = False
    """A moon-sighted holiday lies in between: the date may shift by a day."""
    shown: date | None = None
    """First day both sides work, when `due` is a day off for the user or the buyer; None: `due` itself."""
    works_on: date | None = None
    """Their next working day, when it stands in the queue on a day off of theirs; None: write today."""

    @property
    def queue_day(self) -> date | None:
        """The day from which it stands in the queue."""
        return self.shown or self.due


ReasonKind = Literal["occasion", "promise", "collision"]


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence for the buyer's eyes."""

    en: str
    zh: str


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """A true, dated reason to write."""

    text: str
    on: date
    """The day it is about, such as the last day of the quote."""
    kind: ReasonKind = "occasion"
    """promise: it reminds of what they promised; collision: it asks for a decision, and is for no buyer's eyes."""
    letter: Letter | None = None
    """What the buyer may read of it; None: nothing."""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A follow-up question. `learns` names the facts it fills, `separates` the hypotheses it tells apart."""

    id: str
    stages: tuple[str, ...]
    kind: Literal["open", "closed"]
    en: str
    zh: str
    learns: tuple[str, ...] = ()
    separates: tuple[str, ...] = ()
    topic: str = ""
    """"price" questions are offered only after the buyer raised price."""
    purpose_en: str = ""
    purpose_zh: str = ""


EntryKind = Literal["question", "occasion", "promise", "revival", "collision", "reorder"]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One deal in today's queue: why it is here, and what to write. Neither question nor reason: skip it."""

    deal: Deal
    handle: str
    due: date
    why: str
    kind: EntryKind
    alarm: bool = False
    question: Question | None = None
    reason: Reason | None = None
    diagnose: bool = False
    """It is closed and nobody has said why: there is a cause to find, and nothing to write."""
    refused: bool = False
    """They said no: it is for the user to answer or close it, and nobody is to be reminded."""
