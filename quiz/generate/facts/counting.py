"""The words that ask for a quantity: what is counted, in which unit, and how its participle agrees."""

import re

from quiz.core.model import Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.clausal import agreed
from quiz.generate.model import Annotated, Gender, Number, Quantity, Token
from quiz.generate.phrases import Phrase, hangs, phrase_end
from quiz.generate.quantities import PART
from quiz.generate.realise import french

_MADE_OF = re.compile(
    r" (?:à (?!la |le |l'|les |un |une |des |cause|partir|raison|terme|temps|nouveau|la fois)[a-zà-ÿ]{3,}(?: [a-zà-ÿ]+)?"
    r"|en (?:bois|béton|pierre|acier|verre|plastique|or|argent|bronze|papier|carton|laine|coton|soie|cuir|fonte|marbre|ivoire"
    r"|service|activité|exercice|construction|vente|location|circulation))(?=\s?[.,;)])"
)
"""What a thing runs on or is made of belongs to its noun: « forages à énergie solaire »."""
_AGAINST = re.compile(
    r"(?:plainte|recours|sanction|mesure|attaque|vaccin|procédure|manifestation|grève|plan|campagne|match|victoire|défaite"
    r"|dose|enquête|mandat|offensive|frappe|raid|opération|traitement|voix|vote|médicament)s?$"
)
"""What is itself against something; other nouns have no « contre » of their own."""
_COMPARED = re.compile(r" (?:de|en) (?:moins|plus)(?P<than> qu(?:e |'))?(?![\w-])")
"""How much more or less belongs to what is counted: « 14 lits de moins »."""
_DOING = re.compile(r" (?!(?:d|pend|dur|av|import|suffis|étudi|habit|enseign|dirige|assist|passant|command)ants?\b)\w{3,}ant$")
_FEMININE = re.compile(r"(?:tonnes?|heures?|h|minutes?|secondes?|années?|semaines?|voix|livres?)$")
"""Units that are feminine; the others are masculine."""
_PRICED = re.compile(r"(?:coût|val|vau)")
_LASTING = re.compile(r"(?:dur(?!c)|pren|pris|prend|attend)")
_MEASURING = re.compile(r"(?:mesur|p[eè]s(?!t))")
TIMES = re.compile(r"(?:ans|années|mois|semaines|jours?|heures?|minutes?|secondes?|h)$")


def front_of(annotated: Annotated, clause: Clause, quantity: Quantity, noun: tuple[str, Span, Token] | None) -> str | None:
    """Return the words that ask for a quantity as the object of a verb: "combien d'enfants", "quelle somme"; None without any."""
    verb = clause.lexical.text
    kind = of_what(annotated, quantity)
    if noun is not None and not quantity.unit:
        return f"combien {french.of(noun[0])}"
    if quantity.percent:
        return share(quantity)
    if quantity.currency:
        return "combien" if _PRICED.match(verb) else f"combien {french.of(quantity.unit)}{kind}" if kind else "quelle somme"
    if TIMES.search(quantity.unit):
        return "combien de temps" if _LASTING.match(verb) else years(quantity) + kind if kind else None
    if quantity.unit and _MEASURING.match(verb):
        return "combien"
    return f"combien {french.of(_plural(quantity.unit))}" + kind if quantity.unit else None


def _plural(unit: str) -> str:
    """Return a unit as « combien de » wants it: kilomètres cubes; a sign or an abbreviation as it is."""
    return re.sub(r"(?<=\w{3}[a-zà-ÿ])(?<![sx])(?=\s|$)", "s", unit) if re.match(r"[a-zà-ÿ]{4,}", unit) else unit


def share(quantity: Quantity) -> str:
    """Return what asks for a part of something: "quel pourcentage", "quelle part"."""
    return "quelle part" if quantity.unit == PART else "quel pourcentage"


_FILLING = re.compile(
    r"(?:(?!comment)\w+ment|au moins|en moyenne|en tout|au total|chaque (?:année|jour|mois|semaine|heure|saison|nuit|été"
    r"|hiver)|toujours"
    r"|par (?:an|jour|mois|semaine)|à (?:elle|lui|eux|elles) seule?s?|en trois ans|tous les (?:ans|jours|mois)|alors|bien"
    r"|pour l'heure|pour l'instant|en une (?:année|journée|semaine|nuit)|en (?:deux|trois|quatre|cinq|six|dix) (?:ans"
    r"|mois|jours|semaines)"
    r"|sur (?:un|deux|trois|quatre|cinq|six|dix) (?:ans|mois|jours)|au passage|encore|dans le même temps|à l'époque|d'un coup"
    r"|dans le monde|dans le pays|sur place|à l'étranger)(?: |$)"
)


