from dataclasses import replace

import pytest

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.model import Annotated, Draft, Fact, Options
from quiz.generate.supplement import SHARE, VERDICTS, is_easy, supplemented
from tests.generate.parsed import parsed

_LEDE = "« Nous irons au bout », ont promis les pêcheurs du Valdor, réunis au port dans la soirée."
_SUM = "Les doses ont été financées à hauteur de 3,2 millions de dollars par la Ligue du Valdor."
_MANY = [f"La Ligue du Valdor a livré {number} tonnes de sel au port de {port}." for number, port in zip(
    range(310, 910, 50), "Brest Vannes Lorient Nantes Rennes Quimper Caen Dinan Auray Royan Calais Sète".split(), strict=True,
)]  # fmt: skip


def _questions(annotated: Annotated, n: int) -> list[Draft]:
    """Return so many questions on the first sentence of an article."""
    evidence = (Span(annotated.sentences[0].start, annotated.sentences[0].end),)
    facts = [Fact(FactKind.ACT, (f"fait {i}",), f"Réponse {i}", AnswerType.TERM, evidence) for i in range(n)]
    return [Draft(fact, f"Quelle est la question {fact.anchors[0]} ?", fact.answer, evidence=evidence) for fact in facts]


def _added(*sentences: str, questions: int = 3, options: Options | None = None) -> list[Draft]:
    annotated = parsed(_LEDE, *sentences)
    asked = _questions(annotated, questions)
    found = supplemented(asked, annotated, options or Options())
    return [draft for draft in found if draft not in asked]


def _clozes(*sentences: str) -> list[str]:
    return [draft.cloze.replace("\u202f", " ").replace("\u00a0", " ") for draft in _added(*sentences)]


@pytest.mark.parametrize(
    ("sentence", "cloze"),
    [
        (
            _SUM,
            "Récifs, mars 2024 : les doses ont été financées à hauteur de {{3,2 millions de dollars}} par la Ligue du Valdor.",
        ),
        (
            "Selon l'ONU, la Ligue du Valdor a versé 3,2 millions de dollars à Brest, qui attendait.",
            "Récifs, mars 2024 : selon l'ONU, la Ligue du Valdor a versé {{3,2 millions de dollars}} à Brest, qui attendait.",
        ),
    ],
)
def test_a_sentence_that_stands_alone_loses_a_figure(sentence: str, cloze: str) -> None:
    assert _clozes(sentence) == [cloze]


@pytest.mark.parametrize(
    "sentence",
    [
        "Elle a reçu 3,2 millions de dollars de la Fondation du Valdor pour ses travaux dans le Nord.",
        "La Fondation du Valdor a versé 3,2 millions de dollars aux pêcheurs du port de Brest pour leurs travaux du Nord",
        "Le nouvel équipement comptera un bassin de 250 mètres et un port de plaisance pour le Valdor.",
        "Un taux de 5 %, envisagé par la Ligue du Valdor, a été abandonné sous la pression du port de Brest.",
        "La Fondation du Valdor a versé de l'argent aux pêcheurs du port de Brest sans dire combien.",
    ],
)
def test_a_sentence_that_leans_on_others_or_has_nothing_to_hide_is_left(sentence: str) -> None:
    assert _clozes(sentence) == []


def test_what_a_card_asks_for_is_not_asked_again() -> None:
    annotated = parsed(_LEDE, _SUM)
    questions = _questions(annotated, 3)
    (gap,) = [draft for draft in supplemented(questions, annotated, Options()) if draft.cloze]
    asked = replace(gap, cloze="", ask="Quelle somme la Ligue du Valdor a-t-elle versée ?")
    assert not any(map(is_easy, supplemented([*questions, asked], annotated, Options())))


def test_gap_sentences_are_of_a_kind_that_can_be_left_out() -> None:
    assert _added(_SUM, options=Options(kinds=frozenset({FactKind.ROLE}))) == []


def test_a_sentence_that_another_contradicts_is_left() -> None:
    annotated = parsed(_LEDE, _SUM)
    here = annotated.sentences[1]
    questions = _questions(annotated, 3)
    assert supplemented(questions, annotated, Options(), barred=[Span(here.start, here.end)]) == questions


@pytest.mark.parametrize("questions", [0, 1, 2, 3, 7, 12, 21, 24, 28, 30])
def test_a_quarter_at_most_is_gap_sentences_and_a_seventh_true_or_false(questions: int) -> None:
    annotated = parsed(_LEDE, *_MANY)
    found = supplemented(_questions(annotated, questions), annotated, Options())
    easy = [draft for draft in found if is_easy(draft)]
    verdicts = [draft for draft in easy if not draft.cloze]
    assert len(easy) * SHARE <= len(found) <= 30
    assert len(verdicts) * VERDICTS <= len(found)


def test_a_full_deck_makes_room_for_them() -> None:
    assert len(_added(*_MANY, questions=30)) > 0


def test_true_and_false_come_by_turns() -> None:
    verdicts = [draft.answer for draft in _added(*_MANY, questions=24) if not draft.cloze]
    assert abs(verdicts.count("vrai") - verdicts.count("faux")) <= 1
    assert len(verdicts) > 1
