"""Is the account's name the lender's? Asked before money moves."""

import re
from dataclasses import dataclass
from datetime import date

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import AgreementContinued, DebtSold, PaymentMethod, Verified
from core.case.entry_kinds import VerifiedSubject
from core.case.lender import NEVER_CREDITORS, Party, PartyRole
from core.checks.verification import plain_name as _plain
from core.checks.verification import verdict_of, verified
from core.figures import date_text

_COMPANY = re.compile(
    r"公司|银行|信用社|合作社|联社|中心|支付宝|财付通|微信|银联|法院|律师|事务所|机构|集团|部"
)
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}")
_AFTER_PROOF = {
    PartyRole.GUARANTOR: "先要到代偿证明，确认它已经替你还给了贷款人，再付给它。",
    PartyRole.ASSIGNEE: "先看到债权转让通知，并向原来的机构核实，再付给它。",
}
_NOT_PAYEES = frozenset({PartyRole.FACILITATOR})


@dataclass(frozen=True)
class PayeeVerdict:
    """`ok` is true, false, or `None` when it must be verified first."""

    ok: bool | None
    sentence: str
    reasons: tuple[str, ...] = ()


def check_payee(case: Case, debt: Debt, payee_name: str, method: PaymentMethod) -> PayeeVerdict:
    """Compare the name shown when paying with the parties of the debt."""
    name = payee_name.strip()
    if not name:
        return PayeeVerdict(None, "先看清付款页上的收款户名，再填在这里。")
    if looks_like_a_person(name):
        return PayeeVerdict(
            False,
            "先别转账。收款人看起来是个人，不是合同上的公司。",
            ("正规机构不会让你还到个人账户。", "请从官方 App 重新进入还款页核对。"),
        )
    if any(kind_word in name for kind_word in ("律师事务所", "催收", "调解")):
        return PayeeVerdict(
            False,
            "先别转账。律所、催收和调解机构都不是债权人，钱不该付给它们。",
            ("只付给合同上的贷款人，或它在官方 App 里给出的账户。",),
        )
    checked = verified(case, debt.debt_id, VerifiedSubject.PAYEE, name, date.max)
    if checked and verdict_of(checked).passed is not None:
        return _checked(checked)
    party = _party(debt, name)
    continued = _continued(case, debt)
    if continued:
        if _plain(continued.holder) == _plain(name):
            said = f"{date_text(continued.on)}它认了协议，户名一致。付完截图，记下流水号。"
            return PayeeVerdict(True, said)
        if party is not None:
            said = f"现在由{continued.holder}收。还给{party.name}可能不算数，先核实再付。"
            return PayeeVerdict(None, said)
    if party is None:
        return _unknown(case, debt, name, method)
    return _known(debt, party)


def _continued(case: Case, debt: Debt) -> AgreementContinued | None:
    """That the holder of now goes on with the plan, unless the debt was sold again after."""
    moves = [
        entry
        for entry in case.live_entries(date.max, debt.debt_id)
        if isinstance(entry, AgreementContinued | DebtSold)
    ]
    last = moves[-1] if moves else None
    return last if isinstance(last, AgreementContinued) else None


def _checked(checked: Verified) -> PayeeVerdict:
    found, on = verdict_of(checked), date_text(checked.on)
    if found.passed:
        return PayeeVerdict(True, f"{on}核实过这个户名。付完截图，记下流水号。")
    return PayeeVerdict(False, f"先别转账。{on}核实时这个户名没有通过。", found.reasons)


def looks_like_a_person(name: str) -> bool:
    """Two to four Chinese characters without any word that a company's name has."""
    return _PERSON.fullmatch(name) is not None and _COMPANY.search(name) is None


def _party(debt: Debt, name: str) -> Party | None:
    plain = _plain(name)
    return next((party for party in debt.parties if _plain(party.name) == plain), None)


def _known(debt: Debt, party: Party) -> PayeeVerdict:
    sold = debt.party(PartyRole.ASSIGNEE)
    if party.role in _AFTER_PROOF:
        return PayeeVerdict(None, f"{party.name}是{party.role.label}。{_AFTER_PROOF[party.role]}")
    if party.role in _NOT_PAYEES:
        return PayeeVerdict(
            None,
            f"{party.name}是平台，不是贷款人。只在它官方 App 的还款页里付，不要转到它给的账号。",
        )
    if sold is not None:
        return PayeeVerdict(
            None,
            f"债权说是已经转给{sold.name}。收到通知之后还给原机构可能不算数，先核实再付。",
        )
    return PayeeVerdict(True, "户名和合同上的一致。付完截图，记下流水号。")


def _unknown(case: Case, debt: Debt, name: str, method: PaymentMethod) -> PayeeVerdict:
    reasons = []
    sales = [
        entry for entry in case.live_entries(date.max, debt.debt_id) if isinstance(entry, DebtSold)
    ]
    if any(_plain(sale.assignee) == _plain(name) for sale in sales):
        reasons.append(_AFTER_PROOF[PartyRole.ASSIGNEE])
    if debt.kind in NEVER_CREDITORS:
        reasons.append("这笔填的对方不是债权人，先查清真正的贷款人。")
    if not debt.parties:
        reasons.append("还没有填合同上的贷款人。先在“债务”里照合同填上，才能比对。")
    if method is PaymentMethod.LENDER_APP:
        reasons.append("在官方 App 内付，有时会显示支付公司的名字，看一眼订单上写的是哪笔借款。")
    else:
        reasons.append("请从官方 App 重新进入，看还款页给出的户名是不是同一个。")
    return PayeeVerdict(None, f"{name}不在这笔债务的合同里。核实之前先别付。", tuple(reasons))
