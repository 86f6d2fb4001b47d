"""The words of verdicts, reasons, ratings and delays."""

from datetime import timedelta

import pytest

from quiz.core.match.judgement import Judgement, Reason, Verdict
from quiz.core.rating import Rating
from quiz.core.schedule import Delay
from quiz.wording import delay_words, judgement_words, rating_words, reason_words, time_words, verdict_words


@pytest.mark.parametrize(
    ("delay", "words"),
    [
        (Delay(step=timedelta(seconds=30)), "30\xa0s"),
        (Delay(step=timedelta(minutes=10)), "10\xa0min"),
        (Delay(step=timedelta(hours=2)), "2\xa0h"),
        (Delay(days=1), "1\xa0d"),
        (Delay(days=59), "59\xa0d"),
        (Delay(days=61), "2\xa0mo"),
        (Delay(days=365), "12\xa0mo"),
        (Delay(days=913), "2.5\xa0y"),
        (Delay(days=3652), "10\xa0y"),
    ],
)
def test_a_delay_is_a_number_and_its_largest_fitting_unit(delay: Delay, words: str) -> None:
    assert delay_words(delay) == words


@pytest.mark.parametrize(("seconds", "words"), [(40, "40\xa0s"), (425, "7\xa0min"), (3900, "1\xa0h\xa005")])
def test_time_spent_is_said_in_hours_and_minutes(seconds: float, words: str) -> None:
    assert time_words(seconds) == words


def test_an_answer_that_is_almost_right_is_not_called_something_else() -> None:
    almost = {reason: judgement_words(Judgement(Verdict.ALMOST, reason, "x")) for reason in Reason}
    wrong = {reason: judgement_words(Judgement(Verdict.REJECT, reason, "x")) for reason in Reason}
    for reason in (Reason.ALIAS, Reason.DIFFERENT, Reason.NUMBER_DIFFERS, Reason.OTHER_CARD, Reason.MISSING_PART):
        assert almost[reason] != wrong[reason]


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_words(reason: Reason) -> None:
    assert reason_words(reason) or reason in (Reason.EXACT, Reason.EMPTY)


@pytest.mark.parametrize("rating", Rating)
def test_every_rating_has_a_name(rating: Rating) -> None:
    assert rating_words(rating)


def test_a_verdict_is_said_with_a_sign_and_a_word() -> None:
    signs = {verdict_words(Judgement(verdict, Reason.TYPO, "Paris")).split()[0] for verdict in Verdict}
    assert signs == {"✓", "~", "✗"}


def test_another_cards_answer_is_named() -> None:
    assert "Séoul" in judgement_words(Judgement(Verdict.REJECT, Reason.OTHER_CARD, "Paris", other="Séoul"))
