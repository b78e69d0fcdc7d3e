"""Numbers from one to thirty-one in other trade languages, as words of dates spell them. Data only."""

from __future__ import annotations

CARDINALS = {
    "es": "uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno|veintiún veintidós veintitrés veinticuatro veinticinco "
    "veintiséis veintisiete veintiocho veintinueve treinta treinta_y_uno",
    "pt": "um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze "
    "dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte vinte_e_um vinte_e_dois vinte_e_três "
    "vinte_e_quatro vinte_e_cinco vinte_e_seis vinte_e_sete vinte_e_oito vinte_e_nove trinta trinta_e_um",
    "fr": "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf vingt vingt-et-un|vingt_et_un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six "
    "vingt-sept vingt-huit vingt-neuf trente trente-et-un|trente_et_un",
    "de": "ein|eins|eine|einer|einem|einen zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn "
    "vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig "
    "vierundzwanzig fünfundzwanzig sechsundzwanzig siebenundzwanzig achtundzwanzig neunundzwanzig dreißig "
    "einunddreißig",
    "it": "uno|un|una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
    "sedici diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei "
    "ventisette ventotto ventinove trenta trentuno",
    "ru": "один|одну|одна|одно два|две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать двадцать_один "
    "двадцать_два двадцать_три двадцать_четыре двадцать_пять двадцать_шесть двадцать_семь двадцать_восемь "
    "двадцать_девять тридцать тридцать_один",
    "ar": "واحد|واحدة اثنتين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر "
    "أحد_عشر|احدى_عشرة|إحدى_عشر اثنا_عشر|اثني_عشر|اثنتي_عشرة ثلاثة_عشر|ثلاث_عشرة أربعة_عشر|أربع_عشرة خمسة_عشر|خمس_عشرة "
    "ستة_عشر|ست_عشرة سبعة_عشر|سبع_عشرة ثمانية_عشر|ثماني_عشرة تسعة_عشر|تسع_عشرة عشرين|عشرون "
    "واحد_وعشرين|واحد_وعشرون اثنين_وعشرين|اثنان_وعشرون ثلاثة_وعشرين|ثلاثة_وعشرون أربعة_وعشرين|أربعة_وعشرون "
    "خمسة_وعشرين|خمسة_وعشرون ستة_وعشرين|ستة_وعشرون سبعة_وعشرين|سبعة_وعشرون ثمانية_وعشرين|ثمانية_وعشرون "
    "تسعة_وعشرين|تسعة_وعشرون ثلاثين|ثلاثون واحد_وثلاثين|واحد_وثلاثون",
}
"""One, two, three … in order; `_` stands for a blank."""
ORDINALS = {
    "es": "primero|primer|primera segundo|segunda tercero|tercer|tercera cuarto|cuarta quinto|quinta",
    "pt": "primeiro|primeira segundo terceiro|terceira",
    "fr": "premier|première deuxième|second|seconde troisième quatrième cinquième",
    "it": "primo|prima secondo|seconda terzo|terza quarto|quarta quinto|quinta",
    "ar": "الأول|الأولى|أول الثاني|الثانية|ثاني الثالث|الثالثة|ثالث الرابع|الرابعة|رابع الخامس|الخامسة|خامس "
    "السادس|السادسة السابع|السابعة الثامن|الثامنة التاسع|التاسعة العاشر|العاشرة الحادي_عشر|الحادية_عشرة "
    "الثاني_عشر|الثانية_عشرة الثالث_عشر|الثالثة_عشرة "
    "الرابع_عشر الخامس_عشر السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر العشرين|العشرون "
    "الحادي_والعشرين الثاني_والعشرين الثالث_والعشرين الرابع_والعشرين الخامس_والعشرين السادس_والعشرين "
    "السابع_والعشرين الثامن_والعشرين التاسع_والعشرين الثلاثين|الثلاثون الحادي_والثلاثين",
}
"""First, second, third … in order."""
ORDINAL_STEMS = {
    "de": (
        "erst zweit dritt viert fünft sechst siebt|siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
        "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst "
        "vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst "
        "dreißigst einunddreißigst",
        ("e", "er", "en", "es", "em"),
    ),
    "ru": (
        "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат "
        "шестнадцат семнадцат восемнадцат девятнадцат двадцат двадцать_перв двадцать_втор двадцать_трет "
        "двадцать_четверт двадцать_пят двадцать_шест двадцать_седьм двадцать_восьм двадцать_девят тридцат "
        "тридцать_перв",
        ("ое", "ого", "ому", "ый", "ая", "ую", "ье", "ьего", "ьему", "ий", "ом", "ьем", "ой", "ьей", "ым"),
    ),
}
"""Stems of ordinals and the endings that they take."""


def number_words(tongue: str) -> dict[str, str]:
    """A tongue's number words, as typed, to digits: `2` for a count, `2nd` as `2th` for an ordinal."""
    found: dict[str, str] = {}
    for number, words in enumerate(CARDINALS.get(tongue, "").split(), 1):
        found |= {word.replace("_", " "): str(number) for word in words.split("|")}
    for number, words in enumerate(ORDINALS.get(tongue, "").split(), 1):
        found |= {word.replace("_", " "): f"{number}th" for word in words.split("|")}
    stems, endings = ORDINAL_STEMS.get(tongue, ("", ()))
    for number, words in enumerate(stems.split(), 1):
        for stem in words.split("|"):
            found |= {stem.replace("_", " ") + ending: f"{number}th" for ending in endings}
    return found
