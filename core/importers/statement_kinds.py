"""What the words of a statement's line mean: a payout, a payment, a purchase, a refund, or no flow of money at all."""

import re
from enum import StrEnum

from core.case.contract import MovementKind


class Meaning(StrEnum):
    """What a line is besides a flow; the account keeps flows alone, interest and fees are worked out from them."""

    CHARGE = "charge"
    NOT_PAID_YET = "not_paid_yet"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            Meaning.CHARGE: "对方记的利息、费用",
            Meaning.NOT_PAID_YET: "还没有还的一期",
        }[self]


_DOUBT = re.compile(r"冲正|撤销|调账|调整|减免|红冲|失败|冻结|解冻|未成功")
_REFUND = re.compile(r"退款|退货|退还|返还|退回")
_WITHHELD = re.compile(r"砍头|预扣|前置|趸交|放款(?:时)?扣|放款服务费")
_DRAWN = re.compile(r"放款|贷款发放|发放贷款|借款到账|提款|支用|借款成功|借款发放|提现")
_PAID = re.compile(r"还款|还贷|归还|偿还|还本|还息|还清|结清|代扣|扣款|自动还|存入|收回")
_FEE = re.compile(
    r"利息|罚息|违约金|滞纳金|手续费|服务费|担保费|保险费|保费|会员费|年费|逾期费|管理费|复利"
)
_CARD = re.compile(
    r"消费|取现|预借现金|购物|购买|快捷支付|分期入账|分期本金|账单分期|POS", re.IGNORECASE
)
_UNPAID = re.compile(r"未还|待还|未到期|逾期中|未结清|当前逾期|还款中|未支付|未入账")
_DONE = re.compile(r"已还|已结清|结清|已支付|还款成功|成功|正常|提前还")


def meaning_of(text: str, *, card: bool) -> MovementKind | Meaning | None:
    """The meaning that the words leave no doubt about; `None` where a person has to say.

    `card` is whether purchases are possible and a withdrawal of cash is one.
    """
    own = next((kind for kind in MovementKind if kind.label == text.strip()), None)
    if own or not text.strip() or _DOUBT.search(text):
        return own
    found = [
        kind
        for pattern, kind in (
            (_REFUND, MovementKind.REFUND),
            (_WITHHELD, MovementKind.WITHHELD),
            (_PAID, MovementKind.PAID),
        )
        if pattern.search(text)
    ]
    if not found and _CARD.search(text) and not _FEE.search(text):
        return MovementKind.PURCHASE if card else None
    if not found and _DRAWN.search(text):
        return MovementKind.PURCHASE if card else MovementKind.DRAWN
    if len(found) == 1:
        charged = found[0] is MovementKind.PAID and re.search("手续费|违约金", text)
        return None if charged else found[0]
    return Meaning.CHARGE if not found and _FEE.search(text) else None


def is_paid(status: str) -> bool | None:
    """Whether an instalment's status says that it was paid; `None` where it does not say."""
    if _UNPAID.search(status):
        return False
    return True if _DONE.search(status) else None
