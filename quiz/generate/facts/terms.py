"""What a common noun means: « Un rançongiciel est un logiciel qui … », « La dengue est une maladie transmise par … »."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from quiz.core.model import AnswerType, FactKind, Span
from quiz.core.text import fold
from quiz.generate.model import Annotated, Fact, Gender, Sentence
from quiz.generate.phrases import absolute, hangs, tidy
from quiz.generate.realise import frame, french, lexicon

_DET = r"(?:[Uu]ne? |[Ll]e |[Ll]a |[Ll]'|[Ll]es |[Dd]es )"
_TERM = rf"(?P<det>{_DET})(?P<term>[a-zà-ÿ][a-zà-ÿ'-]*(?: (?:de |d'|à |en |du |des )?[a-zà-ÿ][a-zà-ÿ-]*){{0,4}}?)"
_ALIAS = (
    r"(?P<alias>,? (?:aussi |également |encore |parfois )?(?:appelée?s?|dite?s?|nommée?s?|surnommée?s?|connue?s? sous le nom de) "
    r"(?:« ?[^»]{2,40} ?»|\"[^\"]{2,40}\"),?)?"
)
_IS = re.compile(rf"^{_TERM}{_ALIAS} (?:est|sont) (?P<what>(?:une?|des) .+)$")
_MEANS = re.compile(rf"^(?:Le (?:terme|mot|nom) )?{_TERM}{_ALIAS} (?:désigne|désignent) (?P<what>{_DET}.+)$")
_DEFINED = re.compile(
    rf"^{_TERM}{_ALIAS} se (?:caractérise|caractérisent|définit|définissent) (?P<by>par|comme) (?P<what>{_DET}.+)$"
)
_CALLED = re.compile(
    r"^(?:[^,]{3,40}, )?[Oo]n (?:appelle|nomme) (?:« ?)?(?P<term>[a-zà-ÿ][a-zà-ÿ '-]{2,40}?)(?: ?»)?,? "
    r"(?P<what>(?:l[ea]s? |l'|une? |des )[^,;].+)$"
)
_THAT_IS = re.compile(
    r"(?:\b(?:de|une?|la|le|du|des|les|à) |\b[ldLD]')(?P<term>[a-zà-ÿ-]{4,})(?: [a-zà-ÿ-]+)?, c'est-à-dire "
    r"(?P<what>(?:une? |l[ea]s? |l'|des )[^,;.]{12,140})"
)
_WHAT_IS = re.compile(r"^Qu'est-ce qu(?:e |')(?P<det>une? |l[ea]s? |l')(?P<term>[a-zà-ÿ][^?]{2,50}?) ?\?$")
_BESIDE = re.compile(rf"^{_TERM}, (?P<what>[a-zà-ÿ][^,;:«»()]{{14,120}}), ")
_SHORTEST, _LONGEST = 5, 28
_RESTRICTS = re.compile(
    r"\b(?:qui|que|qu'|dont|où|auquel|à laquelle|auxquel(?:le)?s|par lequel|capables? de|destinée?s? à|pour|permettant"
    r"|consistant)\b"
    r"|\b(?!\w+tés?\b)\w{3,}(?:ée?s?|ie?s?|ue?s?|ise?s?|ite?s?) (?:par|à|au|aux|de|d'|du|des|dans|en|pour|entre|pendant|sur)\b"
)
_NEWS = re.compile(r"\b(?:ce|cet|cette|ces|son|sa|ses|leurs?|nous|vous|je|mon|ma|nouve\w+|aujourd'hui|hier|demain)\b")


def find_terms(annotated: Annotated) -> list[Fact]:
    """Return what common nouns mean, in reading order."""
    facts: dict[str, Fact] = {}
    for sentence in annotated.sentences:
        for find in _FORMS:
            for fact in find(annotated, sentence):
                facts.setdefault(fact.answer, fact)
    return list(facts.values())


def _is(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« Un rançongiciel est un logiciel qui … » -> Comment appelle-t-on un logiciel qui … ?"""
    found = _IS.match(sentence.text)
    what = _printed(annotated, sentence, found) if found else None
    if found and what and _RESTRICTS.search(what) and not _judges(what) and _generic(annotated, sentence, found):
        generic = found["det"].casefold() in ("un ", "une ", "les ", "des ")
        if not generic and not found["alias"] and re.match(r"une? [^,]+?,? qui ", what):
            return
        what = re.sub(r"^des ", "les ", what)
        alias = (found["alias"] or "").strip(" ,") if not generic else ""
        shown = what if generic else _definite(what)
        if shown:
            asked = f"comment appelle-t-on {shown}" + (f", {alias}" if alias else "")
            yield _made(annotated, sentence, asked, f"{found['det']}{found['term']}")


