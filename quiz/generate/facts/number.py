"""How many, how much, how long: quantities that a clause states of its subject or object."""

import re

from quiz.core.model import Span
from quiz.generate.clauses import Clause
from quiz.generate.facts.amounts import endowments, quantity_fact
from quiz.generate.facts.clausal import (
    Setting,
    all_clauses,
    clause_subject,
    cut_rest,
    setting_of,
    turned,
    undated,
    unfinished,
)
from quiz.generate.facts.counting import (
    TIMES,
    agreed_tail,
    counted_noun,
    front_of,
    is_filling,
    of_what,
    percent_front,
    preposition_start,
    relative_of,
    share,
    shared,
    years,
)
from quiz.generate.facts.people import People
from quiz.generate.facts.predicate import words_of
from quiz.generate.model import Annotated, Fact, Gender, Modality, Number, Quantity, Token
from quiz.generate.phrases import Phrase, absolute, hangs, tidy
from quiz.generate.realise import french
from quiz.generate.subjects import number_of

_INVARIABLE = frozenset(["coûter", "valoir", "peser", "durer", "mesurer", "vivre", "courir"])
"""Verbs whose participle does not agree with a measure."""
_MANNER = re.compile(r"(?:\w+ment|peu à peu|par paliers)")
_SMALL_COUNTS = frozenset(["1", "2"])
_TO = re.compile(r"\s(?P<word>à|de|d'|sur|par|pour|en|contre)\s?$")
_AMOUNT_NOUN = re.compile(
    r"(?P<det>une?|d'une?|cette|ce|son|sa)\s(?P<noun>[a-zà-ÿ-]+(?:\s(?:d')?[a-zà-ÿ-]+){0,3}?)\s(?:de|d')\s?$"
)


def find_numbers(annotated: Annotated) -> list[Fact]:
    """Return the facts of quantities, one a quantity, in reading order."""
    people = People(annotated)
    facts: dict[int, Fact] = {}
    for clause in all_clauses(annotated):
        for quantity in annotated.quantities:
            if quantity.ordinal or quantity.span.start in facts:
                continue
            fact = _fact(annotated, people, clause, quantity)
            if fact:
                facts[quantity.span.start] = fact
    for fact in endowments(annotated):
        facts.setdefault(fact.evidence[0].start * 10_000 + len(facts), fact)
    return sorted(facts.values(), key=lambda fact: fact.evidence[0].start)


def _fact(annotated: Annotated, people: People, clause: Clause, quantity: Quantity) -> Fact | None:
    where = quantity.span.start
    if clause.subject.start <= where < clause.subject.end:
        return _counted_subject(annotated, people, clause, quantity)
    if clause.rest.start <= where < clause.rest.end:
        return _in_rest(annotated, people, clause, quantity)
    if clause.rest.end < where and _CHANGE.fullmatch(annotated.text, clause.rest.end, where):
        return _changed(annotated, people, clause, quantity)
    if clause.lead.start <= where < clause.lead.end:
        return _had(annotated, clause, quantity)
    return None


_CHANGE = re.compile(r",\s(?:de\s[\d,. ]+\s?[%€]?\s)?à\s")


def _changed(annotated: Annotated, people: People, clause: Clause, quantity: Quantity) -> Fact | None:
    """« a décidé d'abaisser son taux directeur …, de 5,5 % à 5,25 % » -> À combien … a-t-il décidé d'abaisser … ?"""
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    slots = turned(clause, phrase) if phrase else None
    rest = cut_rest(annotated, clause, ())
    if phrase is None or setting is None or slots is None or not rest or clause.reporter or TIMES.search(quantity.unit):
        return None
    rest = re.sub(r"^(?:ainsi )?de (?:près de |plus de |environ )?[\d,]+ ?%(?: |$)", "", rest)
    rest = re.sub(r"\sd'un\s(?:quart|demi|point|dixième)[^,]*$", "", rest)
    return quantity_fact(
        annotated, quantity, setting, slots | {"front": "à combien", "rest": rest}, (phrase.text, "à combien", rest)
    )


