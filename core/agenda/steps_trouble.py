"""Steps when a court paper has come, or when somebody says that the debt was sold."""

from datetime import date

from core.agenda.court_dates import days_to_keep, main_day, was_answered
from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.agenda.steps_moved import moved_in_mid_plan
from core.calculations.procedure.procedure_date import ProcedureDate
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import CourtPaper, CourtPaperReceived
from core.figures import date_text
from core.workflow.progress import Progress


def sued(_case: Case, debt: Debt, state: Progress, as_of: date) -> NextStep:
    """A legal period runs, has passed, or the paper sets none."""
    main = main_day(state, as_of)
    newest = state.running_papers[-1]
    if main and main[1].on and main[1].on >= as_of:
        return _period_runs(debt, *main)
    if main and main[1].on and newest.paper in _TO_ANSWER:
        return _plain(
            debt,
            f"{newest.paper.label}的期限 {date_text(main[1].on)}已过。今天就问法律援助下一步。",
            "过了期限不等于没有话说，开庭、调解、执行和解都还可以谈。别躲文书。",
            main[1].on,
        )
    answered = _ANSWERED.format(newest.paper.label)
    sentence = answered if was_answered(state, newest) else _NO_PERIOD[newest.paper]
    return _plain(debt, sentence, _CHECK_FIRST, _next(state, as_of))


def _next(state: Progress, as_of: date) -> date | None:
    """The next day to keep of any paper: a hearing, a payment."""
    days = [day.on for _, day in days_to_keep(state) if day.on and day.on >= as_of]
    return min(days, default=None)


_TO_ANSWER = frozenset(
    {CourtPaper.PAYMENT_ORDER, CourtPaper.SUMMONS, CourtPaper.ARBITRATION_NOTICE}
)
"""Papers that go against a person who lets their day pass; after others there is nothing that had to be done."""

_CHECK_FIRST = "先用法院公开的电话核实文书是真的，再按上面写的时间去。"
_ANSWERED = "{}的事在走程序。留意电话和短信，按文书上的日子到场，随时可以谈。"
_NO_PERIOD = {
    CourtPaper.MEDIATION_NOTICE: "收到诉前调解通知。按上面的时间去，带着你的方案谈。",
    CourtPaper.ARBITRATION_NOTICE: "收到仲裁通知。先看合同里有没有仲裁条款，没有就在首次开庭前书面说。",
    CourtPaper.MEDIATION_AGREEMENT: "签了调解协议。照着还，每期留凭证；走不下去，断之前就找对方改。",
    CourtPaper.CONFIRMATION_RULING: "调解协议确认了，和判决一样能执行。照着还，付不出之前先找对方谈。",
    CourtPaper.PRESERVATION_RULING: "钱还冻着。要生活费、数额超了，书面向法院提；同时准备答辩、谈方案。",
    CourtPaper.ARBITRATION_AWARD: "裁决已经生效。能付就按期付，付不出先谈执行和解，别躲。",
    CourtPaper.OBJECTION_RULING: "异议有了结果。接着和执行法官、对方谈执行和解。",
    CourtPaper.MEDIATION_STATEMENT: "法院调解书签收就生效。照着还，付不出之前先找对方谈。",
    CourtPaper.JUDGMENT: "判决已经生效。能付就按期付，付不出先谈执行和解，别躲。",
    CourtPaper.RULING: "这份裁定不能上诉，案子接着审。把答辩和证据准备好。",
    CourtPaper.ENFORCEMENT_NOTICE: "收到执行通知书。如实报告财产，和执行法官、对方谈执行和解。",
    CourtPaper.FREEZE_RULING: "账户被冻结、扣划。书面请求留出生活必需的费用。",
    CourtPaper.CONSUMPTION_LIMIT: "收到限制消费令。有必需的消费先申请，履行或者和解可以解除。",
    CourtPaper.DISHONEST_LIST: "收到失信决定书。看理由对不对，不对的书面申请纠正。",
}


def _plain(debt: Debt, sentence: str, why: str, due: date | None) -> NextStep:
    return NextStep(
        debt.debt_id,
        Badge("法院程序", Colour.ORANGE),
        sentence,
        due,
        "看怎么办",
        "court",
        why,
        Urgency.RESCUE,
    )


_BY_THEN = {
    (CourtPaper.PAYMENT_ORDER, "objection"): "{}前可以书面提异议。只说“没钱”不算异议。",
    (CourtPaper.SUMMONS, "defence"): "{}前可以交答辩状，写清哪些认、哪些不认。",
    (CourtPaper.SUMMONS, "answer"): "{}前可以交答辩状，写清哪些认、哪些不认。",
    (CourtPaper.ARBITRATION_NOTICE, "deny"): "没有同意过仲裁的，{}前书面说。",
    (
        CourtPaper.ARBITRATION_NOTICE,
        "answer",
    ): "{}前交答辩书；没有同意过仲裁的，首次开庭前书面说。",
    (CourtPaper.PRESERVATION_RULING, "reconsider"): "不服冻结，{}前可以申请复议。",
    (CourtPaper.JUDGMENT, "appeal"): "不服的，{}前可以上诉；服的话，看付款日，可以谈分期。",
    (CourtPaper.RULING, "appeal"): "不服的，{}前可以上诉。",
    (CourtPaper.ARBITRATION_AWARD, "set_aside"): "有法定理由的，{}前可以申请撤销。",
    (CourtPaper.CONFIRMATION_RULING, "objection"): "有异议的，{}前书面提出。",
    (CourtPaper.OBJECTION_RULING, "reconsider"): "不服的，{}前可以申请复议。",
}
"""What can be done by the main day of each paper."""


def _period_runs(debt: Debt, paper: CourtPaperReceived, day: ProcedureDate) -> NextStep:
    by = _BY_THEN[paper.paper, day.key].format(date_text(day.on or paper.on))
    return NextStep(
        debt.debt_id,
        Badge("法定期限", Colour.RED),
        f"收到{paper.paper.label}：{by}",
        day.on,
        "看怎么办",
        "court",
        f"{day.sentence}{day.doubt}以文书上写的为准。",
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
