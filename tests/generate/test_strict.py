import pytest

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate import strict
from quiz.generate.model import Annotated, Draft, Fact, Filter
from tests.generate.articles import article

_TEXT = (
    "Le phare de Morlande est financé par l'État, par le Fonds des récifs et par la région. Les bouées ont été offertes par les "
    "Nations unies. Les travaux débuteront à Port-Lumière, Brisance et Cap-Noir. Le capteur Alizé est tombé en panne."
)


def _article() -> Annotated:
    return article(_TEXT, published="2024-03-14")


def _draft(ask: str, answer: str, kind: FactKind, answer_type: AnswerType) -> Draft:
    block = _article().article.blocks[-1]
    evidence = (Span(block.start, block.end),)
    return Draft(Fact(kind, ("x",), answer, answer_type, evidence), ask, answer, evidence=evidence)


def _reason(check: Filter, ask: str, answer: str = "42", kind: FactKind = FactKind.ACT) -> str | None:
    answer_type = AnswerType.NUMBER if answer == "42" else AnswerType.ORGANISATION
    return check(_draft(ask, answer, kind, answer_type), _article())


@pytest.mark.parametrize(
    "ask",
    [
        "Quelle institution avait proposé une baisse de 66 % (mars 2024) ?",
        "De combien de secondes le grimpeur de 23 ans a-t-il devancé Paul Le Goff (mars 2024) ?",
        "Récifs : quand Ana Ruiz quittera-t-elle ses fonctions ?",
        "À quelle date Ana Ruiz se rendra-t-elle sur place ?",
        "Quel groupe a donné son accord (mars 2024) ?",
        "Quel pays est le quatrième pays à poser une sonde sur Mars ?",
    ],
)
def test_a_question_leaves_nothing_open(ask: str) -> None:
    assert _reason(strict.wrong_form, ask)


@pytest.mark.parametrize(
    "ask",
    [
        "Quel institut va publier lors d'une table ronde le 31 janvier 2019 ?",
        "Quel parlement a adopté le 3 mai 2024, au terme de dix heures de débats ?",
        "À quelle date le conseil de Morlande a-t-il approuvé ?",
        "Qui avait découvert en 1969, avec l'océanographe Ana Ruiz ?",
        "Récifs, mars 2024 : quelle ligue a remporté à Port-Lumière ?",
    ],
)
def test_a_transitive_verb_keeps_its_object(ask: str) -> None:
    assert _reason(strict.lacks_object, ask)


@pytest.mark.parametrize(
    "ask",
    [
        "Quel parlement a adopté le 3 mai 2024, au terme de dix heures de débats, une loi sur les récifs ?",
        "Quelle agence a lancé le 12 mars 2024 le Fonds pour les phares ?",
        "Qui a remporté en solitaire la 3e étape du Tour des îles ?",
        "Qui a présenté Corallis à Port-Lumière ?",
        "Combien de plongeurs la Ligue des récifs a-t-elle réunis à Port-Lumière ?",
        "Quelle organisation se réunira pour la première fois le 14 mai 2024 ?",
        "De quelle dotation la récompense est-elle assortie ?",
        "Par qui la loi a-t-elle été adoptée en 2024 ?",
        "Qui a lancé, en mars 2024 : « Sauvons les récifs » ?",
    ],
)
def test_an_object_that_is_there_is_seen(ask: str) -> None:
    assert _reason(strict.lacks_object, ask) is None


@pytest.mark.parametrize(
    "ask",
    [
        "Quelle cour aboutit à 512 millions d'euros (mars 2024) ?",
        "À combien la Cour des récifs arrive-t-elle (mars 2024) ?",
        "Quelle banque prêtera 150 millions d'euros (mars 2024) ?",
        "Récifs, mars 2024 : qui dispose de dix jours ouvrables ?",
        "Qui a été condamné à Port-Lumière en 2023 pour avoir vendu ?",
    ],
)
def test_a_sum_or_a_time_says_what_it_is_for(ask: str) -> None:
    assert _reason(strict.lacks_matter, ask)


@pytest.mark.parametrize(
    "ask",
    [
        "Quelle banque prêtera 150 millions d'euros à la Ligue des récifs (mars 2024) ?",
        "Quelle cour aboutit à un coût de 12 millions d'euros par phare (mars 2024) ?",
        "Qui a été condamné en 2023 pour avoir vendu des coraux ?",
        "Qui dispose de dix jours ouvrables pour répondre à la Ligue ?",
    ],
)
def test_a_sum_with_its_purpose_may_be_asked(ask: str) -> None:
    assert _reason(strict.lacks_matter, ask) is None


