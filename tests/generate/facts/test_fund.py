import pytest

from quiz.generate.facts.fund import find_funds
from quiz.generate.facts.turned_round import find_turned_round
from quiz.generate.model import EntityKind
from quiz.generate.realise.fund import realise_fund
from quiz.generate.realise.signed import realise_signed
from tests.generate.articles import article

_LEDE = "Le musée de la Mer a ouvert jeudi à Port-Lumière un chantier de trois ans qui est consacré aux récifs de la baie."
_NAMED = {
    "le Fonds Baobab": EntityKind.PROGRAMME,
    "la Banque des récifs": EntityKind.ORGANISATION,
    "Cap PME": EntityKind.PROGRAMME,
}


def _funds(sentence: str) -> list[tuple[str, str]]:
    annotated = article(_LEDE, sentence, published="2024-03-14", entities=_NAMED)
    drafts = [realise_fund(fact, annotated) for fact in find_funds(annotated)]
    return [(draft.ask.replace("\u202f", " ").replace("\u00a0", " "), draft.answer) for draft in drafts if draft]


def _deeds(sentence: str, events: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    annotated = article(_LEDE, sentence, published="2024-03-14", entities=_NAMED, events=events)
    drafts = [realise_signed(fact, annotated) for fact in find_turned_round(annotated)]
    return [(draft.ask.replace("\u202f", " ").replace("\u00a0", " "), draft.answer) for draft in drafts if draft]


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le Fonds Baobab, créé en 2022, financera en priorité des centres de données du Togo.",
            "Quel fonds, créé en 2022, financera en priorité des centres de données du Togo ?",
            "le Fonds Baobab",
        ),
        (
            "Le Fonds Baobab est un fonds de soutien qui aidera les villages de la côte du Togo.",
            "Quel fonds de soutien aidera les villages de la côte du Togo (mars 2024) ?",
            "le Fonds Baobab",
        ),
        (
            "La ville compte sur le Fonds Baobab (FB), qui aidera les villages de la côte du Togo.",
            "Quel fonds aidera les villages de la côte du Togo (mars 2024) ?",
            "le Fonds Baobab",
        ),
        (
            "Le Togo crée le Fonds Baobab, doté de 180 millions d'euros par la ville de Brest.",
            "Quel fonds est doté de 180 millions d'euros par la ville de Brest (mars 2024) ?",
            "le Fonds Baobab",
        ),
        (
            "Le Togo crée le Fonds Baobab. Doté de 1,2 milliard d'euros, il sera réservé à la pêche de Brest.",
            "Quel fonds, doté de 1,2 milliard d'euros, sera réservé à la pêche de Brest (mars 2024) ?",
            "le Fonds Baobab",
        ),
        (
            "Le programme Cap PME, lancé en 2022, ne sera pas renouvelé par la ville de Brest.",
            "Quel programme, lancé en 2022, ne sera pas renouvelé par la ville de Brest ?",
            "le programme Cap PME",
        ),
        (
            "L'initiative mondiale « Current AI » a été adoptée à Paris comme plateforme de travail.",
            "Quelle initiative mondiale a été adoptée à Paris comme plateforme de travail (mars 2024) ?",
            "Current AI",
        ),
        (
            "Le maire de Brest a proposé la création d'un Fonds Baobab pour les récifs.",
            "De quel fonds le maire de Brest a-t-il proposé la création (mars 2024) ?",
            "le Fonds Baobab",
        ),
        (
            "Le Togo aime Horizon Europe – le plus grand fonds mondial de recherche – et le dit.",
            "Quel est le plus grand fonds mondial de recherche (mars 2024) ?",
            "Horizon Europe",
        ),
    ],
)
def test_a_named_fund_is_asked_by_what_is_told_of_it(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in _funds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Fonds Baobab est plus prudent.",
        "Ce fonds financera des centres.",
        "Le Fonds Baobab prendra le relais en juillet.",
        "Le Fonds Baobab lui plaît.",
    ],
)
def test_what_says_nothing_of_a_fund_is_not_asked(sentence: str) -> None:
    assert _funds(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Créée en 1984 par le traité de Victoria, la Banque des récifs a grandi.",
            "Quel traité a créé la Banque des récifs en 1984 ?",
            "le traité de Victoria",
        ),
        (
            "La Banque des récifs, présidée par l'ancien ministre Jean Perrine, a grandi.",
            "Quel ancien ministre présidait la Banque des récifs (mars 2024) ?",
            "Jean Perrine",
        ),
        (
            "La Banque des récifs, financée par le Togo, le Bénin et le Ghana, a grandi.",
            "Quels sont les trois pays qui ont financé la Banque des récifs (mars 2024) ?",
            "le Togo, le Bénin et le Ghana",
        ),
    ],
)
def test_a_participle_is_turned_round_towards_who_did_it(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in _deeds(sentence)


def test_who_chaired_the_event_that_is_pointed_at() -> None:
    said = "Le Forum des récifs a réuni la ville. L'événement, présidé par Mme Anne Castel et M. Karim Benali, a plu."
    assert ("Qui a présidé le Forum des récifs (mars 2024) ?", "Anne Castel et Karim Benali") in _deeds(
        said, ("le Forum des récifs",)
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "La Banque des récifs a été créée par la ville.",
        "Le chantier, mené par des équipes mobiles, a plu.",
        "La Banque des récifs, financée notamment par le Togo, a grandi.",
    ],
)
def test_unnamed_doers_are_not_asked(sentence: str) -> None:
    assert _deeds(sentence) == []
