"""A deferral that was granted: what is paid meanwhile, what interest it costs, and the lines that say so."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.interest.simple_interest import RateSpan, simple_interest
from core.calculations.repayment import InstalmentStatus, instalment_statuses
from core.calculations.working import Line
from core.case.contract import DayBasis
from core.case.debt import Debt
from core.case.entries import DeferralGranted
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress
from core.workflow.stages import Stage

REVIEW_DAYS = 15
"""The letter promises new figures of the budget this long before the end."""

_QUIET = (Stage.ASSESSING, Stage.DRAFTING, Stage.REFUSED, Stage.BREACHED)
_RULED_BY_AGREEMENT = (Stage.AGREED, Stage.REPAYING)


@dataclass(frozen=True, slots=True)
class Deferred:
    """A deferral on a day: the entry, what is paid meanwhile, and whether it says what comes next.

    `over` is that its last day has passed; `asked_again` that a new application went out since.
    `old_schedule` that an agreement still names the days that were put off; `leads` that nothing newer goes
    before it.
    """

    granted: DeferralGranted
    statuses: tuple[InstalmentStatus, ...]
    over: bool
    asked_again: bool
    old_schedule: bool
    leads: bool

    @property
    def review_on(self) -> date:
        """The day from which the time after it is talked about; never before it was granted."""
        return max(self.granted.on, self.granted.until - timedelta(days=REVIEW_DAYS))

    @property
    def terms_in_words(self) -> str:
        """期间不用还，利息照算, without a full stop."""
        paid = self.granted.meanwhile
        if paid is None:
            first = "期间不用还"
        else:
            times = f"，一共 {paid.months} 次" if paid.months > 1 else ""
            first = f"期间每次还 {yuan_text(paid.monthly)} 元{times}"
        runs = self.granted.interest_runs
        return f"{first}，{_INTEREST[runs]}"


_INTEREST = {True: "利息照算", False: "利息停了", None: "利息算不算没有说，要问清"}


def deferred(state: Progress, as_of: date) -> Deferred | None:
    """The deferral that counts on a day; `None` without one, or once the debt is paid."""
    granted = state.deferral
    if granted is None or state.paid_off:
        return None
    sent, terms = state.application, granted.meanwhile
    moved = state.stage is not Stage.DRAFTING and (state.since or granted.on) > granted.on
    paid = sum((each.amount for each in state.payments if each.on >= granted.on), ZERO)
    return Deferred(
        granted,
        instalment_statuses(terms, paid, as_of) if terms else (),
        over=granted.until < as_of,
        asked_again=sent is not None and sent.on > granted.on,
        old_schedule=state.agreement is not None and state.stage in _RULED_BY_AGREEMENT,
        leads=state.stage in _QUIET and not moved,
    )


def deferral_lines(debt: Debt, found: Deferred) -> tuple[Line, ...]:
    """What the time costs: owed now, paid meanwhile, interest of those days where it runs and its rate is known."""
    granted = found.granted
    lines = [Line("现在的欠款", debt.balance.total, f"{date_text(debt.as_of)} 的数")]
    if terms := granted.meanwhile:
        how = f"{yuan_text(terms.monthly)} × {terms.months}"
        lines.append(Line("延期期间要还", terms.total, how))
        lines.append(Line("其中已经还了", sum((s.paid for s in found.statuses), ZERO)))
    return (*lines, _interest(debt, granted))


def _interest(debt: Debt, granted: DeferralGranted) -> Line:
    label = "延期期间的利息"
    if granted.interest_runs is None:
        return Line(label, "没有说", "请对方写明算不算、按什么算")
    if not granted.interest_runs:
        return Line(label, Decimal("0.00"), "对方说停了")
    rate = debt.contract_annual_rate
    if rate is None or not debt.balance.principal or granted.until <= granted.on:
        return Line(label, "照算，数不知道", "填了合同年利率，这里会算")
    span = RateSpan(granted.on, granted.until, rate)
    (line,) = simple_interest(debt.balance.principal, (span,), DayBasis.ACTUAL_360).working
    return Line(label, line.value, f"{line.how}，按本金单利估算，以对方的数为准")
