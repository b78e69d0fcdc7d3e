"""stub"""
from __future__ import annotations
from typing import Any
from pathlib import Path
from tracker.playbook.problem import Problem
def check_text(text: str, file: str, base: dict[str, Any]) -> list[Problem]:
    import tomllib
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        return [Problem(file, 0, "", str(e))]
    return []
def check_playbook(file: Path) -> list[Problem]:
    return []
