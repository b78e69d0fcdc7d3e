"""Names of countries, of the cities that give one away, and of ports that trade terms name. Data only."""

from __future__ import annotations

COUNTRIES = """\
AD 376|Andorra|安道尔
AE 971|United Arab Emirates|阿拉伯联合酋长国|UAE|U.A.E.|Emirates|Emirati|UAE's|阿联酋|阿拉伯聯合大公國
 |الإمارات|الامارات
AF 93|Afghanistan|阿富汗|Afghan
AG 1268|Antigua and Barbuda|安提瓜和巴布达
AI 1264|Anguilla|安圭拉
AL 355|Albania|阿尔巴尼亚|Albanian|Shqipëria|Shqiperia
AM 374|Armenia|亚美尼亚|Armenian|Армения
AO 244|Angola|安哥拉|Angolan
AQ |Antarctica|南极洲
AR 54|Argentina|阿根廷|Argentinian|Argentine|Argentinean|Argentinia
AS 1684|American Samoa|美属萨摩亚
AT 43|Austria|奥地利|Österreich|Osterreich|Oesterreich|Austrian
AU 61|Australia|澳大利亚|Australian|Aussie|澳洲|Austrailia
AW 297|Aruba|阿鲁巴
AX 358|Åland Islands|奥兰群岛
AZ 994|Azerbaijan|阿塞拜疆|Azeri|Azerbaijani|Азербайджан|亞塞拜然
BA 387|Bosnia and Herzegovina|波斯尼亚和黑塞哥维那|Bosnia|Bosnian|波黑|Bosna|BiH|波斯尼亚|波士尼亞
BB 1246|Barbados|巴巴多斯|Barbadian|巴貝多
BD 880|Bangladesh|孟加拉国|Bangladeshi|Bangla|孟加拉|Bangla Desh|B'desh|Bangladish|Bengladesh
BE 32|Belgium|比利时|Belgique|België|Belgian
BF 226|Burkina Faso|布基纳法索
BG 359|Bulgaria|保加利亚|Bulgarian|България|Болгария
BH 973|Bahrain|巴林|Bahraini|البحرين
BI 257|Burundi|布隆迪|蒲隆地
BJ 229|Benin|贝宁|Beninese|Bénin|貝南
BL 590|St. Barthélemy|圣巴泰勒米
BM 1441|Bermuda|百慕大
BN 673|Brunei|文莱|Brunei Darussalam|Bruneian|汶萊
BO 591|Bolivia|玻利维亚|Bolivian
BQ 599|Caribbean Netherlands|荷属加勒比区
BR 55|Brazil|巴西|Brazilian|Brasil
BS 1242|Bahamas|巴哈马|Bahamian|The Bahamas
BT 975|Bhutan|不丹|Bhutanese
BV |Bouvet Island|布韦岛
BW 267|Botswana|博茨瓦纳|Botswanan|波札那
BY 375|Belarus|白俄罗斯|Беларусь|Belarusian|Belorussia|白俄
BZ 501|Belize|伯利兹|Belizean|貝里斯
CA 1|Canada|加拿大|Canadian
CC 61|Cocos (Keeling) Islands|科科斯（基林）群岛
CD 243|DR Congo|刚果（金）|DRC|刚果金|刚果(金)|Congo - Kinshasa|Congo DRC|DRC Congo|D.R. Congo|D.R.C.|DR of Congo
 |Democratic Republic of the Congo|Democratic Republic of Congo|Congo Kinshasa|Congo-Kinshasa|RDC|Zaire|民主刚果
 |刚果民主共和国
CF 236|Central African Republic|中非共和国
CG 242|Congo|刚果（布）|刚果|刚果布|Congo - Brazzaville|Republic of the Congo|Congo Republic|Congo Brazzaville
 |Congo-Brazzaville|刚果共和国
CH 41|Switzerland|瑞士|Schweiz|Suisse|Svizzera|Swiss
CI 225|Côte d'Ivoire|科特迪瓦|Ivory Coast|Cote d'Ivoire|Ivorian|象牙海岸|Cote d Ivoire|Cote-d'Ivoire|Cote dIvoire|RCI
 |科特
CK 682|Cook Islands|库克群岛
CL 56|Chile|智利|Chilean
CM 237|Cameroon|喀麦隆|Cameroonian|Cameroun|喀麥隆
CN 86|China|中国|Chinese|PRC|Mainland China
CO 57|Colombia|哥伦比亚|Colombian|Columbia
CR 506|Costa Rica|哥斯达黎加|Costa Rican|哥斯大黎加|哥斯达
CU 53|Cuba|古巴|Cuban
CV 238|Cape Verde|佛得角|Cabo Verde|維德角
CW 599|Curaçao|库拉索
CX 61|Christmas Island|圣诞岛
CY 357|Cyprus|塞浦路斯|Cypriot|Κύπρος|賽普勒斯
CZ 420|Czechia|捷克|Česko|Cesko|Czech|Czech Republic|Czechoslovakia|捷克共和国
DE 49|Germany|德国|German|Deutschland|Allemagne|Alemania|Alemanha|Almanya|Германия|Germeny
DJ 253|Djibouti|吉布提|Djiboutian|吉布地
DK 45|Denmark|丹麦|Danmark|Danish
DM 1767|Dominica|多米尼克
DO 1809|Dominican Republic|多米尼加共和国|Rep. Dominicana|República Dominicana|Dominicana|Dominican|多米尼加|Rep Dom
 |Rep. Dom.
 |多明尼加
DZ 213|Algeria|阿尔及利亚|Algérie|Algerian|الجزائر
EC 593|Ecuador|厄瓜多尔|Ecuadorian|厄瓜多
EE 372|Estonia|爱沙尼亚|Eesti|Estonian|Эстония
EG 20|Egypt|埃及|Egypte|Egipto|مصر|Egyptian|Egipt
EH 212|Western Sahara|西撒哈拉
ER 291|Eritrea|厄立特里亚|Eritrean
ES 34|Spain|西班牙|Spanish|España|Espana|Spanien|Espagne
ET 251|Ethiopia|埃塞俄比亚|Ethiopian|埃塞|衣索比亞
FI 358|Finland|芬兰|Suomi|Finnish
FJ 679|Fiji|斐济|Fijian
FK 500|Falkland Islands|福克兰群岛
FM 691|Micronesia|密克罗尼西亚
FO 298|Faroe Islands|法罗群岛
FR 33|France|法国|French|Frankreich|Francia
GA 241|Gabon|加蓬|Gabonese
GB 44|United Kingdom|英国|UK|U.K.|Great Britain|Britain|British|England|English|Scotland|Scottish|Wales|英格兰
 |Uinted Kingdom
 |Northern Ireland|Northern Irish|Welsh|Royaume-Uni|Reino Unido|苏格兰|威尔士|威爾斯|北爱尔兰|大不列颠
GD 1473|Grenada|格林纳达
GE 995|Georgia|格鲁吉亚|Georgian|Грузия|Sakartvelo|喬治亞
GF 594|French Guiana|法属圭亚那
GG 44|Guernsey|根西岛
GH 233|Ghana|加纳|Ghanaian|迦納
GI 350|Gibraltar|直布罗陀
GL 299|Greenland|格陵兰
GM 220|Gambia|冈比亚|The Gambia|Gambian|甘比亞
GN 224|Guinea|几内亚|Guinea Conakry|Guinea-Conakry|Guinée|Guinean
GP 590|Guadeloupe|瓜德罗普
GQ 240|Equatorial Guinea|赤道几内亚
GR 30|Greece|希腊|Ελλάδα|Hellas|Greek|Hellas|Grèce|Grecia
GS |South Georgia & South Sandwich Islands|南乔治亚和南桑威奇群岛|South Georgia and South Sandwich Islands
GT 502|Guatemala|危地马拉|Guatemalan|瓜地馬拉
GU 1671|Guam|关岛
GW 245|Guinea-Bissau|几内亚比绍|Guinea Bissau
GY 592|Guyana|圭亚那|Guyanese|蓋亞那
HK 852|Hong Kong|中国香港|Hongkong|香港|Hong Kong SAR China|中国香港特别行政区|H.K.|HKSAR|Hong-Kong
HM |Heard & McDonald Islands|赫德岛和麦克唐纳群岛|Heard and McDonald Islands
HN 504|Honduras|洪都拉斯|Honduran|宏都拉斯
HR 385|Croatia|克罗地亚|Hrvatska|Croatian|克羅埃西亞
HT 509|Haiti|海地|Haitian
HU 36|Hungary|匈牙利|Magyarország|Hungarian
ID 62|Indonesia|印度尼西亚|Indonesian|印尼|Indonisia
IE 353|Ireland|爱尔兰|Irish
IL 972|Israel|以色列|Israeli
IM 44|Isle of Man|马恩岛
IN 91|India|印度|Indian|Bharat
IO 246|British Indian Ocean Territory|英属印度洋领地
IQ 964|Iraq|伊拉克|Iraqi|العراق
IR 98|Iran|伊朗|Iranian|Persian
IS 354|Iceland|冰岛|Icelandic
IT 39|Italy|意大利|Italian|Italia|Italien|Italie|義大利|Itally
JE 44|Jersey|泽西岛
JM 1876|Jamaica|牙买加|Jamaican
JO 962|Jordan|约旦|Jordanian|الأردن|الاردن
JP 81|Japan|日本|Japanese|Nippon|Japon|Japón
KE 254|Kenya|肯尼亚|Kenyan|肯亞
KG 996|Kyrgyzstan|吉尔吉斯斯坦|Kyrgyz|吉尔吉斯|Kyrgyz Republic|Кыргызстан|Киргизия
KH 855|Cambodia|柬埔寨|Cambodian
KI 686|Kiribati|基里巴斯
KM 269|Comoros|科摩罗
KN 1869|St. Kitts & Nevis|圣基茨和尼维斯|St. Kitts and Nevis
KP 850|North Korea|朝鲜|北朝鲜|N. Korea|DPRK|北韩
KR 82|South Korea|韩国|Korea|Korean|Republic of Korea|南韩|S. Korea|S Korea|South Korean|Corea del Sur|Corea|大韩民国
KW 965|Kuwait|科威特|Kuwaiti|الكويت
KY 1345|Cayman Islands|开曼群岛
KZ 7|Kazakhstan|哈萨克斯坦|Казахстан|Kazakh|Kazakhstani|哈萨克|Kazakstan
LA 856|Laos|老挝|Lao|Lao PDR|Laotian|老撾|寮國
LB 961|Lebanon|黎巴嫩|Lebanese|Liban|لبنان
LC 1758|St. Lucia|圣卢西亚
LI 423|Liechtenstein|列支敦士登
LK 94|Sri Lanka|斯里兰卡|Sri Lankan|Srilanka
LR 231|Liberia|利比里亚|Liberian|賴比瑞亞
LS 266|Lesotho|莱索托
LT 370|Lithuania|立陶宛|Lietuva|Lithuanian|Литва
LU 352|Luxembourg|卢森堡|Luxembourgish|Luxemburg
LV 371|Latvia|拉脱维亚|Latvija|Latvian|Латвия|拉脫維亞
LY 218|Libya|利比亚|Libyan|ليبيا
MA 212|Morocco|摩洛哥|Maroc|Moroccan|Marruecos|المغرب|Marocco|Morroco
MC 377|Monaco|摩纳哥
MD 373|Moldova|摩尔多瓦|Moldovan|Молдова
ME 382|Montenegro|黑山|Montenegrin|Crna Gora|蒙特內哥羅
MF 590|St. Martin|法属圣马丁
MG 261|Madagascar|马达加斯加|Malagasy|Madagascan
MH 692|Marshall Islands|马绍尔群岛
MK 389|North Macedonia|北马其顿|Macedonia|马其顿|Macedonian|Makedonija|FYROM
ML 223|Mali|马里|Malian|馬利
MM 95|Myanmar|缅甸|Burma|Burmese|Myanmar (Burma)
MN 976|Mongolia|蒙古|Mongolian
MO 853|Macao|中国澳门|Macau|澳门|Macao SAR China|中国澳门特别行政区|Macao SAR|Macanese
MP 1670|Northern Mariana Islands|北马里亚纳群岛
MQ 596|Martinique|马提尼克
MR 222|Mauritania|毛里塔尼亚|Mauritanian|Mauritanie|毛塔|茅利塔尼亞
MS 1664|Montserrat|蒙特塞拉特
MT 356|Malta|马耳他|Maltese|馬爾他
MU 230|Mauritius|毛里求斯|Mauritian|模里西斯
MV 960|Maldives|马尔代夫|Maldivian|馬爾地夫
MW 265|Malawi|马拉维|Malawian
MX 52|Mexico|墨西哥|Mexican|México|Méjico
MY 60|Malaysia|马来西亚|Malaysian|马来|大马|Malaya|Malasia
MZ 258|Mozambique|莫桑比克|Mozambican|Moçambique|莫桑|莫三比克
NA 264|Namibia|纳米比亚|Namibian
NC 687|New Caledonia|新喀里多尼亚
NE 227|Niger|尼日尔|尼日爾
NF 672|Norfolk Island|诺福克岛
NG 234|Nigeria|尼日利亚|Nigerian|奈及利亞
NI 505|Nicaragua|尼加拉瓜|Nicaraguan
NL 31|Netherlands|荷兰|Nederland|Dutch|Holland|The Netherlands|Pays-Bas|Países Bajos|尼德兰|Netherland
NO 47|Norway|挪威|Norge|Norwegian
NP 977|Nepal|尼泊尔|Nepali|Nepalese
NR 674|Nauru|瑙鲁
NU 683|Niue|纽埃
NZ 64|New Zealand|新西兰|New Zealander|Kiwi|紐西蘭|新西蘭|Newzealand|New Zeland
OM 968|Oman|阿曼|Omani
PA 507|Panama|巴拿马|Panamanian
PE 51|Peru|秘鲁|Peruvian|Perú
PF 689|French Polynesia|法属波利尼西亚
PG 675|Papua New Guinea|巴布亚新几内亚|PNG|巴新|Papua|巴布亞紐幾內亞
PH 63|Philippines|菲律宾|Filipinas|Filipino|Philippine|Phillipines|Philipines|Phillippines
PK 92|Pakistan|巴基斯坦|Pakistani|巴铁
PL 48|Poland|波兰|Polish|Polska|Польша|Pologne|Polonia
PM 508|St. Pierre & Miquelon|圣皮埃尔和密克隆群岛|St. Pierre and Miquelon
PN |Pitcairn Islands|皮特凯恩群岛
PR 1787|Puerto Rico|波多黎各|Puerto Rican
PS 970|Palestine|巴勒斯坦领土|Palestinian|巴勒斯坦|Palestinian Territories|State of Palestine|West Bank|Gaza|فلسطين
 |巴勒斯坦国
PT 351|Portugal|葡萄牙|Portuguese|Portugual
PW 680|Palau|帕劳|帛琉
PY 595|Paraguay|巴拉圭|Paraguayan
QA 974|Qatar|卡塔尔|Qatari|卡達
RE 262|Réunion|留尼汪
RO 40|Romania|罗马尼亚|Romanian|Rumania|Roumanie
RS 381|Serbia|塞尔维亚|Serbian|Srbija|Сербия
RU 7|Russia|俄罗斯|Russian|Russian Federation|Россия|俄国|Russia Federation|俄联邦|俄羅斯
RW 250|Rwanda|卢旺达|Rwandan|盧安達
SA 966|Saudi Arabia|沙特阿拉伯|السعودية|KSA|K.S.A.|Saudi|Saudi Arabian|沙特|Kingdom of Saudi Arabia|Saudia|Saudi arab
 |沙烏地阿拉伯|沙烏地|沙地阿拉伯
SB 677|Solomon Islands|所罗门群岛|索羅門
SC 248|Seychelles|塞舌尔
SD 249|Sudan|苏丹|Sudanese|السودان
SE 46|Sweden|瑞典|Sverige|Swedish
SG 65|Singapore|新加坡|Singaporean|Singapor|Singapur
SH 290|St. Helena|圣赫勒拿
SI 386|Slovenia|斯洛文尼亚|Slovenija|Slovenian|斯洛維尼亞
SJ |Svalbard & Jan Mayen|斯瓦尔巴和扬马延|Svalbard and Jan Mayen
SK 421|Slovakia|斯洛伐克|Slovensko|Slovak
SL 232|Sierra Leone|塞拉利昂|Sierra Leonean|獅子山
SM 378|San Marino|圣马力诺
SN 221|Senegal|塞内加尔|Senegalese
SO 252|Somalia|索马里|Somali|索馬利亞
SR 597|Suriname|苏里南|Surinamese|蘇利南
SS 211|South Sudan|南苏丹
ST 239|São Tomé & Príncipe|圣多美和普林西比|São Tomé and Príncipe|Sao Tome
SV 503|El Salvador|萨尔瓦多|Salvadoran
SX 1721|Sint Maarten|荷属圣马丁
SY 963|Syria|叙利亚|Syrian|سوريا
SZ 268|Eswatini|斯威士兰|Swaziland|Swazi
TC 1649|Turks & Caicos Islands|特克斯和凯科斯群岛|Turks and Caicos Islands
TD 235|Chad|乍得|Tchad|查德
TF |French Southern Territories|法属南部领地
TG 228|Togo|多哥|Togolese
TH 66|Thailand|泰国|Thai
TJ 992|Tajikistan|塔吉克斯坦|Tajik|塔吉克|Таджикистан
TK 690|Tokelau|托克劳
TL 670|Timor-Leste|东帝汶|East Timor|Timor
TM 993|Turkmenistan|土库曼斯坦|Turkmen|土库曼|Туркменистан|土庫曼
TN 216|Tunisia|突尼斯|Tunisie|Tunisian|تونس|突尼西亞
TO 676|Tonga|汤加|東加
TR 90|Türkiye|土耳其|Turkey|Turkish|Turkiye|Turquie|Turquía|Turkei|Türkei|Турция|Turky
TT 1868|Trinidad & Tobago|特立尼达和多巴哥|Trinidad|特立尼达|Trinidad and Tobago|千里達
TV 688|Tuvalu|图瓦卢
TW 886|Taiwan|台湾|Taiwanese|R.O.C.|Chinese Taipei|Formosa|中国台湾|中华台北
TZ 255|Tanzania|坦桑尼亚|Tanzanian|坦桑|坦尚尼亞
UA 380|Ukraine|乌克兰|Україна|Украина|Ukrainian|Ukrain
UG 256|Uganda|乌干达|Ugandan
UM |U.S. Outlying Islands|美国本土外小岛屿
US 1|United States|美国|USA|U.S.A.|U.S.|America|American|United States of America|the States|美利坚|U.S.A
 |Estados Unidos
 |EE.UU.|EEUU|États-Unis|美利坚合众国
UY 598|Uruguay|乌拉圭|Uruguayan
UZ 998|Uzbekistan|乌兹别克斯坦|Узбекистан|Uzbek|乌兹别克|Uzbekiston|烏茲別克|Uzbekstan
VA 379|Vatican City|梵蒂冈|Vatican
VC 1784|St. Vincent & Grenadines|圣文森特和格林纳丁斯|St. Vincent and Grenadines
VE 58|Venezuela|委内瑞拉|Venezuelan
VG 1284|British Virgin Islands|英属维尔京群岛
VI 1340|U.S. Virgin Islands|美属维尔京群岛
VN 84|Vietnam|越南|Vietnamese|Viet Nam
VU 678|Vanuatu|瓦努阿图|萬那杜
WF 681|Wallis & Futuna|瓦利斯和富图纳|Wallis and Futuna
WS 685|Samoa|萨摩亚
XK 383|Kosovo|科索沃|Kosova|Kosovar|Косово
YE 967|Yemen|也门|Yemeni|اليمن|葉門
YT 262|Mayotte|马约特
ZA 27|South Africa|南非|South African|RSA|Southafrica
ZM 260|Zambia|赞比亚|Zambian|尚比亞
ZW 263|Zimbabwe|津巴布韦|Zimbabwean|辛巴威|津巴|津巴布韋
"""
"""One country a line: ISO 3166-1 code (and Kosovo's), dialling prefix, English and Chinese name, others.

A row that begins with a blank goes on with the one before.
"""

