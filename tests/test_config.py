"""Settings: where they come from and what is said of a wrong one."""

import json
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path

import pytest

from quiz.config import DeckSettings, Settings, load_settings, settings_file
from quiz.core.plan import Order
from quiz.core.session import Mode
from quiz.errors import ConfigError


def write(text: str) -> Path:
    path = settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(own_home: Path) -> None:
    settings = load_settings()
    assert settings == Settings()
    assert settings.database == settings.data / "progress.db"
    assert own_home in settings.data.parents


def test_every_setting_can_be_written_in_the_file() -> None:
    write(
        'language = "fr"\ntheme = "light"\nnew_per_day = 5\nreviews_per_day = 50\ndesired_retention = 0.85\n'
        'learning_steps = ["30s", "1h"]\nrelearning_steps = []\ncutoff_hour = 0\nmode = "type"\nlibrary = "/l"\ndata = "/d"\n'
        'order = "random"\nleech_lapses = 4\nlevel_load = false\neasy_days = ["sat", "sun=0"]\n'
        "[decks.ww1]\nnew_per_day = 3\nreviews_per_day = 30\nexam = 2026-06-15\nexam_retention = 0.97\n"
        '["decks"."two words"]\nnew_per_day = 0\n'
    )
    assert load_settings() == Settings(
        language="fr",
        theme="light",
        new_per_day=5,
        reviews_per_day=50,
        desired_retention=0.85,
        learning_steps=(timedelta(seconds=30), timedelta(hours=1)),
        relearning_steps=(),
        cutoff_hour=0,
        mode=Mode.TYPE,
        order=Order.RANDOM,
        leech_lapses=4,
        level_load=False,
        easy_days=(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0),
        library=Path("/l"),
        data=Path("/d"),
        decks={"ww1": DeckSettings(3, 30, date(2026, 6, 15), 0.97), "two words": DeckSettings(0)},
    )


def test_a_flag_beats_the_environment_beats_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    write("new_per_day = 5\nreviews_per_day = 50\ncutoff_hour = 3\n")
    monkeypatch.setenv("QUIZ_NEW_PER_DAY", "6")
    monkeypatch.setenv("QUIZ_REVIEWS_PER_DAY", "60")
    settings = load_settings({"new_per_day": "7"})
    assert (settings.new_per_day, settings.reviews_per_day, settings.cutoff_hour) == (7, 60, 3)


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("# mine\nnew_per_day = -1\n", ":2:", "whole number"),
        ("new_per_day = 2.5\n", ":1:", "whole number"),
        ("\ndesired_retention = 2\n", ":2:", "0.7 to 0.99"),
        ('learning_steps = "soon"\n', ":1:", "1m, 10m"),
        ('learning_steps = ["0m"]\n', ":1:", "1m, 10m"),
        ('theme = "pink"\n', ":1:", "dark, light"),
        ('mode = "guess"\n', ":1:", "flip"),
        ('library = " "\n', ":1:", "folder"),
        ('data = "a\\u0000b"\n', ":1:", "folder"),
        ('library = "~nobody.at.all/decks"\n', ":1:", "home"),
        ("cutoff_hour = 4\nnew_perday = 3\n", ":2:", "did you mean new_per_day?"),
        ("zzz = 3\n", ":1:", "no setting zzz"),
        ("[theme]\nx = 1\n", ":1:", "theme"),
        ("cutoff_hour = 4\ntheme = dark\n", ":2:", "not TOML"),
        ('order = "any"\n', ":1:", "retrievability"),
        ("level_load = 1\n", ":1:", "true, false"),
        ('cutoff_hour = 3\neasy_days = "so"\n', ":2:", "sat, sun=0"),
        ('easy_days = "sat=101"\n', ":1:", "sat, sun=0"),
        ("new_per_day = 3\n[decks.ww1]\n\nnew_per_day = -1\n", ":4:", "whole number"),
        ('[decks.one]\nexam = 2026-01-01\n[decks."two words"]\nexam = "soon"\n', ":4:", "2026-06-15"),
        ("[decks.one]\nexam_retention = 0.5\n", ":2:", "0.7 to 0.99"),
        ("[decks.one]\nnew_perday = 1\n", ":2:", "did you mean new_per_day?"),
        ("decks.one.exan = 2026-01-01\n", ":1:", "did you mean exam?"),
        ("theme = 'dark'\ndecks = 3\n", ":2:", "[decks.NAME]"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file_and_line(text: str, where: str, what: str) -> None:
    path = write(text)
    with pytest.raises(ConfigError) as caught:
        load_settings()
    assert str(caught.value).startswith(f"{path}{where}")
    assert what in str(caught.value)


def test_a_settings_file_that_is_not_text_is_refused() -> None:
    path = write("")
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="UTF-8"):
        load_settings()
    path.unlink()
    path.mkdir()
    assert load_settings() == Settings()


def test_a_byte_order_mark_before_the_settings_is_let_go() -> None:
    write("\ufeffnew_per_day = 5\n")
    assert load_settings().new_per_day == 5


def test_a_wrong_variable_or_flag_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match=r"^--new-per-day: .*“many”"):
        load_settings({"new_per_day": "many"})
    monkeypatch.setenv("QUIZ_THEME", "pink")
    with pytest.raises(ConfigError, match=r"^QUIZ_THEME: "):
        load_settings()


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZ_THEME", "")
    assert load_settings().theme == "dark"


def test_every_setting_is_in_the_manual_with_its_default() -> None:
    manual = (Path(__file__).parents[1] / "docs" / "commands.md").read_text(encoding="utf-8")
    for each in fields(Settings):
        assert f"| `{each.name}` |" in manual


def test_what_the_log_notes_of_the_settings_holds_those_of_decks() -> None:
    noted = json.loads(Settings(data=Path(), decks={"ww1": DeckSettings(exam=date(2026, 6, 15))}).of_the_schedule)
    assert noted["decks"] == {"ww1": {"exam": "2026-06-15", "exam_retention": 0.95}}
    assert noted["order"] == "due"
