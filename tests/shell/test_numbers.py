"""Numbers as people read them: thousands apart in what is told, plain decimals in what other programs read."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shell.conftest import Tracker
from tracker.desk import open_desk
from tracker.plain_numbers import plain_numbers

MANY = 1200
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture
def many_lost() -> None:
    """So many deals lost without a reason, in one act."""
    desk = open_desk()
    moment = "2026-11-02T02:00:00Z"
    closed = {"stage": "lost", "outcome": "lost", "created": "2026-10-01T02:00:00Z", "closed": moment}
    with desk.store.act("filled"):
        for number in range(MANY):
            desk.store.put(f"0lost{number:012d}", {"buyer": f"Buyer {number}", **closed})
    desk.close_store()


@pytest.mark.usefixtures("many_lost")
def test_counts_of_a_thousand_and_more_are_grouped_for_people(tracker: Tracker) -> None:
    assert "1,200 closed deals: 0 won, 1,200 lost, 1,200 of them undiagnosed." in tracker("why").out
    assert "1,200" in tracker("figures").out
    assert "1,200 of 1,200 decided deals were lost: 100 %." in tracker("export", "lost").out
    assert "1,200 deals can be read." in tracker("doctor").err


@pytest.mark.usefixtures("many_lost")
def test_counts_for_programs_are_bare(tracker: Tracker) -> None:
    assert tracker("why", "--json").json["lost"] == MANY
    assert "1,200" not in tracker("figures", "--json").out
    assert "1,200" not in tracker("export", "lost", "--format", "csv").out


@pytest.mark.parametrize("price", ["0.00005", "0.000012", "12345678.5"])
def test_a_tiny_price_is_a_plain_decimal_in_json(tracker: Tracker, rahman: str, price: str) -> None:
    assert tracker("edit", rahman, f"price=USD {price}/pc", "quantity=1 pc").code == 0
    for arguments in (("list", "--json"), ("show", rahman, "--json"), ("export", "deals", "--format", "json")):
        out = tracker(*arguments).out
        assert f'"price": {price}' in out
        assert "e-" not in out.replace("e-mail", "")


@given(JSON)
def test_plain_numbers_change_no_value(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False)
    assert json.loads(plain_numbers(text)) == value


def test_texts_that_look_like_numbers_stay() -> None:
    assert plain_numbers('{"1e-5": "2e-7 \\\\" , "x": 3e-07}') == '{"1e-5": "2e-7 \\\\" , "x": 0.0000003}'
