"""What French asks of a sentence put together from pieces: elision, contraction, agreement, spacing.

Every function returns text with straight apostrophes; `typeset` gives a question its French spacing at the end.
"""

import re
from itertools import pairwise

from quiz.generate.model import Gender, Number
from quiz.generate.realise import lexicon

NO_BREAK = "\u00a0"
NARROW = "\u202f"
_VOWELS = "aeiouàâäéèêëîïôöûùüœæ"
_ELIDING_Y = ("yeux", "yonne", "yeu", "yerres", "yeuse")
_ELIDED = {
    "le": "l'", "la": "l'", "de": "d'", "que": "qu'", "se": "s'", "ne": "n'", "je": "j'", "ce": "c'", "jusque": "jusqu'",
    "lorsque": "lorsqu'", "puisque": "puisqu'",
}  # fmt: skip
_CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
_DETERMINER = re.compile(
    r"^(?:(?:le|la|les|un|une|des|du|son|sa|ses|leur|leurs|ce|cet|cette|ces|ledit|ladite) |l'|d')", re.IGNORECASE
)
_ACRONYM = re.compile(r"[A-ZÀ-Ý]{2,6}(?:-[A-Z]+)?s?$")
_SPELT_WITH_VOWEL = "AEFHILMNORSX"


def elides(text: str) -> bool:
    """Whether `text` makes the word before it drop its vowel: d'Afrique, l'ONU, but de Hongrie, le onze, le yen."""
    first = re.match(r"[\w'’-]+", text.strip().lstrip('«"“( \u00a0\u202f'))
    if first is None:
        return False
    word = first[0]
    if _ACRONYM.match(word) and not re.search(r"[AEIOUY]", word):
        return word[0] in _SPELT_WITH_VOWEL
    lowered = word.lower()
    if lowered[0] == "y":
        return lowered.startswith(_ELIDING_Y) or (len(lowered) > 1 and lowered[1] not in _VOWELS)
    if lowered[0] in "hou" and _aspirated(lowered):
        return False
    return lowered[0] in _VOWELS or lowered[0] == "h"


def _aspirated(word: str) -> bool:
    stop = lexicon.words("aspirated_h")
    head = re.split(r"['-]", word)[0]
    if {word, head} & stop:
        return True
    return any(entry.endswith("*") and word.startswith(entry[:-1]) for entry in stop)


def join(particle: str, text: str) -> str:
    """Return `particle text`, elided or contracted where French does: de + le Fonds is du Fonds, que + il is qu'il."""
    first, _, rest = text.partition(" ")
    contracted = _CONTRACTED.get((particle.lower(), first))
    if contracted and rest:
        return _cased(contracted, particle) + " " + rest
    elided = _ELIDED.get(particle.lower())
    if elided and elides(text):
        return _cased(elided, particle) + text
    return f"{particle} {text}"


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word


def of(text: str) -> str:
    """Return `text` after de: du Togo, des Comores, d'Afrique, de l'UE."""
    return join("de", text)


def at(text: str) -> str:
    """Return `text` after à: au Sommet, aux Pays-Bas, à l'ONU."""
    return join("à", text)


def bare(text: str) -> str:
    """Return a noun phrase without its determiner."""
    return _DETERMINER.sub("", text.strip(), count=1)


def with_article(noun: str, gender: Gender, number: Number = Number.SINGULAR) -> str:
    """Return a bare noun phrase with its definite article; without one where the gender is not known."""
    if number is Number.PLURAL:
        return f"les {noun}"
    if gender is Gender.UNKNOWN:
        return noun
    return join("le" if gender is Gender.M else "la", noun)


def quel(gender: Gender, number: Number = Number.SINGULAR) -> str:
    """Return the form of « quel » that agrees."""
    return "quel" + ("le" if gender is Gender.F else "") + ("s" if number is Number.PLURAL else "")


