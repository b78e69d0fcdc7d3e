"""Who waits is told so, and who does not is not."""

from __future__ import annotations

import threading

import pytest

from tracker.shell.patience import patience
from tracker.shell.session import Session


def test_what_takes_long_says_that_it_is_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    session, told = Session(None, None), threading.Event()
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        told.set()

    monkeypatch.setattr(session, "say", say)
    with patience(session, "Reading 2,500 deals …", seconds=0):
        assert told.wait(30)
    assert said == ["Reading 2,500 deals …"]


def test_what_is_done_at_once_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with patience(Session(None, None), "Reading 2 deals …", seconds=3600):
        pass
    assert capsys.readouterr().err == ""
