"""The step when a debt changes hands in mid-plan: verify, keep the instalment's money, miss no date."""

from datetime import date

from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.calculations.repayment import next_due, repayment_status
from core.case.debt import Debt
from core.figures import date_text, yuan_text
from core.workflow.changed_hands import Handover, PayMeanwhile, handover
from core.workflow.progress import Progress

_NEAR = 7
"""Days before an instalment from which whom to pay is asked today. Our choice."""


def moved_in_mid_plan(debt: Debt, state: Progress, as_of: date) -> NextStep | None:
    """What is first while an agreement is open with a new holder; `None` where nothing has changed."""
    moved = handover(state)
    if moved is None:
        return None
    status = next_due(repayment_status(state, as_of))
    due = status.instalment.due_date if status else None
    what = (
        f"第 {status.instalment.number} 期 {date_text(status.instalment.due_date)}，"
        f"{yuan_text(status.left)} 元，{moved.pay.label}。"
        if status
        else "协议里的都还完了，先别再付。"
    )
    return NextStep(
        debt.debt_id,
        Badge("债权转让" if moved.sold else "有人代偿", Colour.ORANGE),
        f"{_told(moved)}{what}",
        due,
        "问清两边",
        "fallback",
        _WHY[moved.pay],
        _urgency(due, as_of),
    )


def _told(moved: Handover) -> str:
    if moved.sold:
        seen = "通知看到了" if moved.shown else "通知还没看到"
        return f"还着协议，说是转给了{moved.holder}，{seen}。"
    seen = "证明看到了" if moved.shown else "证明还没看到"
    return f"{moved.holder}说替你还了，{seen}。"


_WHY = {
    PayMeanwhile.OLD: "没有通知到你、没有证明之前，原来的协议照样要按日子还。",
    PayMeanwhile.HOLD: "付错了人可能要再付一次。到期前问清付给谁，要书面的。",
}


def _urgency(due: date | None, as_of: date) -> Urgency:
    if due is None or (due - as_of).days > _NEAR:
        return Urgency.ASK
    return Urgency.PAY_SOON if due >= as_of else Urgency.RESCUE
