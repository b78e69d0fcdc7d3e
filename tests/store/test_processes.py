"""Several processes at once, some of them killed: nothing confirmed is lost, nothing counts twice."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.store_bench import FULL, MAPS, documents, opened, paths_in, runs
from tracker.errors import StoreLocked
from tracker.store.capture import append_capture
from tracker.store.files import LOCK, Disk
from tracker.store.lock import Lock

ROOT = Path(__file__).parents[2]
KILLS = runs(100, 1000)

WRITER = f"""
import sys
from tracker.store.paths import Paths
from tracker.store.store import Store
folder, name, count = sys.argv[1:]
store = Store.open(Paths(folder + "/data", folder + "/state"), maps=frozenset({sorted(MAPS)!r}))
for number in range(int(count)):
    with store.act("Added"):
        store.put(f"{{name}}-{{number}}", {{"buyer": name}})
        if "shared" in store.documents():
            store.change("shared", {{f"touches/{{name}}-{{number}}": {{"text": "t"}}}})
    print(number, flush=True)
"""

CAPTURER = """
import sys
from tracker.store.paths import Paths
from tracker.store.capture import append_capture
folder, name, count = sys.argv[1:]
for number in range(int(count)):
    append_capture(Paths(folder + "/data", folder + "/state"), [{"id": f"{name}-{number}"}], "Added")
    print(number, flush=True)
"""


def _started(code: str, folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder), name, str(count)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def _confirmed(process: subprocess.Popen[str]) -> Iterator[int]:
    assert process.stdout is not None
    return (int(line) for line in process.stdout if line.endswith("\n"))


@pytest.mark.parametrize(("writers", "each"), [(2, 1000), (8, 500)])
@pytest.mark.parametrize("turn", range(runs(1, 20)))
def test_writers_and_captures_beside_them_lose_and_double_nothing(
    tmp_path: Path, writers: int, each: int, turn: int
) -> None:
    opened(tmp_path).put("shared", {"buyer": "S"})
    running = [_started(WRITER, tmp_path, f"w{number}", each) for number in range(writers)]
    running.append(_started(CAPTURER, tmp_path, "capture", each))
    for process in running:
        process.communicate()
        assert process.returncode == 0
    store = opened(tmp_path)
    names = {f"w{writer}-{number}" for writer in range(writers) for number in range(each)}
    assert set(documents(store)) == names | {f"capture-{number}" for number in range(each)} | {"shared"}
    assert len(store.documents()["shared"]["touches"]) == writers * each
    stamps = [act.stamp for act in store.history()]
    assert len(stamps) == len(set(stamps)) == (writers + 1) * each + 1
    assert not store.problems


@pytest.mark.parametrize("turn", range(runs(1, 20)))
def test_captures_beside_a_long_import_lose_nothing(tmp_path: Path, turn: int) -> None:
    store = opened(tmp_path)
    running = _started(CAPTURER, tmp_path, "capture", 300)
    for part in range(3):
        with store.act("Imported"):
            for number in range(3000):
                store.put(f"import-{part}-{number}", {"buyer": "B", "touches": {"t": {"text": "x" * 80}}})
    running.communicate()
    assert running.returncode == 0
    assert len(documents(opened(tmp_path))) == 9300


def test_a_first_start_of_many_at_once_makes_one_store(tmp_path: Path) -> None:
    running = [_started(CAPTURER, tmp_path, f"p{number}", 3) for number in range(4)]
    for process in running:
        process.communicate()
        assert process.returncode == 0
    assert len(documents(opened(tmp_path))) == 12


@pytest.mark.parametrize("code", [WRITER, CAPTURER], ids=["window", "captures"])
def test_killed_writers_lose_nothing_that_was_confirmed(tmp_path: Path, code: str) -> None:
    chance = random.Random(7)
    expected: set[str] = set()
    kills = KILLS * (2 if code == WRITER and FULL else 1)
    for turn in range(kills):
        process = _started(code, tmp_path, f"t{turn}", 100_000)
        enough = chance.randrange(1, 25)
        done = []
        for number in _confirmed(process):
            done.append(number)
            if len(done) == enough:
                process.kill()
        process.wait()
        expected |= {f"t{turn}-{number}" for number in done}
    store = opened(tmp_path)
    found = set(documents(store))
    assert expected <= found
    assert len(found - expected) <= kills
    assert not [problem for problem in store.problems if problem.kind == "attention"]


def test_a_store_that_another_process_holds_says_so_after_the_wait(tmp_path: Path) -> None:
    class Impatient(Disk):
        seconds = 0.0

        def monotonic(self) -> float:
            return self.seconds

        def sleep(self, seconds: float) -> None:
            self.seconds += 1

    store = opened(tmp_path, disk=Impatient())
    holder = Disk()
    fd = holder.open(store._home.lock, LOCK)
    assert holder.flock(fd)
    with pytest.raises(StoreLocked) as caught:
        store.put("a", {"n": 1})
    assert caught.value.exit_code == 3
    with pytest.raises(StoreLocked):
        append_capture(paths_in(tmp_path), [{"n": 1}], "Added", disk=Impatient())
    holder.close(fd)
    store.put("a", {"n": 1})
    assert documents(store) == {"a": {"n": 1}}


def test_the_lock_is_given_back_when_its_holder_fails(tmp_path: Path) -> None:
    def fail() -> None:
        with Lock(Disk(), str(tmp_path / "lock")):
            raise ZeroDivisionError

    for _turn in range(2):
        with pytest.raises(ZeroDivisionError):
            fail()
