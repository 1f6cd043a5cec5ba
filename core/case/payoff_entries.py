"""Entries of a payoff: what the lender quotes, what was seen afterwards, the certificate, the credit record."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from core.case.entry_base import EntryBase, Text
from core.case.entry_kinds import Channel, PayoffCheck
from core.case.parts import Balance
from core.money import NonNegativeYuan, PositiveYuan


class PayoffQuoted(EntryBase):
    """What the lender says pays the debt off: owed and waived by component, the sum, until when, to whom.

    `amount` is what is to be paid; whether it adds up is asked of `core.checks.payoff_quote` first.
    `letter_id` is the letter it answers, where it answers one; `attachment` the hash of what it was given in.
    """

    kind: Literal["payoff_quoted"] = "payoff_quoted"
    owed: Balance
    waived: Balance = Balance()
    amount: PositiveYuan
    valid_until: date | None = None
    payee: Text = ""
    channel: Channel = Channel.HOTLINE
    agent: Text = ""
    ticket: Text = ""
    in_writing: bool = False
    letter_id: str = ""
    attachment: str | None = None


class PayoffChecked(EntryBase):
    """One point of the payoff check list was looked at.

    Of the balance, `amount_shown` and `parts_shown` are what the lender's page showed; it counts as seen at zero only.
    `answer_by` is the day by which a certificate was promised; `attachment` the hash of a picture or a paper.
    """

    kind: Literal["payoff_checked"] = "payoff_checked"
    check: PayoffCheck
    amount_shown: NonNegativeYuan | None = None
    parts_shown: Balance | None = None
    answer_by: date | None = None
    attachment: str | None = None

    @property
    def not_zero(self) -> bool:
        """Whether the page still showed something owed."""
        parts = self.parts_shown.total if self.parts_shown else 0
        return bool(self.amount_shown or parts)


class RefundReceived(EntryBase):
    """Money that was paid too much came back."""

    kind: Literal["refund_received"] = "refund_received"
    amount: PositiveYuan
    proof: Text = ""
    attachment: str | None = None


class CertificateRead(EntryBase):
    """A paper said to be the payoff certificate; what it says is read from `text` again, never stored."""

    kind: Literal["certificate_read"] = "certificate_read"
    text: Annotated[str, Field(min_length=1, max_length=20_000)]
    attachment: str | None = None


class RecordShown(StrEnum):
    """What a credit report, made after the payoff, shows of the debt."""

    CLOSED = "closed"
    ZERO = "zero"
    NOT_UPDATED = "not_updated"
    STILL_OPEN = "still_open"
    OVERDUE = "overdue"
    NOT_LISTED = "not_listed"
    NEVER_REPORTED = "never_reported"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            RecordShown.CLOSED: "写着结清或销户",
            RecordShown.ZERO: "余额 0，账户还开着",
            RecordShown.NOT_UPDATED: "还是还清以前的数",
            RecordShown.STILL_OPEN: "还写着有余额",
            RecordShown.OVERDUE: "还写着当前逾期",
            RecordShown.NOT_LISTED: "没有找到这一笔",
            RecordShown.NEVER_REPORTED: "这家不报征信，一直没有这一笔",
        }[self]

    @property
    def settled(self) -> bool:
        """Whether nothing more has to be waited for or objected to."""
        return self in (RecordShown.CLOSED, RecordShown.ZERO, RecordShown.NEVER_REPORTED)

    @property
    def wrong(self) -> bool:
        """Whether the report contradicts the payoff."""
        return self in (RecordShown.STILL_OPEN, RecordShown.OVERDUE)


class CreditRecordSeen(EntryBase):
    """A credit report was looked at after the payoff: which one, what it shows, and its words.

    `report` is its number or another way to find it, `account` the account in it, `says` and `should_say` the
    words for an objection.
    """

    kind: Literal["credit_record_seen"] = "credit_record_seen"
    shown: RecordShown
    reported_on: date | None = None
    report: Text = ""
    account: Text = ""
    says: Text = ""
    should_say: Text = ""


class PaidOffConfirmed(EntryBase):
    """All points seen: paid and proven."""

    kind: Literal["paid_off_confirmed"] = "paid_off_confirmed"
