"""A complete invented case to walk through: five debts of different kinds, each at another stage.

Every figure adds up: offers come from `first_offers`, instalments from the agreement's own schedule.
"""

from datetime import date, timedelta

from core.calculations.instalments import split_evenly
from core.calculations.offers import first_offers
from core.calculations.schedule import repayment_schedule
from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import Balance
from core.case.entries import (
    AgreementSigned,
    Channel,
    ContactMade,
    DraftStarted,
    Entry,
    LenderReplied,
    LetterKind,
    LetterSent,
    MaterialMarked,
    Outcome,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
    QuestionAsked,
)
from core.dates import add_months
from core.guidance.example_facts import (
    CARD,
    CONSUMER_FINANCE,
    FIGURES_FROM,
    PLATFORM,
    RURAL,
    SHOPPING,
    example_facts,
    rural_debt,
)
from core.money import ZERO, yuan

_AGREED_MONTHS = 36
_AGREED_TOTAL = yuan("14412.50")
_PAID_INSTALMENTS = 2
_COUNTER_MONTHS = 12


def example_case(as_of: date) -> Case:
    """The same case for the same day, always."""
    agreed = _agreed_terms(as_of)
    paid = sum((i.amount for i in repayment_schedule(agreed)[:_PAID_INSTALMENTS]), ZERO)
    case = example_facts(as_of).with_debt(rural_debt(as_of, agreed.total - paid))
    case = _with(case, _rural_entries(as_of, agreed))
    case = first_offers(case, as_of - timedelta(days=FIGURES_FROM)).apply_to(case)
    for entries in (
        _card_entries(case, as_of),
        _consumer_finance_entries(case, as_of),
        _platform_entries(case, as_of),
        _shopping_entries(as_of),
        _materials(as_of),
    ):
        case = _with(case, entries)
    return case


def _with(case: Case, entries: tuple[Entry, ...]) -> Case:
    for entry in entries:
        case = case.with_entry(entry)
    return case


def _agreed_terms(as_of: date) -> RepaymentTerms:
    monthly, last = split_evenly(_AGREED_TOTAL, _AGREED_MONTHS)
    return RepaymentTerms(
        months=_AGREED_MONTHS,
        monthly=monthly,
        last_instalment=last,
        first_due_date=add_months(as_of, -_PAID_INSTALMENTS) + timedelta(days=5),
        interest_suspended=True,
        waived=Balance(penalty_interest=yuan("356.20")),
    )


def _rural_entries(as_of: date, agreed: RepaymentTerms) -> tuple[Entry, ...]:
    payments = tuple(
        PaymentMade(
            entry_id=f"{RURAL}-paid-{instalment.number}",
            debt_id=RURAL,
            on=instalment.due_date,
            amount=instalment.amount,
            purpose=PaymentPurpose.INSTALMENT,
            method=PaymentMethod.LENDER_APP,
            payee="清溪农村商业银行股份有限公司（示例）",
            proof="还款页截图",
        )
        for instalment in repayment_schedule(agreed)[:_PAID_INSTALMENTS]
    )
    return (
        LetterSent(
            entry_id=f"{RURAL}-sent",
            debt_id=RURAL,
            on=as_of - timedelta(days=96),
            letter=LetterKind.APPLICATION,
            channel=Channel.BRANCH,
            proof="网点收件回执",
            asked=agreed,
        ),
        AgreementSigned(
            entry_id=f"{RURAL}-signed",
            debt_id=RURAL,
            on=as_of - timedelta(days=75),
            terms=agreed,
            proof="书面协议一份",
        ),
        *payments,
    )


