"""A trader who opens the real desk each working day, follows every proposal, and logs what the buyers answer.

A deal with nothing to write is set aside for two weeks, one whose buyer is off that day left for the next.
Answers move a deal on one time in three, up to the order; a sample reaches its buyer in a week. A refusal is closed on
a Friday, half of them with a day to ask again; a deal that has had its last word is closed at the end of the month. New
inquiries, one in ten from a buyer already known, keep the number of open deals. Won buyers are visited on.
"""

from __future__ import annotations

import heapq
import random
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Literal

from benchmarks.buyers import HOME, Buyer, Calendars, Word, new_buyer, word_from
from benchmarks.homes import paths
from benchmarks.referee import Referee, Tally
from tracker.capture import Draft, draft_doc
from tracker.clock import Clock
from tracker.desk import Desk, open_desk
from tracker.model import Deal, Entry, Standing

FIRST_DAY = date(2026, 1, 1)
_DAY = timedelta(days=1)
_WARM_UP = 60
"""Days of filling the portfolio before anything is counted."""
_FORWARD = {"inquiry": "quote", "quote": "pi", "pi": "sample", "sample": "order"}
_MOVES_ON = 1 / 3
_KNOWN_BUYER = 0.1
_ASKS_AGAIN = 1 / 2
_ON_THE_WAY = 7


