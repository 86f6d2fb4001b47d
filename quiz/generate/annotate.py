"""Article -> Annotated: sentences with their parse, dates, quantities, acronyms, named things, events."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quiz.core.model import Span
from quiz.generate.acronyms import acronyms_apart, acronyms_in
from quiz.generate.article import article_key
from quiz.generate.calendar import day_words
from quiz.generate.called import with_called
from quiz.generate.dates import Context, dates_in
from quiz.generate.entities import entities_in
from quiz.generate.events import events_in
from quiz.generate.literals import occurrences
from quiz.generate.model import Annotated, Article, BlockKind, DateMention, Entity, PartialDate, Sentence, Token
from quiz.generate.nlp import Nlp
from quiz.generate.quantities import quantities_in, with_nouns
from quiz.generate.realise.french import bare
from quiz.generate.sentences import passages, sentences_in

_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
"""The space in 840 000, which the parser would take for the end of a number."""
_FUTURE = re.compile(
    r"\bprévue?s?\b|\bprochaine?s?\b|\b(?:va|vont|doit|doivent|devra|devront|devait|devaient|devrait|devraient)\s\w+(?:er|ir|re|oir)\b"
    r"|\b(?!opéra\b|caméra\b)[a-zà-ÿ]{3,}(?:era|eront|dra|dront|ira|iront)\b"
)


def annotate(article: Article, nlp: Nlp) -> Annotated:
    """Return the article with everything the fact extractors look at. Spans are in the normalised text."""
    text = article.text
    spans = sentences_in(article)
    *parses, headline = nlp.parse([*(_THOUSANDS.sub(".", text[span.start : span.end]) for _, span in spans), article.title])
    runs = passages(article, [block for block, _ in spans])
    sentences = tuple(
        Sentence(
            index,
            block,
            span.start,
            span.end,
            text[span.start : span.end],
            tuple(_placed(token, text, span.start) for token in tokens),
            runs[index],
        )
        for index, ((block, span), tokens) in enumerate(zip(spans, parses, strict=True))
    )
    body, sentences = sentences, (*sentences, *_titles(article, sentences, headline))
    dates = [date for sentence in sentences for date in _dates(article, sentence)]
    taken = [date.span for date in dates]
    quantities = [q for s in sentences for q in with_nouns(quantities_in(text, Span(s.start, s.end), taken), s.tokens)]
    spelt = [Span(s.start, s.end) for s in body]
    acronyms = [a for span in spelt for a in acronyms_in(text, span)]
    acronyms += acronyms_apart(text, spelt, [a.short for a in acronyms])
    entities = with_called(text, body, entities_in(text, body, acronyms))
    entities = tuple(_titled(entity, title) for entity in entities for title in sentences[len(body) :] or (None,))
    plain = Annotated(article, sentences, entities, tuple(dates), tuple(quantities), (), article.published, headline)
    return _named(replace(plain, events=events_in(plain)))


_MOST_WORDS = 24


def _titles(article: Article, sentences: tuple[Sentence, ...], headline: tuple[Token, ...]) -> Iterator[Sentence]:
    """Yield the title as the last sentence, where it is one that the article does not repeat: it tells what matters most."""
    at = next((i for i, block in enumerate(article.blocks) if block.kind is BlockKind.TITLE), None)
    start = article.text.find(article.title, article.blocks[at].start) if at is not None and article.title else -1
    verb = any(token.form == "Fin" for token in headline)
    if at is None or not 0 <= start < article.blocks[at].end or not verb or len(headline) > _MOST_WORDS:
        return
    tokens = tuple(_placed(token, article.text, start) for token in headline)
    last = sentences[-1].passage + 1 if sentences else 0
    yield Sentence(len(sentences), at, start, start + len(article.title), article.title, tokens, last)


def _titled(entity: Entity, title: Sentence | None) -> Entity:
    """Return an entity with its mentions in the title, after those in the body, which say best what it is called."""
    if title is None:
        return entity
    forms = sorted({entity.name, *entity.aliases, entity.acronym} - {""}, key=len, reverse=True)
    first = next((span for form in forms for span in occurrences(form, title.text)), None)
    if first is None:
        return entity
    at = Span(title.start + first.start, title.start + first.end)
    return replace(entity, mentions=(*entity.mentions, at))


def _placed(token: Token, text: str, shift: int) -> Token:
    """Return a token with offsets into the article and the article's own characters."""
    start, end = token.start + shift, token.end + shift
    form = (token.gender, token.number, token.form, token.mood, token.tense, token.person)
    return Token(text[start:end], token.lemma, token.pos, token.dep, token.head, start, end, *form, token.label)


