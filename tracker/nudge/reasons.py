"""True, dated reasons to write, from the deal, the playbook's lead times and our own closing days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tracker.cadence import say_day
from tracker.cadence.story import DayOf
from tracker.fact_days import day_in
from tracker.fact_values import runs_out_on
from tracker.model import Deal, Reason
from tracker.nudge import collision
from tracker.nudge.collision import Rival
from tracker.nudge.letters import letter
from tracker.words import _, n_

if TYPE_CHECKING:
    from tracker.buyer_clock import BuyerClock
    from tracker.playbook import Occasion, Playbook

_WINS = {"deposit": ("deposit",), "signed-pi": ("pi_signed", "deposit")}
"""The facts that make a deal an order, by the setting that says which."""
_DENIED = re.compile(r"\b(?:no|not|none|never)\b|[没未不]", re.IGNORECASE)
_OFFERED = frozenset({"quote", "pi"})
_HAS_PAPERS = frozenset({"quote", "pi", "sample", "order"})


class _Window(NamedTuple):
    """A reason and the first day on which it is one; a message since then has used it up."""

    opens: date
    reason: Reason


class _Look(NamedTuple):
    deal: Deal
    playbook: Playbook
    today: date
    day_of: DayOf
    clock: BuyerClock | None
    rival: Rival | None

    def happened_on(self, fact_id: str) -> date | None:
        """The day of an event that a fact tells: the one it names, else the day it was learned; None if denied."""
        fact = self.deal.facts.get(fact_id)
        if fact is None or _DENIED.search(fact.value):
            return None
        return self.fact_day(fact_id) or self.day_of(fact.at)

    def title_of(self, fact_id: str) -> str:
        """What a fact is called in the user's language; a playbook may not know it."""
        fact = self.playbook.facts.get(fact_id)
        return self.playbook.title(fact) if fact is not None else fact_id

    def fact_day(self, fact_id: str) -> date | None:
        """The day a fact names, in words said when it was learned."""
        fact = self.deal.facts.get(fact_id)
        return day_in(fact.value, self.day_of(fact.at)) if fact is not None else None


def find_reason(
    deal: Deal,
    playbook: Playbook,
    today: date,
    *,
    day_of: DayOf,
    buyer_clock: BuyerClock | None = None,
    rival: Rival | None = None,
) -> Reason | None:
    """The first reason to write today that no message has used yet."""
    if deal.outcome == "lost" or deal.stage == "lost":
        return None
    look = _Look(deal, playbook, today, day_of, buyer_clock, rival)
    written = [day_of(touch.at) for touch in deal.touches.values() if touch.kind == "out"]
    last = max(written, default=date.min)
    for source in (_ordered, _collision, _validity, _tender, _promise, _sample, _stock, _closing, _fairs):
        for window in source(look):
            if window.opens <= today and last < window.opens:
                return window.reason
    return None


def _days_left(on: date, today: date) -> int:
    return (on - today).days


def _ordered(look: _Look) -> Iterator[_Window]:
    """What makes it an order has happened, by the setting that says which; or the PI is signed and the deposit next."""
    if look.deal.outcome:
        return
    for fact_id in _WINS[look.playbook.settings.won_when]:
        if (day := look.happened_on(fact_id)) is not None:
            text = _(
                "{event}, {day}: it is an order now. Thank them with your timetable, and move it to {stage}"
            ).format(
                event=look.title_of(fact_id), day=say_day(day), stage=look.playbook.title(look.playbook.stage("order"))
            )
            yield _Window(day, Reason(text=text, on=day, letter=letter(fact_id, day)))
            return
    if (day := look.happened_on("pi_signed")) is not None:
        text = _(
            "They signed the PI on {day}: send the bank details, and say what begins once the deposit is in"
        ).format(day=say_day(day))
        yield _Window(day, Reason(text=text, on=day, letter=letter("bank", day)))


def _collision(look: _Look) -> Iterator[_Window]:
    if look.rival is not None:
        for opens, reason in collision.reasons(look.deal, look.rival, look.day_of(look.deal.created)):
            yield _Window(opens, reason)


def _validity(look: _Look) -> Iterator[_Window]:
    ends, stage = look.deal.valid_until, look.deal.stage
    if ends is None or stage not in _OFFERED:
        return
    left = _days_left(ends, look.today)
    paper = _("PI") if stage == "pi" else _("quote")
    if left < 0:
        text = _("Your {paper} ran out on {day}: send a fresh one, do not chase the old").format(
            paper=paper, day=say_day(ends)
        )
        yield _Window(ends + timedelta(days=1), Reason(text=text, on=ends, letter=letter(f"{stage}-over", ends)))
        return
    opens = ends - timedelta(days=look.playbook.timing.validity_days)
    if left == 0:
        text = _("Your {paper} holds until today: say so, and offer to renew it").format(paper=paper)
    else:
        text = n_(
            "Your {paper} holds for {left} more day, until {day}",
            "Your {paper} holds for {left} more days, until {day}",
            left,
        ).format(paper=paper, left=left, day=say_day(ends))
    yield _Window(opens, Reason(text=text, on=ends, letter=letter(stage, ends)))


