"""What a person says is wrong with a payment order: the grounds chosen, and their own words."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from core.case.model import Fact


class Ground(StrEnum):
    """What may be wrong with the debt itself, or with the payment order."""

    AMOUNT = "amount"
    PAID = "paid"
    AGREEMENT = "agreement"
    LIMITATION = "limitation"
    CREDITOR = "creditor"
    NOT_DUE = "not_due"
    NO_CHARGE_AGREED = "no_charge_agreed"
    WRONG_COURT = "wrong_court"
    OTHER_PROCEEDING = "other_proceeding"

    @property
    def label(self) -> str:
        """What the person ticks."""
        return {
            Ground.AMOUNT: "金额不对：利息、罚息、违约金、费用算多了，或者说不清怎么来的",
            Ground.PAID: "有还款没有算进去",
            Ground.AGREEMENT: "已经签过分期、减免的协议，对方却按原来的数要",
            Ground.LIMITATION: "诉讼时效可能已经过了",
            Ground.CREDITOR: "申请的人不是我的债权人，或者债权转让没有通知我",
            Ground.NOT_DUE: "钱还没有到期，或者数额不确定",
            Ground.NO_CHARGE_AGREED: "合同没有约定利息、违约金，却要了",
            Ground.WRONG_COURT: "这家法院管不到：我不住在它那里",
            Ground.OTHER_PROCEEDING: "同一笔债已经起诉、申请过诉前保全",
        }[self]


class Objection(Fact):
    """The grounds chosen for one debt, in their order, and what the person adds in their own words."""

    debt_id: str = ""
    grounds: tuple[Ground, ...] = ()
    own_words: Annotated[str, Field(max_length=300)] = ""
