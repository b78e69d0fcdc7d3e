"""Countries by name, code, number and address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import countries
from tracker.country_names import COUNTRIES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bangladesh", "BD"), ("bd", "BD"), ("孟加拉", "BD"), ("德國", "DE"), ("UK", "GB"), ("u.s.a.", "US"),
        ("the Netherlands", "NL"), ("Holland", "NL"), ("Philipines", "PH"), ("Korea", "KR"), ("Côte d'Ivoire", "CI"),
        ("Türkiye", "TR"), ("turkey", "TR"), ("阿联酋", "AE"), ("Россия", "RU"), ("Nederland", "NL"),
        ("Rep. Dominicana", "DO"), ("Österreich", "AT"), ("Україна", "UA"), ("مصر", "EG"),
        ("Kosovo", "XK"), ("科索沃", "XK"), ("臺灣", "TW"), ("香港", "HK"), ("澳門", "MO"), ("Palestine", "PS"),
        ("KSA", "SA"), ("U.A.E.", "AE"), ("Ivory Coast", "CI"), ("Cote d’Ivoire", "CI"), ("DRC", "CD"),
        ("Congo DRC", "CD"),
        ("Democratic Republic of the Congo", "CD"), ("Czechia", "CZ"), ("Burma", "MM"), ("Scotland", "GB"),
        ("奈及利亞", "NG"), ("沙烏地阿拉伯", "SA"), ("烏茲別克", "UZ"), ("義大利", "IT"), ("Việt Nam", "VN"),
        ("İran", "IR"), ("EE.UU.", "US"), ("Polska", "PL"), ("الأردن", "JO"), ("Cabo Verde", "CV"),
        ("Dhaka", ""), ("Narnia", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_names(text: str, code: str) -> None:
    assert countries.lookup(text) == code


def test_every_iso_code_and_kosovo_have_their_names() -> None:
    assert len(countries.codes()) == 250
    for code in countries.codes():
        assert countries.lookup(code) == code
        assert countries.lookup(countries.name(code, "en")) == code
        assert countries.lookup(countries.name(code, "zh_CN")) == code


def test_no_name_belongs_to_two_countries() -> None:
    owners: dict[str, set[str]] = {}
    for row in countries.key_table(COUNTRIES).replace("\n ", "").splitlines():
        for name in row.split("|")[1:]:
            owners.setdefault(name, set()).add(row[:2])
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_numbers_and_addresses_hint_at_a_country() -> None:
    assert countries.by_prefix("+880 1711 123456") == "BD"
    assert countries.by_prefix("00971 50 123 4567") == "AE"
    assert countries.by_prefix("+7 701 123") == "KZ"
    assert countries.by_prefix("+1 416 555 0199") == ""
    assert countries.by_prefix("01711 123456") == ""
    assert countries.by_mail("a@b.com.br") == "BR"
    assert countries.by_mail("a@startup.io") == countries.by_mail("a@b.com") == ""


@given(st.text(max_size=40))
def test_no_text_breaks_the_lookup(text: str) -> None:
    assert countries.lookup(text) in ["", *countries.codes()]
