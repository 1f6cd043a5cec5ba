"""Steps after the last payment: see it, get it in writing, look at the credit record."""

from datetime import date

from core.agenda.deadlines import credit_record_day
from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import PayoffCheck
from core.figures import date_text
from core.workflow.progress import Progress

_SENTENCES = {
    PayoffCheck.ZERO_BALANCE: ("已还清。打开对方页面，看欠款是不是 0，截一张图。", "去核对"),
    PayoffCheck.AUTO_DEBIT_OFF: ("已还清，自动扣款还没关。关掉它，免得再扣。", "去核对"),
    PayoffCheck.CERTIFICATE_REQUESTED: ("已还清，还没申请结清证明。", "写证明申请"),
    PayoffCheck.CERTIFICATE_RECEIVED: ("已还清，还差一份结清证明。", "记收到证明"),
    PayoffCheck.CREDIT_RECORD_CHECKED: ("已还清，还差看一次征信。", "去核对"),
}


def paid_off(_case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """The next point of the payoff check list, in the order it becomes possible."""
    if not state.missing_payoff_checks:
        return NextStep(
            debt.debt_id,
            Badge("已还清", Colour.GREEN),
            "都核对过了。确认结清，这笔就结束了。",
            None,
            "确认结清",
            "payoff",
            "确认以后这笔不再出现在待办里，凭证都留着。",
            Urgency.DECIDE,
        )
    check = state.missing_payoff_checks[0]
    sentence, action = _SENTENCES[check]
    look_on = credit_record_day(state)
    if check is PayoffCheck.CREDIT_RECORD_CHECKED and look_on > as_of:
        return NextStep(
            debt.debt_id,
            Badge("等征信更新", Colour.BLUE),
            f"证明收好了。{date_text(look_on)}后查一次征信，看有没有显示结清。",
            look_on,
            "看核对表",
            "payoff",
            "对方一般下个月报送，太早查可能还没更新。每年有两次免费查询。",
            Urgency.WAITING,
        )
    return NextStep(
        debt.debt_id,
        Badge("已还清", Colour.ORANGE),
        sentence,
        look_on if check is PayoffCheck.CREDIT_RECORD_CHECKED else None,
        action,
        "payoff",
        "没有证明的结清，以后可能又被找上门。",
        Urgency.PREPARE,
    )


def confirmed(_case: Case, debt: Debt, _state: Progress, _as_of: date) -> NextStep:
    """Nothing is left to do."""
    return NextStep(
        debt.debt_id,
        Badge("已结清", Colour.GREEN),
        "这笔已经结清。把结清证明留好。",
        None,
        "看凭证",
        "payoff",
        "以后有人拿这笔来要钱，出示结清证明就行。",
        Urgency.DONE,
    )