class Trader:
    """One trader's desk, buyers and post."""

    def __init__(self, desk: Desk, open_deals: int, dice: random.Random) -> None:
        self.desk = desk
        self.dice = dice
        self.wanted = open_deals
        self.calendars = Calendars()
        self.referee = Referee(desk.playbook, self.calendars)
        self.buyers: list[Buyer] = []
        self.buyer_of: dict[str, Buyer] = {}
        self.post: list[tuple[datetime, int, str, Word]] = []
        self.parcels: dict[str, date] = {}
        self.refusals: set[str] = set()
        self.letters = 0

    def live(self, day: date, arrivals: int) -> None:
        """One calendar day: nothing on the trader's days off, else post, closing, new inquiries and the review."""
        if not self.calendars.works(day, "CN"):
            return
        morning = datetime.combine(day, time(9), HOME)
        with self.desk.store.act(f"the work of {day}"):
            self._read_post(morning)
            self._at(morning)
            self._receive_parcels(day)
            self._close_deals(day)
            self._take_inquiries(arrivals)
            self._review(day)

    def _at(self, moment: datetime) -> None:
        self.desk.clock = Clock(moment, HOME)

    # -- the morning ---------------------------------------------------------------------------------------

    def _read_post(self, until: datetime) -> None:
        while self.post and self.post[0][0] <= until:
            at, _number, deal_id, word = heapq.heappop(self.post)
            self._at(at)
            self._log(self.desk.deal(deal_id), word)

    def _log(self, deal: Deal, word: Word) -> None:
        day = word.at.date()
        self.desk.log(deal.id, word.kind, word.text, learned=word.learned, next=word.again)
        if word.kind == "read":
            return
        deal = self.desk.deal(deal.id)
        quiet = deal.plan.on if word.again and deal.plan else day
        self.referee.heard(deal.id, day, word.kind == "refused", quiet)
        if word.kind == "refused":
            self.refusals.add(deal.id)
            return
        self.refusals.discard(deal.id)
        if deal.outcome == "lost":
            self.desk.reopen(deal.id)
            self.referee.opened(deal.id, day)
        elif not word.again and deal.outcome != "won" and self.dice.random() < _MOVES_ON:
            self._move_on(deal, day)

    def _move_on(self, deal: Deal, day: date) -> None:
        stage = _FORWARD[deal.stage]
        self.desk.move(deal.id, stage)
        self.referee.moved(deal.id, day)
        if stage in ("quote", "pi"):
            self.desk.edit(deal.id, {"valid": "in 30 days"})
        if stage == "order":
            self._hand_over(deal)
        if stage == "sample":
            self.parcels[deal.id] = day + _ON_THE_WAY * _DAY

    def _hand_over(self, newest: Deal) -> None:
        """The buyer's earlier orders are looked after with the newest one."""
        for deal in self.desk.deals(outcome="won"):
            if deal.buyer == newest.buyer and deal.id != newest.id:
                self.referee.closed(deal.id)

    def _receive_parcels(self, day: date) -> None:
        for deal_id in [each for each, due in self.parcels.items() if due <= day]:
            arrived = self.parcels.pop(deal_id)
            if self.desk.deal(deal_id).stage == "sample":
                self.desk.edit(deal_id, {"sample_arrived": arrived.isoformat()})

    def _close_deals(self, day: date) -> None:
        if day.weekday() == 4:
            for deal_id in sorted(self.refusals):
                self._lose(deal_id, "no need any more", "in 3 months" if self.dice.random() < _ASKS_AGAIN else "")
            self.refusals.clear()
        if day.weekday() == 0 and (day + 7 * _DAY).month != day.month:
            for deal in self.desk.deals():
                if self.desk.standing(deal).state == "dormant":
                    self._lose(deal.id, "silence", "")

    def _lose(self, deal_id: str, said: str, revive: str) -> None:
        if not self.desk.deal(deal_id).outcome:
            self.desk.close(deal_id, "lost", said=said, revive=revive, anyway=True)
            self.referee.closed(deal_id)

    def _take_inquiries(self, most: int) -> None:
        """Ids are counted, not drawn, so that the same year can be played again."""
        missing = self.wanted - sum(1 for doc in self.desk.store.documents().values() if not doc.get("outcome"))
        for _inquiry in range(min(most, missing)):
            if self.buyers and self.dice.random() < _KNOWN_BUYER:
                buyer = self.dice.choice(self.buyers)
            else:
                buyer = new_buyer(len(self.buyers), self.dice)
                self.buyers.append(buyer)
            draft = Draft(buyer=buyer.name, country=buyer.country, region=buyer.region, goods="LED strip 12V")
            deal_id = f"{len(self.buyer_of):020}"
            self.desk.store.put(deal_id, draft_doc(draft, id=deal_id, now=self.desk.clock.now()))
            self.desk.forget([deal_id])
            self.buyer_of[deal_id] = buyer
            self.referee.opened(deal_id, self.desk.clock.today())

    # -- the review ----------------------------------------------------------------------------------------

    def _review(self, day: date) -> None:
        entries = self.desk.queue()
        ids = [entry.deal.id for entry in entries]
        standings = [self.desk.standing(entry.deal) for entry in entries]
        self.referee.reviewed(day, ids, entries)
        if day.weekday() == 0:
            every = [(deal, self.desk.standing(deal)) for deal in self.desk.deals(outcome="all")]
            self.referee.looked_through(day, every, ids)
        for entry, standing in zip(entries, standings, strict=True):
            self._settle(entry, standing, day)

    def _settle(self, entry: Entry, standing: Standing, day: date) -> None:
        """Write what is proposed, unless they are off; with nothing to write only an answer they wait for is sent."""
        if entry.diagnose:
            self._diagnose(entry.deal)
            return
        if standing.works_on is not None:
            return
        if entry.question is None and entry.reason is None and standing.state != "replied":
            self.referee.nothing_to_write()
            self.desk.snooze(entry.deal.id, "in 2 weeks")
            return
        asked = entry.question.id if entry.question is not None else ""
        self.referee.wrote(entry, standing, day)
        self.desk.log(entry.deal.id, "out", asked=asked)
        facts = entry.question.learns if entry.question is not None else ()
        word = word_from(
            self.buyer_of[entry.deal.id], facts, standing.unanswered, self.desk.clock.now(), self.calendars, self.dice
        )
        if word is not None:
            self.letters += 1
            heapq.heappush(self.post, (word.at, self.letters, entry.deal.id, word))

    def _diagnose(self, deal: Deal) -> None:
        outcome: Literal["won", "lost"] = "won" if deal.outcome == "won" else "lost"
        causes = [each.id for each in self.desk.playbook.causes if (each.group == "won") == (outcome == "won")]
        plain = [each for each in causes if self._needs_nothing(each)]
        self.desk.close(deal.id, outcome, cause=self.dice.choice(plain), evidence_for="their own words")

    def _needs_nothing(self, cause_id: str) -> bool:
        cause = self.desk.playbook.cause(cause_id)
        return cause is not None and not cause.needs


def play(home: Path, open_deals: int, days: int, seed: int = 2026) -> Tally:
    """Fill a new desk in `home` for two months, then play and count so many days from 1 January 2026."""
    desk = open_desk("2025-11-02", "en", paths(home))
    trader = Trader(desk, open_deals, random.Random(seed))
    arrivals = open_deals // (_WARM_UP // 2) + 1
    for ahead in range(-_WARM_UP, days):
        if ahead == 0:
            trader.referee.start_counting()
        trader.live(FIRST_DAY + ahead * _DAY, arrivals)
    desk.close_store()
    return trader.referee.tally()
