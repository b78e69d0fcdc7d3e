"""What feasts are called, in English and Chinese, and how long the holiday of each goes on. Data only."""

from __future__ import annotations

from datetime import date

from tracker.dates.rules.feast_days import (
    FeastDay,
    by_moon,
    by_weekday,
    fixed,
    from_easter,
    from_orthodox_easter,
    qingming,
    sighted,
    winter_solstice,
)
from tracker.dates.scanner import Table, table

_NEW_YEAR, _EVE = by_moon(1, 1), by_moon(1, 1, -1)


def _end_of_lunar_year(year: int) -> date | None:
    """The eve by which the lunar year that began in a year ends."""
    return _EVE(year + 1)


FEASTS: Table[tuple[FeastDay, ...]] = table(
    ("christmas|christmas day|xmas|xmas day|x-mas|圣诞节|圣诞", (fixed(12, 25),)),
    ("christmas eve|xmas eve|平安夜|圣诞夜|圣诞前夜", (fixed(12, 24),)),
    ("boxing day|st stephen's day|节礼日", (fixed(12, 26),)),
    ("early in the new year|early new year|beginning of the new year|start of the new year", (fixed(1, 1),)),
    ("new year|new year's day|new years day|new year day|new year's|new years|元旦节|元旦|阳历新年", (fixed(1, 1),)),
    ("new year's eve|new years eve|new year eve|nye|跨年夜|跨年", (fixed(12, 31),)),
    ("epiphany|three kings day", (fixed(1, 6),)),
    ("valentine's day|valentines day|valentine day|valentine's|valentine|valentines|情人节", (fixed(2, 14),)),
    ("women's day|womens day|international women's day|妇女节|婦女节|三八节|三八妇女节|女神节", (fixed(3, 8),)),
    ("植树节", (fixed(3, 12),)),
    ("消费者权益日|三一五", (fixed(3, 15),)),
    ("st patrick's day|st patricks day|st. patrick's day|st. patricks day", (fixed(3, 17),)),
    ("saint patrick's day|saint patricks day|saint patrick|st patrick", (fixed(3, 17),)),
    ("st paddy's day|saint paddy's day|paddy's day", (fixed(3, 17),)),
    ("april fools|april fools day|april fool's day|april fool's|april fools'|april fools' day|愚人节", (fixed(4, 1),)),
    ("earth day", (fixed(4, 22),)),
    ("labour day|may day|workers' day|workers day|international workers' day", (fixed(5, 1),)),
    ("international labour day|labor day in china|劳动节|勞动节|国际劳动节", (fixed(5, 1),)),
    ("五一|五一节|五一劳动节|五一国际劳动节", (fixed(5, 1),)),
    ("labor day", (by_weekday(9, 1, 0), fixed(5, 1))),
    ("青年节|五四|五四青年节", (fixed(5, 4),)),
    ("children's day|childrens day|儿童节|兒童节|国际儿童节|六一|六一儿童节", (fixed(6, 1),)),
    ("juneteenth", (fixed(6, 19),)),
    ("建党节|七一", (fixed(7, 1),)),
    ("canada day", (fixed(7, 1),)),
    ("independence day|fourth of july|the fourth of july|4th of july", (fixed(7, 4),)),
    ("bastille day", (fixed(7, 14),)),
    ("建军节|建軍节|八一建军节|八一建軍节", (fixed(8, 1),)),
    ("assumption|assumption day", (fixed(8, 15),)),
    ("teachers' day|教师节|教師节", (fixed(9, 10),)),
    ("chinese national day|china national day|national day|golden week", (fixed(10, 1),)),
    ("国庆节|国庆|十一国庆节|十一国庆|十一", (fixed(10, 1),)),
    ("双十节|双十", (fixed(10, 10),)),
    ("canton fair|广交会", (fixed(4, 15), fixed(10, 15))),
    ("春交会", (fixed(4, 15),)),
    ("秋交会", (fixed(10, 15),)),
    ("618", (fixed(6, 18),)),
    ("halloween|hallowe'en|万圣节", (fixed(10, 31),)),
    ("all saints|all saints' day|all saints day", (fixed(11, 1),)),
    ("veterans day|veteran's day|veterans' day|remembrance day|armistice day", (fixed(11, 11),)),
    ("singles day|singles' day|single's day|double eleven|双十一|双11|光棍节", (fixed(11, 11),)),
    ("双十二|双12", (fixed(12, 12),)),
    ("martin luther king day|martin luther king's day|martin luther kings day", (by_weekday(1, 3, 0),)),
    ("martin luther king jr day|mlk day|mlk jr. day|mlk", (by_weekday(1, 3, 0),)),
    ("presidents day|president's day|presidents' day|washington's birthday", (by_weekday(2, 3, 0),)),
    ("mother's day|mothers day|mothers' day|母亲节", (by_weekday(5, 2, 6),)),
    ("memorial day|decoration day", (by_weekday(5, -1, 0),)),
    ("father's day|fathers day|fathers' day|父亲节", (by_weekday(6, 3, 6),)),
    ("columbus day|indigenous peoples' day|canadian thanksgiving", (by_weekday(10, 2, 0),)),
    ("thanksgiving|thanksgiving day|thanks giving|thanks giving day|turkey day|感恩节", (by_weekday(11, 4, 3),)),
    ("black friday|黑五|黑色星期五", (by_weekday(11, 4, 3, 1),)),
    ("cyber monday|网络星期一|网购星期一", (by_weekday(11, 4, 3, 4),)),
    ("easter|easter sunday|easter day|复活节|复活节星期日", (from_easter(0),)),
    ("easter monday|easter mon|复活节星期一", (from_easter(1),)),
    ("good friday|耶稣受难日|受难日|圣周五|圣星期五", (from_easter(-2),)),
    ("maundy thursday|holy thursday", (from_easter(-3),)),
    ("palm sunday", (from_easter(-7),)),
    ("ash wednesday", (from_easter(-46),)),
    ("shrove tuesday|mardi gras|pancake day|pancake tuesday|fat tuesday", (from_easter(-47),)),
    ("ascension day|ascension thursday|ascension", (from_easter(39),)),
    ("pentecost|whit sunday|whitsunday", (from_easter(49),)),
    ("whit monday|pentecost monday", (from_easter(50),)),
    ("trinity sunday", (from_easter(56),)),
    ("corpus christi", (from_easter(60),)),
    ("orthodox easter|greek easter|russian easter|东正教复活节", (from_orthodox_easter(0),)),
    ("orthodox good friday", (from_orthodox_easter(-2),)),
    ("orthodox christmas|russian christmas", (fixed(1, 7),)),
    ("chinese new year|chinese new year's day|chinese new years|cny|spring festival|lunar new year", (_NEW_YEAR,)),
    ("chinese lunar new year|chinese lunar new year's day|lunar new year's day", (_NEW_YEAR,)),
    ("春节|农历新年|农历年|旧历新年|新春|过年|大年初一|正月初一|年初一", (_NEW_YEAR,)),
    ("新年", (fixed(1, 1), _NEW_YEAR)),
    ("chinese new year's eve|cny eve|lunar new year's eve", (_EVE, _end_of_lunar_year)),
    ("除夕|除夕夜|年三十|大年三十|大年夜", (_EVE, _end_of_lunar_year)),
    ("小年", (by_moon(12, 23), by_moon(12, 24))),
    ("腊八节|腊八", (by_moon(12, 8),)),
    ("尾牙", (by_moon(12, 16),)),
    ("lantern festival|元宵节|元宵", (by_moon(1, 15),)),
    ("龙抬头|二月二", (by_moon(2, 2),)),
    ("dragon boat festival|dragon boat|duanwu|端午节|端午", (by_moon(5, 5),)),
    ("qixi|七夕节|七夕", (by_moon(7, 7),)),
    ("ghost festival|中元节|鬼节", (by_moon(7, 15),)),
    ("mid autumn festival|mid-autumn festival|moon festival|mooncake festival|中秋节|中秋", (by_moon(8, 15),)),
    ("double ninth festival|double ninth|重阳节|重阳", (by_moon(9, 9),)),
    ("qingming|qingming festival|tomb sweeping day|tomb-sweeping day|清明节|清明", (qingming,)),
    ("winter solstice|冬至", (winter_solstice,)),
)  # fmt: skip
ESTIMATES: Table[tuple[FeastDay, ...]] = table(
    ("eid al-fitr|eid al fitr|eid ul-fitr|eid ul fitr|eid-ul-fitr|eid-al-fitr", (sighted("fitr"),)),
    ("end of ramadan|开斋节|肉孜节", (sighted("fitr"),)),
    ("eid al-adha|eid al adha|eid ul-adha|eid ul adha|eid-ul-adha|eid-al-adha", (sighted("adha"),)),
    ("bakrid|古尔邦节|宰牲节", (sighted("adha"),)),
    ("eid", (sighted("fitr"), sighted("adha"))),
    ("ramadan|ramadhan|ramzan|start of ramadan|beginning of ramadan|斋月", (sighted("ramadan"),)),
    ("islamic new year|hijri new year|伊斯兰新年", (sighted("hijri"),)),
    ("diwali|deepavali|divali|排灯节|万灯节", (sighted("diwali"),)),
)  # fmt: skip
"""Feasts by the sighted moon, which may come a day sooner or later."""
MORE_DAYS = {
    name: days
    for names, days in (
        ("chinese new year|chinese new years|cny|spring festival|lunar new year|chinese lunar new year", 6),
        ("春节|农历新年|农历年|旧历新年|新春|过年", 6),
        ("golden week|chinese national day|china national day|国庆节|国庆|十一国庆节|十一国庆|十一", 6),
        ("五一|五一节|五一劳动节|五一国际劳动节|劳动节", 4),
        ("ramadan|ramadhan|ramzan|斋月", 29),
        ("canton fair|广交会|春交会|秋交会", 20),
    )
    for name in names.split("|")
}
"""Days that a long holiday goes on for; what is after it is after the last of them."""
DAYS_OFF = {
    name: days
    for names, days in (
        ("may day|labour day|labor day", 4),
        ("national day", 6),
        ("元旦|元旦节|清明|清明节|端午|端午节|中秋|中秋节", 2),
    )
    for name in names.split("|")
}
"""The same for a day that is a long holiday only where it is called one: `the May Day holiday`."""
ONLY_AS_HOLIDAY = frozenset({"十一", "618"})
AS_HOLIDAY = r"(?:之|以|过)?[前后]|假|长假|黄金周|放假|期间|大促|活动"
"""Behind a number, what makes a feast of it: 十一后, 618大促."""
