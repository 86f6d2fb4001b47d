"""The verdict on a typed answer: what is no answer, what is another card's, then how well it fits."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache
from unicodedata import normalize

from quiz.core.match.difference import differs_in_accents
from quiz.core.match.distance import edits
from quiz.core.match.judgement import Judgement, Reason, Verdict
from quiz.core.match.marker import mark, named
from quiz.core.match.others import Other, Others, as_answer
from quiz.core.match.outcome import Fit, Outcome, accept, almost, reject
from quiz.core.match.sentence import is_no_answer
from quiz.core.model import Answer, AnswerType, Item, Strictness
from quiz.core.text import fold, tidy

_LONGEST = 600
_LONGEST_BESIDE = 120
_MOST_WORDS_BESIDE = 30
_SAME_CASE = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"})


def judge(
    typed: str,
    answer: Answer,
    others: "Others | Iterable[str | Answer]" = (),
    *,
    language: str = "fr",
    strict: Collection[Strictness] = (),
) -> Judgement:
    """Mark a typed answer, with the reason.

    `others` are the answers of the other cards of the deck: prepare them with `Others.of` where there are many. `strict` is what
    the deck wants marked more strictly. Never raises on any text.
    """
    if Strictness.ORDER in strict and answer.type is AnswerType.LIST:
        answer = replace(answer, ordered=True)
    spellings = _spellings(answer)
    if typed.strip() in spellings:
        return Judgement(Verdict.ACCEPT, Reason.EXACT, typed.strip(), typed.strip())
    told = tidy(typed)
    outcome, other = _before_reading(told, answer), None
    if outcome is None:
        outcome, other = _read(told, answer, others, language)
    if outcome.verdict is Verdict.ACCEPT and Strictness.ACCENTS in strict and differs_in_accents(told, _all_spellings(answer)):
        outcome = almost(Reason.ACCENT)
    return _told(outcome, other, typed=typed, spellings=spellings)


def _read(typed: str, answer: Answer, others: "Others | Iterable[str | Answer]", language: str) -> tuple[Outcome, Other | None]:
    own = _in_full(typed, answer)
    if own is not None:
        return own, None
    own, index = mark(typed, answer, language), Others.of(others, language=language)
    if not own.is_clean:
        return _beside_others(own, typed, answer, index, language)
    met = next((entry for entry in index.spelled(typed) if _is_of_another_kind(entry, answer, language)), None)
    return (reject(Reason.OTHER_CARD), met) if met else (own, None)


def _is_of_another_kind(entry: Other, answer: Answer, language: str) -> bool:
    """Whether another card asks for something else than this answer, though its words hold it."""
    if entry.answer is None or entry.answer.type is answer.type:
        return False
    return not any(mark(spelling, entry.answer, language).names_it for spelling in _spellings(answer))


def choose(option: str, answer: Answer) -> Judgement:
    """Judge an option chosen from several: right where it is the answer in any of its spellings."""
    right = fold(option) in {fold(spelling) for spelling in _spellings(answer)}
    verdict, reason = (Verdict.ACCEPT, Reason.EXACT) if right else (Verdict.REJECT, Reason.DIFFERENT)
    return Judgement(verdict, reason, answer.shown)


@lru_cache(maxsize=4096)
def _folded(answer: Answer) -> tuple[tuple[str, ...], int]:
    """Return the right spellings, folded, and the length of the longest as written."""
    spellings = _spellings(answer)
    return tuple(fold(spelling) for spelling in spellings), max(len(answer.shown), *(len(spelling) for spelling in spellings))


def _spellings(answer: Answer) -> tuple[str, ...]:
    return answer.items[0].accepted if len(answer.items) == 1 else (answer.shown,)


def _all_spellings(answer: Answer) -> tuple[str, ...]:
    return tuple(text for item in answer.items for text in item.accepted)


def _before_reading(typed: str, answer: Answer) -> Outcome | None:
    """Return the outcome of what need not be compared: nothing, too much, an answer the deck rejects."""
    right, longest = _folded(answer)
    if len(typed) > max(_LONGEST, 2 * longest) or len(typed.strip()) > _LONGEST_BESIDE + 2 * longest:
        return reject(Reason.TOO_LONG)
    folded = fold(typed)
    if folded.count(" ") > _MOST_WORDS_BESIDE + longest // 3:
        return reject(Reason.TOO_LONG)
    if not folded:
        return reject(Reason.EMPTY)
    if folded in right:
        return None
    if is_no_answer(typed):
        return reject(Reason.EMPTY)
    if any(mark(typed, Answer(answer.type, (Item((text,)),)), "fr").is_clean for text in answer.reject):
        return reject(Reason.REJECTED)
    return None


def _in_full(typed: str, answer: Answer) -> Outcome | None:
    """Return why a text that folds to a right spelling is right."""
    folded, right = fold(typed), _folded(answer)[0]
    if folded not in right:
        return None
    return accept(_small_difference(typed, _spellings(answer)[0]) if folded == right[0] else Reason.ALIAS)


def _small_difference(typed: str, spelling: str) -> Reason:
    one, other = (" ".join(text.translate(_SAME_CASE).split()) for text in (typed, spelling))
    if one == other or _letters(one) == _letters(other):
        return Reason.EXACT
    one, other = _letters(one), _letters(other)
    return Reason.CASE if one.casefold() == other.casefold() else Reason.ACCENT


def _letters(text: str) -> str:
    """Return the letters and figures alone, composed."""
    return "".join([char for char in normalize("NFC", text) if char.isalnum()])


def _beside_others(own: Outcome, typed: str, answer: Answer, others: Others, language: str) -> tuple[Outcome, Other | None]:
    """Return the outcome once the other cards are looked at: what names another card, or is nearer to it, is wrong."""
    nearest: tuple[Outcome, Other] | None = None
    for entry in others.like(typed, answer.type):
        outcome = named(typed, as_answer(entry, answer.type), language)
        is_nearer = outcome.verdict is Verdict.ACCEPT and (nearest is None or outcome.rank < nearest[0].rank)
        if is_nearer and not _is_same_answer(entry, answer, language):
            nearest = outcome, entry
    if nearest is None:
        return own, None
    outcome, entry = nearest
    if own.verdict is not Verdict.ACCEPT or outcome.rank < own.rank:
        is_taken = own.verdict is Verdict.REJECT or outcome.fit is not Fit.PART or own.fit is not Fit.PART
        return (reject(Reason.OTHER_CARD), entry) if is_taken else (own, None)
    if outcome.rank == own.rank:
        return almost(Reason.MISSING_PART if own.fit else Reason.OTHER_CARD, fit=own.fit), entry
    return (own, None)


def _is_same_answer(entry: Other, answer: Answer, language: str) -> bool:
    """Whether another card's answer means the same as this one."""
    other = as_answer(entry, answer.type)
    if other.type is AnswerType.LIST:
        return mark(other.shown, answer, language).names_it
    return any(mark(spelling, answer, language).names_it for spelling in other.items[0].accepted)


def _told(outcome: Outcome, other: Other | None, *, typed: str, spellings: tuple[str, ...]) -> Judgement:
    nearest = _nearest(typed, spellings)
    shown = "" if outcome.reason in (Reason.TOO_LONG, Reason.EMPTY) else typed
    return Judgement(outcome.verdict, outcome.reason, nearest, shown, other.text if other else "")


def _nearest(typed: str, spellings: tuple[str, ...]) -> str:
    if len(spellings) == 1 or len(typed) > _LONGEST:
        return spellings[0]
    folded = fold(typed)
    return min(spellings, key=lambda spelling: edits(fold(spelling), folded))
