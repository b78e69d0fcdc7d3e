"""Journals of every released format, byte for byte: they must always read as they did."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.store.store_bench import documents, journals, opened, second_laptop

GOLDEN = Path(__file__).with_name("golden")


@pytest.mark.parametrize("folder", sorted(GOLDEN.iterdir()), ids=lambda folder: folder.name)
def test_a_journal_of_an_older_release_reads_as_it_did(tmp_path: Path, folder: Path) -> None:
    shutil.copytree(folder, tmp_path / "data", ignore=shutil.ignore_patterns("state.json"))
    store = opened(tmp_path)
    assert documents(store) == json.loads((folder / "state.json").read_text("utf-8"))
    assert not store.problems
    assert [act.words for act in store.history(limit=2)] == ["Moved 客户 to order", "Logged a touch"]
    store.put("new", {"n": 1})
    assert "new" in opened(tmp_path).documents()


def _git(folder: Path, *words: str) -> None:
    name = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_two_laptops_meet_through_a_real_git_repository(tmp_path: Path) -> None:
    one, two, hub = tmp_path / "one", tmp_path / "two", tmp_path / "hub"
    first = opened(one)
    first.put("a", {"buyer": "A", "stage": "quote"})
    subprocess.run(["git", "init", "--bare", "-q", "-b", "main", str(hub)], check=True)
    _git(one / "data", "init", "-q", "-b", "main")
    _git(one / "data", "remote", "add", "origin", str(hub))
    two.mkdir()

    def push(laptop: Path) -> None:
        _git(laptop / "data", "add", "-A")
        _git(laptop / "data", "commit", "-qm", "deals")
        _git(laptop / "data", "push", "-q", "-u", "origin", "main")

    push(one)
    _git(two, "clone", "-q", str(hub), "data")
    second = opened(two)
    second.change("a", {"touches/t2": {"text": "two"}, "stage": "sample"})
    push(two)
    first.change("a", {"touches/t1": {"text": "one"}})
    _git(one / "data", "add", "-A")
    _git(one / "data", "commit", "-qm", "deals")
    _git(one / "data", "pull", "-q", "--no-rebase", "--no-edit", "origin", "main")
    _git(one / "data", "push", "-q", "origin", "main")
    _git(two / "data", "pull", "-q", "--no-rebase", "origin", "main")
    first.refresh()
    second.refresh()
    assert documents(first) == documents(second)
    assert set(first.documents()["a"]["touches"]) == {"t1", "t2"}
    assert len(journals(one)) == 2


def test_a_second_laptop_keeps_its_own_file(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    opened(one).put("a", {"n": 1})
    second_laptop(one, two)
    [before] = journals(two)
    content = before.read_bytes()
    opened(two).put("b", {"n": 2})
    assert before.read_bytes() == content
    assert len(journals(two)) == 2
