"""A payoff certificate read against the case: seven points, each as it should be, different, vague or missing.

No rule prescribes the form of a certificate; the points are what later proves which debt of whom was settled
when, and by whom that is said (practice; 民法典 558 is the ground to ask). Words are found, not understood:
what is not found is for the person to look at.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.case.case import Case
from core.case.debt import Debt
from core.checks.certificate.paper_kind import PaperKind, paper_kind
from core.checks.certificate.points import CASE_POINTS, Point, PointRead, Said
from core.checks.certificate.settled import says_settled
from core.workflow.progress import progress

_CELLS = re.compile(r"(?<=[0-9A-Za-z.])(?:[\t\r\n\u3000]+|\s{2,})(?=[0-9A-Za-z])")
LEAST_CHARACTERS = 15
"""Below this a text is too short to be a certificate."""


class Standing(StrEnum):
    """What a reading comes to."""

    GOOD = "good"
    LOOK = "look"
    WRONG = "wrong"
    NOT_ONE = "not_one"


@dataclass(frozen=True, slots=True)
class CertificateReading:
    """What the paper is, and its points in order."""

    kind: PaperKind
    points: tuple[PointRead, ...]

    @property
    def standing(self) -> Standing:
        """Good; to be looked at by eye; wrong; or no certificate at all."""
        if self.kind is not PaperKind.CERTIFICATE:
            return Standing.NOT_ONE
        if self.faults:
            return Standing.WRONG
        unsure = any(each.said is Said.LOOK for each in self.points)
        return Standing.LOOK if unsure else Standing.GOOD

    @property
    def faults(self) -> tuple[PointRead, ...]:
        """Points that differ, are vague or missing."""
        bad = (Said.DIFFERS, Said.VAGUE, Said.MISSING)
        return tuple(each for each in self.points if each.said in bad)

    @property
    def asks(self) -> tuple[str, ...]:
        """What to ask for in a letter: a certificate at all, or what is to be mended in this one."""
        if self.kind is not PaperKind.CERTIFICATE:
            got = f"收到的材料是{self.kind.label}。{self.kind.why_not}"
            return (f"{got}请另出具结清证明，写明上面各项。",)
        return tuple(f"{each.point.label}：{each.ask}" for each in self.faults)

    def of(self, point: Point) -> PointRead:
        """One point."""
        return next(each for each in self.points if each.point is point)


def read_certificate(text: str, case: Case, debt: Debt, as_of: date) -> CertificateReading:
    """Read a certificate's text, as pasted or taken from a PDF, against this debt as of a day."""
    plain = plain_text(text)
    state = progress(case, debt.debt_id, as_of)
    points = tuple(read(plain, case, debt, state, as_of) for read in CASE_POINTS)
    return CertificateReading(paper_kind(plain, settled=says_settled(plain)), points)


def plain_text(text: str) -> str:
    """The text without white space, full-width figures made plain; cells of a table stay apart."""
    text = _CELLS.sub("|", text)
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
