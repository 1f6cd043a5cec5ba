"""Taking the chosen rows of a statement into a debt's account, and what they add up to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.case.contract import Movement, MovementKind
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.checks.contract_facts import has_card_rules
from core.figures import date_text, yuan_text
from core.importers.statement_model import Standing, StatementRow
from core.money import ZERO


@dataclass(frozen=True)
class FirstFacts:
    """What a statement tells of a loan that the case does not have yet: the day and the sum of its payout."""

    drawn_on: date | None
    original_amount: Decimal | None

    @property
    def sentence(self) -> str:
        """The Chinese words for the tick."""
        told = [f"借款日 {date_text(self.drawn_on)}"] if self.drawn_on else []
        if self.original_amount:
            told.append(f"借款金额 {yuan_text(self.original_amount)} 元")
        return "、".join(told)


def known_lines(debt: Debt, payments: Iterable[PaymentMade]) -> tuple[Movement, ...]:
    """The account's lines, and payments of the log that no line repeats: a row of either is not new."""
    paid = [line for line in debt.movements if line.kind is MovementKind.PAID]
    there = {(line.on, line.amount) for line in paid}
    logged = (
        Movement(on=each.on, kind=MovementKind.PAID, amount=each.amount)
        for each in payments
        if (each.on, each.amount) not in there
    )
    return (*debt.movements, *logged)


def with_lines(debt: Debt, lines: Iterable[Movement], facts: FirstFacts | None = None) -> Debt:
    """The debt with these lines among its own, by day; facts are filled in only where they were open."""
    movements = tuple(sorted((*debt.movements, *lines), key=lambda line: line.on))
    update: dict[str, object] = {"movements": movements}
    if facts and debt.drawn_on is None and facts.drawn_on:
        update["drawn_on"] = facts.drawn_on
    if facts and debt.original_amount is None and facts.original_amount:
        update["original_amount"] = facts.original_amount
    return debt.model_copy(update=update)


def first_facts(debt: Debt, lines: Iterable[Movement]) -> FirstFacts | None:
    """The payout's day and sum where the debt has none; `None` for a card, several payouts, or nothing to fill."""
    drawn = [line for line in lines if line.kind is MovementKind.DRAWN]
    if has_card_rules(debt) or len(drawn) != 1:
        return None
    held = sum((line.amount for line in lines if line.kind is MovementKind.WITHHELD), ZERO)
    missed = debt.first_missed_due_date
    on = drawn[0].on if debt.drawn_on is None and not (missed and drawn[0].on > missed) else None
    amount = drawn[0].amount + held if debt.original_amount is None else None
    return FirstFacts(on, amount) if on or amount else None


def sums_in_words(rows: Sequence[StatementRow]) -> str:
    """到账 10,000.00 元，还款 8 笔共 6,400.00 元: what the new rows come to."""
    said = []
    for kind in MovementKind:
        lines = [
            row.line
            for row in rows
            if row.standing is Standing.NEW and row.line and row.line.kind is kind
        ]
        if lines:
            total = sum((line.amount for line in lines), ZERO)
            said.append(f"{kind.label} {len(lines)} 笔共 {yuan_text(total)} 元")
    return f"{'，'.join(said)}。" if said else "没有新的要记。"


def doubt(debt: Debt, rows: Sequence[StatementRow]) -> str:
    """A Chinese sentence where what was paid out is not what the contract says; empty where nothing is in doubt."""
    lines = [row.line for row in rows if row.standing is Standing.NEW and row.line]
    paid_out = (MovementKind.DRAWN, MovementKind.WITHHELD)
    drawn = sum((line.amount for line in (*debt.movements, *lines) if line.kind in paid_out), ZERO)
    told = debt.original_amount
    if not told or not drawn or drawn == told or has_card_rules(debt):
        return ""
    return (
        f"到账加扣下的一共 {yuan_text(drawn)} 元，合同上借的是 {yuan_text(told)} 元，差 "
        f"{yuan_text(abs(told - drawn))} 元。少的部分多半是放款时扣的费用，看一眼合同。"
    )