def capitalise(text: str) -> str:
    """Return `text` with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def decapitalise(text: str) -> str:
    """Return a phrase for the middle of a sentence: its opening determiner or preposition in lower case, names untouched."""
    first = re.match(r"\w+'?", text)
    if first and first[0].lower() in lexicon.words("openers"):
        return text[:1].lower() + text[1:]
    return text


_FINITE = {
    "ont": "a", "sont": "est", "vont": "va", "font": "fait", "doivent": "doit", "peuvent": "peut", "veulent": "veut",
    "disent": "dit", "savent": "sait", "viennent": "vient", "tiennent": "tient", "prennent": "prend",
    "deviennent": "devient", "obtiennent": "obtient", "soutiennent": "soutient", "reçoivent": "reçoit",
    "prévoient": "prévoit", "rejoignent": "rejoint", "construisent": "construit", "vivent": "vit", "produisent": "produit",
    "perdent": "perd", "rendent": "rend", "vendent": "vend", "attendent": "attend", "dépendent": "dépend", "défendent": "défend",
    "apprennent": "apprend", "comprennent": "comprend", "reprennent": "reprend", "mettent": "met", "permettent": "permet",
    "promettent": "promet", "souffrent": "souffre", "offrent": "offre", "ouvrent": "ouvre", "couvrent": "couvre",
    "suivent": "suit", "écrivent": "écrit", "lisent": "lit", "conduisent": "conduit", "réduisent": "réduit", "servent": "sert",
    "partent": "part", "sortent": "sort", "dorment": "dort", "meurent": "meurt", "courent": "court", "croient": "croit",
    "voient": "voit", "proviennent": "provient", "reviennent": "revient", "contiennent": "contient", "détiennent": "détient",
    "maintiennent": "maintient", "appartiennent": "appartient", "valent": "vaut", "concluent": "conclut", "battent": "bat",
}  # fmt: skip
_ENDINGS = (("raient", "rait"), ("ront", "ra"), ("aient", "ait"), ("issent", "it"))
_FIRST_GROUP = re.compile(r"\w{2,}(?:[bcdfghjklmnpqrsuvxyzéièè])ent$")
_HEAD = re.compile(r"^((?:ne |n'|se |s'|y |en |l'|le |la |les |lui |leur )*)([\wàâéèêëîïôûùç]+)(.*)$", re.DOTALL)
_BEEN = re.compile(
    r"^( (?:pas |plus |jamais |tous |toutes |également |aussi )?été )(\w+?)(é|ée|i|ie|u|ue|is|ise|it|ite)s\b(.*)$", re.DOTALL
)

_AGREES = re.compile(r" (?!dans|sans|sous|vers|puis|après|très|plus|depuis|dès|chez|hors)[\w-]+s\b")


def singular(verb_phrase: str) -> str | None:
    """Return a verb phrase whose subject becomes « qui »: ont signé -> a signé, sont -> est; None where it is not certain.

    Participles after « ont été » lose their agreement; other agreement with être is left undone, hence None.
    """
    found = _HEAD.match(verb_phrase)
    if found is None:
        return None
    clitics, verb, rest = found.groups()
    finite = _finite(verb)
    if finite is None:
        return None
    if re.search(r"\b(?:ils|elles|leurs?|eux)\b", rest):
        return None
    before = _reelide(clitics, finite)
    if verb == "ont" and " été " in rest[:14]:
        agreed = _BEEN.match(rest)
        if agreed is None or _AGREES.match(agreed[4]):
            return None
        return f"{before}{finite}{agreed[1]}{_unmarked(agreed[2], agreed[3])}{agreed[4]}"
    if verb == "sont" and not re.match(r" (?:en |au |aux |à |dans )", rest):
        return None
    return f"{before}{finite}{rest}"


def _unmarked(stem: str, ending: str) -> str:
    return stem + {"ée": "é", "ie": "i", "ue": "u", "ise": "is", "ite": "it"}.get(ending, ending)


def _finite(verb: str) -> str | None:
    if verb in _FINITE:
        return _FINITE[verb]
    for plural, single in _ENDINGS:
        if verb.endswith(plural):
            return verb[: -len(plural)] + single
    return verb.removesuffix("nt") if _FIRST_GROUP.match(verb) and verb not in _OTHERS else None


_OTHERS = frozenset(
    "valent veulent peuvent doivent boivent meuvent résolvent vainquent cousent plaisent taisent naissent".split()
)
"""Plurals in -ent whose singular is not theirs without -nt, and that no table above holds."""


def _reelide(clitics: str, verb: str) -> str:
    """Return the clitics as they stand before `verb`: n'ont -> n'a, ne doivent -> ne doit, s'étaient -> s'était."""
    words = clitics.replace("'", "' ").split()
    out = ""
    for word, following in pairwise([*words, verb]):
        full = {"n'": "ne", "s'": "se"}.get(word, word)
        elided = _ELIDED.get(full, "") if full in ("ne", "se") else ""
        out += elided if elided and elides(following) else (word if word.endswith("'") else f"{full} ")
    return out


def typeset(question: str) -> str:
    """Return a question with French spacing: narrow no-break space before ? ! ; and no-break space before : and inside « »."""
    text = question.strip()
    for pattern, spaced in _SPACING:
        text = pattern.sub(spaced, text)
    return text


_SPACING = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"«\s*"), f"«{NO_BREAK}"),
    (re.compile(r"\s*»"), f"{NO_BREAK}»"),
    (re.compile(r"\s*([?!;])"), rf"{NARROW}\1"),
    (re.compile(r"\s+:(?!\d)"), f"{NO_BREAK}:"),
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), NARROW),
    (re.compile(r"(?<=\d) (?=%|€|\$)"), NO_BREAK),
)
"""What is put right in turn, and what stands there then."""


PRONOUNS = {
    "il": (Gender.M, Number.SINGULAR), "elle": (Gender.F, Number.SINGULAR),
    "ils": (Gender.M, Number.PLURAL), "elles": (Gender.F, Number.PLURAL),
}  # fmt: skip
"""Subject pronouns by what they agree with."""


def subject_pronoun(gender: Gender, number: Number) -> str:
    """Return il, elle, ils or elles; the masculine where the gender is not known is not for the caller to guess."""
    return next(word for word, shape in PRONOUNS.items() if shape == (gender, number))


def inverted(finite: str, pronoun: str) -> str:
    """Return a finite verb with its subject pronoun after it: a-t-il, doit-elle, sont-ils."""
    link = "-t-" if finite[-1] in "aec" else "-"
    return f"{finite}{link}{pronoun}"
