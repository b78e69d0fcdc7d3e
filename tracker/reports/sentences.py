"""The sentences of a lost summary: three that lead, and how it was counted. Numbers in, words out."""

from __future__ import annotations

from tracker.reports.money import sums_text
from tracker.reports.values import UNDIAGNOSED, LostSummary
from tracker.words import _, n_

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
        return (_("Nothing was lost in this period; {won} won.").format(won=summary.won),)
    return (_share(summary), _diagnosed(summary), _price(summary))


def _share(summary: LostSummary) -> str:
    decided = summary.lost + summary.won
    if decided < FEW:
        text = _("{lost} lost and {won} won: too few to read a rate from.")
    else:
        text = _("{lost} of {decided} decided deals were lost: {share} %.")
    said = text.format(lost=summary.lost, won=summary.won, decided=decided, share=summary.lost_share)
    worth = sums_text(summary.value)
    if summary.value:
        said += " " + _("Lost value: {value}.").format(value=worth)
    if summary.before is not None:
        said += " " + _change(summary.lost, summary.before.lost)
    return said


def _change(now: int, before: int) -> str:
    if now == before:
        return _("As many as in the period before.")
    more, fewer = (
        _("{count} more than in the period before ({before})."),
        _("{count} fewer than in the period before ({before})."),
    )
    return (more if now > before else fewer).format(count=abs(now - before), before=before)


def _diagnosed(summary: LostSummary) -> str:
    if summary.undiagnosed == summary.lost:
        return _("None of the {lost} has a diagnosis yet, so no reason can be named.").format(lost=summary.lost)
    top = next(row for row in summary.reasons if row.cause != UNDIAGNOSED)
    known = summary.lost - summary.undiagnosed
    said = _("The most frequent cause is “{title}”: {count} of {known} diagnosed.").format(
        title=top.title, count=top.deals, known=known
    )
    if known < FEW:
        said += " " + _("That is too few to call a pattern.")
    if summary.undiagnosed:
        missing = n_("{count} more is undiagnosed.", "{count} more are undiagnosed.", summary.undiagnosed)
        said += " " + missing.format(count=summary.undiagnosed)
    return said


def _price(summary: LostSummary) -> str:
    if not summary.price_said:
        return f"{_('No diagnosed buyer spoke of price.')} {_return(len(summary.win_back))}"
    return _("{said} diagnosed buyers spoke of price; money was the cause for {was} of them.").format(
        said=summary.price_said, was=summary.price_was_price
    )


def _return(count: int) -> str:
    if not count:
        return _("No deal has a day to come back to.")
    return n_("{count} deal has a day to come back to.", "{count} deals have a day to come back to.", count).format(
        count=count
    )


def holding_sentence(summary: LostSummary) -> str:
    """How often holding the price worked; "" when it was not tried."""
    held = next((row for row in summary.answers if row.move == "hold"), None)
    if held is None:
        return ""
    said = n_(
        "You held your price {given} time; {back} came back, {quiet} without a word so far",
        "You held your price {given} times; {back} came back, {quiet} without a word so far",
        held.given,
    ).format(given=held.given, back=held.came_back, quiet=held.quiet)
    if held.given < FEW:
        return _("{said}: too few to read a rate from.").format(said=said)
    share = round(100 * held.came_back / held.given)
    return _("{said}: {share} % came back.").format(said=said, share=share)


def counted_sentences(summary: LostSummary) -> tuple[str, ...]:
    """How it was counted, with the number of what is unknown."""
    start = summary.since.isoformat() if summary.since else _("the beginning")
    lines = [
        _("As of {today}. Deals count where they stand today, by their last closing, {since} to {until}.").format(
            today=summary.as_of, since=start, until=summary.until
        ),
        _("Without a stated value: {count} of {lost}. Stage not known: {stages}.").format(
            count=summary.unvalued,
            lost=summary.lost,
            stages=sum(line.stage == "" for line in summary.deals),
        ),
        _("Amounts are kept per currency."),
    ]
    if summary.rated is not None:
        rates = ", ".join(f"{code} {rate}" for code, rate in summary.rated.rates.items())
        day = summary.rated.rates_date or _("no date stated")
        lines.append(
            _("One total at your own rates ({rates}; {day}); {count} deals have a currency without one.").format(
                rates=rates, day=day, count=summary.rated.left_out
            )
        )
    if summary.undated:
        undated = n_(
            "{count} lost deal has no closing day.", "{count} lost deals have no closing day.", summary.undated
        )
        lines.append(undated.format(count=summary.undated))
    if summary.reopened:
        reopened = n_(
            "{count} deal was lost in this period and reopened since; it is not counted.",
            "{count} deals were lost in this period and reopened since; they are not counted.",
            summary.reopened,
        )
        lines.append(reopened.format(count=summary.reopened))
    if summary.shared:
        lines.append(_("Made for sharing: no names, contacts, goods or words of anybody; amounts are ranges."))
    return tuple(lines)
