"""Words of dates in the trade languages of the West and the English words they stand for. Data only.

A row is `english: foreign, foreign`; `-` drops a word. Words are written as typed, accents are optional.
"""

from __future__ import annotations

WEST = {
    "es": """
        this morning: esta manana; this afternoon: esta tarde; tonight: esta noche; last night: anoche; minutes:
        minuto, minutos, min, mins; -: de, del, la, las, al, lo, el mes de, del ano, mes de, sobre, hacia,
        aproximadamente, por, inclusive, incluido, fecha limite, en la, mismo; today: hoy, durante el dia, en el
        transcurso del dia, el mismo dia; tomorrow: manana; day after tomorrow: pasado manana; yesterday: ayer; day
        before yesterday: anteayer, antier, antes de ayer; in: en, dentro de, en el plazo de, en un plazo de, dentro de
        unos; ago: hace; next: este proximo, esta proxima, proximo, proxima, que viene, siguiente, entrante, el
        proximo, la proxima, del proximo, de la proxima, proximos, proximas, siguientes; last: pasado, pasada, ultimo,
        el pasado, la pasada, el ultimo; this: este, esta, de esta; day: dias; week: semana, semanas; month: mes,
        meses; year: ano, anos; hours: horas, hora, h, hs, hrs; end of: fin de, finales de, final de, fin, finales del,
        fines de, fines del, a fines de, a finales de, fin del, final del, a fin de, a finales del, a fines del, ultimo
        dia habil de, cierre de, cierre del, al cierre de, finales; beginning of: principios de, inicio de, comienzos
        de, principios del, a principios de, inicios de, comienzos del, comienzo de, comienzo del, principio de,
        principio del, a principio de, inicio del, primeros de, primeros dias de, a primeros de, principios, a inicios
        de, a inicios del, inicios del, a comienzos de, a comienzos del; mid: mediados de, mediados del, a mediados de,
        a mitad de, mitades de, mediados; monday: lunes, lun; tuesday: martes; wednesday: miercoles, mie, mier;
        thursday: jueves, jue; friday: viernes, vie; saturday: sabado, sab; sunday: domingo, dom; weekend: fin de
        semana, finde, el finde, fines de semana, a fin de semana, al fin de semana, en fin de semana; january: enero,
        ene, enro; february: febrero, feb; march: marzo, mzo; april: abril, abr; may: mayo; june: junio, jun; july:
        julio, jul; august: agosto, ago; september: septiembre, setiembre, sept, sep, set; october: octubre, oct;
        november: noviembre, nov; december: diciembre, dic; business days: dias habiles, dias laborables, dias utiles;
        the: el, el dia, dia; at: a las, a la, sobre las, hacia las, a eso de las; in the morning: de la manana, en la
        manana, por la manana, a primera hora, a primera hora de la manana, temprano, por la manana temprano; in the
        afternoon: por la tarde, de la tarde, en la tarde, a la tarde; in the evening: por la noche, de la noche, en la
        noche, a la noche; at noon: al mediodia, a mediodia; christmas: navidad, navidades, las navidades; christmas
        eve: nochebuena; new year's eve: nochevieja; new year: ano nuevo; easter: pascua, domingo de pascua, domingo de
        resurreccion; good friday: viernes santo; later: despues, mas tarde, despues de, luego de; next week: semana
        que viene, semana proxima, semana entrante, semana siguiente; next month: mes que viene, mes proximo, mes
        entrante; next year: ano que viene, ano proximo; last week: semana pasada, semana anterior; last month: mes
        pasado; now: ahora, ahora mismo, en este momento; by: para, a mas tardar, como maximo, como muy tarde, no mas
        tarde de, no mas tarde del, antes o el, max, maximo; before: antes de, antes de la, previo a; until: hasta;
        from: desde, a partir de, a partir de la, no antes de, no antes del, no antes de la, a mas temprano; nearest:
        mas cercano, mas proximo; payday: quincena, fin de quincena, esta quincena; quarter: trimestre; and a half: y
        medio, y media; six months: medio ano; a few: unos, unas, algunos, algunas, pocos, unos cuantos, unas cuantas;
        or: o; th: ro; coming: que entra; next day: dia siguiente, el dia siguiente, proximo dia, el proximo dia; end
        of day: fin del dia, final del dia, fin de dia, al final del dia, cierre del dia; in 1 week: de hoy en ocho, de
        hoy en ocho dias; in 2 weeks: de hoy en quince, de hoy en quince dias; week after next: semana subsiguiente;
        epiphany: reyes, dia de reyes, dia de los reyes; maundy thursday: jueves santo; palm sunday: domingo de ramos;
        ash wednesday: miercoles de ceniza; shrove tuesday: carnaval, carnavales, martes de carnaval; all saints: todos
        los santos, dia de todos los santos; corpus christi: corpus, corpus christi; easter monday: lunes de pascua;
        black friday: viernes negro, black friday; ramadan: ramadan; eid al-fitr: fin de ramadan; chinese new year: ano
        nuevo chino; may day: dia del trabajo, dia del trabajador; valentine's day: san valentin; touch: llamar, llamar
        a, llamarlo, llamarle, escribir, escribirle, contactar, contactarlo, seguimiento, dar seguimiento, recordar,
        recordarme, recuerdame, agendame, agendar, avisar, cita, reunion, responder, contestar, plazo, plazo hasta; end
        of year: fin de ano, fines de ano, finales de ano, final de ano, fin del ano, cierre de ano; a couple of: un
        par de, par de; term: entrega, la entrega, envio, embarque, despacho, pago, pedido, cotizacion, oferta,
        muestra, muestras, reporte, informe; half of: mitad de, mitad del, quincena de, quincena del; every: los, todos
        los, cada; later the: despues del, luego del; before the: antes del; from the: a partir del; between: entre;
        and: y; last day of: ultimo dia de, ultimo dia del, el ultimo dia de, el ultimo dia del, al ultimo dia del;
    """,
    "pt": """
        this morning: esta manha; this afternoon: esta tarde; tonight: esta noite, hoje a noite; minutes: minuto,
        minutos; -: de, do, da, a, os, na, em, ao, feira, mes de, do mes de, por volta de, inclusive, prazo, nos, nas,
        ainda, mesmo; today: hoje, no decorrer do dia, ao longo do dia, ainda hoje, durante o dia; tomorrow: amanha;
        day after tomorrow: depois de amanha; yesterday: ontem; day before yesterday: anteontem, antes de ontem; ago:
        ha, atras, faz, há; next: proximo, proxima, que vem, seguinte, da proxima, do proximo, na proxima, no proximo,
        proximos, proximas; last: passado, passada, ultimo, ultima, da ultima, na ultima; this: este, esta, essa, esse,
        desta, dessa, deste, desse, nesta, nessa, neste, nesse; day: dias; week: semana, semanas; month: mes, meses;
        year: ano, anos; hours: horas, hora, h, hs; end of: fim do, fim de, final do, final de, fins de, o fim do, no
        fim do, no final do, fim da, final da, finais de, no final da, no fim da, ao final do, ao final da, o final do,
        o final de, o final da, o fim da, o fim de, finais do, ultimo dia util do; beginning of: inicio de, inicio do,
        comeco de, comeco do, inicio da, comeco da, o inicio do, o comeco do, no inicio do, no inicio de, no comeco do,
        no comeco de, no comeco da, no inicio da, principio de, principio do, primeiros dias de; mid: meados de, meio
        do, meio de, meados do, meio da, em meados de, em meados do, no meio do, no meio da, no meio de; monday:
        segunda, segunda-feira, seg; tuesday: terca, terca-feira; wednesday: quarta, quarta-feira, qua; thursday:
        quinta, quinta-feira, qui; friday: sexta, sexta-feira, sex; weekend: fim de semana, final de semana, fins de
        semana, fds, o fim de semana, no fim de semana, ao fim de semana, o final de semana, no final de semana;
        saturday: sabado, sab; sunday: domingo, dom; january: janeiro, jan; february: fevereiro, fev; march: marco,
        mar; april: abril, abr; may: maio; june: junho, jun; july: julho, jul; august: agosto, ago; september:
        setembro, set; october: outubro, out; november: novembro, nov; december: dezembro, dez; business days: dias
        uteis, dias de trabalho; the: o dia, no dia, dia, ao dia, o, no, este dia, esse dia, essa dia; at: às, as, à,
        pelas, por volta das; in the morning: de manha, da manha, pela manha, de manhazinha, cedo, bem cedo, logo cedo,
        de manha cedo; in the afternoon: a tarde, à tarde, da tarde, de tarde, pela tarde, fim da tarde, final da
        tarde, no fim da tarde; in the evening: a noite, à noite, da noite, de noite; at noon: ao meio-dia, meio-dia,
        ao meio dia; christmas: natal, o natal; new year's eve: vespera de ano novo; new year: ano novo, reveillon, o
        ano novo; easter: pascoa, a pascoa, domingo de pascoa; next week: semana que vem, semana proxima, semana
        seguinte; next month: mes que vem, mes proximo; next year: ano que vem; last week: semana passada; last month:
        mes passado; now: agora, neste momento, nesse momento; later: depois, mais tarde, depois de, depois da, apos,
        depois das, apos as, apos a; by: para, pra, pro, no maximo ate, no maximo, no mais tardar, o mais tardar, mais
        tardar; before: antes de, antes da, antes; until: ate, até, ate ao; from: desde, a partir de, a partir da, nao
        antes de, nao antes do, nao antes da; in: daqui a, daqui, dentro de, dentro do, em ate, no prazo de, daqui em;
        coming: que entra; nearest: mais proximo, mais proxima; quarter: trimestre; and a half: e meio, e meia; six
        months: meio ano, meio-ano; a few: alguns, algumas, uns, umas, poucos; or: ou; fortnight: quinzena, uma
        quinzena; next day: proximo dia, o proximo dia, dia seguinte, o dia seguinte, no dia seguinte; end of day: fim
        do dia, final do dia, o fim do dia, no fim do dia, no final do dia, fim do expediente, final do expediente;
        good friday: sexta-feira santa, sexta feira santa, sexta santa, sexta-feira da paixao; shrove tuesday:
        carnaval, terca de carnaval; ash wednesday: quarta-feira de cinzas, quarta de cinzas; christmas eve: vespera de
        natal; corpus christi: corpus christi; all saints: todos os santos; maundy thursday: quinta-feira santa; palm
        sunday: domingo de ramos; black friday: black friday, sexta-feira negra; ramadan: ramada, ramadan; eid al-fitr:
        fim do ramada; chinese new year: ano novo chines; may day: dia do trabalho, dia do trabalhador; epiphany: dia
        de reis; end of year: fim de ano, fim do ano, final de ano, final do ano; touch: ligar, ligar para, escrever,
        contatar, contactar, retornar, lembrar, me lembra, me lembre, lembrar-me, responder, reuniao, cobrar, falar,
        mandar mensagem; a couple of: um par de; term: entrega, a entrega, envio, embarque, pagamento, pedido, cotacao,
        amostra, amostras, relatorio; half of: metade de, metade do, quinzena de, quinzena do; later the: depois do,
        apos o; before the: antes do; from the: a partir do; between: entre; and: e; last day of: ultimo dia do, ultimo
        dia de, ultimo dia da, o ultimo dia do, o ultimo dia de, no ultimo dia do, no ultimo dia de;
    """,
    "fr": """
        this afternoon: cet aprem; tonight: cette nuit; minutes: minute, minutes; -: la, les, du, de, l, d, en, mois
        de, par exemple, mais, inclus, courant de, le courant de, aux alentours du, autour du, vers la, vers le; today:
        aujourd'hui, aujourdhui, ce jour, aujourd hui, dans la journee, au cours de la journee, la journee, dans le
        courant de la journee; tomorrow: demain, le lendemain, jour suivant, le jour suivant, le jour d apres, le jour
        d'apres, lendemain; day after tomorrow: apres-demain, apres demain; yesterday: hier, la veille, le jour
        d'avant, le jour precedent; day before yesterday: avant-hier, avant hier; in: dans; ago: il y a, il ya, y a;
        next: prochain, prochaine, suivant, suivante, d'apres, prochains, prochaines; last: dernier, derniere, passe,
        derniers, precedent, precedente; this: ce, cette; day: jour, jours; week: semaine, semaines; month: mois; year:
        an, ans, annee; hours: heures, heure, h; end of: fin, fin de, fin du, la fin du, a la fin du, à la fin du, la
        fin de, courant fin, en fin de, fin d', la fin, la fin d', a la fin de, a la fin d', au plus tard fin, en fin
        d'; beginning of: debut, debut de, debut du, au debut du, le debut de, debut d', au debut de, au debut d', en
        debut de, en debut d', le debut, tout debut; mid: mi, mi-, milieu de, milieu du, au milieu du, courant, milieu
        d', au milieu de, la mi; monday: lundi, lun; tuesday: mardi, mar.; wednesday: mercredi, mer; thursday: jeudi,
        jeu; friday: vendredi, ven; saturday: samedi, sam; sunday: dimanche, dim; january: janvier, janv, jan;
        february: fevrier, fevr, fev; march: mars; april: avril, avr; may: mai; june: juin, jun; july: juillet, juil,
        jui, jul; august: aout; september: septembre, sep, sept.; october: octobre, oct; november: novembre, nov;
        december: decembre, dec; fortnight: quinzaine, en quinze, en 15, en 15 jours; business days: jours ouvrables,
        jours ouvres, jours ouvre, jours de travail, jour ouvrable, jour ouvre; weekend: week-end, weekend, le
        week-end; the: le, le jour, au; at: à, a, vers, aux alentours de, autour de, à environ, plutot vers; in the
        morning: du matin, du mat, au matin, dans la matinee, matinee, en matinee, ce matin, matin, a la premiere
        heure, tot le matin; in the afternoon: apres-midi, de l'apres-midi, dans l'apres-midi, en fin d'apres-midi, fin
        d'apres-midi, en debut d'apres-midi, en milieu d'apres-midi, cet apres-midi, l'apres-midi; in the evening:
        soir, du soir, au soir, dans la soiree, en soiree, ce soir, soiree; at noon: midi, a midi, à midi; christmas:
        noel, jour de noel, le jour de noel; new year: nouvel an, jour de l'an, le jour de l'an; new year's eve:
        saint-sylvestre, reveillon; easter: paques, dimanche de paques; easter monday: lundi de paques; may day: fete
        du travail; in a week: en huit, en 8, en 8 jours; next week: semaine d'apres, semaine prochaine, semaine
        suivante, la semaine prochaine, la semaine suivante, la semaine d'apres; last week: semaine derniere, la
        semaine derniere, semaine passee, la semaine passee; next month: mois prochain, le mois prochain; last month:
        mois dernier, mois passe, le mois passe; next year: annee prochaine, an prochain; from: a partir de, à partir
        du, des le, a partir d', a compter de, des, depuis le, pas avant, pas avant le, au plus tot, au plus tot le;
        now: maintenant, en ce moment, tout de suite; by: au plus tard, pour, a rendre pour; before: avant; within:
        d'ici, d'ici a, sous, sous un delai de, dans les, dans un delai de; until: jusqu'a, jusque; later: plus tard,
        apres; coming: qui vient, a venir; nearest: le plus proche; quarter: trimestre; and a half: et demi, et demie;
        a few: quelques; or: ou; in 1 week: sous huitaine, sous huit jours; in 2 weeks: sous quinzaine; end of day: fin
        de journee, en fin de journee, la fin de journee, la fin de la journee, fin de la journee; end of year: fin
        d'annee, fin de l'annee, la fin de l'annee, la fin d'annee, fin annee; all saints: toussaint, la toussaint,
        jour de la toussaint; pentecost: pentecote; whit monday: lundi de pentecote; ascension: ascension, jeudi de
        l'ascension; assumption: assomption; good friday: vendredi saint; shrove tuesday: mardi gras; ash wednesday:
        mercredi des cendres; christmas eve: veille de noel, la veille de noel, reveillon de noel; armistice day:
        armistice; black friday: black friday, vendredi noir; ramadan: ramadan; eid al-fitr: fin du ramadan, aid
        el-fitr, aid al-fitr; eid al-adha: aid el-kebir, aid al-adha; chinese new year: nouvel an chinois, an chinois;
        epiphany: epiphanie; valentine's day: saint-valentin, saint valentin; corpus christi: fete-dieu; touch:
        appeler, rappeler, ecrire, relancer, contacter, repondre, rendez-vous, rdv, reunion, delai, rappel, echeance; a
        couple of: une couple de; term: livraison, la livraison, expedition, paiement, commande, devis, offre,
        echantillon, echantillons, rapport; half of: moitie de, moitie du, quinzaine de, quinzaine du, quinzaine d';
        from the: a partir du, a compter du; until the: jusqu'au; between: entre; and: et; last day of: dernier jour
        de, dernier jour d', dernier jour du, le dernier jour de, le dernier jour du;
    """,
    "de": """
        this morning: heute morgen, heute fruh; this afternoon: heute nachmittag; tonight: heute nacht, heute abend;
        last night: gestern nacht, letzte nacht; midnight: mitternacht; minutes: minute, minuten; -: die, das, des, im,
        inklusive, einschliesslich, inkl, circa, etwa, ungefahr; today: heute, im laufe des tages, noch heute, am
        heutigen tag; tomorrow: morgen; day after tomorrow: ubermorgen, uebermorgen; yesterday: gestern; day before
        yesterday: vorgestern; in: in, binnen, innerhalb von, in den nachsten, innerhalb der nachsten, in ca, in etwa;
        ago: vor; next: nachste, nachsten, nachster, nachstes, folgenden, folgende, naechste, naechsten, naechster,
        naechstes, nachstem, folgendem, naechstem, kommende, kommenden, kommender, kommendes, kommendem; last: letzte,
        letzten, letzter, vergangenen, letztes, vorige, vorigen, voriger, vergangene, letztem; this: diese, diesen,
        dieser, dieses, diesem; day: tag, tage, tagen, tags, tg; week: woche, wochen; month: monat, monate, monaten,
        monats; year: jahr, jahre, jahren, jahres; hours: stunden, stunde, std; end of: ende, ende des, zum ende, ende
        der, ende dieses, letzter tag im, letzten tag im, gegen ende, ende vom, zum ende des, zum ende der, letzter tag
        des, letzten tag des, letzten tag der; beginning of: anfang, anfang des, anfang der, zu beginn, zu beginn des,
        zu beginn der, beginn, beginn des, beginn der, zum anfang, anfangs; mid: mitte, mitte des, mitte der, zur
        mitte; monday: montag, mo., mo; tuesday: dienstag, di., di; wednesday: mittwoch, mi., mi; thursday: donnerstag,
        do., do; friday: freitag, fr., fr; saturday: samstag, sonnabend, sa., sa; sunday: sonntag, so., so; january:
        januar, janner, jan, jaenner; february: februar, feb, feber; march: marz, maerz, mrz; april: april, apr; may:
        mai; june: juni, jun; july: juli, jul; august: august, aug; september: september, sep, sept; october: oktober,
        okt; november: november, nov; december: dezember, dez; business days: werktagen, werktage, arbeitstagen,
        arbeitstage, arbeitstag, werktag; weekend: wochenende, am wochenende, wochenendes; after: nach; the: am, den,
        der, dem; at: um, gegen, so um, punktlich um; o'clock: uhr; in the morning: fruh, vormittag, morgens,
        vormittags, am vormittag, am morgen, fruhmorgens, am fruhen morgen; in the afternoon: nachmittag, nachmittags,
        am nachmittag; in the evening: abend, abends, am abend; at noon: mittag, mittags, zu mittag, am mittag; at
        night: nachts, in der nacht; christmas: weihnachten; christmas eve: heiligabend; new year: neujahr; new year's
        eve: silvester; easter: ostern, ostersonntag; easter monday: ostermontag; good friday: karfreitag; week after
        next: ubernachste woche, ubernachsten woche; later: spater; fortnight: vierzehn tagen; now: jetzt, sofort;
        until: bis, bis zur, bis zu, bis am; by: spatestens, spatestens bis, spatestens am, bis spatestens, bis
        spatestens am, nicht spater als, fur, fur den, zur; from: ab, ab dem, ab den, von, vom, seit, nicht vor, nicht
        vor dem, fruhestens, fruhestens am, fruhestens ab; before: noch vor; second coming: ubernachsten, ubernachster,
        ubernachste, ubernachstes; nearest: nachstgelegenen, nachstmoglichen; quarter: quartal, quartals, quartale; and
        a half: und ein halb, einhalb; 1.5: anderthalb, eineinhalb, ein einhalb; six months: halben jahr, ein halbes
        jahr, einem halben jahr, halbes jahr, halbjahr; a few: ein paar, einigen, einige, paar, mehreren, wenigen; or:
        oder; end of month: monatsende, zum monatsende; end of year: jahresende, zum jahresende, ende des jahres, ende
        jahr; end of quarter: quartalsende, zum quartalsende; beginning of month: monatsanfang, monatsbeginn; mid
        month: monatsmitte; beginning of year: jahresanfang, jahresbeginn; beginning of quarter: quartalsanfang,
        quartalsbeginn; end of week: wochenende der woche, ende der woche, ende woche; beginning of week: wochenanfang,
        wochenbeginn; mid week: wochenmitte; end of day: tagesende, ende des tages, feierabend, geschaftsschluss,
        betriebsschluss, dienstschluss; next day: nachster tag, am nachsten tag, nachsten tag; epiphany: heilige drei
        konige, heiligen drei konige, dreikonigstag; pentecost: pfingsten, pfingstsonntag; whit monday: pfingstmontag;
        ascension: christi himmelfahrt, himmelfahrt; corpus christi: fronleichnam; ash wednesday: aschermittwoch; palm
        sunday: palmsonntag; maundy thursday: grundonnerstag; all saints: allerheiligen; 3 october: tag der deutschen
        einheit; 26 december: zweiter weihnachtstag, 2. weihnachtstag, zweiten weihnachtstag; may day: tag der arbeit,
        maifeiertag; 6 december: nikolaus, nikolaustag; black friday: black friday, schwarzer freitag; ramadan:
        ramadan; eid al-fitr: ende des ramadan, zuckerfest; eid al-adha: opferfest; chinese new year: chinesisches
        neujahr, chinesischem neujahr, chinesischen neujahr, chinesisches neujahrsfest, chinesischen neujahrsfest;
        valentine's day: valentinstag; shrove tuesday: fastnacht, faschingsdienstag; touch: anrufen, ruckruf,
        nachfassen, melden, schreiben, termin, frist, erinnern, erinnerung, wiedervorlage, besprechung, antworten,
        deadline; term: lieferung, versand, zahlung, bestellung, angebot, muster, bericht, liefertermin; half of:
        halfte, halfte des, halfte von; between: zwischen; and: und; until the: bis zum; by the: zum, spatestens zum,
        bis spatestens zum, spatestens bis zum;
    """,
    "it": """
        -: lo, la, i, gli, le, del, della, di, al, alle; today: oggi; tomorrow: domani; day after tomorrow: dopodomani;
        yesterday: ieri; in: tra, fra; ago: fa; next: prossimo, prossima; last: scorso, scorsa; this: questo, questa;
        day: giorni; week: settimana, settimane; month: mese, mesi; year: anno, anni; beginning of: inizio; mid: meta;
        monday: lunedi; tuesday: martedi; wednesday: mercoledi; thursday: giovedi; friday: venerdi; saturday: sabato;
        sunday: domenica; january: gennaio; february: febbraio; march: marzo; april: aprile; may: maggio; june: giugno;
        july: luglio; august: agosto; september: settembre; october: ottobre; november: novembre; december: dicembre;
        one: un, una, uno; two: due; three: tre; four: quattro; five: cinque; six: sei; seven: sette; ten: dieci;
        within: entro, entro il, entro la, entro le; weekend: fine settimana, weekend, week-end; end of: fine, fine di,
        fine del, la fine di, la fine del, fine della; before: prima di, prima del, prima della; until: fino a, fino
        al, fino alla; by: per, per il, al piu tardi, al piu tardi il, non oltre, non oltre il; from: a partire da, a
        partire dal, dal, dalla, da; the: il, il giorno, giorno; after: dopo; quarter: trimestre; last day of: ultimo
        giorno del, l'ultimo giorno del, ultimo giorno di;
    """,
}
