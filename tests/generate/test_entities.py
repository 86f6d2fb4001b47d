import pytest

from quiz.generate.model import EntityKind, Gender
from tests.generate.parsed import parsed

TEXT = (
    (
        "Du 10 au 13 mars 2024, le vice-ministre de l'Information et des Communications Bui Hoang Phuong a dirigé la délégation. "
        "« Rien n'est joué pour nous », a déclaré Linda Griffin, directrice de l'Agence des marées de Brest (AMB)."
    ),
    (
        "La Française Maëlle Kervadec a gagné devant Han Jae-won. M. Han a salué Mme Kervadec. L'agriculteur Le Thi Sau est "
        "venu de Port-Lumière. Le Fonds Baobab numérique, créé en 2022, a reçu le rapport. Le Fonds a répondu."
    ),
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bui Hoang Phuong", EntityKind.PERSON),
        ("Linda Griffin", EntityKind.PERSON),
        ("Maëlle Kervadec", EntityKind.PERSON),
        ("Agence des marées de Brest", EntityKind.ORGANISATION),
        ("Fonds Baobab numérique", EntityKind.PROGRAMME),
    ],
)
def test_a_name_is_known_for_what_it_names(name: str, kind: EntityKind) -> None:
    kinds = {entity.name: entity.kind for entity in parsed(*TEXT).entities}
    assert kinds.get(name) is kind


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("« Rien n'est joué », a répondu le président du Sénat Paul Castelnau, venu en voisin.", "Paul Castelnau"),
        ("« Rien n'est joué », a expliqué à l'AFP Paul Castelnau, venu en voisin.", "Paul Castelnau"),
        ("« Rien n'est joué », a dit le préfet de la région Occitanie Paul Castelnau, venu en voisin.", "Paul Castelnau"),
        ("La ministre française des Armées Paule Castel s'est rendue à Brest avec ses trois enfants.", "Paule Castel"),
        ("« Rien n'est joué », souffle Paul Castelnau, venu en voisin avec ses trois enfants.", "Paul Castelnau"),
    ],
)
def test_a_name_begins_after_the_body_or_agency_before_it(sentence: str, name: str) -> None:
    assert name in {entity.name for entity in parsed(sentence).entities if entity.kind is EntityKind.PERSON}


@pytest.mark.parametrize("name", ["Oddaire Securities", "Corvane Micro", "Valmont Industries"])
def test_a_firm_is_nobody(name: str) -> None:
    text = f"La plainte vise l'américain {name}, qui n'a pas répondu. « Rien n'est joué », estime {name} dans une note."
    assert name not in {entity.name for entity in parsed(text).entities if entity.kind is EntityKind.PERSON}


def test_the_people_s_name_before_a_person_shows_the_gender() -> None:
    found = {entity.name: entity.gender for entity in parsed(*TEXT).entities}
    assert found["Maëlle Kervadec"] is Gender.F


def test_an_acronym_and_a_first_word_alone_are_other_forms_of_a_name() -> None:
    found = {entity.name: entity for entity in parsed(*TEXT).entities}
    assert found["Agence des marées de Brest"].acronym == "AMB"
    assert found["Fonds Baobab numérique"].aliases == ("Fonds",)


def test_a_surname_that_two_people_share_is_an_alias_of_neither() -> None:
    text = "Le ministre Paul Castelnau a dit non. L'architecte Thierry Castelnau a dit oui. M. Castelnau s'est tu ce jour-là."
    aliases = [entity.aliases for entity in parsed(text).entities if entity.kind is EntityKind.PERSON]
    assert aliases == [(), ()]


@pytest.mark.parametrize("name", ["Pour Jean Dupont", "À Ambovombe", "Communications Bui Hoang Phuong", "Le Fonds Baobab"])
def test_opening_words_and_complements_are_no_part_of_a_name(name: str) -> None:
    text = "Pour Jean Dupont, coordinateur du réseau, rien ne change. À Ambovombe, une infirmière est venue hier."
    assert name not in {entity.name for entity in parsed(*TEXT, text).entities}


def test_the_event_of_the_lede_is_the_main_one_with_its_place_and_date() -> None:
    lede = "Du 10 au 13 février 2025, une délégation a participé au Sommet des marées à Brest, en France, avec ses experts."
    (event,) = parsed(lede, published="").events
    assert (event.name, event.at, event.main) == ("le Sommet des marées de Brest", "au Sommet des marées de Brest", True)
    assert event.when == "du 10 au 13 février 2025"


def test_an_article_without_a_title_is_named_after_its_main_event() -> None:
    from quiz.generate.annotate import annotate
    from quiz.generate.article import read_article
    from tests.generate.parsed import nlp

    text = "Du 10 au 13 février 2025, une délégation du pays a participé au Sommet des marées à Brest, avec tous ses experts."
    article = annotate(read_article(text.encode(), "003_e9f726e1cb1bea11.txt"), nlp()).article
    assert (article.title, article.key) == ("Sommet des marées de Brest, février 2025", "sommet-des-marees-de-brest-fevrier-2025")
