"""Words around dates in free text: what marks the next touch, what claims a date for something else. Data only."""

from __future__ import annotations

MARKS_BEFORE = (
    "next touch", "follow up by", "follow-up by", "follow up on", "follow-up on", "follow up", "follow-up",
    "followup", "fu", "fup", "chk",
    "f/u", "remind me on", "remind me", "remind", "ping", "chase on", "chase", "next:", "next", "due", "call back on",
    "call back", "callback", "call on", "call", "revert", "get back", "touch base", "check back",
    "ring back", "ring him", "ring her", "ring them", "ring", "call him", "call her", "call them", "phone him",
    "phone her", "phone them", "phone", "email on", "mail on", "wiedervorlage am", "wiedervorlage", "wv", "anrufen am",
    "nachfassen am", "nachfassen", "rappeler le", "relancer le", "relance le", "rappel le", "rückruf am",
    "rückruf", "seguimiento",
     "llamar el", "volver a llamar el", "ligar dia",
    "richiamare il", "перезвонить", "позвонить",
    "talk", "talk again", "try again", "speak", "contact", "reply by", "by",
    "before", "on", "until", "at", "@", "->", "→", "write again", "recontact",
    "跟进", "联系", "回访", "提醒", "等到", "最迟", "在", "于", "下次", "催", "回复", "再联系", "待",
)  # fmt: skip
WEAK_MARKS = frozenset({"by", "before", "on", "until", "at", "在", "于", "next", "待"})
MARKS_AFTER = (
    "跟进", "再跟进", "联系", "再联系", "回访", "提醒", "前跟进", "之前跟进", "要跟进", "打电话", "回复", "催",
    "催一下", "再问", "再聊", "问结果", "问样品", "问反馈", "问进度", "确认", "问下", "问问", "问",
    "给报价", "给价", "给新价",
    "follow up", "follow-up", "followup", "f/u", "call back", "call", "reminder", "ping", "chase",
)  # fmt: skip
CLAIMS_BEFORE = (
    "deliver", "delivery", "delivered", "delivery by", "ship", "shipment", "shipped", "shipping", "ship by", "etd",
    "eta",
    "dispatch", "dispatched", "dispatch by", "pickup", "pick up", "pick-up", "collect", "collects", "collection",
    "arrive", "leaves", "sails", "departs", "expo",
    "tender", "tender closes", "closes", "closing", "deadline", "needs by", "need by", "needed by", "required by",
    "wants by",
    "valid", "valid until", "valid till", "validity", "expires", "expiry",
    "since", "as of", "dated", "until end of", "lasts", "stock until", "stock lasts", "fair", "exhibition", "visit",
    "visiting", "arrives", "arrival", "production", "ready", "launch", "season",
    "needs", "need", "need it", "needs it", "wants", "starts", "start", "from", "every", "each", "lead time",
    "交期", "交货", "发货", "出货", "船期", "截止", "有效", "有效期", "有效期至", "到货", "投标", "开标", "要货",
    "需要",
    "采购", "开工", "展会", "到港", "付款", "货期",
)  # fmt: skip
AWAY = ("closed", "on holiday", "on leave", "on vacation", "out of office", "away", "放假", "休假", "停工")
"""Before a date, what makes it the start of their absence; `closed until` names the day they are back."""
ASKED = (
    "ask", "ask about", "ask for", "ask him", "ask her", "ask them", "check", "confirm", "discuss", "clarify", "chase",
    "remind", "send", "get", "ask about the", "confirm the", "check the", "chase the", "call about", "follow up on",
    "follow up", "问", "问下", "问一下", "确认", "确认下", "催", "谈", "核对", "提醒",
)  # fmt: skip
"""Before a claim, what makes it the matter of our own step: `ask lead time tomorrow`, 问交期."""
CLAIMS_AFTER = (
    "交货", "发货", "出货", "到货", "要货", "截止", "开标", "投标", "船期", "到港", "前交货", "前发货", "前出货",
    "前到货", "前要货",
    "再下单", "下单", "再订", "再定", "再说要", "开会", "回国", "付定金", "打款", "付尾款", "放假", "休假", "停工",
    "之前交货", "付款", "有效", "来访", "来厂", "参展", "要到", "装船", "用", "要用", "的展会", "的船",
    "delivery", "shipment", "etd", "eta", "tender", "deadline", "season", "production", "arrival", "collection",
    "fair", "exhibition", "lead time", "validity", "ship", "in stock",
)  # fmt: skip
TIME_WORDS = (
    "after", "before", "since", "ago", "every", "each", "until", "not", "last", "next", "week", "weeks", "month",
    "months", "year", "years", "day", "days", "quarter", "first", "second", "third", "lunar", "ramadan", "eid",
    "holiday", "cny", "spring", "summer", "autumn", "winter", "easter", "diwali", "than", "either", "or",
    "between", "closest", "nearest", "fourth", "fifth", "sixth", "this", "past", "previous", "following", "other",
    "fortnight", "weekend", "minutes", "minute", "hours", "hour", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "eighteen", "nineteen", "twenty", "thirty",
    "final", "penultimate", "except", "without", "holy",
    "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "春节", "农历", "阴历",
    "腊月", "正月", "大年", "初", "后", "前", "每", "除", "不", "节", "或", "假", "旬", "底", "大", "年", "月",
    "周", "星期", "礼拜",
)  # fmt: skip
"""Words that make another day of a date beside them, so that it must not be taken alone."""
_UNITS = (
    "pcs pc pces piece pieces units unit set sets pair pairs dozen doz dz ton tons tonnes mt kg kgs lbs g "
    "meters metres mtr yards yds rolls roll bags bag boxes box cartons carton ctns ctn cases drums bottles "
    "sheets packs pallets cans containers container fcl teu cbm sqm liters litres usd eur rmb cny gbp dollars "
    "x nos stk gp hq hc ft feet inch mm cm"
)
GOODS_UNITS = frozenset(_UNITS.split())
"""Words after a number that make it an amount: `del Mar 25 pcs` names no day."""
