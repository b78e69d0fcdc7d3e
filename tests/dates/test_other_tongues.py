"""Day phrases in other trade languages, on Wednesday 18 November 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tracker.dates import read_date

NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("mañana", date(2026, 11, 19)),
        ("pasado mañana", date(2026, 11, 20)),
        ("próximo martes", date(2026, 11, 24)),
        ("dentro de dos semanas", date(2026, 12, 2)),
        ("5 de diciembre de 2026", date(2026, 12, 5)),
        ("fin de mes", date(2026, 11, 30)),
        ("depois de amanhã", date(2026, 11, 20)),
        ("próxima segunda-feira", date(2026, 11, 23)),
        ("daqui a 3 dias", date(2026, 11, 21)),
        ("après-demain", date(2026, 11, 20)),
        ("lundi prochain", date(2026, 11, 23)),
        ("mi-décembre", date(2026, 12, 15)),
        ("übermorgen", date(2026, 11, 20)),
        ("nächsten Montag", date(2026, 11, 23)),
        ("Ende des Monats", date(2026, 11, 30)),
        ("после завтра", date(2026, 11, 20)),
        ("в следующий вторник", date(2026, 11, 24)),
        ("через 3 дня", date(2026, 11, 21)),
        ("5 декабря 2026 г.", date(2026, 12, 5)),
        ("بعد غد", date(2026, 11, 20)),
        ("بعد ثلاثة أيام", date(2026, 11, 21)),
        ("٥ ديسمبر ٢٠٢٦", date(2026, 12, 5)),
        ("lunedì prossimo", date(2026, 11, 23)),
        ("gelecek hafta", date(2026, 11, 25)),
        ("jutro", date(2026, 11, 19)),
    ],
)
def test_a_phrase_names_its_day_in_its_own_language(phrase: str, expected: date) -> None:
    assert read_date(phrase, NOW.date(), now=NOW).day == expected
