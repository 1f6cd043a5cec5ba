"""How to reach a lender: numbers that may be dialled, else the way through the official app, and what never to do."""

from dataclasses import dataclass
from datetime import date

from core.case.debt import Debt
from core.case.lender import LenderKind, PartyRole
from core.lenders.directory import advice, companies, lenders, rural_hotlines, squeezed
from core.lenders.model import Confidence, Hotline, LenderRecord
from core.lenders.name_rules import identify_lender

_WITH_NUMBER = "拨之前，和卡背面或官方 App 里的号码对一遍。"
_CARD_BACK = "请拨卡背面印的客服电话，或从官方 App 的客服进入。"
_IN_APP = "我们没有核实到这家的贷款客服号。请从官方 App【我的】→【客服】进入，不要搜索电话。"


@dataclass(frozen=True)
class HotlineAdvice:
    """`numbers` may be dialled, others are never shown; `sentence` comes first, `steps` lead to the service in the app.

    `steps_confidence` says how sure the steps are; `date_seen` is when the entry was written, None without one.
    """

    numbers: tuple[Hotline, ...]
    sentence: str
    steps: tuple[str, ...]
    steps_confidence: Confidence | None
    search_terms: tuple[str, ...]
    negotiate_with: str
    warnings: tuple[str, ...]
    date_seen: date | None


def hotline_advice(debt: Debt) -> HotlineAdvice:
    """How to reach the lender of this debt, with nothing that was not found twice or in its own text."""
    record = _record(debt)
    numbers = _numbers(debt, record)
    shared = advice()
    return HotlineAdvice(
        numbers=numbers,
        sentence=_sentence(debt, numbers),
        steps=record.in_app.steps if record else shared.verify_steps,
        steps_confidence=record.in_app.confidence if record else None,
        search_terms=record.in_app.search_terms if record else (),
        negotiate_with=record.negotiate_with if record else shared.app_name_warning,
        warnings=(shared.callback_rule, *shared.warnings),
        date_seen=record.date_seen if record else None,
    )


def _record(debt: Debt) -> LenderRecord | None:
    """The entry chosen in the form; else the one the lender's name or the debt's name stands for."""
    if debt.lender_id and debt.lender_id in lenders():
        return lenders()[debt.lender_id]
    for name in _names(debt):
        found = identify_lender(name).lender_id
        if found:
            return lenders()[found]
    return None


def _names(debt: Debt) -> tuple[str, ...]:
    roles = (PartyRole.LENDER, PartyRole.FACILITATOR)
    parties = (debt.party(role) for role in roles)
    return (*(party.name for party in parties if party), debt.name)


def _numbers(debt: Debt, record: LenderRecord | None) -> tuple[Hotline, ...]:
    if debt.party(PartyRole.ASSIGNEE):
        return ()
    found = list(record.dialable) if record else []
    names = {squeezed(name) for name in _names(debt)}
    for company in companies():
        if names & {squeezed(name) for name in (company.name, *company.aliases)}:
            found += [hotline for hotline in company.hotlines if hotline.one_tap_dial]
    if debt.kind is LenderKind.RURAL_BANK:
        found += [
            Hotline(
                number=line.hotline,
                label=f"{line.name}客服",
                confidence=line.confidence,
                sources=line.sources,
                one_tap_dial=True,
                caution=line.note,
            )
            for line in rural_hotlines()
            if line.one_tap_dial and any(squeezed(line.name) in name for name in names)
        ]
    return tuple({hotline.number: hotline for hotline in reversed(found)}.values())[::-1]


def _sentence(debt: Debt, numbers: tuple[Hotline, ...]) -> str:
    if debt.party(PartyRole.ASSIGNEE):
        return advice().transfer_warning
    if numbers:
        return _WITH_NUMBER
    return _CARD_BACK if debt.kind is LenderKind.BANK_CREDIT_CARD else _IN_APP
