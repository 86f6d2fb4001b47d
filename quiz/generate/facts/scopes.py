"""What an office is an office of: the organisation, place or country that makes "qui était …" a question with one answer."""

import re
from dataclasses import dataclass, replace

from quiz.core.model import Span
from quiz.generate.facts.offices import Holding, holdings_in
from quiz.generate.facts.standing import the_one
from quiz.generate.literals import stands
from quiz.generate.model import Annotated, Entity, EntityKind, Sentence
from quiz.generate.realise import frame, french, lexicon
from quiz.generate.realise.lexicon import Country
from quiz.generate.topic import main_entities
from quiz.generate.whereabouts import town_of

_STATE = re.compile(
    r"(?:vice-)?(?:premi[eè]re? )?ministre|secrétaire d'État|sous-(?:ministre|secrétaire d'État)|chancel"
    r"|porte-parole du gouvernement|haute?[- ]commissaire|garde des Sceaux"
    r"|chef(?:fe)? (?:de l'État|du gouvernement|d'état-major|de la diplomatie)|procureure? générale?$|sénat|député|général$",
    re.IGNORECASE,
)
_PROPER = re.compile(r"(?<!\w)(?:[A-ZÀ-Ý][\w-]+)")
_DEPENDENT = re.compile(r"\b(?:ce|cette|ces|son|sa|ses|leurs?|dernier|dernière|celui|celle)\b")
_PORTFOLIO = re.compile(
    r"[Pp]remi[eè]re? ministre|chancel|garde des Sceaux|chef(?:fe)? (?:de l'État|du gouvernement|d'état-major|de la diplomatie)"
    r"|procureur|(?:\bde|\bde la|\bdu|\bdes|\bd'|\bde l'|\baux?|\bà la|\bà l') ?[A-ZÀ-Ý]"
)
_OF_STATE = re.compile(
    r"(?:de la|du|de l'|des) ?(?:commission d\w+|Commission des|Assemblée nationale|Sénat"
    r"|Cour (?:suprême|constitutionnelle|des comptes)"
    r"|Conseil (?:constitutionnel|d'État)|Chambre|République|Parlement|gouvernement"
    r"|[Bb]anque centrale|armée|État|opposition|police)\b(?! d)"
)
_INSTITUTION = r"(?: [a-zà-ÿ]+)? (?:de la|de l'|des|du|de|d') ?[\w-]+(?: [a-zà-ÿ]+(?:ale|ique|aise|aire|al|ais|eux|ienne|ien))?"
_SHARED = re.compile(
    r"(?:vice-ministre|vice-premi|sous-ministre|ministre délégué|secrétaire d'État|membre|commissaire(?! européen))",
    re.IGNORECASE,
)

_FIRMS = frozenset(("société", "entreprise", "groupe", "compagnie", "association", "collectif", "start-up"))
"""Nouns that stand for the one firm or association of that sort: « le fondateur de la société »."""


@dataclass(frozen=True, slots=True)
class Scope:
    """`office` as a question prints it; `country` a phrase that opens the question ("au Togo") or ""; `naming` more evidence."""

    office: str
    country: str = ""
    naming: tuple[Span, ...] = ()


def scope_of(holding: Holding, annotated: Annotated, sentence: Sentence) -> Scope | None:
    """Return the office with its scope; None where what it is an office of is not certain."""
    if _DEPENDENT.search(holding.office) or holding.determiner in ("son", "sa", "leur"):
        return _possessed(holding, annotated, sentence)
    expanded, naming = expand(holding.office, annotated)
    if _ENVOY.match(holding.head.word):
        return _of_envoy(Scope(expanded, "", naming), annotated)
    if holding.office == holding.head.word and _SUPREME.fullmatch(holding.office):
        return _of_a_people(holding.office, annotated) or _of_main_body(holding, annotated)
    if _names_country(holding.office):
        return Scope(expanded, "", naming)
    if _LOCAL.match(holding.office) and not re.search(r"\b(?:de |d')[A-ZÀ-Ý]", _complement(expanded, holding)):
        return _of_town(holding, annotated)
    if _STATE.match(holding.head.word) or _OF_STATE.search(holding.office) or _MINISTRY.search(holding.office):
        return _of_state(Scope(expanded, naming=naming), holding, annotated, sentence)
    if _PROPER.search(_complement(expanded, holding)):
        return Scope(expanded, "", naming)
    if _MUNICIPAL.match(holding.head.word):
        return _of_town(holding, annotated)
    if not holding.complement or _PARTS.fullmatch(holding.complement):
        return _of_main_body(holding, annotated)
    return None


_ENVOY = re.compile(r"ambassad|consul\b|consule|chargée? d'affaires")


