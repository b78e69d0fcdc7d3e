"""Use cases that look after the data itself: a check-up with repairs, and backups made, listed and brought back."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.desk.mending import Mending
from tracker.desk.values import Said
from tracker.errors import BadInput, StoreError
from tracker.playbook import Problem as PlaybookProblem
from tracker.store import ABSENT
from tracker.store.journal.history import moment_of
from tracker.store.repair.problems import Problem
from tracker.words import _, grouped, n_, sentences

if TYPE_CHECKING:
    from tracker.store.backup import Backup
    from tracker.store.copying import Copying
    from tracker.store.state.fold import Conflict

_UNCHANGED_WAIT = timedelta(days=1)
"""Between backups at the end of a run that only read: captures from the shell make none themselves."""


class Told(NamedTuple):
    """A value of a field, who set it and when (None: not known any more). The device is "" for this computer."""

    value: Any
    device: str
    at: datetime | None


class Clash(NamedTuple):
    """A field that two computers set without knowing of each other. `kept` is the later one."""

    deal_id: str
    handle: str
    field: str
    kept: Told
    lost: Told


class Checkup(NamedTuple):
    """What is to be known about the data."""

    deals: int
    attention: list[Problem]
    notes: list[Problem]
    clashes: list[Clash]
    backups: int
    newest_backup: datetime | None


class Change(NamedTuple):
    """What a restore would do to one deal: "added", "changed" or "removed", and the fields when changed."""

    kind: str
    deal_id: str
    buyer: str
    fields: tuple[str, ...] = ()


class Upkeep(Mending):
    """Keeping the data sound."""

    playbook_problems: list[PlaybookProblem]

    # -- check-up ------------------------------------------------------------------------------------------

    def checkup(self) -> Checkup:
        """Read every line from the first one and say what was found; also what a start from the snapshot misses."""
        found = [*self._about_backups(), *self.store.check(), *self._about_revived()]
        self.all_deals()
        found += [_as_problem(problem) for problem in self.playbook_problems]
        found += [_as_problem(error) for error in self.unreadable_deals()]
        backups = self.backups()
        return Checkup(
            deals=len(self.store.documents()),
            attention=[problem for problem in found if problem.kind == "attention"],
            notes=[problem for problem in found if problem.kind == "note"],
            clashes=[self._clash(conflict) for conflict in self.store.conflicts()],
            backups=len(backups),
            newest_backup=backups[0].at if backups else None,
        )

    def _about_backups(self) -> list[Problem]:
        return [
            Problem(
                _("The backup of {when} is damaged.").format(when=self.moment_words(backup.at)),
                _("The deals themselves are not touched by that."),
                _("Make a new one: tracker backup now"),
                "note",
            )
            for backup in self.store.backups.damaged()
        ]

    def _about_revived(self) -> list[Problem]:
        headlines, handles = self.headlines(), self.handles()
        back = [deal_id for _table, deal_id in self.store.revived() if deal_id in headlines]
        return [
            Problem(
                _("{deal} was taken back on one computer and changed later on another.").format(deal=handles[deal_id]),
                _("The later change counts, so the deal is here, with all that was known of it."),
                _("If it is to go all the same, close it: tracker lose {deal}").format(deal=handles[deal_id]),
                "note",
            )
            for deal_id in back
            if not headlines[deal_id].outcome
        ]

    def _clash(self, conflict: Conflict) -> Clash:
        loser = self.store.writer(conflict)
        kept_at = moment_of(conflict.stamp)
        return Clash(
            deal_id=conflict.id,
            handle=self.handles().get(conflict.id, conflict.id),
            field=conflict.path.replace("/", " "),
            kept=Told(_shown(conflict.kept), self._elsewhere(conflict.device), kept_at),
            lost=Told(
                _shown(conflict.lost), self._elsewhere(loser.device) if loser else "?", loser.at if loser else None
            ),
        )

    @property
    def device(self) -> str:
        """This computer's name in the journals."""
        return self.store.device

    def _elsewhere(self, device: str) -> str:
        return "" if device == self.device else device

    def moment_words(self, moment: datetime) -> str:
        """A moment as lists show it, in the user's zone."""
        return self.clock.local(moment).strftime("%Y-%m-%d %H:%M")

    # -- backups -------------------------------------------------------------------------------------------

    def backups(self) -> list[Backup]:
        """Every backup, newest first."""
        return self.store.backups.list()

    def backup_line(self, backup: Backup) -> str:
        """Its name, when it was made, and its size."""
        return f"{backup.label}  {self.moment_words(backup.at)}  {max(1, backup.size // 1024):>6} kB"

    def backup_now(self) -> Said:
        """Make a backup, whatever the schedule says."""
        made = self.store.backups.make(force=True)
        if made is None:
            raise BadInput(_("There is nothing to back up yet."), _("Add a deal first: tracker add …"))
        return Said(_("Backup {name} made.").format(name=made.label))

    def backup_named(self, name: str) -> Backup:
        """The backup whose name begins so; "newest" is the newest. BadInput when none or several fit."""
        known = self.backups()
        fitting = known[:1] if name == "newest" else [backup for backup in known if backup.name.startswith(name)]
        if len(fitting) != 1 or not name:
            text = _("No backup is called {name}.") if not fitting else _("Several backups begin with {name}.")
            raise BadInput(text.format(name=name), _("tracker backup list shows their names."))
        return fitting[0]

    def preview_restore(self, backup: Backup) -> list[Change]:
        """What bringing a backup back would change, deal by deal. StoreError when it is damaged."""
        preview = self.store.backups.preview(backup.name)
        now = self.store.documents()
        found = [Change("added", key[1], _buyer(doc)) for key, doc in preview.added.items()]
        found += [
            Change("changed", deal_id, _buyer(now.get(deal_id, {})), fields)
            for (_table, deal_id), fields in preview.changed.items()
        ]
        return found + [Change("removed", key[1], _buyer(doc)) for key, doc in preview.removed.items()]

    def restore(self, backup: Backup) -> Said:
        """Bring everything back as it was then. One undo takes it back."""
        words = _("brought back the backup of {when}").format(when=self.moment_words(backup.at))
        done = self.store.backups.restore(backup.name, words)
        self.forget(None)
        count = len(done.added) + len(done.changed) + len(done.removed)
        said = n_("Brought back: {n} deal differs from before.", "Brought back: {n} deals differ from before.", count)
        return Said(sentences(said.format(n=grouped(count)), _("tracker undo takes it back.")))

    def begin_backup(self) -> Copying | None:
        """A copy of everything for a backup, when one is due while the program stays open.

        Call its `step` until that is False, between keys, then `keep_backup`, which another thread may do.
        """
        with suppress(StoreError):
            if self.store.backups.is_due():
                return self.store.backups.copying()
        return None

    def keep_backup(self, copying: Copying) -> None:
        """Write a finished copy. Trouble is left to the next time: doctor tells how old the newest backup is."""
        with suppress(StoreError):
            self.store.backups.keep(copying)

    def keep(self) -> None:
        """Save what was worked out about the deals, if it was much: a window that is killed would do it all again."""
        self.store.keep()

    def close_store(self) -> None:
        """Let go of the store: a snapshot for the next start when it is worth it, a backup when one is due."""
        self.store.close()
        with suppress(StoreError):  # What was saved is saved; doctor tells how old the newest backup is.
            self.store.backups.make_when_due(_UNCHANGED_WAIT)


def _buyer(doc: Mapping[str, Any]) -> str:
    return str(doc.get("buyer", ""))


def _shown(value: Any) -> Any:
    return None if value is ABSENT else value


def _as_problem(trouble: PlaybookProblem | StoreError) -> Problem:
    if isinstance(trouble, StoreError):
        return Problem(trouble.message, "", trouble.hint)
    return Problem(str(trouble), "", trouble.hint or _("tracker playbook edit"))
