"""Which debt an account is: by card, day, sum and lender; in doubt a person is asked, and nothing is taken twice."""

from collections import Counter
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import DebtSold
from core.case.lender import LenderKind, Party, PartyRole
from core.importers.report_matching import match_accounts
from core.importers.report_model import AccountKind, AccountStatus, CreditReport, ReportAccount
from core.money import yuan
from tests.core.builders import case, debt, facts, with_entries
from tests.core.importers.reports import (
    DAY,
    accounts,
    adopted,
    card,
    closed,
    line,
    loan,
    report,
    reports,
    sold,
)
from tests.strategies import debts

CMB = "招商银行股份有限公司"


def lent_by(name: str) -> tuple[Party, ...]:
    return (Party(role=PartyRole.LENDER, name=name),)


def own(debt_id: str = "card", principal: str = "18000.00", **more: object) -> Debt:
    """A debt as somebody types it who only looked at the app."""
    return debt(debt_id, principal, **{"parties": lent_by(CMB), "name": debt_id, **more})


def sure(accounts: tuple[ReportAccount, ...], of: Case) -> dict[int, str]:
    return {place: one.debt_id for place, one in match_accounts(accounts, of).sure.items()}


def maybe(accounts: tuple[ReportAccount, ...], of: Case) -> dict[int, list[str]]:
    found = match_accounts(accounts, of).maybe
    return {place: [one.debt_id for one in some] for place, some in found.items()}


def test_the_only_card_of_a_bank_is_the_only_debt_with_that_bank() -> None:
    assert sure((card(),), case(own())) == {0: "card"}


def test_with_a_second_card_a_person_has_to_say_which() -> None:
    two = (card(20000), card(500, opened=date(2021, 1, 1)))
    assert sure(two, case(own())) == {}
    assert maybe(two, case(own())) == {0: ["card"], 1: ["card"]}


def test_of_two_debts_with_one_bank_a_person_has_to_say_which() -> None:
    both = case(own("a"), own("b"))
    assert sure((card(),), both) == {}
    assert maybe((card(),), both) == {0: ["a", "b"]}


def test_the_tail_of_a_card_decides() -> None:
    both = case(own("a", account_tail="5678"), own("b", account_tail="1234"))
    assert sure((card(card_tail="1234"), card(card_tail="5678")), both) == {0: "b", 1: "a"}


def test_another_tail_is_another_card() -> None:
    typed = case(own(account_tail="5678"))
    found = match_accounts((card(card_tail="1234"),), typed)
    assert (found.sure, found.maybe) == ({}, {})


def test_a_card_is_no_loan_of_the_same_bank() -> None:
    typed = case(own(kind=LenderKind.BANK_LOAN))
    assert sure((card(),), typed) == {}
    assert sure((loan(institution=CMB),), typed) == {0: "card"}
    assert sure((loan(institution=CMB),), case(own())) == {}


@pytest.mark.parametrize(
    "known",
    [
        debt("借呗", "6000.00", name="借呗", kind=LenderKind.CONSUMER_FINANCE, parties=()),
        debt(
            "借呗",
            "6000.00",
            kind=LenderKind.UNKNOWN,
            lender_id="ant-jiebei",
            parties=(Party(role=PartyRole.FACILITATOR, name="支付宝"),),
        ),
        debt(
            "借呗",
            "6000.00",
            kind=LenderKind.CONSUMER_FINANCE,
            parties=lent_by("重庆蚂蚁消费金融有限公司"),
        ),
    ],
)
def test_a_platform_s_debt_is_found_by_its_lender_of_record(known: Debt) -> None:
    assert sure((line(5000),), case(known)) == {0: "借呗"}


