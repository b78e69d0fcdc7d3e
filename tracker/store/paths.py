"""Where the data and this computer's own notes about it live. Knows the environment, opens nothing."""

from __future__ import annotations

import os
from typing import NamedTuple


class Paths(NamedTuple):
    """`data` may be a synced folder; `state` belongs to this computer and is never synced."""

    data: str
    state: str

    @property
    def playbook(self) -> str:
        """The user's own playbook, whether or not there is one yet: it goes where the data goes."""
        return os.path.join(self.data, "playbook.toml")

    @property
    def journal(self) -> str:
        """The folder of everything that was ever done."""
        return os.path.join(self.data, "journal")

    @property
    def last_playbook(self) -> str:
        """A copy of it as it was last sound."""
        return os.path.join(self.state, "playbook.last-good.toml")


def locate() -> Paths:
    """`TRACKER_HOME` when set, else the XDG variables, else what the platform suggests."""
    if home := os.environ.get("TRACKER_HOME"):
        root = os.path.abspath(os.path.expanduser(home))
        return Paths(os.path.join(root, "data"), os.path.join(root, "state"))
    data, state = _xdg("XDG_DATA_HOME"), _xdg("XDG_STATE_HOME")
    if data and state:
        return Paths(data, state)
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("tracker", appauthor=False)
    return Paths(data or dirs.user_data_dir, state or dirs.user_state_dir)


def _xdg(variable: str) -> str:
    """The program's folder under an XDG variable; the standard has relative paths ignored."""
    base = os.environ.get(variable, "")
    return os.path.join(base, "tracker") if os.path.isabs(base) else ""
