"""A list to choose one row from, drawn line by line. Knows rows, not what they do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from screens.chooser import Chooser
from screens.text import clip, fit, width


class Row(NamedTuple):
    """One line: `id` tells rows apart ("" for a head, which cannot be chosen)."""

    id: str
    text: str
    note: str = ""
    key: str = ""

    @property
    def live(self) -> bool:
        return bool(self.id)

    @property
    def height(self) -> int:
        return 1


class Pick(Chooser[Row]):
    """Long lists: a row is drawn when it comes in sight.

    Keys stand in a column of `key_cells` before the texts, or at the right end when that is 0.
    """

    COMPONENT_CLASSES = {
        f"pick--{part}" for part in ("text", "note", "key", "chosen", "chosen-note", "chosen-key", "head")
    }
    DEFAULT_CSS = "Pick { height: 1fr; }"
    WHEEL = 3

    def __init__(self, rows: Sequence[Row] = (), *, key_cells: int = 12) -> None:
        super().__init__(rows)
        self._key_cells = key_cells

    def render_line(self, y: int) -> Strip:
        cells = self.size.width
        index = self._top + y
        if index >= len(self._rows):
            return Strip([Segment(" " * cells, self.rich_style)])
        row = self._rows[index]
        if not row.live:
            return Strip([Segment(fit(row.text, cells), self.get_component_rich_style("pick--head"))])
        chosen = "chosen" if index == self._at else ""
        prefix = chosen and chosen + "-"
        mark = "▌" if chosen else " "
        lead = fit(mark + row.key, self._key_cells) if self._key_cells else mark
        tail = "" if self._key_cells or not row.key else f"  {row.key} "
        text = clip(row.text, cells - width(lead))
        room = max(0, cells - width(lead) - width(text))
        tail = tail if width(tail) <= room else ""
        key_style = self.get_component_rich_style(f"pick--{prefix}key")
        return Strip(
            [
                Segment(lead, key_style),
                Segment(text, self.get_component_rich_style(f"pick--{chosen or 'text'}")),
                Segment(
                    fit("  " + row.note, room - width(tail)),
                    self.get_component_rich_style(f"pick--{prefix}note"),
                ),
                Segment(tail, key_style),
            ]
        )
