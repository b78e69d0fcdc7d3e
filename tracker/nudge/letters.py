"""What a buyer may read of a reason to write: a sentence in English and in Chinese. Knows neither deal nor desk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tracker.model import Letter

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SENTENCES: Mapping[str, tuple[str, str]] = {
    "deposit": (
        "Thank you, your deposit has arrived. We will send you our timetable for the order.",
        "定金已收到，谢谢！我们会把这批订单的交货时间表发给您。",
    ),
    "pi_signed": (
        "Thank you for the signed PI. We will send you our timetable for the order.",
        "回签的PI已收到，谢谢！我们会把这批订单的交货时间表发给您。",
    ),
    "bank": (
        "Thank you for the signed PI. We will send you our bank details, and begin once the deposit is in.",
        "回签的PI已收到，谢谢！我们会把银行账户信息发给您，定金到账后就安排。",
    ),
    "quote": (
        "Our quotation is valid until {day}. Would you like us to extend it?",
        "我们的报价有效期到{day}，需要为您延期吗？",
    ),
    "quote-over": (
        "Our quotation was valid until {day}. Shall we send you an updated one?",
        "我们的报价已于{day}到期，需要重新给您报一份吗？",
    ),
    "pi": (
        "Our proforma invoice is valid until {day}. Would you like us to extend it?",
        "我们的形式发票有效期到{day}，需要为您延期吗？",
    ),
    "pi-over": (
        "Our proforma invoice was valid until {day}. Shall we send you an updated one?",
        "我们的形式发票已于{day}到期，需要重新给您开一份吗？",
    ),
    "tender": (
        "Your tender is on {day}. Which samples and documents would you like to have from us for it?",
        "您的招标日期是{day}，需要我们提前准备哪些样品和资料？",
    ),
    "promise": (
        "You had {day} in mind for the next step. Does that still suit you, and what do you need from us for it?",
        "您提到过{day}有下一步安排，这个时间还合适吗？需要我们准备些什么？",
    ),
    "sample": (
        "Our sample reached you on {day}. What did you find when you tested it?",
        "我们的样品已于{day}送达，测试下来有什么发现？",
    ),
    "stock": (
        "You told us that your stock would last until {day}. What do you need for the time after it?",
        "您提到库存大约可以用到{day}，之后需要补哪些货？",
    ),
    "closing": (
        "We are closed from {day} to {last}. What must leave before that should be settled now: what do you need?",
        "我们{day}至{last}放假，节前要发的货需要现在定下来，您这边需要哪些？",
    ),
    "fair": (
        "Will you come to {title}, {day} to {last}? We would be glad to meet you there.",
        "{title}（{day}至{last}）您会来吗？期待与您见面。",
    ),
}


def letter(reason: str, day: date, last: date | None = None, *, en: str = "", zh: str = "") -> Letter:
    """The sentence for a kind of reason; `day` and `last` are the days it is about, `en` and `zh` what is named."""
    last = last or day
    english, chinese = SENTENCES[reason]
    return Letter(
        en=english.format(day=_english(day), last=_english(last), title=en or zh),
        zh=chinese.format(day=_chinese(day), last=_chinese(last), title=zh or en),
    )


def _english(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
