"""Whether a close says why: price or "no need" alone is no cause, and silence needs something tested."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Literal

from tracker.errors import NotDiagnosed
from tracker.model import Deal
from tracker.words import _

if TYPE_CHECKING:
    from tracker.playbook import Cause, Playbook


_SLIP = 0.8
"""How like a cause's name a text must be, from 0 to 1, to be a slip of the hand rather than what was said."""


def check_close(
    deal: Deal,
    playbook: Playbook,
    *,
    outcome: Literal["won", "lost"],
    cause: str,
    said: str = "",
    evidence_for: str = "",
    lesson: str = "",
    revive: date | None = None,
    anyway: bool = False,
) -> str:
    """The accepted cause's id; "" when `anyway` lets an unaccepted one pass as undiagnosed.

    Raises NotDiagnosed with what is missing: no cause, a group instead of a cause, an unknown name, silence
    with nothing tested, or something the cause needs (`Cause.needs`).
    """
    try:
        return _accepted(deal, playbook, outcome, cause, said, evidence_for, lesson, revive).id
    except NotDiagnosed:
        if anyway:
            return ""
        raise


def _accepted(
    deal: Deal,
    playbook: Playbook,
    outcome: Literal["won", "lost"],
    text: str,
    said: str,
    evidence_for: str,
    lesson: str,
    revive: date | None,
) -> Cause:
    cause = find_cause(playbook, text)
    if cause is None:
        raise _no_such(deal, playbook, outcome, text, said)
    if (cause.group == "won") != (outcome == "won"):
        raise NotDiagnosed(
            _("“{cause}” explains the other outcome.").format(cause=playbook.title(cause)),
            _choices(playbook, ["won"] if outcome == "won" else ["price", "no-need", "silence", "other"]),
        )
    if cause.group == "silence" and not evidence_for and _untested_all(deal, playbook):
        raise _silent(deal, playbook, _("If that is the cause all the same, say what speaks for it: --for TEXT."))
    given = {
        "revive": revive is not None,
        "competitor": "competitor" in deal.facts or bool(evidence_for),
        "lesson": bool(lesson or evidence_for),
    }
    missing = [need for need in cause.needs if not given.get(need, True)]
    if missing:
        raise NotDiagnosed(_missing(missing[0]).format(cause=playbook.title(cause)), _MISSING_HINT[missing[0]]())
    return cause


def _revive_hint() -> str:
    return _("Add a day to ask again, such as --revive 2026-12-01.")


def _competitor_hint() -> str:
    return _("Say who, what and at what cost: --for TEXT, or learn it: --learned competitor=NAME.")


def _lesson_hint() -> str:
    return _("Say what you will do otherwise next time: --lesson TEXT.")


_MISSING_HINT = {"revive": _revive_hint, "competitor": _competitor_hint, "lesson": _lesson_hint}


def _missing(need: str) -> str:
    return {
        "revive": _("“{cause}” is a “not now”: it needs a day to ask again."),
        "competitor": _("“{cause}”: who was it, with what, at what cost?"),
        "lesson": _("“{cause}”: what was it on our side?"),
    }[need]


def find_cause(playbook: Playbook, text: str) -> Cause | None:
    """A cause by its id or its title in either language, without regard to case, spaces and dashes."""
    wanted = _key(text)
    for cause in playbook.causes:
        if wanted and wanted in (_key(cause.id), _key(cause.en), _key(cause.zh)):
            return cause
    return None


def _key(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _group_named(playbook: Playbook, text: str) -> str:
    """The group that words sound like when they are written where a cause belongs."""
    return playbook.group_said(" ".join(re.split(r"[\s_-]+", text.strip())))


def _no_such(deal: Deal, playbook: Playbook, outcome: Literal["won", "lost"], text: str, said: str) -> NotDiagnosed:
    """The refusal for a text that names no cause: what it should have been."""
    fitting = ["won"] if outcome == "won" else ["price", "no-need", "silence", "other"]
    if outcome == "won" and not text:
        return NotDiagnosed(_("Why did they choose you?"), _choices(playbook, fitting))
    near = _nearest(playbook, fitting, text, _SLIP)
    group = _group_named(playbook, text) if outcome == "lost" and not near else ""
    if group == "silence":
        if _untested_all(deal, playbook):
            return _silent(deal, playbook, _choices(playbook, ["price", "no-need", "other"]))
        return NotDiagnosed(_("“Went silent” is what happened, not why."), _choices(playbook, ["silence"]))
    if group:
        return NotDiagnosed(
            _("“{text}” is what they said. What lies behind it?").format(text=text),
            _choices(playbook, [group]),
        )
    if not text:
        asked = _group_named(playbook, said)
        if spoke_last(deal):
            fitting = [each for each in fitting if each != "silence"]
        return NotDiagnosed(_("A close needs a cause."), _choices(playbook, [asked] if asked else fitting))
    near = near or _nearest(playbook, fitting, text)
    if near:
        return NotDiagnosed(
            _("“{text}” is no cause in the playbook.").format(text=text),
            _("Did you mean {names}?").format(names=", ".join(near)),
        )
    return NotDiagnosed(_("“{text}” is no cause in the playbook.").format(text=text), _choices(playbook, fitting))


def _nearest(playbook: Playbook, groups: list[str], text: str, likeness: float = 0.5) -> list[str]:
    fitting = [cause for cause in playbook.causes if cause.group in groups]
    names = {name.casefold(): cause.id for cause in fitting for name in (cause.id, cause.en, cause.zh) if name}
    from difflib import get_close_matches

    near = get_close_matches(text.casefold(), names, n=3, cutoff=likeness)
    return list(dict.fromkeys(names[name] for name in near))


def _choices(playbook: Playbook, groups: list[str]) -> str:
    ids = [cause.id for cause in playbook.causes if cause.group in groups]
    return _("Causes: {names}. Or --anyway, which counts as undiagnosed.").format(names=", ".join(ids))


def _untested_all(deal: Deal, playbook: Playbook) -> bool:
    """Whether nothing was marked for this silence; a reopened deal's marks of before its last close do not count."""
    last = None if deal.outcome else max((each.at for each in deal.diagnoses.values()), default=None)
    marks = {name: mark for name, mark in deal.marks.items() if last is None or mark.at > last}
    return all(each.id not in marks or marks[each.id].state == "unknown" for each in playbook.hypotheses)


def spoke_last(deal: Deal) -> bool:
    """Whether the buyer's word is the last one: that is no silence, or it is ours."""
    talk = [touch.kind for _key, touch in deal.timeline if touch.kind in ("in", "out", "refused")]
    return bool(talk) and talk[-1] != "out"


def _silent(deal: Deal, playbook: Playbook, otherwise: str) -> NotDiagnosed:
    """The untested list; of a buyer who spoke last, that they are not silent, and `otherwise` as the way on."""
    if spoke_last(deal):
        return NotDiagnosed(_("They spoke last, so they did not go silent."), otherwise)
    lines = "\n".join(f"  {each.id}: {playbook.title(each)}" for each in playbook.hypotheses)
    return NotDiagnosed(
        _("They went silent, and none of the explanations has been tested yet:\n{lines}").format(lines=lines),
        _("Mark one: tracker ghost DEAL HYPOTHESIS supported. Or --anyway, which counts as undiagnosed."),
    )
