"""What the shell prints and a person rarely asks for, as pages to read; the palette leads to them."""

from __future__ import annotations

from screens.pages.page import PageScreen
from screens.pages.table import PAGES, Page

__all__ = ["PAGES", "Page", "PageScreen"]
