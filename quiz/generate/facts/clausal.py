"""What the kinds that are read from clauses share: the pieces of a question with its subject turned round."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quiz.core.model import Span
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.facts.people import People
from quiz.generate.genders import gender_shown
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Gender, Modality, Number, Sentence
from quiz.generate.nominal import nominal_relatives_in
from quiz.generate.participles import participles_in
from quiz.generate.parts import shorter_ends
from quiz.generate.phrases import Phrase, absolute, hangs, tidy
from quiz.generate.realise import french, lexicon
from quiz.generate.relatives import relatives_in
from quiz.generate.subjects import number_of, subject_phrase

_LONGEST_REST = 16


@dataclass(frozen=True, slots=True)
class Setting:
    """What every fact of a clause carries: who is cited for it, what its sentence opens with, the evidence."""

    by: str
    lead: str
    evidence: tuple[Span, ...]
    modality: Modality


def usable(clause: Clause) -> bool:
    """Whether a clause can be asked about: not denied, not a relative, not addressed to the reader."""
    if clause.negative or not has_subject(clause) or _TIME.fullmatch(clause.head.text) or _OBJECT_PRONOUN.search(clause.clitics):
        return False
    before = clause.finite.start - 1
    return not any(token.end == before and token.text.casefold() in ("en", "y") for token in clause.sentence.tokens)


_OBJECT_PRONOUN = re.compile(r"(?:^|\s)(?:en|y|le|la|les|lui|leur|me|nous)\s|\bl'")


_TIME = re.compile(
    r"(?:années?|ans?|mois|semaines?|jours?|journée|soir|matin|nuit|fois|heures?|minutes?|lundi|mardi|mercredi|jeudi|vendredi)"
)
"""Words of time, which a parse takes for subjects where they only say when."""


def has_subject(clause: Clause) -> bool:
    """Whether the subject of a clause names something: no relative, nobody the reader is, no « ce »."""
    return clause.head.text.casefold() not in ("qui", "on", "nous", "vous", "je", "ce", "c'", "cela", "ça")


@per_article
def all_clauses(annotated: Annotated) -> tuple[Clause, ...]:
    """Return every clause of the article that can be asked about."""
    finders = (clauses_in, participles_in, relatives_in, nominal_relatives_in)
    found: dict[tuple[int, int], Clause] = {}
    for sentence in annotated.sentences:
        for clause in (c for find in finders for c in find(annotated, sentence) if usable(c)):
            found.setdefault((clause.verb.start, clause.subject.start), clause)
    return tuple(found.values())


def setting_of(annotated: Annotated, people: People, clause: Clause, phrase: Phrase | None) -> Setting | None:
    """Return what surrounds a clause; None where its source cannot be named."""
    here = Span(clause.sentence.start, clause.sentence.end)
    naming = [span for span in (phrase.naming if phrase else ()) if not here.start <= span.start < here.end]
    by = clause.by
    if clause.reporter is not None:
        reporter = people.resolve(_reporter_start(annotated, clause.reporter), clause.reporter.end)
        body = None if reporter else _reporting_body(annotated, people, clause)
        if reporter is None and body is None:
            return None
        by = reporter.person.name if reporter else body.text if body else ""
        naming += [reporter.naming] if reporter and reporter.naming else [*body.naming] if body else []
    elif by:
        person = people.resolve(_offset(annotated, clause.sentence, by), _offset(annotated, clause.sentence, by) + len(by))
        by = person.person.name if person else brief_source(tidy(by))
        naming += [person.naming] if person and person.naming else []
        if hangs(by):
            return None
    modality = Modality.REPORTED if by else _modality(clause)
    lead = lead_words(annotated, clause)
    return None if lead is None else Setting(by, lead, (here, *naming), modality)


_LONGEST_SOURCE = 8


def _reporting_body(annotated: Annotated, people: People, clause: Clause) -> Phrase | None:
    """Return who reports a clause where it is no person: « [La cour d'appel] a jugé que … »."""
    reporter = clause.reporter
    told = [c for c in clauses_in(annotated, clause.sentence) if reporter and c.lexical.end <= reporter.end and not c.reporter]
    phrase = subject_phrase(annotated, people, told[-1]) if told and not told[-1].negative else None
    if phrase is None or len(phrase.text.split()) > _LONGEST_SOURCE or hangs(phrase.text):
        return None
    outside = tuple(s for s in phrase.naming if not clause.sentence.start <= s.start < clause.sentence.end)
    return replace(phrase, naming=outside)


_PUBLISHED = re.compile(
    r",?\s(?:qui|que|dont)\s.*$|\s(?:communiqu|publi|diffus|dévoil|rend|paru|transmis|présent|fourni|relay|cit|consult|révél|établi|dress|livr"
    r"|remis|réalis|men|conduit|pilot|command)"
    r"(?:é|u|is|i)?e?s?\s(?P<when>.*)$"
)
_ISSUER = re.compile(r"(?:^|\s)par (?P<who>(?:le |la |les |l')[^,;:()]{3,60})$")


def brief_source(source: str) -> str:
    """Return who is cited without when and where they said it: « un bilan communiqué samedi par la police » -> la police."""
    found = _PUBLISHED.search(source)
    if found is None:
        return source
    issuer = _ISSUER.search(found["when"] or "")
    return issuer["who"] if issuer else source[: found.start()]


def _reporter_start(annotated: Annotated, span: Span) -> int:
    """Return where the subject of the verb of saying begins: after what commas set off at the start."""
    found = re.match(r"(?:[^,]{0,80}(?:ée?s?|à ce sujet|part|ouverture|côté)),\s", annotated.of(span))
    return span.start + (found.end() if found else 0)


def _offset(annotated: Annotated, sentence: Sentence, words: str) -> int:
    return annotated.text.index(words, sentence.start)


def _modality(clause: Clause) -> Modality:
    if clause.finite.mood == "Cnd":
        return Modality.POSSIBLE
    planned = clause.finite.tense == "Fut" or clause.finite.lemma in ("devoir", "aller")
    return Modality.PLANNED if planned else Modality.ASSERTED


_CONNECTORS = re.compile(
    r"^(?:or|mais|et|ainsi|depuis|au total|par ailleurs|cependant|toutefois|en outre|en effet|de son côté|pour sa part"
    r"|autre annonce|sur le terrain|de plus|enfin|ensuite|puis|à noter|désormais|aujourd'hui|actuellement|pour rappel"
    r"|sur le fond|sur ce point|à l'issue (?:des travaux|du scrutin|de la réunion|de la rencontre|des débats|du vote)"
    r"|au terme (?:des travaux|du scrutin|de la réunion|de la rencontre|des débats|du vote)|à cette occasion"
    r"|par (?:\d+|[a-z-]+) voix contre [\w-]+(?: voix)?(?: et [\w-]+ abstentions?)?"
    r"|la veille|le lendemain|(?:une?|deux|trois|quatre|cinq|six|dix|quelques) (?:heures?|jours?) (?:plus tôt|plus tard)"
    r"|(?:une?|deux|trois|quatre|cinq|six|dix|quelques) (?:heures?|jours?) (?:auparavant|avant|après)"
    r"|pour preuve|preuve en est|fait rare|en contrepartie|en échange|en retour|à défaut"
    r"|en conséquence|parallèlement|selon [^,]+|autrement dit|résultat|en revanche|du reste|concrètement)$",
    re.IGNORECASE,
)
_PARTICIPIAL = re.compile(r"^(?!depuis\b)(?:\w+ment\s)?\w+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|ant|it|ite)\b", re.IGNORECASE)
_PREPOSITIONAL = re.compile(
    r"^(?:sauf|lors|en|au|aux|à|dans|entre|d'ici|après|avant|depuis|pendant|pour|sur|sous|chez|fin|début|le)\b", re.IGNORECASE
)
_COMMAS = re.compile(r"(,\s*)")


def lead_words(annotated: Annotated, clause: Clause) -> str | None:
    """Return what opens a sentence before its subject and limits what it says: "lors de la grande épidémie de 2018-2019".

    Connectors and participles that only describe the subject are left out; None for what cannot be told.
    """
    text = annotated.of(clause.lead)
    if clause.reporter is not None:
        return ""
    text = re.split(r"[;:]\s|\.\s", text)[-1]
    if _describes_subject(clause, text):
        return ""
    kept: list[str] = []
    at = clause.lead.end - len(text)
    for part in _COMMAS.split(text):
        span, at = Span(at, at + len(part)), at + len(part)
        words = part.strip(" ,")
        if not words or _CONNECTORS.match(words) or _PARTICIPIAL.match(words):
            continue
        shown = absolute(annotated, span)
        if not shown or hangs(shown) or not _PREPOSITIONAL.match(words) or len(words.split()) > 12:
            return None
        kept.append(french.decapitalise(shown) if not shown[0].islower() else shown)
    return ", ".join(kept)


def _describes_subject(clause: Clause, lead: str) -> bool:
    """Whether a sentence opens with an adjective, a participle or a bare noun that only describes its subject."""
    first = re.match(r"[A-ZÀ-Ý][\w-]+", lead)
    if first is None or lead != clause.sentence.text[: len(lead)] or _CONNECTORS.match(lead.split(",")[0].strip()):
        return False
    if re.match(r"[A-ZÀ-Ý]\w+(?:é|ée|és|ées|ie?s?|ue?s?)$", first[0]) or _DESCRIBING.match(first[0]):
        return not _PREPOSITIONAL.match(lead)
    return False


_DESCRIBING = re.compile(
    r"(?:Longs?|Longues?|Hautes?|Hauts?|Larges?|Vieux|Vieille|Forte?s?|Riches?|Originaires?|Natifs?|Natives?|Membres?"
    r"|Issue?s?|Proches?"
    r"|Fidèles?|Présente?s?|Absente?s?|Titulaires?|Lauréate?s?|Premi(?:er|ère)s?|Principa(?:l|le|ux|les)|Ancien(?:ne)?s?|Seule?s?"
    r"|Président(?:e|s)?|Direct(?:eur|rice)|Fille|Fils|Passionnée?|Spécialistes?|Auteure?|Vainqueur|Fort|Capables?"
    r"|Soucieu(?:x|se)"
    r"|Conscient(?:e|s)?|Inquiet|Inquiète|Favorables?|Opposée?s?|Victimes?|Héritier|Héritière|Joyau|Symbole|Fleuron|Emblème)$"
)


def gives(clause: Clause) -> bool:
    """Whether the « à » of a verb leads to whoever receives something, not to a place."""
    stem, verbs = clause.lexical.text.casefold(), lexicon.words("giving")
    if clause.clitics.strip() in ("se", "s'"):
        return False
    return clause.lexical.lemma in verbs or any(stem.startswith(verb[:-2]) for verb in verbs if len(verb) > 5)


def undated(annotated: Annotated, span: Span) -> str:
    """Return the characters of a span without its dates."""
    text, at = "", span.start
    for date in annotated.dates:
        if span.start <= date.span.start < span.end:
            text += annotated.text[at : date.span.start]
            at = date.span.end
    return text + annotated.text[at : span.end]


_INSERTED = re.compile(r"^\s*,\s([^,]+),\s(?=(?:l[ae]s?|une?|des|du)\s|l'|\d)")
"""What commas part from a date that was left out before it: the commas go with the date."""


def cut_rest(annotated: Annotated, clause: Clause, out: Iterable[Span]) -> str | None:
    """Return what follows the verb without the stretches in `out`, dates absolute; None where it points outside or is long.

    Where all of it will not do, adverbials at its end are left out.
    """
    if re.match(r"\s*[«\"]", annotated.text[clause.rest.end : clause.rest.end + 2]):
        return None
    holes = tuple(out)
    clause = _before_second(annotated, clause, holes)
    whole = _cut(annotated, clause, holes)
    if whole is not None:
        return whole
    kept = max((hole.end for hole in holes), default=clause.rest.start)
    for end in shorter_ends(clause):
        brief = _cut(annotated, replace(clause, rest=Span(clause.rest.start, end)), holes) if end >= kept else None
        if brief:
            return brief
    return None


_LOOSE_TIME = re.compile(
    r"(?:^|,? )(?:la veille|le lendemain|le jour même|dans la foulée|sur-le-champ|(?:quelques|deux|trois|quatre|cinq|six|dix)"
    r" (?:minutes|heures|jours|semaines|mois|ans) (?:plus tôt|plus tard|auparavant))$"
)
"""When it was, told from another time that the question does not hold."""
_AND_DOING = re.compile(r"(?:et|ou|puis) (?:de |d'|à )?(?:\w+er|\w+ir|\w+[rtdp]re)\b")
"""A second infinitive, whose first has been asked about."""
_ANOTHER = re.compile(r",? et (?:(?:à|de|par|pour|pendant|sur) |d')?$")


def _before_second(annotated: Annotated, clause: Clause, holes: tuple[Span, ...]) -> Clause:
    """Return a clause without the second figure that « et » joins to the first: « deux ans contre X et un an contre Y »."""
    asked = max((hole.end for hole in holes), default=clause.rest.end)
    for quantity in annotated.quantities:
        if asked <= quantity.span.start < clause.rest.end:
            joint = _ANOTHER.search(annotated.text[asked : quantity.span.start])
            if joint and not any(q.span.end == asked + joint.start() for q in annotated.quantities):
                return replace(clause, rest=Span(clause.rest.start, asked + joint.start()))
    return clause


_SECOND = re.compile(
    r"\s?et (?:(?:près|plus|moins) de |environ |quelque )?"
    r"(?:\d|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente|quarante|cinquante|cent|mille)\b)"
)
"""A second count beside the one that is asked for."""


_SECOND_AIM = re.compile(r"\s(?:et|ou)\s(?:de\s|d')\w+(?:er|ir|re)$")
_SECOND_FIGURE = re.compile(r"^et (?:(?:près|plus|moins) de |environ |quelque )?\d.*$")
_SECOND_RELATIVE = re.compile(r",? (?:et|ou|mais) (?:que|qu'|dont|où|qui)(?: |(?<=')).*$")
_JOINED = re.compile(r"(?:et|ou|puis)\s")
_JOINED_DOING = re.compile(r"(?:et|puis)\s\w+(?:er|ir|re|oir)\s")
_FOLLOWING = re.compile(r"(?:^|(?<=\d),) ?(?:au terme|à l'issue|après|à la suite) [^,]+, (?=l[ea]s? |l'|une? |des |\d)")
_LOOSE_END = re.compile(r"\s(?:et|ou|de|d'|à|en|par|pour|dont|soit|par rapport|grâce|face|suite|quant|à partir|à compter)$")
"""What is left hanging where a stretch was taken out before it."""


def _cut(annotated: Annotated, clause: Clause, out: Iterable[Span]) -> str | None:
    holes = sorted((*out, *(a for a in clause.asides if a.end <= clause.rest.end)), key=lambda span: span.start)
    parts, at = [], clause.rest.start
    for hole in holes:
        parts.append(Span(at, max(at, hole.start)))
        at = max(at, hole.end)
    parts.append(Span(at, max(at, clause.rest.end)))
    taken = {hole.end for hole in out}
    parts = [part for part in parts if part.start not in taken or not _SECOND.match(annotated.of(part))]
    texts = [absolute(annotated, part) for part in parts if part.end > part.start]
    if any(text is None for text in texts):
        return None
    texts = [text for text in texts if text and not (holes and _AND_DOING.match(text))]
    rest = tidy(_INSERTED.sub(r"\1 ", " ".join(text for text in texts if text)))
    rest = _SECOND_FIGURE.sub("", _SECOND_AIM.sub("", rest))
    if _JOINED.match(rest):
        if not _JOINED_DOING.match(rest):
            return None
        rest = ""
    rest = _LOOSE_TIME.sub("", _FOLLOWING.sub(" ", rest).strip())
    rest = _LOOSE_END.sub("", _SECOND_RELATIVE.sub("", rest))
    if hangs(rest, owned=True) or len(rest.split()) > _LONGEST_REST or rest.count("«") != rest.count("»") or rest.count('"') % 2:
        return None
    return rest


def unfinished(annotated: Annotated, clause: Clause) -> bool:
    """Whether a clause is cut at a comma with nothing but a date behind its verb: its object may follow."""
    cut = annotated.text[clause.rest.end : clause.rest.end + 1] == ","
    return cut and bool(annotated.of(clause.rest).strip()) and not undated(annotated, clause.rest).strip()


_AIM = re.compile(
    r"(?:l'objectif|le but|l'ambition|l'idée|le projet)(?: (?:affiché|déclaré|initial|final|du projet|du programme))?"
)
"""What somebody means to do: « l'objectif est de former » asks what « il est prévu de former »."""


def turned(clause: Clause, phrase: Phrase) -> dict[str, str] | None:
    """Return subject and verb as a question puts them: « la campagne vise-t-elle », « accueillerait Séoul ».

    The subject follows its verb where no pronoun is sure; None where that cannot be done.
    """
    finite, tail = verb_words(clause, phrase.gender)
    if _AIM.fullmatch(phrase.text) and clause.finite.lemma == "être" and not tail:
        return {"subject": "", "clitics": "", "verb": french.inverted(finite, "il"), "tail": "prévu"}
    if phrase.number is not number_of(clause) and phrase.gender is not Gender.UNKNOWN:
        return None
    clitics = clause.clitics.strip()
    if phrase.gender is not Gender.UNKNOWN:
        verb = french.inverted(finite, french.subject_pronoun(phrase.gender, phrase.number))
        return {"subject": phrase.text, "clitics": clitics, "verb": verb, "tail": tidy(tail)}
    if (clause.compound and not clause.passive) or _TO_DO.match(clause.sentence.text, clause.rest.start - clause.sentence.start):
        return None
    return {"clitics": clitics, "verb": finite, "tail": tidy(tail), "after": phrase.text}


_TO_DO = re.compile(r"\s?(?:de |d'|à )(?:se |s'|y )?\w+(?:er|ir|re|oir)\b")
"""An infinitive after its verb, which no subject may part from it: « prévoit d'envoyer »."""


def verb_words(clause: Clause, gender: Gender) -> tuple[str, str]:
    """Return the verb group for a subject of that gender: a participle that agreed with another is made to agree with it."""
    finite, tail = clause.words
    was = clause.head.gender
    agrees = clause.passive or clause.finite.lemma == "être"
    if not agrees or not tail or Gender.UNKNOWN in (gender, was) or gender is was:
        return finite, tail
    head, _, last = tail.rpartition(" ")
    plural = "s" if last.endswith(("és", "ées", "is", "ies", "us", "ues")) and finite.endswith("nt") else ""
    stem = last.removesuffix(plural) if plural else last
    stem = f"{stem}e" if gender is Gender.F and not stem.endswith("e") else stem.removesuffix("e") if gender is Gender.M else stem
    return finite, f"{head} {stem}{plural}".strip()


def agreed(participle: str, gender: Gender, number: Number) -> str:
    """Return a masculine singular participle that agrees with an object before it: touchée, reçus."""
    ending = "e" if gender is Gender.F else ""
    plural = "s" if number is Number.PLURAL and not (participle.endswith("s") and not ending) else ""
    return participle + ending + plural


def lowered(text: str) -> str:
    """Return a phrase for the middle of a sentence."""
    return french.decapitalise(text)


@per_article
def clause_subject(annotated: Annotated, clause: Clause) -> Phrase | None:
    """Return the subject of a clause as printed, with the gender that the article shows of a bare name."""
    phrase = subject_phrase(annotated, People(annotated), clause)
    if phrase is None or phrase.gender is not Gender.UNKNOWN or phrase.number is Number.PLURAL:
        return phrase
    return replace(phrase, gender=gender_shown(annotated, phrase.text))
