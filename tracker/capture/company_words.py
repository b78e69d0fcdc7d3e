"""How companies and persons are called: legal forms, words of trades, what leads to a name. Data and small checks."""

from __future__ import annotations

from tracker.capture.name_words import word_set

LEGAL = word_set("""
    ltd limited inc incorporated llc llp lllp corp corporation co company gmbh mbh ag kg kgaa ohg ug sa sas sasu sarl
    eurl srl srls spa snc bv nv vof ab as asa oy oyj aps a/s k/s i/s plc pvt pte pty sdn bhd jsc ojsc pjsc ooo oao zao
    pao too tov lda ltda eirl cv sro zoo oo doo dooel dd eood ood kft zrt sti aş şti sl slu sac sacs saa saic sab sprl
    bvba srlu kk fze fzco fzc dmcc wll bsc saog saoc est psc tnhh tbk hnos mbb uab sia ou oü ek ehf hf pplc kollektif
    ооо оао зао пао ао тов тоо ип чп прат ат еоод оод эоод шпс жшс ххк чтуп
    shpk sha jdoo ead bt nyrt kkt gbr gesmbh ohf mtü sàrl sà rl sca scop scrl suarl sae sal saal sapi eireli ltée ltee
    cie cía cia pcl plt pllc opc cjsc mchj mmc spj spzoo ae epe ike αε επε ικε οε בע"מ
""")
"""Legal forms, without their points; a name ends with the last of them."""
BARE_LEGAL = word_set("""
    as ab ag sa co cv kg est oy dd zoo too kk sl hf ug sac inc ou sti ooo tov tbk sia bt sha sal rl ae cie cia
""")
"""Legal forms that are words too: in small letters they count only where their stretch ends."""
JOINS_LEGAL = word_set("de z and & e y und et")
"""Words between legal forms: `S.A. de C.V.`, `Sp. z o.o.`."""
OPENS_LEGAL = word_set("sp s d a c")
FRONT_LEGAL = word_set("eurl sarl suarl sasu ets pt cv ud ooo oü ou uab sia mtü mchj tov ооо оао зао пао ип тов тоо")
"""Legal forms that stand before the name."""
TRADES = word_set("""
    textiles textile trading traders trader trade import imports importers importer export exports exporters impex
    industries industry enterprise enterprises group international intl global garments garment fashion fashions
    apparel hardware steel metals plastics chemicals electronics electricals electric lighting furniture foods food
    tools machinery machines auto autoparts motors supply supplies supplier suppliers distributors distribution store
    stores shop mart market markets solutions systems tech technologies technology engineering construction builders
    bros brothers sons merchandise packaging interiors interior home homeware wear outdoor camping gifts toys
    pharma agro farms farm holding holdings ventures partners associates works agency agencies logistics wholesale
    retail sports decor cuisine knitwear freres frères hermanos hijos söner soner mills house makine tekstil
    import-export gida gıda ticaret sanayi handel handels mobel möbel meble
    للاستيراد والاستيراد للتصدير والتصدير للتجارة التجارية المحدودة
""")
"""Words that many names of firms end with."""
FIRM_STARTS = (
    "công ty", "cong ty", "cty", "cty tnhh",
    "eurl", "sarl", "suarl", "sasu", "oü", "uab", "mtü", "mchj",
    "công ty tnhh", "cong ty tnhh", "công ty cổ phần", "pt", "ооо", "оао", "зао",
    "ип", "тов", "тоо", "чп", "фоп", "sc", "ets", "etablissements", "établissements", "sté", "ste",
    "société", "societe", "comercial", "comércio", "comercio", "importadora", "exportadora",
    "distribuidora", "inversiones", "grupo", "groupe", "grup", "industrias", "industria", "compañía",
    "cía", "cia", "casa", "شركة", "الشركة", "مؤسسة", "مصنع", "บริษัท", "株式会社", "有限会社", "주식회사", "(주)",
    "ferreteria", "ferretería", "maison", "tiendas", "supermercados",
)  # fmt: skip
"""What names of firms begin with: all of the stretch is the name then."""
GIVEN_NAMES = word_set("""
    aaron abdul abdullah abdulla abu adam adel aditya ahmad ahmed aisha alan alejandro alex alexander alexei ali alice
    amina amir amit ana anas andre andrea andrei andres andrew angela anil anna anne antonio anton arjun arun ashraf
    ayse bashir ben bilal bob boris brian bruno camila carla carlos carmen caroline charles chris christian
    christine claire claudia clara dan daniel david deepak denis diana diego dmitri dmitry ebrahim edward elena eli
    elif elizabeth emeka emil emily emma enrique eric erik eva fadi fahad farid fatima faisal felix fernando francesca
    francesco francisco frank fred gabriel george giovanni giulia giuseppe grace guillermo gustavo habib hamza hanna
    hannah hans harry hasan hassan helen henry hiroshi hossam hugo hussain hussein ibrahim igor imran ines irina isabel
    ivan jack jacob jacques jake jamal james jan jane javier jean jeff jennifer jessica jim joao joe johan johanna
    john johnny jonas jorge jose joseph juan juan julia julie julio jurgen kamal karen karim karl kate katja kemal
    kenji kevin khaled khalid klaus kofi kumar lars laura leila leo leon leonardo linda lisa lorenzo louis lucas lucia
    lucy luigi luis luke magdalena mahmoud mahmud mamadou manoj manuel marc marco marcos maria mariam marie mario mark
    markus marta martin mary mateo matteo max mehmet mehdi michael michel miguel mike mikhail minh miriam mohamed
    mohammad mohammed mona moses moussa muhammad murat mustafa nadia nasser natalia natasha neha nicolas nikolai nina
    nour oleg oleksandr olga oliver olivier omar oscar osman pablo paolo patrick paul pavel pedro peter petra philip
    pierre pieter prakash priya rachel rafael raj rajesh rakesh ramesh rania raul rashid ravi rebecca reza ricardo
    richard rob robert roberto rosa ruslan rustam ryan said saeed salim salman sam samir samuel sandra sanjay sara sarah
    sebastian selim serge sergei sergey sergio simon sofia sofie somchai sophie stefan stephen steve sunil suresh susan
    sven svetlana tamer tariq tatiana thomas tim tobias tom tomas tony usman valentina vera victor victoria vijay
    vikram viktor vincent vladimir walter wei wilhelm william yasser yuki youssef yousef yuri yusuf zainab
""")
"""First names that buyers sign with; they tell a person from a firm and from goods."""


def bare(word: str) -> str:
    """A word as the tables hold it: small letters, without points and commas."""
    return word.lower().replace(".", "").strip(",;:&'\"")
