"""Reports and import: in the process, without start-up, and as whole commands."""

from __future__ import annotations

import csv
import io
import itertools
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import msgspec

from benchmarks.homes import filled, invented_deals
from benchmarks.measure import Row, median
from benchmarks.processes import environment, once, tracker_argv
from benchmarks.terminal import Terminal
from tracker.importing import import_csv
from tracker.playbook import load_playbook
from tracker.reports import LOST_FORMATS, export_lost, lost_summary
from tracker.reports.days import Days
from tracker.reports.figures import figures
from tracker.reports.records import record_of
from tracker.reports.traces import trace

GROUP = "Reports and import"
_TODAY = date(2026, 11, 23)
_ROWS = 8_800
_LOST = 2_500
_OPEN_BOARD = (
    "from tracker.desk.opening import open_desk\n"
    "from screens.app import TrackerApp\n"
    "TrackerApp(open_desk(), first='board').run()"
)
_F4 = b"\x1bOS"


def rows(root: Path, sizes: tuple[int, ...], rounds: int) -> Iterator[Row]:
    """Import of 8,800 rows, a summary of 2,500 lost deals in every format, figures over the largest size."""
    yield from _import(root, rounds)
    lost = [deal for deal in invented_deals(_LOST * 4) if deal.outcome == "lost"][:_LOST]
    playbook, _problems = load_playbook(None)
    where = f"{len(lost):,} lost deals"
    summary = lost_summary(lost, playbook, since=None, until=_TODAY, today=_TODAY, day_of=_day)

    def again() -> None:
        lost_summary(lost, playbook, since=None, until=_TODAY, today=_TODAY, day_of=_day)

    counted = _time(again, rounds)
    yield Row(GROUP, "lost summary, counted", where, counted)
    for name in LOST_FORMATS:
        took = _time(partial(export_lost, summary, name), rounds)
        yield Row(GROUP, f"lost summary as {name}", where, counted + took, budget=1000)
        took = _time(partial(export_lost, summary, name, share_against=lost), rounds)
        yield Row(GROUP, f"lost summary as {name}, shared", where, counted + took, budget=1000)
    every = list(invented_deals(sizes[-1]))
    stored = {deal.id: msgspec.Raw(msgspec.json.encode(deal)) for deal in every}

    def count_all() -> None:
        day_at = Days(_day)
        traces = [trace(deal_id, record_of(raw), day_at) for deal_id, raw in stored.items()]
        figures(traces, playbook, today=_TODAY, day_at=day_at, record=lambda deal_id: record_of(stored[deal_id]))

    yield Row(GROUP, "all figures", f"{len(stored):,} deals", _time(count_all, rounds), budget=300)
    yield from _screen(filled(root / "figures", sizes[-1]), sizes[-1], rounds)


def _screen(home: Path, size: int, rounds: int) -> Iterator[Row]:
    """F4 in a pseudo-terminal, for somebody who looked at the board first and for one who did not wait."""
    env = environment(home) | {"TEXTUAL_DISABLE_KITTY_KEY": "1"}
    for waited, what in ((2.5, "Figures screen, F4 to last byte"), (0.1, "Figures screen, F4 at once")):
        taken = []
        for _turn in range(rounds + 1):
            terminal = Terminal([sys.executable, "-c", _OPEN_BOARD], env, 120, 40)
            terminal.until("USD")
            terminal.settle(waited)
            taken.append(terminal.press(_F4, quiet=0.6).last_byte)
            terminal.end()
        yield Row(GROUP, what, f"{size:,} deals, 120×40", median(taken[1:]), budget=300)


def _import(root: Path, rounds: int) -> Iterator[Row]:
    data = pipeline(_ROWS)
    numbers = itertools.count()
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    took = _time(lambda: import_csv(data, now=now, new_id=lambda: f"{next(numbers):020}"), rounds)
    yield Row(GROUP, "CSV read", f"{_ROWS:,} rows", took)
    file = root / "pipeline.csv"
    file.write_bytes(data)
    homes = [environment(filled(root / f"import-{turn}", 0)) for turn in range(rounds)]
    whole = median([once(tracker_argv("import", str(file)), env) for env in homes])
    yield Row(GROUP, "import, whole process", f"{_ROWS:,} rows", whole, budget=3000)


def pipeline(count: int) -> bytes:
    """A CSV of deals in every stage."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["id", "account", "product", "deal_stage", "engage_date", "close_date", "close_value", "owner"])
    stages = ("Prospecting", "Engaging", "Won", "Lost")
    for number in range(count):
        day = f"2026-{number % 9 + 1:02}-{number % 28 + 1:02}"
        stage = stages[number % 4]
        closed = f"2026-10-{number % 28 + 1:02}" if stage in ("Won", "Lost") else ""
        writer.writerow([f"R{number}", f"Buyer {number % 97}", "LED", stage, day, closed, number, "me"])
    return out.getvalue().encode()


def _day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def _time(act: Callable[[], object], rounds: int) -> float:
    taken = []
    for _turn in range(rounds):
        started = time.perf_counter()
        act()
        taken.append((time.perf_counter() - started) * 1000)
    return median(taken)
