"""Who did what: the subject of a clause, kept with its verb phrase word for word."""

import re
from dataclasses import replace

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.calendar import MONTH_PATTERN, WEEKDAY_PATTERN
from quiz.generate.clauses import clauses_in
from quiz.generate.facts.actors import Actor
from quiz.generate.facts.deeds import Deed, deeds_in
from quiz.generate.facts.people import People
from quiz.generate.facts.predicate import Predicate, words_of
from quiz.generate.facts.standing import Standing
from quiz.generate.facts.wording import reworded, source_of
from quiz.generate.model import Annotated, Fact, Gender, Modality, Number, Sentence
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.subjects import subject_phrase

_INSERTED = re.compile(
    r" (?:également|aussi|toutefois|notamment|finalement|ensuite|cependant|par ailleurs|en outre|pour sa part|de son côté"
    r"|à son tour|au contraire|en effet|d'abord|désormais)(?= )"
)
_OPEN = re.compile(
    r"(?:le relais|part|partie|lieu|appel|place|la relève|la suite|acte|état|face|la porte|la voie|le ton|la parole|le clou"
    r"|l'éponge|le flambeau|la main|le cap|la barre|le pas|le doute|la balle|le coche|le point|la donne|le cœur|le jeu|la page)"
    r"(?! (?:de|du|des|d'|à|au)\b)"
)
"""Objects that leave open of what."""
_SEVERAL = re.compile(r"^(?:comme )?l'une? des\b|\bcomme l'une? des\b")
"""What others may be as well."""
_UNFINISHED = re.compile(r"(?:^|\s)(?:à |de |d')(?!(?:démissionner|négocier|voter|témoigner)$)\w+(?:er|ir|re|oir)$")
_NAMED_TO = frozenset(["nommer", "élire", "désigner", "choisir", "recruter", "promouvoir", "réélire"])
IDLE = words_of(
    "avoir être rester sembler paraître devenir venir aller dire vouloir savoir pouvoir devoir faire croire penser espérer tenir",
    "estimer juger connaître réagir sourire attendre comprendre chercher essayer continuer commencer voir regarder trouver",
    "figurer montrer évoquer profiter souhaiter rêver préférer reconnaître témoigner ressembler parler aimer",
)
"""Verbs that leave too little to ask about, or open."""
_OBJECTS = frozenset(["le", "la", "l'", "les", "en", "y", "lui", "leur", "me", "nous", "m'", "vous"])
_CITING = re.compile(r"(?:[Aa]ux yeux|[Ss]i|[Pp]our (?:le|la|l'|les|M\.|Mme|[A-Z]))\b")
_PLACED = re.compile(r"(?:[Ee]n|[Àà]|[Aa]u|[Aa]ux|[Dd]ans (?:le|la|l'|les)) ?[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*")
_SHORTEST_REST = 3
_ONLY_A_DATE = re.compile(
    rf"(?:{WEEKDAY_PATTERN} |le |en |début |fin )*(?:\d{{1,2}}(?:er)? )?(?:{MONTH_PATTERN})?(?: ?(?:19|20)\d\d)?", re.IGNORECASE
)
_LONGEST = 22


def find_agents(annotated: Annotated) -> list[Fact]:
    """Return one fact a clause whose subject is a person, a body or a place by name."""
    people = People(annotated)
    facts: dict[tuple[str, str], Fact] = {}
    for sentence in annotated.sentences:
        for deed in deeds_in(annotated, people, sentence):
            fact = _pair(annotated, deed) if deed.other else _fact(annotated, people, deed)
            if fact:
                facts.setdefault((fact.answer, fact.slots["verb"]), fact)
    return list(facts.values())


