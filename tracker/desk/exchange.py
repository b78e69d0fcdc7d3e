"""Use cases that bring deals in from other programs' files, and take summaries and figures out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.desk.counting import Counting
from tracker.desk.reading import Which
from tracker.errors import BadInput, os_reason
from tracker.model import Deal
from tracker.store import new_id
from tracker.words import _, grouped, n_

if TYPE_CHECKING:
    from tracker.diagnosis.answers import Outcome
    from tracker.importing import ImportResult
    from tracker.reports import LostSummary, Period
    from tracker.reports.values import AnswerRow, Given


class Imported(NamedTuple):
    """What an import read, and where the rows it could not take are kept (None: there were none)."""

    result: ImportResult
    skip_file: Path | None


class Exchange(Counting):
    """Imports and exports. Their modules are loaded when one is asked for."""

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
            with self.store.act(words.format(count=grouped(result.added), file=Path(file).name)):
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
        try:
            write_report(target, skip_file(result.header, result.skips), force=True)
        except BadInput as trouble:
            raise BadInput(
                trouble.message,
                _("Rows that cannot be read belong there. Nothing was imported: copy the CSV to a folder of yours."),
            ) from None
        return target

    # -- out -----------------------------------------------------------------------------------------------

    def lost_summary(
        self, every: Iterable[Deal], *, since: str = "", until: str = "", country: str = "", tag: str = ""
    ) -> LostSummary:
        """What of these was lost in a period given by date phrases, both days included; no `since`: ever."""
        from tracker.reports import Period, lost_summary

        period = Period(self.first_day(since), self.last_day(until) or self.clock.today())
        if period.since is not None and period.since > period.until:
            raise BadInput(
                _("The period ends on {until}, before it begins.").format(until=self.describe(period.until)),
                _("Give --since an earlier day than --until."),
            )
        wanted_country, wanted_tag = self.country_named(country) if country else "", tag.lstrip("#")
        deals = [
            deal
            for deal in every
            if (not country or deal.country == wanted_country) and (not tag or wanted_tag in deal.tags)
        ]
        answered = self._answers_in(period, deals)
        return lost_summary(
            deals,
            self.playbook,
            since=period.since,
            until=period.until,
            today=self.clock.today(),
            day_of=self.clock.day_of,
            handle_of=self.handle,
            answers=self._tallied(answered),
            given=self._given(answered),
        )

    def _answers_in(self, period: Period, deals: Iterable[Deal]) -> list[tuple[Deal, Outcome]]:
        """The refusals answered in the period, with what came of it."""
        from tracker.diagnosis.answers import outcomes

        today, day_of = self.clock.today(), self.clock.day_of
        return [
            (deal, outcome)
            for deal in deals
            if deal.answers
            for outcome in outcomes(deal, today, day_of=day_of)
            if period.holds(outcome.day)
        ]

    def _tallied(self, answered: Iterable[tuple[Deal, Outcome]]) -> list[AnswerRow]:
        from tracker.diagnosis.answers import tallies
        from tracker.reports.values import AnswerRow

        return [AnswerRow(**tally._asdict()) for tally in tallies(outcome for _deal, outcome in answered)]

    def _given(self, answered: Iterable[tuple[Deal, Outcome]]) -> list[Given]:
        from tracker.diagnosis.answers import came_words
        from tracker.reports.values import Given

        given = [(deal, outcome) for deal, outcome in answered if outcome.answer.gave]
        return [
            Given(
                buyer=deal.buyer,
                handle=self.handle(deal),
                on=outcome.day,
                gave=outcome.answer.gave,
                got=outcome.answer.got,
                came=came_words(outcome),
            )
            for deal, outcome in sorted(given, key=lambda pair: (pair[1].day, pair[1].key), reverse=True)
        ]

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

        every = self.all_deals()
        summary = self.lost_summary(every, since=since, until=until, country=country, tag=tag)
        return export_lost(summary, format_name, share_against=every if share else None)

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


def read_bytes(file: str) -> bytes:
    """A file's bytes; BadInput with the cause when it cannot be read."""
    try:
        return Path(file).read_bytes()
    except OSError as trouble:
        raise BadInput(
            _("{file} cannot be read: {why}.").format(file=file, why=os_reason(trouble)),
            _("Name a file that is there and that you may read."),
        ) from trouble
