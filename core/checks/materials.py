"""The materials this case needs, each with what it supports, what can stand in for it, and whether it is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.case.borrower import HardshipKind
from core.case.case import Case
from core.case.entries import MaterialMarked


@dataclass(frozen=True)
class Material:
    """`collected` is `None` while nothing was marked, `False` when it cannot be had.

    `files` are the hashes of what was attached to it, the oldest first, each with where it comes from.
    """

    id: str
    label: str
    supports: str
    substitutes: tuple[str, ...]
    why: str
    collected: bool | None
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class _Wanted:
    id: str
    label: str
    supports: str
    substitutes: tuple[str, ...]
    why: str


_ID = _Wanted("identity", "身份证", "你是谁", ("临时身份证",), "只给官方渠道，复印件上写明用途。")
_CONTRACT = _Wanted(
    "contract",
    "借款合同或领用合约",
    "贷款人是谁、利率多少",
    ("App 里的电子合同截图", "向对方申请调取合同"),
    "没有合同，就不知道该和谁谈、息费对不对。",
)
_STATEMENT = _Wanted(
    "statement",
    "欠款明细或账单",
    "现在一共欠多少，分几项",
    ("App 欠款页截图", "客服报的数，记下时间和工号"),
    "申请书里的数要和对方的对得上。",
)
_INCOME = _Wanted(
    "income",
    "收入证明",
    "现在每月到手多少",
    ("近六个月工资流水", "个税 App 收入明细", "接单平台的收入截图"),
    "对方最先看的就是还得起多少。",
)
_NO_INCOME = _Wanted(
    "income",
    "没有收入的证明",
    "现在没有收入",
    ("社保停缴记录", "近六个月银行流水", "本人陈述"),
    "没有收入也要说明，不写会被当成没有说。",
)
_SPENDING = _Wanted(
    "spending",
    "必要支出的凭证",
    "每月固定要花多少",
    ("租房合同", "缴费记录", "银行或支付 App 月账单"),
    "让对方看到剩下的数不是随口说的。",
)
_FAMILY = _Wanted(
    "family",
    "家庭情况证明",
    "要养几口人",
    ("户口簿", "孩子出生证明", "居委会说明"),
    "家里人多，必要支出才说得通。",
)
_ASSETS = _Wanted(
    "assets",
    "资产情况说明",
    "能一次拿出多少、从哪里来",
    ("余额截图", "本人陈述"),
    "说清钱从哪里来，一次性结清才谈得下去。只写你愿意写进申请书的。",
)

_HARDSHIP: dict[HardshipKind, tuple[str, tuple[str, ...]]] = {
    HardshipKind.JOB_LOSS: ("离职或失业证明", ("解除劳动合同通知", "失业登记", "社保停缴记录")),
    HardshipKind.PAY_CUT: ("降薪前后的工资流水", ("单位调薪通知", "个税 App 收入明细")),
    HardshipKind.ILLNESS: ("诊断证明和病历", ("住院费用清单", "医保结算单")),
    HardshipKind.FAMILY_ILLNESS: ("家人的诊断证明和亲属关系证明", ("住院费用清单", "户口簿")),
    HardshipKind.BUSINESS_FAILURE: ("停业或注销证明", ("税务申报记录", "退租协议", "经营流水")),
    HardshipKind.ACCIDENT: ("事故认定书或报警回执", ("医院记录", "维修或赔偿单据")),
    HardshipKind.DIVORCE: ("离婚证、离婚协议或判决", ("分居说明", "抚养费支付记录")),
    HardshipKind.CAREGIVING: ("被照顾人的病历或年龄证明", ("户口簿", "居委会说明")),
    HardshipKind.FRAUD_VICTIM: ("报案回执或立案通知", ("转账记录", "聊天记录截图")),
    HardshipKind.OTHER: ("能说明困难的凭证", ("本人陈述",)),
}


def materials(case: Case, as_of: date) -> tuple[Material, ...]:
    """What to bring, from the facts of the case, with what was marked as collected by `as_of`."""
    entries = [entry for entry in case.live_entries(as_of) if isinstance(entry, MaterialMarked)]
    marked = {entry.material_id: entry.collected for entry in entries}
    files: dict[str, dict[str, str]] = {}
    for entry in entries:
        if entry.attachment:
            files.setdefault(entry.material_id, {})[entry.attachment] = entry.note
    return tuple(
        Material(
            wanted.id,
            wanted.label,
            wanted.supports,
            wanted.substitutes,
            wanted.why,
            marked.get(wanted.id),
            tuple(files.get(wanted.id, {}).items()),
        )
        for wanted in _wanted(case)
    )


def _wanted(case: Case) -> Iterator[_Wanted]:
    yield _ID
    yield _INCOME if case.budget.income else _NO_INCOME
    yield _SPENDING
    if case.household.people > 1:
        yield _FAMILY
    if case.hardship:
        label, substitutes = _HARDSHIP[case.hardship.kind]
        yield _Wanted(
            f"hardship_{case.hardship.kind.value}",
            label,
            f"困难情形：{case.hardship.kind.label}",
            substitutes,
            "说的困难要有凭证，没有的写成本人陈述，不要编。",
        )
    if case.budget.lump_sum:
        yield _ASSETS
    for debt in case.debts:
        for wanted in (_CONTRACT, _STATEMENT):
            yield _Wanted(
                f"{wanted.id}_{debt.debt_id}",
                f"{debt.name}：{wanted.label}",
                wanted.supports,
                wanted.substitutes,
                wanted.why,
            )
