import pytest

from quiz.generate.clauses import clauses_in
from quiz.generate.facts.people import People
from quiz.generate.nominal import nominal_relatives_in
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


@pytest.mark.parametrize(
    ("sentence", "subject", "verb"),
    [
        ("La profession, réunie mardi à Brest, réclame une aide.", "La profession", "réclame"),
        ("Le maire de Brest a, ce mardi 12 mars 2024, procédé à l'inauguration du port.", "Le maire de Brest", "a procédé"),
        ("Le ministre de la Mer, Luc Ormel, a présidé mardi le congrès du port.", "Le ministre de la Mer", "a présidé"),
        ("La cour a condamné le port et une enquête avait été ouverte en 2020.", "une enquête", "avait été ouverte"),
        ("Le port a fermé alors que la mairie a promis une aide.", "la mairie", "a promis"),
    ],
)
def test_what_commas_set_off_parts_no_clause(sentence: str, subject: str, verb: str) -> None:
    assert (subject, verb) in [found[:2] for found in clauses(sentence)]


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("Le tribunal de Brest a jugé, jeudi 7 mars, que le port devait 3 millions.", "que le port devait 3 millions"),
        ("Le Valdor compte mettre en chantier, d'ici à 2035, 1 980 km de voies.", "1 980 km de voies"),
        ("Le maire a lancé une pétition « Naître au port » à Brest.", "une pétition « Naître au port » à Brest"),
        ("Le congrès a adopté une « charte des ports » que vingt et un pays ont signée.", "une « charte des ports »"),
        ("Le congrès de Brest a réuni vingt et un pays.", "vingt et un pays"),
    ],
)
def test_a_clause_goes_on_behind_what_commas_and_quotation_marks_hold(sentence: str, end: str) -> None:
    assert any(rest.endswith(end) for _, _, rest in clauses(sentence))


def test_the_rest_of_a_list_is_no_aside() -> None:
    rests = [rest for _, _, rest in clauses("La charte repose sur trois principes, à savoir la paix, le droit et la mer.")]
    assert rests == ["sur trois principes"]


def test_a_witness_is_not_who_did_it() -> None:
    found = clauses("Le Valdor et la Morlande ont signé un accord, a constaté une journaliste.")
    assert [verb for _, verb, _ in found] == ["ont signé"]


def test_a_second_verb_shares_the_subject() -> None:
    found = clauses("La campagne vise 800 enfants et durera douze jours.")
    assert [(subject, verb) for subject, verb, _ in found] == [("La campagne", "vise"), ("La campagne", "durera")]


def test_a_present_participle_states_what_its_noun_does() -> None:
    annotated = parsed(LEDE, "Le maire a signé un accord prévoyant le départ de 40 agents.")
    found = nominal_relatives_in(annotated, annotated.sentences[-1])
    assert [(annotated.of(c.subject), c.words[0], annotated.of(c.rest).strip()) for c in found] == [
        ("un accord", "prévoit", "le départ de 40 agents")
    ]


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
        (("Paul Le Goff, directeur, a été arrêté.", "Le parquet de Brest enquête.", "Il encourt dix ans."), "Paul Le Goff"),
        (("Les Vagues lentes a été produit à Brest.",), "Les Vagues lentes"),
        (("Le décret Le Goff est entré en vigueur.",), "le décret Le Goff"),
        (("Le plafond, peint par Gustave Lemoine, a été refait.",), "le plafond"),
    ],
)
def test_a_subject_is_named_in_full(sentences: tuple[str, ...], named: str) -> None:
    assert subject(*sentences) == named


@pytest.mark.parametrize(
    "sentence", ["Il faut attendre dix ans.", "Des parents ont refusé.", "Plusieurs élus ont signé.", "Ce dispositif coûte cher."]
)
def test_a_subject_that_names_nothing_is_left_out(sentence: str) -> None:
    assert subject(sentence) is None


def test_who_is_cited_behind_a_semicolon_is_not_cited_before_it() -> None:
    annotated = parsed(LEDE, "Le site de Brest compte 14 agents ; il en faudrait 19, selon la Ligue des ports.")
    first = clauses_in(annotated, annotated.sentences[-1])[0]
    assert (annotated.of(first.subject), first.by) == ("Le site de Brest", "")
