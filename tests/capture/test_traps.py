"""What looks like a source, a price, a count or a name and is none, and what says a stage in loose words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tracker.capture import Draft, draft_doc, read_line
from tracker.playbook.settings import Settings

TODAY = date(2026, 11, 18)


def read(text: str) -> Draft:
    return read_line(text, today=TODAY, settings=Settings())


@pytest.mark.parametrize(
    ("line", "buyer", "source"),
    [
        ("Steel Web Ltd, Ireland, CNC bender", "Steel Web Ltd", ""),
        ("Expo Hardware LLC Oman door locks 800 sets", "Expo Hardware LLC", ""),
        ("WEB TRADERS LLC - TASHKENT - CARPETS 100 PCS", "WEB TRADERS LLC", ""),
        ("web Anna Kiss, Hungary, vases 300 pcs", "Anna Kiss", "web"),
        ("Spider Web Fishing Co., Vietnam, nets 50 bales, met at canton fair", "Spider Web Fishing Co.", "canton fair"),
        ("领英上的Marta 西班牙 遮阳伞 400把", "Marta", "linkedin"),
        ("李姐介绍的Samuel 加纳 洗衣粉 25吨", "Samuel", "referral"),
        ("阿里 加湿器 500台 Anna 德国", "Anna", "alibaba"),
    ],
)
def test_a_word_within_a_name_is_no_source(line: str, buyer: str, source: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.source) == (buyer, source)


@pytest.mark.parametrize(
    ("line", "price", "kept"),
    [
        ("deposit 3000 USD received, Acme Ltd, valves 40 pcs", "", "deposit 3000 USD received"),
        ("Acme Ltd valves 40 pcs, went with Vietnam supplier @ 5.80/kg", "", "went with Vietnam supplier @ 5.80/kg"),
        ("同行报6.1美元 Omar 约旦 瓷砖 1个小柜", "", "同行报6.1美元"),
        ("他们现在供应商报2.1美元 我们报2.3美元 Omar 约旦 瓷砖", "2.3", "供应商报2.1美元"),
        ("freight 1,850 USD, Acme Ltd valves 40 pcs, quoted 4.1 usd", "4.1", "freight 1,850 USD"),
        ("Acme Ltd valves 400 pcs USD 4.20 incl freight", "4.20", "incl freight"),
        ("Acme Ltd valves 400 pcs USD 4.20 deposit 30%", "4.20", "deposit 30%"),
        ("quotation refused, Acme Ltd, price 20% too high", "", "price 20% too high"),
    ],
)
def test_a_sum_of_another_kind_is_no_price_of_ours(line: str, price: str, kept: str) -> None:
    draft = read(line)
    assert draft.price == price
    assert kept in draft.note


@pytest.mark.parametrize(
    ("line", "price"),
    [
        ("1 Stk, Angebot 14.850 EUR raus, Kowalski GmbH", "14850"),
        ("Acme Ltd valves 4,000 pcs EUR 1.250", "1.250"),
        ("usd 1.125/kg whey powder Dairy Best, Algeria, 18 tons", "1.125"),
        ("precio 2.350 USD, Maquinas Sur SA, Chile", ""),
        ("granulat 22 t, 1.180 EUR/t, TechnoPlast doo", ""),
    ],
)
def test_a_dot_before_three_digits_is_read_only_where_the_line_tells_what_it_is(line: str, price: str) -> None:
    draft = read(line)
    assert draft.price == price
    assert price or any("." in draft.text[start:end] for start, end in draft.unread)


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("不是墨西哥是哥伦比亚 Juan Perez 发箍 1200打", "CO"),
        ("Mehta Foods - not India, Kenya - spices 400 bags", "KE"),
        ("Chile no, Peru: Andes Textil SAC, alpaca yarn 900 kg", "PE"),
        ("coir mats 3000 pcs Chennai? no, Colombo - Lanka Doormats pvt ltd", "LK"),
        ("Hassan Steel, Karachi, no answer", "PK"),
    ],
)
def test_a_country_that_is_denied_is_not_the_buyers(line: str, country: str) -> None:
    assert read(line).country == country


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("PI no 0234 sent to Acme Ltd for leather bags", "pi"),
        ("no reply since PI, Acme Ltd, buttons", "pi"),
        ("will send PI to Emeka tomorrow, tiles", ""),
        ("智利 Acme Ltda 文具 6000套 定金30%已收", "order"),
        ("PO# 7781 recvd, Acme Ltd, 800 trackers", "order"),
        ("no deposit received yet, Acme Ltd, tents 20 sets", ""),
        ("Acme Ltd kettles 500 pcs, deposit in 2 weeks", ""),
        ("gauze for Petit Nuage, sample ok approved", "sample"),
        ("Lost - Fresno Foods USA, cashew", "lost"),
        ("Nexa Ltd lost, too expensive", "lost"),
        ("Kyiv Textile Hub cancelled, war insurance too much", "lost"),
        ("Tema Cold Stores 冰柜 50台 没成交 选了别家", "lost"),
        ("lost his number, Chen Wei, Singapore, led strips 300 rolls", ""),
        ("not lost yet: Dalmar Trading, Somalia, sugar", ""),
        ("Lost Valley Farms, Kenya, avocado 40 tons", ""),
        ("Lost & Found Vintage, UK, hangers 900 pcs", ""),
        ("parcel lost, Acme Ltd, hangers 900 pcs", ""),
    ],
)
def test_loose_words_say_a_stage_only_when_it_was_reached(line: str, stage: str) -> None:
    assert read(line).stage == stage


def test_a_lost_line_arrives_undiagnosed_with_the_day_to_ask_again() -> None:
    draft = read("Nexa Ltd Kenya lost, too expensive, call 3 march")
    doc = draft_doc(draft, id="01hx", now=datetime(2026, 11, 18, 2, tzinfo=UTC))
    assert (doc["stage"], doc["outcome"]) == ("lost", "lost")
    assert doc["diagnoses"] == {"01hx": {"at": "2026-11-18T02:00:00Z", "outcome": "lost", "revive": "2027-03-03"}}
    assert "plan" not in doc
    assert "too expensive" in draft.note


@pytest.mark.parametrize(
    ("line", "quantity", "goods"),
    [
        ("Ravi, bottle filler 60 bottles/min", "", "bottle filler 60 bottles/min"),
        ("tray sealer TS 300, Acme Ltd", "", "tray sealer TS 300"),
        ("Sergey. lithium battery 18650. 10000.", "10000", "lithium battery 18650"),
        ("Chidi - phone lcd iphone 11 - 50pcs - Alaba", "50", "phone lcd iphone 11"),
        ("Acme Ltd, bread slicer 2x", "2", "bread slicer"),
        ("1 off press brake, Acme Ltd", "1", "press brake"),
        ("Acme Ltd, mixer 200 l x 2", "2", "mixer 200 l"),
        ("耳机 5个颜色 3000个 Ines 葡萄牙", "3000", "耳机 5个颜色"),
        ("20 bin adet çorap, Acme Ltd", "20000", "çorap"),
        ("Acme Ltd, kettles, 1200 or 1500 pcs", "", "kettles"),
    ],
)
def test_models_paces_and_looks_are_no_quantity(line: str, quantity: str, goods: str) -> None:
    draft = read(line)
    assert (draft.quantity, draft.goods) == (quantity, goods)


@pytest.mark.parametrize(
    ("line", "buyer", "contact"),
    [
        ("Mr Faisal / Crescent Foodstuff, wants chilli flakes 200 bags", "Crescent Foodstuff", "Mr Faisal"),
        ("Tomás - TecnoSur AR - TV boards x 400", "TecnoSur", "Tomás"),
        ("Peter Hansen (Fjord Seafood), shrimp trays 10000 pcs", "Fjord Seafood", "Peter Hansen"),
        ("Paul, Ceramic Mugs, 500 pcs", "Paul", ""),
        ("Tom, Garden Tools, UK", "Tom", ""),
        ("Ref by Mr Shah: Kampala Hardware Stores, GI wire 25 tons", "Kampala Hardware Stores", ""),
        ("[18/11/2026, 09:12] Aunty Bisi: good morning sir, need 40 cartons hair cream", "Aunty Bisi", "Aunty Bisi"),
        ("Schulz asked on behalf of a client in Kuwait: mixers 4 units", "Schulz", ""),
        ("brother of Yusuf in Izmir, Ege Plastik, hangers 20000 pcs", "Ege Plastik", ""),
        ("Ask Leyla about the Bahrain towels", "Leyla", ""),
        ("客户说太贵了 Hamad Electronics 巴林 显示器 200台", "Hamad Electronics", ""),
        ("Hassan说下个月再下单 牛仔裤 3000条", "Hassan", ""),
        ("Anna要灯具 300个 德国", "Anna", ""),
        ("Boss Furniture, Ghana, desks 40 pcs", "Boss Furniture", ""),
    ],
)
def test_who_only_speaks_greets_or_refers_is_not_the_buyer(line: str, buyer: str, contact: str) -> None:
    draft = read(line)
    assert (draft.buyer, draft.contact) == (buyer, contact)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Ida, denmark, candles, ring her on 24/11", date(2026, 11, 24)),
        ("phone Dieter on 26/11, Germany, hinges 5000 pcs", date(2026, 11, 26)),
        ("11/30跟Anna确认 德国 花瓶 300个", date(2026, 11, 30)),
        ("Okan, kilim 300 pcs, 25/11问样品", date(2026, 11, 25)),
        ("Huber GmbH, Schrauben, Wiedervorlage 1.12.", date(2026, 12, 1)),
        ('Acme Ltd, bottling unit, "too expensive, maybe next year"', None),
        ("3rd reminder to Hassan Steel, Karachi", None),
        ("Hassan说下个月再下单 牛仔裤 3000条", None),
    ],
)
def test_the_next_touch_is_in_the_users_own_words(line: str, day: date | None) -> None:
    assert read(line).next == day


def test_a_marked_country_ends_where_its_name_does() -> None:
    draft = read('buyer:"Trend & Co" country:South Korea fabric for uniform 4000m pi sent due:friday')
    assert (draft.buyer, draft.country, draft.goods) == ("Trend & Co", "KR", "fabric for uniform")
    assert (draft.quantity, draft.unit, draft.stage, draft.next) == ("4000", "m", "pi", date(2026, 11, 20))


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("希腊 Papadakis 橄榄油瓶 15000个 样品上周五已寄 TNT", "sample"),
        ("希腊 Papadakis 橄榄油瓶 15000个 样品还没寄", ""),
        ("葡萄牙 Cortiça Lda 返单了 软木垫 9000片", "order"),
        ("葡萄牙 Cortiça Lda 想返单 软木垫 9000片", ""),
        ("葡萄牙 Cortiça Lda 返单 软木垫 9000片 明天发PI", ""),
        ("波兰 Nowak 支架 600个 成交", "order"),
        ("波兰 Nowak 支架 600个 没成交", "lost"),
        ("捷克 Novotny 电钻 400台 去找别人了", "lost"),
        ("印度 Sharma 螺丝刀 3000套 嫌贵 丢了", "lost"),
        ("埃及 Hassan 膨胀螺栓 8吨 报了", "quote"),
        ("repeat order Baltic Fishing UAB Lithuania, fishing reels 700 pcs", "order"),
        ("Baltic Fishing UAB Lithuania, fishing reels 700 pcs, asks about repeat order", ""),
        ("Holzwelt KG, tv cabinet 150 pcs, order, deposit 30% received", "order"),
        ("Ungheria Borászat Tokaj Kft tappi 20000 pz, ordine", "order"),
        ("Metzger GmbH cuchillos 800 pzas pedido confirmado", "order"),
        ("Schreiner GmbH charnières 7000 pièces, perdu", "lost"),
        ("jorge ramirez, Mexico, neveras 40 piezas, perdido por precio", "lost"),
        ("越南 Linh 监控摄像头 120套 周六前给报价", ""),
    ],
)
def test_what_was_done_is_told_from_what_is_wanted_in_any_language(line: str, stage: str) -> None:
    assert read(line).stage == stage


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("摩洛哥 Youssef 太阳能板 300块 三周没回了", None),
        ("摩洛哥 Youssef 太阳能板 300块 没回复两周了 下周二再问", date(2026, 11, 24)),
        ("阿根廷 Martín 水泵 150台 说领导下周定", None),
        ("阿根廷 Martín 水泵 150台 下周跟进", date(2026, 11, 25)),
        ("希腊 Papadakis 瓶 15000个 样品周五已寄", None),
        ("Rossi IT hooks, boss decides on 10 december", None),
        ("Rossi IT hooks, ETA needed 15 Feb", None),
        ("Rossi DE hooks, they need the goods at site by 15 March 2027", None),
        ("Rossi DE hooks, need to call on friday", date(2026, 11, 20)),
    ],
)
def test_a_stretch_that_passed_and_a_day_of_theirs_are_no_next_touch(line: str, day: date | None) -> None:
    assert read(line).next == day


@pytest.mark.parametrize(
    ("line", "buyer", "goods", "source"),
    [
        (
            "chile: Minera Austral: safety boots: 800 pairs: referral from Paolo",
            "Minera Austral",
            "safety boots",
            "referral",
        ),
        ("Dubai villa project, Kitchens by Noor, 300 quartz slabs", "Kitchens by Noor", "quartz slabs", ""),
        ("约旦 安曼 浴室柜 bathroom vanity 120套 whatsapp来的", "", "浴室柜 bathroom vanity", "whatsapp"),
        ("Vitrex上认识的 Rossi 意大利 路沿石 1200米", "Rossi", "路沿石", "vitrex"),
        ("japan sato san bonsai pots 450 pcs", "sato san", "bonsai pots", ""),
        ("Hapoel Club volleyball 900 pcs official size 18 panel", "Hapoel Club", "volleyball", ""),
        ("Hanoi Print JSC, offset presses 2 units refurbished", "Hanoi Print JSC", "offset presses", ""),
        (
            "转发: 'hello we need solar light 2000 sets' - James Otieno 阿里国际站",
            "James Otieno",
            "solar light",
            "alibaba",
        ),
    ],
)
def test_names_goods_and_sources_keep_apart(line: str, buyer: str, goods: str, source: str) -> None:
    draft = read(line)
    named = draft.buyer if any(part.field in {"buyer", "contact"} for part in draft.parts) else ""
    assert (named, draft.goods, draft.source) == (buyer, goods, source)
