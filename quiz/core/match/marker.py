"""Which comparison marks which type of answer."""

from quiz.core.match import acronym, boolean, dating, listing, number, organisation, person, phrase, places
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.match.outcome import Asked, Compare, Outcome, accept, almost, best, reject
from quiz.core.match.sentence import candidates, denies, offers_choice, without_lead
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


def mark(typed: str, answer: Answer, language: str) -> Outcome:
    """Mark a typed answer against a right one, whatever the other cards say."""
    if answer.type is AnswerType.LIST or len(answer.items) > 1:
        return _mark_list(typed, answer, language)
    return mark_item(typed, answer.items[0], answer.type, language)


def _mark_list(typed: str, answer: Answer, language: str) -> Outcome:
    def mark_part(part: str, item: Item) -> Outcome:
        return mark_item(part, item, AnswerType.LIST, language)

    outcome = listing.compare(typed, answer.items, mark_part, ordered=answer.ordered, language=language)
    if outcome.verdict is Verdict.ACCEPT and offers_choice(typed, language):
        return almost(Reason.TWO_CANDIDATES)
    return outcome


def mark_item(typed: str, item: Item, kind: AnswerType, language: str) -> Outcome:
    """Mark a typed answer against one item, in its spelling that fits best."""
    offered = candidates(typed, language)
    if len(offered) > 1 and not any(len(candidates(spelling, language)) > 1 for spelling in item.accepted):
        all_fit = all(mark_item(one, item, kind, language).names_it for one in offered)
        return accept(Reason.ALIAS) if all_fit else reject(Reason.TWO_CANDIDATES)
    return best([_against(typed, spelling, kind, language, first=not at) for at, spelling in enumerate(item.accepted)])


def _against(typed: str, spelling: str, kind: AnswerType, language: str, *, first: bool) -> Outcome:
    folded = fold(spelling)
    if fold(typed) == folded and folded:
        return accept(Reason.EXACT if first else Reason.ALIAS)
    if denies(typed, spelling, language) and kind is not AnswerType.BOOLEAN:
        return reject(Reason.NEGATION, final=True)
    kind = kind if kind is not AnswerType.LIST else kind_of(spelling, language)
    asked = Asked(kind, language)
    outcome = COMPARISONS[kind](typed, spelling, asked)
    if outcome.verdict is not Verdict.ACCEPT and (shorter := without_lead(fold(typed))) != fold(typed):
        outcome = min(outcome, COMPARISONS[kind](shorter, spelling, asked), key=lambda one: one.rank)
    return outcome if first or not outcome.is_clean else accept(Reason.ALIAS)


def kind_of(spelling: str, language: str) -> AnswerType:
    """Guess the type of a list's item from how it looks."""
    if any(char.isdigit() for char in spelling):
        return AnswerType.NUMBER if fold(spelling).replace(" ", "").isdigit() else AnswerType.TERM
    if places.is_place(fold(spelling)):
        return AnswerType.PLACE
    return AnswerType.PERSON if person.is_full_name(spelling, language) else AnswerType.TERM
