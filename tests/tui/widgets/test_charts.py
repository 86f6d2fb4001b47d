from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.tui.widgets.bars import Column, Row, column_lines, row_lines
from quiz.tui.widgets.heatmap import Days, heat_lines, level

TODAY = date(2026, 3, 4)
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "")


def heat(counts: dict[date, int], width: int = 20) -> list[str]:
    return [line.plain for line in heat_lines(Days(TODAY, counts, MONTHS, WEEKDAYS), width)]


def test_the_present_week_is_the_last_column_and_days_to_come_are_blank() -> None:
    rows = heat({TODAY: 9, TODAY - timedelta(days=7): 3})
    assert rows == [
        "    Jan   Feb",
        "Mon · · · · · · · · ",
        "    · · · · · · · · ",
        "Wed · · · · · · ▒ █ ",
        "    · · · · · · ·   ",
        "Fri · · · · · · ·   ",
        "    · · · · · · ·   ",
        "    · · · · · · ·   ",
    ]


@pytest.mark.parametrize(
    ("count", "most", "found"),
    [(0, 9, 0), (1, 100, 1), (25, 100, 1), (26, 100, 2), (50, 100, 2), (100, 100, 4), (1, 1, 4), (0, 0, 0)],
)
def test_more_answers_are_darker_and_one_answer_is_never_nothing(count: int, most: int, found: int) -> None:
    assert level(count, most) == found


@given(st.dictionaries(st.integers(0, 800), st.integers(0, 10_000)), st.integers(1, 200))
def test_a_heat_map_fits_its_width(counts: dict[int, int], width: int) -> None:
    lines = heat_lines(Days(TODAY, {TODAY - timedelta(days=ago): n for ago, n in counts.items()}, MONTHS, WEEKDAYS), width)
    assert len(lines) == 8
    assert all(line.cell_length <= max(width, 6) for line in lines)


def test_bars_stand_on_the_ground_and_the_least_still_shows() -> None:
    lines = [line.plain for line in column_lines([Column(8, "a"), Column(0), Column(1, "b")], 8, 2)]
    assert lines == ["8 █     ", "0 █ _ ▂ ", "  a   b"]


@given(st.lists(st.integers(0, 100_000), max_size=40), st.integers(8, 200))
def test_upright_bars_fit_their_width(values: list[int], width: int) -> None:
    lines = column_lines([Column(value, "1 Jan" if n % 7 == 0 else "") for n, value in enumerate(values)], width, 6)
    assert len(lines) == 7
    assert all(line.cell_length <= width for line in lines)


def test_a_lying_bar_carries_the_mark_its_words_and_a_sign() -> None:
    (line,) = row_lines([Row("2 Mar", 0.5, "50%", good=False)], 0.9, 25)
    assert line.plain == "2 Mar ━━━━━━──────┃ − 50%"
    (line,) = row_lines([Row("2 Mar", 1.0, "100%", good=True)], 0.9, 25)
    assert "┃" in line.plain
    assert "✓ 100%" in line.plain


@given(st.lists(st.floats(0, 1), max_size=12), st.floats(0, 1), st.integers(24, 200))
def test_lying_bars_fit_their_width(shares: list[float], mark: float, width: int) -> None:
    lines = row_lines([Row("30 Mar", share, " 100%  9/9", good=share > mark) for share in shares], mark, width)
    assert all(line.cell_length <= width for line in lines)
