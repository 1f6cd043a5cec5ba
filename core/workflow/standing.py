"""Where one debt stands on a day: its stage, and the entries that say so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from core.case.agreement import RepaymentTerms
from core.case.entries import (
    AgreementContinued,
    AgreementRead,
    AgreementSigned,
    ContactMade,
    CourtPaperReceived,
    DebtSold,
    DeferralGranted,
    DemandReceived,
    FallbackAnswered,
    FallbackStarted,
    GuarantorPaid,
    LenderReplied,
    LetterSent,
    NextAttemptPlanned,
    PaymentMade,
    PayoffCheck,
    PayoffQuoted,
    QuestionAsked,
    Verified,
)
from core.case.parts import Balance
from core.money import ZERO
from core.workflow.payoff import PayoffState
from core.workflow.stages import Stage


@dataclass(frozen=True)
class Progress:
    """Where one debt stands on a day, and the entries that say so (newest of each kind, or all).

    `draft_means`: of what the draft only seems to say, the traps that the person says it does. `deferral` is the
    newest one granted since the last agreement. `broken`: the agreement broke and was not mended. `sold_in_plan`:
    the debt was sold while an agreement was being kept. `bookings` is payment → where the lender shows it;
    `answered_letters` are identifiers.
    """

    stage: Stage = Stage.ASSESSING
    since: date | None = None
    application: LetterSent | None = None
    reply: LenderReplied | None = None
    deferral: DeferralGranted | None = None
    draft_agreement: AgreementRead | None = None
    draft_means: frozenset[str] = frozenset()
    agreement: AgreementSigned | None = None
    agreed_terms: RepaymentTerms | None = None
    paid_under_agreement: Decimal = ZERO
    continued: AgreementContinued | None = None
    broken: bool = False
    sold_in_plan: bool = False
    payments: tuple[PaymentMade, ...] = ()
    bookings: Mapping[str, Balance] = field(default_factory=lambda: MappingProxyType({}))
    contacts: tuple[ContactMade, ...] = ()
    demands: tuple[DemandReceived, ...] = ()
    letters: tuple[LetterSent, ...] = ()
    answered_letters: frozenset[str] = frozenset()
    open_questions: tuple[QuestionAsked, ...] = ()
    next_attempt: NextAttemptPlanned | None = None
    fallbacks: tuple[FallbackStarted, ...] = ()
    fallback_answers: tuple[FallbackAnswered, ...] = ()
    court_papers: tuple[CourtPaperReceived, ...] = ()
    papers_over: int = 0
    sale: DebtSold | None = None
    advances: tuple[GuarantorPaid, ...] = ()
    verified: tuple[Verified, ...] = ()
    payoff: PayoffState = field(default_factory=PayoffState)
    refusals: int = 0

    @property
    def running_papers(self) -> tuple[CourtPaperReceived, ...]:
        """The papers of the proceeding that runs: those of one that ended are left out."""
        return self.court_papers[self.papers_over :]

    @property
    def asked_in(self) -> LetterSent | None:
        """The letter that the newest answer about terms is for, else the application."""
        if self.reply is None or not self.reply.letter_id:
            return self.application
        answered = (each for each in self.letters if each.entry_id == self.reply.letter_id)
        return next(answered, self.application)

    @property
    def terms(self) -> RepaymentTerms | None:
        """The agreed terms, once an agreement stands."""
        return self.agreement.terms if self.agreement else None

    @property
    def paid_off(self) -> bool:
        """Whether nothing is owed any more."""
        return self.stage in (Stage.PAID_OFF, Stage.CONFIRMED)

    @property
    def binding_terms(self) -> RepaymentTerms | None:
        """The terms that must be kept now: approved ones bind before they are signed."""
        return self.agreed_terms if self.stage in (Stage.AGREED, Stage.REPAYING) else None

    @property
    def terms_in_force(self) -> RepaymentTerms | None:
        """Agreed terms that stand until others take their place, also while new ones are talked about."""
        if self.binding_terms:
            return self.binding_terms
        asking = (Stage.DRAFTING, Stage.SENT, Stage.UNDER_REVIEW, Stage.COUNTER_OFFERED)
        stands = self.stage in (*asking, Stage.REFUSED) and not self.broken
        return self.terms if stands else None

    def answer_to(self, started: FallbackStarted) -> FallbackAnswered | None:
        """The newest answer to a way on that was taken."""
        found = [each for each in self.fallback_answers if each.started == started.entry_id]
        return found[-1] if found else None

    @property
    def terms_to_reserve(self) -> RepaymentTerms | None:
        """The terms that money must be there for: binding ones, and those whose new holder is not clear yet."""
        return self.agreed_terms if self.plan_in_doubt else self.binding_terms

    @property
    def plan_in_doubt(self) -> bool:
        """Whether the debt was sold in mid-plan and the new holder has not said yet that the plan goes on."""
        return self.stage is Stage.SOLD_ON and self.sold_in_plan

    @property
    def open_advance(self) -> GuarantorPaid | None:
        """A guarantor's payment in mid-plan after which nobody has said yet that the plan goes on."""
        if self.agreement is None or self.stage not in (Stage.AGREED, Stage.REPAYING):
            return None
        since = max(self.agreement.on, self.continued.on if self.continued else date.min)
        last = self.advances[-1] if self.advances else None
        return last if last and last.on > since else None

    @property
    def left_under_agreement(self) -> Decimal:
        """What the agreement still asks for, in yuan."""
        return max(ZERO, self.terms.total - self.paid_under_agreement) if self.terms else ZERO

    @property
    def quote(self) -> PayoffQuoted | None:
        """What the lender last said pays the debt off."""
        return self.payoff.quote

    @property
    def payoff_checks(self) -> frozenset[PayoffCheck]:
        """Points of the payoff check list that hold now."""
        return self.payoff.seen

    @property
    def missing_payoff_checks(self) -> tuple[PayoffCheck, ...]:
        """Points that this debt takes and that were not seen yet, in order."""
        return self.payoff.missing
