"""What all models of the case share: frozen, and strict about unknown keys."""

from pydantic import BaseModel, ConfigDict


class Fact(BaseModel):
    """Base of everything a case is made of: immutable, no unknown keys, no stray white space."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
