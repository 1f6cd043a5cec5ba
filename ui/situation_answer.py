"""An answered situation on the page: each line with its sources, what to do by when, where to go, what not to do."""

from datetime import date

import streamlit as st

from core.case.entries import LetterKind
from core.guidance.situation import AnsweredSituation
from core.guidance.situation_case import Numbers, named_lender, starting_debt
from core.guidance.situation_lines import MarkKind, Section, SituationLine
from core.guidance.situation_sources import LineSource, source_of
from core.law.library import myths
from core.law.model import Standing
from core.lenders.hotline import hotline_advice
from ui import pieces, routes
from ui.channel_check import channel_check
from ui.letter_way import open_letter
from ui.myths import myth_list
from ui.rules import COLOURS

_SOURCED = (Section.LAW, Section.PRACTICE, Section.UNVERIFIED)
_STEPS = (Section.TODAY, Section.THIS_WEEK, Section.THIS_MONTH)


def said(line: SituationLine, day: date) -> str:
    """A line's words on a day, safe inside Markdown."""
    return pieces.escape(line.said_on(day))


def straight_answer(situation: AnsweredSituation, day: date) -> None:
    """The one or two sentences, with what they rest on under them."""
    for line in situation.answer:
        st.markdown(f"**{said(line, day)}**  \n{_notes(line, Section.ANSWER)}")


def what_it_rests_on(situation: AnsweredSituation, day: date) -> None:
    """Law, practice, and what is not verified: three sections that never mix."""
    for section in _SOURCED:
        with st.container(gap="small"):
            pieces.section(section.value)
            for line in situation.parts[section]:
                st.markdown(f"{said(line, day)}  \n{_notes(line, section)}")
            with st.expander("这几条的出处", icon=":material/menu_book:"):
                for source in _sources(situation.parts[section]):
                    _source(source)


def _notes(line: SituationLine, section: Section) -> str:
    """Each source in one line. What stands under 还没核实 is badged so: the open point is what the line tells."""
    written = []
    for mark in line.sources:
        source = source_of(mark)
        standing = Standing.UNVERIFIED if section is Section.UNVERIFIED else source.standing
        written.append(
            f":small[:{COLOURS[standing.value]}-badge[{standing.label}]"
            f" :gray[{pieces.escape(source.brief)}]]"
        )
    return "  \n".join(written)


def _sources(lines: tuple[SituationLine, ...]) -> tuple[LineSource, ...]:
    marks = dict.fromkeys(mark for line in lines for mark in line.sources)
    return tuple(source_of(mark) for mark in marks)


def _source(source: LineSource) -> None:
    notes = "；".join(pieces.escape(note) for note in source.notes)
    says = f"  \n{pieces.escape(source.says)}" if source.says else ""
    st.markdown(f"**{pieces.escape(source.title)}**{says}  \n:small[:gray[{notes}]]")


def what_to_do(situation: AnsweredSituation, day: date) -> None:
    """Today, this week, this month."""
    with st.container(gap="small"):
        pieces.section("怎么做")
        for section in _STEPS:
            steps = "\n".join(f"- {said(line, day)}" for line in situation.parts[section])
            st.markdown(f"**{section.value}**\n\n{steps}")


def how_to_reach(situation: AnsweredSituation, day: date) -> None:
    """The lender's channels, where the sentence names one."""
    if named_lender(situation) is None:
        return
    with st.container(gap="small"):
        pieces.section("怎么找到对方")
        channel_check(hotline_advice(starting_debt(situation, "", day, Numbers())))


def where_to_go(situation: AnsweredSituation, day: date) -> None:
    """Each line with the pages and letters it names, one tap away."""
    with st.container(gap="small"):
        pieces.section(Section.WHERE.value)
        for number, line in enumerate(situation.parts[Section.WHERE]):
            with st.container(gap="xxsmall"):
                st.markdown(said(line, day))
                with st.container(horizontal=True, gap="small"):
                    for page in line.refs(MarkKind.PAGE):
                        routes.link(page, routes.ROUTES[page].title)
                    for letter in line.refs(MarkKind.LETTER):
                        _letter(LetterKind(letter), number)


def _letter(kind: LetterKind, number: int) -> None:
    key = f"letter.{number}.{kind.value}"
    if st.button(kind.label, type="tertiary", icon=":material/description:", key=key):
        open_letter(kind)


def what_to_leave(situation: AnsweredSituation, day: date) -> None:
    """What does harm: each line says what one does not do."""
    with st.container(gap="small"):
        pieces.section("守住这几条")
        st.markdown("\n".join(f"- {said(line, day)}" for line in situation.parts[Section.AVOID]))


def what_is_not_so(situation: AnsweredSituation) -> None:
    """What people hear about it that is wrong."""
    with st.container(gap="xsmall"):
        pieces.section("常听到、却不对的话")
        myth_list([myth for myth in myths() if myth.id in situation.myths])
