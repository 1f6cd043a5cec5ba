"""Conditions a lender ties to its offer: words that mean harm, and what to ask for instead."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConditionWarning:
    """The words found, and what to say to them."""

    words: str
    sentence: str


_ACCOUNT = "钱只打进合同上那家公司的账户。要打给个人或别家公司，先停下，向官方客服核实。"
_ALL_BACK = "错一期就全部作废，前面谈的都白谈。请改成：晚几天可以补；真断了，只按没还的部分恢复。"
_RULES: tuple[tuple[str, str], ...] = (
    (r"(?:逾期|违约|断供)[^。；]{0,12}(?:作废|失效|取消|恢复原|全额|全部到期|一次性)", _ALL_BACK),
    (r"(?:作废|失效)[^。；]{0,8}(?:减免|优惠|协议)", _ALL_BACK),
    (
        r"放弃[^。；]{0,10}(?:时效|抗辩|异议|诉权|诉讼|投诉|起诉)",
        "不要签放弃权利的话。请删掉这一条，不删就先问 12348。",
    ),
    (
        r"(?:父母|配偶|爱人|家人|子女|担保人|共同还款|连带|债务加入)",
        "不要让家人签字担下来。这是你的债，请删掉这一条。",
    ),
    (
        r"(?:手续费|服务费|咨询费|保证金|诚意金|首付|定金|押金)",
        "先交钱才给办的，先问清交给谁、写在哪一条、能不能算进还款。说不清就不交。",
    ),
    (r"(?:私人|个人|对私)[^。；]{0,6}(?:账户|账号|卡|微信|收款)", _ACCOUNT),
    (
        r"(?:新借|新贷|再贷|借新|重新放款|以贷还贷)",
        "借新还旧会把旧的息费变成新的本金。请改成原来的债分期。",
    ),
    (
        r"(?:赋强|强制执行公证|公证)",
        "办了强制执行公证，断了可以不经起诉直接执行。看不懂先不签，问 12348。",
    ),
    (
        r"(?:撤诉|撤回投诉|不得投诉|删除投诉)",
        "先拿到书面协议，再谈撤不撤投诉。请写明哪天之前给协议。",
    ),
)


def check_conditions(text: str) -> tuple[ConditionWarning, ...]:
    """A warning for each kind of harm in the words, each advice once, in the order of the rules."""
    found: dict[str, ConditionWarning] = {}
    for pattern, advice in _RULES:
        match = re.search(pattern, text)
        if match and advice not in found:
            found[advice] = ConditionWarning(match[0], advice)
    return tuple(found.values())
