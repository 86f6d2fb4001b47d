import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.tui.widgets.rating_bar import Offer, offers_content


def offers(*names: str, results: tuple[str, ...] = ("1 min", "6 min", "10 min", "8 d")) -> tuple[Offer, ...]:
    return tuple(
        Offer(str(number), name, result, "rate", proposed=number == 3)
        for number, (name, result) in enumerate(zip(names, results, strict=True), start=1)
    )


ENGLISH = offers("Again", "Hard", "Good", "Easy")
FRENCH = offers("Oublié", "Difficile", "Bien", "Facile")


def test_where_there_is_room_the_ratings_share_it_evenly() -> None:
    assert offers_content(ENGLISH, 59).plain.splitlines() == [
        "  1 Again        2 Hard       ▸ 3 Good         4 Easy      ",
        "    1 min          6 min          10 min         8 d       ",
    ]


@pytest.mark.parametrize("shown", [ENGLISH, FRENCH])
def test_no_rating_is_cut_in_a_window_of_forty_columns(shown: tuple[Offer, ...]) -> None:
    plain = offers_content(shown, 38).plain
    assert "…" not in plain
    assert all(f"{each.key} {each.name}" in plain and each.result in plain for each in shown)
    assert "▸3" in plain


@given(st.integers(1, 120))
def test_ratings_never_take_more_than_their_width(width: int) -> None:
    lines = offers_content(FRENCH, width).split("\n")
    assert len(lines) == 2
    assert all(line.cell_length <= max(width, 2 * len(FRENCH) - 1) for line in lines)
