"""Asking in one's own words: first whether this belongs elsewhere, then what is kept here that answers it."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.guidance.asking.documents import AnswerKind, Document
from core.guidance.asking.index import Answer, Index
from core.guidance.asking.reading import read
from core.guidance.asking.referral import Referral, referred

MOST_OF_A_KIND = 3
_BEST_SHARE = 0.15


@dataclass(frozen=True)
class Findings:
    """What is answered: `referral` comes before everything; `answers` best first, at most three of a kind."""

    referral: Referral | None
    answers: tuple[Answer, ...]

    @property
    def kinds(self) -> tuple[AnswerKind, ...]:
        """The kinds found, the best answer's first."""
        return tuple(dict.fromkeys(answer.document.kind for answer in self.answers))

    def of_kind(self, kind: AnswerKind) -> tuple[Document, ...]:
        """What was found of one kind, best first."""
        return tuple(answer.document for answer in self.answers if answer.document.kind is kind)

    @property
    def nothing(self) -> bool:
        """Whether there is neither a referral nor an answer."""
        return self.referral is None and not self.answers


def ask(text: str, index: Index) -> Findings:
    """What these words find. An answer that fits far worse than the best one is left out."""
    ranked = index.rank(read(text))
    return Findings(referred(text), tuple(_best(ranked)))


def _best(ranked: tuple[Answer, ...]) -> Iterable[Answer]:
    counted = dict.fromkeys(AnswerKind, 0)
    for answer in ranked:
        kind = answer.document.kind
        if answer.score >= _BEST_SHARE * ranked[0].score and counted[kind] < MOST_OF_A_KIND:
            counted[kind] += 1
            yield answer
