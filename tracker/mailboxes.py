"""Which mail domains are free mailboxes or an internet provider's, shared by strangers, and whose the others are."""

from __future__ import annotations

_SERVICES = {
    "": "gmail googlemail yahoo ymail rocketmail hotmail outlook live msn windowslive icloud aol gmx protonmail "
    "tutanota fastmail hushmail zoho zohomail yandex rambler foxmail 163 126 139 sina sohu hanmail naver daum "
    "rediffmail",
    "com": "me mac mail email inbox aim qq 21cn 188 aliyun tom eyou tuta hey usa juno lycos excite btinternet "
    "btopenworld ntlworld virginmedia sky mynet superonline ttmail maktoob walla terra vsnl sify indiatimes rediff "
    "streamyx netvigator kakao nate nifty bigpond telia globo globomail r7",
    "net": "laposte orange yeah 263 163 ukr bigmir link telkomsa telkom cantv vsnl bezeqint hinet talktalk eircom "
    "telefonica comcast verizon att sbcglobal bellsouth cox charter earthlink usa telus posteo",
    "org": "mailbox",
    "me": "proton pm",
    "io": "tuta",
    "eu": "onet interia",
    "fm": "poczta",
    "de": "web t-online freenet arcor online 1und1 posteo lycos",
    "at": "chello aon",
    "ch": "bluewin hispeed sunrise proton",
    "it": "libero virgilio alice tin tim tiscali fastwebnet inwind iol email",
    "fr": "orange wanadoo free sfr neuf bbox numericable voila",
    "be": "skynet telenet proximus",
    "nl": "ziggo kpnmail planet hetnet home xs4all chello",
    "es": "terra orange wanadoo",
    "pt": "sapo netcabo clix iol",
    "pl": "wp o2 onet op interia orange",
    "cz": "seznam centrum volny email",
    "sk": "azet zoznam centrum",
    "hu": "freemail citromail",
    "bg": "abv dir mail",
    "gr": "otenet hol forthnet",
    "ru": "mail bk list inbox ya",
    "ua": "i meta mail",
    "by": "tut mail",
    "kz": "mail",
    "ee": "mail",
    "lv": "inbox",
    "lt": "inbox",
    "ae": "eim",
    "ma": "menara",
    "in": "dataone bsnl",
    "lk": "sltnet eureka",
    "vn": "vnn fpt",
    "cn": "189 wo 21cn",
    "ca": "shaw sympatico videotron",
    "cl": "terra",
    "co.uk": "blueyonder wanadoo tiscali talktalk o2",
    "co.il": "walla",
    "co.jp": "excite",
    "co.nz": "xtra",
    "co.za": "mweb vodamail webmail",
    "com.ar": "terra fibertel speedy arnet ciudad",
    "com.au": "bigpond optusnet",
    "com.br": "uol bol terra ig oi zipmail",
    "com.co": "terra",
    "com.ec": "terra",
    "com.mx": "terra prodigy",
    "com.pe": "terra",
    "com.sg": "singnet",
    "com.tw": "pchome",
    "com.uy": "adinet",
    "com.ve": "terra",
    "ne.jp": "docomo ezweb softbank biglobe ocn nifty",
    "net.ae": "emirates",
    "net.au": "bigpond iinet",
    "net.eg": "tedata",
    "net.hk": "pacific",
    "net.il": "netvision zahav 012",
    "net.mx": "prodigy",
    "net.my": "tm",
    "net.pk": "cyber",
    "net.sg": "pacific starhub",
    "net.tr": "ttnet",
    "net.tw": "seed",
}
"""By ending, names that are a mail service under it and may be anybody's under another: free.fr, web.de, me.com.

Those under "" are one service under every ending: yahoo.co.uk, hotmail.fr, sina.com.cn.
"""
_SECOND_LEVELS = "ac biz co com edu gen go gob gov ltd ne net nom or org plc"
_COUNTRY_CODE = 2


def is_public(domain: str) -> bool:
    """Whether strangers have their mail at this domain, so that it tells nothing of a company; case does not matter."""
    name, ending = parted(domain)
    return any(name in _SERVICES.get(where, "").split() for where in ("", ending))


def parted(domain: str) -> tuple[str, str]:
    """The label that names a domain's owner and what follows it: `acme` and `co.uk` of mail.acme.co.uk."""
    labels = [label for label in domain.strip().casefold().split(".") if label]
    if len(labels) < 2:
        return "", ""
    two = len(labels) > 2 and len(labels[-1]) == _COUNTRY_CODE and labels[-2] in _SECOND_LEVELS.split()
    return labels[-3 if two else -2], ".".join(labels[-2 if two else -1 :])
