"""What a call script may name: the case's own figures as words. What is not known is not there."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.calculations.month_room import monthly_limit
from core.calculations.offers import first_offers
from core.calculations.payment_risk import payment_risk
from core.calculations.repayment import missed, next_due, repayment_status
from core.case.agreement import Offer, OfferKind
from core.case.borrower import Hardship, HardshipKind
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import PayoffCheck
from core.case.lateness import is_overdue, late_text
from core.case.lender import PartyRole
from core.figures import date_text, yuan_text
from core.guidance.spoken_terms import NOTHING_YET, requests, spoken_terms
from core.money import ZERO
from core.workflow.progress import Progress, progress
from core.workflow.stages import Stage

Fact = tuple[str, str]
_ENDS = "。；;，,.！!？?"
_SENTENCE_END = re.compile(r"[。！？!?\n]")


def call_facts(case: Case, debt: Debt, as_of: date, *, may_admit: bool) -> dict[str, str]:
    """Name → words. Without `may_admit` nothing is in it that names the sum as owed or offers to pay."""
    state = progress(case, debt.debt_id, as_of)
    found = dict(_neutral(debt, state))
    if may_admit:
        found |= dict(_difficulty(case, debt, as_of))
        found |= dict(_asked(case, debt, as_of))
        found |= dict(_wait(case, debt, state, as_of))
        found |= dict(_questions(state))
        found |= dict(_answer(case, debt, state, as_of))
        found |= dict(_kept(case, debt, state, as_of))
    return found


def clause(text: str) -> str:
    """What somebody typed, as part of a sentence."""
    return " ".join(text.split()).rstrip(_ENDS)


def _neutral(debt: Debt, state: Progress) -> Iterator[Fact]:
    yield "name", debt.name
    yield ("again" if state.contacts else "first_time"), ""
    yield ("tail", debt.account_tail) if debt.account_tail else ("no_tail", "")
    if lender := debt.party(PartyRole.LENDER):
        yield "lender", lender.name
    if debt.party(PartyRole.GUARANTOR):
        yield "guarantor", ""
    if state.sale:
        yield "assignee", state.sale.assignee
        yield "sold_on", date_text(state.sale.on)
        yield ("notice_seen" if state.sale.notice_seen else "no_notice"), ""
    if state.court_papers:
        paper = state.court_papers[-1]
        yield "paper", f"{date_text(paper.on)}收到的{paper.paper.label}"
        if paper.case_number:
            yield "case_number", clause(paper.case_number)
        if paper.body:
            yield "court", clause(paper.body)
    yield from _paid_off(state)


def _paid_off(state: Progress) -> Iterator[Fact]:
    if state.stage not in (Stage.PAID_OFF, Stage.CONFIRMED):
        return
    last = state.payments[-1]
    yield "paid_on", date_text(last.on)
    yield "paid_amount", yuan_text(last.amount)
    if last.proof:
        yield "proof", clause(last.proof)
    for check in state.missing_payoff_checks:
        yield check.value, ""
    if {PayoffCheck.CERTIFICATE_RECEIVED} == set(state.missing_payoff_checks) & {
        PayoffCheck.CERTIFICATE_REQUESTED,
        PayoffCheck.CERTIFICATE_RECEIVED,
    }:
        yield "certificate_on_its_way", ""


def _difficulty(case: Case, debt: Debt, as_of: date) -> Iterator[Fact]:
    yield "wish", "我愿意还"
    yield (
        "late",
        f"{late_text(debt, as_of)}{'。' if is_overdue(debt, as_of) else '，但快要还不上了。'}",
    )
    if debt.balance.total:
        yield "balance", yuan_text(debt.balance.total)
    if debt.original_amount:
        yield "original", yuan_text(debt.original_amount)
    if case.hardship and (what := _what_happened(case.hardship)):
        yield "hardship", what
        yield "since", date_text(case.hardship.since)
    if case.budget.incomes:
        yield "income", yuan_text(case.budget.income)
    if case.budget.spending:
        yield "expenses", yuan_text(case.budget.essential_expenses)


def _what_happened(hardship: Hardship) -> str:
    """The kind of hardship; of one that has no name, the first sentence of the person's own."""
    if hardship.kind is not HardshipKind.OTHER:
        return hardship.kind.label
    return clause(_SENTENCE_END.split(hardship.statement.strip())[0])


