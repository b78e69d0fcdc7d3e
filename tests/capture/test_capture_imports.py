"""Quick capture in a fresh process: what it must not load."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    "msgspec",
    "dataclasses",
    "tinydb",
    "tomllib",
    "dateparser",
    "pendulum",
    "holidays",
    "textual",
    "tracker.model",
    "decimal",
    "tracker.capture.mail",
    "tracker.capture.marks",
    "tracker.capture.places.regions",
    "tracker.capture.wanted",
)
CAPTURE = """
import sys
from datetime import date, datetime, timezone
from tracker.capture import draft_doc, echo_lines, read_line
from tracker.playbook.settings import Settings
draft = read_line({line!r}, today=date(2026, 11, 18), settings=Settings())
draft_doc(draft, id="1", now=datetime(2026, 11, 18, tzinfo=timezone.utc))
echo_lines(draft, date(2026, 11, 18))
print(sorted(set(sys.modules) & set({heavy!r})))
"""


def loaded(line: str) -> str:
    code = CAPTURE.format(line=line, heavy=HEAVY)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_a_line_with_a_date_we_know_loads_nothing_heavy() -> None:
    assert loaded("Rahman Textiles BD 5000 pcs zipper FOB Ningbo 0.32 下周三跟进") == "[]"


def test_what_was_marked_loads_what_reads_marks_and_no_more() -> None:
    assert loaded("Rahman zipper #vip") == "['tracker.capture.marks']"
    assert loaded("Rahman zipper stage:quote") == "['tracker.capture.marks', 'tracker.capture.wanted']"
    assert loaded("Smith Tools, Texas, USA, hammers") == "['tracker.capture.places.regions']"


def test_words_that_are_no_date_do_not_wake_dateparser() -> None:
    assert loaded("Rahman may ask on monday about 12V LED for the fair, próximo pedido") == "[]"
