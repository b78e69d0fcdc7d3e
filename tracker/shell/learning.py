"""`why`: what the user's own closed deals teach, in counts, and the priors they would give the ghost board."""

from __future__ import annotations

import click

from tracker.errors import NOTHING_FOUND, OK
from tracker.shell.options import pass_session
from tracker.shell.session import Session
from tracker.words import later


@click.command(
    "why",
    help=later(
        "What your own closed deals teach: which evidence went with which end.\n\nExample: tracker why\n\n"
        "With enough explained silences it offers priors for the ghost board, as lines for your playbook; it never "
        "applies them."
    ),
)
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def why_command(session: Session, as_json: bool) -> int:
    desk = session.desk
    lessons = desk.lessons()
    if as_json:
        session.json(desk.lessons_json(lessons))
        return OK
    from tracker.desk.lesson_lines import lesson_lines

    found = bool(lessons.won + lessons.lost)
    for line in lesson_lines(desk, lessons):
        (session.out if found else session.say)(line)
    return OK if found else NOTHING_FOUND