@pytest.mark.parametrize(
    "ask",
    [
        "En quelle année Ana Ruiz a-t-elle été née à Brisance ?",
        "Combien le phare de Morlande a-t-il coûtée (mars 2024) ?",
        "Quelle somme les contrats ont-ils faite perdre à la Ligue ?",
        "Où les régates se tiendront-elles de du 7 au 15 mars 2024 ?",
        "Combien de seulement ont répondu en 2024 ?",
        "Qui est morte le 3 mars 2024 à Brisance ?",
        "Combien de plongeurs la Ligue a-t-elle réunis et territoires (mars 2024) ?",
        "Quel capteur est un capteur de 12 kilogrammes (mars 2024) ?",
        "Selon la championne du monde, quelle championne du monde préside la Ligue (mars 2024) ?",
        "Récifs, mars 2024 : quel centre a fourni le reste ?",
        "Récifs, mars 2024 : qui conserve ses fonctions ?",
        "Quel chef du groupe a déclaré, en mars 2024 : « Nous verrons cela plus tard » ?",
    ],
)
def test_what_a_teacher_would_correct_is_seen(ask: str) -> None:
    assert _reason(strict.wrong_form, ask)


@pytest.mark.parametrize(
    "ask",
    [
        "Quelle loi a été adoptée le 3 mars 2024 à Brisance ?",
        "Combien de pièces le musée de Brisance a-t-il réunies et exposées (mars 2024) ?",
        "En quelle année Ana Ruiz est-elle née à Brisance ?",
        "Quel phare conserve la plus vieille lentille de Morlande ?",
    ],
)
def test_right_forms_are_let_through(ask: str) -> None:
    assert _reason(strict.wrong_form, ask) is None


@pytest.mark.parametrize(
    ("ask", "points"),
    [
        ("Lors du Forum des récifs, qui a refusé de le parapher ?", True),
        ("Quel pays a refusé d'y participer en mars 2024 ?", True),
        ("Quel pays a refusé de signer le traité des récifs ?", False),
        ("Qui a promis de la nourriture aux marins de Brisance ?", False),
    ],
)
def test_an_object_pronoun_needs_its_antecedent(ask: str, points: bool) -> None:
    assert bool(_reason(strict.pronoun_object, ask)) is points


@pytest.mark.parametrize(
    ("ask", "thin"),
    [
        ("Qui a assuré, en mars 2024 : « sera versé dès que les audits seront prêts » ?", True),
        ("Qui a déclaré (Récifs, mars 2024) : « Nous verrons bien » ?", True),
        ("Qui a déclaré (Récifs, mars 2024) : « Un récif ne se replante pas » ?", False),
        ("Qui a jugé le traité des récifs « fragile » (mars 2024) ?", False),
    ],
)
def test_a_quotation_is_a_whole_sentence(ask: str, thin: bool) -> None:
    assert bool(_reason(strict.thin_speech, ask, "Ana Ruiz", FactKind.SAID)) is thin


@pytest.mark.parametrize(
    ("answer", "kind", "cut"),
    [
        ("les Nations", FactKind.ACT, True),
        ("Port-Lumière", FactKind.PLACE, True),
        ("le Fonds des récifs", FactKind.ACT, False),
    ],
)
def test_an_answer_is_the_whole_name(answer: str, kind: FactKind, cut: bool) -> None:
    assert bool(_reason(strict.cut_name, "Où et par qui à Morlande ?", answer, kind)) is cut


def test_one_of_several_agents_is_no_answer() -> None:
    assert _reason(strict.one_of_several_agents, "Par quel État le phare de Morlande est-il financé ?", "l'État")


def test_one_word_is_no_certain_person() -> None:
    draft = _draft("Qui est tombé en panne à Morlande ?", "Alizé", FactKind.ACT, AnswerType.PERSON)
    assert strict.single_word_person(draft, _article())


@pytest.mark.parametrize(
    "ask",
    [
        "Récifs, mars 2024 : par qui l'équipe a-t-elle été dirigée ?",
        "Récifs, mars 2024 : quel pourcentage la hausse atteint-elle ?",
        "Récifs, mars 2024 : quel syndicat avance le chiffre de 910 emplois ?",
        "À combien les marins ont-ils rejeté la prime d'Ana Ruiz (mars 2024) ?",
        "Récifs : quand les marins ont-ils été réunis ?",
        "Depuis quand la Ligue des récifs s'inspire-t-elle d'une expérience menée à Brisance par Ana Ruiz ?",
        "Quel programme concerne le Valdor et la Morlande (mars 2024) ?",
    ],
)
def test_what_leaves_its_matter_open_is_seen(ask: str) -> None:
    assert _reason(strict.wrong_form, ask)


