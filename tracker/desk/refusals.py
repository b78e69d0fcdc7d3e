"""Use cases of a refusal: the three good answers to it, giving way, and what came of each."""

from __future__ import annotations

import re
from decimal import Decimal

from tracker.cadence import effects, read_story
from tracker.clock import stored
from tracker.desk.promises import Promises
from tracker.desk.values import Said, as_stored
from tracker.desk.wording import money_words
from tracker.diagnosis.answers import Outcome, came_words, move_words, outcomes
from tracker.errors import BadInput
from tracker.model import ANSWER_MOVES, Answer, AnswerMove, Deal, Money, Touch
from tracker.words import _, labelled, later, sentences

_ACTS: dict[AnswerMove, str] = {
    "accept": later("accepted the no of {buyer}"),
    "hold": later("held against {buyer}"),
    "gracious": later("let {buyer} go with grace"),
    "concede": later("gave way to {buyer}"),
}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Refusals(Promises):
    """Accept and give room, hold and see whether they return, be gracious, or concede something, best for a return."""

    def answer(
        self,
        deal_id: str,
        move: str,
        text: str = "",
        *,
        said: str = "",
        price: str = "",
        gave: str = "",
        got: str = "",
        next: str = "",
        at: str = "",
    ) -> Said:
        """Record how a refusal was answered; the deal keeps quiet until they write, or until `next`.

        `text` is what we wrote, `said` their refusal if it is not logged yet, `price` the one that was held
        (else the text's or the deal's); `gave` what was conceded and `got` what was asked for it ("": nothing), both
        in the user's words; `next` and `at` are date phrases. BadInput when nothing was refused.
        """
        deal = self.deal(deal_id)
        known, gave, got = move_named(move), gave.strip(), got.strip()
        _check_gift(known, gave, got)
        if not said:
            self._check(deal, "answer", _("Add their words: --said TEXT."))
        moment, at_doubt = self._moment(at)
        refusal = Touch(at=moment, kind="refused", text=said, stage=deal.stage)
        changes = self._touch(refusal) if said else {}
        wrote = bool(text) or known != "accept"
        touch = self._touch(Touch(at=moment, kind="out" if wrote else "note", text=text, stage=deal.stage))
        (path,) = touch
        held = self._held(deal, price, text) if known == "hold" else None
        answer = Answer(at=moment, move=known, price=held, gave=gave, got=got)
        changes |= {**touch, f"answers/{path.partition('/')[2]}": as_stored(answer)}
        changes |= self._effect(effects.Effect(effects.talked(deal, self.clock.day_of(moment))))
        plan, plan_doubt = self._plan(next, deal, moment)
        promise, promised = self._promise_in(deal, got, stored(moment))
        changes |= {**plan, **promise}
        deal = self._change(deal, changes, _(_ACTS[known]).format(buyer=deal.buyer))
        text = _("{handle}: {answer}. {next}").format(
            handle=self.handle(deal), answer=done_words(self.answers(deal)[-1]), next=self.next_words(deal)
        )
        broken = self._broken_before(deal) if known == "concede" else ""
        return Said(sentences(text, promised, broken), deal, sentences(at_doubt, plan_doubt))

    def _held(self, deal: Deal, price: str, text: str) -> Money | None:
        """The price that was held."""
        from tracker.capture.figures.amounts import parse_money

        usual = deal.price
        if not price:
            return held_price(text, usual)
        read = parse_money(price)
        if read is None:
            raise BadInput(_("“{text}” is not a price.").format(text=price), _("Such as USD 2.45/pc."))
        amount, currency, per = read
        return Money(
            amount=Decimal(amount),
            currency=currency or (usual.currency if usual else ""),
            per=per or (usual.per if usual else ""),
        )

    # -- what came of it -----------------------------------------------------------------------------------

    def answers(self, deal: Deal) -> list[Outcome]:
        """Each answer to a refusal on this deal with what came of it so far, oldest first."""
        return outcomes(deal, self.clock.today(), day_of=self.clock.day_of)

    def answered(self, deal: Deal) -> dict[str, tuple[str, str]]:
        """For each touch that answered a refusal: what we did, and what came of it."""
        return {outcome.key: (done_words(outcome), came_words(outcome)) for outcome in self.answers(deal)}

    def awaits_answer(self, deal: Deal) -> bool:
        """Whether a refusal, or a last word of theirs about price, waits for an answer: then one is offered."""
        story = read_story(deal, self.playbook.stage(deal.stage), self.clock.day_of)
        if story.answer is not None or not (story.refused or story.owed):
            return False
        heard = [touch.text for _key, touch in deal.timeline if touch.kind in ("in", "refused")]
        return story.refused or self.playbook.raises_price(heard[-1]) or self.playbook.refuses(heard[-1])

    def timeline_words(self, deal: Deal) -> list[tuple[str, Touch, str]]:
        """The timeline as (id, touch, words), oldest first; an answer to a refusal tells what came of it."""
        answered = {outcome.key: outcome for outcome in self.answers(deal)}
        return [
            (key, touch, answer_words(answered[key], touch.text) if key in answered else self.touch_words(touch))
            for key, touch in deal.timeline
        ]


def answer_words(outcome: Outcome, text: str = "") -> str:
    """Such as "held at USD 2.45; came back after 6 days"; `text` is what was written with it."""
    done = labelled(done_words(outcome), text) if text else done_words(outcome)
    return done + _("; ") + came_words(outcome)


def done_words(outcome: Outcome) -> str:
    """Such as "held at USD 2.45", or "gave 5 % off for a 50 % deposit"."""
    answer = outcome.answer
    if answer.gave and answer.got:
        return _("gave {gave} for {got}").format(gave=answer.gave, got=answer.got)
    if answer.gave:
        return _("gave {gave} for nothing in return").format(gave=answer.gave)
    return _("held at {price}").format(price=money_words(answer.price)) if answer.price else move_words(answer.move)


def move_named(text: str) -> AnswerMove:
    """One of the answers; BadInput lists them for anything else."""
    wanted = text.strip().casefold()
    for move in ANSWER_MOVES:
        if wanted == move:
            return move
    raise BadInput(
        _("“{text}” is not an answer to a refusal.").format(text=text),
        _(
            "The answers: accept (give room), hold (and see whether they return), gracious (leave a good impression), "
            "concede (give something, for something)."
        ),
    )


def _check_gift(move: AnswerMove, gave: str, got: str) -> None:
    """BadInput unless a concession says what was given, and nothing else does."""
    if move == "concede" and not gave:
        raise BadInput(
            _("It is not said what you gave."),
            _("Such as “5 % off”, for “a 50 % deposit” (in the shell: --gave and --for)."),
        )
    if move != "concede" and (gave or got):
        raise BadInput(
            _("Only who concedes gives something."), _("Use the answer concede, or leave out what was given and asked.")
        )


def held_price(text: str, usual: Money | None) -> Money | None:
    """The price that a text holds to: a number in it that is near the deal's price, else the deal's price itself.

    Without a price on the deal only a number with decimals is taken for one.
    """
    numbers = [Decimal(number) for number in _NUMBER.findall(text)]
    if usual is None:
        prices = [number for number in numbers if number.as_tuple().exponent != 0]
        return Money(amount=prices[0]) if len(prices) == 1 else None
    near = [number for number in numbers if usual.amount / 2 <= number <= usual.amount * 2]
    if len(near) != 1:
        return usual
    return Money(amount=near[0], currency=usual.currency, per=usual.per)
