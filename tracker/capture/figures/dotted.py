"""Whether one dot before three digits groups thousands, as in `14.850 EUR`, or is a decimal point, as in `1.125/kg`."""

from __future__ import annotations

import re
from typing import Literal

_GROUPING = frozenset(
    {"EUR", "TRY", "BRL", "IDR", "VND", "COP", "CLP", "ARS", "DKK", "NOK", "RSD", "ISK", "PYG", "RON"}
)
"""Currencies of countries that part thousands with a dot."""
_ABROAD = re.compile(
    r"(?<!\w)(?:stk|stück|angebot|preis|wiedervorlage|anfrage|rückfrage|maschine|für|und|von|mit|raus|"
    r"bestellung|auftrag|gebraucht|neu|adet|fiyat|teklif|bakiye|avans|metre|için|ile|makina|makine|"
    r"precio|cotización|unidades|piezas|para|máquina|preço|cotação|peças|uds|und|"
    r"pedido|línea|usad[oa]|nuev[oa]|cada|prezzo|pz|ordine|linea|impianto|pressa|nuov[oa]|con|anno|cadauno|per l[ao]|"
    r"offerta|pezzi|macchina|prijs|offerte|stuks|machine à|harga|giá)(?!\w)|[ışğİß]"
)
_MANY = re.compile(r"(?<![\d.,])[1-9]\d{2,}(?=\s|[a-z\u4e00-\u9fff])|\d,\d{3}(?!\d)")
"""A count of a hundred or more: what is ordered by the hundred hardly costs a thousand each."""


_DEAR = frozenset({"ton", "container", "20GP", "40GP", "40HQ", "truckload", "set", "unit"})
"""What may well cost more than a thousand a piece."""


_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.])|\d\.\d{3},\d{1,2}(?!\d)")
"""Another figure of the line that can only be grouped with dots."""


def reading(text: str, written: str, currency: str, per: str) -> Literal["thousands", "decimal", "unclear"]:
    """What a dotted figure means in a line: currency, words and quantity must agree."""
    abroad, grouping = _ABROAD.search(text) is not None, currency in _GROUPING
    rest = text.replace(written, "")
    round_one = per == "pc" and written.endswith("0") and grouping
    few = (not per or per in _DEAR or round_one) and _MANY.search(rest) is None
    if _GROUPED.search(rest) is not None:
        return "thousands"
    if grouping and abroad:
        return "thousands" if few else "unclear"
    return "unclear" if (grouping or abroad) and few else "decimal"
