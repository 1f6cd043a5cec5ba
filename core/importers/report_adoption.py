"""Which accounts of a credit report are debts, and taking the chosen ones into the case."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.case.case import Case
from core.case.debt import Debt
from core.checks.facts import check_dates, check_overdue
from core.errors import Problem
from core.importers.report_days import figures_day
from core.importers.report_debt import is_split, new_debt, same_sum, updated_debt
from core.importers.report_facts import due_already
from core.importers.report_matching import match_accounts
from core.importers.report_model import AccountStatus, CreditReport, ReportAccount
from core.importers.report_names import name_for
from core.importers.report_proposal import Ask as Ask
from core.importers.report_proposal import Proposal as Proposal
from core.importers.report_words import notes_on, notes_on_known, why_no_debt
from core.money import ZERO
from core.workflow.progress import progress


def debts_of(report: CreditReport, case: Case, as_of: date) -> tuple[Proposal, ...]:
    """Every account in the report's order, as a debt or with the reason why it is none."""
    matching = match_accounts(report.accounts, case)
    taken = {debt.name for debt in case.debts}
    found = []
    for place, account in enumerate(report.accounts):
        day = figures_day(account, report, as_of)
        why_not = why_no_debt(account)
        if why_not:
            found.append(Proposal(place, account, day, why_not=why_not))
            continue
        name = name_for(account, taken)
        taken.add(name)
        fresh = new_debt(account, day, name, f"report-{place + 1}")
        maybe = matching.maybe.get(place, ())
        proposal = Proposal(place, account, day, debt=fresh, fresh=fresh, maybe=maybe)
        proposal = as_known(proposal, matching.sure.get(place), case, as_of)
        found.append(replace(proposal, worth_taking=proposal.worth_taking and not maybe))
    return tuple(found)


def as_known(proposal: Proposal, known: Debt | None, case: Case, as_of: date) -> Proposal:
    """The same account as this debt of the case, or as a new one: what a person said, or the match found.

    What was answered before is taken back: answer after this.
    """
    account, day, fresh = proposal.account, proposal.day, proposal.fresh
    if fresh is None:
        return proposal
    notes = notes_on(account)
    if known is None:
        return replace(
            proposal,
            debt=fresh,
            known=None,
            asks=_asks(account),
            known_from=_known_from(account, None),
            notes=notes,
            worth_taking=True,
        )
    debt = updated_debt(known, account, day)
    paid_off = progress(case, known.debt_id, as_of).paid_off
    return replace(
        proposal,
        debt=debt,
        known=known,
        asks=_asks(account),
        known_from=_known_from(account, known),
        notes=(*notes, *notes_on_known(known, account, day, paid_off=paid_off)),
        worth_taking=not paid_off and known.as_of <= day and debt != known,
    )


def answered(
    proposal: Proposal,
    as_of: date,
    *,
    first_missed_due_date: date | None = None,
    overdue_amount: Decimal | None = None,
    contract_annual_rate: Decimal | None = None,
) -> Proposal | tuple[Problem, ...]:
    """The proposal with what was asked for filled in, or what is wrong with it; `None` leaves a value as it is."""
    debt = proposal.debt
    if debt is None:
        return proposal
    problems = list(check_dates(debt.drawn_on, first_missed_due_date))
    if first_missed_due_date and first_missed_due_date > as_of:
        sentence = "这一天还没有到。请看一眼账单，改成已经过去的日子。"
        problems.append(Problem("first_missed_due_date", sentence))
    problems += check_overdue(overdue_amount, debt.balance.total)
    if problems:
        return tuple(problems)
    given = {
        "first_missed_due_date": first_missed_due_date,
        "overdue_amount": overdue_amount,
        "contract_annual_rate": contract_annual_rate,
    }
    update = {name: value for name, value in given.items() if value is not None}
    return replace(proposal, debt=debt.model_copy(update=update))


def adopt(case: Case, chosen: Iterable[Proposal], new_id: Callable[[], str]) -> Case:
    """The case with the chosen debts added or updated; all its other debts stay as they are.

    `new_id` gives identifiers. A new debt that the case already has word for word is not added again, so a
    button that was pressed twice does nothing the second time. Raises `ValueError` where two accounts are to
    be the same debt, or one account two.
    """
    places: set[int] = set()
    updated: set[str] = set()
    there = case.debts
    for proposal in chosen:
        debt, known = proposal.debt, proposal.known
        if debt is None:
            continue
        if proposal.place in places or (known and known.debt_id in updated):
            raise ValueError("an account and a debt belong together one to one")
        places.add(proposal.place)
        if known:
            updated.add(known.debt_id)
            case = case.with_debt(debt)
        elif not any(debt.model_copy(update={"debt_id": d.debt_id}) == d for d in there):
            case = case.with_debt(debt.model_copy(update={"debt_id": new_id()}))
    return case


def _asks(account: ReportAccount) -> tuple[Ask, ...]:
    if due_already(account) == ZERO and account.status is not AccountStatus.BAD_DEBT:
        return (Ask.RATE, Ask.PARTS)
    return tuple(Ask)


def _known_from(account: ReportAccount, known: Debt | None) -> Mapping[Ask, str]:
    found = {}
    if due_already(account) is not None:
        found[Ask.OVERDUE_AMOUNT] = "报告里写的"
    if known:
        for ask in (Ask.OVERDUE_AMOUNT, Ask.FIRST_MISSED, Ask.RATE):
            if getattr(known, ask.value) is not None:
                found.setdefault(ask, "你填过的")
        if same_sum(known, account) and is_split(known):
            found[Ask.PARTS] = "你填过的"
    return found
