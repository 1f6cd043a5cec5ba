"""What to ask both sides when a debt was sold, or paid by a guarantor, while an agreement is being kept."""

from dataclasses import dataclass

from core.case.entries import LetterKind
from core.figures import date_text, yuan_text
from core.workflow.changed_hands import Handover, PayMeanwhile, handover
from core.workflow.progress import Progress


@dataclass(frozen=True, slots=True)
class HandoverAdvice:
    """Whom to pay meanwhile and why, the questions to each side, the automatic debit, the letter, the rules.

    `agreement` says how the agreement stands against the new holder.
    """

    moved: Handover
    sentence: str
    why: str
    agreement: str
    ask_old: tuple[str, ...]
    ask_new: tuple[str, ...]
    auto_debit: str
    letter: LetterKind
    rules: tuple[str, ...]


def handover_advice(state: Progress) -> HandoverAdvice | None:
    """The advice for one debt; `None` where no plan has changed hands, or it is clear already."""
    moved = handover(state)
    if moved is None:
        return None
    sentence, why = _PAY[moved.pay, moved.sold]
    return HandoverAdvice(
        moved,
        sentence,
        why,
        _AGREEMENT if moved.sold else _AGREEMENT_PAID_FOR,
        tuple(_ask_old(state, moved)),
        _ASK_NEW if moved.sold else _ASK_GUARANTOR,
        _AUTO_DEBIT[moved.pay],
        LetterKind.ASSIGNMENT_VERIFICATION if moved.sold else LetterKind.ACCOUNT_STATEMENT_REQUEST,
        ("cc_546", "cc_548") if moved.sold else ("cc_700", "guar_3"),
    )


_PAY = {
    (PayMeanwhile.OLD, True): (
        "转让通知还没有到你这里：照原来的协议，按日子还给原来的机构。",
        "没有通知到你的转让，对你不生效；在那之前还给原来的机构，算数。",
    ),
    (PayMeanwhile.HOLD, True): (
        "转让通知到了：先不再还给原来的机构，也先不付给新账户。这一期的钱单独留着，到期前两边都问清。",
        (
            "通知之后还给原来的机构可能不算数；没核实的账户，付了可能要再付一次。"
            "到期那天还没有答复，就书面告诉两边钱备好了、请给核实过的账户，信和凭证留着。"
        ),
    ),
    (PayMeanwhile.OLD, False): (
        "代偿证明还没有看到：照原来的协议，按日子还给贷款人。",
        "没有替你还过，就没有向你要的权利。先向贷款人核实。",
    ),
    (PayMeanwhile.HOLD, False): (
        "代偿证明看到了：这一期的钱先留着，向贷款人问清余下的归谁收，再付。",
        (
            "它替你还了多少，就只能在这个数里向你要；两家加起来，不能多过原来欠的。"
            "到期那天还没有答复，就书面告诉两边钱备好了，信和凭证留着。"
        ),
    ),
}
_AGREEMENT = (
    "对原来的机构能说的，对接手的一样能说：已经还的每一期、已经免掉的、协议里写的条件。"
    "它认不认这份协议，请它书面答复；不认，就把协议和凭证一起交给它再谈。"
)
_AGREEMENT_PAID_FOR = (
    "协议是和贷款人签的。担保方的权利不比贷款人多；它认不认这份协议的期数和减免，请它书面答复。"
)
_AUTO_DEBIT = {
    PayMeanwhile.OLD: "绑在原机构的自动扣款先不动，扣了截图留好。",
    PayMeanwhile.HOLD: "问原机构自动扣款停了没有。没停就在它的 App 或银行解除，免得同一期付两次。",
}
_ASK_NEW = (
    "营业执照，和转让清单里我这一笔的那一页",
    "原协议的期数、每期金额和减免，认不认，请书面答复",
    "下一期还到哪个对公账户，从哪天起",
    "接手时的本金、利息、费用各是多少",
    "还完以后结清证明由谁开，征信由谁改",
)
_ASK_GUARANTOR = (
    "代偿证明：哪天、替我还了多少",
    "原协议的期数、每期金额和减免，认不认，请书面答复",
    "下一期还到哪个对公账户，从哪天起",
    "除了替我还的，还要收什么，依据是哪一条",
)


def _ask_old(state: Progress, moved: Handover) -> list[str]:
    paid = yuan_text(state.paid_under_agreement)
    signed = date_text(state.agreement.on) if state.agreement else ""
    first = (
        f"这一笔有没有转给{moved.holder}，哪天转的，转让通知发到了哪里"
        if moved.sold
        else f"{moved.holder}有没有替我还，哪天、多少，这一笔还欠你们多少"
    )
    return [
        first,
        f"{signed}的协议和减免，有没有一起移交",
        f"按协议已经还的 {paid} 元，有没有记进移交的数里",
        "自动扣款从哪天停",
    ]
