"""Which encoding a text file is in, by what the bytes prove; where they prove nothing, it is said, not guessed.

Chinese spreadsheets save as GB18030 (or its parts GBK and GB2312) or as UTF-8, Unicode text as UTF-16.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from core.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""What GB18030 makes of bytes that stand for nothing in GBK."""
_MOST_RARE = 0.1
"""Practice: in Chinese text fewer than a tenth of the characters beyond ASCII lie outside GB 2312. Other
encodings read as GB18030 give mostly such characters."""
_CUT_WARNING = "文件的末尾不完整，可能没有下载完。请看一眼最后几行对不对。"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in, and what a person should look at."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decoded(data: bytes) -> Decoded:
    """The text of `data`, from utf-8, utf-16 or gb18030.

    Raises `UnreadableFile` with reason `unknown_encoding`.
    """
    found = _by_mark(data) or _by_nulls(data) or _by_proof(data)
    if found is None or _NOT_TEXT.search(found.text):
        raise UnreadableFile(
            "unknown_encoding",
            "看不出这个文件的文字用的是哪种编码。请用 Excel 或 WPS 打开它，另存为 .xlsx，再选一次。",
        )
    return found


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(data, encoding)
    return None


def _by_nulls(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: the upper byte of every comma, digit and line end is 0."""
    head = data[:4096]
    low, high = head[0::2].count(0), head[1::2].count(0)
    if not low and not high:
        return None
    return _read(data, "utf-16-le" if high > low else "utf-16-be")


def _by_proof(data: bytes) -> Decoded | None:
    utf, chinese = _read(data, "utf-8"), _read(data, "gb18030")
    if utf and not (_is_foreign(utf.text) and chinese and _is_chinese(chinese.text)):
        return utf
    return chinese if chinese and _is_chinese(chinese.text) else None


def _read(data: bytes, encoding: str) -> Decoded | None:
    """Strictly decoded, but for a last character that was cut."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return None
    whole = not decoder.getstate()[0]
    return Decoded(text, encoding, () if whole else (_CUT_WARNING,))


def _is_foreign(text: str) -> bool:
    """Letters beyond ASCII, but not one Chinese character: rare for a Chinese file that is UTF-8."""
    beyond = [letter for letter in text if not letter.isascii() and letter.isalpha()]
    return bool(beyond) and not any(
        unicodedata.name(letter, "").startswith("CJK") for letter in beyond
    )


def _is_chinese(text: str) -> bool:
    beyond = [letter for letter in text if not letter.isascii()]
    rare = sum(1 for letter in beyond if not _in_gb2312(letter))
    return rare <= _MOST_RARE * len(beyond) and not _PRIVATE.search(text)


def _in_gb2312(letter: str) -> bool:
    """In GB 2312, or a mark that Chinese files carry besides: ¥ and the half-width euro-era signs."""
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        return letter in "¥€—·"
    return True
