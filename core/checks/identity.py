"""The check digit of a mainland identity number (GB 11643-1999, ISO 7064 MOD 11-2)."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_LENGTH = 18


def is_identity_number(text: str) -> bool:
    """Whether eighteen characters end in the digit that the others ask for."""
    body = text[:-1]
    if len(text) != _LENGTH or not (body.isascii() and body.isdigit()):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    return text[-1] == _CHECKS[total % len(_CHECKS)]
