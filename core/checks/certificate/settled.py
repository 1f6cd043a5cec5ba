"""Whether a text says that everything is settled, something short of it, or that something is still owed."""

import re

_SETTLED = re.compile(
    r"债权债务(?:关系)?(?:均|皆|已|即|全部|就此)*(?:结清|两清|终止|终结|消灭|解除|了结)"
    r"|(?:再?无|不(?:再)?存在|不再有|没有)(?:任何|其他|其它|一切)*(?:债权债务|欠款|尚?未(?:结清|清偿|偿还|还清|还)(?:的)?(?:款项|余额|贷款|债务|欠款))"
    r"|(?:全部|所有|一次性|足额|均|本息|已|悉数|本金及利息|本金和利息)(?:全部|已|予以|足额|一次性|于.{4,14})*(?:结清|还清|清偿完毕|清偿|偿清|偿还完毕|归还完毕)"
    r"|(?:结清|清偿|还清)(?:完毕|全部)|(?:还款|偿还|清偿)义务(?:均|已|全部)*履行完毕"
    r"|(?:贷款|借款|账户|状态|款项)(?:状态)?(?:为|[:：])?(?:已)?(?:结清|销户结清)"
    r"|(?:余额|欠款|未还(?:金额|本息|款项)|应还(?:金额|款额?))(?:合计|金额|总额)?(?:为|是|[:：])?(?:人民币)?[¥￥]?(?:0(?:\.00?)?|零)元?(?![\d.])"
)
_ONLY_PRINCIPAL = re.compile(r"本金(?:已|于.{4,14}|全部)*(?:结清|还清|归还|清偿)")
_LATER = re.compile(
    r"(?:待|如|若|一旦|须|应于)[^，。；,;]{0,24}(?:后|则|方|即)[^，。；,;]{0,4}(?:视为|可|将|予以|认定)"
    r"[^，。；,;]{0,4}(?:结清|出具)"
    r"|(?:将于|将在|预计|预期)[^，。；,;]{0,16}(?:结清|还清)|视同结清|视为结清"
)
_VAGUE = re.compile(
    r"处理完(?:毕|成)|业务(?:已)?(?:完结|办结|终结)|状态正常|已还款|已收到.{0,20}款"
    r"|按协议(?:处理|履行)|无逾期"
)
_NOT_YET = re.compile(
    r"(?:尚未|没有|还没|未能|未)(?:全部|完全)?(?:结清|还清|清偿)(?!的?(?:款项|余额|贷款|债务|欠款|记录))"
    r"|不(?:作为|代表|视为|等于|能证明).{0,8}(?:结清|还清|清偿)"
    r"|(?<!无)(?<!不存在)(?:尚欠|仍欠|还欠|剩余(?:本金|欠款|应还|未还)(?:本金|本息|金额)?|未还余额|未结清余额|未偿余额)(?:为|是|[:：])?(?:人民币)?[¥￥]?(?!0(?:\.00?)?元?(?![\d.])|零)[\d一二三四五六七八九]"
)
_RESERVED = re.compile(
    r"保留.{0,12}(?:追偿|追索|追讨|主张|追究).{0,4}(?:权利|权)?|不(?:免除|影响).{0,16}(?:追偿|追索|追讨|剩余|其他债务)"
    r"|(?:转让|转移)给.{2,20}(?:继续|后续)|减免(?:部分|金额).{0,10}(?:另行|继续)"
)


def says_settled(plain: str) -> bool:
    """Whether it says that all is settled, without a condition."""
    if still_owing(plain) or reserves(plain) or _LATER.search(plain):
        return False
    return _SETTLED.search(_without_principal_alone(plain)) is not None


def says_it_vaguely(plain: str) -> bool:
    """Whether it says something short of that: only the principal, only later, only that it was dealt with."""
    return any(found.search(plain) for found in (_LATER, _VAGUE, _ONLY_PRINCIPAL))


def still_owing(plain: str) -> bool:
    """Whether it says that something is still owed."""
    return _NOT_YET.search(plain) is not None


def reserves(plain: str) -> bool:
    """Whether the other side keeps the right to come back for more."""
    return _RESERVED.search(plain) is not None


def _without_principal_alone(plain: str) -> str:
    return _ONLY_PRINCIPAL.sub("", plain)
