"""What makes a draft no card: one function a reason. A reason is a short English phrase for the report of rejected drafts.

A filter looks at the draft alone, or at the article it was made from; `FILTERS` is their order.
"""

import re
from functools import lru_cache

from quiz.core.model import AnswerType, FactKind
from quiz.core.text import fold
from quiz.core.unsafe import UNSAFE
from quiz.generate.labels import labels_of, unlabelled
from quiz.generate.literals import starts
from quiz.generate.model import Annotated, Draft, EntityKind, Filter, Modality
from quiz.generate.realise import frame, lexicon
from quiz.generate.realise.quotation import length

LONGEST_ASK = 30
LONGEST_ANSWER = 12
LONGEST_LIST_ITEM = 16
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "le la les l un une des de du d et en au aux a son sa ses leur leurs ce cette ces m mme est sont ete qui que qu "
        "quel quelle par pour dans sur n s y on ne pas plus",
    )
)
_POINTERS = re.compile(
    r"selon l'article"
    r"|(?<![\w-])(?:ce dernier|cette dernière|ces derniers|ces dernières|celui-ci|celle-ci|ceux-ci|celles-ci)(?![\w-])"
    r"|^(?:\w+ )?(?:ils?|elles?) (?!s'agit|y a|faut|existe|suffit)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![-\w])(?:(?:le|ce) (?:texte|pays|traité|projet|sommet|fonds|ministre|président|dirigeant|programme|document)"
    r"|(?:la|cette) (?:mesure|loi|conférence|déclaration|ministre|présidente|réforme|décision|rencontre|résolution)"
    r"|(?:l'|cet |cette )(?:accord|événement|évènement|entreprise|initiative|institution|opération))"
    r"(?=\s*[?,]|\s+(?:a|ont|est|sont|était|avait|sera|doit|peut|va|ne|se)\b|\s+[ns]'|\s+[\w']+-(?:t-)?(?:ils?|elles?)\b)"
)
_BARE_OBJECT = re.compile(
    r"(?:vendu|racheté|acheté|fondé|créé|quitté|dirigé|repris|acquis|cédé|rejoint|rejoindra|dirige|préside|intégré) "
    r"(?:l'entreprise|la société|le groupe|le club|la plateforme|l'association|la compagnie|l'équipe)"
    r"(?= (?:à|en|pour|avec|depuis|par) | ?[(?])"
)
_TIMES = (
    "an|ans|années?|mois|semaines?|jours?|heures?|week-end|trimestre|semestre|siècle|été|hiver|automne|printemps|lundi|mardi"
    "|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
    "|novembre|décembre"
)
_RELATIVE = re.compile(
    r"(?<![\w-])(?:hier|aujourd'hui|demain|actuellement|récemment|bientôt|désormais|d'ici là|prochainement|jusqu'ici|à ce jour"
    r"|la veille(?=\s*(?:[,.;?»]|$|au |à |en ))"
    r"|le lendemain(?! d)|(?<!chaque )(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\s\d)"
    rf"|(?:{_TIMES}) (?:derni\w+|prochaine?s?)|(?:an|année|mois|semaine) passée?|(?:derni[eè]re?s|prochaine?s) (?:{_TIMES})"
    r"|(?:cette (?:année|semaine|nuit)|ce (?:mois|matin|soir|week-end)|cet (?:été|automne|hiver))(?!-là))(?![\w-])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_EDITION = re.compile(r"\b\d+e (?:édition|étape|session|congrès|sommet)|\b(?:première|deuxième|troisième) édition", re.IGNORECASE)
_UNIQUE = re.compile(r"\b(?:le|la) (?:plus|premier|première|seule?) .*\b(?:mondiale?|du monde|de l'histoire|au monde)\b")
_ELISION = re.compile(
    r"\b(?:[Dd]e|[àÀ]) les? (?!\w+(?:er|ir|oir|re)\b)|\b[Ss]i ils?\b|\b(?:[DdNnSsJj]e|[Qq]ue|[Ll]orsque|[Pp]uisque|[Jj]usque) "
    r"(?=[aeiouàâéèêëîïôûœAEIOUÀÂÉÈÊËÎÏÔÛŒ]\w)(?!onz|oui|ouist|[Oo]uagad)"
    r"|\b[Ll][ea] (?=[aeioàâéèêëîïôûœAEIOÀÂÉÈÊËÎÏÔÛŒ]\w)(?!onz|oui|une\b)"
)
_DOUBLED = re.compile(r"(?<![\w'-])(?P<word>[\w'-]{2,}) (?P=word)(?![\w'-])", re.IGNORECASE)
_HANGING = re.compile(
    r"(?<![\w'-])(?:de|d'|du|des|la|le|les|un|une|et|ou|que|qui|à|au|aux|en|par|pour|sur|dans|puis|dont|mais|ainsi|soit)"
    r"(?: \([^()]*\))?,? ?\?$"
)
_NOT_SPEECH = frozenset((AnswerType.TEXT, AnswerType.BOOLEAN))
_FUTURE = re.compile(
    r"\b(?:doit|doivent|devra|devront|sera|seront|prévu|prévue|\w+era|\w+eront|\w+ira|devrait|pourrait|\w+erait)\b"
)


def prompt(draft: Draft) -> str:
    """Return the words shown before the answer, with plain spaces; a cloze without its gap."""
    return _plain(draft.ask) if draft.ask else _gapped(draft.cloze)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return re.sub(r"[\u00a0\u202f]", " ", text)


@lru_cache(maxsize=4096)
def _gapped(cloze: str) -> str:
    return _plain(re.sub(r"\{\{.+?\}\}", "[…]", cloze))


@lru_cache(maxsize=4096)
def outside_quotes(text: str) -> str:
    """Return a text without what it quotes."""
    return re.sub(r"«.*?»|“.*?”", "", text)


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """Return the folded words of a text that say something."""
    return frozenset(word for word in re.findall(r"\w+", fold(text)) if word not in _SMALL)


def proof(draft: Draft, annotated: Annotated) -> str:
    """Return the evidence of a draft as it stands in the article."""
    return " ".join(annotated.of(span) for span in draft.evidence)


def no_evidence(draft: Draft, annotated: Annotated) -> str | None:
    """Every card is proven by a stretch of the article."""
    within = all(0 <= span.start < span.end <= len(annotated.text) for span in draft.evidence)
    return None if draft.evidence and within else "no evidence"


def steers_the_terminal(draft: Draft, annotated: Annotated) -> str | None:
    """No text of a deck holds characters that steer a terminal or turn the reading direction: such a quote cannot be kept."""
    quoted = "".join(annotated.article.normalised.quote(span) for span in draft.evidence)
    return "the quote holds control characters" if UNSAFE.search(quoted) else None


def unproven(draft: Draft, annotated: Annotated) -> str | None:
    """The answer stands in its evidence, or the way it follows is recorded."""
    if draft.fact.derived or draft.fact.answer_type is AnswerType.BOOLEAN:
        return None
    held = content(proof(draft, annotated))
    parts = draft.items or (draft.answer,)
    missing = [word for part in parts for word in content(part) if word not in held]
    if draft.fact.answer_type is AnswerType.DATE:
        missing = [word for word in missing if not _YEAR.fullmatch(word)]
    return "the answer does not stand in the quote" if missing else None


def given_away(draft: Draft, _annotated: Annotated) -> str | None:
    """No answer, and no name that is half of it, stands in the question."""
    if draft.fact.answer_type is AnswerType.BOOLEAN:
        return None
    shown = content(prompt(draft))
    parts = draft.items or (draft.answer,)
    leaked = sum(bool(content(part)) and content(part) <= shown for part in parts)
    if 2 * leaked >= max(1, len(parts)):
        return "the question gives the answer away"
    names = [word for part in parts for word in re.findall(r"[A-ZÀ-Ý][\w-]{3,}", part)]
    if draft.fact.answer_type is AnswerType.PERSON and any(content(name) <= shown for name in names[-1:]):
        return "the question holds the surname"
    return None


def points_outside(draft: Draft, _annotated: Annotated) -> str | None:
    """No pronoun or pointer whose antecedent is only in the article."""
    return "a pointer has no antecedent" if _POINTERS.search(outside_quotes(prompt(draft))) else None


def bare_noun(draft: Draft, _annotated: Annotated) -> str | None:
    """No bare « le texte », « l'accord », « le pays »."""
    found = _BARE.search(outside_quotes(prompt(draft))) or _BARE_OBJECT.search(outside_quotes(prompt(draft)))
    return f"« {found[0]} » names nothing" if found else None


_IDLE = re.compile(
    r"\b(?:quitt\w+ la (?:salle|pièce|tribune|scène)|(?:ferm|ouv[re]+|ouvert|claqu)\w* la porte|(?:pris|prend|prenait)"
    r" (?:la parole|des airs)"
    r"|hauss\w+ (?:le ton|les épaules)|gard\w+ le silence|retir\w+ la délibération|applaudi\w* (?:à tout rompre|longuement)"
    r"|cré\w+ la (?:surprise|sensation)|fait sensation|fait parler d'(?:elle|eux|lui)|sort la tête de série"
    r"|balay\w+ (?:la polémique|les critiques)|balaie\w* (?:la polémique|les critiques)|lu un message d'une seule ligne"
    r"|(?:a|est) (?:souri|ri|pleuré|monté à la tribune)|(?:prend|pris) note|fait le"
    r" déplacement|s'est inclinée?"
    r"|(?:s'est|se) dite?s? (?:«| (?:par|de|d')|profondément|très|attristé|ému|choqué|heureu|ravi|satisfait|fi[eè]r)"
    r"|a (?:vivement |hautement |beaucoup |grandement )?apprécié|présenté (?:ses|leurs) condoléances"
    r"|a (?:fait|rendu) part de s[ao]n? (?:émotion|tristesse))\b"
)
"""Gestures of the day, which nobody asks about later."""


_OPEN_OBJECT = re.compile(
    r"^(?:[^,?]{3,40}, )?[Qq]u'(?:a|ont|avait|avaient)(?:-t-\w+|-\w+)? "
    r"(?:adopté|rejeté|voté|approuvé|validé|annoncé|présenté|signé)"
    r"(?![^?]*\d)"
)
"""« Qu'a adopté le conseil ? »: many things, on one day or another."""


def idle(draft: Draft, _annotated: Annotated) -> str | None:
    """Nobody wants to know in three months who was more careful, or what a bare « prochain sommet » was."""
    text = outside_quotes(prompt(draft))
    if re.search(
        r"\b(?:se montre\w*|s'est montrée?|reste|est resté) (?:plus |moins |très |assez )?\w+(?: \([^)]*\))? ?\?$", text
    ):
        return "it says too little"
    if _IDLE.search(text):
        return "nobody wants to know it"
    if _OPEN_OBJECT.search(unlabelled(text)):
        return "it leaves open which"
    if re.search(r"\b(?:prendra|prend|a pris|prendre) (?:le relais|la relève|la suite)(?! d(?:e|u|es|')\b)", text):
        return "it leaves open of what"
    bare_next = re.search(r"\b[Ll][ea] prochaine? [\w-]+(?= (?!d[eu]|des|d')\w)", text)
    return "« prochain » of what" if bare_next and not re.match(r"[^:?]{4,90} : ", text) else None


def names_nothing(draft: Draft, annotated: Annotated) -> str | None:
    """At least one proper noun, year or event label that is not the answer says what it is about, unless it always holds."""
    if draft.fact.slots.get("alone"):
        return None
    text = prompt(draft)
    answer = frozenset.intersection(*(content(part) for part in draft.items or (draft.answer,)))
    proper = [word for word in re.findall(r"(?<!^)(?<![.?!:»] )(?<!^« )[A-ZÀ-Ý][\w'-]+", text[1:]) if not content(word) <= answer]
    labels = [event.name for event in annotated.events if fold(event.name) in fold(text)]
    quoted = re.search(r"«[^»]{20,}»", text)
    words = re.findall(r"[\w-]+", text)
    placed = any(word in lexicon.country_by_adjective() or word in lexicon.words("adjectives") for word in words)
    labelled = labels_of(text) or _EDITION.search(text) or _UNIQUE.search(text)
    return None if proper or labels or quoted or placed or labelled else "no name says what it is about"


def undated(draft: Draft, annotated: Annotated) -> str | None:
    """A fact that holds for a time is asked with a date or the edition of its event.

    Words said and deeds done stay true: where the article gives no date at all, they need none.
    """
    if annotated.published is None and not frame.when(annotated) and _stays_true(draft):
        return None
    timeless = (
        draft.fact.kind in (FactKind.ACRONYM, FactKind.DEFINITION, FactKind.DATE) or draft.fact.answer_type is AnswerType.DATE
    )
    text = prompt(draft)
    return None if timeless or _YEAR.search(text) or _EDITION.search(text) else "no date"


def _stays_true(draft: Draft) -> bool:
    """Whether a fact is a quotation, or a deed told in a past tense."""
    text = prompt(draft)
    kinds = (FactKind.SAID, FactKind.SIGNED, FactKind.LIST, FactKind.FUND, FactKind.ACT)
    return draft.fact.kind in kinds and ("«" in text or frame.took_place(text))


def relative_date(draft: Draft, _annotated: Annotated) -> str | None:
    """No date that only the day of publication explains."""
    found = _RELATIVE.search(outside_quotes(prompt(draft))) or _RELATIVE.search(outside_quotes(draft.answer))
    if found is None and re.search(r"\bprochaine?s?\b", outside_quotes(prompt(draft))) and not _YEAR.search(prompt(draft)):
        return "relative date « prochain »"
    return f"relative date « {found[0]} »" if found else None


def wrong_length(draft: Draft, _annotated: Annotated) -> str | None:
    """Neither question nor answer is too long to be held in mind."""
    asked = outside_quotes(prompt(draft))
    if max(length(asked), len(asked.split())) > LONGEST_ASK:
        return "the question is too long"
    if draft.items:
        return "an item is too long" if any(length(item) > LONGEST_LIST_ITEM for item in draft.items) else None
    if draft.fact.answer_type not in _NOT_SPEECH and length(draft.answer) > LONGEST_ANSWER:
        return "the answer is too long"
    return None if content(draft.answer) or re.search(r"\d", draft.answer) else "the answer says nothing"


def not_one_question(draft: Draft, _annotated: Annotated) -> str | None:
    """One question mark, at the end, but for true or false; quotation marks and brackets closed."""
    text = prompt(draft)
    bare = outside_quotes(text)
    if draft.fact.answer_type is AnswerType.BOOLEAN and ("?" in bare or not text.endswith(".")):
        return "not one question"
    if (
        draft.ask
        and draft.fact.answer_type is not AnswerType.BOOLEAN
        and (bare.count("?") != 1 or not text.rstrip().endswith("?"))
    ):
        return "not one question"
    if text.count("«") != text.count("»") or text.count("(") != text.count(")") or '"' in text:
        return "quotation marks or brackets left open"
    return None


def bad_french(draft: Draft, _annotated: Annotated) -> str | None:
    """Elision, contraction, doubled or hanging words, spaces before commas: what a lint can see."""
    text = outside_quotes(prompt(draft))
    if _ELISION.search(text):
        return "elision or contraction"
    if re.search(r"[Cc]ombien d(?:e |')(?:aux?|à|en|dans|pour|par)\b", text):
        return "« combien » of what"
    if re.search(r"\b([A-ZÀ-Ý]\w+) (?:[a-zà-ÿ]+ ){1,2}\1\b", text) or _DOUBLED.search(re.sub(r"nous nous|vous vous", "", text)):
        return "a word stands twice"
    marked = re.sub(r"«.*?»|“.*?”", "«»", prompt(draft))
    if re.search(r"\s[,.)]|\s-\w|,,|\(\s|\.\.\.|__", marked) or (draft.ask and _HANGING.search(text)):
        return "punctuation or a hanging word"
    return None


def modality_lost(draft: Draft, annotated: Annotated) -> str | None:
    """What is planned, possible or reported is asked as such."""
    text = prompt(draft)
    if draft.fact.modality in (Modality.PLANNED, Modality.POSSIBLE) and _FUTURE.search(proof(draft, annotated)):
        inverted = re.search(r"\b\w+(?:ra|ront|rait|raient|doit|doivent|prévue?s?|va|vont)\b", text)
        return None if inverted or draft.fact.kind in (FactKind.DATE, FactKind.ROLE) else "the future became a fact"
    return None


def negation_lost(draft: Draft, _annotated: Annotated) -> str | None:
    """A denied fact is asked denied."""
    kept = re.search(r"\b(?:ne|n')|\brefus", prompt(draft))
    return "the negation is lost" if draft.fact.negative and not kept else None


def open_list(draft: Draft, annotated: Annotated) -> str | None:
    """A partial list never answers « quels sont »."""
    if not draft.items or not re.match(r"(?:[^,]+, )*quel(?:le)?s sont", prompt(draft), re.IGNORECASE):
        return None
    text = proof(draft, annotated)
    at = text.find(draft.items[0])
    before = text[max(0, at - 30) : at] if at > 0 else ""
    opened = any(re.search(rf"(?<!\w){re.escape(marker)}\s?$", before.rstrip()) for marker in lexicon.words("partial"))
    return "the list is only a part" if opened and "cités parmi" not in prompt(draft) else None


def answer_is_no_name(draft: Draft, annotated: Annotated) -> str | None:
    """A person or organisation asked for is one: a name with a capital, not a pronoun or a common noun."""
    if draft.fact.answer_type not in (AnswerType.PERSON, AnswerType.EVENT):
        return None
    held = any(event.name == draft.answer for event in annotated.events)
    if not held and not re.search(r"[A-ZÀ-Ý]", draft.answer):
        return "the answer is no name"
    others = [e.kind for e in annotated.entities if e.name == draft.answer]
    return "the answer is no person" if draft.fact.answer_type is AnswerType.PERSON and EntityKind.EVENT in others else None


def only_an_agent(draft: Draft, annotated: Annotated) -> str | None:
    """A person whom the proof names only after « par » did that; a question with another verb is not theirs."""
    if draft.fact.answer_type is not AnswerType.PERSON or re.search(r"\b[Pp]ar (?:qui|quel)|« ", prompt(draft)):
        return None
    here = annotated.of(draft.evidence[0]) if draft.evidence else ""
    named = list(starts(draft.answer, here))
    agent = [re.search(r"\w+(?:é|i|u|is|it)e?s? par (?:[^,.;]{0,60} )?$", here[:at]) for at in named]
    goes_on = any(here[at + len(draft.answer) :].startswith(", qui") for at in named)
    if not named or not all(agent) or goes_on or draft.fact.routes[:1] in (("participle",), ("apposition",), ("passive",)):
        return None
    return "the answer only did something else"


FILTERS: list[Filter] = [
    no_evidence,
    steers_the_terminal,
    unproven,
    given_away,
    points_outside,
    bare_noun,
    idle,
    names_nothing,
    undated,
    relative_date,
    wrong_length,
    not_one_question,
    bad_french,
    modality_lost,
    negation_lost,
    open_list,
    answer_is_no_name,
    only_an_agent,
]