def _of_envoy(scope: Scope, annotated: Annotated) -> Scope | None:
    """An ambassador is one of somebody, somewhere: in the country the article is about, where the office does not say."""
    sent = re.search(r" (?:de |du |des |d'|de la |de l')?(?:[A-ZÀ-Ý]|[a-zà-ÿ-]+(?= |$))", scope.office) is not None
    if not sent or " " not in scope.office:
        return None
    if re.search(r" (?:en|au|aux|à|auprès d\w*) (?:l[ea] )?(?:l')?[A-ZÀ-Ý]", scope.office):
        return scope
    home = frame.home_of(annotated)
    if home is None or home in frame.countries_in(scope.office):
        return None
    return replace(scope, office=f"{scope.office} {frame.in_country(home)}")


_MUNICIPAL = re.compile(
    r"(?:vice-)?maire|mairesse|bourgmestre|syndic|échevin|(?:premi[eè]re? )?adjointe?\b|conseill\w+ (?:municipal|communal)"
)
_LOCAL = re.compile(
    r"(?:premi[eè]re? )?(?:adjointe?|échevine?|conseill\w+ (?:municipale?|communale?))\b|(?:vice-)?procureure? de la République$"
    r"|(?:sous-)?préf[eè]te?$|cheffe? de file de la (?:minorité|majorité)(?: municipale)?$"
)
"""Offices of a town, whatever they are in charge of."""
_OF_THE_TOWN = re.compile(r" ?(?:de la (?:ville|commune|municipalité|cité)|du village)$")


def _of_town(holding: Holding, annotated: Annotated) -> Scope | None:
    """« le maire », « l'adjointe aux sports » of the one town the article is about."""
    town = town_of(annotated)
    office = _OF_THE_TOWN.sub("", holding.office)
    bare = holding.head.word.startswith(("adjoint", "échevin", "conseill")) and office == holding.head.word
    return Scope(f"{office} {french.of(town[0])}", "", (town[1],)) if town and not bare else None


_SUPREME = re.compile(r"président|présidente|[Pp]remier ministre|[Pp]remière ministre|roi|reine|empereur|chancelier|chancelière")


def _of_a_people(office: str, annotated: Annotated) -> Scope | None:
    """« le président X » where the text also says « le président ukrainien », and of no other country."""
    adjectives = lexicon.country_by_adjective()
    found = [
        (match[1], Span(match.start(), match.end()))
        for match in re.finditer(rf"(?<![\w-]){re.escape(office)} ([\w-]+)(?![\w-])", annotated.text)
        if match[1] in adjectives
    ]
    return Scope(f"{office} {found[0][0]}", "", (found[0][1],)) if len({word for word, _ in found}) == 1 else None


_MINISTRY = re.compile(
    r"\b(?:Département|Direction|Service|Administration|Inspection) (?:de|du|des|générale?|d')\b|\b[Mm]inistère d[eu]"
    r"|\bAffaires étrangères|\bTrésor\b|\b[Dd]iplomatie"
)


def of_state(holding: Holding) -> bool:
    """Whether an office is one of a country: a minister's, a government's."""
    return bool(_STATE.match(holding.head.word) or _OF_STATE.search(holding.office))


def shared(office: str) -> bool:
    """Whether several people may have the office at one time, so that a question needs the occasion too."""
    return _SHARED.match(office) is not None


def expand(phrase: str, annotated: Annotated) -> tuple[str, tuple[Span, ...]]:
    """Return a phrase with its acronyms written out and its bare institution named in full, and the spans that say so."""
    naming: list[Span] = []
    for entity in annotated.entities:
        if entity.acronym and stands(entity.acronym, phrase) and entity.name not in phrase:
            phrase = re.sub(rf"(?<![\w-]){re.escape(entity.acronym)}(?![\w-])", entity.name, phrase)
            naming.append(entity.mentions[0])
    titled = _TITLED.search(phrase)
    full_name = next((e for e in annotated.entities if titled and _surname_of(e, titled["name"])), None)
    if titled and full_name:
        phrase = f"{phrase[: titled.start()]}{full_name.name}{phrase[titled.end() :]}"
        naming.append(full_name.mentions[0])
    tail = re.search(r"\b(?:du |de la |de l')([A-ZÀ-Ýa-zà-ÿ][a-zà-ÿ]+)$", phrase)
    full = (_full_institution(tail[1], annotated) or _full_place(tail[1], annotated)) if tail else None
    if tail and full:
        phrase = phrase[: tail.start(1)] + annotated.of(full)
        naming.append(full)
    elif tail and tail[1] in _FIRMS and (firm := the_one(annotated, tail[1])):
        phrase = f"{phrase[: tail.start()]}{french.of(firm.article + firm.name)}"
        naming.append(firm.mentions[0])
    return phrase, tuple(naming)


