import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.cloze import entries, read_gaps, write_gaps
from quiz.core.model import Answer, AnswerType, Card, CardId, Cloze, Item, Span


def test_gaps_are_spans_of_the_text_without_braces() -> None:
    assert read_gaps("Après {{Séoul}}, {{Paris}}.") == ("Après Séoul, Paris.", (Span(6, 11), Span(13, 18)))


@pytest.mark.parametrize(
    "written", ["", "Séoul", "{{}}", "{{ }}", "{{Séoul}", "{Séoul}}", "{{a {{b}} c}}", "{{a}} {{", "}} {{a}}"]
)
def test_braces_that_hide_nothing_are_refused(written: str) -> None:
    with pytest.raises(ValueError, match="gap"):
        read_gaps(written)


@given(st.lists(st.tuples(st.text("a é", max_size=3), st.text("bç", min_size=1, max_size=3)), min_size=1, max_size=4))
def test_a_text_written_reads_back(pieces: list[tuple[str, str]]) -> None:
    written = "".join(f"{before}{{{{{hidden}}}}}" for before, hidden in pieces)
    assert write_gaps(*read_gaps(written)) == written


def test_a_text_that_would_not_read_back_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        write_gaps("a{b", [Span(1, 3)])


def gap(name: str, n: int, text: str = "ab") -> Card:
    return Card(CardId(f"{name}#{n}" if name else ""), Cloze(text, Span(n - 1, n), n), Answer(AnswerType.TEXT, (Item(("a",)),)))


def test_the_gaps_of_one_text_are_one_entry() -> None:
    cards = (gap("x", 1), gap("x", 2), gap("y", 1), gap("", 1), gap("", 2), gap("", 1), gap("", 2, "cd"))
    assert [len(entry) for entry in entries(cards)] == [2, 1, 2, 1, 1]
