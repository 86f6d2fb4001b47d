"""What the settings let a day ask, over several decks."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from quiz.collection.study import StudyOptions
from quiz.collection.today import exams_ahead
from quiz.config import DeckSettings
from quiz.core.model import Card, Deck, Evidence
from quiz.core.plan import Order
from quiz.core.schedule import DEFAULT_PARAMS
from quiz.core.session import Asked, Mode
from tests.collection.bench import AGAIN, DAY, EASY, GOOD, Bench, asked, flip, shown
from tests.core.cards import card, deck
from tests.shelves import shelf


def decks(*names: str, cards: int = 9) -> list[Deck]:
    return [deck(*(card(f"{name}{number}") for number in range(cards)), name=name) for name in names]


def met(bench: Bench, library: list[Deck], count: int) -> Counter[str]:
    """Answer so many cards, and count them by deck."""
    study, found = bench.study(*library), Counter[str]()
    for _ in range(count):
        if isinstance(study.state, Asked):
            found[study.state.deck] += 1
            flip(study, EASY)
    return found


def test_new_cards_come_from_every_deck(bench: Bench) -> None:
    bench.settings = replace(bench.settings, new_per_day=7)
    assert sorted(met(bench, decks("a", "b", "c"), 9).values()) == [2, 2, 3]


def test_a_day_begun_in_one_deck_goes_on_with_the_others(bench: Bench) -> None:
    bench.settings = replace(bench.settings, new_per_day=4)
    library = decks("a", "b")
    assert met(bench, library[:1], 2) == {"a": 2}
    assert met(bench, library, 9) == {"b": 2}


def test_the_decks_take_turns_over_the_days(bench: Bench) -> None:
    bench.settings = replace(bench.settings, new_per_day=1, reviews_per_day=0)
    library, found = decks("a", "b", "c"), Counter[str]()
    for _ in range(6):
        found += met(bench, library, 1)
        bench.at += DAY
    assert found == {"a": 2, "b": 2, "c": 2}


def test_a_deck_keeps_to_its_own_limits_over_sessions(bench: Bench) -> None:
    bench.settings = replace(bench.settings, new_per_day=5, decks={"a": DeckSettings(new_per_day=1, reviews_per_day=0)})
    library = decks("a", "b")
    assert met(bench, library, 3) == {"a": 1, "b": 2}
    assert met(bench, library, 9) == {"b": 2}
    bench.at += 40 * DAY
    assert bench.study(*library).counts.due == 4


def test_a_seed_repeats_a_session(bench: Bench) -> None:
    library = decks("a", "b")

    def order(seed: int) -> list[str]:
        study, found = bench.study(*library, options=StudyOptions(Mode.FLIP, order=Order.RANDOM, seed=seed)), []
        for _ in range(6):
            found.append(shown(study))
            study.bury()
        for _ in range(6):
            study.undo()
        return found

    assert order(1) == order(1) != order(2)


def test_cards_of_one_quote_have_others_between_them(bench: Bench) -> None:
    quote = (Evidence("article", "Une phrase."),)

    def proven(name: str) -> Card:
        return replace(card(name), evidence=quote)

    library = deck(proven("x"), proven("y"), card("a"), card("b"), card("c"), proven("z"))
    study, order = bench.study(library), []
    while isinstance(study.state, Asked):
        order.append(shown(study))
        flip(study, EASY)
    assert order == ["x", "a", "b", "c", "y", "z"]


def test_an_exam_brings_cards_before_their_date_and_changes_nothing_that_is_remembered(bench: Bench) -> None:
    library = deck(card("a"))
    flip(bench.study(library), EASY)
    bench.at += 5 * DAY
    before = bench.store.all_standings()
    assert not isinstance(bench.study(library).state, Asked)
    bench.settings = replace(bench.settings, decks={"deck": DeckSettings(exam=bench.now().day)})
    study = bench.study(library)
    assert asked(study).card.id == "a"
    assert bench.store.all_standings() == before
    flip(study, GOOD)
    assert not isinstance(bench.study(library).state, Asked)
    bench.at += DAY
    assert not isinstance(bench.study(library).state, Asked)


def test_exams_are_told_the_first_one_first_and_not_once_they_are_over(bench: Bench) -> None:
    day = bench.now().day
    own = {
        "a": DeckSettings(exam=day + timedelta(days=20)),
        "b": DeckSettings(exam=day + timedelta(days=9), new_per_day=2),
        "c": DeckSettings(exam=day - timedelta(days=1)),
    }
    settings = replace(bench.settings, decks=own, new_per_day=3)
    found = exams_ahead(settings, DEFAULT_PARAMS, shelf(bench.store, *decks("a", "b", "c", cards=30)), day)
    assert [(each.deck, each.days, each.new_per_day, each.workload.missed) for each in found] == [
        ("b", 9, 2, 10),
        ("a", 20, 3, 0),
    ]


def test_leeches_wait_behind_the_others(bench: Bench) -> None:
    bench.settings = replace(bench.settings, leech_lapses=1, relearning_steps=())
    a, b = card("a"), card("b")
    bench.graduate(a, b)
    flip(bench.study(deck(a)), AGAIN)
    bench.at += 20 * DAY
    assert shown(bench.study(deck(a, b))) == "b"
