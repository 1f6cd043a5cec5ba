"""One case with debts at different points of the road, and the ways tests read and press a page."""

from datetime import date

from streamlit.testing.v1 import AppTest

from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.borrower import Borrower, Hardship, HardshipKind
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    AgreementSigned,
    Channel,
    Entry,
    LetterKind,
    LetterSent,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.money import yuan

DAY = date(2026, 11, 23)
BANK = "招商银行股份有限公司信用卡中心"


def terms(months: int, monthly: str, first: date = date(2026, 12, 27)) -> RepaymentTerms:
    return RepaymentTerms(
        months=months,
        monthly=yuan(monthly),
        last_instalment=yuan(monthly),
        first_due_date=first,
    )


CARD = Debt(
    debt_id="card",
    name="招行信用卡",
    kind=LenderKind.BANK_CREDIT_CARD,
    parties=(Party(role=PartyRole.LENDER, name=BANK),),
    balance=Balance(principal=yuan("30000"), late_fee=yuan("1200")),
    as_of=date(2026, 11, 5),
    first_missed_due_date=date(2026, 10, 7),
    original_amount=yuan("35000"),
)
ASKED = terms(60, "520.00")
OFFER = Offer(
    debt_id="card",
    kind=OfferKind.INSTALMENTS,
    terms=ASKED,
    made_on=DAY,
    balance=CARD.balance.total,
)
CASE = Case(
    case_id="road",
    borrower=Borrower(name="林晓", phone="13800000000"),
    hardship=Hardship(
        kind=HardshipKind.PAY_CUT, since=date(2026, 10, 1), statement="门店减少排班"
    ),
    budget=Budget(
        incomes=(Income(label="工资", monthly=yuan("6000")),),
        spending=(
            Spending(
                category=SpendingCategory.FOOD,
                monthly=yuan("4000"),
                reason="一家三口，孩子吃特殊奶粉",
            ),
        ),
        buffer=yuan("300"),
    ),
    debts=(CARD,),
    offers=(OFFER,),
)


def after(*entries: Entry) -> Case:
    """The case with these entries in its log."""
    return CASE.model_copy(update={"entries": entries})


SENT = LetterSent(
    entry_id="sent",
    debt_id="card",
    on=date(2026, 11, 7),
    letter=LetterKind.APPLICATION,
    channel=Channel.APP_FORM,
    answer_by=date(2026, 11, 22),
    asked=ASKED,
)
SIGNED = AgreementSigned(
    entry_id="signed", debt_id="card", on=date(2026, 9, 1), terms=terms(12, "600", DAY)
)
PAID_OFF = PaymentMade(
    entry_id="paid",
    debt_id="card",
    on=date(2026, 11, 1),
    amount=yuan("31200"),
    purpose=PaymentPurpose.PAYOFF,
    method=PaymentMethod.LENDER_APP,
    payee=BANK,
)


def texts(app: AppTest) -> str:
    """Everything the page says."""
    kinds = (app.title, app.header, app.subheader, app.markdown, app.warning, app.error, app.info)
    return "\n".join(element.value for kind in kinds for element in kind)


def press(app: AppTest, label: str) -> AppTest:
    """Press the first button with this label."""
    return next(button for button in app.button if button.label == label).click().run()


def fill(app: AppTest, label: str, text: str) -> AppTest:
    """Type into the field whose label begins like this; the page does not run yet."""
    fields = (*app.text_input, *app.text_area)
    next(field for field in fields if field.label.startswith(label)).set_value(text)
    return app


def typed(app: AppTest, label: str) -> str:
    """What stands in a field."""
    fields = (*app.text_input, *app.text_area)
    return next(str(field.value) for field in fields if field.label.startswith(label))
