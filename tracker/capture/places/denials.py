"""Places that a line denies: `not Mexico but Colombia`, 不是墨西哥是哥伦比亚. Their words go to the note."""

from __future__ import annotations

import re

from tracker.capture.sheet import Sheet
from tracker.countries import by_city, by_name, key
from tracker.script import is_han

_NOT = re.compile(
    r"(?<![a-z])(?:(?:he |she |it |they |client |buyer )?(?:is |are |was |'s )?not|isn't|wasn't|aren't|nicht|no es|"
    r"n'est pas) (?:(?:shipping |going )?(?:from|in|to|for|based in|aus|de) )?(?:the )?(?=[a-z])"
)
_HAN_NOT = re.compile(r"(?:不是|不在|并非|(?<![南中北西东])非)(?=[\u4e00-\u9fff])")
_BUT = re.compile(
    r"(?:[ ,，]*(?:but|rather|instead|it'?s|it is|he'?s|he is|she'?s|she is|they'?re|sondern|sino|aus|from|in|to|"
    r"是|而是|在)(?![a-z]))+"
)
"""What leads from the place denied to the right one."""
_HAN_OF = re.compile(r"的?(?:客户|客人|买家)?")
_THEN_NO = re.compile(r"(?<![\w-])([a-z]+)( [a-z]+)?(?:\?+,? no(?![\w-])|,? no(?= ?[-,]))[, -]*")
"""`Chile no, Peru`, `Chennai? no, Colombo`."""
_MOST_WORDS = 3


def set_denials_apart(sheet: Sheet) -> None:
    """Take each place that is denied, with the words that deny it and lead on, for the note."""
    for match in _NOT.finditer(sheet.open):
        end = _latin_place(sheet, match.end())
        if end:
            _take(sheet, match.start(), end)
    for match in _HAN_NOT.finditer(sheet.open):
        end = _han_place(sheet.open, match.end())
        if end:
            _take(sheet, match.start(), end)
    for match in _THEN_NO.finditer(sheet.open):
        second = match.start(2) + 1 if match[2] else match.start(1)
        places = ((start, match.end(2) if match[2] else match.end(1)) for start in (match.start(1), second))
        denied = next((start for start, end in places if _is_place(sheet.open[start:end])), -1)
        if denied >= 0:
            sheet.take("note", denied, match.end())


def _is_place(text: str) -> bool:
    return bool(by_name(key(text)) or by_city(key(text)))


def _take(sheet: Sheet, start: int, end: int) -> None:
    but = _BUT.match(sheet.open, end)
    sheet.take("note", start, but.end() if but is not None else end)


def _latin_place(sheet: Sheet, at: int) -> int:
    """Where the country or city ends that begins here; 0 when none does."""
    words = list(re.finditer(r"[a-z][\w'-]*", sheet.open[at : at + 40]))[:_MOST_WORDS]
    for count in range(len(words), 0, -1):
        place = key(sheet.open[at : at + words[count - 1].end()])
        code = place.upper() if count == 1 and sheet.text[at : at + len(place)].isupper() else ""
        if by_name(place) or by_city(place) or by_name(code.lower()):
            return at + words[count - 1].end()
    return 0


def _han_place(text: str, at: int) -> int:
    """Where the country or city ends that begins here, 的 and 客户 included; 0 when none does."""
    for size in range(min(8, len(text) - at), 1, -1):
        place = text[at : at + size]
        if is_han(place[0]) and (by_name(place) or by_city(place)):
            tail = _HAN_OF.match(text, at + size)
            return tail.end() if tail is not None else at + size
    return 0
