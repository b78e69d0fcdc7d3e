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
        ("до 10.12", date(2026, 12, 10)),
        ("к 15.12", date(2026, 12, 15)),
        ("с 10.12", date(2026, 12, 10)),
        ("bis 5.12", date(2026, 12, 5)),
        ("до 15 числа следующего месяца", date(2026, 12, 15)),
        ("через полтора месяца", date(2027, 1, 2)),
        ("в течение дня", date(2026, 11, 18)),
        ("в ближайшую среду", date(2026, 11, 18)),
        ("fim de semana", date(2026, 11, 21)),
        ("para o fim de semana", date(2026, 11, 21)),
        ("fine settimana", date(2026, 11, 21)),
        ("к 25 декабря", date(2026, 12, 25)),
        ("не позднее пятницы", date(2026, 11, 20)),
        ("до двадцатого", date(2026, 11, 20)),
        ("к 5-му", date(2026, 12, 5)),
        ("20 числа", date(2026, 11, 20)),
        ("до конца следующего квартала", date(2027, 3, 31)),
        ("через полгода", date(2027, 5, 18)),
        ("через 2 года", date(2028, 11, 18)),
        ("месяц назад", date(2026, 10, 18)),
        ("на следующей неделе в среду", date(2026, 11, 25)),
        ("через понедельник", date(2026, 11, 30)),
        ("к вечеру", date(2026, 11, 18)),
        ("до обеда завтра", date(2026, 11, 19)),
        ("до 18-00", date(2026, 11, 18)),
        ("до 12.30", date(2026, 11, 18)),
        ("до нового года", date(2026, 12, 31)),
        ("оплата до 15 декабря", date(2026, 12, 15)),
        ("para el 5", date(2026, 12, 5)),
        ("a más tardar el 5 de diciembre", date(2026, 12, 5)),
        ("entrega antes del 15 de diciembre", date(2026, 12, 15)),
        ("la quincena", date(2026, 11, 30)),
        ("en los próximos 10 días", date(2026, 11, 28)),
        ("segunda quincena de diciembre", date(2026, 12, 16)),
        ("entre el 5 y el 10 de diciembre", date(2026, 12, 5)),
        ("pra quarta-feira", date(2026, 11, 18)),
        ("no máximo até terça", date(2026, 11, 24)),
        ("daqui 3 dias", date(2026, 11, 21)),
        ("depois do carnaval", date(2027, 2, 10)),
        ("jeudi qui vient", date(2026, 11, 19)),
        ("avant la fin du mois", date(2026, 11, 30)),
        ("d'ici vendredi", date(2026, 11, 20)),
        ("d'ici deux semaines", date(2026, 12, 2)),
        ("sous 48h", date(2026, 11, 20)),
        ("bis zum 5.10.", date(2027, 10, 5)),
        ("bis Monatsende", date(2026, 11, 30)),
        ("übernächsten Freitag", date(2026, 11, 27)),
        ("Freitagvormittag", date(2026, 11, 20)),
        ("Montag in einer Woche", date(2026, 11, 30)),
        ("vor Weihnachten", date(2026, 12, 24)),
        ("للأحد", date(2026, 11, 22)),
        ("قبل نهاية الشهر", date(2026, 11, 30)),
        ("حتى 15 ديسمبر", date(2026, 12, 15)),
        ("أسبوعين", date(2026, 12, 2)),
        ("باجر", date(2026, 11, 19)),
        ("15 شهر 12", date(2026, 12, 15)),
        ("الثلاثاء الثالث من شهر ديسمبر", date(2026, 12, 15)),
        ("يوم واحد", date(2026, 11, 19)),
        ("el último día del mes", date(2026, 11, 30)),
        ("bis 15.", date(2026, 12, 15)),
        ("zum 15.", date(2026, 12, 15)),
        ("через неделю в четверг", date(2026, 11, 26)),
        ("قبل رمضان", date(2027, 2, 7)),
    ],
)
def test_a_phrase_names_its_day_in_its_own_language(phrase: str, expected: date) -> None:
    assert read_date(phrase, NOW.date(), now=NOW).day == expected


@pytest.mark.parametrize(
    ("phrase", "first", "other"),
    [
        ("منتصف الشهر", date(2026, 12, 15), date(2026, 11, 15)),
        ("в начале месяца", date(2026, 12, 1), date(2026, 11, 1)),
        ("الأسبوع القادم", date(2026, 11, 25), date(2026, 11, 22)),
        ("نهاية الأسبوع", date(2026, 11, 20), date(2026, 11, 21)),
        ("к рождеству", date(2027, 1, 7), date(2026, 12, 25)),
        ("kommenden Freitag", date(2026, 11, 27), date(2026, 11, 20)),
        ("segunda ou terça", date(2026, 11, 23), date(2026, 11, 24)),
        ("avant décembre", date(2026, 11, 30), date(2026, 12, 1)),
    ],
)
def test_a_phrase_with_two_honest_readings_shows_both(phrase: str, first: date, other: date) -> None:
    reading = read_date(phrase, NOW.date(), now=NOW)

    assert reading.day == first
    assert other in reading.others


@pytest.mark.parametrize(
    "phrase",
    [
        "para 3 días",
        "bis 3 Tage",
        "на 3 дня",
        "avant 3 jours",
        "entrega en 30 días",
        "отгрузка через 30 дней",
        "Zahlung in 30 Tagen",
        "к 10",
        "los lunes",
        "каждый понедельник",
        "lunes y miércoles",
        "в ближайшее время",
        "dès que possible",
        "آخر يوم",
    ],
)
def test_a_length_a_habit_and_a_vague_word_are_no_day(phrase: str) -> None:
    with pytest.raises(UnreadableDate):
        read_date(phrase, NOW.date(), now=NOW)


@pytest.mark.parametrize("phrase", ["27/11 a las 99", "2020/23/set", "segundo", "19 horas 2016 - 12 - 45"])
def test_what_the_words_contradict_is_not_guessed(phrase: str) -> None:
    with pytest.raises(UnreadableDate):
        read_date(phrase, NOW.date(), now=NOW)
