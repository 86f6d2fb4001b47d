import pytest

from quiz.generate.facts.said import find_said
from quiz.generate.model import EntityKind
from quiz.generate.realise.said import realise_said
from tests.generate.articles import article

_LEDE = "Le musée de la Mer a ouvert jeudi à Port-Lumière un chantier de trois ans qui est consacré aux récifs de la baie."
_NAMED = "La directrice du musée Saint-Irénée, Hélène Vauquelin, a visité le chantier."


def asked(*paragraphs: str, events: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    texts = {"la Charte de Lomé": EntityKind.TEXT} if "Charte de Lomé" in " ".join(paragraphs) else {}
    annotated = article(_LEDE, *paragraphs, published="2024-03-14", events=events, entities=texts)
    drafts = [realise_said(fact, annotated) for fact in find_said(annotated)]
    return [(draft.ask.replace("\u202f", " ").replace("\u00a0", " "), draft.answer) for draft in drafts if draft]


_WHO = "Quelle directrice du musée Saint-Irénée"


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        (
            "« Sans contrôle, le port de Nice est une affiche », prévient la directrice du musée Saint-Irénée, Hélène Vauquelin.",
            f"{_WHO} a prévenu, en mars 2024 : « Sans contrôle, le port de Nice est une affiche » ?",
        ),
        (
            '"Sans contrôle, le port de Nice est une affiche", martèle Hélène Vauquelin, directrice du musée Saint-Irénée.',
            f"{_WHO} a martelé, en mars 2024 : « Sans contrôle, le port de Nice est une affiche » ?",
        ),
        (
            "La directrice du musée Saint-Irénée, Hélène Vauquelin, a déclaré : « Le port de Nice est une affiche ».",
            f"{_WHO} a déclaré, en mars 2024 : « Le port de Nice est une affiche » ?",
        ),
        (
            f"{_NAMED} « Sans contrôle, le port de Nice est une affiche », a-t-elle résumé.",
            f"{_WHO} a résumé, en mars 2024 : « Sans contrôle, le port de Nice est une affiche » ?",
        ),
        (
            f"{_NAMED} « Sans contrôle, le port de Nice est une affiche », s'est justifiée Mme Vauquelin.",
            f"{_WHO} a déclaré, en mars 2024 : « Sans contrôle, le port de Nice est une affiche » ?",
        ),
        (
            "La directrice du musée Saint-Irénée, Hélène Vauquelin, regrette que « les familles n'aient reçu que des mots ».",
            f"{_WHO} a regretté, en mars 2024, que « les familles n'aient reçu que des mots » ?",
        ),
        (
            "Hélène Vauquelin, directrice du musée Saint-Irénée, a également déclaré que Lyon doit agir avant 2030.",
            f"{_WHO} a déclaré, en mars 2024, que Lyon doit agir avant 2030 ?",
        ),
        (
            "Hélène Vauquelin, directrice du musée Saint-Irénée, a annoncé pour sa part que Lyon doublerait ses aides à la mer.",
            f"{_WHO} a annoncé, en mars 2024, que Lyon doublerait ses aides à la mer ?",
        ),
        (
            "La directrice du musée Saint-Irénée, Hélène Vauquelin, se félicite « d'une digue pour tout le littoral ».",
            f"{_WHO} s'est félicitée, en mars 2024, « d'une digue pour tout le littoral » ?",
        ),
        (
            "Selon Hélène Vauquelin, directrice du musée Saint-Irénée, Lyon devrait agir avant 2030.",
            f"{_WHO} a estimé, en mars 2024, que Lyon devrait agir avant 2030 ?",
        ),
        (
            "La directrice du musée Saint-Irénée, Hélène Vauquelin, dénonce une mesure « qui profite aux seuls armateurs ».",
            f"{_WHO} a dénoncé, en mars 2024, une mesure « qui profite aux seuls armateurs » ?",
        ),
    ],
)
def test_words_are_asked_with_the_office_of_who_said_them(sentence: str, ask: str) -> None:
    assert (ask, "Hélène Vauquelin") in asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{_NAMED} Karim Benali, maire de Brest, et M. Diop l'ont suivie. « Le port de Nice est une affiche », a-t-il résumé.",
        "« Le port de Nice est une affiche », a prévenu le ministère.",
        "« Une affiche », a prévenu la directrice du musée Saint-Irénée, Hélène Vauquelin.",
        "La directrice du musée Saint-Irénée, Hélène Vauquelin, a déclaré que cette décision lui semblait juste.",
        "La directrice du musée Saint-Irénée, Hélène Vauquelin, a déclaré que le tracé traverse des terres ancestrales.",
        "Pour la première fois, une course de femmes est organisée à Brest.",
        "Le frère de Hélène Vauquelin a déclaré : « Le traité de Nice restera une simple affiche ».",
    ],
)
def test_words_of_an_uncertain_speaker_or_about_an_open_pointer_are_not_asked(sentence: str) -> None:
    assert asked(sentence) == []


def test_words_said_at_an_event_are_asked_with_it() -> None:
    said = (
        "« Le port de Nice est une affiche », dit Hélène Vauquelin, directrice du musée Saint-Irénée, lors du Forum des récifs."
    )
    (found,) = asked(said, events=("le Forum des récifs",))
    assert found[0] == "Qui a dit, lors du Forum des récifs, en mars 2024 : « Le port de Nice est une affiche » ?"


def test_what_points_back_is_named() -> None:
    found = asked(
        "Onze pays ont signé la Charte de Lomé.",
        'Pour Hélène Vauquelin, directrice du musée Saint-Irénée, la charte "ne prévoit aucune sanction".',
    )
    assert found[0][0] == f"{_WHO} a estimé, en mars 2024, que la Charte de Lomé « ne prévoit aucune sanction » ?"


def test_the_evidence_holds_the_words_and_the_full_name() -> None:
    annotated = article(_LEDE, f"{_NAMED} « Sans contrôle, le port de Nice est une affiche », a-t-elle résumé.")
    (fact,) = find_said(annotated)
    proof = " ".join(annotated.of(span) for span in fact.evidence)
    assert "Hélène Vauquelin" in proof
    assert "est une affiche" in proof


def test_a_pronoun_may_stand_for_the_one_woman_of_the_paragraph_before() -> None:
    found = asked(_NAMED, "« Sans contrôle, le port de Nice est une affiche », a-t-elle résumé.")
    assert found == [
        (f"{_WHO} a résumé, en mars 2024 : « Sans contrôle, le port de Nice est une affiche » ?", "Hélène Vauquelin")
    ]


def test_a_quotation_without_its_subject_is_not_asked() -> None:
    found = asked(f'{_NAMED} Le reste "sera versé dès que la jetée du port sera finie", a-t-elle assuré.')
    assert not any(": « sera" in ask for ask, _ in found)
