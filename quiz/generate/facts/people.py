"""The people of an article: their names, offices and gender, and who « M. Kpodar », « la gouverneure » or « elle » is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from quiz.core.model import Span
from quiz.generate.facts.bridged import bridged
from quiz.generate.facts.names import NAME, is_name, own_name, titled
from quiz.generate.facts.offices import Holding, holdings_in, opens_phrase
from quiz.generate.facts.sayers import sayers
from quiz.generate.literals import occurrences, starts
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, EntityKind, Gender, Sentence
from quiz.generate.realise import lexicon

_PARTICLES = frozenset(["de", "del", "van", "von", "der", "di", "da", "du", "el", "al", "ben", "bin"])
_OWNED = re.compile(r"(?:\bd[eu]|\bdes|\bde la|\bd'|\bà|\bau|\bavec|\bcontre|\bpour|\bpar|\bchez|\bque|\bselon) ?$")
_BACK = 3
_LEADING = "(?:des?|du|pour|avec|contre|chez|sur|dans|par|selon|vers|entre|sans|après|avant|sous)"
HEADS = "dirige|préside|pilote|conduit|coordonne|commande|codirige|copréside"
"""What whoever is at the head of something does."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the article names in full. `naming` is the first span that holds the full name; `mentions` every other one."""

    name: str
    gender: Gender
    holdings: tuple[Holding, ...]
    naming: Span
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A person a phrase stands for. `naming` is the span to add to the evidence, None where the phrase holds the full name."""

    person: Person
    at: Span
    naming: Span | None = None


class People:
    """The people of one article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.holdings = _holdings(annotated)
        self.persons = _persons(annotated)

    def named(self, name: str) -> Person | None:
        """Return the person of that full name, or of one that begins with it."""
        return next((person for person in self.persons if _is_named(person.name, name)), None)

    def within(self, start: int, end: int) -> list[Resolved]:
        """Return the people mentioned by name between two offsets, in reading order."""
        found = [
            Resolved(person, span, None if self.annotated.of(span).endswith(person.name) else person.naming)
            for person in self.persons
            for span in person.mentions
            if start <= span.start and span.end <= end
        ]
        return sorted(found, key=lambda resolved: resolved.at.start)

    def resolve(self, start: int, end: int) -> Resolved | None:
        """Return whom the noun phrase between two offsets is about: by name, by office, by pronoun; None where not certain."""
        for resolved in self.within(start, end):
            if not _OWNED.search(self.annotated.text[start : self.opens(resolved)]):
                return resolved
        return self._by_office(start, end) or self._by_pronoun(start, end)

    def before(self, offset: int, gender: Gender) -> Resolved | None:
        """Return the one person of that gender named in the last sentence before `offset` that names people, same paragraph."""
        here = self.annotated.sentence_at(offset)
        if here is None:
            return None
        same_passage = [s for s in self.annotated.sentences if s.passage == here.passage and s.index <= here.index]
        if same_passage[0] is here and not self.within(here.start, offset):
            return self._paragraph_before(here, gender)
        for sentence in reversed(same_passage[-_BACK - 1 :]):
            end = min(sentence.end, offset) if sentence is here else sentence.end
            found = self._distinct(self.within(sentence.start, end), gender)
            if found:
                return _as_anaphora(found[0]) if len(found) == 1 and not self._stranger(sentence.start, end) else None
        return None

    def _paragraph_before(self, here: Sentence, gender: Gender) -> Resolved | None:
        """Return the one person of that gender whom the paragraph before a first sentence names; None where it names two."""
        passage = self.annotated.sentences[here.index - 1].passage if here.index else -1
        told = [s for s in self.annotated.sentences if s.passage == passage]
        if not told or gender is Gender.UNKNOWN:
            return None
        found = self._distinct(self.within(told[0].start, told[-1].end), gender)
        if len(found) != 1 or found[0].person.gender is not gender or self._stranger(told[0].start, told[-1].end):
            return None
        return _as_anaphora(found[0])

    def _stranger(self, start: int, end: int) -> bool:
        """Whether someone is named there whom the article never names in full: « M. Diop »."""
        known = {resolved.at.start for resolved in self.within(start, end)}
        titles = re.finditer(rf"\b(?:{titled()}) (?=[A-ZÀ-Ý])", self.annotated.text[start:end])
        return any(start + title.end() not in known for title in titles)

    def opens(self, resolved: Resolved) -> int:
        """Return where the office before a name starts, or the name."""
        starts = [h.whole.start for h in resolved.person.holdings if h.whole.start <= resolved.at.start < h.whole.end]
        text = self.annotated.text
        title = re.search(rf"(?:{titled()}) $", text[max(0, resolved.at.start - 12) : resolved.at.start])
        return min([resolved.at.start - (len(title[0]) if title else 0), *starts])

    def _distinct(self, found: Iterable[Resolved], gender: Gender) -> list[Resolved]:
        last: dict[str, Resolved] = {}
        for resolved in found:
            if gender in (Gender.UNKNOWN, resolved.person.gender) or resolved.person.gender is Gender.UNKNOWN:
                last[resolved.person.name] = resolved
        return list(last.values())

    def _by_office(self, start: int, end: int) -> Resolved | None:
        """« la gouverneure », « le président français »: the one person who holds what the phrase says."""
        phrase = self.annotated.text[start:end]
        found = re.match(
            r"\s*(?:le|la|l'|ce|cette|cet)\s?((?:ancien(?:ne)? |ex-)?[\w-]+(?: [\w'-]+){0,8})", phrase, re.IGNORECASE
        )
        if found is None:
            return None
        wanted = found[1].split()
        head = _office_opening(wanted)
        if not head or not self._fits(wanted[len(head.split()) :], head):
            return None
        extra = [word for word in wanted[len(head.split()) :][:1] if word in lexicon.country_by_adjective()]
        holders = {
            h.name: h
            for h in self.holdings
            if _opens(h.office.split(), head.split()) and all(word in h.office.split() for word in extra)
        }
        if not holders and extra and len({h.name for h in self.holdings if h.office == head}) == 1:
            holders = {h.name: h for h in self.holdings if h.office == head}
        if len(holders) != 1:
            return self._by_trade(start, lexicon.offices()[head])
        person = self.named(next(iter(holders)))
        return Resolved(person, Span(start + found.start(1), start + found.end(1)), person.naming) if person else None

    def _fits(self, complement: list[str], head: str) -> bool:
        """Whether « le président de la République » can be an office that somebody has here."""
        if not complement or not re.match(r"(?:de|du|des|d'\w+)$", complement[0]):
            return True
        named = [word for word in complement[:4] if re.match(r"(?:d'|l')?[A-ZÀ-Ý]", word)]
        return not named or any(
            word in holding.office for holding in self.holdings if _opens(holding.office.split(), head.split()) for word in named
        )

    def _by_trade(self, start: int, office: lexicon.Office) -> Resolved | None:
        """« la chercheuse » for the one woman just spoken of, known by another trade (an historian)."""
        found = None if office.unique else self.before(start, office.gender)
        if found is None or any(h.head.unique for h in found.person.holdings):
            return None
        return found if found.person.holdings else None

    def _by_pronoun(self, start: int, end: int) -> Resolved | None:
        phrase = self.annotated.text[start:end]
        found = re.match(r"\s*(?:(ce dernier|il|celui-ci)|(cette dernière|elle|celle-ci))\b", phrase, re.IGNORECASE)
        if found is None:
            return None
        gender = Gender.M if found[1] else Gender.F
        if "derni" in found[0]:
            return self._latest(start, gender)
        return self.before(start, gender)

    def _latest(self, offset: int, gender: Gender) -> Resolved | None:
        """« ce dernier »: whoever was named last, in this sentence or the one before."""
        here = self.annotated.sentence_at(offset)
        if here is None:
            return None
        near = [s for s in self.annotated.sentences if here.index - 1 <= s.index <= here.index and here.block - s.block <= 2]
        found = self._distinct(self.within(near[0].start, offset), gender)
        return _as_anaphora(max(found, key=lambda resolved: resolved.at.start)) if found else None


