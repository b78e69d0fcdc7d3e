"""Lines as traders type them, each with the fields a careful reader would fill. Read on Wednesday 18 November 2026."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

TODAY = date(2026, 11, 18)
FIELDS = (
    "buyer", "country", "contact", "email", "phone", "goods", "quantity", "unit", "price", "currency", "incoterm",
    "place", "source", "stage", "tags", "next", "valid", "value",
)  # fmt: skip


class Labelled(NamedTuple):
    line: str
    fields: dict[str, str]


def _labels(text: str) -> dict[str, str]:
    return dict(part.strip().split("=", 1) for part in text.split("|") if part.strip())


def load() -> list[Labelled]:
    """Every labelled line; a currency of USD is implied by a price without one."""
    found = []
    for block in LINES.strip().split("\n"):
        line, _arrow, labels = block.partition(" => ")
        fields = _labels(labels)
        if "price" in fields:
            fields.setdefault("currency", "USD")
        found.append(Labelled(line, fields))
    return found


LINES = """
Rahman Textiles BD 5000 pcs zipper FOB Ningbo 0.32 下周三跟进 => buyer=Rahman Textiles|country=BD|goods=zipper|quantity=5000|unit=pcs|price=0.32|incoterm=FOB|place=Ningbo|next=2026-11-25
Karim Garments Dhaka 20000 pcs buttons, C&F Chittagong USD 0.012/pc => buyer=Karim Garments Dhaka|country=BD|goods=buttons|quantity=20000|unit=pcs|price=0.012|incoterm=CFR|place=Chittagong
孟加拉 Karim Garments 两万个纽扣 CFR吉大港 0.012美元 已报价 => buyer=Karim Garments|country=BD|goods=纽扣|quantity=20000|unit=pcs|price=0.012|incoterm=CFR|place=吉大港|stage=quote
Nguyen Van Hai, Saigon Plastics, Vietnam, 25 tons PP granules CIF Ho Chi Minh, follow up monday => buyer=Nguyen Van Hai|country=VN|goods=PP granules|quantity=25|unit=tons|incoterm=CIF|place=Ho Chi Minh|next=2026-11-23
越南客户阮先生 PP颗粒25吨 CIF胡志明 下周一联系 => buyer=阮先生|country=VN|contact=阮先生|goods=PP颗粒|quantity=25|unit=tons|incoterm=CIF|place=胡志明|next=2026-11-23
Müller GmbH Germany 2x40HQ LED panels CIF Hamburg sample sent, follow up next friday => buyer=Müller GmbH|country=DE|goods=LED panels|quantity=2|unit=40HQ|incoterm=CIF|place=Hamburg|stage=sample|next=2026-11-27
德国 Müller GmbH 2个40HQ LED灯 CIF汉堡 已寄样 下周五跟进 => buyer=Müller GmbH|country=DE|goods=LED灯|quantity=2|unit=40HQ|incoterm=CIF|place=汉堡|stage=sample|next=2026-11-27
Inquiry from Petrov OOO, Russia: 10 tons PVC granules, ivan@petrov.ru, +7 916 123-45-67 => buyer=Petrov OOO|country=RU|email=ivan@petrov.ru|phone=+7 916 123-45-67|goods=PVC granules|quantity=10|unit=tons|stage=inquiry
俄罗斯 Ivan 2吨 PVC颗粒 DDP莫斯科 已报价 15天后跟进 => buyer=Ivan|country=RU|goods=PVC颗粒|quantity=2|unit=tons|incoterm=DDP|place=莫斯科|stage=quote|next=2026-12-03
Ahmed from Al Noor Trading (UAE) wants 200 sets sofa, DDP Dubai, $1.2k, canton fair #vip @friday => buyer=Al Noor Trading|country=AE|contact=Ahmed|goods=sofa|quantity=200|unit=sets|price=1200|incoterm=DDP|place=Dubai|source=canton fair|tags=vip|next=2026-11-20
阿联酋客户Ahmed 200套沙发 迪拜DDP 1200美金/套 广交会 #重点 => buyer=Ahmed|country=AE|goods=沙发|quantity=200|unit=sets|price=1200|incoterm=DDP|place=迪拜|source=canton fair|tags=重点
Osei Enterprises, Ghana, 1x20GP tiles, CIF Tema, WhatsApp +233 24 123 4567, quoted 5.2 usd/sqm => buyer=Osei Enterprises|country=GH|phone=+233 24 123 4567|goods=tiles|quantity=1|unit=20GP|price=5.2|incoterm=CIF|place=Tema|stage=quote
加纳客户 Osei 瓷砖1个小柜 CIF 特马 每平米5.2美元 报了价 => buyer=Osei|country=GH|goods=瓷砖|quantity=1|unit=20GP|price=5.2|incoterm=CIF|place=特马|stage=quote
Lopez Hermanos Mexico 1.5k pcs mugs EXW 0.85 alibaba => buyer=Lopez Hermanos|country=MX|goods=mugs|quantity=1500|unit=pcs|price=0.85|incoterm=EXW|source=alibaba
墨西哥Lopez公司 马克杯1500个 出厂价0.85 阿里来的 => buyer=Lopez公司|country=MX|goods=马克杯|quantity=1500|unit=pcs|price=0.85|incoterm=EXW|source=alibaba
Tanaka KK JP stainless bottle 500ml 3,000pcs USD2.85 FOB Shenzhen PI sent, remind me in 5 days => buyer=Tanaka KK|country=JP|goods=stainless bottle 500ml|quantity=3000|unit=pcs|price=2.85|incoterm=FOB|place=Shenzhen|stage=pi|next=2026-11-23
日本田中商事 保温杯3000个 FOB深圳 2.85美元 PI已发 五天后提醒 => buyer=田中商事|country=JP|goods=保温杯|quantity=3000|unit=pcs|price=2.85|incoterm=FOB|place=深圳|stage=pi|next=2026-11-23
Kim Co Korea 3万米面料 人民币12/米 展会 寄样 12月5号联系 => buyer=Kim Co|country=KR|goods=面料|quantity=30000|unit=m|price=12|currency=CNY|source=fair|stage=sample|next=2026-12-05
Sao Jorge Importadora Brasil 800 cartons garlic 10kg CFR Santos 14.50/carton => buyer=Sao Jorge Importadora|country=BR|goods=garlic 10kg|quantity=800|unit=cartons|price=14.50|incoterm=CFR|place=Santos
巴西 Sao Jorge 大蒜800箱 CFR桑托斯 14.5美元每箱 下个月5号跟进 => buyer=Sao Jorge|country=BR|goods=大蒜|quantity=800|unit=cartons|price=14.5|incoterm=CFR|place=桑托斯|next=2026-12-05
Smith & Sons Ltd, UK, 300 cartons plastic hangers, CIF Felixstowe, john@smithandsons.co.uk => buyer=Smith & Sons Ltd|country=GB|email=john@smithandsons.co.uk|goods=plastic hangers|quantity=300|unit=cartons|incoterm=CIF|place=Felixstowe
英国 Smith & Sons 塑料衣架300箱 到岸价 费力克斯托 => buyer=Smith & Sons|country=GB|goods=塑料衣架|quantity=300|unit=cartons|incoterm=CIF|place=费力克斯托
Acme Hardware Inc USA 10,000 pcs door hinges FOB Ningbo $0.48 referral => buyer=Acme Hardware Inc|country=US|goods=door hinges|quantity=10000|unit=pcs|price=0.48|incoterm=FOB|place=Ningbo|source=referral
美国Acme五金 铰链1万个 FOB宁波 0.48 老客户介绍 => buyer=Acme五金|country=US|goods=铰链|quantity=10000|unit=pcs|price=0.48|incoterm=FOB|place=宁波|source=referral
Okafor Ventures, Nigeria, solar panel 550W 2x40HQ, CIF Apapa, phone +234 803 123 4567 => buyer=Okafor Ventures|country=NG|phone=+234 803 123 4567|goods=solar panel 550W|quantity=2|unit=40HQ|incoterm=CIF|place=Apapa
尼日利亚 Okafor 太阳能板两个高柜 CIF拉各斯 => buyer=Okafor|country=NG|goods=太阳能板|quantity=2|unit=40HQ|incoterm=CIF|place=拉各斯
Fatima Home Decor Morocco 500 pcs carpets FOB Tianjin €18 web inquiry => buyer=Fatima Home Decor|country=MA|goods=carpets|quantity=500|unit=pcs|price=18|currency=EUR|incoterm=FOB|place=Tianjin|source=web
摩洛哥Fatima 地毯500块 FOB天津 18欧元 官网询盘 => buyer=Fatima|country=MA|goods=地毯|quantity=500|unit=pcs|price=18|currency=EUR|incoterm=FOB|place=天津|source=web|stage=inquiry
Yilmaz Tekstil, Turkey, 12 tons cotton yarn 32s, CIF Mersin, offer valid until 30 Nov => buyer=Yilmaz Tekstil|country=TR|goods=cotton yarn 32s|quantity=12|unit=tons|incoterm=CIF|place=Mersin|valid=2026-11-30
土耳其Yilmaz 32支棉纱12吨 CIF梅尔辛 报价有效期至11月30日 => buyer=Yilmaz|country=TR|goods=32支棉纱|quantity=12|unit=tons|incoterm=CIF|place=梅尔辛|valid=2026-11-30
Sharma Electricals India 5k pcs LED bulb 9W CIF Nhava Sheva 0.42, call back tomorrow => buyer=Sharma Electricals|country=IN|goods=LED bulb 9W|quantity=5000|unit=pcs|price=0.42|incoterm=CIF|place=Nhava Sheva|next=2026-11-19
印度 Sharma LED球泡9W 5千个 CIF孟买 0.42美元 明天回访 => buyer=Sharma|country=IN|goods=LED球泡9W|quantity=5000|unit=pcs|price=0.42|incoterm=CIF|place=孟买|next=2026-11-19
Khan Brothers PK 40 tons galvanized wire CFR Karachi 720 usd/ton => buyer=Khan Brothers|country=PK|goods=galvanized wire|quantity=40|unit=tons|price=720|incoterm=CFR|place=Karachi
巴基斯坦Khan 镀锌丝40吨 CFR卡拉奇 720美元/吨 月底跟进 => buyer=Khan|country=PK|goods=镀锌丝|quantity=40|unit=tons|price=720|incoterm=CFR|place=卡拉奇|next=2026-11-30
Somchai Furniture Thailand 150 sets dining table DAP Bangkok, sample sent => buyer=Somchai Furniture|country=TH|goods=dining table|quantity=150|unit=sets|incoterm=DAP|place=Bangkok|stage=sample
泰国 Somchai 餐桌150套 DAP曼谷 寄样 => buyer=Somchai|country=TH|goods=餐桌|quantity=150|unit=sets|incoterm=DAP|place=曼谷|stage=sample
PT Maju Jaya Indonesia 60 rolls PVC tarpaulin CIF Jakarta USD 85/roll follow up 1 dec => buyer=PT Maju Jaya|country=ID|goods=PVC tarpaulin|quantity=60|unit=rolls|price=85|incoterm=CIF|place=Jakarta|next=2026-12-01
印尼PT Maju Jaya PVC篷布60卷 CIF雅加达 85美元 12月1日跟进 => buyer=PT Maju Jaya|country=ID|goods=PVC篷布|quantity=60|unit=rolls|price=85|incoterm=CIF|place=雅加达|next=2026-12-01
Tan Trading Sdn Bhd, Malaysia, 500 office chairs, CIF Port Klang, $45 => buyer=Tan Trading Sdn Bhd|country=MY|goods=office chairs|quantity=500|price=45|incoterm=CIF|place=Port Klang
王先生 马来西亚 500套办公椅 CIF巴生港 $45 微信 wang888 老客户介绍 => buyer=王先生|country=MY|contact=王先生|phone=wang888|goods=办公椅|quantity=500|unit=sets|price=45|incoterm=CIF|place=巴生港|source=referral
Santos Trading Philippines 200 boxes tile adhesive #newlead next monday => buyer=Santos Trading|country=PH|goods=tile adhesive|quantity=200|unit=boxes|tags=newlead|next=2026-11-23
菲律宾Santos 瓷砖胶200盒 #新客户 下周一 => buyer=Santos|country=PH|goods=瓷砖胶|quantity=200|unit=boxes|tags=新客户|next=2026-11-23
Hassan Al Farsi, Oman, 1x40HQ split air conditioner, CFR Sohar, met at canton fair => buyer=Hassan Al Farsi|country=OM|goods=split air conditioner|quantity=1|unit=40HQ|incoterm=CFR|place=Sohar|source=canton fair
沙特客户 Abdullah 想要 1个40HQ 瓷砖 CIF 达曼 阿里巴巴 => buyer=Abdullah|country=SA|goods=瓷砖|quantity=1|unit=40HQ|incoterm=CIF|place=达曼|source=alibaba
Abdullah Bros KSA needs 1x40HQ porcelain tiles CIF Dammam alibaba => buyer=Abdullah Bros|country=SA|goods=porcelain tiles|quantity=1|unit=40HQ|incoterm=CIF|place=Dammam|source=alibaba
Mwangi Supplies Kenya 700 kg fishing nets CIF Mombasa 6.8/kg cnf ok => buyer=Mwangi Supplies|country=KE|goods=fishing nets|quantity=700|unit=kg|price=6.8|incoterm=CIF|place=Mombasa
肯尼亚Mwangi 渔网700公斤 CIF蒙巴萨 6.8美元/公斤 => buyer=Mwangi|country=KE|goods=渔网|quantity=700|unit=kg|price=6.8|incoterm=CIF|place=蒙巴萨
Juma Stores TZ 300 bags cement additive C&F Dar es Salaam => buyer=Juma Stores|country=TZ|goods=cement additive|quantity=300|unit=bags|incoterm=CFR|place=Dar es Salaam
van der Berg BV, Netherlands, 1200 pairs work gloves, DAP Rotterdam 1.95 EUR/pair, @2026-12-03 => buyer=van der Berg BV|country=NL|goods=work gloves|quantity=1200|unit=pairs|price=1.95|currency=EUR|incoterm=DAP|place=Rotterdam|next=2026-12-03
荷兰 van der Berg 劳保手套1200双 DAP鹿特丹 1.95欧元/双 => buyer=van der Berg|country=NL|goods=劳保手套|quantity=1200|unit=pairs|price=1.95|currency=EUR|incoterm=DAP|place=鹿特丹
Dupont Cuisine France, 600 sets knife, DDP Le Havre, linkedin => buyer=Dupont Cuisine|country=FR|goods=knife|quantity=600|unit=sets|incoterm=DDP|place=Le Havre|source=linkedin
法国 Dupont 刀具600套 领英 下下周一联系 => buyer=Dupont|country=FR|goods=刀具|quantity=600|unit=sets|source=linkedin|next=2026-11-30
Rossi SpA IT 2000 pcs handbags hardware FOB Guangzhou 1,20 EUR sample sent => buyer=Rossi SpA|country=IT|goods=handbags hardware|quantity=2000|unit=pcs|price=1.20|currency=EUR|incoterm=FOB|place=Guangzhou|stage=sample
意大利Rossi 箱包五金2000套 FOB广州 样品已寄 => buyer=Rossi|country=IT|goods=箱包五金|quantity=2000|unit=sets|incoterm=FOB|place=广州|stage=sample
Garcia Import Spain 400 cartons ceramic mugs, quoted, next touch 25/11 => buyer=Garcia Import|country=ES|goods=ceramic mugs|quantity=400|unit=cartons|stage=quote|next=2026-11-25
西班牙 Garcia 陶瓷杯400箱 已报价 25号跟进 => buyer=Garcia|country=ES|goods=陶瓷杯|quantity=400|unit=cartons|stage=quote|next=2026-11-25
Kowalski Sp. z o.o., Poland, 5 tons screws, DAP Warsaw => buyer=Kowalski Sp. z o.o.|country=PL|goods=screws|quantity=5|unit=tons|incoterm=DAP|place=Warsaw
波兰Kowalski 螺丝5吨 DAP华沙 => buyer=Kowalski|country=PL|goods=螺丝|quantity=5|unit=tons|incoterm=DAP|place=华沙
Aussie Outdoor Pty Ltd, Australia, 250 pcs camping tents, FOB Xiamen AUD 62, follow up in 3 days => buyer=Aussie Outdoor Pty Ltd|country=AU|goods=camping tents|quantity=250|unit=pcs|price=62|currency=AUD|incoterm=FOB|place=Xiamen|next=2026-11-21
澳洲客户 露营帐篷250顶 FOB厦门 62澳元 三天后跟进 => country=AU|goods=露营帐篷|quantity=250|unit=pcs|price=62|currency=AUD|incoterm=FOB|place=厦门|next=2026-11-21
Maple Gifts Canada 3000 pcs photo frames, web, +1 416 555 0199 => buyer=Maple Gifts|country=CA|phone=+1 416 555 0199|goods=photo frames|quantity=3000|unit=pcs|source=web
加拿大Maple Gifts 相框3000个 官网 => buyer=Maple Gifts|country=CA|goods=相框|quantity=3000|unit=pcs|source=web
Silva Confeccoes Peru 2,000 m denim fabric CIF Callao 2.30 => buyer=Silva Confeccoes|country=PE|goods=denim fabric|quantity=2000|unit=m|price=2.30|incoterm=CIF|place=Callao
秘鲁Silva 牛仔布2000米 CIF卡亚俄 2.3美元/米 => buyer=Silva|country=PE|goods=牛仔布|quantity=2000|unit=m|price=2.3|incoterm=CIF|place=卡亚俄
Rojas Ltda Chile 1000 pcs bicycle helmets FOB Ningbo usd 7.5 asked for catalogue => buyer=Rojas Ltda|country=CL|goods=bicycle helmets|quantity=1000|unit=pcs|price=7.5|incoterm=FOB|place=Ningbo
智利Rojas 自行车头盔1000个 FOB宁波 7.5 => buyer=Rojas|country=CL|goods=自行车头盔|quantity=1000|unit=pcs|price=7.5|incoterm=FOB|place=宁波
Hassan Egypt 15 tons garlic CFR Alexandria 1100$/ton, waiting for tender result => buyer=Hassan|country=EG|goods=garlic|quantity=15|unit=tons|price=1100|incoterm=CFR|place=Alexandria
埃及Hassan 大蒜15吨 CFR亚历山大 1100美元/吨 等招标结果 => buyer=Hassan|country=EG|goods=大蒜|quantity=15|unit=tons|price=1100|incoterm=CFR|place=亚历山大
Naidoo Motors South Africa 800 pcs brake pads FOB Qingdao 4.2, PI sent, call friday => buyer=Naidoo Motors|country=ZA|goods=brake pads|quantity=800|unit=pcs|price=4.2|incoterm=FOB|place=Qingdao|stage=pi|next=2026-11-20
南非Naidoo 刹车片800套 FOB青岛 4.2美元 PI已发 周五打电话 => buyer=Naidoo|country=ZA|goods=刹车片|quantity=800|unit=sets|price=4.2|incoterm=FOB|place=青岛|stage=pi|next=2026-11-20
Bekov LLP Kazakhstan 3 40HQ refrigerators DAP Almaty => buyer=Bekov LLP|country=KZ|goods=refrigerators|quantity=3|unit=40HQ|incoterm=DAP|place=Almaty
哈萨克斯坦Bekov 冰箱3个高柜 DAP阿拉木图 => buyer=Bekov|country=KZ|goods=冰箱|quantity=3|unit=40HQ|incoterm=DAP|place=阿拉木图
Uzbek buyer Karimov 20 tons A4 paper, DAP Tashkent, telegram +998 90 123 45 67 => buyer=Karimov|country=UZ|phone=+998 90 123 45 67|goods=A4 paper|quantity=20|unit=tons|incoterm=DAP|place=Tashkent
Cohen Toys Israel 5 cbm wooden toys DDU Haifa 3 dec follow up => buyer=Cohen Toys|country=IL|goods=wooden toys|quantity=5|unit=cbm|incoterm=DAP|place=Haifa|next=2026-12-03
以色列Cohen 木制玩具5方 DDU海法 12月3号跟进 => buyer=Cohen|country=IL|goods=木制玩具|quantity=5|unit=cbm|incoterm=DAP|place=海法|next=2026-12-03
Perera Exports Sri Lanka 1000 dozen socks CIF Colombo 3.6/dozen => buyer=Perera Exports|country=LK|goods=socks|quantity=1000|unit=dozen|price=3.6|incoterm=CIF|place=Colombo
斯里兰卡Perera 袜子1000打 CIF科伦坡 3.6美元/打 => buyer=Perera|country=LK|goods=袜子|quantity=1000|unit=dozen|price=3.6|incoterm=CIF|place=科伦坡
客户：迪拜阿里贸易公司，产品：太阳能灯，数量：2000套，价格：USD 8.5，下周二跟进 => buyer=迪拜阿里贸易公司|country=AE|goods=太阳能灯|quantity=2000|unit=sets|price=8.5|next=2026-11-24
buyer: Rahman Textiles, country: BD, goods: metal zipper No.5, qty: 5000 pcs, price: USD 0.32/pc, next: wed => buyer=Rahman Textiles|country=BD|goods=metal zipper No.5|quantity=5000|unit=pcs|price=0.32|next=2026-11-18
buyer:"Acme, Inc" qty:500pcs goods:"LED strip 12V" due:tomorrow => buyer=Acme, Inc|goods=LED strip 12V|quantity=500|unit=pcs|next=2026-11-19
Delgado SA (AR) 600 pcs yoga mats $3.9 @monday #fitness #trial => buyer=Delgado SA|country=AR|goods=yoga mats|quantity=600|unit=pcs|price=3.9|tags=fitness,trial|next=2026-11-23
5000 pcs zipper for Rahman Textiles BD => buyer=Rahman Textiles|country=BD|goods=zipper|quantity=5000|unit=pcs
New inquiry from Baltic Wood OU, Estonia - 30 cbm birch plywood machine parts => buyer=Baltic Wood OU|country=EE|goods=birch plywood machine parts|quantity=30|unit=cbm|stage=inquiry
Olsen AS Norway marine rope 24mm 6000 m CFR Oslo => buyer=Olsen AS|country=NO|goods=marine rope 24mm|quantity=6000|unit=m|incoterm=CFR|place=Oslo
Svensson AB, Sweden, LED strip 12V 5000 m, FCA Yiwu, 0.9 usd/m => buyer=Svensson AB|country=SE|goods=LED strip 12V|quantity=5000|unit=m|price=0.9|incoterm=FCA|place=Yiwu
Greek client Papadopoulos 900 pcs beach umbrellas CIF Piraeus quoted, next week => buyer=Papadopoulos|country=GR|goods=beach umbrellas|quantity=900|unit=pcs|incoterm=CIF|place=Piraeus|stage=quote|next=2026-11-25
希腊 Papadopoulos 沙滩伞900把 CIF比雷埃夫斯 报价了 下周 => buyer=Papadopoulos|country=GR|goods=沙滩伞|quantity=900|unit=pcs|incoterm=CIF|place=比雷埃夫斯|stage=quote|next=2026-11-25
Popescu Romania 45 sets garden furniture DAP Bucharest +7d => buyer=Popescu|country=RO|goods=garden furniture|quantity=45|unit=sets|incoterm=DAP|place=Bucharest|next=2026-11-25
Novak s.r.o. Czech Republic 10000 pcs USB cables DDP Prague €0.75 => buyer=Novak s.r.o.|country=CZ|goods=USB cables|quantity=10000|unit=pcs|price=0.75|currency=EUR|incoterm=DDP|place=Prague
捷克Novak USB线1万条 DDP布拉格 0.75欧元 => buyer=Novak|country=CZ|goods=USB线|quantity=10000|unit=pcs|price=0.75|currency=EUR|incoterm=DDP|place=布拉格
Diallo & Freres Senegal 2 containers rice bags CFR Dakar => buyer=Diallo & Freres|country=SN|goods=rice bags|quantity=2|unit=containers|incoterm=CFR|place=Dakar
塞内加尔 Diallo 编织袋2个柜 CFR达喀尔 三天后联系 => buyer=Diallo|country=SN|goods=编织袋|quantity=2|unit=containers|incoterm=CFR|place=达喀尔|next=2026-11-21
Haile PLC Ethiopia 6 units excavator parts, tender closes 15 March => buyer=Haile PLC|country=ET|goods=excavator parts|quantity=6|unit=pcs
埃塞俄比亚 Haile 挖机配件6台 3月15日开标 => buyer=Haile|country=ET|goods=挖机配件|quantity=6|unit=units
Kofi Ltd GH 100 rolls wallpaper, delivery in 30 days => buyer=Kofi Ltd|country=GH|goods=wallpaper|quantity=100|unit=rolls
Lee Fashion HK 800 pcs silk scarves FOB Hangzhou HK$55 => buyer=Lee Fashion|country=HK|goods=silk scarves|quantity=800|unit=pcs|price=55|currency=HKD|incoterm=FOB|place=Hangzhou
香港李氏时装 真丝围巾800条 FOB杭州 港币55 => buyer=李氏时装|country=HK|goods=真丝围巾|quantity=800|unit=pcs|price=55|currency=HKD|incoterm=FOB|place=杭州
Lin Co Taiwan 12 sets injection mould EXW Dongguan RMB 38000/set => buyer=Lin Co|country=TW|goods=injection mould|quantity=12|unit=sets|price=38000|currency=CNY|incoterm=EXW|place=Dongguan
Chan Pte Ltd Singapore 40 pallets glass jars CIF Singapore 19 nov follow up => buyer=Chan Pte Ltd|country=SG|goods=glass jars|quantity=40|unit=pallets|incoterm=CIF|place=Singapore|next=2026-11-19
Mr. Aung, Golden Land Myanmar, 2000 pcs helmets, CIF Yangon => buyer=Golden Land|country=MM|contact=Mr. Aung|goods=helmets|quantity=2000|unit=pcs|incoterm=CIF|place=Yangon
缅甸 Golden Land 头盔2000个 CIF仰光 => buyer=Golden Land|country=MM|goods=头盔|quantity=2000|unit=pcs|incoterm=CIF|place=仰光
Sok Import Cambodia 150 bales second hand machines?? asked price only => buyer=Sok Import|country=KH|goods=second hand machines|quantity=150|unit=bales
Iraqi buyer Al Basra Co 5x40HQ steel doors CIF Umm Qasr 160 usd/pc PI sent => buyer=Al Basra Co|country=IQ|goods=steel doors|quantity=5|unit=40HQ|price=160|incoterm=CIF|place=Umm Qasr|stage=pi
伊拉克客户 Al Basra 钢门5个高柜 160美元一樘 PI已发 => buyer=Al Basra|country=IQ|goods=钢门|quantity=5|unit=40HQ|price=160|stage=pi
Haddad Jordan 300 cartons diapers CIF Aqaba, referral, contact: Sami Haddad => buyer=Haddad|country=JO|contact=Sami Haddad|goods=diapers|quantity=300|unit=cartons|incoterm=CIF|place=Aqaba|source=referral
Khoury Lebanon 25 drums adhesive CFR Beirut 310 USD/drum => buyer=Khoury|country=LB|goods=adhesive|quantity=25|unit=drums|price=310|incoterm=CFR|place=Beirut
黎巴嫩Khoury 胶水25桶 CFR贝鲁特 310美元/桶 => buyer=Khoury|country=LB|goods=胶水|quantity=25|unit=drums|price=310|incoterm=CFR|place=贝鲁特
Qatar Gifts Doha 5000 pcs national day flags, needs by 10 dec => buyer=Qatar Gifts Doha|country=QA|goods=national day flags|quantity=5000|unit=pcs
卡塔尔 礼品公司 小旗5000面 12月10日前要货 => buyer=礼品公司|country=QA|goods=小旗|quantity=5000|unit=pcs
Kuwait: Al Salem Stores, 90 sets curtains, attn Yousef, yousef@alsalem.com.kw => buyer=Al Salem Stores|country=KW|contact=Yousef|email=yousef@alsalem.com.kw|goods=curtains|quantity=90|unit=sets
Tunisie Plast TN 18 t HDPE CFR Tunis => buyer=Tunisie Plast|country=TN|goods=HDPE|quantity=18|unit=tons|incoterm=CFR|place=Tunis
Benali Algeria 4000 pcs water meters CFR Algiers $11.40 L/C at sight => buyer=Benali|country=DZ|goods=water meters|quantity=4000|unit=pcs|price=11.40|incoterm=CFR|place=Algiers
阿尔及利亚 Benali 水表4000只 CFR 11.4美元 即期信用证 => buyer=Benali|country=DZ|goods=水表|quantity=4000|unit=pcs|price=11.4|incoterm=CFR
Traore Mali 1x20GP motorcycles parts via Dakar => buyer=Traore|country=ML|goods=motorcycles parts|quantity=1|unit=20GP
Kouassi Ivory Coast 700 bags fertilizer CFR Abidjan 21/bag quoted => buyer=Kouassi|country=CI|goods=fertilizer|quantity=700|unit=bags|price=21|incoterm=CFR|place=Abidjan|stage=quote
Gomez Colombia 2400 pcs thermos FOB Yiwu 3.15 sample sent +5d => buyer=Gomez|country=CO|goods=thermos|quantity=2400|unit=pcs|price=3.15|incoterm=FOB|place=Yiwu|stage=sample|next=2026-11-23
哥伦比亚Gomez 保温壶2400个 FOB义乌 3.15 寄样 5天后跟进 => buyer=Gomez|country=CO|goods=保温壶|quantity=2400|unit=pcs|price=3.15|incoterm=FOB|place=义乌|stage=sample|next=2026-11-23
Vargas Ecuador 50 tons urea CFR Guayaquil 410/ton next tuesday => buyer=Vargas|country=EC|goods=urea|quantity=50|unit=tons|price=410|incoterm=CFR|place=Guayaquil|next=2026-11-24
Mendez Guatemala 800 dz ballpoint pens alibaba rfq => buyer=Mendez|country=GT|goods=ballpoint pens|quantity=800|unit=dozen|source=alibaba|stage=inquiry
Rivera Dominican Republic 3000 pcs plastic chairs CIF Caucedo => buyer=Rivera|country=DO|goods=plastic chairs|quantity=3000|unit=pcs|incoterm=CIF|place=Caucedo
NZ Farm Supplies, New Zealand, 20 tons baler twine, CIF Auckland => buyer=NZ Farm Supplies|country=NZ|goods=baler twine|quantity=20|unit=tons|incoterm=CIF|place=Auckland
新西兰NZ Farm 打捆绳20吨 CIF奥克兰 => buyer=NZ Farm|country=NZ|goods=打捆绳|quantity=20|unit=tons|incoterm=CIF|place=奥克兰
Irish Pubs Supply Dublin 1200 pcs beer mats, tomorrow call => buyer=Irish Pubs Supply Dublin|country=IE|goods=beer mats|quantity=1200|unit=pcs|next=2026-11-19
Fischer Austria 80 sets ski racks DAP Vienna 139 EUR/set mid december => buyer=Fischer|country=AT|goods=ski racks|quantity=80|unit=sets|price=139|currency=EUR|incoterm=DAP|place=Vienna|next=2026-12-15
Zürcher AG Switzerland 500 pcs power banks CHF 14 DDP Zurich => buyer=Zürcher AG|country=CH|goods=power banks|quantity=500|unit=pcs|price=14|currency=CHF|incoterm=DDP|place=Zurich
Rahman Textiles, whatsapp +8801711123456, asked about nylon zippers => buyer=Rahman Textiles|country=BD|phone=+8801711123456|goods=nylon zippers
王经理 18657412345 问 不锈钢水槽 500个 => buyer=王经理|contact=王经理|phone=18657412345|goods=不锈钢水槽|quantity=500|unit=pcs
sales@nordicliving.dk wants 40HQ bamboo furniture FOB Shanghai => buyer=nordicliving|country=DK|email=sales@nordicliving.dk|goods=bamboo furniture|quantity=1|unit=40HQ|incoterm=FOB|place=Shanghai
Mrs Tran, Lotus Spa Vietnam, 300 pcs massage oil burners, facebook => buyer=Lotus Spa|country=VN|contact=Mrs Tran|goods=massage oil burners|quantity=300|unit=pcs|source=facebook
Bangladeshi buyer Hossain Knitwear: 12 tons cotton yarn, CIF Chattogram, LC 90 days, end of month follow up => buyer=Hossain Knitwear|country=BD|goods=cotton yarn|quantity=12|unit=tons|incoterm=CIF|place=Chattogram|next=2026-11-30
乌克兰 Koval 发电机100台 DAP敖德萨 月底前联系 => buyer=Koval|country=UA|goods=发电机|quantity=100|unit=units|incoterm=DAP|place=敖德萨|next=2026-11-30
格鲁吉亚 Beridze 轮胎1个40HQ CIF波季 => buyer=Beridze|country=GE|goods=轮胎|quantity=1|unit=40HQ|incoterm=CIF|place=波季
Beridze Georgia 1x40HQ tyres CIF Poti => buyer=Beridze|country=GE|goods=tyres|quantity=1|unit=40HQ|incoterm=CIF|place=Poti
收到美国客户John的询盘，5000个水杯，目标价1.8美元，下周三回复 => buyer=John|country=US|goods=水杯|quantity=5000|unit=pcs|price=1.8|next=2026-11-25|stage=inquiry
５０００件　拉链　孟加拉　Ｒａｈｍａｎ　ＦＯＢ　宁波 => buyer=Ｒａｈｍａｎ|country=BD|goods=拉链|quantity=5000|unit=pcs|incoterm=FOB|place=宁波
孟加拉客戶Rahman，拉鏈5000件，FOB寧波，0.32美元，下週三跟進 => buyer=Rahman|country=BD|goods=拉鏈|quantity=5000|unit=pcs|price=0.32|incoterm=FOB|place=寧波|next=2026-11-25
日本 山田株式會社 陶瓷碗 2000個 FOB廈門 報價已發 下個月5號聯繫 => buyer=山田株式會社|country=JP|goods=陶瓷碗|quantity=2000|unit=pcs|incoterm=FOB|place=廈門|stage=quote|next=2026-12-05
Brown Retail US total USD 15,000 mixed kitchenware, deposit received => buyer=Brown Retail|country=US|goods=mixed kitchenware|stage=order|value=15000
英国老客户 Brown 返单 1000套餐具 总价2.5万美元 => buyer=Brown|country=GB|goods=餐具|quantity=1000|unit=sets|source=old customer|value=25000
Ferreira Lda Portugal 15 rolls fabric 150gsm FOB Ningbo 2.1/m @+3d => buyer=Ferreira Lda|country=PT|goods=fabric 150gsm|quantity=15|unit=rolls|price=2.1|incoterm=FOB|place=Ningbo|next=2026-11-21
Jensen ApS Denmark 2000 pcs bamboo lids, offered 0.22, wants sample first, in 3 business days => buyer=Jensen ApS|country=DK|goods=bamboo lids|quantity=2000|unit=pcs|price=0.22|next=2026-11-23
Virtanen Oy Finland 10 t stainless wire CIF Helsinki; price valid until 5 Dec; next touch 2 Dec => buyer=Virtanen Oy|country=FI|goods=stainless wire|quantity=10|unit=tons|incoterm=CIF|place=Helsinki|valid=2026-12-05|next=2026-12-02
Turkmen Gaz 3 sets compressors DAP Ashgabat tmr => buyer=Turkmen Gaz|country=TM|goods=compressors|quantity=3|unit=sets|incoterm=DAP|place=Ashgabat|next=2026-11-19
Mongolia Nomin 400 coats CPT Ulaanbaatar => buyer=Nomin|country=MN|goods=coats|quantity=400|incoterm=CPT|place=Ulaanbaatar
蒙古 Nomin 羽绒服400件 CPT乌兰巴托 后天联系 => buyer=Nomin|country=MN|goods=羽绒服|quantity=400|unit=pcs|incoterm=CPT|place=乌兰巴托|next=2026-11-20
Nepal Himal Traders 600 kg tea bags paper CIF Kolkata => buyer=Himal Traders|country=NP|goods=tea bags paper|quantity=600|unit=kg|incoterm=CIF|place=Kolkata
尼泊尔 Himal 茶包纸600公斤 CIF加尔各答 => buyer=Himal|country=NP|goods=茶包纸|quantity=600|unit=kg|incoterm=CIF|place=加尔各答
Fiji Resorts Supply 75 sets sunbeds, FOB Foshan, 10 Jan => buyer=Fiji Resorts Supply|country=FJ|goods=sunbeds|quantity=75|unit=sets|incoterm=FOB|place=Foshan|next=2027-01-10
Mauritius Beach Co 2x20GP umbrellas CIF Port Louis ask samples => buyer=Mauritius Beach Co|country=MU|goods=umbrellas|quantity=2|unit=20GP|incoterm=CIF|place=Port Louis
Delta Pharma Syria 200 cartons syringes CFR Latakia, tender, follow up after 2 weeks => buyer=Delta Pharma|country=SY|goods=syringes|quantity=200|unit=cartons|incoterm=CFR|place=Latakia|next=2026-12-02
Hello from Olga, Sibir Trade, Novosibirsk Russia, need 3000 pairs valenki soles => buyer=Sibir Trade|country=RU|contact=Olga|goods=valenki soles|quantity=3000|unit=pairs
Bahrain Cool Air 120 pcs evaporators ex works 88 usd => buyer=Bahrain Cool Air|country=BH|goods=evaporators|quantity=120|unit=pcs|price=88|incoterm=EXW
安哥拉 Manuel 摩托车配件 1*40HQ CIF罗安达 #展会客户 一个月后跟进 => buyer=Manuel|country=AO|goods=摩托车配件|quantity=1|unit=40HQ|incoterm=CIF|place=罗安达|tags=展会客户|next=2026-12-18
Zambia: Chanda Hardware / 60 wheelbarrows / CIF Durban / 31 USD => buyer=Chanda Hardware|country=ZM|goods=wheelbarrows|quantity=60|price=31|incoterm=CIF|place=Durban
Jordan Lee, LeeSports USA, 2500 jump ropes @0.95 fob ningbo => buyer=LeeSports|country=US|contact=Jordan Lee|goods=jump ropes|quantity=2500|price=0.95|incoterm=FOB|place=ningbo
Bolivia Andes Foods 22 t sesame hulling line spare, CFR Arica, quoted usd 3,250, due 27 nov => buyer=Andes Foods|country=BO|goods=sesame hulling line spare|quantity=22|unit=tons|price=3250|incoterm=CFR|place=Arica|stage=quote|next=2026-11-27
老挝 Kham 五金工具 300箱 EXW 义乌 报价单已发，等回复 => buyer=Kham|country=LA|goods=五金工具|quantity=300|unit=cartons|incoterm=EXW|place=义乌|stage=quote
Croatia Adria Boats d.o.o. 14 kayaks FCA Ningbo 210/pc => buyer=Adria Boats d.o.o.|country=HR|goods=kayaks|quantity=14|price=210|incoterm=FCA|place=Ningbo
"""
