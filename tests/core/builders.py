"""Small cases for the tests of arithmetic, checks and guidance."""

from datetime import date, timedelta
from itertools import count

from core.case.agreement import RepaymentTerms
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    AgreementSigned,
    Channel,
    Entry,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.money import yuan

DAY = date(2026, 11, 23)
_numbers = count(1)


def budget(available: str, **more: object) -> Budget:
    """A budget that leaves this much for debts."""
    return Budget.model_validate(
        {
            "incomes": (Income(label="工资", monthly=yuan("3000") + yuan(available)),),
            "spending": (Spending(category=SpendingCategory.FOOD, monthly=yuan("3000")),),
            **more,
        }
    )


def debt(debt_id: str = "card", principal: str = "10000.00", **more: object) -> Debt:
    """A debt of principal alone, unless told otherwise."""
    return Debt.model_validate(
        {
            "debt_id": debt_id,
            "name": debt_id,
            "kind": LenderKind.BANK_CREDIT_CARD,
            "parties": (Party(role=PartyRole.LENDER, name="云江银行股份有限公司"),),
            "balance": Balance(principal=yuan(principal)),
            "as_of": DAY,
            "first_missed_due_date": DAY - timedelta(days=40),
            **more,
        }
    )


def terms(months: int, monthly: str, last: str, first: date, **more: object) -> RepaymentTerms:
    return RepaymentTerms.model_validate(
        {
            "months": months,
            "monthly": yuan(monthly),
            "last_instalment": yuan(last),
            "first_due_date": first,
            **more,
        }
    )


def case(*debts: Debt, available: str = "1000.00", **more: object) -> Case:
    return Case.model_validate(
        {"case_id": "c", "budget": budget(available), "debts": debts, **more}
    )


def with_entries(case: Case, *entries: Entry) -> Case:
    for entry in entries:
        case = case.with_entry(entry)
    return case


def facts(debt_id: str, on: date) -> dict[str, object]:
    return {"entry_id": f"e{next(_numbers)}", "debt_id": debt_id, "on": on}


def signed(debt_id: str, on: date, agreed: RepaymentTerms, **more: object) -> AgreementSigned:
    return AgreementSigned.model_validate({**facts(debt_id, on), "terms": agreed, **more})


def sent(debt_id: str, on: date, **more: object) -> LetterSent:
    return LetterSent.model_validate(
        {
            **facts(debt_id, on),
            "letter": LetterKind.APPLICATION,
            "channel": Channel.POST,
            **more,
        }
    )


def replied(debt_id: str, on: date, outcome: Outcome, **more: object) -> LenderReplied:
    return LenderReplied.model_validate({**facts(debt_id, on), "outcome": outcome, **more})


def paid(
    debt_id: str, on: date, amount: str, purpose: PaymentPurpose = PaymentPurpose.INSTALMENT
) -> PaymentMade:
    return PaymentMade.model_validate(
        {
            **facts(debt_id, on),
            "amount": yuan(amount),
            "purpose": purpose,
            "method": PaymentMethod.LENDER_APP,
        }
    )
