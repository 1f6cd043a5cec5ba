"""协商不成: a refusal leads on, a court's paper shows its limit in red, nothing typed is lost."""

from collections.abc import Callable
from datetime import date, timedelta

from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    Channel,
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    FallbackStarted,
    LenderReplied,
    LetterKind,
    LetterSent,
    NextAttemptPlanned,
    Outcome,
)
from core.case.lender import LenderKind
from core.money import yuan

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

OPEN = Case(
    case_id="test",
    debts=(
        Debt(
            debt_id="card",
            name="招行信用卡",
            kind=LenderKind.BANK_CREDIT_CARD,
            balance=Balance(principal=yuan("30000")),
            as_of=DAY,
            first_missed_due_date=date(2026, 9, 1),
        ),
    ),
)
REFUSED = OPEN.with_entry(
    LetterSent(
        entry_id="sent",
        debt_id="card",
        on=DAY - timedelta(days=20),
        letter=LetterKind.APPLICATION,
        channel=Channel.POST,
    )
).with_entry(
    LenderReplied(
        entry_id="no",
        debt_id="card",
        on=DAY,
        outcome=Outcome.REFUSED,
        reason="收入证明*不够*",
        suggestion="补工资流水",
    )
)


def texts(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.title, *app.header, *app.markdown, *app.error))


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_a_refusal_shows_its_reason_as_it_was_typed_and_asks_what_to_change(desk: Desk) -> None:
    app = desk("fallback", REFUSED)
    assert not app.exception
    assert app.title[0].value == "招行信用卡没有同意，还能再提"
    assert r"收入证明\*不够\*" in texts(app)
    assert "补工资流水" in texts(app)


def test_the_next_attempt_is_kept_with_its_day(desk: Desk, kept: Kept) -> None:
    app = desk("fallback", REFUSED)
    app.text_area(key="again.card.change").set_value("补上工资流水")
    app = press(app, "记下这个打算")
    planned = kept().entries[-1]
    assert isinstance(planned, NextAttemptPlanned)
    assert planned.again_on == DAY + timedelta(days=14)
    assert "12 月 7 日再提一次" in texts(app)


def test_a_next_attempt_without_a_change_is_sent_back(desk: Desk, kept: Kept) -> None:
    app = press(desk("fallback", REFUSED), "记下这个打算")
    assert "写一句改什么" in texts(app)
    assert len(kept().entries) == 2


def test_a_complaint_is_recorded_and_stands_at_the_top(desk: Desk, kept: Kept) -> None:
    app = desk("fallback", OPEN)
    app.text_input(key="way.card.1.addressee").set_value("消费者保护部")
    next(button for button in app.button if button.label == "记下已经开始").click().run()
    started = kept().entries[-1]
    assert isinstance(started, FallbackStarted)
    assert started.addressee == "消费者保护部"


def test_only_a_payment_orders_limit_is_shown_in_red(desk: Desk) -> None:
    assert not desk("fallback", OPEN).error
    served = OPEN.with_entry(
        CourtPaperReceived(
            entry_id="court",
            debt_id="card",
            on=DAY,
            paper=CourtPaper.PAYMENT_ORDER,
            body="某区人民法院",
        )
    )
    app = desk("fallback", served.model_copy(update={"case_id": "served"}))
    assert len(app.error) == 1
    assert "2026 年 12 月 8 日，还有 15 天" in app.error[0].value


def test_a_sale_is_recorded_and_the_new_holder_named(desk: Desk, kept: Kept) -> None:
    app = desk("fallback", OPEN)
    app.text_input(key="sold.card.assignee").set_value("某资产管理有限公司")
    app = press(app, "记下债权转让")
    assert isinstance(kept().entries[-1], DebtSold)
    assert "某资产管理有限公司" in texts(app)


def test_support_stands_on_the_page_even_before_any_debt(desk: Desk) -> None:
    assert "撑不住的时候" in texts(desk("fallback"))
