"""A backup while the program is open: copied between keys, written by a thread."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.desk import Desk


async def back_up(desk: Desk) -> None:
    """Make a backup when one is due. A key that was pressed meanwhile waits for one short step at most."""
    copying = desk.begin_backup()
    if copying is None:
        return
    while copying.step():
        await asyncio.sleep(0)
    await asyncio.to_thread(desk.keep_backup, copying)
