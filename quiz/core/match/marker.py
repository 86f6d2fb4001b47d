"""Which comparison marks which type of answer."""

import re
from collections.abc import Sequence
from functools import lru_cache

from quiz.core.match import acronym, boolean, dating, listing, naming, number, organisation, person, phrase, places
from quiz.core.match.calendar_reading import is_date
from quiz.core.match.distance import edits
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.match.outcome import Asked, Compare, Outcome, accept, almost, best, reject, within_budget
from quiz.core.match.quantity import is_bare_quantity
from quiz.core.match.sentence import candidates, denies, named_together, offers_choice, without_lead
from quiz.core.model import Answer, AnswerType, Item
from quiz.core.text import fold

COMPARISONS: dict[AnswerType, Compare] = {
    AnswerType.PERSON: person.compare,
    AnswerType.ORGANISATION: organisation.compare,
    AnswerType.PLACE: places.compare,
    AnswerType.EVENT: phrase.compare,
    AnswerType.DATE: dating.compare,
    AnswerType.NUMBER: number.compare,
    AnswerType.MONEY: number.compare,
    AnswerType.ACRONYM: acronym.compare,
    AnswerType.TITLE: phrase.compare,
    AnswerType.TERM: phrase.compare,
    AnswerType.TEXT: phrase.compare,
    AnswerType.BOOLEAN: boolean.compare,
}
"""Every type but the list, whose items are compared each by what it is."""

_MOST_OFFERED = 8
LONGEST_READ = 2000
"""Characters of an answer that is read word by word; a longer one is compared letter by letter."""
_IN_FIGURES = frozenset({AnswerType.NUMBER, AnswerType.MONEY, AnswerType.DATE})
_YEAR = re.compile(r"[12]\d{3}")
_UNTYPED = frozenset({AnswerType.LIST, AnswerType.TEXT})
_ONE_THING = frozenset(
    {AnswerType.PERSON, AnswerType.PLACE, AnswerType.ORGANISATION, AnswerType.ACRONYM, AnswerType.EVENT, AnswerType.TERM}
)
_NAMES = frozenset({AnswerType.PERSON, AnswerType.ORGANISATION, AnswerType.PLACE, AnswerType.TEXT})


def named(typed: str, answer: Answer, language: str) -> Outcome:
    """Mark a typed answer as far as it is accepted: what is not may be told wrong in another way than by `mark`."""
    if answer.type is AnswerType.LIST or len(answer.items) > 1:
        return mark(typed, answer, language)
    item, kind = answer.items[0], answer.type
    if len(candidates(typed, language, with_slashes=kind not in _IN_FIGURES)) > 1:
        return mark_item(typed, item, kind, language)
    return _best_spelling(typed, item, kind, language)


@lru_cache(maxsize=4096)
def mark(typed: str, answer: Answer, language: str) -> Outcome:
    """Mark a typed answer against a right one, whatever the other cards say."""
    if answer.type is AnswerType.LIST or len(answer.items) > 1:
        return _mark_list(typed, answer, language)
    return mark_item(typed, answer.items[0], answer.type, language)


def _mark_list(typed: str, answer: Answer, language: str) -> Outcome:
    kind = _kind_of_items(answer, language)

    def mark_part(part: str, item: Item) -> Outcome:
        return mark_item(part, item, kind, language)

    outcome = listing.compare(typed, answer.items, mark_part, ordered=answer.ordered, language=language)
    if outcome.verdict is Verdict.ACCEPT and offers_choice(typed, language):
        return almost(Reason.TWO_CANDIDATES)
    return outcome


@lru_cache(maxsize=512)
def _kind_of_items(answer: Answer, language: str) -> AnswerType:
    """Return PERSON for a list of persons, as far as it shows; LIST where each item is to be guessed by itself."""
    shown = [item.shown for item in answer.items]
    persons = all(naming.has_name_shape(text, language) for text in shown)
    return AnswerType.PERSON if persons and any(naming.is_full_name(text, language) for text in shown) else AnswerType.LIST


