"""What happened, one immutable dated entry each. The stage of a debt is folded from them and never set by hand.

An entry is corrected by another entry (`EntryWithdrawn`), so the log stays the evidence.
"""

from datetime import date, time
from typing import Annotated, Literal

from pydantic import Field

from core.case.agreement import RepaymentTerms
from core.case.court_entries import CourtCaseEnded as CourtCaseEnded
from core.case.court_entries import CourtPaperReceived as CourtPaperReceived
from core.case.court_kinds import CourtPaper as CourtPaper
from core.case.court_kinds import ServiceMeans as ServiceMeans
from core.case.entries_kept import AgreementContinued as AgreementContinued
from core.case.entries_kept import DeferralGranted as DeferralGranted
from core.case.entries_kept import LetterAnswered as LetterAnswered
from core.case.entries_kept import PaymentBooked as PaymentBooked
from core.case.entries_kept import SuspectsMeant as SuspectsMeant
from core.case.entry_base import EntryBase as EntryBase
from core.case.entry_base import Text
from core.case.entry_kinds import BookingOrder as BookingOrder
from core.case.entry_kinds import Channel as Channel
from core.case.entry_kinds import DemandMeans as DemandMeans
from core.case.entry_kinds import FallbackKind as FallbackKind
from core.case.entry_kinds import Instance as Instance
from core.case.entry_kinds import Outcome as Outcome
from core.case.entry_kinds import PaymentMethod as PaymentMethod
from core.case.entry_kinds import PaymentPurpose as PaymentPurpose
from core.case.entry_kinds import PayoffCheck as PayoffCheck
from core.case.entry_kinds import Reached as Reached
from core.case.entry_kinds import VerifiedSubject as VerifiedSubject
from core.case.fallback_entries import FallbackAnswered as FallbackAnswered
from core.case.fallback_entries import FallbackStarted as FallbackStarted
from core.case.letter_kinds import LetterKind as LetterKind
from core.case.parts import AnnualRate
from core.case.payoff_entries import CertificateRead as CertificateRead
from core.case.payoff_entries import CreditRecordSeen as CreditRecordSeen
from core.case.payoff_entries import PaidOffConfirmed as PaidOffConfirmed
from core.case.payoff_entries import PayoffChecked as PayoffChecked
from core.case.payoff_entries import PayoffQuoted as PayoffQuoted
from core.case.payoff_entries import RecordShown as RecordShown
from core.case.payoff_entries import RefundReceived as RefundReceived
from core.money import PositiveYuan


class DraftStarted(EntryBase):
    """An application is being written."""

    kind: Literal["draft_started"] = "draft_started"


class ContactMade(EntryBase):
    """Customer service was called, or called: who, what it said and promised; `attachment` is a hash."""

    kind: Literal["contact_made"] = "contact_made"
    channel: Channel
    at: time | None = None
    number: Text = ""
    agent: Text = ""
    ticket: Text = ""
    said: Text = ""
    promised: Text = ""
    next_step: Text = ""
    next_on: date | None = None
    attachment: str | None = None


class LetterSent(EntryBase):
    """A letter went out. `asked` is the offer in one that names it; `answer_by` the day promised or expected.

    `accepted` are the warnings of the gates that the person let stand, by the identifiers of their rules;
    `attachment` is the hash of the letter as it went out.
    """

    kind: Literal["letter_sent"] = "letter_sent"
    letter: LetterKind
    channel: Channel
    proof: Text = ""
    answer_by: date | None = None
    asked: RepaymentTerms | None = None
    accepted: tuple[Text, ...] = ()
    attachment: str | None = None


class DemandReceived(EntryBase):
    """The creditor, or somebody for it, asked for the money; `at` is the time of day where it was noted.

    `answered` says whether a call was put through, `None` where that was not noted; `agent` is a staff number or a
    surname; `attachment` is a hash.
    """

    kind: Literal["demand_received"] = "demand_received"
    means: DemandMeans
    sender: Text = ""
    at: time | None = None
    reached: Reached = Reached.BORROWER
    answered: bool | None = None
    number: Text = ""
    agent: Text = ""
    attachment: str | None = None


class QuestionAsked(EntryBase):
    """The lender wants an answer or a document by a day."""

    kind: Literal["question_asked"] = "question_asked"
    question: Annotated[str, Field(min_length=1, max_length=300)]
    deadline: date


class QuestionAnswered(EntryBase):
    """What was asked has been given."""

    kind: Literal["question_answered"] = "question_answered"
    question_id: str
    answer: Text = ""


