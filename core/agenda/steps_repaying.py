"""Steps while an agreement stands, and when it breaks."""

from datetime import date

from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.agenda.steps_moved import moved_in_mid_plan
from core.calculations.payment_risk import LEAD_DAYS, PaymentRisk, cash_unknown, payment_risk
from core.calculations.repayment import (
    InstalmentState,
    InstalmentStatus,
    missed,
    next_due,
    repayment_status,
)
from core.case.case import Case
from core.case.debt import Debt
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress

_SOON = 3
_DAYS = {0: "今天", 1: "明天", 2: "后天", 3: "大后天"}


def agreed(case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """A yes: get it in writing before anything else, unless an instalment is near."""
    if state.agreement is None:
        terms = state.reply.terms if state.reply else None
        return NextStep(
            debt.debt_id,
            Badge("对方同意了", Colour.ORANGE),
            "对方同意了。先拿到写明期数、金额和减免的协议，再按它还。",
            terms.first_due_date if terms else None,
            "核对协议",
            "tracking",
            "口头的不好证明。书面协议拿不到，就记下录音的时间和工号。",
            Urgency.DECIDE,
        )
    step = repaying(case, debt, state, as_of)
    if state.agreement.in_writing or step.urgency >= Urgency.PAY_SOON:
        return step
    return NextStep(
        debt.debt_id,
        Badge("还没写下来", Colour.ORANGE),
        "谈妥了，还没有书面的。请对方发一份协议，或确认录音会留着。",
        step.due,
        "记下协议",
        "tracking",
        "以后有争议，要靠写下来的。",
        Urgency.ASK,
    )


def repaying(case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """The next instalment: missed, near, or still away."""
    statuses = repayment_status(state, as_of)
    status = next_due(statuses)
    if status is None:
        return NextStep(
            debt.debt_id,
            Badge("都还完了", Colour.GREEN),
            "协议里的都还完了。请对方确认欠款为 0，再记一次还清。",
            None,
            "去确认",
            "payoff",
            "对方页面显示 0、拿到结清证明，才算真的结束。",
            Urgency.DECIDE,
        )
    if late := missed(statuses):
        return _missed(debt, late)
    if moved := moved_in_mid_plan(debt, state, as_of):
        return moved
    days = (status.instalment.due_date - as_of).days
    if days <= LEAD_DAYS and (risk := payment_risk(case, debt.debt_id, as_of)):
        return _at_risk(debt, risk, days)
    if days <= _SOON:
        return _near(debt, status, days)
    asked = cash_unknown(case, as_of)
    if asked and asked[0] == debt.debt_id:
        return _cash_asked(debt, status)
    return NextStep(
        debt.debt_id,
        Badge("履约中", Colour.GREEN),
        f"第 {status.instalment.number} 期 {date_text(status.instalment.due_date)}还，"
        f"{yuan_text(status.left)} 元。前面的都还上了。",
        status.instalment.due_date,
        "看还款表",
        "repayment",
        "提前一两天把钱放进扣款的卡里。",
        Urgency.ON_TRACK,
    )


def breached(_case: Case, debt: Debt, state: Progress, _as_of: date) -> NextStep:
    """The agreement broke: speak the same day, ask to go on, offer what is possible."""
    return NextStep(
        debt.debt_id,
        Badge("协议断了", Colour.ORANGE),
        "协议断了。今天打电话，问能不能接着还，先说清这个月能还多少。",
        state.since,
        "看怎么接上",
        "repayment",
        "断了以后减免可能作废。越早说，接上的余地越大，由对方决定。",
        Urgency.RESCUE,
    )


def _missed(debt: Debt, late: tuple[InstalmentStatus, ...]) -> NextStep:
    owed = sum((status.left for status in late), ZERO)
    which = f"第 {late[0].instalment.number} 期" if len(late) == 1 else f"有 {len(late)} 期"
    return NextStep(
        debt.debt_id,
        Badge("过了期", Colour.ORANGE),
        f"{which}过了期，还差 {yuan_text(owed)} 元。今天补上，补不上就打电话说。",
        late[0].instalment.due_date,
        "现在处理",
        "repayment",
        "主动说比等对方来问有用。已经还了的，先记一笔。",
        Urgency.RESCUE,
    )


def _at_risk(debt: Debt, risk: PaymentRisk, days: int) -> NextStep:
    due = risk.status.instalment
    when = _DAYS.get(days, f"{days} 天后")
    return NextStep(
        debt.debt_id,
        Badge("可能不够", Colour.ORANGE),
        f"第 {due.number} 期{when}到期，{risk.missing_words}。今天就写信请对方改，别等过期。",
        due.due_date,
        "看怎么办",
        "repayment",
        f"到期前 {LEAD_DAYS} 天起提醒。日子没过，改日子、改金额都还有余地，由对方决定。",
        Urgency.PAY_SOON,
    )


def _cash_asked(debt: Debt, status: InstalmentStatus) -> NextStep:
    due = status.instalment
    return NextStep(
        debt.debt_id,
        Badge("钱够不够", Colour.ORANGE),
        f"第 {due.number} 期 {date_text(due.due_date)}还，{yuan_text(status.left)} 元。"
        "手头有多少还没填，填了才知道那天够不够。",
        due.due_date,
        "填手头的钱",
        "repayment",
        "差一点的话，到期前请对方改，还来得及商量，由对方决定。",
        Urgency.PREPARE,
    )


def _near(debt: Debt, status: InstalmentStatus, days: int) -> NextStep:
    part = (
        f"，还差 {yuan_text(status.left)} 元"
        if status.state is InstalmentState.PARTIAL
        else f"，{yuan_text(status.left)} 元"
    )
    return NextStep(
        debt.debt_id,
        Badge("快到期", Colour.ORANGE),
        f"第 {status.instalment.number} 期{_DAYS[days]}到期{part}。先看一眼卡里够不够。",
        status.instalment.due_date,
        "记这一期",
        "repayment",
        "可能还不上的，今天就告诉对方，比过了期再说有用。",
        Urgency.PAY_SOON,
    )
