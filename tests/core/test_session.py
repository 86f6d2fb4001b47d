from datetime import UTC, date, datetime
from random import Random

import pytest

from quiz.core.match.judgement import Judgement, Reason, Verdict
from quiz.core.model import AnswerType, Card
from quiz.core.rating import Rating
from quiz.core.schedule import NEW, Learning, Memory, Reviewed
from quiz.core.session import (
    SECONDS_MAX,
    Answered,
    Asked,
    Counts,
    Face,
    Mode,
    Overrule,
    answered,
    ask,
    face_of,
    hinted,
    lacks_options,
    overrule_of,
    overruled,
    retried,
    revealed,
)
from tests.core.cards import card

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
TODAY = date(2026, 1, 5)
IN_STEPS = Learning(0, 1.0, 5.0, NOON, TODAY, NOON)
LAPSED = Learning(0, 1.0, 5.0, NOON, TODAY, NOON, relearning=True)
GRADUATED = Reviewed(5.0, 5.0, NOON, TODAY, 5, date(2026, 1, 10))
ACCEPT = Judgement(Verdict.ACCEPT, Reason.EXACT, "Séoul")
ALMOST = Judgement(Verdict.ALMOST, Reason.TYPO, "Séoul")
REJECT = Judgement(Verdict.REJECT, Reason.DIFFERENT, "Séoul")

PLAIN = card("a", "Séoul")
WITH_CHOICES = card("a", "Séoul", choices=("Bletchley Park", "Paris"))
WITH_ONE = card("a", "Séoul", choices=("Paris",))
TRUTH = card("a", "vrai", type=AnswerType.BOOLEAN)


def asked(of: Card = PLAIN, face: Face = Face.TYPE) -> Asked:
    return Asked("deck", of, NEW, face)


@pytest.mark.parametrize(
    ("of", "memory", "mode", "face"),
    [
        (WITH_CHOICES, NEW, Mode.AUTO, Face.CHOICE),
        (WITH_CHOICES, IN_STEPS, Mode.AUTO, Face.CHOICE),
        (WITH_CHOICES, LAPSED, Mode.AUTO, Face.TYPE),
        (WITH_CHOICES, GRADUATED, Mode.AUTO, Face.TYPE),
        (WITH_ONE, NEW, Mode.AUTO, Face.TYPE),
        (PLAIN, NEW, Mode.AUTO, Face.TYPE),
        (WITH_CHOICES, NEW, Mode.TYPE, Face.TYPE),
        (WITH_ONE, GRADUATED, Mode.CHOICE, Face.CHOICE),
        (PLAIN, NEW, Mode.CHOICE, Face.TYPE),
        (WITH_CHOICES, NEW, Mode.FLIP, Face.FLIP),
        *[(TRUTH, memory, mode, Face.CHOICE) for memory in (NEW, GRADUATED) for mode in Mode],
    ],
)
def test_how_a_card_is_asked(of: Card, memory: Memory, mode: Mode, face: Face) -> None:
    assert face_of(of, memory, mode) is face


def test_options_are_the_answer_and_the_wrong_ones_in_any_order() -> None:
    orders = {ask("deck", WITH_CHOICES, NEW, Mode.AUTO, Random(seed)).options for seed in range(50)}
    assert len(orders) == 6
    assert {frozenset(order) for order in orders} == {frozenset(("Séoul", "Bletchley Park", "Paris"))}


def test_a_wrong_option_that_is_right_or_stands_twice_is_left_out() -> None:
    odd = card("a", "États-Unis", accepted=("USA",), choices=("usa", "etats unis", "Chine", "CHINE", "Inde"))
    assert sorted(ask("deck", odd, NEW, Mode.AUTO, Random(1)).options) == ["Chine", "Inde", "États-Unis"]


@pytest.mark.parametrize(
    ("language", "options"), [("fr", ("Vrai", "Faux")), ("en", ("True", "False")), ("de", ("True", "False"))]
)
def test_true_comes_before_false_in_the_language_of_the_deck(language: str, options: tuple[str, str]) -> None:
    assert ask("deck", TRUTH, NEW, Mode.TYPE, Random(1), language=language).options == options


def test_a_typed_card_has_no_options() -> None:
    assert ask("deck", WITH_CHOICES, NEW, Mode.TYPE, Random(1)).options == ()


@pytest.mark.parametrize(
    ("judgement", "rating"), [(ACCEPT, Rating.GOOD), (ALMOST, None), (REJECT, Rating.AGAIN)], ids=["accept", "almost", "reject"]
)
def test_a_verdict_proposes_a_rating(judgement: Judgement, rating: Rating | None) -> None:
    assert answered(asked(), "x", judgement, 2.0) == Answered(asked(), "x", judgement, rating, 2.0)


@pytest.mark.parametrize("helped", [hinted(asked()), Asked("deck", PLAIN, NEW, Face.TYPE, tries=2)], ids=["hint", "second try"])
def test_help_makes_a_right_answer_hard(helped: Asked) -> None:
    assert answered(helped, "Séoul", ACCEPT, 2.0).proposed is Rating.HARD
    assert answered(helped, "Paris", REJECT, 2.0).proposed is Rating.AGAIN


