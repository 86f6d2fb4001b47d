from hypothesis import given
from hypothesis import strategies as st

from quiz.core.model import AnswerType, FactKind
from quiz.generate.ids import card_id, fact_identity
from quiz.generate.model import Fact


def fact(answer: str = "Onze", *, items: tuple[str, ...] = (), anchors: tuple[str, ...] = ("la Charte",)) -> Fact:
    return Fact(FactKind.NUMBER, anchors, answer, AnswerType.NUMBER, (), items=items)


def test_an_id_says_article_kind_and_hash() -> None:
    article, kind, digits = card_id("d01-charte", fact(), set()).rsplit("-", 2)
    assert (article, kind, len(digits)) == ("d01-charte", "number", 4)


def test_case_and_accents_of_a_fact_do_not_change_its_id() -> None:
    assert fact_identity(fact("ÉTÉ")) == fact_identity(fact("été"))


def test_the_order_of_a_list_does_not_change_its_id() -> None:
    assert fact_identity(fact(items=("a", "b"))) == fact_identity(fact(items=("b", "a")))


@given(st.lists(st.text(min_size=1, max_size=8), max_size=20))
def test_no_two_cards_of_a_deck_share_an_id(answers: list[str]) -> None:
    taken: set[str] = set()
    ids = [card_id("article", fact(answer), taken) for answer in answers]
    assert len(set(ids)) == len(ids)


def test_a_long_key_is_cut_at_a_word() -> None:
    assert card_id("intelligence-artificielle-onze-pays", fact(), set()).startswith("intelligence-artificielle-number-")
