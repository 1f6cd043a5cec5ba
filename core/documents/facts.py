"""The facts a letter may name, read from a case; each name stands in `core.documents.names`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from core.agenda.requests import open_requests
from core.calculations.owed.report import Owed
from core.calculations.payment_risk import payment_risk
from core.calculations.repayment import missed, repayment_status
from core.case.agreement import Offer
from core.case.borrower import Hardship, HardshipKind
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind, Outcome
from core.checks.acceptances import acceptances
from core.checks.certificate.reading import read_certificate
from core.checks.conduct import Incident, conduct_incidents
from core.checks.lender_breach import LenderBreach, lender_breaches
from core.checks.objection import Objection, refusal
from core.checks.whom_to_ask import whom_to_ask
from core.documents.arithmetic_annex import reduction_text
from core.documents.choice_words import choice_facts
from core.documents.complaint_facts import complaint_facts
from core.documents.debt_facts import (
    conditions,
    day_or_none,
    debt_facts,
    offer_facts,
    yuan_or_none,
)
from core.documents.event_facts import event_facts
from core.documents.payoff_facts import payoff_facts
from core.figures import date_text, yuan_text
from core.guidance.rung_limits import under_complaint_rule
from core.lenders.record_kind import kind_written_to
from core.money import ZERO
from core.workflow.progress import Progress, progress


@dataclass(frozen=True, slots=True)
class Facts:
    """Values by name (`None` where unknown), the conditions that hold, and what they were read from."""

    values: Mapping[str, str | None]
    conditions: frozenset[str]
    case: Case
    debt: Debt
    offer: Offer | None
    owed: Owed | None = None
    state: Progress = field(default_factory=Progress)
    breaches: tuple[LenderBreach, ...] = ()
    certificate_asks: tuple[str, ...] = ()
    incidents: tuple[Incident, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def true_names(self) -> frozenset[str]:
        """All names for which a guard opens."""
        known = {name for name, value in self.values.items() if value is not None}
        return self.conditions | known


def facts(  # noqa: PLR0913 - each is another thing that a letter may rest on
    case: Case,
    debt_id: str,
    as_of: date,
    *,
    has_materials: bool = False,
    owed: Owed | None = None,
    letter: LetterKind | None = None,
    objection: Objection | None = None,
    files: Mapping[str, str] | None = None,
) -> Facts:
    """Everything a letter on this debt may say on this day. Raises `KeyError` for an unknown debt.

    `owed` is what is really owed, where the letter is to speak of it; `letter` says which court paper it answers;
    `files` are the names of kept files by their hash.
    """
    debt, offer = case.debt(debt_id), case.offer(debt_id)
    state = progress(case, debt_id, as_of)
    breaches = lender_breaches(case, debt, as_of)
    asks = _certificate_asks(case, debt, state, as_of)
    found = conduct_incidents(debt, state)
    to = whom_to_ask(case, debt, as_of)
    kind = kind_written_to(debt, to.name, to.role)
    values = {
        "today": date_text(as_of),
        **_person(case),
        **debt_facts(debt, to, as_of),
        **_hardship(case.hardship),
        **_budget(case, debt_id),
        **offer_facts(offer),
        **choice_facts(offer),
        **_reducible(owed),
        **_progress(state, as_of),
        **event_facts(state, debt.kind, as_of, letter),
        **_risk(case, debt_id, as_of),
        **_since_the_refusal(case, debt_id, state, as_of),
        **complaint_facts(state, kind, as_of),
        **_objection(objection),
        "lender_breaches": str(len(breaches)) if breaches else None,
        **payoff_facts(state, as_of),
        "certificate_faults": str(len(asks)) if asks else None,
        "incident_count": str(len(found)) if found else None,
    }
    held = conditions(debt, offer, as_of) | ({"materials"} if has_materials else set())
    if under_complaint_rule(kind):
        held |= {"complaint_rule"}
    held |= {f"ground_{each.value}" for each in (objection.grounds if objection else ())}
    if owed:
        held |= {"columns"}
    if state.agreement and not missed(repayment_status(state, as_of)):
        held |= {"agreement_kept"}
    return Facts(
        values,
        frozenset(held),
        case,
        debt,
        offer,
        owed,
        state,
        breaches,
        asks,
        found,
        files or {},
    )


def _certificate_asks(case: Case, debt: Debt, state: Progress, as_of: date) -> tuple[str, ...]:
    read = state.payoff.certificate
    return read_certificate(read.text, case, debt, as_of).asks if read else ()


def _risk(case: Case, debt_id: str, as_of: date) -> dict[str, str | None]:
    risk = payment_risk(case, debt_id, as_of)
    short = risk.short if risk else None
    return {
        "month_gap": yuan_or_none(risk.gap if risk and risk.gap > ZERO else None),
        "cash_short": yuan_or_none(short.missing if short else None),
        "enough_on": day_or_none(short.enough_on if short else None),
    }


def _since_the_refusal(
    case: Case, debt_id: str, state: Progress, as_of: date
) -> dict[str, str | None]:
    """What the person ticked to be told in the next application, and nothing else."""
    plan, reply = state.next_attempt, state.reply
    told = plan if plan and reply and reply.outcome is Outcome.REFUSED else None
    change = told.change.strip().rstrip("。") if told and told.tell_change else ""
    others = acceptances(case, as_of, debt_id) if told and told.tell_accepted else ()
    return {
        "changed_since": change or None,
        "accepted_elsewhere": "；".join(each.sentence for each in others) or None,
    }


def _reducible(owed: Owed | None) -> dict[str, str | None]:
    asked = owed.ask_to_reduce if owed and owed.reducible else None
    return {"ask_to_reduce": reduction_text(asked) if asked else None}


def _objection(objection: Objection | None) -> dict[str, str | None]:
    words = _sentence(objection.own_words) if objection else None
    sound = objection is not None and refusal(objection) is None
    count = (len(objection.grounds) + bool(words)) if objection and sound else 0
    return {"objection_grounds": str(count) if count else None, "objection_words": words}


def _person(case: Case) -> dict[str, str | None]:
    person = case.borrower
    return {
        "name": person.name or None,
        "id_tail": person.id_number[-4:] or None,
        "phone": person.phone or None,
        "address": person.address or None,
        "people": str(case.household.people),
    }


def _hardship(hardship: Hardship | None) -> dict[str, str | None]:
    if hardship is None:
        return dict.fromkeys(
            (
                "hardship_kind",
                "hardship_since",
                "hardship_statement",
                "income_before",
                "income_now",
            )
        )
    other = hardship.kind is HardshipKind.OTHER
    return {
        "hardship_kind": None if other else hardship.kind.label,
        "hardship_since": date_text(hardship.since),
        "hardship_statement": _sentence(hardship.statement),
        "income_before": yuan_or_none(hardship.income_before),
        "income_now": yuan_or_none(hardship.income_now),
    }


def _sentence(said: str) -> str | None:
    plain = " ".join(said.split())
    return plain + ("" if plain.endswith(tuple("。！？…”")) else "。") if plain else None


def _budget(case: Case, debt_id: str) -> dict[str, str | None]:
    budget = case.budget
    others = [debt for debt in case.debts if debt.debt_id != debt_id and debt.balance.total]
    return {
        "income": yuan_text(budget.income) if budget.incomes else None,
        "essential": yuan_text(budget.essential_expenses) if budget.spending else None,
        "available": yuan_text(budget.available_for_debts),
        "other_debts": str(len(others)) if others else None,
        "other_debts_total": yuan_or_none(
            sum((debt.balance.total for debt in others), ZERO) or None
        ),
        "lump_sum": yuan_or_none(budget.lump_sum or None),
        "lump_sum_source": budget.lump_sum_source or None,
    }


def _progress(state: Progress, as_of: date) -> dict[str, str | None]:
    sent = state.asked_in or next((each.sent for each in open_requests(state)), None)
    asked = min(state.open_questions, key=lambda question: question.deadline, default=None)
    tickets = [contact.ticket for contact in state.contacts if contact.ticket]
    return {
        "sent_letter": sent.letter.label if sent else None,
        "sent_on": day_or_none(sent.on) if sent else None,
        "sent_by": sent.channel.label if sent else None,
        "waited": str((as_of - sent.on).days) if sent else None,
        "answer_by": day_or_none(sent.answer_by) if sent else None,
        "ticket": tickets[-1] if tickets else None,
        "paid_total": yuan_or_none(
            sum((payment.amount for payment in state.payments), ZERO) or None
        ),
        "question": asked.question if asked else None,
        "question_on": day_or_none(asked.on) if asked else None,
        "question_by": day_or_none(asked.deadline) if asked else None,
    }
