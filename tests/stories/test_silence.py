"""Buyers who went silent, and what it turned out to be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.stories.conftest import On

Shown = Callable[[str, str], dict[str, Any]]
Queue = Callable[[str], dict[str, dict[str, Any]]]
SEVEN = {
    "price-collector", "market-survey", "no-live-need", "not-decider", "tender", "waiting", "our-follow-up",
}  # fmt: skip


def test_a_buyer_vanishes_after_the_pi_and_turns_out_to_be_in_a_tender(on: On, shown: Shown, queue: Queue) -> None:
    on("2026-03-02", "add", "--buyer", "Nairobi Hardware", "KE 1200 sets door locks CIF Mombasa USD 6.80/set")
    on("2026-03-02", "move", "nairobi", "pi")
    on("2026-03-05", "log", "nairobi", "PI sent")
    on("2026-03-11", "log", "nairobi", "sent the test report")
    on("2026-03-16", "log", "nairobi", "--read")
    on("2026-03-19", "log", "nairobi", "--read")

    board = on("2026-03-20", "ghost", "nairobi", "--json").json
    assert board["open"]
    assert {row["id"] for row in board["hypotheses"]} == SEVEN
    assert {row["state"] for row in board["hypotheses"]} == {"unknown"}
    assert sum(row["probability"] for row in board["hypotheses"]) > 0.99
    refused = on("2026-03-20", "lose", "nairobi", "--cause", "went silent", code=2)
    assert all(name in refused.err for name in SEVEN)
    assert shown("2026-03-20", "nairobi")["outcome"] is None

    on(
        "2026-03-23", "log", "nairobi", "--in", "please wait, it is for a government tender",
        "--learned", "tender=yes", "--learned", "tender_date=2026-06-30",
    )  # fmt: skip
    on("2026-03-23", "log", "nairobi", "thanked them, offered the papers")
    first = on("2026-03-24", "ghost", "nairobi", "--json").json["hypotheses"][0]
    assert (first["id"], first["state"]) == ("tender", "unknown")
    assert {step["on"] for step in first["steps"]} == {"2026-03-23"}
    assert all(step["factor"] != 1 for step in first["steps"])
    assert shown("2026-03-24", "nairobi")["next_touch"] == "2026-06-09"
    assert queue("2026-05-20") == {}
    assert "30 Jun 2026" in queue("2026-06-09")["nairobi"]["why"]

    on("2026-06-09", "log", "nairobi", "sample and papers sent")
    on("2026-07-08", "ghost", "nairobi", "tender", "supported", "--evidence", "opened on 30 June, no word since")
    unfinished = on("2026-07-08", "lose", "nairobi", "--cause", "silent-tender", code=2)
    assert "--revive" in unfinished.err
    on("2026-07-08", "lose", "nairobi", "--cause", "silent-tender", "--revive", "2027-03-01")
    assert queue("2026-08-03") == {}
    back = queue("2027-03-01")["nairobi"]
    assert (back["kind"], back["question"]["id"]) == ("revival", "reopen-project")


def test_a_buyer_who_only_collected_prices(on: On, shown: Shown, queue: Queue) -> None:
    for day, name, contact in (("2026-03-02", "Acme Trading", "Ali"), ("2026-03-09", "Acme Import", "Omar")):
        on(
            day, "add", "--buyer", name, "--contact", contact, "--email", f"{contact}@acme-trading.com",
            "--goods", "zipper", "--stage", "quote", "AE",
        )  # fmt: skip
    on("2026-03-02", "log", "Acme Trading", "--in", "send price list of all models")
    on("2026-03-03", "log", "Acme Trading", "quoted five models")
    on("2026-03-06", "log", "Acme Trading", "--in", "lower price?")
    on("2026-03-06", "log", "Acme Trading", "explained the difference to the cheap coil")
    on("2026-03-12", "log", "Acme Trading", "asked about the port")

    board = on("2026-03-25", "ghost", "Acme Trading", "--json").json
    first = board["hypotheses"][0]
    assert (first["id"], first["state"]) == ("price-collector", "unknown")
    steps = {step["text"].split(" (")[0]: step["factor"] for step in first["steps"]}
    assert steps["Asked only for price"] == 2.5
    assert any("Omar" in step["text"] for step in first["steps"])
    assert "Acme Trading" in {entry["buyer"] for entry in queue("2026-03-25").values()}

    on("2026-04-20", "lose", "Acme Trading", "--cause", "silent-price-collector", code=2)
    on(
        "2026-04-20", "lose", "Acme Trading", "--cause", "silent-price-collector",
        "--for", "same list from two names at one domain; never a port", "--confidence", "80",
    )  # fmt: skip
    diagnosis = shown("2026-04-20", "Acme Trading")["diagnosis"]
    assert (diagnosis["group"], diagnosis["state"], diagnosis["confidence"]) == ("silence", "diagnosed", 80)
