"""Who signed, adopted, refused, proposed: what parties do with a text or a plan, the polarity kept as the text has it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from quiz.core.model import FactKind, Span
from quiz.generate.facts.agents import Agents, agents_at, agreeing
from quiz.generate.facts.people import People
from quiz.generate.facts.standing import stand_alone
from quiz.generate.model import Annotated, EntityKind, Fact, Modality, Sentence
from quiz.generate.phrases import absolute, hangs, tidy
from quiz.generate.realise import frame, french, lexicon

_LEAD = (
    r"(?:(?P<lead>(?:En|Au|Aux|À|Lors|Dans|Par|Depuis|Après|Avant|Pour|Du|Cependant|Toutefois|Selon|Malgré|Outre|Enfin|Ainsi|De"
    r"|Le \d|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Réunis|Hier|\w+ment)\b[^,;:«»\"]{0,80}), )?"
)
_SUBJECT = r"(?P<subject>(?:[Ll][ea]s? |[Ll]'|[Uu]ne? |[A-ZÀ-Ý]|« )[^;:]{2,200}?)"
_AUXILIARY = r"(?P<clitics>ne l'|ne s'y |n'|ne |l')?(?P<aux>a|ont|avait|avaient|font|est|sont)"
_ADVERB = r"(?: (?P<adverb>pas encore|pas|jamais|également|aussi|finalement|déjà|\w+ment))?"
_END = re.compile(
    r"[;:.]|,? (?:invoquant|estimant|jugeant|faute de|sans )|, (?:\w+ant\b|qui|dont|où|mais|tandis|selon|alors|a |ont |a-t-"
    r"|s'est|ce qui)"
    r"|,(?= (?:l[ea]s? |l'|[A-ZÀ-Ý])(?!un)[^,;:«»]{2,50}? (?<!qui )(?:s'est|se sont|s'était|n'a|n'ont|ne s'est) )"
)
_INSERTED = re.compile(r", (?!qui |dont )[^,;:«»]{3,50},(?= (?:une? |l[ea]s? |l'|des ))")
_CITED = re.compile(
    r", (?:a|ont|avait) (?:indiqué|annoncé|précisé|rapporté|affirmé|fait savoir) (?P<who>[^,;:.]{3,80})\.?$"
    r"|, a-t-on appris (?:de (?P<learnt>source \w+)|auprès (?:de |d')(?P<heard>[^,;:.]{3,60}))\.?$"
    r"|, selon (?P<source>[^,;:.]{3,80})\.?$"
)
_BY = re.compile(r"(?:^|\s)par (?=(?:l[ea]s? |l'|une? |M\. |Mme |[A-ZÀ-Ý]))")
_REFUSED = re.compile(r" d(?:e |')(?:signer|parapher|ratifier|adopter|approuver|voter|rejoindre)")
_BROKEN = re.compile(r"\s?(?:[«\"]|, (?:les? |la |l'|à |de |d'|[A-ZÀ-Ý])[^.;:]* et )")
_OBJECTLESS = re.compile(r"d(?:e |')(?:signer|parapher|ratifier|adopter|approuver)")
_BARE = re.compile(r"(?:[Ll]'|[Ll]e |[Ll]a )(?:accord|traité|avenant|contrat|convention|texte|protocole|bail)")
_UNFINISHED = re.compile(r"(?:\s|^)(?:de|d'|du|des|à|que|et|ou|un|une|mais|dont|pour|contre)$")
_ALONE = re.compile(r"(?:pour|contre)(?= (?:à|en|le \d|lors)|$)")
"""« a voté pour », of what it does not say."""
_LONGEST = 18


@dataclass(frozen=True, slots=True)
class Deed:
    """A sentence in which parties deal with a text: `subject` did, or underwent (`passive`), what `participle` says."""

    sentence: Sentence
    lead: Span
    subject: Span
    clitics: str
    auxiliary: str
    adverb: str
    participle: str
    passive: bool
    rest: Span
    by: str

    @property
    def negative(self) -> bool:
        """Whether it is denied."""
        return self.clitics.startswith("n")


def find_signed(annotated: Annotated) -> list[Fact]:
    """Return one fact an act of signing, adopting, refusing or proposing; the doers are the answer."""
    people = People(annotated)
    facts: dict[tuple[str, str], Fact] = {}
    for sentence in annotated.sentences:
        deed = deed_in(sentence)
        fact = (_of_passive if deed.passive else _of_subject)(annotated, people, deed) if deed else None
        if fact:
            facts.setdefault((fact.slots["core"][-60:], fact.answer), fact)
    return list(facts.values())


@cache
def _pattern() -> re.Pattern[str]:
    participles = "|".join(sorted((row[0] for row in lexicon.rows("signing")), key=len, reverse=True))
    return re.compile(
        rf"^{_LEAD}{_SUBJECT},? {_AUXILIARY}{_ADVERB}(?P<passive> été)? "
        rf"(?P<participle>(?:{participles})(?:e?s?)|refusé(?= d)|jointe?s?|rejoint|partie(?= des (?:pays )?signataires)"
        r"|donné(?= (?:son|leur) accord))(?![\w-])"
    )


def deed_in(sentence: Sentence) -> Deed | None:
    """Return what parties do with a text in the main clause of a sentence."""
    found = _pattern().match(sentence.text)
    if found is None or (found["participle"] == "refusé" and not _REFUSED.match(sentence.text, found.end())):
        return None
    if (found["aux"] == "font") != (found["participle"] == "partie") or not _balanced(found["subject"]):
        return None
    if bool(found["passive"]) and found["aux"] in ("est", "sont"):
        return None
    cited = _CITED.search(sentence.text)
    tail = sentence.text[: cited.start()] if cited else sentence.text
    end = _END.search(tail, found.end())
    stop = end.start() if end else len(tail)
    learnt = f"une {cited['learnt']}" if cited and cited["learnt"] else ""
    by = (learnt or cited["heard"] or cited["who"] or cited["source"]) if cited else ""
    at = sentence.start
    lead = Span(at + max(found.start("lead"), 0), at + max(found.end("lead"), 0))
    subject = Span(at + found.start("subject"), at + found.end("subject"))
    inserted = _INSERTED.match(sentence.text, found.end())
    if inserted:
        end = _END.search(tail, inserted.end())
        stop = end.start() if end else len(tail)
    begin = inserted.end() if inserted else found.end()
    rest = Span(at + begin, at + max(stop, begin))
    return Deed(
        sentence, lead, subject, found["clitics"] or "", found["aux"], found["adverb"] or "", found["participle"],
        bool(found["passive"]), rest, by.strip(),
    )  # fmt: skip


def _balanced(text: str) -> bool:
    return text.count("«") == text.count("»") and text.count('"') % 2 == 0


def _of_subject(annotated: Annotated, people: People, deed: Deed) -> Fact | None:
    """Ask for the subject: « Quels sont les deux pays qui n'ont pas signé … »."""
    agents = agents_at(annotated, people, deed.subject)
    said = _predicate(annotated, deed) if agents else None
    if agents is None or said is None:
        return None
    agreed = agreeing(agents, said[0])
    return _fact(annotated, deed, agents, tidy(f"{agents.front} {agreed}"), said[1]) if agreed else None


