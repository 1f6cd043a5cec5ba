"""协商不成: a refusal leads on, a court's paper shows its limit in red, nothing typed is lost."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    Channel,
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    FallbackAnswered,
    FallbackKind,
    FallbackStarted,
    Instance,
    LenderReplied,
    LetterKind,
    LetterSent,
    NextAttemptPlanned,
    Outcome,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
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
    assert planned.again_on == DAY + timedelta(days=7)
    assert "11 月 30 日再提一次" in texts(app)


def test_a_next_attempt_without_a_change_is_sent_back(desk: Desk, kept: Kept) -> None:
    app = press(desk("fallback", REFUSED), "记下这个打算")
    assert "写一句改什么" in texts(app)
    assert len(kept().entries) == 2


NO_REASON = REFUSED.model_copy(
    update={
        "case_id": "no reason",
        "entries": (
            REFUSED.entries[0],
            REFUSED.entries[1].model_copy(update={"reason": "", "suggestion": ""}),
        ),
    }
)


def test_a_complaint_is_kept_with_its_day_by_the_rule_and_is_waited_for(
    desk: Desk, kept: Kept
) -> None:
    app = desk("fallback", NO_REASON)
    app.text_input(key="way.complaint.lender.card.2.addressee").set_value("消费者保护部")
    app.text_input(key="way.complaint.lender.card.2.ticket").set_value("TS-1")
    app = press(app, "记下已经递了")
    started = kept().entries[-1]
    assert isinstance(started, FallbackStarted)
    assert started.addressee == "消费者保护部"
    assert started.instance is Instance.LENDER
    assert started.answer_by == DAY + timedelta(days=15)
    assert "编号 TS-1，等到 2026 年 12 月 8 日" in texts(app)


def test_an_answer_that_did_not_help_opens_the_next_rung(desk: Desk, kept: Kept) -> None:
    complained = NO_REASON.with_entry(
        FallbackStarted(
            entry_id="own",
            debt_id="card",
            on=DAY,
            fallback=FallbackKind.COMPLAINT,
            instance=Instance.LENDER,
            addressee="消费者保护部",
        )
    ).model_copy(update={"case_id": "complained"})
    app = desk("fallback", complained)
    assert not [one for one in app.button if one.label == "写向监管反映的材料"]
    app.text_area(key="answer.own.card.3.answer").set_value("不予减免")
    app = press(app, "记下结果")
    answered = kept().entries[-1]
    assert isinstance(answered, FallbackAnswered)
    assert answered.answer == "不予减免"
    assert [one for one in app.button if one.label == "写向监管反映的材料"]
    assert [one for one in app.button if one.label == "写投诉核查申请"]
    app.text_input(key="way.complaint.higher_office.card.4.addressee").set_value("总行")
    next(one for one in app.button if "higher_office" in str(one.key)).click().run()
    above = kept().entries[-1]
    assert isinstance(above, FallbackStarted)
    assert (above.instance, above.answer_by) == (
        Instance.HIGHER_OFFICE,
        DAY + timedelta(days=15),
    )


def test_an_answer_before_the_complaint_is_sent_back(desk: Desk, kept: Kept) -> None:
    complained = NO_REASON.with_entry(
        FallbackStarted(entry_id="own", debt_id="card", on=DAY, fallback=FallbackKind.COMPLAINT)
    ).model_copy(update={"case_id": "early"})
    app = desk("fallback", complained)
    app.date_input(key="answer.own.card.3.on").set_value(DAY - timedelta(days=1))
    app = press(app, "记下结果")
    assert "结果的日子早于递的日子" in texts(app)
    assert len(kept().entries) == 3


def test_a_debt_paid_off_has_no_ladder(desk: Desk) -> None:
    paid = OPEN.with_entry(
        PaymentMade(
            entry_id="paid",
            debt_id="card",
            on=DAY,
            amount=yuan("30000"),
            purpose=PaymentPurpose.PAYOFF,
            method=PaymentMethod.LENDER_APP,
        )
    ).model_copy(update={"case_id": "paid"})
    assert "一级一级往上走" not in texts(desk("fallback", paid))


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


@pytest.mark.parametrize("page", ["today", "fallback"])
def test_the_way_to_support_is_there_even_before_any_debt(desk: Desk, page: str) -> None:
    links = {link.proto.label: link.proto for link in desk(page).get("page_link")}
    assert links["撑不住的时候，先看这里"].query_string == "topic=support"


def test_a_refusal_is_read_and_its_reading_fills_the_next_attempt(desk: Desk, kept: Kept) -> None:
    app = desk("fallback", REFUSED)
    assert "收入证明不够" in texts(app)
    assert "补上收入证明" in texts(app) or "补上没有收入的证明" in texts(app)
    assert "哪天再提" in texts(app)
    day = next(each for each in app.date_input if each.label == "哪天再提")
    assert day.value == DAY + timedelta(days=7), "the form and the reading name one day"
    app = press(app, "把上面的填进来")
    assert not app.exception
    app.checkbox(key="again.card.filled.tell_change").check()
    press(app, "记下这个打算")
    planned = kept().entries[-1]
    assert isinstance(planned, NextAttemptPlanned)
    assert planned.again_on == DAY + timedelta(days=7)
    assert planned.change.startswith("补上")
    assert planned.tell_change
    assert not planned.tell_accepted
