"""The terms that an agreement's text states, each with the clause it stands in."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from core.case.agreement import RepaymentTerms
from core.case.debt import COMPONENT_LABELS
from core.checks.agreement.splitting import Clause
from core.figures import date_text, yuan_text
from core.money import ZERO

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stated(Generic[T]):
    """What the text states, and the clause it stands in."""

    value: T
    where: Clause


@dataclass(frozen=True, slots=True)
class TermsRead:
    """The terms read from a text; what is not stated, or stated in two ways, is `None`."""

    months: Stated[int] | None = None
    monthly: Stated[Decimal] | None = None
    last_instalment: Stated[Decimal] | None = None
    first_due_date: Stated[date] | None = None
    interest_suspended: Clause | None = None
    waived: tuple[tuple[str, Stated[Decimal]], ...] = ()
    rows: tuple[Stated[tuple[date, Decimal]], ...] = ()

    @property
    def total(self) -> Decimal | None:
        """What the instalments add up to, where the text states enough of them."""
        if self.rows:
            return sum((row.value[1] for row in self.rows), ZERO)
        if self.months is None or self.monthly is None:
            return None
        last = self.last_instalment or self.monthly
        return self.monthly.value * (self.months.value - 1) + last.value

    def lines(self) -> tuple[tuple[str, str, Clause], ...]:
        """What was read, in words: the name of a term, its value, and the clause."""
        found: list[tuple[str, str, Clause]] = []
        if self.months:
            found.append(("分几期", f"{self.months.value} 期", self.months.where))
        if self.monthly:
            found.append(("每期", f"{yuan_text(self.monthly.value)} 元", self.monthly.where))
        if self.last_instalment:
            last = self.last_instalment
            found.append(("最后一期", f"{yuan_text(last.value)} 元", last.where))
        if self.first_due_date:
            first = self.first_due_date
            found.append(("第一期哪天还", date_text(first.value), first.where))
        if self.interest_suspended:
            found.append(("利息、罚息", "停止计收", self.interest_suspended))
        found += [
            (f"{COMPONENT_LABELS[name]}免掉", f"{yuan_text(part.value)} 元", part.where)
            for name, part in self.waived
        ]
        return tuple(found)

    def differences(self, other: RepaymentTerms) -> tuple[tuple[str, str, str], ...]:
        """Where the text differs from terms that were offered: the term, the text's, the other's."""
        found: list[tuple[str, str, str]] = []
        if self.months and self.months.value != other.months:
            found.append(("期数", f"{self.months.value} 期", f"{other.months} 期"))
        if self.monthly and self.monthly.value != other.monthly:
            found.append(("每期", _yuan(self.monthly.value), _yuan(other.monthly)))
        if self.total is not None and self.total != other.total:
            found.append(("一共", _yuan(self.total), _yuan(other.total)))
        first = self.first_due_date
        if first and first.value != other.first_due_date:
            found.append(("第一期", date_text(first.value), date_text(other.first_due_date)))
        found += [
            (
                f"{COMPONENT_LABELS[name]}免掉",
                _yuan(part.value),
                _yuan(getattr(other.waived, name)),
            )
            for name, part in self.waived
            if part.value != getattr(other.waived, name)
        ]
        return tuple(found)


def _yuan(amount: Decimal) -> str:
    return f"{yuan_text(amount)} 元"
