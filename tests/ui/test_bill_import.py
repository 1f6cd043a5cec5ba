"""The steps from a file to debts: nothing is lost on the way, nothing is saved before the last tap."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt, FigureSource
from core.case.lender import LenderKind
from core.importers.bill_export import bills_xlsx, template_csv
from core.money import yuan
from core.storage.case_files import CaseFiles

DAY = date(2026, 11, 23)
TEXT = (
    "我的欠款,,,,\n截至2026年11月1日,,,,\n\n"
    "平台,剩余本金,利率,日期,备注\n"
    "花呗,1234.56,18%,,\n"
    "借呗,1.2万,0.18,2026/1/5,\n"
    "某某分期,很多,,,\n"
    "花呗,1234.56,18%,,\n"
    "合计,13234.56,,,\n"
)


def screen() -> None:
    from ui import clock, session  # noqa: PLC0415  this function is a script of its own
    from ui.bill_import import bill_import  # noqa: PLC0415  this function is a script of its own

    bill_import(session.current_case(), clock.today())


def known(**more: object) -> Debt:
    return Debt.model_validate(
        {
            "debt_id": "d1",
            "name": "花呗",
            "kind": LenderKind.BNPL,
            "balance": Balance(principal=yuan("2000.00")),
            "as_of": date(2026, 10, 1),
            **more,
        }
    )


class Importing:
    """The screen on a case kept in a store of its own."""

    def __init__(self, folder: Path, *debts: Debt) -> None:
        self.folder = folder
        files = CaseFiles.open(folder)
        files.create(Case(case_id="c", debts=debts), datetime.combine(DAY, time(), UTC))
        files.remember_opened("c")
        self.app = AppTest.from_function(screen, default_timeout=30).run()

    def choose(self, data: bytes, name: str = "账单.csv") -> None:
        self.app.file_uploader[0].upload(name, data, "text/csv").run()

    def press(self, label: str) -> None:
        next(button for button in self.app.button if label in button.label).click().run()
        assert not self.app.exception

    def said(self) -> str:
        written = [*self.app.markdown, *self.app.warning, *self.app.header]
        return "\n".join(each.value for each in written)

    def column(self, letter: str) -> object:
        return next(box for box in self.app.selectbox if box.label.startswith(f"{letter} 列"))

    def kept(self) -> Case:
        return CaseFiles.open(self.folder).load("c").case


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPAYMENT_DESK_DATA", str(tmp_path))
    monkeypatch.setenv("REPAYMENT_DESK_TODAY", DAY.isoformat())
    return tmp_path


def test_a_list_goes_from_file_to_debts_and_only_what_is_ticked(folder: Path) -> None:
    desk = Importing(folder)
    desk.choose(TEXT.encode("gb18030"))
    assert "认出了 3 列" in desk.said()
    assert "可能是：" in desk.said()
    assert desk.app.date_input[0].value == date(2026, 11, 1)
    desk.press("看看读成什么")
    said = desk.said()
    assert "读出 4 行" in said
    assert "C6：“0.18”是 18%，还是 0.18%" in said
    assert "B7：“很多”不是金额" in said
    assert "第 9 行（合计）" in said
    assert "和第 5 行一样" in said
    assert [box.value for box in desk.app.checkbox] == [True, False, False]
    assert desk.app.checkbox[2].disabled
    assert desk.kept().debts == ()
    desk.app.checkbox[1].check().run()
    desk.press("导入选中的 2 笔")
    first, second = desk.kept().debts
    assert (first.name, first.balance.total) == ("花呗", yuan("1234.56"))
    assert (second.name, second.contract_annual_rate) == ("借呗", None)
    assert first.figure_source is FigureSource.BORROWER
    assert len(desk.app.file_uploader) == 1


def test_a_column_can_be_told_and_the_way_back_keeps_it(folder: Path) -> None:
    desk = Importing(folder)
    desk.choose(TEXT.encode())
    desk.column("D").select("drawn_on")
    desk.press("看看读成什么")
    desk.press("回去改列")
    assert desk.column("D").value == "drawn_on"
    desk.press("看看读成什么")
    desk.app.checkbox[1].check().run()
    desk.press("导入选中的 2 笔")
    assert desk.kept().debts[1].drawn_on == date(2026, 1, 5)


def test_what_is_missing_is_said_before_the_review(folder: Path) -> None:
    desk = Importing(folder)
    desk.choose(TEXT.encode())
    desk.column("A").select("")
    desk.press("看看读成什么")
    assert "还不知道是欠谁的" in desk.said()
    desk.column("A").select("name")
    desk.column("B").select("")
    desk.press("看看读成什么")
    assert "还不知道欠多少" in desk.said()
    desk.column("B").select("rate")
    desk.press("看看读成什么")
    assert "有两列都选了“合同年利率”" in desk.said()
    desk.column("B").select("principal")
    desk.app.date_input[0].set_value(date(2026, 11, 24))
    desk.press("看看读成什么")
    assert "不能在今天以后" in desk.said()
    assert desk.column("B").value == "principal"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7", "这是 PDF"),
        ("平台,总欠款\n".encode() + "花呗,1\n".encode() * 100_000, "太长了"),
        (template_csv(), "表头下面没有账单"),
        (
            "平台,总欠款\n".encode() + "".join(f"花呗{n},{n}\n" for n in range(101)).encode(),
            "有 101 行",
        ),
    ],
    ids=["pdf", "long", "empty template", "no debts"],
)
def test_a_file_that_is_no_bill_list_gets_a_sentence_and_a_way_back(
    folder: Path, data: bytes, sentence: str
) -> None:
    desk = Importing(folder)
    desk.choose(data)
    if any("看看读成什么" in button.label for button in desk.app.button):
        desk.press("看看读成什么")
    assert sentence in desk.said()
    if any("换一个文件" in button.label for button in desk.app.button):
        desk.press("换一个文件")
    assert len(desk.app.file_uploader) == 1
    assert desk.kept().debts == ()


def test_a_known_debt_is_updated_and_the_change_is_shown(folder: Path) -> None:
    desk = Importing(folder, known())
    desk.choose("平台,剩余本金\n花呗,1800\n".encode())
    desk.press("看看读成什么")
    assert "本金 2,000.00 → 1,800.00" in desk.said()
    desk.press("导入选中的 1 笔")
    (debt,) = desk.kept().debts
    assert (debt.debt_id, debt.balance.total) == ("d1", yuan("1800.00"))


def test_a_row_that_may_be_known_waits_for_an_answer(folder: Path) -> None:
    desk = Importing(folder, known(), known(debt_id="d2", balance=Balance(principal=yuan("9.00"))))
    desk.choose("平台,剩余本金\n花呗,1800\n".encode())
    desk.press("看看读成什么")
    desk.app.checkbox[0].check().run()
    assert [button.disabled for button in desk.app.button if "没有选" in button.label] == [True]
    desk.app.selectbox[0].select("d2").run()
    desk.press("导入选中的 1 笔")
    assert [debt.balance.total for debt in desk.kept().debts] == [yuan("2000.00"), yuan("1800.00")]


def test_older_figures_are_shown_but_not_ticked(folder: Path) -> None:
    desk = Importing(folder, known())
    desk.choose("截至2026-09-01,\n平台,剩余本金\n花呗,1800\n".encode())
    desk.press("看看读成什么")
    assert "比这里的旧" in desk.said()
    assert not desk.app.checkbox[0].value


def test_the_own_export_has_nothing_to_import(folder: Path) -> None:
    desk = Importing(folder, known())
    assert len(desk.app.get("download_button")) == 4
    desk.choose(bills_xlsx((known(),)), "账单.xlsx")
    desk.press("看看读成什么")
    assert "这里已有，数没变" in desk.said()
    desk.press("换一个文件")
    assert len(desk.app.file_uploader) == 1


def test_another_sheet_and_another_header_can_be_chosen(folder: Path) -> None:
    desk = Importing(folder)
    desk.choose(bills_xlsx((known(),)), "账单.xlsx")
    sheet = next(box for box in desk.app.selectbox if box.label == "用哪一张工作表")
    sheet.select("填写说明").run()
    assert "认出了 0 列" in desk.said()
    sheet = next(box for box in desk.app.selectbox if box.label == "用哪一张工作表")
    sheet.select("账单表").run()
    header = next(box for box in desk.app.selectbox if box.label == "表头在哪一行")
    header.select(-1).run()
    assert "认出了 0 列" in desk.said()
    desk.press("看看读成什么")
    assert "还不知道是欠谁的" in desk.said()


def test_what_was_odd_about_the_file_is_said_before_the_columns(folder: Path) -> None:
    desk = Importing(folder)
    desk.choose('平台,总欠款,,尾号\n"花呗,500,,\n招行信用卡,600,,0123\n'.encode())
    assert "引号没有配对" in desk.said()
    assert not any(box.label.startswith("C 列") for box in desk.app.selectbox)
    desk.press("看看读成什么")
    assert "尾号 0123" in desk.said()


def test_what_another_tab_saved_first_is_not_overwritten(folder: Path) -> None:
    desk = Importing(folder)
    desk.choose("平台,总欠款,首次逾期日\n花呗,500,2026-09-01\n".encode())
    desk.press("看看读成什么")
    assert "2026 年 9 月 1 日 起逾期" in desk.said()
    files = CaseFiles.open(folder)
    stored = files.load("c")
    files.save(
        stored.case.with_debt(known()), stored.version, datetime.combine(DAY, time(), UTC), "别处"
    )
    desk.press("导入选中的 1 笔")
    assert [debt.name for debt in desk.kept().debts] == ["花呗"]
    assert desk.kept().debts[0].balance.total == yuan("2000.00")
    assert "读出 1 行" in desk.said()
