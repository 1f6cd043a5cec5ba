"""Steps when a court paper has come, or when somebody says that the debt was sold."""

from datetime import date

from core.agenda.deadlines import holidays_note, legal_last_day
from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.agenda.steps_moved import moved_in_mid_plan
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import CourtPaper
from core.figures import date_text
from core.workflow.progress import Progress


def sued(_case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """A legal period runs, has passed, or the paper sets none."""
    period = legal_last_day(state, as_of)
    newest = state.court_papers[-1].paper
    if period and period[0] >= as_of:
        return _period_runs(debt, *period)
    if period and period[1] is newest:
        return NextStep(
            debt.debt_id,
            Badge("法院程序", Colour.ORANGE),
            f"{newest.label}的期限 {date_text(period[0])}已过。今天就问法律援助下一步。",
            period[0],
            "看怎么办",
            "fallback",
            "过了期限不等于没有话说，开庭、调解、执行和解都还可以谈。别躲文书。",
            Urgency.RESCUE,
        )
    return NextStep(
        debt.debt_id,
        Badge("法院程序", Colour.ORANGE),
        _NO_PERIOD[newest],
        None,
        "看怎么办",
        "fallback",
        "先用法院公开的电话核实文书是真的，再按上面写的时间去。",
        Urgency.RESCUE,
    )


_NO_PERIOD = {
    CourtPaper.MEDIATION_NOTICE: "收到诉前调解通知。按上面的时间去，带着你的方案谈。",
    CourtPaper.ARBITRATION_NOTICE: "收到仲裁通知。先看合同里有没有仲裁条款，没有就在首次开庭前书面说。",
}


def _period_runs(debt: Debt, on: date, paper: CourtPaper) -> NextStep:
    if paper is CourtPaper.PAYMENT_ORDER:
        sentence = f"收到支付令：{date_text(on)}前可以书面提异议。只说“没钱”不算异议。"
    else:
        sentence = f"收到起诉状：{date_text(on)}前可以交答辩状，写清哪些认、哪些不认。"
    return NextStep(
        debt.debt_id,
        Badge("法定期限", Colour.RED),
        sentence,
        on,
        "看怎么办",
        "fallback",
        f"从收到的第二天起数。{holidays_note(on)}",
        Urgency.LEGAL,
    )


def sold_on(case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """The claim was assigned, or somebody says so: verify before paying, keep a plan, else negotiate anew."""
    if moved := moved_in_mid_plan(debt, state, as_of):
        return moved
    sale = state.sale
    assignee = sale.assignee if sale else "受让方"
    if sale is None or not sale.notice_seen:
        return NextStep(
            debt.debt_id,
            Badge("先核实", Colour.ORANGE),
            f"说是转给了{assignee}。看到转让通知、向原机构核实之前，先不付钱。",
            None,
            "看怎么核实",
            "contact",
            "没有通知到你之前，转让对你不生效，还给原机构仍然算数。",
            Urgency.DECIDE,
        )
    has_offer = case.offer(debt.debt_id) is not None
    return NextStep(
        debt.debt_id,
        Badge("债权转让", Colour.ORANGE),
        f"债权已转给{assignee}。核对收款账户，再向它提方案。",
        None,
        "写申请" if has_offer else "算方案",
        "letters" if has_offer else "plan",
        "换了债权人，欠的数和你能说的理由都不变；和原机构谈过的要重新确认。",
        Urgency.PREPARE,
    )
