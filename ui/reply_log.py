"""Letters sent and answers received, in words."""

from datetime import date

from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.entries import (
    AgreementContinued,
    AgreementSigned,
    DeferralGranted,
    EntryBase,
    LenderReplied,
    LetterAnswered,
    LetterSent,
    PayoffQuoted,
)
from core.figures import date_text, yuan_text
from ui.log import log
from ui.pieces import escape


def reply_log(case: Case, debt_id: str, as_of: date) -> bool:
    """Letters, answers and agreements, newest first; `False` if there is nothing yet."""
    entries = [
        entry
        for entry in case.live_entries(as_of, debt_id)
        if isinstance(
            entry,
            LetterSent
            | LetterAnswered
            | DeferralGranted
            | LenderReplied
            | AgreementSigned
            | AgreementContinued
            | PayoffQuoted,
        )
    ]
    log(entries, in_words, as_of)
    return bool(entries)


def terms_in_words(terms: RepaymentTerms) -> str:
    """36 期，每期 705.00 元，一共 25,380.00 元，停止计息."""
    if terms.months == 1:
        return f"一次付 {yuan_text(terms.total)} 元"
    words = (
        f"{terms.months} 期，每期 {yuan_text(terms.monthly)} 元，一共 {yuan_text(terms.total)} 元"
    )
    return words + ("，协议期内停止计息" if terms.interest_suspended else "")


def in_words(entry: EntryBase) -> tuple[str, str]:
    """The note line and the text of one entry, safe as Markdown."""
    match entry:
        case LetterSent(letter=letter, channel=channel, proof=proof):
            return f"寄出　{channel.label}", f"**{letter.label}**" + (
                f"　:small[:gray[{escape(proof)}]]" if proof else ""
            )
        case LenderReplied(outcome=outcome, reason=reason, suggestion=suggestion, terms=terms):
            parts = [
                terms_in_words(terms) if terms else "",
                f"理由：{escape(reason)}" if reason else "",
                f"建议：{escape(suggestion)}" if suggestion else "",
                f"条件：{escape(entry.conditions)}" if entry.conditions else "",
                escape(entry.note),
            ]
            told = "。".join(part.rstrip("。") for part in parts if part)
            return "对方答复", f"**{outcome.label}**" + (f"　{told}" if told else "")
        case AgreementSigned(terms=terms, in_writing=written, proof=proof):
            return "协议　" + (
                "有书面" if written else "只有录音"
            ), f"**{terms_in_words(terms)}**" + (
                f"　:small[:gray[{escape(proof)}]]" if proof else ""
            )
        case DeferralGranted(until=until, in_writing=written, meanwhile=meanwhile):
            parts = [
                f"同意延期到 {date_text(until)}",
                f"期间还 {meanwhile.months} 次，每次 {yuan_text(meanwhile.monthly)} 元"
                if meanwhile
                else "期间不用还",
                escape(entry.note),
            ]
            told = "。".join(part for part in parts if part)
            return "对方答复　" + ("有书面" if written else "口头"), f"**{told}**"
        case PayoffQuoted(amount=amount, valid_until=until, in_writing=written):
            told = f"付 {yuan_text(amount)} 元结清" + (
                f"，保留到 {date_text(until)}" if until else ""
            )
            return "对方报了结清的数　" + ("有书面" if written else "口头"), f"**{told}**"
        case LetterAnswered(note=note):
            return "对方答复文书", escape(note)
        case AgreementContinued(holder=holder, proof=proof):
            return "协议接着算", f"**{escape(holder)}**" + (
                f"　:small[:gray[{escape(proof)}]]" if proof else ""
            )
    return "", escape(entry.note)
