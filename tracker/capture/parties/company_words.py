"""How companies and persons are called: legal forms, words of trades, what leads to a name. Data and small checks."""

from __future__ import annotations

from tracker.capture.parties.name_words import word_set

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
    tools machinery machines auto autoparts motors supply supplies supplier suppliers distributors distribution
    store stores shop mart market markets solutions systems tech technologies technology engineering construction
    builders bros brothers sons merchandise boutique bazaar bazar emporium centre center world depot mall outlet
    studio contracting contractors contractor wholesalers retailers stockists concept concepts company corporation
    packaging interiors interior home homeware wear outdoor camping gifts toys pharma agro farms farm holding
    holdings ventures partners associates works agency agencies logistics wholesale retail sports decor cuisine
    knitwear freres frères hermanos hijos söner soner mills house makine tekstil import-export gida gıda ticaret
    roasters roastery bakery bakeries brewery breweries winery fisheries nursery clinic hotels resorts pharmacy
    laboratories labs shipyard marine cooperative coop foundry hub gallery galleries workshop textiel mobilya foodstuff
    sanayi handel handels mobel möbel meble للاستيراد والاستيراد للتصدير والتصدير للتجارة التجارية المحدودة
""")
"""Words that many names of firms end with."""
FIRM_STARTS = (
    "công ty", "cong ty", "cty", "cty tnhh",
    "ooo", "oao", "zao", "cv", "ud", "eurl", "sarl", "suarl", "sasu", "oü", "uab", "mtü", "mchj",
    "công ty tnhh", "cong ty tnhh", "công ty cổ phần", "pt", "ооо", "оао", "зао",
    "ип", "тов", "тоо", "чп", "фоп", "sc", "ets", "etablissements", "établissements", "sté", "ste",
    "société", "societe", "comercial", "comércio", "comercio", "importadora", "exportadora",
    "distribuidora", "inversiones", "grupo", "groupe", "grup", "industrias", "industria", "compañía",
    "cía", "cia", "casa", "شركة", "الشركة", "مؤسسة", "مصنع", "บริษัท", "株式会社", "有限会社", "주식회사", "(주)",
    "ferreteria", "ferretería", "maison", "tiendas", "supermercados",
)  # fmt: skip
"""What names of firms begin with: all of the stretch is the name then."""
GIVEN_NAMES = word_set("""
    aaron abbas abdelkader abdellah abdoulaye abdul abdulaziz abdulla abdullah abdulrahman abebe abena abu achieng
    adam ade adebayo adel aditya adnan adrian adwoa afia agnieszka agron agung agus ahmad ahmed ahmet aibek aigul
    aisha ajay akiko akira akosua akua akwasi alan alejandra alejandro alessandro alex alexander alexei alfredo ali
    alice alina aliya aliyu altin alvaro amadou amaka amanda amani amina aminata amine aminu amir amit ammar amy ana
    anand anas anastasia anatoly anders andre andrea andreas andrei andres andrew andrii andriy andrzej anette
    angela anil anja anjali anna anne anton antonio antti anwar aram ararat arash arben arif arjun armen arnaud arta
    artem arturo arun arvind ashok ashraf asif askar astrid atieno attila aung aurelie ayhan ayse ayu azman babar
    balazs balint bambang baraka barry bart bashir bassam bayo beatriz behrouz bekzod ben benoit besa besnik betty
    bilal birgit bjorn blerim bob bobur bogdan bohdan bojan boris boubacar brad brahim brandon brenda brian bruce
    bruna bruno budi bui bukola burak camila camille carla carlos carmen carol caroline cedric celine chaminda
    chantal charles charlotte cheikh chiara chidi chika chinedu chioma chris christian christine claire clara
    claudia claudio colin craig cristian cynthia daisuke dan dang daniel daniela daniyar daria dauren dave david
    davide davit dawit deepak denis dewi dian diana didier diego dieter dilshod dimitar dimitra dimitris dinesh dinh
    dinuka divya dmitri dmitrii dmitry dmytro donna doug dragan dritan duc duong ebrahim edgar edward efua ekaterina
    eko elchin elena eleni eli elif elisa elizabeth elsa emanuele emeka emil emilio emily emma emre enrique enzo
    eric erik ernesto esther eszter eva fabio fabrizio fadi fahad fahim faisal fajar farhad farid faruk farzana
    fatima fatma fatmir fatou federica felix femi fernanda fernando florian folake francesca francesco francisco
    franco francoise frank fred freja gabor gabriel gabriela galina ganesh garba gary gaurav geeta george georgi
    gerardo gergo gerhard ghassan giacomo giancarlo gianni giorgi giorgos giovanni giulia giulio giuseppe glenn
    gonzalo goran grace graham greg guadalupe guilherme guillaume guillermo gulnara gulnora gustav gustavo habib
    hadi hafiz haider haile haitham hakan hamid hamza hani hanna hannah hans harish haroon harry haruto hasan hassan
    hauwa hayder heather hector heike heinz helen hendra hendrik hendro henrik henry hicham hien hiroki hiroshi
    hoang hossam hossein hugo huong huseyin hussain hussein huynh hyun ian ibrahim ibrahima ifeanyi ignacio igor
    ildiko ilir imran imtiaz ines ingrid ionut irakli irina isabel isabelle ismail istvan ivan ivana jaber jack
    jacob jacques jafar jahangir jake jakub jamal james jan jane jason jassim jasur javad javier jayesh jean jeff
    jennifer jens jeroen jerome jerry jesper jessica jiho jihoon jill jim jiri jisoo joao joaquin joe johan johanna
    johannes john johnny joko jonas joost jorge jose joseph josh jovan juan juha jukka julia julian juliana julie
    julio juma junaid jurgen justin kabir kadir kagiso kamal kamau kamil kamran karen kari karim karima kariuki karl
    karthik kashif kasun katalin katarzyna kate katerina kathy katja katrin katya kavita keiko keith kemal kenji
    kenta kerem ketan ketut kevin khadija khaled khalid khalifa khanh kiran kirill kirsten klaus knut koen kofi kojo
    kostas krzysztof kumar kumara kwabena kwame kwesi kyaw kyle laith lakshmi larissa larry lars laszlo laura
    laurent layla leandro leila leo leon leonardo lerato levan linda linh linnea lisa lorenza lorenzo louis lourdes
    luca lucas lucia luciana luciano lucy luigi luis luka lukas lukasz luke lyudmila maarten madina mads magda
    magdalena magnus maha mahdi mahesh mahmoud mahmud majid maksim malee mamadou manfred manish manoj mansour manuel
    marc marcelo marcin marco marcos maria mariam mariana marie mario mark marko markus marta martin martina marwan
    mary masha massimo mateo mathieu mathilde matt matteo matthias matti mauricio maurizio max maxim mazen megan
    mehdi mehmet mehrdad melissa mette michael michal michel michelle miguel mihai mikael mike mikhail minh minho
    minji minjun miriam mizan modou mohamed mohammad mohammed mona monica moritz moses mounir mourad moussa muhammad
    mukesh murat murugan musa mustafa mutua mwangi myint mykola nabil nadeem nadezhda nadia nancy naresh nasir
    nasreen nasser natalia natasha nathalie naveed navid nawaf neema neha neil nga ngozi nguyen nick nicola nicolas
    nigel nikita niklas nikola nikolai nikos nils nimal nina nino nitin njeri nneka nomsa nomvula nour noureddine
    nurlan nurul nyambura obinna oguz oksana ole oleg oleksandr olga oliver olivia olivier omar omer ondrej oscar
    oskar osman oswaldo otabek otieno ousmane ozan pablo pankaj paola paolo paresh pascal patricia patrick paul
    pavel pavlo pawel pedro pekka peter petr petra pham phan philip philippe phuong pierre pieter pietro piotr
    polina pooja pradeep prakash prasert pravin priya putri putu qasim quang rabia rachel rachid radu rafael rafiq
    rafiqul rahul raj rajesh rajiv raju rakesh ralf ramesh rami ramon rania rashad rashid rasmus raul ravi rebecca
    redouane reem rehan rehema rekha renata reza ricardo richard rina rizky rob robert roberto rocio rodolfo rodrigo
    rodrigues rohan rohit rosa rosli ruben rudi ruslan rustam ruth ruwan ryan saad sabine sachin sadiq saeed said
    sajid salim salma salman sam samir samira samson samuel sandeep sander sandra sani sanjay santiago sara sarah
    sardor satish satoshi sebastian sebastien segun selam selim senthil seojun serge sergei sergey sergio serhii
    serkan seydou shahbaz shahid shahin shakil shamim shanti sharon sherzod shoaib shyam signe sigrid silvia simon
    sipho siti slamet sneha sofia sofiane sofie sofoklis sohel sokha somchai somsak sophia sophie soren souleymane
    stanislav stefan stefania stefanie stefano steffen stephan stephane stephanie stephen steve stoyan stuart sultan
    sumit sunil sunita supaporn suraj suresh susan sven svetlana svitlana sylvie tahir takashi takeshi talal tamar
    tamara tamer tanvir taras tarek tariq tatenda tatiana tendai tesfaye thabo thandeka thandi thanh themba thiago
    thida thierry thomas thuy tiago tigran tim timur tina tobias todd tom tomas tomasz tony torsten tove tracy tran
    trang trevor trinh tuan tunde tunji turki tushar tyler uche ulrich ulugbek usama usha usman ute uwe vaclav valentina
    valeria vannak vasyl vera veronica victor victoria vijay vikram viktor vinay vincent vinicius vinod vitalii
    vitaly vivek vladimir wael wahyu wale waleed walid walter wanjiku wanjiru waqas wasim wawan wayan wei wendy
    werner wichai wilhelm william wilson wim wojciech wolfgang wulan ximena yana yannis yanti yaroslav yash yasir
    yasmin yasser yassine yerlan yetunde yilmaz yoko younes youngho yousef youssef yuki yulia yuri yusuf yves zach
    zahid zaid zain zainab zaw zawadi zayed zdenek zeyad zeynep ziad zoltan zoran zsolt zubair zulkifli
""")
"""First names that buyers sign with; they tell a person from a firm and from goods."""


BEFORE_NAME = frozenset(
    {"abu", "umm", "ibu", "pak", "bapak", "haji", "hajji", "sheikh", "papa", "mama", "uncle", "u", "ko", "daw"}
)
"""What people are called by before their names."""
HAN_WARES = frozenset(
    "纸柜灯管布袋箱包鞋帽衣裤椅桌床砖板机器泵阀线链钉丝网膜瓶杯盘碗刀锁门窗轮胎车表笔伞巾毯垫盒架罐桶刷油漆胶粉绳带扣壳钳锯梯镜片棒棉纱料"
)
"""Characters that Chinese words for goods end with."""


def bare(word: str) -> str:
    """A word as the tables hold it: small letters, without points and commas."""
    return word.lower().replace(".", "").strip(",;:&'\"")
