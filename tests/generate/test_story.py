"""Several articles in one deck: each fact once with both quotes, contradictions apart, offices handed on."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.fingerprint import fingerprint_around, stamped
from quiz.core.model import Answer, AnswerType, ArticleRef, Card, CardId, Deck, Evidence, FactKind, Item, Question
from quiz.generate.story import Conflict, Succession, still_told, told

SIGNED = "Combien de pays ont signé le traité sur les récifs habités (mars 2024) ?"


def card(article: str, ask: str, answer: str, fact: FactKind = FactKind.NUMBER, *, as_of: str = "") -> Card:
    kind = AnswerType.PERSON if fact in (FactKind.ROLE, FactKind.ACT) else AnswerType.NUMBER
    made = Card(CardId(f"{article}-{fact}-{len(ask)}-{answer[:2]}"), Question(ask), Answer(kind, (Item((answer,)),)), fact=fact)
    return stamped(replace(made, evidence=(Evidence(article, f"{answer}, dit {article}"),), as_of=as_of), "quiz")


def deck(article: str, *cards: Card) -> Deck:
    return Deck(article, article.upper(), cards, articles=(ArticleRef(article, f"{article}.txt", article * 8),))


MINISTER = card("a", "Qui était ministre de la Mer du Valdor en mars 2024 ?", "Ana Lo", FactKind.ROLE, as_of="2024-03")
NEXT = card("b", "Qui était ministre de la Mer du Valdor en juin 2024 ?", "Bo Li", FactKind.ROLE, as_of="2024-06")


def test_one_deck_tells_what_it_told() -> None:
    alone = deck("a", card("a", SIGNED, "61"), MINISTER)
    story = told([alone], "a", "A")
    assert (story.deck, story.conflicts, story.successions) == (alone, (), ())


def test_a_fact_of_two_articles_is_one_card_with_both_quotes_and_spellings() -> None:
    one, other = card("a", SIGNED, "61"), card("b", SIGNED, "soixante et un")
    (merged,) = told([deck("a", one), deck("b", other)], "x", "X").deck.cards
    assert (merged.id, merged.ask, merged.evidence) == (one.id, one.ask, (*one.evidence, *other.evidence))
    assert merged.answer.items == (Item(("61", "soixante et un")),)
    assert merged.made is not None
    assert merged.made.around == fingerprint_around(merged)


def test_a_contradiction_is_reported_and_neither_card_asked() -> None:
    one, other = card("a", SIGNED, "61"), card("b", SIGNED, "58")
    story = told([deck("a", one, MINISTER), deck("b", other)], "x", "X")
    assert story.conflicts == (Conflict(one, other),)
    assert (story.deck.cards, story.deck.drafts) == ((MINISTER,), (one, other))


def test_an_article_that_comes_later_meets_the_drafts_too() -> None:
    one, other, third = card("a", SIGNED, "61"), card("b", SIGNED, "58"), card("c", SIGNED, "55")
    before = replace(deck("a"), drafts=(one,)), replace(deck("b"), drafts=(other,))
    story = told([*before, deck("c", third)], "x", "X")
    assert story.conflicts == (Conflict(third, one), Conflict(third, other))
    assert story.deck.drafts == (one, other, third)


def test_the_older_holder_of_an_office_is_asked_until_the_newer_is_named() -> None:
    story = told([deck("b", NEXT), deck("a", MINISTER)], "x", "X")
    newer, older = story.deck.cards
    assert (newer, older.until) == (NEXT, "2024-06")
    assert story.successions == (Succession(MINISTER, NEXT, "2024-06"),)


def test_of_several_who_followed_the_first_counts() -> None:
    last = replace(NEXT, id=CardId("c-1"), answer=Answer(AnswerType.PERSON, (Item(("Eva Roy",)),)), as_of="2025-01")
    last = replace(last, prompt=Question(NEXT.ask.replace("juin 2024", "janvier 2025")), evidence=(Evidence("c", "Eva Roy"),))
    story = told([deck("a", MINISTER), deck("c", last), deck("b", NEXT)], "x", "X")
    assert {each.id: each.until for each in story.deck.cards} == {MINISTER.id: "2024-06", NEXT.id: "2025-01", last.id: ""}


def test_an_until_that_is_there_stays() -> None:
    mine = replace(MINISTER, until="2030")
    assert told([deck("a", mine), deck("b", NEXT)], "x", "X").deck.cards[0] == mine


def test_people_of_the_other_article_are_wrong_options() -> None:
    names = ("Ana Lopez", "Bo Lindt", "Eva Royer", "Karim Benn")
    deeds = ("a ouvert le port", "dirige le chantier naval", "a fondé la criée", "peint des navires")
    acts = [
        card(article, f"Qui {deed} de Brelle en 2024 ?", name, FactKind.ACT)
        for article, deed, name in zip("aabb", deeds, names, strict=True)
    ]
    merged = told([deck("a", *acts[:2]), deck("b", *acts[2:])], "x", "X").deck
    assert all(len(each.choices) in (2, 3) and each.answer.shown not in each.choices for each in merged.cards)
    assert not any(each.choices for each in told([deck("a", *acts[:2])], "x", "X").deck.cards)


def test_what_a_deck_has_from_other_articles_is_told_again_without_the_quotes_of_these() -> None:
    one, other = card("a", SIGNED, "61"), card("b", SIGNED, "soixante et un")
    both = told([deck("a", one, MINISTER), deck("b", other, NEXT)], "x", "X").deck
    (rest,) = still_told(both, deck("a").articles)
    assert [(each.id, [quote.article for quote in each.evidence]) for each in rest.cards] == [(one.id, ["b"]), (NEXT.id, ["b"])]
    assert told([deck("a", one, MINISTER), rest], "x", "X").deck == both


def test_an_article_under_another_name_is_not_told_twice() -> None:
    again = replace(deck("z", replace(MINISTER, id=CardId("z-1"))), articles=(ArticleRef("z", "z.txt", "a" * 8),))
    assert still_told(deck("a", MINISTER), again.articles) == []


ASKS = (
    SIGNED,
    MINISTER.ask,
    NEXT.ask,
    "Combien de navires compte le port de Brelle (2024) ?",
    "Qui a ouvert le port de Brelle ?",
)


@st.composite
def decks(draw: st.DrawFn, article: str) -> Deck:
    asks = draw(st.lists(st.sampled_from(ASKS), max_size=4, unique=True))
    cards = []
    for ask in asks:
        fact = FactKind.NUMBER if ask.startswith("Combien") else FactKind.ROLE
        answer = draw(st.sampled_from(["61", "58", "environ 60"] if fact is FactKind.NUMBER else ["Ana Lo", "Bo Li"]))
        cards.append(card(article, ask, answer, fact, as_of="2024-06" if "juin" in ask else "2024-03"))
    return deck(article, *cards)


@given(decks("a"), decks("b"), decks("c"))
@settings(deadline=None)
def test_no_quote_is_lost_and_telling_again_changes_nothing(one: Deck, two: Deck, three: Deck) -> None:
    parts = [one, two, three]
    story = told(parts, "x", "X").deck
    entries = [*story.cards, *story.drafts]
    assert {quote for each in entries for quote in each.evidence} == {
        quote for part in parts for each in part.cards for quote in each.evidence
    }
    assert len({each.id for each in entries}) == len(entries)
    assert told(parts, "x", "X").deck == story
