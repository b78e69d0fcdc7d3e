"""Headlines kept with the snapshot say what the records say, whoever changed them and whenever it was kept."""

from __future__ import annotations

import os
import random
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tracker.desk import Desk, open_desk
from tracker.desk.headlines import Headlines
from tracker.model import STAGES

LINES = (
    "Rahman Textiles BD zipper 5000 pcs USD 0.32/pc",
    "Oslo Lys NO lamps oslo@lys.no",
    "王记五金 阀门 200个 下周三跟进",
    "محمد علي SA tiles",
)


def said(headlines: Headlines) -> Mapping[str, object]:
    return {deal_id: msgspec.to_builtins(row) for deal_id, row in headlines.headlines().items()}


def from_records(desk: Desk) -> Mapping[str, object]:
    """What a desk says that has nothing but the journals."""
    for kept in Path(desk.paths.state).glob("*/snapshot.json"):
        os.rename(kept, aside := kept.with_suffix(".aside"))
    fresh = open_desk()
    try:
        return said(fresh)
    finally:
        fresh.store._keeps_snapshot = False
        fresh.close_store()
        os.rename(aside, kept)


def act(desk: Desk, dice: random.Random) -> None:
    deals = desk.all_deals()
    deal = dice.choice(deals)
    match dice.randrange(9):
        case 0:
            desk.add(desk.read_capture(dice.choice(LINES)))
        case 1 | 2:
            desk.close(deal.id, dice.choice(("won", "lost")), anyway=True)
        case 3:
            desk.move(deal.id, dice.choice(STAGES[:-1]))
        case 4:
            desk.edit(deal.id, {"buyer": dice.choice(("Rahman Textiles", "Zed", "ZED", "محمد علي"))})
        case 5:
            desk.log(deal.id, dice.choice(("out", "in", "read")), "a word")
        case 6:
            desk.snooze(deal.id, f"in {dice.randrange(1, 40)} days")
        case 7:
            desk.undo()
        case 8:
            desk.reopen(deal.id) if deal.outcome else desk.sleep(deal.id, "until they write")


@pytest.mark.parametrize("seed", range(8))
def test_kept_headlines_are_those_of_the_records(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    for line in LINES * 2:
        desk.add(desk.read_capture(line))
    desk.store.keep(force=True)
    for _round in range(6):
        window = open_desk()
        if dice.random() < 0.7:
            window.columns()
        if dice.random() < 0.5:
            window.orders_of("zed")
        for _step in range(dice.randrange(1, 6)):
            act(window, dice)
            if dice.random() < 0.3:
                window.columns()
        if dice.random() < 0.5:
            window.store.keep(force=True)
        window.close_store()
        desk.refresh()
        anew = from_records(desk)
        again = open_desk()
        assert said(again) == anew == said(desk)
        assert [card.id for card in again.columns()["order"]] == [card.id for card in desk.columns()["order"]]
        again.close_store()


FACTS = {"tender_date": "2027-01-20", "promise": "after 10 January 2027", "cycle": "2 months"}


@pytest.mark.parametrize("seed", range(6))
def test_on_any_day_a_kept_headline_says_when_the_deal_is_due(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    for line in LINES * 3:
        desk.add(desk.read_capture(line))
    for deal in desk.all_deals():
        if dice.random() < 0.6:
            name = dice.choice(list(FACTS))
            desk.edit(deal.id, {name: FACTS[name]})
    for _step in range(30):
        act(desk, dice)
    desk.headlines()
    desk.store.keep(force=True)
    for days in (0, 1, 9, 2, 40, 75, 400, -3):
        day = desk.clock.now() + timedelta(days=days)
        then = open_desk(day.isoformat())
        today = then.clock.today().toordinal()
        for deal in then.all_deals():
            headline, standing = then.headlines()[deal.id], then.standing(deal)
            queue_day = standing.queue_day.toordinal() if standing.queue_day else 0
            held_up = standing.due and standing.due.toordinal() <= today < queue_day
            assert then.due_day(deal) == (standing.queue_day if held_up else standing.due)
            assert headline.in_queue(today) == (0 < queue_day <= today)
            assert headline.alarms(today) == standing.alarm
        if dice.random() < 0.5:
            then.store.keep(force=True)


def test_another_playbook_makes_them_anew(desk: Desk) -> None:
    desk.add(desk.read_capture(LINES[0]))
    before = said(desk)
    desk.store.keep(force=True)
    own = Path(desk.paths.data) / "playbook.toml"
    own.write_text("[stages.inquiry]\ncadence = [30, 30]\n", "utf-8")
    patient = open_desk()
    assert said(patient) != before
    assert said(patient) == from_records(patient)


def test_a_program_that_changed_makes_them_anew(desk: Desk) -> None:
    desk.add(desk.read_capture(LINES[0]))
    desk.headlines()
    desk.store.keep(force=True)
    again = open_desk()
    assert not again.store.notes("headlines", "another program", msgspec.json.Decoder(dict[str, object]).decode).rows
    assert said(again) == said(desk)


def test_a_window_that_is_killed_has_kept_them(desk: Desk) -> None:
    for number in range(500):
        desk.add(desk.read_capture(f"Buyer {number} DE lamps"))
    killed = open_desk()
    killed.headlines()
    assert not list(Path(killed.paths.state).glob("*/snapshot.json"))
    killed.keep()
    kept = open_desk().store.notes("headlines", killed.made_with, msgspec.json.Decoder(dict[str, object]).decode)
    assert len(kept.rows) == 500
