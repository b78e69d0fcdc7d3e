"""The keys that README tells of are bound."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from screens.keys import all_bindings
from tracker.playbook.keys import PUNCTUATION

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
ROWS = [line for line in README.split("## Keys")[1].split("## The shell")[0].splitlines() if line.startswith("| ")][1:]
TOLD = [(row.split("|")[1].strip(), key) for row in ROWS for key in re.findall(r"`([^`]+)`", row)]


def bound() -> set[str]:
    """Every key of every binding, as the program spells it."""
    return {key.strip() for binding in all_bindings() for key in binding.key.split(",")}


def spelled(key: str) -> str:
    """A key of the README as the program spells it."""
    if len(key) == 1:
        return PUNCTUATION.get(key, key)
    return key.lower()


@pytest.mark.parametrize(("where", "key"), TOLD)
def test_a_key_in_the_readme_is_bound(where: str, key: str) -> None:
    wanted = spelled(key)
    assert wanted in bound() or f"upper_{wanted.lower()}" in bound(), where
