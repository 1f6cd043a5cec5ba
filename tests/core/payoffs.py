"""Entries of a payoff for the tests, days counted from the day of the payment."""

from datetime import date, timedelta

from core.case.entries import (
    CertificateRead,
    CreditRecordSeen,
    LetterKind,
    LetterSent,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    PayoffQuoted,
    RecordShown,
    RefundReceived,
)
from core.case.parts import Balance
from core.money import yuan
from tests.core.builders import facts, paid, sent

PAID = date(2026, 12, 16)


def day(days: int) -> date:
    return PAID + timedelta(days=days)


def quoted(
    days: int = -3, waived: str = "0.00", until: int | None = 2, **more: object
) -> PayoffQuoted:
    """500.00 of principal and 20.00 of late fee, of which `waived` is given up."""
    return PayoffQuoted.model_validate(
        {
            **facts("card", day(days)),
            "owed": Balance(principal="500.00", late_fee="20.00"),
            "waived": Balance(late_fee=waived),
            "amount": yuan("520.00") - yuan(waived),
            "valid_until": None if until is None else day(until),
            "payee": "云江银行股份有限公司",
            **more,
        }
    )


def payoff(amount: str = "520.00", days: int = 0) -> PaymentMade:
    return paid("card", day(days), amount, PaymentPurpose.PAYOFF)


def debit(days: int, amount: str = "35.00") -> PaymentMade:
    return paid("card", day(days), amount).model_copy(update={"method": PaymentMethod.AUTO_DEBIT})


def look(check: PayoffCheck, days: int = 1, **more: object) -> PayoffChecked:
    return PayoffChecked.model_validate({**facts("card", day(days)), "check": check, **more})


def shows(days: int, **parts: str) -> PayoffChecked:
    shown = Balance(**parts)
    return look(PayoffCheck.ZERO_BALANCE, days, amount_shown=shown.total, parts_shown=shown)


def refunded(days: int, amount: str) -> RefundReceived:
    return RefundReceived.model_validate({**facts("card", day(days)), "amount": amount})


def certificate(days: int, text: str = "结清证明") -> CertificateRead:
    return CertificateRead.model_validate({**facts("card", day(days)), "text": text})


def record(days: int, shown: RecordShown, **more: object) -> CreditRecordSeen:
    return CreditRecordSeen.model_validate({**facts("card", day(days)), "shown": shown, **more})


def letter(days: int, kind: LetterKind, **more: object) -> LetterSent:
    return sent("card", day(days), letter=kind, **more)
