"""What a strict teacher strikes out: verbs without what they need, words cut off, agreement that is wrong, names that are none.

The second line of defence, after the extractors: each function is a filter of a draft, with its reason in English.
"""

import re
from functools import cache

from quiz.core.model import AnswerType, FactKind
from quiz.generate.calendar import MONTH_PATTERN
from quiz.generate.facts.people import People
from quiz.generate.filters import FILTERS as PLAIN
from quiz.generate.filters import outside_quotes, prompt, proof
from quiz.generate.labels import unlabelled
from quiz.generate.literals import starts
from quiz.generate.model import Annotated, Draft, Filter
from quiz.generate.realise import lexicon
from quiz.generate.referents import unnamed_referent
from quiz.generate.surface import SURFACE
from quiz.generate.whole import WHOLE

_PREPOSITIONS = (
    "à|au|aux|en|de|du|d'|des|dans|par|pour|avec|sans|sous|sur|chez|contre|devant|derrière|entre|vers|selon|depuis|après|avant"
    "|lors|dès|pendant|durant|malgré|parmi|hors|via|jusqu'à|jusqu'au|terme|issue|suite|cours"
)
_DATE = re.compile(
    r"(?:du \d+ au \d+|les? \d{1,2}(?:er)?(?: et \d+)?|en|fin|début|à la mi-)"
    rf"(?: {MONTH_PATTERN}| (?=\d{{4}}))(?: ?(?:1[5-9]|20)\d\d)?(?![\w-])"
)
_BRACKET = re.compile(r"\s*\([^()]*\)")
_DETERMINERS = r"les?|la|l'|une?|des|ses?|son|sa|que|qu'|\d.*|deux|trois|quatre|cinq|six|dix"
_OBJECT_FIRST = re.compile(r"\b(?:combien|quelle somme|quel montant|quel pourcentage|quelle part)\b|\bque |\bqu'", re.IGNORECASE)
_SUM = (
    r"(?:[\d ,]+|un|deux|trois|quatre|cinq|six|dix|cent)(?: (?:millions?|milliards?))?"
    r"(?: d[e'] ?| )?(?:euros|dollars|francs[\w ]*|dongs|%)?"
)
_END = r" ?(?:\(|\?)"
_GIVING = re.compile(
    r"\b(?:prêt|vers|apport|accord|débours|promet|promis|alloue|allou|débloqu)\w*(?: en revanche)?"
    rf" {_SUM}(?= ?(?:\(|\?|en |d'ici|le \d))"
)
_LEADS_TO = re.compile(
    rf"\b(?:aboutit|arrive|parvient|aboutira|table sur|s'en tient)(?: à)? {_SUM}{_END}"
    rf"|\b(?:arrive|aboutit|parvient|table|tablait)-(?:t-)?(?:il|elle){_END}"
)
_HAS_TIME = re.compile(rf"\b(?:dispos|bénéfici)\w+ (?:de |d')[\w ]*(?:jours?|semaines?|mois|ans|heures)(?: \w+)?{_END}")
_DONE = r"\w+(?:é|i|u|is|it|rt)e?s?"
_TURNED = r"(?:-t-|-)(?:ils?|elles?)"
_NEEDY = "l'équipe|le club|l'enquête|la récompense|la décision|la hausse|la baisse|la différence|la demande|l'idée|le recul"
_NEAR = r"\w+-(?:t-)?(?:il|elle)\b|(?:a|est|sera|était) \w+|atteint|dépasse|porte|représente|reste|attribue"
_WHICH = (
    r"\b(?:adopt|vot|sign|publi|examin|approuv)\w+ une? (?:(?:proposition|projet) de )?(?:loi|texte|rapport|accord)"
    r" ?(?=\(|\?|,|par |le \d|en \d)"
)
_WRONG: tuple[tuple[str, str], ...] = (
    (r"\ba(?:-t-(?:il|elle))? été (?:née?|morte?|décédée?|parti|venue?|allée?|devenue?)\b", "the verb takes « être » alone"),
    (
        r"\b(?:est|était|sera|fut)-elle \w+(?:é|i|u)(?= |\?)|\b(?:est|était|sera|fut)-il \w+(?:ée|ie|ue)(?= |\?)",
        "the participle does not agree",
    ),
    (r"\b(?:s'est-(?:il|elle) engagée?|s'engage-t-(?:il|elle)) ?(?:\(|\?)", "it leaves open to what"),
    (rf"{_TURNED} (?:coûté|valu|pesé|duré|mesuré)(?:e|s|es)\b", "the participle does not agree"),
    (rf"{_TURNED} (?:faite|faits|faites|laissée?s?) \w+(?:er|ir|re|oir)\b", "« fait » does not agree"),
    (r"\b(?:de|à) (?:du|des|au) \d", "two prepositions"),
    (r"\bcombien d(?:e |')(?:\w+ment|elles|entre|\w+ront)\b", "« combien de » without a noun"),
    (
        r"\b(?:qui|quel [\w' -]+?) (?:est|a été|avait été|sera|était) \w+(?:ée|ie|ue|ise|ite|orte)\b(?!-)",
        "the verb shows a woman",
    ),
    (rf"{_TURNED} (?:[\w-]+ ){{0,2}}{_DONE} et (?!{_DONE}\b)\w+", "a phrase is torn apart"),
    (r"\bquel(?:le)? ([\w-]+)\b.{0,40} (?:est|était|sera) (?:une?|l[ea])(?: \w+)? \1\b", "the answer is defined by its own noun"),
    (r"\bselon (?:la |le |l')?([^,]{8,}), quel(?:le)? \1\b", "the source is the answer"),
    (r"\b(?:conserve|garde|quitte|retrouve|reprend)\w* (?:ses fonctions|son poste|sa place)\b", "it leaves open of what"),
    (r"\bdonn\w+ son (?:accord|aval|feu vert|assentiment)(?! (?:à|au|aux|pour)\b)", "it leaves open to what"),
    (r"\bM ?(?:\(|\?)", "the answer is half a name"),
    (r"\ble reste\b(?! d)", "it leaves open of what"),
    (rf"\b(?:{_NEEDY})(?=\s(?:{_NEAR}))", "a noun leaves open of what"),
    (r"\bavance le chiffre de\b|\bl'équipe ?(?:\(|\?)", "it leaves open of what"),
    (r"\bquel pourcentage [^?]*\d (?:\d+ )?%", "a phrase is torn apart"),
    (
        r"\bl[ea] (?:premi(?:er|ère)|seconde?|deuxième) (?!ministre)[a-zà-ÿ]+ (?:[a-zà-ÿ]+-(?:t-)?(?:il|elle)\b)",
        "the first of what",
    ),
    (r"(?:^|: )à (?:qui|quel\w* [\w-]+) (?:les travaux|le chantier|la gestion) (?!d[eu'])", "it leaves open of what"),
    (r"^depuis quand .* (?:une?|l[ea]|des|d'une?) [\w-]+ \w+(?:é|i|u)e?s? (?:à|en|par|avec) ", "the date is of something else"),
    (_WHICH, "it leaves open which"),
    (r"^(?:[^?]* : )?à combien .*\b(?:rejeté|adopté|approuvé|voté|élu)e?s? (?!à)", "votes are no « combien »"),
    (r"\bsur (?:place|les lieux)\b", "it leaves open where"),
    (
        r"\bune? (?:baisse|hausse|réduction|augmentation|progression|recul|chute|diminution) de [\d,]+ ?%(?= ?[(?]| en \d| par )",
        "it leaves open of what",
    ),
    (r"\bl(?:e |a |')[a-zà-ÿ-]+(?: [a-zà-ÿ]+)? de \d+ ans\b", "it leaves open which"),
    (r"\bquitt\w+(?:-t)?-(?:il|elle) (?:ses fonctions|son poste)\b", "it leaves open of what"),
    (r"\bquand .*-(?:t-)?(?:ils|elles) été réunie?s\b|\bvers \d+ (?:h|heures)\b", "nobody wants to know it"),
    (r"\bquel(?:le)? \w+ concerne l[ea]s? ", "many do"),
    (r"^quel(?:le)? (?:cheff?e?|présidente?|membre|porte-parole) du (?:groupe|parti|jury) (?:a|s'est)\b", "an office of what"),
)
_WRONG_FORMS = tuple((re.compile(pattern, re.IGNORECASE), reason) for pattern, reason in _WRONG)
_POINTING = re.compile(
    r"\b(?:de|à|sans|pour) les? \w+(?:er|ir|re|oir)\b|\b(?:d'|de s'|s'|à )(?:y|en) \w+(?:er|ir|re|oir)\b"
    r"|\b(?:refus|accept|prom|choisi|décid|tent|demand|menac|propos)\w* (?:de|d'|à) (?:l'|la |les )\w+(?:er|ir|dre|tre|oir)\b",
)
_SHORTEST_SPEECH = 5
_SHORTEST_END = 8


