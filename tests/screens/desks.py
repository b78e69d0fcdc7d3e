"""Desks for looking at: a trader's week with hostile names in it, and any number of deals at once."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tracker.capture import Draft
from tracker.desk import Desk, open_desk
from tracker.model import STAGES
from tracker.store.paths import Paths

NOW = "2026-12-02T10:00:00+08:00"
"""A Wednesday morning in China."""

HOSTILE = (
    "[/b] Pty",
    "[@click=app.quit]x",
    "\x1b[31mRed\x1b[0m \x07Ltd",
    "客户" * 100,
    "محمد علي للتجارة",
    "👨\u200d👩\u200d👧 Toys",
    "gnp\u202eexe Ltd",
)
_BUYERS = ("Rahman Textiles", "Schmidt Licht", "García e Hijos", "山田商店", "Oslo Lys", "Nairobi Hardware", "Novák")
_GOODS = ("LED strip 12V", "solar lamps", "door hinges", "ceramic tiles", "cotton tape")
_COUNTRIES = ("BD", "DE", "MX", "JP", "NO", "KE", "CZ", "SA")


def open_at(home: Path, lang: str = "en", now: str = NOW) -> Desk:
    """The desk on a folder, its clock stopped."""
    return open_desk(now, lang, Paths(str(home / "data"), str(home / "state")))


def fill(desk: Desk, hostile: bool = False) -> None:
    """Two deals in each open stage; with `hostile`, names that try to break the screen, all in inquiry."""
    for number, stage in enumerate(STAGES[:-1]):
        for second in (0, 1):
            buyer, goods = _BUYERS[(number + second) % 7], _GOODS[(number + 2 * second) % 5]
            said = desk.add(
                Draft(
                    text=buyer,
                    buyer=buyer if second == 0 else f"{buyer} {stage}",
                    country=_COUNTRIES[number],
                    goods=goods,
                    quantity=str(500 * (number + 1)),
                    unit="pcs",
                    price="2.40",
                    currency="USD",
                )
            )
            assert said.deal is not None
            if stage != "inquiry":
                desk.move(said.deal.id, stage)
    for name in HOSTILE if hostile else ():
        desk.add(Draft(text=name, buyer=name, country="BD", goods=name))


def crowd(desk: Desk, count: int) -> None:
    """So many deals in one act, spread over all stages and the last four months."""
    now = datetime.fromisoformat(NOW).astimezone(UTC)
    with desk.store.act("crowd"):
        for number in range(count):
            deal_id = f"0crowd{number:012d}"
            desk.store.put(deal_id, _document(number, now - timedelta(hours=number % 2900)))
    desk.forget(None)


def _document(number: int, at: datetime) -> Mapping[str, Any]:
    stage = STAGES[number % 6]
    moment = at.isoformat().replace("+00:00", "Z")
    document: dict[str, Any] = {
        "buyer": f"{_BUYERS[number % 7]} {number}",
        "created": moment,
        "since": moment,
        "stage": stage,
        "country": _COUNTRIES[number % 8],
        "goods": _GOODS[number % 5],
        "quantity": {"amount": str(100 + number), "unit": "pcs"},
        "price": {"amount": "2.45", "currency": "USD"},
        "touches": {f"0touch{number:012d}{touch}": {"at": moment, "kind": "out", "text": "sent"} for touch in range(8)},
    }
    if stage == "lost":
        document |= {"outcome": "lost", "closed": moment}
    return document


def main() -> int:
    """Open the board on a folder: `python -m tests.screens.desks HOME [LANG]`."""
    from screens.app import TrackerApp

    desk = open_at(Path(sys.argv[1]), *sys.argv[2:3])
    app = TrackerApp(desk, first="board")
    app.run()
    desk.close_store()
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
