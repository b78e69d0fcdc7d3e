"""The three looks: night, paper, and the terminal's own colours. Knows colours only."""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

NIGHT, PAPER, TERMINAL = "tracker-night", "tracker-paper", "tracker-terminal"
NAMES = (NIGHT, PAPER, TERMINAL)

_NIGHT_SHADES = {
    "muted": "#8d99a6",
    "faint": "#4a5561",
    "chosen": "#2a3b4a",
    "card": "#1b222a",
    "bar": "#1f2730",
}
_PAPER_SHADES = {
    "muted": "#6b7280",
    "faint": "#b9b6ac",
    "chosen": "#d3e3ee",
    "card": "#ffffff",
    "bar": "#e8e4da",
}
_TERMINAL_SHADES = dict.fromkeys(("muted", "faint", "chosen", "card", "bar"), "ansi_default")

SHADES: Mapping[str, str] = _NIGHT_SHADES
"""Shades beyond Textual's own for style sheets: `$muted`, `$faint`, `$chosen`, `$card`, `$bar`."""

THEMES = (
    Theme(
        name=NIGHT,
        primary="#82b4cf",
        secondary="#a79bc8",
        accent="#dcb26b",
        warning="#dcb26b",
        error="#e0817a",
        success="#96bd86",
        foreground="#d5dbe1",
        background="#14191f",
        surface="#1b222a",
        panel="#252e38",
        variables={
            **_NIGHT_SHADES,
            "border": "#5b7d93",
            "border-blurred": "#35414d",
            "input-selection-background": "#3d566b",
            "block-cursor-background": "#2a3b4a",
            "block-cursor-foreground": "#e8edf2",
            "block-cursor-text-style": "bold",
        },
    ),
    Theme(
        name=PAPER,
        dark=False,
        primary="#2b6a91",
        secondary="#6d5a94",
        accent="#94590a",
        warning="#94590a",
        error="#ae3a30",
        success="#3c7636",
        foreground="#2a2f35",
        background="#f5f2ea",
        surface="#fdfbf6",
        panel="#e8e4da",
        variables={
            **_PAPER_SHADES,
            "border": "#2b6a91",
            "border-blurred": "#c9c5b9",
            "input-selection-background": "#bcd6e6",
            "block-cursor-background": "#d3e3ee",
            "block-cursor-foreground": "#15191d",
            "block-cursor-text-style": "bold",
        },
    ),
    Theme(
        name=TERMINAL,
        ansi=True,
        primary="ansi_blue",
        secondary="ansi_magenta",
        accent="ansi_yellow",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables={
            **_TERMINAL_SHADES,
            "ansi-background": "ansi_default",
            "ansi-foreground": "ansi_default",
            "border": "ansi_blue",
            "border-blurred": "ansi_default",
            "input-cursor-text-style": "reverse",
            "block-cursor-background": "ansi_default",
            "block-cursor-foreground": "ansi_default",
            "block-cursor-text-style": "reverse",
        },
    ),
)


def first_theme(environment: Mapping[str, str], wanted: str = "") -> str:
    """The look to start with: the one chosen before, else what the terminal says about itself, else night."""
    if wanted in NAMES:
        return wanted
    if environment.get("TERM", "") in {"linux", "vt100", "vt220", "ansi", "screen"}:
        return TERMINAL
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return PAPER if background in {"7", "15"} else NIGHT
