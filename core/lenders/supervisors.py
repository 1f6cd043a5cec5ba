"""Who supervises a kind of lender, and so where a complaint goes when the lender's own channel did not help."""

from dataclasses import dataclass

from core.case.lender import NEVER_CREDITORS, LenderKind
from core.lenders.channels import shown_number


@dataclass(frozen=True, slots=True)
class Supervisor:
    """`desk` is who is written to; `phone` only where it may be shown; `first` is what to find out before calling."""

    desk: str
    phone: str | None
    first: str


_NATIONAL = frozenset(
    {
        LenderKind.BANK_CREDIT_CARD,
        LenderKind.BANK_LOAN,
        LenderKind.RURAL_BANK,
        LenderKind.CONSUMER_FINANCE,
        LenderKind.AUTO_FINANCE,
        LenderKind.TRUST,
        LenderKind.FINANCE_COMPANY,
        LenderKind.INSURER_GUARANTEE,
    }
)
_LOCAL = frozenset({LenderKind.MICROLOAN, LenderKind.GUARANTEE_COMPANY, LenderKind.LEASING})


def supervisor(kind: LenderKind) -> Supervisor | None:
    """The authority over a kind of lender; `None` for a private lender and for who is no creditor at all."""
    if kind is LenderKind.PRIVATE_LENDER or kind in NEVER_CREDITORS:
        return None
    if kind in _NATIONAL:
        return Supervisor(
            "国家金融监督管理总局派出机构",
            shown_number("nfra_12378"),
            "说清是哪家机构的哪个分支机构，转办才找得到人。",
        )
    if kind is LenderKind.HOUSING_FUND:
        return Supervisor(
            "住房公积金的主管部门",
            shown_number("gov_12345"),
            "公积金中心归当地政府管，从政务热线转。",
        )
    return Supervisor("地方金融管理部门", shown_number("gov_12345"), _first(kind))


def _first(kind: LenderKind) -> str:
    """What to find out before going to a local office, which is not over every company of such a look."""
    if kind in _LOCAL:
        return "看清合同上公司的注册地，归那里的部门管；从政务热线转。"
    number = shown_number("nfra_12378")
    national = f"国家金融监督管理总局管{f'，打 {number}' if number else ''}"
    if kind is LenderKind.DEBT_PURCHASER:
        return (
            "先看受让方的全称：地方资产管理公司由注册地的地方金融管理部门管；"
            f"全国性资产管理公司由{national}。"
        )
    return (
        f"先在合同里看贷款人是谁：银行、消费金融公司由{national}；"
        "小额贷款、担保、保理公司由注册地的地方金融管理部门管。"
    )
