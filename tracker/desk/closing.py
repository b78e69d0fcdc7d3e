"""Use cases that close deals and mark what a silence may mean. The one place where a diagnosis is made."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from tracker import diagnosis
from tracker.cadence import effects
from tracker.desk.moving import Moving, ended_before
from tracker.desk.today import Today
from tracker.desk.values import Said, as_stored
from tracker.desk.writing import Changes
from tracker.errors import BadInput
from tracker.model import Deal, Diagnosis, Mark, MarkState, stage_reached
from tracker.store import new_id
from tracker.words import _, bracketed, labelled, n_, sentences

MARK_STATES: tuple[MarkState, ...] = ("unknown", "supported", "ruled-out")


class Closing(Moving, Today):
    """Won and lost with a reason; and what a silence may mean."""

    def candidates(self, deal: Deal, outcome: Literal["won", "lost"], said: str = "") -> list[diagnosis.Candidate]:
        """The causes that fit, most likely first, with the evidence the timeline gives."""
        return diagnosis.candidates(
            deal, self.playbook, self.clock.today(), day_of=self.clock.day_of, outcome=outcome, said=said
        )

    def close(
        self,
        deal_id: str,
        outcome: Literal["won", "lost"],
        *,
        said: str | None = None,
        cause: str = "",
        evidence_for: str = "",
        evidence_against: str = "",
        confidence: int | None = None,
        lesson: str = "",
        revive: str | None = None,
        anyway: bool = False,
    ) -> Said:
        """Close with a diagnosis, or revise the one of a closed deal; both versions stay, dated.

        An order that was cancelled is lost, and a lost deal that ordered after all is won: the act says both.

        NotDiagnosed says what is missing; `anyway` closes as undiagnosed. `revive` is a date phrase. Their words and
        a revival day still to come pass from the version before, unless `said` or `revive` is given, be it empty.
        """
        deal = self.deal(deal_id)
        before = deal.diagnosis if deal.outcome == outcome else None
        if said is None:
            said = before.said if before else ""
        day, doubt = self._revival(revive, before, deal)
        accepted = diagnosis.check_close(
            deal,
            self.playbook,
            outcome=outcome,
            cause=cause,
            said=said,
            evidence_for=evidence_for,
            lesson=lesson,
            revive=day,
            anyway=anyway,
        )
        now = self.clock.now()
        diagnosed = Diagnosis(
            at=now,
            outcome=outcome,
            stage=stage_reached(deal),
            said=said,
            cause=accepted,
            evidence_for=evidence_for,
            evidence_against=evidence_against,
            confidence=confidence,
            lesson=lesson,
            revive=day,
        )
        changes: Changes = {f"diagnoses/{new_id()}": as_stored(diagnosed)}
        words = (_("won {buyer}") if outcome == "won" else _("lost {buyer}")).format(buyer=deal.buyer)
        how = _outcome_words(outcome)
        if deal.outcome != outcome:
            changes |= self._effect(effects.moved(deal, "order" if outcome == "won" else "lost", now))
            words, how = ended_before(words, deal), ended_before(how, deal)
        others = self._of_repeat(deal, is_lost=True) if outcome == "lost" else {}
        deal = self._change(deal, changes, words, others)
        return Said(self._closed_words(deal, how, accepted), deal, doubt, tuple(others))

    def _revival(self, phrase: str | None, before: Diagnosis | None, deal: Deal) -> tuple[date | None, str]:
        """The day to ask again, and what else its phrase could mean."""
        if phrase is not None:
            return self._day_ahead(phrase, deal) if phrase else (None, "")
        kept = before.revive if before else None
        return (kept if kept is not None and kept >= self.clock.today() else None), ""

    def diagnosis_lines(self, deal: Deal) -> list[str]:
        """Every version of why it ended, newest first, as lines; nothing for a deal that never closed."""
        lines = []
        ordered = sorted(deal.diagnoses, key=lambda key: (deal.diagnoses[key].at, key), reverse=True)
        for place, key in enumerate(ordered):
            found = deal.diagnoses[key]
            live = place == 0 and found == deal.diagnosis
            day = self.clock.day_of(found.at).isoformat()
            text = _("{day}  {outcome}, {why}") if live else _("{day}  before: {outcome}, {why}")
            lines.append(text.format(day=day, outcome=_outcome_words(found.outcome), why=self._why(found)))
            lines += ["            " + labelled(label, value) for label, value in self._details(found) if value]
        if deal.outcome and deal.diagnosis is None:
            nobody = _("Nobody has said why it ended yet.")
            lines.insert(0, _("Why they chose us is not noted yet.") if deal.outcome == "won" else nobody)
        return lines

    def _why(self, found: Diagnosis) -> str:
        cause = self.playbook.cause(found.cause) if found.cause else None
        title = self.playbook.title(cause) if cause else found.cause or _("undiagnosed")
        return bracketed(title, f"{found.confidence} %") if found.confidence is not None else title

    def _details(self, found: Diagnosis) -> list[tuple[str, str]]:
        return [
            (_("Their words"), found.said),
            (_("For it"), found.evidence_for),
            (_("Against it"), found.evidence_against),
            (_("Lesson"), found.lesson),
            (_("Ask again"), self.describe(found.revive) if found.revive else ""),
        ]

    def _closed_words(self, deal: Deal, outcome: str, accepted: str) -> str:
        cause = self.playbook.cause(accepted)
        why = self.playbook.title(cause) if cause else _("undiagnosed")
        said = _("{handle}: {outcome}, {why}.").format(handle=self.handle(deal), outcome=outcome, why=why)
        return sentences(said, self.remedy(cause)) if cause else said

    # -- the ghost board -----------------------------------------------------------------------------------

    def mark(self, deal_id: str, hypothesis: str, state: MarkState, evidence: str = "") -> Said:
        """Mark a hypothesis of silence on a deal. BadInput lists the hypotheses, or the states, for anything else."""
        deal = self.deal(deal_id)
        known = self.playbook.hypothesis(hypothesis)
        if known is None:
            names = ", ".join(each.id for each in self.playbook.hypotheses)
            raise BadInput(
                _("There is no hypothesis “{text}”.").format(text=hypothesis),
                _("The seven: {names}.").format(names=names),
            )
        if state not in MARK_STATES:
            raise BadInput(
                _("“{text}” is not what a hypothesis can be.").format(text=state),
                _("It can be {names}.").format(names=", ".join(MARK_STATES)),
            )
        mark = as_stored(Mark(state=state, at=self.clock.now(), evidence=evidence))
        words = _("marked “{hypothesis}” on {buyer}").format(hypothesis=self.playbook.title(known), buyer=deal.buyer)
        deal = self._change(deal, {f"marks/{hypothesis}": mark}, words)
        return Said(
            _("{hypothesis}: {state}.").format(hypothesis=self.playbook.title(known), state=state_words(state)),
            deal,
        )

    def ghost_lines(self, board: diagnosis.GhostBoard) -> list[str]:
        """The ghost board as lines: each hypothesis, its share, the user's mark, and every step that moved it."""
        silent = n_("{days} day without a sign of life.", "{days} days without a sign of life.", board.silent_days)
        heard = _("Not silent: it is your turn.") if board.our_turn else _("Not silent: heard from today.")
        lines = [silent.format(days=board.silent_days) if board.silent_days else heard]
        for row in board.rows:
            title = self.playbook.title(row.hypothesis)
            marked = labelled(bracketed(title, row.hypothesis.id), state_words(row.state))
            lines.append(f"{row.probability:>4.0%}  {marked}")
            lines += [f"        {step}" for step in row.steps]
            lines += [f"        {row.said}"] if row.said else []
        if board.question is not None:
            lines.append(_("Ask: {text}").format(text=self.question_text(board.question)))
        return lines

    def ghost_json(self, board: diagnosis.GhostBoard) -> dict[str, Any]:
        """The ghost board for other programs."""
        return {
            "silent_days": board.silent_days,
            "open": board.is_open,
            "hypotheses": [
                {
                    "id": row.hypothesis.id,
                    "title": self.playbook.title(row.hypothesis),
                    "state": row.state,
                    "evidence": row.said,
                    "steps": [
                        {"on": step.on.isoformat(), "text": step.text, "factor": step.factor} for step in row.steps
                    ],
                    "probability": round(row.probability, 4),
                }
                for row in board.rows
            ],
            "question": board.question.id if board.question else None,
        }


def _outcome_words(outcome: str) -> str:
    return _("won") if outcome == "won" else _("lost")


def state_words(state: MarkState) -> str:
    """A mark in the user's language."""
    return {"unknown": _("unknown"), "supported": _("supported"), "ruled-out": _("ruled out")}[state]
