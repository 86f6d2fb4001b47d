"""What someone was elected, named or crowned, told by a participle that opens a sentence: « Élue meilleure joueuse, elle … »."""

import re

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.facts.people import People
from quiz.generate.facts.wording import reworded
from quiz.generate.model import Annotated, Fact, Sentence
from quiz.generate.realise import frame, lexicon

_RAISED = re.compile(
    r"(?P<verb>(?:Élu|Réélu|Nommé|Sacré|Désigné|Couronné|Proclamé|Promu|Intronisé|Consacré)(?P<e>e?))"
    r"(?P<when> (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)| (?:en|fin|début) (?:\w+ )?(?:19|20)\d\d)?"
    r" (?P<what>[a-zà-ÿ][^,;:«»]{5,80}), (?=(?P<subject>(?:[Ii]l|[Ee]lle|M\. |Mme |[A-ZÀ-Ý]|l[ea] |l')[^,;:«»]{0,60}))"
)


def find_raised(annotated: Annotated) -> list[Fact]:
    """Return one fact a sentence that opens with what its subject was made."""
    people = People(annotated)
    return [fact for sentence in annotated.sentences if (fact := _fact(annotated, people, sentence))]


def _fact(annotated: Annotated, people: People, sentence: Sentence) -> Fact | None:
    found = _RAISED.match(sentence.text)
    if found is None:
        return None
    at = sentence.start
    who = people.resolve(at + found.start("subject"), at + found.end("subject"))
    what = reworded(annotated, Span(at + found.start("what"), at + found.end("what")))
    if who is None or what is None or who.at.start > at + found.start("subject") + 40:
        return None
    noun = what.text.split()[0]
    attribute = noun in lexicon.offices() or re.match(r"(?:meilleure?|championne?|reine|roi|miss|joueuse|joueur)\b", noun)
    verb = found["verb"].lower() if attribute or not found["e"] else found["verb"].lower()[:-1]
    here = Span(sentence.start, sentence.end)
    outside = (s for s in (who.naming, *what.naming) if s is not None and not here.start <= s.start < here.end)
    return Fact(
        FactKind.ACT,
        (verb, what.text),
        who.person.name,
        AnswerType.PERSON,
        (here, *outside),
        {"core": f"qui a été {verb} {what.text}"},
        held_on=frame.held_on(annotated),
        routes=("participle",),
        weight=0.8,
    )
