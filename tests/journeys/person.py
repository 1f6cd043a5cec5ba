"""王敏, who is overdue with three lenders: what she types, on both roads. Everything here is invented."""

from dataclasses import dataclass, field
from datetime import date

FIRST_DAY = "2026-11-23"
FIRST_DATE = date.fromisoformat(FIRST_DAY)


@dataclass(frozen=True)
class Owed:
    """One debt as she reads it off the lender's page; amounts as she types them."""

    name: str
    kind: str
    parts: dict[str, str]
    missed: date
    more: dict[str, str] = field(default_factory=dict)


CARD = Owed(
    "招行信用卡",
    "银行信用卡",
    {"本金（元）": "3.2万", "利息（元）": "1,840.55", "违约金（元）": "900"},
    date(2026, 8, 5),
    {"合同上的贷款人的全称": "招商银行股份有限公司信用卡中心", "卡号或借据号后四位": "3308"},
)
CONSUMER_LOAN = Owed(
    "招联好期贷",
    "消费金融公司",
    {"本金（元）": "15600", "利息（元）": "620.40", "罚息（元）": "310.20"},
    date(2026, 10, 2),
    {"合同上的贷款人的全称": "招联消费金融股份有限公司", "对方现在每月要你还（元）": "1,450"},
)
PLATFORM_LOAN = Owed(
    "分期乐",
    "助贷平台",
    {
        "本金（元）": "8400",
        "利息（元）": "260",
        "罚息（元）": "120",
        "其他费用（元）": "350.05",
    },
    date(2026, 11, 1),
    {
        "合同上的贷款人的全称": "样例银行股份有限公司",
        "平台的全称": "样例网络科技有限公司",
        "担保方的全称": "样例融资担保有限公司",
        "当初借了多少（元）": "12000",
    },
)
SMALL_LOAN = Owed(
    "小河快贷",
    "小额贷款公司",
    {"本金（元）": "5200", "利息（元）": "300", "罚息（元）": "180.30"},
    date(2026, 9, 20),
    {"合同上的贷款人的全称": "样例小额贷款有限公司"},
)
DEBTS = (CARD, CONSUMER_LOAN, PLATFORM_LOAN)

SPENDING = {
    "房租、物业（元）": "1500",
    "水电燃气（元）": "180",
    "赡养老人（元）": "400",
    "吃饭（元）": "1300",
    "交通（元）": "220",
    "电话、网络（元）": "100",
}
INCOME = "6200"
BUFFER = "300"
LEFT_A_MONTH = "2,200.00"
HARDSHIP = "2026 年 7 月起门店减少排班，每月到手从 8900 元降到 6200 元左右。愿意还款，只是按原来的数还不上。"
