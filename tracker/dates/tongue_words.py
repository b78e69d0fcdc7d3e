"""Words of dates in other trade languages and the English words they stand for. Data only.

A row is `english: foreign, foreign`; `-` drops a word. Arabic and Russian are written as typed, accents are optional.
"""

from __future__ import annotations

TONGUES = {
    "es": """
        this morning: esta manana; this afternoon: esta tarde; tonight: esta noche;
        last night: anoche; minutes: minuto, minutos, min, mins;
        -: de, del, la, los, las, al, por, lo, el mes de, del ano, ano, mes de, sobre, hacia,
        aproximadamente; today: hoy; tomorrow: manana; day after tomorrow: pasado manana; yesterday: ayer;
        day before yesterday: anteayer, antier, antes de ayer; in: en, dentro de; ago: hace; next: este proximo,
        esta proxima, proximo, proxima, que viene, siguiente, entrante, que entra, el proximo, la proxima,
        del proximo, de la proxima;
        last: pasado, pasada, ultimo, el pasado, la pasada, el ultimo; this: este, esta, de esta; day: dia, dias;
        week: semana, semanas; month: mes, meses; year: ano, anos; hours: horas, hora; end of: fin de, finales de,
        final de, fin, finales del, fines de, fines del, a fines de, a finales de, fin del, final del,
        ultimo dia de, ultimo dia del; beginning of: principios de, inicio de, comienzos de, principios del,
        a principios de, inicios de, comienzos del; mid: mediados de, mediados del, a mediados de; monday: lunes,
        lun; tuesday: martes; wednesday: miercoles, mie, mier; thursday: jueves, jue; friday: viernes, vie;
        saturday: sabado, sab; sunday: domingo, dom; weekend: fin de semana, finde; january: enero, ene;
        february: febrero, feb; march: marzo, mzo; april: abril, abr; may: mayo; june: junio, jun; july: julio,
        jul; august: agosto, ago; september: septiembre, setiembre, sept, sep, set; october: octubre, oct;
        november: noviembre, nov; december: diciembre, dic; before: antes de; after: despues de;
        morning: por la manana; business days: dias habiles, dias laborables, dias utiles; the: el, el dia, dia,
        el proximo dia; at: a las, a la, sobre las, hacia las, a eso de las; in the morning: de la manana,
        en la manana, por la manana; in the afternoon: por la tarde, de la tarde, en la tarde;
        in the evening: por la noche, de la noche, en la noche; at noon: al mediodia, a mediodia;
        christmas: navidad; christmas eve: nochebuena; new year's eve: nochevieja, fin de ano; new year: ano nuevo;
        easter: pascua; good friday: viernes santo; until: hasta, hasta el; from: desde, desde el, a partir del,
        a partir de; later: despues, mas tarde; next week: semana que viene, semana proxima, semana entrante,
        semana siguiente; next month: mes que viene, mes proximo, mes entrante; next year: ano que viene,
        ano proximo; last week: semana pasada, semana anterior; last month: mes pasado; now: ahora, ahora mismo,
        en este momento; fortnight: quincena;
    """,
    "pt": """
        this morning: esta manha; this afternoon: esta tarde; tonight: esta noite, hoje a noite;
        minutes: minuto, minutos;
        -: de, do, da, a, os, as, na, em, ao, feira, mes de, do mes de, por volta de; today: hoje;
        tomorrow: amanha; day after tomorrow: depois de amanha; yesterday: ontem; day before yesterday: anteontem,
        antes de ontem; in: daqui a, dentro de; ago: ha, atras, faz, há; next: proximo, proxima, que vem, seguinte,
        da proxima, do proximo, na proxima, no proximo, que entra; last: passado, passada, ultimo, ultima,
        da ultima, na ultima; this: este, esta, essa, esse, desta, dessa, deste, desse, nesta, nessa, agora;
        day: dias; week: semana, semanas; month: mes, meses; year: ano, anos; hours: horas, hora; end of: fim do,
        fim de, final do, final de, fins de, o fim do, no fim do, no final do; beginning of: inicio de, inicio do,
        comeco de, comeco do; mid: meados de, meio do, meio de; monday: segunda, segunda-feira, seg, segundas;
        tuesday: terca, terca-feira; wednesday: quarta, quarta-feira, qua; thursday: quinta, quinta-feira, qui;
        friday: sexta, sexta-feira, sex; saturday: sabado, sab; sunday: domingo, dom; january: janeiro, jan;
        february: fevereiro, fev; march: marco, mar; april: abril, abr; may: maio; june: junho, jun; july: julho,
        jul; august: agosto, ago; september: setembro, set; october: outubro, out; november: novembro, nov;
        december: dezembro, dez; business days: dias uteis, dias de trabalho; the: o dia, no dia, dia, ao dia, o,
        no, este dia, esse dia, essa dia; at: às, as, à, pelas, por volta das; in the morning: de manha, da manha,
        pela manha, de manhazinha; in the afternoon: a tarde, à tarde, da tarde, de tarde, pela tarde;
        in the evening: a noite, à noite, da noite, de noite; at noon: ao meio-dia, meio-dia, ao meio dia;
        christmas: natal; new year's eve: vespera de ano novo; new year: ano novo, reveillon; easter: pascoa;
        next week: semana que vem, semana proxima, semana seguinte; next month: mes que vem, mes proximo;
        next year: ano que vem; last week: semana passada; last month: mes passado; now: agora, neste momento,
        nesse momento; until: até, ate o, até o; later: depois, mais tarde;
    """,
    "fr": """
        this morning: ce matin; this afternoon: cet apres-midi, cet aprem; tonight: ce soir, cette nuit;
        minutes: minute, minutes;
        -: la, les, du, de, des, l, d, en, mois de, par exemple, mais; today: aujourd'hui, aujourdhui, ce jour,
        aujourd hui; tomorrow: demain, le lendemain, jour suivant, le jour suivant, le jour d apres,
        le jour d'apres, lendemain; day after tomorrow: apres-demain, apres demain; yesterday: hier, la veille,
        le jour d'avant, le jour precedent; day before yesterday: avant-hier, avant hier; in: dans, d'ici;
        ago: il y a; next: prochain, prochaine, suivant, suivante, d'apres, prochains, prochaines; last: dernier,
        derniere, passe, derniers, precedent, precedente; this: ce, cette; day: jour, jours; week: semaine,
        semaines; month: mois; year: an, ans, annee; hours: heures, heure; end of: fin, fin de, fin du, la fin du,
        a la fin du, à la fin du, la fin de, courant fin, dernier jour de, dernier jour d', le dernier jour de;
        beginning of: debut, debut de, debut du, au debut du, le debut de; mid: mi, mi-, milieu de, milieu du,
        au milieu du, courant; monday: lundi, lun; tuesday: mardi, mar.; wednesday: mercredi, mer; thursday: jeudi,
        jeu; friday: vendredi, ven; saturday: samedi, sam; sunday: dimanche, dim; january: janvier, janv, jan;
        february: fevrier, fevr, fev; march: mars; april: avril, avr; may: mai; june: juin, jun; july: juillet,
        juil, jui, jul; august: aout; september: septembre, sep, sept.; october: octobre, oct; november: novembre,
        nov; december: decembre, dec; fortnight: quinzaine, en quinze, en 15, en 15 jours;
        business days: jours ouvrables, jours ouvres, jours ouvre, jours de travail; weekend: week-end, weekend,
        le week-end; morning: matin; after: apres; before: avant; the: le, le jour, au; at: à, a, vers,
        aux alentours de, autour de, à environ, plutot vers, des, pour; in the morning: du matin, du mat, au matin,
        dans la matinee, matinee, en matinee, ce matin; in the afternoon: apres-midi, de l'apres-midi,
        dans l'apres-midi, en fin d'apres-midi, fin d'apres-midi, en debut d'apres-midi, en milieu d'apres-midi,
        cet apres-midi, l'apres-midi; in the evening: soir, du soir, au soir, dans la soiree, en soiree, ce soir,
        soiree; at noon: midi, a midi, à midi; christmas: noel, jour de noel, le jour de noel; new year: nouvel an,
        jour de l'an, le jour de l'an; new year's eve: saint-sylvestre, reveillon; easter: paques;
        easter monday: lundi de paques; may day: fete du travail; in a week: en huit, en 8, en 8 jours;
        next week: semaine d'apres, semaine prochaine, semaine suivante, la semaine prochaine, la semaine suivante,
        la semaine d'apres; last week: semaine derniere, la semaine derniere; next month: mois prochain,
        le mois prochain; last month: mois dernier; next year: annee prochaine, an prochain; later: plus tard,
        apres; until: jusqu'a, jusqu'au, jusque; from: a partir du, a partir de, à partir du, des le;
        now: maintenant, en ce moment, tout de suite;
    """,
    "de": """
        this morning: heute morgen, heute fruh; this afternoon: heute nachmittag; tonight: heute nacht, heute abend;
        last night: gestern nacht, letzte nacht; midnight: mitternacht;
        minutes: minute, minuten;
        -: der, die, das, dem, des, im, zum, von, kommenden dann; today: heute; tomorrow: morgen;
        day after tomorrow: ubermorgen; yesterday: gestern; day before yesterday: vorgestern; in: in, binnen,
        innerhalb von, in den nachsten; ago: vor; next: nachste, nachsten, nachster, nachstes, kommende, kommenden,
        kommender, folgenden, folgende, naechste, naechsten, naechster, naechstes; last: letzte, letzten, letzter,
        vergangenen, letztes, vorige, vorigen, voriger; this: diese, diesen, dieser, dieses; day: tag, tage, tagen,
        tags; week: woche, wochen; month: monat, monate, monaten, monats; year: jahr, jahre, jahren, jahres;
        hours: stunden, stunde; end of: ende, ende des, zum ende, ende der, ende dieses, letzter tag im,
        letzten tag im; beginning of: anfang, anfang des, anfang der, zu beginn; mid: mitte, mitte des, mitte der;
        monday: montag, mo.; tuesday: dienstag, di.; wednesday: mittwoch, mi.; thursday: donnerstag, do.;
        friday: freitag, fr.; saturday: samstag, sonnabend, sa.; sunday: sonntag, so.; january: januar, janner,
        jan; february: februar, feb, feber; march: marz, maerz, mrz; april: april, apr; may: mai; june: juni, jun;
        july: juli, jul; august: august, aug; september: september, sep, sept; october: oktober, okt;
        november: november, nov; december: dezember, dez; business days: werktagen, werktage, arbeitstagen,
        arbeitstage, arbeitstag, werktag; weekend: wochenende; after: nach; the: am, den, der, dem, zum; at: um,
        gegen, so um, punktlich um, ab; o'clock: uhr; in the morning: fruh, vormittag, morgens, vormittags,
        am vormittag, am morgen, fruhmorgens; in the afternoon: nachmittag, nachmittags, am nachmittag;
        in the evening: abend, abends, am abend; at noon: mittag, mittags, zu mittag, am mittag; at night: nachts,
        in der nacht; christmas: weihnachten; christmas eve: heiligabend; new year: neujahr;
        new year's eve: silvester; easter: ostern, ostersonntag; easter monday: ostermontag;
        good friday: karfreitag; week after next: ubernachste woche, ubernachsten woche; until: bis, bis zum;
        by: bis spatestens, spatestens; later: spater; fortnight: vierzehn tagen, 14 tagen; now: jetzt, sofort;
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
        this morning: этим утром; tonight: этой ночью, этим вечером; last night: прошлой ночью, прошлым вечером;
        minutes: минуту, минуты, минут;
        -: на, к, года, г, числа, число, го, это будет, год, тому; today: сегодня; tomorrow: завтра;
        day after tomorrow: послезавтра, после завтра; yesterday: вчера; day before yesterday: позавчера;
        in: через; ago: назад, тому назад; next: следующий, следующая, следующую, следующее, следующей, следующего,
        следующем, след, ближайший, ближайшую, будущий, будущей, будущем, следующие; last: прошлый, прошлую,
        прошлой, прошлое, прошлого, прошлом; this: этот, эту, этой, это, этого, этом; day: день, дня, дней, суток;
        week: неделя, неделю, недели, недель, неделе, недельку; month: месяц, месяца, месяцев, месяце; year: год,
        лет, году; hours: час, часа, часов; end of: конец, конце, концу, до конца, в конце, к концу, конца;
        beginning of: начало, начале, началу, в начале, к началу; mid: середина, середине, в середине, к середине;
        monday: понедельник, понедельника, понедельнику, пн; tuesday: вторник, вторника, вторнику, вт;
        wednesday: среда, среду, среды, среде, ср; thursday: четверг, четверга, четвергу, чт; friday: пятница,
        пятницу, пятницы, пятнице, пт; saturday: суббота, субботу, субботы, сб; sunday: воскресенье, воскресенья,
        вс; january: января, январь, январе, янв; february: февраля, февраль, феврале, фев, февр; march: марта,
        март, марте, мар; april: апреля, апрель, апреле, апр; may: мая, май, мае; june: июня, июнь, июне, июн;
        july: июля, июль, июле, июл; august: августа, август, августе, авг; september: сентября, сентябрь,
        сентябре, сен, сент; october: октября, октябрь, октябре, окт; november: ноября, ноябрь, ноябре, ноя, нояб;
        december: декабря, декабрь, декабре, дек; fortnight: две недели; business days: рабочих дня, рабочих дней,
        рабочий день; weekend: выходные, выходных; morning: утром; evening: вечером; before: до; after: после;
        at: в, во; in the morning: утра, утром, с утра; in the afternoon: часа дня, часов дня, днем, после обеда;
        in the evening: вечера, вечером; at night: ночи, ночью; at noon: в обед, в полдень; later: позже, спустя;
        by: к, до; from: с; now: сейчас; new year: новый год, нового года; easter: пасха, пасхи;
        two weeks: две недели, пару недель; half a: пол, полтора;
    """,
    "ar": """
        minutes: دقيقة, دقائق;
        -: في, يوم, من, شهر كانون, ال, على, الموافق, قرابة, بتاريخ, شهر, لشهر, بشهر, ميلادي, تاريخ, وحتى;
        today: اليوم, هذا اليوم; tomorrow: غدا, غدًا, بكرة, بكره, يوم غد, غد, بكرا; day after tomorrow: بعد غد,
        بعد الغد, بعد بكرة, اليوم الذي بعد الغد, بعد يوم غد, بعد بكرا; yesterday: أمس, امس, البارحة, امبارح,
        اليوم الماضي; in: بعد, خلال; ago: قبل, منذ; next: القادم, القادمة, المقبل, المقبلة, التالي, التالية, الجاي,
        الجاية, القادمه; last: الماضي, الماضية, السابق, السابقة, الفائت, الأخير, الاخير, المنصرم; this: هذا, هذه,
        الحالي, الحالية; day: أيام, ايام, يوما; two days: يومين; week: أسبوع, اسبوع, الأسبوع, الاسبوع, أسابيع,
        اسابيع; two weeks: أسبوعين, اسبوعين; month: الشهر, أشهر, اشهر, شهور, شهر; two months: شهرين; year: سنة,
        السنة, عام, العام; end of: نهاية, آخر, اخر; beginning of: بداية; mid: منتصف, نصف, منتصف شهر, وسط;
        monday: الاثنين, الإثنين, اثنين, يوم الاثنين; tuesday: الثلاثاء, ثلاثاء, الثلاثا; wednesday: الأربعاء,
        الاربعاء, اربعاء, أربعاء; thursday: الخميس, خميس; friday: الجمعة, الجمعه, جمعة; saturday: السبت, سبت;
        sunday: الأحد, الاحد, احد; january: يناير, كانون الثاني; february: فبراير, شباط; march: مارس, آذار, اذار;
        april: أبريل, ابريل, نيسان; may: مايو, أيار, ايار; june: يونيو, حزيران; july: يوليو, تموز; august: أغسطس,
        اغسطس, آب, اب; september: سبتمبر, أيلول, ايلول; october: أكتوبر, اكتوبر, تشرين الأول; november: نوفمبر,
        تشرين الثاني; december: ديسمبر, كانون الأول; beginning of the month: أول الشهر, بداية الشهر;
        day before yesterday: أول أمس, اول امس, قبل امس, قبل أمس; at: الساعة; in the morning: صباحا, الصباح, صباح;
        in the evening: مساء, المساء; in the afternoon: بعد الظهر, ظهرا; fortnight: اسبوعين;
        in one week: بعد اسبوع, بعد أسبوع; in one month: بعد شهر; one week ago: قبل اسبوع, قبل أسبوع, من اسبوع;
        one month ago: قبل شهر; business days: أيام عمل, يوم عمل;
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