CITIES = """\
AE|迪拜|Dubai|Abu Dhabi|Sharjah|沙迦|Ajman|Jebel Ali|Ras Al Khaimah|阿布扎比|Fujairah
AF|Kabul
AL|Tirana|Durres|都拉斯
AM|Yerevan
AO|Luanda|罗安达|Benguela|Lobito
AR|Buenos Aires|布宜诺斯艾利斯
AT|Vienna|Wien|维也纳
AU|Sydney|Melbourne|Brisbane|悉尼|墨尔本|Perth|Adelaide|Hobart|Canberra|Fremantle
AZ|Baku
BA|Sarajevo
BD|Dhaka|Chittagong|Chattogram|达卡|吉大港|Sylhet|Benapole|Khulna|Narayanganj|Gazipur
BE|Antwerp|Brussels|安特卫普|Bruxelles|Ghent|Liege
BG|Sofia|索非亚
BH|Manama
BJ|Cotonou
BO|La Paz|Cochabamba|Santa Cruz de la Sierra
BR|Sao Paulo|São Paulo|Santos|Rio de Janeiro|Itajai|圣保罗|桑托斯|Curitiba|Fortaleza|里约热内卢
 |Manaus|Recife|Brasilia|Belo Horizonte|Porto Alegre|Paranagua|Joinville
BW|Gaborone
BY|Minsk|Минск|明斯克|Gomel
CA|Toronto|Vancouver|Montreal|多伦多|温哥华|Calgary|Ottawa|Edmonton|Winnipeg|Mississauga
CD|Kinshasa|Lubumbashi|Matadi|金沙萨|马塔迪
CG|Brazzaville|Pointe Noire
CH|Zurich|Geneva|苏黎世|Lausanne
CI|Abidjan|阿比让|Bouake
CL|Valparaiso|San Antonio|Santiago|圣地亚哥|Antofagasta|Iquique|Valparaíso
CM|Douala|Yaounde|杜阿拉
CO|Bogota|Bogotá|Buenaventura|Cartagena|Medellin|Barranquilla|波哥大|Bucaramanga
CR|San Jose
CU|Havana
CY|Limassol
CZ|Prague|Praha|Brno|布拉格|Ostrava|Plzen
DE|Hamburg|Berlin|Munich|Frankfurt|Bremen|汉堡|柏林|慕尼黑|Köln|Cologne|Stuttgart|Düsseldorf|法兰克福|München
 |Leipzig|Hannover|Hanover|Nuremberg|Dresden|Dortmund|Duisburg
DK|Copenhagen|Aarhus|哥本哈根
DO|Santo Domingo|Caucedo
DZ|Algiers|Oran|阿尔及尔|Setif|Annaba|Bejaia
EC|Guayaquil|瓜亚基尔|Quito
EE|Tallinn
EG|Cairo|Alexandria|Port Said|Damietta|Sokhna|开罗|亚历山大|Giza|Ain Sokhna|Mansoura|Suez
ES|Madrid|Barcelona|Valencia|巴塞罗那|马德里|瓦伦西亚|Bilbao|Seville|Sevilla|Malaga|Alicante|Zaragoza
ET|Addis Ababa|亚的斯亚贝巴|Dire Dawa|Mekelle
FI|Helsinki|赫尔辛基
FR|Paris|Le Havre|Marseille|巴黎|Lyon|Lille|Toulouse|Nantes|Bordeaux|Strasbourg|Montpellier
GA|Libreville
GB|London|Manchester|Birmingham|Felixstowe|伦敦|Glasgow|Edinburgh|Liverpool|Leeds|曼彻斯特
 |Sheffield|Leicester|Southampton|Nottingham|Cardiff|Belfast
GE|Tbilisi|Poti
GH|Accra|Tema|特马|Kumasi|阿克拉|Takoradi
GM|Banjul
GN|Conakry
GR|Athens|Piraeus|比雷埃夫斯|Thessaloniki|雅典|Patras|Heraklion
GT|Guatemala City
HN|San Pedro Sula|Tegucigalpa
HR|Zagreb
HU|Budapest|布达佩斯
ID|Jakarta|Surabaya|雅加达|泗水|Bandung|Semarang|Medan|Makassar|Denpasar|Yogyakarta
IE|Dublin|都柏林
IL|Tel Aviv|Haifa|Ashdod|特拉维夫
IN|Mumbai|New Delhi|Delhi|Chennai|Kolkata|Bangalore|Nhava Sheva|Mundra|孟买|新德里|德里|Ahmedabad|Pune|Jaipur|Bengaluru
 |艾哈迈达巴德
 |班加罗尔|金奈|加尔各答
 |Kochi|Cochin|Tuticorin|Surat|Tirupur|Ludhiana|Coimbatore|Hyderabad|Kanpur|Lucknow|Indore|Nagpur|Kandla|Vizag
IQ|Baghdad|Basra|Umm Qasr|Erbil|巴格达|埃尔比勒|巴士拉|Mosul|Sulaymaniyah|Najaf|Karbala
IR|Tehran|Bandar Abbas|德黑兰|阿巴斯港|Mashhad
IS|Reykjavik
IT|Milan|Milano|Rome|Genoa|Genova|Naples|米兰|热那亚|Torino|Bologna|罗马|那不勒斯
 |Turin|Firenze|Bari|Palermo|Venice|Brescia|Padova|Napoli|Roma
JM|Kingston
JO|Amman|Aqaba|安曼|亚喀巴
JP|Tokyo|Osaka|Yokohama|东京|大阪|Nagoya|Kobe|Fukuoka|Sapporo|Hiroshima|Kyoto
KE|Nairobi|Mombasa|内罗毕|蒙巴萨|Kisumu|Nakuru|Eldoret
KG|Bishkek
KH|Phnom Penh|金边|Siem Reap|Sihanoukville
KR|Seoul|Busan|Incheon|首尔|釜山|Daegu|Daejeon|Gwangju
KW|Shuwaikh
KZ|Almaty|Алматы|Астана|Astana|阿拉木图|阿斯塔纳|Shymkent|Karaganda
LA|Vientiane|万象
LB|Beirut|贝鲁特
LK|Colombo|科伦坡|Kandy|Jaffna
LR|Monrovia
LT|Klaipeda|Vilnius
LV|Riga
LY|Tripoli|Misrata|的黎波里|Benghazi
MA|Casablanca|Tangier|卡萨布兰卡|Rabat|Marrakech|Agadir|Meknes
MD|Chisinau
ME|Podgorica
MG|Antananarivo
MK|Skopje
ML|Bamako
MM|Yangon|仰光|Mandalay
MN|Ulaanbaatar
MR|Nouakchott
MU|Port Louis
MW|Blantyre|Lilongwe
MX|Mexico City|Manzanillo|Veracruz|Monterrey|Guadalajara|Tijuana|曼萨尼约|墨西哥城|Puebla|Merida
 |Cancun|Queretaro|Lazaro Cardenas
MY|Kuala Lumpur|Port Klang|Penang|吉隆坡|巴生港|槟城|Johor Bahru|Ipoh|Kuching|Pasir Gudang
MZ|Maputo|Beira|马普托|Nampula|Nacala
NA|Walvis Bay
NE|Niamey
NG|Lagos|Apapa|Tin Can|Onne|拉各斯|Abuja|Port Harcourt|阿布贾|卡诺|Ibadan|Onitsha|Benin City|Kaduna|Enugu
NI|Managua
NL|Rotterdam|Amsterdam|鹿特丹|Eindhoven|Utrecht|The Hague
NO|Oslo|奥斯陆
NP|Kathmandu|加德满都|Pokhara|Birgunj
NZ|Auckland|奥克兰|Christchurch|Tauranga
OM|Muscat|Sohar|马斯喀特|Salalah
PA|Panama City|Colon Free Zone
PE|Lima|Callao|利马|卡亚俄|Arequipa
PG|Port Moresby
PH|Manila|Cebu|马尼拉|Davao|Quezon City|Iloilo|Makati
PK|Karachi|Lahore|卡拉奇|Islamabad|Faisalabad|Sialkot|拉合尔|Rawalpindi|Peshawar|Multan|Gujranwala
PL|Warsaw|Gdansk|Gdynia|华沙|Krakow|Wroclaw|Poznan|格但斯克|波兹南|Lodz|Katowice|Szczecin|Lublin
PR|San Juan
PS|Ramallah|Hebron|Nablus
PT|Lisbon|Lisboa|Porto|Leixoes|里斯本|波尔图|Braga|Coimbra
PY|Asuncion|亚松森|Ciudad del Este
QA|Doha|Hamad|多哈
RO|Bucharest|Constanta|布加勒斯特|康斯坦察|Cluj|Timisoara
RS|Belgrade
RU|Moscow|Москва|Санкт-Петербург|Екатеринбург|Новосибирск|St Petersburg|Saint Petersburg|Vladivostok|Novorossiysk
 |新西伯利亚
 |莫斯科|圣彼得堡|海参崴|符拉迪沃斯托克|Kazan|Yekaterinburg|Ekaterinburg|Novosibirsk|Krasnodar|Rostov
RW|Kigali
SA|Riyadh|Jeddah|Dammam|利雅得|吉达|Al Khobar|Khobar|Jubail|达曼|Makkah|Madinah|Mecca
SD|Port Sudan|Khartoum|喀土穆
SE|Stockholm|Gothenburg|斯德哥尔摩|哥德堡|Malmo|Malmö|Göteborg
SI|Koper|Ljubljana
SK|Bratislava
SL|Freetown
SN|Dakar|达喀尔
SO|Mogadishu|Hargeisa|Berbera|Bosaso
SV|San Salvador
SY|Damascus|Latakia|Aleppo|Homs
TG|Lome|Lomé
TH|Bangkok|Laem Chabang|曼谷|Chiang Mai|Pattaya|Phuket
TN|Tunis|Sfax|Sousse|Bizerte
TR|Istanbul|Izmir|Mersin|伊斯坦布尔|Ankara|Bursa|Gaziantep|安卡拉|梅尔辛|Adana|Konya|Kayseri|Denizli|Antalya
TT|Port of Spain
TW|Taipei|Kaohsiung|台北|Taichung|Tainan|Keelung|高雄|台中|基隆
TZ|Dar es Salaam|达累斯萨拉姆|Zanzibar|Arusha|Mwanza|Dodoma
UA|Kyiv|Киев|Kiev|Odessa|Odesa|Kharkiv|Lviv|基辅|敖德萨|Dnipro|Zaporizhzhia
UG|Kampala|Entebbe
US|New York|Los Angeles|Houston|Miami|Chicago|纽约|洛杉矶|NYC|New York City|San Francisco|Seattle|Atlanta|Texas
 |California|Florida|休斯顿
 |Boston|Philadelphia|Detroit|Las Vegas|San Diego|Minneapolis
UY|Montevideo|蒙得维的亚
UZ|Tashkent|Ташкент|塔什干|Samarkand|Bukhara|Namangan|Andijan
VE|Caracas|加拉加斯
VN|Hanoi|Ho Chi Minh|Ho Chi Minh City|HCMC|Saigon|Haiphong|Hai Phong|胡志明|胡志明市|河内|海防|Da Nang|Danang|岘港
 |Can Tho|Binh Duong|Dong Nai|Quy Nhon
XK|Pristina|Prishtina
YE|Aden|Sanaa|亚丁|Hodeidah|Taiz
ZA|Johannesburg|Durban|Cape Town|德班|开普敦|Pretoria|约翰内斯堡|Bloemfontein|Polokwane|Port Elizabeth
ZM|Lusaka|卢萨卡
ZW|Harare|哈拉雷
"""
"""Cities and ports by country."""


