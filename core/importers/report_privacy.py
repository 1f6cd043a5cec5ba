"""Names and identity numbers struck out of every sentence that is kept from a credit report."""

import re

_HIDDEN = (
    (re.compile(r"(证件号码\s*[:：]?\s*)[^,，)）。\s]{1,40}"), r"\1***"),
    (re.compile(r"(姓\s*名\s*[:：]\s*).{1,30}?(?=证件类型|[\s,，。]|$)"), r"\1***"),
    (re.compile(r"([,，]为)[^,，。]{1,120}?(?=[(（]证件类型)"), r"\1***"),
    (re.compile(r"(?<![\d,])\d{6}(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d{4}[\dXx](?!\d)"), "***"),
)


def without_person(text: str) -> str:
    """The sentence with a person's name, whose debt another is liable for too, and identity numbers as ***."""
    for pattern, instead in _HIDDEN:
        text = pattern.sub(instead, text)
    return text