def mark_item(typed: str, item: Item, kind: AnswerType, language: str) -> Outcome:
    """Mark a typed answer against one item, in its spelling that fits best."""
    offered = candidates(typed, language, with_slashes=kind not in _IN_FIGURES)
    if len(offered) > _MOST_OFFERED:
        return reject(Reason.TWO_CANDIDATES)
    if len(offered) > 1 and not any(len(candidates(spelling, language)) > 1 for spelling in item.accepted):
        all_fit = all(mark_item(one, item, kind, language).names_it for one in offered)
        return accept(Reason.ALIAS) if all_fit else reject(Reason.TWO_CANDIDATES)
    outcome = _best_spelling(typed, item, kind, language)
    if outcome.verdict is Verdict.ACCEPT:
        return outcome
    if _offers_another(typed, item, kind, language):
        return reject(Reason.TWO_CANDIDATES)
    if kind is AnswerType.ACRONYM and outcome == almost(Reason.ALIAS) and any(" " in fold(alias) for alias in item.accepted):
        return reject(Reason.DIFFERENT)
    return outcome


def _best_spelling(typed: str, item: Item, kind: AnswerType, language: str) -> Outcome:
    """Return the outcome against the spelling that fits best; none is tried after one that fits in full."""
    outcomes: list[Outcome] = []
    for spelling in item.accepted:
        outcomes.append(_against(typed, spelling, kind, language, first=not outcomes))
        if outcomes[-1].is_clean:
            return outcomes[-1]
    return best(outcomes)


def _offers_another(typed: str, item: Item, kind: AnswerType, language: str) -> bool:
    """Whether *A et B* was typed where one thing is asked, and one of them is right."""
    parts = named_together(typed, all_cases=True)
    if (
        kind not in _ONE_THING
        or not 1 < len(parts) <= _MOST_OFFERED
        or any(len(named_together(spelling)) > 1 for spelling in item.accepted)
    ):
        return False
    fits = [best([_against(part, spelling, kind, language, first=True) for spelling in item.accepted]) for part in parts]
    return any(fit.verdict is Verdict.ACCEPT for fit in fits) and any(fit.verdict is Verdict.REJECT for fit in fits)


def _against(typed: str, spelling: str, kind: AnswerType, language: str, *, first: bool) -> Outcome:
    folded = fold(spelling)
    if not folded:
        return reject(Reason.DIFFERENT)
    if fold(typed) == folded:
        return accept(Reason.EXACT if first else Reason.ALIAS)
    if len(spelling) > LONGEST_READ:
        return within_budget(accept(Reason.EXACT), edits(folded, fold(typed)), len(folded))
    if denies(typed, spelling, language) and kind is not AnswerType.BOOLEAN:
        return reject(Reason.NEGATION, final=True)
    if kind in _UNTYPED and _YEAR.fullmatch(spelling.strip()):
        return best([_one(typed, spelling, Asked(guess, language)) for guess in (AnswerType.DATE, AnswerType.NUMBER)])
    if kind in _UNTYPED:
        kind = kind_of(spelling, language, AnswerType.TERM if kind is AnswerType.LIST else kind)
    several = named_together(spelling) if kind in _NAMES else []
    if len(several) > 1:
        outcome = _together(typed, spelling, several, kind, language)
    else:
        outcome = _one(typed, spelling, Asked(kind, language))
    return outcome if first or not outcome.is_clean else accept(Reason.ALIAS)


def _one(typed: str, spelling: str, asked: Asked) -> Outcome:
    compare = COMPARISONS[asked.type]
    outcome = compare(typed, spelling, asked)
    if outcome.verdict is Verdict.ACCEPT or (shorter := without_lead(fold(typed))) == fold(typed):
        return outcome
    return min(outcome, compare(shorter, spelling, asked), key=lambda one: one.rank)


def _together(typed: str, spelling: str, several: Sequence[str], kind: AnswerType, language: str) -> Outcome:
    """Mark an answer that names several at once (*A, B et C*): as a list, and as one text unless they are persons."""
    items = [Item((name,)) for name in several]
    listed = listing.compare(
        typed, items, lambda part, item: mark_item(part, item, kind, language), ordered=False, language=language
    )
    if kind is AnswerType.PERSON or listed.verdict is Verdict.ACCEPT:
        return listed
    return _one(typed, spelling, Asked(kind, language))


@lru_cache(maxsize=4096)
def kind_of(spelling: str, language: str, otherwise: AnswerType) -> AnswerType:
    """Guess the type of a list's item or of a text from how it looks."""
    if any(char.isdecimal() for char in spelling):
        if is_bare_quantity(spelling, language):
            return AnswerType.NUMBER
        return AnswerType.DATE if is_date(spelling, language) else otherwise
    if places.is_place(fold(spelling), language):
        return AnswerType.PLACE
    return AnswerType.PERSON if naming.is_full_name(spelling, language) else otherwise