_VALUED = re.compile(
    r"(?:estim|évalu|chiffr|fix|port|établ|élev|élèv|situ|mont|ramen|pass|affich|plafonn|limit|descend|tomb|grimp|arriv|parv|maint"
    r"|relev|abaiss|rev|ressort|stabilis|augment|rédui|culmin|recul|boucl|clôtur|termin|rest|fini)"
)


def percent_front(clause: Clause) -> str:
    """Return the words that ask for « à 80 % »: a value that something has, or the part to which something is done."""
    return "à combien" if _VALUED.match(clause.lexical.text.casefold()) else "dans quelle proportion"


def is_filling(words: str) -> bool:
    """Whether nothing but adverbials of time and manner stand between a verb and its object: « chaque année », « à"
    " elle seule »."""
    while words and (found := _FILLING.match(words)):
        words = words[found.end() :]
    return not words


def shared(annotated: Annotated, quantity: Quantity) -> str:
    """Return what a share is of, as it stands behind it: "du capital de Valcor"; "" where it is not told there."""
    found = re.match(r"\s(?:du\s|des\s|de\sl[a']\s?|de\s(?:son|sa|ses|leurs?)\s|de\s|d')", annotated.text[quantity.span.end :])
    sentence = annotated.sentence_at(quantity.span.start)
    start = quantity.span.end + found.end() if found else 0
    head = next((i for i, t in enumerate(sentence.tokens) if t.start >= start), None) if sentence and found else None
    if sentence is None or head is None or sentence.tokens[head].pos not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return ""
    return annotated.text[quantity.span.end : sentence.tokens[phrase_end(sentence.tokens, head)].end]


def years(quantity: Quantity) -> str:
    """Return "combien d'années" for ans, "combien de mois" for mois."""
    return f"combien {french.of('années' if quantity.unit.startswith('an') else quantity.unit)}"


_NUMERAL = (
    r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|cent|mille)\b"
)


def of_what(annotated: Annotated, quantity: Quantity) -> str:
    """Return what a sum or time is of: " de prison", " de dommages et intérêts"."""
    found = re.match(rf"\s(?:de\s|d')[a-zà-ÿ]+(?:\set\s(?!{_NUMERAL})[a-zà-ÿ]+(?=[,.;\s]))?", annotated.text[quantity.span.end :])
    if found is None or re.search(r"\b(?:plus|moins|ici|avance|retard|long|large|haut|ces|cette|ce|ses|leurs?|là)\b", found[0]):
        return ""
    kind = found[0] if " et " in found[0] else _whole(annotated, quantity.span.end) or found[0]
    served = _SERVED.match(annotated.text, quantity.span.end + len(kind))
    return f"{kind}{served[0]}" if served else kind


_SERVED = re.compile(r" (?:avec sursis(?: probatoire)?|fermes?)(?![\w-])")
"""How a sentence is served belongs to what it is of: « douze mois de prison avec sursis »."""


def _whole(annotated: Annotated, start: int) -> str:
    """Return the noun phrase a quantity is of, with its own complements: " de synergies annuelles", " de chiffre d'affaires"."""
    sentence = annotated.sentence_at(start)
    tokens = sentence.tokens if sentence else ()
    head = next((i for i, t in enumerate(tokens) if t.start >= start and t.text.casefold() not in ("de", "d'")), None)
    if head is None or tokens[head].pos not in ("NOUN", "PROPN"):
        return ""
    last = phrase_end(tokens, head)
    while tokens[last].form == "Part" and last > head:
        last -= 1
    words = annotated.text[start : tokens[last].end].split(" contre ")[0]
    return words if not hangs(words) and len(words.split()) <= 6 else ""


def agreed_tail(tail: str, quantity: Quantity, noun: Token | None, *, front: str = "") -> str | None:
    """Return the participle agreeing with the object now before it, `front`; None where its gender is not certain."""
    if quantity.currency and front == "combien":
        return tail
    if quantity.currency and front.startswith("combien"):
        return agreed(tail, Gender.M, Number.PLURAL)
    if quantity.currency:
        return agreed(tail, Gender.F, Number.SINGULAR)
    if quantity.unit == PART:
        return agreed(tail, Gender.F, Number.SINGULAR) if " " not in tail else None
    if quantity.percent:
        return tail
    if quantity.unit and " " not in tail:
        return agreed(tail, Gender.F if _FEMININE.match(quantity.unit) else Gender.M, Number.PLURAL)
    if noun is None or noun.gender is Gender.UNKNOWN or " " in tail:
        return None
    return agreed(tail, noun.gender, Number.PLURAL)


