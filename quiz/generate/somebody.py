"""Whether words speak of somebody or of a thing: what only people do, what only things undergo, what has a person's name."""

import re

from quiz.generate.clauses import Clause
from quiz.generate.model import Annotated, Gender, Sentence, Token
from quiz.generate.realise import lexicon

SOMEBODY = re.compile(
    r"(?:homme|femme|suspect|jeune|adolescente?|enfant|individu|personne|habitante?|témoin|passante?|touriste)\b"
)
OF_PEOPLE = frozenset(
    re.findall(
        r"\w+",
        "encourir écoper naître épouser comparaître étudier démissionner plaider avouer purger récidiver séjourner hériter "
        "cohabiter mourir décéder inculper interpeller incarcérer écrouer",
    )
)
"""What only somebody does or undergoes."""
_THINGS = frozenset(
    re.findall(
        r"\w+",
        "fixer doter évaluer estimer chiffrer adopter voter publier construire inaugurer signer financer conserver exposer "
        "confondre traduire vendre abonder alimenter prolonger rénover reporter prévoir approuver ratifier tourner éditer "
        "examiner débattre amender promulguer déposer transmettre soumettre annuler bloquer lancer diffuser distribuer installer "
        "rejeter valider confirmer contester rendre livrer produire fabriquer exporter importer commercialiser tester breveter "
        "cultiver récolter planter semer extraire transporter stocker détruire démolir raser reconstruire restaurer agrandir "
        "ouvrir fermer rouvrir achever terminer entamer programmer organiser tenir célébrer attribuer décerner verser rembourser "
        "percevoir collecter calculer mesurer observer détecter compenser réduire augmenter doubler tripler diviser",
    )
)
"""Verbs whose passive is said of things, seldom of people."""


_DETERMINERS = {
    "le": Gender.M,
    "un": Gender.M,
    "ce": Gender.M,
    "cet": Gender.M,
    "la": Gender.F,
    "une": Gender.F,
    "cette": Gender.F,
}


def done_to_things(lexical: Token, *, passive: bool) -> bool:
    """Whether a verb is one that only things undergo: « a été fixé à 14 millions »."""
    return passive and lexical.lemma in _THINGS


def thing_named(annotated: Annotated, clause: Clause) -> bool:
    """Whether a subject is a thing that has somebody's name: « le décret Conti », « la page Ruiz »."""
    found = re.match(r"(?:[Ll]e |[Ll]a |[Ll]')(?P<noun>[a-zà-ÿ-]+) (?=[A-ZÀ-Ý])", annotated.of(clause.subject))
    return found is not None and not is_human(found["noun"])


_HUMAN = re.compile(
    r"\w{2,}(?:eur|euse|trice|ier|ière|iste|ien|ienne|éen|éenne|ain|aine|ais|aise|ois|oise|ant|ante|(?<!m)ent|(?<!m)ente|logue"
    r"|graphe|esse|if|ive|(?<!t)é|(?<!t)ée|ard|arde|ote|crate|pathe|naute|mane|phile|nome|tecte|arque)$"
)
"""What a noun for somebody looks like: le grimpeur, la Colombienne."""


def is_human(noun: str) -> bool:
    """Whether a common noun names people: an office, a trade, a nation's name, by the lexicon or by its ending."""
    word = noun.casefold()
    if word in lexicon.offices() or SOMEBODY.match(word) or word in lexicon.country_by_adjective():
        return True
    return word not in lexicon.nouns() and word not in lexicon.words("things") and bool(_HUMAN.match(word))


def thing_told(before: Sentence | None, gender: Gender) -> bool:
    """Whether the sentence before has a thing of this gender for a subject: « la marche … est partie … Elle a relié … »."""
    if before is None:
        return False
    for at, token in enumerate(before.tokens[1:], 1):
        word = token.text.casefold()
        human = word in lexicon.offices() or SOMEBODY.match(word)
        determiner = _DETERMINERS.get(before.tokens[at - 1].text.casefold().strip())
        if token.dep.startswith("nsubj") and token.pos == "NOUN" and not human and determiner is gender:
            return True
    return False
