"""Questions that fill a small window: they are read from their beginning, and the answer is below."""

from quiz.collection import StudyOptions
from quiz.core.session import Mode
from quiz.tui.start import AtStudy
from quiz.tui.widgets.answer_line import AnswerLine
from quiz.tui.widgets.choice_list import ChoiceList
from tests.tui.desk import Desk, Shelf, at_desk, part, press, says, typing

SMALL = (40, 12)
LONG = "Début : " + "une question qui passe bien des lignes " * 10 + "fin ?"
CARD = f"- {{id: a, ask: '{LONG}', answer: Séoul, choices: [Paris, Rome]}}\n"


def in_view(desk: Desk, selector: str) -> bool:
    """Whether the first line of a widget is on the screen."""
    widget = desk.app.screen.query_one(selector)
    body = desk.app.screen.query_one("#study-body")
    return body.region.contains_point(widget.region.offset)


async def test_a_long_question_is_read_from_its_beginning_then_its_options_come(shelf: Shelf) -> None:
    shelf.write("d", CARD)
    async with at_desk(shelf, start=AtStudy(options=StudyOptions(mode=Mode.CHOICE)), size=SMALL) as desk:
        assert (in_view(desk, "#question"), in_view(desk, "#choices")) == (True, False)
        await press(desk, "down")
        assert in_view(desk, "#choices")
        assert part(desk, ChoiceList).highlighted == 1
        await press(desk, "pageup", "pageup")
        assert in_view(desk, "#question")
        await press(desk, "pagedown", "pagedown")
        assert in_view(desk, "#choices")
        await press(desk, "enter")
        assert says(desk, "Answer")


async def test_what_is_typed_below_a_long_question_is_seen(shelf: Shelf) -> None:
    shelf.write("d", CARD)
    async with at_desk(shelf, start=typing(), size=SMALL) as desk:
        assert (in_view(desk, "#question"), in_view(desk, "#answer")) == (True, False)
        await press(desk, "s")
        assert in_view(desk, "#answer")
        await press(desk, "pageup", "pageup")
        assert in_view(desk, "#question")
        await press(desk, "é")
        assert in_view(desk, "#answer")
        assert part(desk, AnswerLine).value == "sé"
