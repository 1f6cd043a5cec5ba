"""What of the earlier rungs to bring to the next one, from this case; what is not recorded yet is said so."""

from collections.abc import Iterator

from core.case.entries import Instance, Outcome
from core.figures import date_text
from core.workflow.complaints import complaint_to
from core.workflow.progress import Progress


def of_asking(state: Progress) -> tuple[str, ...]:
    """That it was asked, and what was answered."""
    return tuple(_of_asking(state))


def of_complaining(state: Progress) -> tuple[str, ...]:
    """The same, and what its own channel, and the office above it, said: the number, the answer or the silence."""
    above = complaint_to(state, Instance.HIGHER_OFFICE)
    more = _of_complaint(state, Instance.HIGHER_OFFICE) if above else ()
    return (*_of_asking(state), *_of_complaint(state, Instance.LENDER), *more)


def of_everything(state: Progress) -> tuple[str, ...]:
    """The same, and what the regulator said."""
    complaint = complaint_to(state, Instance.REGULATOR)
    more = _of_complaint(state, Instance.REGULATOR) if complaint else ()
    return (*of_complaining(state), *more)


def _of_asking(state: Progress) -> Iterator[str]:
    sent = state.asked_in
    if sent is None:
        yield "申请书和寄出的凭证（还没有记下）"
    else:
        proof = f"，凭证：{sent.proof}" if sent.proof else "，凭证还没有记下"
        name = "申请书" if sent is state.application else sent.letter.label
        yield f"{name}：{date_text(sent.on)}由{sent.channel.label}提出{proof}"
    reply = state.reply
    if reply and reply.outcome is Outcome.REFUSED:
        reason = f"理由是“{reply.reason}”" if reply.reason else "没有说理由"
        yield f"对方 {date_text(reply.on)}的答复：没有同意，{reason}"
    tickets = [f"{date_text(each.on)} {each.ticket}" for each in state.contacts if each.ticket]
    if tickets:
        yield f"通话和工单：{'，'.join(tickets)}"
    if state.demands:
        yield f"记下的催收 {len(state.demands)} 次，连同录音和截图"


def _of_complaint(state: Progress, instance: Instance) -> Iterator[str]:
    complaint = complaint_to(state, instance)
    to = instance.label
    if complaint is None:
        yield f"{to}的编号和答复（还没有记下）"
        return
    number = f"编号 {complaint.ticket}" if complaint.ticket else "编号还没有记下"
    answered = state.answer_to(complaint)
    if answered is None:
        said = "还没有结果"
    else:
        said = f"{date_text(answered.on)}的结果"
        said += f"：{answered.answer}" if answered.answer else ""
    yield f"{date_text(complaint.on)}{to}（{complaint.addressee}），{number}，{said}"
