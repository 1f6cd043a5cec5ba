"""A file in hand between the steps of an import: kept for this visit only, never on disk."""

from typing import Generic, TypeVar

from ui import session

T = TypeVar("T")


class InHand(Generic[T]):
    """One file for each case or debt; its turn changes with each, so that no input keeps what belonged to another."""

    def __init__(self, name: str) -> None:
        """Name the kind of file; keys start with the name."""
        self._name = name

    def held(self, of: str) -> T | None:
        """The file in hand for this case or debt."""
        found: T | None = session.recall(f"{self._name}.draft.{of}")
        return found

    def keep(self, of: str, file: T | None) -> None:
        """Go on with this file, or with `None` begin anew."""
        session.remember(f"{self._name}.draft.{of}", file)
        if file is None:
            session.remember(f"{self._name}.turn", self.turn() + 1)

    def turn(self) -> int:
        """A number for the keys of inputs."""
        number: int = session.recall(f"{self._name}.turn", 0)
        return number
