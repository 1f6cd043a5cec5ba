"""Who supervises a kind of lender, and which rules bear on its price."""

from typing import Annotated

from pydantic import Field

from core.case.lender import LenderKind
from core.law.model import Datum


class LenderRules(Datum):
    """For some kinds of lender: the authority, the rules on rates and fees by identifier, and what to mind."""

    lender_kinds: Annotated[tuple[LenderKind, ...], Field(min_length=1)]
    regulator: str
    price_rules: Annotated[tuple[str, ...], Field(min_length=1)]
    note: str = ""