def _had(annotated: Annotated, clause: Clause, quantity: Quantity) -> Fact | None:
    """« Avec plus de 4 000 publications scientifiques …, le Vietnam … » -> Combien de publications … le Vietnam compte-t-il ?"""
    lead = annotated.text[clause.lead.start : quantity.span.start]
    phrase = clause_subject(annotated, clause)
    if not re.fullmatch(r"Avec (?:[^,]+ et )?", lead) or phrase is None or phrase.gender is Gender.UNKNOWN or quantity.unit:
        return None
    end = re.match(r"[^,]*?(?=,| et (?:plus|moins|près|quelque|environ|\d))", annotated.text[quantity.span.end : clause.lead.end])
    noun = absolute(annotated, Span(quantity.span.end, quantity.span.end + end.end())) if end else None
    if not noun or hangs(noun):
        return None
    pronoun = french.subject_pronoun(phrase.gender, phrase.number)
    verb = french.inverted("comptent" if phrase.number is Number.PLURAL else "compte", pronoun)
    slots = {"front": f"combien {french.of(noun)}", "subject": phrase.text, "verb": verb}
    here = Span(clause.sentence.start, clause.sentence.end)
    return quantity_fact(
        annotated, quantity, Setting("", "", (here, *phrase.naming), Modality.ASSERTED), slots, (phrase.text, noun), noun=noun
    )


def _counted_subject(annotated: Annotated, people: People, clause: Clause, quantity: Quantity) -> Fact | None:
    """« Quelque 1 450 vaccinateurs ont été formés » -> Combien de vaccinateurs ont été formés ?"""
    if quantity.percent:
        return _share_of_subject(annotated, people, clause, quantity)
    if quantity.span.start - clause.subject.start > 2 or quantity.value in _SMALL_COUNTS:
        return None
    if _OF_THE.search(annotated.text[clause.sentence.start : quantity.span.start]):
        return None
    noun = absolute(annotated, Span(quantity.number.end if not quantity.unit else quantity.span.end, clause.subject.end))
    noun = (
        re.sub(r",? et (?:de )?(?:\d|deux|trois|quatre|cinq|six|dix).*$", "", re.sub(r"^(?:de |d')", "", noun)) if noun else noun
    )
    rest = None if _goes_on(clause) else cut_rest(annotated, clause, ())
    rest = _AND_MORE.sub("", rest) if rest else rest
    setting = setting_of(annotated, people, clause, None)
    if (
        not noun
        or hangs(noun)
        or rest is None
        or setting is None
        or not (re.match(r"[a-zà-ÿ]", noun) or re.match(r"[A-ZÀ-Ý][\w-]+s\b", noun))
        or re.match(r"des\b", noun)
        or unfinished(annotated, clause)
    ):
        return None
    verb = " ".join(clause.words).strip()
    slots = {"front": f"combien {french.of(noun)}", "clitics": clause.clitics.strip(), "verb": verb, "rest": rest}
    return quantity_fact(annotated, quantity, setting, slots, (noun, verb, rest), noun=noun)


_AND_MORE = re.compile(r",? et (?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)\b.*$")
"""A second count, which the first is asked without."""
_OF_THE = re.compile(r"\b(?:des|(?:de|sur|parmi) (?:les|ses|leurs|ces)) $")
"""What makes a number that of the whole, of which some are told: « trois des [cinq commerces] »."""


def _share_of_subject(annotated: Annotated, people: People, clause: Clause, quantity: Quantity) -> Fact | None:
    """« Près d'un tiers des habitants de Brest vivent … » -> Quelle part des habitants de Brest vit … ?"""
    of_whom = absolute(annotated, Span(quantity.span.end, clause.subject.end))
    rest = cut_rest(annotated, clause, ())
    setting = setting_of(annotated, people, clause, None)
    if quantity.span.start - clause.subject.start > 4 or not of_whom or hangs(of_whom) or rest is None or setting is None:
        return None
    if (
        not re.match(r"(?:des?|du|de la|d[e']) ?", of_whom)
        or len(of_whom.split()) > _LONGEST_WHOLE
        or unfinished(annotated, clause)
    ):
        return None
    if re.match(r"(?:que|qu'|si)\b", rest):
        return None
    told = f"{clause.clitics}{' '.join(clause.words).strip()} {rest}".strip()
    single = french.singular(told) if number_of(clause) is Number.PLURAL else told
    if single is None or clause.passive or clause.finite.lemma == "être":
        return None
    slots = {"front": f"{share(quantity)} {of_whom}", "verb": single}
    return quantity_fact(annotated, quantity, setting, slots, (of_whom, single))


