"""Words of the trade in a captured line: where a buyer came from, and how far a deal is. Data and one search."""

from __future__ import annotations

import re

from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.script import fold

STAGE_IDS = ("inquiry", "quote", "pi", "sample", "order")
_SOURCES = Phrases(
    {
        "alibaba": "alibaba.com;alibaba;ali baba;阿里巴巴国际站;阿里国际站;阿里巴巴;国际站;阿里",
        "canton fair": "canton fair;cantonfair;广交会;广州交易会",
        "made-in-china": "made-in-china.com;made-in-china;mic网;中国制造网",
        "global sources": "global sources;globalsources;环球资源",
        "web": "website inquiry;website form;website;web site;web form;web inquiry;web;独立站;官网;网站",
        "google": "google ads;google;谷歌",
        "indiamart": "indiamart.com;indiamart;india mart",
        "europages": "europages;kompass",
        "linkedin": "linkedin;linked in;领英",
        "facebook": "facebook;fb;脸书",
        "instagram": "instagram;insta",
        "tiktok": "tiktok;抖音",
        "youtube": "youtube",
        "cold mail": "cold emails;cold email;cold mail;开发信",
        "cold call": "cold call;陌拜",
        "referral": "referral;referred;recommended;introduced;word of mouth;老客户介绍;朋友介绍;客户介绍;转介绍;介绍",
        "fair": "met at the fair;at the fair;the fair;fair;"
        "hannover messe;hannover fair;messe;heimtextil;interzum;cersaie;anuga;sial paris;medica;texworld;big 5 dubai;"
        "trade show;tradeshow;trade fair;exhibition;expo;hk fair;gulfood;ambiente;automechanika;"
        "展会;香港展;展览会;展览",
        "whatsapp": "via whatsapp;from whatsapp;on whatsapp",
        "wechat": "via wechat;from wechat;on wechat;微信来",
        "old customer": "repeat customer;old customer;existing customer;returning customer;老客户;回头客;返单",
    }
)
_FROM = Phrases("from;via;through;on;at;by;met at;来自;通过;从;在")
_CAME = Phrases("上;上认识;上认识的;加的;上加的;来的;名片;拿的;客户;认识的;认识")
_STAGES = Phrases(
    {
        "order": "order placed;placed an order;placed the order;placed order;has ordered;"
        "order confirmed;confirmed order;po received;received po;"
        "po confirmed;deposit received;received deposit;"
        "deposit paid;paid deposit;deposit in;pi signed;signed pi;已下单;下单了;已付定金;收到定金;定金已收;"
        "定金已到;已收定金;付了定金;pi已签;pi 已签;pi签了;已签pi",
        "sample": "samples sent;sample sent;sent samples;sent sample;sample shipped;samples shipped;sample delivered;"
        "samples delivered;sample arrived;samples arrived;sample approved;sample stage;sampling;已寄样;"
        "样品已寄;样品寄出了;样品寄出;样品寄了;样品寄走了;样品已经寄;样品发出;样品发了;样品发走了;"
        "样品已经发;寄出样品;寄了样;寄样品;寄样;样品已发;已发样;发样;打样中;打样;样品阶段;样品已到;样品确认",
        "pi": "sent the pi;sent a pi;sent pi;pi sent;pi issued;issued pi;proforma sent;sent proforma;"
        "proforma invoice sent;已发pi;发了pi;pi已发;pi 已发;pi 发了;pi发了;发pi;做了pi;形式发票已发;已发形式发票",
        "quote": "sent a quote;sent quote;quote sent;quotation sent;"
        "sent quotation;sent the quote;sent offer;offer sent;"
        "quoted;requoted;已报价;报了价;报价了;已经报价;报过价;已报;报价已发;发了报价;报价单已发;报价",
        "inquiry": "new inquiry;new enquiry;inquiry;enquiry;inquiries;rfq;新询盘;询盘;询价",
    }
)
_REPEATS = Phrases(
    "repeat order;repeated order;re-order;reorder;2nd order;3rd order;second order;third order;返单;翻单;追单;加单"
)
_NOT_DONE = Phrases(
    "want;wants;need;needs;ask;asks;asked;asking;waiting;"
    "wait;request;requests;requested;require;requires;to be;not;before;"
    "no;please;pls;send;will;if;when;after;until;his;her;our;their;等;求;"
    "要;想要;需要;需;未;没;没有;不;催;待;等待;要求;请;再;"
    "更新;上次;对"
)
_QUOTE = Phrases("our quote;quote;quotation")
_DOING = frozenset({"", "发", "给", "出", "做", "再", "前"})
"""What may stand between the day of the next touch and what is to be done then."""
_SMALL_WORDS = Phrases("for;a;the;us;to;him;them;new;on;get;be;for a;for the;to get;us to;him to;to be")
_REFERRER = re.compile(r" ?((?:from|by|of|via) [^\W\d_]+(?: [^\W\d_]+)?) ?(?=[,:;(-])")
"""Who referred a buyer: a mark after the name tells it from the buyer's."""
_STAGE_NAMES = {
    "quoted": "quote", "quotation": "quote", "报价": "quote", "proforma": "pi", "形式发票": "pi", "样品": "sample",
    "samples": "sample", "订单": "order", "已下单": "order", "询盘": "inquiry", "enquiry": "inquiry",
}  # fmt: skip


