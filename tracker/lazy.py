"""Packages that load their modules when something of them is first asked for (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any


def attributes(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """A package's `__getattr__`: names by the module of the package that has them. No name may be a module's."""

    def find(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(__import__(f"{package}.{homes[name]}", fromlist=[name]), name)
        setattr(sys.modules[package], name, found)
        return found

    return find
