"""One rule that can be cited: which instrument, which article, since when, and what it says in our words."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from core.case.lender import LenderKind
from core.law.model import Confidence, Datum, Standing


class CitationKind(StrEnum):
    """What sort of text a rule stands in."""

    STATUTE = "statute"
    JUDICIAL_INTERPRETATION = "judicial_interpretation"
    ADMIN_REGULATION = "admin_regulation"
    DEPARTMENT_RULE = "department_rule"
    NORMATIVE = "normative"
    LOCAL_REGULATION = "local_regulation"
    ANNOUNCEMENT = "announcement"
    NATIONAL_STANDARD = "national_standard"
    SELF_REGULATORY = "self_regulatory"
    RISK_ALERT = "risk_alert"
    PRACTICE = "practice"
    GUIDANCE_UNPUBLISHED = "guidance_unpublished"
    NEWS = "news"
    DRAFT_LAW = "draft_law"
    DRAFT_RULE = "draft_rule"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return _KINDS[self][0]

    @property
    def standing(self) -> Standing:
        """What a fully checked rule of this sort counts as."""
        return _KINDS[self][1]


_KINDS = {
    CitationKind.STATUTE: ("法律", Standing.LAW),
    CitationKind.JUDICIAL_INTERPRETATION: ("司法解释", Standing.LAW),
    CitationKind.ADMIN_REGULATION: ("行政法规", Standing.LAW),
    CitationKind.DEPARTMENT_RULE: ("部门规章", Standing.LAW),
    CitationKind.NORMATIVE: ("规范性文件", Standing.LAW),
    CitationKind.LOCAL_REGULATION: ("地方性法规", Standing.LAW),
    CitationKind.ANNOUNCEMENT: ("官方公布", Standing.LAW),
    CitationKind.NATIONAL_STANDARD: ("国家标准（推荐）", Standing.STANDARD),
    CitationKind.SELF_REGULATORY: ("行业自律", Standing.STANDARD),
    CitationKind.RISK_ALERT: ("官方风险提示", Standing.STANDARD),
    CitationKind.PRACTICE: ("常见做法", Standing.PRACTICE),
    CitationKind.GUIDANCE_UNPUBLISHED: ("未公开的监管文件", Standing.UNVERIFIED),
    CitationKind.NEWS: ("媒体报道", Standing.UNVERIFIED),
    CitationKind.DRAFT_LAW: ("法律草案", Standing.UNVERIFIED),
    CitationKind.DRAFT_RULE: ("征求意见稿", Standing.UNVERIFIED),
}


class Topic(StrEnum):
    """Where a rule stands on the shelf; also the name of its file."""

    CIVIL_CODE = "civil_code"
    RATE_CEILINGS = "rate_ceilings"
    CREDIT_CARDS = "credit_cards"
    COLLECTION = "collection"
    CREDIT_RECORD = "credit_record"
    PROCEDURE = "procedure"
    INSOLVENCY = "insolvency"
    COMPLAINTS = "complaints"
    LEGAL_AID = "legal_aid"
    LENDER_SIDE = "lender_side"
    SCAMS = "scams"
    PAYOFF = "payoff"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            Topic.CIVIL_CODE: "合同与时效",
            Topic.RATE_CEILINGS: "利率与费用",
            Topic.CREDIT_CARDS: "信用卡",
            Topic.COLLECTION: "催收",
            Topic.CREDIT_RECORD: "征信",
            Topic.PROCEDURE: "诉讼与执行",
            Topic.INSOLVENCY: "个人破产",
            Topic.COMPLAINTS: "投诉与调解",
            Topic.LEGAL_AID: "法律援助",
            Topic.LENDER_SIDE: "对方怎么想",
            Topic.SCAMS: "防骗",
            Topic.PAYOFF: "结清",
        }[self]


class Instrument(Datum):
    """The text a rule stands in: official name, who issued it, its number."""

    name: str
    issuer: str = ""
    doc_no: str = ""


class Citation(Datum):
    """One rule. `lender_kinds` empty means every kind; `text` only where a letter must quote it word for word.

    `verify` says what is still to be checked; `also` holds the words people search by.
    """

    id: str
    topic: Topic
    title: str
    instrument: Instrument
    article: str = ""
    kind: CitationKind
    in_force_from: date | None = None
    in_force_to: date | None = None
    lender_kinds: tuple[LenderKind, ...] = ()
    paraphrase: Annotated[str, Field(min_length=1)]
    text: str | None = None
    source: Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(min_length=1)]
    source_grade: str
    confidence: Confidence
    verify: str | None = None
    also: tuple[str, ...] = ()
    checked_on: date

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        if self.in_force_from and self.in_force_to and self.in_force_to < self.in_force_from:
            raise ValueError(f"{self.id} ends before it begins")
        return self

    @property
    def standing(self) -> Standing:
        """Law, standard or practice when its text was seen; unverified while it was not."""
        if self.confidence in {Confidence.MIXED, Confidence.MEMORY}:
            return Standing.UNVERIFIED
        return self.kind.standing

    @property
    def reference(self) -> str:
        """《民法典》第六百七十八条: how a letter names it."""
        name = self.instrument.name
        marked = name if name.startswith("《") or not name else f"《{name}》"
        return marked + self.article if self._article_is_certain else marked

    @property
    def _article_is_certain(self) -> bool:
        return self.article.startswith("第") and not self.article.endswith("）")

    def applies_to(self, kind: LenderKind) -> bool:
        """Whether the rule binds this kind of lender."""
        return not self.lender_kinds or kind in self.lender_kinds

    def in_force_on(self, day: date) -> bool:
        """Whether the rule stands on a day; a rule without dates always does."""
        return (self.in_force_from is None or self.in_force_from <= day) and (
            self.in_force_to is None or day <= self.in_force_to
        )