def _listed(text: str) -> frozenset[str]:
    """The entries of a text separated by `;`."""
    return frozenset(" ".join(entry.split()) for entry in text.split(";"))


CHINESE_PORTS = _listed("""
    上海;东京;东莞;中山;义乌;伊斯坦布尔;佛山;北京;北海;南京;南沙;卡拉奇;厦门;吉大港;吉达;圣彼得堡;墨尔本;大连;
    大阪;天津;太仓;威海;孟买;宁波;安特卫普;工厂;巴生;广州;德班;悉尼;成都;拉各斯;新港;日照;曼谷;杭州;杰贝阿里;
    林查班;桑托斯;横滨;武汉;汉堡;汕头;江门;泉州;洛杉矶;海参崴;海口;海防;深圳;温州;烟台;珠海;盐田;石家庄;福州;
    科伦坡;纽约;胡志明;苏州;蒙巴萨;蛇口;西安;费力克斯托;赤湾;达曼;连云港;迪拜;那瓦西瓦;郑州;重庆;釜山;钦州;
    长滩;防城港;雅加达;青岛;香港;鹿特丹;黄埔
""")
PORTS = _listed("""
    abidjan; abu dhabi; adelaide; ain sokhna; alexandria; algeciras; altamira; amazon; ambarli; apapa; aqaba;
    ashdod; auckland; balboa; baltimore; bandar abbas; batangas; beijing; beira; belawan; berbera; bilbao;
    buenos aires; caldera; callao; cape town; cat lai; caucedo; cebu; charleston; chattogram; chengdu;
    chittagong; chittagong port; ctg; chongqing; colon; constanta; cotonou; dakar; dalian; damietta; dammam port;
    dar es salaam; davao; djibouti; dongguan; door; douala; durban; factory; felixstowe; fos; foshan;
    fremantle; fuzhou; gdansk; gdynia; gemlik; guangzhou; haifa; haikou; haiphong; hamad; hangzhou; hcmc; hk;
    ho chi minh; ho chi minh city; hong kong; hongkong; huangpu; itapoa; izmir; jebel ali; jiangmen; jnpt;
    king abdullah port; klaipeda; koper; la; la spezia; laem chabang; lat krabang; lazaro cardenas; le havre;
    lianyungang; lome; london gateway; long beach; los angeles; luanda; lyttelton; male; manzanillo; maputo;
    matadi; mersin; mombasa; mundra; nacala; nanjing; nansha; navegantes; new york; newark; nhava sheva;
    ningbo; norfolk; novorossiysk; oakland; onne; our warehouse; paranagua; pasir gudang; piraeus;
    pointe noire; port elizabeth; port klang; port louis; port of spain; port said; port sudan; poti; puerto limon;
    puerto quetzal; qingdao; quanzhou; riga; rijeka; rio de janeiro; rio haina; rizhao; said; salalah;
    san antonio; san vicente; santo tomas; savannah; seattle; semarang; shanghai; shantou; shekou; shenzhen;
    shuaiba; shuwaikh; sihanoukville; sohar; sokhna; southampton; st petersburg; suzhou; taicang; takoradi;
    tanjung pelepas; tanjung priok; tauranga; tema; thessaloniki; tianjin; tin can; toamasina; umm qasr;
    valparaiso; varna; veracruz; vladivostok; vostochny; walvis bay; warehouse; weihai; wenzhou; wuhan;
    xiamen; xian; xingang; yangon; yantai; yantian; yiwu; your warehouse; zhengzhou; zhongshan; zhuhai;
    gz; hcm; hph; nb; qd; sh; sz; tj; xm; yw
""")
PREFIXES = _listed("""
    abu; ain; al; bandar; buenos; cape; dar; el; ho; hong; jebel; la; laem; las; le; long; los; new; nhava;
    port; puerto; rio; saint; san; santa; sri; st; tanjung; tin; umm
""")
"""First words of places of two words."""
