"""Entries of following through: letters answered, what an agreement means, if it goes on, where money was booked."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from core.case.agreement import RepaymentTerms
from core.case.entry_base import EntryBase, Text
from core.case.parts import Balance


class LetterAnswered(EntryBase):
    """The other side answered a letter that is no application; `note` is what it said."""

    kind: Literal["letter_answered"] = "letter_answered"
    letter_id: str


class DeferralGranted(EntryBase):
    """The lender lets the debt wait up to and including `until`; `letter_id` is the letter that asked for it.

    `meanwhile` is what is paid all the same, `None` where nothing is; `interest_runs` is what was said of
    interest in that time, `None` where nobody said.
    """

    kind: Literal["deferral_granted"] = "deferral_granted"
    letter_id: str
    until: date
    meanwhile: RepaymentTerms | None = None
    interest_runs: bool | None = None
    in_writing: bool = False
    proof: Text = ""


class SuspectsMeant(EntryBase):
    """Of what a text only seems to say, what the person says it does: ids of `traps`; a later one takes its place."""

    kind: Literal["suspects_meant"] = "suspects_meant"
    reading_id: str
    traps: tuple[Annotated[str, Field(max_length=40)], ...] = Field(default=(), max_length=40)


class AgreementContinued(EntryBase):
    """Whoever holds the claim now, `holder`, says that the agreement goes on with it."""

    kind: Literal["agreement_continued"] = "agreement_continued"
    holder: Annotated[str, Field(min_length=1, max_length=100)]
    proof: Text = ""


class PaymentBooked(EntryBase):
    """Where the lender shows that a payment went, by component in yuan; a later one takes its place."""

    kind: Literal["payment_booked"] = "payment_booked"
    payment_id: str
    to: Balance
