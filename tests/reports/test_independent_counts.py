"""A pipeline of a few hundred rows comes in as CSV; what the program says of it is held against counts of the rows.

TRACKER_TEST_PIPELINE names a larger file of the same columns to count instead.
"""

from __future__ import annotations

import csv
import os
import random
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tracker.desk import Desk, open_desk
from tracker.store.paths import Paths

Rows = list[dict[str, str]]
_HEAD = ("opportunity_id", "account", "product", "deal_stage", "engage_date", "close_date", "close_value")
_FIRST, _LAST = date(2017, 7, 1), date(2017, 9, 30)


def invented(file: Path) -> Path:
    """Rows like those of a sales team's export: half of them closed, some on the edges of the third quarter."""
    dice = random.Random(7)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(_HEAD)
        for number in range(600):
            stage = dice.choice(["Prospecting", "Engaging", "Won", "Lost", "Lost"])
            engaged = date(2016, 11, 1) + timedelta(days=dice.randrange(330))
            closed = dice.choice([_FIRST, _LAST, _FIRST - timedelta(days=1), _LAST + timedelta(days=1), None])
            closed = max(engaged, closed or engaged + timedelta(days=dice.randrange(140)))
            is_closed = stage in ("Won", "Lost")
            writer.writerow(
                [
                    f"OPP{number:05}",
                    f"Buyer {dice.randrange(80)}",
                    dice.choice(["GTX", "MG Special"]),
                    stage,
                    engaged.isoformat() if stage != "Prospecting" else "",
                    closed.isoformat() if is_closed else "",
                    str(dice.randrange(1, 9000)) if stage == "Won" else "0" if is_closed else "",
                ]
            )
    return file


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Rows]:
    """The rows, and a desk that took them in on 1 January 2018."""
    folder = tmp_path_factory.mktemp("pipeline")
    given = os.environ.get("TRACKER_TEST_PIPELINE", "")
    file = Path(given) if given else invented(folder / "pipeline.csv")
    desk = open_desk("2018-01-01T09:00:00", "en", Paths(str(folder / "data"), str(folder / "state")))
    desk.import_file(str(file))
    with file.open(encoding="utf-8", newline="") as rows:
        return desk, list(csv.DictReader(rows))


def closed_in(rows: Rows, stage: str, first: date, last: date) -> int:
    return sum(
        row["deal_stage"] == stage and first.isoformat() <= row["close_date"] <= last.isoformat() for row in rows
    )


def test_the_lost_summary_of_a_quarter_counts_its_rows(pipeline: tuple[Desk, Rows]) -> None:
    desk, rows = pipeline
    lost, won = closed_in(rows, "Lost", _FIRST, _LAST), closed_in(rows, "Won", _FIRST, _LAST)
    for since, until in (("2017-Q3", "2017-Q3"), ("2017-07-01", "2017-09-30")):
        summary = desk.lost_summary(desk.all_deals(), since=since, until=until)
        assert (summary.lost, summary.won) == (lost, won)
        assert summary.lost_share == round(100 * lost / (lost + won))
        assert (summary.undiagnosed, summary.undiagnosed_share) == (lost, 100)
        assert [(row.cause, row.deals) for row in summary.reasons] == [("undiagnosed", lost)]
        assert len(summary.deals) == len({line.id for line in summary.deals}) == lost
        assert summary.before is not None
        assert (summary.before.since, summary.before.until) == (date(2017, 3, 31), date(2017, 6, 30))
        earlier = (summary.before.since, summary.before.until)
        assert summary.before.lost == closed_in(rows, "Lost", *earlier)
        assert summary.before.won == closed_in(rows, "Won", *earlier)


def test_days_from_the_first_touch_to_the_close_are_those_of_the_rows(pipeline: tuple[Desk, Rows]) -> None:
    desk, rows = pipeline
    summary = desk.lost_summary(desk.all_deals(), since="2017-Q3", until="2017-Q3")
    days = Counter(
        (date.fromisoformat(row["close_date"]) - date.fromisoformat(row["engage_date"])).days
        for row in rows
        if row["deal_stage"] == "Lost" and _FIRST.isoformat() <= row["close_date"] <= _LAST.isoformat()
    )
    assert Counter(line.days for line in summary.deals) == days


def test_the_quarters_of_the_win_rates_are_those_of_the_rows(pipeline: tuple[Desk, Rows]) -> None:
    desk, rows = pipeline
    engaged = [row for row in rows if row["engage_date"]]
    quarters = Counter(f"{row['engage_date'][:4]}-Q{(int(row['engage_date'][5:7]) + 2) // 3}" for row in engaged)
    won = Counter(
        f"{row['engage_date'][:4]}-Q{(int(row['engage_date'][5:7]) + 2) // 3}"
        for row in engaged
        if row["deal_stage"] == "Won"
    )
    quarters["2018-Q1"] += len(rows) - len(engaged)
    found = {rate.cohort: (rate.created, rate.won) for rate in desk.figures().win_rates}
    assert found == {quarter: (count, won[quarter]) for quarter, count in quarters.items() if count}


def test_open_reached_and_lost_are_those_of_the_rows(pipeline: tuple[Desk, Rows]) -> None:
    desk, rows = pipeline
    stages = Counter(row["deal_stage"] for row in rows)
    found = desk.figures()
    assert found.open == stages["Prospecting"] + stages["Engaging"]
    assert {row.stage: sum(row.counts) for row in found.ageing if sum(row.counts)} == {
        "inquiry": stages["Prospecting"],
        "quote": stages["Engaging"],
    }
    reached = {step.stage: len(step.ids) for step in found.funnel}
    assert (reached["inquiry"], reached["order"]) == (len(rows), stages["Won"])
    assert sum(len(reason.ids) for reason in found.reasons) == stages["Lost"]
    waiting = Counter(
        (date(2018, 1, 1) - date.fromisoformat(row["engage_date"])).days >= 90
        for row in rows
        if row["deal_stage"] == "Engaging"
    )
    (quote,) = [row for row in found.ageing if row.stage == "quote"]
    assert quote.counts[-1] == waiting[True]


def test_the_csv_of_the_deals_adds_up_to_the_rows(pipeline: tuple[Desk, Rows]) -> None:
    desk, rows = pipeline
    text = desk.export_deals("csv").decode("utf-8-sig")
    exported = list(csv.DictReader(text.splitlines()))
    assert len(exported) == len(rows)
    assert Counter(row["outcome"] for row in exported) == Counter(
        row["deal_stage"].lower() if row["deal_stage"] in ("Won", "Lost") else "" for row in rows
    )
    total = sum(Decimal(row["value"]) for row in exported if row["outcome"] == "won" and row["value"])
    assert total == sum(Decimal(row["close_value"]) for row in rows if row["deal_stage"] == "Won")
