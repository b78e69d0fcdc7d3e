"""Width, case and script of text, folded without moving a character. Knows no words of the trade."""

from __future__ import annotations

_TRADITIONAL = (
    "戶户獎奖鬥斗齊齐滿满舖铺鵝鹅鴨鸭魚鱼豬猪麥麦纖纤塗涂滾滚鉗钳鋸锯鑄铸"
    "寧宁廈厦濟济瀋沈諸诸義义溫温鄭郑陝陕煙烟鹽盐蓮莲龜龟壯壮劉刘陳陈張张楊杨趙赵孫孙許许鄧邓葉叶蕭萧賀贺嚴严錄录傘伞櫥橱燒烧爐炉鍋锅盤盘籃篮藥药醫医療疗飾饰鑰钥鐘钟"
    "錶表顆颗團团艙舱際际確确繫系諮咨"
    "後后週周號号點点個个禮礼兩两時时間间這这內内還还應应過过無无歲岁從从來来東东陽阳陰阴曆历節节慶庆聖圣誕诞國国區区門门關关開开銷销錢钱價价單单數数條条臺台檯台颱台雙双"
    "對对項项種种樣样產产業业務务貨货櫃柜噸吨萬万億亿幣币圓元歐欧鎊镑紙纸電电話话聯联絡络係系機机車车製制線线織织紡纺鏈链釦扣絲丝綢绸紗纱銅铜鐵铁鋼钢鋁铝錫锡燈灯鏡镜"
    "襪袜褲裤裝装帶带網网貿贸發发報报詢询議议談谈訂订購购買买賣卖廠厂實实驗验證证書书質质檢检測测認认試试運运輸输費费稅税險险離离達达據据預预備备註注記记標标題题郵邮傳传"
    "薩萨亞亚爾尔羅罗蘭兰倫伦馬马魯鲁納纳賓宾緬缅棟栋韓韩約约維维紐纽瑪玛烏乌龍龙盧卢賽赛賴赖灣湾愛爱島岛岡冈剛刚幾几諾诺遜逊臘腊頓顿獨独穌稣壓压壘垒蘇苏蓋盖衛卫貝贝萊莱敘叙"
    "圖图贊赞頭头處处長长轉转動动態态進进復复覆复繼继續续給给見见說说請请讓让計计劃划設设樹树術术類类顏颜紅红綠绿藍蓝黃黄銀银鋪铺鑽钻鎖锁閥阀軸轴齒齿輪轮傢家倉仓廣广會会"
    "覽览紹绍薦荐親亲歡欢謝谢聽听尋寻晝昼擬拟隻只捲卷綑捆麼么嗎吗為为與与於于當当將将經经總总額额餘余繳缴結结賬账匯汇現现漲涨減减優优級级組组隊队員员師师採采樓楼層层壇坛"
    "場场滙汇廳厅橋桥鎮镇縣县鄉乡麗丽華华豐丰順顺興兴鴻鸿寶宝聲声響响殘残釘钉鈕钮鉤钩餵喂歷历屬属彈弹詳详細细盪荡強强邊边幫帮壞坏舊旧輕轻鮮鲜塊块疊叠"
    "專专舉举爭争們们決决況况準准別别勢势變变夠够導导盡尽儘尽庫库擾扰擔担損损擇择擱搁沒没溝沟煩烦狀状競竞籤签簽签緊紧純纯緒绪慮虑補补規规覺觉討讨訊讯論论訪访誤误調调譜谱負负財财責责貶贬貴贵資资趕赶遲迟適适選选陣阵"
    "隨随難难靜静顧顾領领風风饋馈問问樂乐誰谁該该辦办體体複复妳你帳账嚐尝嘗尝夥伙著着謊谎緩缓撥拨遠远極极願愿"
)
_FOLD = {ord(_TRADITIONAL[at]): _TRADITIONAL[at + 1] for at in range(0, len(_TRADITIONAL), 2)}
_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0x00A0: " ",
    0x2007: " ",
    0x202F: " ",
    0x2009: " ",
    0x2013: "-",
    0x2014: "-",
    0x2212: "-",
    0x2018: "'",
    0x2019: "'",
    0x201C: '"',
    0x201D: '"',
    0x3001: ",",
    **{zero + digit: str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)},
}
_ALL = _FOLD | _WIDTH


def narrow(text: str) -> str:
    """Full-width digits, letters and punctuation as their ASCII forms; the same length."""
    return text.translate(_WIDTH)


def fold(text: str) -> str:
    """Narrow, lower-case, and in simplified characters as far as the program's own words need; the same length."""
    folded = text.translate(_ALL)
    lower = folded.lower()
    if len(lower) == len(folded):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)


def is_han(char: str) -> bool:
    """Whether a character is a Chinese ideograph."""
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003134a"