def _means(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« Le permafrost désigne un sol gelé … » -> Quel terme désigne un sol gelé … ?"""
    for pattern, front in ((_MEANS, "quel terme désigne"), (_DEFINED, "")):
        found = pattern.match(sentence.text)
        what = _printed(annotated, sentence, found) if found else None
        if found and what and _generic(annotated, sentence, found):
            defined = "comment appelle-t-on" if "comme" in found.groupdict().get("by", "") else "qu'est-ce qui se caractérise par"
            yield _made(annotated, sentence, f"{front or defined} {what}", f"{found['det']}{found['term']}")


def _called(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« On appelle inflation la hausse générale des prix » -> Comment appelle-t-on la hausse générale des prix ?"""
    found = _CALLED.match(sentence.text)
    what = _printed(annotated, sentence, found) if found else None
    if found and what:
        yield _made(annotated, sentence, f"comment appelle-t-on {what}", found["term"])


def _that_is(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« deux cas de thrombopénie, c'est-à-dire une chute … » -> Comment appelle-t-on une chute … ?"""
    for found in _THAT_IS.finditer(sentence.text):
        token = next((t for t in sentence.tokens if t.start == sentence.start + found.start("term")), None)
        what = tidy(found["what"])
        if token and token.pos == "NOUN" and token.gender is not Gender.UNKNOWN and _stands(what):
            answer = french.with_article(found["term"], token.gender)
            yield _made(annotated, sentence, f"comment appelle-t-on {what}", answer)


def _what_is(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« Qu'est-ce qu'un récif ? Un massif qui … » -> Comment appelle-t-on un massif qui … ?"""
    found = _WHAT_IS.match(sentence.text)
    after = next((s for s in annotated.sentences if s.index == sentence.index + 1 and s.block == sentence.block), None)
    told = re.match(r"(?:C'est |Il s'agit d')?(?P<what>(?:[Uu]ne? |[Ll]e |[Ll]a |[Ll]').+)$", after.text) if after else None
    if found is None or after is None or told is None:
        return
    what = _cut(tidy(french.decapitalise(re.sub(r"\.\s*$", "", told["what"]))))
    if what and _stands(what) and _RESTRICTS.search(what):
        fact = _made(annotated, after, f"comment appelle-t-on {what}", f"{found['det']}{found['term']}")
        yield replace(fact, evidence=(Span(sentence.start, after.end),))


def _beside(annotated: Annotated, sentence: Sentence) -> Iterator[Fact]:
    """« Le chèo, théâtre populaire du delta, est … », « La mérule, un champignon qui … » -> Comment appelle-t-on … ?"""
    found = _BESIDE.match(sentence.text)
    if found is None or not _generic(annotated, sentence, found):
        return
    at = sentence.start + found.start("what")
    head = next((t for t in sentence.tokens if t.start >= at and t.pos == "NOUN"), None)
    bare = head is not None and head.start == at
    told = re.match(r"une? ", found["what"])
    what = absolute(annotated, Span(at, sentence.start + found.end("what")))
    proper = what and re.search(r"\b(?:de|du|des|d'|de la) ?", what)
    if head is None or what is None or not (bare or told) or not _stands(what) or _judges(what) or not (proper or "qui" in what):
        return
    gender = head.gender if bare else Gender.F if what.startswith("une") else Gender.M
    noun = re.sub(r"^une? ", "", what)
    if gender is not Gender.UNKNOWN and (_RESTRICTS.search(what) or re.search(r"(?<=[ '])[A-ZÀ-Ý]", what)):
        yield _made(
            annotated, sentence, f"comment appelle-t-on {french.with_article(noun, gender)}", f"{found['det']}{found['term']}"
        )


_FORMS: tuple[Callable[[Annotated, Sentence], Iterator[Fact]], ...] = (_is, _means, _called, _that_is, _what_is, _beside)


def _printed(annotated: Annotated, sentence: Sentence, found: re.Match[str]) -> str | None:
    """Return what a term means, ready to print; None where it points outside or is too short or long."""
    span = Span(sentence.start + found.start("what"), sentence.start + found.end("what"))
    what = absolute(annotated, span)
    what = _cut(what) if what else None
    return what if what and _stands(what) else None


def _cut(what: str) -> str | None:
    """Return a definition without its last afterthoughts, where it is too long."""
    what = re.sub(
        r"\.$", "", re.split(r"[;:(–—«]|, (?:au premier rang|notamment|comme|selon|et |mais |soit |a |ont |où|ce qui)", what)[0]
    )
    while (len(what.split()) > _LONGEST or hangs(what)) and (found := _AFTERTHOUGHT.match(what)):
        what = found["kept"]
    return tidy(what)


_AFTERTHOUGHT = re.compile(r"(?P<kept>.+),? (?:et|qui|afin|pour|quand|lorsque|tout en)\b.*$")


def _stands(what: str) -> bool:
    return (
        _SHORTEST <= len(what.split()) <= _LONGEST
        and not hangs(what)
        and not _NEWS.search(what)
        and not re.search(r"\d{4}|[!?]|\bqui (?:l[ea]s? |l'|lui |leur |en |y )", what)
    )


def _definite(what: str) -> str | None:
    """Return « une maladie transmise par … » as « la maladie transmise par … »."""
    found = re.match(r"(?P<det>une?) ", what)
    return french.with_article(what[found.end() :], Gender.F if found["det"] == "une" else Gender.M) if found else None


def _judges(what: str) -> bool:
    words = re.findall(r"[\w-]+", re.sub(r"^(?:une?|des|l[ea]s?|l') ?", "", what))
    return any(word in _evaluative() for word in words[:2])


@cache
def _evaluative() -> frozenset[str]:
    return frozenset(word for (row,) in lexicon.rows("evaluative") for word in row.split())


_POINTING = frozenset(
    "premier première second seconde dernier dernière troisième autre même tout toute plupart reste suite".split()
)
"""Words that point to a thing of the text, so that they name no notion."""
_THINGS = frozenset("body place text event fund".split())


def _generic(annotated: Annotated, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a term is a notion, not a person, a body or a thing of the story that was named before."""
    words = found["term"].split()
    noun = lexicon.nouns().get(words[0])
    if (
        words[0] in _POINTING
        or words[0] in lexicon.offices()
        or found["term"] in lexicon.offices()
        or (noun and noun.sort in _THINGS and len(words) == 1)
    ):
        return False
    if (
        (words[0] in _evaluative() and len(words) == 1)
        or _NEWS.search(found["term"])
        or re.search(r"\b(?:a|ont|est|sont|et|ou)\b", found["term"])
    ):
        return False
    if found["det"].casefold() in ("un ", "une ", "des "):
        return True
    told = annotated.text[: sentence.start]
    return not re.search(rf"\b(?:une?|son|sa|cet?|cette|deux|trois) {re.escape(words[0])}\b", told, re.IGNORECASE)


def _made(annotated: Annotated, sentence: Sentence, core: str, answer: str) -> Fact:
    shown = french.decapitalise(answer)
    bare = french.bare(shown)
    leak = fold(bare) in fold(core)
    return Fact(
        FactKind.DEFINITION,
        (core,),
        shown,
        AnswerType.TERM,
        (Span(sentence.start, sentence.end),),
        {"core": core, "alone": "" if leak else "1"},
        accept=tuple(form for form in (bare,) if form != shown),
        held_on=frame.held_on(annotated),
        routes=("definition",),
        weight=0.85,
    )
