"""Cards as the program makes them, and what a person does to them."""

from dataclasses import replace

from hypothesis import strategies as st

from quiz.core.cloze import entries
from quiz.core.fingerprint import fingerprint, fingerprint_around
from quiz.core.model import Answer, AnswerType, ArticleRef, Card, CardId, Deck, Evidence, FactKind, Item, Made, Question, Span


def made(card: Card, by: str = "quiz 1.0") -> Card:
    """The card as one made before what stands around its text was recorded."""
    return replace(card, made=Made(by, fingerprint(card)))


def card(name: str, ask: str, answer: str, quote: str) -> Card:
    return made(
        Card(
            CardId(name),
            Question(ask),
            Answer(AnswerType.PERSON, (Item((answer,)),)),
            ("Bo", "Cy"),
            FactKind.ROLE,
            evidence=(Evidence("a", quote, (Span(0, len(quote)),)),),
            tags=("ia",),
        )
    )


def generated(cards: tuple[Card, ...], *, edited: bool = False) -> tuple[Card, ...]:
    """The cards as a program made them, those without an id as a person wrote them."""
    return tuple(
        replace(card, made=Made("quiz", "edited" if edited else fingerprint(*entry)) if card.id else None)
        for entry in entries(cards)
        for card in entry
    )


def recorded(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """The cards as the program makes them now, what stands around them recorded."""
    return tuple(
        replace(card, made=Made("quiz", fingerprint(*entry), fingerprint_around(*entry)) if card.id else None)
        for entry in entries(cards)
        for card in entry
    )


MINISTER = card("a-role-1", "Qui était ministre de la Mer en mars 2024 ?", "Ana Lo", "La ministre de la Mer, Ana Lo, a signé.")
SIGNER = replace(
    card("a-signed-2", "Qui a signé l'accord de Paris ?", "Ana Lo", MINISTER.evidence[0].quote), fact=FactKind.SIGNED
)
OWN = Card(CardId(""), Question("Et moi ?"), Answer(AnswerType.TEXT, (Item(("oui",)),)))
DECK = Deck("a", "A", (MINISTER, OWN, SIGNER), articles=(ArticleRef("a", "a.txt", "0" * 64),))


def remade(*cards: Card) -> Deck:
    return replace(DECK, cards=cards)


NAMES = ("Ana Lo", "Bo Li", "Eva Roy", "61", "le Valdor")
WORDS = ("Qui", "était", "ministre", "de", "la", "Mer", "a", "signé", "le", "traité", "en", "2024", "Combien")
QUOTES = ("La ministre de la Mer, Ana Lo, a signé.", "Bo Li a signé le traité.", "61 pays, dont le Valdor.")
PAIR = (ArticleRef("a", "a.txt", "0" * 64), ArticleRef("b", "b.txt", "1" * 64))


@st.composite
def small_cards(draw: st.DrawFn, name: str, articles: str) -> Card:
    """Cards of few words, so that ids, quotes, questions and answers meet often."""
    ask = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=6)))
    quotes = st.builds(Evidence, st.sampled_from(articles), st.sampled_from(QUOTES))
    return Card(
        CardId(name),
        Question(ask),
        Answer(AnswerType.TEXT, (Item((draw(st.sampled_from(NAMES)),)),)),
        draw(st.sampled_from([(), ("Bo", "Cy")])),
        draw(st.sampled_from([FactKind.ROLE, FactKind.NUMBER])),
        note=draw(st.sampled_from(["", "n"])),
        evidence=tuple(draw(st.lists(quotes, min_size=1, max_size=2, unique=True))),
    )


@st.composite
def made_decks(draw: st.DrawFn) -> Deck:
    """Decks as the program makes them, of one article or two."""
    names = draw(st.lists(st.sampled_from(["a-1", "a-2", "b-1", "b-2", "a-1-2"]), max_size=4, unique=True))
    articles = PAIR[: draw(st.integers(1, 2))]
    keys = "".join(article.key for article in articles)
    return Deck("a", "A", recorded(tuple(draw(small_cards(name, keys)) for name in names)), articles=articles)