def _card_entries(case: Case, as_of: date) -> tuple[Entry, ...]:
    return (
        ContactMade(
            entry_id=f"{CARD}-call",
            debt_id=CARD,
            on=as_of - timedelta(days=18),
            channel=Channel.HOTLINE,
            number="卡片背面的号码",
            agent="工号 0000",
            said="登记了困难情况，申请书寄到信用卡中心，15 天内答复。",
            next_step="寄出申请书和收入流水",
        ),
        DraftStarted(entry_id=f"{CARD}-draft", debt_id=CARD, on=as_of - timedelta(days=17)),
        _sent(case, CARD, as_of, days=16, answer_in=15, channel=Channel.POST),
        LenderReplied(
            entry_id=f"{CARD}-received",
            debt_id=CARD,
            on=as_of - timedelta(days=14),
            outcome=Outcome.ACKNOWLEDGED,
        ),
    )


def _consumer_finance_entries(case: Case, as_of: date) -> tuple[Entry, ...]:
    return (
        ContactMade(
            entry_id=f"{CONSUMER_FINANCE}-call",
            debt_id=CONSUMER_FINANCE,
            on=as_of - timedelta(days=12),
            channel=Channel.APP_CHAT,
            agent="工号 0000",
            said="可以递困难申请，从 App 上传。",
            next_step="上传申请书",
        ),
        _sent(case, CONSUMER_FINANCE, as_of, days=10, answer_in=15, channel=Channel.APP_FORM),
        LenderReplied(
            entry_id=f"{CONSUMER_FINANCE}-received",
            debt_id=CONSUMER_FINANCE,
            on=as_of - timedelta(days=8),
            outcome=Outcome.ACKNOWLEDGED,
        ),
        QuestionAsked(
            entry_id=f"{CONSUMER_FINANCE}-question",
            debt_id=CONSUMER_FINANCE,
            on=as_of - timedelta(days=2),
            question="请补交近六个月的工资流水",
            deadline=as_of + timedelta(days=2),
        ),
    )


def _platform_entries(case: Case, as_of: date) -> tuple[Entry, ...]:
    debt = case.debt(PLATFORM)
    monthly, last = split_evenly(debt.balance.total, _COUNTER_MONTHS)
    offer = case.offer(PLATFORM)
    counter = RepaymentTerms(
        months=_COUNTER_MONTHS,
        monthly=monthly,
        last_instalment=last,
        first_due_date=offer.terms.first_due_date if offer else add_months(as_of, 1),
        interest_suspended=True,
    )
    return (
        _sent(case, PLATFORM, as_of, days=14, answer_in=15, channel=Channel.APP_CHAT),
        LenderReplied(
            entry_id=f"{PLATFORM}-counter",
            debt_id=PLATFORM,
            on=as_of - timedelta(days=3),
            outcome=Outcome.COUNTER_OFFERED,
            reason="期数太长",
            terms=counter,
            valid_until=as_of + timedelta(days=4),
        ),
    )


def _shopping_entries(as_of: date) -> tuple[Entry, ...]:
    return (
        ContactMade(
            entry_id=f"{SHOPPING}-call",
            debt_id=SHOPPING,
            on=as_of - timedelta(days=5),
            channel=Channel.APP_CHAT,
            said="延期要看贷款人审核，申请书从在线客服上传。",
            next_step="写好申请书上传",
        ),
        DraftStarted(entry_id=f"{SHOPPING}-draft", debt_id=SHOPPING, on=as_of - timedelta(days=4)),
    )


def _materials(as_of: date) -> tuple[Entry, ...]:
    return tuple(
        MaterialMarked(
            entry_id=f"example-material-{material_id}",
            debt_id="",
            on=as_of - timedelta(days=17),
            material_id=material_id,
            collected=True,
        )
        for material_id in ("identity", "spending", f"statement_{CARD}", f"contract_{CARD}")
    )


def _sent(
    case: Case, debt_id: str, as_of: date, *, days: int, answer_in: int, channel: Channel
) -> LetterSent:
    offer = case.offer(debt_id)
    on = as_of - timedelta(days=days)
    return LetterSent(
        entry_id=f"{debt_id}-sent",
        debt_id=debt_id,
        on=on,
        letter=LetterKind.APPLICATION,
        channel=channel,
        proof="寄件单或上传页截图",
        answer_by=on + timedelta(days=answer_in),
        asked=offer.terms if offer else None,
    )
