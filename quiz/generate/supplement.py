"""Gap sentences and true/false for what no question tells: statements of the article that stand alone."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.filters import LONGEST_ASK, content, outside_quotes, prompt
from quiz.generate.focus import Focus, focuses
from quiz.generate.gaps import gap_sentence
from quiz.generate.model import Annotated, Draft, Options, Sentence
from quiz.generate.rank import same, score
from quiz.generate.referents import unnamed_referent
from quiz.generate.statements import Statement, statements_in
from quiz.generate.strict import FILTERS, lacks_matter, lacks_object, pronoun_object, wrong_form
from quiz.generate.verdicts import deed, false_card, true_card

SHARE = 4
"""At most one card in so many is a gap sentence or true/false."""
VERDICTS = 7
"""At most one card in so many is true/false."""
KEPT = 2
"""How many cards of a full deck make room, the least of them, so that it is not questions alone."""
_UNTOLD = 1.5
"""What it is worth that no other card quotes a sentence."""
_BORROWED = 0.6
"""Worth from which a statement is asked about as true or false."""


@dataclass(frozen=True, slots=True)
class _Find:
    """Something of a sentence that no card asks for, with what it is worth beside the others."""

    statement: Statement
    focus: Focus
    card: Draft
    """A gap sentence, or true/false where the verb alone is asked for."""
    worth: float


def supplemented(drafts: Sequence[Draft], annotated: Annotated, options: Options, *, barred: Sequence[Span] = ()) -> list[Draft]:
    """Return the drafts with gap sentences and true/false for what none of them asks, in the order of the text.

    Sentences in `barred`, which the article contradicts, are left alone. Of a full deck the least drafts make room.
    """
    if options.kinds and FactKind.OTHER not in options.kinds:
        return list(drafts)
    kept = sorted(drafts, key=lambda draft: -draft.score)[: max(0, options.most - KEPT)]
    easy = sum(is_easy(draft) for draft in kept)
    room = min((len(kept) - easy) // (SHARE - 1) - easy, options.most - len(kept))
    finds = sorted(_finds(annotated, drafts, barred), key=lambda find: -find.worth) if room > 0 else []
    more = _mixed(annotated, finds, room, len(kept) // (VERDICTS - 1))
    spared = [draft for draft in drafts if not any(draft is one for one in kept)][: max(0, options.most - len(kept) - len(more))]
    return sorted([*kept, *spared, *more], key=lambda draft: (draft.evidence[0].start, -draft.score))


def is_easy(draft: Draft) -> bool:
    """Whether a draft is a gap sentence or true/false."""
    return bool(draft.cloze) or draft.fact.answer_type is AnswerType.BOOLEAN


def _finds(annotated: Annotated, drafts: Sequence[Draft], barred: Sequence[Span]) -> Iterator[_Find]:
    """Yield what is sound of the first statement of each sentence that holds something no draft asks for or tells."""
    for sentence in annotated.sentences:
        if any(_overlap(sentence, span) for span in barred):
            continue
        for statement in statements_in(annotated, sentence):
            telling = [draft for draft in drafts if _tells(draft, statement)]
            found = list(_of_statement(annotated, statement, telling))
            if found:
                yield from (find for find in found if not any(same(find.card, draft) for draft in drafts))
                break


def _overlap(sentence: Sentence, span: Span) -> bool:
    return sentence.start < span.end and span.start < sentence.end


_AGAIN = 0.6
"""Share of the words of a statement from which a card on another sentence tells the same."""


def _tells(draft: Draft, statement: Statement) -> bool:
    """Whether a draft quotes the sentence of a statement, or says most of it."""
    if any(_overlap(statement.sentence, span) for span in draft.evidence):
        return True
    words = content(statement.text)
    return len(words & (content(prompt(draft)) | content(draft.answer))) >= _AGAIN * len(words)


def _of_statement(annotated: Annotated, statement: Statement, telling: Sequence[Draft]) -> Iterator[_Find]:
    """Yield the sound cards on what a statement holds beside what the drafts that tell of it hold."""
    told = [content(text) for draft in telling for text in (draft.answer, *draft.accept, *draft.items, prompt(draft))]
    verb = None if telling else deed(statement)
    for focus in [*focuses(annotated, statement), *([verb] if verb else [])]:
        card = true_card(annotated, statement, focus) if focus is verb else gap_sentence(annotated, statement, focus)
        if card and not any(content(focus.text) <= words for words in told) and _is_sound(card, statement, annotated):
            worth = score(card, annotated) + 2 * focus.worth + (0.0 if telling else _UNTOLD)
            yield _Find(statement, focus, card, worth)


def _is_sound(draft: Draft, statement: Statement, annotated: Annotated) -> bool:
    """Whether no filter objects to a draft; to a gap sentence neither as it is shown nor as a question would end.

    Quotation marks do not count, and what a noun names is told with the gap filled: « l'archéologue {{Ana Ruiz}} ».
    """
    if len(outside_quotes(prompt(draft)).split()) > LONGEST_ASK:
        return False
    if not draft.cloze:
        return not any(check(draft, annotated) for check in FILTERS)
    plain = re.sub(r"[\u00a0\u202f]", " ", draft.cloze)
    for quote in re.findall(r"«[^»]*»", statement.text):
        plain = plain.replace(quote, quote.strip("«» "))
    ended = re.sub(r"\.$", " ?", re.sub(r"\{\{.+?\}\}", "[…]", plain))
    filled = re.sub(r"\.$", " ?", re.sub(r"[{}]", "", plain))
    forms = (replace(draft, cloze=plain), replace(draft, cloze="", ask=ended))
    objected = any(check(form, annotated) for form in forms for check in FILTERS if check is not unnamed_referent)
    whole = replace(draft, cloze="", ask=filled)
    return not objected and not any(check(whole, annotated) for check in _OF_WHOLE)


_OF_WHOLE = (unnamed_referent, lacks_matter, lacks_object, wrong_form, pronoun_object)
"""Filters of a sentence rather than of a question: they look at it with its gap filled."""


def _mixed(annotated: Annotated, finds: Sequence[_Find], room: int, verdicts: int) -> list[Draft]:
    """Return the best of the finds, every other one as true/false as long as they may be, true and false by turns."""
    chosen: list[Draft] = []
    left, chance = min(verdicts, (room + 1) // 2), sha256(annotated.text.encode()).digest()
    turn, first = chance[0] % 2, chance[2] % 2
    for find in finds:
        lone, due = find.focus.type is AnswerType.BOOLEAN, left > 0
        if len(chosen) == room or any(find.card.evidence[0] == one.evidence[0] for one in chosen):
            continue
        made = _verdict(annotated, find, TURNS[turn]) if due and (lone or len(chosen) % 2 == first) else None
        draft = made or find.card
        if (lone and made is None) or any(same(draft, one) for one in chosen):
            continue
        chosen.append(draft)
        if made is not None:
            left, turn = left - 1, 1 - turn
    return chosen


Maker = Callable[[Annotated, Statement, Focus], Draft | None]
TURNS: tuple[Maker, Maker] = (true_card, false_card)


def _verdict(annotated: Annotated, find: _Find, make: Maker) -> Draft | None:
    """Return a find as true/false; None where it is not worth that, or a filter objects."""
    made = make(annotated, find.statement, find.focus) if find.focus.worth >= _BORROWED else None
    return made if made and _is_sound(made, find.statement, annotated) else None
