import pytest

from quiz.generate.clauses import clauses_in
from quiz.generate.facts.people import People
from quiz.generate.participles import participles_in
from quiz.generate.realise import french
from quiz.generate.subjects import subject_phrase
from tests.generate.parsed import parsed

LEDE = "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux de la baie voisine."


def clauses(sentence: str) -> list[tuple[str, str, str]]:
    annotated = parsed(LEDE, sentence)
    last = annotated.sentences[-1]
    found = [*clauses_in(annotated, last), *participles_in(annotated, last)]
    return [(annotated.of(c.subject), " ".join(c.words).strip(), annotated.of(c.rest).strip()) for c in found]


@pytest.mark.parametrize(
    ("sentence", "subject", "verb", "rest"),
    [
        ("Quelque 1 450 vaccinateurs ont été formés.", "Quelque 1 450 vaccinateurs", "ont été formés", ""),
        ("Le musée conserve encore 214 pièces rares.", "Le musée", "conserve", "encore 214 pièces rares"),
        ("Le musée fait état de 30 dons.", "Le musée", "fait", "état de 30 dons"),
        ("La ligne desservira cinq gares du pays.", "La ligne", "desservira", "cinq gares du pays"),
        ("Le projet est évalué à 5 millions d'euros, soit trop.", "Le projet", "est évalué", "à 5 millions d'euros"),
        ("L'Iris est un satellite de 940 kilos.", "L'Iris", "est", "un satellite de 940 kilos"),
        ("La gare du port, qui figurait sur les plans, a été abandonnée.", "La gare du port", "a été abandonnée", ""),
    ],
)
def test_a_clause_is_its_subject_verb_and_rest(sentence: str, subject: str, verb: str, rest: str) -> None:
    assert (subject, verb, rest) in clauses(sentence)


def test_a_second_verb_shares_the_subject() -> None:
    found = clauses("La campagne vise 800 enfants et durera douze jours.")
    assert [(subject, verb) for subject, verb, _ in found] == [("La campagne", "vise"), ("La campagne", "durera")]


def test_a_participle_beside_the_subject_states_a_passive() -> None:
    found = clauses("Créé en 1997 par le coureur Paul Le Goff, le Tour des Îles attire la foule.")
    assert ("le Tour des Îles", "a été créé", "en 1997 par le coureur Paul Le Goff") in found


@pytest.mark.parametrize("sentence", ["« Nous signons un accord », a dit le maire.", "Parmi eux figure le maire."])
def test_a_quotation_or_an_inverted_subject_is_no_clause(sentence: str) -> None:
    assert clauses(sentence) == []


@pytest.mark.parametrize(("finite", "turned"), [("vise", "vise-t-il"), ("a", "a-t-il"), ("doit", "doit-il")])
def test_a_verb_is_turned_with_the_t_it_needs(finite: str, turned: str) -> None:
    assert french.inverted(finite, "il") == turned


def subject(*sentences: str) -> str | None:
    annotated = parsed(LEDE, " ".join(sentences))
    last = annotated.sentences[-1]
    phrase = subject_phrase(annotated, People(annotated), clauses_in(annotated, last)[0])
    return phrase.text if phrase else None


@pytest.mark.parametrize(
    ("sentences", "named"),
    [
        (("La Banque des îles (BDI) a réagi hier.", "La BDI prévoit une hausse."), "la Banque des îles"),
        (("Une campagne contre la rougeole a débuté.", "Elle vise 800 enfants."), "la campagne contre la rougeole"),
        (("Le ministre Paul Le Goff est venu.", "M. Le Goff a promis un port."), "Paul Le Goff"),
        (("Un nouvel outil, le Fonds Horizon bleu, prendra le relais.",), "le Fonds Horizon bleu"),
        (("Le musée reste ouvert.", "Le musée conserve 30 pièces."), "le musée de la Mer de Brest"),
        (("Le Tour des Îles attire la foule.", "Son budget a doublé."), "le budget du Tour des Îles"),
    ],
)
def test_a_subject_is_named_in_full(sentences: tuple[str, ...], named: str) -> None:
    assert subject(*sentences) == named


@pytest.mark.parametrize(
    "sentence", ["Il faut attendre dix ans.", "Des parents ont refusé.", "Plusieurs élus ont signé.", "Ce dispositif coûte cher."]
)
def test_a_subject_that_names_nothing_is_left_out(sentence: str) -> None:
    assert subject(sentence) is None
