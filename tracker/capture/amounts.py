"""Quantities and money as a trader writes them, as plain decimal strings. Knows units and currencies, no fields."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.dates.scanner import Scanner, Table, han_number, table
from tracker.script import fold

UNITS: Table[str] = table(
    (
        "pcs|pc|pce|pces|piece|pieces|pzas|pza|piezas|unidades|units|unit|stk|nos|ea|件|个|只|枚|支|根|条|把|颗|粒|块|顶|本|片|面|樘|扇|幅|株",
        "pcs",
    ),
    ("sets|set|套|组|副", "sets"),
    ("台|部|架", "units"),
    ("辆", "vehicles"),
    ("pairs|pair|prs|双|对", "pairs"),
    ("dozens|dozen|doz|dz|dzs|打", "dozen"),
    ("gross|罗", "gross"),
    ("kgs|kg|kilos|kilo|kilograms|公斤|千克", "kg"),
    ("tons|ton|tonnes|tonne|mt|mts|metric tons|metric ton|t|吨|公吨", "tons"),
    ("lbs|lb|磅", "lb"),
    ("g|grams|gram|克", "g"),
    ("斤", "jin"),
    ("meters|meter|metres|metre|mtrs|mtr|m|米", "m"),
    ("yards|yard|yds|yd|码", "yd"),
    ("feet|ft|英尺", "ft"),
    ("sqm|m2|㎡|m²|sq m|sq.m|square meters|square metres|平方米|平方|平米|方米|平", "sqm"),
    ("sqft|sq ft|square feet", "sqft"),
    ("cbm|m3|m³|cubic meters|立方米|立方|方", "cbm"),
    ("liters|litres|liter|litre|ltr|ltrs|l|升", "l"),
    ("cartons|carton|ctns|ctn|cases|case|箱", "cartons"),
    ("boxes|box|盒", "boxes"),
    ("rolls|roll|卷", "rolls"),
    ("bags|bag|包|袋", "bags"),
    ("bales|bale", "bales"),
    ("drums|drum|桶", "drums"),
    ("bottles|bottle|瓶", "bottles"),
    ("sheets|sheet|张", "sheets"),
    ("packs|pack|packets|pkts|pkt", "packs"),
    ("pallets|pallet|plts|托盘|托|板", "pallets"),
    ("cans|can|罐|听", "cans"),
    ("coils|coil|盘", "coils"),
    ("panels|panel", "panels"),
    ("20gp|20'gp|20 gp|20ft|20'|20尺柜|20尺|小柜|20 ft|20'dc|20dv|20ft container|20ft containers", "20GP"),
    ("40gp|40'gp|40 gp|40ft|40'|40尺柜|40尺|大柜|平柜|40 ft|40'dc|40dv|40ft container|40ft containers", "40GP"),
    ("40hq|40hc|40'hq|40'hc|40 hq|40 hc|高柜|40尺高柜|40hq container|40hq containers", "40HQ"),
    ("45hq|45hc", "45HQ"),
    ("fcl|containers|container|cntr|cntrs|teu|货柜|集装箱|柜子|柜", "containers"),
    ("trucks|truck|truckloads|truckload|车", "truckloads"),
)
CONTAINERS = frozenset({"20GP", "40GP", "40HQ", "45HQ", "containers"})
LOOSE_UNITS = frozenset({"m", "g", "l", "t", "ft", "kg", "cans", "sqm", "lb", "panels", "can", "jin"})
"""Units that also measure a single piece, so that a countable one beside them is the quantity."""
_SCALES: Table[int] = table(
    ("k|thousand|千|k.", 3), ("万|w", 4), ("million|mln|mio|mil|百万|m", 6), ("百|hundred", 2), ("亿", 8)
)
_CURRENCY_CODES = (
    "usd eur cny gbp jpy hkd aud cad inr bdt vnd thb rub krw aed sar brl mxn zar ngn kes pkr idr myr php pln chf sek "
    "nok dkk sgd twd egp ils uah kzt ghs cop pen clp ars lkr qar kwd omr bhd mad dzd tnd czk huf ron nzd npr mmk khr "
    "try"
)
CURRENCIES: Table[str] = Table(
    {code: code.upper() for code in _CURRENCY_CODES.split()}
    | table(
        ("us$|usd$|u$|us dollars|us dollar|dollars|dollar|bucks|$|美元|美金|美刀|刀", "USD"),
        ("€|euros|euro|欧元|欧", "EUR"),
        ("¥|rmb|人民币|元|块钱|yuan|cn¥|renminbi", "CNY"),
        ("£|英镑", "GBP"),
        ("jp¥|日元|yen|円|日币", "JPY"),
        ("hk$|港币|港元", "HKD"),
        ("a$|au$|澳元", "AUD"),
        ("c$|ca$|加元", "CAD"),
        ("₹|rs.|rs|卢比|rupees|rupee|inr₹", "INR"),
        ("৳|tk|taka|塔卡", "BDT"),
        ("₫|越南盾|dong", "VND"),
        ("฿|泰铢|baht", "THB"),
        ("₽|卢布|rubles|roubles|руб", "RUB"),
        ("₩|韩元|韩币", "KRW"),
        ("dirhams|dirham|迪拉姆|dhs", "AED"),
        ("riyals|riyal|里亚尔", "SAR"),
        ("r$|reais|雷亚尔", "BRL"),
        ("naira|₦|奈拉", "NGN"),
        ("ksh", "KES"),
        ("rm|ringgit|林吉特", "MYR"),
        ("₱", "PHP"),
        ("zł|zloty", "PLN"),
        ("₺|里拉|lira", "TRY"),
        ("s$|新币", "SGD"),
        ("nt$|台币|新台币", "TWD"),
        ("₪", "ILS"),
        ("₴", "UAH"),
        ("₸", "KZT"),
    ).words
)
NUMBER = re.compile(
    r"\d{1,3}(?:[ ,']\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?"
    r"|[零一二两俩三四五六七八九十百千廿]+",
    re.ASCII,
)


class Amount(NamedTuple):
    """A number in text: its value as a plain decimal string, and where it stands."""

    value: str
    start: int
    end: int
    scaled: bool = False
    """It carried a k, 万 or million."""
    fraction: bool = False


def read_number(folded: str, at: int) -> Amount | None:
    """The number that begins here, with its k, 万 or million."""
    match = NUMBER.match(folded, at)
    if match is None:
        return None
    word = match[0]
    if word[0].isdigit():
        value = plain(word)
    else:
        number = han_number(word)
        if number is None:
            return None
        value = str(number)
    end, power = _scale(folded, match.end())
    return Amount(shifted(value, power), at, end, power > 0, "." in value)


def _scale(folded: str, at: int) -> tuple[int, int]:
    scan = Scanner(folded, at)
    power = scan.take(_SCALES)
    if power is None:
        return at, 0
    word = folded[at : scan.at].strip()
    if word in {"m", "百", "mil"} and not folded[at:].startswith("mil"):
        return at, 0
    if word in {"w", "k", "k."} and folded[at : at + 1] == " ":
        return at, 0
    more = scan.take(_SCALES) if word in {"万", "百", "千"} and folded[scan.at : scan.at + 1] in {"万", "亿"} else None
    return scan.at, power + (more or 0)


def plain(word: str) -> str:
    """Digits with separators as a plain decimal: `5,000`, `5 000`, `1.234.567,5`, `0,32`."""
    word = word.replace(" ", "").replace("'", "")
    if word.count(".") > 1:
        word = word.replace(".", "").replace(",", ".")
    elif "," in word and "." in word:
        word = word.replace(",", "")
    elif "," in word:
        head, _comma, tail = word.rpartition(",")
        thousands = len(tail) == 3 and head.lstrip("0") != ""
        word = word.replace(",", "" if thousands else ".")
    whole, point, rest = word.partition(".")
    whole = whole.lstrip("0") or "0"
    return f"{whole}{point}{rest}" if rest else whole


def shifted(value: str, power: int) -> str:
    """A plain decimal times a power of ten."""
    if not power:
        return value
    whole, _point, rest = value.partition(".")
    digits = whole + rest.ljust(power, "0")[:power]
    left = rest[power:]
    return (digits.lstrip("0") or "0") + (f".{left}" if left else "")


def read_unit(folded: str, at: int) -> tuple[str, int] | None:
    """The unit that begins here and where it ends; `of` and `x` may stand before a container."""
    scan = Scanner(folded, at)
    unit = scan.take(UNITS)
    if unit is None:
        return None
    if folded[scan.at - 1].isalpha() and folded[scan.at : scan.at + 1].isdigit() and folded[scan.at - 1] < "\u2e80":
        return None
    return unit, scan.at


def parse_quantity(text: str) -> tuple[str, str] | None:
    """(amount, unit) of a text that is a quantity and nothing else: `5000 pcs`, `2x40HQ`, `1.5万件`, `3 tons`."""
    folded = fold(text).strip().removeprefix("qty").lstrip(" :")
    found = read_quantity(folded, 0)
    if found is not None and not folded[found[2] :].strip(" .,"):
        return found[0], found[1]
    amount = read_number(folded, 0)
    if amount is not None:
        rest = folded[amount.end :].strip()
        if not rest or (rest.isalpha() and len(rest) <= 16):
            return amount.value, text.strip()[len(text.strip()) - len(rest) :] if rest else ""
    return None


def read_quantity(folded: str, at: int) -> tuple[str, str, int] | None:
    """(amount, unit, end) of the quantity that begins here: a number with its unit, or a container size."""
    alone = read_unit(folded, at)
    if alone is not None and alone[0] in CONTAINERS and folded[at].isdigit():
        return "1", alone[0], alone[1]
    amount = read_number(folded, at)
    if amount is None:
        return None
    scan = Scanner(folded, amount.end)
    crossed = scan.any(("x", "*", "×", "个", "只", "of"))
    if crossed:
        unit = read_unit(folded, _skip(folded, scan.at))
        if unit is not None and unit[0] in CONTAINERS:
            return amount.value, unit[0], unit[1]
    begin = _skip(folded, amount.end)
    unit = read_unit(folded, begin)
    if unit is None:
        return None
    return amount.value, unit[0], unit[1]


def _skip(folded: str, at: int) -> int:
    while at < len(folded) and folded[at] in " -":
        at += 1
    return at


def read_currency(folded: str, at: int) -> tuple[str, int] | None:
    """The currency that begins here and where it ends."""
    scan = Scanner(folded, at)
    code = scan.take(CURRENCIES)
    return (code, scan.at) if code else None


def read_per(folded: str, at: int) -> tuple[str, int]:
    """The unit a price is for, `/pc`, `per set`, `每件`, and where it ends; ("", at) when none is said."""
    scan = Scanner(folded, at)
    if not scan.any(("/", "per", "each", "a", "每", "一", "p")):
        return "", at
    if folded[at : scan.at].strip() == "each":
        return "pc", scan.at
    begin = _skip(folded, scan.at)
    unit = read_unit(folded, begin)
    if unit is None:
        return "", at
    return _single(unit[0]), unit[1]


def _single(unit: str) -> str:
    """`pcs` as the unit of one: `pc`."""
    return {
        "boxes": "box", "containers": "container", "dozen": "dozen", "gross": "gross", "truckloads": "truckload",
    }.get(unit, unit[:-1] if unit.endswith("s") and len(unit) > 2 else unit)  # fmt: skip


def parse_money(text: str) -> tuple[str, str, str] | None:
    """(amount, currency, per) of a text that is money and nothing else: `USD 0.32/pc`, `$1.2k`, `12美元`, `0.32`."""
    folded = fold(text).strip().lstrip("@ ")
    found = read_money(folded, 0, bare=True)
    if found is None or folded[found[3] :].strip(" .,-"):
        return None
    return found[0], found[1], found[2]


def read_money(folded: str, at: int, *, bare: bool = False) -> tuple[str, str, str, int] | None:
    """(amount, currency, per, end) of money that begins here; `bare` takes a number without a currency too."""
    before = read_currency(folded, at)
    amount = read_number(folded, _skip_blank(folded, before[1] if before else at))
    if amount is None:
        return None
    currency, end = (before[0], amount.end) if before else ("", amount.end)
    after = read_currency(folded, _skip_blank(folded, end))
    if after is not None and (not currency or after[0] == currency or currency == "USD"):
        currency, end = after
    elif not currency and folded[end : end + 1] == "块" and folded[end + 1 : end + 2] in {"/", "每", "一"}:
        currency, end = "CNY", end + 1
    elif not currency and not bare:
        return None
    per, end = read_per(folded, end)
    return amount.value, currency, per, end


def _skip_blank(folded: str, at: int) -> int:
    while at < len(folded) and folded[at] in " :.":
        at += 1
    return at