def counted_noun(annotated: Annotated, clause: Clause, quantity: Quantity) -> tuple[str, Span, Token] | None:
    """Return (what is counted, where it stands, its head): "enfants âgés de 6 mois à 9 ans"."""
    tokens = clause.sentence.tokens
    start = next((i for i, t in enumerate(tokens) if t.start >= quantity.span.end), None)
    if start is None or quantity.unit or not annotated.text[quantity.span.end : tokens[start].start].isspace():
        return None
    if tokens[start].text in ("«", '"'):
        return _quoted_noun(annotated, tokens, start)
    head = _counted_head(annotated, tokens, start)
    if head is None:
        return None
    end = tokens[phrase_end(tokens, head)].end
    aged = re.match(r"\sâgée?s\sde\s(?:\S+(?:\smois|\sans)?\sà\s)?\S+\s(?:ans|mois)", annotated.text[tokens[head].end :])
    span = Span(tokens[start].start, tokens[head].end + aged.end() if aged else min(end, max(clause.rest.end, tokens[head].end)))
    against = annotated.of(span).find(" contre ")
    if against > 0 and not _AGAINST.match(tokens[head].text):
        span = Span(span.start, span.start + against)
    text = re.sub(r"^(?:de\s|d')", "", annotated.of(span))
    if tokens[head].text == "fois":
        return None
    done = tokens[phrase_end(tokens, head)]
    if (
        done.form == "Part"
        and done.start > tokens[head].start
        and re.match(r"\s(?:à|au|aux|par|dans|en|sur|chez)\s", annotated.text[done.end :])
    ):
        text = re.sub(r"^(?:de\s|d')", "", annotated.of(Span(span.start, done.start))).strip()
        span = Span(span.start, max(span.end, clause.rest.end))
        return None if hangs(text) else (text, span, tokens[head])
    compared = _COMPARED.match(annotated.text, span.end, clause.sentence.end)
    if compared and compared["than"]:
        return None
    if compared:
        span, text = Span(span.start, compared.end()), f"{text}{compared[0]}"
    made_of = None if aged else _MADE_OF.match(annotated.text, span.end, clause.sentence.end)
    if made_of:
        span, text = Span(span.start, made_of.end()), f"{text}{made_of[0]}"
    return None if hangs(text) or _DOING.search(text) else (text, span, tokens[head])


def _counted_head(annotated: Annotated, tokens: tuple[Token, ...], start: int) -> int | None:
    """Return the noun that a number right before `start` counts; None where what follows belongs to it in another way."""
    head = next((i for i in range(start, min(start + 3, len(tokens))) if tokens[i].pos in ("NOUN", "PROPN")), None)
    owned = re.match(r"(?:du|des|de la|de l'|au|aux)\b", annotated.text[tokens[start].start :][:6])
    return None if head is None or owned or any(t.pos not in ("ADJ", "ADP") for t in tokens[start:head]) else head


def _quoted_noun(annotated: Annotated, tokens: tuple[Token, ...], mark: int) -> tuple[str, Span, Token] | None:
    """Return what is counted where quotation marks stand around it: « 1 140 « super-émetteurs » »."""
    found = re.compile(r"[«\"]\s?(?P<noun>[a-zà-ÿ][\w -]{2,30}?)\s?[»\"]").match(annotated.text, tokens[mark].start)
    head = next((t for t in tokens[mark + 1 : mark + 4] if t.pos in ("NOUN", "PROPN", "ADJ")), None)
    if found is None or head is None or not found["noun"].split()[0].endswith(("s", "x")):
        return None
    return found["noun"], Span(found.start(), found.end()), head


def relative_of(clause: Clause, phrase: Phrase, gender: Gender) -> str | None:
    """Return « que la Facilité verte a confirmée »: the participle agrees with the noun before."""
    tail = clause.words[1]
    if clause.clitics.strip() or clause.passive:
        return None
    if clause.compound:
        tail = agreed(tail, gender, Number.SINGULAR) if " " not in tail else ""
        if not tail:
            return None
    return f"{french.join('que', phrase.text)} {clause.words[0]} {tail}".strip()


def preposition_start(annotated: Annotated, clause: Clause, quantity: Quantity, word: str) -> int:
    """Return where the preposition before a quantity stands."""
    left = annotated.text[clause.rest.start : quantity.span.start].rstrip()
    return clause.rest.start + max(left.rfind(word), left.rfind("d'") if word == "de" else -1)
