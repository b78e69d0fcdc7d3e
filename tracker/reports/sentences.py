"""The sentences of a lost summary: three that lead, and how it was counted. Numbers in, words out."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.reports.money import sums_text
from tracker.reports.values import UNDIAGNOSED, LostSummary, ReasonRow
from tracker.words import _, grouped, n_, sentences

FEW = 10
"""Below this many deals a share is called too few to tell."""


def topic_title(topic: str) -> str:
    """What the buyer's words were about, in the user's language."""
    return {
        "price": _("said: price"),
        "no-need": _("said: no need"),
        "nothing": _("said nothing"),
        "other": _("said something else"),
    }.get(topic, topic)


def group_title(group: str) -> str:
    """A group of causes, in the user's language."""
    return {
        UNDIAGNOSED: _("undiagnosed"),
        "price": _("behind “price”"),
        "no-need": _("behind “no need”"),
        "silence": _("behind silence"),
        "other": _("other"),
    }.get(group, group)


def lead_sentences(summary: LostSummary) -> tuple[str, ...]:
    """Three sentences with numbers in them; one when nothing was lost."""
    if not summary.lost:
        return (_("Nothing was lost in this period; {won} won.").format(won=grouped(summary.won)),)
    return (_share(summary), _diagnosed(summary), _price(summary))


def _share(summary: LostSummary) -> str:
    decided = summary.lost + summary.won
    if decided < FEW:
        text = _("{lost} lost and {won} won: too few to read a rate from.")
    else:
        text = _("{lost} of {decided} decided deals were lost: {share} %.")
    said = text.format(
        lost=grouped(summary.lost), won=grouped(summary.won), decided=grouped(decided), share=summary.lost_share
    )
    worth = sums_text(summary.value)
    if summary.value:
        said = sentences(said, _("Lost value: {value}.").format(value=worth))
    if summary.before is not None:
        said = sentences(said, _change(summary.lost, summary.before.lost))
    return said


def _change(now: int, before: int) -> str:
    if now == before:
        return _("As many as in the period before.")
    more, fewer = (
        _("{count} more than in the period before ({before})."),
        _("{count} fewer than in the period before ({before})."),
    )
    return (more if now > before else fewer).format(count=grouped(abs(now - before)), before=grouped(before))


def _diagnosed(summary: LostSummary) -> str:
    if summary.undiagnosed == summary.lost:
        return _("None of the {lost} has a diagnosis yet, so no reason can be named.").format(
            lost=grouped(summary.lost)
        )
    known = summary.lost - summary.undiagnosed
    said = _most_frequent([row for row in summary.reasons if row.cause != UNDIAGNOSED], known)
    if 1 < known < FEW and max(row.deals for row in summary.reasons if row.cause != UNDIAGNOSED) > 1:
        said = sentences(said, _("That is too few to call a pattern."))
    if summary.undiagnosed:
        missing = n_("{count} more is undiagnosed.", "{count} more are undiagnosed.", summary.undiagnosed)
        said = sentences(said, missing.format(count=grouped(summary.undiagnosed)))
    return said


def _most_frequent(reasons: Sequence[ReasonRow], known: int) -> str:
    """The cause found most often, or those that share that place."""
    most = max(row.deals for row in reasons)
    top = [row.title for row in reasons if row.deals == most]
    if known == 1:
        return _("One is diagnosed: “{title}”.").format(title=top[0])
    if len(top) == 1:
        text = _("The most frequent cause is “{title}”: {count} of {known} diagnosed.")
        return text.format(title=top[0], count=grouped(most), known=grouped(known))
    if most == 1:
        return _("No cause was found twice among the {known} diagnosed.").format(known=grouped(known))
    text = _("Most frequent, {count} of {known} diagnosed each: “{titles}”.")
    return text.format(count=grouped(most), known=grouped(known), titles=_("”, “").join(top))


def _price(summary: LostSummary) -> str:
    if not summary.price_said:
        return sentences(_("No diagnosed buyer spoke of price."), _return(len(summary.win_back)))
    if summary.price_said == 1:
        if summary.price_was_price:
            return _("One diagnosed buyer spoke of price; money was the cause.")
        return _("One diagnosed buyer spoke of price; money was not the cause.")
    return _("{said} diagnosed buyers spoke of price; money was the cause for {was} of them.").format(
        said=grouped(summary.price_said), was=grouped(summary.price_was_price)
    )


