"""Words around buyers and goods: company endings, what leads to a name, where goods end. Data only."""

from __future__ import annotations

from tracker.capture.phrases import Phrases


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


TRAPS = word_set("""
    polish chad jordan guinea georgia turkey china jersey man male santos hamad lima colon
    sofia valencia dominican america english dutch kiwi persian chinese guernsey columbia hong vatican states
""")
"""Names of countries that are also goods, people or brands: taken only with a capital letter."""
GIVEN_COUNTRIES = word_set("jordan georgia chad israel kenya paris india")
"""Names of countries that people bear: before a surname they are no country."""
NEVER_BARE = word_set("""
    LC TT CO SA AG AS SL KG MM MT LB CM ML TV PE PA PM AM PS AC SC CC PC HS IO HM TC MP MF NF PW GS BL UM BV AQ TF TO SO
    BE DO ST LA GP RE
""")
"""Country codes that are also trade abbreviations: taken only in brackets or between commas."""
RARELY_BARE = word_set("IT IN IS NO ID MY ME IR AI PI AL AT")
"""Country codes that are also words: taken only before a number, a taken part or the end."""
PARTICLES = word_set("and & y e de del da la el al bin ibn van von der den di du z")
CONNECTIVES = word_set("""
    wants want needs need asks asked asking for of from to and with at by the a in is via requires inquiry enquiry lead
    new client buyer customer hi hello 要 想要 需要 想买 求购 采购
    询 询价 询盘 问 订 买 订购 的 客户 客人 买家 收到 来自
    给 新客户 新询盘 和 got received have just wechat whatsapp mail message new: re
""")
"""Words that only join the parts of a line."""
HAN_COMPANY = (
    "有限公司", "股份公司", "会社", "會社", "商店", "商事", "贸易公司", "公司", "集团", "商行", "商贸", "贸易",
    "实业", "工厂", "纺织", "超市",
)  # fmt: skip
HAN_NO_NAME = Phrases(
    "要货;来厂;看厂;来访;验厂;验货;回复;报价;付款;定金;尾款;确认;不知;没有;价格;运费;交期;样品;下单;转单;催货;发货;"
    "出货;到货;船期;出差;请假;放假;老价;现货;图纸;合同;发票"
)
"""Words that are in no name of a Chinese buyer."""
_WHO = "inquiry;enquiry;inquiries;lead;rfq;customer;client;buyer;message;mail;email;order;request;hello;hi"
_ABROAD_WANTS = (
    "necesito;necesitamos;busco;buscamos;quiero;queremos;quisiera;cotizar;preciso de;preciso;precisamos;procuro;"
    "je cherche;nous cherchons;besoin de;cherche;wir suchen;ich suche;suche;brauche;wir brauchen;нужно;нужны;нужен;"
    "интересует;интересуют;cần mua;cần;مطلوب;أريد;نحتاج;lazım;interessiert sich für;interessiert an;interesado en;"
    "interesada en;intéressé par;interessato a"
)
"""How buyers say that they want something in languages other than English and Chinese."""
_ABROAD_GREETINGS = (
    "hola soy;hola;buenos dias;buenos días;buenas;olá;ola;bonjour;salut;hallo;guten tag;merhaba;selam;здравствуйте;"
    "добрый день;salam;السلام عليكم;مرحبا;xin chào"
)
_ABROAD_ASKED = (
    "anfrage von;anfrage fa.;anfrage firma;anfrage;rückfrage von;rückfrage fa.;rückfrage firma;rückfrage;nachfrage;"
    "anruf von;auftrag von;bestellung von;ordine da;fa.;firma;demande de;consulta de;solicitud de;"
    "cliente de;cliente;comprador;kunde aus;kunde;müşteri;клиент;покупатель;richiesta da;richiesta di;запрос от"
)
"""How an inquiry is announced in other languages."""
_PRICE_OF = ";".join(
    f"{verb} {what}"
    for verb in ("wants", "want", "needs", "need", "asks", "ask", "asking", "asked")
    for what in ("price for", "price of", "prices for", "price", "prices", "a price for", "a quote for", "quote for")
)
BUYER_LEAD = Phrases(
    f"{_ABROAD_GREETINGS};{_ABROAD_ASKED};"
    "m/s;messrs;at;of;buyer is;customer is;client is;this is;i am;i'm;my name is;whatsapp;wechat;wa;"
    f"web form;website form;{_WHO};"
    f"new {_WHO.replace(';', ';new ')};from;for;to;by;with;客户;"
    "客人;买家;新客户;新客人;新买家;客户叫;叫;名叫;客户是;客户名;收到;"
    "来自;给;由;和;跟"
)
_ASKING = (
    "wants to buy;wants;want;needs;need;asks for;asked for;asked about;asks about;inquired about;enquired about;"
    "looking for;interested in;inquiry for;enquiry for;enquiring for;inquiring for;enquiring about;inquiring about;"
    "enquiring;inquiring;asking for;for;想要;想买;想订;需要;"
    "急要;急需;急求;要订;要;求购;采购;订购;订;买;问;询价;询盘"
)
BUYER_TAIL = Phrases(
    f"{_ASKING};{_ABROAD_WANTS};的询盘;的询价;发来询盘;发来;求;想;的;"
    "inquired;inquires;is looking for;requires;requested;orders;ordered;called;calls;texted;emailed;messaged;wrote;"
    "writes;says;said;replied;sample cost;sample fee;sample price;sample charge;free sample;urgent;urgently;asap;"
    "inquiry;enquiry"
)
_QUESTIONS = (
    "asked;asks;hi;hello;hey;dear;dear sir;do you have;do you sell;do you make;do you supply;do you produce;"
    "can you make;can you supply;can you do;can you offer;can you produce;have you got;price for;price of;prices for;"
    "best price for;how much for;how much is;how much are;quote for;quotation for;有没有;能不能做;想问"
)
_GOODS_JOINS = f"{_ASKING};of;the;asking for;asking about;rfq for;询;的"
GOODS_JOINS = Phrases(_GOODS_JOINS)
"""Words before goods that say nothing more than that they are wanted."""
GOODS_LEAD = Phrases(f"{_GOODS_JOINS};{_ABROAD_WANTS};{_ABROAD_GREETINGS};{_PRICE_OF};{_QUESTIONS}")
GOODS_STOP = Phrases(
    "for;from;to;with us;want;wants;need;needs;ask;asks;asked;asking;"
    "含税;不含税;未税;多少钱;多少;多久;几天;怎么卖;什么价;返单;翻单;追单;加单;补货;急单;新单;目录;图册;样册;"
    "报价单;资料;证书;图片;视频;链接;"
    "same price;no answer;no reply;no response;no news;visits;visiting;complains;complained;stopped;sends;起订量;"
    "private label;white label;own label;own brand;"
    "said;says;will;would;is;are;was;has;have;had;please;"
    "pls;urgent;urgently;waiting;wait;interested;looking;deliver;"
    "delivery;delivered;payment;deposit;sample;samples;first;"
    "after;before;call;send;sent;check;target;price;quote;quoted;quotes;repeat;moq;via;competitor;catalog;catalogue;"
    "lead time;by air;by sea;on the;he;she;they;but;then;again;"
    "at;total;in stock;same as;as last;not;客户;客人;对方;老板;"
    "要了;说;要求;希望;比较;之前;已经;交期;付款;定金;样品;价格;目标价;打样;认证;包装;最好;竞争;价钱"
)
HAN_REMARKS = frozenset("想急催请已但先寄说问等需嫌刚还没未尚暂")
"""Characters that begin a remark when they begin a word."""
WHOSE = ("客户", "客人", "买家", "buyer", "client", "customer", "importer")
"""Words after a country that announce its buyer."""
WEAK_LEADS = frozenset({"for", "to", "by", "with", "at", "of"})
"""Words that lead to a name less often than to something else."""
HAN_AGAIN = frozenset("又再也都还刚已")
"""Characters that begin a remark right after a name."""
REMARK_STARTS = Phrases(
    "tell;ask;email;mail;write;inform;a;an;another;some;one;placed;met;meet;came;come;got;found;saw;spoke;talked;visited;visit;has;had;have;was;is;he;she;they;we;i;it;that;"
    "these;his;her;their;our;my;just;please;pls;also;maybe;will;would;wants;want;need;needs;said;says;told;asked;asks;"
    "waiting;reply;replied;answered;sent;send;call;called;remind;reminder;urgent;asap;very;not;no;don't;dont;didn't;"
    "added;follow;followed;back;again;still;already;never;maybe;if;when;before;after;but;so;because;target;budget;"
    "payment;delivery;lead time;moq;packing;packed;quality;grade;food grade;food safe;export quality;"
    "deposit;l/c;lc;t/t;tt;at sight;"
    "visits;visiting;complains;complained;stopped;sends;on hold;delayed;postponed;pending;"
    "enquiring;inquiring;do you;does;do they;can you;can we;can they;could;"
    "how;what;what's;whats;when's;where;why;which;any;are they;"
    "说;要;刚;又;再;今天;昨天;已经;我们;他;她;对方;等;想;需要;希望;客户说"
)
"""Words that begin a remark, not a name."""
ASCII_DELIMITER = r"[,;|\n!?(){}<>]|(?<!\w)\"|\"(?!\w)|:(?!\d)| [-/] |\.(?=\s|$)"
DELIMITER = r"[,;|\n!?。！？；，、()（）{}<>→]|(?<!\w)\"|\"(?!\w)|[:：](?!\d)| [-–—/] |\.(?=\s|$)"
"""What parts stretches of words; in a line of plain letters only the first."""
SUFFIX_AFTER_COMMA = Phrases("co;ltd;limited;inc;llc;corp;gmbh;s.a;sa de cv;pvt;llp")
LOOKS = word_set("""
    black white red blue green yellow grey gray brown pink orange purple silver gold beige navy ivory transparent clear
    matte matt glossy assorted mixed galvanized galvanised plain printed custom size sizes colour color colours colors
    big small large medium and & / mix
""")
"""Words that only say what goods look like."""
BRACKETED = ("pty", "pvt", "p", "private", "pte", "m", "hk", "thailand", "china", "india", "uk", "주", "유", "株", "有")
"""Words that companies write in brackets within their names."""
ABBREVIATIONS = word_set(
    "cv pt ud fa ets est sté ste cía cia co sp o r ltd inc corp st no mr mrs dr s.a pvt pte sdn bhd intl bros exp imp "
    "tr trdg mfg md mohd"
)
TRADE_WITH = (
    "from ", "frm ", " fr ", "with ", " in ", " to ", " at ", "cheaper", "从", "向", "找", "去", "跟", "在", "便宜",
    "更低", "价低", "得低",
)  # fmt: skip
"""One of them is in every line that tells whom else the buyer buys from."""
