"""Unit price and total value of a captured line."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from tracker.capture.figures.amounts import NUMBER, read_money, read_number, read_per
from tracker.capture.figures.measures import RANGE, SPEC
from tracker.capture.figures.notation import can_start, is_over, is_year, stands_alone, starts
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.script import is_han

_TOTAL = Phrases(
    "total;total value;total amount;total of;value;worth;worth of;amount;order of;"
    "budget;总价;总额;总金额;金额;货值;合计;总共;预算"
)
_PRICE = Phrases("unit price;price;at;@;单价;价格;报价;每件;fob价;offered;offer;quoted;quote")
_PRICE_LABEL = Phrases(
    "unit price;price;target price;price per pc;单价;价格;价钱;"
    "每件;每条;每个;每套;每台;每米;每吨;每公斤;每箱;每双;每把;每只;每片;目标价;报;每平;每平方;每平米;@"
)
"""Price words that say nothing more, and go with the figure."""
_MEASURE = (
    r" ?(?:mm|cm|dm|m|inch(?:es)?|in|ft|feet|kva|kw|kwh|w|watts?|hp|v|volts?|ah|mah|gsm|kgs?|g|oz|lbs?|ml|l|ltrs?|"
    r"tons?|mt|mesh|microns?|mic|um|mp|bar|psi|denier|ply|carat|cbm|sqm|ghz|mhz|gb|tb|毫米|厘米|公分|英寸|寸|瓦|伏|安|克|公斤|"
    r"升|毫升|支)"
    r"(?![a-z0-9/&])|[\"″%°℃]"
)
"""What makes a number the size of a piece."""
_OFFERED = r"quoted?|offer(?:ed)?"
_COUNTED_GOODS = r" [a-z]{3,}"
_FILLERS = Phrases(
    "is;of;约;about;approx;了;only;max;max.;maximum;up to;limit;limited to;around;只有;最多;大概;不超过;有;是"
)
_BUDGET = ("budget", "预算")
"""What a buyer can spend: it tells of the deal's worth, and its words stay in the note."""
_OUR_WORDS = ("我", "we ", "our ", "ours ")
_BESIDE_OURS = (
    "目标", "target", "别", "另", "其他家", "同行", "对手", "rival", "compet", "elsewhere", "they ", "supplier",
    "去年", "以前", "之前", "上次", "还价", "last ",
)  # fmt: skip
"""One of them is in every line that says another price beside ours."""

_OF_OTHERS = (
    "deposit", "advance", "adv", "payment", "avans", "kapora", "anzahlung", "acompte", "arrhes", "anticipo", "sinal",
    "аванс", "предоплата", "balance", "bakiye", "saldo", "restzahlung", "commission", "refund", "cost", "fee", "charge",
    "remaining", "outstanding", "rebate", "got", "discount", "invoice", "底价", "成本",
    "freight", "shipping", "paid", "transferred", "received", "recvd", "credited", "arrived", "geldi", "alındı",
    "compet", "rival", "supplier", "vendor", "factory", "seller", "guy", "elsewhere", "went with", "bought", "buy",
    "pay", "same ", "cheaper", "market", "定金", "订金", "预付", "尾款", "余款", "运费", "费", "佣金", "退款", "收",
    "付", "打了", "同行", "别人", "别家", "对手", "竞争", "供应商", "市场价", "他们", "上次", "到账", "已到", "去年",
    "以前", "前年", "上回", "之前", "另一家", "其他家", "其它家", "人家", "竞品", "隔壁", "last year", "last time",
    "last order", "last season", "previous", "before ", "used to", "formerly", " get ", "anno scorso",
    "año pasado", "l'an dernier", "letztes jahr",
)  # fmt: skip
"""One of them is in every line that names a sum of another kind."""
_DOTTED = r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]\d|\d)"
"""A figure that may be thousands or have three decimals."""
_CURRENCIES_SAID = {"人民币": "CNY", "美金": "USD", "美元": "USD", "欧元": "EUR", "rmb": "CNY", "usd": "USD"}
_CURRENCY_OF_PRICE = rf"({'|'.join(_CURRENCIES_SAID)}) ?(?:报价|单价|价格?|price|quote)[:： ]*$"
"""A currency said with the word for the price: 人民币报价 8.5."""


class Price(NamedTuple):
    amount: str = ""
    currency: str = ""
    per: str = ""


def set_price(fields: dict[str, Any], price: Price, currency: str) -> None:
    """Fill the unit price of a draft, in a currency of the user's when it says none."""
    if price.amount:
        fields |= {"price": price.amount, "currency": price.currency or currency, "per": price.per}


def set_value(fields: dict[str, Any], value: Price) -> None:
    """Fill the total value of a draft."""
    if value.amount:
        fields |= {"value": value.amount, "value_currency": value.currency}


