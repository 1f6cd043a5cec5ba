"""Steps before an application is out: call first, then count, then write."""

from datetime import date

from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.calculations.limits.limitation import LimitationGrade, limitation
from core.case.case import Case
from core.case.debt import Debt
from core.case.lateness import late_text
from core.case.lender import NEVER_CREDITORS
from core.workflow.progress import Progress


def assessing(case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """Nothing written yet: who is the creditor, what does customer service say, what can be offered."""
    if debt.kind in NEVER_CREDITORS:
        return NextStep(
            debt.debt_id,
            Badge("先查清", Colour.ORANGE),
            "打来电话的不是债权人。先在合同里找到真正的贷款人。",
            None,
            "改这笔的债权人",
            "debts",
            "律师事务所和催收公司只是替别人办事，能答应减免的是债权人。",
            Urgency.BEGIN,
        )
    if not state.contacts:
        if limitation(case, debt, as_of).grade is LimitationGrade.MAY_HAVE_RUN:
            return NextStep(
                debt.debt_id,
                Badge("先查资料", Colour.ORANGE),
                f"{late_text(debt, as_of)}。对方去法院的时间可能已过。先只要资料，不认数、不付钱。",
                None,
                "看看怎么说",
                "contact",
                "说要还、付一点，一般会被看成同意还这笔钱。先请懂法律的人看过，再决定。",
                Urgency.BEGIN,
            )
        return NextStep(
            debt.debt_id,
            Badge("还没联系", Colour.GREY),
            f"{late_text(debt, as_of)}。先打一个客服电话，说明困难和想还的意思。",
            None,
            "看看怎么说",
            "contact",
            "先问清欠多少、有没有困难政策、申请从哪里递，后面写的才对得上。",
            Urgency.BEGIN,
        )
    return _prepare(case, debt, state, Badge("摸清情况", Colour.ORANGE))


def drafting(case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """An application is being written; after a refusal it may wait for its day."""
    plan = state.next_attempt
    if plan and plan.again_on > as_of and case.offer(debt.debt_id):
        return NextStep(
            debt.debt_id,
            Badge("写申请", Colour.GREY),
            "新的申请写着，到定好的那天寄出。",
            plan.again_on,
            "接着写",
            "letters",
            plan.change or "这次和上次不同的地方，写在最前面。",
            Urgency.LATER,
        )
    return _prepare(case, debt, state, Badge("写申请", Colour.GREY))


def _prepare(case: Case, debt: Debt, state: Progress, badge: Badge) -> NextStep:
    last = state.contacts[-1] if state.contacts else None
    due = last.next_on if last else None
    if not case.budget.incomes and not case.budget.spending:
        sentence, action, page = "先填收支，才知道每月能还多少。", "填收支", "budget"
        why = "方案要以真实的收支为准，答应多了会断。"
    elif case.offer(debt.debt_id) is None:
        sentence, action, page = "收支填好了，接着算一份还得起的方案。", "算方案", "plan"
        why = "几家一起算，才不会答应了这家还不上那家。"
    else:
        sentence, action, page = "方案有了，接着把申请书写好寄出。", "写申请", "letters"
        why = "电话里说的不算数，写下来、寄出去、留好凭证才算。"
    return NextStep(debt.debt_id, badge, sentence, due, action, page, why, Urgency.PREPARE)
