"""States and provinces said beside a country, as the subdivision codes that public holidays and zones go by."""

from __future__ import annotations

import re
from functools import cache

from tracker.capture.sheet import Sheet
from tracker.countries import key

_REGIONS = {
    "US": """
        AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California,加州,加利福尼亚|CO Colorado|
        CT Connecticut|DE Delaware|FL Florida,佛州,佛罗里达|GA Georgia,乔治亚州|HI Hawaii,夏威夷|ID Idaho|
        IL Illinois,伊利诺伊|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|
        MA Massachusetts,麻省|MI Michigan,密歇根|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|
        NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey,新泽西|NM New Mexico|NY New York,纽约|
        NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|
        SC South Carolina|SD South Dakota|TN Tennessee|TX Texas,德州,得州,德克萨斯|UT Utah|VT Vermont|
        VA Virginia|WA Washington State,华盛顿州|WV West Virginia|WI Wisconsin|WY Wyoming|DC Washington DC|
        PR Puerto Rico""",
    "CA": """
        AB Alberta,阿尔伯塔|BC British Columbia,卑诗省|MB Manitoba|NB New Brunswick|NL Newfoundland|
        NS Nova Scotia|ON Ontario,安大略|PE Prince Edward Island|QC Quebec,魁北克|SK Saskatchewan""",
    "AU": """
        ACT Canberra|NSW New South Wales,新南威尔士|NT Northern Territory|QLD Queensland,昆士兰|
        SA South Australia|TAS Tasmania|VIC Victoria,维州|WA Western Australia,西澳""",
    "BR": """
        AC Acre|AL Alagoas|AP Amapa|AM Amazonas|BA Bahia|CE Ceara|DF Distrito Federal,Brasilia|
        ES Espirito Santo|GO Goias|MA Maranhao|MT Mato Grosso|MS Mato Grosso do Sul|MG Minas Gerais|PA Para|
        PB Paraiba|PR Parana|PE Pernambuco|PI Piaui|RJ Rio de Janeiro,里约|RN Rio Grande do Norte|
        RS Rio Grande do Sul|RO Rondonia|RR Roraima|SC Santa Catarina|SP Sao Paulo,圣保罗|SE Sergipe|
        TO Tocantins""",
    "DE": """
        BB Brandenburg|BE Berlin,柏林|BW Baden-Württemberg,Baden-Wuerttemberg|BY Bavaria,Bayern,巴伐利亚|
        HB Bremen,不来梅|HE Hesse,Hessen|HH Hamburg,汉堡|MV Mecklenburg-Vorpommern|
        NI Lower Saxony,Niedersachsen|NW North Rhine-Westphalia,Nordrhein-Westfalen,NRW,北威州|
        RP Rhineland-Palatinate,Rheinland-Pfalz|SH Schleswig-Holstein|SL Saarland|SN Saxony,Sachsen|
        ST Saxony-Anhalt,Sachsen-Anhalt|TH Thuringia,Thüringen""",
    "ES": """
        AN Andalusia,Andalucia|AR Aragon|AS Asturias|CB Cantabria|CL Castilla y Leon|CM Castilla-La Mancha|
        CN Canary Islands,Canarias|CT Catalonia,Cataluña,Catalunya,加泰罗尼亚|EX Extremadura|GA Galicia|
        IB Balearic Islands,Baleares|MC Murcia|MD Madrid,马德里|NC Navarra|
        PV Basque Country,Pais Vasco,Euskadi|RI La Rioja|VC Valencia,Comunidad Valenciana""",
    "MY": """
        01 Johor,柔佛|02 Kedah,吉打|03 Kelantan,吉兰丹|04 Malacca,Melaka,马六甲|05 Negeri Sembilan|
        06 Pahang|07 Penang,Pulau Pinang,槟城|08 Perak|09 Perlis|10 Selangor,雪兰莪|11 Terengganu,登嘉楼|
        12 Sabah,沙巴|13 Sarawak,砂拉越|14 Kuala Lumpur,吉隆坡|15 Labuan|16 Putrajaya""",
    "IN": """
        AP Andhra Pradesh|AS Assam|BR Bihar|DL Delhi,New Delhi,德里,新德里|GA Goa|GJ Gujarat,古吉拉特|
        HR Haryana|KA Karnataka|KL Kerala|MH Maharashtra|MP Madhya Pradesh|OD Odisha|PB Punjab|RJ Rajasthan|
        TN Tamil Nadu|TS Telangana|UP Uttar Pradesh|WB West Bengal""",
    "GB": "ENG England,英格兰|NIR Northern Ireland,北爱尔兰|SCT Scotland,苏格兰|WLS Wales,威尔士",
    "AT": """
        1 Burgenland|2 Carinthia,Kärnten|3 Lower Austria,Niederösterreich|4 Upper Austria,Oberösterreich|
        5 Salzburg|6 Styria,Steiermark|7 Tyrol,Tirol|8 Vorarlberg|9 Vienna,Wien,维也纳""",
}
"""By country: code and names, separated by `|`."""
_CODED = frozenset({"US", "CA", "AU", "BR"})
"""Countries whose states people write by their letters."""
_PIECE = re.compile(r"[^,;()/\x01\n]+")


@cache
def _names(country: str) -> dict[str, str]:
    """Names of a country's regions, as `key` folds them, to their codes."""
    found: dict[str, str] = {}
    for row in " ".join(_REGIONS[country].split()).split("|"):
        code, _blank, names = row.strip().partition(" ")
        found |= {key(name): code for name in names.split(",")}
    return found


def take_region(sheet: Sheet, country: str) -> str:
    """The state or province said on its own beside the country it is in; its words are taken. "" when none is."""
    named = next((part for part in sheet.parts if part.field == "country"), None)
    if named is None or country not in _REGIONS:
        return ""
    names = _names(country)
    for piece in _PIECE.finditer(sheet.open):
        text = piece[0].strip(" -–.的")
        start = piece.start() + piece[0].find(text)
        end = start + len(text)
        beside = end <= named.start and not sheet.text[end : named.start].strip(" ,，.(")
        code = names.get(key(text), "")
        last = None if code or not beside else _last_word(sheet, start, end, country)
        if code or last is not None:
            code, span = last or (code, (start, end))
            sheet.take("region", *span)
            return code
    return _after_han(sheet, named.end, names)


def _last_word(sheet: Sheet, start: int, end: int, country: str) -> tuple[str, tuple[int, int]] | None:
    """The region that closes a stretch right before its country: `Houston TX USA`, `Dallas Texas, USA`."""
    words = list(re.finditer(r"\S+", sheet.text[start:end]))
    for count in (3, 2, 1):
        if len(words) < count or (count == len(words) and not _is_code(words[-1][0], country)):
            continue
        at = start + words[-count].start()
        text = sheet.text[at:end]
        code = _names(country).get(key(text), "")
        if count == 1 and not code and _is_code(text, country):
            code = text
        if code:
            return code, (at, end)
    return None


def _is_code(text: str, country: str) -> bool:
    return country in _CODED and text.isupper() and text in _names(country).values()


def _after_han(sheet: Sheet, at: int, names: dict[str, str]) -> str:
    """The region glued to a country in Chinese: 美国加州."""
    text = sheet.open[at : at + 8].lstrip(" ")
    begin = at + len(sheet.open[at : at + 8]) - len(text)
    for size in (6, 5, 4, 3, 2):
        code = names.get(text[:size], "") if len(text) >= size else ""
        if code and not text[:size].isascii():
            sheet.take("region", begin, begin + size)
            return code
    return ""