_LONGEST_WHOLE = 9


def _goes_on(clause: Clause) -> bool:
    """Whether what follows the verb has a verb of its own: « sont mortes et plus de 100 ont été blessées »."""
    return any(t.form == "Fin" and clause.rest.start <= t.start < clause.rest.end for t in clause.sentence.tokens)


def _in_rest(annotated: Annotated, people: People, clause: Clause, quantity: Quantity) -> Fact | None:
    phrase = clause_subject(annotated, clause)
    setting = setting_of(annotated, people, clause, phrase)
    if phrase is None or setting is None:
        return None
    before = tidy(undated(annotated, Span(clause.rest.start, quantity.span.start)))
    if quantity.shown.startswith("de ") and (not before or _MANNER.fullmatch(before)):
        return _ranged(annotated, clause, quantity, phrase, setting)
    if is_filling(before) or _chained(clause, quantity):
        return _object(annotated, clause, quantity, phrase, setting)
    amount = _AMOUNT_NOUN.search(annotated.text[clause.rest.start : quantity.span.start])
    if amount and (quantity.currency or quantity.percent):
        return _amount(annotated, clause, quantity, phrase, setting)
    governed = _TO.search(" " + before)
    alone = _TO.sub("", " " + before).strip() in _FIXED or _first_of_two(annotated, clause, quantity) > 0
    if governed and (alone or _verbs_only(clause, quantity) or _hangs_on_verb(clause, quantity)):
        return _governed(annotated, clause, quantity, phrase, setting)
    return None


def _ranged(annotated: Annotated, clause: Clause, quantity: Quantity, phrase: Phrase, setting: Setting) -> Fact | None:
    """« s'enfonçait de 1 à 3 centimètres par an » -> De combien … s'enfonçait-il ?"""
    slots, rest = turned(clause, phrase), cut_rest(annotated, clause, (Span(clause.rest.start, quantity.span.end),))
    if slots is None or rest is None:
        return None
    both = clause.lexical.lemma in _RANGING and " à " in quantity.shown
    front = "de combien à combien" if both else "de combien"
    slots |= {"front": front, "rest": rest}
    return quantity_fact(annotated, quantity, setting, slots, (phrase.text, front, rest))


_RANGING = words_of(
    "passer aller porter varier osciller étaler étendre échelonner relever ramener abaisser augmenter réduire grimper"
)
"""Verbs that lead from one figure to another."""


def _between(clause: Clause, quantity: Quantity) -> tuple[Token, ...]:
    return tuple(t for t in clause.sentence.tokens if clause.rest.start <= t.start < quantity.span.start)


def _chained(clause: Clause, quantity: Quantity) -> bool:
    """Whether an infinitive that the verb leads to stands right before a quantity: « s'est fixé pour objectif de restaurer »."""
    words = _between(clause, quantity)
    set_up = len(words) > 2 and words[-2].text == "en" and words[-3].text in ("mettre", "prendre", "porter")
    words = words[:-2] if set_up else words
    if not words or words[-1].form != "Inf" or len(words) < 2:
        return len(words) == 1 and words[0].form == "Inf"
    return words[-2].text.casefold() in ("de", "d'", "à") and not any(t.text in ("pour", "afin") for t in words[-2:])


def _verbs_only(clause: Clause, quantity: Quantity) -> bool:
    """Whether only verbs and small words stand between the verb and a preposition: « dit avoir été saisi de »."""
    words = _between(clause, quantity)[:-1]
    return bool(words) and all(t.pos in ("VERB", "AUX", "ADV") or t.text.casefold() in ("se", "s'", "de", "d'") for t in words)


def _hangs_on_verb(clause: Clause, quantity: Quantity) -> bool:
    """Whether a quantity belongs to the clause's own verb, after its agent: « condamné par le tribunal à quatre ans »."""
    if not clause.passive:
        return False
    words = " ".join(token.text for token in _between(clause, quantity))
    inside = [t for t in clause.sentence.tokens if quantity.span.start <= t.start < quantity.span.end]
    parsed = any(t.dep.startswith("obl") and clause.sentence.tokens[t.head] is clause.lexical for t in inside)
    return parsed or bool(re.search(r"(?:^|\s)par\s.+\sà$", words))


