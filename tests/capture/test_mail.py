"""Bytes of any encoding, and pasted mails."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.capture import Draft, decode_input, draft_doc, read_line, read_mail
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


def mail(body: str, sender: str = "Rania <rania@cedarhome.com.lb>") -> Draft:
    text = f"From: {sender}\nSubject: hinges\nDate: Tue, 17 Nov 2026 10:00:00 +0200\n\n{body}\n"
    return read_line(text, today=TODAY, settings=Settings())


@pytest.mark.parametrize(
    "body",
    [
        "We need the goods at site by 15 March 2027.",
        "Must arrive in Dubai before 10 Feb 2027.",
        "The shop opens on 1 February.",
        "Our office is closed until 8 January. We decide on 10 December.",
        "请在12月20日前到港。",
    ],
)
def test_a_day_in_a_mail_is_never_our_next_step(body: str) -> None:
    draft = mail(f"5000 pcs hinges please. {body}")
    assert (draft.next, draft.valid) == (None, None)
    assert body in draft.note


@pytest.mark.parametrize(
    ("said", "price"),
    [
        ("Your competitor quoted us USD 1.80 per pc.", ""),
        ("Last year we paid EUR 2.10.", ""),
        ("Our target is USD 1.95.", ""),
        ("Can you do USD 1.70?", ""),
        ("Your price of USD 2.20 is too high.", "2.20"),
        ("贵司报价 USD 2.20 太高。", "2.20"),
        ("Ihr Preis von 12,80 EUR ist zu hoch, ein Wettbewerber bietet 11,50 EUR.", "12.80"),
    ],
)
def test_a_price_in_a_mail_is_ours_only_when_they_call_it_so(said: str, price: str) -> None:
    assert mail(f"5000 pcs hinges. {said}").price == price


@pytest.mark.parametrize(
    ("body", "company"),
    [
        ("We are Cedar Home Trading SARL from Beirut and need hinges.", "Cedar Home Trading SARL"),
        ("Please quote hinges.\n\nRania\nBuyer | Cedar Home SARL\nTel: +961 1 345 678", "Cedar Home SARL"),
        ("I work for Stavba Morava s.r.o. in Brno.", "Stavba Morava s.r.o."),
        ("您好，我们是西贡锁业有限公司，需要锁芯 8000个。", "西贡锁业有限公司"),
        ("Somos Muebles del Sur S.A.S. de Cali.", "Muebles del Sur S.A.S."),
        ("Precisamos de fechaduras.\n\nJoão Pereira\nConstrular Materiais, Lda", "Constrular Materiais, Lda"),
    ],
)
def test_the_firm_is_the_one_they_name_as_theirs(body: str, company: str) -> None:
    draft = mail(body)
    assert draft.buyer == company
    assert "buyer" not in draft.guessed


def test_our_own_signature_below_their_answer_is_not_theirs() -> None:
    draft = mail("Please quote.\n\nOn Mon, 16 Nov 2026 sales wrote:\n> Regards\n> Ningbo Hinge Co., Ltd")
    assert (draft.buyer, draft.guessed) == ("cedarhome", ("country", "buyer"))


def test_a_number_ends_where_it_ends() -> None:
    draft = mail("Hinges.\nTel: +961 1 345 678 Fax: +961 1 345 679\nwww.cedarhome.com.lb")
    assert draft.phone == "+961 1 345 678"
    line = "Tel: +971 6 555 1234 Mob/WhatsApp: +971 50 123 4567 www.gulfhomes.ae"
    assert read_line(line, today=TODAY, settings=Settings()).phone == "+971 6 555 1234"
