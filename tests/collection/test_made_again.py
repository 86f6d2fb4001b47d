"""Progress through a deck that is made again: it belongs to the fact, and starts again only where the answer is another."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from quiz.collection import Collection, StudyOptions
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.model import Answer, AnswerType, Card, CardId, Item, Question
from quiz.core.rating import Rating
from quiz.core.schedule import NEW
from quiz.core.session import Mode
from quiz.deckfile.update import update_deck
from tests.deckfile.made import MINISTER, SIGNER, made, remade

NOON = Moment(datetime(2026, 3, 2, 12, tzinfo=UTC))


def learned(folder: Path) -> set[CardId]:
    """The cards of the deck that have been answered."""
    with closing(
        Collection.open(Settings(library=folder, data=folder.parent / "data"), now=lambda: NOON, rng=Random(1))
    ) as found:
        return {row.card.id for row in found.cards() if row.standing.memory != NEW}


def study_all(folder: Path) -> None:
    with closing(
        Collection.open(Settings(library=folder, data=folder.parent / "data"), now=lambda: NOON, rng=Random(1))
    ) as found:
        study = found.study((), StudyOptions(mode=Mode.FLIP))
        for _ in range(2):
            study.reveal()
            study.rate(Rating.EASY)


def answered(card: Card, answer: str) -> Card:
    return made(replace(card, id=CardId(f"{card.id}-x"), answer=Answer(AnswerType.PERSON, (Item((answer,)),))))


@pytest.mark.parametrize(
    ("again", "kept"),
    [
        (made(replace(MINISTER, id=CardId("a-role-9"), prompt=Question("Qui était la ministre de la Mer en 2024 ?"))), True),
        (answered(MINISTER, "Mme Ana Lo"), True),
        (answered(MINISTER, "Eva Roy"), False),
    ],
)
def test_progress_starts_again_only_where_the_answer_is_another(tmp_path: Path, again: Card, kept: bool) -> None:
    folder = tmp_path / "decks"
    folder.mkdir()
    bare = replace(remade(MINISTER, SIGNER), articles=())
    bare = replace(bare, cards=tuple(replace(card, evidence=()) for card in bare.cards))
    update_deck(folder / "a.yaml", bare)
    study_all(folder)
    assert learned(folder) == {MINISTER.id, SIGNER.id}
    update_deck(folder / "a.yaml", replace(bare, cards=(replace(again, evidence=()), *bare.cards[1:])))
    assert learned(folder) == ({MINISTER.id, SIGNER.id} if kept else {SIGNER.id})