def _predicate(annotated: Annotated, deed: Deed) -> tuple[str, tuple[Span, ...]] | None:
    """Return the verb phrase to ask with, and what names what it names; None where it cannot stand."""
    rest = rest_of(annotated, deed.rest)
    if rest is None or _ALONE.match(rest[0]):
        return None
    verb = " ".join(word for word in (deed.auxiliary, deed.adverb, deed.participle) if word)
    text, naming = rest
    unsigned = _document(annotated, deed) if _OBJECTLESS.fullmatch(text) else None
    if _OBJECTLESS.fullmatch(text):
        return (f"{deed.clitics}{verb} {text} {unsigned[0]}", (*naming, unsigned[1])) if unsigned else None
    if text and deed.clitics in ("", "n'", "ne "):
        return f"{deed.clitics}{verb} {text}", naming
    document = _document(annotated, deed) if not text else None
    if document is None:
        return None
    if deed.clitics == "ne s'y ":
        return f"ne s'{verb} {french.at(document[0])}", (document[1],)
    bare = re.sub(r"(?<=[éit])e?s?$", "", verb) if "l'" in deed.clitics else verb
    return f"{'n' + chr(39) if deed.negative else ''}{bare} {document[0]}", (document[1],)


def rest_of(annotated: Annotated, span: Span) -> tuple[str, tuple[Span, ...]] | None:
    """Return what follows a verb as it can stand alone; None for a pointer, a list cut short, or too many words."""
    text = annotated.of(span)
    if not text.strip():
        return "", ()
    if _BROKEN.match(annotated.text, span.end):
        return None
    start = span.start + len(text) - len(text.lstrip())
    standing = stand_alone(annotated, Span(start, start + len(text.strip())))
    if standing is None:
        return None
    shown = tidy(standing.text)
    if _UNFINISHED.search(shown) or hangs(shown, owned=True) or len(shown.split()) > _LONGEST or not _balanced(shown):
        return None
    return shown, standing.naming


