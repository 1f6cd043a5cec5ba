"""Three debts of different kinds, and offers on them."""

from datetime import date
from decimal import Decimal

from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.debt import Balance, Debt, FigureSource
from core.case.lender import LenderKind, Party, PartyRole
from core.dates import add_months

TODAY = date(2026, 11, 23)


def terms(total: str, months: int, *, suspended: bool = False, waived: Balance | None = None):
    """Terms that add up to `total`, cut to the fen, the last instalment carrying the rest."""
    fen = int(Decimal(total) * 100)
    monthly = Decimal(fen // months) / 100
    return RepaymentTerms(
        months=months,
        monthly=monthly,
        last_instalment=Decimal(total) - monthly * (months - 1),
        first_due_date=date(2026, 12, 27),
        interest_suspended=suspended,
        waived=waived or Balance(),
    )


def offer(debt: Debt, kind: OfferKind, offered: RepaymentTerms) -> Offer:
    """An offer made today on the debt's own figures."""
    return Offer(
        debt_id=debt.debt_id, kind=kind, terms=offered, made_on=TODAY, balance=debt.balance.total
    )


CARD = Debt(
    debt_id="card",
    name="招行信用卡",
    kind=LenderKind.BANK_CREDIT_CARD,
    parties=(Party(role=PartyRole.LENDER, name="招商银行股份有限公司信用卡中心"),),
    account_tail="3308",
    balance=Balance(
        principal="33180.00",
        interest="3201.55",
        penalty_interest="1409.50",
        late_fee="851.32",
    ),
    as_of=date(2026, 11, 5),
    figure_source=FigureSource.STATEMENT,
    first_missed_due_date=date(2026, 10, 7),
)
LOAN = Debt(
    debt_id="loan",
    name="借呗",
    kind=LenderKind.CONSUMER_FINANCE,
    parties=(
        Party(role=PartyRole.LENDER, name="重庆某某消费金融有限公司"),
        Party(role=PartyRole.FACILITATOR, name="支付宝"),
    ),
    balance=Balance(principal="12000.00", interest="621.73"),
    as_of=date(2026, 11, 20),
    drawn_on=add_months(TODAY, -10),
    original_amount="15000.00",
    first_missed_due_date=date(2026, 11, 3),
)
PLATFORM = Debt(
    debt_id="platform",
    name="得物分期",
    kind=LenderKind.PLATFORM_LOAN_FACILITATION,
    balance=Balance(principal="3000.00", penalty_interest="41.20"),
    as_of=date(2026, 11, 20),
    figure_source=FigureSource.BORROWER,
)
