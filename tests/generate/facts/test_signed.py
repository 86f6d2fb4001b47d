import pytest

from quiz.generate.facts.signed import find_signed
from quiz.generate.model import EntityKind
from quiz.generate.realise.signed import realise_signed
from tests.generate.articles import article

_LEDE = "Le musée de la Mer a ouvert jeudi à Port-Lumière un chantier de trois ans qui est consacré aux récifs de la baie."
_TREATY = "Le traité de Nice, ouvert à tous, a été rédigé en trois ans."


def _asked(*paragraphs: str) -> list[tuple[str, str]]:
    entities = {"le traité de Nice": EntityKind.TEXT, "la Banque des récifs": EntityKind.ORGANISATION}
    annotated = article(_LEDE, *paragraphs, published="2024-03-14", entities=entities)
    drafts = [realise_signed(fact, annotated) for fact in find_signed(annotated)]
    return [(draft.ask.replace("\u202f", " ").replace("\u00a0", " "), draft.answer) for draft in drafts if draft]


def test_another_clause_after_a_comma_is_no_part_of_the_first() -> None:
    assert _asked("Le Ghana et le Tchad ont rejeté le traité de Nice, l'Autriche s'est abstenue sur tous les points.") == [
        ("Quels sont les deux pays qui ont rejeté le traité de Nice (mars 2024) ?", "le Ghana et le Tchad")
    ]


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        (
            "Le Ghana et le Tchad n'ont pas signé le traité de Nice, invoquant leur dette.",
            "Quels sont les deux pays qui n'ont pas signé le traité de Nice (mars 2024) ?",
            "le Ghana et le Tchad",
        ),
        (
            "Le Ghana et le Tchad ont refusé de signer le traité de Nice, ont indiqué des sources.",
            "Selon des sources, quels sont les deux pays qui ont refusé de signer le traité de Nice (mars 2024) ?",
            "le Ghana et le Tchad",
        ),
        (
            "La Chine, la France et l'Inde font partie des signataires de la Déclaration de Nice.",
            "Quels sont les trois pays cités parmi les signataires de la Déclaration de Nice (mars 2024) ?",
            "la Chine, la France et l'Inde",
        ),
        (
            "Le Ghana et le Tchad ont signé, en marge du forum, le traité de Nice, a-t-on appris de source diplomatique.",
            "Selon une source diplomatique, quels sont les deux pays qui ont signé le traité de Nice (mars 2024) ?",
            "le Ghana et le Tchad",
        ),
        (
            "En septembre 2023, les provinces de Ca Mau, de Vinh Long et de Dong Thap ont adopté le traité de Nice.",
            "En septembre 2023, quelles sont les trois provinces qui ont adopté le traité de Nice ?",
            "Ca Mau, Vinh Long et Dong Thap",
        ),
        (
            "La Banque des récifs a approuvé le traité de Nice.",
            "Quelle institution a approuvé le traité de Nice (mars 2024) ?",
            "la Banque des récifs",
        ),
        (
            "Le traité de Nice a été signé le 9 mars par le maire de Brest, Karim Benali, et par Hélène Vauquelin, préfète.",
            "Qui a signé le traité de Nice le 9 mars 2024 ?",
            "Karim Benali et Hélène Vauquelin",
        ),
    ],
)
def test_the_parties_are_asked_with_the_polarity_of_the_text(sentence: str, ask: str, answer: str) -> None:
    assert (ask, answer) in _asked(sentence)


def test_what_was_not_signed_is_named_from_the_sentence_before() -> None:
    found = _asked(f"{_TREATY} Le Ghana et le Tchad n'ont pas signé : le premier attend.")
    assert found == [("Quels sont les deux pays qui n'ont pas signé le traité de Nice (mars 2024) ?", "le Ghana et le Tchad")]


def test_a_text_that_is_only_pointed_at_is_named() -> None:
    found = _asked(f"{_TREATY} Le gouvernement fédéral, absent, ne l'a pas signé.")
    assert found == [("Quel gouvernement n'a pas signé le traité de Nice (mars 2024) ?", "le gouvernement fédéral")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Plusieurs pays, dont le Ghana et le Tchad, ont signé le traité de Nice.",
        "Plusieurs pays ont signé le traité de Nice.",
        "Le Ghana et le Tchad ont signé cet accord sans plus attendre.",
        "Il a signé le traité de Nice.",
        "Les ministres ont signé le traité de Nice.",
    ],
)
def test_parties_left_open_or_unnamed_are_not_asked(sentence: str) -> None:
    assert _asked(sentence) == []
