"""The places where a text may tell whose words it quotes."""

import pytest

from tests.generate.facts.test_said import asked

_WHO = "Quelle directrice du musée Saint-Irénée"
_NAMED = "La directrice du musée Saint-Irénée, Hélène Vauquelin, a visité le chantier."
_WORDS = "Sans contrôle, le traité de Nice restera une affiche"


@pytest.mark.parametrize(
    ("sentences", "verb"),
    [
        (f"« {_WORDS} », souffle la directrice du musée Saint-Irénée, Hélène Vauquelin, en refermant la grille.", "soufflé"),
        (f"« {_WORDS} », disait jeudi la directrice du musée Saint-Irénée, Hélène Vauquelin.", "dit"),
        (f"« {_WORDS} », selon la directrice du musée Saint-Irénée, Hélène Vauquelin.", "déclaré"),
        (f"« {_WORDS} », tient à rappeler Hélène Vauquelin, directrice du musée Saint-Irénée.", "rappelé"),
        (f"Et Hélène Vauquelin, directrice du musée Saint-Irénée, de conclure : « {_WORDS} ».", "déclaré"),
        (f"Réponse de la directrice du musée Saint-Irénée, Hélène Vauquelin : « {_WORDS} »", "déclaré"),
        (f"Hélène Vauquelin, directrice du musée Saint-Irénée, ne décolère pas : « {_WORDS} ».", "déclaré"),
        (f"{_NAMED} Elle balaie la polémique : « {_WORDS} ».", "déclaré"),
        (f"{_NAMED} « {_WORDS} », a-t-elle mis en garde.", "prévenu"),
    ],
)
def test_a_speaker_is_told_after_before_or_around_the_words(sentences: str, verb: str) -> None:
    assert asked(sentences) == [(f"{_WHO} a {verb}, en mars 2024 : « {_WORDS} » ?", "Hélène Vauquelin")]


def test_words_of_an_earlier_time_keep_their_tense_and_the_subject_of_the_article() -> None:
    found = asked(f"{_NAMED} Le Maroc applaudit, et le Maroc paie. « {_WORDS} », avait prévenu Mme Vauquelin.")
    assert found == [(f"{_WHO} avait prévenu : « {_WORDS} » (Maroc, mars 2024) ?", "Hélène Vauquelin")]


def test_words_on_both_sides_of_their_speaker_are_one_quotation() -> None:
    (found,) = asked(f"{_NAMED} « Nous avons sorti du sable deux tonnes de filets, résume-t-elle, et pas une seule ancre. »")
    assert found[0] == (
        f"{_WHO} a résumé, en mars 2024 : « Nous avons sorti du sable deux tonnes de filets, et pas une seule ancre » ?"
    )


def test_what_goes_on_with_a_capital_is_another_sentence() -> None:
    (found,) = asked(f"{_NAMED} « Nous avons sorti du sable deux tonnes de filets, raconte-t-elle. Il n'y avait pas une ancre. »")
    assert "deux tonnes de filets. Il n'y avait pas une ancre »" in found[0]


def test_a_sentence_that_is_all_quotation_goes_on_with_its_speaker() -> None:
    found = asked(f"{_NAMED} « {_WORDS} », a-t-elle résumé. « Il nous faut des gardes et des bateaux avant l'hiver. »")
    assert [answer for _, answer in found] == ["Hélène Vauquelin"] * 2


@pytest.mark.parametrize(
    "sentences",
    [
        f"{_NAMED} Sur une pancarte, on lisait : « {_WORDS} ».",
        f"{_NAMED} Elle a reçu une lettre anonyme : « {_WORDS} ».",
        f"{_NAMED} « {_WORDS} », selon l'article 3.",
        f"{_NAMED} « {_WORDS} »",
    ],
)
def test_words_that_something_bears_are_nobodys(sentences: str) -> None:
    assert asked(sentences) == []


@pytest.mark.parametrize(
    "sentences",
    [
        f"{_NAMED} « {_WORDS} », a-t-elle dit, avant d'ajouter : « Les récifs paieront la digue ».",
        f"« {_WORDS} », dit la directrice du musée Saint-Irénée, Hélène Vauquelin, ajoutant : « Les récifs paieront la digue ».",
        f"{_NAMED} Elle a fermé la porte : « Les récifs paieront la digue ».",
    ],
)
def test_what_is_added_is_said_by_the_same(sentences: str) -> None:
    assert any("Les récifs paieront la digue" in ask and answer == "Hélène Vauquelin" for ask, answer in asked(sentences))
