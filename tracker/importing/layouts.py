"""What columns and stages are called in the exports people have: tables of words, and how to look them up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.model import STAGES

_ALIASES: dict[str, str] = {
    "ref": (
        "opportunity_id; record id; deal id; id; opportunity id; ref; reference; ref no; "
        "inquiry no; 编号; 询盘编号; 订单号"
    ),
    "buyer": (
        "buyer; account; account name; associated company; associated company (primary); "
        "organization; organisation; company; company name; customer; customer name; client; "
        "client name; 客户; 客户名称; 公司; 公司名称; 买家; name"
    ),
    "title": "deal name; opportunity name; title; deal title; deal; subject; 主题; 商机名称",
    "country": (
        "country; country/region; billing country; company country; office_location; "
        "organization country; shipping country; mailing country; 国家; 国家/地区; 国别"
    ),
    "region": "region code; state code",
    "contact": ("contact; contact name; contact person; primary contact; associated contact; buyer contact; 联系人"),
    "email": (
        "email; e-mail; email address; contact email; person email; person email work; "
        "contact person email; 邮箱; 电子邮件"
    ),
    "phone": ("phone; mobile; telephone; whatsapp; contact phone; person phone; person phone work; 电话; 手机"),
    "goods": ("goods; product; products; product name; item; items; description of goods; 产品; 品名; 商品"),
    "quantity": "quantity; qty; order quantity; 数量",
    "unit": "unit; uom; 单位",
    "price": "price; unit price; sales_price; quoted price; 单价; 价格; 报价金额",
    "currency": "currency; amount currency; currency code; 币种; 货币",
    "value": (
        "value; amount; close_value; deal value; total; total amount; amount in company currency; "
        "金额; 总金额; 成交金额"
    ),
    "incoterm": "incoterm; incoterms; trade term; trade terms; terms; 贸易术语; 价格条款",
    "place": "place; port; named place; destination; 港口; 目的港",
    "stage": "stage; deal_stage; pipeline stage; sales stage; 阶段; 商机阶段",
    "outcome": "outcome; status; deal status; 结果; 状态",
    "said": ("said; lost reason; loss reason; closed lost reason; reason for loss; reason lost; 丢单原因; 流失原因"),
    "created": (
        "created; create date; created date; created time; deal created; add time; engage_date; "
        "date created; inquiry date; date; 创建时间; 创建日期; 询盘日期; 日期"
    ),
    "closed": (
        "closed; close date; closed date; closing date; close_date; deal closed on; won time; "
        "lost time; 关闭日期; 成交日期"
    ),
    "next": (
        "next; next step date; next activity date; next follow-up; follow up date; next_touch; 下次跟进; 下次跟进时间"
    ),
    "source": ("source; lead source; original source; original traffic source; channel; 来源; 客户来源"),
    "tags": "tags; tag; label; labels; 标签",
    "note": "note; notes; description; comment; comments; remark; remarks; 备注; 描述",
}

FIELDS: tuple[str, ...] = tuple(_ALIASES)
"""What a column can be mapped to."""

SKIP_COLUMN = "why_skipped"
"""The column that a skip file adds; never imported."""

_STAGE_WORDS: dict[str, str] = {
    "inquiry": (
        "inquiry; enquiry; lead; new; new lead; prospect; prospecting; qualification; qualified; "
        "qualified to buy; appointment scheduled; contact made; open; 询盘; 线索; 初步接洽; "
        "潜在客户"
    ),
    "quote": (
        "quote; quoted; quotation; offer; engaging; proposal; proposal made; proposal/price quote; "
        "presentation scheduled; demo scheduled; needs analysis; needs defined; value proposition; "
        "id. decision makers; identify decision makers; decision maker bought-in; "
        "perception analysis; 报价; 已报价; 方案报价"
    ),
    "pi": (
        "pi; proforma; proforma invoice; contract sent; negotiation; negotiation/review; "
        "negotiations started; 形式发票; 谈判"
    ),
    "sample": "sample; samples; sample sent; sampling; 样品; 打样; 寄样",
    "won": ("won; closed won; order; ordered; order placed; won deal; success; 赢单; 成交; 已成交; 订单; 下单"),
    "lost": (
        "lost; closed lost; closed lost to competition; abandoned; cancelled; canceled; dead; 丢单; 输单; 流失; 失败"
    ),
}

STAGE_TARGETS: tuple[str, ...] = (*STAGES, "won")
"""What a stage in the file can be mapped to; `order` and `won` are the same."""


def squash(text: str) -> str:
    """Letters and digits of any script alone, without case: how headers, stages and keys are compared."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _table(source: dict[str, str]) -> dict[str, str]:
    return {squash(word): key for key, words in source.items() for word in words.split(";")}


_FIELD_OF = _table(_ALIASES)
_RANK = {word: rank for rank, word in enumerate(_FIELD_OF)}
_STAGE_OF = _table(_STAGE_WORDS)
_PREFIXES = ("deal", "opportunity", "organization", "person", "商机")

OWN = "tracker"
"""The source of our own CSV."""

_MARKS: tuple[tuple[str, frozenset[str]], ...] = (
    (OWN, frozenset({"id", "handle", "buyer", "stage", "nexttouch"})),
    ("pipedrive", frozenset({"dealtitle", "dealstatus"})),
    ("pipedrive", frozenset({"title", "organization", "status"})),
    ("hubspot", frozenset({"recordid", "dealname", "dealstage"})),
    ("zoho", frozenset({"recordid", "dealname", "accountname"})),
    ("salesforce", frozenset({"opportunityname", "stage"})),
    ("salesforce", frozenset({"opportunityid", "accountname"})),
)


def source_of(header: Sequence[str]) -> str:
    """Which program wrote a file with this header; `csv` when none is known."""
    names = frozenset(squash(name) for name in header)
    return next((source for source, marks in _MARKS if marks <= names), "csv")


def recognise(header: Sequence[str]) -> dict[str, str]:
    """Field → column, for the columns whose names are well known; of several, the plainest name wins."""
    best: dict[str, tuple[int, str]] = {}
    for column in header:
        word = _known_word(squash(column))
        if word is None:
            continue
        field = _FIELD_OF[word]
        if field not in best or _RANK[word] < best[field][0]:
            best[field] = (_RANK[word], column)
    return {field: column for field, (_rank, column) in best.items()}


def _known_word(name: str) -> str | None:
    if name in _FIELD_OF:
        return name
    for prefix in _PREFIXES:
        if name.startswith(prefix) and name[len(prefix) :] in _FIELD_OF:
            return name[len(prefix) :]
    return None


def stage_of(value: str) -> str | None:
    """One of `STAGE_TARGETS` for a stage or status as other programs name it; None when unknown."""
    return _STAGE_OF.get(squash(value))