def _asked(case: Case, debt: Debt, as_of: date) -> Iterator[Fact]:
    offer = case.offer(debt.debt_id) or _first_offer(case, debt, as_of)
    said = requests(offer) if offer else (NOTHING_YET,)
    yield from zip(("ask", "second", "third"), said, strict=False)
    if offer and offer.kind is OfferKind.DISCOUNTED_SETTLEMENT:
        yield from zip(("settle", "settle_second", "settle_third"), said, strict=False)


def _first_offer(case: Case, debt: Debt, as_of: date) -> Offer | None:
    row = first_offers(case, as_of).row(debt.debt_id)
    return row.offer if row else None


def _wait(case: Case, debt: Debt, state: Progress, as_of: date) -> Iterator[Fact]:
    """The application that is out, in its own terms, with its choices where they are still those of the offer."""
    sent = state.application
    if sent is None:
        yield "no_application", ""
        return
    yield "sent_on", date_text(sent.on)
    yield "waited", str((as_of - sent.on).days)
    if sent.answer_by:
        yield "answer_by", date_text(sent.answer_by)
    offer = case.offer(debt.debt_id)
    if sent.asked and offer and offer.terms == sent.asked:
        names = ("applied", "applied_second", "applied_third")
        yield from zip(names, requests(offer), strict=False)
    elif sent.asked:
        yield "applied", f"{spoken_terms(sent.asked)}。"


def _questions(state: Progress) -> Iterator[Fact]:
    asked = sorted(state.open_questions, key=lambda each: each.deadline)
    if not asked:
        return
    yield "question", clause(asked[0].question)
    yield "deadline", date_text(asked[0].deadline)
    if asked[1:]:
        more = "；".join(
            f"{clause(each.question)}，{date_text(each.deadline)}前" for each in asked[1:]
        )
        yield "more_questions", more


def _answer(case: Case, debt: Debt, state: Progress, as_of: date) -> Iterator[Fact]:
    """The lender's last answer, and what the month carries beside it."""
    room = _room(case, debt, as_of)
    if room:
        yield "carries", yuan_text(room)
    reply = state.reply
    if reply is None:
        return
    yield "replied_on", date_text(reply.on)
    yield ("reason", clause(reply.reason)) if clause(reply.reason) else ("no_reason", "")
    if clause(reply.suggestion):
        yield "suggestion", clause(reply.suggestion)
    if clause(reply.conditions):
        yield "conditions", clause(reply.conditions)
    if reply.valid_until:
        until = date_text(reply.valid_until)
        yield ("valid_until" if reply.valid_until >= as_of else "expired"), until
    if reply.terms is None:
        yield "no_terms", ""
        return
    yield "their_terms", spoken_terms(reply.terms)
    if room is None:
        return
    purse = max(room, case.budget.lump_sum) if reply.terms.months == 1 else room
    over = max(reply.terms.monthly, reply.terms.last_instalment) - purse
    yield ("over", yuan_text(over)) if over > ZERO else ("fits", "")


def _room(case: Case, debt: Debt, as_of: date) -> Decimal | None:
    """Yuan a month for this debt; `None` while the budget says nothing."""
    if not case.budget.incomes and not case.budget.spending:
        return None
    return monthly_limit(case, debt.debt_id, as_of)


def _kept(case: Case, debt: Debt, state: Progress, as_of: date) -> Iterator[Fact]:
    """An agreement: its terms, what was paid, the next date, what is missed and what is at risk."""
    terms = state.terms or (state.binding_terms if state.stage is Stage.AGREED else None)
    if terms:
        yield "agreed", spoken_terms(terms)
    if state.agreement and not state.agreement.in_writing:
        yield "only_spoken", ""
    if state.paid_under_agreement:
        yield "paid", yuan_text(state.paid_under_agreement)
    if state.stage is Stage.BREACHED and state.since:
        yield "breached_on", date_text(state.since)
    statuses = repayment_status(state, as_of)
    if late := missed(statuses):
        yield "missed_count", str(len(late))
        yield "missed_sum", yuan_text(sum((each.left for each in late), ZERO))
        yield "missed_since", date_text(late[0].instalment.due_date)
    if status := next_due(statuses):
        yield "number", str(status.instalment.number)
        yield "due_on", date_text(status.instalment.due_date)
        yield "left", yuan_text(status.left)
    pay_days = sorted(each.pay_day for each in case.budget.incomes if each.pay_day)
    if pay_days:
        yield "pay_day", str(pay_days[0])
    if risk := payment_risk(case, debt.debt_id, as_of):
        yield "gap", yuan_text(min(risk.gap, risk.status.left))
        if risk.gap < risk.status.left:
            yield "part", yuan_text(risk.status.left - risk.gap)
