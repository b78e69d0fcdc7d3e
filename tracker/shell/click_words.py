"""click's own words: how it comes to say them in the user's language, and the list of them, for the catalogue."""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

import click

from tracker.words import CATALOGUES, DOMAIN, _, language, later, n_


@contextmanager
def in_our_language() -> Iterator[None]:
    """While this lasts click finds its words in our catalogue: it asks gettext, which goes by LANGUAGE."""
    before = os.environ.get("LANGUAGE")
    gettext.bindtextdomain(DOMAIN, CATALOGUES)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language()
    try:
        yield
    finally:
        if before is None:
            os.environ.pop("LANGUAGE", None)
        else:
            os.environ["LANGUAGE"] = before


def explained(mistake: click.ClickException, command: str) -> list[str]:
    """A mistake as the rest of the program says one: what is wrong, how it is called, where to read on.

    `command` is the one to read about when click does not say which it was.
    """
    ctx = mistake.ctx if isinstance(mistake, click.UsageError) else None
    usage = ctx.get_usage().splitlines() if ctx is not None else []
    where = _("See `{command} --help`.").format(command=ctx.command_path if ctx is not None else command)
    return [*_punctuated(mistake.format_message()).splitlines(), *usage, where]


def _punctuated(text: str) -> str:
    """Quotes as in our own texts, and in Chinese its own stops."""
    text = re.sub(r"(,?)[ ]?\n\t", lambda found: ", " if found[1] else " ", text)
    text = re.sub(r"'', ", "", text)
    text = re.sub(r"'([^'\n]*)'", r"“\1”", text)
    if language() == "zh_CN":
        text = re.sub(r"(?<=”), (?=“)", "、", text)
        text = re.sub(r"(?<=[\u4e00-\u9fff]) (?=“)|(?<=”) (?=[\u4e00-\u9fff])", "", text)
        text = re.sub(r"[.。](?=\s|$) ?", "。", text)
    return text


MESSAGES = (
    later("Usage:"),
    later("Options"),
    later("Commands"),
    later("Positional arguments"),
    later("Show this message and exit."),
    later("Show the version and exit."),
    later("Aborted!"),
    later("Error: {message}"),
    later("Error: invalid input"),
    later("Try '{command} {option}' for help."),
    later("Missing argument"),
    later("Missing option"),
    later("Missing parameter"),
    later("Missing {param_type}"),
    later("Missing parameter: {param_name}"),
    later("Missing command."),
    later("Invalid value: {message}"),
    later("Invalid value for {param_hint}: {message}"),
    later("No such option {name!r}."),
    later("No such option: {name}"),
    later("No such command {name!r}."),
    later("Option {name!r} does not take a value."),
    later("Argument {name!r} takes {nargs} values."),
    later("Choose from:\n\t{choices}"),
    later("{value!r} is not a valid {number_type}."),
    later("{value} is not in the range {range}."),
    later("required"),
    later("default: {default}"),
)
PLURALS = (
    n_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1),
    n_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 1),
    n_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 1),
    n_("Takes {nargs} values but 1 was given.", "Takes {nargs} values but {len} were given.", 1),
    n_("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 1),
)
