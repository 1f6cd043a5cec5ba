"""已寄出，记一笔: that a letter went out, which way, with which proof, and by when an answer is due."""

from datetime import date

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import Channel, LetterKind, LetterSent
from core.documents.letter import Letter
from core.documents.pdf import render_pdf
from core.errors import MissingGlyph, Problem, StorageError
from ui import clock, session
from ui.accepted_findings import accepted, letter_name
from ui.before_you_sign import LOCKED
from ui.inputs import Fields
from ui.letter_download import file_name
from ui.record import form_name, happened_on, record

_STATE_THE_OFFER = (
    LetterKind.APPLICATION,
    LetterKind.INSTALMENT_REQUEST,
    LetterKind.SETTLEMENT_REQUEST,
)
"""Letters that name what is asked for; it is kept with them, so that the answer is compared with it."""


def sent_form(
    case: Case, debt: Debt, letter: Letter, kind: LetterKind, as_of: date, *, locked: bool
) -> None:
    """Draw the form and keep the entry with the letter as it went out; an application keeps what it asked for.

    While `locked` by a warning not read yet, only what went out on an earlier day is kept.
    """
    name = form_name(f"sent.{kind.value}", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        on = fields.day("on", "哪天寄出或提交的", as_of)
        channel = fields.choice(
            "channel",
            "怎么寄的",
            list(Channel),
            Channel.APP_FORM,
            lambda channel: channel.label,
        )
        proof = fields.text(
            "proof", "凭证", placeholder="快递单号、邮件截图、工单号，有一样就行", most=200
        )
        answer_by = fields.day("answer_by", "说好哪天之前答复（没说就空着）", None)
        if not st.form_submit_button("记下已寄出", icon=":material/outgoing_mail:"):
            return
        day = happened_on(fields, on, as_of)
        if day and answer_by and answer_by < day:
            fields.problems.append(
                Problem("answer_by", "答复的日子早于寄出的日子。请看一眼，改其中一个。")
            )
        if locked and day == as_of:
            fields.problems.append(Problem("", LOCKED))
        if fields.report() or day is None:
            return
        offer = case.offer(debt.debt_id) if kind in _STATE_THE_OFFER else None
        session.remember("letter", None)
        try:
            copy = _keep_copy(case, letter, debt)
        except (StorageError, MissingGlyph) as error:
            fields.report([Problem("", str(error))])
            return
        record(
            fields,
            LetterSent(
                entry_id=session.new_id(),
                debt_id=debt.debt_id,
                on=day,
                letter=kind,
                channel=channel,
                proof=proof,
                answer_by=answer_by,
                asked=offer.terms if offer else None,
                accepted=tuple(sorted(accepted(letter_name(kind, debt.debt_id)))),
                attachment=copy,
            ),
            f"寄出{debt.name}的{kind.label}",
            "记下了。等答复的日子会出现在“今天”里。" if answer_by else "记下了。",
        )


def _keep_copy(case: Case, letter: Letter, debt: Debt) -> str | None:
    """The letter as it went out, kept with the case; nothing of the example is kept. Raises `StorageError`."""
    if session.opened().example:
        return None
    return session.files().add_attachment(
        case.case_id,
        file_name(letter, debt),
        "application/pdf",
        render_pdf(letter),
        clock.now(),
    )
