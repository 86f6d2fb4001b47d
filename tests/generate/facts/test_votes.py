import pytest

from quiz.generate.facts.number import find_numbers
from quiz.generate.facts.role import find_roles
from quiz.generate.facts.said import find_said
from quiz.generate.facts.sums import find_opposed, find_sums
from quiz.generate.realise.role import realise_role
from quiz.generate.realise.said import realise_said
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_TITLE = "Retraites au Togo : le Sénat vote une loi"


def test_a_tally_before_the_subject_is_asked_of_the_act() -> None:
    sentence = "Par 31 voix contre 12 et trois abstentions, le Sénat togolais a adopté la loi sur les retraites."
    question = "Par combien de voix contre combien le Sénat togolais a-t-il adopté la loi sur les retraites (mars 2024) ?"
    assert (question, "31 voix contre 12") in asked(parsed(sentence, title=_TITLE), find_sums, realise_turned)


@pytest.mark.parametrize(
    ("sentence", "answers"),
    [
        ("La Charte de Lomé a été adoptée par neuf voix contre une, celle du Ghana.", ["le Ghana"]),
        ("La Charte de Lomé a été adoptée par neuf voix contre deux, celles du Ghana et du Mali.", []),
    ],
)
def test_a_country_alone_against_a_text_is_asked_for(sentence: str, answers: list[str]) -> None:
    found = asked(parsed(sentence, title=_TITLE), find_opposed, realise_turned)
    assert [answer for _, answer in found] == answers


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        (
            "L'âge de la retraite au Togo passera peu à peu de 58 à 60 ans d'ici à 2030.",
            "De combien à combien l'âge de la retraite au Togo passera-t-il d'ici à 2030 ?",
            "de 58 à 60 ans",
        ),
    ],
)
def test_a_change_is_asked_from_end_to_end(sentence: str, question: str, answer: str) -> None:
    assert (question, answer) in asked(parsed(sentence, title=_TITLE), find_numbers, realise_turned)


@pytest.mark.parametrize(
    "sentence",
    [
        "Présidente de la Banque du Golfe (BDG) depuis 2021, la Bulgare Vesna Dimova a quitté la salle.",
        "Présidente de la Banque du Golfe (BDG), Vesna Dimova a quitté la salle.",
    ],
)
def test_an_office_that_opens_a_sentence_may_say_since_when(sentence: str) -> None:
    answers = [answer for _, answer in asked(parsed(sentence, title=_TITLE), find_roles, realise_role)]
    assert answers == ["Vesna Dimova"]


def test_a_loud_verb_cites_its_speaker() -> None:
    sentence = "« Ce texte est écrit au crayon à papier », a tonné la maire de Lomé, Akofa Mensah."
    assert [answer for _, answer in asked(parsed(sentence, title=_TITLE), find_said, realise_said)] == ["Akofa Mensah"]