def _named(annotated: Annotated) -> Annotated:
    """Give an article without a title that of its main event, and a key to go with it."""
    article, event = annotated.article, next((e for e in annotated.events if e.main), None)
    if article.title or event is None:
        return annotated
    title = bare(event.name)
    date = article.published
    if date and str(date.year) not in title:
        title = f"{title}, {day_words(PartialDate(date.year, date.month))}"
    title = title[0].upper() + title[1:]
    return replace(annotated, article=replace(article, title=title, key=article_key(article.file, title)))


_BREAK = re.compile(r"[,;:–—]")


def _dates(article: Article, sentence: Sentence) -> list[DateMention]:
    """Return the dates of a sentence, each looking forward or back as the verb of its own part of the sentence does."""
    span = Span(sentence.start, sentence.end)
    ahead = dates_in(article.text, span, Context(article.published, future=True))
    behind = dates_in(article.text, span, Context(article.published, past=_over(sentence)))
    if not _future(sentence) or len(ahead) != len(behind):
        return ahead if _future(sentence) else behind
    return [back if _past_around(sentence, back.span.start) else on for on, back in zip(ahead, behind, strict=True)]


def _over(sentence: Sentence) -> bool:
    """Whether a sentence tells only of what is over: « est née en février », « a été votée en mars »."""
    over = re.search(
        r"\b(?:est|sont|était|étaient) (?:né|mort|décédé|arrivé|parti|entré|devenu|tombé|sorti)e?s?\b"
        r"|\b(?:a|ont|avait|avaient) été (?!prév|fix|programm|report|annonc|convoqu|repouss)\w+(?:é|i|u|is|it|ert)e?s?\b",
        sentence.text,
    )
    done = _DONE.search(sentence.text) and not _TO_BE.search(sentence.text)
    return (over is not None or bool(done)) and not re.search(
        r"\b(?:prévu|prochain|devrai|doi[tv]|dès|d'ici|\w{3,}rai(?:t|ent))", sentence.text
    )


_DONE = re.compile(r"\b(?:a|ont|avait|avaient)\s(?:\w+ment\s|aussi\s|également\s)?\w+(?:é|i|u|is|it|ert)e?s?(?![\w'-])")
_TO_BE = re.compile(
    r"\b(?:annonc|prév|fix|programm|report|prom(?:et|is)|décid|propos|convo|repouss|appel|confirm|invit|demand|accept|engag|rendez-vous"
    r"|espér|envisag|souhait|veu[tl]|voul|choisi|index|indiqu|précis|déclar|assur|affirm|estim|dit|fait savoir)\w*"
    r"|\b\w{2,}(?:era|eront|ira|iront|dra|dront|erait|eraient)\b"
)
"""Words that look ahead, or tell what somebody says of what is to come."""


_PARTICIPLE = re.compile(r"\w+(?:é|i|u|is|it|ert)e?s?")


def _past_around(sentence: Sentence, offset: int) -> bool:
    """Whether the part of the sentence that holds `offset`, between commas, has a past tense and no future."""
    breaks = [sentence.start, *(sentence.start + found.end() for found in _BREAK.finditer(sentence.text)), sentence.end]
    start = max(at for at in breaks if at <= offset)
    end = min(at for at in breaks if at > offset)
    part = [token for token in sentence.tokens if start <= token.start < end]
    done = re.search(
        r"\b(?:a|ont|avait|avaient|s'est|se sont)\s(?:\w+\s)?\w+(?:é|i|u|is|it|ert)e?s?\b",
        sentence.text[start - sentence.start : end - sentence.start],
    )
    opened = bool(part) and part[0].form == "Part" and start > sentence.start and _PARTICIPLE.fullmatch(part[0].text)
    return (done is not None or bool(opened)) and not any(token.tense == "Fut" for token in part)


def _future(sentence: Sentence) -> bool:
    """Whether a sentence speaks of what is to come."""
    return any(token.tense == "Fut" for token in sentence.tokens) or bool(_FUTURE.search(sentence.text))
