import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.tui.widgets.bar_table import Choice, Choices, table_lines

HEADS = ("minutes a day", "reviews a day", "known")
ROWS = (Choice("80%", 0.5, ("2.1", "9.5", "1 of 2")), Choice("90%", 1.0, ("4.2", "17.0", "2 of 2"), marked=True))
TABLE = Choices("Retention", HEADS, ROWS)


def texts(width: int, table: Choices = TABLE) -> list[str]:
    return [line.plain for line in table_lines(table, width)]


def test_each_choice_has_its_bar_and_its_figures_and_the_one_in_force_its_sign() -> None:
    assert texts(70) == [
        "Retention                         minutes a day  reviews a day   known",
        "      80%  ━━━━━━━━━━───────────            2.1            9.5  1 of 2",
        "▸     90%  ━━━━━━━━━━━━━━━━━━━━━            4.2           17.0  2 of 2",
    ]


@pytest.mark.parametrize(("width", "figures", "has_bars"), [(70, 3, True), (50, 3, False), (42, 2, False), (30, 1, False)])
def test_where_the_width_is_small_bars_go_first_then_the_last_figures(width: int, figures: int, has_bars: bool) -> None:
    head, row, _ = texts(width)
    assert [each in head for each in HEADS] == [True] * figures + [False] * (3 - figures)
    assert ("━" in row) == has_bars


@given(st.integers(1, 200))
def test_all_rows_are_of_one_width_and_fit_where_a_figure_can(width: int) -> None:
    lengths = {len(text) for text in texts(width)}
    assert len(lengths) == 1
    assert lengths.pop() <= max(width, 24)


def test_without_choices_there_is_the_head_alone() -> None:
    assert len(texts(80, Choices("Retention", HEADS, ()))) == 1
