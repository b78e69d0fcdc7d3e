"""Use cases that bring deals in from other programs' files, and take summaries and figures out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.dates.periods import read_period
from tracker.desk.reading import Which
from tracker.desk.today import Today
from tracker.errors import BadInput
from tracker.model import Deal
from tracker.store import new_id
from tracker.store.loading import collector_off
from tracker.words import _, n_

if TYPE_CHECKING:
    from tracker.importing import ImportResult
    from tracker.reports import Figures, LostSummary, Period
    from tracker.reports.values import AnswerRow

SHAREABLE_BY_SUFFIX = {
    "md": "md",
    "csv": "csv",
    "xlsx": "xlsx",
    "html": "html",
    "htm": "html",
    "json": "json",
}


class Imported(NamedTuple):
    """What an import read, and where the rows it could not take are kept (None: there were none)."""

    result: ImportResult
    skip_file: Path | None


class Exchange(Today):
    """Imports, exports and figures. Their modules are loaded when one is asked for."""

    # -- in ------------------------------------------------------------------------------------------------

    def import_file(
        self,
        file: str,
        *,
        fields: Mapping[str, str] | None = None,
        stages: Mapping[str, str] | None = None,
        dates: str = "",
        encoding: str = "",
        plan_file: str = "",
        joins: tuple[tuple[str, str], ...] = (),
        dry_run: bool = False,
    ) -> Imported:
        """Add the deals of a CSV file, or of our own TinyDB export; a second run adds nothing. One undo takes it back.

        `joins` are (file, shared column). Rows that cannot be read are kept in `<file>.skipped.csv` beside it.
        """
        from tracker.importing import Join, import_csv, import_tinydb, known_refs, merge, read_plan
        from tracker.importing.mapping import Plan

        data = read_bytes(file)
        if file.lower().endswith(".json"):
            result = import_tinydb(data, existing_ids=self.store.documents().keys())
        else:
            plan = read_plan(read_bytes(plan_file).decode("utf-8-sig", "replace")) if plan_file else Plan()
            plan = merge(plan, fields or {}, stages or {}, dates, encoding)
            planned = [(str(Path(plan_file).parent / path), column) for path, column in plan.joins]
            result = import_csv(
                data,
                now=self.clock.now(),
                new_id=new_id,
                mapping=plan.fields,
                stage_map=plan.stages,
                dates=plan.dates,
                encoding=plan.encoding,
                joins=[Join(path, read_bytes(path), column) for path, column in [*planned, *joins]],
                existing_refs=known_refs(self.store.documents()),
                currency=self.settings.currency,
                usual_dates=self.settings.date_order,
            )
        return Imported(result, None) if dry_run else self._take_in(file, result)

    def _take_in(self, file: str, result: ImportResult) -> Imported:
        skipped = self._keep_skipped(file, result)
        if result.documents:
            words = n_("imported {count} deal from {file}", "imported {count} deals from {file}", result.added)
            with self.store.act(words.format(count=result.added, file=Path(file).name)):
                for doc in result.documents:
                    self.store.put(doc["id"], doc)
            self.forget(None)
        return Imported(result, skipped)

    def _keep_skipped(self, file: str, result: ImportResult) -> Path | None:
        if not result.skips:
            return None
        from tracker.importing import skip_file
        from tracker.reports import write_report

        target = Path(file).with_suffix(".skipped.csv")
        write_report(target, skip_file(result.header, result.skips), force=True)
        return target

    # -- out -----------------------------------------------------------------------------------------------

    def lost_summary(self, since: str = "", until: str = "", country: str = "", tag: str = "") -> LostSummary:
        """What was lost in a period given by date phrases, both days included; no `since`: from the beginning."""
        from tracker.reports import Period, lost_summary

        period = Period(self._first_day(since), self._last_day(until) or self.clock.today())
        if period.since is not None and period.since > period.until:
            raise BadInput(
                _("The period ends on {until}, before it begins.").format(until=self.describe(period.until)),
                _("Give --since an earlier day than --until."),
            )
        wanted_country, wanted_tag = self.country_named(country) if country else "", tag.lstrip("#")
        deals = [
            deal
            for deal in self.all_deals()
            if (not country or deal.country == wanted_country) and (not tag or wanted_tag in deal.tags)
        ]
        return lost_summary(
            deals,
            self.playbook,
            since=period.since,
            until=period.until,
            today=self.clock.today(),
            day_of=self.clock.day_of,
            handle_of=self.handle,
            answers=self._answers_in(period, deals),
        )

    def _answers_in(self, period: Period, deals: Iterable[Deal]) -> list[AnswerRow]:
        """What came of the refusals answered in the period."""
        from tracker.diagnosis.answers import outcomes, tallies
        from tracker.reports.values import AnswerRow

        today, day_of = self.clock.today(), self.clock.day_of
        found = [
            outcome
            for deal in deals
            if deal.answers
            for outcome in outcomes(deal, today, day_of=day_of)
            if period.holds(outcome.day)
        ]
        return [AnswerRow(**tally._asdict()) for tally in tallies(found)]

    def _first_day(self, phrase: str) -> date | None:
        period = read_period(phrase, self.clock.today())
        return period.first if period else self.read_date(phrase, past=True).day if phrase else None

    def _last_day(self, phrase: str) -> date | None:
        period = read_period(phrase, self.clock.today())
        return period.last if period else self.read_date(phrase, past=True).day if phrase else None

    def export_lost(
        self,
        format_name: str,
        *,
        since: str = "",
        until: str = "",
        country: str = "",
        tag: str = "",
        share: bool = False,
    ) -> bytes:
        """The lost summary as a file's bytes. `share` redacts it; NotSafeToShare when a stored name is left in it."""
        from tracker.reports import export_lost

        summary = self.lost_summary(since, until, country, tag)
        return export_lost(summary, format_name, share_against=self.all_deals() if share else None)

    def export_deals(
        self,
        format_name: str,
        *,
        words: str = "",
        stage: str = "",
        country: str = "",
        tag: str = "",
        outcome: Which = "all",
        share: bool = False,
    ) -> bytes:
        """Deals as a file's bytes; `tinydb` is the stock TinyDB JSON of everything, which `import_file` takes back."""
        from tracker.desk.as_json import deal_json
        from tracker.reports import Known, export_deals

        def known_of(deal: Deal) -> Known:
            standing = self.standing(deal)
            return Known(self.handle(deal), standing.due, standing.why, self.waiting_days(deal))

        def json_of(deal: Deal) -> Mapping[str, object]:
            return deal_json(self, deal, whole=True)

        return export_deals(
            self.deals(words, stage=stage or None, country=country or None, tag=tag or None, outcome=outcome),
            format_name,
            known_of=known_of,
            day_of=self.clock.day_of,
            json_of=json_of,
            documents=self.store.documents() if format_name == "tinydb" else None,
            share_against=self.all_deals() if share else None,
        )

    def write_export(self, file: str, data: bytes, *, force: bool = False) -> None:
        """Put an export on disk, whole, readable by its owner alone; BadInput when the file is there already."""
        from tracker.reports import write_report

        write_report(Path(file), data, force=force)

    def figures(self, since: str = "") -> Figures:
        """Ageing, funnel, reasons, win rates and reply times over every deal.

        `since` is a date phrase: funnel and win rates of deals that began, reasons of deals lost, from then on.
        """
        from tracker.reports import figures

        first = self._first_day(since)
        with collector_off():
            return figures(
                self.all_deals(), self.playbook, today=self.clock.today(), day_of=self.clock.day_of, since=first
            )


def format_for(file: str, wanted: str, usual: str) -> str:
    """The format asked for, else the one the file's ending names, else the usual one."""
    return wanted or SHAREABLE_BY_SUFFIX.get(Path(file).suffix.lower().lstrip("."), usual)


def read_bytes(file: str) -> bytes:
    """A file's bytes; BadInput with the cause when it cannot be read."""
    try:
        return Path(file).read_bytes()
    except OSError as trouble:
        raise BadInput(
            _("{file} cannot be read: {why}.").format(file=file, why=trouble.strerror or trouble),
            _("Name a file that is there and that you may read."),
        ) from trouble
