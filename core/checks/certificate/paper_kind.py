"""What a paper is: a payoff certificate, or something that only looks like one."""

import re
from enum import StrEnum

from core.checks.certificate.settled import still_owing


class PaperKind(StrEnum):
    """What a paper proves."""

    CERTIFICATE = "certificate"
    RECEIPT = "receipt"
    PART = "part"
    ADVANCE = "advance"
    APPLICATION = "application"
    MESSAGE = "message"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The Chinese word for the badge."""
        return {
            PaperKind.CERTIFICATE: "结清证明",
            PaperKind.RECEIPT: "还款凭证、回单",
            PaperKind.PART: "只证明还了一部分",
            PaperKind.ADVANCE: "代偿证明",
            PaperKind.APPLICATION: "申请表",
            PaperKind.MESSAGE: "短信、客服消息",
            PaperKind.OTHER: "看不出是什么",
        }[self]

    @property
    def why_not(self) -> str:
        """Why it does not do as a certificate; nothing for one."""
        return {
            PaperKind.CERTIFICATE: "",
            PaperKind.RECEIPT: "它只证明付过一笔钱，没有证明全部还清。",
            PaperKind.PART: "它写着只还了一期或一部分，或还有余额，不能证明全部还清。",
            PaperKind.ADVANCE: "它证明担保方替你还了。贷款人那边清了，担保方还会向你要。",
            PaperKind.APPLICATION: "它是申请开证明的表，不是证明。",
            PaperKind.MESSAGE: "消息可以留着作旁证，没有出具单位的章，不能当结清证明用。",
            PaperKind.OTHER: "里面没有写这笔债全部结清。",
        }[self]


_TITLES = (
    (
        PaperKind.APPLICATION,
        r"结清证明(?:的)?(?:开具)?申请|申请(?:书|表)",
    ),
    (PaperKind.ADVANCE, r"代偿(?:证明|确认|通知|凭证)|担保代偿"),
    (
        PaperKind.RECEIPT,
        r"回单|回执|(?:还款|转账|支付|交易|扣款|缴款)(?:凭证|凭条|记录|明细|电子凭证|成功|证明)|收据|账单|对账单",
    ),
    (
        PaperKind.CERTIFICATE,
        r"(?:结清|清偿|还清|清贷)(?:证明|确认|函|凭证|说明|通知)|债权债务(?:终止|消灭)(?:证明|确认)",
    ),
)
_HEAD = 30
"""Characters in which a paper says what it is."""
_PART = (
    r"(?:仅|只)(?:用于)?证明.{0,12}(?:本期|当期|该期|本月|当月|该月|本次|部分)"
    r"|(?:本期|当期|该期|本月|当月|第\d+期)(?:应还)?(?:款项|账单|欠款|金额)?(?:已|于.{4,14}|全部)*(?:结清|还清|还款)"
    r"|部分(?:还款|结清|清偿)"
)
_ADVANCED = r"代偿(?!款?(?:已|均|全部|本息)*(?:结清|还清|清偿))"
_NO_ADVANCE = r"(?:无|未|没有|不存在|不涉及)(?:发生|产生|进行)?(?:任何)?代偿|代偿款.{0,24}(?:结清|还清|清偿|归还)"
"""The guarantor's own claim was paid, or it never paid for anybody."""
_MESSAGE = r"^【[^】]{2,20}】|尊敬的|^(?:亲|\u60a8好|你好)|客服\d*[:：]|回T退订|回复TD|拒收请回复"


def paper_kind(plain: str, *, settled: bool) -> PaperKind:
    """What the paper is, from its text without white space; `settled` when it says that all is settled.

    What it calls itself goes first. One that calls itself a certificate is none where it says that something is
    still owed or that it is about one part.
    """
    titled = _titled(plain)
    if titled in (PaperKind.APPLICATION, PaperKind.ADVANCE):
        return titled
    if re.search(_PART, plain) or still_owing(plain):
        return PaperKind.PART
    if titled is PaperKind.RECEIPT and not settled:
        return titled
    if re.search(_ADVANCED, plain) and not re.search(_NO_ADVANCE, plain):
        return PaperKind.ADVANCE
    if titled is not PaperKind.CERTIFICATE and re.search(_MESSAGE, plain):
        return PaperKind.MESSAGE
    if settled or titled is PaperKind.CERTIFICATE:
        return PaperKind.CERTIFICATE
    return PaperKind.OTHER


def _titled(plain: str) -> PaperKind | None:
    head = plain[:_HEAD]
    found = [
        (match.start(), kind)
        for kind, title in _TITLES
        if (match := re.search(title, head)) is not None
    ]
    return min(found, key=lambda each: each[0])[1] if found else None
