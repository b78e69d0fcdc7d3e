"""Which words say that a stage was reached: fixed phrases, and patterns for looser ones. Data only."""

from __future__ import annotations

from tracker.capture.phrases import Phrases

STAGES = Phrases(
    {
        "order": "order placed;placed an order;placed the order;placed order;has ordered;"
        "order confirmed;confirmed order;order ok;po received;received po;"
        "po confirmed;order received;received order;order recd;order rcvd;order recvd;got the order;"
        "deposit received;received deposit;"
        "deposit paid;paid deposit;deposit in;pi signed;signed pi;已下单;下单了;已付定金;收到定金;定金已收;"
        "定金已到;已收定金;付了定金;pi已签;pi 已签;pi签了;已签pi",
        "sample": "samples sent;sample sent;sent samples;sent sample;sample shipped;samples shipped;sample delivered;"
        "samples delivered;sample arrived;samples arrived;sample approved;sample stage;sampling;已寄样;"
        "样品已寄;样品寄出了;样品寄出;样品寄了;样品寄走了;样品已经寄;样品发出;样品发了;样品发走了;"
        "样品已经发;寄出样品;寄了样;寄样品;寄样;样品已发;已发样;发样;打样中;打样;样品阶段;样品已到;样品确认;"
        "numune gönderildi;muestra enviada;muestras enviadas;amostra enviada;amostras enviadas;muster verschickt;"
        "muster gesendet;échantillon envoyé;échantillons envoyés",
        "pi": "sent the pi;sent a pi;sent pi;pi sent;pi issued;issued pi;proforma sent;sent proforma;"
        "proforma invoice sent;已发pi;发了pi;pi已发;pi 已发;pi 发了;pi发了;发pi;做了pi;形式发票已发;已发形式发票",
        "quote": "sent a quote;sent quote;quote sent;quotation sent;"
        "sent quotation;sent the quote;sent offer;offer sent;"
        "quoted;requoted;已报价;报了价;报价了;已经报价;报过价;已报;报价已发;发了报价;报价单已发;报价;"
        "teklif verildi;teklif gönderildi;angebot raus;angebot gesendet;angebot verschickt;angebot abgegeben;"
        "cotización enviada;cotizado;cotação enviada;devis envoyé;offre envoyée",
        "inquiry": "new inquiry;new enquiry;inquiry;enquiry;inquiries;rfq;新询盘;询盘;询价",
    }
)
_PI = r"(?:p/?i|proforma(?: invoice)?|形式发票)"
_NUMBER = r"(?: ?(?:no|nr|number)?[.:# ]{0,2}[a-z]{0,4}[-/]?\d[\w/-]*)"
_WAS = r"(?: (?:is|are|was|were|has been|have been|already|just|all))*"
_GOT = (
    r"(?:received|recvd|rcvd|recd|arrived|landed|credited|paid|came(?: in)?|in(?=$|[,.;:!)]| -)|"
    r"geldi|alındı|eingegangen)"
)
_DEPOSIT = r"(?:deposit|down ?payment|advance(?: payment)?|adv\.?|avans|kapora|anzahlung)"
_SAMPLED = (
    r"(?:approved|passed|accepted|confirmed|reached|arrived|received|delivered|sent|shipped|couriered|dispatched|"
    r"courier done)"
)
_SO_MANY = r"(?: (?:of )?[\d\x01]+ ?(?:pcs?|nos?|sets?|pieces?|kgs?|g|m|yds?|units?)?)?"
_OVER = r"(?=$|[ ]?[,.;:!|()\x01]| - | by\b| because\b| due\b| after\b)"
_CLAUSE = r"(?:^|(?<=[,;.:!|(\x01，。；] )|(?<=[,;|，。；\x01])|(?<= - )|(?<=[\u4e00-\u9fff] )|(?<=[a-z\d] ))"
_FENCE = r"(?:^|(?<=[,;|!] )|(?<=[,;|!])|(?<= - )|(?<=\x01[ ,]))"
_ORDERS = r"(?:ordine|pedido|bestellung|auftrag|commande|encomenda|sipariş|siparis)"
_FIRM = (
    r"(?:confermato|ricevuto|arrivato|firmato|confirmado|recibido|recebido|firmado|hecho|bestätigt|erhalten|"
    r"eingegangen|erteilt|confirmée|reçue|passée|alındı|onaylandı|geldi|verildi)"
)
SHOWN: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "lost": (
        (
            ("lost",),
            r"(?:^|(?<=[,.;:!|(\x01] )|(?<= - )|(?<=\bwe )|(?<=\bhave ))lost"
            r"(?! (?:&|(?:his|her|their|my|our|your|its|some|one|a)\b))(?: -|:|,|$| to\b| (?:the |this )?"
            r"(?:deal|order|tender|bid|business|it)\b| (?!the )(?=\S+ \S))",
        ),
        (
            ("lost", "dead", "cancel"),
            rf"(?:deal|order|tender|bid|business|project|buyer|client|customer|they|he|she){_WAS}"
            rf" (?:lost|dead|cancell?ed)(?![\w-])",
        ),
        (
            ("lost", "cancel"),
            rf"(?<=[\w.)\x01] )(?:lost|cancell?ed){_OVER}",
        ),
        (
            ("deal",),
            r"(?:dead|lost|cancell?ed) deal\b|deal (?:is |was )?off\b",
        ),
        (
            ("cancel",),
            r"cancell?ed (?:the |their |his |her )?(?:order|deal|project|inquiry)\b",
        ),
        (
            ("reject", "refus", "declin", "turned"),
            rf"(?:quote|quotation|offer|proforma|pi|price){_WAS} (?:rejected|refused|declined|turned down)",
        ),
        (
            ("取消", "丢", "输单", "流单", "黄", "没", "飞了", "跑了"),
            r"(?:客户|客人|买家)?(?:已经?)?取消(?:了|订单)(?!吗)|订单(?:已经?)?(?:被)?取消了?|丢单了?|丢了单|输单了?|流单了?"
            r"|单子?(?:已经?)?(?:丢|黄|没|飞|跑)了|没(?:有)?(?:成交|谈成|做成|拿下)|没成(?=$|[ ,，。;；])|黄了",
        ),
        (
            ("interested",),
            r"(?:not|no longer|isn't|aren't|not really) interested(?: (?:now|any ?more|any longer))?"
            r"(?=$|[ ]?[,.;:!|()\x01]| - )",
        ),
        (
            ("丢",),
            rf"{_CLAUSE}丢了?(?=$|[ ,，。;；\x01])",
        ),
        (
            ("别", "其他", "另"),
            r"(?:去|已经?|又)?(?:找|换|选|给|跟|和|向)了?(?:别|其他|另外?一?)(?:人|家)(?:供应商|工厂)?(?:做|下单|合作|买|订|拿货)?了",
        ),
        (
            ("被",),
            r"被(?:别人|别家|同行|人家?|对手)(?:抢|截|拿|撬)(?:走|胡|单)*了?",
        ),
        (
            ("pers", "perd", "verloren", "kaybe", "utracone"),
            rf"{_CLAUSE}(?:{_ORDERS} )?(?:perso|persa|perdue?|perdid[oa]|verloren|kaybedildi|kaybettik|utracone)"
            rf"(?:{_OVER}|(?= (?:por|per|pour|wegen|durch|gegen|contra|contre)\b))",
        ),
    ),
    "order": (
        (
            ("po",),
            rf"(?:\bpo|purchase order){_NUMBER}?{_WAS} {_GOT}(?!\w)",
        ),
        (
            ("deposit", "payment", "adv", "avans", "kapora", "anzahlung"),
            rf"(?<![a-z]){_DEPOSIT}(?: of)?(?: ?\d+ ?%)?[ \x01]*{_WAS} ?{_GOT}(?!\w)",
        ),
        (
            ("order", "ordine", "pedido", "bestellung", "auftrag", "commande", "encomenda", "sipari"),
            rf"{_ORDERS} {_FIRM}(?!\w)|{_FENCE}(?:order|{_ORDERS})(?=$| ?[,;!|)]| - )",
        ),
        (
            ("定了",),
            rf"{_CLAUSE}(?:客户|客人|已经?)?定了(?=$|[ ,，。;；!！\x01])",
        ),
        (
            ("sold",),
            rf"{_FENCE}sold(?=$| ?[,;!|)]| - )",
        ),
        (
            ("成交",),
            r"(?:已经?|终于)?成交了?(?![价额量条率])",
        ),
        (
            ("deposit", "payment", "adv", "avans", "kapora", "anzahlung"),
            rf"(?:received|got) (?:the |their |a |his |her )?[\x01 ]*{_DEPOSIT}",
        ),
        (
            ("signed",),
            rf"signed {_PI}{_NUMBER}? (?:back|received|returned|in)|{_PI}{_NUMBER} (?:is |was )?signed",
        ),
        (
            ("签",),
            rf"{_PI}{_NUMBER}? ?(?:签回|回签|已回签|签字)",
        ),
        (
            ("定金",),
            r"定金(?:\d+%)?(?:已经?|都|也)?(?:收到|到账|到了|收了|已收|已到|付了|打了)了?",
        ),
        (
            ("收到", "收了"),
            r"(?:收到|收了)[\x01 \d%]*(?:定金|订金|预付款)",
        ),
    ),
    "sample": (
        (
            ("sample",),
            rf"samples?{_SO_MANY}{_WAS}(?: ok)? {_SAMPLED}(?: test)?(?![\w-])|samples? (?:ok|good)(?=$|[,.;!)])",
        ),
        (
            ("样",),
            r"样品?(?:客户|客人|对方)?(?:已经?|都|也)*(?:确认|收到|签收|通过|合格|寄到|寄出|寄)了?",
        ),
        (
            ("做样",),
            rf"{_CLAUSE}(?:要|先|正在|在)做样品?(?=$|[ ,，。;；\x01])",
        ),
        (
            ("打样",),
            r"打样.{0,6}?已寄出?",
        ),
        (
            ("样",),
            r"样品?(?!册|架|间|费)[^,，。;；没未等要想\x01]{0,8}[\x01 ]*[^,，。;；没未等要想\x01]{0,8}"
            r"(?:已经?(?:寄|发)|寄出|寄走|寄了|发出|发走)(?:出|了|走)*",
        ),
    ),
    "pi": (
        (
            ("pi", "p/i", "proforma"),
            rf"{_PI}{_NUMBER}?{_WAS} (?:sent|emailed|e-mailed|mailed|issued|made|out)(?: out)?(?![\w-])",
        ),
        (
            ("pi", "p/i", "proforma"),
            rf"{_PI}{_NUMBER} (?:to|for) (?=[^\W\d_])",
        ),
        (
            ("silen", "quiet", "no ", "nothing", "not "),
            rf"(?:no (?:reply|answer|response|news|word)|silent|silence|quiet|nothing|not replied|no feedback)"
            rf" (?:since|after|on|to|about)(?: the| our| my)? {_PI}(?![\w-])",
        ),
        (
            ("确认",),
            rf"{_CLAUSE}(?:已|客户)?确认了?[ ,，]*(?:要|去)?(?:做|开|出){_PI}",
        ),
        (
            ("发", "寄", "开", "没回"),
            rf"{_PI}{_NUMBER}? ?(?:已经?)?(?:发|寄|开)(?:了|给|过去|出)|没回{_PI}|{_PI}{_NUMBER} ?已发",
        ),
    ),
    "quote": (
        (
            ("angebot", "offerte"),
            r"(?:angebot|offerte)[ \x01]+(?:raus|an|gesendet|verschickt)(?![\w-])",
        ),
        (
            ("报",),
            r"(?:^|(?<=[ ,，。;；我们\x01]))报(?:了|过)(?=$|[ ,，。;；\d\x01])|我们?报价?(?=[ \d\x01])",
        ),
    ),
}
"""What says a stage in more than fixed words, which stay in the note: signs of which one stands in every such text,
so that only few patterns are made for a line, and the pattern."""
