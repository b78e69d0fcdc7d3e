"""Phone and chat numbers in a line, and the figures right after them."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.capture import Draft, read_line
from tracker.playbook.settings import Settings


def read(text: str) -> Draft:
    return read_line(text, today=date(2026, 11, 18), settings=Settings())


@pytest.mark.parametrize(
    ("line", "phone", "quantity", "price"),
    [
        ("ali +971 50 123 4567 500 pcs cups", "+971 50 123 4567", "500", ""),
        ("ali +971501234567 500 cups", "+971501234567", "500", ""),
        ("ali +254 712 345 678 0.32 cups", "+254 712 345 678", "", "0.32"),
        ("ali wa 971 50 123 4567 2x40HQ cups", "971 50 123 4567", "2", ""),
        ("ali +1 416 555 0199 20 cartons cups", "+1 416 555 0199", "20", ""),
        ("ali tel 13800571234 500个 杯子", "13800571234", "500", ""),
        ("ali +8613800571234 2x20gp", "+8613800571234", "2", ""),
        ("ali +33 6 12 34 56 78 cups", "+33 6 12 34 56 78", "", ""),
        ("ali +7 916 123-45-67", "+7 916 123-45-67", "", ""),
        ("ali wechat ali_cups 500 cups", "ali_cups", "500", ""),
        ("ali zalo 0903123456", "0903123456", "", ""),
    ],
)
def test_a_number_ends_before_the_figure_that_follows_it(line: str, phone: str, quantity: str, price: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.phone, draft.quantity, draft.price) == ("ali", phone, quantity, price)


def test_a_price_after_an_at_sign_is_no_mail_address() -> None:
    draft = read("Mr.Rahman,Dhaka,5000pcs zipper@0.3")
    assert (draft.email, draft.goods, draft.quantity, draft.price) == ("", "zipper", "5000", "0.3")
