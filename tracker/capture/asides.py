"""What a line says beside the deal: chat stamps, greetings, who is asked for whom, names unknown. All go to the note.

Taken before names and goods are weighed, so that none of these words is read as one.
"""

from __future__ import annotations

import re
from typing import Any

from tracker.capture.parties.company_words import GIVEN_NAMES, bare
from tracker.capture.sheet import TAKEN, Sheet

_STAMP = r"\[?(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,? )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\]?(?: ?-)? "
_SENDER = re.compile(rf"\s*(?:({_STAMP})~? ?|~ ?)([^\W\d_][^:~,\d\x01\n]{{0,30}}?)(?: ?~)? ?(?::|(?<=~ )(?=\S))")
"""Who sent a message that was pasted from a chat: `[19/11, 10:42] Mike: …`, `~Samir~ : …`."""
_PERSON = r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?"
_KIN = (
    r"(?:friend|brother|sister|cousin|uncle|nephew|son|wife|husband|father|partner|colleague|neighbou?r|contact|boss)"
)
_GREETED = (
    r"(?:there|all|team|bro|brother|sirs?|madam|dear|friend|boss|sister|mate|habibi|buddy|"
    r"ma'am|my friend|amigos?|amiga)"
)
_HELLO = r"(?:hi|hello|hey|hallo|hola|good (?:morning|afternoon|evening|day)|dear|salam|greetings)"
_CLOSED = r"(?=\s*(?:$|[,;.:!?)\x01\"]| - ))"
_PLACES = r"(?: (?:in|from|based in)(?= ))?"
_ASIDES = (
    r"^(?:(?:forwarded|fwd|fw|re|aw)(?: message)?|转发|转|tr|rv|wg) ?:",
    rf"(?:^|(?<=[\"'“‘:\x01])|(?<=[\"'“‘:,\x01] ))(?:{_HELLO}[,.!]? )?"
    r"(?:we|i) (?:need|want|are looking for|am looking for|would like|require)(?= )",
    rf"(?:^|(?<=[:,.!?~\"\]\x01] )|(?<=[\"\x01])){_HELLO}(?: {_GREETED})+(?![\w-])[,.!]?",
    r"(?<=[:!~\"\]\x01] )(?:bro|sir|madam|boss|my friend|habibi)(?= )[,.!]?",
    r"(?:(?:pls|please|plz|kindly|can you|could you) )?(?:send|give|share|offer|provide|quote|need)(?: me| us)?"
    r"(?: (?:your|the|a|ur))?(?: best| last)? (?:pi|proforma|prices?|quote|quotation|offer|rates?) (?:for|of|on)(?= )",
    r"(?:pls|please|plz|kindly) (?:send|quote|offer|advise)(?: me| us)?(?: (?:for|your))?(?= (?!sample|pi\b))",
    r"how much(?: is)?(?: (?:the )?(?:last|best|final) price)?(?: (?:please|pls))?" + _CLOSED,
    r"(?:last|best|final|lowest) price(?: (?:please|pls|plz))?(?= ?[?.!,]|$)",
    r"(?:(?:buyer|client|customer|contact|importer)(?:'s)? )?name (?:is )?"
    r"(?:not (?:known|given|clear|said|told)|unknown|hidden|missing|withheld)(?: yet)?(?![\w-])",
    r"(?:contact|buyer|client|customer) (?:is )?(?:unknown|anonymous|hidden|not known)(?![\w-])",
    r"(?:no|without|unknown) (?:buyer'?s? )?(?:name|contact|buyer)(?: given| yet| known| left)?" + _CLOSED,
    r"anonymous(?: buyer| inquiry| enquiry)?" + _CLOSED,
    r"name (?:fehlt|unbekannt)|ohne namen|sin nombre|isim yok",
    r"不知道(?:名字|姓名|叫什么)|没留(?:名字|姓名)|(?:姓名|名字)不详",
    r"(?:(?:asked|asks|asking|inquired|enquired|called|wrote) )(?:on behalf of|for) "
    rf"(?:an?|his|her|their|the|one of \w+) (?:own )?"
    rf"(?:clients?|customers?|end[ -]?users?|principals?|{_KIN}){_PLACES}(?![\w-])",
    rf"on behalf of (?:an?|his|her|their|the) (?:clients?|customers?|{_KIN}){_PLACES}(?![\w-])",
    rf"{_PERSON}'s {_KIN}(?![\w-]){_PLACES}",
    rf"{_KIN} of {_PERSON}(?= in | from |,|$){_PLACES}",
    r"(?<=\w) (?:party|guy|lady|bloke)" + _CLOSED,
    r"(?:^|(?<=[,;.(] ))[^,;.()\x01\d]{0,24}"
    r"(?:cert\w*|report|test|inspection|msds|coa|approval|licen[cs]e|visa|catalog\w*) "
    r"(?:needed|required|requested|mandatory|missing|gewünscht|erforderlich)" + _CLOSED,
    r"(?<=\x01) (?:called|rang|wrote|texted|messaged|asked)(?: again| back| today| yesterday)*"
    r"(?: (?:about|re|regarding|abt)(?: the| his| her)?(?= ))?(?![\w-])",
    r"(?<=\x01) again" + _CLOSED,
    r"(?<=[^\W\d_]) (?:told|tells) (?:me|us)(?: that)?(?= )",
    r"(?<![\w-])(?:the|that|this|a) (?:guy|man|lady|woman|buyer|client|customer|person|gentleman)"
    r"(?= (?:from|in|who)\b)",
    r"(?<![\w-])(?:order|po|pi|invoice|inv|ref|quote|offer|rfq)\.? ?(?:no\.?|nr\.?|#) ?[\w/-]*\d[\w/-]*(?=$|[ ,;:)])",
)
_CERTIFICATE = re.compile(
    r"(?:^|(?<=[,;.(] ))[A-Z][A-Z0-9-]{1,9}(?: [A-Z0-9-]+| \d+)? (?:needed|required|requested|gewünscht|erforderlich)"
)
"""`OEKO-TEX needed`: a norm in capitals."""
_ABOUT = re.compile(
    r"(?:^|(?<=[,;.:] ))((?:ask|tell|remind|chase|ring|phone|email|call|spoke (?:to|with)|talked (?:to|with)) )"
    rf"({_PERSON}) ((?:about|re|regarding|abt|if|whether)(?: the| his| her| their)?)(?= )"
)
"""Whom to ask about what: the words around the name."""
_SIGNED = re.compile(
    r"(?:(?:best|kind|warm) )?(?:regards|thanks|thank you|cheers|sincerely|rgds|brgds)[,.!]? ?\n? ?"
    r"([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]*){0,3})(?=[,\n]|\"?$)",
    re.IGNORECASE,
)


