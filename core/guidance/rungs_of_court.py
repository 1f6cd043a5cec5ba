"""The two last rungs: what a lawsuit would look like, and clearing of debts by a court where the region has it."""

from datetime import date

from core.calculations.limits.court_fees import acceptance_fee
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import CourtPaper, FallbackKind, LetterKind
from core.figures import yuan_text
from core.guidance.insolvency import insolvency_region
from core.guidance.rung import Grounds, Rung, RungKind, RungState, TimeLimit
from core.guidance.rung_limits import no_rule
from core.guidance.rung_proofs import of_everything
from core.guidance.rung_states import standing_of
from core.law.library import parameter
from core.workflow.complaints import taken
from core.workflow.progress import Progress
from core.workflow.stages import Stage

_MANY = 2
_PRICE = "信用和花钱的自由会少很多年，收支要申报。没有满足条件，债不会免。"


def lawsuit(debt: Debt, state: Progress, grounds: Grounds, as_of: date) -> Rung:
    """What comes if the lender sues: it is the lender's step, the person answers in time."""
    paper = state.court_papers[-1] if state.court_papers else None
    if state.stage is Stage.SUED:
        standing, reason = RungState.OPEN, "收到文书了。看清期限，按期书面回应；调解的门一直开着。"
    elif paper:
        standing, reason = RungState.DONE, "法院程序已经结束。"
    else:
        standing = RungState.NOT_YET
        reason = (
            "这一步由对方决定。没有收到法院的文书，就没有这一步；短信、电话里说的“已立案”不算。"
        )
    order = paper is not None and paper.paper is CourtPaper.PAYMENT_ORDER
    return Rung(
        RungKind.LAWSUIT,
        standing,
        "对方起诉的话，会怎样",
        reason,
        (paper.body if paper else "") or "文书上写的法院或仲裁机构",
        "支付令异议书" if order else "答辩状",
        _answering(as_of, order=order),
        of_everything(state),
        "法院只看证据：本金、实际到账、利率、还过多少。前面几步留下的凭证，这里都用得上。"
        + _fee(debt, as_of),
        "不回应、不到庭，案子照样判。判了不还，可能被执行、限制消费。",
        letter=LetterKind.PAYMENT_ORDER_OBJECTION if order else LetterKind.STATEMENT_OF_DEFENCE,
        since=paper.on if paper else None,
        answer_by=grounds.court_last_day,
        citations=("cpl_128", "cpl_227", "cpl_147", "court_fee_13", "court_fee_29_44_45"),
    )


def _answering(as_of: date, *, order: bool) -> TimeLimit:
    defence = parameter("court.defence_days").on(as_of)
    objection = parameter("payment_order.objection_days").on(as_of)
    value = objection if order else defence
    return TimeLimit(
        (value.whole,),
        by_rule=True,
        sentence=f"收到起诉状 {defence.whole} 日内交答辩状；收到支付令 {objection.whole} 日内书面提异议，"
        "只说没钱不算异议。",
        citations=(defence.citation.id, objection.citation.id),
    )


def _fee(debt: Debt, as_of: date) -> str:
    total = debt.balance.total
    if not total:
        return ""
    fee = acceptance_fee(total, as_of, summary=True).amount
    return f"按 {yuan_text(total)} 元算，简易程序的受理费是 {yuan_text(fee)} 元，一般由败诉的一方负担。"


def insolvency(case: Case, state: Progress, as_of: date) -> Rung:
    """Clearing by a court: open after two refusals or a suit where the region has it; elsewhere there is none."""
    region = insolvency_region(case.household)
    started = taken(state, FallbackKind.INSOLVENCY)
    standing = standing_of(state, started, as_of)
    step, reason = standing.state, standing.reason
    if region is None:
        step = RungState.CLOSED
        where = "你填的地方没有查到试点" if case.household.region else "还没有填住在哪里"
        reason = f"全国没有个人破产法，{where}。收费替人“办个人破产”“债务清零”的是骗局。"
    elif started is None:
        after = state.refusals >= _MANY or state.stage is Stage.SUED
        step = RungState.OPEN if after else RungState.NOT_YET
        reason = (
            f"{region.sentence}先一条一条对条件，再决定问不问。"
            if after
            else f"{region.sentence}别的路都走过之后再看。"
        )
    return Rung(
        RungKind.INSOLVENCY,
        step,
        region.instrument if region else "个人破产、债务清理",
        reason,
        region.court if region else "当地法院的诉讼服务中心",
        region.paper if region else "没有现成的申请，口头问一句",
        no_rule(
            "先预约咨询，多久有结果由法院告知。" if region else "没有这个程序，也就没有期限。",
            asks_again=region is not None,
        ),
        (*of_everything(state), "全部债务的清单、收支表、财产清单"),
        "符合条件的，由法院一起处理全部债务。",
        _PRICE,
        since=standing.since,
        answer_by=standing.answer_by,
        citations=region.citations
        if region
        else ("ebl_draft_2025", "other_pilots", "scam_five_dept_2026"),
        kept_as=FallbackKind.INSOLVENCY if region else None,
        started=started.entry_id if started else None,
    )
