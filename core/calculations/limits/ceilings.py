"""Which ceiling stands over the cost of a loan, by kind of lender, contract day and day."""

from datetime import date

from core.calculations.limits.card_ceiling import card_ceiling
from core.calculations.limits.ceiling import Ceiling as Ceiling
from core.calculations.limits.ceiling import CeilingNature as CeilingNature
from core.calculations.limits.ceiling import CeilingSegment as CeilingSegment
from core.calculations.limits.financial_ceiling import financial_ceiling
from core.calculations.limits.other_ceilings import assumed_ceiling, housing_fund_ceiling
from core.calculations.limits.private_ceiling import private_ceiling
from core.calculations.limits.question import Question
from core.case.debt import Debt
from core.case.lender import NEVER_CREDITORS, LenderKind, PartyRole
from core.law.library import parameter
from core.lenders.record_kind import kind_of_record

_LENDER_NOT_KNOWN = NEVER_CREDITORS | {
    LenderKind.PLATFORM_LOAN_FACILITATION,
    LenderKind.INSTALMENT_SHOPPING,
    LenderKind.BNPL,
    LenderKind.UNKNOWN,
}
_FACILITATED_KINDS = frozenset(
    {
        LenderKind.PLATFORM_LOAN_FACILITATION,
        LenderKind.GUARANTEE_COMPANY,
        LenderKind.INSURER_GUARANTEE,
    }
)
_NEVER_FACILITATED = NEVER_CREDITORS | {
    LenderKind.BANK_CREDIT_CARD,
    LenderKind.HOUSING_FUND,
    LenderKind.PRIVATE_LENDER,
}
_TURNING_VALUES = (
    "finance.all_in_cap",
    "finance.local_organisations_are_financial",
    "card.daily_rate.cap",
    "private.protected_cap",
)


def is_facilitated(debt: Debt) -> bool:
    """Whether a licensed lender's money came through a platform or with a guarantor (助贷)."""
    if kind_of_record(debt) in _NEVER_FACILITATED:
        return False
    return debt.kind in _FACILITATED_KINDS or any(
        debt.party(role) for role in (PartyRole.FACILITATOR, PartyRole.GUARANTOR)
    )


def ceiling(
    kind: LenderKind,
    *,
    formed_on: date | None,
    on: date,
    facilitated: bool = False,
    sued_on: date | None = None,
) -> Ceiling:
    """The ceiling over what accrues on the day `on`, for a contract formed on `formed_on`.

    An old private loan not sued for yet is measured as if sued on `on`, and its ceiling says so.
    """
    return _ceiling(Question(kind, formed_on, on, facilitated, sued_on, suit_day=sued_on or on))


def ceiling_segments(
    kind: LenderKind,
    *,
    formed_on: date | None,
    first: date,
    until: date,
    facilitated: bool = False,
    sued_on: date | None = None,
) -> tuple[CeilingSegment, ...]:
    """The ceilings from `first` up to and without `until`, one after another, split where they change.

    An old private loan not sued for yet is measured as if sued on `until`. Empty for no days.
    """
    found: list[CeilingSegment] = []
    starts = [first, *(day for day in turning_days() if first < day < until)]
    for start, end in zip(starts, [*starts[1:], until], strict=True):
        if start >= end:
            continue
        question = Question(
            kind, formed_on, start, facilitated, sued_on, suit_day=sued_on or until
        )
        stands = _ceiling(question)
        goes_on = bool(found) and found[-1].ceiling == stands
        since = found.pop().first if goes_on else start
        found.append(CeilingSegment(since, end, stands))
    return tuple(found)


def turning_days() -> tuple[date, ...]:
    """Every day on which a ceiling over running loans begins or ends, earliest first."""
    return tuple(
        sorted(
            {dated.in_force_from for name in _TURNING_VALUES for dated in parameter(name).values}
        )
    )


def _ceiling(question: Question) -> Ceiling:
    kind = question.kind
    if kind is LenderKind.PRIVATE_LENDER:
        return private_ceiling(question)
    if kind is LenderKind.HOUSING_FUND:
        return housing_fund_ceiling()
    if kind in _LENDER_NOT_KNOWN:
        return assumed_ceiling(question)
    if kind is LenderKind.BANK_CREDIT_CARD:
        return card_ceiling(question)
    return financial_ceiling(question)
