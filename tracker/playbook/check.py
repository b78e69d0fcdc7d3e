"""Every mistake in a playbook file, with its line, its key and the nearest valid name."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from tracker.playbook.build import build
from tracker.playbook.files import default_file, parsed, read_text
from tracker.playbook.keymap import key_mistakes
from tracker.playbook.kinds import KINDS, Complaint
from tracker.playbook.lines import Lines
from tracker.playbook.lines import Path as KeyPath
from tracker.playbook.merge import merged
from tracker.playbook.nearest import choices, suggestion
from tracker.playbook.problem import Problem
from tracker.playbook.schema import SECTIONS, Key, Section
from tracker.playbook.settings import CHOICES, Settings, accepts
from tracker.playbook.stale import find_stale
from tracker.playbook.syntax import read, way_out
from tracker.words import _

Found = tuple[KeyPath, Complaint]


def check_playbook(file: Path) -> list[Problem]:
    """All mistakes in a user's playbook file (or in the shipped one), in the order of its lines."""
    text, problems = read_text(file)
    if problems:
        return problems
    shipped = default_file()
    base = {} if file.exists() and file.samefile(shipped) else parsed(shipped.read_text(encoding="utf-8"))
    return check_text(text, str(file), base)


def check_text(text: str, file: str, base: Mapping[str, Any]) -> list[Problem]:
    """All mistakes in a playbook's text, laid over the document `base`, in the order of its lines."""
    doc, broken = read(text)
    lines = Lines(text)
    problems = [
        Problem(file, line, "", _("This is not TOML: {reason}.").format(reason=_(reason)), way_out(reason))
        for line, reason in broken
    ]
    for path, complaint in _mistakes(doc, base):
        problems.append(Problem(file, lines.of(path), _named(path, doc), *complaint))
    if not problems:
        problems = [Problem(file, 0, "", reason) for reason in _unbuildable(merged(base, doc))]
    return sorted(problems, key=lambda problem: problem.line)


def _unbuildable(doc: Mapping[str, Any]) -> list[str]:
    try:
        build(doc)
    except msgspec.ValidationError as mistake:
        return [str(mistake)]
    return []


def _named(path: KeyPath, doc: Mapping[str, Any]) -> str:
    """The dotted key of a path, entries by their id."""
    parts: list[str] = []
    here: Any = doc
    for step in path:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            here = None
        entry_id = here.get("id") if isinstance(step, int) and isinstance(here, dict) else None
        parts.append(entry_id if isinstance(entry_id, str) else str(step + 1) if isinstance(step, int) else step)
    return ".".join(parts)


def _mistakes(doc: Mapping[str, Any], base: Mapping[str, Any]) -> Iterator[Found]:
    known = _known_names(merged(base, _well_shaped(doc)))
    for name, value in doc.items():
        section = SECTIONS.get(name)
        if section is None:
            message = _("There is no section “{name}”.").format(name=name)
            yield (name,), Complaint(message, suggestion(name, SECTIONS))
        elif name == "settings":
            yield from _settings(value)
        elif name == "keys" and isinstance(value, dict):
            yield from key_mistakes(value)
        elif section.shape == "entries":
            yield from _entries(name, section, value, base, known)
        elif not isinstance(value, dict):
            yield (name,), Complaint(_("This must be written as a table, [{name}].").format(name=name))
        elif section.shape == "tables":
            yield from _tables(name, section, value, base, known)
        else:
            yield from _keys((name,), section, value, known)
    yield from _worn_out_questions(doc, base)


def _well_shaped(doc: Mapping[str, Any]) -> dict[str, Any]:
    """The sections that are tables or entries as they should be, so that one mistake does not hide all known names."""
    return {
        name: doc[name]
        for name, section in SECTIONS.items()
        if name in doc and (_are_entries(doc[name]) if section.shape == "entries" else isinstance(doc[name], dict))
    }


def _are_entries(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(entry, dict) for entry in value)


def _known_names(doc: Mapping[str, Any]) -> dict[str, Collection[str]]:
    return {
        name: section.ids or [str(each.get("id")) if section.shape == "entries" else each for each in doc.get(name, ())]
        for name, section in SECTIONS.items()
    }


def _settings(table: object) -> Iterator[Found]:
    if not isinstance(table, dict):
        yield ("settings",), Complaint(_("This must be written as a table, [{name}].").format(name="settings"))
        return
    for key, value in table.items():
        path: KeyPath = ("settings", key)
        if key not in Settings._fields:
            message = _("There is no setting “{name}”.").format(name=key)
            yield path, Complaint(message, suggestion(key, Settings._fields))
        elif not accepts(key, value) or (key == "zone" and not _is_zone(value)):
            yield (
                path,
                Complaint(_("{value} is not a value this setting takes.").format(value=value), _way_out(key, value)),
            )