def take_money(sheet: Sheet) -> tuple[Price, Price]:
    """The unit price and the total value, where a currency says that they are money."""
    price, value = _ours(sheet), Price()
    for at in starts(sheet.open):
        if not sheet.is_free(at, at + 1):
            continue
        found = read_money(sheet.open, at)
        if found is None or not is_over(sheet.open, found[3]) or sheet.open[:at].endswith("sdn "):
            continue
        amount, currency, per, end = found
        if (theirs := _others(sheet, at, end, per=bool(per))) is not None:
            sheet.take("note", *theirs)
            continue
        written = re.search(_DOTTED, sheet.open[at:end]) if "." in sheet.open[at:end] else None
        if written is not None:
            amount = _undotted(sheet, written, currency, per)
        if not amount:
            sheet.take("range", at, end)
            continue
        head = sheet.open[:at].rstrip()
        total = _TOTAL.before(head, fillers=_FILLERS)
        said = Price(amount, currency, per)
        if (total is not None or sheet.open[end:].lstrip()[:5].startswith(("total", "in to"))) and not per:
            if not value.amount:
                value = said
                begin = at if total is None else total
                kept = sheet.open.startswith(_BUDGET, begin)
                sheet.take("note" if kept else "value", begin, end + _total_after(sheet.open, end))
        elif not price.amount:
            price = said
            sheet.take("price", _labelled(sheet.open, at), end)
    return price, value


def _ours(sheet: Sheet) -> Price:
    """The price that a line says to be ours, beside their target or a rival's."""
    if not any(word in sheet.open for word in _OUR_WORDS) or not any(word in sheet.open for word in _BESIDE_OURS):
        return Price()
    from tracker.capture.figures.contrast import take_ours

    return Price(*take_ours(sheet))


def _others(sheet: Sheet, start: int, end: int, *, per: bool) -> tuple[int, int] | None:
    """The span of a sum that is a deposit, a cost or a rival's price, with what says so; None for one of ours."""
    if not any(word in sheet.open for word in _OF_OTHERS):
        return None
    from tracker.capture.figures.other_sums import others_sum

    return others_sum(sheet.open, start, end, per=per)


def _undotted(sheet: Sheet, written: re.Match[str], currency: str, per: str) -> str:
    """The value of a figure with one dot before three digits; "" when nothing tells what the dot is."""
    from tracker.capture.figures.dotted import reading

    meant = reading(sheet.text.lower(), written[0], currency, per)
    value = written[0].replace(".", "") if meant == "thousands" else written[0]
    return "" if meant == "unclear" else value


def _is_word(char: str) -> bool:
    return char.isdigit() or (bool(char) and is_han(char))


def _labelled(text: str, at: int) -> int:
    """Where the label of a price begins that stands right before it; the place itself when none does."""
    label = _PRICE_LABEL.before(text, at)
    return at if label is None else label


def _total_after(text: str, end: int) -> int:
    match = re.match(r" ?(?:in )?total", text[end:])
    return match.end() if match else 0


def take_bare_price(sheet: Sheet, *, with_terms: bool) -> Price:
    """A number without currency that is a price: after price words, `@` or terms, or a fraction on its own."""
    chosen: tuple[int, int, Price] | None = None
    for match in NUMBER.finditer(sheet.open):
        start = match.start()
        if match[0][0] not in ".0123456789" or start not in can_start(sheet.open, start):
            continue
        amount = read_number(sheet.open, start)
        if amount is None:
            continue
        per, end = read_per(sheet.open, amount.end)
        if sheet.open[end : end + 1] == "块" and not _is_word(sheet.open[end + 1 : end + 2]):
            sheet.take("price", start, end + 1)
            return Price(amount.value, "CNY")
        if not is_over(sheet.open, end) or re.compile(r":\d|%").match(sheet.open, end):
            continue
        head = sheet.open[:start]
        said = _PRICE.before(head, fillers=_FILLERS)
        after_terms = with_terms and head.rstrip().endswith("\x01") and _last_field(sheet, start) == "incoterm"
        spec = SPEC.before(head) is not None or _ends_range(head)
        measure = said is None and not per and re.compile(_MEASURE).match(sheet.open, end) is not None
        offered = said is not None and re.compile(_OFFERED).match(head, said) and not per and not amount.fraction
        if offered and re.compile(_COUNTED_GOODS).match(sheet.open, end):
            continue
        each = said is None and not amount.fraction and sheet.open[amount.end : end].strip() == "each"
        if spec or measure or each or (is_year(amount.value) and said is None):
            continue
        if (theirs := _others(sheet, start, end, per=bool(per))) is not None:
            sheet.take("note", *theirs)
            continue
        if said is not None or per or after_terms or (amount.fraction and stands_alone(sheet.open, start, end)):
            chosen = (_labelled(sheet.open, start), end, Price(amount.value, "", per))
            if said is not None or per or after_terms:
                break
    if chosen is None:
        return Price()
    before = sheet.open[: chosen[0]]
    named = re.search(_CURRENCY_OF_PRICE, before) if any(word in before for word in _CURRENCIES_SAID) else None
    sheet.take("price", chosen[0] if named is None else named.start(), chosen[1])
    return chosen[2] if named is None else chosen[2]._replace(currency=_CURRENCIES_SAID[named[1]])


def _ends_range(head: str) -> bool:
    """Whether a figure only ends a range that another one begins."""
    mark = RANGE.before(head)
    return mark is not None and head[:mark].rstrip()[-1:].isdigit()


def _last_field(sheet: Sheet, at: int) -> str:
    before = [part for part in sheet.parts if part.end <= at]
    return max(before, key=lambda part: part.end).field if before else ""
