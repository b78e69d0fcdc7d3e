"""Words around buyers and goods: company endings, what leads to a name, where goods end. Data only."""

from __future__ import annotations

import re

from tracker.capture.phrases import Phrases


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


TRAPS = word_set("""
    polish chad jordan guinea georgia turkey china jersey mali togo niger cuba malta man male santos hamad lima colon
    sofia valencia dominican america english dutch kiwi persian chinese guernsey columbia oman hong vatican states
    american
""")
"""Names of countries that are also goods, people or brands: taken only with a capital letter."""
GIVEN_NAMES = word_set("jordan georgia chad israel kenya paris india")
"""Names of countries that people bear: before a surname they are no country."""
NEVER_BARE = word_set("""
    LC TT CO SA AG AS KG MM MT LB CM ML TV PE PA PM AM PS AC SC CC PC HS IO HM TC MP MF NF PW GS BL UM BV AQ TF TO SO
    BE AT DO ST LA GP
""")
"""Country codes that are also trade abbreviations: taken only in brackets or between commas."""
RARELY_BARE = word_set("IT IN IS NO ID MY ME IR AI PI AL")
"""Country codes that are also words: taken only before a number, a taken part or the end."""
COMPANY = word_set("""
    ltd limited inc llc llp corp corporation co company gmbh ag sa sas srl spa bv nv ab as oy aps kg plc pvt pte pty sdn
    bhd jsc ooo oao zao textiles textile trading traders trade import imports export exports impex industries industry
    enterprise enterprises group international intl global garments garment fashion apparel hardware steel metals
    plastics chemicals electronics electric lighting furniture foods food tools machinery auto motors supply supplies
    supplier distributors distribution store stores shop mart market solutions systems tech technologies technology
    engineering construction builders bros brothers sons sarl ltda eirl cv s.r.o sro z.o.o o.o d.o.o s.a lda sti oyj
    hnos hermanos freres
""")
PARTICLES = word_set("and & y e de del da la el al bin ibn van von der den di du z")
CONNECTIVES = word_set("""
    wants want needs need asks asked asking for of from to and with at by the a in is via requires inquiry enquiry lead
    new client buyer customer hi hello 要 想要 需要 想买 求购 采购
    询 询价 询盘 问 订 买 订购 的 客户 客人 买家 收到 来自
    给 新客户 新询盘 和 got received have just wechat whatsapp mail message new: re
""")
"""Words that only join the parts of a line."""
HAN_COMPANY = (
    "有限公司", "股份公司", "贸易公司", "公司", "集团", "商行", "商贸", "贸易", "实业", "工厂", "纺织", "超市",
    "客户", "客人",
    "买家", "先生", "女士",
)  # fmt: skip
_WHO = "inquiry;enquiry;inquiries;lead;rfq;customer;client;buyer;message;mail;email;order;request;hello;hi"
BUYER_LEAD = Phrases(
    f"{_WHO};new {_WHO.replace(';', ';new ')};from;for;to;by;with;客户;"
    "客人;买家;新客户;新客人;新买家;客户叫;客户是;客户名;收到;"
    "来自;给;由;和;跟"
)
_ASKING = (
    "wants to buy;wants;want;needs;need;asks for;asked for;asked about;asks about;inquired about;enquired about;"
    "looking for;interested in;inquiry for;enquiry for;for;想要;想买;想订;需要;"
    "要订;要;求购;采购;订购;订;买;问;询价;询盘"
)
BUYER_TAIL = Phrases(
    f"{_ASKING};的询盘;的询价;发来询盘;发来;求;想;的;"
    "inquired;inquires;is looking for;requires;requested;orders;ordered;"
    "inquiry;enquiry"
)
GOODS_LEAD = Phrases(f"{_ASKING};of;the;asking for;asking about;rfq for;询;的")
GOODS_STOP = Phrases(
    "for;from;to;with us;want;wants;need;needs;ask;asks;asked;asking;"
    "said;says;will;would;is;are;was;has;have;had;please;"
    "pls;urgent;urgently;waiting;wait;interested;looking;deliver;"
    "delivery;delivered;payment;deposit;sample;samples;first;"
    "after;before;call;send;sent;check;target;price;quote;quoted;quotes;repeat;moq;via;competitor;catalog;catalogue;"
    "lead time;by air;by sea;on the;he;she;they;but;then;again;"
    "at;total;in stock;same as;as last;not;客户;客人;对方;老板;"
    "要求;希望;比较;之前;已经;交期;付款;定金;样品;价格;目标价;打样;认证;包装;最好;竞争;价钱"
)
HAN_REMARKS = frozenset("想急催请已但先寄说问等需嫌")
"""Characters that begin a remark when they begin a word."""
DELIMITER = re.compile(r"[,;|\n!?。！？；，、()（）\[\]{}<>→\"]|[:：](?!\d)| [-–—/] |\.(?=\s|$)")
SUFFIX_AFTER_COMMA = Phrases("co;ltd;limited;inc;llc;corp;gmbh;s.a;sa de cv;pvt;llp")
BRACKETED = ("pty", "pvt", "private", "pte", "m", "hk", "thailand", "china", "india", "uk")
"""Words that companies write in brackets within their names."""
ABBREVIATIONS = word_set("co sp o r ltd inc corp st no mr mrs dr s.a pvt pte sdn bhd intl bros exp imp")
