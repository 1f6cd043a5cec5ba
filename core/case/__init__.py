"""The facts of one person's case, as frozen pydantic models. See `core.case.case.Case`."""
