"""From what was typed about a debt to a `Debt`, or to problems beside the fields."""

from dataclasses import dataclass
from datetime import date

from core.case.debt import COMPONENT_LABELS, Balance, Debt, FigureSource
from core.case.lender import LenderKind, Party, PartyRole
from core.checks.facts import check_dates, check_debt
from core.checks.typed_rates import read_annual_rate
from core.errors import Problem
from core.money import ZERO
from ui.contract_reading import rate
from ui.inputs import Fields

TAIL_DIGITS = 4


@dataclass(frozen=True)
class Essentials:
    """The few things asked first, as sent: amounts are still text."""

    name: str
    kind: LenderKind
    parts: dict[str, str]
    as_of: date | None
    figure_source: FigureSource
    first_missed_due_date: date | None


@dataclass(frozen=True)
class More:
    """What is filled in if known, as sent: amounts and the rate are still text."""

    drawn_on: date | None
    original_amount: str
    overdue_amount: str
    annual_percent: str
    monthly_demand: str
    least_monthly: str
    account_tail: str
    secured: bool
    parties: dict[PartyRole, str]


def read_debt(
    first: Essentials,
    more: More,
    fields: Fields,
    today: date,
    *,
    debt_id: str,
    lender_id: str | None,
    before: Debt | None = None,
) -> Debt | None:
    """The debt, or `None` with every problem noted in `fields`.

    The contract and the account of the debt as it was `before` are kept: another form asks for them.
    """
    parts = {name: fields.read(name, first.parts[name], empty=ZERO) for name in COMPONENT_LABELS}
    original = fields.read_optional("original_amount", more.original_amount)
    overdue = fields.read_optional("overdue_amount", more.overdue_amount)
    demand = fields.read_optional("monthly_demand", more.monthly_demand)
    least = fields.read_optional("least_monthly", more.least_monthly)
    annual = rate(fields, "annual_percent", more.annual_percent, read_annual_rate)
    if not first.name:
        fields.problems.append(Problem("name", "给这笔起个短名字，比如“招行信用卡”。"))
    if first.as_of is None:
        fields.problems.append(Problem("as_of", "请选对方给出这个数的日子，不记得就选今天。"))
    tail = more.account_tail
    if tail and not (len(tail) == TAIL_DIGITS and tail.isascii() and tail.isdigit()):
        fields.problems.append(Problem("account_tail", "这里填卡号或借据号的最后四位数字。"))
    fields.problems.extend(check_dates(more.drawn_on, first.first_missed_due_date))
    if fields.problems or first.as_of is None:
        return None
    debt = Debt(
        debt_id=debt_id,
        name=first.name,
        kind=first.kind,
        lender_id=lender_id,
        parties=tuple(Party(role=role, name=name) for role, name in more.parties.items() if name),
        account_tail=tail or None,
        balance=Balance(**{name: part or ZERO for name, part in parts.items()}),
        as_of=first.as_of,
        figure_source=first.figure_source,
        drawn_on=more.drawn_on,
        original_amount=original or None,
        first_missed_due_date=first.first_missed_due_date,
        contract_annual_rate=annual,
        monthly_demand=demand,
        least_monthly=least,
        overdue_amount=overdue,
        secured=more.secured,
        contract=before.contract if before else None,
        movements=before.movements if before else (),
    )
    fields.problems.extend(
        Problem("principal", problem.sentence) if problem.field == "balance" else problem
        for problem in check_debt(debt, today)
    )
    return None if fields.problems else debt
