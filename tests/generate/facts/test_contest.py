import pytest

from quiz.generate.facts.contest import find_contests
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "La salle était pleine, et le public a chanté du début à la fin de la journée, comme il le fait tous les ans."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "La Togolaise Akofa Mensah a gagné dimanche l'Open de Lomé en battant en finale la Danoise Karen Holm.",
            [("Qui a été battu en finale de l'Open de Lomé par Akofa Mensah (mars 2024) ?", "Karen Holm")],
        ),
        ("La Togolaise Akofa Mensah a gagné dimanche l'Open de Lomé en battant trois joueuses.", []),
    ],
)
def test_who_lost_a_final_is_asked(sentence: str, found: list[tuple[str, str]]) -> None:
    annotated = parsed(_LEDE, sentence, title="Badminton : Akofa Mensah gagne à Lomé")
    assert asked(annotated, find_contests, realise_turned) == found
