import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.debt import Balance, Debt
from core.case.lender import LenderKind, Party, PartyRole
from core.lenders.directory import channels, companies, lenders, rural_hotlines
from core.lenders.hotline import hotline_advice
from core.lenders.model import LenderRecord

TODAY = date(2026, 11, 23)
NUMBER = re.compile(r"\+?\d[\d-]{4,}\d")
DIALABLE = (
    {
        hotline.number
        for record in (*lenders().values(), *companies())
        for hotline in record.hotlines
        if hotline.one_tap_dial
    }
    | {line.hotline for line in rural_hotlines() if line.one_tap_dial}
    | {channel.shown_phone for channel in channels() if channel.shown_phone}
)


def debt(
    name: str, kind: LenderKind, lender_id: str | None = None, parties: tuple[Party, ...] = ()
) -> Debt:
    return Debt(
        debt_id="d",
        name=name,
        kind=kind,
        lender_id=lender_id,
        parties=parties,
        balance=Balance(principal=Decimal("1000.00")),
        as_of=TODAY,
    )


def test_a_cards_number_is_shown_with_the_way_to_check_it() -> None:
    advice = hotline_advice(debt("招行信用卡", LenderKind.BANK_CREDIT_CARD, "cmb-card"))
    assert [hotline.number for hotline in advice.numbers] == ["400-820-5555", "95555"]
    assert "卡背面" in advice.sentence
    assert advice.date_seen == TODAY


@pytest.mark.parametrize(
    ("name", "lender_id"),
    [
        ("小芽贷", "iqiyi-xiaoyadai"),
        ("甜橙借钱", "bestpay-tianchengjieqian"),
        ("vivo钱包", "vivo-wallet"),
        ("微博借钱", "weibo-jieqian"),
        ("捷信", "homecredit-jdcf"),
        ("得物分期", "dewu-fenqi"),
    ],
)
def test_where_no_number_was_checked_none_is_shown(name: str, lender_id: str) -> None:
    advice = hotline_advice(debt(name, LenderKind.PLATFORM_LOAN_FACILITATION, lender_id))
    assert advice.numbers == ()
    assert "不要搜索电话" in advice.sentence
    assert advice.steps


def test_an_unknown_card_is_sent_to_the_back_of_the_card() -> None:
    advice = hotline_advice(debt("某某行的卡", LenderKind.BANK_CREDIT_CARD))
    assert advice.numbers == ()
    assert "卡背面" in advice.sentence
    assert advice.date_seen is None


def test_the_name_in_the_contract_leads_to_the_number() -> None:
    lender = Party(role=PartyRole.LENDER, name="海尔消费金融有限公司")
    advice = hotline_advice(debt("够花那笔", LenderKind.CONSUMER_FINANCE, parties=(lender,)))
    assert [hotline.number for hotline in advice.numbers] == ["400-018-7777"]


def test_a_rural_bank_of_the_list_shows_its_own_number_only() -> None:
    lender = Party(role=PartyRole.LENDER, name="成都农商银行")
    advice = hotline_advice(debt("成都那笔", LenderKind.RURAL_BANK, parties=(lender,)))
    assert [hotline.number for hotline in advice.numbers] == ["95392"]
    other = Party(role=PartyRole.LENDER, name="重庆农商银行")
    assert hotline_advice(debt("x", LenderKind.RURAL_BANK, parties=(other,))).numbers == ()


def test_a_debt_that_was_sold_is_first_verified_in_writing() -> None:
    assignee = Party(role=PartyRole.ASSIGNEE, name="某某资产管理有限公司")
    advice = hotline_advice(
        debt("招行信用卡", LenderKind.BANK_CREDIT_CARD, "cmb-card", (assignee,))
    )
    assert advice.numbers == ()
    assert "转让通知" in advice.sentence


def test_a_lender_that_left_the_directory_does_not_break_the_page() -> None:
    advice = hotline_advice(debt("没有这家", LenderKind.CONSUMER_FINANCE, "gone"))
    assert advice.numbers == ()
    assert advice.steps


@given(
    st.sampled_from([None, *lenders()]),
    st.sampled_from(LenderKind),
    st.sampled_from([one.name for one in companies()] + [one.name for one in rural_hotlines()]),
)
def test_no_number_is_shown_that_may_not_be_dialled(
    lender_id: str | None, kind: LenderKind, name: str
) -> None:
    party = Party(role=PartyRole.LENDER, name=name)
    advice = hotline_advice(debt(name[:20], kind, lender_id, (party,)))
    assert all(hotline.one_tap_dial for hotline in advice.numbers)
    assert {hotline.number for hotline in advice.numbers} <= DIALABLE


@pytest.mark.parametrize("record", lenders().values(), ids=list(lenders()))
def test_no_text_of_the_directory_smuggles_in_a_number(record: LenderRecord) -> None:
    texts = (
        record.negotiate_with,
        record.notes,
        record.penalty_terms,
        *record.in_app.steps,
        *(note.text for note in record.hardship_policies),
        *(one.label + one.caution for one in record.hotlines),
    )
    years = re.compile(r"(19|20)\d\d(-\d\d)*|(19|20)\d\d–(19|20)\d\d")
    for text in texts:
        for found in NUMBER.findall(text):
            assert found in DIALABLE or years.fullmatch(found), text
