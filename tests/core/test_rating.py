from quiz.core.rating import Rating


def test_ratings_are_stored_as_one_to_four() -> None:
    assert [int(rating) for rating in Rating] == [1, 2, 3, 4]
