import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.generate.model import Gender, Number
from quiz.generate.realise import french


@pytest.mark.parametrize(
    ("particle", "text", "joined"),
    [
        ("de", "le Fonds Baobab", "du Fonds Baobab"),
        ("de", "les Comores", "des Comores"),
        ("de", "la BMOI", "de la BMOI"),
        ("de", "l'UE", "de l'UE"),
        ("de", "Afrique", "d'Afrique"),
        ("de", "Hongrie", "de Hongrie"),
        ("de", "Hanoï", "d'Hanoï"),
        ("de", "onze pays", "de onze pays"),
        ("de", "huit pays", "de huit pays"),
        ("de", "yens", "de yens"),
        ("de", "Yémen", "de Yémen"),
        ("de", "Yvelines", "d'Yvelines"),
        ("de", "ONG", "d'ONG"),
        ("de", "FMI", "de FMI"),
        ("de", "OpenAI", "d'OpenAI"),
        ("de", "« Assises »", "d'« Assises »"),
        ("à", "le Sommet", "au Sommet"),
        ("à", "les Pays-Bas", "aux Pays-Bas"),
        ("à", "l'ONU", "à l'ONU"),
        ("à", "Paris", "à Paris"),
        ("que", "il", "qu'il"),
        ("que", "onze", "que onze"),
        ("le", "hôpital", "l'hôpital"),
        ("le", "haut-commissaire", "le haut-commissaire"),
        ("la", "hausse", "la hausse"),
        ("la", "initiative", "l'initiative"),
        ("De", "Afrique", "D'Afrique"),
    ],
)
def test_words_meet_as_french_has_them(particle: str, text: str, joined: str) -> None:
    assert french.join(particle, text) == joined


@pytest.mark.parametrize(
    ("gender", "number", "form"),
    [
        (Gender.M, Number.SINGULAR, "quel"),
        (Gender.F, Number.SINGULAR, "quelle"),
        (Gender.M, Number.PLURAL, "quels"),
        (Gender.F, Number.PLURAL, "quelles"),
    ],
)
def test_quel_agrees(gender: Gender, number: Number, form: str) -> None:
    assert french.quel(gender, number) == form


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("ont signé la charte", "a signé la charte"),
        ("n'ont pas signé la charte", "n'a pas signé la charte"),
        ("doivent signer", "doit signer"),
        ("n'adopteront rien", "n'adoptera rien"),
        ("avaient refusé", "avait refusé"),
        ("ont été relaxés", "a été relaxé"),
        ("ont été reconnues coupables", None),
        ("ont été reçues hier", "a été reçu hier"),
        ("s'étaient réunis", "s'était réunis"),
        ("ne sont pas membres", None),
        ("courent le risque", "court le risque"),
        ("résolvent le conflit", None),
        ("ont dit qu'ils partiraient", None),
    ],
)
def test_a_plural_verb_takes_qui_only_where_certain(plural: str, single: str | None) -> None:
    assert french.singular(plural) == single


@pytest.mark.parametrize(
    ("rough", "shown"),
    [
        ("Qui a dit : « Oui » ?", "Qui a dit\u00a0: «\u00a0Oui\u00a0»\u202f?"),
        ("Combien?", "Combien\u202f?"),
        ("Un taux de 5 % ?", "Un taux de 5\u00a0%\u202f?"),
        ("Pour 12 000 pays  ?", "Pour 12\u202f000 pays\u202f?"),
    ],
)
def test_questions_are_spaced_as_in_print(rough: str, shown: str) -> None:
    assert french.typeset(rough) == shown


@settings(deadline=None)
@given(st.text(alphabet="abé :;?!«»12%\u00a0\u202f", max_size=40))
def test_typesetting_twice_changes_nothing(text: str) -> None:
    once = french.typeset(text)
    assert french.typeset(once) == once


@pytest.mark.parametrize(
    ("phrase", "alone"),
    [
        ("le Fonds", "Fonds"),
        ("l'Inde", "Inde"),
        ("La Chine", "Chine"),
        ("Laos", "Laos"),
        ("des pays", "pays"),
        ("les Comores", "Comores"),
    ],
)
def test_a_phrase_loses_its_determiner_and_no_more(phrase: str, alone: str) -> None:
    assert french.bare(phrase) == alone


@pytest.mark.parametrize(
    ("noun", "gender", "number", "shown"),
    [
        ("initiative", Gender.F, Number.SINGULAR, "l'initiative"),
        ("Fonds", Gender.M, Number.SINGULAR, "le Fonds"),
        ("Comores", Gender.F, Number.PLURAL, "les Comores"),
        ("Current AI", Gender.UNKNOWN, Number.SINGULAR, "Current AI"),
    ],
)
def test_articles_agree(noun: str, gender: Gender, number: Number, shown: str) -> None:
    assert french.with_article(noun, gender, number) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("La Banque", "la Banque"),
        ("L'Assemblée", "l'Assemblée"),
        ("Paris", "Paris"),
        ("Lors du Forum", "lors du Forum"),
        ("Lomé", "Lomé"),
    ],
)
def test_only_small_words_lose_their_capital(text: str, shown: str) -> None:
    assert french.decapitalise(text) == shown
