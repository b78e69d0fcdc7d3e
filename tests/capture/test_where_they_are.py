"""A place before a name: where the buyer is, or the name's first word; and places that are somebody else's."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.capture import Draft, read_line
from tracker.playbook.settings import Settings


def read(text: str) -> Draft:
    return read_line(text, today=date(2026, 11, 18), settings=Settings())


@pytest.mark.parametrize(
    ("line", "buyer", "country"),
    [
        ("Hungary Kovács Bútor Kft. drawer handles 3500 pcs", "Kovács Bútor Kft.", "HU"),
        ("UK Leeds TeamKit Ltd hoodies 450 pcs", "TeamKit Ltd", "GB"),
        ("Peru Lima Textiles Cordillera SAC alpaca yarn 600 kg", "Textiles Cordillera SAC", "PE"),
        ("Saudi Jeddah Bin Saleh Contracting pipes 500 pcs", "Bin Saleh Contracting", "SA"),
        ("阿曼 马斯喀特 工程 Al Harthy Construction 不锈钢栏杆 900米", "Al Harthy Construction", "OM"),
        ("Gulf Homes Trading door handles 500 pcs", "Gulf Homes Trading", ""),
        ("Saudi Kayan Co pipes 500 pcs", "Saudi Kayan Co", "SA"),
        ("India Spice House, chilli 5 tons", "India Spice House", "IN"),
        ("Qatar Steel Fabricators WLL, welding rods 6 tons", "Qatar Steel Fabricators WLL", "QA"),
        ("UK Steel Ltd bolts 500 pcs", "UK Steel Ltd", ""),
    ],
)
def test_a_place_before_a_firm_is_where_they_are_unless_the_rest_is_no_name(
    line: str, buyer: str, country: str
) -> None:
    draft = read(line)
    assert (draft.buyer, draft.country) == (buyer, country)


def test_a_name_that_may_have_lost_its_first_word_is_shown_as_a_guess() -> None:
    assert "buyer" in read("Egypt Delta Food Co. pasta 300 cartons").guessed
    assert "buyer" not in read("Hungary Kovács Bútor Kft. drawer handles 3500 pcs").guessed


@pytest.mark.parametrize(
    ("line", "buyer", "country"),
    [
        ("Ungheria Borászat Tokaj Kft tappi 20000 pz", "Borászat Tokaj Kft", "HU"),
        ("Schweden, Lindholm Bygg AB, Holzschrauben 12000 Stück", "Lindholm Bygg AB", "SE"),
        ("Birleşik Arap Emirlikleri, Noor Trading, 500 adet çanta", "Noor Trading", "AE"),
        ("Marie Dubois, Pays-Bas, chaises 200 pcs", "Marie Dubois", "NL"),
        ("Hotel Polonia Trading towels 500 pcs", "Hotel Polonia Trading", "PL"),
    ],
)
def test_countries_are_known_by_their_names_in_other_languages(line: str, buyer: str, country: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.country) == (buyer, country)


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("lost - Tasman Surf NZ - wetsuits 350 pcs - went to a factory in Vietnam", "NZ"),
        ("Kiwi Sports NZ, shirts 700 pcs, they bought from Bangladesh", "NZ"),
        ("Highland Knit, wool blankets 900 pcs, buying from India now", ""),
        ("意大利 Rossi 床单 500条 他们从越南采购了", "IT"),
    ],
)
def test_a_country_they_buy_from_is_not_theirs(line: str, country: str) -> None:
    assert read(line).country == country


@pytest.mark.parametrize(
    ("line", "buyer", "country", "goods"),
    [
        ("Rossi Group IT linen sheets 300 sets", "Rossi Group", "IT", "linen sheets"),
        ("Rossi Group AT linen sheets 300 sets", "Rossi Group", "AT", "linen sheets"),
        ("Rossi Group NO linen sheets 300 sets", "Rossi Group", "NO", "linen sheets"),
        ("阮氏贸易 VN 锁具 500套", "阮氏贸易", "VN", "锁具"),
        ("王老板 DE 毛巾 500条", "王老板", "DE", "毛巾"),
        ("Mr Karim BD rice 5000 kg", "Mr Karim", "BD", "rice"),
    ],
)
def test_a_code_in_capitals_between_a_name_and_goods_is_a_country(
    line: str, buyer: str, country: str, goods: str
) -> None:
    draft = read(line)
    assert (draft.buyer, draft.country, draft.goods) == (buyer, country, goods)


def test_a_code_that_is_a_legal_form_too_is_asked_about() -> None:
    draft = read("Rossi Group SA linen sheets 300 sets")
    assert draft.country == ""
    assert any("country=SA" in warning for warning in draft.warnings)


def test_answers_and_papers_in_capitals_are_no_countries() -> None:
    assert read("Rossi Group NO reply linen sheets 300 sets").country == ""
