"""What is there to be found: gathered from the law, the directory of lenders, the situations and the list of pages.

Letters are given: their wording lies in a room beside this one.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from core.data_files import entries
from core.guidance.asking.documents import AnswerKind, Document
from core.guidance.asking.reading import PACKAGE
from core.guidance.situation import AnsweredSituation, answered_situations
from core.law.library import citations, myths, situations
from core.lenders.directory import lender, lenders


def shelf(as_of: date, letters: Iterable[Document] = ()) -> tuple[Document, ...]:
    """Every document, in the order of their kinds; what the law sets in them is that of the day."""
    return (
        *(_situation(answered, as_of) for answered in answered_situations().values()),
        *_pages(),
        *letters,
        *_myths(),
        *_rules(),
        *_lenders(),
    )


def _situation(answered: AnsweredSituation, as_of: date) -> Document:
    return Document(
        AnswerKind.SITUATION,
        answered.situation_id,
        answered.title,
        "".join(line.said_on(as_of) for line in answered.answer),
        answered.asked,
        lender_id=_one_lender(answered.lender_id),
    )


def _one_lender(lender_id: str | None) -> str | None:
    """The creditor it is about; an entry that stands for a whole kind is no one creditor."""
    return lender_id if lender_id and not lender(lender_id).is_generic else None


def _pages() -> Iterator[Document]:
    for page in entries(PACKAGE, "pages.yaml"):
        yield Document(
            AnswerKind.PAGE, page["key"], page["title"], page["sentence"], tuple(page["words"])
        )


def _myths() -> Iterator[Document]:
    for myth in myths():
        yield Document(AnswerKind.MYTH, myth.id, myth.said, myth.answer, body=myth.answer)


def _rules() -> Iterator[Document]:
    """A rule is also found by what people ask of whom it answers."""
    asked: dict[str, list[str]] = {}
    for situation in situations().values():
        for rule in situation.rules:
            asked.setdefault(rule, []).append(situation.label)
    for citation in citations().values():
        yield Document(
            AnswerKind.RULE,
            citation.id,
            citation.title,
            citation.paraphrase,
            citation.also,
            body=" ".join((citation.paraphrase, citation.reference, *asked.get(citation.id, ()))),
        )


def _lenders() -> Iterator[Document]:
    for record in lenders().values():
        yield Document(
            AnswerKind.LENDER,
            record.id,
            record.name,
            record.negotiate_with,
            (*record.aliases, *record.ambiguous_aliases),
            body=record.operator,
            lender_id=_one_lender(record.id),
        )
