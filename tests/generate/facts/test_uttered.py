import pytest

from quiz.generate.facts.uttered import Pointers, as_sentence, pointers, tells


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("La jetée tiendra", "La jetée tiendra"),
        ("il ne s'agit pas d'une course, mais d'une école", "Il ne s'agit pas d'une course, mais d'une école"),
        ("les jeunes arrivant au port ne savent pas nager", "Les jeunes arrivant au port ne savent pas nager"),
        ("avec la tempête, les quais étaient fermés", "Avec la tempête, les quais étaient fermés"),
        (
            "si les marins ont changé, les règles du port sont restées",
            "Si les marins ont changé, les règles du port sont restées",
        ),
        ("quand on pêche de nuit, le jour, c'est pour dormir", "Quand on pêche de nuit, le jour, c'est pour dormir"),
        ("l'embauche de deux cents marins sur l'ensemble du littoral", None),
        ("des filets attractifs et insuffisamment réparés", None),
        ("les filets que la mairie répare", None),
        ("des tempêtes à prendre au sérieux tant les vagues peuvent être hautes", None),
        ("à toute heure et par tous les temps", None),
    ],
)
def test_words_quoted_from_within_a_sentence_are_asked_only_where_they_are_one(words: str, sentence: str | None) -> None:
    assert as_sentence(words) == sentence


@pytest.mark.parametrize(
    ("words", "telling"),
    [
        ("La jetée est une écharde dans la baie", True),
        ("Payer une fois, c'est s'abonner", True),
        ("C'est absolument faux et nous le savons", False),
        ("Le fait est que nous essayons", False),
        ("Nous n'avons pas encore décidé", False),
        ("Nous allons relever ce défi", False),
        ("Des effets peuvent apparaître à long terme", False),
    ],
)
def test_words_that_say_nothing_of_their_subject_are_not_worth_asking(words: str, telling: bool) -> None:
    assert tells(words) is telling


@pytest.mark.parametrize(
    ("words", "open_ones"),
    [
        ("Ils prennent la mer sans gilet", Pointers((), ("Ils",))),
        ("Un enfant qui a faim n'apprend pas, il attend", Pointers((), ())),
        ("L'hiver a été froid, les quais ont tenu", Pointers((), ())),
        ("Il faut une digue", Pointers((), ())),
        ("Ça fait dix ans qu'on nous promet une digue", Pointers((), ())),
        ("Ça finit dans le port", Pointers(("ça",), ())),
        ("Nous démentons ces rumeurs de naufrage", Pointers(("rumeurs",), ())),
        ("La mairie dit la vérité : nous la devons aux marins", Pointers((), ())),
        ("C'est une digue de papier", Pointers(("c'est",), ())),
        ("Ils paieront cette digue-là", Pointers(("digue",), ("Ils", "cette digue-là"))),
        ("On ne peut pas l'utiliser", Pointers((), ("pas l'utiliser",))),
    ],
)
def test_a_pronoun_is_open_where_the_words_name_nothing_before_it(words: str, open_ones: Pointers) -> None:
    assert pointers(words) == open_ones
