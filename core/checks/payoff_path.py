"""The order of a payoff before the money moves: quote, condition, payee, pay; one thing next."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import PayoffQuoted
from core.checks.payee import PayeeVerdict
from core.checks.payoff_quote import quoted_payee
from core.workflow.payoff_condition import Condition, condition_of, has_run_out
from core.workflow.progress import Progress


class PayoffStep(StrEnum):
    """One step, in the order they are taken."""

    QUOTE = "quote"
    CONDITION = "condition"
    PAYEE = "payee"
    PAY = "pay"

    @property
    def label(self) -> str:
        """The Chinese words for the list."""
        return {
            PayoffStep.QUOTE: "问到准数，记下来",
            PayoffStep.CONDITION: "条件写成书面",
            PayoffStep.PAYEE: "核对收款户名",
            PayoffStep.PAY: "照报价付，一分不差",
        }[self]


@dataclass(frozen=True, slots=True)
class PayoffPath:
    """Where a payoff stands. `payee` is `None` without a quote; `run_out` when its last day is over."""

    next: PayoffStep
    quote: PayoffQuoted | None
    condition: Condition | None
    payee: PayeeVerdict | None
    run_out: bool

    def done(self, step: PayoffStep) -> bool:
        """Whether a step is behind."""
        if step is PayoffStep.QUOTE:
            return self.quote is not None and not self.run_out
        if step is PayoffStep.CONDITION:
            return self.condition is Condition.MET
        return step is PayoffStep.PAYEE and self.payee is not None and self.payee.ok is True


def payoff_path(case: Case, debt: Debt, state: Progress, as_of: date) -> PayoffPath:
    """The steps of this debt's payoff on a day, and the next one."""
    quote = state.quote
    path = PayoffPath(
        PayoffStep.PAY,
        quote,
        condition_of(state),
        quoted_payee(case, debt, quote) if quote else None,
        quote is not None and has_run_out(quote, as_of),
    )
    first = next((step for step in PayoffStep if not path.done(step)), PayoffStep.PAY)
    return PayoffPath(first, path.quote, path.condition, path.payee, path.run_out)
