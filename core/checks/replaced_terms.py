"""What new terms would take the place of: the agreement in force on the same debt, line by line, and what is lost."""

from dataclasses import dataclass
from datetime import date

from core.calculations.schedule import repayment_schedule
from core.case.agreement import RepaymentTerms
from core.case.debt import COMPONENT_LABELS
from core.checks.counter_offer import ComparisonRow, signed_text
from core.figures import date_text, yuan_text
from core.workflow.progress import Progress


@dataclass(frozen=True, slots=True)
class ReplacedTerms:
    """`rows` set what is in force (`asked`) beside what is proposed; `lost` says what was agreed and would be gone."""

    since: date
    rows: tuple[ComparisonRow, ...]
    lost: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What stands, and that it stands until something else is agreed."""
        return (
            f"这笔现在按 {date_text(self.since)}的协议算。"
            "答应了新的，就是用新的换掉它；没有答应以前，照它还。"
        )


def replaced_terms(state: Progress, proposed: RepaymentTerms) -> ReplacedTerms | None:
    """What the proposal would replace; `None` where no agreement is in force, or it is the same terms again."""
    signed, known = state.agreement, state.terms_in_force
    if signed is None or known != signed.terms or known == proposed:
        return None
    left = state.left_under_agreement
    rows = (
        ComparisonRow(
            "还要还",
            yuan_text(left),
            yuan_text(proposed.total),
            signed_text(proposed.total - left),
        ),
        ComparisonRow(
            "每期",
            yuan_text(known.monthly),
            yuan_text(proposed.monthly),
            signed_text(proposed.monthly - known.monthly),
        ),
        _last_day(known, proposed),
        ComparisonRow(
            "减免",
            yuan_text(known.waived.total),
            yuan_text(proposed.waived.total),
            signed_text(proposed.waived.total - known.waived.total),
        ),
    )
    return ReplacedTerms(signed.on, rows, tuple(_lost(known, proposed)))


def _last_day(known: RepaymentTerms, proposed: RepaymentTerms) -> ComparisonRow:
    before, after = (repayment_schedule(terms)[-1].due_date for terms in (known, proposed))
    days = (after - before).days
    how = f"{'晚' if days > 0 else '早'} {abs(days)} 天" if days else "一样"
    return ComparisonRow("还清的日子", before.isoformat(), after.isoformat(), how)


def _lost(known: RepaymentTerms, proposed: RepaymentTerms) -> list[str]:
    kept = proposed.waived.parts()
    found = [
        f"已经谈好免掉{COMPONENT_LABELS[name]} {yuan_text(part)} 元，"
        + (f"新的只免 {yuan_text(kept[name])} 元。" if kept[name] else "新的里没有了。")
        for name, part in known.waived.parts().items()
        if part > kept[name]
    ]
    if known.interest_suspended and not proposed.interest_suspended:
        found.append("已经谈好还款期间停止计息，新的没有写。")
    return found
