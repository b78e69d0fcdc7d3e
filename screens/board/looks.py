"""The colours of the board's parts, by the theme's names. A table instead of style rules: those take longer to match
against two dozen parts, at each opening, than the board to draw."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.color import Color


class Look(NamedTuple):
    """Names of theme colours and text attributes; `plain` are those of the terminal's own colours."""

    background: str
    color: str
    text: str = ""
    plain: str | None = None


_CARD = {
    "": ("muted", "", "dim"),
    "_name": ("foreground", "", None),
    "_place": ("muted", "", "dim"),
    "_late": ("error", "bold", None),
    "_today": ("accent", "bold", None),
    "_later": ("muted", "", "dim"),
}
_CHOSEN = {
    "": ("foreground", ""),
    "_name": ("foreground", "bold"),
    "_place": ("foreground", ""),
    "_late": ("error", "bold"),
    "_today": ("accent", "bold"),
    "_later": ("foreground", ""),
}
_REVERSED = "reverse"
"""What is chosen in the terminal's own colours: no colour of its own, so that it stands out on any of them."""
LOOKS: Mapping[str, Look] = {
    "gap": Look("background", "foreground"),
    "thumb": Look("background", "faint", plain="dim"),
    "head": Look("background", "muted", plain="dim"),
    "here": Look("background", "primary", "bold"),
    "drop": Look("primary", "background", "bold", plain="bold reverse"),
    "strip": Look("background", "muted", plain="dim"),
    "shown": Look("background", "foreground"),
    "peek_first": Look("bar", "foreground"),
    "peek": Look("bar", "muted", plain="dim"),
    "bar": Look("chosen", "primary", plain=_REVERSED),
    **{f"card{part}": Look("card", *look) for part, look in _CARD.items()},
    **{f"chosen{part}": Look("chosen", *look, plain=_REVERSED) for part, look in _CHOSEN.items()},
}


def styles(colours: Mapping[str, str], *, plain: bool) -> dict[str, Style]:
    """A style for each part. `colours` by their names in the theme; `plain`: they are the terminal's own."""
    return {name: _style(look, colours, plain) for name, look in LOOKS.items()}


def _style(look: Look, colours: Mapping[str, str], plain: bool) -> Style:
    text = look.plain if plain and look.plain is not None else look.text
    colour = "ansi_default" if plain and "reverse" in text else colours[look.color]
    there = text.split()
    return Style(
        color=Color.parse(colour).rich_color,
        bgcolor=Color.parse(colours[look.background]).rich_color,
        bold="bold" in there or None,
        dim="dim" in there or None,
        reverse="reverse" in there or None,
    )
