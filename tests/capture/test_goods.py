"""What belongs to the goods, what to a name, and what is counted: lines with figures and remarks in them."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.capture import Draft, read_line
from tracker.playbook.settings import Settings


def read(text: str) -> Draft:
    return read_line(text, today=date(2026, 11, 18), settings=Settings())


@pytest.mark.parametrize(
    ("line", "buyer", "goods", "quantity"),
    [
        ("5 Star Hotels UAE 200 towels", "5 Star Hotels", "towels", "200"),
        ("4 Seasons Trading 300 chairs", "4 Seasons Trading", "chairs", "300"),
        ("4 Seasons", "4 Seasons", "", ""),
        ("1001 Nights iran 40 rugs", "1001 Nights", "rugs", "40"),
        ("3 Brothers Ltd 500 pcs bags", "3 Brothers Ltd", "bags", "500"),
        ("studio 12 design usa 2000 lamps", "studio 12 design", "lamps", "2000"),
        ("24 Mugs for Ali", "Ali", "Mugs", "24"),
        ("500 shirts and 300 trousers for Ali", "Ali", "shirts and 300 trousers", "500"),
    ],
)
def test_a_number_in_a_firms_name_is_not_the_quantity(line: str, buyer: str, goods: str, quantity: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.goods, draft.quantity) == (buyer, goods, quantity)


@pytest.mark.parametrize(
    ("line", "goods", "quantity", "unit"),
    [
        ("ahmed egypt iphone 15 case 5k pcs", "iphone 15 case", "5000", "pcs"),
        ("ahmed iphone 15 case 5000", "iphone 15 case", "5000", ""),
        ("Acme Ltd garden hose 50m x 800 rolls", "garden hose 50m", "800", "rolls"),
        ("Acme Ltd nitrile gloves 100 boxes x 100", "nitrile gloves", "100", "boxes"),
        ("Acme Ltd A4 paper 1*20GP + 200 ctns A3", "A4 paper", "1", "20GP"),
        ("Acme Ltd cork coasters set of 6 - 2500 sets", "cork coasters set of 6", "2500", "sets"),
        ("Acme Ltd t-shirts 180gsm, black, S-XL, 3000pcs", "t-shirts 180gsm, black, S-XL", "3000", "pcs"),
        ("Acme Ltd E14 bulb 4W 10.000 pcs", "E14 bulb 4W", "10000", "pcs"),
        ("Acme Ltd 50000 pen drive 32gb", "pen drive 32gb", "50000", ""),
        ("Acme Ltd wants 3 tractor 50hp", "tractor 50hp", "3", ""),
        ("mahamat, sugar 50kg bags 1000", "sugar 50kg bags", "1000", ""),
        ("Schmidt GmbH 扳手 12件套 2000套", "扳手 12件套", "2000", "sets"),
        ("Анна 雪地靴 26-31码 2400双", "雪地靴 26-31码", "2400", "pairs"),
        ("Maria 软木地板 600平 4mm厚", "软木地板", "600", "sqm"),
        ("kumar&sons india 200kgs pepper", "pepper", "200", "kg"),
    ],
)
def test_sizes_models_and_packings_stay_with_the_goods(line: str, goods: str, quantity: str, unit: str) -> None:
    draft = read(line)
    assert (draft.goods, draft.quantity, draft.unit) == (goods, quantity, unit)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("ali 3-5 tons rice", "3-5 tons"),
        ("ali, rice 3 to 5 tons", "3 to 5 tons"),
        ("ali 100-200 pcs cups", "100-200 pcs"),
        ("ali 大米 3~5吨", "3~5吨"),
    ],
)
def test_a_range_is_no_quantity_stays_in_the_note_and_is_shown_as_unread(line: str, left: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.quantity, draft.note) == ("ali", "", left)
    assert left in {line[start:end] for start, end in draft.unread}
    assert left not in draft.goods


@pytest.mark.parametrize(
    ("line", "goods", "note"),
    [
        ("王总 保温杯 5000个 还没寄样品", "保温杯", "还没寄样品"),
        ("王总 保温杯 5000个 未回复", "保温杯", "未回复"),
        ("Ahmed 瓷砖胶 20吨 问有没有现货", "瓷砖胶", "问有没有现货"),
        ("Lidl 供应商 BSCI要求 围裙 5万条", "围裙", "供应商 BSCI要求"),
        ("maria santos 问能不能做6寸的 塑料花盆 5000个", "塑料花盆", "问能不能做6寸的"),
        ("Sophie 围巾 羊绒 300条 要目录", "围巾 羊绒", "要目录"),
        ("李总 杯子 5000个 12万", "杯子", "12万"),
        ("hi do you have led strip 5m? 300 rolls, Carla", "led strip 5m", "hi do you have ?"),
        ("Mohamed wants price ceramic tiles 60x120 3 containers", "ceramic tiles 60x120", "wants price"),
    ],
)
def test_remarks_and_questions_are_no_goods(line: str, goods: str, note: str) -> None:
    draft = read(line)
    assert (draft.goods, draft.note) == (goods, note)


@pytest.mark.parametrize(
    ("line", "goods", "quantity"),
    [
        ("hotel maldives, sunset resort pvt, bedroom sets 85, urgent", "bedroom sets", "85"),
        ("pump spare kit x 35 egypt nile irrigation", "pump spare kit", "35"),
        ("iphone 15 case 5000", "iphone 15 case", "5000"),
        ("20L pails 4000 pcs food grade", "20L pails", "4000"),
        ("seagrass baskets 1500 sets of 3 Maisons Bleues france", "seagrass baskets", "1500"),
        ("Bauer GmbH gear wheels 150 pcs dwg sent", "gear wheels", "150"),
        ("Kitchen cabinets for 12 apartments, Oduya Homes", "Kitchen cabinets for 12 apartments", ""),
        ("spare parts for extruder, Plasticos del Sur argentina, 1 lot", "spare parts for extruder", ""),
        ("perera stores tamarind 20ft 1 container", "tamarind", "1"),
        ("Koln Foods GmbH 1x40'rf frozen fish", "frozen fish", "1"),
    ],
)
def test_goods_go_with_their_count_and_remarks_do_not(line: str, goods: str, quantity: str) -> None:
    draft = read(line)
    assert (draft.goods, draft.quantity) == (goods, quantity)


@pytest.mark.parametrize(
    ("line", "stage", "price"),
    [
        ("perera stores tamarind 20ft quote 780/mt", "quote", "780"),
        ("perera stores tamarind, their quote 780/mt", "", "780"),
        ("brazil - moda sul ltda - zippers 20000 pcs - 0.06", "", "0.06"),
    ],
)
def test_a_quote_right_before_its_price_was_given(line: str, stage: str, price: str) -> None:
    draft = read(line)
    assert (draft.stage, draft.price) == (stage, price)


@pytest.mark.parametrize(("line", "goods"), [("steel pipe", "steel pipe"), ("zipper", "zipper"), ("卫生纸", "卫生纸")])
def test_goods_alone_have_no_buyer_and_that_is_said(line: str, goods: str) -> None:
    draft = read(line)
    assert draft.goods == goods
    assert draft.warnings


def test_a_persons_title_is_enough_of_a_buyer() -> None:
    draft = read("王总 保温杯 5000个 3块5")
    assert (draft.buyer, draft.contact, draft.price, draft.currency, draft.warnings) == (
        "王总",
        "王总",
        "3.5",
        "CNY",
        (),
    )
