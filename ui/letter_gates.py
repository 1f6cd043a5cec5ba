"""The three gates before a letter leaves: facts proven, figures agreeing, words safe. None locks anybody out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LetterKind
from core.checks.gates.consistency import check_consistency
from core.checks.gates.coverage import check_coverage
from core.checks.gates.finding import Finding
from core.checks.gates.wording import check_wording
from core.checks.materials import Material
from core.documents.compose import Claim
from core.errors import Problem
from ui import pieces, routes, session
from ui.accepted_findings import accept_findings, accepted, letter_name
from ui.material_list import mark
from ui.signer_form import signer_form

_COUNTED = "零一两三四五六七八九"
_CLAIMS = {"hardship": Claim.HARDSHIP, "income": Claim.INCOME}
_PAGES = {
    "name": ("letters", ""),
    "budget": ("budget", "去填收支"),
    "hardship": ("budget", "去写困难"),
    "income_now": ("budget", "去改收支"),
    "income_before": ("budget", "去改收支"),
    "statement": ("budget", "去改说明"),
    "reason": ("budget", "去改说明"),
    "lump_sum_source": ("budget", "去改来源"),
    "household": ("budget", "去改家庭"),
    "id_number": ("budget", "去改证件号"),
    "debt_name": ("debts", "去改名字"),
    "as_of": ("debts", "去改债务"),
    "parties": ("debts", "去填全称"),
    "debt.kind": ("debts", "去填贷款人"),
    "debt.balance": ("debts", "去填欠款"),
    "budget.incomes": ("budget", "去填收入"),
    "budget.spending": ("budget", "去填支出"),
}


WITH_OFFER = frozenset(
    {
        LetterKind.APPLICATION,
        LetterKind.INSTALMENT_REQUEST,
        LetterKind.SETTLEMENT_REQUEST,
        LetterKind.COUNTER_OFFER_REPLY,
    }
)
"""Letters that rest on an offer, so that facts and figures must hold."""


def page_of(problem: Problem) -> tuple[str, str]:
    """The page where a problem is mended, and the words on the way there."""
    return _PAGES.get(problem.field, ("plan", "去看方案"))


@dataclass(frozen=True)
class Gate:
    """One gate: what still keeps it shut, and what it looks at."""

    name: str
    open_points: tuple[str, ...]
    passed: str
    mend: Callable[[], None]


def claims(wanted: tuple[Material, ...]) -> dict[Claim, Material]:
    """Which material proves which statement of the application."""
    return {
        claim: each
        for each in wanted
        for start, claim in _CLAIMS.items()
        if each.id.startswith(start)
    }


def proven(wanted: tuple[Material, ...]) -> frozenset[Claim]:
    """The statements for which the paper is in hand."""
    return frozenset(claim for claim, each in claims(wanted).items() if each.collected)


def gates(
    kind: LetterKind, case: Case, debt: Debt, wanted: tuple[Material, ...], as_of: date
) -> tuple[Gate, ...]:
    """The gates of a letter that makes an offer; others need a name to sign with, and safe words."""
    letter = letter_name(kind, debt.debt_id)
    figures = check_consistency(case, debt.debt_id, as_of)
    words = _findings(
        "措辞稳妥",
        check_wording(case, debt),
        "没有保证过头的话，也没有会伤到你的话。",
        case,
        letter,
    )
    if kind not in WITH_OFFER:
        named = tuple(each for each in figures if each.field in ("name", "id_number"))
        return (_findings("署名", named, "名字填好了。", case, letter), words)
    covered = check_coverage(case, debt, wanted, as_of)
    proofs = tuple(each for each in covered if each.field == "materials")
    others = tuple(each for each in covered if each.field != "materials")
    facts = (
        _facts(tuple(each for each in claims(wanted).values() if each.collected is None), as_of)
        if proofs
        else _findings("事实有证", others, "每一句都有证明，或者写明是本人陈述。", case, letter)
    )
    return (
        facts,
        _findings("数字一致", figures, "信、方案、收支和欠款，说的是同一组数。", case, letter),
        words,
    )


def _findings(name: str, found: tuple[Finding, ...], passed: str, case: Case, letter: str) -> Gate:
    """A gate of findings; those that were accepted by a second word no longer keep it shut."""
    open_ones = tuple(each for each in found if each.rule not in accepted(letter))
    gate = _figures(name, tuple(each.problem for each in open_ones), passed, case)

    def mend() -> None:
        gate.mend()
        accept_findings(tuple(each for each in open_ones if each.rule != each.field), letter)

    return replace(gate, mend=mend)


def verdict(kind: LetterKind, found: tuple[Gate, ...], *, locked: bool, early: str) -> str:
    """申请书还差一处，就能寄; where there is something to wait for or to read first, that goes before."""
    if early:
        return "申请寄出了，先等答复"
    if locked:
        return "寄之前，先停一下"
    name = "申请书" if kind is LetterKind.APPLICATION else kind.label
    lacking = sum(len(gate.open_points) for gate in found)
    count = _COUNTED[lacking] if lacking < len(_COUNTED) else f" {lacking} "
    return f"{name}还差{count}处，就能寄" if lacking else f"{name}可以寄了"


def show_gates(found: tuple[Gate, ...]) -> None:
    """The first gate that needs work as the lead card, the others closed."""
    lead = next((gate for gate in found if gate.open_points), None)
    if lead:
        with st.container(border=True, key="lead"):
            st.markdown(f"**{lead.name}**　{_badge(lead)}")
            lead.mend()
    with st.container(gap="xsmall"):
        for gate in found:
            if gate is lead:
                continue
            with st.expander(f"**{gate.name}**　{_badge(gate)}"):
                st.markdown("  \n".join(map(pieces.escape, gate.open_points)) or gate.passed)


def _badge(gate: Gate) -> str:
    if not gate.open_points:
        return ":green-badge[:material/check: 通过]"
    return f":orange-badge[:material/pending: 差 {len(gate.open_points)} 处]"


def _facts(unproven: tuple[Material, ...], as_of: date) -> Gate:
    def mend() -> None:
        first = unproven[0]
        st.markdown(
            f"“{pieces.escape(first.supports)}”还没有证明。"
            f"{pieces.escape('、'.join((first.label, *first.substitutes)))}，有一样就行。"
        )
        with st.container(horizontal=True):
            if st.button("证明有了", type="primary", icon=":material/note_add:"):
                mark(session.current_case(), first, collected=True, as_of=as_of)
            if st.button("写成本人陈述"):
                mark(session.current_case(), first, collected=False, as_of=as_of)

    points = tuple(f"“{each.supports}”还没有证明。" for each in unproven)
    return Gate("事实有证", points, "每一句都有证明，或者写明是本人陈述。", mend)


def _figures(name: str, problems: tuple[Problem, ...], passed: str, case: Case) -> Gate:
    def mend() -> None:
        first = problems[0]
        page, label = page_of(first)
        st.markdown("  \n".join(pieces.escape(each.sentence) for each in problems))
        if first.field == "name":
            signer_form(case)
        elif st.button(label, type="primary", icon=":material/arrow_forward:"):
            routes.go(page)
        others = {page_of(each) for each in problems[1:]} - {(page, label), page_of_name()}
        for other, words in sorted(others):
            routes.link(other, words, debt_id=session.focused())

    return Gate(name, tuple(each.sentence for each in problems), passed, mend)


def page_of_name() -> tuple[str, str]:
    """The name is mended here, so no way leads elsewhere."""
    return _PAGES["name"]
