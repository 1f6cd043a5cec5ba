"""One condition of a way on, held against the case: met, not met, or not known and then what to ask."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Condition:
    """`met` is `None` while it is not known; `why` says what of the case decided, or what to ask and whom."""

    sentence: str
    met: bool | None
    why: str
    citations: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The Chinese word on the badge."""
        return {True: "符合", False: "不符合", None: "要问"}[self.met]