def _document(annotated: Annotated, deed: Deed) -> tuple[str, Span] | None:
    """Return the text that the sentences just before speak of: a named one, or a subject like « l'entente-cadre »."""
    before = [s for s in annotated.sentences if deed.sentence.index - 2 <= s.index < deed.sentence.index]
    for sentence in reversed(before):
        whole = Span(sentence.start, sentence.end)
        inside = range(sentence.start, sentence.end)
        named = {e.name: e for e in annotated.entities for m in e.mentions if e.kind is EntityKind.TEXT and m.start in inside}
        if len(named) == 1:
            entity = next(iter(named.values()))
            return f"{entity.article}{entity.name}", whole
        dubbed = re.search(r"(?:dite?|baptisée?|appelée?) « ([A-ZÀ-Ý][^«»]+?) »", sentence.text)
        noun = lexicon.nouns().get(dubbed[1].split()[0].casefold()) if dubbed else None
        if dubbed and noun:
            return french.with_article(dubbed[1], noun.gender), whole
        found = re.search(r"(?:^|\bque )(?P<text>(?:[Ll]a |[Ll]e |[Ll]')(?P<head>[\w-]+))(?= (?:a|avait) été )", sentence.text)
        noun = lexicon.nouns().get(found["head"].casefold()) if found else None
        if found and noun and noun.sort == "text":
            return french.decapitalise(found["text"]), whole
    return None


def _of_passive(annotated: Annotated, people: People, deed: Deed) -> Fact | None:
    """« a été signé par X » asks « Qui a signé … ? »: the participle loses its agreement, the subject becomes the object."""
    by = _BY.search(annotated.of(deed.rest))
    if by is None or deed.negative or deed.clitics:
        return None
    start = deed.rest.start + by.end()
    agents = agents_at(annotated, people, Span(start, _agents_end(annotated, deed, start)))
    bare = bool(_BARE.fullmatch(annotated.of(deed.subject)))
    thing = rest_of(annotated, deed.subject) or ((annotated.of(deed.subject), ()) if bare else None)
    before = rest_of(annotated, Span(deed.rest.start, deed.rest.start + by.start()))
    if agents is None or thing is None or before is None or re.search(r",|\bet\b", thing[0]):
        return None
    auxiliary = {"ont": "a", "avaient": "avait"}.get(deed.auxiliary, deed.auxiliary)
    if agents.plural:
        auxiliary = {"a": "ont", "avait": "avaient"}[auxiliary]
    participle = re.sub(r"(?<=[éit])e?s?$", "", deed.participle)
    core = tidy(f"{agents.front} {auxiliary} {deed.adverb} {participle} {french.decapitalise(thing[0])} {before[0]}")
    fact = _fact(annotated, deed, agents, core, (*thing[1], *before[1]))
    return replace(fact, slots={**fact.slots, "bare": "1"}) if bare else fact


def _agents_end(annotated: Annotated, deed: Deed, start: int) -> int:
    """Return where the agents end: with the sentence part that holds a further « par », else with the clause."""
    more = re.match(r"[^.;:«»]*", annotated.text[start : deed.sentence.end])
    if more and re.search(r"(?:, | et )(?:et )?par (?=l[ea]|son |sa |[A-Z])", more[0]):
        return start + more.end()
    preposition = re.search(r" (?:à|pour|en|dans|sur|le \d|lors)(?= |')", annotated.text[start : deed.rest.end])
    return start + preposition.start() if preposition else deed.rest.end


def _lead(annotated: Annotated, deed: Deed) -> str:
    """Return what limits the deed in time or place, absolute; connectors and pointers say nothing."""
    dates = [d for d in annotated.dates if deed.lead.start <= d.span.start < deed.lead.end]
    if dates:
        return dates[0].wording
    shown = absolute(annotated, deed.lead) or ""
    placed = re.match(r"(?:Lors|À|Au|Aux|En|Dans) ", shown) and re.search(r"\s[A-ZÀ-Ý]", shown)
    return french.decapitalise(shown) if placed and not hangs(shown) else ""


def _fact(annotated: Annotated, deed: Deed, agents: Agents, core: str, naming: tuple[Span, ...]) -> Fact:
    here = Span(deed.sentence.start, deed.sentence.end)
    spans = (here, *(span for span in (*agents.naming, *naming) if not here.start <= span.start < here.end))
    core = core.replace(" chacune ", " chacun ") if " pays qui " in core else core
    slots = {"core": _partial(core), "lead": _lead(annotated, deed), "by": tidy(deed.by)}
    return Fact(
        FactKind.SIGNED,
        (core[-60:],),
        ", ".join(agents.names),
        agents.type,
        tuple(dict.fromkeys(spans)),
        slots,
        items=agents.names if len(agents.names) > 1 else (),
        accept=agents.accept,
        negative=deed.negative,
        modality=Modality.REPORTED if deed.by else Modality.ASSERTED,
        held_on=frame.held_on(annotated),
        routes=("surface",),
        weight=0.8,
    )


def _partial(core: str) -> str:
    """« font partie des signataires » names some of them only: ask who is named among them."""
    found = re.match(r"(?P<front>quel\w* sont les \w+ \w+) qui font partie des (?P<rest>.*)$", core)
    return f"{found['front']} cités parmi les {found['rest']}" if found else core
