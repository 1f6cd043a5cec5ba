"""An agreement being kept while the claim changes hands: who holds it now, is that shown, and whom to pay meanwhile.

Until notice of an assignment has come it does not bind the debtor, and paying the old creditor counts
(民法典第五百四十六条). A guarantor has a claim only once it has paid (民法典第七百条).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.workflow.progress import Progress


class PayMeanwhile(StrEnum):
    """Whom the next instalment goes to until the new holder has said that the plan goes on."""

    OLD = "old"
    HOLD = "hold"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            PayMeanwhile.OLD: "照协议还给原来的机构",
            PayMeanwhile.HOLD: "钱先留着，核实了再付",
        }[self]


@dataclass(frozen=True, slots=True)
class Handover:
    """Who says that it holds the claim, since when, by sale or by paying for the person, and whether that was shown."""

    holder: str
    on: date
    sold: bool
    shown: bool

    @property
    def pay(self) -> PayMeanwhile:
        """To the old one until it is shown; then to nobody before both sides have answered."""
        return PayMeanwhile.HOLD if self.shown else PayMeanwhile.OLD


def handover(state: Progress) -> Handover | None:
    """The change of hands that leaves a plan open; `None` without a plan, or once it is clear."""
    if state.plan_in_doubt and state.sale:
        sale = state.sale
        return Handover(sale.assignee, sale.on, sold=True, shown=sale.notice_seen)
    if paid := state.open_advance:
        return Handover(paid.guarantor, paid.on, sold=False, shown=paid.proof_seen)
    return None