def lacks_object(draft: Draft, _annotated: Annotated) -> str | None:
    """A verb that says nothing without its object has it."""
    if not draft.ask or draft.fact.kind is FactKind.SAID:
        return None
    asked = unlabelled(prompt(draft))
    core = _BRACKET.sub("", outside_quotes(asked)).rstrip(" ?")
    if _OBJECT_FIRST.search(core) or "«" in asked:
        return None
    found = _active().search(core)
    if found is None or _has_object(found["after"]):
        return None
    return f"« {found['verb'] or found['told'] or found['soon']} » has no object"


@cache
def _active() -> re.Pattern[str]:
    """The active forms of verbs that need an object, in a question whose subject stands before them or is asked for."""
    done, told, soon = [], [], []
    for (entry,) in lexicon.rows("transitive"):
        forms = entry.split()
        stem = forms[0].removesuffix("er")
        if len(forms) == 1:
            soon.append(f"{stem}er")
            done.append(f"{stem}é(?:e?s?)")
            told.append(f"{stem}(?:e|era|erait)")
            continue
        done.append(f"(?:{forms[1]})(?:e?s?)")
        told += forms[1:]
    had = r"(?:a|avait|aura)(?:-t-(?:il|elle))?(?: (?:\w+ment|également|aussi|finalement|déjà))*"
    who = r"(?<!sur )(?:qui|quel(?:le)? \w+(?: (?!l[ea]s? |se |ne )\w+)?) (?!se |ne )"
    will = rf"(?:va|doit|devra|devrait|peut|pourra|pourrait|compte|veut) (?P<soon>{'|'.join(soon)})"
    words = rf"{had} (?P<verb>{'|'.join(done)})|{who}(?:(?P<told>{'|'.join(told)})|{will})"
    return re.compile(rf"\b(?:{words})(?![\w'-])(?P<after>.*)$", re.IGNORECASE)


