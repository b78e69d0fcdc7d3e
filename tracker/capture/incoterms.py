"""Incoterms 2020 and what people type for them, with their named places. Warns, never refuses a known habit."""

from __future__ import annotations

import re

from tracker.countries import by_city, key
from tracker.errors import BadInput
from tracker.script import fold, is_han
from tracker.words import _

INCOTERMS = ("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF")
SEA_ONLY = frozenset({"FAS", "FOB", "CFR", "CIF"})
OLD_NAMES = {
    "c&f": "CFR", "cnf": "CFR", "c+f": "CFR", "candf": "CFR", "c and f": "CFR", "candi": "CIF", "c&i": "CIF",
    "dat": "DPU", "ddu": "DAP", "exworks": "EXW", "ex works": "EXW", "ex-works": "EXW", "ex factory": "EXW",
    "出厂价": "EXW", "工厂价": "EXW", "离岸价": "FOB", "到岸价": "CIF", "到门价": "DDP", "双清包税": "DDP",
}  # fmt: skip
_HABITS = frozenset({"dat", "ddu", "c&f", "cnf", "c+f", "candf", "c and f"})
TERM = re.compile(
    r"(?<![a-z])(?:exw|fca|cpt|cip|dap|dpu|ddp|fas|fob|cfr|cif|c ?[&+] ?f|cnf|c and f|dat|ddu|ex[ -]?works|ex factory)"
    r"(?![a-z&])|出厂价|工厂价|离岸价|到岸价|到门价|双清包税"
)
CHINESE_PORTS = frozenset(
    "宁波 上海 深圳 盐田 蛇口 广州 南沙 黄埔 青岛 天津 新港 大连 厦门 福州 义乌 连云港 汕头 珠海 中山 佛山 北京 杭州 苏州 "
    "太仓 南京 武汉 重庆 成都 西安 郑州 石家庄 烟台 威海 日照 温州 泉州 海口 东莞 江门 赤湾 北海 钦州 防城港 香港 工厂 "
    "洛杉矶 长滩 纽约 汉堡 鹿特丹 安特卫普 费力克斯托 杰贝阿里 迪拜 吉大港 那瓦西瓦 孟买 胡志明 海防 林查班 曼谷 雅加达 "
    "巴生 釜山 东京 横滨 大阪 悉尼 墨尔本 桑托斯 拉各斯 蒙巴萨 德班 科伦坡 卡拉奇 吉达 达曼 伊斯坦布尔 海参崴 圣彼得堡".split()
)
PORTS = frozenset(
    "ningbo;shanghai;shenzhen;yantian;shekou;guangzhou;nansha;huangpu;qingdao;tianjin;xingang;dalian;xiamen;fuzhou;yiwu;"
    "lianyungang;shantou;zhuhai;zhongshan;foshan;beijing;hangzhou;suzhou;taicang;nanjing;wuhan;chongqing;chengdu;xian;"
    "zhengzhou;yantai;weihai;rizhao;wenzhou;quanzhou;haikou;dongguan;jiangmen;hong kong;hongkong;hk;jebel ali;long beach;"
    "los angeles;la;oakland;seattle;savannah;norfolk;charleston;baltimore;new york;newark;nhava sheva;jnpt;mundra;haiphong;"
    "cat lai;hcmc;ho chi minh;ho chi minh city;laem chabang;lat krabang;port klang;pasir gudang;port said;said;"
    "abu dhabi;dammam port;king abdullah port;le havre;la spezia;fos;bilbao;algeciras;southampton;felixstowe;"
    "london gateway;poti;novorossiysk;st petersburg;vladivostok;vostochny;callao;san antonio;san vicente;valparaiso;"
    "buenos aires;rio de janeiro;paranagua;itapoa;navegantes;manzanillo;lazaro cardenas;veracruz;altamira;puerto quetzal;"
    "santo tomas;puerto limon;caldera;balboa;colon;caucedo;rio haina;tin can;apapa;onne;tema;takoradi;abidjan;dakar;lome;"
    "cotonou;douala;matadi;pointe noire;luanda;walvis bay;cape town;durban;port elizabeth;maputo;beira;nacala;"
    "dar es salaam;mombasa;djibouti;port sudan;berbera;sokhna;ain sokhna;alexandria;damietta;aqaba;umm qasr;"
    "bandar abbas;hamad;shuaiba;shuwaikh;sohar;salalah;chattogram;chittagong;chittagong port;yangon;sihanoukville;"
    "batangas;cebu;davao;belawan;semarang;tanjung priok;tanjung pelepas;port louis;toamasina;male;auckland;lyttelton;"
    "tauranga;fremantle;adelaide;gdynia;gdansk;klaipeda;riga;koper;rijeka;constanta;varna;thessaloniki;piraeus;ashdod;"
    "haifa;mersin;izmir;ambarli;gemlik;warehouse;factory;our warehouse;your warehouse;door;amazon".split(";")
)
_PREFIXES = frozenset(
    "port san santa st saint los las new el al abu dar ho rio puerto long le la cape hong jebel ain tin nhava laem umm bandar sri buenos ain tanjung".split()
)


