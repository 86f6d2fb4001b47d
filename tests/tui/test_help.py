from quiz.i18n import use_language
from quiz.tui.keys import deeds
from quiz.tui.screens.help import deeds_for_later, matching
from quiz.tui.screens.study import StudyScreen
from tests.tui.desk import Shelf, app_of, at_desk, press, says, screen_name, typing


async def test_help_lists_every_key_of_the_screen_below(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await press(desk, "f1")
        assert screen_name(desk) == "HelpScreen"
        for words in ("Space Study what is due", "g Show the charts", "q Close the app"):
            assert says(desk, words), words
        await press(desk, "escape")
        assert screen_name(desk) == "HomeScreen"


async def test_what_is_typed_narrows_the_list_and_enter_does_it(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        before = desk.app.theme
        await press(desk, "f1", *"theme")
        assert not says(desk, "Show the charts")
        await press(desk, "enter")
        assert screen_name(desk) == "HomeScreen"
        assert desk.app.theme != before


async def test_the_arrows_reach_every_key_that_does_something_now(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await press(desk, "f1", "down", "down", "up", "enter")
        assert screen_name(desk) == "StudyScreen"


async def test_words_no_key_has_are_said_so_and_enter_does_nothing(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await press(desk, "f1", *"zzz", "enter", "down")
        assert says(desk, "No key does that here.")
        assert screen_name(desk) == "HelpScreen"


async def test_keys_of_other_moments_are_listed_and_cannot_be_taken(shelf: Shelf) -> None:
    async with at_desk(shelf, start=typing()) as desk:
        screen = desk.app.screen
        assert isinstance(screen, StudyScreen)
        later = {deed.action for deed in deeds_for_later(screen, deeds(screen.active_bindings.values()))}
        assert {"screen.overrule", "screen.undo", "screen.source", "screen.rate(1)"} <= later
        await press(desk, "f1", *"passage")
        assert says(desk, "s Show the passage")
        await press(desk, "enter")
        assert screen_name(desk) == "HelpScreen"


async def test_help_opens_once_and_f1_closes_it(shelf: Shelf) -> None:
    async with at_desk(shelf) as desk:
        await press(desk, "f1")
        await app_of(desk).run_action("app.help")
        assert len(desk.app.screen_stack) == 3
        await press(desk, "f1")
        assert screen_name(desk) == "HomeScreen"


async def test_keys_are_found_in_french_without_accents(shelf: Shelf) -> None:
    use_language("fr")
    async with at_desk(shelf) as desk:
        known = deeds(desk.app.screen.active_bindings.values())
        assert all(matching(known, deed.help) for deed in known)
