"""Asking in one's own words, on 今天 and 依据: what belongs elsewhere first, then answers, each a way to its page.

What is typed stays in its box: it is neither kept with the case nor put into an address.
"""

import re
from datetime import date
from functools import lru_cache

import streamlit as st

from core.case.entries import LetterKind
from core.documents.letters_to_find import letters_to_find
from core.guidance.asking.ask import Findings, ask
from core.guidance.asking.documents import AnswerKind, Document
from core.guidance.asking.index import Index
from core.guidance.asking.shelf import shelf
from core.law.library import myths
from ui import clock, pieces, routes, session
from ui.debt_told import ToldDebt, begin_debt
from ui.letter_way import open_letter
from ui.myths import myth_list
from ui.referral import show_referral
from ui.rules import rule_line
from ui.triage_start import offer_triage

_MOST_CHARACTERS = 200
_MOST_SENTENCE = 60
_CLAUSES = re.compile(rf"(.{{1,{_MOST_SENTENCE}}})[，；：、]")


@lru_cache(maxsize=1)
def _index(as_of: date) -> Index:
    return Index(shelf(as_of, letters_to_find()))


def ask_box(
    place: str, label: str = "发生了什么，用你自己的话写", *, offers_triage: bool = True
) -> None:
    """The box, and under it what it finds; `place` keeps the boxes of several pages apart.

    `offers_triage` is False where the way into the triage stands on the page already.
    """
    text = st.text_input(
        label,
        type="search",
        placeholder="比如 借呗还不上了、说我立案了",
        max_chars=_MOST_CHARACTERS,
        key=f"ask.{place}",
        help="写的话只用来在这里找，不保存，也不发到别处。错别字、繁体也行。",
    )
    if text and text.strip():
        found = ask(text, _index(clock.today()))
        _show(found, place)
        if offers_triage and not found.referral:
            offer_triage(f"{place}.found", "都不像？答几个问题，看先做哪一件")


def _show(found: Findings, place: str) -> None:
    if found.referral:
        show_referral(found.referral)
        if found.answers:
            with st.expander("和钱有关的，缓一缓再看"):
                _groups(found, place)
    elif found.answers:
        _groups(found, place)
    else:
        st.markdown("没有找到。换成一两个词再试，比如“罚息”“传票”“延期”，或者从几个问题开始。")


def _groups(found: Findings, place: str) -> None:
    for kind in found.kinds:
        with st.container(gap="xxsmall"):
            st.markdown(f"**{kind.label}**")
            for document in found.of_kind(kind):
                _answer(document, f"ask.{place}.{kind.value}.{document.key}")


def _answer(document: Document, key: str) -> None:
    match document.kind:
        case AnswerKind.PAGE:
            routes.link(document.key, document.title)
            pieces.quiet(pieces.escape(document.sentence))
        case AnswerKind.MYTH:
            myth_list([myth for myth in myths() if myth.id == document.key])
        case AnswerKind.RULE:
            with st.expander(pieces.escape(document.title)):
                rule_line(document.key)
        case _:
            _way(document, key)


def _way(document: Document, key: str) -> None:
    """A button to the page of a situation, a letter or a lender, and what is said of it in a line."""
    if st.button(document.title, type="tertiary", icon=":material/chevron_right:", key=key):
        _follow(document)
    pieces.quiet(pieces.escape(_in_a_line(document.sentence)))


def _in_a_line(sentence: str) -> str:
    """The first sentence; a long one ends at the last comma that fits."""
    first = f"{sentence.split('。', maxsplit=1)[0]}。"
    if len(first) <= _MOST_SENTENCE:
        return first
    whole = _CLAUSES.match(first)
    return f"{whole[1] if whole else first[:_MOST_SENTENCE]}……"


def _follow(document: Document) -> None:
    match document.kind:
        case AnswerKind.SITUATION:
            session.remember("situation", document.key)
            routes.go("situations")
        case AnswerKind.LETTER:
            open_letter(LetterKind(document.key))
        case _:
            begin_debt(ToldDebt(lender=_everyday_name(document)))


def _everyday_name(document: Document) -> str:
    """What the lender is called in the search of 债务, which takes short names."""
    return min((document.title, *document.words[:1]), key=len)