def _has_object(after: str) -> bool:
    """Whether a noun that no preposition leads to stands in what follows a verb."""
    led = past = False
    for word in re.findall(r"[\w-]+'?|,", _DATE.sub(" en date ", after)):
        if word == "," or re.fullmatch(_PREPOSITIONS, word.lower()):
            led, past = word != ",", False
            continue
        opens = re.fullmatch(_DETERMINERS, word)
        if (opens and (past or not led)) or (not led and word[:1].isupper()):
            return True
        past = past or not opens
    return False


def lacks_matter(draft: Draft, _annotated: Annotated) -> str | None:
    """A sum that is given says to whom or for what, a result of what, a time for what."""
    text = prompt(draft)
    for pattern in (_GIVING, _LEADS_TO, _HAS_TIME):
        if found := pattern.search(text):
            return f"« {found[0].strip(' (?')} » leaves open for what"
    asked_for = re.search(r"(?:^|: |, )combien d(?:e |')", text, re.IGNORECASE)
    return "an infinitive has no object" if not asked_for and _cut_infinitive().search(text) else None


@cache
def _cut_infinitive() -> re.Pattern[str]:
    stems = "|".join(entry.split()[0].removesuffix("er") for (entry,) in lexicon.rows("transitive") if " " not in entry)
    return re.compile(
        rf"\bpour avoir (?:\w+ment )?\w+(?:é|i|u|is|it) ?(?:\(|\?|, (?!avec|dans))|\b(?:pour|de|d'|à) ?(?:{stems})er ?(?:\(|\?)"
    )


def wrong_form(draft: Draft, _annotated: Annotated) -> str | None:
    """Agreement and auxiliaries as a teacher wants them; nothing torn apart, nothing that only repeats itself."""
    text = outside_quotes(prompt(draft))
    return next((reason for pattern, reason in _WRONG_FORMS if pattern.search(text)), None)


def pronoun_object(draft: Draft, _annotated: Annotated) -> str | None:
    """No object pronoun whose antecedent is in the article: « a refusé de le parapher »."""
    return "a pronoun has no antecedent" if draft.ask and _POINTING.search(outside_quotes(prompt(draft))) else None


