"""The floor under every Textual program: one line of text and nothing else."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class Minimal(App[None]):
    """Says `painted`."""

    def compose(self) -> ComposeResult:
        yield Static("painted", markup=False)


if __name__ == "__main__":
    Minimal().run()
