"""附上计算过程: what the choice says before it is made, and what it takes with it."""

from collections.abc import Callable
from datetime import date

from streamlit.testing.v1 import AppTest

from core.case.agreement import Offer, OfferKind
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.money import yuan
from tests.pages.road import ASKED, CASE, DAY, texts

Desk = Callable[..., AppTest]

LOAN = Debt(
    debt_id="loan",
    name="某消金",
    kind=LenderKind.CONSUMER_FINANCE,
    balance=Balance(principal=yuan("10000"), penalty_interest=yuan("9000")),
    as_of=date(2026, 11, 20),
    drawn_on=date(2025, 10, 8),
    first_missed_due_date=date(2026, 8, 8),
)


def with_loan(**changes: object) -> Case:
    """The road's case with this loan alone, and an offer on it."""
    loan = LOAN.model_copy(update=changes)
    asked = Offer(
        debt_id="loan",
        kind=OfferKind.INSTALMENTS,
        terms=ASKED,
        made_on=DAY,
        balance=loan.balance.total,
    )
    return CASE.model_copy(update={"debts": (loan,), "offers": (asked,)})


def wanted(app: AppTest) -> AppTest:
    """The same with the annex chosen."""
    return next(box for box in app.checkbox if box.label == "附上计算过程").check().run()


def test_a_claim_over_the_line_is_asked_to_be_reduced_and_said_before(desk: Desk) -> None:
    app = wanted(desk("letters", with_loan()))
    assert "信里会多一条：请求核减" in texts(app)
    assert "由对方或法院决定" in texts(app)
    assert "核减贵公司主张中超过可支持数额的部分" in app.code[0].value


def test_a_claim_below_the_contract_warns_before_it_tells_the_lender(desk: Desk) -> None:
    low = Balance(principal=yuan("10000"), penalty_interest=yuan("0.01"))
    app = wanted(desk("letters", with_loan(balance=low)))
    assert "附上等于告诉对方，想好再附" in texts(app)
    assert "核减" not in app.code[0].value.split("附页　")[0]


def test_a_name_that_cannot_be_printed_is_told_by_the_character(desk: Desk) -> None:
    app = desk("letters", with_loan(name="某消金🙂"))
    assert not app.exception
    assert "🙂" in "".join(warning.value for warning in app.warning)
    assert not app.download_button


def test_a_debt_from_before_the_rules_has_a_letter_all_the_same(desk: Desk) -> None:
    app = desk(
        "letters",
        with_loan(
            as_of=date(1990, 1, 1),
            drawn_on=date(1989, 1, 1),
            first_missed_due_date=date(1989, 6, 1),
        ),
    )
    assert not app.exception
    assert "先下载草稿" in [button.label for button in app.download_button]