def canonical(word: str) -> tuple[str, str]:
    """The Incoterm a word stands for ("" when none), and a warning when the word is an old one."""
    folded = " ".join(fold(word).split())
    if folded.upper() in INCOTERMS:
        return folded.upper(), ""
    term = OLD_NAMES.get(folded, OLD_NAMES.get(folded.replace(" ", ""), ""))
    if term and folded.replace(" ", "") in _HABITS | {"candf"}:
        return term, _("{old} is not in Incoterms 2020: kept as {new}.").format(old=word.strip().upper(), new=term)
    return term, ""


def read_incoterm(text: str) -> tuple[str, str, str]:
    """(term, named place, warning) of a text such as `FOB Ningbo` or `C&F Lagos`. BadInput when it names no term."""
    folded = fold(text).strip()
    match = TERM.match(folded)
    term, warning = canonical(match[0]) if match else ("", "")
    if not term or match is None:
        raise BadInput(
            _("“{text}” is not an Incoterm.").format(text=text[:40]),
            _("Such as FOB Ningbo. Known: {terms}.").format(terms=" ".join(INCOTERMS)),
        )
    return term, text.strip()[match.end() :].strip(" ,:-()价"), warning


def is_place(words: str) -> bool:
    """Whether words name a port or city that we know."""
    named = key(words)
    return named in PORTS or bool(by_city(named)) or fold(words) in CHINESE_PORTS


def place_at(text: str, at: int, stop: int) -> tuple[int, int] | None:
    """The span of the named place that begins at `at` and ends before `stop`: a known port, else one proper name."""
    begin = at
    while at < stop and (text[at].isspace() or text[at] in ":,-价(（，："):
        at += 1
    if at >= stop:
        return None
    if is_han(text[at]):
        for size in range(min(5, stop - at), 1, -1):
            if is_place(text[at : at + size]):
                end = at + size
                return at, end + (1 if text[end : end + 1] in {"港", "市"} else 0)
        run = at
        while run < stop and is_han(text[run]):
            run += 1
        glued = at == begin or text[begin:at] == "价"
        return (at, run) if glued and 2 <= run - at <= 6 else None
    words = list(re.finditer(r"[^\W\d_][\w.'’-]*", text[at:stop]))[:4]
    if not words or words[0].start() != 0:
        return None
    joined = [
        word
        for place, word in enumerate(words)
        if place == 0 or text[at:stop][words[place - 1].end() : word.start()] == " "
    ]
    for count in range(len(joined), 0, -1):
        if is_place(text[at : at + joined[count - 1].end()]):
            return at, at + joined[count - 1].end()
    return _unknown_place(text, at, joined)


def _unknown_place(text: str, at: int, words: list[re.Match[str]]) -> tuple[int, int] | None:
    if not words[0][0][0].isupper():
        return None
    end = words[0].end()
    if words[0][0].lower() in _PREFIXES and len(words) > 1:
        end = words[1].end()
    return at, at + end
