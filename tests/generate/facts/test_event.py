import pytest

from quiz.generate.facts.act import find_acts
from quiz.generate.facts.event import find_dates, find_events, find_places
from quiz.generate.realise.turned import realise_turned
from tests.generate.parsed import asked, parsed

LEDE = "Le musée de la Mer de Brest a ouvert jeudi un chantier de trois ans pour abriter les coraux de la baie voisine."


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        ("Le traité de Nice a été signé le 3 mars.", "À quelle date le traité de Nice a-t-il été signé ?", "le 3 mars 2024"),
        (
            "Le Forum des Îles se tiendra à Morgat en juin 2026.",
            "Quand le Forum des Îles se tiendra-t-il à Morgat (mars 2024) ?",
            "juin 2026",
        ),
        ("Le traité de Nice a été signé en 1984.", "En quelle année le traité de Nice a-t-il été signé ?", "1984"),
    ],
)
def test_a_date_is_asked_as_precisely_as_it_is_given(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in asked(parsed(LEDE, sentence), find_dates, realise_turned)


def test_an_unresolved_date_is_not_asked() -> None:
    assert asked(parsed(LEDE, "Le traité de Nice a été signé mardi.", published="2024"), find_dates, realise_turned) == []


def test_a_date_that_follows_from_the_publication_says_how() -> None:
    facts = find_dates(parsed(LEDE, "Le traité de Nice a été signé mardi à la mairie."))
    assert [fact.derived for fact in facts][-1:] == ["mardi + 2024-03-14 -> le 12 mars 2024"]


def test_a_place_right_after_the_verb_is_asked() -> None:
    questions = asked(parsed(LEDE, "Le Forum des Îles se tiendra à Kigali en juin 2026."), find_places, realise_turned)
    assert questions == [("Où le Forum des Îles se tiendra-t-il en juin 2026 ?", "Kigali")]


def test_a_date_of_what_a_participle_tells_is_not_the_verbs() -> None:
    text = "Le Forum des Îles s'inscrivait dans le cadre d'un accord sur les récifs signé le 18 mai 2010."
    assert not any(answer == "le 18 mai 2010" for _, answer in asked(parsed(LEDE, text), find_dates, realise_turned))


def test_since_when_is_asked_of_what_lasts() -> None:
    text = "La Banque des îles a été secouée par trois scandales depuis 2020."
    assert not any(answer == "2020" for _, answer in asked(parsed(LEDE, text), find_dates, realise_turned))


def test_until_when_is_asked_of_an_end() -> None:
    text = "Le Forum des Îles sera fermé jusqu'en 2030."
    assert ("Jusqu'à quand le Forum des Îles sera-t-il fermé (mars 2024) ?", "2030") in asked(
        parsed(LEDE, text), find_dates, realise_turned
    )


def test_who_receives_a_thing_is_no_place() -> None:
    assert asked(parsed(LEDE, "La Tunisie confiera à Brest trois œuvres."), find_places, realise_turned) == []


def test_those_who_gather_do_it_themselves() -> None:
    text = "Réunis lundi à Kigali, les ministres des Îles ont adopté une charte."
    questions = asked(parsed(LEDE, text), find_dates, realise_turned)
    assert ("À quelle date les ministres des Îles se sont-ils réunis à Kigali ?", "le 11 mars 2024") in questions


def test_the_event_at_which_somebody_spoke_is_asked() -> None:
    text = "Lors du Forum des marées, la ministre Anne Le Goff a affirmé que les récifs étaient sauvés pour de bon."
    ((ask, answer),) = asked(parsed(LEDE, text), find_events, realise_turned)
    assert answer == "le Forum des marées"
    assert "lors de quel forum Anne Le Goff" in ask
    assert "s'est-elle exprimée" in ask


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Créée en 1984 par le traité de Nice, la Banque des îles aide les ports.",
            "Par quel traité la Banque des îles a-t-elle été créée en 1984 ?",
            "le traité de Nice",
        ),
        (
            "Le trône de Foumbot avait été emporté en 1908 par le lieutenant Armand Le Goff.",
            "Par qui le trône de Foumbot avait-il été emporté en 1908 ?",
            "Armand Le Goff",
        ),
        (
            "Les rames du Brest-Express seront assemblées par l'entreprise Daehan Stock.",
            "Par quelle entreprise les rames du Brest-Express seront-elles assemblées (mars 2024) ?",
            "l'entreprise Daehan Stock",
        ),
    ],
)
def test_the_agent_of_a_passive_is_asked(sentence: str, ask: str, answer: str) -> None:
    labels = ("Récifs, mars 2024 : ", "Récifs : ")
    found = []
    for question, given in asked(parsed(LEDE, sentence), find_acts, realise_turned):
        bare = question.removeprefix(labels[0]).removeprefix(labels[1])
        found.append((bare[0].upper() + bare[1:], given))
    assert (ask, answer) in found


def test_two_agents_are_not_asked_as_one() -> None:
    text = "Le Sommet des récifs, présidé par le ministre Paul Le Goff et la ministre Anne Le Bras, a réuni la foule."
    assert not [answer for _, answer in asked(parsed(LEDE, text), find_acts, realise_turned) if answer == "Paul Le Goff"]


def test_someone_is_born_with_the_verb_etre() -> None:
    text = "Né en 1962 à Brisance, Jean Sabatou a fondé la Ligue des récifs."
    questions = [ask for ask, _ in asked(parsed(text), find_dates, realise_turned)]
    assert questions == ["En quelle année est né Jean Sabatou à Brisance ?"]


def test_the_end_of_a_year_is_no_year() -> None:
    text = "La Ligue des récifs ouvrira un musée à Brisance fin 2026."
    assert all(not ask.startswith("En quelle année") for ask, _ in asked(parsed(text), find_dates, realise_turned))


def test_a_range_of_days_needs_no_second_preposition() -> None:
    text = "Les régates de Morlande se tiendront du 7 au 15 septembre à Port-Lumière."
    assert all(" de du " not in ask for ask, _ in asked(parsed(text), find_places, realise_turned))