class LenderReplied(EntryBase):
    """The lender's answer about terms; `terms` for an approval or a counter-offer.

    `letter_id` is the stand-alone letter it answers, empty for the application. `stated_annual_rate` and
    `conditions` are what the lender says of them, as it says it.
    """

    kind: Literal["lender_replied"] = "lender_replied"
    outcome: Outcome
    letter_id: str = ""
    reason: Text = ""
    suggestion: Text = ""
    terms: RepaymentTerms | None = None
    valid_until: date | None = None
    stated_annual_rate: AnnualRate | None = None
    conditions: Text = ""


class AgreementRead(EntryBase):
    """An agreement's text was checked before signing; what was found is read from `text` again, never stored."""

    kind: Literal["agreement_read"] = "agreement_read"
    text: Annotated[str, Field(min_length=1, max_length=20_000)]


class AgreementSigned(EntryBase):
    """An agreement stands, in writing or on a recorded line; its terms make the schedule.

    `booking` is the order of booking that it names, `None` where it says nothing of it.
    """

    kind: Literal["agreement_signed"] = "agreement_signed"
    terms: RepaymentTerms
    in_writing: bool = True
    proof: Text = ""
    booking: BookingOrder | None = None


class PaymentMade(EntryBase):
    """Money went to the lender. `payee` is the account's name as seen when paying."""

    kind: Literal["payment_made"] = "payment_made"
    amount: PositiveYuan
    purpose: PaymentPurpose
    method: PaymentMethod
    payee: Text = ""
    proof: Text = ""
    attachment: str | None = None


class BreachRecorded(EntryBase):
    """The agreement broke: a date was missed and the lender says it no longer holds."""

    kind: Literal["breach_recorded"] = "breach_recorded"


class BreachMended(EntryBase):
    """The lender lets the agreement go on after a missed date."""

    kind: Literal["breach_mended"] = "breach_mended"


class NextAttemptPlanned(EntryBase):
    """After a refusal: when to ask again, and what will be different.

    `tell_change` and `tell_accepted`: whether the new application says what changed, and that others agreed.
    """

    kind: Literal["next_attempt_planned"] = "next_attempt_planned"
    again_on: date
    change: Text = ""
    tell_change: bool = False
    tell_accepted: bool = False


class DebtSold(EntryBase):
    """The claim was assigned; who says so and who holds it now."""

    kind: Literal["debt_sold"] = "debt_sold"
    assignee: Annotated[str, Field(min_length=1, max_length=100)]
    notice_seen: bool = False


class GuarantorPaid(EntryBase):
    """A guarantor or insurer paid the lender for the person; `amount` in yuan where it was told."""

    kind: Literal["guarantor_paid"] = "guarantor_paid"
    guarantor: Annotated[str, Field(min_length=1, max_length=100)]
    amount: PositiveYuan | None = None
    proof_seen: bool = False


class Verified(EntryBase):
    """A counterpart was checked at the gate: `yes` and `no` are the questions answered so, by identifier."""

    kind: Literal["verified"] = "verified"
    subject: VerifiedSubject
    name: Annotated[str, Field(min_length=1, max_length=100)]
    yes: tuple[Text, ...] = ()
    no: tuple[Text, ...] = ()


class MaterialMarked(EntryBase):
    """A material of the check list was collected, or cannot be had. `debt_id` is "" for the whole case."""

    kind: Literal["material_marked"] = "material_marked"
    material_id: str
    collected: bool
    attachment: str | None = None


class EntryWithdrawn(EntryBase):
    """An earlier entry was wrong; it no longer counts, and stays readable."""

    kind: Literal["entry_withdrawn"] = "entry_withdrawn"
    withdraws: str
    reason: Text = ""


Entry = Annotated[
    DraftStarted
    | ContactMade
    | DemandReceived
    | LetterSent
    | LetterAnswered
    | DeferralGranted
    | QuestionAsked
    | QuestionAnswered
    | LenderReplied
    | AgreementRead
    | SuspectsMeant
    | AgreementSigned
    | AgreementContinued
    | PaymentMade
    | PaymentBooked
    | BreachRecorded
    | BreachMended
    | NextAttemptPlanned
    | FallbackStarted
    | FallbackAnswered
    | CourtPaperReceived
    | CourtCaseEnded
    | DebtSold
    | GuarantorPaid
    | Verified
    | PayoffQuoted
    | PayoffChecked
    | RefundReceived
    | CertificateRead
    | CreditRecordSeen
    | PaidOffConfirmed
    | MaterialMarked
    | EntryWithdrawn,
    Field(discriminator="kind"),
]
"""Any entry, told apart by `kind`."""
