"""Which province a typed region lies in, as far as its name says so."""

from collections.abc import Iterable

PROVINCES = {
    "11": "北京", "12": "天津", "13": "河北", "14": "山西", "15": "内蒙古", "21": "辽宁", "22": "吉林",
    "23": "黑龙江", "31": "上海", "32": "江苏", "33": "浙江", "34": "安徽", "35": "福建", "36": "江西",
    "37": "山东", "41": "河南", "42": "湖北", "43": "湖南", "44": "广东", "45": "广西", "46": "海南",
    "50": "重庆", "51": "四川", "52": "贵州", "53": "云南", "54": "西藏", "61": "陕西", "62": "甘肃",
    "63": "青海", "64": "宁夏", "65": "新疆",
}  # fmt: skip
"""First two digits of 行政区划 codes → short name."""


def province_of(region: str) -> str:
    """浙江 of 浙江省杭州市 or 330100; empty where no province is named. A name counts where the region begins."""
    if region.isdigit():
        return PROVINCES.get(region[:2], "")
    return next((name for name in PROVINCES.values() if region.startswith(name)), "")


def place_of(region: str, places: Iterable[str]) -> str:
    """Which of these places a region lies in: a city that is named in it comes before its province."""
    known = tuple(places)
    named = [place for place in known if place in region and place not in PROVINCES.values()]
    if named:
        return named[0]
    province = province_of(region)
    return province if province in known else ""
