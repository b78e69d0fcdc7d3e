"""Where playbook files are, and reading and keeping them whole. Knows nothing of what they say."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import Any

from tracker.errors import os_reason
from tracker.playbook.problem import Problem
from tracker.playbook.settings import is_plausible
from tracker.words import _

_HERE = Path(__file__).parent


def default_file() -> Path:
    """The shipped playbook: inside an installed package, else at the root of a checkout."""
    packed = _HERE / "default.toml"
    return packed if packed.exists() else _HERE.parent.parent / "playbook.toml"


def read_text(file: Path) -> tuple[str, list[Problem]]:
    """A file's text, or why it cannot be read."""
    try:
        found = os.stat(file)
        if not is_plausible(found):
            return "", [_not_a_playbook(file, found)]
        return file.read_text(encoding="utf-8-sig"), []
    except UnicodeDecodeError as mistake:
        line = mistake.object.count(b"\n", 0, mistake.start) + 1
        message = _("The playbook is not saved as UTF-8 text.")
        return "", [Problem(str(file), line, "", message, _("Save it again with the encoding UTF-8."))]
    except OSError as mistake:
        message = _("The playbook cannot be read: {reason}.").format(reason=os_reason(mistake))
        return "", [Problem(str(file), 0, "", message, _("Check that the file is there and may be read."))]


def _not_a_playbook(file: Path, found: os.stat_result) -> Problem:
    if S_ISREG(found.st_mode):
        message = _("The playbook is far too large: {size} MB.").format(size=found.st_size // 1_000_000)
    else:
        message = _("This is not a file that can be read as a playbook.")
    return Problem(str(file), 0, "", message, _("Put your playbook there, a text file, or move this away."))


def parsed(text: str) -> dict[str, Any]:
    """A TOML text as a document; tomllib.TOMLDecodeError when it is none."""
    import tomllib

    return tomllib.loads(text)


def keep(path: Path, content: bytes) -> None:
    """Replace a file whole, for its owner's eyes only. A folder that cannot be written costs only time."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
        os.replace(part, path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
