"""Bytes of any encoding, and pasted mails."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tracker.capture import decode_input, draft_doc, read_line, read_mail
from tracker.playbook.settings import Settings

TODAY = date(2026, 11, 18)
MAIL = """From: Karim Uddin <karim@karimgarments.com.bd>
To: sales@example.cn
Date: Tue, 17 Nov 2026 14:20:05 +0600
Subject: Re: Inquiry for metal zipper

Dear sir,
we need 5000 pcs metal zipper, CIF Chittagong.
Regards, Karim
"""


def test_chinese_bytes_are_read_in_either_encoding() -> None:
    line = "孟加拉客户 拉链5000件"
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        assert decode_input(line.encode(encoding)) == line


@given(st.binary(max_size=200))
def test_no_bytes_are_refused(data: bytes) -> None:
    assert isinstance(decode_input(data), str)


def test_a_pasted_mail_is_one_deal() -> None:
    assert read_mail("Rahman BD 5000 pcs\nKarim BD 300 pcs") is None
    text = read_mail(MAIL)
    assert text is not None
    draft = read_line(text, today=TODAY, settings=Settings())
    assert (draft.contact, draft.email, draft.country) == ("Karim Uddin", "karim@karimgarments.com.bd", "BD")
    assert (draft.quantity, draft.unit, draft.incoterm, draft.place) == ("5000", "pcs", "CIF", "Chittagong")
    assert draft.goods == "metal zipper"
    assert draft.subject == "Inquiry for metal zipper"
    assert draft.received is not None
    assert draft.received.astimezone(UTC) == datetime(2026, 11, 17, 8, 20, 5, tzinfo=UTC)
    assert "we need 5000 pcs metal zipper, CIF Chittagong.\nRegards, Karim" in draft.note


def test_the_mail_is_the_first_touch_of_its_deal() -> None:
    draft = read_line(MAIL, today=TODAY, settings=Settings())
    doc = draft_doc(draft, id="01hx", now=datetime(2026, 11, 18, 2, tzinfo=UTC))
    assert doc["touches"] == {
        "01hx": {"at": "2026-11-17T14:20:05+06:00", "kind": "in", "text": "Inquiry for metal zipper"}
    }


def test_chinese_headers_are_headers_too() -> None:
    draft = read_line("发件人：李娜 <lina@abc.de>\n主题：询价 拉链\n\n数量5000件", today=TODAY, settings=Settings())
    assert (draft.contact, draft.email, draft.quantity) == ("李娜", "lina@abc.de", "5000")


def test_the_figures_far_down_a_long_mail_are_read() -> None:
    polite = "Thank you for the meeting at the fair, it was a pleasure to see your stand and the new lamps. "
    text = "From: Ana Lima <ana@limacasa.com.br>\nSubject: lamps\n\n" + polite * 9 + "\nPlease quote 5000 pcs.\n"
    draft = read_line(text, today=TODAY, settings=Settings())
    assert (draft.quantity, draft.unit) == ("5000", "pcs")
