"""The rules that bind a debt are those of whoever lent, not of the app or of the buyer."""

from datetime import date

import pytest

from core.calculations.limits.ceilings import ceiling, is_facilitated
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind, Party, PartyRole
from core.lenders.record_kind import kind_of_record
from core.money import yuan


def debt(kind: LenderKind, **names: str) -> Debt:
    return Debt(
        debt_id="d",
        name="京东金条",
        kind=kind,
        parties=tuple(Party(role=PartyRole(role), name=name) for role, name in names.items()),
        balance=Balance(principal=yuan("8000")),
        as_of=date(2026, 11, 23),
        drawn_on=date(2026, 3, 1),
    )


PLATFORM = LenderKind.PLATFORM_LOAN_FACILITATION


@pytest.mark.parametrize(
    ("lender", "kind"),
    [
        ("北京银行股份有限公司", LenderKind.BANK_LOAN),
        ("马上消费金融股份有限公司", LenderKind.CONSUMER_FINANCE),
        ("重庆京东盛际小额贷款有限公司", LenderKind.MICROLOAN),
        ("云南国际信托有限公司", LenderKind.TRUST),
        ("吉林九台农村商业银行股份有限公司", LenderKind.RURAL_BANK),
    ],
)
@pytest.mark.parametrize(
    "front", [PLATFORM, LenderKind.BNPL, LenderKind.INSTALMENT_SHOPPING, LenderKind.UNKNOWN]
)
def test_behind_a_platform_stands_the_lender_named(
    front: LenderKind, lender: str, kind: LenderKind
) -> None:
    assert kind_of_record(debt(front, lender=lender)) is kind


@pytest.mark.parametrize(
    "lender", ["某某科技有限公司", "北京市某某律师事务所", "某某融资担保有限公司"]
)
def test_who_cannot_have_lent_is_not_taken_for_the_lender(lender: str) -> None:
    assert kind_of_record(debt(PLATFORM, lender=lender)) is PLATFORM


def test_without_a_name_the_kind_stays_as_told() -> None:
    assert kind_of_record(debt(PLATFORM)) is PLATFORM


def test_a_kind_that_a_person_read_in_the_contract_is_not_overruled() -> None:
    told = debt(LenderKind.CONSUMER_FINANCE, lender="北京银行股份有限公司")
    assert kind_of_record(told) is LenderKind.CONSUMER_FINANCE


def test_a_claim_that_was_sold_keeps_the_rules_of_who_lent() -> None:
    sold = debt(
        LenderKind.DEBT_PURCHASER,
        lender="平安银行股份有限公司信用卡中心",
        assignee="广东粤财资产管理有限公司",
    )
    assert kind_of_record(sold) is LenderKind.BANK_CREDIT_CARD


def test_a_funder_counts_where_no_lender_is_named() -> None:
    assert (
        kind_of_record(debt(PLATFORM, funder="四川新网银行股份有限公司")) is LenderKind.BANK_LOAN
    )


def test_a_platform_loan_of_a_named_lender_has_that_lenders_ceiling() -> None:
    named = debt(PLATFORM, lender="马上消费金融股份有限公司", facilitator="某某科技有限公司")
    assert is_facilitated(named)
    on, formed = date(2026, 11, 23), date(2026, 3, 1)
    told = ceiling(kind_of_record(named), formed_on=formed, on=on, facilitated=True)
    assert told == ceiling(LenderKind.CONSUMER_FINANCE, formed_on=formed, on=on, facilitated=True)
