"""The measure of decks agrees with what a reader would say."""

from pathlib import Path

import pytest

from bench import report
from bench.scoring import Known, Score, score
from quiz.core.model import Answer, AnswerType, Card, CardId, Deck, Evidence, Item, Question, Span

TEXT = (
    "Soixante pays ont signé le traité de Port-Lumière sur les récifs habités. "
    "Le Valdor a refusé de le signer. Hélène Vauquelin, ministre de la Mer, a présidé le sommet."
)


def known(name: str, statement: str, answer: str, quote: str) -> Known:
    start = TEXT.index(quote)
    return Known(name, statement, (answer,), 3, Span(start, start + len(quote)))


FACTS = (
    known("count", "Soixante pays ont signé le traité de Port-Lumière sur les récifs habités.", "soixante pays", "Soixante pays"),
    known("refusal", "Le Valdor a refusé de signer le traité de Port-Lumière.", "le Valdor", "Le Valdor a refusé"),
    known("chair", "Hélène Vauquelin a présidé le sommet de Port-Lumière.", "Hélène Vauquelin", "a présidé le sommet"),
    known("office", "Hélène Vauquelin est ministre de la Mer.", "Hélène Vauquelin", "ministre de la Mer"),
)


def measured(ask: str, answer: str, quote: str, kind: AnswerType = AnswerType.TERM) -> Score:
    start = TEXT.index(quote)
    evidence = Evidence("a", quote, (Span(start, start + len(quote)),))
    card = Card(CardId("a-1"), Question(ask), Answer(kind, (Item((answer,)),)), evidence=(evidence,))
    return score(Deck("a", "A", (card,)), FACTS, TEXT, {})


def covered(found: Score) -> set[str]:
    return {fact.name for fact in FACTS} - {fact.name for fact in found.missed}


@pytest.mark.parametrize(
    ("ask", "answer", "quote", "about"),
    [
        ("Combien de pays ont signé le traité de Port-Lumière en mars 2024 ?", "60", "Soixante pays ont signé", {"count"}),
        ("Quel pays a refusé de signer le traité de Port-Lumière ?", "le Valdor", "Le Valdor a refusé", {"refusal"}),
        ("Quel pays a refusé de signer le traité de Port-Lumière ?", "la Morlande", "Le Valdor a refusé", set()),
        ("Qui a présidé le sommet de Port-Lumière ?", "Hélène Vauquelin", "Hélène Vauquelin, ministre", {"chair"}),
        ("Qui était ministre de la Mer en mars 2024 ?", "Hélène Vauquelin", "Hélène Vauquelin, ministre", {"office"}),
        ("De quoi Hélène Vauquelin était-elle ministre ?", "la Mer", "Hélène Vauquelin, ministre", {"office"}),
        ("Où habite Hélène Vauquelin ?", "Port-Lumière", "Soixante pays ont signé", set()),
    ],
)
def test_a_card_is_on_the_fact_it_asks_for(ask: str, answer: str, quote: str, about: set[str]) -> None:
    assert covered(measured(ask, answer, quote)) == about


@pytest.mark.parametrize(
    ("ask", "fault"),
    [
        ("Qui a présidé le sommet de Port-Lumière mercredi ?", "relative date"),
        ("Qui a refusé de signer ce dernier ?", "bare anaphora"),
        ("Elle a présidé quel sommet ?", "bare anaphora"),
        ("Combien de pays de les récifs ont signé ?", "elision or contraction"),
        ("Qui a présidé le sommet ? Et où ?", "not one question"),
    ],
)
def test_a_fault_that_a_program_can_see_is_named(ask: str, fault: str) -> None:
    assert fault in measured(ask, "Hélène Vauquelin", "Hélène Vauquelin, ministre").faults["a-1"]


def test_a_good_card_has_no_fault() -> None:
    assert measured("Qui a présidé le sommet de Port-Lumière ?", "Hélène Vauquelin", "Hélène Vauquelin").faults == {}


def test_only_what_the_command_wrote_is_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "RESULTS.md"
    page.write_text(f"# All\n\n## One\n\nWords.\n\n{report.MARK}\n\nold\n\n## Two\n\nOther.\n", "utf-8")
    monkeypatch.setattr(report, "RESULTS", page)
    report.put("## One", "new")
    assert page.read_text("utf-8") == f"# All\n\n## One\n\nWords.\n\n{report.MARK}\n\nnew\n\n## Two\n\nOther.\n"
