"""Whom to negotiate with: the lender of record, until a guarantor has paid or the debt was sold and that is proven.

A platform and a collection agency pass things on and decide nothing.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import DebtSold, GuarantorPaid
from core.case.lender import NEVER_CREDITORS, LenderKind, PartyRole
from core.checks.parties_to_ask import PartyToAsk, parties_to_ask
from core.figures import yuan_text
from core.money import ZERO
from core.workflow.progress import Progress, progress

_BEFORE_PAYING_ANYONE = "付款前核对收款户名，只付给公司账户，不付给个人。"
_PROOF_OF_SALE = (
    "原来的贷款人发的债权转让通知",
    "转让协议里有你这一笔的那一页：多少本金、利息、费用",
    "新公司的全称和营业执照",
)
_PROOF_OF_PAYING = (
    "代偿证明：哪天、替你还了多少",
    "贷款人开的收款或结清说明",
    "你签过的担保合同",
)


@dataclass(frozen=True)
class WhomToAsk:
    """`name` is who to write to now, `None` where nobody is known who could decide.

    `also` is who decides over another part. `proofs` are asked for before anything is paid or agreed;
    `rules` are identifiers of citations.
    """

    name: str | None
    role: PartyRole | None
    why: str
    parties: tuple[PartyToAsk, ...]
    proofs: tuple[str, ...] = ()
    also: str | None = None
    rules: tuple[str, ...] = ()


def whom_to_ask(case: Case, debt: Debt, as_of: date) -> WhomToAsk:
    """Who decides over this debt as of a day, by what has been recorded and proven until then."""
    state = progress(case, debt.debt_id, as_of)
    parties = tuple(parties_to_ask(debt, state))
    if debt.kind in NEVER_CREDITORS:
        return WhomToAsk(
            None,
            None,
            f"{debt.kind.label}不是债权人，不能替对方减免。先问清它替谁来要，再找那一家谈。",
            parties,
            ("委托书：替谁、要哪一笔", "债权人的全称和合同"),
        )
    last = _last_change(state)
    if isinstance(last, GuarantorPaid):
        return _after_paying(debt, state, last, parties)
    return _after_sale(debt, state, parties) or _lender(debt, parties)


def _last_change(state: Progress) -> DebtSold | GuarantorPaid | None:
    """What changed the creditor last; a sale on the day of a guarantor's payment comes after it."""
    paid = state.advances[-1] if state.advances else None
    if state.sale and (paid is None or state.sale.on >= paid.on):
        return state.sale
    return paid


def _after_sale(debt: Debt, state: Progress, parties: tuple[PartyToAsk, ...]) -> WhomToAsk | None:
    told, sale = debt.party(PartyRole.ASSIGNEE), state.sale
    if told is None and sale is None and debt.kind is not LenderKind.DEBT_PURCHASER:
        return None
    holder = sale.assignee if sale else told.name if told else debt.name
    if sale and not sale.notice_seen:
        lender = _lender(debt, parties)
        return WhomToAsk(
            lender.name,
            lender.role,
            f"说是转给了{holder}，转让通知还没有看到。通知到你之前，转让对你不生效，还是找原来那家。",
            parties,
            _PROOF_OF_SALE,
            rules=("cc_546", "ci_48"),
        )
    return WhomToAsk(
        holder,
        PartyRole.ASSIGNEE,
        f"债权已经转给{holder}，以后由它决定。欠的数和你的理由都不因为转让改变。{_BEFORE_PAYING_ANYONE}",
        parties,
        _PROOF_OF_SALE,
        rules=("cc_546", "cc_548"),
    )


def _after_paying(
    debt: Debt, state: Progress, last: GuarantorPaid, parties: tuple[PartyToAsk, ...]
) -> WhomToAsk:
    lender = _lender(debt, parties)
    seen = any(each.proof_seen for each in state.advances if each.guarantor == last.guarantor)
    if not seen:
        return WhomToAsk(
            lender.name,
            lender.role,
            f"{last.guarantor}说替你还了款，证明还没有看到。先向贷款人核实，再决定和谁谈。",
            parties,
            _PROOF_OF_PAYING,
            rules=("cc_700", "guar_3"),
        )
    paid = _paid(state, last.guarantor)
    if paid is None or paid >= debt.balance.total:
        return WhomToAsk(
            last.guarantor,
            PartyRole.GUARANTOR,
            f"{last.guarantor}替你还清了这一笔，以后由它向你要，和它谈。{_BEFORE_PAYING_ANYONE}",
            parties,
            _PROOF_OF_PAYING,
            rules=("cc_700", "guar_3"),
        )
    return WhomToAsk(
        lender.name,
        lender.role,
        f"{last.guarantor}替你还了 {yuan_text(paid)} 元，这部分和它谈；其余的还是和贷款人谈。"
        f"两家加起来，不能多过原来欠的。{_BEFORE_PAYING_ANYONE}",
        parties,
        _PROOF_OF_PAYING,
        also=last.guarantor,
        rules=("cc_700", "guar_3"),
    )


def _paid(state: Progress, guarantor: str) -> Decimal | None:
    """Yuan that a guarantor has paid in all; `None` where one of its sums was not told."""
    sums = [each.amount for each in state.advances if each.guarantor == guarantor]
    return sum((each or ZERO for each in sums), ZERO) if all(sums) else None


def _lender(debt: Debt, parties: tuple[PartyToAsk, ...]) -> WhomToAsk:
    named = debt.party(PartyRole.LENDER) or debt.party(PartyRole.FUNDER)
    if named is not None:
        passed_on = "，或由平台转给它" if debt.party(PartyRole.FACILITATOR) else ""
        return WhomToAsk(
            named.name,
            named.role,
            f"它是{named.role.label}，由它决定。找它谈{passed_on}。",
            parties,
        )
    if debt.kind in (LenderKind.PLATFORM_LOAN_FACILITATION, LenderKind.UNKNOWN):
        return WhomToAsk(
            debt.creditor_name,
            None,
            "还不知道真正的贷款人。打开 App 里的借款合同，看“贷款人”写的是谁，填到这一笔里。",
            parties,
            ("借款合同：贷款人、担保人、贷款编号", "放款流水：付款的户名"),
        )
    return WhomToAsk(debt.creditor_name, PartyRole.LENDER, "由贷款人决定。", parties)
