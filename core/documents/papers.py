"""Which papers a lender is asked for, so that its figures can be checked line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.calculations.owed.report import Owed
from core.case.debt import Debt
from core.case.lender import LenderKind, PartyRole
from core.documents.arithmetic_tables import in_own_voice


@dataclass(frozen=True, slots=True)
class _Paper:
    """A paper and its name; it is left out where something missing asks for it by that name."""

    name: str
    ask: str


_CARD_CONTRACT = _Paper("领用合约", "信用卡领用合约、章程和收费标准的全文，以及历次变更的通知。")
_CONTRACT = _Paper("借款合同", "借款合同的全文和附件；电子签署的，附签署时间和方式的记录。")
_DRAWN = _Paper("放款凭证", "放款凭证：每一笔的日期、金额和收款账户，放款时扣下的款项。")
_BILLS = _Paper("全部账单", "自开卡以来或自第一次没有还清以来的逐期账单。")
_PAID = _Paper("还款流水", "还款流水：每一笔的日期和金额，各冲抵了本金、利息、费用多少。")
_SUM = _Paper(
    "逐项计算明细",
    "现在主张的金额的逐项计算明细：本金、利息、罚息、违约金和各项费用，各自的起止日、基数、利率和所依据的合同条款。",
)
_GUARANTEE = _Paper(
    "担保合同", "担保合同和担保费、服务费的收取记录，写明由谁收取、依据哪一条约定。"
)
_PAID_BY_GUARANTOR = _Paper("代偿证明", "已经代偿的，代偿证明：日期、金额和代偿后的债权人。")
_SOLD = _Paper("债权转让合同", "债权转让合同中与本笔有关的部分，和已经通知本人的凭证。")

_GUARANTEED_KINDS = frozenset(
    {
        LenderKind.PLATFORM_LOAN_FACILITATION,
        LenderKind.GUARANTEE_COMPANY,
        LenderKind.INSURER_GUARANTEE,
    }
)


def papers_to_ask(debt: Debt, owed: Owed | None) -> tuple[str, ...]:
    """What is missing from the arithmetic first, then the usual papers it does not name already."""
    asks = tuple(_sentence(each.ask) for each in owed.missing) if owed else ()
    said = "".join(asks)
    usual = (paper.ask for paper in _usual(debt) if paper.name not in said)
    return (*dict.fromkeys(asks), *usual)


def _sentence(ask: str) -> str:
    said = in_own_voice(ask)
    return said if said.endswith("。") else f"{said}。"


def _usual(debt: Debt) -> Iterator[_Paper]:
    card = debt.kind is LenderKind.BANK_CREDIT_CARD
    yield from (_CARD_CONTRACT, _BILLS) if card else (_CONTRACT, _DRAWN)
    yield from (_PAID, _SUM)
    if debt.kind in _GUARANTEED_KINDS or debt.party(PartyRole.GUARANTOR):
        yield from (_GUARANTEE, _PAID_BY_GUARANTOR)
    if debt.kind is LenderKind.DEBT_PURCHASER or debt.party(PartyRole.ASSIGNEE):
        yield _SOLD
