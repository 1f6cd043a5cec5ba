"""Words that mean harm are found in a lender's conditions; harmless ones are not."""

import pytest

from core.checks.agreement.reading import find_traps
from core.checks.agreement.splitting import clauses


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("逾期一次协议作废，恢复原欠款", "错一期就全部作废"),
        ("如违约则减免取消", "错一期就全部作废"),
        ("借款人自愿放弃诉讼时效抗辩", "放弃权利"),
        ("需要配偶签字共同还款", "家人签字"),
        ("先交 2000 元手续费", "先交钱"),
        ("款项打到业务员个人账户", "合同上那家公司的账户"),
        ("办一笔新贷结清旧的", "借新还旧"),
        ("双方办理强制执行公证", "强制执行公证"),
        ("须先撤回投诉", "先拿到书面协议"),
    ],
)
def test_harm_is_named_with_what_to_say(text: str, piece: str) -> None:
    assert piece in "".join(found.trap.say for found in find_traps(clauses(text)))


@pytest.mark.parametrize("text", ["", "每月 20 日前还款", "还清后五个工作日内出具结清证明"])
def test_what_is_harmless_is_left_alone(text: str) -> None:
    assert find_traps(clauses(text)) == ()


def test_each_advice_stands_once() -> None:
    assert len(find_traps(clauses("逾期即作废；违约则取消减免"))) == 1
