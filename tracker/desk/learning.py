"""The use case of learning: what the user's own closed deals say about evidence, causes and the playbook's priors."""

from __future__ import annotations

from typing import Any

from tracker import diagnosis
from tracker.desk.reading import Reading


class Learning(Reading):
    """Shows and offers; the playbook stays as it is until the user changes it."""

    def lessons(self) -> diagnosis.Lessons:
        """What all closed deals teach so far."""
        from tracker.playbook import load_playbook

        shipped, _problems = load_playbook(None)
        usual = {each.id: each.prior for each in shipped.hypotheses}
        return diagnosis.learn(self.all_deals(("won", "lost")), self.playbook, usual, day_of=self.clock.day_of)

    def lessons_json(self, lessons: diagnosis.Lessons) -> dict[str, Any]:
        """The lessons for other programs; shares run from 0 to 1 and are null of nothing."""
        return {
            "won": lessons.won,
            "lost": lessons.lost,
            "undiagnosed": lessons.undiagnosed,
            "bare": lessons.bare,
            "signals": [self._seen_json(row) for row in lessons.seen],
            "silences": lessons.silences,
            "priors": [
                {
                    "id": prior.hypothesis.id,
                    "title": self.playbook.title(prior.hypothesis),
                    "found": prior.found,
                    "now": round(prior.now, 4),
                    "offered": round(prior.offered, 4) if lessons.enough_silences else None,
                }
                for prior in lessons.priors
            ],
            "toml": diagnosis.priors_toml(lessons),
        }

    def _seen_json(self, row: diagnosis.Seen) -> dict[str, Any]:
        return {
            "id": row.signal.id,
            "title": self.playbook.title(row.signal),
            "deals": row.deals,
            "won": row.won,
            "lost": row.lost,
            "won_share": round(row.won / row.deals, 4) if row.deals else None,
            "deals_without": row.deals_without,
            "won_without": row.won_without,
            "won_share_without": round(row.won_without / row.deals_without, 4) if row.deals_without else None,
            "reading": row.reading,
            "causes": [
                {"cause": cause, "title": self.cause_title(cause), "deals": deals} for cause, deals in row.causes
            ],
        }

    def cause_title(self, cause_id: str) -> str:
        """A cause in the user's language; the id of one that the playbook no longer has."""
        cause = self.playbook.cause(cause_id)
        return self.playbook.title(cause) if cause else cause_id