def _object(annotated: Annotated, clause: Clause, quantity: Quantity, phrase: Phrase, setting: Setting) -> Fact | None:
    """« La campagne vise 840 000 enfants » -> Combien d'enfants la campagne vise-t-elle ?"""
    noun = counted_noun(annotated, clause, quantity)
    front = front_of(annotated, clause, quantity, noun)
    if front is None or (not quantity.unit and noun is None):
        return None
    used = len(of_what(annotated, quantity)) if front.endswith(of_what(annotated, quantity)) else 0
    whole = shared(annotated, quantity) if quantity.percent else ""
    if whole:
        front, used = f"{front} {tidy(whole)}", len(whole)
    hole = Span(quantity.span.start, noun[1].end if noun else quantity.span.end + used)
    if any(t.form == "Part" and t.start == hole.end + 1 for t in clause.sentence.tokens):
        hole = Span(hole.start, max(hole.end, clause.rest.end))
    slots = turned(clause, phrase)
    rest = cut_rest(annotated, clause, (hole,))
    if slots is None or rest is None:
        return None
    if clause.compound and not clause.passive:
        invariable = clause.lexical.lemma in _INVARIABLE or slots["tail"].startswith(("fait ", "laissé "))
        invariable = invariable or _chained(clause, quantity)
        tail = slots["tail"] if invariable else agreed_tail(slots["tail"], quantity, noun[2] if noun else None, front=front)
        if tail is None:
            return None
        slots["tail"] = tail
    if hangs(front, owned=True):
        return None
    slots |= {"front": front, "rest": rest}
    return quantity_fact(annotated, quantity, setting, slots, (phrase.text, front, rest), noun=noun[0] if noun else "")


def _amount(annotated: Annotated, clause: Clause, quantity: Quantity, phrase: Phrase, setting: Setting) -> Fact | None:
    """« a confirmé une contribution de 240 millions » -> À combien s'élève la contribution que … a confirmée ?"""
    before = annotated.text[clause.rest.start : quantity.span.start]
    found = _AMOUNT_NOUN.search(before)
    first = clause.rest.start + (found.start() if found else 0)
    lead = undated(annotated, Span(clause.rest.start, first)).strip()
    if found is None or found["det"] not in ("un", "une", "d'un", "d'une") or lead not in ("", "de", "d'", "sur", "avec"):
        return None
    feminine = found["det"].endswith("une")
    gender = Gender.F if feminine else Gender.M
    noun = found["noun"].strip()
    rest = cut_rest(annotated, clause, (Span(clause.rest.start if lead else first, quantity.span.end),))
    if rest is None or hangs(noun):
        return None
    if _OF_SUM.match(rest) or (lead and re.match(r"(?:d'ici|par rapport)\b", rest)):
        noun, rest = f"{noun} {rest}", ""
    if _CHANGED.fullmatch(noun):
        return None
    if lead or found["det"].startswith("d'"):
        slots = turned(clause, phrase)
        if slots is None:
            return None
        particle = lead or "de"
        slots |= {"front": french.join(particle, f"{french.quel(gender)} {noun}"), "rest": rest}
    else:
        relative = relative_of(clause, phrase, gender)
        if relative is None:
            return None
        front = f"{_rose(clause, noun, quantity)} {french.with_article(noun, gender)}"
        slots = {"front": front, "verb": relative, "rest": rest}
    return quantity_fact(annotated, quantity, setting, slots, (phrase.text, noun), noun=noun)


_OF_SUM = re.compile(r"(?:du|des|de|d')(?! ?ici\b) ?(?!plus\b|moins\b)")
_BUILT = re.compile(
    r"(?:\w+erie|usine|centrale|pont|tunnel|barrage|port|aéroport|stade|hôpital|école|lycée|collège|musée|théâtre|bâtiment|immeuble"
    r"|siège|complexe|centre|station|ligne|ferme|parc|entrepôt|laboratoire|navire|bateau|avion|satellite|sonde|robot|logiciel"
    r"|terrain|maison|villa|château|hôtel|campus|unité|gare|route|autoroute|plateforme|câble|gazoduc|oléoduc|mine|piscine|salle"
    r"|tour|ouvrage|tramway|tram|digue|phare|réacteur|supercalculateur|télescope)s?$"
)
"""What is built or bought and costs so much; other nouns come to so much."""


