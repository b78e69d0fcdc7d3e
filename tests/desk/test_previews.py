"""What a choice shows beforehand is what it does: over deals of all kinds, for every verb that sets a date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from random import Random

import pytest

from tracker.capture import Draft
from tracker.clock import Clock
from tracker.desk import Desk, Said, open_desk
from tracker.errors import BadInput
from tracker.model import STAGES, Deal

ZONE = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 26, 14, 20, 30, 123456, tzinfo=ZONE)
Act = Callable[[Desk, str], Said]
ACTS: dict[str, Act] = {
    "asked": lambda desk, deal_id: desk.log(deal_id, "out"),
    "in": lambda desk, deal_id: desk.log(deal_id, "in", "thank you"),
    "read": lambda desk, deal_id: desk.log(deal_id, "read"),
    "note": lambda desk, deal_id: desk.log(deal_id, "note", "met at the fair"),
    "refused": lambda desk, deal_id: desk.log(deal_id, "refused", "no"),
    "bury": lambda desk, deal_id: desk.bury(deal_id),
    "snooze:2026-12-06": lambda desk, deal_id: desk.snooze(deal_id, "2026-12-06"),
    "sleep:their shop opens": lambda desk, deal_id: desk.sleep(deal_id, "their shop opens"),
    "wake": lambda desk, deal_id: desk.wake(deal_id),
    "reopen": lambda desk, deal_id: desk.reopen(deal_id),
    "move:inquiry": lambda desk, deal_id: desk.move(deal_id, "inquiry"),
    "move:quote": lambda desk, deal_id: desk.move(deal_id, "quote"),
    "move:pi": lambda desk, deal_id: desk.move(deal_id, "pi"),
    "move:sample": lambda desk, deal_id: desk.move(deal_id, "sample"),
    "move:order": lambda desk, deal_id: desk.move(deal_id, "order"),
}
PAST: dict[str, Act] = {
    **ACTS,
    "plan": lambda desk, deal_id: desk.edit(deal_id, {"next": "in 9 days"}),
    "won": lambda desk, deal_id: desk.close(deal_id, "won", anyway=True),
    "lost": lambda desk, deal_id: desk.close(deal_id, "lost", anyway=True),
    "revive": lambda desk, deal_id: desk.close(deal_id, "lost", anyway=True, revive="in 12 days"),
    "cycle": lambda desk, deal_id: desk.edit(deal_id, {"cycle": "3 months"}),
    "hold": lambda desk, deal_id: desk.answer(deal_id, "hold", said="too expensive"),
    "snooze:2026-12-06": lambda desk, deal_id: desk.snooze(deal_id, "in 5 days"),
}


def at(desk: Desk, moment: datetime) -> None:
    desk.clock = Clock(moment, ZONE)
    desk.forget(None)


def applies(desk: Desk, deal: Deal, choice: str) -> bool:
    verb, _colon, detail = choice.partition(":")
    return not desk.why_not(deal, verb) and detail != deal.stage


def grown(desk: Desk, dice: Random) -> Deal:
    """A deal with a past of some days, the last of it maybe today."""
    at(desk, NOW - timedelta(days=40))
    country = dice.choice(["BD", "DE", "AE", ""])
    deal = desk.add(Draft(buyer=dice.choice(["Rahman", "Oslo Lys"]), country=country)).deal
    assert deal is not None
    for days in sorted(dice.choices([0, 0, 1, 2, 4, 7, 11, 16, 30], k=dice.randrange(8)), reverse=True):
        at(desk, NOW - timedelta(days=days))
        if applies(desk, desk.deal(deal.id), choice := dice.choice(list(PAST))):
            PAST[choice](desk, deal.id)
    at(desk, NOW)
    return desk.deal(deal.id)


@pytest.mark.parametrize("seed", range(12))
def test_every_choice_leads_where_it_said_it_would(desk: Desk, seed: int) -> None:
    dice = Random(seed)
    for _number in range(4):
        deal = grown(desk, dice)
        for choice, act in ACTS.items():
            if not applies(desk, deal, choice):
                continue
            shown, words = desk.after(deal, choice), desk.preview(deal, choice)
            said = act(desk, deal.id)
            became = desk.standing(desk.deal(deal.id))
            assert shown == became, (choice, deal)
            day = became.queue_day
            assert words.endswith(("quiet", "stays due") if day is None or day < desk.clock.today() else ")"), choice
            if desk.deal(deal.id) != deal:
                (desk.redo if "as before" in said.text else desk.undo)()
            assert desk.deal(deal.id) == deal


def test_a_move_straight_back_shows_the_day_of_before() -> None:
    then = open_desk("2026-11-23T10:00:00+08:00")
    deal = then.add(Draft(buyer="Rahman", country="BD")).deal
    assert deal is not None
    then.close_store()
    desk = open_desk("2026-11-23T15:00:00+08:00")
    before = desk.preview(desk.deal(deal.id), "read")
    moved = desk.move(deal.id, "quote").deal
    assert moved is not None
    assert desk.preview(moved, "move:inquiry") == before == "→ Tue 24 Nov 2026 (tomorrow)"
    desk.move(deal.id, "inquiry")
    assert desk.preview(desk.deal(deal.id), "read") == before
    desk.close_store()


def test_to_lost_leads_a_diagnosis_and_no_choice(desk: Desk) -> None:
    deal = desk.add(Draft(buyer="Rahman", country="BD")).deal
    assert deal is not None
    with pytest.raises(BadInput):
        desk.preview(deal, "move:lost")
    assert {f"move:{stage}" for stage in STAGES if stage != "lost"} <= set(ACTS)
