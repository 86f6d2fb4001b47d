"""Two cards that were taken for each other are asked at some distance."""

from quiz.collection.agenda import APART
from quiz.collection.study import Study
from quiz.core.rating import Rating
from quiz.core.session import Asked
from tests.collection.bench import DAY, EASY, GOOD, THREE, Bench, flip, shown
from tests.core.cards import card, deck

MANY = deck(
    card("a", "Séoul"), card("b", "Paris"), card("c", "Lomé"), card("d", "Oslo"), card("e", "Rome"), card("f", "Le Caire")
)


def answer(study: Study, typed: str, rating: Rating = EASY) -> None:
    study.answer(typed)
    study.rate(rating)


def order(study: Study) -> list[str]:
    """Answer every card; return their ids as asked."""
    met = []
    while isinstance(study.state, Asked):
        met.append(shown(study))
        flip(study, EASY)
    return met


def test_the_other_card_does_not_come_next(bench: Bench) -> None:
    study = bench.study(MANY)
    answer(study, "Paris")
    assert order(study) == ["c", "d", "e", "b", "f"][: APART + 2]


def test_an_answer_that_was_no_confusion_changes_nothing(bench: Bench) -> None:
    study = bench.study(MANY)
    answer(study, "Vienne")
    assert shown(study) == "b"


def test_a_verdict_overruled_is_no_confusion(bench: Bench) -> None:
    study = bench.study(MANY)
    study.answer("Paris")
    study.overrule()
    study.rate(GOOD)
    assert shown(study) == "b"


def test_undo_takes_the_confusion_back(bench: Bench) -> None:
    study = bench.study(MANY)
    answer(study, "Paris")
    study.undo()
    assert order(study)[:3] == ["a", "c", "b"]


def test_where_nothing_else_is_left_the_other_card_comes(bench: Bench) -> None:
    study = bench.study(deck(*MANY.cards[:2]))
    answer(study, "Paris")
    assert shown(study) == "b"


def test_an_earlier_session_is_remembered(bench: Bench) -> None:
    answer(bench.study(MANY), "Paris")
    bench.at += 30 * DAY
    study = bench.study(deck(*MANY.cards[:2]))
    study.warm_up()
    assert order(study) == ["a", "b"]
    bench.at += 700 * DAY
    study = bench.study(MANY)
    study.warm_up()
    met = order(study)
    assert abs(met.index("a") - met.index("b")) > APART


def test_a_card_confused_with_itself_is_none(bench: Bench) -> None:
    study = bench.study(THREE)
    answer(study, "Séoul")
    assert shown(study) == "b"
