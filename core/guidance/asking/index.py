"""Ranking by Okapi BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.2).

    score = fit · factor · Σ weight(t) · idf(t) · tf · (k1 + 1) / (tf + k1 · (1 − b + b · length / mean length))
    idf(t) = ln(1 + (N − n(t) + ½) / (n(t) + ½))

The terms t are pairs of neighbouring characters (weight 1) and concepts, which stand for all ways of saying a thing
(weight 4): pairs find what nobody thought of, concepts what is said otherwise. `fit` is the share of all terms that the
document has at all, times 0.15 + 0.85 · the share of concepts (lenders left out), so that neither one strong word nor a
lender's name carries a question that is about something else. A
document about one lender counts double where that lender is named, and a tenth where another one is; a situation counts
1.6 times and a lender's own entry half. Where a court or a tribunal is named, what is silent on them counts a fifth.

Floats are in order here: they rank, and are neither money nor shown.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from core.guidance.asking.documents import AnswerKind, Document
from core.guidance.asking.reading import Reading, legal_concepts, read

_K1, _B = 1.2, 0.75
_CONCEPT_WEIGHT = 4.0
_ITS_LENDER, _ANOTHER_LENDER, _NO_LENDER_NAMED = 2.0, 0.1, 0.6
_WHOLE_ANSWER, _WHO_IT_IS = 1.6, 0.5
_LEAST_SHARE, _LEAST_PAIRS, _LEAST_FIT = 0.5, 2, 0.15
_SILENT_ON_COURTS = 0.2


@dataclass(frozen=True)
class Answer:
    """A document found, and how well it fits: higher is better, comparable within one question only."""

    document: Document
    score: float


class Index:
    """The documents, read once."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Count the terms of every document."""
        self.documents = tuple(documents)
        self._terms = [_terms_of(document) for document in self.documents]
        self._lengths = [sum(terms.values()) for terms in self._terms]
        self._mean = sum(self._lengths) / max(1, len(self._lengths))
        holding = Counter(term for terms in self._terms for term in terms)
        count = len(self.documents)
        self._idf = {
            term: math.log(1 + (count - held + 0.5) / (held + 0.5))
            for term, held in holding.items()
        }
        self._rarest = math.log(1 + (count + 0.5) / 0.5)

    def rank(self, asked: Reading) -> tuple[Answer, ...]:
        """Every document that fits, best first, of equals the one given first; none for a text about other things."""
        terms = _asked_terms(asked)
        whole = sum(self._weight(term) for term in terms)
        found = []
        for at, document in enumerate(self.documents):
            held = [term for term in terms if term in self._terms[at]]
            if held and self._is_about(asked, held):
                share = sum(self._weight(term) for term in held) / whole
                fit = share * (_LEAST_FIT + (1 - _LEAST_FIT) * self._meant(asked, held))
                if self._passes_over_a_court(asked, at):
                    fit *= _SILENT_ON_COURTS
                score = fit * _factor(asked, document) * self._bm25(held, at)
                found.append(Answer(document, score))
        return tuple(sorted(found, key=lambda answer: -answer.score))

    def _meant(self, asked: Reading, held: Iterable[str]) -> float:
        """How much of what is meant is spoken of: of the concepts, by weight, whichever lender it is."""
        concepts = [f"#{concept}" for concept in asked.concepts]
        whole = sum(self._weight(concept) for concept in concepts)
        return sum(self._weight(each) for each in concepts if each in held) / whole if whole else 1

    def _passes_over_a_court(self, asked: Reading, at: int) -> bool:
        legal = legal_concepts()
        return bool(asked.concepts & legal) and not any(
            f"#{concept}" in self._terms[at] for concept in legal
        )

    def _is_about(self, asked: Reading, held: Iterable[str]) -> bool:
        """A thing of debt in common; else so many pairs that it is no chance."""
        if asked.of_debt and any(_is_concept(term) for term in held):
            return True
        common = [term for term in held if not _is_concept(term)]
        if len(common) < _LEAST_PAIRS:
            return False
        pairs = sum(self._weight(term) for term in asked.pairs)
        return sum(self._weight(term) for term in common) > _LEAST_SHARE * pairs

    def _bm25(self, held: Iterable[str], at: int) -> float:
        around = _K1 * (1 - _B + _B * self._lengths[at] / self._mean)
        return sum(
            self._weight(term) * (often := self._terms[at][term]) * (_K1 + 1) / (often + around)
            for term in held
        )

    def _weight(self, term: str) -> float:
        idf = self._idf.get(term, self._rarest)
        return idf * (_CONCEPT_WEIGHT if _is_concept(term) else 1.0)


def _factor(asked: Reading, document: Document) -> float:
    """A situation answers the whole, others a part; a lender's entry says who it is and not what to do."""
    if document.kind is AnswerKind.LENDER:
        return _WHO_IT_IS
    whole = _WHOLE_ANSWER if document.kind is AnswerKind.SITUATION else 1.0
    if document.lender_id is None:
        return whole
    if document.lender_id in asked.lenders:
        return whole * _ITS_LENDER
    return whole * (_ANOTHER_LENDER if asked.lenders else _NO_LENDER_NAMED)


def _asked_terms(asked: Reading) -> tuple[str, ...]:
    return (*sorted(asked.pairs), *_concepts(asked))


def _concepts(reading: Reading) -> list[str]:
    """Concepts and lenders as terms; the mark keeps them apart from pairs of characters."""
    return sorted(f"#{name}" for name in (*reading.concepts, *reading.lenders))


def _is_concept(term: str) -> bool:
    return term.startswith("#")


def _terms_of(document: Document) -> Counter[str]:
    """Terms with how often they stand, a title's and the words' twice; a body gives pairs and no concepts.

    A body speaks of much in passing: what it is about stands in its title and its words.
    """
    terms: Counter[str] = Counter()
    for phrase in (document.title, *document.words):
        reading = read(phrase)
        for term in (*reading.pairs, *_concepts(reading)):
            terms[term] += 2
    terms.update(read(document.body).pairs)
    if document.lender_id:
        terms[f"#{document.lender_id}"] += 2
    if document.kind is AnswerKind.LETTER:
        terms["#writing"] += 2
    if document.kind is AnswerKind.LENDER:
        terms["#contact"] += 2
    return terms
