"""What rate runs where none was agreed: none in the term; overdue, what the law gives."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.limits.lpr import lpr_one_year
from core.case.lender import LenderKind
from core.figures import date_text, percent_text
from core.law.library import parameter
from core.money import ZERO


@dataclass(frozen=True, slots=True)
class UnagreedRate:
    """A yearly rate as a fraction; `None` where the contract and the lender's papers must say it."""

    annual_rate: Decimal | None
    sentence: str
    citations: tuple[str, ...]
    verified: bool = True


def rate_in_term_without_agreement() -> UnagreedRate:
    """A loan without agreed interest bears none (Civil Code article 680); between persons also if it is unclear."""
    return UnagreedRate(
        ZERO,
        "合同没有约定利息的，视为没有利息。个人之间约定不清楚的，也视为没有利息。",
        ("cc_680",),
    )


def overdue_rate_without_agreement(
    kind: LenderKind, contract_rate: Decimal | None, overdue_from: date
) -> UnagreedRate:
    """The overdue rate of a private loan that names none (民间借贷规定 第28条, 2015 年规定 第29条).

    The rate of the term where one was agreed; else 6 % before 2020-08-20 and the one-year LPR of that day since.
    Other lenders' overdue rates stand in their contracts.
    """
    rule = parameter("private.overdue_rate_without_agreement")
    if kind is not LenderKind.PRIVATE_LENDER or overdue_from < rule.values[0].in_force_from:
        return UnagreedRate(None, "逾期利率看合同。合同上没有的，请对方说明依据。", ("cc_680",))
    value = rule.on(overdue_from)
    if contract_rate is not None:
        return UnagreedRate(
            contract_rate,
            f"没有约定逾期利率，按借期内的年 {percent_text(contract_rate)} 算。",
            (value.citation.id,),
        )
    quote = None if value.raw != "lpr_one_year" else lpr_one_year(overdue_from)
    rate = quote.value if quote else value.value
    by = f"{date_text(overdue_from)}的一年期 LPR" if quote else "当时的规定"
    return UnagreedRate(
        rate,
        f"借期内和逾期都没有约定利率，逾期后对方可以按{by}，年 {percent_text(rate)} 主张。",
        (value.citation.id, *(("lpr_announcements",) if quote else ())),
        verified=value.verified and (quote is None or quote.verified),
    )
