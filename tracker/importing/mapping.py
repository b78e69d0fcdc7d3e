"""How the columns and stages of one file are to be read: options of the shell, or a mapping file in TOML."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tracker.errors import BadInput
from tracker.importing.cells import DATE_ORDERS, DateOrder
from tracker.importing.layouts import FIELDS, SKIP_COLUMN, STAGE_TARGETS, recognise, squash
from tracker.words import _

_PLAN_KEYS = ("map", "stages", "dates", "encoding", "join")


class Plan(NamedTuple):
    """What the user said about a file; empty parts are recognised from the file itself."""

    fields: Mapping[str, str] = {}
    """Field → column."""
    stages: Mapping[str, str] = {}
    """Value in the file → stage."""
    dates: str = ""
    encoding: str = ""
    joins: tuple[tuple[str, str], ...] = ()
    """(path, shared column) of further files, for the caller to read."""


def read_plan(text: str) -> Plan:
    """A mapping file in TOML; raises BadInput for anything it does not know.

    `dates` and `encoding` at the top, then the tables `[map]` field = "column", `[stages]` "value" = "stage"
    and `[join]` "file" = "shared column".
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(
            _("The mapping file is not TOML: {error}.").format(error=error),
            _('It looks like this: [map] then buyer = "Company".'),
        ) from None
    for key in found:
        _known(key, _PLAN_KEYS, _("The mapping file has an unknown key “{word}”."))
    return Plan(
        fields=_strings(found, "map"),
        stages=_strings(found, "stages"),
        dates=str(found.get("dates", "")),
        encoding=str(found.get("encoding", "")),
        joins=tuple(_strings(found, "join").items()),
    )


def merge(
    plan: Plan, fields: Mapping[str, str], stages: Mapping[str, str], dates: str = "", encoding: str = ""
) -> Plan:
    """A mapping file's plan with the shell's options on top: options win."""
    return plan._replace(
        fields={**plan.fields, **fields},
        stages={**plan.stages, **stages},
        dates=dates or plan.dates,
        encoding=encoding or plan.encoding,
    )


def columns_for(header: Sequence[str], fields: Mapping[str, str]) -> dict[str, str]:
    """Field → column: the user's mapping first, then what is recognised in the columns left over."""
    chosen: dict[str, str] = {}
    for field, column in fields.items():
        _known(field, FIELDS, _("“{word}” is not a field that a column can be mapped to."))
        chosen[field] = _column(column, header)
    rest = [name for name in header if name not in chosen.values() and name and squash(name) != squash(SKIP_COLUMN)]
    found = {field: column for field, column in recognise(rest).items() if field not in chosen}
    if not {"buyer", "title"} & (chosen.keys() | found.keys()):
        raise BadInput(
            _("No column of this file is known to hold the buyer."),
            _("Say which: --map buyer=COLUMN, one of: {columns}.").format(columns=_listed(header)),
        )
    return {**found, **chosen}


def stages_for(stages: Mapping[str, str]) -> dict[str, str]:
    """Squashed value → stage, checked."""
    table = {}
    for value, stage in stages.items():
        _known(stage, STAGE_TARGETS, _("“{word}” is not a stage."))
        table[squash(value)] = "won" if stage == "order" else stage
    return table


def date_order(said: str, usual: str) -> DateOrder:
    """The order named by `said`, else the usual one; raises BadInput for anything else."""
    wanted = (said or usual).upper()
    for order in DATE_ORDERS:
        if order == wanted:
            return order
    raise BadInput(_("“{word}” is not an order of dates.").format(word=said), _("Use --dates DMY, MDY or YMD."))


def _strings(found: Mapping[str, object], key: str) -> dict[str, str]:
    table = found.get(key, {})
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise BadInput(
            _('[{key}] in the mapping file must hold lines of the form name = "text".').format(key=key),
            _('For example: [map] then buyer = "Company".'),
        )
    return dict(table)


def _column(wanted: str, header: Sequence[str]) -> str:
    for column in header:
        if squash(column) == squash(wanted) and column:
            return column
    nearest = difflib.get_close_matches(wanted, header, 1)
    hint = _("Did you mean “{word}”?").format(word=nearest[0]) if nearest else ""
    raise BadInput(
        _("There is no column “{column}” in {file}.").format(column=wanted, file=_("the file")),
        (hint + " " + _("Its columns are: {columns}.").format(columns=_listed(header))).strip(),
    )


def _known(word: str, words: Sequence[str], message: str) -> None:
    if word in words:
        return
    nearest = difflib.get_close_matches(word, words, 1)
    hint = _("Did you mean “{word}”?").format(word=nearest[0]) + " " if nearest else ""
    raise BadInput(message.format(word=word), hint + _("Known: {words}.").format(words=", ".join(words)))


def _listed(header: Sequence[str]) -> str:
    return ", ".join(filter(None, header))
