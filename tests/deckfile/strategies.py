"""Decks with nasty texts, as Hypothesis draws them."""

from hypothesis import strategies as st

from quiz.core.model import (
    Answer,
    AnswerType,
    ArticleRef,
    Card,
    CardId,
    Cloze,
    Deck,
    Evidence,
    FactKind,
    Item,
    Made,
    Question,
    Span,
    Strictness,
)
from quiz.core.truth import TRUTHS
from quiz.core.unsafe import UNSAFE

NASTY = (
    *("no", "yes", "~", "null", "007", "12:30", "2024-01-01", "1_000", "0x1F", "=", "<<"),
    *("- a", "-", "--- a", "...", "? a", "a: b", "a:", ": a", "a #b", "#a", "[a, b]", "{a}", "]]", "a, b", "a?"),
    *("&a", "*a", "!a", "| a", "> a", "'", '"', "l'un", "« a »", "a\\n", "\\", "%a", "@a", "`a"),
    *(" a", "a ", "a\n", "\na", "a\nb", "a\n\n b", "a\n# b\n--- \nc", "\ta", "a\tb", "\u00a0a"),
    *("a\u2028b", "a\u2029", "e\u0301", "🎉", "\u200d"),
)

ENDS = ((), ("9a5f",), ("1e3", "0042", "true"))


def said(text: str) -> str:
    """The text, a blank one made to say something."""
    return text if text.strip() else f"{text}x{text}"


any_characters = st.characters(exclude_categories=["Cc", "Cs"]).filter(lambda char: not UNSAFE.search(char))
texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(" \n:-#'\"[]{},\\aé…\u2028", max_size=8).map(said),
    st.text(any_characters, max_size=8).map(said),
)
some_texts = st.just(()) | st.lists(texts, min_size=1, max_size=2).map(tuple)
maybe = st.just("") | texts
dates = st.sampled_from(["", "2025", "2025-02", "2025-02-13"])
names = st.sampled_from(["a", "no", "007", "été-1", "A.b_c", "1e3", "été"])
spans = st.tuples(st.integers(0, 9000), st.integers(1, 900)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
single_types = st.sampled_from([kind for kind in AnswerType if kind not in (AnswerType.LIST, AnswerType.BOOLEAN)])
items = st.lists(texts, min_size=1, max_size=2).map(lambda found: Item(tuple(found)))
answers = st.one_of(
    st.builds(Answer, single_types, st.tuples(items), some_texts),
    st.builds(Answer, st.just(AnswerType.LIST), st.lists(items, min_size=1, max_size=2).map(tuple), some_texts, st.booleans()),
    st.builds(
        Answer, st.just(AnswerType.BOOLEAN), st.sampled_from(sorted(TRUTHS)).map(lambda word: (Item((word,)),)), some_texts
    ),
)
digests = st.sampled_from(["", "0123456789abcdef" * 4])
mades = st.none() | st.builds(Made, texts, texts)


@st.composite
def evidences(draw: st.DrawFn, articles: tuple[ArticleRef, ...]) -> tuple[Evidence, ...]:
    if not articles:
        return ()
    one = st.builds(
        Evidence, st.sampled_from([each.key for each in articles]), texts, st.lists(spans, max_size=2).map(tuple), maybe
    )
    return tuple(draw(st.lists(one, max_size=2)))


@st.composite
def questions(draw: st.DrawFn, name: str, articles: tuple[ArticleRef, ...]) -> Card:
    return Card(
        CardId(name),
        Question(draw(texts)),
        draw(answers),
        choices=draw(some_texts),
        fact=draw(st.sampled_from(FactKind)),
        hint=draw(maybe),
        note=draw(maybe),
        evidence=draw(evidences(articles)),
        as_of=draw(dates),
        until=draw(dates),
        tags=draw(some_texts),
        made=draw(mades),
    )


@st.composite
def clozes(draw: st.DrawFn, name: str, articles: tuple[ArticleRef, ...]) -> list[Card]:
    part = texts.map(lambda text: said(text.replace("{", "").replace("}", "")))
    pieces = draw(st.lists(st.tuples(part, part), min_size=1, max_size=2))
    shared = draw(questions("", articles))
    text, gaps = "", []
    for before, hidden in pieces:
        gaps.append(Span(len(text + before), len(text + before + hidden)))
        text += before + hidden
    cards = []
    for gap, span in enumerate(gaps, 1):
        item = Item((text[span.start : span.end], *draw(some_texts)))
        answer = Answer(draw(single_types), (item,), draw(some_texts))
        cards.append(
            Card(
                CardId(f"{name}#{gap}" if name else ""),
                Cloze(text, span, gap),
                answer,
                draw(some_texts),
                shared.fact,
                draw(maybe),
                shared.note,
                shared.evidence,
                shared.as_of,
                shared.until,
                shared.tags,
                shared.made,
            )
        )
    return cards


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    keys = draw(st.lists(names, max_size=2, unique=True))
    articles = tuple(
        ArticleRef(key, draw(texts), draw(digests), draw(dates), draw(maybe), draw(maybe), draw(st.sampled_from(ENDS)))
        for key in keys
    )
    cards: list[list[Card]] = []
    for n in range(draw(st.integers(0, 3))):
        name = draw(st.just("") | names)
        own = f"{name}{n}" if name else ""
        cards.append(draw(clozes(own, articles) | questions(own, articles).map(lambda card: [card])))
    cut = draw(st.integers(0, len(cards)))
    return Deck(
        "deck",
        draw(texts),
        tuple(card for entry in cards[:cut] for card in entry),
        draw(st.sampled_from(["fr", "en"])),
        articles,
        tuple(card for entry in cards[cut:] for card in entry),
        tuple(draw(st.lists(st.sampled_from(Strictness), unique=True))),
    )
