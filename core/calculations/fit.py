"""Whether a way suits this case now; never how likely a lender is to agree."""

from enum import StrEnum


class Fit(StrEnum):
    """Read from the facts of the case."""

    FITS = "fits"
    MAYBE = "maybe"
    NOT_NOW = "not_now"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            Fit.FITS: "适合提",
            Fit.MAYBE: "可以试着提",
            Fit.NOT_NOW: "现在不合适",
        }[self]
