"""What past participles beside a subject state: « Créé en 1997 par X, le Tour … », « la Facilité, abondée par Y, … »."""

import re
from dataclasses import replace

from quiz.core.model import Span
from quiz.generate.clauses import Clause, clauses_in
from quiz.generate.extents import BREAK
from quiz.generate.memo import per_article
from quiz.generate.model import Annotated, Number, Sentence, Token


@per_article
def participles_in(annotated: Annotated, sentence: Sentence) -> list[Clause]:
    """Return what past participles beside a subject state, as clauses in the passive: « Créé en 1997 par X, le Tour … ».

    The participle opens the sentence or stands between commas right after the subject; the subject is the main clause's.
    """
    main = next((c for c in clauses_in(annotated, sentence) if c.reporter is None), None)
    if main is None or main.finite.tense == "Fut":
        return []
    return [
        _participle_clause(annotated, main, at)
        for at, token in enumerate(sentence.tokens)
        if _is_participle(sentence.tokens, at) and _tells(token) and _beside(annotated, main, token)
    ]


_LOOKS_LIKE_ONE = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{3,}(?:é|ée|és|ées)")


def _is_participle(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word is a past participle; at the head of a sentence also one that the parse takes for a name."""
    if tokens[at].form == "Part" and tokens[at].pos == "VERB":
        return True
    opens = at == 0 and len(tokens) > 2 and bool(_LOOKS_LIKE_ONE.fullmatch(tokens[0].text))
    return opens and tokens[1].pos in ("ADP", "NOUN", "NUM", "DET")


_NAMING = re.compile(
    r"(?:baptis|dit|intitul|appel|nomm|surnomm|connu|âg|situ|considér|interrog|questionn|venu|envoy|dot|plac|bas)"
)


def _tells(token: Token) -> bool:
    """Whether a participle says what was done, rather than a name, an age or a place."""
    return not token.text.endswith("ant") and not _NAMING.match(token.text.casefold())


def _beside(annotated: Annotated, main: Clause, token: Token) -> bool:
    opens = token.start == main.sentence.start and main.lead.end > token.end
    inserted = main.subject.end < token.start < main.whole_subject.end
    return opens or (inserted and bool(re.match(r"(?:\s\([^)]*\))?,\s$", annotated.text[main.subject.end : token.start])))


def _ends_participle(annotated: Annotated, tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a participle's phrase ends before this word: at a mark, or where another participle is joined."""
    if tokens[at].text in ("et", "puis"):
        return at + 1 < len(tokens) and tokens[at + 1].form == "Part"
    return bool(BREAK.match(annotated.text[tokens[at].start :][:2]))


_BORN = re.compile(r"(?:né|mort|décédé|arrivé|parti|entré|devenu|resté|sorti|tombé|revenu|retourné)e?s?$", re.IGNORECASE)


def _auxiliary(token: Token, *, plural: bool) -> tuple[str, str]:
    """Return the finite verb a participle stands for, and the rest of its group: (a, été créé), (est, né)."""
    word = token.text.casefold()
    if _BORN.match(word):
        return ("sont" if plural else "est"), word
    return ("ont" if plural else "a"), f"été {word}"


def _participle_clause(annotated: Annotated, main: Clause, at: int) -> Clause:
    tokens = main.sentence.tokens
    token = tokens[at]
    end = next((t.start for i, t in enumerate(tokens[at + 1 :], at + 1) if _ends_participle(annotated, tokens, i)), token.end)
    several = main.finite.text.endswith("nt") and main.finite.number is not Number.SINGULAR
    plural = token.number is Number.PLURAL or several or token.text.endswith(("és", "ées"))
    themselves = bool(_THEMSELVES.match(token.text.casefold())) and not _by(annotated, Span(token.end, end))
    return replace(
        main,
        lead=Span(main.sentence.start, main.sentence.start),
        clitics=("s'" if not plural else "se ") if themselves else "",
        verb=Span(token.start, token.end),
        lexical=token,
        rest=Span(token.end, max(token.end, end)),
        words=(("sont" if plural else "est"), token.text.casefold()) if themselves else _auxiliary(token, plural=plural),
        passive=True,
        compound=True,
    )


_THEMSELVES = re.compile(
    r"(?:réuni|rassemblé|réfugié|engagé|retranché|mobilisé|effondré|écroulé|évadé|enfui|suicidé|abstenu|désisté|envolé|échoué)e?s?$"
)
"""What those whom a participle describes did themselves, or what befell them: « Réunis à Bruxelles, les ministres … »."""


def _by(annotated: Annotated, span: Span) -> bool:
    """Whether a participle's phrase names who did it."""
    return bool(re.search(r"\bpar (?:l[ea]s? |l'|une? |[A-ZÀ-Ý])", annotated.of(span)))
