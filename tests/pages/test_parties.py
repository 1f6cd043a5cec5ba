"""沟通 says whom to negotiate with, and a guarantor's payment changes it only with proof."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import GuarantorPaid
from core.case.lender import LenderKind, Party, PartyRole
from core.money import yuan
from tests.pages.road import DAY

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]
GUARANTOR = "海南申信融资担保有限公司"
DEBT = Debt(
    debt_id="d",
    name="某某借钱",
    kind=LenderKind.PLATFORM_LOAN_FACILITATION,
    parties=(
        Party(role=PartyRole.LENDER, name="北京银行股份有限公司"),
        Party(role=PartyRole.FACILITATOR, name="某某科技有限公司"),
        Party(role=PartyRole.GUARANTOR, name=GUARANTOR),
    ),
    balance=Balance(principal=yuan("8000")),
    as_of=DAY,
)


def seen(app: AppTest) -> str:
    return "\n".join(each.value for each in (*app.header, *app.markdown, *app.info, *app.warning))


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


@pytest.mark.parametrize("proof", [True, False])
def test_only_a_proven_payment_changes_whom_to_ask(desk: Desk, kept: Kept, *, proof: bool) -> None:
    app = desk("contact", Case(case_id="c", debts=(DEBT,)))
    assert "**北京银行股份有限公司**" in seen(app)
    assert "只能转达" in seen(app)
    app = app.switch_page("pages/fallback.py").run()
    next(each for each in app.date_input if each.label == "它说是哪天还的").set_value(DAY)
    if proof:
        next(each for each in app.checkbox if "代偿证明" in each.label).check()
    app = press(app, "记下代偿")
    (entry,) = kept().entries
    assert isinstance(entry, GuarantorPaid)
    assert (entry.guarantor, entry.proof_seen) == (GUARANTOR, proof)
    app = app.switch_page("pages/contact.py").run()
    assert (f"**{GUARANTOR}**" in seen(app)) is proof
    assert ("证明还没有看到" in seen(app)) is not proof


def test_a_lender_that_stands_alone_is_named_once(desk: Desk) -> None:
    alone = DEBT.model_copy(
        update={"kind": LenderKind.BANK_CREDIT_CARD, "parties": DEBT.parties[:1]}
    )
    said = seen(desk("contact", Case(case_id="c", debts=(alone,))))
    part = said[said.index("找谁谈") :]
    assert "**北京银行股份有限公司**" in part
    assert "-badge[合同上的贷款人]" not in part


def test_a_form_without_a_day_keeps_what_was_typed(desk: Desk, kept: Kept) -> None:
    app = desk("fallback", Case(case_id="c", debts=(DEBT,)))
    amount = next(each for each in app.text_input if each.label.startswith("替我还了多少"))
    amount.set_value("三千")
    app = press(app, "记下代偿")
    assert "就在上面带笔的地方" in seen(app)
    amount = next(each for each in app.text_input if each.label.startswith("替我还了多少"))
    assert amount.value == "三千"
    assert kept().entries == ()
