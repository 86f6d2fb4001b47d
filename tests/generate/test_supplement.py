from dataclasses import replace

import pytest

from quiz.core.model import FactKind, Span
from quiz.generate.model import Options
from quiz.generate.supplement import supplemented
from tests.generate.parsed import parsed

_LEDE = "« Nous irons au bout », ont promis les pêcheurs du Valdor, réunis au port dans la soirée."


def _clozes(*sentences: str, options: Options | None = None) -> list[str]:
    annotated = parsed(_LEDE, *sentences)
    found = supplemented([], annotated, options or Options())
    return [draft.cloze.replace("\u202f", " ").replace("\u00a0", " ") for draft in found]


@pytest.mark.parametrize(
    ("sentence", "cloze"),
    [
        (
            "Les doses ont été financées à hauteur de 3,2 millions de dollars par la Ligue du Valdor.",
            "Les doses ont été financées à hauteur de {{3,2 millions de dollars}} par la Ligue du Valdor (Récifs, mars 2024).",
        ),
        (
            "Selon l'ONU, la Ligue du Valdor a versé 3,2 millions de dollars au port de Brest, qui attendait.",
            "Selon l'ONU, la Ligue du Valdor a versé {{3,2 millions de dollars}} au port de Brest (Récifs, mars 2024).",
        ),
    ],
)
def test_a_sentence_that_stands_alone_loses_a_figure(sentence: str, cloze: str) -> None:
    assert _clozes(sentence) == [cloze]


@pytest.mark.parametrize(
    "sentence",
    [
        "Elle a reçu 3,2 millions de dollars de la Fondation du Valdor pour ses travaux dans le Nord.",
        "La Fondation du Valdor a versé « 3,2 millions de dollars » aux pêcheurs du port de Brest.",
        "La Fondation du Valdor a versé 3,2 millions de dollars aux pêcheurs du port de Brest pour leurs travaux du Nord",
        "La Fondation du Valdor a versé de l'argent aux pêcheurs du port de Brest sans dire combien.",
    ],
)
def test_a_sentence_that_leans_on_others_or_has_nothing_to_hide_is_left(sentence: str) -> None:
    assert _clozes(sentence) == []


def test_a_sentence_that_a_card_quotes_is_left() -> None:
    annotated = parsed(_LEDE, "Les doses ont été financées à hauteur de 3,2 millions de dollars par la Fondation du Valdor.")
    (draft,) = supplemented([], annotated, Options())
    taken = replace(draft, cloze="", ask="Qui a financé les doses ?")
    assert supplemented([taken], annotated, Options()) == [taken]


def test_gap_sentences_are_of_a_kind_that_can_be_left_out() -> None:
    sentence = "Les doses ont été financées à hauteur de 3,2 millions de dollars par la Fondation du Valdor."
    assert _clozes(sentence, options=Options(kinds=frozenset({FactKind.ROLE}))) == []


def test_a_sentence_that_another_contradicts_is_left() -> None:
    annotated = parsed(_LEDE, "Les doses ont été financées à hauteur de 3,2 millions de dollars par la Fondation du Valdor.")
    here = annotated.sentences[-1]
    assert supplemented([], annotated, Options(), barred=[Span(here.start, here.end)]) == []