def _fact(annotated: Annotated, people: People, deed: Deed) -> Fact | None:
    actor, predicate = deed.actor, deed.predicate
    if actor.is_person and not predicate.passive and _is_saying(predicate.lexical.text) and not _announces(annotated, predicate):
        return None
    if actor.is_person and re.match(r" ?en garde\b", annotated.of(predicate.rest)):
        return None
    named = _named_object(annotated, people, deed)
    verb = named[0] if named else _verb(annotated, actor, predicate)
    if verb is None:
        return None
    rest = _rest(annotated, deed, verb, whole=named is not None)
    lead = "" if deed.relative else lead_of(annotated, deed)
    by = source_of(annotated, predicate.sentence, predicate.finite.start)
    if rest is None or lead is None or by is None:
        return None
    naming = (*rest.naming, *(named[1] if named else ()))
    aside = _aside(annotated, deed, verb, rest.text)
    if not (rest.text or aside or named):
        return None
    return _made(annotated, deed, (verb, rest.text), naming, (aside, lead, by))


_ANNOUNCING = words_of(
    "annoncer dévoiler promettre confirmer proposer réclamer demander exiger présenter révéler revendiquer contester"
)


def _announces(annotated: Annotated, predicate: Predicate) -> bool:
    """Whether a verb of saying tells of a deed: « a annoncé son départ », « réclame une enquête »."""
    rest = annotated.of(predicate.rest).lstrip()
    return predicate.lexical.lemma in _ANNOUNCING and re.match(r"(?:une? |l[ea]s? |l'|sa |son |ses |des |\d)", rest) is not None


def lead_of(annotated: Annotated, deed: Deed) -> str | None:
    """Return what opens the sentence and limits it: "en 1601", "à Paris"; None where it cannot be told or cites someone."""
    start = deed.predicate.sentence.start
    text = re.split(r"[;:]\s", annotated.text[start : deed.actor.at.start])[-1]
    at = deed.actor.at.start - len(text)
    kept = []
    for part in re.split(r"(,\s)", text):
        words, span, at = part.strip(" ,"), Span(at, at + len(part)), at + len(part)
        if _CITING.match(words):
            return None
        place = _PLACED.fullmatch(words)
        if _described(deed.predicate.sentence, span.start):
            continue
        dated = [d for d in annotated.dates if span.start <= d.span.start < span.end]
        if dated and (len(dated) > 1 or not dated[0].wording or dated[0].span.start > span.start + 1):
            return None
        if dated and dated[0].span.end >= span.start + len(part.rstrip()):
            kept.append(french.decapitalise(dated[0].wording))
        elif dated or place:
            shown = reworded(annotated, span)
            if shown is None:
                return None
            kept.append(french.decapitalise(shown.text))
    return ", ".join(kept)


def _described(sentence: Sentence, at: int) -> bool:
    """Whether a participle or adjective opens what stands there: « Créée en 1984, », « Longue de 3 km, »."""
    first = next((token for token in sentence.tokens if token.start >= at), None)
    return first is not None and (first.form == "Part" or first.pos == "ADJ")


def _rest(annotated: Annotated, deed: Deed, verb: str, *, whole: bool) -> Standing | None:
    """Return what follows the verb, as short as it still says enough; None where nothing will do.

    `whole`: the verb group has its object already, so that nothing need follow.
    """
    fit = []
    for end in deed.predicate.parts:
        rest = reworded(annotated, Span(deed.predicate.rest.start, end), owned=Number.SINGULAR)
        enough = rest and (
            whole or _tells(rest.text, deed.predicate) or (deed.aside and deed.predicate.passive and not rest.text)
        )
        if rest and enough and len(f"{deed.actor.asked} {verb} {rest.text}".split()) <= _LONGEST:
            fit.append(rest)
    brief = [r for r in fit if len(r.text.split()) > _SHORTEST_REST + (0 if re.search(r"[A-ZÀ-Ý]", r.text) else 1)]
    return brief[-1] if brief else fit[0] if fit else None


def _aside(annotated: Annotated, deed: Deed, verb: str, rest: str) -> str:
    """Return what commas set off after the subject, where the question is too bare without it."""
    bare = not re.search(r"[A-ZÀ-Ý0-9]", rest) or len(rest.split()) < _SHORTEST_REST
    if deed.aside is None or deed.actor.is_person or not bare:
        return ""
    aside = reworded(annotated, deed.aside)
    clause = aside and re.match(r"(?:qui |\w+(?:é|i|u|is|it|ert)e?s? )", aside.text)
    if aside is None or not clause or len(f"{deed.actor.asked} {aside.text} {verb} {rest}".split()) > _LONGEST:
        return ""
    return aside.text


