"""What in the log starts the limitation period anew, with the article that says so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from core.calculations.limits.limitation_start import is_card
from core.case.case import Case
from core.case.contract import MovementKind
from core.case.debt import Debt
from core.case.entries import (
    AgreementSigned,
    BreachMended,
    BreachRecorded,
    ContactMade,
    CourtCaseEnded,
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    DeferralGranted,
    DemandMeans,
    DemandReceived,
    Entry,
    FallbackKind,
    FallbackStarted,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PaymentMade,
    PaymentMethod,
)
from core.case.lender import LenderKind
from core.dates import add_months
from core.lenders.record_kind import kind_of_record


@dataclass(frozen=True, slots=True)
class Restart:
    """One event: its day, what it was, the articles.

    `certain` is whether the log alone bears it out; a call, say, is hard to prove. `by_borrower` acts
    count even after the period has run (第19条); the creditor's do not. `runs_from` is the later day from
    which an agreement's own period runs (its last instalment), `broken` whether that is disputed because
    the agreement broke. A proceeding stops the period between `opens` and `closes`.
    """

    on: date
    what: str
    citations: tuple[str, ...]
    certain: bool = True
    by_borrower: bool = False
    runs_from: date | None = None
    broken: bool = False
    opens: bool = False
    closes: bool = False


def restarts(case: Case, debt: Debt, as_of: date) -> tuple[Restart, ...]:
    """The restarting events of a debt up to a day, oldest first; withdrawn entries left out."""
    entries = case.live_entries(as_of, debt.debt_id)
    found = [restart for entry in entries for restart in _of(entry, debt)]
    broken_on = _broken_on(entries)
    if broken_on:
        found = [
            replace(restart, broken=restart.runs_from is not None and restart.on <= broken_on)
            for restart in found
        ]
    paid = {entry.on for entry in entries if isinstance(entry, PaymentMade)}
    found += [
        Restart(movement.on, "流水上的一次还款", ("lim_art14",), by_borrower=True)
        for movement in debt.movements
        if movement.kind is MovementKind.PAID and movement.on <= as_of and movement.on not in paid
    ]
    return tuple(sorted(found, key=lambda restart: restart.on))


def _broken_on(entries: tuple[Entry, ...]) -> date | None:
    """The day the newest agreement broke, unless the lender let it go on."""
    broken: date | None = None
    for entry in entries:
        if isinstance(entry, BreachRecorded):
            broken = entry.on
        elif isinstance(entry, BreachMended):
            broken = None
    return broken


def _of(entry: Entry, debt: Debt) -> Iterator[Restart]:
    yield from _by_borrower(entry)
    yield from _by_creditor(entry, debt)
    yield from _by_proceeding(entry)


def _by_borrower(entry: Entry) -> Iterator[Restart]:
    """Paying a part, asking for time, making a plan: all count as agreeing to pay (第14条)."""
    match entry:
        case LetterSent():
            yield from _letter(entry)
        case PaymentMade() if entry.method is not PaymentMethod.AUTO_DEBIT:
            yield Restart(entry.on, "还了一笔", ("lim_art14",), by_borrower=True)
        case AgreementSigned(terms=terms):
            last = add_months(terms.first_due_date, terms.months - 1)
            yield Restart(
                entry.on,
                "签了还款协议",
                ("lim_art14", "cc_189"),
                by_borrower=True,
                runs_from=max(entry.on, last),
            )
        case FallbackStarted(fallback=FallbackKind.MEDIATION):
            yield Restart(
                entry.on, "你申请了调解", ("lim_art14",), certain=False, by_borrower=True
            )
        case ContactMade():
            what = "和对方联系过（要是谈了延期、分期）"
            yield Restart(entry.on, what, ("lim_art14",), certain=False, by_borrower=True)
        case _:
            return


def _by_creditor(entry: Entry, debt: Debt) -> Iterator[Restart]:
    """Asking for the money, taking it from the account, an offer, the notice of a sale."""
    match entry:
        case DemandReceived():
            yield _demand(entry, debt)
        case PaymentMade(method=PaymentMethod.AUTO_DEBIT):
            yield Restart(entry.on, "自动扣了一次款", ("lim_art8",))
        case LenderReplied(outcome=outcome):
            offered = outcome in {Outcome.APPROVED, Outcome.COUNTER_OFFERED}
            what = f"对方答复：{outcome.label}"
            yield Restart(entry.on, what, ("cc_195", "lim_art8"), certain=offered)
        case DeferralGranted(in_writing=written):
            yield Restart(entry.on, "对方同意延期", ("cc_195", "lim_art8"), certain=written)
        case DebtSold(notice_seen=True):
            yield Restart(entry.on, "收到债权转让通知", ("lim_art17",))
        case _:
            return


def _by_proceeding(entry: Entry) -> Iterator[Restart]:
    """A suit, an arbitration, a payment order, a request for mediation; and the end of one."""
    match entry:
        case CourtPaperReceived(paper=CourtPaper.MEDIATION_NOTICE):
            yield Restart(entry.on, "对方申请了调解", ("lim_art12",))
        case CourtPaperReceived(paper=CourtPaper.MEDIATION_AGREEMENT):
            yield Restart(entry.on, "签了调解协议", ("lim_art14",), by_borrower=True)
        case CourtPaperReceived(paper=paper):
            yield Restart(entry.on, f"收到{paper.label}", ("cc_195", "lim_art11"), opens=True)
        case CourtCaseEnded():
            yield Restart(entry.on, "法院或仲裁的程序结束", ("cc_195",), closes=True)
        case _:
            return


_WRITTEN = frozenset({DemandMeans.SMS, DemandMeans.LETTER, DemandMeans.EMAIL})


def _demand(entry: DemandReceived, debt: Debt) -> Restart:
    """Written demands count once they arrive; a lender's deduction too; calls and visits need a proof."""
    rules: tuple[str, ...] = ("lim_art8",)
    if entry.means is DemandMeans.DEDUCTION:
        certain = kind_of_record(debt) is not LenderKind.PRIVATE_LENDER
    else:
        certain = entry.means in _WRITTEN
    if entry.means in {DemandMeans.CALL, DemandMeans.VISIT}:
        rules = ("cc_195",)
    if is_card(debt) and certain:
        rules = ("card_judicial_3", *rules)
    return Restart(entry.on, f"对方催过：{entry.means.label}", rules, certain=certain)