_TITLED = re.compile(r"(?:M\.|Mme|Me) (?P<name>[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*)")


def _surname_of(entity: Entity, name: str) -> bool:
    """Whether a person's full name ends with a name."""
    return entity.kind is EntityKind.PERSON and entity.name.endswith(f" {name}")


def _full_institution(head: str, annotated: Annotated) -> Span | None:
    """Return where the text names the one institution of that head in full: « tribunal correctionnel de Marseille »."""
    noun = lexicon.nouns().get(head.casefold())
    if noun is None or noun.sort != "body":
        return None
    named = r"(?: [a-zà-ÿ]+)?(?: (?:de|du|d'|de la|de l') ?)?[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*"
    pattern = rf"(?<![\w-]){head}{named if head[0].islower() else _INSTITUTION}"
    found = list(re.finditer(pattern, annotated.text))
    if len({match[0] for match in found}) != 1:
        return None
    return Span(found[0].start(), found[0].end())


def _full_place(head: str, annotated: Annotated) -> Span | None:
    """Return where the text says of where the one thing with that capital is: « Sanctuaire de Lourdes »."""
    if not head[0].isupper():
        return None
    found = list(re.finditer(rf"(?<![\w-]){head} (?:de |du |d')[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*", annotated.text))
    return Span(found[0].start(), found[0].end()) if len({match[0] for match in found}) == 1 else None


_OF_A_STATE = re.compile(r" (?:de|d'|des).*[^,] (?<!et )(?:du|de la|de l'|des|d'|de) ?[A-ZÀ-Ý][\w-]+$")
"""A name after the complement of an office: « ministre de la Mer du Valdor »."""


def _names_country(office: str) -> bool:
    words = re.findall(r"[\w-]+", office)
    if _OF_A_STATE.search(office.replace(" d'État", "")):
        return True
    return any(word in lexicon.country_by_adjective() or word in lexicon.words("adjectives") for word in words) or any(
        stands(name, office) for name in lexicon.country_by_name()
    )


def _of_state(scope: Scope, holding: Holding, annotated: Annotated, sentence: Sentence) -> Scope | None:
    """A minister is a minister of some country: the one the sentence, its paragraph or the article is about."""
    office = scope.office
    if re.search(r"\bfédérale?\b", office):
        return None
    if not (_PORTFOLIO.search(office) or _OF_STATE.search(office) or _MINISTRY.search(office)):
        return None
    country = frame.country_of(annotated, sentence)
    if country and _of_another(country, holding, annotated, sentence):
        pair = [other for other in frame.countries_in(annotated.article.title) if other is not country]
        country = pair[0] if len(pair) == 1 else None
    return replace(scope, country=frame.in_country(country)) if country else None