def take_source(sheet: Sheet) -> str:
    """Where the buyer came from; its words are taken with a `from` or `via` before them."""
    found = _SOURCES.all(sheet.open)
    if not found:
        return ""
    start, end, source = found[0]
    lead = _FROM.before(sheet.open, start)
    tail = _CAME.at(sheet.open, end)
    sheet.take("source", start if lead is None else lead, end if tail is None else tail)
    if source == "referral" and (theirs := _REFERRER.match(sheet.open, end)) is not None:
        sheet.take("note", theirs.start(1), theirs.end(1))
    return source


def take_repeats(sheet: Sheet) -> None:
    """Words for an order that is not the first go to the note whole, so that no name begins with them."""
    for start, end, _name in _REPEATS.all(sheet.open) if "order" in sheet.open or "单" in sheet.open else ():
        sheet.take("note", start, end)


def take_stage(sheet: Sheet) -> str:
    """How far the deal is, where the words say that it was done rather than wanted. The furthest one counts."""
    found = [
        (stage, start, end)
        for start, end, stage in _STAGES.all(sheet.open)
        if not _is_planned(sheet, start)
        and (stage == "inquiry" or _NOT_DONE.before(sheet.folded, start, fillers=_SMALL_WORDS) is None)
    ]
    if not found:
        return "quote" if _is_quoted(sheet) else ""
    stage, start, end = max(found, key=lambda row: STAGE_IDS.index(row[0]))
    sheet.take("stage", start, end)
    return stage


def _is_quoted(sheet: Sheet) -> bool:
    """Whether a `quote` of ours stands right before the price."""
    price = next((part.start for part in sheet.parts if part.field == "price"), 0)
    quote = _QUOTE.before(sheet.open, price)
    return quote is not None and _NOT_DONE.before(sheet.folded, quote, fillers=_SMALL_WORDS) is None


def _is_planned(sheet: Sheet, at: int) -> bool:
    """Whether the words follow the date of the next touch at once: 下周五报价."""
    return any(
        part.field == "next" and sheet.folded[part.end : at].strip(" ") in _DOING
        for part in sheet.parts
        if part.end <= at
    )


def stage_of(text: str) -> str:
    """The stage that a text names on its own, "" when none."""
    wanted = fold(text).strip()
    if wanted in STAGE_IDS:
        return wanted
    return _STAGE_NAMES.get(wanted, _STAGES.meaning.get(wanted, ""))
