import pytest

from quiz.generate.facts.role import find_roles
from quiz.generate.model import EntityKind
from quiz.generate.realise.role import realise_role
from quiz.generate.topic import topic
from tests.generate.parsed import asked, parsed


@pytest.mark.parametrize(
    ("sentence", "kind", "name", "article", "alias"),
    [
        ("Le public du festival Vents salés, à Brest, a doublé.", EntityKind.EVENT, "festival Vents salés", "le ", "Vents salés"),
        ("Les images du satellite européen Iris sont arrivées.", EntityKind.PROGRAMME, "satellite Iris", "le ", "Iris"),
        ("Le fabricant breton de voiles légères Kerlo ferme.", EntityKind.ORGANISATION, "entreprise Kerlo", "l'", "Kerlo"),
        (
            "La conférence de Lomé sur les récifs coralliens s'est achevée mardi.",
            EntityKind.EVENT,
            "conférence de Lomé sur les récifs coralliens",
            "la ",
            "",
        ),
    ],
)
def test_a_type_noun_before_a_proper_name_makes_one_name(
    sentence: str, kind: EntityKind, name: str, article: str, alias: str
) -> None:
    entity = next(e for e in parsed(sentence).entities if e.name == name)
    assert (entity.kind, entity.article, entity.aliases) == (kind, article, (alias,) if alias else ())


@pytest.mark.parametrize("sentence", ["Le ministère Dupont a tort.", "Le festival de la ville a ouvert à Brest."])
def test_a_noun_that_names_nothing_makes_no_name(sentence: str) -> None:
    assert not [e for e in parsed(sentence).entities if e.name.startswith(("ministère", "festival"))]


def test_later_mentions_by_the_proper_part_are_mentions_of_the_thing() -> None:
    annotated = parsed("Le satellite Iris a quitté Kourou en mars. Iris tourne autour de la Terre, et l'image d'Iris est nette.")
    iris = next(e for e in annotated.entities if e.name == "satellite Iris")
    assert len(iris.mentions) == 3


def test_an_event_of_the_paragraph_after_the_summary_is_the_main_one() -> None:
    annotated = parsed(
        "Vingt pays ont adopté un texte mardi. L'argent manque. La suite est incertaine.",
        "Il était tard quand la conférence de Lomé sur les récifs s'est achevée, mardi.",
    )
    assert [event.name for event in annotated.events if event.main] == ["la conférence de Lomé sur les récifs"]


def test_questions_are_placed_by_the_main_thing_rather_than_by_a_word_of_the_title() -> None:
    annotated = parsed(
        "Le satellite Iris a quitté Kourou en mars. Iris est léger. L'orbite d'Iris est basse.",
        title="Espace : Iris quitte la Terre",
    )
    assert topic(annotated) == "satellite Iris, mars 2024"


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("« C'est trop », dit la directrice générale, Anne Kerdoncuff.", "Qui était la directrice générale du groupe Kerlo"),
        ("Le directeur financier, Luc Even, a salué la foule.", "Qui était le directeur financier du groupe Kerlo"),
    ],
)
def test_an_office_of_no_named_body_is_one_of_the_main_one(sentence: str, ask: str) -> None:
    annotated = parsed(
        "Le fabricant breton de voiles légères Kerlo ferme une usine. Le groupe perd de l'argent.", sentence, title="Kerlo ferme"
    )
    assert [question for question, _ in asked(annotated, find_roles, realise_role)] == [f"{ask} en mars 2024 ?"]


def test_an_office_after_another_body_is_not_the_main_ones() -> None:
    annotated = parsed(
        "Le fabricant breton de voiles légères Kerlo ferme une usine. Le groupe perd de l'argent.",
        "La Fédération des ports proteste. La directrice générale, Anne Kerdoncuff, a salué la foule.",
        title="Kerlo ferme",
    )
    assert asked(annotated, find_roles, realise_role) == []
