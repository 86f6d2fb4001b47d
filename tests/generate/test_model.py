import pytest

from quiz.core.model import Span
from quiz.generate.model import PartialDate
from quiz.generate.quantities import quantities_in


@pytest.mark.parametrize(
    ("when", "exists"),
    [
        (PartialDate(2025), True),
        (PartialDate(2025, 12), True),
        (PartialDate(2024, 2, 29), True),
        (PartialDate(2025, 2, 29), False),
        (PartialDate(2025, 1, 32), False),
        (PartialDate(2025, 13), False),
        (PartialDate(0, 2, 29), True),
    ],
)
def test_only_days_of_the_calendar_exist(when: PartialDate, exists: bool) -> None:
    assert when.exists is exists


def test_a_run_of_four_hundred_digits_is_no_quantity() -> None:
    text = f"La clé {'9' * 400} ouvre 12 portes."
    assert [quantity.value for quantity in quantities_in(text, Span(0, len(text)))] == ["12"]
