"""The shell in this process: a command line in, exit code and both outputs out."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from tracker.shell.door import run


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Tracker = Callable[..., Ran]


@pytest.fixture
def tracker(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tracker:
    def command(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        code = run(list(arguments))
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return command


@pytest.fixture
def rahman(tracker: Tracker) -> str:
    """A captured inquiry; the fixture is its id."""
    saved = tracker("add", "--json", "--buyer", "Rahman Textiles", "BD 5000 pcs zipper FOB Ningbo USD 0.32/pc")
    assert saved.code == 0, saved.err
    deal_id: str = saved.json[0]["id"]
    return deal_id
