"""Every verdict says itself in a sign and words, whatever its reason, in both languages, on the screen and line by line."""

from dataclasses import replace

import pytest

from quiz.cli.spoken import verdict_lines
from quiz.core.match.judgement import Judgement, Reason, Verdict
from quiz.core.session import Answered
from quiz.i18n import LANGUAGES, use_language
from quiz.tui.screens.study import StudyScreen
from quiz.wording import judgement_words
from tests.tui.desk import Desk, Shelf, app_of, at_desk, flat, press, says, settle, shown, type_in, typing

JUDGEMENTS = [
    Judgement(verdict, reason, "Séoul", "Soul", other="Paris" if reason is Reason.OTHER_CARD else "")
    for verdict in Verdict
    for reason in Reason
]
VERDICTS = {
    "en": {Verdict.ACCEPT: "✓ Right", Verdict.ALMOST: "~ Almost", Verdict.REJECT: "✗ Wrong"},
    "fr": {Verdict.ACCEPT: "✓ Juste", Verdict.ALMOST: "~ Presque", Verdict.REJECT: "✗ Faux"},
}
NO_ANSWER = {"en": "✗ No answer", "fr": "✗ Pas de réponse"}
SAID_BY_THE_VERDICT = (Reason.EXACT, Reason.EMPTY)


def head(judgement: Judgement, language: str) -> str:
    """Return how the line of a verdict has to begin."""
    if judgement.verdict is Verdict.REJECT and judgement.reason is Reason.EMPTY:
        return NO_ANSWER[language]
    return VERDICTS[language][judgement.verdict]


async def show(desk: Desk, judgement: Judgement) -> None:
    """Show the answer given as if it had been judged so."""
    screen = desk.app.screen
    assert isinstance(screen, StudyScreen)
    assert screen.scene is not None
    assert isinstance(screen.scene.state, Answered)
    screen.scene = replace(screen.scene, state=replace(screen.scene.state, judgement=judgement))
    screen.say_again()
    await settle(desk)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_screen_says_every_verdict_and_reason(shelf: Shelf, language: str) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        app_of(desk).action_speak(language)
        await settle(desk)
        await type_in(desk, "Soul")
        for judgement in JUDGEMENTS:
            await show(desk, judgement)
            words = f"{head(judgement, language)} {judgement_words(judgement)}".strip()
            assert says(desk, words), (words, flat(shown(desk)))


async def test_an_answer_taken_back_or_upheld_keeps_its_sign(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, "xyzzy")
        await press(desk, "o")
        assert says(desk, "✓ right, as you say")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("judgement", JUDGEMENTS, ids=lambda one: f"{one.verdict}-{one.reason}")
async def test_every_verdict_and_reason_is_said_line_by_line(shelf: Shelf, judgement: Judgement, language: str) -> None:
    use_language(language)
    session = shelf.open().study(options=typing().options)
    session.answer("Soul")
    assert isinstance(session.state, Answered)
    (line,) = verdict_lines(replace(session.state, judgement=judgement))
    reason = judgement_words(judgement)
    assert line == head(judgement, language) + (f". {reason}" if reason else "")
    assert bool(reason) is (judgement.reason not in SAID_BY_THE_VERDICT)


@pytest.mark.parametrize("judgement", JUDGEMENTS, ids=lambda one: f"{one.verdict}-{one.reason}")
def test_every_reason_is_said_in_the_language_of_the_interface(judgement: Judgement) -> None:
    said = set()
    for language in LANGUAGES:
        use_language(language)
        said.add(judgement_words(judgement))
    assert len(said) == (1 if judgement.reason in SAID_BY_THE_VERDICT else len(LANGUAGES))


@pytest.mark.parametrize(("typed", "by_letters"), [("1816", False), ("Waterlo", True)])
async def test_letters_are_compared_where_no_number_differs(shelf: Shelf, typed: str, *, by_letters: bool) -> None:
    answer = "{answer: 1815, type: number}" if typed.isdigit() else "{answer: Waterloo, type: place}"
    shelf.write("d", f"- {{id: w, ask: Quoi ?, {answer[1:]}\n")
    async with at_desk(shelf, start=typing()) as desk:
        await type_in(desk, typed)
        assert says(desk, "‹missing›") is by_letters
