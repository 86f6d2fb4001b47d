import pytest

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate import surface
from quiz.generate.model import Draft, Fact
from tests.generate.articles import article

TEXT = article(
    "La ministre de la Mer, Hélène Vauquelin, a signé le traité. Le maire Karim Benali a-t-il signé le traité de Port-Lumière ?"
)


def draft(ask: str, answer: str = "Hélène Vauquelin", *, sentence: int = 0) -> Draft:
    here = TEXT.sentences[sentence]
    evidence = (Span(here.start, here.end),)
    return Draft(Fact(FactKind.ROLE, ("x",), answer, AnswerType.PERSON, evidence), ask, answer, evidence=evidence)


@pytest.mark.parametrize(
    "ask",
    [
        "Qui a signé le traité en mars 2024 ?",
        "Qui a signé l'accord sur l'IA, le CO2 et l'hydrogène, le 2e en 2024, à 9h30, aux États-Unis ?",
        "Qui a dit, en mars 2024 : « Nous [les pêcheurs] avons signé votre traité […] » ?",
    ],
)
def test_plain_french_is_kept(ask: str) -> None:
    assert [check(draft(ask), TEXT) for check in surface.SURFACE] == [None] * len(surface.SURFACE)


@pytest.mark.parametrize(
    "ask",
    [
        "Qui a signé le traité de {{2024}} ?",
        "Qui a signé le **traité** de 2024 ?",
        "Qui a signé le <b>traité</b> de 2024 ?",
        "Qui a dit : « Le traité {nom} sera signé » ?",
        "Qui a signé le traité [1] de 2024 ?",
        "Qui a suivi @recifs en 2024 ?",
    ],
)
def test_no_mark_up_comes_through(ask: str) -> None:
    assert surface.marked_up(draft(ask), TEXT)


@pytest.mark.parametrize(
    "ask",
    [
        "Par qui Ies doses ont-elles été livrées en 2024 ?",
        "Qui a signé au Vie0nam en 2024 ?",
        "Qui a signé l'héber:gement en 2024 ?",
        "Qui dirige l'nstitution en 2024 ?",
    ],
)
def test_no_misread_word_comes_through(ask: str) -> None:
    assert surface.garbled(draft(ask), TEXT)


@pytest.mark.parametrize("ask", ["Qui nous a promis le traité en 2024 ?", "Qui a signé notre traité en 2024 ?"])
def test_the_writer_does_not_speak_in_a_question(ask: str) -> None:
    assert surface.writers_voice(draft(ask), TEXT)


def test_what_the_article_asks_is_no_fact() -> None:
    assert surface.only_asked(draft("Quel maire a signé le traité en 2024 ?", "Karim Benali", sentence=1), TEXT)
