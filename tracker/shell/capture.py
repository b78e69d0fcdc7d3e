"""`add` with its options."""

from __future__ import annotations

from typing import Any

import click

from tracker.shell.adding import add
from tracker.shell.options import complete_country, complete_stage, pass_session
from tracker.shell.session import Session
from tracker.words import later


@click.command(
    "add",
    help=later(
        "Save a new deal from one line.\n\n"
        "Example: tracker add Rahman Textiles BD 5000 pcs zipper FOB Ningbo 0.32 next wed\n\n"
        "With - each line of standard input is a deal. Options win over what the line says; what is not understood "
        "stays in the note."
    ),
)
@click.argument("text", nargs=-1)
@click.option("--buyer", help=later("The company or person who asked."))
@click.option("--country", shell_complete=complete_country, help=later("Name or two letters."))
@click.option("--contact", help=later("The person to write to."))
@click.option("--email", help=later("Their address."))
@click.option("--goods", help=later("What they asked for."))
@click.option("--qty", help=later("Such as 5000 pcs."))
@click.option("--price", help=later("Such as USD 0.32/pc."))
@click.option("--incoterm", help=later("With its place: FOB Ningbo."))
@click.option("--stage", shell_complete=complete_stage, help=later("inquiry, quote, pi or sample. Default: inquiry."))
@click.option("--source", help=later("Where they found you."))
@click.option("--next", help=later("When to touch them next: WHEN."))
@click.option("--note", help=later("Kept word for word."))
@click.option("--tag", multiple=True, help=later("Can be given several times."))
@click.option("--alias", multiple=True, help=later("Another name of this buyer. Can be given several times."))
@click.option("--json", "as_json", is_flag=True, help=later("Print the saved deals as JSON."))
@pass_session
def add_command(
    session: Session,
    /,
    text: tuple[str, ...],
    tag: tuple[str, ...],
    alias: tuple[str, ...],
    as_json: bool,
    **given: Any,
) -> int:
    overrides = {name: value for name, value in given.items() if value is not None}
    if tag:
        overrides["tags"] = ",".join(tag)
    if alias:
        overrides["aliases"] = ",".join(alias)
    return add(session, list(text), overrides, as_json=as_json)
