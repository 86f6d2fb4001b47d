"""The label of a question, taken off and read."""

import pytest

from quiz.generate.labels import labels_of, unlabelled


@pytest.mark.parametrize(
    ("ask", "core", "labels"),
    [
        ("Tram de Namur, mai 2024 : qui a signé ?", "qui a signé ?", ("Tram de Namur, mai 2024",)),
        ("« Tram : Namur signe », mai 2024 : qui a signé ?", "qui a signé ?", ("« Tram : Namur signe »",)),
        ("« Tram : Namur signe » : qui a dit : « Non » ?", "qui a dit : « Non » ?", ("« Tram : Namur signe »",)),
        ("Qui a dit : « Non » (« Tram : Namur signe », mai 2024) ?", "Qui a dit : « Non » ?", ("« Tram : Namur signe »",)),
        ("Qui a dit : « Non » (Namur, mai 2024) ?", "Qui a dit : « Non » ?", ("Namur, mai 2024",)),
        ("Qui a dit, en mai 2024 : « Non » ?", "Qui a dit, en mai 2024 : « Non » ?", ()),
    ],
)
def test_a_question_is_parted_from_its_label(ask: str, core: str, labels: tuple[str, ...]) -> None:
    assert unlabelled(ask) == core
    assert labels_of(ask) == labels
