"""Two credit reports of the same person, a month apart, as text and as the PDF that one downloads."""

import io
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import WrapMode
from PIL import Image

ROOT = Path(__file__).parents[1]
FONT = ROOT / "core" / "documents" / "fonts" / "RepaymentDeskSans-Medium.ttf"

PERSON, IDENTITY = "林小样", "110101199003071234"

FIRST = f"""个人信用报告
报告编号：2026100112000000222222 报告时间：2026-10-01 12:00:00
姓名：{PERSON} 证件类型：身份证 证件号码：{IDENTITY}
未婚
信贷记录
信息概要
信用卡 贷款 其他业务
购房 其他
账户数 2 -- 4 --
未结清/未销户账户数 2 -- 3 --
发生过逾期的账户数 1 -- 1 --
发生过90天以上逾期的账户数 1 -- -- --
信用卡
发生过逾期的贷记卡账户明细如下：
1.2021年03月05日平安银行股份有限公司发放的贷记卡（人民币账户，卡片尾号：8812）。截至2026年09月，信用额度10,000，余额9,876，当前有逾期。最近5年内有12个月处于逾期状态，其中7个月逾期超过90天。
从未逾期过的贷记卡及透支未超过60天的准贷记卡账户明细如下：
2.2022年07月01日广发银行股份有限公司发放的贷记卡（人民币账户）。截至2026年09月，信用额度8,000，尚未激活。
贷款
发生过逾期的账户明细如下：
1.2023年02月11日重庆美团三快小额贷款有限公司发放的800元（人民币）其他个人消费贷款，2024年02月11日到期。截至2026年09月，余额612，当前有逾期。最近5年内有31个月处于逾期状态，没有发生过90天以上逾期。
从未发生过逾期的账户明细如下：
2.2022年01月06日重庆蚂蚁消费金融有限公司发放的5,000元（人民币）其他个人消费贷款，2024年05月已结清。
3.2021年11月20日上海浦东发展银行股份有限公司发放的30,000元（人民币）其他个人消费贷款，2025年11月20日到期。截至2026年09月，余额3,000。
4.2024年08月08日中原消费金融股份有限公司发放的12,000元（人民币）其他个人消费贷款，2027年08月08日到期。截至2026年09月，余额1,000。
相关还款责任信息
1.2020年02月02日，为王某（证件类型：身份证，证件号码：110101********0011）在中国农业银行股份有限公司办理的个人经营性贷款承担相关还款责任，责任人类型为保证人，相关还款责任金额200,000（保证合同编号：D100-1）。截至2026年09月，个人经营性贷款余额150,000（人民币元）。
非信贷交易记录
系统中没有您最近5年内的非信贷交易记录。
查询记录
1 2026年04月03日 中信银行股份有限公司信用卡中心 贷后管理
"""

SECOND = (
    FIRST.replace("2026100112000000222222", "2026112012000000333333")
    .replace("2026-10-01 12:00:00", "2026-11-20 12:00:00")
    .replace("2026年09月", "2026年10月")
    .replace("余额9,876", "余额9,123")
    .replace("到期。截至2026年10月，余额3,000。", "到期，2026年10月已结清。")
    .replace("账户数 2 -- 4 --", "账户数 2 -- 5 --", 1)
    .replace(
        "相关还款责任信息",
        "5.2026年10月02日马上消费金融股份有限公司发放的5,000元（人民币）其他个人消费贷款，"
        "2027年10月02日到期。截至2026年10月，余额5,000。\n相关还款责任信息",
        1,
    )
)


def as_pdf(text: str, *, password: str | None = None) -> bytes:
    """A4 in nine points, lines broken where the page ends, as the credit centre prints them."""
    pdf = FPDF(format="A4")
    pdf.add_font("song", "", FONT)
    pdf.add_page()
    pdf.set_font("song", size=9)
    if password:
        pdf.set_encryption(owner_password=f"{password}-owner", user_password=password)
    for line in text.splitlines():
        pdf.multi_cell(0, 5, line, new_x="LMARGIN", new_y="NEXT", wrapmode=WrapMode.CHAR)
    return bytes(pdf.output())


def picture() -> bytes:
    """A white page as a PNG."""
    out = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(out, "PNG")
    return out.getvalue()


def scan(pages: int = 1) -> bytes:
    """A PDF of pictures, without a letter in it."""
    pdf = FPDF()
    for _ in range(pages):
        pdf.add_page()
        pdf.image(io.BytesIO(picture()), w=100)
    return bytes(pdf.output())