def _return(count: int) -> str:
    if not count:
        return _("No deal has a day to come back to.")
    return n_("{count} deal has a day to come back to.", "{count} deals have a day to come back to.", count).format(
        count=grouped(count)
    )


def answers_sentence(summary: LostSummary) -> str:
    """How often holding the price worked, and what giving way was for; "" when neither was tried."""
    return sentences(_holding(summary), _conceding(summary))


def _conceding(summary: LostSummary) -> str:
    rows = [row for row in summary.answers if row.move == "concede"]
    given, back = sum(row.given for row in rows), sum(row.came_back for row in rows)
    bare = sum(row.given for row in rows if not row.in_return)
    if not given:
        return ""
    if not bare:
        said = n_(
            "You gave way {given} time, for something in return; {back} came back.",
            "You gave way {given} times, always for something in return; {back} came back.",
            given,
        )
    elif bare == given:
        said = n_(
            "You gave way {given} time, for nothing in return; {back} came back.",
            "You gave way {given} times, always for nothing in return; {back} came back.",
            given,
        )
    else:
        said = _("You gave way {given} times, {bare} of them for nothing in return; {back} came back.")
    return said.format(given=grouped(given), bare=grouped(bare), back=grouped(back))


def _holding(summary: LostSummary) -> str:
    held = next((row for row in summary.answers if row.move == "hold"), None)
    if held is None:
        return ""
    said = n_(
        "You held your price {given} time; {back} came back, {quiet} without a word so far",
        "You held your price {given} times; {back} came back, {quiet} without a word so far",
        held.given,
    ).format(given=grouped(held.given), back=grouped(held.came_back), quiet=grouped(held.quiet))
    if held.given < FEW:
        return _("{said}: too few to read a rate from.").format(said=said)
    share = round(100 * held.came_back / held.given)
    return _("{said}: {share} % came back.").format(said=said, share=share)


def counted_sentences(summary: LostSummary) -> tuple[str, ...]:
    """How it was counted, with the number of what is unknown."""
    if summary.since is None:
        span = _("everything until {until}").format(until=summary.until)
    else:
        span = _("{since} to {until}").format(since=summary.since, until=summary.until)
    lines = [
        _(
            "As of {today}. Deals count where they stand today, by their last closing: {span}, both days included."
        ).format(today=summary.as_of, span=span),
    ]
    if summary.lost:
        unknown = _("Without a stated value: {count} of {lost}. Stage not known: {stages}.")
        stages = sum(line.stage == "" for line in summary.deals)
        lines.append(
            unknown.format(count=grouped(summary.unvalued), lost=grouped(summary.lost), stages=grouped(stages))
        )
    lines.append(_("Amounts are kept per currency."))
    if summary.rated is not None:
        rates = ", ".join(f"{code} {rate}" for code, rate in summary.rated.rates.items())
        day = summary.rated.rates_date or _("no date stated")
        lines.append(_("One total at your own rates: {rates} ({day}).").format(rates=rates, day=day))
        if summary.rated.left_out:
            left_out = n_(
                "{count} deal has a currency without a rate and is not in the total.",
                "{count} deals have a currency without a rate and are not in the total.",
                summary.rated.left_out,
            )
            lines.append(left_out.format(count=grouped(summary.rated.left_out)))
    if summary.undated:
        undated = n_(
            "{count} lost deal has no closing day.", "{count} lost deals have no closing day.", summary.undated
        )
        lines.append(undated.format(count=grouped(summary.undated)))
    if summary.reopened:
        reopened = n_(
            "{count} deal was lost in this period and reopened since; it is not counted.",
            "{count} deals were lost in this period and reopened since; they are not counted.",
            summary.reopened,
        )
        lines.append(reopened.format(count=grouped(summary.reopened)))
    if summary.shared:
        lines.append(_("Made for sharing: no names, contacts, goods or words of anybody; amounts are ranges."))
    return tuple(lines)
