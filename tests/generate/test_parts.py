"""The complements of a verb, and where what follows it may end sooner."""

from quiz.generate.clauses import clauses_in
from quiz.generate.nominal import nominal_relatives_in
from quiz.generate.parts import parts_of, shorter_ends
from tests.generate.parsed import parsed


def test_each_complement_is_a_part_with_its_preposition_spelt_out() -> None:
    annotated = parsed("Le conseil a confié le chantier au cabinet Brume en mars.")
    (clause,) = clauses_in(annotated, annotated.sentences[0])
    parts = [(part.prep, annotated.of(part.span)) for part in parts_of(clause)]
    assert ("", "le chantier") in parts
    assert ("à", "au cabinet Brume") in parts


def test_what_follows_may_end_before_its_adverbials_never_before_its_object() -> None:
    annotated = parsed("Le conseil a voté le plan dans la salle des fêtes pour trois ans.")
    (clause,) = clauses_in(annotated, annotated.sentences[0])
    ends = [annotated.text[clause.rest.start : end].strip() for end in shorter_ends(clause)]
    assert ends == ["le plan dans la salle des fêtes", "le plan"]


def test_a_relative_states_something_of_the_noun_before_it() -> None:
    annotated = parsed("Le texte oublie les plantations de coca, qui couvraient 48 000 hectares à la fin de 2023.")
    (clause,) = nominal_relatives_in(annotated, annotated.sentences[0])
    assert (annotated.of(clause.subject), annotated.of(clause.verb)) == ("les plantations de coca", "couvraient")
