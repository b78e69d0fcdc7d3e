"""A checked document becomes a `Playbook`. Knows the file's shape; whether it is sound is the checker's affair."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from tracker.playbook.keys import own_keys
from tracker.playbook.settings import settings_from
from tracker.playbook.values import Playbook

WORD = re.compile(r"\{([^\W\d]\w*)\}")
"""A word of the vocabulary inside a stale pattern."""
_LISTS = ("questions", "causes", "hypotheses", "signals", "occasions")


def build(doc: Mapping[str, Any]) -> Playbook:
    """The playbook a document describes, one language being enough; msgspec.ValidationError when it is unsound."""
    words = doc.get("words", {})
    shape = {
        "settings": settings_from(doc.get("settings", {})),
        "stages": {stage: _stage(stage, table) for stage, table in doc.get("stages", {}).items()},
        "facts": {fact: {"en": "", "zh": "", "id": fact, **table} for fact, table in doc.get("facts", {}).items()},
        "timing": doc.get("timing", {}),
        "evidence": doc.get("evidence", {}),
        "keys": own_keys(doc.get("keys", {})),
        "price_words": words.get("price", ()),
        "no_need_words": words.get("no_need", ()),
        "refusal_words": words.get("refusal", ()),
        "silence_words": words.get("silence", ()),
        "stale": [_spelt_out(entry, doc.get("vocabulary", {})) for entry in doc.get("stale", ())],
        **{name: [{"en": "", "zh": "", **entry} for entry in doc.get(name, ())] for name in _LISTS},
    }
    return msgspec.convert(shape, Playbook)


def _spelt_out(entry: Mapping[str, Any], vocabulary: Mapping[str, list[str]]) -> dict[str, Any]:
    """A stale entry with each `{word}` of its patterns as the alternatives it stands for."""

    def alternatives(found: re.Match[str]) -> str:
        return f"(?:{'|'.join(vocabulary[found.group(1)])})" if found.group(1) in vocabulary else found.group()

    lists = {
        key: [WORD.sub(alternatives, each) for each in entry[key]] for key in ("patterns", "unless") if key in entry
    }
    return {**entry, **lists}


def _stage(stage: str, table: Mapping[str, Any]) -> dict[str, Any]:
    title = table.get("title", {})
    plain = {key: value for key, value in table.items() if key != "title"}
    return {"id": stage, "title_en": title.get("en", ""), "title_zh": title.get("zh", ""), **plain}
