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
    "ooo", "oao", "zao", "cv", "eurl", "sarl", "suarl", "sasu", "oü", "uab", "mtü", "mchj",
    "công ty tnhh", "cong ty tnhh", "công ty cổ phần", "pt", "ооо", "оао", "зао",
    "ип", "тов", "тоо", "чп", "фоп", "sc", "ets", "etablissements", "établissements", "sté", "ste",
    "société", "societe", "comercial", "comércio", "comercio", "importadora", "exportadora",
    "distribuidora", "inversiones", "grupo", "groupe", "grup", "industrias", "industria", "compañía",
    "cía", "cia", "casa", "شركة", "الشركة", "مؤسسة", "مصنع", "บริษัท", "株式会社", "有限会社", "주식회사", "(주)",
    "ferreteria", "ferretería", "maison", "tiendas", "supermercados",
)  # fmt: skip
"""What names of firms begin with: all of the stretch is the name then."""
GIVEN_NAMES = word_set("""
    aaron abdoulaye abdul abdulla abdullah abebe abena abu achieng adam adel aditya agnieszka agron agus ahmad ahmed
    ahmet aigul aisha akira akua alan alejandro alessandro alex alexander alexei ali alice aliyu altin alvaro amadou
    amaka amina aminata amir amit ana anand anas anatoly anders andre andrea andrei andres andrew andriy andrzej angela
    anil anna anne anton antonio antti anwar aram ararat arash arben arif arjun armen arun arvind ashok ashraf asif
    askar attila aung ayhan ayse azman babar balazs baraka bart bashir bassam bayo beatriz behrouz bekzod ben benoit
    besnik bilal birgit bjorn blerim bob bojan boris boubacar brian bruno budi bui burak camila carla carlos carmen
    caroline cedric chaminda charles cheikh chidi chinedu chris christian christine claire clara claudia cristian dan
    dang daniel dauren david dawit deepak denis dewi diana diego dieter dimitar dimitris dinesh dinh dmitri dmitry
    dragan dritan duong ebrahim edgar edward elchin elena eli elif elizabeth emeka emil emily emma emre enrique enzo
    eric erik eva fadi fahad faisal farhad farid faruk fatima fatma fatmir fatou felix femi fernanda fernando francesca
    francesco francisco frank fred gabor gabriel ganesh garba george georgi ghassan giancarlo giorgi giorgos giovanni
    giulia giuseppe gonzalo goran grace guillaume guillermo gulnara gustavo habib hadi hafiz haile haitham hakan hamza
    hani hanna hannah hans harish haroon harry haruto hasan hassan hector heinz helen hendra henrik henry hicham
    hiroshi hoang hossam hossein hugo huseyin hussain hussein huynh hyun ibrahim ibrahima ifeanyi ignacio igor imran
    ines ionut irina isabel ismail istvan ivan ivana jack jacob jacques jahangir jake jakub jamal james jan jane jassim
    jasur javad javier jayesh jean jeff jennifer jeroen jerome jesper jessica jiho jihoon jim jiri joao joaquin joe
    johan johanna john johnny joko jonas joost jorge jose joseph jovan juan juha jukka julia julie julio juma junaid
    jurgen kabir kadir kamal kamau kamil karen kari karim karima karl kashif kasun katarzyna kate katja kavita keiko
    kemal kenji kerem ketan ketut kevin khadija khaled khalid khalifa kiran klaus knut koen kofi kojo kostas krzysztof
    kumar kwame kwesi kyaw lars laszlo laura laurent leila leo leon leonardo levan linda linh lisa lorenzo louis lucas
    lucia luciana luciano lucy luigi luis luka lukasz luke maarten mads magda magdalena magnus mahesh mahmoud mahmud
    majid malee mamadou manoj mansour manuel marc marcelo marcin marco marcos maria mariam marie mario mark marko
    markus marta martin martina marwan mary massimo mateo mathieu matteo matthias matti max mazen mehdi mehmet mehrdad
    michael michal michel miguel mihai mikael mike mikhail minh minho miriam mizan modou mohamed mohammad mohammed mona
    moses mounir mourad moussa muhammad mukesh murat musa mustafa mwangi myint nabil nadeem nadia naresh nasir nasser
    natalia natasha nathalie naveed navid nawaf neha ngozi nguyen nicolas nikola nikolai nikos nils nimal nina nino
    nitin nomsa nour nurlan nurul obinna oguz oksana ole oleg oleksandr olga oliver olivier omar ondrej oscar osman
    oswaldo otabek otieno ousmane ozan pablo pankaj paolo paresh patrick paul pavel pawel pedro pekka peter petr petra
    pham phan philip philippe pierre pieter piotr pooja pradeep prakash prasert pravin priya putu rachel rachid radu
    rafael rafiq raj rajesh rakesh ralf ramesh rami ramon rania rashad rashid rasmus raul ravi rebecca reza ricardo
    richard rob robert roberto rodrigo rodrigues rohit rosa rosli ruben rudi ruslan rustam ryan saad sabine sachin
    saeed said sajid salim salman sam samir samira samuel sandeep sander sandra sani sanjay sara sarah sardor satish
    satoshi sebastian segun selam selim seojun serge sergei sergey sergio serkan seydou shahid shahin shoaib shyam
    simon sipho siti slamet sofia sofiane sofie sofoklis sohel sokha somchai somsak sophie soren souleymane stefan
    stefanie stefano stephane stephen steve stoyan sultan sumit sunil sunita supaporn suraj suresh susan sven svetlana
    svitlana sylvie tahir takeshi talal tamar tamer taras tarek tariq tatenda tatiana tendai tesfaye thabo thanh themba
    thiago thida thierry thomas tiago tigran tim tobias tom tomas tomasz tony torsten tran trinh tuan tunde turki
    tushar ulugbek usama usman uwe vaclav valentina vannak vasyl vera victor victoria vijay vikram viktor vincent
    vinicius vinod vivek vladimir wael waleed walid walter wanjiku wasim wawan wayan wei wichai wilhelm william wilson
    wim wojciech wolfgang yannis yash yasmin yasser yerlan yilmaz yoko younes youngho yousef youssef yuki yuri yusuf
    zahid zaid zainab zaw zayed zdenek zeynep ziad zoltan zoran zubair zulkifli
""")
"""First names that buyers sign with; they tell a person from a firm and from goods."""


