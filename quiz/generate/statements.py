"""Statements: what a sentence of an article says that can be read without it. Gap sentences and true/false are made of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.core.model import Span
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.facts.clausal import clause_subject, cut_rest, setting_of, usable, verb_words
from quiz.generate.facts.people import People
from quiz.generate.fullnames import with_full_names
from quiz.generate.leaning import leans, owner_of
from quiz.generate.model import Annotated, BlockKind, Gender, Sentence
from quiz.generate.phrases import Phrase, absolute, hangs, tidy
from quiz.generate.realise import french
from quiz.generate.tails import ends_of

_CONNECTOR = re.compile(
    r"(?:(?:Toutefois|Cependant|Pourtant|En effet|En outre|De plus|Par ailleurs|En revanche|Au total|Au contraire|De son côté"
    r"|Ainsi|Aussi|Pour sa part|À noter|Concrètement|Parallèlement|Désormais|Résultat|En conséquence|Pour rappel|Néanmoins|Enfin"
    r"|Du reste|Certes|Surtout|Ensuite|Également|De même|Au final|Par conséquent|En tout"
    r"|Après (?:les débats|le vote|le scrutin)), "
    r"|(?:Et|Mais|Or|Car|Puis),? )"
)
_IMPERSONAL = re.compile(r"\b(?:s'agi|fau[td]|exist|suffi|s'avèr|y a\b|y avai|import|convien)")
_SHORT_QUOTE = 8
_DONE = re.compile(r"[.!](?: ?[)»\"])?$")


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence states, as words for the middle of a line, without a stop at the end.

    `clause` is its main clause; `naming` are the spans that name what the sentence itself does not.
    """

    text: str
    clause: Clause
    naming: tuple[Span, ...] = ()

    @property
    def sentence(self) -> Sentence:
        """The sentence it is taken from."""
        return self.clause.sentence

    @property
    def asserted(self) -> bool:
        """Whether it is neither denied nor only possible."""
        denied = re.search(r"(?<![\w'-])(?:ne|pas|aucune?|jamais|ni|sans)(?![\w-])|(?<![\w'])n'", self.text)
        return not self.clause.negative and denied is None and self.clause.finite.mood != "Cnd"

    @property
    def ahead(self) -> bool:
        """Whether it is of what is yet to come."""
        finite = self.clause.finite
        return finite.tense == "Fut" or finite.lemma in ("devoir", "aller") or finite.text.endswith(("ra", "ront"))


def statements_in(annotated: Annotated, sentence: Sentence) -> Iterator[Statement]:
    """Yield what a sentence states, the fullest first: the whole, then without its last clauses; else what each clause does."""
    kind = annotated.article.blocks[sentence.block].kind
    if not _DONE.search(sentence.text) or kind is BlockKind.TITLE or _names_a_month(annotated, sentence):
        return
    opening = _CONNECTOR.match(sentence.text)
    start, whole = sentence.start + (opening.end() if opening else 0), False
    for end in ends_of(annotated, sentence):
        if made := _of_stretch(annotated, sentence, Span(start, end)):
            whole = True
            yield made
    for clause in () if whole else clauses_in(annotated, sentence):
        if made := _of_clause(annotated, clause):
            yield made