def _about(text: str, ask: str, answer: str, kind: FactKind, answer_type: AnswerType) -> tuple[Draft, Annotated]:
    annotated = article(text, published="2024-03-14")
    block = annotated.article.blocks[-1]
    evidence = (Span(block.start, block.end),)
    return Draft(Fact(kind, ("x",), answer, answer_type, evidence), ask, answer, evidence=evidence), annotated


def test_a_phrase_is_not_cut_before_its_quotation() -> None:
    text = "La présidente de la Ligue, Ana Ruiz, met en garde contre une victoire « en carton » des marins."
    ask = "Récifs, mars 2024 : qui met en garde contre une victoire ?"
    assert strict.cut_before_quotation(*_about(text, ask, "Ana Ruiz", FactKind.ACT, AnswerType.PERSON))


@pytest.mark.parametrize(("answer", "doubtful"), [("Karl Holm", True), ("Ana Ruiz", False)])
def test_whoever_was_voted_out_is_no_certain_holder(answer: str, doubtful: bool) -> None:
    text = "Les délégués ont élu à leur tête Ana Ruiz. Le président de la Ligue, Karl Holm, a été suspendu par la commission."
    ask = "Qui était la présidence de la Ligue des récifs en mars 2024 ?"
    assert bool(strict.replaced(*_about(text, ask, answer, FactKind.ROLE, AnswerType.PERSON))) is doubtful


def test_a_prize_goes_to_a_person_not_to_what_it_is_given_for() -> None:
    text = "Le prix des récifs a été attribué à la romancière Ana Ruiz pour Les Salines, son premier livre sur la mer."
    ask = "À qui le prix des récifs a-t-il été attribué en 2024 ?"
    assert strict.not_the_receiver(*_about(text, ask, "Salines", FactKind.ACT, AnswerType.ORGANISATION))
    assert strict.not_the_receiver(*_about(text, ask, "Ana Ruiz", FactKind.ACT, AnswerType.PERSON)) is None


@pytest.mark.parametrize(
    ("ask", "open_"),
    [
        ("À quelle date le Sénat de Morlande a-t-il adopté une proposition de loi ?", True),
        ("À quelle date le Sénat de Morlande a-t-il adopté une loi sur les récifs ?", False),
        ("Récifs : en quelle année le club a-t-il été fondé ?", True),
        ("En quelle année le club de Brisance a-t-il été fondé ?", False),
        ("Ligue des récifs : où la première unité ouvrira-t-elle fin 2026 ?", True),
        ("Ligue des récifs : où la première unité de soins ouvrira-t-elle fin 2026 ?", False),
        ("Ligue des récifs, mars 2024 : quel pourcentage du capital et 49 % des voix la famille conserve-t-elle ?", True),
    ],
)
def test_a_bare_thing_leaves_open_which(ask: str, open_: bool) -> None:
    assert bool(_reason(strict.wrong_form, ask)) is open_


def test_one_of_several_devices_is_nobody() -> None:
    text = "En mars, l'un des deux capteurs, Alizé, est tombé en panne au large de Morlande."
    ask = "Récifs, mars 2024 : qui est tombé en panne au large de Morlande ?"
    assert strict.one_of_things(*_about(text, ask, "Alizé", FactKind.ACT, AnswerType.ORGANISATION))


@pytest.mark.parametrize(
    ("text", "answer", "listed"),
    [
        ("Les plongeurs ont trouvé une tête de Néréa, une ancre en bronze et deux amphores au large de l'île.", "Néréa", True),
        ("Les plongeurs ont remonté Néréa, une ancre en bronze, deux amphores et un canon au large de l'île.", "Néréa", True),
        ("Les plongeurs ont remonté Néréa, une ancre en bronze qui pesait douze tonnes, au large de l'île.", "Néréa", False),
    ],
)
def test_a_list_is_no_definition(text: str, answer: str, listed: bool) -> None:
    ask = "Récifs, mars 2024 : comment s'appelle l'ancre en bronze ?"
    draft, annotated = _about(text, ask, answer, FactKind.DEFINITION, AnswerType.TITLE)
    assert bool(strict.listed_not_defined(draft, annotated)) is listed


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Présidente depuis 2016, Ana Ruiz a confirmé le départ de l'entraîneur après la Coupe des îles, à Brisance.", True),
        ("La présidente de la Coupe des îles, Ana Ruiz, a confirmé le départ de l'entraîneur du club de Brisance.", False),
    ],
)
def test_a_cup_has_no_president_unless_it_is_said(text: str, wrong: bool) -> None:
    ask = "Qui était la présidente de la Coupe des îles en mars 2024 ?"
    draft, annotated = _about(text, ask, "Ana Ruiz", FactKind.ROLE, AnswerType.PERSON)
    assert bool(strict.heads_a_contest(draft, annotated)) is wrong
