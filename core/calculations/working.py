"""The lines that show how an amount was made; page, letter and test read the same ones."""

from dataclasses import dataclass
from decimal import Decimal

from core.figures import yuan_text


@dataclass(frozen=True)
class Line:
    """One step: what it is, its amount in yuan or its text, and how it was got."""

    label: str
    value: Decimal | str
    how: str = ""

    @property
    def amount(self) -> Decimal | None:
        """The amount in yuan, or `None` where the line is text."""
        return self.value if isinstance(self.value, Decimal) else None

    @property
    def text(self) -> str:
        """The value as it is written: 1,234.50 or the text itself."""
        return yuan_text(self.value) if isinstance(self.value, Decimal) else self.value
