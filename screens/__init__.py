"""The screens: Textual on top of the desk. They know how things look, never how they are kept or reckoned."""

from __future__ import annotations

import os

os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")  # must precede textual: otherwise terminals garble IME text
