"""The whole account of a card, rebuilt from its movements under its contract."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from core.calculations.allocation.payments import payments_of
from core.calculations.card.bills import Bills
from core.calculations.card.cycle import next_due_day, statement_days
from core.calculations.card.ledger import Ledger
from core.calculations.card.opening import Opening, card_opening, first_day
from core.calculations.card.records import CardAccount
from core.calculations.card.summary import summed_up
from core.calculations.card.terms_used import CardTerms, card_terms
from core.case.contract import Movement, MovementKind
from core.case.debt import Debt
from core.case.entries import PaymentMade
from core.figures import date_text

_BY_TERMS = (
    "没有计入宽限期和零头的宽容，各家不同；退款按还本金算，也算进这一期已还。",
    "先还上期欠下的，再还这期新消费的；没有还清的部分，以后不再有免息期。",
)
_JUDGE, _SPEND, _REFUND, _PAY, _SEND = range(5)
"""The order of events on one day: the bill that fell due the day before comes first, a new bill last."""

_Event = tuple[date, int, int]


def card_account(
    debt: Debt,
    until: date,
    payments: Sequence[PaymentMade] = (),
    *,
    count_statement_day: bool = False,
    compounds: bool = True,
    agreed: Sequence[str] | None = None,
) -> CardAccount:
    """The account of a card up to `until`, in segments of days.

    Movements and payments of `until` itself count; interest runs up to the day before it. `compounds` lets
    posted interest bear interest from its statement day while it is unpaid (按月计收复利, the usual contract).
    `count_statement_day` posts the interest of the statement day with that day's bill, else with the next one.
    `agreed` is an agreed order of allocation. What the contract does not say is taken from practice and listed
    in `assumptions`. Source: 各行领用合约 (`card_bill_full_interest`), `card_repay_order`, `card_2016_111`.
    Raises `ValueError` if `until` lies before the account begins.
    """
    terms = card_terms(debt, first_day(debt))
    opening = card_opening(debt, terms, payments)
    if until < opening.first:
        raise ValueError(f"the account begins on {opening.first}, after {until}")
    ledger = Ledger(terms, compounds=compounds, count_statement_day=count_statement_day)
    bills = Bills(debt, ledger, agreed)
    _open(ledger, bills, opening)
    _roll(debt, opening, until, payments, bills, ledger)
    last = ledger.accrue(until, "还没出账的利息")
    return summed_up(
        debt,
        until,
        opening,
        bills,
        last,
        (*opening.assumptions, *terms.assumptions, *_said(debt, bills, compounds=compounds)),
    )


def _open(ledger: Ledger, bills: Bills, opening: Opening) -> None:
    first = opening.first
    if opening.billed:
        ledger.purchase(first, opening.billed, "起初的账单")
    if opening.missed_due:
        bills.write_down(first, opening.missed_due)
    if opening.carried.principal:
        ledger.carry(first, opening.carried.principal, "对方报的本金")
    for name, label in (("interest", "利息"), ("late_fee", "违约金"), ("other_fees", "其他费用")):
        ledger.charge(first, name, opening.carried.parts()[name], f"对方报的{label}")


def _roll(
    debt: Debt,
    opening: Opening,
    until: date,
    payments: Sequence[PaymentMade],
    bills: Bills,
    ledger: Ledger,
) -> None:
    movements = [line for line in debt.movements if line.kind is not MovementKind.PAID]
    paid = payments_of(debt, payments)
    sent = list(_bills(ledger.terms, opening, until))
    events: list[_Event] = [
        *((line.on, _REFUND if line.kind is MovementKind.REFUND else _SPEND, at)
          for at, line in enumerate(movements)),
        *((each.on, _PAY, at) for at, each in enumerate(paid)),
        *((due + timedelta(days=1), _JUDGE, at) for at, (_, due) in enumerate(sent)),
        *((on, _SEND, at) for at, (on, _) in enumerate(sent)),
    ]  # fmt: skip
    for on, what, at in sorted(events):
        if on > until or on < opening.first or (opening.from_totals and on == opening.first):
            continue
        if what == _JUDGE:
            bills.judge(sent[at][0])
        elif what == _SEND:
            bills.send(*sent[at])
        elif what == _PAY:
            bills.pay(on, paid[at].amount)
        elif what == _REFUND:
            bills.refund(on, movements[at].amount)
        else:
            _spend(ledger, movements[at])


def _bills(terms: CardTerms, opening: Opening, until: date) -> Iterator[tuple[date, date]]:
    for on in statement_days(terms.statement_day, opening.first, until):
        if on == opening.first and opening.missed_due:
            yield on, opening.missed_due
        else:
            yield on, next_due_day(on, terms.due_day)


def _spend(ledger: Ledger, line: Movement) -> None:
    if line.kind is MovementKind.PURCHASE:
        ledger.purchase(line.on, line.amount, line.note or "消费入账")
    elif line.kind is MovementKind.DRAWN:
        ledger.carry(line.on, line.amount, line.note or "取现，从当天起计息")
    else:
        ledger.charge(line.on, "other_fees", line.amount, line.note or "手续费")


def _said(debt: Debt, bills: Bills, *, compounds: bool) -> Iterator[str]:
    yield from _BY_TERMS
    yield (
        "没还的利息按月计入，继续计息（复利）；违约金和费用不再计息。"
        if compounds
        else "利息不计复利；违约金和费用不再计息。"
    )
    stated, found = debt.first_missed_due_date, bills.first_missed
    if stated and found and stated != found:
        yield (
            f"按流水，第一次没还够最低还款额是 {date_text(found)}；你填的首次逾期日是 {date_text(stated)}。"
            "流水可能不全，冲抵顺序按流水算。"
        )
