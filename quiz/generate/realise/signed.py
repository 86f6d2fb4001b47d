"""Questions on who signed, adopted or refused: « Quels sont les deux pays qui n'ont pas signé la Charte de Lomé ? »."""

import re
from collections.abc import Iterator

from quiz.core.model import AnswerType
from quiz.core.text import fold
from quiz.generate.context import event_of, standing
from quiz.generate.facts.standing import unquoted
from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.realise import frame, french
from quiz.generate.realise.quotation import length

_LONGEST = 28
_SHORTEST = 8
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PRESENT = re.compile(r" (?=(?:servant|visant|permettant|destinée?s?|afin) )")


def realise_signed(fact: Fact, annotated: Annotated) -> Draft | None:
    """Ask for the doer; None where nothing tells what the question is about, or it would be too long."""
    asked = stand(fact, annotated)
    if asked is None:
        return None
    answer = enumeration(fact.items) if fact.answer_type is AnswerType.LIST else fact.answer
    ask = french.typeset(f"{french.capitalise(asked)} ?")
    return Draft(fact, ask, answer, items=fact.items, accept=fact.accept, evidence=fact.evidence)


def stand(fact: Fact, annotated: Annotated) -> str | None:
    """Return the core with what it needs to be read alone, the shortest that fits: a name of its own, the event, the topic.

    What took place at an event opens with it; what an event only tells of has it in brackets.
    """
    core = fact.slots["core"]
    cores = (core, _PRESENT.split(core)[0])
    shown = [setting for asked in cores for setting in _settings(fact, annotated, asked)]
    shown += [_alone(fact, annotated, asked) for asked in cores if _named(asked, fact) or length(asked) >= _SHORTEST]
    return next((asked for asked in shown if length(unquoted(asked)) <= _LONGEST), None)


def _alone(fact: Fact, annotated: Annotated, core: str) -> str:
    """Return a core with its date alone."""
    return _dated(", ".join([*_opening(fact), core]), _date(fact, annotated, core))


def _opening(fact: Fact) -> list[str]:
    by = fact.slots["by"]
    return [part for part in (fact.slots["lead"], f"selon {french.decapitalise(by)}" if by else "") if part]


def _date(fact: Fact, annotated: Annotated, core: str) -> str:
    return "" if _YEAR.search(f"{core} {fact.slots['lead']}") else frame.when(annotated)


def _settings(fact: Fact, annotated: Annotated, core: str) -> Iterator[str]:
    """Yield the question with its event or topic, where it names nothing of its own."""
    sentence = annotated.sentence_at(fact.evidence[0].start)
    event = event_of(annotated, sentence) if sentence else None
    if _named(core, fact) and not fact.slots.get("bare"):
        return
    if event and french.bare(event.name) not in core + fact.answer:
        yield from _at_event(event.name, _date(fact, annotated, core), _opening(fact), core)
    elif not event and sentence:
        bare = bool(fact.slots.get("bare"))
        asked = standing(annotated, fact, core, lead=fact.slots["lead"], by=fact.slots["by"], bare=bare)
        yield from [asked] if asked else []


def _at_event(name: str, date: str, opening: list[str], core: str) -> Iterator[str]:
    """Yield the question with its event in front where it took place there, in brackets where the event only tells of it."""
    if frame.took_place(core):
        yield ", ".join([frame.joined(f"lors {french.of(name)}", date), *opening, core])
    label = frame.joined(french.bare(name), date.removeprefix("en "))
    yield f"{', '.join([*opening, core])} ({label})"


def _named(core: str, fact: Fact) -> bool:
    """Whether a question names a thing that is not its answer."""
    answer = fold(" ".join(fact.items or (fact.answer,)))
    return any(fold(word) not in answer for word in re.findall(r"(?<=[\s'«])[A-ZÀ-Ý][\w-]+", core))


def _dated(asked: str, date: str) -> str:
    if not date or date[-4:] in asked:
        return asked
    return f"{asked} ({date.removeprefix('en ')})" if date.startswith("en ") else f"{asked}, {date}"


def enumeration(items: tuple[str, ...]) -> str:
    """Return « a, b et c »."""
    return ", ".join(items[:-1]) + f" et {items[-1]}" if len(items) > 1 else "".join(items)
