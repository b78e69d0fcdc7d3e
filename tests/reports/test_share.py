"""A report for sharing holds no name, and is refused when one slips in by another door."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.reports.report_deals import CAUSES, day_of, lost, playbook
from tracker.model import Deal, Money, Quantity
from tracker.playbook.values import Playbook
from tracker.reports import LOST_FORMATS, Known, NotSafeToShare, export_deals, export_lost, lost_summary
from tracker.reports.share import check

TODAY = date(2026, 11, 23)
SECRET = lost(
    "Rahman Textiles Ltd",
    "2026-10-05",
    cause="competitor-cheaper",
    said="Rahman says 2.35 is too expensive",
    contact="Abdul Karim",
    email="abdul@rahmantex.example",
    phone="+880 1711 223344",
    goods="cotton for Rahman",
    quantity=Quantity(amount=Decimal(12345), unit="kg"),
    price=Money(amount=Decimal("2.35"), currency="USD"),
    ref="csv:PI-2026-0117",
    aliases={"拉赫曼纺织": True},
    note="visit Rahman in Dhaka",
)
SECRETS = (
    *("rahman", "karim", "rahmantex", "1711", "2.35", "12345", "12,345", "29010", "29,010", "0117"),
    *("cotton", "拉赫曼", "dhaka"),
)


def shared(format_name: str, deals: list[Deal], book: Playbook | None = None) -> bytes:
    summary = lost_summary(
        deals,
        book or playbook(),
        since=date(2026, 10, 1),
        until=date(2026, 10, 31),
        today=TODAY,
        day_of=day_of,
        handle_of=lambda deal: deal.buyer.split()[0].lower(),
    )
    return export_lost(summary, format_name, share_against=deals)


@pytest.mark.parametrize("format_name", [name for name in LOST_FORMATS if name != "xlsx"])
def test_nothing_that_names_the_buyer_is_left(format_name: str) -> None:
    text = shared(format_name, [SECRET]).decode().casefold()
    assert [secret for secret in SECRETS if secret in text] == []
    assert "competitor" in text
    assert "20,000" in text or "20000" in text


def test_numbers_in_json_have_no_exponent() -> None:
    data = shared("json", [SECRET]).decode()
    assert "20000" in data
    assert not re.search(r"\dE", data)


def test_a_workbook_is_searched_too() -> None:
    data = shared("xlsx", [SECRET])
    check(data, "xlsx", [SECRET])
    with pytest.raises(NotSafeToShare):
        check(data, "xlsx", [replace(SECRET, buyer="a competitor is cheaper")])


@pytest.mark.parametrize(
    "name", ["Rahman Textiles Ltd", "rahman textiles, ltd.", "ＲＡＨＭＡＮ textiles-LTD", "拉赫曼 纺织"]
)
@pytest.mark.parametrize("format_name", LOST_FORMATS)
def test_a_name_in_the_playbook_is_found_and_refused_with_its_place(format_name: str, name: str) -> None:
    told = replace(CAUSES[1], en=f"{name} found it cheaper")
    book = replace(playbook(), causes=(told,))
    with pytest.raises(NotSafeToShare, match="line") as caught:
        shared(format_name, [SECRET], book)
    assert "Nothing was written" in caught.value.hint


def test_a_name_is_a_whole_word_and_very_short_ones_are_not_looked_for() -> None:
    check(b"the sample was late", "md", [replace(SECRET, buyer="Ample", contact="", email="", aliases={})])
    check(b"A to Z", "md", [replace(SECRET, buyer="Z", contact="to", email="", aliases={})])
    with pytest.raises(NotSafeToShare, match="line 2"):
        check(b"first\nthe Ample was late", "md", [replace(SECRET, buyer="Ample")])


def test_a_free_mail_domain_names_nobody() -> None:
    deal = replace(SECRET, email="someone@gmail.com")
    check(b"gmail.com", "md", [deal])
    check(b"yahoo.co.uk", "md", [replace(SECRET, email="someone@yahoo.co.uk")])
    with pytest.raises(NotSafeToShare):
        check(b"rahmantex.example", "md", [SECRET])


def test_exported_deals_are_redacted_too() -> None:
    def known(deal: Deal) -> Known:
        return Known(handle="rahman", next_touch=None, next_why="Rahman answered", waiting_days=2)

    text = export_deals([SECRET], "csv", known_of=known, day_of=day_of, share_against=[SECRET]).decode().casefold()
    assert [secret for secret in SECRETS if secret in text] == []


def test_a_contact_named_like_a_heading_or_a_country_does_not_stop_the_export() -> None:
    deals = [replace(SECRET, contact=word, country="KE") for word in ("Buyer", "Value", "Kenya", "Lost")]
    assert shared("md", deals)
