"""How much work one answer may cost: counted in calls of functions, since a clock depends on the machine."""

import subprocess
import sys
from types import FrameType

import pytest

from quiz.core.match.judge import judge
from quiz.core.match.others import Others
from quiz.core.model import Answer, AnswerType, Item
from tests.core.match.test_properties import PAIRS

MOST_CALLS = 150_000
"""Calls that a slow machine makes in well under fifty milliseconds."""

LONG = [
    "Paris",
    "un million ",
    "ou Paris ",
    "a b c d e ",
    "12/01/2024 ",
    "(vingt et un) ",
    "et Lagarde, ",
    "Nguyễn ",
    "\u0301é",
    "\u200b",
    "a-",
    "1 000 ",
    "-",
    "B. ",
]


def calls_of(typed: str, answer: Answer, others: Others) -> int:
    """Return how many functions marking calls, in Python and in C."""
    count = 0

    def counted(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        judge(typed, answer, others)
    finally:
        sys.setprofile(None)
    return count


DECK = Others.of([Answer(kind, (Item((text,)),)) for kind, text in PAIRS])


@pytest.mark.parametrize(("kind", "text"), PAIRS)
@pytest.mark.parametrize("piece", LONG)
@pytest.mark.parametrize("length", [120, 600, 10_000])
def test_no_text_makes_much_work(kind: AnswerType, text: str, piece: str, length: int) -> None:
    typed = (piece * length)[:length]
    assert calls_of(typed, Answer(kind, (Item((text,)),)), DECK) < MOST_CALLS


@pytest.mark.parametrize("count", [2, 6, 20, 40])
@pytest.mark.parametrize("separator", [", ", " ", " et ", "\n"])
def test_no_list_makes_much_work(count: int, separator: str) -> None:
    items = tuple(Item((f"ville {chr(97 + at % 26) * 3}{at}",)) for at in range(count))
    typed = separator.join(item.shown[:-1] for item in reversed(items))
    assert calls_of(typed, Answer(AnswerType.LIST, items), DECK) < MOST_CALLS


def test_more_cards_in_the_deck_make_hardly_more_work() -> None:
    answer = Answer(AnswerType.PERSON, (Item(("Emmanuel Macron",)),))
    small, large = (
        Others.of([Answer(AnswerType.PERSON, (Item((f"Prénom{at} Nom{at * 7919 % 100_003}",)),)) for at in range(count)])
        for count in (20, 5_000)
    )
    judge("Makron", answer, small)
    assert calls_of("Makron", answer, large) < calls_of("Makron", answer, small) + 200


def test_the_first_answer_about_a_place_loads_no_locale() -> None:
    script = (
        "import sys; from quiz.core.match.judge import judge; from quiz.core.model import *; "
        "judge('Genf', Answer(AnswerType.PLACE, (Item(('Genève',)),))); print('babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
