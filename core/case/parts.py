"""A yearly rate, and an amount in its five parts: what is owed, waived or paid, by component."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from core.case.model import Fact
from core.money import ZERO, NonNegativeYuan

AnnualRate = Annotated[Decimal, Field(ge=0, le=10)]
"""A yearly rate as a fraction: Decimal("0.18") is 18 %."""


class Balance(Fact):
    """What is owed, by component, in yuan (also used for what is waived, by component)."""

    principal: NonNegativeYuan = ZERO
    interest: NonNegativeYuan = ZERO
    penalty_interest: NonNegativeYuan = ZERO
    late_fee: NonNegativeYuan = ZERO
    other_fees: NonNegativeYuan = ZERO

    @property
    def total(self) -> Decimal:
        """Sum of the five components."""
        return sum(self.parts().values(), ZERO)

    def parts(self) -> dict[str, Decimal]:
        """Component name → yuan, in the order they are always shown."""
        return {name: getattr(self, name) for name in COMPONENT_LABELS}

    def less(self, waived: "Balance") -> "Balance":
        """What is left of each component after a waiver; a waiver never goes below zero."""
        return Balance(
            **{
                name: max(ZERO, part - getattr(waived, name))
                for name, part in self.parts().items()
            }
        )


COMPONENT_LABELS = {
    "principal": "本金",
    "interest": "利息",
    "penalty_interest": "罚息",
    "late_fee": "违约金",
    "other_fees": "其他费用",
}
