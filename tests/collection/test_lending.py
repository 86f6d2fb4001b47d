"""Cards without good options of their own borrow from the library's other cards, from the second question on."""

from random import Random

import pytest

from quiz.collection.study import Study, StudyOptions
from quiz.core.model import AnswerType, Card, Deck
from quiz.core.session import Face, Mode
from quiz.index.index import DeckIndex
from quiz.index.kept import KeptDeck
from quiz.index.shelf import Shelf
from tests.collection.bench import EASY, GOOD, Bench, asked
from tests.core.cards import card, deck
from tests.shelves import put

PERSON = AnswerType.PERSON


def person(name: str, deed: str, answer: str) -> Card:
    return card(name, answer, ask=f"Qui {deed} ?", type=PERSON)


FIRST, SECOND = person("a", "a ouvert le port de Brelle", "Ana Lopez"), person("b", "peint les navires de Brelle", "Bo Lindt")
OTHERS = deck(
    person("c", "dirige la criée de Brelle", "Eva Royer"),
    person("d", "a vendu le phare de Brelle", "Karim Ben"),
    card("e", "Sorbeuil", type=AnswerType.PLACE),
    name="other",
)
ENGLISH = deck(*(person(f"x{n}", f"deed {n}", f"Name {n}{n}") for n in range(9)), name="english", language="en")


class Watched(Shelf):
    """A shelf that knows for how many cards others were looked at."""

    looked_at = 0

    def cards_like(
        self, kind: AnswerType, rng: Random, most: int, *, deck: KeptDeck | None = None, language: str = ""
    ) -> list[Card]:
        self.looked_at += deck is None
        return super().cards_like(kind, rng, most, deck=deck, language=language)


def study(bench: Bench, others: tuple[Deck, ...], mode: Mode = Mode.AUTO, *cards: Card) -> tuple[Study, Watched]:
    index = DeckIndex(None)
    own, library = put(index, [deck(*(cards or (FIRST, SECOND)))]), put(index, others)
    shelf = Watched(index, own, follow=lambda: index.follow(bench.store.path, bench.store.last_row()), library=own + library)
    return Study(shelf, bench.store, bench.settings, now=bench.now, rng=Random(1), options=StudyOptions(mode)), shelf


def test_the_second_question_borrows_what_the_first_does_not_wait_for(bench: Bench) -> None:
    session, shelf = study(bench, (OTHERS, ENGLISH))
    assert (asked(session).face, shelf.looked_at) == (Face.TYPE, 0)
    session.answer("Ana Lopez")
    session.rate(EASY)
    assert shelf.looked_at == 1
    assert asked(session).face is Face.CHOICE
    assert "Bo Lindt" in asked(session).options
    assert set(asked(session).options) == {"Ana Lopez", "Bo Lindt", "Eva Royer", "Karim Ben"}
    assert asked(session).card == SECOND


def test_an_option_that_was_borrowed_is_marked_as_wrong(bench: Bench) -> None:
    session, _shelf = study(bench, (OTHERS,))
    session.answer("Ana Lopez")
    session.rate(EASY)
    session.choose(asked(session).options.index("Eva Royer"))
    session.rate(GOOD)
    assert bench.store.last_reviews(1)[0].verdict == "reject"


@pytest.mark.parametrize(("mode", "face"), [(Mode.TYPE, Face.TYPE), (Mode.FLIP, Face.FLIP), (Mode.CHOICE, Face.CHOICE)])
def test_who_wants_to_type_or_turn_is_offered_nothing(bench: Bench, mode: Mode, face: Face) -> None:
    session, shelf = study(bench, (OTHERS,), mode)
    session.reveal()
    session.rate(EASY)
    assert (asked(session).face, shelf.looked_at) == (face, int(mode is Mode.CHOICE))


def test_a_card_with_its_own_options_borrows_none(bench: Bench) -> None:
    own = card("b", "Bo Lindt", ask="Qui peint ?", type=PERSON, choices=("Nora Li", "Max Roy"))
    session, shelf = study(bench, (OTHERS,), Mode.AUTO, FIRST, own)
    session.reveal()
    session.rate(EASY)
    assert set(asked(session).options) == {"Bo Lindt", "Nora Li", "Max Roy"}
    assert shelf.looked_at == 0


def test_where_too_few_are_sure_to_be_wrong_the_answer_is_typed(bench: Bench) -> None:
    session, _shelf = study(bench, (ENGLISH,))
    session.reveal()
    session.rate(EASY)
    assert asked(session).face is Face.TYPE
