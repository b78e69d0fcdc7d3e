"""The message catalogue against the source. `python -m tests.house.catalogue` brings it up to date and compiles it."""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tracker" / "locale" / "zh_CN" / "LC_MESSAGES"
PO, MO = FOLDER / "tracker.po", FOLDER / "tracker.mo"
KEYWORDS = {"_": None, "later": None, "n_": (1, 2)}

Message = str | tuple[str, ...]


def extracted() -> Catalog:
    """Every text in the source that a person may see, with its places."""
    found = Catalog()
    for package in ("tracker", "screens"):
        for file, line, message, _comments, _context in extract_from_dir(
            ROOT / package, [("**.py", "python")], {"**.py": {"encoding": "utf-8"}}, keywords=KEYWORDS
        ):
            found.add(message, locations=[(f"{package}/{file}", line)])
    return found


def translated() -> Catalog:
    """The Chinese catalogue as committed."""
    with PO.open("rb") as file:
        return read_po(file, locale="zh_CN", ignore_obsolete=True)


def compiled(catalogue: Catalog) -> bytes:
    """The binary form that gettext reads."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def update() -> None:
    """Add new texts without a translation, drop those no longer used, and compile."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    catalogue = translated() if PO.exists() else Catalog(locale="zh_CN", project="tracker", charset="utf-8")
    catalogue.update(extracted(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    with PO.open("wb") as file:
        write_po(file, catalogue, width=110, no_location=True, omit_header=False, sort_output=True)
    MO.write_bytes(compiled(translated()))


if __name__ == "__main__":
    update()
