from dataclasses import replace

import pytest

from quiz.core.model import AnswerType, FactKind, Span
from quiz.generate import filters
from quiz.generate.model import Annotated, Draft, Fact, Filter, Modality
from tests.generate.articles import article

_TEXT = (
    "Le Ghana et le Tchad n'ont pas signé la Charte de Lomé, a dit Akouvi Tsogbé, qui est la ministre de la Mer du Togo. "
    "Le fonds de la Banque des récifs sera doté de 180 millions d'euros. Plusieurs pays, dont la France et l'Italie, ont signé."
)


def _article() -> Annotated:
    return article(_TEXT, published="2024-03-14")


def _draft(
    ask: str,
    answer: str = "Akouvi Tsogbé",
    *,
    kind: FactKind = FactKind.ROLE,
    answer_type: AnswerType = AnswerType.PERSON,
    items: tuple[str, ...] = (),
    negative: bool = False,
    modality: Modality = Modality.ASSERTED,
    derived: str = "",
) -> Draft:
    annotated = _article()
    block = annotated.article.blocks[-1]
    evidence = (Span(block.start, block.end),)
    fact = Fact(kind, ("x",), answer, answer_type, evidence, negative=negative, modality=modality, derived=derived)
    return Draft(fact, ask, answer, items=items, evidence=evidence)


_GOOD = "Qui était la ministre togolaise de la Mer en mars 2024 ?"


def test_a_good_card_passes_every_filter() -> None:
    assert [check(_draft(_GOOD), _article()) for check in filters.FILTERS] == [None] * len(filters.FILTERS)


@pytest.mark.parametrize(
    ("check", "ask", "answer"),
    [
        (filters.idle, "Récifs, mars 2024 : qu'a adopté la Ligue des récifs ?", "le plan"),
        (filters.idle, "Qui s'est inclinée devant la mer à Brest (mars 2024) ?", "Akouvi Tsogbé"),
        (filters.idle, "Qui a vivement apprécié les travaux de la Ligue des récifs (mars 2024) ?", "Akouvi Tsogbé"),
        (filters.unproven, _GOOD, "Karim Benali"),
        (filters.given_away, "Qui est Akouvi Tsogbé, ministre du Togo en 2024 ?", "Akouvi Tsogbé"),
        (filters.given_away, "Quelle ministre, Mme Tsogbé, siège à Lomé en 2024 ?", "Akouvi Tsogbé"),
        (filters.points_outside, "Qui a signé, selon l'article, à Lomé en 2024 ?", "Akouvi Tsogbé"),
        (filters.points_outside, "Quand celle-ci a-t-elle signé la Charte de Lomé en 2024 ?", "Akouvi Tsogbé"),
        (filters.bare_noun, "Qui a dit que le texte sera signé à Lomé en 2024 ?", "Akouvi Tsogbé"),
        (filters.bare_noun, "Qui a signé l'accord ?", "Akouvi Tsogbé"),
        (filters.names_nothing, "Qui a visité le chantier en mars 2024 ?", "Akouvi Tsogbé"),
        (filters.idle, "À Lomé, en 2024, qui se montre plus prudent ?", "Akouvi Tsogbé"),
        (filters.idle, "Quel fonds prendra le relais à Lomé en 2024 ?", "le Fonds"),
        (filters.idle, "En quelle année le prochain sommet aura-t-il lieu à Lomé ?", "Akouvi Tsogbé"),
        (filters.bad_french, "Combien d'au départ les Togolais étaient-ils en 2024 ?", "93"),
        (filters.undated, "Qui était la ministre togolaise de la Mer ?", "Akouvi Tsogbé"),
        (filters.relative_date, "Qui a visité Lomé en août dernier, en 2024 ?", "Akouvi Tsogbé"),
        (filters.relative_date, "Qui a visité Lomé mercredi, en mars 2024 ?", "Akouvi Tsogbé"),
        (filters.relative_date, "Où le prochain forum de Lomé aura-t-il lieu ?", "Akouvi Tsogbé"),
        (filters.wrong_length, " ".join(["Qui", *["mot"] * 31, "?"]), "Akouvi Tsogbé"),
        (filters.wrong_length, _GOOD, " ".join(["mot"] * 13)),
        (filters.not_one_question, "Qui a signé ? Où était-ce ?", "Akouvi Tsogbé"),
        (filters.not_one_question, "Qui a signé « la Charte ?", "Akouvi Tsogbé"),
        (filters.not_one_question, "Qui a signé la Charte", "Akouvi Tsogbé"),
        (filters.bad_french, "Qui a signé le accord de Lomé en 2024 ?", "Akouvi Tsogbé"),
        (filters.bad_french, "Qui est ministre de Afrique en 2024 ?", "Akouvi Tsogbé"),
        (filters.bad_french, "Qui a signé de le traité en 2024 ?", "Akouvi Tsogbé"),
        (filters.bad_french, "Qui a signé la la Charte en 2024 ?", "Akouvi Tsogbé"),
        (filters.bad_french, "En 2024, qui a signé la Charte de ?", "Akouvi Tsogbé"),
        (filters.bad_french, "En 2024 , qui a signé la Charte de Lomé ?", "Akouvi Tsogbé"),
        (filters.answer_is_no_name, _GOOD, "la ministre"),
    ],
)
def test_a_flaw_has_its_reason(check: Filter, ask: str, answer: str) -> None:
    assert check(_draft(ask, answer), _article())


