"""What countries are called in Italian, Spanish, German, French, Portuguese, Turkish, Dutch and Polish.

Names as `key` folds them that differ from the English ones; for lines that name no country in English or Chinese.
"""

from __future__ import annotations

from functools import cache

_EXONYMS = """\
AE|emirati arabi uniti|emiratos arabes unidos|emirats arabes unis|emirados arabes unidos|
 birlesik arap emirlikleri|emiratos|emirats|vae
AF|afganistan|afeganistao
AL|albanien|albanie|arnavutluk
AM|armenien|armenie|ermenistan
AR|argentinien|arjantin|argentinie|argentyna
AT|autriche|avusturya|oostenrijk
AU|australien|australie|avustralya
AZ|azerbaigian|azerbaiyan|aserbaidschan|azerbaidjan|azerbaijao|azerbaycan|azerbeidzjan|azerbejdzan
BA|bosnia ed erzegovina|bosnia y herzegovina|bosnien und herzegowina|bosnie-herzegovine|bosnia e herzegovina|
 bosna-hersek|bosnie en herzegovina|bosnia i hercegowina
BD|bangladesch|bangladesz
BE|belgio|belgica|belgien|belcika|belgia
BF|burquina faso
BG|bulgarien|bulgarie|bulgaristan|bulgarije
BH|bahrein|bahreyn|bahrajn
BO|bolivien|bolivie|bolivya|boliwia
BR|brasile|brasilien|bresil|brezilya|brazilie|brazylia
BT|butan|bhoutan|butao
BW|botsuana|botsvana
BY|bielorussia|bielorrusia|bielorussie|bielorrussia|bialorus
CA|kanada
CD|kongo-kinshasa|kongo - kinsasa
CF|repubblica centrafricana|republica centroafricana|republique centrafricaine|republica centro-africana|
 orta afrika cumhuriyeti
CG|kongo-brazzaville|republica do congo|kongo - brazavil|kongo
CH|suiza|suica|isvicre|zwitserland|szwajcaria
CI|costa d'avorio|costa do marfim|ivoorkust
CL|cile
CM|camerun|kamerun|camaroes|kameroen
CN|cina|chine|chiny
CO|kolumbien|colombie|kolombiya|kolumbia
CR|kosta rika|kostaryka
CU|kuba
CV|capo verde|cap-vert|kaapverdie
CW|curazao
CY|cipro|chipre|zypern|chypre|kibris|cypr
CZ|cechia|chequia|tschechien|tchequie|tchequia|cekya|tsjechie|czechy|repubblica ceca|republica checa|
 republique tcheque
DE|germania|duitsland|niemcy
DJ|gibuti|yibuti|dschibuti|djibuti|cibuti|dzibuti
DK|danimarca|dinamarca|danemark|danimarka|denemarken
DO|repubblica dominicana|republique dominicaine|dominikanische republik
DZ|argelia|algerien|cezayir|algerije|algieria
EC|equateur|equador|ekvador|ekwador
EE|estland|estonie|estonya
EG|egitto|agypten|egito
ER|erythree|eritreia|eritre|erytrea
ES|spagna|espanha|ispanya|spanje|hiszpania
ET|etiopia|athiopien|ethiopie|etiyopya
FI|finlandia|finnland|finlande|finlandiya
FJ|figi|fiyi|fidschi|fidji|fidzi
FR|fransa|frankrijk|francja|franca
GA|gabun|gabao
GB|regno unito|vereinigtes konigreich|birlesik krallik|verenigd koninkrijk|wielka brytania|inghilterra|
 inglaterra|angleterre|ingiltere|grossbritannien|gran bretagna|gran bretana|grande-bretagne|gra-bretanha|
 engeland|anglia
GE|georgien|gurcistan|gruzja
GM|gambie|gambiya
GN|guine|gwinea
GR|griechenland|yunanistan|griekenland|grecja
GT|gwatemala
HR|croazia|croacia|kroatien|croatie|hirvatistan|kroatie|chorwacja
HU|ungheria|hungria|ungarn|hongrie|macaristan|hongarije|wegry
ID|indonesien|indonesie|endonezya|indonezja
IE|irlanda|irland|irlande|ierland|irlandia
IL|israele|israil|izrael
IN|indien|hindistan|inde
IQ|irak|iraque
IS|islanda|islandia|islande|izlanda|ijsland
IT|italya|wlochy
JM|giamaica|jamaika|jamaique|jamajka
JO|giordania|jordania|jordanien|jordanie|urdun
JP|giappone|japao|japonya|japonia
KE|kenia|quenia
KG|kirghizistan|kirguistan|kirgisistan|kirghizstan|quirguistao|kirgizistan|kirgizie|kirgistan
KH|cambogia|camboya|kambodscha|cambodge|camboja|kambocya|cambodja|kambodza
KR|corea del sud|sudkorea|coree du sud|coreia do sul|guney kore|zuid-korea|korea poludniowa|coree
KW|koweit|kuveyt|koeweit|kuwejt
KZ|kazakistan|kazajistan|kasachstan|cazaquistao|kazachstan
LB|libano|libanon|lubnan
LR|liberya
LT|lituania|litauen|lituanie|litvanya|litouwen|litwa
LU|lussemburgo|luxemburgo|luksemburg
LV|lettonia|letonia|lettland|lettonie|letonya|letland|lotwa
LY|libia|libyen|libye|libie
MA|marokko|marrocos|maroko|fas
MD|moldavia|republik moldau|moldavie|moldawia
ME|karadag|czarnogora
MG|madagaskar
MK|macedonia del nord|macedonia del norte|nordmazedonien|macedoine du nord|macedonia do norte|kuzey makedonya|
 noord-macedonie|macedonia polnocna
MN|mongolei|mongolie|mogolistan
MR|mauretanien|moritanya|mauretania
MV|maldive|maldivas|malediven|maldivler|maldiven|malediwy
MW|malaui|malavi
MX|messico|mexiko|mexique|meksika|meksyk
MY|malaisie|malezya|maleisie|malezja
MZ|mozambico|mosambik|mozambik
NA|namibie|namibya
NG|nijerya
NI|nikaragua
NL|paesi bassi|niederlande|paises baixos|hollanda|holandia|olanda
NO|norvegia|noruega|norwegen|norvege|norvec|noorwegen|norwegia
NZ|nuova zelanda|nueva zelanda|neuseeland|nouvelle-zelande|nova zelandia|yeni zelanda|nieuw-zeeland|
 nowa zelandia
OM|umman
PE|perou
PG|papua nuova guinea|papua nueva guinea|papua-neuguinea|papouasie-nouvelle-guinee|papua-nova guine|
 papua yeni gine|papoea-nieuw-guinea|papua-nowa gwinea
PH|filippine|philippinen|filipinler|filipijnen|filipiny
PK|paquistao
PL|polen|polonya
PR|portorico|porto rico|porto riko|portoryko
PS|territori palestinesi|territorios palestinos|territoires palestiniens|filistin bolgeleri|
 palestijnse gebieden|terytoria palestynskie
PT|portogallo|portekiz|portugalia
PY|paraguai|paragwaj
QA|catar|katar
RO|rumanien|romenia|romanya|roemenie|rumunia
RS|serbien|serbie|servia|sirbistan
RU|rusia|russland|russie|rusya|rusland|rosja|federazione russa
RW|ruanda
SA|arabia saudita|arabia saudi|saudi-arabien|arabie saoudite|suudi arabistan|saoedi-arabie|arabia saudyjska
SD|sudao|soedan
SE|svezia|suecia|schweden|suede|isvec|zweden|szwecja
SG|singapour|singapura
SI|eslovenia|slowenien|slovenie|slovenya|slowenia
SK|slovacchia|eslovaquia|slowakei|slovaquie|slovakya|slowakije|slowacja
SL|sierra leona|serra leoa
SO|somalie
SS|sud sudan|sudan del sur|sudsudan|soudan du sud|sudao do sul|guney sudan|zuid-soedan|sudan poludniowy
SV|salwador
SY|siria|syrien|syrie|suriye
TD|ciad|tschad|chade|tsjaad|czad
TH|thailandia|tailandia|thailande|tayland|tajlandia
TJ|tagikistan|tayikistan|tadschikistan|tadjikistan|tadjiquistao|tacikistan|tadzjikistan|tadzykistan
TM|turcomenistao
TN|tunez|tunesien|tunus|tunesie|tunezja
TR|turchia|turkije|turcja
TT|trinidad e tobago|trinidad y tobago|trinidad und tobago|trinite-et-tobago|trinidad ve tobago|
 trinidad en tobago|trynidad i tobago
TW|tayvan|tajwan
TZ|tansania|tanzanie|tanzanya
UA|ucraina|ucrania|ukrayna|oekraine|ukraina
UG|ouganda|oeganda
US|stati uniti|vereinigte staaten|verenigde staten|stany zjednoczone|ee uu
UY|uruguai|urugwaj
UZ|usbekistan|ouzbekistan|uzbequistao|ozbekistan|oezbekistan
VE|wenezuela
VN|vietna|wietnam
XK|kosowo
YE|jemen|iemen
ZA|sudafrica|sudafrika|afrique du sud|africa do sul|guney afrika|zuid-afrika
ZM|sambia|zambie|zambiya
ZW|zimbabue|simbabwe|zimbabve
"""


@cache
def exonyms() -> dict[str, str]:
    """Each name and the code of its country."""
    rows = (row.split("|") for row in _EXONYMS.replace("\n ", "").splitlines())
    return {name: code for code, *names in rows for name in names}