def _tender(look: _Look) -> Iterator[_Window]:
    day = look.fact_day("tender_date")
    if day is None or day < look.today:
        return
    left = _days_left(day, look.today)
    text = n_(
        "Their tender is in {left} day, on {day}: offer samples and papers now",
        "Their tender is in {left} days, on {day}: offer samples and papers now",
        left,
    ).format(left=left, day=say_day(day))
    opens = day - timedelta(days=look.playbook.timing.tender_days)
    yield _Window(opens, Reason(text=text, on=day, letter=letter("tender", day)))


def _promise(look: _Look) -> Iterator[_Window]:
    """What they promised for a day: to be asked about once, on that day or after it."""
    fact, day = look.deal.facts.get("promise"), look.fact_day("promise")
    if fact is None or day is None:
        return
    text = _("They promised for {day}: “{words}”. Remind them kindly, and note whether it was kept").format(
        day=say_day(day), words=fact.value
    )
    yield _Window(day, Reason(text=text, on=day, kind="promise", letter=letter("promise", day)))


def _sample(look: _Look) -> Iterator[_Window]:
    if look.deal.stage != "sample" or "sample_verdict" in look.deal.facts:
        return
    fact = look.deal.facts.get("sample_arrived")
    if fact is None:
        return
    arrived = look.fact_day("sample_arrived") or look.day_of(fact.at)
    opens = arrived + timedelta(days=look.playbook.timing.sample_days)
    text = _("The sample reached them on {day}: help them test it and hear what they found").format(
        day=say_day(arrived)
    )
    yield _Window(opens, Reason(text=text, on=arrived, letter=letter("sample", arrived)))


def _stock(look: _Look) -> Iterator[_Window]:
    fact = look.deal.facts.get("stock_lasts")
    day = runs_out_on(fact, look.day_of(fact.at)) if fact is not None else None
    if day is None:
        return
    opens = day - timedelta(days=look.playbook.timing.stock_days)
    if day < look.today:
        text = _("By their own words their stock ran out on {day}").format(day=say_day(day))
    else:
        text = _("By their own words their stock lasts until {day}: what they order now arrives in time").format(
            day=say_day(day)
        )
    yield _Window(opens, Reason(text=text, on=day, letter=letter("stock", day)))


def _closing(look: _Look) -> Iterator[_Window]:
    """Our closing days: the playbook's own, and the long public holidays of the user's country beside them."""
    if look.deal.stage not in _HAS_PAPERS:
        return
    lead = look.playbook.timing.closing_days
    closings = [(first, last, look.playbook.title(each)) for first, last, each in _upcoming(look, "closing")]
    if look.clock is not None:
        public = look.clock.home_closing(look.today, look.playbook.settings.home_country, within=lead)
        if public is not None and not any(public[0] <= last and first <= public[1] for first, last, _t in closings):
            closings.append((*public, _("We close for public holidays")))
    for first, last, title in sorted(closings):
        text = _("{title}, {first} to {last}: what must leave before has to be settled now").format(
            title=title, first=say_day(first), last=say_day(last)
        )
        opens = first - timedelta(days=lead)
        yield _Window(opens, Reason(text=text, on=first, letter=letter("closing", first, last)))


def _fairs(look: _Look) -> Iterator[_Window]:
    for first, last, occasion in _upcoming(look, "fair"):
        text = _("{fair}, {first} to {last}: ask whether they come, and offer to meet").format(
            fair=look.playbook.title(occasion), first=say_day(first), last=say_day(last)
        )
        opens = first - timedelta(days=look.playbook.timing.fair_days)
        said = letter("fair", first, last, en=occasion.en, zh=occasion.zh)
        yield _Window(opens, Reason(text=text, on=first, letter=said))


def _upcoming(look: _Look, kind: str) -> list[tuple[date, date, Occasion]]:
    """The playbook's occasions of a kind that have not begun, nearest first."""
    spans = []
    for occasion in look.playbook.occasions:
        if occasion.kind != kind:
            continue
        for year in (look.today.year, look.today.year + 1):
            first, last = _in_year(occasion.first, year), _in_year(occasion.last, year)
            if first is not None and last is not None and last < first and len(occasion.last) == len("MM-DD"):
                last = _in_year(occasion.last, year + 1)
            if first is not None and last is not None and first > look.today:
                spans.append((first, last, occasion))
    return sorted(spans, key=lambda span: span[:2])


def _in_year(text: str, year: int) -> date | None:
    try:
        return date.fromisoformat(text if len(text) > len("MM-DD") else f"{year}-{text}")
    except ValueError:
        return None
