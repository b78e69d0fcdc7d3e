"""`doctor`: whether the data is sound, what to do where it is not, and the repair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracker.errors import NEEDS_ATTENTION, OK, StoreError
from tracker.shell.options import pass_session
from tracker.shell.session import Session
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.desk.upkeep import Checkup, Told


@click.command(
    "doctor",
    help=later(
        "Check the data and the playbook, and say what needs attention.\n\nExample: tracker doctor --repair\n\n"
        "Reads every line from the first one. --repair writes again what this computer or its backups still know of "
        "damaged files, and names what it brought back. Exit code 4 while something needs attention, else 0."
    ),
)
@click.option("--repair", is_flag=True, help=later("Mend what can be mended."))
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def doctor_command(session: Session, repair: bool, as_json: bool) -> int:
    from tracker.desk.opening import mend_entrance, open_desk

    if repair and mend_entrance():
        session.say(_("The file FORMAT was written again."))
    try:
        desk = session.use(open_desk(session.now, session.lang))
    except StoreError as error:
        if not as_json:
            raise
        session.json({"deals": 0, "attention": [{"title": error.message, "next_step": error.hint}]})
        return NEEDS_ATTENTION
    if repair:
        for line in desk.repair().text.splitlines():
            session.say(line)
    found = desk.checkup()
    if as_json:
        session.json(_as_json(desk, found))
    else:
        _print(session, desk, found)
    return NEEDS_ATTENTION if found.attention else OK


def _print(session: Session, desk: Desk, found: Checkup) -> None:
    from tracker.desk.checkup_lines import count_lines, problem_lines

    for line in problem_lines(desk, found):
        session.out(line)
    for line in count_lines(desk, found):
        session.say(line)


def _as_json(desk: Desk, found: Checkup) -> dict[str, Any]:
    return {
        "deals": found.deals,
        "attention": [_without_kind(problem) for problem in found.attention],
        "notes": [_without_kind(problem) for problem in found.notes],
        "conflicts": [
            {
                "id": clash.deal_id,
                "handle": clash.handle,
                "field": clash.field,
                "kept": _told_json(desk, clash.kept),
                "other": _told_json(desk, clash.lost),
            }
            for clash in found.clashes
        ],
        "backups": found.backups,
        "newest_backup": found.newest_backup.isoformat() if found.newest_backup else None,
    }


def _without_kind(problem: Any) -> dict[str, str]:
    return {"title": problem.title, "detail": problem.detail, "next_step": problem.next_step}


def _told_json(desk: Desk, told: Told) -> dict[str, Any]:
    at = told.at.isoformat() if told.at else None
    return {"value": told.value, "device": told.device or desk.device, "here": not told.device, "at": at}
