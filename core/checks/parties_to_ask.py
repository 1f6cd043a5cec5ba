"""The companies in a debt, and what each of them may grant; their answers bind nobody else."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.case.debt import Debt
from core.case.lender import PartyRole
from core.workflow.progress import Progress

_MAY_GRANT = {
    PartyRole.LENDER: "减免、延期、分期，由它决定。",
    PartyRole.FACILITATOR: "只能转达，和在 App 里办手续。减免要贷款人同意。",
    PartyRole.FUNDER: "它出的那一份，由它决定。先问贷款人谁说了算。",
    PartyRole.GUARANTOR: "还没有替你还款时，只能谈它自己收的担保费。本金和利息找贷款人。",
    PartyRole.ASSIGNEE: "接手以后由它决定。你对原来那家能说的理由，对它一样能说。",
}
_AFTER_PAYING = "它还了多少，就在多少以内向你要。这部分减不减，由它决定。"


@dataclass(frozen=True)
class PartyToAsk:
    """One company in the debt, and what it may grant; a Chinese sentence."""

    role: PartyRole
    name: str
    may_grant: str


def parties_to_ask(debt: Debt, state: Progress) -> Iterator[PartyToAsk]:
    """Those named in the debt, then those that came into it by what was recorded."""
    paid = {each.guarantor for each in state.advances if each.proof_seen}
    named = [(party.role, party.name) for party in debt.parties]
    named += [(PartyRole.GUARANTOR, each.guarantor) for each in state.advances]
    named += [(PartyRole.ASSIGNEE, state.sale.assignee)] if state.sale else []
    for role, name in dict.fromkeys(named):
        has_paid = role is PartyRole.GUARANTOR and name in paid
        yield PartyToAsk(role, name, _AFTER_PAYING if has_paid else _MAY_GRANT[role])
