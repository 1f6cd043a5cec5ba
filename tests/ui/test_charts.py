"""The charts say in words what they draw, and nothing falls off their edges."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ui import balance_chart, balance_names, capacity_chart, charts, timeline_chart
from ui.balance_names import BalanceLine
from ui.capacity_chart import Month
from ui.timeline_chart import Bar

YUAN = st.integers(0, 10**9).map(lambda fen: Decimal(fen) / 100)


def relative_luminance(colour: str) -> float:
    """After WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    bright, dim = sorted((relative_luminance(first), relative_luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_every_label_colour_can_be_read_by_day_and_by_night() -> None:
    for ink in (charts.LIGHT, charts.DARK):
        for colour in (
            ink.text,
            ink.muted,
            ink.ours_label,
            ink.theirs_label,
            ink.at_once_label,
            ink.left_alone_label,
        ):
            assert contrast(colour, ink.background) >= 4.5


def test_the_time_line_is_spoken_with_law_and_threat_told_apart() -> None:
    spoken = timeline_chart.spoken(
        [Bar("征信记为逾期", 1, None, "law"), Bar("“马上抓你”", 20, 60, "threat")], 47
    )
    assert "今天是第 47 天" in spoken
    assert "征信记为逾期，法律规定，第 1 天起" in spoken
    assert "“马上抓你”，只是吓人的话，第 20 天起到第 60 天" in spoken


@given(today=st.integers(0, 5000), starts=st.lists(st.integers(0, 3000), max_size=6))
def test_today_and_every_bar_lie_on_the_time_line(today: int, starts: list[int]) -> None:
    bars = [Bar("短信", day, None, "practice") for day in starts]
    shown = timeline_chart.days_shown(bars, today)
    assert shown >= 180
    assert all(day < shown for day in (today, *starts))


def test_a_line_that_falls_carries_its_name_below_and_one_that_rises_above() -> None:
    falling = BalanceLine("instalments", [Decimal(38000), Decimal(23000)])
    rising = BalanceLine("left_alone", [Decimal(38000), Decimal(52000)])
    assert balance_names.name_height(falling, 60000) < 23000
    assert balance_names.name_height(rising, 60000) > 52000


def test_the_name_of_a_line_that_ends_near_the_ground_stands_above_what_it_is_written_over() -> (
    None
):
    owed = [Decimal(40000 - 1300 * month) for month in range(25)]
    height = balance_names.name_height(BalanceLine("instalments", owed), 60000)
    assert height > owed[14]


def test_a_band_is_spoken_with_both_its_edges() -> None:
    line = BalanceLine("left_alone", [Decimal(100), Decimal(120)], [Decimal(100), Decimal(150)])
    assert "1 个月后欠 120 元到 150 元" in balance_chart.spoken([line])


def test_amounts_on_the_axis_are_written_in_ten_thousands() -> None:
    assert balance_names.wan_text(Decimal(52802)) == "5.3 万"
    assert balance_names.wan_text(Decimal(3000)) == "3,000"


def test_a_demand_beyond_the_month_is_called_too_much() -> None:
    month = Month(Decimal(6200), Decimal(4380), Decimal(300), Decimal(1520), Decimal(3387))
    spoken = capacity_chart.spoken(month)
    assert "你的方案：还债 1,520，正好" in spoken
    assert "照对方要的：还债 3,387，超出 1,567" in spoken


def test_without_a_demand_only_our_plan_is_drawn() -> None:
    spoken = capacity_chart.spoken(
        Month(Decimal(6200), Decimal(4380), Decimal(300), Decimal(1500), None)
    )
    assert "还剩 20" in spoken
    assert "对方" not in spoken


@given(income=YUAN, living=YUAN, demanded=YUAN)
def test_a_demand_is_too_much_exactly_when_living_does_not_leave_it(
    income: Decimal, living: Decimal, demanded: Decimal
) -> None:
    spoken = capacity_chart.spoken(Month(income, living, Decimal(0), Decimal(0), demanded))
    assert ("超出" in spoken) == (living + demanded > income)
