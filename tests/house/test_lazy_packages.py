"""Packages that load their modules when asked hand out the right thing, whoever asked first."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAZY = [file for file in ROOT.glob("tracker/*/__init__.py") if "__getattr__ = attributes(" in file.read_text("utf-8")]


def offered(file: Path) -> set[str]:
    """What a package says, for type checkers, that it offers."""
    tree = ast.parse(file.read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module != "__future__"]
    return {
        alias.name
        for node in imports
        if (node.module or "").startswith(f"tracker.{file.parent.name}.")
        for alias in node.names
    }


@pytest.mark.parametrize("file", LAZY, ids=lambda file: str(file.parent.name))
def test_every_name_is_there_and_none_is_a_module_s(file: Path) -> None:
    package = importlib.import_module(f"tracker.{file.parent.name}")
    names = offered(file)
    assert names
    eager = {name for name in names if name in vars(package)}
    modules = {each.stem for each in file.parent.glob("*.py")}
    assert not (names - eager) & modules
    for name in names:
        assert getattr(package, name) is not None
        assert type(getattr(package, name)).__name__ != "module"


def test_a_name_nobody_offers_is_an_attribute_error() -> None:
    assert len(LAZY) >= 5
    for file in LAZY:
        package = importlib.import_module(f"tracker.{file.parent.name}")
        with pytest.raises(AttributeError):
            vars(package)["__getattr__"]("nothing_of_the_kind")
