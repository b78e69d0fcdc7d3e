"""The door: environment switches that must precede textual, then the shell."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

# Terminals that report all keys drop or garble text committed by an input method.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")


def main() -> None:
    """Run the shell on this process's arguments and exit with its code."""
    gc.disable()  # a command ends before collecting would pay; the screens begin with it once they stand
    from tracker.shell.door import run

    code = run(sys.argv[1:])
    with suppress(OSError):
        sys.stderr.flush()
    # Taking ten thousand deals apart one by one takes longer than reading them.
    os._exit(code)


if __name__ == "__main__":
    main()
