"""The log of contacts, in words: when, which way, who; what was promised in bold; what comes next."""

from datetime import date, time

from core.case.case import Case
from core.case.entries import ContactMade
from core.figures import date_text
from ui.kept_files import kept_file, kept_infos
from ui.log import log
from ui.pieces import escape


def contact_log(case: Case, contacts: tuple[ContactMade, ...], as_of: date) -> None:
    """Contacts with one lender, newest first, each with the file kept beside it."""
    infos = kept_infos(case)

    def attached(contact: ContactMade) -> None:
        if contact.attachment:
            kept_file(case, infos.get(contact.attachment), contact.entry_id)

    in_order = sorted(contacts, key=lambda each: (each.on, each.at or time.min))
    log(in_order, contact_in_words, as_of, attached)


def contact_in_words(contact: ContactMade) -> tuple[str, str]:
    """The note line and the text of one contact, safe as Markdown."""
    note = f"{contact.at:%H:%M}　" if contact.at else ""
    note += contact.channel.label
    if contact.number:
        note += f" {escape(contact.number)}"
    if contact.agent:
        note += f"　接的人：{escape(contact.agent)}"
    if contact.ticket:
        note += f"　工单：{escape(contact.ticket)}"
    said = escape(" ".join(contact.said.split()))
    promised = escape(" ".join(contact.promised.split()))
    parts = [
        f"**对方答应：{promised}**" if promised else "",
        said or ("" if promised else "没有记对方的话。"),
    ]
    if contact.next_step or contact.next_on:
        day = f"{date_text(contact.next_on)}　" if contact.next_on else ""
        parts.append(f"下一步：{day}{escape(contact.next_step)}")
    return note, "  \n".join(part for part in parts if part)
