"""Random legal walks through the life of one debt: every entry is one the desk would accept."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from hypothesis import strategies as st

from core.case.case import Case
from core.case.entries import (
    AgreementContinued,
    BreachMended,
    BreachRecorded,
    CertificateRead,
    Channel,
    ContactMade,
    CourtCaseEnded,
    CourtPaper,
    CourtPaperReceived,
    CreditRecordSeen,
    DebtSold,
    DeferralGranted,
    DraftStarted,
    Entry,
    FallbackAnswered,
    FallbackKind,
    FallbackStarted,
    GuarantorPaid,
    Instance,
    LetterKind,
    NextAttemptPlanned,
    Outcome,
    PaidOffConfirmed,
    PaymentMethod,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    PayoffQuoted,
    QuestionAsked,
    RecordShown,
    RefundReceived,
    SuspectsMeant,
)
from core.money import yuan
from core.workflow.progress import refuse_entry
from tests.core.builders import DAY, case, debt, facts, paid, replied, sent, signed, terms

TERMS = terms(3, "100.00", "100.50", DAY + timedelta(days=30))

MAKERS: list[Callable[[int], Entry]] = [
    lambda day: DraftStarted.model_validate(_facts(day)),
    lambda day: ContactMade.model_validate(
        {**_facts(day), "channel": Channel.HOTLINE, "next_on": DAY + timedelta(days=day + 3)}
    ),
    lambda day: sent("card", DAY + timedelta(days=day), asked=TERMS),
    lambda day: sent("card", DAY + timedelta(days=day), answer_by=DAY + timedelta(days=day + 5)),
    *(
        lambda day, outcome=outcome: replied(
            "card",
            DAY + timedelta(days=day),
            outcome,
            terms=TERMS if outcome in (Outcome.APPROVED, Outcome.COUNTER_OFFERED) else None,
            valid_until=DAY + timedelta(days=day + 4),
        )
        for outcome in Outcome
    ),
    *(
        lambda day, outcome=outcome: replied(
            "card", DAY + timedelta(days=day), outcome, letter_id="e0", reason="不行", terms=TERMS
        )
        for outcome in (Outcome.APPROVED, Outcome.COUNTER_OFFERED, Outcome.REFUSED)
    ),
    *(
        lambda day, meanwhile=meanwhile: DeferralGranted.model_validate(
            {
                **_facts(day),
                "letter_id": "e0",
                "until": DAY + timedelta(days=day + 40),
                "meanwhile": meanwhile,
                "in_writing": meanwhile is None,
            }
        )
        for meanwhile in (None, TERMS)
    ),
    lambda day: replied("card", DAY + timedelta(days=day), Outcome.APPROVED),
    lambda day: replied("card", DAY + timedelta(days=day), Outcome.COUNTER_OFFERED),
    lambda day: signed("card", DAY + timedelta(days=day), TERMS),
    lambda day: signed("card", DAY + timedelta(days=day), TERMS, in_writing=False),
    *(
        lambda day, amount=amount: paid("card", DAY + timedelta(days=day), amount)
        for amount in ("50.00", "100.00", "300.50")
    ),
    lambda day: paid("card", DAY + timedelta(days=day), "500.00", PaymentPurpose.PAYOFF),
    lambda day: BreachRecorded.model_validate(_facts(day)),
    lambda day: BreachMended.model_validate(_facts(day)),
    *(
        lambda day, paper=paper: CourtPaperReceived.model_validate({**_facts(day), "paper": paper})
        for paper in CourtPaper
    ),
    lambda day: CourtCaseEnded.model_validate(_facts(day)),
    lambda day: DebtSold.model_validate({**_facts(day), "assignee": "远帆资产管理有限公司"}),
    lambda day: DebtSold.model_validate(
        {**_facts(day), "assignee": "远帆资产管理有限公司", "notice_seen": True}
    ),
    lambda day: AgreementContinued.model_validate(
        {**_facts(day), "holder": "远帆资产管理有限公司"}
    ),
    lambda day: SuspectsMeant.model_validate({**_facts(day), "reading_id": "read"}),
    lambda day: GuarantorPaid.model_validate(
        {**_facts(day), "guarantor": "样例融资担保有限公司", "proof_seen": day % 2 == 0}
    ),
    lambda day: sent("card", DAY + timedelta(days=day), letter=LetterKind.CHANGE_REQUEST),
    lambda day: sent("card", DAY + timedelta(days=day), letter=LetterKind.COMPLAINT),
    *(
        lambda day, check=check: PayoffChecked.model_validate({**_facts(day), "check": check})
        for check in PayoffCheck
    ),
    *(
        lambda day, written=written, waived=waived, until=until: PayoffQuoted.model_validate(
            {
                **_facts(day),
                "owed": {"principal": "500.00", "late_fee": "20.00"},
                "waived": {"late_fee": waived},
                "amount": yuan("520.00") - yuan(waived),
                "valid_until": until and DAY + timedelta(days=day + until),
                "in_writing": written,
            }
        )
        for written, waived, until in (
            (True, "0.00", 8),
            (False, "0.00", None),
            (True, "20.00", 3),
        )
    ),
    lambda day: paid("card", DAY + timedelta(days=day), "0.37").model_copy(
        update={"method": PaymentMethod.AUTO_DEBIT}
    ),
    *(
        lambda day, shown=shown: PayoffChecked.model_validate(
            {**_facts(day), "check": PayoffCheck.ZERO_BALANCE, "amount_shown": shown}
        )
        for shown in ("0.37", "0.00")
    ),
    lambda day: RefundReceived.model_validate({**_facts(day), "amount": "0.37"}),
    lambda day: GuarantorPaid.model_validate({**_facts(day), "guarantor": "样例融资担保有限公司"}),
    lambda day: CertificateRead.model_validate({**_facts(day), "text": "结清证明"}),
    *(
        lambda day, shown=shown: CreditRecordSeen.model_validate({**_facts(day), "shown": shown})
        for shown in RecordShown
    ),
    *(
        lambda day, letter=letter: sent("card", DAY + timedelta(days=day), letter=letter)
        for letter in (
            LetterKind.SETTLEMENT_REQUEST,
            LetterKind.PAYOFF_CERTIFICATE_REQUEST,
            LetterKind.PAYMENT_RECONCILIATION,
            LetterKind.CREDIT_RECORD_OBJECTION,
        )
    ),
    lambda day: PaidOffConfirmed.model_validate(_facts(day)),
    lambda day: NextAttemptPlanned.model_validate(
        {**_facts(day), "again_on": DAY + timedelta(days=day + 7)}
    ),
    lambda day: FallbackStarted.model_validate(
        {
            **_facts(day),
            "fallback": FallbackKind.COMPLAINT,
            "answer_by": DAY + timedelta(days=day + 9),
        }
    ),
    lambda day: FallbackStarted.model_validate(
        {**_facts(day), "fallback": FallbackKind.COMPLAINT, "instance": Instance.REGULATOR}
    ),
    lambda day: FallbackAnswered.model_validate({**_facts(day), "started": "e0"}),
    lambda day: QuestionAsked.model_validate(
        {**_facts(day), "question": "工资流水", "deadline": DAY + timedelta(days=day + 2)}
    ),
]


def _facts(day: int) -> dict[str, object]:
    return facts("card", DAY + timedelta(days=day))


def walk(choices: Sequence[tuple[int, int]]) -> Case:
    """The case after the choices (which entry, days later); what the table refuses is skipped."""
    walked, day = case(debt(principal=str(yuan("1000")))), 0
    for which, later in choices:
        day += later
        entry = MAKERS[which](day)
        if refuse_entry(walked, entry) is None:
            walked = walked.with_entry(entry)
    return walked


walks = st.lists(st.tuples(st.integers(0, len(MAKERS) - 1), st.integers(0, 12)), max_size=20).map(
    walk
)
