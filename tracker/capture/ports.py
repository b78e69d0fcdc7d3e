"""Ports and places that stand after an Incoterm. Data only; foreign cities are with the countries."""

from __future__ import annotations


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
