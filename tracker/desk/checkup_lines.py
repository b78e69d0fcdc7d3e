"""A check-up of the data as lines: what needs attention and what to do about it, then what was counted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.words import _, bracketed, grouped, n_

if TYPE_CHECKING:
    from tracker.desk.upkeep import Checkup, Clash, Told, Upkeep


def problem_lines(desk: Upkeep, found: Checkup) -> Iterator[str]:
    """What was found, the gravest first, each with its next step."""
    for sign, problems in (("!", found.attention), ("·", found.notes)):
        for problem in problems:
            yield f"{sign} {problem.title}"
            for line in (problem.detail, f"→ {problem.next_step}" if problem.next_step else ""):
                if line:
                    yield f"  {line}"
    for clash in found.clashes:
        yield f"{clash.handle}: {clash.field}"
        yield "  " + _("now: {told}").format(told=_told(desk, clash.kept))
        yield "  " + _("or:  {told}").format(told=_told(desk, clash.lost))
        yield f"  → {_next_step(clash)}"


def count_lines(desk: Upkeep, found: Checkup) -> Iterator[str]:
    """How much was read, the backups, and whether all is well."""
    read = n_("{count} deal can be read.", "{count} deals can be read.", found.deals)
    yield read.format(count=grouped(found.deals))
    if found.newest_backup:
        kept = n_("{count} backup, the newest of {when}.", "{count} backups, the newest of {when}.", found.backups)
        yield kept.format(count=found.backups, when=desk.moment_words(found.newest_backup))
    if not found.attention:
        yield _("Nothing needs attention.")


def _told(desk: Upkeep, told: Told) -> str:
    value = told.value if isinstance(told.value, str) else json.dumps(told.value, ensure_ascii=False)
    where = _("this computer") if not told.device else _("computer {name}").format(name=told.device)
    when = desk.moment_words(told.at) if told.at else "?"
    value = _("nothing") if told.value is None else value
    return bracketed(value, _("{where}, {when}").format(where=where, when=when))


def _next_step(clash: Clash) -> str:
    if clash.field == "stage":
        return _("To choose: tracker move {deal} STAGE").format(deal=clash.handle)
    return _("To choose: set it again, as with tracker edit {deal} {field}=…").format(
        deal=clash.handle, field=clash.field.split()[-1]
    )