def _names_a_month(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a month has a capital inside a sentence: the planet Mars was taken for one."""
    return any(date.text[:1].isupper() and date.span.start > sentence.start for date in annotated.within(sentence)[0])


_ADDED = re.compile(
    r"\s?,\s(?:qui|dont|que|une?|l[ea]s?|l'|[a-zà-ÿ]+(?:é|i|u|is|it|ert)e?s?|[a-zà-ÿ]+ant|premier|première|ancien|ancienne)(?![\w-])"
    r".{3,},|\s[–—]\s[^–—]{3,}\s[–—]",
    re.DOTALL,
)
"""What commas or dashes set off behind a subject and only describes it."""


def _of_stretch(annotated: Annotated, sentence: Sentence, span: Span) -> Statement | None:
    """Return a stretch of a sentence as a statement, if need be without what commas set off behind its subject.

    None where it leans on anything outside.
    """
    clause = _main(annotated, sentence, span)
    if clause is None:
        return None
    inserted = Span(clause.subject.end, clause.whole_subject.end)
    wholes = [(span,), (Span(span.start, inserted.start), Span(inserted.end, span.end))]
    for parts in wholes if _ADDED.fullmatch(annotated.of(inserted)) else wholes[:1]:
        words = [absolute(annotated, part) for part in parts]
        text = " ".join(word for word in words if word) if all(words) else None
        made = _named(annotated, clause, span, text) if text else None
        if made and not leans(made.text, clause, owner_of(annotated, clause, made.text)):
            return made
    return None


def _main(annotated: Annotated, sentence: Sentence, span: Span) -> Clause | None:
    """Return the main clause of a stretch; None where it has none, or the parse puts something else at the top."""
    tokens = sentence.tokens
    roots = [token for at, token in enumerate(tokens) if token.head == at]
    for clause in clauses_in(annotated, sentence):
        heads = (clause.lexical, clause.finite, tokens[clause.finite.head], tokens[clause.lexical.head])
        inside = span.start <= clause.subject.start and clause.verb.end <= span.end
        if inside and any(head is root for head in heads for root in roots):
            return clause
    return None


def _named(annotated: Annotated, clause: Clause, span: Span, text: str) -> Statement | None:
    """Return words with the names of what their subject and their short names point at, and French quotation marks."""
    naming: list[Span] = []
    if clause.subject.start == span.start and _POINTS.fullmatch(annotated.of(clause.subject)):
        subject = _with_subject(annotated, clause, text, naming)
        if subject is None:
            return None
        text = subject
    full = with_full_names(annotated, span, text, naming)
    quoted = _quoted_briefly(full) if full else None
    return Statement(_for_the_middle(annotated, clause.sentence, quoted), clause, tuple(naming)) if quoted else None


_POINTS = re.compile(
    r"ils?|elles?|(?:ce|cet|cette|son|sa) .+|(?:le |la |l')[a-zà-ÿ-]+(?: [a-zà-ÿ-]+(?:ais|ien|ois|al|aine?)e?)?", re.IGNORECASE
)
"""Subjects that go back to something: « Il », « le préfet », « Son budget »."""


def _with_subject(annotated: Annotated, clause: Clause, text: str, naming: list[Span]) -> str | None:
    """Return the words with the name of what their subject points at; None where that is not known, or would not agree."""
    people = People(annotated)
    printed, whole = annotated.of(clause.subject), annotated.of(clause.whole_subject)
    if printed.casefold() == "il" and _IMPERSONAL.match(f"{clause.clitics}{clause.finite.text}"):
        return text
    phrase = _subject(annotated, clause)
    if phrase is None or not text.startswith(printed) or not (phrase.proper or phrase.naming) or "," in phrase.text:
        return None
    name = french.bare(phrase.text)
    if name in whole[len(printed) :]:
        return _apposed(text[len(printed) :], name) if people.named(name) else None
    shown = _shown_gender(printed, clause)
    if shown is not Gender.UNKNOWN and phrase.gender is not shown:
        return None
    naming.extend(phrase.naming)
    return french.capitalise(phrase.text) + text[len(printed) :]


def _subject(annotated: Annotated, clause: Clause) -> Phrase | None:
    """Return the subject of a clause; for a pronoun only what its own sentence or the one before names."""
    phrase = clause_subject(annotated, clause)
    sentence = clause.sentence
    if phrase is None or annotated.of(clause.subject).casefold() not in french.PRONOUNS:
        return phrase
    before = annotated.sentences[sentence.index - 1] if sentence.index else sentence
    last, near = phrase.text.split()[-1], annotated.of(Span(min(before.start, sentence.start), sentence.end))
    chained = re.match(r"(?:Ils?|Elles?)\b", before.text)
    return phrase if last in near or chained else None


def _apposed(rest: str, name: str) -> str | None:
    """Return words from the name on that stands beside an office: « , Mehdi Arrouas, possède … »."""
    found = re.match(rf", (?:[a-zà-ÿ]+ )?(?={re.escape(name)}(?: |, ))", rest)
    if found is None:
        return None
    verb = r"(?:a|est|sera|avait|était|doit|n'a|s'est|\w+e)\b"
    return re.sub(rf"^({re.escape(name)}), (?={verb})", r"\1 ", rest[found.end() :])


def _shown_gender(printed: str, clause: Clause) -> Gender:
    """Return the gender a subject shows, with which the rest of its sentence agrees."""
    word = printed.casefold()
    if word in french.PRONOUNS:
        return french.PRONOUNS[word][0]
    first = re.match(r"(?:(?P<f>la|cette|sa)|(?P<m>le|ce|cet)) ", word)
    return clause.head.gender if first is None else Gender.F if first["f"] else Gender.M


def _quoted_briefly(text: str) -> str | None:
    """Return the words with French quotation marks; None where a quotation is long, open, or somebody's own voice."""
    text = re.sub(r"\"\s?([^\"]*?)\s?\"", r"« \1 »", text)
    text = re.sub(r"«\s*([^«»]*?)\s*»", r"« \1 »", text)
    quotes = re.findall(r"«([^»]*)»", text)
    if text.count("«") != text.count("»") or text.count("«") != len(quotes) or '"' in text:
        return None
    short = all(len(quote.split()) <= _SHORT_QUOTE and not hangs(quote) for quote in quotes)
    return text if short and not text.startswith("«") else None


_OPENING_PARTICIPLE = re.compile(
    r"[A-ZÀ-Ý][\wà-ÿ]+(?:é|ée|és|ées|is|ies?|us|ues?|it|ites?)s? (?:l[ea]s? |l'|à|au|par|en|dans|pour|de|d'|sur|depuis)"
)


def _for_the_middle(annotated: Annotated, sentence: Sentence, text: str) -> str:
    """Return a statement with a small first letter, unless it opens with a name."""
    shown = french.decapitalise(text.rstrip(". ,"))
    first = sentence.tokens[0] if sentence.tokens else None
    if not shown[:1].isupper() or first is None or not text.startswith(first.text) or text[:2].isupper():
        return shown
    named = any(shown.startswith(name) for e in annotated.entities for name in (e.name, *e.aliases))
    proper = named or (first.pos == "PROPN" and not _OPENING_PARTICIPLE.match(shown))
    return shown if proper else shown[:1].lower() + shown[1:]


def _of_clause(annotated: Annotated, clause: Clause) -> Statement | None:
    """Return what one clause states, its subject named and who is cited for it said first."""
    people, stated = People(annotated), usable(clause) and clause.reporter is None
    # « une femelle » as « la femelle », « un taux de 5 % » as « le taux » would be certain ones
    some = re.fullmatch(r"une? [\w-]+(?: de \d[\d ,]* ?%)?", annotated.of(clause.subject), re.IGNORECASE)
    phrase = _subject(annotated, clause) if stated and not some else None
    if phrase is None or not (phrase.proper or phrase.gender is not Gender.UNKNOWN) or not _printed_whole(annotated, phrase.text):
        return None
    setting, rest = setting_of(annotated, people, clause, phrase), cut_rest(annotated, clause, ())
    if setting is None or not rest or hangs(f"{phrase.text} {rest}") or _cut_before_mark(annotated, clause):
        return None
    finite, tail = verb_words(clause, phrase.gender)
    told = tidy(f"{phrase.text} {clause.clitics}{finite} {tail} {rest}")
    text = ", ".join(part for part in (f"selon {setting.by}" if setting.by else "", setting.lead, told) if part)
    naming = list(phrase.naming)
    full = with_full_names(annotated, Span(clause.subject.start, clause.rest.end), text, naming)
    quoted = _quoted_briefly(full) if full else None
    if quoted is None or leans(quoted, clause, owner_of(annotated, clause, quoted)):
        return None
    return Statement(quoted, clause, tuple(naming))


def _cut_before_mark(annotated: Annotated, clause: Clause) -> bool:
    """Whether a clause was cut where a quotation or bracket goes on with it."""
    return annotated.text[clause.rest.end : clause.rest.end + 2].strip()[:1] in ("«", '"', "(")


def _printed_whole(annotated: Annotated, subject: str) -> bool:
    """Whether a subject opens with a determiner, or is a name."""
    return bool(re.match(r"l[ea]s? |l'|chaque ", subject)) or any(subject in (e.name, e.acronym) for e in annotated.entities)
