"""Steps after the last payment: see it, get it in writing, look at the credit record."""

from datetime import date

from core.agenda.after_payoff import OpenPoint, next_point, objection_sent, reconciliation_sent
from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import PayoffCheck, RecordShown
from core.figures import date_text, yuan_text
from core.workflow.progress import Progress

_SENTENCES = {
    PayoffCheck.ZERO_BALANCE: ("已还清。打开对方页面，看欠款是不是 0，截一张图。", "去核对"),
    PayoffCheck.AUTO_DEBIT_OFF: ("已还清，自动扣款还没关。关掉它，免得再扣。", "去核对"),
    PayoffCheck.GUARANTOR_FREE: ("已还清，还没问担保方是不是也了结了。", "去核对"),
    PayoffCheck.CERTIFICATE_REQUESTED: ("已还清，还没申请结清证明。", "写证明申请"),
    PayoffCheck.CERTIFICATE_RECEIVED: ("已还清，还差一份结清证明。", "记收到证明"),
    PayoffCheck.CREDIT_RECORD_CHECKED: ("已还清，还差看一次征信。", "去核对"),
}
_WAITING = {
    PayoffCheck.ZERO_BALANCE: ("等对账", "核对函寄出了。{}前等对方答复，再看一遍是不是 0。"),
    PayoffCheck.REFUND_RECEIVED: ("等退款", "退款的信寄出了。{}前等钱退回来。"),
    PayoffCheck.CERTIFICATE_RECEIVED: ("等证明", "证明申请了。{}还没收到，就催一次。"),
    PayoffCheck.CREDIT_RECORD_CHECKED: (
        "等征信更新",
        "证明收好了。{}后查一次征信，看有没有显示结清。",
    ),
}
_NO_PROOF = "没有证明的结清，以后可能又被找上门。"


def paid_off(_case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """The next point of the payoff check list that something can be done about, else what is waited for."""
    point = next_point(state, as_of)
    if point is None:
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
    if point.waits(as_of) and point.on:
        return _waiting(debt, state, point, point.on)
    sentence, action = _to_do(state, point)
    return NextStep(
        debt.debt_id,
        Badge("已还清", Colour.ORANGE),
        sentence,
        point.on,
        action,
        "payoff",
        _NO_PROOF,
        Urgency.PREPARE,
    )


def _waiting(debt: Debt, state: Progress, point: OpenPoint, on: date) -> NextStep:
    badge, sentence = _WAITING[point.check]
    why = _NO_PROOF
    if point.check is PayoffCheck.CREDIT_RECORD_CHECKED:
        why = "对方一般下个月报送，太早查可能还没更新。每年有两次免费查询。"
        if objection_sent(state):
            badge, sentence = "等异议结果", "征信异议提了。{}前等书面答复，再查一次。"
            why = "收到异议起 20 日内要核查并书面答复。"
        elif state.payoff.record:
            sentence = "上次看，报告还没更新。{}再查一次征信。"
    return NextStep(
        debt.debt_id,
        Badge(badge, Colour.BLUE),
        sentence.format(date_text(on)),
        on,
        "看核对表",
        "payoff",
        why,
        Urgency.WAITING,
    )


def _to_do(state: Progress, point: OpenPoint) -> tuple[str, str]:
    payoff = state.payoff
    look = payoff.last_look(PayoffCheck.ZERO_BALANCE)
    match point.check:
        case PayoffCheck.ZERO_BALANCE if look and look.not_zero:
            if reconciliation_sent(state, look.on):
                return "对账的答复该到了。再看一遍欠款是不是 0。", "去核对"
            return "对方页面还没有归零。写一封核对函，请对方说清是哪一项。", "写核对函"
        case PayoffCheck.REFUND_RECEIVED:
            left = yuan_text(payoff.refund_due)
            if point.on:
                return f"多付的 {left} 元还没退。打电话催，记下工号。", "去核对"
            return f"多付了 {left} 元。写一封信，请对方退回来。", "请对方退"
        case PayoffCheck.CERTIFICATE_RECEIVED if payoff.certificate:
            return "证明收到了。内容逐样核对，错的请对方重开。", "核对证明"
        case PayoffCheck.CERTIFICATE_RECEIVED if point.on:
            return "结清证明还没到。催一次，还不给就走投诉。", "去催证明"
        case PayoffCheck.CREDIT_RECORD_CHECKED if payoff.record:
            return _record_sentence(
                payoff.record.shown, objected=objection_sent(state) is not None
            )
    return _SENTENCES[point.check]


def _record_sentence(shown: RecordShown, *, objected: bool) -> tuple[str, str]:
    if objected:
        return "异议的答复该到了。再查一次征信，看改了没有。", "去核对"
    if shown.wrong:
        return "征信报告和事实不符。凭结清证明提一次异议。", "写征信异议"
    return "上次看报告还没更新。再查一次征信。", "去核对"


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
