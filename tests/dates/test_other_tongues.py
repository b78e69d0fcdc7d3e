"""Day phrases in other trade languages, on Wednesday 18 November 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tracker.dates import read_date
from tracker.errors import UnreadableDate

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
        ("el cinco de mayo", date(2027, 5, 5)),
        ("el 25", date(2026, 11, 25)),
        ("miércoles de la próxima semana", date(2026, 11, 25)),
        ("mañana a las once", date(2026, 11, 19)),
        ("el primer viernes de julio", date(2027, 7, 2)),
        ("año nuevo", date(2027, 1, 1)),
        ("dia 25 às 18 horas", date(2026, 11, 25)),
        ("quarta da semana que vem", date(2026, 11, 25)),
        ("amanhã à tarde", date(2026, 11, 19)),
        ("lundi en huit", date(2026, 11, 30)),
        ("mardi de la semaine prochaine", date(2026, 11, 24)),
        ("premier mars", date(2027, 3, 1)),
        ("10 au 22 août 2027", date(2027, 8, 10)),
        ("heute Morgen", date(2026, 11, 18)),
        ("esta noche a las 8", date(2026, 11, 18)),
        ("10 Agosto - 12 Septiembre 2027", date(2027, 8, 10)),
        ("demain soir", date(2026, 11, 19)),
        ("mittwoch nächste woche", date(2026, 11, 25)),
        ("am vierten Dezember", date(2026, 12, 4)),
        ("erster dienstag im dezember", date(2026, 12, 1)),
        ("am 15.2.", date(2027, 2, 15)),
        ("18-го февраля", date(2027, 2, 18)),
        ("восемнадцатое февраля", date(2027, 2, 18)),
        ("вторник на следующей неделе", date(2026, 11, 24)),
        ("الرابع من ابريل", date(2027, 4, 4)),
        ("بعد اسبوع", date(2026, 11, 25)),
    ],
)
def test_a_phrase_names_its_day_in_its_own_language(phrase: str, expected: date) -> None:
    assert read_date(phrase, NOW.date(), now=NOW).day == expected


@pytest.mark.parametrize("phrase", ["27/11 a las 99", "2020/23/set", "segundo", "19 horas 2016 - 12 - 45"])
def test_what_the_words_contradict_is_not_guessed(phrase: str) -> None:
    with pytest.raises(UnreadableDate):
        read_date(phrase, NOW.date(), now=NOW)
