"""Which time zones a buyer may sit in: their own zone or city, their state, else every zone of their country.

Reads tzdata's table of zones; knows nothing of deals.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_TABLE = "zoneinfo/zone1970.tab"
_ONE_CLOCK = {"CN": ("Asia/Shanghai",), "XK": ("Europe/Belgrade",)}
"""Countries that run on one clock although the table lists more, or does not list them."""
_STATES = {
    "US": {
        "America/New_York": "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV",
        "America/Chicago": "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI",
        "America/Denver": "CO ID MT NM UT WY",
        "America/Phoenix": "AZ",
        "America/Los_Angeles": "CA NV OR WA",
        "America/Anchorage": "AK",
        "Pacific/Honolulu": "HI",
    },
    "CA": {
        "America/Vancouver": "BC",
        "America/Edmonton": "AB NT",
        "America/Regina": "SK",
        "America/Winnipeg": "MB",
        "America/Toronto": "ON QC",
        "America/Halifax": "NB NS PE",
        "America/St_Johns": "NL",
        "America/Whitehorse": "YT",
    },
    "AU": {
        "Australia/Sydney": "NSW ACT",
        "Australia/Melbourne": "VIC",
        "Australia/Brisbane": "QLD",
        "Australia/Adelaide": "SA",
        "Australia/Darwin": "NT",
        "Australia/Perth": "WA",
        "Australia/Hobart": "TAS",
    },
    "BR": {
        "America/Sao_Paulo": "DF ES GO MG PR RJ RS SC SP",
        "America/Bahia": "BA",
        "America/Fortaleza": "CE MA PB PI RN",
        "America/Recife": "PE",
        "America/Maceio": "AL SE",
        "America/Belem": "AP PA",
        "America/Araguaina": "TO",
        "America/Manaus": "AM",
        "America/Cuiaba": "MT",
        "America/Campo_Grande": "MS",
        "America/Porto_Velho": "RO",
        "America/Boa_Vista": "RR",
        "America/Rio_Branco": "AC",
    },
    "ID": {
        "Asia/Jakarta": "AC BB BE BT JA JB JI JK JT JW KR LA RI SB SS SU YO SM JV",
        "Asia/Makassar": "BA NB NT KS KI KU SA ST SN SR GO SL",
        "Asia/Jayapura": "MA MU PA PB PP PE PD PS PT",
        "Asia/Pontianak": "KB KT",
    },
}


@cache
def _by_country() -> dict[str, tuple[str, ...]]:
    spec = find_spec("tzdata")
    if spec is None or spec.origin is None:
        return {}
    zones: dict[str, list[str]] = {}
    for line in (Path(spec.origin).parent / _TABLE).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            countries, _position, zone = line.split("\t")[:3]
            for country in countries.split(","):
                zones.setdefault(country, []).append(zone)
    return {country: tuple(names) for country, names in zones.items()}


def _city(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ").casefold()


def _as_zone(text: str, country: str) -> str | None:
    """The zone a user's `zone` text names: an IANA name or a city that has a zone of its own."""
    wanted = " ".join(text.replace("_", " ").split()).casefold()
    known = _by_country()
    nearby = known.get(country, ())
    every = [zone for zones in known.values() for zone in zones]
    for zone in (*nearby, *every):
        if wanted in (zone.replace("_", " ").casefold(), _city(zone)):
            return zone
    return text if "/" in text else None


def zones_of(country: str, region: str = "", own: str = "") -> tuple[str, ...]:
    """IANA zones, one when it is decided; none when the country is unknown.

    `own` (zone or city) decides first, then the state.
    """
    if own and (zone := _as_zone(own, country)):
        return (zone,)
    for zone, states in _STATES.get(country, {}).items():
        if region and region.upper() in states.split():
            return (zone,)
    return _ONE_CLOCK.get(country) or _by_country().get(country, ())
