"""A payoff quote: does it add up to the fen, and may one pay by it now? Warnings only; the person decides."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.case.case import Case
from core.case.debt import COMPONENT_LABELS, Balance, Debt
from core.case.entries import PaymentMethod, PayoffQuoted
from core.checks.payee import PayeeVerdict, check_payee
from core.checks.verification import plain_name
from core.errors import Problem
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.payoff_condition import Condition, condition_of, has_run_out
from core.workflow.progress import Progress


def check_quote(owed: Balance, waived: Balance, amount: Decimal) -> tuple[Problem, ...]:
    """What in a quote does not add up, to the fen; fields are `owed`, `waived.<component>` and `amount`."""
    problems = []
    for name, part in waived.parts().items():
        there = owed.parts()[name]
        if part > there:
            problems.append(
                Problem(
                    f"waived.{name}",
                    f"{COMPONENT_LABELS[name]}只有 {yuan_text(there)} 元，减不了 {yuan_text(part)} 元。"
                    "请对方再报一遍这一项。",
                )
            )
    if owed.total == ZERO:
        problems.append(
            Problem("owed", "各项都是 0。请对方分开报：本金、利息、罚息、违约金、费用。")
        )
    left = owed.total - waived.total
    if not problems and amount != left:
        more = "多" if amount > left else "少"
        problems.append(
            Problem(
                "amount",
                f"各项减去减免是 {yuan_text(left)} 元，对方要你付 {yuan_text(amount)} 元，"
                f"{more}了 {yuan_text(abs(amount - left))} 元。差一分也问清楚是哪一项，再记。",
            )
        )
    return tuple(problems)


def quoted_payee(case: Case, debt: Debt, quote: PayoffQuoted) -> PayeeVerdict:
    """Whether the account's name in the quote is the lender's, or was verified before."""
    return check_payee(case, debt, quote.payee, PaymentMethod.BANK_TRANSFER)


def payment_warnings(
    state: Progress, amount: Decimal | None, payee: str, on: date
) -> tuple[str, ...]:
    """What to think of before paying this sum to this account on this day, sentence by sentence."""
    if state.quote is None:
        return ("还没有记对方报的结清数。没有准数就付，可能多付，也可能差一点不算还清。",)
    return tuple(_warnings(state, state.quote, amount, payee, on))


def _warnings(
    state: Progress, quote: PayoffQuoted, amount: Decimal | None, payee: str, on: date
) -> Iterator[str]:
    if has_run_out(quote, on) and quote.valid_until:
        yield (
            f"这个报价到 {date_text(quote.valid_until)}为止，已经过了。"
            "利息可能又加了，先请对方报一个新的数。"
        )
    if on < quote.on:
        yield f"付款日早于报价的日子 {date_text(quote.on)}。看一眼，改其中一个。"
    if amount is not None and amount != quote.amount:
        more = "多" if amount > quote.amount else "少"
        then = "多付的要再去要回来。" if amount > quote.amount else "差一分，也可能不算还清。"
        yield (
            f"报价是 {yuan_text(quote.amount)} 元，这里{more}了 "
            f"{yuan_text(abs(amount - quote.amount))} 元。{then}"
        )
    if payee and quote.payee and plain_name(payee) != plain_name(quote.payee):
        yield "付款页的户名和报价里的不一样。先打官方客服问清是哪一个，再付。"
    yield from _unwritten(state, quote)


def _unwritten(state: Progress, quote: PayoffQuoted) -> Iterator[str]:
    match condition_of(state):
        case Condition.SEND_LETTER | Condition.AWAIT_ANSWER:
            oral = "" if quote.in_writing else "减免还只是口头说的。"
            yield (
                f"{oral}“付清后其余免除、不再追索”还没有书面答复。"
                f"现在付了，减免的 {yuan_text(quote.waived.total)} 元以后可能还会来要。"
            )
        case Condition.GET_WRITTEN:
            yield "这个数还只是口头报的。请对方发一条短信、App 消息或邮件，写明付清这个数就结清。"