ASKS = frozenset(
    {
        LetterKind.APPLICATION,
        LetterKind.SUPPLEMENT,
        LetterKind.CHASER,
        LetterKind.INSTALMENT_REQUEST,
        LetterKind.DEFERRAL_REQUEST,
        LetterKind.SETTLEMENT_REQUEST,
        LetterKind.REPAYMENT_PLAN,
        LetterKind.COUNTER_OFFER_REPLY,
        LetterKind.ACCEPTANCE_CONFIRMATION,
        LetterKind.AGREEMENT_COMPLETION,
        LetterKind.AGREEMENT_PERFORMANCE,
        LetterKind.CHANGE_REQUEST,
        LetterKind.MEDIATION_REQUEST,
    }
)
MAY_BE_READ_SO = frozenset(
    {
        LetterKind.PAYOFF_INFORMATION,
        LetterKind.ACCOUNT_STATEMENT_REQUEST,
        LetterKind.HARDSHIP_STATEMENT,
        LetterKind.CONTACT_CORRECTION,
        LetterKind.ASSIGNMENT_VERIFICATION,
        LetterKind.PAYMENT_RECONCILIATION,
        LetterKind.COMPLAINT,
        LetterKind.REVIEW_REQUEST,
        LetterKind.REGULATOR_COMPLAINT,
        LetterKind.AUTHORISATION_REVOCATION,
        LetterKind.STATEMENT_OF_DEFENCE,
    }
)


def _letter(entry: LetterSent) -> Iterator[Restart]:
    """Asking for time or for instalments counts as agreeing to pay; asking for figures may be read so."""
    if entry.letter in ASKS | MAY_BE_READ_SO:
        yield Restart(
            entry.on,
            f"寄出{entry.letter.label}",
            ("lim_art14",),
            certain=entry.letter in ASKS,
            by_borrower=True,
        )