@pytest.mark.parametrize(
    ("name", "institution"),
    [
        ("中邮消费金融", "中邮消费金融有限公司"),
        ("中邮钱包", "中邮消费金融有限公司"),
        ("好期贷", "招联消费金融股份有限公司"),
        ("成都银行的贷款", "成都银行股份有限公司成都锦江支行"),
        ("农业银行装修贷", "中国农业银行股份有限公司成都锦江支行"),
    ],
)
def test_a_debt_of_which_only_the_name_was_typed_is_found(name: str, institution: str) -> None:
    typed = debt("x", "6000.00", name=name, kind=LenderKind.UNKNOWN, parties=())
    assert sure((loan(institution=institution),), case(typed)) == {0: "x"}
    assert sure((loan(institution="北京银行股份有限公司"),), case(typed)) == {}


def test_a_name_of_two_characters_is_only_asked_about() -> None:
    typed = debt("x", "6000.00", name="某信那笔", kind=LenderKind.UNKNOWN, parties=())
    assert maybe((loan(institution="某信有限公司"),), case(typed)) == {0: ["x"]}


def test_two_products_of_one_lender_are_told_apart_by_the_sum() -> None:
    pay_later = debt("花呗", "3000.00", name="花呗", kind=LenderKind.BNPL, parties=())
    cash_loan = debt("借呗", "5000.40", name="借呗", kind=LenderKind.BNPL, parties=())
    assert sure((line(5000), line(3000)), case(pay_later, cash_loan)) == {0: "借呗", 1: "花呗"}
    assert maybe((line(4000),), case(pay_later, cash_loan)) == {0: ["花呗", "借呗"]}


def test_a_debt_that_names_another_lender_is_only_asked_about() -> None:
    typed = debt(
        "借呗",
        "6000.00",
        kind=LenderKind.BANK_LOAN,
        lender_id="ant-jiebei",
        parties=lent_by("宁波银行股份有限公司"),
    )
    assert (sure((line(),), case(typed)), maybe((line(),), case(typed))) == ({}, {0: ["借呗"]})


def test_a_funding_partner_s_account_is_only_asked_about() -> None:
    platform = debt(
        "融易",
        "6000.00",
        kind=LenderKind.PLATFORM_LOAN_FACILITATION,
        lender_id="pingan-rongyi",
        parties=(Party(role=PartyRole.GUARANTOR, name="平安融资担保有限公司"),),
    )
    partner = loan(institution="平安消费金融有限公司")
    assert sure((partner,), case(platform)) == {}
    assert maybe((partner,), case(platform)) == {0: ["融易"]}
    stranger = loan(institution="招联消费金融股份有限公司")
    assert maybe((stranger,), case(platform)) == {}


def test_a_debt_without_a_lender_is_asked_about_where_the_figures_agree() -> None:
    nameless = debt("那笔钱", "8000.20", name="那笔钱", kind=LenderKind.UNKNOWN, parties=())
    assert maybe((loan(8000),), case(nameless)) == {0: ["那笔钱"]}
    assert maybe((loan(8100),), case(nameless)) == {}
    told = nameless.model_copy(
        update={"drawn_on": date(2025, 3, 4), "original_amount": yuan(10000)}
    )
    assert maybe((loan(8100),), case(told)) == {0: ["那笔钱"]}


def test_a_loan_drawn_on_another_day_is_another_loan() -> None:
    zhaolian = lent_by("招联消费金融有限公司")
    other = debt("x", "8000.00", kind="consumer_finance", parties=zhaolian, drawn_on=DAY)
    found = match_accounts((loan(),), case(other))
    assert (found.sure, found.maybe) == ({}, {})


def test_a_line_is_drawn_on_long_after_it_was_opened() -> None:
    typed = debt("x", "6000.00", kind="bnpl", lender_id="ant-jiebei", parties=(), drawn_on=DAY)
    assert maybe((line(),), case(typed)) == {0: ["x"]}


def test_the_day_on_the_contract_may_be_some_days_off() -> None:
    typed = {"kind": "consumer_finance", "parties": lent_by("招联消费金融股份有限公司")}
    near = debt("x", "6000.00", drawn_on=date(2025, 3, 30), original_amount=yuan(10000), **typed)
    far = debt("y", "6000.00", drawn_on=date(2025, 6, 30), original_amount=yuan(10000), **typed)
    assert sure((loan(),), case(near, far)) == {0: "x"}
    assert maybe((loan(),), case(far)) == {0: ["y"]}