@per_article
def _holdings(annotated: Annotated) -> tuple[Holding, ...]:
    found = tuple(h for sentence in annotated.sentences for h in holdings_in(annotated, sentence))
    return (*found, *bridged(annotated, found))


@per_article
def _persons(annotated: Annotated) -> tuple[Person, ...]:
    return tuple(_Roll(annotated).persons())


class _Roll:
    """Finds who is named in full, and by what else."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.holdings = _holdings(annotated)

    def persons(self) -> Iterator[Person]:
        """Yield the people of the article, those with an office first."""
        said = sorted(sayers(self.annotated))
        names = dict.fromkeys([*(h.name for h in self.holdings), *self._entities(), *self._titled(), *said])
        full = [name for name in names if not any(name != other and name in other for other in names)]
        for name in full:
            spans = [span for span in occurrences(name, self.annotated.text) if self.annotated.sentence_at(span.start)]
            if spans:
                mentions = sorted({*spans, *self._short(name, full)}, key=lambda span: span.start)
                holdings = tuple(h for h in self.holdings if _is_named(name, h.name))
                yield Person(name, self._gender(name, holdings), holdings, _naming(spans, holdings), tuple(mentions))

    def _entities(self) -> Iterator[str]:
        for entity in self.annotated.entities:
            if entity.kind is not EntityKind.PERSON:
                continue
            name = re.sub(rf"^(?:{titled()}) ", "", entity.name)
            text = self.annotated.text
            if any(_NICKNAMED.search(text, max(0, at - _BEFORE), at) for at in starts(name, text)):
                continue
            if is_name(name, self.annotated) and not opens_phrase(name.split()[0]):
                yield name

    def _titled(self) -> Iterator[str]:
        for found in re.finditer(rf"\b(?:{titled()}) ({NAME})", self.annotated.text):
            yield found[1]
        for found in re.finditer(rf"({NAME}), qui (?:{HEADS}) ", self.annotated.text):
            name = own_name(found[1], self.annotated)
            if is_name(name, self.annotated, apposed=True) and not opens_phrase(name.split()[0]):
                yield name

    def _short(self, name: str, names: list[str]) -> Iterator[Span]:
        """Yield mentions by surname, alone or after M. or Mme, where it is nobody else's."""
        for short in short_names(name):
            if any(short in short_names(other) or short in other.split() for other in names if other != name):
                continue
            for span in occurrences(short, self.annotated.text):
                around = self.annotated.text[max(0, span.start - len(name)) : span.end + len(name)]
                if name not in around and not re.match(r" [A-ZÀ-Ý]", self.annotated.text[span.end :]) and self._alone(span):
                    yield span

    def _alone(self, span: Span) -> bool:
        """Whether a surname is not the end of another capitalised name."""
        before = re.search(r"([\w.-]+) $", self.annotated.text[max(0, span.start - 30) : span.start])
        return before is None or before[1] in lexicon.honorifics() or not before[1][0].isupper() or len(before[1]) < 4

    def _gender(self, name: str, holdings: tuple[Holding, ...]) -> Gender:
        for holding in holdings:
            if holding.gender is not Gender.UNKNOWN:
                return holding.gender
        text, shorts = self.annotated.text, (name, *short_names(name))
        title = next(
            (title for title, at in _titles(self.annotated) if any(_is_whole(text, at, short) for short in shorts)), None
        )
        if title and (gender := lexicon.honorifics()[title]) is not Gender.UNKNOWN:
            return gender
        apposed = (_APPOSED.search(text, max(0, at - _BEFORE), at) for at in starts(name, text))
        before = next(filter(None, apposed), None)
        return {"le": Gender.M, "la": Gender.F}.get(before[1].lower(), Gender.UNKNOWN) if before else Gender.UNKNOWN


