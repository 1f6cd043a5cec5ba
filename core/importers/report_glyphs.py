"""The signs that copies of a credit report come with instead of the letters that were printed."""

import unicodedata

ITEM = "\ue000"
"""Stands, once the text is even, for the ordinal at the beginning of a line: an account begins after it."""

_RADICALS = str.maketrans(
    {
        "⺠": "民",
        "⻓": "长",
        "⻋": "车",
        "⻚": "页",
        "⻄": "西",
        "⻔": "门",
        "⻉": "贝",
        "⻝": "食",
        "⻅": "见",
        "⻛": "风",
        "⻢": "马",
        "⻜": "飞",
        "⻥": "鱼",
        "⻩": "黄",
        "⻬": "齐",
        "⻰": "龙",
        "⻘": "青",
        "⻨": "麦",
        "⻦": "鸟",
        "⻆": "角",
        "⻑": "长",
        "⻣": "骨",
        "⻤": "鬼",
        "⻮": "齿",
        "⻙": "韦",
        "⻗": "雨",
        "⻊": "足",
        "⺟": "母",
        "⼾": "户",
        "戶": "户",
        "\u0002": "-",
        "\ufffe": "-",
        "\ufeff": "",
        ITEM: "",
    }
)
"""Radicals that NFKC leaves alone or makes traditional, and the hyphen that PDFium marks at a line's end."""


def even_sign(sign: str) -> str:
    """The letter that a sign stands for, in half width; nothing for what is no letter at all."""
    return unicodedata.normalize("NFKC", sign.translate(_RADICALS)).translate(_RADICALS)
