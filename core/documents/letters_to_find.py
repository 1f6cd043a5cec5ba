"""Letters as things that can be found by a person's own words: what each is for, and when one writes it."""

from core.case.entries import LetterKind
from core.documents.wording import wording
from core.guidance.asking.documents import AnswerKind, Document


def letters_to_find() -> tuple[Document, ...]:
    """Every letter, in the order of its kinds."""
    fronts = {kind: wording(kind).front for kind in LetterKind}
    return tuple(
        Document(
            AnswerKind.LETTER,
            kind.value,
            kind.label,
            front.purpose,
            (front.when,),
            body=front.purpose,
        )
        for kind, front in fronts.items()
    )
