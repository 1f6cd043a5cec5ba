"""How long a missed payment stays on the credit record."""

from dataclasses import dataclass
from datetime import date

from core.calculations.working import Line
from core.dates import MONTHS_OF_A_YEAR, add_months
from core.figures import date_text
from core.law.library import parameter


@dataclass(frozen=True, slots=True)
class RecordKept:
    """`until` is the last day of keeping, `None` while unpaid; `special_mark` says what else may show."""

    until: date | None
    sentence: str
    special_mark: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]


def record_kept_until(paid_off_on: date | None) -> RecordKept:
    """Five years from the day it was paid off, not from the first miss (征信业管理条例 第16条)."""
    mark = (
        "减免、个性化分期会作为特殊交易写在报告上，这和逾期记录是两件事。可以先问对方会怎么报送。"
    )
    rule = parameter("credit.negative_retention_years")
    if paid_off_on is None:
        return RecordKept(
            until=None,
            sentence="没还清，逾期记录一直在。还清那天起才开始算五年。",
            special_mark=mark,
            working=(),
            citations=("credit_16", "credit_special_tx"),
        )
    years = rule.on(max(paid_off_on, rule.values[0].in_force_from))
    until = add_months(paid_off_on, years.whole * MONTHS_OF_A_YEAR)
    return RecordKept(
        until=until,
        sentence=f"逾期记录保存到 {date_text(until)}，过了这天应当删除。",
        special_mark=mark,
        working=(
            Line("还清的日子", date_text(paid_off_on)),
            Line("保存到", date_text(until), f"还清的日子 + {years.text} 年"),
        ),
        citations=(years.citation.id, "credit_special_tx"),
    )
