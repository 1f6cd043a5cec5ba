"""Records of the directory of lenders: frozen, no unknown keys, each fact with how sure it is."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from core.case.lender import LenderKind


class Record(BaseModel):
    """Base of everything in the directory."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _quoted(value: object) -> object:
    """A bare number in YAML has already been through a float: refuse it."""
    if value is None or isinstance(value, str):
        return value
    raise ValueError(f"numbers are quoted: {value!r}")


class Confidence(StrEnum):
    """Two sources, or the institution's own text; else memory or one source. No number was ever dialled."""

    TEXT = "text"
    MEMORY = "memory"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {Confidence.TEXT: "见过存档材料", Confidence.MEMORY: "凭记忆，还没核实"}[self]


class Hotline(Record):
    """One number. Only `one_tap_dial` ones may be shown to be dialled."""

    number: Annotated[str, BeforeValidator(_quoted)]
    label: str
    confidence: Confidence
    sources: tuple[str, ...]
    one_tap_dial: bool
    caution: str = ""
    stale_risk: str = ""


class InApp(Record):
    """The way to customer service inside the official app; screens change."""

    app: str
    steps: tuple[str, ...]
    search_terms: tuple[str, ...]
    confidence: Confidence


class PolicyNote(Record):
    """What is known about this creditor's ways with hardship."""

    text: str
    confidence: Confidence
    source: str


class Rates(Record):
    """Yearly cost as a fraction, from reports or memory; the contract decides."""

    annual_min: Annotated[Decimal | None, BeforeValidator(_quoted)] = None
    annual_max: Annotated[Decimal | None, BeforeValidator(_quoted)] = None
    note: str = ""
    as_of: str = ""
    confidence: Confidence


class CreditRecord(Record):
    """Whether the debt is reported to the central bank's credit record: yes, or depends."""

    reports: str
    note: str = ""
    confidence: Confidence


class LenderRecord(Record):
    """One creditor as people name it, with the real lenders behind the name."""

    id: str
    name: str
    aliases: tuple[str, ...]
    ambiguous_aliases: tuple[str, ...] = ()
    scenario_required: bool = False
    operator: str
    lender_entities: tuple[str, ...]
    funding_model: str
    funding_partners: tuple[str, ...] = ()
    kind: LenderKind
    also_kinds: tuple[LenderKind, ...] = ()
    loan_products: tuple[str, ...] = ()
    hotlines: tuple[Hotline, ...] = ()
    hotline_status: str
    in_app: InApp
    complaint_channels: tuple[str, ...]
    credit_record: CreditRecord
    hardship_policies: tuple[PolicyNote, ...]
    rates: Rates
    penalty_terms: str
    negotiate_with: str
    notes: str = ""
    sources: tuple[str, ...]
    confidence: Confidence
    date_seen: date

    @property
    def is_generic(self) -> bool:
        """Whether the entry stands for a sort of creditor and not for one."""
        return "generic" in self.id or self.id.endswith("-other")

    @property
    def dialable(self) -> tuple[Hotline, ...]:
        """Numbers that may be shown."""
        return tuple(hotline for hotline in self.hotlines if hotline.one_tap_dial)


class CompanyRecord(Record):
    """One licensed company by its legal name."""

    name: str
    kind: LenderKind
    code: str = ""
    city: str = ""
    product: str = ""
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    former_names_confidence: str = ""
    hotlines: tuple[Hotline, ...] = ()
    supervisor: str
    sources: tuple[str, ...]
    confidence: Confidence
    date_seen: date


class RuralHotline(Record):
    """The hotline of a rural bank or co-operative, within its province."""

    name: str
    hotline: Annotated[str, BeforeValidator(_quoted)]
    area_code: Annotated[str, BeforeValidator(_quoted)] = ""
    one_tap_dial: bool
    confidence: Confidence
    sources: tuple[str, ...]
    note: str = ""


class ChannelRole(StrEnum):
    """What a channel is for."""

    LENDER = "lender"
    REGULATOR = "regulator"
    CREDIT_RECORD = "credit_record"
    HELP = "help"
    PUBLICITY = "publicity"


class ComplaintChannel(Record):
    """Where to complain or get help. `covers` empty means every kind of lender."""

    id: str
    name: str
    role: ChannelRole
    phone: Annotated[str | None, BeforeValidator(_quoted)] = Field(default=None, repr=False)
    one_tap_dial: bool
    covers: tuple[LenderKind, ...] = ()
    note: str
    confidence: Confidence
    sources: tuple[str, ...]

    @property
    def shown_phone(self) -> str | None:
        """The number, where it may be shown."""
        return self.phone if self.one_tap_dial else None


class OutboundNumber(Record):
    """A number an organisation has called from; a caller id can be forged."""

    number: Annotated[str, BeforeValidator(_quoted)]
    organisation: str
    callback: Annotated[str, BeforeValidator(_quoted)]
    sources: tuple[str, ...]


class Source(Record):
    """Where facts of the directory come from."""

    id: str
    kind: str
    title: str
    source_date: str = ""
    quality: str = ""


class NameRule(Record):
    """A pattern that tells the kind of lender from a legal name."""

    order: int
    kind: LenderKind
    pattern: str
    certain: bool
    note: str


class Advice(Record):
    """Texts shared by many creditors."""

    policies: dict[str, PolicyNote]
    penalty_terms: dict[str, str]
    verify_steps: tuple[str, ...]
    real_lender_steps: tuple[str, ...]
    callback_rule: str
    warnings: tuple[str, ...]
    transfer_warning: str
    app_name_warning: str
