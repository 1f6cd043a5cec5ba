"""For what a person rings up: the calls that fit a debt today, the one that matters most first.

Whether the limitation period may have run comes before the stage: then nothing is asked but papers
(民法典 192, 诉讼时效规定 14 and 19), and in court nothing is said that admits.
"""

from datetime import date
from enum import StrEnum

from core.calculations.limits.limitation import LimitationGrade, limitation
from core.calculations.payment_risk import payment_risk
from core.calculations.repayment import missed, next_due, repayment_status
from core.case.agreement import OfferKind
from core.case.case import Case
from core.case.debt import Debt
from core.case.lender import NEVER_CREDITORS
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage


class Call(StrEnum):
    """What a call is for; each has its wording in call_scripts/."""

    FIRST = "first"
    COLLECTOR = "collector"
    ASKING = "asking"
    SUPPLEMENT = "supplement"
    COUNTER_OFFER = "counter_offer"
    REFUSED = "refused"
    AGREED = "agreed"
    KEEPING = "keeping"
    AT_RISK = "at_risk"
    MISSED = "missed"
    BREACHED = "breached"
    ORIGINAL_LENDER = "original_lender"
    ASSIGNEE = "assignee"
    PAYING_OFF = "paying_off"
    PAID_OFF = "paid_off"
    CLOSED = "closed"
    SUED = "sued"
    CAREFUL = "careful"

    @property
    def label(self) -> str:
        """The Chinese words to choose it by."""
        return {
            Call.FIRST: "说明困难，问怎么申请",
            Call.COLLECTOR: "问清对方是谁",
            Call.ASKING: "问审核进度",
            Call.SUPPLEMENT: "补对方要的材料",
            Call.COUNTER_OFFER: "谈对方的还价",
            Call.REFUSED: "问没有同意的理由",
            Call.AGREED: "把同意的写下来",
            Call.KEEPING: "核对协议和入账",
            Call.AT_RISK: "下一期可能还不上",
            Call.MISSED: "有一期过了日子",
            Call.BREACHED: "问协议怎么接上",
            Call.ORIGINAL_LENDER: "向原来的贷款人核实",
            Call.ASSIGNEE: "向接手的公司核实",
            Call.PAYING_OFF: "问一次还清的办法",
            Call.PAID_OFF: "还清以后核对",
            Call.CLOSED: "结清以后又有人来要",
            Call.SUED: "核实案子",
            Call.CAREFUL: "只查资料",
        }[self]


def calls_for(case: Case, debt: Debt, as_of: date) -> tuple[Call, ...]:
    """The calls that fit this debt on this day, today's first; never empty."""
    state = progress(case, debt.debt_id, as_of)
    match state.stage:
        case Stage.CONFIRMED:
            return (Call.CLOSED,)
        case Stage.PAID_OFF:
            return (Call.PAID_OFF,)
        case Stage.SUED:
            return (Call.SUED,)
        case Stage.SOLD_ON:
            both = (Call.ORIGINAL_LENDER, Call.ASSIGNEE)
            return both[::-1] if state.sale and state.sale.notice_seen else both
    if time_may_have_run(case, debt, as_of):
        return (Call.CAREFUL,)
    supplement = (Call.SUPPLEMENT,) if state.open_questions else ()
    stage = _of_stage(case, debt, state, as_of)
    first = (*stage, *supplement) if stage[0] in _TODAY else (*supplement, *stage)
    if debt.kind in NEVER_CREDITORS:
        return first
    if _pays_at_once(case, debt) and first[0] is Call.FIRST:
        return (Call.PAYING_OFF, *first)
    return (*first, Call.PAYING_OFF)


def time_may_have_run(case: Case, debt: Debt, as_of: date) -> bool:
    """Whether words that admit the debt could give away a limitation period."""
    return limitation(case, debt, as_of).grade is LimitationGrade.MAY_HAVE_RUN


_TODAY = frozenset({Call.AT_RISK, Call.MISSED, Call.BREACHED})
"""Calls that do not wait for a question to be answered first."""

_PLAIN = {
    Stage.SENT: Call.ASKING,
    Stage.UNDER_REVIEW: Call.ASKING,
    Stage.COUNTER_OFFERED: Call.COUNTER_OFFER,
    Stage.REFUSED: Call.REFUSED,
    Stage.BREACHED: Call.BREACHED,
}


def _of_stage(case: Case, debt: Debt, state: Progress, as_of: date) -> tuple[Call, ...]:
    if state.stage in (Stage.AGREED, Stage.REPAYING):
        return _keeping(case, debt, state, as_of)
    if state.stage in _PLAIN:
        return (_PLAIN[state.stage],)
    return (Call.COLLECTOR,) if debt.kind in NEVER_CREDITORS else (Call.FIRST,)


def _keeping(case: Case, debt: Debt, state: Progress, as_of: date) -> tuple[Call, ...]:
    """An agreement: a missed date first, then one at risk, then what is not in writing yet."""
    statuses = repayment_status(state, as_of)
    if missed(statuses):
        return (Call.MISSED, Call.KEEPING)
    written = state.agreement is not None and state.agreement.in_writing
    plain = (Call.KEEPING,) if written else (Call.AGREED,)
    if next_due(statuses) is None:
        return plain
    if payment_risk(case, debt.debt_id, as_of):
        return (Call.AT_RISK, *plain)
    return (*plain, Call.AT_RISK)


def _pays_at_once(case: Case, debt: Debt) -> bool:
    offer = case.offer(debt.debt_id)
    return offer is not None and offer.kind is OfferKind.DISCOUNTED_SETTLEMENT
