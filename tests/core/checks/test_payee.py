"""Money goes to the lender of the contract, and to nobody else unverified."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.entries import DebtSold, EntryWithdrawn, PaymentMethod
from core.case.lender import LenderKind, Party, PartyRole
from core.checks.payee import check_payee, looks_like_a_person
from tests.core.builders import DAY, case, debt, facts, with_entries

PARTIES = (
    Party(role=PartyRole.LENDER, name="松岭银行股份有限公司（示例）"),
    Party(role=PartyRole.FACILITATOR, name="小舟信息科技有限公司"),
    Party(role=PartyRole.GUARANTOR, name="远帆融资担保有限公司"),
)
OWED = debt(parties=PARTIES)
APP = PaymentMethod.LENDER_APP


@pytest.mark.parametrize("name", ["王芳", "欧阳小明", "李强"])
@pytest.mark.parametrize("method", list(PaymentMethod))
def test_a_person_is_never_paid(name: str, method: PaymentMethod) -> None:
    verdict = check_payee(case(OWED), OWED, name, method)
    assert verdict.ok is False
    assert "先别转账" in verdict.sentence


@pytest.mark.parametrize("name", ["信和律师事务所", "某某催收有限公司", "诚信调解中心"])
def test_a_go_between_is_never_paid(name: str) -> None:
    assert check_payee(case(OWED), OWED, name, APP).ok is False


def test_the_lender_of_the_contract_is_right_whatever_the_brackets() -> None:
    for name in ("松岭银行股份有限公司（示例）", " 松岭银行股份有限公司(示例) "):
        assert check_payee(case(OWED), OWED, name, APP).ok is True


def test_guarantor_and_platform_only_after_a_look() -> None:
    guarantor = check_payee(case(OWED), OWED, "远帆融资担保有限公司", APP)
    assert guarantor.ok is None
    assert "代偿证明" in guarantor.sentence
    platform = check_payee(case(OWED), OWED, "小舟信息科技有限公司", APP)
    assert platform.ok is None
    assert "不是贷款人" in platform.sentence


def test_once_sold_neither_the_old_nor_the_new_creditor_is_paid_unverified() -> None:
    buyer = Party(role=PartyRole.ASSIGNEE, name="启明资产管理有限公司")
    sold = debt(parties=(*PARTIES, buyer))
    assert check_payee(case(sold), sold, PARTIES[0].name, APP).ok is None
    new = check_payee(case(sold), sold, buyer.name, APP)
    assert new.ok is None
    assert "转让通知" in new.sentence


def test_an_assignee_of_the_log_is_named_as_one_until_the_entry_is_withdrawn() -> None:
    sale = DebtSold.model_validate({**facts("card", DAY), "assignee": "启明资产管理有限公司"})
    start = with_entries(case(OWED), sale)
    name = "启明资产管理有限公司"
    said = check_payee(start, OWED, name, PaymentMethod.ALIPAY)
    assert any("转让通知" in reason for reason in said.reasons)
    withdrawal = EntryWithdrawn.model_validate({**facts("card", DAY), "withdraws": sale.entry_id})
    said = check_payee(with_entries(start, withdrawal), OWED, name, PaymentMethod.ALIPAY)
    assert not any("转让通知" in reason for reason in said.reasons)


def test_unknown_names_are_verified_first() -> None:
    bare = debt(parties=(), kind=LenderKind.COLLECTION_AGENCY)
    said = check_payee(case(bare), bare, "支付宝（中国）网络技术有限公司", APP)
    assert said.ok is None
    assert len(said.reasons) == 3
    assert check_payee(case(OWED), OWED, "  ", APP).ok is None


def test_short_company_names_are_no_persons() -> None:
    assert not looks_like_a_person("招商银行")
    assert not looks_like_a_person("财付通")


@given(st.text(max_size=20))
def test_only_a_party_of_the_contract_is_ever_called_right(name: str) -> None:
    if check_payee(case(OWED), OWED, name, APP).ok:
        assert "松岭银行" in name