def thin_speech(draft: Draft, _annotated: Annotated) -> str | None:
    """A quotation is a whole sentence with something in it."""
    if draft.fact.kind is not FactKind.SAID:
        return None
    found = re.search(r" : « ([^»]*)»", prompt(draft))
    if found and re.match(r"[a-zà-ÿ]", found[1]):
        return "the quotation is a piece of a sentence"
    if found and re.search(r"\bcertaine?s (?!d|[a-zà-ÿ]+s\b)", found[1]):
        return "a pronoun has no antecedent"
    words = re.findall(r"[\w'-]+", found[1]) if found else []
    return "the quotation says too little" if found and len(words) < _SHORTEST_SPEECH else None


def cut_name(draft: Draft, annotated: Annotated) -> str | None:
    """The answer is the whole name: « les Nations » are not « les Nations unies »."""
    if draft.items or draft.fact.answer_type not in (AnswerType.ORGANISATION, AnswerType.PLACE, AnswerType.PERSON):
        return None
    text = proof(draft, annotated)
    ends = [(at, at + len(draft.answer)) for at in starts(draft.answer, text)]
    if any(_OTHER_HALF.match(text, end) for _, end in ends):
        return "the answer is half a name"
    listed = any(text.endswith(("à ", "au ", "en "), 0, at) and _AND_ANOTHER.match(text, end) for at, end in ends)
    return "the answer is one of several" if listed and draft.fact.kind is FactKind.PLACE else None


_OTHER_HALF = re.compile(r" (?:unie?s|concernée?s|membres|signataires)\b")
_AND_ANOTHER = re.compile(r", [^.;]{2,40} et (?:à |au |en )?[A-ZÀ-Ý]| et (?:à|au|en)? ?[A-ZÀ-Ý]")


def one_of_several_agents(draft: Draft, annotated: Annotated) -> str | None:
    """« est financé par l'État, par le Fonds et par la région » has three answers, and is true of none alone."""
    text = outside_quotes(prompt(draft))
    if draft.items or not re.search(
        r"\b[Pp]ar (?:qui|quel)|\b(?:est|sont|a été|sera|est-\w+|sera-t-\w+) \w+(?:é|i|u|is|it)e?s? par\b", text
    ):
        return None
    here = annotated.of(draft.evidence[0]) if draft.evidence else ""
    agents = re.findall(r"\bpar (?=(?:l[ea] |l'|les |[A-ZÀ-Ý]))", outside_quotes(here))
    joined = re.search(r"\bpar [^,;.]+(?:, [^,;.]+)*,? et par (?=(?:l[ea] |l'|les |[A-ZÀ-Ý]))", here)
    return "others did it too" if joined and len(agents) > 1 else None


def heads_a_contest(draft: Draft, annotated: Annotated) -> str | None:
    """Clubs have presidents, cups have none: the article says it in as many words or it is not asked."""
    found = re.search(
        r"\w+ (?:de la|du|de l'|des) ?(?:Coupe|Championnat|Mondial|Euro|Ligue (?:des [cnC]|1|2|Europa)|Jeux|finale|tournoi)\b",
        prompt(draft),
    )
    if draft.fact.kind is not FactKind.ROLE or found is None:
        return None
    return None if found[0].casefold() in proof(draft, annotated).casefold() else "a contest has no such office"


def listed_not_defined(draft: Draft, annotated: Annotated) -> str | None:
    """« une tête d'Apollon, un sarcophage » names no sarcophagus: a list is no definition."""
    if not re.search(r"\b[Cc]omment (?:s'appelle|se nomme|appelle)|\b[Qq]uel(?:le)? est le nom", prompt(draft)):
        return None
    number = r"(?:une?|des|deux|trois|quatre|cinq|\d[\d ]*)"
    bare = re.escape(re.sub(r"^(?:l[ea]s? |l')", "", draft.answer))
    owned = rf"\b{number} [a-zà-ÿ-]+ (?:de |d'|du |des ){bare}, {number} "
    several = rf"{bare}, {number} [^.;,]+, {number} [^.;,]+ et {number} "
    found = re.search(f"{owned}|{several}", proof(draft, annotated))
    return "a list is no definition" if found else None


