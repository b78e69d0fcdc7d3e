"""`import` and `export`: deals in from other programs, summaries out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from tracker.errors import BadInput
from tracker.plain_text import pad
from tracker.shell.options import pass_session
from tracker.shell.patience import patience
from tracker.shell.session import Session, write_out
from tracker.shell.touches import pairs
from tracker.words import _, grouped, later, n_

if TYPE_CHECKING:
    from tracker.desk.reading import Which


@click.command(
    "import",
    help=later(
        "Add deals from a CSV file, or from our own JSON export.\n\n"
        "Example: tracker import deals.csv --map buyer=Company --map ref=ID --stage Negotiation=pi\n\n"
        "Well-known headers are recognised. Rows that cannot be read go to a skip file with the reason; a second run "
        "adds nothing. Won and lost deals arrive undiagnosed."
    ),
)
@click.argument("file")
@click.option(
    "--map",
    "fields",
    multiple=True,
    metavar="FIELD=COLUMN",
    help=later("Which column holds a field. Can be given several times."),
)
@click.option(
    "--stage",
    "stages",
    multiple=True,
    metavar="VALUE=STAGE",
    help=later("What a value of the stage column means: a stage, or won. Can be given several times."),
)
@click.option(
    "--dates",
    default="",
    type=click.Choice(["", "DMY", "MDY", "YMD"]),
    metavar="DMY|MDY|YMD",
    help=later("Order of day, month and year."),
)
@click.option("--encoding", default="", help=later("Such as gb18030. Default: found out."))
@click.option(
    "--mapping",
    "plan_file",
    default="",
    metavar="FILE",
    help=later("A TOML file with [map], [stages] and [join]."),
)
@click.option(
    "--join",
    "joins",
    multiple=True,
    metavar="FILE:COLUMN",
    help=later("Add the columns of another CSV by a shared column."),
)
@click.option("--dry-run", is_flag=True, help=later("Say what would happen; store nothing."))
@click.option("--json", "as_json", is_flag=True, help=later("Print the counts as JSON."))
@pass_session
def import_command(
    session: Session,
    /,
    file: str,
    fields: tuple[str, ...],
    stages: tuple[str, ...],
    joins: tuple[str, ...],
    as_json: bool,
    **given: Any,
) -> None:
    desk = session.desk
    with patience(session, _("Reading {file} …").format(file=file)):
        imported = desk.import_file(
            file,
            fields=pairs(fields, _("a mapping")),
            stages=pairs(stages, _("a mapping")),
            joins=tuple(_join(text) for text in joins),
            **given,
        )
    result = imported.result
    if as_json:
        session.json(
            {
                "read": result.read,
                "added": result.added,
                "known": result.known,
                "skipped": result.skipped,
                "undiagnosed": result.undiagnosed,
                "by_stage": result.by_stage,
                "skip_file": str(imported.skip_file) if imported.skip_file else None,
            }
        )
    else:
        verb = _("would add") if given["dry_run"] else _("added")
        session.out(
            _("read {read}, {verb} {added}, known {known}, skipped {skipped}").format(
                read=result.read, verb=verb, added=result.added, known=result.known, skipped=result.skipped
            )
        )
        for stage, count in result.by_stage.items():
            session.out(f"  {pad(desk.title(stage), 12)} {grouped(count):>7}")
        session.out(_("lost without a diagnosis: {count}").format(count=grouped(result.undiagnosed)))
    for note in result.notes:
        session.say(note)
    if result.added and not given["dry_run"]:
        session.say(_("`tracker undo` takes the whole import back."))
    if imported.skip_file:
        session.say(_("The skipped rows are in {file}, each with its reason.").format(file=imported.skip_file))


def _join(text: str) -> tuple[str, str]:
    file, colon, column = text.rpartition(":")
    if not colon or not file or not column:
        raise BadInput(_("“{text}” is not FILE:COLUMN.").format(text=text), _("Such as --join accounts.csv:account"))
    return file, column


@click.group(
    "export",
    help=later(
        "Write summaries and deals to files, or to standard output.\n\n"
        "Example: tracker export lost --since 'last month' -o lost.html"
    ),
)
def export_command() -> None:
    """Lost summaries, and deals."""


def _export_options(command: Any) -> Any:
    for option in reversed(
        (
            click.option("--country", default="", help=later("Only this country.")),
            click.option("--tag", default="", help=later("Only deals with this tag.")),
            click.option(
                "--format",
                "format_name",
                default="",
                help=later("md, csv, xlsx, html or json; for deals also tinydb. Default: by the file's ending."),
            ),
            click.option("--share", is_flag=True, help=later("Safe to show others: no names, words or exact amounts.")),
            click.option(
                "-o",
                "--output",
                "file",
                default="",
                metavar="FILE",
                help=later("Where to. Default: standard output."),
            ),
            click.option("--force", is_flag=True, help=later("Overwrite the file.")),
        )
    ):
        command = option(command)
    return command


@export_command.command(
    "lost",
    help=later(
        "What was lost and why: reasons, what can be won back, one line a deal.\n\n"
        "Example: tracker export lost --since 'last month' -o lost.html"
    ),
)
@click.option("--since", default="", metavar="WHEN", help=later("First day. Default: the beginning."))
@click.option("--until", default="", metavar="WHEN", help=later("Last day. Default: today."))
@_export_options
@pass_session
def export_lost_command(session: Session, /, format_name: str, file: str, force: bool, **given: Any) -> None:
    from tracker.desk.endings import format_for

    with patience(session, _deals_words(session)):
        data = session.desk.export_lost(format_for(file, format_name, "md"), **given)
    _deliver(session, file, data, force)


@export_command.command(
    "deals",
    help=later(
        "Deals, one a row; with --format tinydb everything, to be imported again.\n\n"
        "Example: tracker export deals --country BD -o deals.xlsx"
    ),
)
@click.argument("words", nargs=-1)
@click.option("--stage", default="", help=later("Only deals in this stage."))
@click.option("--open", "outcome", flag_value="open", help=later("Only open deals."))
@click.option("--won", "outcome", flag_value="won", help=later("Only won deals."))
@click.option("--lost", "outcome", flag_value="lost", help=later("Only lost deals."))
@_export_options
@pass_session
def export_deals_command(
    session: Session,
    /,
    words: tuple[str, ...],
    outcome: Which | None,
    format_name: str,
    file: str,
    force: bool,
    **given: Any,
) -> None:
    from tracker.desk.endings import format_for

    with patience(session, _deals_words(session)):
        data = session.desk.export_deals(
            format_for(file, format_name, "csv"), words=" ".join(words), outcome=outcome or "all", **given
        )
    _deliver(session, file, data, force)


def _deals_words(session: Session, /) -> str:
    count = session.desk.count
    return n_("Reading {count} deal …", "Reading {count} deals …", count).format(count=grouped(count))


def _deliver(session: Session, /, file: str, data: bytes, force: bool) -> None:
    if file:
        session.desk.write_export(file, data, force=force)
        session.say(_("Written to {file}.").format(file=file))
        return
    if data.startswith(b"PK") and sys.stdout.isatty():
        raise BadInput(_("A workbook cannot be shown here."), _("Name a file: -o lost.xlsx"))
    write_out(data)
