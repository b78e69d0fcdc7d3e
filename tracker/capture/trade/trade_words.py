"""Where a buyer came from, by the words of a captured line, and words for repeat orders. Data and one search."""

from __future__ import annotations

import re

from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.countries import by_city, by_name, key

_NO_SOURCE = ""
"""What the phrases stand for that only hold a source's word."""
_SOURCES = Phrases(
    {
        _NO_SOURCE: "fair trade;fairtrade;fair price;fair quality;web cam;web camera;spider web;exhibition booth;"
        "exhibition booths;exhibition stand;exhibition stands;exhibition tent;exhibition tents;trade show booth;"
        "trade show display;expo stand;公司介绍;产品介绍;自我介绍;介绍一下;展览架;展会用;网站建设",
        "alibaba": "alibaba.com;alibaba;ali baba;阿里巴巴国际站;阿里国际站;阿里巴巴;国际站;阿里",
        "canton fair": "canton fair;cantonfair;广交会;广州交易会",
        "made-in-china": "made-in-china.com;made-in-china;mic网;中国制造网",
        "global sources": "global sources;globalsources;环球资源",
        "1688": "1688.com;1688上;1688来;1688询盘",
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
        "referral": "referral;referred;recommended;introduced;word of mouth;ref by;ref from;reference from;"
        "老客户转介绍;老客户介绍;朋友介绍;客户介绍;转介绍;介绍;朋友推荐;客户推荐;同行推荐;推荐的;推荐来;1688同行转;同行转;同行介绍;朋友转;客户转来;转来",
        "fair": "met at the fair;at the fair;the fair;fair;"
        "hannover messe;hannover fair;messe;heimtextil;interzum;cersaie;anuga;sial paris;medica;texworld;big 5 dubai;"
        "trade show;tradeshow;trade fair;exhibition;expo;hk fair;gulfood;ambiente;automechanika;"
        "marmomac;marmo+mac;ispo munich;ispo;vifa;emo hannover;coverings;bauma;domotex;maison & objet;maison et objet;"
        "spoga;imm cologne;cosmoprof;fruit logistica;agritechnica;interpack;drupa;plastindia;chinaplas;arab health;"
        "gitex;hong kong fair;expo revestir;feicon;k messe;a+a messe;eisenwarenmesse;ligna;batimat;saie;frankfurt fair;"
        "展会;香港展;展览会;展览;广交",
        "whatsapp": "via whatsapp;from whatsapp;on whatsapp;whatsapp群;whatsapp上;whatsapp来;whatsapp询;whatsapp加;"
        "whatsapp inquiry",
        "wechat": "via wechat;from wechat;on wechat;wechat上;wechat来;微信来;微信群;微信上;微信加;朋友圈",
        "old customer": "repeat customer;old customer;existing customer;returning customer;老客户;回头客",
    }
)
_FROM = Phrases("from;via;through;on;at;by;met at;来自;通过;从;在")
_BY = r"(?:(?:主动)?(?:找到我们|找来|找上门|找|看到|认识|加|来|拿名片|拿|名片|转|推荐|遇到|聊))"
_NO_HAN = r"(?=$|[^\u4e00-\u9fff])"
_CAME = (
    rf"(?:页面|群)?里?(?:(?:上|那边)(?={_BY}|的|$|[^\u4e00-\u9fff]))?"
    rf"(?: ?{_BY}(?:过来|来)?了?(?:的单子?|的微信|的名片|的|{_NO_HAN}))?的?(?:(?:新|老)?(?:客户|客人|买家))?"
)
"""How they came, after the source: linkedin 加的, web上找到我们的."""
_CHEAPER_THERE = (
    r"[^ ,，。;；\d\x01]{0,8}(?:便宜|更低)[^ ,，。;；\x01]*| (?:is |it is |price is |much |even ){0,3}cheaper(?![a-z])"
)
_RIVALS = ("便宜", "更低", "cheaper")
"""One of them is in every stretch that tells of a rival's price on a site."""
_NAMED_BY = r"(?:^|(?<=[\s,，;；\x01]))(?:[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff]{0,6}[a-z]{2,20})$"
"""Who introduced a buyer, right before 介绍."""
_CHATS = {"whatsapp": "whatsapp", "wechat": "wechat", "微信": "wechat", "wa": "whatsapp", "telegram": "telegram"}
_CHAT = (
    r"(?:(?<=[,，;；\x01])|(?<=[,，;；|—–\x01-] )|(?<=[^\x00-\x7f] ))(?:whatsapp|wechat|telegram|微信)"
    r"(?= ?(?:$|[,，;；.。|)]))|^(?:whatsapp|wechat|telegram|微信)(?= (?!lead|inquiry)[^\W\d_])"
)
"""The name of a chat between marks, at the end behind Chinese words, or before a name."""
_MET = (
    r"(?:^|(?<=[ ,，;；\x01]))([a-z][a-z0-9&+-]{1,24})(?:展会?|上|那边|现场)?"
    r"(?:认识|遇到|碰到|见到|见过|加|结识)(?:的|过的)"
)
_OLD = "老客户"
"""Who may have introduced a new one: 老客户Marco介绍."""
_REPEATS = Phrases(
    "repeat order;repeated order;re-order;reorder;2nd order;3rd order;second order;third order;返单;翻单;追单;加单"
)
_REFERRER = r" ?((?:from|by|of|via) [^\W\d_]+\.?(?: [^\W\d_]+)?) ?(?=[,:;(.-]|$)"
"""Who referred a buyer: a mark after the name tells it from the buyer's."""
_FAIR_CALLED = re.compile(r" ([A-Z][\w&+]*(?: [A-Z][\w]*){0,2})(?= ?$| ?[,;.])")
"""What a fair is called, behind the word for it: `fair EMO Hannover`."""
_GIVEN_BY = frozenset({"ref by", "ref from", "reference from"})
"""Phrases whose last word leads to the name of who referred."""