@pytest.mark.parametrize(("seconds", "counted"), [(-5.0, 0.0), (3.5, 3.5), (1e6, SECONDS_MAX)])
def test_time_away_is_not_counted(seconds: float, counted: float) -> None:
    assert answered(asked(), "x", ACCEPT, seconds).seconds == counted
    assert revealed(asked(), seconds).seconds == counted


def test_a_flip_is_rated_by_the_learner() -> None:
    assert revealed(asked(face=Face.FLIP), 1.0) == Answered(asked(face=Face.FLIP), "", None, None, 1.0)


@pytest.mark.parametrize("face", [Face.TYPE, Face.CHOICE])
def test_giving_up_counts_as_no_answer(face: Face) -> None:
    gave_up = revealed(asked(face=face), 1.0)
    assert gave_up.judgement == Judgement(Verdict.REJECT, Reason.EMPTY, "Séoul")
    assert gave_up.proposed is Rating.AGAIN


def test_a_second_try_keeps_the_hint() -> None:
    once = hinted(asked())
    again = retried(answered(once, "x", ALMOST, 1.0))
    assert (again.tries, again.hint) == (2, once.hint)


@pytest.mark.parametrize(
    ("judgement", "rating"),
    [(ACCEPT, Rating.AGAIN), (ALMOST, Rating.GOOD), (REJECT, Rating.GOOD)],
    ids=["accept", "almost", "no"],
)
def test_an_overrule_turns_the_verdict_round_and_again_takes_it_back(judgement: Judgement, rating: Rating) -> None:
    given = answered(asked(), "x", judgement, 1.0)
    turned = overruled(given)
    assert (turned.overruled, turned.proposed, turned.judgement) == (True, rating, judgement)
    assert overruled(turned) == given


def test_an_overrule_after_a_hint_is_hard() -> None:
    assert overruled(answered(hinted(asked()), "x", REJECT, 1.0)).proposed is Rating.HARD


def test_a_flip_cannot_be_overruled() -> None:
    flipped = revealed(asked(face=Face.FLIP), 1.0)
    assert overruled(flipped) == flipped


@pytest.mark.parametrize(("judgement", "accepted"), [(ACCEPT, False), (ALMOST, True), (REJECT, True)])
def test_an_overruled_typed_answer_is_offered_to_the_deck(judgement: Judgement, accepted: bool) -> None:
    turned = overruled(answered(asked(), " Soul ", judgement, 1.0))
    assert overrule_of(turned) == Overrule("deck", PLAIN, "Soul", accepted)


@pytest.mark.parametrize(
    "state",
    [
        answered(asked(), "x", ACCEPT, 1.0),
        overruled(revealed(asked(), 1.0)),
        overruled(answered(asked(WITH_CHOICES, Face.CHOICE), "Paris", REJECT, 1.0)),
        revealed(asked(face=Face.FLIP), 1.0),
    ],
    ids=["kept", "nothing typed", "chosen", "flipped"],
)
def test_nothing_else_is_offered_to_the_deck(state: Answered) -> None:
    assert overrule_of(state) is None


def hints(of: Card, count: int) -> list[str]:
    state, shown = asked(of), []
    for _ in range(count):
        state = hinted(state)
        shown.append(state.hint)
    return shown


def test_a_hint_is_that_of_the_card_then_first_letters() -> None:
    assert hints(card("a", "Clara Chappaz", hint="ministre"), 5) == [
        "ministre",
        "C… C…",
        "Cl… Ch…",
        "Cla… Cha…",
        "Cla… Cha…",
    ]


def test_a_hint_never_gives_the_whole_answer_away() -> None:
    assert hints(card("a", "Séoul"), 3) == ["S…", "Sé…", "Sé…"]
    assert hints(card("a", "le 6 mai"), 2) == ["l… 6 m…", "l… 6 m…"]


def test_true_or_false_has_only_its_own_hint() -> None:
    assert hints(TRUTH, 1) == [""]
    assert hints(card("a", "vrai", type=AnswerType.BOOLEAN, hint="pensez à 2024"), 2) == ["pensez à 2024"] * 2


def test_what_is_left_is_the_sum_of_the_kinds() -> None:
    assert Counts(new=3, learning=2, due=1, done=9).left == 6


@pytest.mark.parametrize(
    ("of", "memory", "mode", "lacks"),
    [
        (PLAIN, NEW, Mode.AUTO, True),
        (WITH_ONE, NEW, Mode.AUTO, True),
        (WITH_CHOICES, NEW, Mode.AUTO, False),
        (PLAIN, GRADUATED, Mode.AUTO, False),
        (PLAIN, LAPSED, Mode.AUTO, False),
        (PLAIN, NEW, Mode.TYPE, False),
        (PLAIN, NEW, Mode.FLIP, False),
        (PLAIN, GRADUATED, Mode.CHOICE, True),
        (WITH_ONE, GRADUATED, Mode.CHOICE, False),
        (TRUTH, NEW, Mode.AUTO, False),
    ],
)
def test_options_are_lacking_where_a_choice_is_wanted(of: Card, memory: Memory, mode: Mode, lacks: bool) -> None:
    assert lacks_options(of, memory, mode) is lacks


def test_more_options_stand_beside_the_cards_own() -> None:
    found = ask("deck", WITH_ONE, NEW, Mode.AUTO, Random(1), more=("Londres", "séoul", "Paris"))
    assert (found.face, set(found.options)) == (Face.CHOICE, {"Séoul", "Paris", "Londres"})
    assert found.card == WITH_ONE
