"""A checked document becomes a `Playbook`. Knows the file's shape; whether it is sound is the checker's affair."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from tracker.playbook.settings import settings_from
from tracker.playbook.values import Playbook

_LISTS = ("questions", "causes", "hypotheses", "signals", "stale", "occasions")


def build(doc: Mapping[str, Any]) -> Playbook:
    """The playbook a document describes; msgspec.ValidationError when it is unsound."""
    words = doc.get("words", {})
    shape = {
        "settings": settings_from(doc.get("settings", {})),
        "stages": {stage: _stage(stage, table) for stage, table in doc.get("stages", {}).items()},
        "facts": {fact: {"en": "", "zh": "", "id": fact, **table} for fact, table in doc.get("facts", {}).items()},
        "timing": doc.get("timing", {}),
        "price_words": words.get("price", ()),
        "no_need_words": words.get("no_need", ()),
        "refusal_words": words.get("refusal", ()),
        **{name: [{**_blank(name), **entry} for entry in doc.get(name, ())] for name in _LISTS},
    }
    return msgspec.convert(shape, Playbook)


def _blank(name: str) -> dict[str, str]:
    """One language is enough: the other text is empty."""
    return {} if name == "stale" else {"en": "", "zh": ""}


def _stage(stage: str, table: Mapping[str, Any]) -> dict[str, Any]:
    title = table.get("title", {})
    plain = {key: value for key, value in table.items() if key != "title"}
    return {"id": stage, "title_en": title.get("en", ""), "title_zh": title.get("zh", ""), **plain}