def take_sender(sheet: Sheet) -> str:
    """Who sent a pasted chat message; the time goes to the note. "" when the line begins otherwise."""
    found = _SENDER.match(sheet.text)
    if found is None or not any(map(str.isalnum, sheet.text[found.end() :])):
        return ""
    if found[1]:
        sheet.take("note", *found.span(1))
    sheet.take("contact", *found.span(2))
    return sheet.words(*found.span(2))


def take_signature(sheet: Sheet) -> str:
    """Who signs a pasted message: `Regards, Nguyen Van Hai, Viet Secure JSC`."""
    found = _SIGNED.search(sheet.text)
    if found is None or not sheet.is_free(*found.span()) or not found[1][0].isupper():
        return ""
    sheet.take("note", found.start(), found.start(1))
    sheet.take("contact", *found.span(1))
    return sheet.words(*found.span(1))


def take_asides(sheet: Sheet, fields: dict[str, Any]) -> None:
    """Take all asides for the note, and a signature for the contact."""
    if not fields.get("contact") and not sheet.has("contact"):
        fields["contact"] = take_signature(sheet)
    about = _ABOUT.search(sheet.open)
    if about is not None and _is_named(sheet, *about.span(2)):
        sheet.take("note", *about.span(1))
        sheet.take("note", *about.span(3))
    for norm in _CERTIFICATE.finditer(sheet.text):
        if sheet.is_free(*norm.span()):
            sheet.take("note", *norm.span())
    for pattern in _ASIDES:
        for match in re.finditer(pattern, sheet.open):
            start = match.start() + (match[0][:1] == " ")
            if TAKEN not in match[0] and match[0].strip():
                sheet.take("note", start, match.end())


def _is_named(sheet: Sheet, start: int, end: int) -> bool:
    """Whether words are somebody's name: capitalised, or a first name we know."""
    name = sheet.text[start:end]
    return all(word[0].isupper() for word in name.split()) or bare(name.split()[0]) in GIVEN_NAMES
