"""A case of twenty debts in every stage of the road, such as a volunteer's hardest client may have."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from core.case.agreement import RepaymentTerms
from core.case.borrower import Borrower, Hardship, HardshipKind, Household
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    AgreementSigned,
    Channel,
    ContactMade,
    Entry,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
)
from core.case.lender import LenderKind
from core.money import yuan
from core.workflow.progress import refuse_entry

DEBTS = 20
KINDS = (
    LenderKind.BANK_CREDIT_CARD,
    LenderKind.CONSUMER_FINANCE,
    LenderKind.PLATFORM_LOAN_FACILITATION,
    LenderKind.MICROLOAN,
    LenderKind.RURAL_BANK,
)


def big_case(as_of: date) -> Case:
    """Twenty debts, some hundred entries. Raises `AssertionError` if the workflow refuses one of them."""
    case = Case(
        case_id="bench",
        title="二十笔债务",
        borrower=Borrower(name="林晓", phone="13800000000"),
        household=Household(adults=2, children=1),
        hardship=Hardship(
            kind=HardshipKind.PAY_CUT,
            since=as_of - timedelta(days=200),
            statement="公司裁员，收入少了一半。",
            income_before=yuan(12000),
            income_now=yuan(6200),
        ),
        budget=Budget(
            incomes=(Income(label="工资", monthly=yuan(6200), pay_day=15),),
            spending=(
                Spending(category=SpendingCategory.HOUSING, monthly=yuan(1500)),
                Spending(category=SpendingCategory.FOOD, monthly=yuan(1400)),
                Spending(category=SpendingCategory.TRANSPORT, monthly=yuan(200)),
            ),
            buffer=yuan(200),
        ),
        debts=tuple(_debt(number, as_of) for number in range(DEBTS)),
    )
    for number in range(DEBTS):
        for entry in _entries(number, as_of):
            refusal = refuse_entry(case, entry)
            assert refusal is None, refusal
            case = case.with_entry(entry)
    return case


def _debt(number: int, as_of: date) -> Debt:
    return Debt(
        debt_id=f"debt-{number}",
        name=f"第{number + 1}家",
        kind=KINDS[number % len(KINDS)],
        balance=Balance(
            principal=yuan(3000 + 1700 * number),
            interest=yuan(120 + 31 * number),
            penalty_interest=yuan(17 * number),
        ),
        as_of=as_of,
        drawn_on=as_of - timedelta(days=500),
        first_missed_due_date=as_of - timedelta(days=5 + 11 * number),
        contract_annual_rate=Decimal("0.18"),
    )


def _entries(number: int, as_of: date) -> Iterator[Entry]:
    debt_id = f"debt-{number}"

    def facts(step: int, days_ago: int) -> dict[str, object]:
        return {
            "entry_id": f"{debt_id}-{step}",
            "debt_id": debt_id,
            "on": as_of - timedelta(days=days_ago),
        }

    for call in range(5):
        yield ContactMade.model_validate(
            facts(call, 90 - call)
            | {"channel": Channel.HOTLINE, "agent": "1024", "said": "会有专人联系你。"}
        )
    road: tuple[Entry, ...] = (
        LetterSent.model_validate(
            facts(10, 60) | {"letter": LetterKind.APPLICATION, "channel": Channel.EMAIL}
        ),
        LenderReplied.model_validate(facts(11, 50) | {"outcome": Outcome.ACKNOWLEDGED}),
        AgreementSigned.model_validate(facts(12, 40) | {"terms": _terms(as_of)}),
        PaymentMade.model_validate(
            facts(13, 20)
            | {
                "amount": yuan(200),
                "purpose": PaymentPurpose.INSTALMENT,
                "method": PaymentMethod.LENDER_APP,
            }
        ),
    )
    yield from road[: number % (len(road) + 1)]


def _terms(as_of: date) -> RepaymentTerms:
    return RepaymentTerms(
        months=36,
        monthly=yuan(200),
        last_instalment=yuan(180),
        first_due_date=as_of - timedelta(days=20),
    )
