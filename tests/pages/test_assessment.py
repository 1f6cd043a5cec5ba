"""评估: the verdict, what comes next, and only what the rules and the case can carry."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from streamlit.testing.v1 import AppTest

from core.case.budget import Budget, Income
from core.case.case import Case
from core.case.contract import LoanContract, Movement, MovementKind, RepaymentMethod
from core.case.debt import Balance, Debt
from core.case.entries import DeferralGranted
from core.case.lender import LenderKind
from core.money import yuan
from tests.pages import road

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]


def debt(kind: LenderKind, missed: date | None = date(2026, 10, 7)) -> Debt:
    return Debt(
        debt_id=kind.value,
        name="招行信用卡" if kind is LenderKind.BANK_CREDIT_CARD else "招联好期贷",
        kind=kind,
        balance=Balance(principal=yuan("30000"), interest=yuan("800"), late_fee=yuan("1200")),
        as_of=date(2026, 10, 1),
        first_missed_due_date=missed,
    )


def case(*debts: Debt, income: str = "1500") -> Case:
    budget = Budget(incomes=(Income(label="工资", monthly=yuan(income)),))
    return Case(case_id="test", budget=budget, debts=debts)


def texts(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.title, *app.header, *app.markdown))


REBUILT = Debt(
    debt_id="small",
    name="小贷",
    kind=LenderKind.MICROLOAN,
    balance=Balance(principal=yuan("10000"), interest=yuan("4000")),
    as_of=date(2026, 10, 1),
    drawn_on=date(2025, 10, 1),
    original_amount=yuan("10000"),
    first_missed_due_date=date(2026, 10, 1),
    contract_annual_rate=Decimal("0.36"),
    contract=LoanContract(
        method=RepaymentMethod.BULLET, periods=12, first_due_date=date(2026, 10, 1)
    ),
    movements=(Movement(on=date(2025, 10, 1), kind=MovementKind.DRAWN, amount=yuan("10000")),),
)
CARD, LOAN = debt(LenderKind.BANK_CREDIT_CARD), debt(LenderKind.CONSUMER_FINANCE)


def test_the_title_is_the_verdict_and_the_first_word_is_that_it_is_no_crime(desk: Desk) -> None:
    app = desk("assessment", case(CARD))
    assert not app.exception
    assert app.title[0].value == "招行信用卡，逾期 47 天"
    assert "本身不是犯罪" in texts(app)


def test_a_debt_not_yet_overdue_is_called_so(desk: Desk) -> None:
    app = desk("assessment", case(debt(LenderKind.BANK_CREDIT_CARD, missed=None)))
    assert app.title[0].value == "招行信用卡，还没有逾期"


def test_the_parts_of_the_debt_stand_with_their_day_and_age(desk: Desk) -> None:
    app = desk("assessment", case(CARD))
    assert "2026 年 10 月 1 日 的数。已过去 53 天" in texts(app)
    owed = app.table[0].value
    assert list(owed.columns) == ["对方说的", "合同算的", "有依据的"]
    assert list(owed["对方说的"]) == ["30,000.00", "800.00", "1,200.00", "32,000.00"]


def test_totals_alone_give_an_estimate_and_say_what_to_ask_for(desk: Desk) -> None:
    shown = texts(desk("assessment", case(LOAN)))
    assert ":blue-badge[只有总数，估算]" in shown
    assert "补上这些，数会更准" in shown
    assert "不用还" not in shown


def test_an_account_known_line_by_line_is_counted_day_by_day(desk: Desk) -> None:
    app = desk("assessment", case(REBUILT))
    shown = texts(app)
    assert ":green-badge[按流水逐日算]" in shown
    assert "10,000.00" in shown
    assert any(fold.label.startswith("逐日的账") for fold in app.expander)
    assert "可以请求" in shown


def test_one_debt_after_another_can_be_looked_at(desk: Desk) -> None:
    app = desk("assessment", case(CARD, LOAN, REBUILT))
    seen = []
    for debt_id in (LOAN.debt_id, REBUILT.debt_id, CARD.debt_id):
        app.button_group[0].set_value(debt_id).run()
        seen.append(app.title[0].value.partition("，")[0])
    assert seen == [LOAN.name, REBUILT.name, CARD.name]


def test_no_agreement_is_named_where_none_stands(desk: Desk) -> None:
    assert "以谈成的为准" not in texts(desk("assessment", road.CASE))


def test_what_was_agreed_comes_before_what_the_rules_give(desk: Desk) -> None:
    shown = texts(desk("assessment", road.after(road.SIGNED)))
    assert "按谈成的条件一共要还 7,200.00 元" in shown
    assert "以谈成的为准" in shown


def test_how_far_to_look_ahead_is_the_persons_choice(desk: Desk) -> None:
    app = desk("assessment", case(CARD))
    assert "12 个月后" in texts(app)
    app.slider[0].set_value(36).run()
    assert not app.exception
    assert "36 个月后" in texts(app)


def test_personalised_instalments_are_named_for_a_card_alone(desk: Desk) -> None:
    app = desk("assessment", case(CARD, LOAN))
    assert any("个性化分期" in one.label for one in app.expander)
    app.segmented_control[0].set_value(LOAN.debt_id).run()
    assert app.title[0].value == "招联好期贷，逾期 47 天"
    assert not any("个性化分期" in one.label for one in app.expander)


def test_the_three_roads_name_the_instalment_or_say_that_there_is_none(desk: Desk) -> None:
    assert "分期谈成后，每月" in texts(desk("assessment", case(CARD)))
    poor = case(CARD, income="0").model_copy(update={"case_id": "poor"})
    assert "分期眼下还拿不出钱" in texts(desk("assessment", poor))


def test_a_threat_is_answered_when_asked(desk: Desk) -> None:
    app = desk("assessment", case(CARD))
    before = texts(app)
    app.selectbox(key="threat").select_index(0).run()
    assert "怎么做" in texts(app).replace(before, "")


def test_without_a_debt_the_way_to_the_first_one_is_the_only_button(desk: Desk) -> None:
    assert [button.label for button in desk("assessment").button] == ["去填第一笔"]


def test_the_way_on_is_the_plan(desk: Desk) -> None:
    assert "去做方案" in [button.label for button in desk("assessment", case(CARD)).button]


def test_what_was_granted_stands_beside_what_is_owed_with_its_working(desk: Desk) -> None:
    granted = DeferralGranted(
        entry_id="g",
        debt_id="card",
        on=date(2026, 11, 12),
        letter_id="l",
        until=date(2027, 2, 10),
        interest_runs=True,
    )
    rate = road.CARD.model_copy(update={"contract_annual_rate": Decimal("0.18")})
    app = desk("assessment", road.after(granted).with_debt(rate))
    assert not app.exception
    shown = texts(app)
    assert "延期到 2027 年 2 月 10 日" in shown
    assert "期间不用还，利息照算" in shown
    # 30,000 × 18 % × 90 ÷ 360
    assert "延期期间的利息　**1,350.00**" in shown
    assert not [each for each in app.button if each.label == "记下延期"]
