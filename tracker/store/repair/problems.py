"""What is wrong with the data, in a trader's words, each with a next step. Mends nothing."""

from __future__ import annotations

from collections import Counter
from typing import Literal, NamedTuple

from tracker.errors import os_reason
from tracker.store.home import Home
from tracker.store.journal.frame import stamp_ms
from tracker.store.reader import Reader
from tracker.words import _, n_

_AHEAD_MS = 24 * 3_600_000


class Problem(NamedTuple):
    """Something to know about the data. A "note" asks for nothing; "attention" does."""

    title: str
    detail: str
    next_step: str
    kind: Literal["attention", "note"] = "attention"


def find_problems(reader: Reader, home: Home, now_ms: int) -> list[Problem]:
    """Everything worth telling, the gravest first."""
    found = [
        *_format(home),
        *_missing(reader),
        *_damage(reader),
        *_unreadable(reader),
        *_bad_lines(reader),
        *_orphans(reader),
        *_clock(reader, now_ms),
        *_conflicts(reader),
        *_given_up(reader),
        *_settled_lines(reader),
        *_torn_lines(reader),
    ]
    return sorted(found, key=lambda problem: problem.kind == "note")


def forgotten(count: int) -> Problem:
    """The journals no longer say all that this computer remembers of them."""
    return Problem(
        n_(
            "This computer remembers {n} deal better than its files do.",
            "This computer remembers {n} deals better than its files do.",
            count,
        ).format(n=count),
        _("Lines that were read before are damaged now. What they said is still on screen."),
        _("Run “tracker doctor --repair” to write it again."),
    )


def stranger(name: str) -> Problem:
    """Something in the journal folder that is named like a journal and is none."""
    return Problem(
        _("{file} in the journal folder is a link or a folder, not a journal file.").format(file=name),
        _("It is not read. The program follows no links there."),
        _("Put the file itself there, or move it away."),
    )


def gone_folder(error: OSError, home: Home) -> Problem:
    """The journals cannot be looked at any more, while the program is open."""
    return Problem(
        _("The data folder cannot be read: {path}.").format(path=home.journal),
        _("{cause}. What was read before stays on screen.").format(cause=os_reason(error)),
        _("Connect the disk or bring the folder back; the program goes on by itself."),
    )


def _format(home: Home) -> list[Problem]:
    if not home.is_newer:
        return []
    return [
        Problem(
            _("This data was written by a newer version of the program."),
            _("It is shown, but nothing can be saved."),
            _("Update the program on this computer."),
        )
    ]


def _missing(reader: Reader) -> list[Problem]:
    return [
        Problem(
            n_(
                "{n} change that was saved here is missing from {file}.",
                "{n} changes that were saved here are missing from {file}.",
                count,
            ).format(n=count, file=name),
            _("The file was cut short, emptied or deleted after they were saved. All else is here."),
            _("Let your sync tool bring the file back, or run “tracker doctor --repair” for what backups have of it."),
        )
        for name, count in sorted(reader.watch.missing.items())
    ]


def _given_up(reader: Reader) -> list[Problem]:
    return [
        Problem(
            n_(
                "Up to {n} change that was saved in {file} could not be brought back.",
                "Up to {n} changes that were saved in {file} could not be brought back.",
                count,
            ).format(n=count, file=name),
            _("Neither this computer's memory nor a backup had them."),
            _("Put the whole file back if another computer still has it; else type in again what you miss."),
            "note",
        )
        for name, count in sorted(reader.watch.given_up.items())
    ]


def _damage(reader: Reader) -> list[Problem]:
    return [
        Problem(
            _("A journal file is missing or was cut short: {file}.").format(file=name),
            _("What this computer remembers of it stays on screen; nothing was lost here."),
            _("Let your sync tool bring the file back, or run “tracker doctor --repair” to write it again."),
        )
        for name in sorted(reader.damage)
        if name not in reader.watch.missing
    ]


def _unreadable(reader: Reader) -> list[Problem]:
    return [
        Problem(
            _("A journal file cannot be read: {file}.").format(file=name),
            cause,
            _("Allow yourself to read it (its owner and rights), then open the program again."),
        )
        for name, cause in sorted(reader.unreadable.items())
        if name not in reader.damage
    ]


def _bad_lines(reader: Reader) -> list[Problem]:
    counts = Counter(bad.file for bad in reader.bad if not bad.is_torn and not reader.quarantine.is_settled(bad))
    return [
        Problem(
            n_("{n} line of {file} cannot be read.", "{n} lines of {file} cannot be read.", count).format(
                n=count, file=name
            ),
            _("It was skipped, and everything else is here. A disk fault or an editor may have changed it."),
            _("Bring that file back from another computer, or run “tracker doctor --repair”."),
        )
        for name, count in sorted(counts.items())
    ]


def _settled_lines(reader: Reader) -> list[Problem]:
    count = sum(not bad.is_torn and reader.quarantine.is_settled(bad) for bad in reader.bad)
    if not count:
        return []
    return [
        Problem(
            n_("{n} damaged line was put aside.", "{n} damaged lines were put aside.", count).format(n=count),
            _("A copy is kept in {file}. What this computer remembered of it was written again.").format(
                file=reader.quarantine.path
            ),
            _("Nothing to do."),
            "note",
        )
    ]


def _torn_lines(reader: Reader) -> list[Problem]:
    count = sum(bad.is_torn and bad.file not in reader.watch.missing for bad in reader.bad)
    if not count:
        return []
    return [
        Problem(
            n_("{n} save was cut short.", "{n} saves were cut short.", count).format(n=count),
            _("The program or the computer stopped before it was confirmed. Everything confirmed is here."),
            _("Nothing to do."),
            "note",
        )
    ]


def _orphans(reader: Reader) -> list[Problem]:
    count = sum(map(len, reader.state.orphans.values()))
    if not count:
        return []
    return [
        Problem(
            n_(
                "Changes arrived for {n} deal that is not here yet.",
                "Changes arrived for {n} deals that are not here yet.",
                count,
            ).format(n=count),
            _("The file with their beginning is still to come from the other computer."),
            _("Let your sync tool finish. They appear by themselves."),
        )
    ]


def _clock(reader: Reader, now_ms: int) -> list[Problem]:
    latest = reader.state.latest.stamp
    if not latest or stamp_ms(latest) < now_ms + _AHEAD_MS:
        return []
    return [
        Problem(
            _("A computer's clock runs ahead."),
            _("A change is dated in the future. It was merged all the same."),
            _("Set the clock of both computers."),
            "note",
        )
    ]


def _conflicts(reader: Reader) -> list[Problem]:
    count = len(reader.state.conflicts)
    if not count:
        return []
    return [
        Problem(
            n_("{n} field was changed on two computers.", "{n} fields were changed on two computers.", count).format(
                n=count
            ),
            _("The later change is shown; the other is kept in the history."),
            _("Look at both with “tracker doctor”, and set the field to what is right."),
            "note",
        )
    ]
