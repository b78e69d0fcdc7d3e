"""Which keys a playbook file may hold and what each takes, as one table. Knows no values and reads no files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tracker.model import STAGES

GROUPS = ("price", "no-need", "silence", "other", "won")
NEEDS = ("revive", "competitor", "lesson")


class Key(NamedTuple):
    """What a key takes. `names` are the words it may use, or the section whose ids they are."""

    kind: str
    names: tuple[str, ...] | str = ()
    required: bool = False


class Section(NamedTuple):
    """`shape` is "table" (keys at once), "tables" (one table per id) or "entries" (`[[…]]`, merged by `id`).

    `texts` are pairs of which one, `en` or `zh`, must be there; `others` is what keys of the user's own choosing take.
    """

    shape: str
    keys: Mapping[str, Key]
    ids: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    others: Key | None = None


_TEXT, _NAME, _WHOLE, _RATIO = Key("text"), Key("id", required=True), Key("whole"), Key("ratio")
_ENTRY = {"id": _NAME, "remove": Key("flag")}
_EN_ZH = {"en": _TEXT, "zh": _TEXT}
_BOTH = (("en", "zh"),)

SECTIONS: Mapping[str, Section] = {
    "settings": Section("table", {}),
    "keys": Section("table", {}),
    "stages": Section(
        "tables",
        {
            "title": Key("title"),
            "cadence": Key("wholes"),
            "cap": _WHOLE,
            "breathing_days": _WHOLE,
            "alarm_days": _WHOLE,
        },
        ids=STAGES,
    ),
    "timing": Section(
        "table",
        {
            "validity_days": _WHOLE,
            "stock_days": _WHOLE,
            "tender_days": _WHOLE,
            "sample_days": _WHOLE,
            "closing_days": _WHOLE,
            "fair_days": _WHOLE,
            "collision_days": _WHOLE,
            "reorder_days": _WHOLE,
            "reorder_slipping": _RATIO,
            "question_share": Key("share"),
            "diagnose_days": _WHOLE,
            "diagnose_per_day": _WHOLE,
            "refusal_days": _WHOLE,
        },
    ),
    "occasions": Section(
        "entries",
        {
            **_ENTRY,
            **_EN_ZH,
            "kind": Key("name", ("closing", "fair"), required=True),
            "first": Key("day", required=True),
            "last": Key("day", required=True),
        },
        texts=_BOTH,
    ),
    "facts": Section("tables", _EN_ZH, texts=_BOTH),
    "questions": Section(
        "entries",
        {
            **_ENTRY,
            **_EN_ZH,
            "stages": Key("names", "stages", required=True),
            "kind": Key("name", ("open", "closed"), required=True),
            "learns": Key("names", "facts"),
            "separates": Key("names", "hypotheses"),
            "topic": Key("name", ("", "price")),
            "purpose_en": _TEXT,
            "purpose_zh": _TEXT,
        },
        texts=_BOTH,
    ),
    "hypotheses": Section(
        "entries",
        {**_ENTRY, **_EN_ZH, "prior": Key("ratio", required=True), "look_en": _TEXT, "look_zh": _TEXT},
        texts=_BOTH,
    ),
    "evidence": Section(
        "table",
        {
            "supported": _RATIO,
            "marked": _RATIO,
            "words": _RATIO,
            "fact": _RATIO,
            "group": _RATIO,
            "our_gap_days": _WHOLE,
            "same_domain_days": _WHOLE,
            "priors_weigh": _WHOLE,
        },
    ),
    "signals": Section(
        "entries",
        {
            **_ENTRY,
            **_EN_ZH,
            "fact": Key("name", "facts"),
            "words": Key("regexes"),
            "factors": Key("factors", "hypotheses", required=True),
        },
        texts=_BOTH,
    ),
    "causes": Section(
        "entries",
        {
            **_ENTRY,
            **_EN_ZH,
            "group": Key("name", GROUPS, required=True),
            "remedy_en": _TEXT,
            "remedy_zh": _TEXT,
            "prompt_en": _TEXT,
            "prompt_zh": _TEXT,
            "needs": Key("names", NEEDS),
            "hypothesis": Key("name", "hypotheses"),
            "facts": Key("names", "facts"),
            "words": Key("regexes"),
            "reopen": Key("name", "questions"),
        },
        texts=_BOTH,
    ),
    "words": Section("table", dict.fromkeys(("price", "no_need", "refusal", "silence"), Key("regexes"))),
    "vocabulary": Section("table", {}, others=Key("regexes")),
    "stale": Section(
        "entries",
        {
            **_ENTRY,
            "lang": Key("name", ("en", "zh"), required=True),
            "patterns": Key("stale", "vocabulary", required=True),
            "unless": Key("stale", "vocabulary"),
            "better": Key("names", "facts"),
            "why_en": _TEXT,
            "why_zh": _TEXT,
        },
    ),
}
