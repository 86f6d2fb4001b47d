import pytest

from quiz.generate.facts.act import find_acts
from quiz.generate.facts.agent import find_agents
from quiz.generate.facts.deeds import deeds_in
from quiz.generate.facts.passive import find_passives
from quiz.generate.facts.people import People
from quiz.generate.realise.agent import realise_agent
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

_LEDE = "Les délégués du Valdor ont débattu pendant trois jours de la pêche dans les eaux froides du Nord."


def _subjects(*paragraphs: str) -> list[tuple[str, str]]:
    return asked(parsed(_LEDE, *paragraphs), find_agents, realise_agent)


def _agents(*paragraphs: str) -> list[tuple[str, str]]:
    return asked(parsed(_LEDE, *paragraphs), find_passives, realise_agent)


def test_a_name_with_its_title_is_not_cut_at_the_point() -> None:
    annotated = parsed(_LEDE, "En 2017, la Banque australe des récifs (BAR) avait invalidé l'élection de M. Benali.")
    deeds = [deed for sentence in annotated.sentences for deed in deeds_in(annotated, People(annotated), sentence)]
    assert [annotated.of(deed.predicate.rest).strip() for deed in deeds] == ["l'élection de M. Benali"]


def test_she_is_nobody_where_the_sentence_before_tells_of_a_thing() -> None:
    text = (
        "Paul Le Goff, directeur, est fier. Organisée par les amis de la Roya Bleue, la marche de la paix est partie de Nice. "
        "Elle a relié la frontière à la ville de Brest."
    )
    assert not any("relié" in ask for ask, _ in _subjects(text))


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Dès avril, la Banque australe des récifs (BAR) mettra en place le Fonds Corail bleu, doté de 8 millions.",
            "Dès avril 2024, quelle banque mettra en place le Fonds Corail bleu ?",
            "la Banque australe des récifs",
        ),
        (
            "Les navires seront livrés par l'entreprise coréenne Daesan Marine, qui s'est engagée à créer 340 emplois à Nouméa.",
            "Quelle entreprise coréenne s'est engagée à créer 340 emplois à Nouméa (mars 2024) ?",
            "Daesan Marine",
        ),
        (
            "Le gouvernement du Québec a confirmé mercredi, à Saguenay, la construction d'un port en eau profonde.",
            "Quel gouvernement a confirmé le 13 mars 2024, à Saguenay, la construction d'un port en eau profonde ?",
            "le gouvernement du Québec",
        ),
        (
            "La sénatrice Aïda Fall a annoncé son départ du parti Cap Nord.",
            "Qui a annoncé son départ du parti Cap Nord (mars 2024) ?",
            "Aïda Fall",
        ),
        (
            "C'est une chimiste tunisienne, Aïda Fall, recrutée à Brest, qui a inventé le béton de la jetée de Saint-Malo.",
            "Qui a inventé le béton de la jetée de Saint-Malo (mars 2024) ?",
            "Aïda Fall",
        ),
    ],
)
def test_a_named_subject_is_asked_with_its_verb_phrase(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in _subjects(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le docteur Karim Benali, qui dirige le laboratoire de Brest, l'a confirmé dans la soirée à la radio.",
        "Si la Banque australe des récifs finance le projet Corail, le port de Brest ouvrira en 2026.",
        "« La Banque australe des récifs financera le port de Brest », a promis le maire.",
        "La Banque australe des récifs pourrait financer le port de Brest.",
    ],
)
def test_a_pronoun_a_condition_a_quotation_or_a_conditional_is_not_asked(sentence: str) -> None:
    assert all("Banque" not in answer for _, answer in _subjects(sentence))


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Créée en 1984 par le traité de Victoria, la Banque australe des récifs (BAR) compte douze membres.",
            "Par quel traité la Banque australe des récifs a-t-elle été créée en 1984 ?",
            "le traité de Victoria",
        ),
        (
            "Le relevé sera confié à la Fédération des ports du Nord (FPN), présidée par l'ancien ministre Jean-Marc Perrine.",
            "Par qui la Fédération des ports du Nord est-elle présidée (mars 2024) ?",
            "Jean-Marc Perrine",
        ),
    ],
)
def test_the_agent_of_a_participle_is_asked_with_the_passive_it_stands_for(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in _agents(sentence)


def test_one_of_several_agents_is_no_answer() -> None:
    sentence = "Financé par la Fondation Mbarga pour les arts et par des mécènes privés, le musée Saint-Irénée ouvrira en 2025."
    assert _agents(sentence) == []


def test_an_object_pronoun_is_named_by_the_subject_before() -> None:
    found = _subjects("Pour la première fois, une course féminine est organisée. La Française Maëlle Kervadec l'a gagnée mardi.")
    assert [answer for ask, answer in found if "a gagné la course féminine le 12 mars 2024" in ask] == ["Maëlle Kervadec"]


def test_two_subjects_make_a_list_that_agrees() -> None:
    found = _subjects("La comptable Nadège Oualid et l'architecte Thierry Castel ont été relaxés.")
    assert [answer for ask, answer in found if "quelles sont les deux personnes qui ont été relaxées" in ask] == [
        "Nadège Oualid et Thierry Castel"
    ]


def test_an_aside_tells_which_where_the_verb_alone_does_not() -> None:
    found = _subjects("La gare de Saint-Siméon, qui figurait sur les plans de 2021, a été abandonnée.")
    assert any("quelle gare, qui figurait sur les plans de 2021, a été abandonnée" in ask.lower() for ask, _ in found)


def test_two_agents_make_a_list() -> None:
    sentence = (
        "Financé par la Fondation Mbarga pour les arts (FMA) et par l'Agence australe du bâti (AAB), le chantier coûtera cher."
    )
    found = [(ask.split(" : ")[-1], answer) for ask, answer in _agents(sentence)]
    answer = "la Fondation Mbarga pour les arts et l'Agence australe du bâti"
    assert ("par quelles deux organisations le chantier est-il financé ?", answer) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "La société Corail bleu supprimera 300 postes à Nouméa, selon le syndicat des marins du Nord.",
        "La société Corail bleu supprimera 300 postes à Nouméa, a annoncé le syndicat des marins du Nord.",
        "Selon le syndicat des marins du Nord, la société Corail bleu supprimera 300 postes à Nouméa.",
    ],
)
def test_what_somebody_is_cited_for_names_the_source(sentence: str) -> None:
    asks = [ask for ask, answer in _subjects(sentence) if "Corail bleu" in answer]
    assert asks
    assert all("Selon le syndicat des marins du Nord, quelle société" in ask for ask in asks)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le Valdor est considéré comme l'un des principaux partenaires de la Morlande dans le Nord.",
        "La Banque australe des récifs (BAR) a appelé les ports du Nord à accélérer.",
    ],
)
def test_what_others_may_be_or_what_is_left_unsaid_is_not_asked(sentence: str) -> None:
    assert _subjects(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Un accord portant sur la période 2026-2030 a été signé par la Ligue ; il prévoit l'octroi de 120 bourses de master.",
        "Le coût est connu depuis lundi ; il a été fixé à 14 millions d'euros par le conseil de la baie de Brest.",
    ],
)
def test_a_pronoun_that_takes_up_a_thing_is_nobody(sentence: str) -> None:
    before = "Le président de la Ligue des récifs, Karl Holm, a déclaré que le Valdor pourrait ouvrir un port."
    annotated = parsed(before, sentence)
    drafts = [*asked(annotated, find_agents, realise_agent), *asked(annotated, find_acts, realise_turned)]
    assert not [ask for ask, answer in drafts if answer == "Karl Holm" and ("bourses" in ask or "fixé" in ask)]


def test_a_pronoun_after_a_thing_of_its_gender_is_nobody() -> None:
    text = "Une proposition de loi a été déposée par la sénatrice Aïda Fall. Elle a changé le code de la pêche à Brest en 2023."
    assert "Aïda Fall" not in [answer for _, answer in _subjects(text)]
