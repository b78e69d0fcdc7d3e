"""Units, scales and currencies as traders write them. Data only."""

from __future__ import annotations

from tracker.capture.phrases import Phrases
from tracker.dates.scanner import Table, table

UNITS: Table[str] = table(
    (
        "pcs|pc|pce|pces|piece|pieces|pzas|pza|piezas|unidades|und|unds|unid|kpl|units|unit|un|buc|kom|vnt|stk|nos|ea|adet|szt|шт|stück|pz|pezzi|uds|"
        "pièces|buah|cái|chiếc|ks|sztuk|штук|peças|unités|unidade|stück|قطعة|قطع|حبة|개|ชิ้น|件|个|只|枚|支|根|条|把|颗|粒|块|顶|本|片|面|樘|扇|幅|株|盏|尊|匹|朵",
        "pcs",
    ),
    ("sets|set|juegos|jogos|takım|bộ|компл|комплектов|طقم|세트|セット|套|组|副", "sets"),
    ("台|部|架", "units"),
    ("辆", "vehicles"),
    ("pairs|pair|prs|pares|paires|paar|paia|çift|đôi|пар|زوج|双|对", "pairs"),
    ("dozens|dozen|doz|dz|dzs|docenas|docena|dúzias|douzaines|打", "dozen"),
    ("gross|罗", "gross"),
    ("kgs|kg|kilos|kilo|kilograms|кг|كيلو|كجم|公斤|千克", "kg"),
    (
        "tons|ton|tonnes|tonne|mt|mts|metric tons|metric ton|t|toneladas|tonnellate|tonnen|tấn|тонн|тонны|тн|طن|"
        "톤|トン|吨|公吨",
        "tons",
    ),
    ("lbs|lb|磅", "lb"),
    ("g|grams|gram|克", "g"),
    ("斤", "jin"),
    ("meters|meter|metres|metre|mtrs|mtr|m|metros|mètres|metre|метров|متر|米", "m"),
    ("yards|yard|yds|yd|码", "yd"),
    ("feet|ft|英尺", "ft"),
    ("sqm|m2|㎡|m²|sq m|sq.m|square meters|square metres|平方米|平方|平米|方米|平", "sqm"),
    ("sqft|sq ft|square feet", "sqft"),
    ("cbm|m3|m³|cubic meters|立方米|立方|方", "cbm"),
    ("liters|litres|liter|litre|ltr|ltrs|l|升", "l"),
    (
        "cartons|carton|ctns|ctn|cases|case|cajas|caixas|kartons|karton|koli|thùng|коробок|كرتون|كرتونة|박스|箱",
        "cartons",
    ),
    ("boxes|box|kutu|hộp|علبة|盒", "boxes"),
    ("rolls|roll|rollos|rolos|rouleaux|rollen|rulo|cuộn|рулонов|لفة|卷", "rolls"),
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
    ("slabs|slab", "slabs"),
    ("reams|ream", "reams"),
    ("bundles|bundle", "bundles"),
    ("20小柜|20柜|20gp|20'gp|20 gp|20ft|20'|20尺柜|20尺|小柜|20 ft|20'dc|20dv|20ft container|20ft containers", "20GP"),
    (
        "40平柜|40大柜|40柜|40gp|40'gp|40 gp|40ft|40'|40尺柜|40尺|大柜|平柜|40 ft|40'dc|40dv|"
        "40ft container|40ft containers",
        "40GP",
    ),
    ("40hq|40hc|40'hq|40'hc|40 hq|40 hc|高柜|40尺高柜|40hq container|40hq containers|40高柜|40尺高|40高", "40HQ"),
    ("45hq|45hc", "45HQ"),
    ("20rf|20'rf|20 rf|20'reefer|20 reefer|20ft reefer|20'rh|20rh|20尺冷柜|20冷柜", "20RF"),
    (
        "40rf|40'rf|40 rf|40'reefer|40 reefer|40ft reefer|40'rh|40rh|40'hrf|40hrf|40尺冷柜|40冷柜|冷柜|冷藏柜|冻柜",
        "40RF",
    ),
    (
        "fcl|fcls|containers|container|cont|conts|cntr|cntrs|teu|货柜|集装箱|柜子|柜",
        "containers",
    ),
    ("trucks|truck|truckloads|truckload|车", "truckloads"),
)
CONTAINERS = frozenset({"20GP", "40GP", "40HQ", "45HQ", "20RF", "40RF", "containers"})
MEASURED = frozenset({"kg", "tons", "lb", "g", "jin", "m", "yd", "ft", "sqm", "sqft", "cbm", "l"})
"""Units of which there can be fractions to three decimals; the others are counted."""
PACKS = frozenset({"cartons", "boxes", "rolls", "bags", "bales", "drums", "packs", "pallets"})
"""Units that hold several pieces or metres."""
SINGULAR = frozenset({
    "carton", "case", "box", "roll", "bag", "bale", "drum", "bottle", "sheet", "pack", "pallet", "can", "coil", "panel",
    "slab", "bundle",
})  # fmt: skip
"""Packs and pieces as goods are called by: after a number above one they seldom count."""
LOOSE_UNITS = frozenset({"m", "g", "l", "t", "ft", "kg", "cans", "sqm", "lb", "panels", "can", "jin"})
"""Units that also measure a single piece, so that a countable one beside them is the quantity."""
SCALES: Table[int] = table(
    ("k|thousand|千|k.", 3), ("万|w", 4), ("million|mln|mio|mil|百万|m", 6), ("百|hundred", 2), ("亿", 8)
)
ONLY_AFTER = frozenset("刀元欧块")
"""Characters that are money after a number, and end other words before one: 剪刀 5000把."""
_CURRENCY_CODES = (
    "usd eur cny gbp jpy hkd aud cad inr bdt vnd thb rub krw aed sar brl mxn zar ngn kes pkr idr myr php pln chf sek "
    "nok dkk sgd twd egp ils uah kzt ghs cop pen clp ars lkr qar kwd omr bhd mad dzd tnd czk huf ron nzd npr mmk khr "
    "try xof xaf tzs ugx jod iqd uzs azn rsd bgn isk pyg uyu dop gtq crc etb zmw mzn lbp mur bwp"
)
CURRENCIES: Table[str] = Table(
    {code: code.upper() for code in _CURRENCY_CODES.split()}
    | table(
        ("us$|usd$|u$|us dollars|us dollar|dollars|dollar|bucks|$|美元|美金|美刀|刀", "USD"),
        ("€|euros|euro|欧元|欧", "EUR"),
        ("¥|rmb|元人民币|人民币|元|块钱|yuan|cn¥|renminbi", "CNY"),
        ("£|英镑", "GBP"),
        ("jp¥|日元|yen|円|日币", "JPY"),
        ("hk$|元港币|港币|港元", "HKD"),
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
        ("nt$|元台币|元新台币|台币|新台币", "TWD"),
        ("₪", "ILS"),
        ("₴", "UAH"),
        ("₸", "KZT"),
    ).words
)
WITH_MONEY = frozenset({"PK", "LK", "NP", "MU", "JP"})
"""Countries whose money may be written as another country's."""
RUPEES = {"PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR"}
"""What `Rs` means in countries other than India."""
SPEC = Phrases(
    "model;iso;no;nr;type;size;en;astm;din;hs;code;style;art;item;sku;m;#;ral;grade;series;order;po;pi;ref;no.;nr.;art."
)
"""Words before a number that names a model or a norm."""
RANGE = Phrases("-;~;to;or;至;到;或;或者")
"""Marks before a number that ends a range."""
NOT_ORDER = Phrases("moq;min;minimum;max;capacity;stock;per;each;每;起订量;产能;库存;月产;min order;minimum order")
QUANTITY = Phrases("qty;quantity;数量;约;about;around;approx;approx.;total of;各;共;共计;总共;大概;大约")
RATE = (
    r" ?[^\W\d_]{1,12}[23²³]?(?: ?/ ?| per | p )(?:min|minute|h|hr|hour|s|sec|day|shift|分钟?|小时|时|秒|天)(?![a-z])"
)
"""What makes a number the pace of a machine: `40 bags/min`, `2,500 l/h`."""
ASPECTS = (
    r" ?(?:colou?rs?|sizes?|designs?|styles?|patterns?|layers?|flavou?rs?|scents?|ply|heads?|phases?|burners?|drawers?|"
    r"doors?|seater|seats|holes?|channels?|ch|颜色|款(?!式)|款式|种|色|层|头|孔|尺寸|规格|型号|花型|图案)(?![a-z])"
)
"""What makes a number tell of how many kinds or parts the goods are."""
PLURAL = r" (?:[a-z]+ ){0,2}[a-z]{2,}s(?![a-z])"
