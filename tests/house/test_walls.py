"""The walls between the layers hold: an import through any of them is found, wherever it stands."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOLES = {
    "tracker/importing/cells.py": "import dateparser\nimport pendulum\nimport tinydb\nimport tracker.desk\n",
    "tracker/fact_days.py": "import holidays\n",
    "tracker/words.py": "import tracker.model\nimport rich\n",
    "tracker/shell/lists.py": "import tracker.store.paths\n",
    "tracker/desk/past.py": "import xlsxwriter\n",
    "tracker/unplaced.py": "",
    "screens/text.py": "import tracker.reports.money\nimport tracker.diagnosis\n",
}
FOUND = [
    "tracker.importing.cells -> dateparser",
    "tracker.importing.cells -> pendulum",
    "tracker.importing.cells -> tinydb",
    "tracker.importing.cells -> tracker.desk",
    "tracker.fact_days -> holidays",
    "tracker.words -> tracker.model",
    "tracker.words -> rich",
    "tracker.shell.lists -> tracker.store.paths",
    "tracker.desk.past -> xlsxwriter",
    "tracker.unplaced",
    "screens.text -> tracker.reports.money",
    "screens.text -> tracker.diagnosis",
]


def test_a_hole_in_any_wall_is_found(tmp_path: Path) -> None:
    for package in ("tracker", "screens"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "locale"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name, hole in HOLES.items():
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write(hole)
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert [each for each in FOUND if each not in run.stdout] == []


@pytest.mark.parametrize("package", ["tracker/shell", "screens"])
def test_nobody_above_the_desk_takes_its_store_in_hand(package: str) -> None:
    taken = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in (ROOT / package).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "store"
    ]
    assert taken == []
