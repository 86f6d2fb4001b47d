import pytest

from quiz.generate.facts.sentenced import find_sentenced
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "Le patron du groupe Kerlo, Yann Le Goff, a été jugé à Brest. Le groupe Kerlo vend des voiles ; Kerlo a cent salariés."
_BACK = "La comptable, Anna Riou, a témoigné."


@pytest.mark.parametrize(
    ("sentence", "questions"),
    [
        (
            "Le tribunal de Brest a condamné mardi le groupe Kerlo à 40 000 euros d'amende pour avoir vendu de fausses voiles.",
            [("À combien d'euros d'amende le groupe Kerlo a-t-il été condamné le 12 mars 2024 ?", "40 000 euros")],
        ),
        (
            "Yann Le Goff, son patron, écope de trois ans de prison avec sursis et de 5 000 euros d'amende.",
            [
                (
                    "Groupe Kerlo, mars 2024 : à combien d'années de prison avec sursis Yann Le Goff a-t-il été condamné ?",
                    "trois ans",
                ),
                ("Groupe Kerlo, mars 2024 : à combien d'euros d'amende Yann Le Goff a-t-il été condamné ?", "5 000 euros"),
            ],
        ),
        ("Le procureur avait requis contre Yann Le Goff trois ans de prison.", []),
        ("Yann Le Goff et Anna Riou ont été condamnés à deux ans de prison.", []),
        ("L'avocat de Yann Le Goff a été condamné à 300 euros d'amende.", []),
    ],
)
def test_a_penalty_is_asked_of_whoever_was_sentenced(sentence: str, questions: list[tuple[str, str]]) -> None:
    annotated = parsed(_LEDE, f"{_BACK} {sentence}", title="Justice : le groupe Kerlo condamné")
    assert asked(annotated, find_sentenced, realise_turned) == questions