@pytest.mark.parametrize(
    ("check", "ask"),
    [
        (filters.bad_french, "Qui était le onzième président du Togo en 2024 ?"),
        (filters.bad_french, "Qui a dit que onze pays ont signé à Lomé en 2024 ?"),
        (filters.bad_french, "Qui a dit que Lomé sera « un port ouvert », à condition que le Togo signe en 2024 ?"),
        (filters.relative_date, "Quelle direction de la veille a été créée à Lomé en 2024 ?"),
        (filters.relative_date, "Qui a signé le mercredi 13 mars 2024 ?"),
        (filters.relative_date, "Où le prochain forum aura-t-il lieu en juin 2026 ?"),
        (filters.points_outside, "Combien de pays faut-il, et qui les a réunis à Lomé en 2024 ?"),
        (filters.names_nothing, "Qui était le président français en février 2025 ?"),
        (filters.names_nothing, "Quel est le plus grand fonds mondial de recherche en 2025 ?"),
        (filters.bare_noun, "Qui a signé l'accord de Lomé en 2024 ?"),
        (filters.idle, "Quand la prochaine édition du Forum de Lomé aura-t-elle lieu ?"),
        (filters.undated, "Qui a remporté la 6e étape du Tour ?"),
    ],
)
def test_what_only_looks_like_a_flaw_passes(check: Filter, ask: str) -> None:
    assert check(_draft(ask), _article()) is None


def test_words_in_quotation_marks_are_not_held_against_a_question() -> None:
    ask = "Qui a dit, à Lomé, en 2024 : « Nous signerons demain ce texte, et le accord tiendra » ?"
    assert [check(_draft(ask), _article()) for check in (filters.relative_date, filters.bad_french, filters.bare_noun)] == [
        None
    ] * 3


def test_a_computed_answer_needs_no_place_in_the_quote() -> None:
    assert filters.unproven(_draft(_GOOD, "août 2023", derived="août dernier + 2024-03"), _article()) is None


def test_a_denial_stays_one() -> None:
    assert filters.negation_lost(_draft("Quels pays ont signé la Charte de Lomé en 2024 ?", negative=True), _article())
    assert (
        filters.negation_lost(_draft("Quels pays n'ont pas signé la Charte de Lomé en 2024 ?", negative=True), _article()) is None
    )


def test_a_plan_stays_one() -> None:
    told = _draft("Quel fonds a reçu 180 millions d'euros en 2024 ?", kind=FactKind.FUND, modality=Modality.PLANNED)
    kept = _draft("Quel fonds sera doté de 180 millions d'euros en 2024 ?", kind=FactKind.FUND, modality=Modality.PLANNED)
    assert filters.modality_lost(told, _article())
    assert filters.modality_lost(kept, _article()) is None


def test_some_members_never_answer_which_they_are() -> None:
    items = ("la France", "l'Italie")
    ask = "Quels sont les deux pays qui ont signé la Charte de Lomé en 2024 ?"
    draft = _draft(ask, "la France et l'Italie", answer_type=AnswerType.LIST, items=items)
    assert filters.open_list(draft, _article())


def test_a_draft_without_proof_is_no_card() -> None:
    fact = Fact(FactKind.ROLE, ("x",), "Akouvi Tsogbé", AnswerType.PERSON, ())
    assert filters.no_evidence(Draft(fact, _GOOD, "Akouvi Tsogbé"), _article())


def test_a_quote_that_steers_the_terminal_is_no_card() -> None:
    hostile = article("Le Ghana a signé \x1b[31mla Charte de Lomé en 2024.")
    draft = replace(_draft(_GOOD), evidence=(Span(0, len(hostile.text)),))
    assert filters.steers_the_terminal(draft, hostile)
    assert filters.steers_the_terminal(_draft(_GOOD), _article()) is None


@pytest.mark.parametrize(
    "ask",
    [
        "Auprès de quelle agence le dossier sera-t-il déposé à Brest en mars 2024, puis ?",
        "Qui a quitté la salle à Brest (mars 2024) ?",
        "Qui avait vendu l'entreprise à Valcor en 2017 ?",
        "Quel groupe a racheté l'entreprise Harzpack allemande Harzpack (mars 2024) ?",
    ],
)
def test_what_hangs_points_nowhere_or_is_a_gesture_is_refused(ask: str) -> None:
    annotated = article("Le port de Brest a ouvert un chantier pour Valcor et Harzpack.")
    evidence = (Span(0, len(annotated.text)),)
    fact = Fact(FactKind.ACT, ("x",), "Valdor", AnswerType.ORGANISATION, evidence)
    draft = Draft(fact, ask, "Valdor", evidence=evidence)
    reasons = [reason for check in filters.FILTERS if (reason := check(draft, annotated))]
    assert reasons