def _is_named(full: str, name: str) -> bool:
    """Whether a name is a full name, or the beginning of a longer one: Ana Ruiz, Ana Ruiz Castro."""
    return full == name or (" " in name and full.startswith(f"{name} "))


_BEFORE = 120
_WORD = re.compile(r"\w")
_NICKNAMED = re.compile(r"\b(?:alias|dite?|surnommée?) [«\"] ?\Z")
_APPOSED = re.compile(rf"\b([Ll]e|[Ll]a) [\w-]+(?: (?!{_LEADING} )[a-zà-ÿ-]{{3,}})? \Z")


@per_article
def _titles(annotated: Annotated) -> tuple[tuple[str, int], ...]:
    """Where the titles of an article stand: each with the offset of what it is put before."""
    return tuple((found[1], found.end()) for found in re.finditer(rf"\b({titled()}) ", annotated.text))


def _is_whole(text: str, at: int, name: str) -> bool:
    """Whether a name stands at an offset, and no longer word."""
    return text.startswith(name, at) and not _WORD.match(text, at + len(name))


@lru_cache(maxsize=4096)
def short_names(name: str) -> tuple[str, ...]:
    """Return how a text may shorten a name: its last word (with particles), its first where names open with the family."""
    words = name.split()
    last = [words[-1]]
    for word in reversed(words[1:-1]):
        if word not in _PARTICLES:
            break
        last.insert(0, word)
    shorts = [" ".join(last)]
    joined = re.fullmatch(r"(?:al|el|Al|El|ben|Ben)-([A-ZÀ-Ý][\w'-]+)", words[-1])
    shorts += [joined[1]] if joined else []
    brief = len(words) >= 3 and all(len(word) <= 6 and "-" not in word for word in words)
    if (brief or ("-" in words[-1] and len(words[0]) <= 4)) and words[0].lower() not in lexicon.words("openers"):
        shorts.append(words[0])
    return tuple(dict.fromkeys(shorts))


def _opens(words: list[str], head: list[str]) -> bool:
    return _lowered(words)[: len(head)] == [word.casefold() for word in head]


def _office_opening(words: list[str]) -> str:
    """Return the longest office that a noun phrase opens with; "" where it opens with none."""
    lowered, known = _lowered(words), _offices()
    heads = (known.get(" ".join(lowered[:end]), "") for end in range(1, len(lowered) + 1))
    return max(heads, key=len, default="")


def _lowered(words: list[str]) -> list[str]:
    return [word.casefold() for word in words if word not in ("ancien", "ancienne")]


@cache
def _offices() -> dict[str, str]:
    found: dict[str, str] = {}
    for word in lexicon.offices():
        found.setdefault(" ".join(part.casefold() for part in word.split()), word)
    return found


def _naming(spans: list[Span], holdings: tuple[Holding, ...]) -> Span:
    return holdings[0].whole if holdings else spans[0]


def _as_anaphora(resolved: Resolved) -> Resolved:
    return Resolved(resolved.person, resolved.at, resolved.person.naming)