def _way_out(key: str, value: object) -> str:
    if key == "zone":
        from zoneinfo import available_timezones

        return suggestion(value, available_timezones())
    if key == "language":
        return choices(("en", "zh"))
    if key in CHOICES:
        return choices(CHOICES[key])
    return _("By default it is {value}.").format(value=json.dumps(getattr(Settings(), key)))


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        return not name or ZoneInfo(name) is not None
    except (KeyError, ValueError, OSError):
        return False


def _tables(
    name: str,
    section: Section,
    tables: Mapping[str, Any],
    base: Mapping[str, Any],
    known: Mapping[str, Collection[str]],
) -> Iterator[Found]:
    for table_id, table in tables.items():
        path: KeyPath = (name, table_id)
        if section.ids and table_id not in section.ids:
            yield (
                path,
                Complaint(_("There is no “{name}” here.").format(name=table_id), suggestion(table_id, section.ids)),
            )
        elif not isinstance(table, dict):
            yield path, Complaint(_("This must be a table, [{name}].").format(name=f"{name}.{table_id}"))
        else:
            yield from _keys(path, section, table, known)
            yield from _missing(path, section, merged(base.get(name, {}).get(table_id, {}), table))


def _entries(
    name: str, section: Section, entries: object, base: Mapping[str, Any], known: Mapping[str, Collection[str]]
) -> Iterator[Found]:
    if not isinstance(entries, list) or not _are_entries(entries):
        yield (name,), Complaint(_("This must be written as [[{name}]], once for each entry.").format(name=name))
        return
    shipped = {entry["id"]: entry for entry in base.get(name, ())}
    seen: set[object] = set()
    for number, entry in enumerate(entries):
        path: KeyPath = (name, number)
        entry_id = entry.get("id")
        yield from _keys(path, section, entry, known)
        if isinstance(entry_id, str) and entry_id in seen:
            yield (*path, "id"), Complaint(_("“{name}” is there twice.").format(name=entry_id))
        seen.add(entry_id if isinstance(entry_id, str) else None)
        if entry.get("remove") is True:
            if entry_id not in list(shipped):
                message = _("There is no “{name}” to remove.").format(name=entry_id)
                yield path, Complaint(message, suggestion(entry_id, shipped))
        else:
            there = shipped.get(entry_id, {}) if isinstance(entry_id, str) else {}
            yield from _missing(path, section, merged(there, entry))


def _keys(
    path: KeyPath, section: Section, table: Mapping[str, Any], known: Mapping[str, Collection[str]]
) -> Iterator[Found]:
    for name, value in table.items():
        key = section.keys.get(name, section.others)
        if key is None:
            message = _("There is no key “{name}” here.").format(name=name)
            yield (*path, name), Complaint(message, suggestion(name, section.keys))
        else:
            for complaint in KINDS[key.kind](value, _allowed(key, known)):
                yield (*path, name), complaint


def _allowed(key: Key, known: Mapping[str, Collection[str]]) -> Collection[str]:
    return known[key.names] if isinstance(key.names, str) else key.names


def _missing(path: KeyPath, section: Section, whole: Mapping[str, Any]) -> Iterator[Found]:
    for name, key in section.keys.items():
        if key.required and name not in whole:
            yield path, Complaint(_("“{name}” is missing.").format(name=name))
    for pair in section.texts:
        if not any(whole.get(each) for each in pair):
            yield path, Complaint(_("“{one}” or “{other}” is missing.").format(one=pair[0], other=pair[1]))


def _worn_out_questions(doc: Mapping[str, Any], base: Mapping[str, Any]) -> Iterator[Found]:
    """Questions that fit a stale pattern or raise price before the buyer does."""
    questions = doc.get("questions")
    if not isinstance(questions, list) or not _are_entries(questions):
        return
    try:
        playbook = build({**base, "questions": []})
    except msgspec.ValidationError:
        return
    shipped = {entry["id"]: entry for entry in base.get("questions", ())}
    for number, entry in enumerate(questions):
        whole = {**shipped.get(str(entry.get("id")), {}), **entry}
        for lang in _texts_of(entry):
            path: KeyPath = ("questions", number, lang)
            if find_stale(entry[lang], playbook):
                yield (
                    path,
                    Complaint(_("This is a line that wears buyers out."), _("Ask for something they can answer.")),
                )
            elif whole.get("topic") != "price" and playbook.raises_price(entry[lang]):
                yield path, Complaint(_("This raises price first."), _('If the buyer raised it, add topic = "price".'))


def _texts_of(entry: Mapping[str, Any]) -> Iterable[str]:
    return (lang for lang in ("en", "zh") if isinstance(entry.get(lang), str))