def test_a_new_loan_does_not_take_the_place_of_the_one_just_paid_off() -> None:
    old, new = loan(3000), loan(9000, opened=date(2025, 3, 28))
    before = adopted(Case(case_id="c"), report(old))
    later = (new, closed(old, AccountStatus.PAID_OFF, "2026-08"))
    assert sure(later, before) == {1: "d0"}
    assert maybe(later, before) == {}


def test_currencies_of_one_card_are_two_accounts() -> None:
    yuan_side = card(card_tail="1234")
    abroad = card(800, card_tail="1234", currency="USD")
    rare = card(900, card_tail="1234", currency="丹麦克朗")
    before = adopted(Case(case_id="c"), report(yuan_side, abroad, rare))
    later = (
        replace(rare, balance=yuan(1)),
        replace(abroad, balance=yuan(2)),
        replace(yuan_side, balance=yuan(3)),
    )
    assert sure(later, before) == {0: "d2", 1: "d1", 2: "d0"}


def test_a_claim_that_was_sold_is_found_again_by_its_new_holder() -> None:
    huarong = "中国华融资产管理股份有限公司"
    parties = (*lent_by(CMB), Party(role=PartyRole.ASSIGNEE, name=huarong))
    gone = closed(card(), AccountStatus.MOVED_OUT, "2026-01")
    assert sure((gone, sold()), case(own(parties=parties))) == {1: "card"}
    written_down = with_entries(
        case(own()), DebtSold.model_validate({**facts("card", DAY), "assignee": huarong})
    )
    assert sure((sold(),), written_down) == {0: "card"}


def test_a_claim_may_be_any_debt_that_moved_out() -> None:
    gone = closed(card(card_tail="1234"), AccountStatus.MOVED_OUT, "2026-01")
    typed = case(own(account_tail="1234"), own("other", account_tail="5678"))
    assert sure((gone, sold()), typed) == {0: "card"}
    assert maybe((gone, sold()), typed) == {1: ["card"]}


def test_being_liable_for_others_is_no_debt_of_one_s_own() -> None:
    guaranteed = loan(kind=AccountKind.LIABLE_FOR_OTHERS, is_debt=False)
    found = match_accounts((guaranteed,), adopted(Case(case_id="c"), report(loan())))
    assert (found.sure, found.maybe) == ({}, {})


typed_cases = st.builds(
    lambda some, read: adopted(Case(case_id="c", debts=some), read),
    st.lists(debts(), max_size=2, unique_by=lambda one: one.debt_id).map(tuple),
    reports(most=3),
)


@given(reports(most=4), typed_cases)
def test_an_account_is_at_most_one_debt_and_a_debt_at_most_one_account(
    read: CreditReport, of: Case
) -> None:
    found = match_accounts(read.accounts, of)
    chosen = Counter(one.debt_id for one in found.sure.values())
    assert all(times == 1 for times in chosen.values())
    assert not set(found.sure) & set(found.maybe)
    assert all(read.accounts[place].is_debt for place in found.maybe)


@given(reports(most=4), st.randoms(use_true_random=False), st.lists(accounts(), max_size=1))
def test_the_order_of_accounts_does_not_matter(
    read: CreditReport, chance: Random, more: list[ReportAccount]
) -> None:
    of = adopted(Case(case_id="c"), report(*read.accounts[:-1], *more))
    mixed = list(read.accounts)
    chance.shuffle(mixed)

    def pairs(some: tuple[ReportAccount, ...]) -> list[tuple[str, str]]:
        found = match_accounts(some, of).sure
        return sorted((repr(some[place]), one.debt_id) for place, one in found.items())

    assert pairs(tuple(mixed)) == pairs(read.accounts)
