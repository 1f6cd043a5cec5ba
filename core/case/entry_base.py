"""What every entry of the log has."""

from datetime import date
from typing import Annotated

from pydantic import Field

from core.case.model import Fact

Text = Annotated[str, Field(max_length=1000)]


class EntryBase(Fact):
    """What every entry has. `on` is the day it happened, not the day it was typed."""

    entry_id: str
    debt_id: str
    on: date
    note: Text = ""
