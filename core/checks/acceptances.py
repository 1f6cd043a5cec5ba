"""Which other lenders' agreements may be mentioned in a new application, and how, without saying who they are."""

from dataclasses import dataclass
from datetime import date

from core.calculations.repayment import InstalmentState, missed, repayment_status
from core.case.case import Case
from core.lenders.record_kind import kind_of_record
from core.workflow.progress import progress
from core.workflow.stages import Stage

_KEPT = frozenset({Stage.AGREED, Stage.REPAYING, Stage.PAID_OFF, Stage.CONFIRMED})

LEFT_OUT = "不写机构名称、账号、工号，不附别家的协议原件；对方要核实，再遮住这些给它看。"
"""What stays out of a letter to another lender: it is the other's business, and some agreements forbid it."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One agreement with another lender that is signed in writing and kept; `sentence` names no lender."""

    debt_id: str
    name: str
    sentence: str


def acceptances(case: Case, as_of: date, besides: str) -> tuple[Acceptance, ...]:
    """Those of all other debts, in the order of the case; none that is only on a recording, broken or late."""
    found = []
    for debt in case.debts:
        state = progress(case, debt.debt_id, as_of)
        agreed = state.agreement
        if debt.debt_id == besides or agreed is None or not agreed.in_writing:
            continue
        statuses = repayment_status(state, as_of)
        if state.stage not in _KEPT or (not state.paid_off and missed(statuses)):
            continue
        paid = sum(status.state is InstalmentState.PAID for status in statuses)
        kept = "已经还清" if state.paid_off else f"已按期还 {paid} 期" if paid else "按协议履行中"
        when = f"{agreed.on.year} 年 {agreed.on.month} 月"
        how = f"分 {agreed.terms.months} 期" if agreed.terms.months > 1 else "一次付清"
        found.append(
            Acceptance(
                debt.debt_id,
                debt.name,
                f"另一家机构（{kind_of_record(debt).label}）已于 {when}书面同意{how}，{kept}",
            )
        )
    return tuple(found)
