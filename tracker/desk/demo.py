"""A made-up trader's week to try things on: a few deals in every stage, dated from today, in a folder of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from tracker.clock import Clock
from tracker.desk.desk import Desk
from tracker.desk.opening import open_desk
from tracker.errors import StoreError, os_reason
from tracker.store.paths import Paths, locate
from tracker.words import _


class Step(NamedTuple):
    """Something that happened `ago` days before today."""

    ago: int
    do: Callable[[Desk, str], object]


def wrote(ago: int, text: str, asked: str = "") -> Step:
    return Step(ago, lambda desk, deal: desk.log(deal, "out", text, asked=asked))


def heard(ago: int, text: str, **learned: str) -> Step:
    return Step(ago, lambda desk, deal: desk.log(deal, "in", text, learned=learned))


def seen(ago: int) -> Step:
    return Step(ago, lambda desk, deal: desk.log(deal, "read"))


def moved(ago: int, stage: str) -> Step:
    return Step(ago, lambda desk, deal: desk.move(deal, stage))


def edited(ago: int, **fields: str) -> Step:
    return Step(ago, lambda desk, deal: desk.edit(deal, fields))


def lost(ago: int, said: str, cause: str, for_: str, lesson: str = "", revive: str = "") -> Step:
    return Step(
        ago,
        lambda desk, deal: desk.close(
            deal,
            "lost",
            said=said,
            cause=cause,
            evidence_for=for_,
            lesson=lesson,
            revive=revive,
            confidence=70,
        ),
    )


def won(ago: int, cause: str, for_: str) -> Step:
    return Step(ago, lambda desk, deal: desk.close(deal, "won", cause=cause, evidence_for=for_, confidence=80))


STORIES: tuple[tuple[int, str, tuple[Step, ...]], ...] = (
    (1, 'buyer:"Rahman Textiles" BD 5000 pcs zipper FOB Ningbo USD 0.32/pc alibaba', ()),
    (0, 'buyer:"Oslo Lys AS" NO 400 pcs LED strip 24V FOB Shenzhen USD 4.10/pc web', ()),
    (
        6,
        'buyer:"Nairobi Hardware" KE 1200 sets door locks CIF Mombasa USD 6.80/set',
        (wrote(5, "price list sent"),),
    ),
    (
        12,
        'buyer:"المدينة للأثاث" SA 300 sets office chairs FOB Foshan USD 38/set canton fair',
        (
            wrote(12, "quoted"),
            moved(12, "quote"),
            edited(12, valid="in 14 days"),
            heard(9, "Price is a little high"),
            wrote(8, "explained gas lift and test report"),
        ),
    ),
    (
        20,
        'buyer:"山田商店" JP 2000 pcs bamboo trays CIF Osaka USD 1.15/pc',
        (
            wrote(19, "quoted"),
            moved(19, "quote"),
            edited(19, valid="in 21 days"),
            heard(12, "for our spring catalogue", project="spring catalogue"),
            wrote(11, "sent photos of the lacquer"),
        ),
    ),
    (
        16,
        'buyer:"García e Hijos" MX 800 pcs garden hose FOB Ningbo USD 3.20/pc',
        (wrote(15, "quoted"), moved(15, "pi"), wrote(9, "PI resent with new bank page"), seen(8)),
    ),
    (
        25,
        'buyer:"Novák Trade" CZ 3000 pcs solar lamps FOB Shenzhen USD 2.45/pc',
        (
            moved(24, "quote"),
            wrote(24, "quoted"),
            heard(20, "send PI please"),
            moved(19, "pi"),
            edited(19, valid="in 30 days"),
            wrote(14, "asked who signs"),
        ),
    ),
    (
        18,
        'buyer:"Accra Builders" GH 2x40HQ ceramic tiles CIF Tema value:18400',
        (
            moved(17, "quote"),
            wrote(17, "quoted"),
            heard(13, "it is for a school tender", tender="yes, school tender"),
            moved(10, "sample"),
            wrote(10, "sample sent, DHL"),
        ),
    ),
    (
        40,
        'buyer:"Nguyễn Gia Dụng" VN 600 sets cookware FOB Ningbo USD 11.5/set',
        (
            moved(38, "quote"),
            moved(30, "sample"),
            wrote(30, "sample sent"),
            heard(22, "arrived, looks good", sample_verdict="good"),
            wrote(20, "asked about order date"),
        ),
    ),
    (
        95,
        'buyer:"Schmidt Werkzeuge GmbH" DE 10000 pcs drill bits FOB Shanghai USD 0.88/pc',
        (
            moved(90, "pi"),
            heard(75, "we order every three months", cycle="3 months"),
            won(70, "won-goods", "passed their lab test twice"),
        ),
    ),
    (
        60,
        'buyer:"São Paulo Brindes" BR 20000 pcs pens FOB Ningbo USD 0.11/pc',
        (
            moved(58, "quote"),
            heard(50, "your price is too high"),
            lost(
                30,
                "your price is too high",
                "competitor-cheaper",
                "they named another factory at 0.09",
                "ask who else quotes before the first price",
                "in 2 months",
            ),
        ),
    ),
    (
        75,
        'buyer:"Dubai Star General Trading" AE 500 pcs air coolers CIF Jebel Ali USD 42/pc',
        (
            moved(74, "quote"),
            moved(70, "pi"),
            wrote(65, "PI sent"),
            lost(
                28,
                "no need now",
                "plan-changed",
                "the shop opening moved to next year",
                "ask for the opening date",
                "in 3 weeks",
            ),
        ),
    ),
    (
        50,
        'buyer:"Łódź Meble" PL 150 sets bed frames FOB Foshan USD 61/set',
        (
            moved(48, "quote"),
            wrote(47, "quoted"),
            lost(12, "(silence)", "silent-price-collector", "asked three suppliers the same day, only for price"),
        ),
    ),
    (
        3,
        'buyer:"Rahman Traders" BD 1 ton polyester thread CFR Chittagong whatsapp',
        (heard(0, "can you do 40s/2?"),),
    ),
)


def demo_paths() -> Paths:
    """Where the demo lives: beside the program's state, never in the user's data."""
    state = Path(locate().state) / "demo"
    return Paths(data=str(state / "data"), state=str(state / "state"))


def open_demo(now: str | None = None, lang: str | None = None) -> Desk:
    """A fresh demo, made anew each time; StoreError when its folder cannot be written."""
    paths = demo_paths()
    try:
        shutil.rmtree(Path(paths.data).parent, ignore_errors=False)
    except FileNotFoundError:
        pass
    except OSError as trouble:
        raise StoreError(
            _("The demo folder cannot be made anew: {why}.").format(why=os_reason(trouble)), paths.data
        ) from trouble
    desk = open_desk(now, lang, paths)
    clock = desk.clock
    with desk.store.act(_("made the demo")):
        for ago, line, steps in STORIES:
            _tell(desk, clock.now(), ago, line, steps)
    if (made := desk.next_undo()) is not None:
        desk.undo_floor = made.stamp
    desk.clock = clock
    desk.forget(None)
    return desk


def _tell(desk: Desk, now: datetime, ago: int, line: str, steps: tuple[Step, ...]) -> None:
    desk.clock = Clock(now - timedelta(days=ago), now.tzinfo)
    deal = desk.add(desk.read_capture(line)).deal
    assert deal is not None
    for step in steps:
        desk.clock = Clock(now - timedelta(days=step.ago), now.tzinfo)
        step.do(desk, deal.id)
