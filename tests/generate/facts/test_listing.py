import pytest

from quiz.generate.facts.listing import find_lists
from quiz.generate.facts.lists import is_open, items_of, parallel
from quiz.generate.model import EntityKind
from quiz.generate.realise.listing import realise_list
from tests.generate.articles import article
from tests.generate.parsed import asked, parsed

_LEDE = "Le musée de la Mer a ouvert jeudi à Port-Lumière un chantier de trois ans qui est consacré aux récifs de la baie."


def _asked(*paragraphs: str) -> list[tuple[str, tuple[str, ...]]]:
    annotated = article(_LEDE, *paragraphs, published="2024-03-14", entities={"la Charte de Lomé": EntityKind.TEXT})
    drafts = [realise_list(fact, annotated) for fact in find_lists(annotated)]
    return [(draft.ask.replace("\u202f", " ").replace("\u00a0", " "), draft.items) for draft in drafts if draft]


@pytest.mark.parametrize(
    ("sentence", "ask", "items"),
    [
        (
            "La Charte de Lomé repose sur trois principes, à savoir la transparence, l'hébergement local et le droit de recours.",
            "Quels sont les trois principes sur lesquels la Charte de Lomé repose (mars 2024) ?",
            ("la transparence", "l'hébergement local", "le droit de recours"),
        ),
        (
            "La ligne de Brest desservira quatre gares, soit Rennes, Vannes, Auray et Quimper.",
            "Quelles sont les quatre gares que la ligne de Brest desservira (mars 2024) ?",
            ("Rennes", "Vannes", "Auray", "Quimper"),
        ),
        (
            "Le Togo développe deux axes en matière d'IA : l'IA verticale (une par secteur) et l'IA inclusive (une pour tous).",
            "Quels sont les deux axes en matière d'IA que le Togo développe (mars 2024) ?",
            ("l'IA verticale", "l'IA inclusive"),
        ),
        (
            "Le congrès a adopté une réforme du port de Brest en trois points : le quai, la grue et la cale sèche.",
            "Quels sont les trois points de la réforme du port de Brest (mars 2024) ?",
            ("le quai", "la grue", "la cale sèche"),
        ),
        (
            "Trois pays ont été admis au Forum de Brest : l'Angola, le Chili et le Pérou.",
            "Quels sont les trois pays qui ont été admis au Forum de Brest (mars 2024) ?",
            ("l'Angola", "le Chili", "le Pérou"),
        ),
        (
            "La mairie de Brest gère 300 logements dans trois départements, à savoir le Var, le Gard et le Nord.",
            "Quels sont les trois départements dans lesquels la mairie de Brest gère 300 logements (mars 2024) ?",
            ("le Var", "le Gard", "le Nord"),
        ),
        (
            "Karim Benali, maire de Brest, a déclaré que le Togo partage deux valeurs : la confiance et la patience.",
            "Selon Karim Benali, quelles sont les deux valeurs que le Togo partage (mars 2024) ?",
            ("la confiance", "la patience"),
        ),
    ],
)
def test_an_announced_list_is_asked_with_its_count(sentence: str, ask: str, items: tuple[str, ...]) -> None:
    assert (ask, items) in _asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "La Charte de Lomé repose sur quatre principes, à savoir la transparence, l'hébergement local et le droit de recours.",
        "La Charte de Lomé repose sur trois principes : notamment la transparence, la confiance et la patience.",
        "Il repose sur deux principes, à savoir la transparence et la confiance.",
        "La Charte de Lomé a trois défauts.",
        "Selon elle, la Charte de Lomé repose sur deux principes : la confiance et la patience.",
    ],
)
def test_a_list_whose_count_or_owner_is_not_certain_is_not_asked(sentence: str) -> None:
    assert _asked(sentence) == []


@pytest.mark.parametrize(
    ("text", "count", "items"),
    [
        ("la Chine, la France et l'Inde", 0, ("la Chine", "la France", "l'Inde")),
        ("de Ca Mau, de Vinh Long et de Dong Thap", 0, ("Ca Mau", "Vinh Long", "Dong Thap")),
        ("à la pêche, à l'aquaculture et aux énergies marines", 0, ("la pêche", "l'aquaculture", "les énergies marines")),
        ("l'eau (douce, salée) et le sel", 0, ("l'eau", "le sel")),
        ("détournement de fonds et faux en écriture et recel", 2, ("détournement de fonds et faux en écriture", "recel")),
        ("la paix", 0, ("la paix",)),
    ],
)
def test_an_enumeration_is_cut_into_its_members(text: str, count: int, items: tuple[str, ...]) -> None:
    assert items_of(text, count) == items


def test_some_members_only() -> None:
    assert is_open("Plusieurs pays, dont")
    assert is_open("des pays tels que la France")
    assert not is_open("dont-acte")


def test_members_of_one_list_open_alike() -> None:
    assert parallel(("la paix", "le droit"))
    assert parallel(("Rennes", "Brest"))
    assert not parallel(("la paix", "chercher encore"))
    assert not parallel(("la paix",))


@pytest.mark.parametrize(
    ("before", "sentence", "question"),
    [
        (
            "La Convention sur la protection des lagunes est née. Long de 12 articles, le traité interdit toute chasse au filet.",
            "Il fixe aussi deux obligations aux États : le comptage des oiseaux et la protection des rives.",
            "Quelles sont les deux obligations que la Convention sur la protection des lagunes fixe aux États (mars 2024) ?",
        ),
        (
            "Bras du traité, le Fonds Lagune – « eau » en langue locale – sera doté de 12 millions d'euros.",
            "Il comprendra deux guichets : le comptage des oiseaux et la protection des rives.",
            "Quels sont les deux guichets que le Fonds Lagune comprendra (mars 2024) ?",
        ),
        (
            "La Cour des comptes du Togo a lu les dossiers. La Cour des comptes du Togo a fini.",
            "Dans son rapport, rendu le 2 mars, la Cour des comptes du Togo avance deux causes : le prix du sable et le vent.",
            "Lagunes du Togo, mars 2024 : quelles sont les deux causes que la Cour des comptes du Togo avance ?",
        ),
    ],
)
def test_a_list_is_asked_with_its_subject_in_full(before: str, sentence: str, question: str) -> None:
    annotated = parsed(f"{before} {sentence}", title="Lagunes du Togo : un texte et des chiffres")
    assert question in [ask for ask, _ in asked(annotated, find_lists, realise_list)]


def test_what_a_present_participle_announces_is_asked_of_its_noun() -> None:
    paragraph = "Le Valdor a signé une déclaration portant sur trois axes, à savoir la pêche, la recherche et la formation."
    (ask, _), *others = asked(parsed(_LEDE, paragraph), find_lists, realise_list)
    assert ask.casefold().endswith("quels sont les trois axes sur lesquels la déclaration porte ?")
    assert not others


def test_who_tells_a_list_may_stand_before_its_colon() -> None:
    paragraph = "La mairie de Brest se heurte à trois obstacles, énumère Mme Sok : le froid, la pluie et le vent."
    assert [answer for _, answer in asked(parsed(_LEDE, paragraph), find_lists, realise_list)] == [
        "le froid, la pluie et le vent"
    ]
