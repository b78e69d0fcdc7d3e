"""Today's queue: which deals are due, why, and what to write to each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from contextlib import suppress
from datetime import date, datetime, timedelta

from tracker import cadence, diagnosis, nudge
from tracker.desk.collisions import Collisions
from tracker.desk.days_work import DaysWork, Due, may_name, worked_on
from tracker.desk.values import BROKEN_RECORD, Headline
from tracker.model import Deal, Entry, EntryKind, Question, Standing
from tracker.store.state.loading import collector_off
from tracker.words import _, grouped, n_

_KINDS: dict[str, EntryKind] = {"revival": "revival", "reorder": "reorder"}
_ASIDE = frozenset({"planned", "resting", "asleep"})
_ONE_DAY = timedelta(days=1)


class Today(Collisions):
    """Whom to touch today, and with what."""

    def _in_queue(self) -> list[str]:
        """Ids of the deals that are due by themselves, longest overdue first."""
        today, found = self.clock.today().toordinal(), []
        for deal_id, headline in self.headlines().items():
            if headline.in_queue(today):
                found.append((headline.due, deal_id))
            elif headline.due == Headline.BROKEN:
                self.readable(deal_id)
        return [deal_id for _due, deal_id in sorted(found)]

    def _unexplained(self) -> list[Due]:
        """Deals closed lately whose cause nobody named, newest first, less those that were diagnosed today.

        An import of old closings brings none, one of recent closings no more than a few a day.
        """
        today, timing = self.clock.today(), self.playbook.timing
        since = today - timedelta(days=timing.diagnose_days)
        lately = self._closed_since(since - _ONE_DAY)
        left = timing.diagnose_per_day - sum(self._explained_today(deal_id) for deal_id in lately)
        found: list[Due] = []
        for deal_id in lately:
            if len(found) >= left:
                break
            deal = self.deal(deal_id)
            closed = self.clock.day_of(deal.closed or deal.entered)
            explained = deal.diagnosis is not None and deal.diagnosis.cause
            if explained or not since <= closed < today:
                continue
            standing = self.standing(deal)
            if standing.state not in _ASIDE and self._day_in_queue(standing) is None:
                words = cadence.unexplained(deal.outcome, closed)
                found.append(Due(deal, Standing(due=today, why=words, state="closed"), today, diagnose=True))
        return found

    def _closed_since(self, day: date) -> list[str]:
        """Ids of the deals closed from that day on, newest first."""
        first = day.toordinal()
        closed = [
            (str(self.store.glance(deal_id)["closed"]), deal_id)
            for deal_id, headline in self.headlines().items()
            if headline.outcome and headline.closed >= first
        ]
        return [deal_id for _closed, deal_id in sorted(closed, reverse=True) if self.readable(deal_id)]

    def _explained_today(self, deal_id: str) -> bool:
        """Whether a deal that closed before today got its cause today."""
        doc, today = self.store.glance(deal_id), self.clock.today()
        return self._day_stored(doc["closed"]) < today and any(
            self._day_stored(each["at"]) == today for each in doc.get("diagnoses", {}).values() if each.get("cause")
        )

    def _day_stored(self, moment: str) -> date:
        return self.clock.day_of(datetime.fromisoformat(moment))

    def due_now(self, deal_id: str) -> Due:
        """A deal as the queue has it, whether or not it is due. UnknownDeal or StoreError if it cannot be read."""
        deal = self.deal(deal_id)
        standing = self.standing(deal)
        return Due(deal, standing, standing.due or self.clock.today())

    def queue(self) -> list[Entry]:
        """The deals due today or overdue with what to write to each, longest overdue first; at the end a few that
        closed without a cause.
        """
        work = self.days_work()
        with collector_off():
            return [entry for deal_id in work.ids if (entry := work.entry(deal_id)) is not None]

    def days_work(self) -> DaysWork:
        """The same queue, each entry worked out when it is looked at."""
        named: dict[str, Due | None] = dict.fromkeys(self._in_queue())
        return DaysWork(self, named | {each.deal.id: each for each in self._unexplained()})

    def left_of_day(self, due: Collection[str]) -> int | None:
        """How many of the due deals the user still wants today: their measure of a day, less those that were worked on
        since the morning and are due no more. None: all of them."""
        measure = self.settings.per_day
        if not measure:
            return None
        done = sum(deal_id not in due and self._worked_on_today(deal_id) for deal_id in self.store.documents())
        return max(0, measure - done)

    def _worked_on_today(self, deal_id: str) -> bool:
        today = self.clock.today()
        if not may_name(self.store.as_stored(deal_id), today):
            return False
        with suppress(*BROKEN_RECORD):
            return worked_on(self.record(deal_id), today, self.clock.day_of)
        return False

    def _day_in_queue(self, standing: Standing) -> date | None:
        day = standing.queue_day
        return standing.due if day is not None and day <= self.clock.today() else None

    def asked_by_buyer(self, buyers: set[str]) -> dict[str, frozenset[str]]:
        """The questions put to each of these buyers, on any deal."""
        asked: dict[str, set[str]] = defaultdict(set)
        for deal_id, headline in self.headlines().items():
            if (buyer := headline.buyer.casefold()) in buyers:
                touches = self.store.glance(deal_id).get("touches")
                listed = touches.values() if isinstance(touches, dict) else ()
                said = (each.get("asked") for each in listed if isinstance(each, dict))
                asked[buyer].update(question for question in said if isinstance(question, str))
        return {buyer: frozenset(asked[buyer]) for buyer in buyers}

    def due_entry(self, deal: Deal) -> Entry | None:
        """A deal's place in today's queue, None when it has none."""
        if self._day_in_queue(self.standing(deal)) is not None:
            return self.entry(deal)
        offered = self._unexplained() if deal.outcome else []
        return next((self.to_diagnose(each) for each in offered if each.deal.id == deal.id), None)

    def to_diagnose(self, due: Due) -> Entry:
        why = due.standing.why
        return Entry(deal=due.deal, handle=self.handle(due.deal), due=due.day, why=why, kind="occasion", diagnose=True)

    def entry(self, deal: Deal) -> Entry:
        """What to write for any deal, due or not."""
        buyer = deal.buyer.casefold()
        return self.entry_for(deal, self.standing(deal), self.asked_by_buyer({buyer})[buyer], Counter(), 0)

    def entry_for(
        self, deal: Deal, standing: Standing, asked: frozenset[str], used: Counter[str], of_today: int
    ) -> Entry:
        """What to write to a deal in this standing, given what its buyer was asked and what the day uses already."""
        today = self.clock.today()
        if self.is_refused(deal):
            due, why = standing.due or today, standing.why
            kept: EntryKind = "promise" if "promise" in deal.facts else "occasion"
            return Entry(deal=deal, handle=self.handle(deal), due=due, why=why, kind=kept, refused=True)
        pool = nudge.fitting(deal, self.playbook)
        worth = diagnosis.worth_of_questions(deal, self.playbook, today, day_of=self.clock.day_of, questions=pool)
        question, reason = nudge.propose(
            deal,
            self.playbook,
            today,
            day_of=self.clock.day_of,
            asked_of_buyer=asked | frozenset(nudge.asked_in(deal)),
            used_today=used,
            of_today=of_today,
            worth=worth,
            buyer_clock=self.buyer_clock,
            rival=self.rival_of(deal),
        )
        kind: EntryKind = "question" if reason is None else reason.kind
        return Entry(
            deal=deal,
            handle=self.handle(deal),
            due=standing.due or today,
            why=standing.why,
            kind=_KINDS.get(standing.state, kind),
            alarm=standing.alarm,
            question=question,
            reason=reason,
        )

    def checked_for(self, deal: Deal, text: str) -> list[tuple[str, Question | None]]:
        """The lines of `check_draft`, each with a question to put in its place: of the deal's stage, not yet answered
        on its card and not yet put to this buyer, on what the stale line was after; no question twice, never price.
        """
        from tracker.playbook import find_stale, instead

        stage = "order" if deal.outcome == "won" else "lost" if deal.outcome == "lost" else deal.stage
        buyer = deal.buyer.casefold()
        asked = self.asked_by_buyer({buyer})[buyer] | frozenset(nudge.asked_in(deal))
        better: list[Question | None] = []
        for match in find_stale(text, self.playbook):
            better.append(question := instead(match, self.playbook, stage, frozenset(deal.facts), asked))
            asked |= {question.id} if question is not None else set()
        return list(zip(self.check_draft(text), better, strict=True))

    def ghost(self, deal: Deal) -> diagnosis.GhostBoard:
        """The seven hypotheses of silence on a deal, most likely first."""
        return diagnosis.ghost_board(
            deal,
            self.playbook,
            self.clock.today(),
            day_of=self.clock.day_of,
            questions=nudge.fitting(deal, self.playbook),
            more=diagnosis.asked_elsewhere(deal, self._from_one_domain(deal), self.playbook, day_of=self.clock.day_of),
        )

    def _from_one_domain(self, deal: Deal) -> list[Deal]:
        domain = diagnosis.mail_domain(deal.email)
        if not domain:
            return []
        return [
            self.deal(deal_id)
            for deal_id, headline in self.headlines().items()
            if domain in headline.email.lower() and self.readable(deal_id)
        ]

    def comeback(self, deal: Deal) -> date:
        """A day to ask a lost buyer again: ahead of their next need as far as it is known, else in three months."""
        return diagnosis.comeback(deal, self.playbook.timing, self.clock.today(), day_of=self.clock.day_of)

    def upcoming(self, count: int = 5) -> list[tuple[date, Deal]]:
        """The next deals to come due after today, soonest first."""
        today = self.clock.today().toordinal()
        coming = sorted(
            (row.due + row.waits, deal_id)
            for deal_id, row in self.headlines().items()
            if row.due > 0 and row.due + row.waits > today
        )
        return [
            (date.fromordinal(day), self.deal(deal_id)) for day, deal_id in coming[:count] if self.readable(deal_id)
        ]

    def waiting_for(self, day: date) -> int:
        """How many deals come to stand in the queue on that day."""
        wanted = day.toordinal()
        return sum(each.due > 0 and each.due + each.waits == wanted for each in self.headlines().values())

    def today_title(self, due: int) -> str:
        """The day, and how many deals are due."""
        day = self.describe(self.clock.today())
        if not due:
            return _("{day}: nobody is waiting for you.").format(day=day)
        words = n_("{day}: {count} deal is due.", "{day}: {count} deals are due.", due)
        return words.format(day=day, count=grouped(due))
