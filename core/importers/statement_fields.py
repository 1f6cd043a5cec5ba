"""What a statement of one loan or card can say of a line, one column each, and the headings that others give them."""

from core.importers.columns import Target


def _target(
    field: str, label: str, synonyms: str = "", hints: str = "", *, many: bool = False
) -> Target:
    return Target(field, label, tuple(synonyms.split()), tuple(hints.split()), many)


STATEMENT_TARGETS = (
    _target(
        "on",
        "日期",
        "交易日期 交易日 记账日期 记账日 入账日期 入账日 发生日期 发生日 交易时间 实还日期 实还日 "
        "实际还款日 实际还款日期 还款时间 付款日期 支付日期 结清日期 扣款日期 实际还款时间 还清日期",
        "还款日期 还款日 时间 放款日期 放款日",
    ),
    _target(
        "due_on",
        "应还日",
        "应还日期 到期日 到期日期 到期还款日 计划还款日 应还款日 约定还款日 应还款日期 最后还款日",
        "还款日期 还款日",
    ),
    _target(
        "what",
        "种类",
        "摘要 交易摘要 交易类型 交易种类 业务类型 业务摘要 交易说明 交易描述 用途 项目 描述 "
        "交易名称 记账类型 费用类型 流水类型 资金类型 类型 商户名称 交易内容",
        "说明 备注 状态",
    ),
    _target(
        "direction", "收支", "借贷 借贷标志 借贷方向 借贷标识 收支类型 收支方向 方向 资金流向"
    ),
    _target(
        "amount",
        "金额",
        "交易金额 发生额 入账金额 记账金额 实还金额 实还总额 实际还款金额 已还金额 已还总额 还款金额 "
        "实还本息 扣款金额 支付金额 付款金额 还款总额 本次还款 实收金额 人民币金额",
        "应还金额 应还总额 合计",
    ),
    _target("incoming", "收入", "收入金额 转入金额 存入金额 收款金额 入账"),
    _target("outgoing", "支出", "支出金额 转出金额 支取金额 付出"),
    _target("debit", "借方", "借方金额 借方发生额 借记金额"),
    _target("credit", "贷方", "贷方金额 贷方发生额 贷记金额"),
    _target("principal", "本金", "实还本金 已还本金 归还本金 还本金额 偿还本金", "应还本金"),
    _target("interest", "利息", "实还利息 已还利息 归还利息 还息金额", "应还利息"),
    _target(
        "penalty_interest",
        "罚息",
        "实还罚息 已还罚息 逾期罚息 逾期利息 实还逾期利息",
        "应还罚息",
    ),
    _target(
        "late_fee",
        "违约金",
        "滞纳金 实还违约金 已还违约金 逾期费 逾期违约金 实还滞纳金",
        "应还违约金",
    ),
    _target(
        "other_fees",
        "其他费用",
        "手续费 服务费 担保费 保费 保险费 平台服务费 融资担保费 分期手续费 管理费 实还费用 已还费用 "
        "实还手续费 实还服务费 实还担保费 咨询费 会员费 费用",
        "应还费用 应还手续费 应还服务费 应还担保费",
        many=True,
    ),
    _target("status", "状态", "还款状态 当期状态 期次状态 账单状态 是否已还 是否结清"),
    _target("period", "期数", "期次 期号 当前期数 还款期数 第几期 期"),
    _target("balance", "余额", "账户余额 剩余本金 贷款余额 本金余额 未还本金 账面余额"),
    _target("note", "说明", "备注 附言"),
)
"""In the order of our own template, as far as it has them; `label` is the heading there."""
STATEMENT_LABELS = {target.field: target.label for target in STATEMENT_TARGETS}
TEMPLATE_FIELDS = (
    "on",
    "what",
    "amount",
    "principal",
    "interest",
    "penalty_interest",
    "late_fee",
    "other_fees",
    "note",
)
AMOUNTS = ("amount", "incoming", "outgoing", "debit", "credit")
PARTS = ("principal", "interest", "penalty_interest", "late_fee", "other_fees")
