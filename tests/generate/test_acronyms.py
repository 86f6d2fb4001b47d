import pytest

from quiz.core.model import Span
from quiz.generate.acronyms import acronyms_apart, acronyms_in, initials_match


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(pair.short, pair.long, pair.exact) for pair in acronyms_in(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "short", "long", "exact"),
    [
        (
            "pour le Forum africain des infrastructures numériques (FAIN), à",
            "FAIN",
            "Forum africain des infrastructures numériques",
            True,
        ),
        ("la Banque ouest-africaine d'équipement (BOAE) mettra", "BOAE", "Banque ouest-africaine d'équipement", True),
        ("l'ONG Santé sans piste (SSP) avance", "SSP", "Santé sans piste", True),
        ("l'association Un toit maintenant (UTM) obtient", "UTM", "Un toit maintenant", True),
        (
            "grâce au Fonds national d'innovation technologique (NATIF), qui",
            "NATIF",
            "Fonds national d'innovation technologique",
            False,
        ),
        ("la FAO (Food and Agriculture Organization) a", "FAO", "Food and Agriculture Organization", True),
    ],
)
def test_an_acronym_is_paired_with_its_name(text: str, short: str, long: str, exact: bool) -> None:
    assert found(text) == [(short, long, exact)]


@pytest.mark.parametrize(
    "text",
    [
        "les conférences de Bletchley Park (Royaume-Uni) et",
        "Mehari Tesfay (Équipe Sahara-Velox) a",
        "il a classé le Vietnam parmi les premiers pays à avoir réalisé une évaluation (RAM), ce qui",
        "une hausse (2 %) de",
    ],
)
def test_other_brackets_hold_no_acronym(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("CTI", "Confédération des travailleurs des îles", True),
        ("BMOI", "Banque monétaire de l'océan Indien", True),
        ("BMOI", "la Banque monétaire de l'océan Indien", False),
        ("FMI", "Fonds monétaire", False),
        ("OMS", "Organisation mondiale du commerce", False),
    ],
)
def test_initials_are_those_of_every_content_word(short: str, long: str, fits: bool) -> None:
    assert initials_match(short, long) is fits


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Les récifs blanchissent, dit l'ONRC. L'Observatoire national français des récifs coralliens publie un rapport.",
            [("ONRC", "Observatoire national français des récifs coralliens")],
        ),
        (
            "Les membres du PNED sont là. La Plateforme nationale d'échange de données ouvre.",
            [("PNED", "Plateforme nationale d'échange de données")],
        ),
        ("Les membres du PNED sont là. Une autre pièce, nette et douce, ouvre.", []),
        ("Le RCNM est né. Le Réseau calme du Nord marin et le Réseau côtier du Nord marin ferment.", []),
        ("Le BRGM dit. Le Bureau de recherches géologiques ferme.", []),
    ],
)
def test_an_acronym_that_stands_apart_is_paired_with_the_one_name_it_fits(text: str, pairs: list[tuple[str, str]]) -> None:
    cut = text.index(". ") + 2
    spans = [Span(0, cut), Span(cut, len(text))]
    found_apart = acronyms_apart(text, spans, ())
    assert [(pair.short, pair.long) for pair in found_apart] == pairs
    assert all(text[pair.long_at.start : pair.long_at.end] == pair.long for pair in found_apart)


def test_what_brackets_spell_out_is_not_sought_again() -> None:
    text = "Le PNED ouvre. La Plateforme nationale d'échange de données ouvre."
    assert acronyms_apart(text, [Span(0, len(text))], ("PNED",)) == []
