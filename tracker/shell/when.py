"""`when`: how a date phrase is read, before anything depends on it."""

from __future__ import annotations

from typing import Any

import click

from tracker.dates import Reading, describe_reading, read_date
from tracker.desk.quick import QuickCapture
from tracker.errors import OK, USAGE, UnreadableDate
from tracker.shell.options import pass_session
from tracker.shell.session import Session
from tracker.words import later, sentences


@click.command(
    "when",
    help=later(
        "Show how date phrases are read, one a line.\n\nExample: tracker when end of next month\n\n"
        "Several phrases are quoted: tracker when 'next friday' 下周三. With - each line of standard input is a phrase."
    ),
)
@click.argument("phrase", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help=later("Print the readings as JSON."))
@pass_session
def when_command(session: Session, phrase: tuple[str, ...], as_json: bool) -> int:
    quick = QuickCapture(session.now, session.lang)
    read = [(wanted, _read(quick, wanted)) for wanted in _phrases(session, quick, phrase)]
    if as_json:
        session.json([_as_json(wanted, found) for wanted, found in read])
    else:
        for wanted, found in read:
            _show(session, quick, wanted, found)
    return USAGE if any(isinstance(found, UnreadableDate) for _wanted, found in read) else OK


def _phrases(session: Session, quick: QuickCapture, words: tuple[str, ...]) -> list[str]:
    """Unquoted words are one phrase if they make one; quoted ones stand for themselves."""
    if words == ("-",):
        from tracker.capture import decode_input

        return decode_input(session.typed()).splitlines()
    whole = " ".join(words)
    if any(" " in word for word in words) or isinstance(_read(quick, whole), UnreadableDate):
        return list(words)
    return [whole]


def _read(quick: QuickCapture, phrase: str) -> Reading | UnreadableDate:
    settings = quick.settings
    try:
        return read_date(
            phrase,
            quick.today,
            order=settings.date_order,
            next_weekday=settings.next_weekday,
            now=quick.clock.now(),
            work_days=lambda day, count: quick.work_days(day, count, settings.home_country),
        )
    except UnreadableDate as mistake:
        return mistake


def _as_json(phrase: str, found: Reading | UnreadableDate) -> dict[str, Any]:
    if isinstance(found, UnreadableDate):
        error = sentences(found.message, found.hint)
        return {"phrase": phrase, "date": None, "time": None, "others": [], "error": error}
    return {
        "phrase": phrase,
        "date": found.day.isoformat(),
        "time": found.time.strftime("%H:%M") if found.time else None,
        "others": [other.isoformat() for other in found.others],
        "error": None,
    }


def _show(session: Session, quick: QuickCapture, phrase: str, found: Reading | UnreadableDate) -> None:
    if isinstance(found, UnreadableDate):
        session.say(sentences(found.message, found.hint))
        return
    session.out(f"{phrase}  →  {describe_reading(found, quick.today)}")
