from collections import Counter

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate.model import Annotated, Draft, Fact
from quiz.generate.rank import CAPS, rank, ranked
from tests.generate.articles import article

_WORDS = [f"Ville{letter}" for letter in "ABCDEFGHIJKLMNOPQRST"]


def _article() -> Annotated:
    return article(
        "Le Ghana et le Tchad n'ont pas signé la Charte de Lomé, qui est le texte de la ministre Akouvi Tsogbé.",
        "Le fonds de la Banque des récifs sera doté de 180 millions d'euros, et il est piloté par Karim Benali.",
        title="La Charte de Lomé est signée par les pays de la région",
    )


def _draft(ask: str, answer: str, kind: FactKind = FactKind.ACT, *, block: int = 1, items: tuple[str, ...] = ()) -> Draft:
    where = _article().article.blocks[block]
    evidence = (Span(where.start, where.end),)
    return Draft(Fact(kind, (ask,), answer, AnswerType.PERSON, evidence), ask, answer, items=items, evidence=evidence)


def _asks(*drafts: Draft, most: int = 30) -> list[str]:
    return [draft.ask for draft in rank(drafts, _article(), most=most)]


def test_cards_come_in_the_order_of_the_text() -> None:
    late = _draft("Qui pilote le fonds ?", "Karim Benali", block=2)
    early = _draft("Qui a écrit la Charte ?", "Akouvi Tsogbé")
    assert _asks(late, early) == [early.ask, late.ask]


def test_one_question_with_two_answers_is_dropped() -> None:
    assert _asks(_draft("Qui a signé ?", "Karim Benali"), _draft("Qui a signé ?", "Akouvi Tsogbé")) == []


def test_an_answer_with_its_noun_before_it_is_no_other_answer() -> None:
    assert _asks(_draft("Qui a signé ?", "Karim Benali"), _draft("Qui a signé ?", "le banquier Karim Benali")) == [
        "Qui a signé ?"
    ]


def test_the_same_thing_is_asked_once() -> None:
    one = _draft("Qui a signé la Charte de Lomé en juin 2025 ?", "Akouvi Tsogbé")
    two = _draft("En juin 2025, qui a signé la Charte ?", "Akouvi Tsogbé")
    assert len(_asks(one, two)) == 1


def test_what_sort_of_thing_the_answer_is_makes_no_other_question() -> None:
    one = _draft("Quelle banque a ouvert le port de Lomé ?", "la Banque des récifs", FactKind.ACT)
    two = _draft(
        "Quelle institution a ouvert le port de Lomé, en juin 2025, à la pêche durable ?", "la Banque des récifs", FactKind.SIGNED
    )
    assert len(_asks(one, two)) == 1


def test_a_shared_topic_makes_no_two_questions_one() -> None:
    topic = "Banque monétaire de la mer du Sud, juin 2025"
    one = _draft(f"{topic} : quel fonds aide les ports ?", "le Fonds Baobab", FactKind.FUND)
    two = _draft(f"{topic} : quel fonds est piloté par Karim Benali ?", "le Fonds Baobab", FactKind.FUND)
    assert len(_asks(one, two)) == 2


def test_an_office_and_words_of_its_holder_are_two_things() -> None:
    role = _draft("Qui était la ministre togolaise de la Mer en juin 2025 ?", "Akouvi Tsogbé", FactKind.ROLE)
    said = _draft(
        "Quelle ministre togolaise de la Mer a dit, en juin 2025 : « Nous signerons ensemble une charte pour tous les récifs » ?",
        "Akouvi Tsogbé",
        FactKind.SAID,
    )
    assert len(_asks(role, said)) == 2


def test_one_of_several_right_answers_gives_way_to_the_list() -> None:
    part = _draft("Par qui la Charte de Lomé a-t-elle été signée en 2025 ?", "Ghana")
    whole = _draft("Qui a signé la Charte de Lomé en 2025 ?", "Ghana et Tchad", items=("Ghana", "Tchad"))
    assert _asks(part, whole) == [whole.ask]


def test_no_kind_takes_more_than_its_share() -> None:
    drafts = [_draft(f"Que signifie {word} ?", word, FactKind.ACRONYM) for word in _WORDS]
    assert len(_asks(*drafts)) == CAPS[FactKind.ACRONYM]


def test_four_kinds_are_kept_where_there_are_four() -> None:
    signed = [_draft(f"Qui a signé {word} ?", word, FactKind.SIGNED) for word in _WORDS]
    others = [_draft(f"Quoi, {kind} ?", kind.value, kind) for kind in (FactKind.DATE, FactKind.PLACE, FactKind.ACRONYM)]
    kept = rank([*signed, *others], _article(), most=6)
    assert len(kept) == 6
    assert len({draft.fact.kind for draft in kept}) == 4


def test_ranking_does_not_depend_on_the_order_given() -> None:
    drafts = [_draft(f"Qui a signé {word} ?", word, FactKind.SIGNED) for word in _WORDS]
    assert _asks(*drafts, most=7) == _asks(*reversed(drafts), most=7)


def test_what_is_cut_is_told_with_the_reason() -> None:
    one = _draft("Qui a signé la Charte de Lomé en juin 2025 ?", "Akouvi Tsogbé")
    two = _draft("En juin 2025, qui a signé la Charte ?", "Akouvi Tsogbé")
    words = [_draft(f"Qui a signé {word} ?", word, FactKind.SIGNED) for word in _WORDS]
    kept, rejected = ranked([one, two, *words], _article(), most=4)
    reasons = Counter(reason for cut in rejected for reason in cut.reasons)
    assert reasons == {"asked already": 1, "others tell more": 17}
    assert len(kept) + len(rejected) == 2 + len(words)
