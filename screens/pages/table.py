"""What the palette lists beside the actions: pages of lines, the same that the shell prints, and the export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.words import _, later

if TYPE_CHECKING:
    from screens.base import DeskScreen
    from tracker.desk import Desk


class Page(NamedTuple):
    """One page. `lines` may take a second on a large store; None: it is a dialog of its own."""

    title: str
    tip: str
    lines: Callable[[Desk], Iterable[str]] | None

    def screen(self, desk: Desk) -> DeskScreen[Any]:
        """The page made anew."""
        if self.lines is None:
            from screens.pages.export import ExportForm

            return ExportForm(desk)
        from screens.pages.page import PageScreen

        return PageScreen(desk, self.title, self.lines)


def _lessons(desk: Desk) -> Iterable[str]:
    from tracker.desk.lesson_lines import lesson_lines

    return lesson_lines(desk, desk.lessons())


def _checkup(desk: Desk) -> Iterable[str]:
    from tracker.desk.checkup_lines import count_lines, problem_lines

    found = desk.checkup()
    return [*problem_lines(desk, found), *count_lines(desk, found)]


def _backups(desk: Desk) -> Iterable[str]:
    kept = [desk.backup_line(backup) for backup in desk.backups()] or [_("There is no backup yet.")]
    return [*kept, "", _("To bring one back: tracker backup restore NAME")]


def _new_backup(desk: Desk) -> Iterable[str]:
    return [desk.backup_now().text, "", *_backups(desk)]


def _places(desk: Desk) -> Iterable[str]:
    from tracker.desk.places import place_lines, places

    return place_lines(places(desk.paths))


def _playbook(desk: Desk) -> Iterable[str]:
    mistakes = [str(problem) for problem in desk.playbook_problems] or [_("Your playbook has no mistakes.")]
    return [*mistakes, "", _("To change it: tracker playbook edit")]


PAGES: Mapping[str, Page] = {
    "lessons": Page(
        later("What your closed deals teach"), later("Which evidence went with which end: tracker why"), _lessons
    ),
    "export": Page(later("Export"), later("Lost deals or all deals to a file: tracker export"), None),
    "checkup": Page(later("Check the data"), later("What needs attention and what to do: tracker doctor"), _checkup),
    "backups": Page(later("Backups"), later("Copies from earlier: tracker backup list"), _backups),
    "backup": Page(later("Make a backup now"), later("A copy of all deals: tracker backup now"), _new_backup),
    "playbook": Page(later("Check the playbook"), later("Its mistakes: tracker playbook check"), _playbook),
    "places": Page(later("Where everything is kept"), later("Folders and files: tracker where"), _places),
}