def _rose(clause: Clause, noun: str, quantity: Quantity) -> str:
    """Return the words that ask how much something comes to: « À combien s'élève … », « Quel est le coût de … »."""
    if quantity.currency and _BUILT.match(noun.split()[0]):
        return "combien coûte"
    return "à combien s'élevait" if clause.finite.tense == "Imp" else "à combien s'élève"


_CHANGED = re.compile(
    r"(?:baisse|hausse|réduction|augmentation|recul|progression|diminution|chute|taux|part)"
    r"(?: [a-zà-ÿ]+(?:e|el|elle|if|ive|al|ée?))?"
)
"""What is nothing without that which it is of."""


def _governed(annotated: Annotated, clause: Clause, quantity: Quantity, phrase: Phrase, setting: Setting) -> Fact | None:
    """« est estimé à 6,4 millions d'euros » -> À combien le préjudice est-il estimé ?"""
    before = undated(annotated, Span(clause.rest.start, quantity.span.start))
    found = _TO.search(" " + before)
    first = _first_of_two(annotated, clause, quantity)
    word = found["word"].replace("d'", "de") if found else ""
    if word not in ("à", "de", "par", "sur") or re.search(
        r"\b(?:hauteur|ordre|prix|tarif|rythme|taux|raison|moyenne) d(?:e|')\s?$", before
    ):
        return None
    slots = turned(clause, phrase)
    noun = counted_noun(annotated, clause, quantity)
    counted = noun if not quantity.unit else None
    kind, votes = of_what(annotated, quantity), _VOTES.match(annotated.text[quantity.span.end :])
    if word == "de" and before.strip().endswith(("à hauteur de", "à hauteur d'")):
        return None
    need = before.strip().endswith(("besoin de", "besoin d'")) and quantity.currency
    front = "de quelle somme" if need else f"{word} combien" + (f" {french.of(counted[0])}" if counted else "")
    end = counted[1].end if counted else quantity.span.end
    if quantity.unit == "voix":
        front, end = f"{word} combien de voix", end + (votes.end() if votes else 0)
    elif TIMES.search(quantity.unit):
        front, end = f"{word} {years(quantity)}{kind}", end + len(kind)
    elif quantity.currency and kind:
        front, end = f"{word} combien {french.of(quantity.unit)}{kind}", end + len(kind)
    elif quantity.percent and word == "à":
        front = percent_front(clause)
    rest = cut_rest(annotated, clause, (Span(first or preposition_start(annotated, clause, quantity, word), end),))
    rest = re.sub(r"\s?\bet (?:de |d')\d.*$", "", rest) if rest else rest
    if slots is None or rest is None or (not counted and (word == "sur" or (not quantity.unit and len(quantity.value) < 4))):
        return None
    slots |= {"front": front, "rest": rest}
    shown = annotated.of(Span(quantity.span.start, end)) if quantity.unit == "voix" else ""
    return quantity_fact(
        annotated, quantity, setting, slots, (phrase.text, front, rest), noun=counted[0] if counted else "", shown=shown
    )


def _first_of_two(annotated: Annotated, clause: Clause, quantity: Quantity) -> int:
    """Return where « de 1 312 cas confirmés » begins in « de 1 312 cas confirmés et de [29 décès] »; 0 for a quantity alone."""
    found = _TWO.search(annotated.text[clause.rest.start : quantity.span.start])
    return clause.rest.start + found.start("first") if found else 0


_FIXED = ("", "état", "besoin", "la vie", "la mort", "fin")
"""What a verb takes along before the preposition of a quantity: « fait état de », « a coûté la vie à »."""
_TWO = re.compile(r"(?:^|\s)(?P<first>(?:de\s|d')\d[\d ,]*\s[a-zà-ÿ][^,;\d]{2,40})\set\s(?:de\s|d')$")
_VOTES = re.compile(r"\scontre\s[\w-]+")
