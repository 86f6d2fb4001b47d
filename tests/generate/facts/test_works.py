import pytest

from quiz.generate.facts.raised import find_raised
from quiz.generate.facts.works import find_works
from tests.generate.articles import article

_LEDE = "Le Festival des récifs a fermé ses portes jeudi à Port-Lumière après dix jours de projections."


def _works(*paragraphs: str) -> list[tuple[str, str]]:
    annotated = article(_LEDE, *paragraphs, published="2024-03-14", events=("le Festival des récifs",))
    return [(fact.slots["core"], fact.answer) for fact in find_works(annotated)]


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("Le public a aimé le film « Marée basse » d'Aïda Fall.", "qui a réalisé le film « Marée basse »"),
        ("« Marée basse », premier roman de la Tunisienne Aïda Fall, se vend bien.", "qui a écrit le roman « Marée basse »"),
        ("Aïda Fall, autrice de « Marée basse », a salué le jury.", "qui a écrit « Marée basse »"),
    ],
)
def test_a_work_is_asked_for_by_its_author(sentence: str, ask: str) -> None:
    assert _works(sentence) == [(ask, "Aïda Fall")]


@pytest.mark.parametrize(
    ("line", "ask", "answer"),
    [
        (
            "- Prix du public : Marée basse, d'Aïda Fall (Tunisie)",
            "quelle œuvre d'Aïda Fall a reçu le Prix du public",
            "Marée basse",
        ),
        ("- Médaille d'or : Aïda Fall (Tunisie)", "qui a reçu la Médaille d'or", "Aïda Fall"),
        ("- Meilleure actrice : Aïda Fall", "qui a été élue meilleure actrice", "Aïda Fall"),
    ],
)
def test_a_list_of_prizes_is_asked_for_with_its_event(line: str, ask: str, answer: str) -> None:
    assert _works(line) == [(f"Festival des récifs, mars 2024 : {ask}", answer)]


@pytest.mark.parametrize("line", ["- Prix du billet : 12 euros", "- Prix du public : non attribué", "« Marée basse » de retour"])
def test_what_nobody_made_or_won_is_not_asked(line: str) -> None:
    assert _works(line) == []


@pytest.mark.parametrize(
    ("sentences", "core"),
    [
        (
            "Aïda Fall, actrice, a salué le jury. Élue présidente du Festival des récifs, elle a remercié le port.",
            "qui a été élue présidente du Festival des récifs",
        ),
        (
            "Nommé à la tête du Festival des récifs, Karim Benali, ancien maire, a remercié le port.",
            "qui a été nommé à la tête du Festival des récifs",
        ),
    ],
)
def test_what_a_sentence_opens_with_is_asked(sentences: str, core: str) -> None:
    annotated = article(_LEDE, sentences, published="2024-03-14")
    assert [fact.slots["core"] for fact in find_raised(annotated)] == [core]