_OF_STAGES = (
    "pi", "proforma", "po ", "po#", "purchase order", "order", "deposit", "payment", "advance", "avans", "kapora",
    "anzahlung", "sampl", "quot", "offer", "inquir", "enquir", "rfq", "lost", "cancel", "dead", "rejected", "refused",
    "declined", "turned down", "teklif", "angebot", "cotiz", "cotaç", "devis", "offre", "offerte", "numune", "muestra",
    "amostra", "muster", "chantillon", "报", "样", "单", "询", "定金", "订金", "预付", "形式发票", "取消", "没", "黄了",
    "成交", "丢", "别人", "别家", "其他家", "另一家", "被", "ordine", "pedido", "bestellung", "auftrag", "commande",
    "encomenda", "sipari", "pers", "perd", "verloren", "kayb", "utracone", "定了", "确认", "interested", "sold", "adv",
)  # fmt: skip
"""One of them is in every line that tells a stage."""


def take_source(sheet: Sheet) -> str:
    """Where the buyer came from; its words are taken with a `from` or `via` before them."""
    return _known_source(sheet) or _chat_or_place(sheet)


def _chat_or_place(sheet: Sheet) -> str:
    """A chat's name that stands alone, and where somebody was met by a word that no list knows: Marmomac认识的."""
    for match in re.finditer(_CHAT, sheet.open) if any(word in sheet.open for word in _CHATS) else ():
        sheet.take("source", *match.span())
        return _CHATS[match[0]]
    met = re.search(_MET, sheet.open) if "的" in sheet.open else None
    if met is None or by_name(key(met[1])) or by_city(key(met[1])):
        return ""
    sheet.take("source", *met.span())
    return met[1]


def _known_source(sheet: Sheet) -> str:
    """The first source that is in the list."""
    chosen = ""
    past = -1
    found = _SOURCES.all(sheet.open)
    by_customer = any(source == "referral" for _start, _end, source in found) and _OLD in sheet.open
    for start, end, source in found:
        lead = _FROM.before(sheet.open, start)
        if chosen and start != past:
            break
        if (
            source == _NO_SOURCE
            or (by_customer and source == "old customer")
            or (lead is None and _is_in_name(sheet, start, end))
            or _is_of_rival(sheet, start, end)
        ):
            continue
        chosen = source
        tail = re.compile(_CAME).match(sheet.open, end)
        past = tail.end() if tail is not None else end
        if source == "referral":
            _take_referrer(sheet, start, end)
        sheet.take("source", start if lead is None else lead, past)
        if source == "fair" and (called := _FAIR_CALLED.match(sheet.text, past)) is not None:
            sheet.take("note", *called.span(1))
    return chosen


def _is_of_rival(sheet: Sheet, start: int, end: int) -> bool:
    """Whether the site is where they saw something cheaper: 1688上看到更便宜的. Its words go to the note whole."""
    if not any(word in sheet.open for word in _RIVALS):
        return False
    rest = re.compile(_CHEAPER_THERE).match(sheet.open, end)
    if rest is None:
        return False
    sheet.take("note", start, rest.end())
    return True


def source_of(text: str) -> str:
    """The source that a text names on its own, else the text: `web form` is web."""
    return _SOURCES.meaning.get(" ".join(text.lower().split())) or text


def _is_in_name(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a source's word is one of a firm's name: `Steel Web Ltd`."""
    if not sheet.open[start].isascii() or not sheet.open[end : end + 2].strip(" ").isalpha():
        return False
    from tracker.capture.trade.named_sources import is_in_name

    return is_in_name(sheet, start, end)


def _take_referrer(sheet: Sheet, start: int, end: int) -> None:
    """Leave who referred the buyer to the note: `by Mr Shah`, 老王 before 介绍."""
    begin = end - len(sheet.open[start:end].rpartition(" ")[2]) - 1 if sheet.open[start:end] in _GIVEN_BY else end
    theirs = re.compile(_REFERRER).match(sheet.open, begin)
    if theirs is not None:
        sheet.take("note", max(theirs.start(1), end), theirs.end(1))
    named = re.search(_NAMED_BY, sheet.open[:start]) if not sheet.open[start].isascii() else None
    if named is not None:
        sheet.take("note", *named.span())


def take_repeats(sheet: Sheet) -> None:
    """Words for an order that is not the first go to the note whole, so that no name begins with them."""
    for start, end, _name in _REPEATS.all(sheet.open) if "order" in sheet.open or "单" in sheet.open else ():
        sheet.take("note", start, end)


def take_stage(sheet: Sheet) -> str:
    """How far the deal is, where a word of the line may tell; "" when none does."""
    if not any(word in sheet.open for word in _OF_STAGES):
        return ""
    from tracker.capture.trade.stages import stage_in

    return stage_in(sheet)