def _named_object(annotated: Annotated, people: People, deed: Deed) -> tuple[str, tuple[Span, ...]] | None:
    """« l'a gagnée » -> « a gagné la course féminine »: the pronoun is the subject of the sentence before, if it agrees."""
    predicate = deed.predicate
    index = predicate.sentence.index
    before = annotated.sentences[index - 1] if index else None
    found = re.fullmatch(r"(?P<ne>ne )?l'", predicate.clitics)
    participle = predicate.lexical.text
    if not found or before is None or before.block != predicate.sentence.block or predicate.finite.lemma != "avoir":
        return None
    subjects = [phrase for c in clauses_in(annotated, before)[:1] if (phrase := subject_phrase(annotated, people, c))]
    wanted = Gender.F if participle.endswith("e") else Gender.M
    if (
        len(subjects) != 1
        or subjects[0].gender is not wanted
        or subjects[0].number is Number.PLURAL
        or people.named(subjects[0].text)
    ):
        return None
    group = annotated.of(Span(predicate.finite.start, predicate.verb.end))
    group = group[: -len(participle)] + (masculine(f" {participle}") or "").strip()
    ne = ("n'" if french.elides(group) else "ne ") if found["ne"] else ""
    return f"{ne}{group} {subjects[0].text}", (*subjects[0].naming, Span(before.start, before.end))


def _pair(annotated: Annotated, deed: Deed) -> Fact | None:
    """« A et B ont été relaxés » -> Quelles sont les deux personnes qui ont été relaxées ?"""
    predicate, first, second = deed.predicate, deed.actor, deed.other
    if second is None or not predicate.finite.text.endswith("nt") or set(predicate.clitics.split()) & _OBJECTS:
        return None
    both = {first.asked, second.asked}
    front = {frozenset(["qui"]): "quelles sont les deux personnes", frozenset(["quel pays"]): "quels sont les deux pays"}.get(
        frozenset(both)
    )
    idle = not predicate.passive and (predicate.lexical.lemma in IDLE or _is_saying(predicate.lexical.text))
    if front is None or idle or predicate.attributive:
        return None
    if source_of(annotated, predicate.sentence, predicate.finite.start) != "":
        return None
    rest = reworded(annotated, Span(predicate.rest.start, predicate.parts[0]), owned=Number.PLURAL)
    verb = re.sub(r"\s+", " ", annotated.of(Span(predicate.start, predicate.verb.end)))
    if rest is None or (not predicate.passive and not _tells(rest.text, predicate)):
        return None
    if _agrees(predicate) and "qui" in both:
        verb = f"{verb[:-1]}es" if verb.endswith(("és", "is", "us")) and " " in verb else ""
    if "qui" not in both:
        verb = re.sub(r"(?<=\wé)es$|(?<=\w[iu])es$", "s", verb)
    if not verb or len(f"{front} qui {verb} {rest.text}".split()) > _LONGEST:
        return None
    fact = _made(annotated, deed, (f"qui {verb}", rest.text), rest.naming, ("", "", ""))
    items = (first.answer, second.answer)
    naming = () if second.naming is None else (second.naming,)
    slots = {**fact.slots, "who": front}
    return replace(
        fact, answer=" et ".join(items), items=items, answer_type=AnswerType.LIST, accept=(), slots=slots,
        evidence=(*fact.evidence, *naming),
    )  # fmt: skip


def _is_saying(word: str) -> bool:
    return word in lexicon.sayings() or any(word == saying.present for saying in lexicon.sayings().values())


def _tells(rest: str, predicate: Predicate) -> bool:
    """Whether a verb phrase says enough: more than a word or two after an empty verb, nothing that only the subject could own."""
    words = rest.split()
    if _OPEN.match(rest) or _SEVERAL.search(rest) or _UNFINISHED.search(rest):
        return False
    if _ONLY_A_DATE.fullmatch(rest):
        return False
    if predicate.lexical.lemma in _NAMED_TO and not re.match(r"(?:à la tête|au poste|à la présidence|comme|[a-zà-ÿ]{6,})", rest):
        return False
    if predicate.passive and words:
        return len(words) >= 2
    return len(words) >= _SHORTEST_REST and not re.match(r"(?:que|qu'|comment|si|pourquoi)\b", rest)


