"""Three contrasting debts, far enough along that every letter of a debt's life can be written on each."""

from datetime import date

from core.calculations.asking.ladder import choices_after
from core.calculations.instalments import InstalmentOffer, offer_instalments
from core.calculations.settlement import offer_settlement
from core.case.borrower import Borrower, Hardship, HardshipKind, Household
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance, Debt, FigureSource
from core.case.entries import (
    AgreementRead,
    AgreementSigned,
    Channel,
    ContactMade,
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    DemandMeans,
    DemandReceived,
    FallbackAnswered,
    FallbackKind,
    FallbackStarted,
    Instance,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
    QuestionAsked,
    Reached,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.checks.objection import Ground, Objection
from core.documents.compose import compose
from core.documents.letter import Letter
from core.money import yuan
from tests.core.documents.people import CARD

TODAY = date(2026, 11, 23)
RECORDING = "4f1a9c0d2b7e8a6355d0c1b2a3f4e5d6" * 2
PLATFORM_LOAN = Debt(
    debt_id="platform",
    name="分期乐",
    kind=LenderKind.PLATFORM_LOAN_FACILITATION,
    parties=(
        Party(role=PartyRole.LENDER, name="样例小额贷款有限公司"),
        Party(role=PartyRole.FACILITATOR, name="样例网络科技有限公司"),
        Party(role=PartyRole.GUARANTOR, name="样例融资担保有限公司"),
    ),
    account_tail="6612",
    balance=Balance(
        principal="8400.00", interest="260.00", penalty_interest="120.00", other_fees="350.05"
    ),
    as_of=date(2026, 11, 18),
    figure_source=FigureSource.LENDER_APP,
    drawn_on=date(2025, 12, 1),
    original_amount="12000.00",
    first_missed_due_date=date(2026, 9, 1),
)
SOLD_LOAN = Debt(
    debt_id="sold",
    name="某行消费贷",
    kind=LenderKind.BANK_LOAN,
    parties=(Party(role=PartyRole.LENDER, name="样例银行股份有限公司"),),
    balance=Balance(principal="26000.00", interest="4100.00", penalty_interest="2300.00"),
    as_of=date(2026, 11, 2),
    figure_source=FigureSource.CREDIT_REPORT,
    drawn_on=date(2022, 5, 10),
    first_missed_due_date=date(2024, 8, 10),
)
DEBTS = {"card": CARD, "platform": PLATFORM_LOAN, "sold": SOLD_LOAN}


def life(which: str) -> Case:
    """王敏 with one of the three debts and everything that may happen to it, in an order the stages allow."""
    debt = DEBTS[which]
    made = offer_instalments(debt, 36, TODAY, first_due_date=date(2026, 12, 20))
    assert isinstance(made, InstalmentOffer)
    most = made.offer.terms.last_instalment + 60
    choices = choices_after(debt, made.offer, most, TODAY)
    case = Case(
        case_id="life",
        borrower=Borrower(
            name="王敏",
            id_number="110101199003071234",
            phone="13800000000",
            address="浙江省杭州市样例路 8 号",
        ),
        household=Household(adults=2, children=1, region="浙江省杭州市"),
        hardship=Hardship(
            kind=HardshipKind.PAY_CUT,
            since=date(2026, 7, 1),
            statement="门店减少排班，每月到手从八千九百元降到六千二百元左右。",
            income_before="8900.00",
            income_now="6200.00",
        ),
        budget=Budget(
            incomes=(Income(label="工资", monthly=yuan("6200"), pay_day=15),),
            spending=(
                Spending(category=SpendingCategory.HOUSING, monthly=yuan("1500")),
                Spending(
                    category=SpendingCategory.MEDICAL, monthly=yuan("900"), reason="慢性病用药"
                ),
                Spending(category=SpendingCategory.FOOD, monthly=yuan("1300")),
            ),
            buffer=yuan("300"),
            lump_sum=yuan("15000"),
            lump_sum_source="父母帮忙",
        ),
        debts=(debt,),
        offers=(made.offer.model_copy(update={"choices": choices}),),
    )
    for entry in _entries(which, case):
        case = case.with_entry(entry)
    return case


def _entries(which: str, case: Case):
    terms = case.offers[0].terms
    theirs = terms.model_copy(
        update={"months": 24, "monthly": yuan("1980.00"), "last_instalment": yuan("1980.00")}
    )
    common = {"debt_id": which}
    yield ContactMade(
        entry_id="1",
        on=date(2026, 10, 8),
        channel=Channel.HOTLINE,
        ticket="T20261008",
        **common,
    )
    for number, (on, means, sender, note, reached) in enumerate(
        (
            (
                date(2026, 10, 9),
                DemandMeans.CALL,
                "0571-00000000",
                "打给单位同事，说出欠款金额",
                Reached.WORK,
            ),
            (date(2026, 10, 20), DemandMeans.SMS, "1069 短信", "称三天内上门", Reached.BORROWER),
        )
    ):
        yield DemandReceived(
            entry_id=f"d{number}",
            on=on,
            means=means,
            sender=sender,
            note=note,
            reached=reached,
            number="0571-12345678" if means is DemandMeans.CALL else "",
            agent="3057" if means is DemandMeans.CALL else "",
            attachment=RECORDING if means is DemandMeans.CALL else None,
            **common,
        )
    yield LetterSent(
        entry_id="2",
        on=date(2026, 10, 25),
        letter=LetterKind.APPLICATION,
        channel=Channel.POST,
        proof="EMS 1000000000000",
        answer_by=date(2026, 11, 9),
        asked=terms,
        **common,
    )
    yield QuestionAsked(
        entry_id="3",
        on=date(2026, 11, 1),
        question="近三个月工资流水",
        deadline=date(2026, 11, 26),
        **common,
    )
    yield LenderReplied(
        entry_id="4",
        on=date(2026, 11, 10),
        outcome=Outcome.COUNTER_OFFERED,
        terms=theirs,
        conditions="逾期一次，协议作废",
        **common,
    )
    yield AgreementRead(
        entry_id="4b",
        on=date(2026, 11, 11),
        text="欠款总额三万元，分 36 期，每月 20 日还 900.00 元。如任一期逾期，本协议作废。结清后可开结清证明。",
        **common,
    )
    yield AgreementSigned(entry_id="5", on=date(2026, 11, 12), terms=terms, **common)
    yield DemandReceived(
        entry_id="5b",
        on=date(2026, 11, 14),
        means=DemandMeans.SMS,
        sender="1069 短信",
        note="请尽快还清全部欠款",
        **common,
    )
    yield PaymentMade(
        entry_id="6",
        on=date(2026, 11, 15),
        amount=yuan("500.00"),
        purpose=PaymentPurpose.INSTALMENT,
        method=PaymentMethod.LENDER_APP,
        payee=case.debts[0].creditor_name,
        proof="回单 1",
        **common,
    )
    yield FallbackStarted(
        entry_id="6b",
        on=date(2026, 11, 16),
        fallback=FallbackKind.COMPLAINT,
        instance=Instance.LENDER,
        addressee="消费者权益保护部",
        ticket="TS20261116",
        **common,
    )
    yield FallbackAnswered(
        entry_id="6c",
        on=date(2026, 11, 17),
        started="6b",
        answer="催收符合公司规定。",
        **common,
    )
    if which == "sold":
        yield DebtSold(
            entry_id="7", on=date(2026, 11, 17), assignee="样例资产管理有限公司", **common
        )
    yield CourtPaperReceived(
        entry_id="8",
        on=date(2026, 11, 18),
        paper=CourtPaper.PAYMENT_ORDER,
        body="杭州市样例区人民法院",
        case_number="（2026）浙0106民督1号",
        sum_claimed=yuan("30000.00"),
        **common,
    )
    yield CourtPaperReceived(
        entry_id="9",
        on=date(2026, 11, 19),
        paper=CourtPaper.ARBITRATION_NOTICE,
        body="样例仲裁委员会",
        case_number="（2026）样仲案字第12号",
        hearing_on=date(2026, 12, 14),
        **common,
    )
    yield CourtPaperReceived(
        entry_id="10",
        on=date(2026, 11, 20),
        paper=CourtPaper.SUMMONS,
        body="杭州市样例区人民法院",
        case_number="（2026）浙0106民初88号",
        hearing_on=date(2026, 12, 22),
        **common,
    )
    yield CourtPaperReceived(
        entry_id="11",
        on=date(2026, 11, 21),
        paper=CourtPaper.FREEZE_RULING,
        body="杭州市样例区人民法院",
        case_number="（2026）浙0106执9号",
        **common,
    )


def letter(kind: LetterKind, which: str) -> Letter:
    """A letter of this kind on one of the three debts; one payment at once where the letter is about that."""
    case = life(which)
    debt = case.debts[0]
    if kind is LetterKind.SETTLEMENT_REQUEST:
        made = offer_settlement(debt, yuan("15000"), TODAY, pay_on=date(2026, 12, 20))
        if not isinstance(made, InstalmentOffer):
            made = offer_settlement(debt, yuan("6000"), TODAY, pay_on=date(2026, 12, 20))
        assert isinstance(made, InstalmentOffer)
        case = case.with_offer(made.offer)
    if kind is LetterKind.PAYOFF_CERTIFICATE_REQUEST:
        case = case.model_copy(
            update={
                "entries": (
                    PaymentMade(
                        entry_id="p",
                        debt_id=which,
                        on=TODAY,
                        amount=debt.balance.total,
                        purpose=PaymentPurpose.PAYOFF,
                        method=PaymentMethod.LENDER_APP,
                    ),
                )
            }
        )
    return compose(
        kind,
        case,
        which,
        TODAY,
        materials=("身份证复印件", "近三个月工资流水"),
        objection=Objection(grounds=tuple(Ground), own_words="2025 年 3 月的扣款没有入账"),
        files={RECORDING: "打给单位的录音.m4a"},
    )
