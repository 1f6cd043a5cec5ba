"""A situation as the beginning of a case: the debt it speaks of, and what its sentence says has happened."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.case.debt import Balance, Debt
from core.case.entries import (
    Channel,
    DemandMeans,
    DemandReceived,
    Entry,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
)
from core.guidance.situation import AnsweredSituation
from core.lenders.directory import lender
from core.lenders.model import LenderRecord
from core.money import ZERO

MOST_NAME = 20
_NAMELESS = "这一笔"


@dataclass(frozen=True, slots=True)
class Numbers:
    """What was typed on the situation's page: days, yuan, and a rate as a fraction; `None` where nothing was."""

    days_overdue: int | None = None
    principal: Decimal | None = None
    annual_rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class MessageTold:
    """A message that asked for the money, as the person says it came."""

    on: date
    sender: str = ""


@dataclass(frozen=True, slots=True)
class RefusalTold:
    """A request that was made and not agreed to, as the person tells it."""

    asked_on: date
    channel: Channel
    refused_on: date
    reason: str = ""


def named_lender(situation: AnsweredSituation) -> LenderRecord | None:
    """The lender the sentence names; `None` where it only names a sort of creditor."""
    if situation.lender_id is None:
        return None
    record = lender(situation.lender_id)
    return None if record.is_generic else record


def starting_debt(
    situation: AnsweredSituation, debt_id: str, as_of: date, numbers: Numbers
) -> Debt:
    """The debt to begin with, for a form that the person still goes through: nothing of it is known for sure."""
    record = named_lender(situation)
    days = numbers.days_overdue
    return Debt(
        debt_id=debt_id,
        name=_short_name(situation)[:MOST_NAME],
        kind=situation.kind,
        lender_id=record.id if record else None,
        balance=Balance(principal=numbers.principal or ZERO),
        as_of=as_of,
        first_missed_due_date=as_of - timedelta(days=days) if days else None,
        contract_annual_rate=numbers.annual_rate,
    )


def _short_name(situation: AnsweredSituation) -> str:
    if situation.lender_id is None:
        return _NAMELESS
    record = lender(situation.lender_id)
    return record.aliases[0] if record.aliases else record.name


def told_entries(
    debt_id: str, told: MessageTold | RefusalTold, first_id: str, second_id: str
) -> tuple[Entry, ...]:
    """What was told, as entries: the demand, or the application and the refusal of it."""
    if isinstance(told, MessageTold):
        return (
            DemandReceived(
                entry_id=first_id,
                debt_id=debt_id,
                on=told.on,
                means=DemandMeans.SMS,
                sender=told.sender,
            ),
        )
    return (
        LetterSent(
            entry_id=first_id,
            debt_id=debt_id,
            on=told.asked_on,
            letter=LetterKind.APPLICATION,
            channel=told.channel,
            note="提过只还本金",
        ),
        LenderReplied(
            entry_id=second_id,
            debt_id=debt_id,
            on=told.refused_on,
            outcome=Outcome.REFUSED,
            reason=told.reason,
        ),
    )
