"""One debt in its parts: what it adds up to, how late it is, whom to write to."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from core.case.contract import Movement, MovementKind
from core.case.debt import COMPONENT_LABELS, AgeingBucket, Balance, Debt, FigureSource
from core.case.lender import NEVER_CREDITORS, LenderKind, Party, PartyRole
from core.money import from_fen, yuan

MISSED = date(2026, 10, 7)

amounts = st.integers(0, 10**9).map(from_fen)
balances = st.builds(Balance, **dict.fromkeys(COMPONENT_LABELS, amounts))


def card(**facts: object) -> Debt:
    known = {
        "debt_id": "card",
        "name": "招行信用卡",
        "kind": LenderKind.BANK_CREDIT_CARD,
        "balance": Balance(principal=yuan(20000)),
        "as_of": date(2026, 11, 23),
        "first_missed_due_date": MISSED,
    }
    return Debt.model_validate(known | facts)


def test_a_balance_is_the_sum_of_its_five_parts() -> None:
    balance = Balance(
        principal=yuan(20000),
        interest=yuan("1234.56"),
        penalty_interest=yuan("78.90"),
        late_fee=yuan("500"),
        other_fees=yuan("0.04"),
    )
    assert balance.total == Decimal("21813.50")
    assert tuple(balance.parts()) == tuple(COMPONENT_LABELS)


@given(balances, balances)
def test_a_waiver_never_takes_more_than_there_is(balance: Balance, waived: Balance) -> None:
    left = balance.less(waived)
    for name, part in left.parts().items():
        assert part == max(Decimal(0), balance.parts()[name] - waived.parts()[name])
    assert left.total <= balance.total


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (-5, AgeingBucket.CURRENT),
        (0, AgeingBucket.CURRENT),
        (1, AgeingBucket.M1),
        (30, AgeingBucket.M1),
        (31, AgeingBucket.M2),
        (60, AgeingBucket.M2),
        (61, AgeingBucket.M3),
        (180, AgeingBucket.M6),
        (181, AgeingBucket.M6_PLUS),
        (2000, AgeingBucket.M6_PLUS),
    ],
)
def test_the_age_of_the_arrears(days: int, bucket: AgeingBucket) -> None:
    as_of = MISSED + timedelta(days=days)
    assert card().ageing_bucket(as_of) is bucket
    assert card().days_past_due(as_of) == max(0, days)


def test_nothing_missed_is_nothing_overdue() -> None:
    debt = card(first_missed_due_date=None)
    assert debt.days_past_due(date(2030, 1, 1)) == 0
    assert debt.ageing_bucket(date(2030, 1, 1)) is AgeingBucket.CURRENT


def test_a_payment_cannot_be_missed_before_the_loan() -> None:
    with pytest.raises(ValidationError, match="首次逾期日早于借款日"):
        card(drawn_on=MISSED + timedelta(days=1))
    assert card(drawn_on=MISSED).drawn_on == MISSED


def test_the_letter_goes_to_whom_the_debt_is_owed() -> None:
    lender = Party(role=PartyRole.LENDER, name="某某消费金融有限公司")
    assignee = Party(role=PartyRole.ASSIGNEE, name="某某资产管理有限公司")
    platform = Party(role=PartyRole.FACILITATOR, name="某某科技有限公司")
    assert card(parties=(platform,)).creditor_name == "招行信用卡"
    assert card(parties=(platform, lender)).creditor_name == lender.name
    assert card(parties=(platform, lender, assignee)).creditor_name == assignee.name
    assert card(parties=(platform,)).party(PartyRole.FACILITATOR) == platform
    assert card().party(PartyRole.FUNDER) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"account_tail": "12a4"},
        {"account_tail": "12345"},
        {"contract_annual_rate": "-0.01"},
        {"contract_annual_rate": "24"},
        {"nickname": "unknown key"},
        {"balance": {"principal": 1.5}},
    ],
)
def test_a_fact_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        card(**wrong)


def test_a_debt_does_not_change_under_ones_hands() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        card().name = "别的"


def test_every_kind_role_and_source_has_a_chinese_word_of_its_own() -> None:
    for enum in (LenderKind, PartyRole, FigureSource):
        labels = [member.label for member in enum]
        assert all(labels)
        assert len(set(labels)) == len(labels)


def test_a_law_firm_is_never_owed() -> None:
    assert {LenderKind.LAW_FIRM, LenderKind.COLLECTION_AGENCY} < NEVER_CREDITORS
    assert LenderKind.DEBT_PURCHASER not in NEVER_CREDITORS


def test_a_debt_kept_before_overdue_amounts_were_asked_for_still_opens() -> None:
    older = card().model_dump(mode="json", exclude={"overdue_amount"})
    assert Debt.model_validate(older) == card()
    assert card().overdue_amount is None


def test_only_a_payment_is_divided_into_parts() -> None:
    parts = Balance(principal=yuan("800"), interest=yuan("100"))
    paid = Movement(on=date(2026, 1, 5), kind=MovementKind.PAID, amount=yuan("900"), to=parts)
    assert paid.to == parts
    with pytest.raises(ValidationError, match="改成“还款”"):
        Movement(on=date(2026, 1, 5), kind=MovementKind.DRAWN, amount=yuan("900"), to=parts)
