"""Use cases that change nothing: lists, columns, standings, previews, and the words for them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from tracker import cadence, countries, dates
from tracker.buyer_clock import say_local_time
from tracker.desk.handles import typed
from tracker.desk.wording import Wording, joined, quantity_words
from tracker.errors import BadInput
from tracker.model import STAGES, Deal, StageId, Standing
from tracker.playbook import in_language
from tracker.store import Act
from tracker.words import _, bracketed

if TYPE_CHECKING:
    from tracker.capture import Draft

Which = Literal["open", "won", "lost", "all"]
OUTCOMES: dict[str, tuple[str, ...]] = {
    "open": ("",),
    "won": ("won",),
    "lost": ("lost",),
    "all": ("", "won", "lost"),
}
SEARCHED = ("buyer", "goods", "contact", "email", "note", "country", "source", "ref")
LATEST = date.max


class Reading(Wording):
    """What can be known about the deals."""

    # -- lists ---------------------------------------------------------------------------------------------

    def deals(
        self,
        words: str = "",
        *,
        stage: str | None = None,
        country: str | None = None,
        tag: str | None = None,
        outcome: Which = "open",
    ) -> list[Deal]:
        """The deals that fit, most urgent first: by the day they are due, then by age; closed ones newest first."""
        wanted_stage = self.stage_named(stage) if stage else None
        wanted_country = self.country_named(country) if country else None
        wanted = typed(words).split()
        found = [
            deal
            for deal in self.all_deals(OUTCOMES[outcome])
            if (wanted_stage is None or deal.stage == wanted_stage)
            and (wanted_country is None or deal.country == wanted_country)
            and (tag is None or tag.lstrip("#") in deal.tags)
            and (not wanted or self._has(deal, wanted))
        ]
        found.sort(key=self._urgency)
        return found

    def _has(self, deal: Deal, words: list[str]) -> bool:
        texts = [getattr(deal, field) for field in SEARCHED]
        texts += [*deal.tags, *deal.aliases, self.country_name(deal.country)]
        haystack = typed("\n".join(texts))
        return all(word in haystack for word in words)

    def _urgency(self, deal: Deal) -> tuple[bool, date | timedelta, datetime]:
        if deal.outcome:
            return True, LATEST - self.clock.day_of(deal.closed or deal.created), deal.created
        return False, (self.due_day(deal) or LATEST) - date.min, deal.created

    # -- when ----------------------------------------------------------------------------------------------

    def due_day(self, deal: Deal) -> date | None:
        """When the deal is next due; while a day off keeps it out of the queue, the day on which it stands there."""
        headline = self.headlines().get(deal.id)
        day = headline.shown_on(self.clock.today().toordinal()) if headline is not None else 0
        return date.fromordinal(day) if day > 0 else None

    def standing(self, deal: Deal) -> Standing:
        """When the deal is next due, and why."""
        return cadence.standing(
            deal,
            self.playbook,
            self.buyer_clock,
            self.clock.today(),
            day_of=self.clock.day_of,
            last_orders=self.orders_of(deal.buyer) if deal.outcome == "won" else None,
        )

    def why_not(self, deal: Deal, verb: str) -> str:
        """Why a verb cannot be done to the deal as it stands, in one sentence; "" when it can."""
        return cadence.why_not(deal, verb, self.playbook.stage(deal.stage), self.clock.day_of)

    def is_refused(self, deal: Deal) -> bool:
        """Whether a no of theirs stands, so that nothing is put to them."""
        return cadence.is_refused(deal, self.playbook.stage(deal.stage), self.clock.day_of)

    def waiting_days(self, deal: Deal) -> int:
        """Whole days since the last touch either way, or since the deal came in."""
        last = max((t.at for t in deal.touches.values() if t.kind != "note"), default=deal.created)
        return max(0, (self.clock.today() - self.clock.day_of(max(last, deal.created))).days)

    def local_time(self, deal: Deal) -> str:
        """The buyer's time and whether their office is open; "" when their country is unknown."""
        return say_local_time(self.buyer_clock.local(self.clock.now(), deal))

    def office_open(self, deal: Deal) -> bool | None:
        """None: unknown, or it differs by region."""
        local = self.buyer_clock.local(self.clock.now(), deal)
        return local.office_open if local else None

    # -- reading what people type --------------------------------------------------------------------------

    def read_date(self, phrase: str, *, deal: Deal | None = None, past: bool = False) -> dates.Reading:
        """A date phrase on the user's clock; business days are the buyer's. UnreadableDate if it has no reading."""
        country, region = (deal.country, deal.region) if deal else ("", "")

        def work_days(day: date, count: int) -> date:
            return self.buyer_clock.add_working_days(day, count, country, region)[0]

        return dates.read_date(
            phrase,
            self.clock.today(),
            order=self.settings.date_order,
            next_weekday=self.settings.next_weekday,
            now=self.clock.now(),
            work_days=work_days,
            past=past,
        )

    def read_capture(self, text: str) -> Draft:
        """What a capture line says; never raises."""
        from tracker.capture import read_line

        def work_days(day: date, count: int, country: str) -> date:
            return self.buyer_clock.add_working_days(day, count, country)[0]

        return read_line(text, today=self.clock.today(), settings=self.settings, work_days=work_days)

    def read_captures(self, text: str) -> list[Draft]:
        """A pasted mail is one deal, else each line is one."""
        from tracker.capture import read_mail

        lines = [line for line in text.splitlines() if line.strip()]
        return [self.read_capture(text)] if read_mail(text) is not None else list(map(self.read_capture, lines))

    def echo(self, draft: Draft) -> list[tuple[str, str]]:
        """What was understood, label by label."""
        from tracker.capture import echo_lines

        return echo_lines(draft, self.clock.today())

    def stage_named(self, text: str) -> StageId:
        """A stage id from an id or a title in either language; BadInput lists them otherwise."""
        wanted = text.strip().casefold()
        for stage in STAGES:
            rule = self.playbook.stage(stage)
            if wanted in (stage, rule.title_en.casefold(), rule.title_zh.casefold()):
                return stage
        raise BadInput(
            _("There is no stage “{text}”.").format(text=text),
            _("Stages: {names}.").format(names=", ".join(STAGES)),
        )

    def country_named(self, text: str) -> str:
        """A country's two letters from its name in English or Chinese; BadInput otherwise."""
        code = countries.lookup(text)
        if not code:
            raise BadInput(
                _("“{text}” is not a country we know.").format(text=text),
                _("Use its English or Chinese name or its two letters, such as BD."),
            )
        return code

    # -- words ---------------------------------------------------------------------------------------------

    def next_words(self, deal: Deal) -> str:
        """The next touch and why, in one sentence."""
        standing = self.standing(deal)
        if standing.due is None:
            return standing.why
        return _("{day}: {why}").format(day=self.describe(standing.due), why=standing.why)

    def facts_of(self, deal: Deal) -> list[tuple[str, str]]:
        """Every field that is known, with its label, in the order a person reads them."""
        country = self.country_name(deal.country)
        rows = [
            (_("Country"), bracketed(country, deal.region) if deal.region.isalpha() else country),
            (_("Local time"), self.local_time(deal)),
            (_("Contact"), joined(deal.contact, deal.email, deal.phone)),
            (_("Goods"), joined(deal.goods, quantity_words(deal))),
            (_("Price"), joined(self.money(deal.price), f"{deal.incoterm} {deal.place}".strip())),
            (_("Value"), self.money(deal.worth)),
            (_("Valid until"), self.describe(deal.valid_until) if deal.valid_until else ""),
            (_("Source"), deal.source),
            (_("Repeats"), self.handles().get(deal.follows, "")),
            (_("Repeated by"), self.handles().get(deal.followed, "")),
            (_("Tags"), " ".join(f"#{tag}" for tag in sorted(deal.tags))),
            (_("Also called"), ", ".join(sorted(deal.aliases))),
            (_("Note"), deal.note),
        ]
        rows += [(self.fact_title(name), fact.value) for name, fact in sorted(deal.facts.items())]
        return [(label, text) for label, text in rows if text]

    def check_draft(self, text: str) -> list[str]:
        """A line for each stale phrase in a drafted follow-up: the phrase, and why it wears the buyer out."""
        from tracker.playbook import find_stale

        return [
            _("“{text}”: {why}").format(text=match.text, why=in_language(match.pattern.why_en, match.pattern.why_zh))
            for match in find_stale(text, self.playbook)
        ]

    def history(self, deal: Deal | None = None, limit: int | None = 50) -> list[Act]:
        """What was changed, newest first."""
        return self.store.history(deal.id if deal else None, limit)

    @cached_property
    def fact_ids(self) -> frozenset[str]:
        return frozenset(self.playbook.facts)
