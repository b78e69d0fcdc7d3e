"""Faults of a real system: single system calls that fail or kill, and a real file system that loses power.

Only for the figures of a release; what the machine does not allow is skipped with the reason (`pytest -rs`).
"""

from __future__ import annotations

import fcntl
import gc
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.store_bench import FULL, MAPS, documents, opened

ROOT = Path(__file__).parents[2]
release_only = pytest.mark.skipif(not FULL, reason="only with TRACKER_TEST_FULL=1")

PROGRAM = f"""
import os, sys
from tracker.errors import TrackerError
from tracker.store.capture import append_capture
from tracker.store.paths import Paths
from tracker.store.store import Store

def change(folder):
    paths = Paths(folder + "/data", folder + "/state")
    store = Store.open(paths, maps=frozenset({sorted(MAPS)!r}))
    with store.act("Logged"):
        store.put("new", {{"buyer": "new"}})
        store.change("base", {{"touches/t": {{"text": "t"}}}})
    store.undo()
    store.redo()
    store.backups.make(force=True)
    store.keep(force=True)
    store.close()

def capture(folder):
    append_capture(Paths(folder + "/data", folder + "/state"), [{{"id": "new", "buyer": "new"}}], "Added")

act, warm, folder = {{"change": change, "capture": capture}}[sys.argv[1]], sys.argv[2], sys.argv[3]
act(warm)
os.path.exists("/tracker-begins")
try:
    act(folder)
    said = b"saved"
except TrackerError as error:
    said = b"refused" if error.hint else b"no hint"
os.path.exists("/tracker-ends")
os.write(1, said)
"""
CALLS = (
    "openat",
    "write",
    "pwrite64",
    "fsync",
    "rename",
    "ftruncate",
    "pread64",
    "flock",
    "mkdir",
    "unlink",
    "getdents64",
    "close",
)
FAULTS = ("error=EIO", "error=ENOSPC", "signal=KILL")


def _traced(folder: Path, use_case: str, *options: str) -> subprocess.CompletedProcess[str]:
    warm = folder.with_name("warm")
    for path in (warm, folder):
        shutil.rmtree(path, ignore_errors=True)
        opened(path).put("base", {"buyer": "base"})
    command = ["strace", "-f", "-qq", *options, sys.executable, "-c", PROGRAM, use_case, str(warm), str(folder)]
    environment = os.environ | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def _calls_between(log: str) -> dict[str, range]:
    """For each system call, the numbers of those made while the store was at work."""
    before, inside = Counter[str](), Counter[str]()
    counted: Counter[str] | None = before
    for line in log.splitlines():
        if "/tracker-begins" in line:
            counted = inside
        elif "/tracker-ends" in line:
            break
        elif counted is not None and (found := re.match(r"(?:\d+ +)?(\w+)\(", line)):
            counted[found[1]] += 1
    return {call: range(before[call] + 1, before[call] + inside[call] + 1) for call in inside if call in CALLS}


@release_only
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("use_case", ["change", "capture"])
def test_any_system_call_may_fail_or_kill(tmp_path: Path, use_case: str, fault: str) -> None:
    folder, log = tmp_path / "folder", tmp_path / "log"
    sound = _traced(folder, use_case, "-o", str(log), "-e", "trace=all")
    if sound.returncode or sound.stdout != "saved":
        pytest.skip(f"strace cannot trace here: {sound.stderr.strip()[-200:]}")
    numbers = _calls_between(log.read_text("utf-8", "replace"))
    assert "fsync" in numbers
    for call, turns in numbers.items():
        for turn in turns:
            ended = _traced(folder, use_case, "-o", "/dev/null", "-e", f"inject={call}:{fault}:when={turn}")
            where = f"{call} number {turn}: {ended.stderr}"
            assert ended.stdout in ("saved", "refused", ""), where
            assert ended.stdout or fault == "signal=KILL" or "Traceback" not in ended.stderr, where
            store = opened(folder)
            assert "base" in store.documents(), where
            assert ended.stdout != "saved" or "new" in store.documents(), where
            assert not [problem for problem in store.problems if problem.kind == "attention"], where
            store.put("after", {"buyer": "after"})
            assert "after" in opened(folder, snapshot=False).documents(), where


WRITER = f"""
import os, sys
from tracker.store.paths import Paths
from tracker.store.store import Store
folder, turn = sys.argv[1:]
store = Store.open(Paths(folder + "/data", folder + "/state"), maps=frozenset({sorted(MAPS)!r}))
number = 0
while True:
    with store.act("Added"):
        store.put(f"{{turn}}-{{number}}", {{"buyer": "b" * 400}})
    os.write(1, b"%d\\n" % number)
    number += 1
    if not number % 7:
        store.keep(force=True)
        store.close()
"""
_SHUTDOWN = 0x8004587D
"""EXT4_IOC_SHUTDOWN, with 2: at once, without writing the journal out."""


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def real_disk(tmp_path: Path) -> Iterator[Path]:
    """A file with an ext4 file system in it, mounted on the folder returned."""
    if os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("mounting a file system needs root and mkfs.ext4")
    image, folder = tmp_path / "image", tmp_path / "mounted"
    folder.mkdir()
    with image.open("wb") as file:
        file.truncate(64 << 20)
    try:
        _run("mkfs.ext4", "-q", str(image))
        _run("mount", "-o", "loop", str(image), str(folder))
    except subprocess.CalledProcessError as error:
        pytest.skip(f"this machine mounts no loop devices: {error.stderr.strip()[-200:]}")
    yield folder
    subprocess.run(["umount", str(folder)], check=False, capture_output=True)


def _stop(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, process.pid, os.WSTOPPED)


@release_only
def test_a_real_file_system_that_loses_power_keeps_what_was_confirmed(real_disk: Path) -> None:
    home = real_disk / "home"
    expected: set[str] = set()
    for turn in range(40):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(home), f"t{turn}"], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        confirmed = [writer.stdout.readline().strip() for _line in range(3 + turn * 2)]
        _stop(writer)  # ext4 may answer an fsync that is under way during its shutdown with a false success
        fd = os.open(real_disk, os.O_RDONLY)
        try:
            fcntl.ioctl(fd, _SHUTDOWN, struct.pack("I", 2))
        except OSError as error:
            pytest.skip(f"this file system cannot be cut off: {error}")
        finally:
            os.close(fd)
        writer.kill()
        rest, _none = writer.communicate()
        expected |= {f"t{turn}-{number}" for number in [*confirmed, *rest.split()]}
        image = str(real_disk.with_name("image"))
        _run("umount", str(real_disk))
        _run("mount", "-o", "loop", image, str(real_disk))
        _look_for(expected, home)
        gc.collect()  # an open store holds its snapshot, and a file system with open files is not unmounted


def _look_for(expected: set[str], home: Path) -> None:
    store = opened(home)
    assert expected <= set(documents(store))
    assert not [problem for problem in store.problems if problem.kind == "attention"]
    assert documents(store) == documents(opened(home, snapshot=False))
