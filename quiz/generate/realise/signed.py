"""Questions on who signed, adopted or refused: « Quels sont les deux pays qui n'ont pas signé la Charte de Lomé ? »."""

from quiz.core.model import AnswerType
from quiz.generate.context import event_of, standing
from quiz.generate.facts.standing import unquoted
from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise import frame, french
from quiz.generate.realise.quotation import length

_LONGEST = 30
_SHORTEST = 8


def realise_signed(fact: Fact, annotated: Annotated) -> Draft | None:
    """Ask for the doer; None where nothing tells what the question is about, or it would be too long."""
    asked = stand(fact, annotated)
    if asked is None:
        return None
    answer = enumeration(fact.items) if fact.answer_type is AnswerType.LIST else fact.answer
    ask = french.typeset(f"{french.capitalise(asked)} ?")
    return Draft(fact, ask, answer, items=fact.items, accept=fact.accept, evidence=fact.evidence)


def stand(fact: Fact, annotated: Annotated) -> str | None:
    """Return the core with what it needs to be read alone, not longer than a question may be.

    In an article that goes from event to event, or where the event would make it too long, the date alone.
    """
    sentence = annotated.sentence_at(fact.evidence[0].start)
    core, lead, by = fact.slots["core"], fact.slots["lead"], fact.slots["by"]
    if sentence is None or event_of(annotated, sentence) or not frame.main_event(annotated):
        asked = standing(annotated, fact, core, lead=lead, by=by)
        if asked and length(unquoted(asked)) <= _LONGEST:
            return asked
    opening = [lead, f"selon {french.decapitalise(by)}" if by else ""]
    asked = ", ".join([*(part for part in opening if part), core])
    date = frame.when(annotated).removeprefix("en ")
    if not date or date.startswith("lors") or length(core) < _SHORTEST:
        return None
    dated = asked if date[-4:] in asked else f"{asked} ({date})"
    return dated if length(unquoted(dated)) <= _LONGEST else None


def enumeration(items: tuple[str, ...]) -> str:
    """Return « a, b et c »."""
    return ", ".join(items[:-1]) + f" et {items[-1]}" if len(items) > 1 else "".join(items)
