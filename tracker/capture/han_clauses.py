"""Chinese clauses that tell what somebody said, did or waits for: 客户说太贵了, 等他老板. They go to the note whole."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tracker.capture.parties.name_words import HAN_COMPANY
from tracker.capture.sheet import Sheet


class _Kind(NamedTuple):
    """A kind of clause: its pattern, and the characters of which every such clause holds one."""

    pattern: str
    signs: frozenset[str]
    plain: bool = False
    """Whether it is no name and no goods, however short."""


_SUBJECT = r"(?:客户|客人|买家|对方|老板|他们|她们|他|她|那边|老板娘)"
_DOES = (
    r"(?:说(?!明|唱)|嫌|觉得|认为|等(?!离子|径|边|级|静|压)|还(?:没|在|要等|想|得)|没(?!药|食子)|未(?!来)|"
    r"改(?:要|成|为)|不(?!锈|鏽|銹|干胶|粘|织|倒翁|透|饱和|沾|褪|易|燃|动产|老|二)|付(?:了|的|过|费样)|"
    r"现金(?:付|结|支付|交易)|别(?:人|家)|选了|只要|准备|要?开模|找(?:了|到|别|其[他它])|换(?:了|成)|谈不|不肯|同时|"
    r"(?:上午|下午|晚上|中午|早上)|老价|(?:要)?(?:看厂|来厂|来访|验厂|验货)|[\u4e00-\u9fff]{1,5}前?要货|"
    r"要(?:样|最低价|最优价|目录|图册|报价|证书|图片|视频|打折|便宜)|(?:询|问|谈|聊|看|报|发|寄)过|取消|被(?!子|套|单|罩|芯|褥)|"
    r"考虑|决定(?!版)|暂(?:时|停|不)|含税|未税|拒绝|答应|同意|担心|怕(?!冷|热)|已(?:经|付|回|收到|确认|读)|"
    r"在(?:等|考虑|比价|看|出差|休假|度假|开会|忙)|"
    r"[\u4e00-\u9fff]{0,4}(?:太|有点|比较|非常)[贵慢忙急远低高小])"
)
_ONLY_THEY_DO = (
    r"(?:要求|希望|确认|收到|看中|签(?!字笔)|催|打款|发来(?!询)|满意|投诉|抱怨|回(?:来|国|复|了)|看(?:了|过)|"
    r"问(?=有没有|运费|交期|货期|付款|样品|多少|能不能|可不可以|最低|什么|价格?$)|还价|砍价|想(?!要|买|订))"
)
_DOING = frozenset(
    "说嫌觉认等还没未改不付现别选只开准找换谈同上下晚中早老看来验要询问聊报发寄取被考决暂含拒答担怕已在太有比非"
    "希确收签催打满投抱回砍想"
)
_REST = r"[^ ,，。;；、\x01]*"
_CLAUSE = _Kind(
    rf"(?:^|(?<=[ ,，。:：;；、()（）\x01])){_SUBJECT}?(?:{_DOES}|(?<=[户人家方板们他她边娘]){_ONLY_THEY_DO}){_REST}",
    _DOING,
)
_REFUSED = _Kind(r"(?:^|(?<=[ ,，。:：;；、()（）\x01]))(?:不要|不用|取消) [^ ,，。;；\x01]+", frozenset("不取"))
"""What is not wanted, after a blank: 不要 20GP."""
_MET_AT = _Kind(
    r"(?:^|(?<=[ ,，]))[\u4e00-\u9fff]{0,6}(?:现场|市场|档口|店里|门店|摊位|展位|展厅)"
    r"(?:上|里)?(?:来的|遇到的|认识的|碰到的)?(?=[ ,，])",
    frozenset("场档店摊展"),
)
"""Where somebody came by: 义乌市场现场."""
_PASSED = _Kind(
    r"(?:^|(?<=[ ,，。\x01]))(?:(?:\d{1,2}|[一二两三四五六七八九十几半]{1,3})个?多?(?:天|周|星期|礼拜|月|年)多?"
    r"(?:了|没|未)[^ ,，。;；、\x01]*|上?(?:周|星期|礼拜)[一二三四五六日天](?=[ ,，\x01]|$)"
    r"|(?:去年|前年|以前|上次|上回)(?!款|样)[^ ,，。;；、\x01]*)",
    frozenset("了没未周星礼年前上"),
    plain=True,
)
"""How long nothing has been heard, and a day on which something was done: 两周了没回."""
_PROJECT = _Kind(
    r"(?:^|(?<=[ ,，\x01]))(?:酒店|别墅|公寓|住宅|医院|学校|商场|政府|市政|地铁|机场|道路|桥梁|光伏|招标|办公楼|写字楼|"
    r"房地产|地产|体育场|展厅)?(?:项目|工程)(?=[ ,，\x01]|$)",
    frozenset("项工"),
    plain=True,
)
"""What the goods are for: 酒店项目."""
_AFTER_NAME = _Kind(rf"(?<=[^\W\d_\u4e00-\u9fff])(?:那边|他|她)?(?:{_DOES}|{_ONLY_THEY_DO}){_REST}", _DOING)
"""A clause that is glued to a name in other letters: Hassan说下个月再下单."""
_ASKS = _Kind(
    r"(?<=[^\W\d_\u4e00-\u9fff])(?:想要|需要|急要|急需|想买|想订|求购|要买|要订|采购|订购|要(?![求价是紧])|询价?)"
    r"(?=[\u4e00-\u9fff])",
    frozenset("要急买订购询"),
)
"""A wish that is glued to a name and its goods: Anna要灯具."""
_TO_ASK = ("问", "问下", "问一下", "问问", "催", "催一下", "确认")
_TO_GIVE = ("给报价", "给价", "给新价")
_WORD = re.compile(_REST)


def set_clauses_apart(sheet: Sheet) -> None:
    """Take the clauses for the note, and the words that only join a name and goods."""
    for part in [part for part in sheet.parts if part.field == "next"]:
        matter = _WORD.match(sheet.open, part.end)
        ours = sheet.folded[part.start : part.end].endswith(_TO_ASK) or sheet.open.startswith(_TO_GIVE, part.end)
        if ours and matter is not None and matter[0]:
            sheet.take("note", *matter.span())
    for kind in (_MET_AT, _REFUSED, _PASSED, _PROJECT, _CLAUSE, _AFTER_NAME):
        for match in _found(sheet, kind):
            plain = kind.plain or not _is_goods_or_firm(sheet, match)
            if plain and not (kind is _AFTER_NAME and _follows_norm(sheet, match)):
                sheet.take("note", *match.span())
    for match in _found(sheet, _ASKS):
        if not _follows_norm(sheet, match):
            sheet.take("words", *match.span())


def _found(sheet: Sheet, kind: _Kind) -> list[re.Match[str]]:
    """The clauses of a kind. Its pattern is made only for a line that can hold one: that takes milliseconds."""
    return [] if kind.signs.isdisjoint(sheet.open) else list(_compiled(kind.pattern).finditer(sheet.open))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _follows_norm(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether capitals stand right before, which are no name: BSCI要求."""
    return sheet.text[match.start() - 2 : match.start()].isupper()


def _is_goods_or_firm(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether what begins as a clause is a single character, a firm, or goods glued to their quantity."""
    told = re.match(_SUBJECT, match[0]) is not None
    glued = any(part.field == "quantity" and part.start == match.end() for part in sheet.parts) and not told
    return len(match[0]) < len("付了") or glued or any(word in match[0] for word in HAN_COMPANY)
