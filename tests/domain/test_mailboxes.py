"""Which mail domains strangers share, and which are a company's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.capture.parties.contacts import company_of
from tracker.diagnosis import mail_domain
from tracker.mailboxes import is_public, parted

PUBLIC = (
    "gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.com.hk yahoo.co.jp yahoo.fr ymail.com hotmail.com hotmail.fr "
    "hotmail.co.uk outlook.com outlook.de outlook.com.br live.com live.nl live.co.za msn.com gmx.com gmx.de gmx.net "
    "gmx.at web.de t-online.de freenet.de mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com yandex.com.tr ya.ru "
    "qq.com vip.qq.com 163.com vip.163.com 126.com 139.com sina.com sina.cn sina.com.cn sohu.com foxmail.com yeah.net "
    "aliyun.com naver.com daum.net hanmail.net libero.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr uol.com.br "
    "bol.com.br terra.com.br terra.com terra.es rediffmail.com icloud.com me.com proton.me protonmail.com "
    "protonmail.ch pm.me aol.com aol.co.uk zoho.com zoho.in seznam.cz wp.pl abv.bg hinet.net netvigator.com "
    "singnet.com.sg cyber.net.pk eim.ae walla.co.il bigpond.net.au xtra.co.nz GMAIL.COM QQ.com"
)
COMPANIES = (
    "acme.com acme.co.uk yahoo-trading.com live-steel.com gmailtrading.com free.com freetrade.fr web.com webtrade.de "
    "orange-textile.fr orange.com mail-order.de mailand.it terra-stone.com terrasol.com.br me.ae me-trading.com "
    "proton.com.my qqtoys.com 163steel.com sinatex.com.cn bol-bearings.com.br libero-shoes.it aolian.com.cn "
    "outlookgarments.com naverland.com zohotex.com planet-tools.nl homedeco.nl rahmantex.com.bd yahooo.com"
    " hotmailers.com"
)


@pytest.mark.parametrize("domain", PUBLIC.split())
def test_a_mailbox_that_strangers_share_is_public(domain: str) -> None:
    assert is_public(domain)
    assert mail_domain(f"ali@{domain}") == ""
    assert company_of(f"ali@{domain}") == ""


@pytest.mark.parametrize("domain", COMPANIES.split())
def test_a_company_s_own_domain_is_not_public(domain: str) -> None:
    assert not is_public(domain)
    assert mail_domain(f"ali@{domain}") == domain
    assert company_of(f"ali@{domain}") == domain.split(".")[0]


def test_the_owner_of_a_domain_is_named_before_its_ending() -> None:
    assert parted("mail.acme.co.uk") == ("acme", "co.uk")
    assert parted("Sales.Rahman-Tex.com") == ("rahman-tex", "com")
    assert parted("bar.ae") == ("bar", "ae")
    assert parted("localhost") == ("", "")
    assert not is_public("")


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_a_domain(text: str) -> None:
    assert isinstance(is_public(text), bool)
    company_of(f"a@{text}")
