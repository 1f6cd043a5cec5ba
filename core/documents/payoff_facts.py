"""What a payoff left behind, as letters name it: what is not zero, money to come back, certificate, credit record."""

from datetime import date

from core.agenda.after_payoff import certificate_asked, certificate_day
from core.calculations.reconciliation import reconcile
from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.case import Case
from core.case.debt import FigureSource
from core.case.entries import Channel, PayoffQuoted
from core.case.parts import Balance
from core.documents.component_words import component_list
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress, progress

_BY_APP = (Channel.APP_CHAT, Channel.APP_FORM)


def payoff_facts(state: Progress, as_of: date) -> dict[str, str | None]:
    """Values by name; `None` for what has not happened."""
    payoff = state.payoff
    quote = payoff.quote if payoff.quote and payoff.due == payoff.quote.amount else None
    refund, debited = payoff.refund_due, payoff.debited_after
    return {
        "paid_off_on": date_text(payoff.paid_on) if payoff.paid_on else None,
        "quoted_sum": yuan_text(quote.amount) if quote else None,
        "quoted_on": date_text(quote.on) if quote else None,
        "refund_due": yuan_text(refund) if refund > ZERO else None,
        "debited_after": yuan_text(debited) if debited > ZERO and refund > ZERO else None,
        **_shown(state),
        **_certificate(state, as_of),
        **_record(state),
    }


def _shown(state: Progress) -> dict[str, str | None]:
    found = reconcile(state)
    if found.looked_on is None or found.left == ZERO:
        return dict.fromkeys(("shown_on", "shown_left", "shown_parts"))
    parts = Balance(
        **{
            name: row.shown
            for name, row in zip(Balance().parts(), found.rows, strict=True)
            if row.shown
        }
    )
    return {
        "shown_on": date_text(found.looked_on),
        "shown_left": yuan_text(found.left),
        "shown_parts": component_list(parts),
    }


def _certificate(state: Progress, as_of: date) -> dict[str, str | None]:
    asked, by = certificate_asked(state), certificate_day(state)
    read = state.payoff.certificate
    late = asked if asked and by and by <= as_of and read is None else None
    return {
        "certificate_asked_on": date_text(late.on) if late else None,
        "certificate_waited": str((as_of - late.on).days) if late else None,
        "certificate_read_on": date_text(read.on) if read else None,
    }


def _record(state: Progress) -> dict[str, str | None]:
    seen = state.payoff.record
    record = seen if seen and not seen.shown.settled else None
    return {
        "record_says": (record.says or record.shown.label) if record else None,
        "record_should": (record.should_say or None) if record else None,
        "record_report": (record.report or None) if record else None,
        "record_account": (record.account or None) if record else None,
        "record_on": date_text(record.reported_on) if record and record.reported_on else None,
    }


def as_quoted(case: Case, debt_id: str, as_of: date) -> Case:
    """The case with the newest quote in the place of the offer and of the debt's figures, for the condition letter.

    Without a quote that waives something, the case as it is.
    """
    quote = progress(case, debt_id, as_of).quote
    if quote is None or quote.waived.total == ZERO:
        return case
    debt = case.debt(debt_id).model_copy(
        update={
            "balance": quote.owed,
            "as_of": quote.on,
            "figure_source": (
                FigureSource.LENDER_APP if quote.channel in _BY_APP else FigureSource.LENDER_CALL
            ),
        }
    )
    return case.with_debt(debt).with_offer(_offer(quote))


def _offer(quote: PayoffQuoted) -> Offer:
    return Offer(
        debt_id=quote.debt_id,
        kind=OfferKind.DISCOUNTED_SETTLEMENT,
        terms=RepaymentTerms(
            months=1,
            monthly=quote.amount,
            last_instalment=quote.amount,
            first_due_date=quote.valid_until or quote.on,
            waived=quote.waived,
        ),
        made_on=quote.on,
        balance=quote.owed.total,
    )