def _of_another(country: Country, holding: Holding, annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence gives its country to somebody else's office: « … avec la secrétaire d'État allemande, Y »."""
    others = (h.office for h in holdings_in(annotated, sentence) if h.name != holding.name)
    return any(country in frame.countries_in(office) for office in others)


def _complement(office: str, holding: Holding) -> str:
    return office.split(holding.head.word, 1)[-1]


def _of_main_body(holding: Holding, annotated: Annotated) -> Scope | None:
    """« la gouverneure », « la présidente du jury » of the one body or event that the article is about.

    None where the paragraph names another body before the office.
    """
    body = main_body(annotated)
    if body is None or not holding.head.unique or not _LEADS.match(holding.head.word) or _rival(holding, body, annotated):
        return None
    if "gouverneu" in holding.head.word and not re.match(r"[Bb]anque|[Rr]éserve", body.name):
        return None
    return Scope(f"{holding.office} {french.of(body.article + body.name)}", "", (body.mentions[0],))


_LEADS = re.compile(
    r"(?:vice-)?gouverneu|président|direct|PDG|patron|secrétaire général|délégué|trésori|responsable|porte-parole"
)
_PARTS = re.compile(
    r"(?:(?:général|généraux|financier|financière|scientifique|technique|artistique|sportif|sportive|commercial|exécutif"
    r"|exécutive"
    r"|adjoint|délégué|par intérim)e?|du jury|du conseil(?: d'administration| de surveillance)?|du directoire|du comité exécutif"
    r"|des opérations|des ventes|de la communication|des ressources humaines)(?: (?:général|adjoint)e?)?"
)
"""What an office may have after it and still need its body: « la présidente du jury »."""


def _rival(holding: Holding, body: Entity, annotated: Annotated) -> bool:
    """Whether the paragraph of an office names another body, programme or event before it."""
    sentence = annotated.sentence_at(holding.whole.start)
    block = annotated.article.blocks[sentence.block].start if sentence else 0
    kinds = (EntityKind.ORGANISATION, EntityKind.PROGRAMME, EntityKind.EVENT)
    return any(
        block <= mention.start < holding.whole.end and entity.name not in lexicon.country_by_name()
        for entity in annotated.entities
        if entity.kind in kinds and entity is not body
        for mention in entity.mentions
    )


def main_body(annotated: Annotated) -> Entity | None:
    """Return the organisation or event the article is about: the only one its opening names and the text comes back to."""
    led = [e for e in main_entities(annotated) if e.kind in (EntityKind.ORGANISATION, EntityKind.EVENT)]
    event = frame.main_event(annotated)
    named = [e for e in led if event is None or e.kind is EntityKind.ORGANISATION or french.bare(event.name).startswith(e.name)]
    held = [e for e in annotated.entities if event and e.kind is EntityKind.EVENT and french.bare(event.name).startswith(e.name)]
    lasting = [e for e in held if re.match(r"(?:[Ff]estival|[Ss]alon|[Bb]iennale|[Tt]our|[Cc]oupe|[Mm]arathon)", e.name)]
    return next(iter([*lasting, *named]), None)


def _possessed(holding: Holding, annotated: Annotated, sentence: Sentence) -> Scope | None:
    """« sa présidente » of the one organisation that the sentence, or the one before it, names in full."""
    if holding.determiner not in ("son", "sa") or not holding.head.unique:
        return None
    before = [s for s in annotated.sentences if s.index == sentence.index - 1 and s.passage == sentence.passage]
    if of_state(holding):
        return _of_named_state(holding, annotated, sentence)
    stretches = [Span(sentence.start, holding.whole.start), *(Span(s.start, s.end) for s in before)]
    for stretch in stretches:
        bodies = {
            e.name: (e, m)
            for e in annotated.entities
            for m in e.mentions
            if e.kind is EntityKind.ORGANISATION and e.acronym and stretch.start <= m.start < stretch.end
        }
        if bodies:
            entity, mention = next(iter(bodies.values()))
            if len(bodies) > 1:
                return None
            return Scope(f"{holding.head.word} {french.of(entity.article + entity.name)}{_local(holding)}", "", (mention,))
    if before and re.match(r"(?:Il|Elle) ", before[0].text):
        before = [s for s in annotated.sentences if s.index == sentence.index - 2 and s.passage == sentence.passage]
    return _of_subject(holding, annotated, before)


_BY_VOICE = re.compile(r"(?:[Pp]ar la voix d|[Rr]eprésentée? par|[Pp]ar l'intermédiaire d|[Pp]ar la bouche d)[^,]*$")
_NEXT_NAMED = re.compile(r", (?:l[ea]s? |l')?([A-ZÀ-Ý][\w-]+(?: (?:[a-zà-ÿ]+ )?[A-ZÀ-Ý][\w-]+)?)")


def _of_named_state(holding: Holding, annotated: Annotated, sentence: Sentence) -> Scope | None:
    """« L'Afrique du Sud, par la voix de son vice-ministre de l'Électricité »: of the one country named before it."""
    led = _BY_VOICE.search(annotated.text[sentence.start : holding.whole.start])
    after = _NEXT_NAMED.match(annotated.text, holding.whole.end) if led else None
    named = frame.countries_in(after[1] if after else annotated.text[sentence.start : holding.whole.start])
    portfolio = _PORTFOLIO.search(holding.office)
    return Scope(holding.office, frame.in_country(next(iter(named)))) if len(named) == 1 and portfolio else None


_SUBJECT = re.compile(r"(?:[^,;:«»]{3,40}, )?(?P<det>[Ll]e |[Ll]a |[Ll]')(?P<noun>[a-zà-ÿ]+)(?=[ ,])")


def _of_subject(holding: Holding, annotated: Annotated, before: list[Sentence]) -> Scope | None:
    """« La coopérative a voté. Elle perd … Son directeur, X » of the one cooperative that the text names."""
    found = _SUBJECT.match(before[0].text) if before else None
    noun = lexicon.nouns().get(found["noun"]) if found else None
    firm = the_one(annotated, noun.singular, until=before[0].end) if noun and noun.sort == "body" else None
    if firm is None:
        return None
    return Scope(f"{holding.head.word} {french.of(firm.article + firm.name)}{_local(holding)}", "", (firm.mentions[0],))


def _local(holding: Holding) -> str:
    """The rest of the office after its head: "représentant à Hanoï"."""
    return f" {holding.complement}" if holding.complement else ""
