"""Quick capture as the shell does it: read, save, echo. The quickest path of the program: no store, no click."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tracker.desk.known_buyers import duplicate_words
from tracker.desk.quick import QuickCapture
from tracker.errors import OK
from tracker.plain_text import aligned
from tracker.words import _, grouped, n_

if TYPE_CHECKING:
    from tracker.capture import Draft
    from tracker.shell.session import Session


def add(session: Session, text: list[str], given: Mapping[str, str], *, as_json: bool = False) -> int:
    """Save what the words say, `given` fields winning; `-` reads standard input, one deal a line or one mail."""
    quick = QuickCapture(session.now, session.lang)
    saved = quick.save(_drafts(session, quick, text, given))
    if as_json:
        from tracker.desk.as_json import deal_json

        session.json([deal_json(session.desk, session.desk.deal(captured.id)) for captured in saved])
    for captured in saved:
        _echo(session.say if as_json else session.out, quick, captured.draft)
        if captured.same:
            session.say(duplicate_words(captured.same[-1]))
        fix = _("Saved. Fix it: tracker edit {id} FIELD=VALUE   Take it back: tracker undo")
        session.say(fix.format(id=captured.id))
    if len(saved) > 1:
        session.say(n_("{count} deal saved.", "{count} deals saved.", len(saved)).format(count=grouped(len(saved))))
    return OK


def _drafts(session: Session, quick: QuickCapture, text: list[str], given: Mapping[str, str]) -> list[Draft]:
    if text != ["-"]:
        return [quick.read(" ".join(text), given)]
    from tracker.capture import decode_input, read_mail

    typed = decode_input(session.typed())
    mail = read_mail(typed)
    lines = [mail] if mail is not None else [line for line in typed.splitlines() if line.strip()]
    return [quick.read(line, given) for line in lines or [""]]


def _echo(write: Callable[[str], None], quick: QuickCapture, draft: Draft) -> None:
    from tracker.capture import echo_lines

    for line in aligned(echo_lines(draft, quick.today)):
        write("  " + line)