def one_of_things(draft: Draft, annotated: Annotated) -> str | None:
    """« l'un des deux capteurs, Alizé » is asked for by « quel », not by « qui »."""
    asked = re.search(r"(?:^|: |, )(?:[Qq]ui|[Pp]ar qui|[Àà] qui)\b", prompt(draft))
    told = proof(draft, annotated) if asked else ""
    thing = "l'un" in told and re.search(rf"\bl'une? des [^,.;]+, {re.escape(draft.answer)}\b", told)
    return "the answer is a thing" if thing else None


def single_word_person(draft: Draft, annotated: Annotated) -> str | None:
    """A person known by one word alone is one only with a title or an office."""
    if draft.fact.answer_type is not AnswerType.PERSON or " " in draft.answer or draft.items:
        return None
    person = People(annotated).named(draft.answer)
    titled = re.search(rf"\b(?:M\.|Mme|Me|Dr) {re.escape(draft.answer)}\b", annotated.text)
    return None if titled or (person and person.holdings) else "one word is no certain person"


def cut_before_quotation(draft: Draft, annotated: Annotated) -> str | None:
    """« met en garde contre une victoire « en carton » » is not asked without its last words."""
    core = _BRACKET.sub("", prompt(draft)).rstrip(" ?")
    end = " ".join(core.split()[-3:])
    if not draft.ask or end.endswith("»") or len(end) < _SHORTEST_END:
        return None
    here = re.sub("[\u00a0\u202f]", " ", proof(draft, annotated))
    return "cut before a quotation" if f"{end} «" in here or f'{end} "' in here else None


def replaced(draft: Draft, annotated: Annotated) -> str | None:
    """Where an article tells of an election to the head of a body, whoever presided before is no certain holder."""
    if draft.fact.kind is not FactKind.ROLE or "présid" not in prompt(draft).casefold():
        return None
    found = re.search(
        r"(?:élu|nommé|désigné|porté)\w*(?: [^.;]{0,30})? à (?:la|leur|sa) (?:tête|présidence)[^.]*", annotated.text
    )
    return "somebody else was elected" if found and draft.answer.split()[-1] not in found[0] else None


def own_source(draft: Draft, annotated: Annotated) -> str | None:
    """« Selon la championne, qui préside … ? » where the answer is the champion herself."""
    found = re.search(r"\b[Ss]elon (?:la |le |l')([^,]{6,}), (?:qui|quel)", prompt(draft))
    person = People(annotated).named(draft.answer) if found and draft.fact.answer_type is AnswerType.PERSON else None
    told = {holding.office for holding in person.holdings} if person else set()
    return "the source is the answer" if found and found[1] in told else None


def not_the_receiver(draft: Draft, annotated: Annotated) -> str | None:
    """To whom a thing went stands right after « à », not after what it was given for."""
    if draft.items or not re.search(r"(?:^|: )[Àà] (?:qui|quel)", prompt(draft)) or draft.fact.answer_type is AnswerType.DATE:
        return None
    bare = re.escape(re.sub(r"^(?:l[ea]s? |l')", "", draft.answer))
    reached = re.search(rf"\b(?:à|au|aux) (?:(?!pour\b)[^,.;]){{0,70}}{bare}", proof(draft, annotated))
    return None if reached else "it did not go there"


STRICT: list[Filter] = [
    lacks_object,
    lacks_matter,
    wrong_form,
    pronoun_object,
    thin_speech,
    cut_name,
    one_of_several_agents,
    listed_not_defined,
    heads_a_contest,
    one_of_things,
    single_word_person,
    cut_before_quotation,
    replaced,
    own_source,
    not_the_receiver,
]


def private_life(draft: Draft, annotated: Annotated) -> str | None:
    """No deed, date or place of somebody without an office whom the text gives an age: a witness of the day, not one to know."""
    if draft.fact.kind in (FactKind.SAID, FactKind.ROLE, FactKind.SIGNED):
        return None
    text = f"{prompt(draft)} {draft.answer}"
    known = (person for person in People(annotated).persons if person.name in text and not person.holdings)
    aged = any(re.search(rf"{re.escape(person.name)}, (?:âgée? de )?\d\d ans\b", annotated.text) for person in known)
    return "nobody wants to know it" if aged else None


FILTERS: list[Filter] = [*PLAIN, *SURFACE, *STRICT, *WHOLE, unnamed_referent, private_life]
"""Every filter, the plain ones first."""
