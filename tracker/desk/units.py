"""Units as a person reads them: the stored name in English, with its singular, and the measure word in Chinese."""

from __future__ import annotations

from tracker.words import language

_CHINESE = {
    "pcs": "件", "sets": "套", "units": "台", "vehicles": "辆", "pairs": "双", "dozen": "打", "gross": "罗",
    "kg": "公斤", "tons": "吨", "lb": "磅", "g": "克", "jin": "斤", "m": "米", "yd": "码", "ft": "英尺",
    "sqm": "平方米", "cbm": "立方米", "l": "升", "cartons": "箱", "boxes": "盒", "rolls": "卷", "bags": "袋",
    "drums": "桶", "bottles": "瓶", "sheets": "张", "pallets": "托", "cans": "罐", "coils": "盘",
    "containers": "柜", "truckloads": "车",
}  # fmt: skip
"""Stored name → a word that capture reads as the same unit; a unit without one is shown as it is stored."""
_PLURALS = (*_CHINESE, "bales", "packs", "panels")
_ONE = {unit: unit.removesuffix("s") for unit in _PLURALS if unit != "gross"} | {"boxes": "box"}
_CHINESE_ONE = {_ONE[unit]: word for unit, word in _CHINESE.items() if unit in _ONE}


def counted(number: str, unit: str) -> str:
    """A number, as it is written, with its unit: `1 ton`, `5,000 pcs`, `10吨`."""
    if language() == "zh_CN" and (word := _CHINESE.get(unit)):
        return f"{number}{word}"
    return f"{number} {_ONE.get(unit, unit) if number == '1' else unit}".strip()


def unit_priced(unit: str) -> str:
    """The unit that a price is for: `pc`, 件."""
    return _CHINESE_ONE.get(unit) or _CHINESE.get(unit, unit) if language() == "zh_CN" else unit
