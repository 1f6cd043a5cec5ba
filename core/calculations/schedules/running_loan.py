"""A loan as it really runs: the plan on one side, payments on the other, interest on the principal actually unpaid."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.interest.day_count import days_between, year_fraction
from core.case.contract import DayBasis
from core.dates import MONTHS_OF_A_YEAR
from core.money import ZERO, round_half_up


@dataclass(frozen=True, slots=True)
class Pricing:
    """How time costs: the yearly rate, and the basis of part periods.

    A whole period is a month, annual ÷ 12. A part of one is the same share of it as its days are of the
    period's days, so that a period paid in two parts costs what it costs whole; or, where the contract names a
    day basis, it goes by days.
    """

    annual_rate: Decimal
    basis: DayBasis | None = None

    def part(self, period: tuple[date, date], first: date, until: date) -> Decimal:
        """The unrounded interest on one yuan from `first` to `until` within a period."""
        if self.basis is not None and (first, until) != period:
            return self.annual_rate * year_fraction(first, until, self.basis)
        share = Decimal(days_between(first, until)) / days_between(*period)
        return self.annual_rate / MONTHS_OF_A_YEAR * share


@dataclass(slots=True)
class RunningLoan:
    """What stands between two days of a walk, in yuan.

    `planned` is principal not yet due, `due_principal` and `due_interest` what is due and unpaid; `accrued` is
    the exact interest of the running period, `taken` what of it was paid already.
    """

    planned: Decimal
    due_principal: Decimal = ZERO
    due_interest: Decimal = ZERO
    accrued: Decimal = Decimal(0)
    taken: Decimal = ZERO
    overpaid: Decimal = ZERO

    @property
    def principal(self) -> Decimal:
        """All unpaid principal, due or not: what bears interest."""
        return self.planned + self.due_principal

    @property
    def open_interest(self) -> Decimal:
        """Interest of the running period to the fen, not yet due and not yet paid."""
        return round_half_up(self.accrued) - self.taken

    def run(self, cost_of_one_yuan: Decimal) -> None:
        """Let interest accrue on the unpaid principal."""
        self.accrued += self.principal * cost_of_one_yuan

    def fall_due(self, planned_payment: Decimal, *, last: bool) -> tuple[Decimal, Decimal]:
        """End the period: its interest and its part of the principal become due. Returns both."""
        interest = round_half_up(self.accrued)
        part = self.planned if last else max(ZERO, min(planned_payment - interest, self.planned))
        self.due_interest += interest - self.taken
        self.due_principal += part
        self.planned -= part
        self.accrued, self.taken = Decimal(0), ZERO
        return interest, part

    def pay(self, amount: Decimal) -> None:
        """Meet what is due, interest first (民法典561); then the running period's interest, then principal."""
        for name in ("due_interest", "due_principal"):
            amount = self._meet(name, amount)
        interest = min(amount, self.open_interest)
        self.taken += interest
        self.overpaid += self._meet("planned", amount - interest)

    def _meet(self, name: str, amount: Decimal) -> Decimal:
        owed: Decimal = getattr(self, name)
        part = min(owed, amount)
        setattr(self, name, owed - part)
        return amount - part

    def pay_what_is_due(self) -> None:
        """Take everything due as paid: how a plan looks ahead."""
        self.due_principal = self.due_interest = ZERO
