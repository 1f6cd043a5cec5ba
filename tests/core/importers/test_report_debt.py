"""What an account comes to as a debt: its sum, its name, its day, and what the report leaves open."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given

from core.case.contract import CardContract, Movement, MovementKind
from core.case.debt import Balance, FigureSource
from core.case.lender import LenderKind, Party, PartyRole
from core.importers.report_days import figures_day, made_on, month_text, surely_counted_until
from core.importers.report_debt import new_debt, updated_debt
from core.importers.report_facts import kind_of, owed
from core.importers.report_model import AccountKind, AccountStatus, ReportAccount
from core.importers.report_names import LONGEST_NAME, name_for, plain_name
from core.money import ZERO, yuan
from tests.core.builders import debt
from tests.core.importers.reports import DAY, accounts, card, line, loan, overdue, report, sold


def test_an_unbilled_instalment_is_part_of_the_balance_and_not_added() -> None:
    assert owed(card(34375, unbilled_installment=Decimal(6000))) == Decimal(34375)


def test_an_unbilled_instalment_beside_a_used_limit_of_nothing_is_what_is_owed() -> None:
    idle = card(0, unbilled_installment=Decimal(6000), status=AccountStatus.NOT_ACTIVE)
    assert owed(idle) == Decimal(6000)
    assert owed(card(0)) == ZERO


def test_a_new_debt_holds_what_the_report_says_and_nothing_else() -> None:
    made = new_debt(overdue(loan(8000)), date(2026, 8, 31), "招联消费金融", "d1")
    assert made.balance == Balance(principal=yuan(8000))
    assert (made.kind, made.figure_source) == (
        LenderKind.CONSUMER_FINANCE,
        FigureSource.CREDIT_REPORT,
    )
    assert (made.drawn_on, made.original_amount) == (date(2025, 3, 4), yuan(10000))
    assert made.parties == (Party(role=PartyRole.LENDER, name="招联消费金融股份有限公司"),)
    assert made.overdue_amount is None
    assert made.first_missed_due_date is None
    assert made.contract_annual_rate is None
    assert not made.secured


def test_a_limit_was_never_lent_and_a_claim_was_not_drawn_the_day_it_was_bought() -> None:
    assert new_debt(card(), DAY, "卡", "d").original_amount is None
    assert new_debt(line(), DAY, "额度", "d").original_amount is None
    bought = new_debt(sold(), DAY, "债", "d")
    assert (bought.original_amount, bought.drawn_on) == (None, None)
    assert bought.kind is LenderKind.DEBT_PURCHASER
    assert bought.party(PartyRole.ASSIGNEE)
    assert bought.lender_id is None


def test_more_owed_than_was_lent_is_not_called_the_sum_lent() -> None:
    assert new_debt(loan(10000), DAY, "贷款", "d").original_amount == yuan(10000)
    assert new_debt(loan(10001), DAY, "贷款", "d").original_amount is None


def test_an_overdue_amount_is_taken_only_while_it_fits_into_what_is_owed() -> None:
    assert new_debt(overdue(card(500), 500), DAY, "卡", "d").overdue_amount == yuan(500)
    assert new_debt(overdue(card(500), 501), DAY, "卡", "d").overdue_amount is None


def test_an_account_opened_after_its_figures_has_no_day_drawn() -> None:
    assert new_debt(card(opened=DAY), date(2026, 8, 31), "卡", "d").drawn_on is None


@pytest.mark.parametrize(
    ("account", "kind"),
    [
        (card(), LenderKind.BANK_CREDIT_CARD),
        (card(institution="成都农村商业银行股份有限公司"), LenderKind.RURAL_BANK),
        (card(institution="没听过的机构"), LenderKind.BANK_CREDIT_CARD),
        (loan(institution="招商银行股份有限公司"), LenderKind.BANK_LOAN),
        (loan(kind=AccountKind.ADVANCED, institution="某某融资担保有限公司"), "guarantee_company"),
        (loan(kind=AccountKind.ADVANCED, institution="某某财产保险有限公司"), "insurer_guarantee"),
    ],
)
def test_the_kind_follows_the_name_and_the_section(account: ReportAccount, kind: str) -> None:
    assert kind_of(account) == kind


def test_an_update_keeps_what_a_person_typed() -> None:
    typed = debt(
        name="招联那笔",
        balance=Balance(principal=yuan(7000), interest=yuan("900.40")),
        as_of=date(2026, 6, 1),
        first_missed_due_date=date(2026, 5, 4),
        contract_annual_rate=Decimal("0.1825"),
        monthly_demand=yuan(500),
        contract=CardContract(),
        movements=(Movement(on=date(2026, 1, 1), kind=MovementKind.DRAWN, amount=yuan(9000)),),
        parties=(
            Party(role=PartyRole.LENDER, name="招联"),
            Party(role=PartyRole.FACILITATOR, name="某平台"),
        ),
        account_tail="4321",
        lender_id="zhaolian",
        drawn_on=date(2025, 3, 1),
        original_amount=yuan(9000),
        secured=True,
    )
    told = updated_debt(typed, loan(8000), date(2026, 8, 31))
    changed = {"balance", "as_of", "figure_source", "overdue_amount"}
    assert told.model_dump(exclude=changed) == typed.model_dump(exclude=changed)
    assert told.balance == Balance(principal=yuan(8000))
    assert (told.as_of, told.figure_source) == (date(2026, 8, 31), FigureSource.CREDIT_REPORT)


def test_an_update_fills_in_what_was_open() -> None:
    typed = debt(parties=(), first_missed_due_date=None)
    told = updated_debt(typed, loan(8000), DAY)
    assert told.drawn_on == date(2025, 3, 4)
    assert told.original_amount == yuan(10000)
    assert told.lender_id
    assert told.creditor_name == "招联消费金融股份有限公司"


def test_parts_that_come_to_the_same_whole_yuan_stay_parts() -> None:
    parts = Balance(principal=yuan(7000), interest=yuan("999.60"))
    assert updated_debt(debt(balance=parts), loan(8000), DAY).balance == parts
    less = Balance(principal=yuan(7000), interest=yuan("999.00"))
    assert updated_debt(debt(balance=less), loan(8000), DAY).balance.interest == ZERO


def test_a_day_missed_before_the_account_was_opened_leaves_the_day_drawn_open() -> None:
    typed = debt(first_missed_due_date=date(2024, 1, 5))
    assert updated_debt(typed, loan(8000), DAY).drawn_on is None


def test_an_overdue_amount_typed_before_stays_only_while_it_fits() -> None:
    late = overdue(card(5000))
    fits, too_much = debt(overdue_amount=yuan(5000)), debt(overdue_amount=yuan("5000.01"))
    assert updated_debt(fits, late, DAY).overdue_amount == yuan(5000)
    assert updated_debt(too_much, late, DAY).overdue_amount is None
    assert updated_debt(too_much, overdue(card(5000), 300), DAY).overdue_amount == yuan(300)


@given(accounts())
def test_a_debt_told_by_the_same_account_again_is_the_same_debt(account: ReportAccount) -> None:
    made = new_debt(account, DAY, "名字", "d")
    assert updated_debt(made, account, DAY) == made
    assert made.balance.total == owed(account)
    assert made.overdue_amount is None or made.overdue_amount <= made.balance.total


@pytest.mark.parametrize(
    ("printed", "day", "surely"),
    [
        ("2026-08", date(2026, 8, 31), date(2026, 7, 31)),
        ("2026-09", date(2026, 9, 19), date(2026, 8, 31)),
        ("2026-09-15", date(2026, 9, 15), date(2026, 9, 14)),
        ("2024-02", date(2024, 2, 29), date(2024, 1, 31)),
        (None, date(2026, 9, 19), None),
        ("2026-02-30", date(2026, 9, 19), None),
    ],
)
def test_figures_of_a_month_may_be_of_any_of_its_days(
    printed: str | None, day: date, surely: date | None
) -> None:
    account = card(as_of=printed)
    assert figures_day(account, report(account), DAY) == day
    assert surely_counted_until(account) == surely


def test_a_report_is_never_from_after_today() -> None:
    early = date(2026, 9, 1)
    assert made_on(report(), early) == early
    assert made_on(report(made=None), DAY) == DAY
    assert made_on(report(made=datetime(2026, 9, 2, 8, 0)), DAY) == date(2026, 9, 2)  # noqa: DTZ001 - printed so
    assert (month_text(card()), month_text(card(as_of=None))) == (" 2026 年 8 月", "")


@pytest.mark.parametrize(
    ("account", "name"),
    [
        (card(), "招行信用卡"),
        (card(kind=AccountKind.SEMI_CREDIT_CARD), "招商银行准贷记卡"),
        (card(institution="没听过的银行股份有限公司"), "没听过的银行信用卡"),
        (card(currency="USD"), "招行信用卡（美元）"),
        (loan(), "招联消费金融"),
        (loan(institution="中国农业银行股份有限公司成都锦江支行"), "中国农业银行消费贷"),
        (
            loan(institution="深圳前海微众银行股份有限公司", product="个人汽车贷款"),
            "微众银行车贷",
        ),
        (loan(institution="某银行", product=None), "某银行贷款"),
        (sold(), "中国华融资产管理"),
    ],
)
def test_a_name_is_what_people_would_say(account: ReportAccount, name: str) -> None:
    assert name_for(account, ()) == name


def test_names_are_told_apart_by_tail_then_month_then_number() -> None:
    tailed, plain = card(card_tail="1234"), card()
    assert name_for(tailed, {"招行信用卡"}) == "招行信用卡 1234"
    assert name_for(plain, {"招行信用卡"}) == "招行信用卡 20年5月"
    assert name_for(plain, {"招行信用卡", "招行信用卡 20年5月"}) == "招行信用卡 20年5月之2"


def test_a_long_name_keeps_its_currency_and_its_hint() -> None:
    long = replace(loan(), institution="某某" * 20, currency="一二三四五六七八九十")
    name = name_for(long, {name_for(long, ())})
    assert len(name) == LONGEST_NAME
    assert name.endswith("（一二三四五六） 25年3月")


def test_branches_and_legal_forms_do_not_tell_companies_apart() -> None:
    names = (
        "中国农业银行股份有限公司",
        "中国农业银行股份有限公司成都锦江支行",
        "中国农业银行信用卡中心",
        "中国农业银行",
    )
    assert {plain_name(name) for name in names} == {"中国农业银行"}
    assert plain_name("交通银行股份有限公司太平洋信用卡中心") == "交通银行"
    assert plain_name("公司") == "公司"
