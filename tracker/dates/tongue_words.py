"""Words of dates in other trade languages and the English words they stand for. Data only.

A row is `english: foreign, foreign`; `-` drops a word. Arabic and Russian are written as typed, accents are optional.
"""

from __future__ import annotations

TONGUES = {
    "es": """
        -: de, del, el, la, los, las, al, por, a la, a las, lo; today: hoy; tomorrow: manana;
        day after tomorrow: pasado manana; yesterday: ayer; day before yesterday: anteayer; in: en, dentro de;
        ago: hace; next: proximo, proxima, que viene, siguiente, entrante; last: pasado, pasada, ultimo;
        this: este, esta; day: dia, dias; week: semana, semanas; month: mes, meses; year: ano, anos;
        hours: horas, hora; end of: fin de, finales de, final de, fin;
        beginning of: principios de, inicio de, comienzos de; mid: mediados de; monday: lunes; tuesday: martes;
        wednesday: miercoles; thursday: jueves; friday: viernes; saturday: sabado; sunday: domingo;
        weekend: fin de semana; january: enero, ene; february: febrero; march: marzo; april: abril, abr;
        may: mayo; june: junio; july: julio; august: agosto, ago; september: septiembre, setiembre, sept;
        october: octubre; november: noviembre; december: diciembre, dic; one: un, una, uno; two: dos;
        three: tres; four: cuatro; five: cinco; six: seis; seven: siete; eight: ocho; nine: nueve; ten: diez;
        fifteen: quince; twenty: veinte; thirty: treinta; on: el dia; before: antes de; after: despues de;
        morning: por la manana; business days: dias habiles, dias laborables;
    """,
    "pt": """
        -: de, do, da, o, a, os, as, no, na, em, ao, feira, dia; today: hoje; tomorrow: amanha;
        day after tomorrow: depois de amanha; yesterday: ontem; day before yesterday: anteontem;
        in: daqui a, dentro de; ago: ha, atras; next: proximo, proxima, que vem, seguinte;
        last: passado, passada, ultimo, ultima; this: este, esta; day: dias; week: semana, semanas;
        month: mes, meses; year: ano, anos; hours: horas, hora; end of: fim do, fim de, final do;
        beginning of: inicio de, inicio do, comeco de, comeco do; mid: meados de;
        monday: segunda, segunda-feira; tuesday: terca, terca-feira; wednesday: quarta, quarta-feira;
        thursday: quinta, quinta-feira; friday: sexta, sexta-feira; saturday: sabado; sunday: domingo;
        january: janeiro, jan; february: fevereiro, fev; march: marco; april: abril, abr; may: maio;
        june: junho; july: julho; august: agosto; september: setembro; october: outubro; november: novembro;
        december: dezembro, dez; one: um, uma; two: dois, duas; three: tres; four: quatro; five: cinco;
        six: seis; seven: sete; eight: oito; nine: nove; ten: dez; fifteen: quinze; twenty: vinte;
        thirty: trinta; business days: dias uteis;
    """,
    "fr": """
        -: le, la, les, du, de, des, l, d, en, au, a, ce jour; today: aujourd'hui, aujourdhui; tomorrow: demain;
        day after tomorrow: apres-demain, apres demain; yesterday: hier;
        day before yesterday: avant-hier, avant hier; in: dans, d'ici; ago: il y a;
        next: prochain, prochaine, suivant, suivante; last: dernier, derniere, passe; this: ce, cette;
        day: jour, jours; week: semaine, semaines; month: mois; year: an, ans, annee; hours: heures, heure;
        end of: fin, fin de, fin du, la fin du; beginning of: debut, debut de; mid: mi, mi-, milieu de;
        monday: lundi, lun; tuesday: mardi; wednesday: mercredi, mer; thursday: jeudi; friday: vendredi, ven;
        saturday: samedi; sunday: dimanche; january: janvier, janv; february: fevrier, fevr; march: mars;
        april: avril, avr; may: mai; june: juin; july: juillet, juil; august: aout; september: septembre;
        october: octobre; november: novembre; december: decembre, dec; one: un, une; two: deux; three: trois;
        four: quatre; five: cinq; six: six; seven: sept; eight: huit; nine: neuf; ten: dix; fifteen: quinze;
        twenty: vingt; thirty: trente; 1: 1er; fortnight: quinzaine;
        business days: jours ouvrables, jours ouvres; weekend: week-end; morning: matin; after: apres;
        before: avant;
    """,
    "de": """
        -: der, die, das, den, dem, des, am, um, im, zum, uhr; today: heute; tomorrow: morgen;
        day after tomorrow: ubermorgen; yesterday: gestern; day before yesterday: vorgestern;
        in: in, binnen, innerhalb von; ago: vor;
        next: nachste, nachsten, nachster, nachstes, kommende, kommenden, kommender;
        last: letzte, letzten, letzter, vergangenen; this: diese, diesen, dieser, dieses; day: tag, tage, tagen;
        week: woche, wochen; month: monat, monate, monaten, monats; year: jahr, jahre, jahren, jahres;
        hours: stunden, stunde; end of: ende, ende des; beginning of: anfang, anfang des; mid: mitte, mitte des;
        monday: montag; tuesday: dienstag; wednesday: mittwoch; thursday: donnerstag; friday: freitag;
        saturday: samstag, sonnabend; sunday: sonntag; january: januar, janner, jan; february: februar;
        march: marz, maerz; april: april; may: mai; june: juni; july: juli; august: august;
        september: september; october: oktober, okt; november: november; december: dezember, dez;
        one: ein, eine, einer, einem, einen; two: zwei; three: drei; four: vier; five: funf; six: sechs;
        seven: sieben; eight: acht; nine: neun; ten: zehn; fourteen: vierzehn; thirty: dreissig;
        business days: werktagen, werktage, arbeitstagen, arbeitstage; weekend: wochenende;
        morning: fruh, vormittag; afternoon: nachmittag; evening: abend; after: nach; before: bis;
    """,
    "it": """
        -: il, lo, la, i, gli, le, del, della, di, al, alle; today: oggi; tomorrow: domani;
        day after tomorrow: dopodomani; yesterday: ieri; in: tra, fra, entro; ago: fa; next: prossimo, prossima;
        last: scorso, scorsa; this: questo, questa; day: giorno, giorni; week: settimana, settimane;
        month: mese, mesi; year: anno, anni; end of: fine; beginning of: inizio; mid: meta; monday: lunedi;
        tuesday: martedi; wednesday: mercoledi; thursday: giovedi; friday: venerdi; saturday: sabato;
        sunday: domenica; january: gennaio; february: febbraio; march: marzo; april: aprile; may: maggio;
        june: giugno; july: luglio; august: agosto; september: settembre; october: ottobre; november: novembre;
        december: dicembre; one: un, una, uno; two: due; three: tre; four: quattro; five: cinque; six: sei;
        seven: sette; ten: dieci;
    """,
    "ru": """
        -: в, во, на, к, года, г, числа; today: сегодня; tomorrow: завтра;
        day after tomorrow: послезавтра, после завтра; yesterday: вчера; day before yesterday: позавчера;
        in: через; ago: назад; next: следующий, следующая, следующую;
        next: следующее, следующей, следующего, следующем;
        last: прошлый, прошлую, прошлой, прошлое, прошлого, прошлом; this: этот, эту, этой, это, этого, этом;
        day: день, дня, дней; week: неделя, неделю, недели, недель, неделе;
        month: месяц, месяца, месяцев, месяце; year: год, лет, году; hours: час, часа, часов;
        end of: конец, конце, концу, до конца; beginning of: начало, начале, началу;
        mid: середина, середине, середине; monday: понедельник, понедельника, понедельнику;
        tuesday: вторник, вторника, вторнику; wednesday: среда, среду, среды, среде;
        thursday: четверг, четверга, четвергу; friday: пятница, пятницу, пятницы, пятнице;
        saturday: суббота, субботу, субботы; sunday: воскресенье, воскресенья; january: января, январь, январе;
        february: февраля, февраль, феврале; march: марта, март, марте; april: апреля, апрель, апреле;
        may: мая, май, мае; june: июня, июнь, июне; july: июля, июль, июле; august: августа, август, августе;
        september: сентября, сентябрь, сентябре; october: октября, октябрь, октябре;
        november: ноября, ноябрь, ноябре; december: декабря, декабрь, декабре; one: один, одну, одна;
        two: два, две, пару; three: три; four: четыре; five: пять; six: шесть; seven: семь; eight: восемь;
        nine: девять; ten: десять; fortnight: две недели;
        business days: рабочих дня, рабочих дней, рабочий день; weekend: выходные, выходных;
        morning: утром, утра; evening: вечером, вечера; afternoon: днем; before: до; after: после;
    """,
    "ar": """
        -: في, يوم, من, شهر كانون, ال; today: اليوم; tomorrow: غدا, غدًا, بكرة, بكره;
        day after tomorrow: بعد غد, بعد الغد, بعد بكرة; yesterday: أمس, امس; in: بعد, خلال; ago: قبل, منذ;
        next: القادم, القادمة, المقبل, المقبلة, التالي, التالية, الجاي; last: الماضي, الماضية; this: هذا, هذه;
        day: أيام, ايام, يوما; two days: يومين; week: أسبوع, اسبوع, الأسبوع, الاسبوع, أسابيع, اسابيع;
        two weeks: أسبوعين, اسبوعين; month: شهر, الشهر, أشهر, اشهر, شهور; two months: شهرين;
        year: سنة, السنة, عام, العام; end of: نهاية, آخر, اخر; beginning of: بداية, أول; mid: منتصف;
        monday: الاثنين, الإثنين, اثنين; tuesday: الثلاثاء; wednesday: الأربعاء, الاربعاء; thursday: الخميس;
        friday: الجمعة, الجمعه; saturday: السبت; sunday: الأحد, الاحد; january: يناير, كانون الثاني;
        february: فبراير, شباط; march: مارس, آذار; april: أبريل, ابريل, نيسان; may: مايو, أيار;
        june: يونيو, حزيران; july: يوليو, تموز; august: أغسطس, اغسطس, آب; september: سبتمبر, أيلول;
        october: أكتوبر, اكتوبر, تشرين الأول; november: نوفمبر, تشرين الثاني; december: ديسمبر, كانون الأول;
        one: واحد, واحدة; three: ثلاثة, ثلاث; four: أربعة, اربعة, أربع; five: خمسة, خمس; six: ستة, ست;
        seven: سبعة, سبع; eight: ثمانية; nine: تسعة; ten: عشرة;
    """,
    "tr": """
        -: gunu, tarihinde; today: bugun; tomorrow: yarin; day after tomorrow: obur gun; yesterday: dun;
        later: sonra; ago: once; next: gelecek, onumuzdeki; last: gecen; this: bu; day: gun; week: hafta;
        month: ay; year: yil; monday: pazartesi; tuesday: sali; wednesday: carsamba; thursday: persembe;
        friday: cuma; saturday: cumartesi; sunday: pazar; january: ocak; february: subat; march: mart;
        april: nisan; may: mayis; june: haziran; july: temmuz; august: agustos; september: eylul; october: ekim;
        november: kasim; december: aralik; one: bir; two: iki; three: uc; four: dort; five: bes; ten: on;
    """,
}
