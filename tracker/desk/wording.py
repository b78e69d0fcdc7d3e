"""How the desk says single things in the user's language: days, stages, countries, money, questions, timeline lines."""

from __future__ import annotations

from datetime import date

from tracker import countries
from tracker.dates import Reading, describe, describe_reading
from tracker.desk.files import DealFiles
from tracker.desk.units import counted, unit_priced
from tracker.desk.values import money_number, plain_number
from tracker.model import Deal, Entry, Letter, Money, Question, Touch
from tracker.playbook import Cause, Hypothesis, in_language
from tracker.script import is_han
from tracker.words import _, labelled, language

_CHINESE = frozenset({"CN", "HK", "MO", "TW"})


class Wording(DealFiles):
    """Words for single values. Needs the playbook and the clock, reads no deal."""

    def describe(self, day: date) -> str:
        """A day with its weekday and distance."""
        return describe(day, self.clock.today())

    def describe_reading(self, reading: Reading) -> str:
        """What a date phrase is read as, and all that it could mean as well."""
        return describe_reading(reading, self.clock.today())

    def title(self, stage: str) -> str:
        return self.playbook.title(self.playbook.stage(stage))

    def country_name(self, code: str) -> str:
        return countries.name(code, language()) if code else ""

    def fact_title(self, fact_id: str) -> str:
        fact = self.playbook.facts.get(fact_id)
        return self.playbook.title(fact) if fact else fact_id.replace("_", " ")

    def question_text(self, question: Question) -> str:
        return in_language(question.en, question.zh)

    def to_send(self, deal: Deal, said: Question | Letter) -> str:
        """A question or a sentence as it goes to the buyer: in their language as far as it is written so."""
        first, second = (said.zh, said.en) if _reads_chinese(deal) else (said.en, said.zh)
        return first or second

    def text_to_send(self, entry: Entry) -> str:
        """What the queue has for the buyer, as it goes to them; "" for nothing."""
        said = entry.reason.letter if entry.reason else entry.question
        return self.to_send(entry.deal, said) if said else ""

    def purpose(self, question: Question) -> str:
        return in_language(question.purpose_en, question.purpose_zh)

    def remedy(self, cause: Cause) -> str:
        """What to do about a cause."""
        return in_language(cause.remedy_en, cause.remedy_zh)

    def prompt(self, cause: Cause) -> str:
        """Which evidence to look for."""
        return in_language(cause.prompt_en, cause.prompt_zh)

    def look(self, hypothesis: Hypothesis) -> str:
        """What speaks for an explanation of silence."""
        return in_language(hypothesis.look_en, hypothesis.look_zh)

    def money(self, money: Money | None) -> str:
        """Such as `USD 1,600` or `USD 0.32/pc`; "" for none."""
        return money_words(money) if money else ""

    def touch_words(self, touch: Touch) -> str:
        """One line of a timeline, without its day."""
        verbs = {
            "out": _("we wrote"),
            "in": _("they replied"),
            "read": _("read, no answer"),
            "note": _("note"),
            "refused": _("they said no"),
            "move": _("moved to {stage}").format(stage=self.title(touch.stage or "inquiry")),
        }
        asked = self.playbook.question(touch.asked) if touch.asked else None
        said = touch.text or (self.question_text(asked) if asked else touch.asked)
        return labelled(verbs[touch.kind], said) if said else verbs[touch.kind]


def _reads_chinese(deal: Deal) -> bool:
    """By their country; where that is unknown, by their name."""
    return deal.country in _CHINESE if deal.country else any(map(is_han, deal.buyer))


def joined(*parts: str) -> str:
    """The parts that say something, side by side."""
    return " · ".join(part for part in parts if part)


def money_words(money: Money) -> str:
    """Currency, amount, and the unit a price is for."""
    per = f"/{unit_priced(money.per)}" if money.per else ""
    return f"{money.currency} {money_number(money.amount)}{per}".strip()


def quantity_words(deal: Deal) -> str:
    """How much they want, "" when unknown."""
    return counted(plain_number(deal.quantity.amount), deal.quantity.unit) if deal.quantity else ""