WARES = word_set("""
    acid adapter bag ball bar battery bean bearing bed belt bench bike block board bolt bottle box bracket brick brush
    bucket bulb button cable can cap carpet carton case cashew cement ceramic chain chair chemical clay cloth coffee
    coil container copper cork cotton cover cup curtain cushion desk door dress drill engine fabric fan faucet
    fertilizer fiber film filter fitting flooring flour foil frame fruit garlic gasket gear generator glass glove glue
    grain granule gravel grease grinder handle hat helmet hinge honey hose ink iron jacket jar jute kettle knife label
    lace ladder lamp laptop latch leather led lentil lid lock lumber machine magnet marble mask mattress meat milk
    mirror motor mould mug nail napkin net notebook nut oil onion paint pallet pan panel paper part pen pepper pillow
    pipe plastic plate plug plywood pole polymer pot powder printer profile pulp pump resin ribbon rice ring rod roll
    rope rubber rug sack salt sand scaffold scarf screw seal seat seed sensor sheet shelf shirt shoe shovel sink
    slipper soap sock sofa spice spoon spring stainless steel stone strap straw sugar switch table tank tape tarpaulin
    tea tent textile thread tile timber tire tissue tomato tool towel toy tray tube tv tyre umbrella valve vase veneer
    wallpaper washer watch wax wheat wheel wig wine wire wood wool wrench yarn zinc zip zipper
""")
"""Goods, in the singular, that a word alone is taken for rather than for a buyer."""


BEFORE_NAME = frozenset({"abu", "umm", "haji", "hajji", "sheikh", "papa", "mama", "uncle", "u", "ko", "daw"})
"""What people are called by before their names."""
HAN_WARES = frozenset(
    "纸柜灯管布袋箱包鞋帽衣裤椅桌床砖板机器泵阀线链钉丝网膜瓶杯盘碗刀锁门窗轮胎车表笔伞巾毯垫盒架罐桶刷油漆胶粉绳带扣壳钳锯梯镜片棒棉纱料"
)
"""Characters that Chinese words for goods end with."""


def bare(word: str) -> str:
    """A word as the tables hold it: small letters, without points and commas."""
    return word.lower().replace(".", "").strip(",;:&'\"")