def _verb(annotated: Annotated, actor: Actor, predicate: Predicate) -> str | None:
    """Return the verb group as the question puts it; None where an object pronoun or an idle verb stands in it."""
    idle = predicate.lexical.lemma in IDLE and not predicate.passive
    if predicate.attributive or idle or set(predicate.clitics.replace("'", "' ").split()) & _OBJECTS:
        return None
    text = re.sub(r"\s+", " ", annotated.of(Span(predicate.start, predicate.verb.end)))
    text = _INSERTED.sub("", text)
    if predicate.finite.text.endswith("nt") and predicate.finite.text not in (
        "tient",
        "vient",
        "obtient",
        "soutient",
        "maintient",
    ):
        return None
    if predicate.finite.mood == "Cnd" or (actor.asked == "quel pays" and not (predicate.passive or predicate.compound)):
        return None
    if actor.asked in ("qui", "quel pays") and _agrees(predicate) and actor.gender is not Gender.M:
        return None if _attribute_follows(predicate) else masculine(text)
    return text


def _attribute_follows(predicate: Predicate) -> bool:
    """Whether a feminine noun or adjective right after the verb agrees with the subject: a été nommée présidente."""
    after = next((t for t in predicate.sentence.tokens if t.start >= predicate.verb.end), None)
    return after is not None and after.pos in ("NOUN", "ADJ") and after.text.endswith("e")


def _agrees(predicate: Predicate) -> bool:
    return predicate.finite.lemma == "être" or predicate.passive or "s'" in predicate.clitics or "se" in predicate.clitics


def masculine(verb: str) -> str | None:
    """Return a verb group whose last word agrees with « qui »: est arrivée -> est arrivé; None where it is not certain how."""
    head, _, last = verb.rpartition(" ")
    for feminine, form in (
        ("ée", "é"),
        ("ie", "i"),
        ("ue", "u"),
        ("ise", "is"),
        ("ite", "it"),
        ("erte", "ert"),
        ("orte", "ort"),
        ("ainte", "aint"),
    ):
        if last.endswith(feminine):
            return f"{head} {last[: -len(feminine)]}{form}"
    return None if last.endswith("e") else verb


def _made(
    annotated: Annotated, deed: Deed, words: tuple[str, str], naming: tuple[Span, ...], setting: tuple[str, str, str]
) -> Fact:
    actor, predicate = deed.actor, deed.predicate
    sentence = predicate.sentence
    here = Span(sentence.start, sentence.end)
    outside = [s for s in (actor.naming, *naming) if s is not None and not here.start <= s.start < here.end]
    slots = {
        "who": actor.asked,
        "verb": words[0],
        "rest": words[1],
        "aside": setting[0],
        "lead": setting[1],
        "by": setting[2],
        "tense": "" if predicate.compound else predicate.finite.tense,
    }
    return Fact(
        FactKind.ACT,
        words,
        actor.answer,
        actor.kind,
        (here, *outside),
        slots,
        accept=actor.accept,
        negative=bool(re.match(r"n[e']", predicate.clitics)),
        modality=Modality.REPORTED if setting[2] else Modality.PLANNED if predicate.finite.tense == "Fut" else Modality.ASSERTED,
        held_on=frame.held_on(annotated),
        routes=("subject",),
        weight=_weight(annotated, deed, words[1]),
    )


def _weight(annotated: Annotated, deed: Deed, rest: str) -> float:
    """The lede first, then the first sentence of a paragraph; what happened before what is; names and figures before none."""
    sentence, predicate = deed.predicate.sentence, deed.predicate
    first = sentence.index == 0 or annotated.sentences[sentence.index - 1].block != sentence.block
    place = 0.75 if sentence.index < 2 else 0.6 if first else 0.5
    happened = 0.1 if predicate.passive or predicate.compound else -0.1 if predicate.finite.tense == "Pres" else 0.0
    return place + happened + (0.05 if re.search(r"[A-ZÀ-Ý0-9]", rest) else 0.0)
