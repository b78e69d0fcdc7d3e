"""Who buys, and the person who writes for them, in lines as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.capture import Draft, echo_lines, read_line
from tracker.playbook.settings import Settings

TODAY = date(2026, 11, 18)


def read(text: str) -> Draft:
    return read_line(text, today=TODAY, settings=Settings())


@pytest.mark.parametrize(
    ("line", "buyer", "goods"),
    [
        ("paraguay - agroveterinaria san jorge - 300 rolls shade net", "agroveterinaria san jorge", "shade net"),
        ("BOLSAS DEL PACIFICO SA DE CV MEXICO 100000 PAPER BAGS", "BOLSAS DEL PACIFICO SA DE CV", "PAPER BAGS"),
        ("zippers nylon #5, 20000 m, for Dhaka Knit, bangladesh", "Dhaka Knit", "zippers nylon #5"),
        ("steel pipes 20 tons, Haddad, Jordan", "Haddad", "steel pipes"),
        ("we quoted Rossi Arredamenti srl italy 120 sofas", "Rossi Arredamenti srl", "sofas"),
        ("1000 hammers, Home Depot Chile, pi sent", "Home Depot", "hammers"),
        ("PO received from Northwind Traders Canada 400 pcs shovels", "Northwind Traders", "shovels"),
        ("plastic crates 2000 pcs, buyer is Kojo Farms in Ghana", "Kojo Farms", "plastic crates"),
        ("peru textil andina sac 15 tons polyester yarn", "textil andina sac", "polyester yarn"),
        ("Kaya Ticaret Ltd. Şti. / Türkiye / 800 pcs valves", "Kaya Ticaret Ltd. Şti.", "valves"),
        ('LLC "Север" Russia 12 tons PVC film', 'LLC "Север"', "PVC film"),
        ("韩国 (주)김앤박 1个小柜 石英石台面", "(주)김앤박", "石英石台面"),
        ("日本 株式会社サンライズ 折叠椅 1200把", "株式会社サンライズ", "折叠椅"),
        ("苏丹 مصنع النيل 编织袋 20万条", "مصنع النيل", "编织袋"),
        ("德国 Bauer & Söhne 园林剪刀 5000把 FOB宁波", "Bauer & Söhne", "园林剪刀"),
        ("阿联酋迪拜 Al Fajr Trading 铝型材 20吨", "Al Fajr Trading", "铝型材"),
        ("客户是波兰的Anna Nowak 要蜡烛杯 2万个", "Anna Nowak", "蜡烛杯"),
        ("微信新加的越南客户阿强 塑料筐 3000个", "阿强", "塑料筐"),
        ("俄语客户Ирина 3000双 劳保鞋", "Ирина", "劳保鞋"),
        ("印度尼西亚 CV. Sinar Jaya 空压机 20台", "CV. Sinar Jaya", "空压机"),
        ("hungary szabó bt. led panels 600x600 400 pcs", "szabó bt.", "led panels 600x600"),
        ("Acme S.à r.l. France pumps 40 units", "Acme S.à r.l.", "pumps"),
        ("morocco sarl atlas bois 1x40hq plywood 18mm", "sarl atlas bois", "plywood 18mm"),
        ("Algeria SARL Nour Import 500 pcs filters", "SARL Nour Import", "filters"),
        ("3 Brothers zippers 5000 pcs Kenya", "3 Brothers", "zippers"),
        ("georgia smith from usa, 500 dog beds 80cm", "georgia smith", "dog beds 80cm"),
        ("Acme Ltd 600 dumbbells 5kg kenya", "Acme Ltd", "dumbbells 5kg"),
        ("+254 722 000 111 grace, 400 cartons matches", "grace", "matches"),
        ("500 pcs kettles with lid, Acme Ltd, spain", "Acme Ltd", "kettles with lid"),
        ("客户要拉链5000件 德国 Acme GmbH", "Acme GmbH", "拉链"),
        ("客户要求便宜点 5000件 拉链 Acme Ltd 德国", "Acme Ltd", "拉链"),
    ],
)
def test_the_name_that_speaks_most_for_itself_buys(line: str, buyer: str, goods: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.goods) == (buyer, goods)


@pytest.mark.parametrize(
    ("line", "buyer", "contact"),
    [
        ("Ahmed from Al Noor Trading (UAE) wants 200 sets sofa", "Al Noor Trading", "Ahmed"),
        ("linkedin: Erik Nilsson / Nordic Tools AB / sweden / drills / 600 sets", "Nordic Tools AB", "Erik Nilsson"),
        ("Hi! This is Priya from Lotus Ayurveda Pvt Ltd, India. need 5000 bottles", "Lotus Ayurveda Pvt Ltd", "Priya"),
        ("met Fatima at canton fair, Riad Décor SARL morocco, 1800 pcs mirrors", "Riad Décor SARL", "Fatima"),
        ("Spoke with Marta at Ferreteria Lopez Spain, 3000 door handles", "Ferreteria Lopez", "Marta"),
        ("Mrs. Garcia of Muebles Garcia SL in Valencia spain, 40 sofa beds", "Muebles Garcia SL", "Mrs. Garcia"),
        ("意大利 Studio Luce S.r.l. 的Giulia 吊灯 200个", "Studio Luce S.r.l.", "Giulia"),
        ("丹麦 Lys og Liv ApS 的Maren 蜡烛 500个", "Lys og Liv ApS", "Maren"),
        ("德国 Acme GmbH 的LED 灯带 500卷", "Acme GmbH", ""),
        ("德国 Acme GmbH 的Nike鞋 500双", "Acme GmbH", ""),
        ("ghana kojo from volta foods ltd, tomato paste 400g 2000 cartons", "volta foods ltd", "kojo"),
        ("kenya tyres from bridgestone ltd 400 pcs", "bridgestone ltd", ""),
        ("moroccan buyer youssra, شركة النور للتجارة, 30 tons rice", "شركة النور للتجارة", "youssra"),
    ],
)
def test_a_person_beside_a_firm_is_its_contact(line: str, buyer: str, contact: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.contact) == (buyer, contact)


@pytest.mark.parametrize("line", ["Jamal from Casablanca wants 2000 kg argan oil", "Olumide from Lagos 3000 padlocks"])
def test_a_person_from_a_city_is_the_buyer(line: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.contact) == (line.split()[0], "")


@pytest.mark.parametrize("name", ["[/b] Traders", "[ACME] Ltd", "[@click=app.quit]x Co"])
def test_brackets_in_a_name_are_kept_as_typed(name: str) -> None:
    assert read(f"{name} BD 500 pcs zipper").buyer == name


def test_a_country_in_square_brackets_is_still_a_country() -> None:
    draft = read("Müller [DE] 300 lamps")
    assert (draft.buyer, draft.country) == ("Müller", "DE")


def test_a_name_that_only_a_mail_address_tells_is_said_to_be_a_guess() -> None:
    draft = read("sales@nordicliving.dk wants 300 sofas")
    assert (draft.buyer, "buyer" in draft.guessed) == ("nordicliving", True)
    assert dict(echo_lines(draft, TODAY))["buyer"] == "nordicliving (a guess)"


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("18 mt turmeric, India Spice House, Dubai UAE", "AE"),
        ("rice 20 tons singapore quality, buyer Mekong Foods vietnam", "VN"),
        ("BOLSAS DEL SUR SA DE CV MEXICO 500 BAGS", "MX"),
        ("Muebles Garcia SL in Valencia spain, 40 beds", "ES"),
        ("uk - the cork shop ltd - 650 sqm tiles", "GB"),
        ("7 Seas Trading oman 300 pots", "OM"),
        ("china clay 20 tons", ""),
    ],
)
def test_the_country_is_the_one_that_stands_alone(line: str, country: str) -> None:
    assert read(line).country == country


@pytest.mark.parametrize(
    ("line", "quantity", "unit"),
    [
        ("jordan miller, usa, 900 gym bags waterproof 40l", "900", ""),
        ("Corner Furniture Inc usa, dining set 7 piece marble top, 85 sets", "85", "sets"),
        ("usb cables 1m braided 10000 pcs", "10000", "pcs"),
        ("今天认识一个墨西哥客户 Luis 要2个高柜铁钉", "2", "40HQ"),
    ],
)
def test_sizes_and_parts_of_goods_are_not_the_quantity(line: str, quantity: str, unit: str) -> None:
    draft = read(line)
    assert (draft.quantity, draft.unit) == (quantity, unit)


@pytest.mark.parametrize(
    "line", ["common nails 2.5 inch 5 tons", "Rahman BD 剪刀 5000把", "to quote: 800 bags for Ali"]
)
def test_sizes_and_goods_are_not_the_price(line: str) -> None:
    assert read(line).price == ""


def test_what_goods_are_for_stays_with_them_once_the_buyer_is_known() -> None:
    assert (
        read("Nairobi Autoparts, Kenya, brake pads for toyota hiace 2500 sets").goods == "brake pads for toyota hiace"
    )


def test_a_stage_that_is_planned_for_a_day_is_not_reached_yet() -> None:
    draft = read("澳大利亚 Bunnings 户外灯 5000个 下周五报价")
    assert (draft.stage, draft.next) == ("", date(2026, 11, 27))


@pytest.mark.parametrize(
    ("line", "buyer", "contact", "goods"),
    [
        ("müller, steel hinges 200 sets", "müller", "", "steel hinges"),
        ("Smith, Jones & Sons Ltd uk 800 rolls hose", "Smith, Jones & Sons Ltd", "", "hose"),
        ("Ahmed, Khan & Sons Ltd 800 rolls hose", "Khan & Sons Ltd", "Ahmed", "hose"),
        ("Nguyễn Thị Hoa - Công ty TNHH Minh Phát, 20 tons bolts", "Công ty TNHH Minh Phát", "Nguyễn Thị Hoa", "bolts"),
        ("Elena, OOO Vostok, 1 x 40HQ tires", "OOO Vostok", "Elena", "tires"),
        ("Jean Petit (SARL Batipro) 300 lamps", "SARL Batipro", "Jean Petit", "lamps"),
        ("mr lin, taiwan, 1200pcs chains", "mr lin", "mr lin", "chains"),
        ("香港 陳生 手機殼 2000個", "陳生", "陳生", "手機殼"),
        ("big apple fruits, wooden crates 1500pcs, rahul@bigapplefruits.com", "big apple fruits", "", "wooden crates"),
        ("澳洲 Bunnings采购 Kate 草坪灯 1.2万套", "Bunnings", "Kate", "草坪灯"),
        ("客户:Al Futtaim 电话+971 4 123 4567 空调 150台", "Al Futtaim", "", "空调"),
        ('"Acme" DE 5 pcs "Bolt"', "Acme", "", "Bolt"),
        ('ACME "Star" Ltd DE 5 pcs bolts', 'ACME "Star" Ltd', "", "bolts"),
    ],
)
def test_odd_names_are_read_whole(line: str, buyer: str, contact: str, goods: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.contact, draft.goods) == (buyer, contact, goods)
    assert '"' not in draft.note


@pytest.mark.parametrize("line", ["Delta Kenya Ltd 500 pcs cups", "Nova Kenya Supplies Ltd 500 pcs cups"])
def test_a_country_within_a_firms_name_stays_there_and_is_a_guess(line: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.country, draft.guessed) == (line[: -len(" 500 pcs cups")], "KE", ("country",))
    assert read(f"{line}, Uganda").country == "UG"


@pytest.mark.parametrize(
    ("line", "buyer", "goods"),
    [
        ("party balloons 50000 pcs fiesta mundo peru", "fiesta mundo", "party balloons"),
        ("fidget spinners 5000 pcs acme germany", "acme", "fidget spinners"),
        ("acme 5000 pcs fidget spinners germany", "acme", "fidget spinners"),
        ("Fidget spinners 5000 pcs Acme Trading Germany", "Acme Trading", "Fidget spinners"),
        ("Ceramic Mugs 2000 pcs Delta Gifts Canada", "Delta Gifts", "Ceramic Mugs"),
        ("blue ocean seafood england 500 cartons foam box", "blue ocean seafood", "foam box"),
        ("3000 mugs for restaurant, luca, italy", "luca", "mugs for restaurant"),
    ],
)
def test_words_for_goods_are_no_buyer_where_another_name_stands(line: str, buyer: str, goods: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.goods) == (buyer, goods)


@pytest.mark.parametrize(
    ("line", "buyer", "goods"),
    [
        ("bangladesh rahim & sons dry red chilli 27 mt", "rahim & sons", "dry red chilli"),
        ("marco rossi bathrobes 1200 pcs italy", "marco rossi", "bathrobes"),
        ("hansen krydderi ginger dry 2 tons denmark", "hansen krydderi", "ginger dry"),
        ("taiwan chen led strip 500 rolls", "chen", "led strip"),
        ("pakistan ali textiles 40 pcs shuttles", "ali textiles", "shuttles"),
        ("spain wooden chairs 40 pcs acme", "acme", "wooden chairs"),
        ("cotton socks nordic traders 500 pairs norway", "nordic traders", "cotton socks"),
    ],
)
def test_names_and_goods_in_one_run_of_small_words_are_told_apart(line: str, buyer: str, goods: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.goods) == (buyer, goods)


@pytest.mark.parametrize(
    ("line", "buyer", "country", "goods"),
    [
        ("olga moscow curtains 300 pcs", "olga", "RU", "curtains"),
        ("souq al dahab trading dubai toys mixed 1x40hq", "souq al dahab trading", "AE", "toys mixed"),
        ("georgia tbilisi nino boutique dresses 450 pcs", "nino boutique", "GE", "dresses"),
        ("bed linen 300 sets hilton hotel baku azerbaijan", "hilton hotel", "AZ", "bed linen"),
        ("Kitchen cabinets, Oduya Homes lagos", "Oduya Homes", "NG", "Kitchen cabinets"),
        ("kettles 40 pcs Manila Bright Corp philippines", "Manila Bright Corp", "PH", "kettles"),
        ("uganda kampala okello traders 40 kettles", "okello traders", "UG", "kettles"),
        ("philippines manila bay motors 40 kettles", "manila bay motors", "PH", "kettles"),
        ("delhi traders 40 kettles", "delhi traders", "IN", "kettles"),
    ],
)
def test_a_city_parts_words_unless_a_firm_is_called_after_it(line: str, buyer: str, country: str, goods: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.country, draft.goods) == (buyer, country, goods)


@pytest.mark.parametrize(
    ("line", "buyer", "country"),
    [
        ("Air France 500 cups", "Air France", "FR"),
        ("Carrefour France 500 cups", "Carrefour", "FR"),
        ("Kenya Delta Ltd 500 cups", "Kenya Delta Ltd", "KE"),
        ("spiceworld uk turmeric 5 ton", "spiceworld", "GB"),
        ("UK buyer wants 500 cups", "UK buyer", "GB"),
        ("Kenya客户 Grace 拖鞋 3000双", "Grace", "KE"),
        ("新加坡陈先生 办公椅 80把", "陈先生", "SG"),
        ("mexico city fiesta store 500 cups", "fiesta store", "MX"),
        ("ms chen taiwan: 500 cups", "ms chen", "TW"),
        ("mustafa bey konya turkey harrow discs 400 pcs", "mustafa bey", "TR"),
    ],
)
def test_a_country_is_the_buyers_and_no_half_of_a_name(line: str, buyer: str, country: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.country) == (buyer, country)


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("Ali Traders Pakistan 500 pcs mugs, Imran +92 300 1234567", "Imran"),
        ("haji textiles, zipper 100k m, sajid 0092 300 1234567", "sajid"),
        ("valves dn50 40 pcs. Petrochem Services, Kuwait. Ask Fahad +965 5555 1234", "Fahad"),
        ("placemats 10k pcs ikonik living, denmark, buyer wencke, wencke@ikonik.dk", "wencke"),
        ("Ali Traders Pakistan mugs, 500 pcs, +92 300 1234567 urgent", ""),
    ],
)
def test_who_stands_beside_a_number_or_an_address_is_the_contact(line: str, contact: str) -> None:
    assert read(line).contact == contact


def test_who_referred_a_buyer_is_not_the_buyer() -> None:
    draft = read("referral from luca: Oy Konepaja finland, servo motors 12 pcs")
    assert (draft.buyer, draft.source, draft.note) == ("Oy Konepaja", "referral", "from luca")


def test_the_place_that_goods_are_carried_to_hints_at_the_country() -> None:
    draft = read("ali 500 cups ddp koper 0.2")
    assert (draft.country, draft.guessed) == ("SI", ("country",))
    assert read("ali 500 cups fob koper 0.2").country == ""


@pytest.mark.parametrize(("country", "currency"), [("sri lanka", "LKR"), ("pakistan", "PKR"), ("india", "INR")])
def test_rupees_are_those_of_the_buyers_country(country: str, currency: str) -> None:
    assert read(f"ali {country} 500 pcs cups Rs 25").currency == currency
    assert read(f"ali {country} 500 pcs cups INR 25").currency == "INR"
    given = read_line(f"ali {country} cups", today=TODAY, settings=Settings(), given={"price": "INR 25"})
    assert given.currency == "INR"
