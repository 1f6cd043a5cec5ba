"""Whether an objection to a payment order is one of substance: its grounds, and what the case shows of each.

Sources: interpretation articles 427, 428, 430, 435 and 436 (lack of means, more time or other ways of paying
are no objection; neither is what is only said).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.calculations.limits.limitation import LimitationGrade, limitation
from core.calculations.owed.report import Owed
from core.case.case import Case
from core.case.debt import Debt
from core.case.lender import PartyRole
from core.case.objection import Ground as Ground
from core.case.objection import Objection as Objection
from core.errors import Problem
from core.figures import date_text, yuan_text
from core.law.library import citation
from core.money import ZERO
from core.workflow.progress import Progress


@dataclass(frozen=True, slots=True)
class OfferedGround:
    """A ground to choose, with what the case holds for it; `shown` is empty where it holds nothing."""

    ground: Ground
    shown: str


def offered_grounds(
    case: Case, debt: Debt, state: Progress, as_of: date, owed: Owed | None
) -> tuple[OfferedGround, ...]:
    """Every ground, those that the case bears out first."""
    shown = dict(_shown(case, debt, state, as_of, owed))
    found = (OfferedGround(ground, shown.get(ground, "")) for ground in Ground)
    return tuple(sorted(found, key=lambda each: not each.shown))


def _shown(
    case: Case, debt: Debt, state: Progress, as_of: date, owed: Owed | None
) -> Iterator[tuple[Ground, str]]:
    if owed and owed.reducible:
        yield Ground.AMOUNT, f"对方要的比有依据的多 {owed.ask_to_reduce.text} 元。"
    if state.payments:
        paid = sum((each.amount for each in state.payments), ZERO)
        yield Ground.PAID, f"案子里记了 {len(state.payments)} 笔还款，合计 {yuan_text(paid)} 元。"
    if state.agreement:
        yield Ground.AGREEMENT, f"{date_text(state.agreement.on)}签过协议。"
    if limitation(case, debt, as_of).grade is LimitationGrade.MAY_HAVE_RUN:
        yield Ground.LIMITATION, "照记下的事，时效可能已经过了。先问法律援助。"
    if state.sale or debt.party(PartyRole.ASSIGNEE):
        seen = state.sale is not None and state.sale.notice_seen
        yield (
            Ground.CREDITOR,
            "债权转让过，转让通知你看到了。" if seen else "债权说是转让了，转让通知还没看到。",
        )


_LACK_OF_MEANS = re.compile(
    r"没钱|没有钱|无力|还不起|还不上|付不起|困难|失业|生病|没有?收入|没有?能力|分期|延期|宽限|缓一?缓|过段时间|减免|少还"
)
_SUBSTANCE = re.compile(
    r"金额|数额|多算|算错|利率|利息|罚息|违约金|费用|服务费|担保费|已经?还|还过|冲抵|时效|不是我|冒用|没有?收到|没有?借|"
    r"转让|通知|管辖|没有?签|签名|未到期|没有?到期|重复|协议"
)


def only_lack_of_means(words: str) -> bool:
    """Whether words speak of lack of means, time or instalments, and of nothing that concerns the debt itself."""
    return bool(_LACK_OF_MEANS.search(words)) and not _SUBSTANCE.search(words)


def refusal(objection: Objection) -> Problem | None:
    """Why this is no objection, with the rule; `None` where it has a ground of substance and nothing that spoils it."""
    rule = citation("cpi_436")
    words = objection.own_words.strip()
    if words and only_lack_of_means(words):
        return Problem(
            "grounds",
            f"补充的话只说了没钱、要时间或者分期。{rule.reference}：{rule.paraphrase}"
            "把这些话留到调解和协商里说，这里写债务本身哪里不对，没有就别写。",
        )
    if objection.grounds or words:
        return None
    return Problem(
        "grounds",
        f"还没有选一条实在的理由。{rule.reference}：{rule.paraphrase}"
        "下面只勾真的。一条都没有，就不写异议，这些天里和对方谈分期，或者问法律援助。",
    )
