"""Components of an amount in a sentence."""

from core.case.parts import COMPONENT_LABELS, Balance
from core.figures import yuan_text


def component_list(balance: Balance) -> str | None:
    """罚息 412.00 元、违约金 80.00 元: the components that are not nothing."""
    parts = balance.parts()
    return (
        "、".join(
            f"{COMPONENT_LABELS[name]} {yuan_text(part)} 元"
            for name, part in parts.items()
            if part
        )
        or None
    )
