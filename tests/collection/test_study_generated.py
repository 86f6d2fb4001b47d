"""What the generator makes beside questions is asked, answered and marked like any card."""

import pytest

from quiz.collection.study import StudyOptions
from quiz.core.match.judgement import Verdict
from quiz.core.model import AnswerType, Card, Cloze
from quiz.core.session import Face, Mode
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.load import parse_deck
from quiz.generate.deck import deck_of
from quiz.generate.focus import focuses
from quiz.generate.gaps import gap_sentence
from quiz.generate.statements import statements_in
from quiz.generate.verdicts import false_card, true_card
from tests.collection.bench import Bench, answered, asked
from tests.core.cards import deck
from tests.generate.parsed import parsed


def _cards() -> dict[str, Card]:
    """Return a gap sentence, a true and a false statement on one sentence, as a deck file holds them."""
    annotated = parsed("Le port de Brest est fermé.", "La Ligue du Valdor a versé 3,2 millions de dollars au port de Brest.")
    statement = next(statements_in(annotated, annotated.sentences[1]))
    focus = focuses(annotated, statement)[0]
    drafts = [make(annotated, statement, focus) for make in (gap_sentence, true_card, false_card)]
    made = deck_of(annotated, [draft for draft in drafts if draft], title="Essai")
    cards = parse_deck(dump_deck(made), name="essai", path="essai.yaml").cards
    return dict(zip(("gap", "vrai", "faux"), cards, strict=True))


@pytest.mark.parametrize("mode", [Mode.TYPE, Mode.CHOICE, Mode.AUTO])
@pytest.mark.parametrize("name", ["vrai", "faux"])
def test_true_or_false_is_chosen_and_marked(bench: Bench, name: str, mode: Mode) -> None:
    card = _cards()[name]
    study = bench.study(deck(card), options=StudyOptions(mode))
    assert asked(study).face is Face.CHOICE
    study.choose(("vrai", "faux").index(name))
    judgement = answered(study).judgement
    assert judgement is not None
    assert judgement.verdict is Verdict.ACCEPT


@pytest.mark.parametrize(("option", "name"), [(1, "vrai"), (0, "faux")])
def test_the_other_is_wrong(bench: Bench, option: int, name: str) -> None:
    study = bench.study(deck(_cards()[name]))
    study.choose(option)
    judgement = answered(study).judgement
    assert judgement is not None
    assert judgement.verdict is Verdict.REJECT


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("3,2 millions de dollars", Verdict.ACCEPT),
        ("3 200 000 dollars", Verdict.ACCEPT),
        ("2,3 millions de dollars", Verdict.REJECT),
    ],
)
def test_a_gap_is_typed_and_marked(bench: Bench, typed: str, verdict: Verdict) -> None:
    card = _cards()["gap"]
    assert isinstance(card.prompt, Cloze)
    assert card.answer.type is AnswerType.MONEY
    study = bench.study(deck(card), options=StudyOptions(Mode.TYPE))
    study.answer(typed)
    judgement = answered(study).judgement
    assert judgement is not None
    assert judgement.verdict is verdict
