"""Finds the next touch in free text: which words mark a date as one, and which claim it for something else."""

from __future__ import annotations

from typing import NamedTuple

from tracker.dates.grammar import finish, take_moment, take_range_end
from tracker.dates.reading import Frame, Moment, Reading
from tracker.dates.scanner import Scanner
from tracker.dates.touch_words import (
    ASKED,
    AWAY,
    CLAIMS_AFTER,
    CLAIMS_BEFORE,
    GOODS_UNITS,
    MARKS_AFTER,
    MARKS_BEFORE,
    WEAK_MARKS,
)
from tracker.script import is_han

_HAN_COUNTS = frozenset("零〇一二三四五六七八九十几")
_EVERY = (" every", " each", " every other", " every second", "每", "每个", "每逢", "逢")
"""Before a weekday, what makes a habit of it."""
_A_YEAR_LESS_A_SEASON = 275
"""Days ahead from which a day without its year was rather the one of this year."""


class Found(NamedTuple):
    """A date in text, the span that says it, and whether a word marks it as the next touch."""

    moment: Moment
    start: int
    end: int
    marked: bool = False


def find_all(text: str, frame: Frame) -> list[Found]:
    """Every date in folded text, left to right."""
    found: list[Found] = []
    scan = Scanner(text)
    at = 0
    while at < len(text):
        if not starts_word(text, at):
            at += 1
            continue
        scan.at = at
        moment = take_moment(scan, frame)
        if moment is None or not whole_end(text, scan.at) or _is_no_day(text, at, scan.at):
            at += 1
            continue
        moment = take_range_end(scan, frame, moment)
        scan.unskip()
        found.append(Found(moment, at, scan.at))
        at = max(scan.at, at + 1)
    return found


def _is_no_day(text: str, start: int, end: int) -> bool:
    """Whether what could be a date is `24/7`, a habit, or a word and the amount after it: `del Mar 25 pcs`."""
    if text[start:end].replace(" ", "") == "24/7" or f" {text[:start]}".rstrip().endswith(_EVERY):
        return True
    after = text[end:].lstrip(" ").split(" ")[0].strip(".,;:")
    return text[end - 1].isdigit() and text[start].isalpha() and after in GOODS_UNITS


def starts_word(text: str, at: int) -> bool:
    """Whether a word or number can begin at this place."""
    here = text[at]
    if here.isspace():
        return False
    if at == 0:
        return True
    before = text[at - 1]
    if is_han(here):
        return not (here in _HAN_COUNTS and (before in _HAN_COUNTS or (here == "几" and before.isdigit())))
    if here.isdigit():
        return not (before.isdigit() or (before in "./-:" and at > 1 and text[at - 2].isalnum()) or _is_letter(before))
    return not (_is_letter(here) and (_is_letter(before) or before.isdigit()))


def _is_letter(char: str) -> bool:
    return char.isalpha() and not is_han(char)


def whole_end(text: str, end: int) -> bool:
    """Whether a date ends here rather than within a number or word."""
    if end >= len(text):
        return True
    last, after = text[end - 1], text[end]
    if last.isdigit():
        return not (after.isdigit() or _is_letter(after) or (after in "./%" and text[end + 1 : end + 2].isalnum()))
    return not (_is_letter(last) and (_is_letter(after) or after.isdigit()))


def find_any(text: str, frame: Frame) -> tuple[Reading, tuple[int, int]] | None:
    """The next touch, else the first plain date of folded text, whatever it is about."""
    touch = find_touch(text, frame)
    if touch is not None:
        return touch
    for found in find_all(text, frame):
        reading = finish(found.moment, frame) if found.moment.strong else None
        if reading is not None:
            return reading, (found.start, found.end)
    return None


def _lately_past(moment: Moment, frame: Frame) -> bool:
    """Whether a day without its year was so recently that it more likely tells what happened."""
    return moment.day is not None and (moment.day - frame.today).days > _A_YEAR_LESS_A_SEASON


