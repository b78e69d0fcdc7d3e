"""Use cases around damaged files: the repair, which names what it brought back, and the holes in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.desk.reading import Reading
from tracker.desk.values import Said
from tracker.words import _, grouped, n_

if TYPE_CHECKING:
    from tracker.store.journal.watch import Gap
    from tracker.store.repair.rescue import Repair

_SHOWN = 20


class Mending(Reading):
    """What can be done about files that lost something."""

    def repair(self) -> Said:
        """Write again what damaged files lost, from this computer's memory and its backups, and name what came back.

        Undo passes over it: the next undo takes back the user's own last act.
        """
        done = self.store.repair(_("repaired the data"))
        self.forget(None)
        back = len(done.brought_back)
        counts = (
            (
                done.remembered,
                n_("{n} deal written again from memory", "{n} deals written again from memory", done.remembered),
            ),
            (back, n_("{n} brought back from a backup", "{n} brought back from a backup", back)),
            (done.settled, n_("{n} damaged line put aside", "{n} damaged lines put aside", done.settled)),
        )
        said = [text.format(n=grouped(count)) for count, text in counts if count]
        lines = [_("Repaired: {done}.").format(done=", ".join(said))] if said else []
        lines += self._brought_back(done)
        if done.lost:
            lost = n_(
                "Up to {n} saved change was not found again.",
                "Up to {n} saved changes were not found again.",
                done.lost,
            )
            lines.append(lost.format(n=grouped(done.lost)))
        return Said("\n".join(lines) or _("There is nothing to repair."))

    def _brought_back(self, done: Repair) -> list[str]:
        """A line for each deal that came from a backup, and the way back."""
        documents = self.store.documents()
        lines = []
        for deal_id, fields in done.brought_back[:_SHOWN]:
            buyer = documents.get(deal_id, {}).get("buyer") or deal_id
            what = ", ".join(dict.fromkeys(fields)) or _("the whole deal")
            lines.append(f"  {buyer}: {what}")
        if more := len(done.brought_back[_SHOWN:]):
            lines.append("  " + _("… and {count} more").format(count=grouped(more)))
        if done.backup:
            lines.append(_("To go back to how it was: tracker backup restore {name}").format(name=done.backup))
        return lines

    def history_gaps(self) -> list[str]:
        """What the history does not tell any more, a sentence for each journal file that lacks lines."""
        return [_gap_words(gap) for gap in self.store.gaps()]


def _gap_words(gap: Gap) -> str:
    if gap.lines:
        text = n_(
            "{n} change is missing here: {file} does not hold it any more.",
            "{n} changes are missing here: {file} does not hold them any more.",
            gap.lines,
        )
        return text.format(n=grouped(gap.lines), file=gap.file)
    size = max(1, gap.bytes // 1024)
    return _("About {size} kB of changes are missing here: {file} is gone or was cut short.").format(
        size=size, file=gap.file
    )
