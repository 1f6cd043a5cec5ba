"""What is not known, why it matters, and which paper of the lender's would tell."""

from core.calculations.owed.report import Missing
from core.case.contract import CardContract, LoanContract, MovementKind
from core.case.debt import Debt
from core.case.lender import LenderKind, PartyRole
from core.lenders.record_kind import kind_of_record

_CONTRACT = Missing(
    "合同",
    "利率、罚息怎么加、收哪些费用，都写在合同里。",
    "完整的借款合同，连同收费明细和综合融资成本明示表（有的话）",
)
_DRAWING = Missing(
    "实际到账的日期和金额", "本金按实际到账的钱算，扣下的不算。", "放款凭证或到账流水"
)
_PAYMENTS = Missing(
    "每一次还款的日期和金额", "还过的钱先抵了什么，决定还剩多少本金。", "从放款起的全部还款流水"
)
_SPLIT = Missing(
    "欠款分成哪几项",
    "只有总数，就看不出息费收了多少。",
    "逐项计算明细：本金、利息、罚息、违约金、费用",
)
_RATE = Missing("合同年利率", "没有利率，利息和罚息只能按常见范围估。", "载明年利率的借款合同")
_FIRST_MISSED = Missing("从哪天开始逾期", "罚息从这一天起算。", "逾期明细或账单")
_UPLIFT = Missing("逾期以后利率加多少", "罚息差一成，时间长了差不少。", "合同里的逾期条款")
_COMPOUNDS = Missing("没还的利息要不要再计息", "约定了才会有复利。", "合同里的复利条款和计算明细")
_PLAN = Missing(
    "还款计划",
    "不知道每期该还多少，就不知道哪一部分逾期了。",
    "还款计划表（每期本金、利息、费用）",
)
_GUARANTEE = Missing(
    "担保费和有没有代偿",
    "担保方代偿以后，应当向谁还、还多少会变。",
    "担保合同、收费凭证；已经代偿的，要代偿证明",
)
_CARD = Missing(
    "领用合约", "日利率、对什么计息、违约金怎么算，各家不同。", "信用卡领用合约和收费标准"
)
_BILLS = Missing(
    "每一笔消费和每期账单", "利息从每笔的入账日起算。", "从开始逾期前一期起的全部账单"
)
_INTEREST_AGREED = Missing(
    "有没有约定利息", "没有约定利息的，视为没有利息。", "借条、借款合同或约定利息的聊天记录"
)

_GUARANTEED_KINDS = frozenset(
    {
        LenderKind.PLATFORM_LOAN_FACILITATION,
        LenderKind.GUARANTEE_COMPANY,
        LenderKind.INSURER_GUARANTEE,
    }
)


def missing_of_a_loan(debt: Debt, *, split_known: bool, rebuilt: bool) -> tuple[Missing, ...]:
    """What a loan still lacks, most telling first."""
    contract = debt.contract if isinstance(debt.contract, LoanContract) else None
    kinds = {movement.kind for movement in debt.movements}
    private = kind_of_record(debt) is LenderKind.PRIVATE_LENDER
    guaranteed = bool(debt.party(PartyRole.GUARANTOR)) or kind_of_record(debt) in _GUARANTEED_KINDS
    asked: tuple[tuple[bool, Missing], ...] = (
        (contract is None, _CONTRACT),
        (MovementKind.DRAWN not in kinds, _DRAWING),
        (not rebuilt and MovementKind.PAID not in kinds, _PAYMENTS),
        (debt.contract_annual_rate is None, _INTEREST_AGREED if private else _RATE),
        (not rebuilt and debt.first_missed_due_date is None, _FIRST_MISSED),
        (_lacks_plan(contract) and not private, _PLAN),
        (_lacks_overdue_rate(contract), _UPLIFT),
        (_lacks_compounding(contract) and not private, _COMPOUNDS),
        (guaranteed, _GUARANTEE),
        (not split_known, _SPLIT),
    )
    return tuple(missing for lacks, missing in asked if lacks)


def _lacks_plan(contract: LoanContract | None) -> bool:
    return contract is not None and (contract.method is None or contract.periods is None)


def _lacks_overdue_rate(contract: LoanContract | None) -> bool:
    return (
        contract is not None
        and contract.penalty_uplift is None
        and contract.overdue_annual_rate is None
    )


def _lacks_compounding(contract: LoanContract | None) -> bool:
    return contract is not None and contract.compounds_when_overdue is None


def missing_of_a_card(debt: Debt, *, split_known: bool, rebuilt: bool) -> tuple[Missing, ...]:
    """What a card still lacks, most telling first."""
    contract = debt.contract if isinstance(debt.contract, CardContract) else CardContract()
    unsaid = None in (contract.daily_rate, contract.interest_on, contract.late_fee_ratio)
    asked = (
        (unsaid, _CARD),
        (not rebuilt, _BILLS),
        (not rebuilt and debt.first_missed_due_date is None, _FIRST_MISSED),
        (not split_known, _SPLIT),
    )
    return tuple(missing for lacks, missing in asked if lacks)
