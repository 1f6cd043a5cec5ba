"""The log of contacts, in words: when, which way, who; what was said in bold; what comes next."""

from datetime import date

from core.case.entries import ContactMade
from core.figures import date_text
from ui.log import log
from ui.pieces import escape


def contact_log(contacts: tuple[ContactMade, ...], as_of: date) -> None:
    """Contacts with one lender, newest first."""
    log(contacts, contact_in_words, as_of)


def contact_in_words(contact: ContactMade) -> tuple[str, str]:
    """The note line and the text of one contact, safe as Markdown."""
    note = contact.channel.label
    if contact.number:
        note += f" {escape(contact.number)}"
    if contact.agent:
        note += f"　接的人：{escape(contact.agent)}"
    if contact.ticket:
        note += f"　工单：{escape(contact.ticket)}"
    text = f"**{escape(' '.join(contact.said.split()))}**" if contact.said else "没有记对方的话。"
    if contact.next_step or contact.next_on:
        day = f"{date_text(contact.next_on)}　" if contact.next_on else ""
        text += f"  \n下一步：{day}{escape(contact.next_step)}"
    return note, text
