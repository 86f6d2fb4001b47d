import pytest

from quiz.core.match.judge import choose, judge
from quiz.core.match.judgement import Reason, Verdict
from quiz.core.match.others import Others
from quiz.core.model import Answer, AnswerType, Item

MACRON = Answer(AnswerType.PERSON, (Item(("Emmanuel Macron",)),))
COREE = Answer(AnswerType.PLACE, (Item(("Corée du Sud",)),))
STEPS = Answer(AnswerType.LIST, (Item(("semer",)), Item(("arroser",)), Item(("récolter",))), ordered=True)


def test_another_cards_answer_is_named() -> None:
    judgement = judge("Modi", MACRON, ["JD Vance", "Narendra Modi"])
    assert (judgement.verdict, judgement.reason, judgement.other) == (Verdict.REJECT, Reason.OTHER_CARD, "Narendra Modi")


def test_another_cards_answer_wins_even_a_letter_away() -> None:
    hari = Answer(AnswerType.TERM, (Item(("cybersécurite",)),))
    assert judge("cybersécuritee", hari).verdict is Verdict.ACCEPT
    assert judge("cybersecuriter", hari, ["cybersécuriter"]).reason is Reason.OTHER_CARD


def test_a_part_is_enough_only_where_nothing_else_in_the_deck_fits() -> None:
    assert judge("Corée", COREE, ["Vietnam"]).verdict is Verdict.ACCEPT
    assert judge("Corée", COREE, ["Corée du Nord"]).verdict is Verdict.ALMOST


def test_a_surname_of_two_cards_is_for_the_learner_to_decide() -> None:
    assert judge("Macron", MACRON, ["Brigitte Macron"]).verdict is Verdict.ALMOST
    assert judge("Emmanuel Macron", MACRON, ["Brigitte Macron"]).verdict is Verdict.ACCEPT


@pytest.mark.parametrize("same", ["Macron", "Emmanuel Macron", "M. Emmanuel Macron"])
def test_a_card_with_the_same_answer_takes_nothing_away(same: str) -> None:
    assert judge("Macron", MACRON, [same]).verdict is Verdict.ACCEPT


def test_other_answers_may_be_of_another_type() -> None:
    deck = Others.of(
        [Answer(AnswerType.LIST, (Item(("Chine",)), Item(("Inde",)))), Answer(AnswerType.NUMBER, (Item(("4 000",)),))]
    )
    assert judge("Inde et Chine", COREE, deck).reason is Reason.OTHER_CARD
    assert judge("quatre mille", COREE, deck).reason is Reason.OTHER_CARD


def test_an_ordered_list_wants_its_order() -> None:
    assert judge("semer, arroser, récolter", STEPS).verdict is Verdict.ACCEPT
    assert judge("arroser, semer, récolter", STEPS).reason is Reason.ORDER


def test_an_item_has_other_spellings() -> None:
    answer = Answer(AnswerType.LIST, (Item(("Nations unies", "ONU")), Item(("Union européenne",))))
    assert judge("l'ONU et l'UE", answer).verdict is Verdict.ACCEPT


def test_the_nearest_spelling_is_shown() -> None:
    answer = Answer(AnswerType.ORGANISATION, (Item(("Organisation mondiale de la santé", "OMS")),))
    assert judge("OMC", answer).nearest == "OMS"


@pytest.mark.parametrize(("option", "verdict"), [("Emmanuel Macron", Verdict.ACCEPT), ("Narendra Modi", Verdict.REJECT)])
def test_a_chosen_option_is_the_answer_or_not(option: str, verdict: Verdict) -> None:
    assert choose(option, MACRON).verdict is verdict


def test_an_expected_text_of_signs_alone_is_met_by_itself() -> None:
    smile = Answer(AnswerType.TEXT, (Item((":-)",)),))
    assert judge(":-)", smile).verdict is Verdict.ACCEPT
    assert judge(":-(", smile).verdict is Verdict.REJECT


@pytest.mark.parametrize("kind", AnswerType)
def test_a_very_long_answer_is_compared_letter_by_letter(kind: AnswerType) -> None:
    digits = "123456789 " * 600 + "9" * 5000
    answer = Answer(kind, (Item((digits,)),), reject=("8" * 5000,))
    assert judge(digits + ".", answer, [digits + "1er", "7" * 5000]).verdict is Verdict.ACCEPT
    assert judge("12 ou 13", answer, [digits]).verdict is Verdict.REJECT


def test_a_letter_left_out_at_the_end_is_a_slip_not_another_form() -> None:
    assert judge("Manch", Answer(AnswerType.TERM, (Item(("Manche",)),))).reason is Reason.TYPO
    assert judge("verte", Answer(AnswerType.TERM, (Item(("vert",)),))).reason is Reason.ALIAS
