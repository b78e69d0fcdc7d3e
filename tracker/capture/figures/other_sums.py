"""Sums of money that are not the price we quote: deposits, balances, freight, past prices and what rivals ask."""

from __future__ import annotations

import re

_GAP = r"[^\d,;，；()|:\x01]{0,30}"
_PAID = (
    r"(?:deposit|advance|(?<![a-z])adv|pre-?payment|down ?payment|avans|kapora|anzahlung|acompte|arrhes|anticipo|sinal|"
    r"аванс|предоплата|balance|remaining|outstanding|rebate|(?:our|my) cost|bakiye|saldo|restzahlung|"
    r"commission|refund|(?:sample|mou?ld|tooling|inspection|courier|"
    r"shipping|dhl|fedex|bank) ?(?:cost|fee|charge)s?|freight|shipping|(?<![a-z])paid|transferred|"
    r"定金|订金|预付款?|尾款|余款|运费|快递费|样品费|模具费|佣金|退款|收到|付了|已付|打了)"
)
_RIVAL = (
    r"(?:competitor|competition|rival|(?:other|another|current|present|local|existing|previous|last|their|his|her|"
    r"[a-z]+) (?:supplier|vendor|factory|seller|guy)|elsewhere|went with|bought|(?<![a-z])buy(?:s|ing)? (?:it |them )?"
    r"(?:from|at|for)|they (?:now )?pay|paying|same (?:goods|item|product|thing)s? (?:from|in|at)|cheaper|"
    r"market price|(?:last|previous) (?:year|time|order|price|season)|previously|formerly|used to (?:pay|buy)|"
    r"anno scorso|año pasado|l'an dernier|letztes jahr|they (?:now )?(?:get|got|have)|"
    r"[\u4e00-\u9fff]{0,4}供应商|同行|别人|别家|另一?家|其[他它]家|隔壁|竞品|人家|对手|竞争|市场价|他们(?:现在|目前)|上次|上回|"
    r"去年|前年|以前|之前(?:买|拿|做|是|价))"
)
_BEFORE_PAID = re.compile(
    rf"{_PAID}(?:[^\d,;，；()|:\x01]|\d{{1,3}} ?%){{0,30}}$"
    r"|(?<![a-z])(?:received|recvd|got|discount|invoice|底价|成本)(?: of)?$"
)
_BEFORE_RIVAL = re.compile(rf"{_RIVAL}{_GAP}$")
_AFTER = re.compile(
    r" ?(?:in |as |for |of )?(?:an? |the )?(?:deposit|advance|down ?payment|balance|freight|shipping|commission|"
    r"prepayment|received|recvd|credited|refund|arrived|geldi|alındı|avans|kapora|定金|订金|预付|尾款|运费|样品费|到账|已收|已到)"
    r"(?! ?\d|[a-z])"
)
_ELSEWHERE = re.compile(
    r" ?(?:elsewhere|(?:from|at|with) (?:an)?other|from (?:a|their|his|her) (?:old |current |local )?supplier)"
)
_INCLUDED = re.compile(r"(?:incl\w*\.?|with|without|free|excl\w*\.?|plus|含|不含|包) ?(?:the |of )?$")
_OURS = re.compile(r"(?:(?:we|i|our) (?:quoted|offered?|quote|price)|我们报?|已报|我报|给他报)\W*$")


def others_sum(text: str, start: int, end: int, *, per: bool) -> tuple[int, int] | None:
    """The span to leave to the note when the sum there is no price of ours; None when it is. `per` for a unit price."""
    head = text[:start].rstrip(" @:")
    if _OURS.search(head):
        return None
    rival = _BEFORE_RIVAL.search(head)
    if rival is not None:
        whence = re.compile(r" (?:from|in|by) [a-z]+(?= ?(?:$|[,;.)]))").match(text, end)
        return rival.start(), end if whence is None else whence.end()
    if _ELSEWHERE.match(text, end):
        return start, end
    if per:
        return None
    paid = _BEFORE_PAID.search(head)
    if paid is not None and not _INCLUDED.search(head[: paid.start()]):
        return start, end
    return (start, end) if _AFTER.match(text, end) else None