def _closes(text: str, found: Found) -> bool:
    """Whether a weekday's abbreviation stands last in its clause, as in `…, fri`."""
    return found.moment.weekday and text[found.end :].lstrip(" ")[:1] in ("", *",;.#\x01\n") and found.start > 0


def find_touch(text: str, frame: Frame) -> tuple[Reading, tuple[int, int]] | None:
    """The next touch said in folded text: a marked date first, else the last plain one that nothing else claims."""
    chosen: Found | None = None
    for found in find_all(text, frame):
        if found.moment.day is None or (found.moment.day < frame.today and not frame.past):
            continue
        start, marked = _mark_before(text, found.start, strong=found.moment.strong)
        end, after = _mark_after(text, found.end)
        if after:
            marked = True
        if not marked and found.moment.open_year and _lately_past(found.moment, frame):
            continue
        weak = not (found.moment.strong or _closes(text, found)) or (
            found.moment.day == frame.today and not found.moment.weekday
        )
        if not marked and (weak or _claimed(text, found.start, found.end)):
            continue
        if marked and not after and _claimed(text, start, found.end):
            continue
        candidate = Found(found.moment, start if marked else found.start, end if after else found.end, marked)
        if chosen is None or candidate.marked >= chosen.marked:
            chosen = candidate
    reading = finish(chosen.moment, frame) if chosen else None
    return (reading, (chosen.start, chosen.end)) if chosen and reading else None


def _mark_before(text: str, start: int, *, strong: bool) -> tuple[int, bool]:
    """Where a mark before a date begins. A preposition marks only a plain date."""
    head = text[:start].rstrip(" :,")
    for mark in sorted(MARKS_BEFORE, key=len, reverse=True):
        if head.endswith(mark) and _word_begins(head, len(head) - len(mark)):
            if mark in WEAK_MARKS:
                begin, further = (
                    _mark_before(text, len(head) - len(mark), strong=strong) if len(head) > len(mark) else (0, False)
                )
                if further:
                    return begin, True
                return len(head) - len(mark), strong
            return len(head) - len(mark), True
    return start, False


def _word_begins(text: str, at: int) -> bool:
    return at == 0 or is_han(text[at]) or not (text[at - 1].isalnum() and not is_han(text[at - 1]))


def _mark_after(text: str, end: int) -> tuple[int, bool]:
    rest = text[end:]
    lead = next((word for word in ("之前", "以前", "前", "左右", "之后", "后") if rest.startswith(word)), "")
    blank = len(lead) + len(rest[len(lead) :]) - len(rest[len(lead) :].lstrip(" "))
    body = rest[blank:]
    for mark in sorted(MARKS_AFTER, key=len, reverse=True):
        if body.startswith(mark):
            after = body[len(mark) : len(mark) + 1]
            if is_han(mark[-1]) or not after.isalnum():
                return end + blank + len(mark), True
    return end, False


def _last_word(head: str, words: tuple[str, ...]) -> str:
    """The longest of some words that a text ends with, or ""."""
    found = (word for word in words if head.endswith(word) and _word_begins(head, len(head) - len(word)))
    return max(found, key=len, default="")


def _claimed(text: str, start: int, end: int) -> bool:
    """Whether words beside a date say that it is about something else."""
    head = text[:start].rstrip(" :")
    for word in ("by", "before", "on", "in", "until", "till", "the", "is", "at", "about", "around", "end of"):
        if head.endswith(" " + word):
            head = head[: -len(word)].rstrip()
    between = text[len(head) : end]
    if not any(word in between for word in ("until", "till")) and _last_word(head, AWAY):
        return True
    if (claim := _last_word(head, CLAIMS_BEFORE)) and not _last_word(head[: -len(claim)].rstrip(), ASKED):
        return True
    body = text[end:].lstrip(" ")
    return any(
        body.startswith(word) and (is_han(word[-1]) or not body[len(word) : len(word) + 1].isalnum())
        for word in CLAIMS_AFTER
    )
