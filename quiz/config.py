"""Settings: flag > environment (QUIZ_…) > settings file (TOML) > default."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import field, fields
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from quiz.core.session import Mode
from quiz.errors import ConfigError
from quiz.i18n import LANGUAGES, _
from quiz.values import value

T = TypeVar("T")

THEMES = ("dark", "light")
_UNITS = {"s": timedelta(seconds=1), "m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


def _data_folder() -> Path:
    """Return the folder of the progress database and of the user's own library."""
    import platformdirs  # read only where no folder was named

    return platformdirs.user_data_path("quiz", appauthor=False)


def settings_file() -> Path:
    """Return where the settings file is looked for; it need not exist."""
    import platformdirs

    return platformdirs.user_config_path("quiz", appauthor=False) / "settings.toml"


@value
class Settings:
    """What the learner may choose. Each field is a key of the settings file and, as QUIZ_<FIELD>, an environment variable."""

    language: str = ""
    """Language of the interface: "en" or "fr"; empty follows the system."""

    theme: str = "dark"
    """Colours of the app: "dark" or "light"."""

    new_per_day: int = 20
    """New cards begun on one day, at most."""

    reviews_per_day: int = 200
    """Reviews asked on one day, at most."""

    desired_retention: float = 0.9
    """Chance of recall at which a card is asked again, 0.7 to 0.99: higher means more work."""

    learning_steps: tuple[timedelta, ...] = (timedelta(minutes=1), timedelta(minutes=10))
    """Short delays before a new card is reviewed by the day, such as "1m, 10m"; units s, m, h, d."""

    relearning_steps: tuple[timedelta, ...] = (timedelta(minutes=10),)
    """Short delays after a reviewed card was forgotten, such as "10m"."""

    cutoff_hour: int = 4
    """Hour at which a new day begins, 0 to 23: answers given before it count for the day before."""

    mode: Mode = Mode.AUTO
    """How cards are asked: "auto", "type", "choice" or "flip"."""

    library: Path | None = None
    """Folder of the decks; where it is not set, ./decks if there is one, else the folder "decks" beside the progress."""

    data: Path = field(default_factory=_data_folder)
    """Folder of the progress database."""

    @property
    def of_the_schedule(self) -> str:
        """The settings that change what is asked, as JSON with steps in seconds: what the log notes where they changed."""
        import json

        steps = {
            name: [int(step.total_seconds()) for step in getattr(self, name)] for name in ("learning_steps", "relearning_steps")
        }
        plain = {
            name: getattr(self, name) for name in ("cutoff_hour", "desired_retention", "mode", "new_per_day", "reviews_per_day")
        }
        return json.dumps(plain | steps, sort_keys=True)

    @property
    def database(self) -> Path:
        """The progress database."""
        return self.data / "progress.db"

    @property
    def index(self) -> Path:
        """The index of the decks: a cache, which may be deleted."""
        return self.data / "index.db"


def load_settings(flags: Mapping[str, str] | None = None) -> Settings:
    """Return the settings: of `flags` (typed by the user, by field name), the environment, the settings file, the defaults.

    Raises ConfigError with the file and line, the variable or the flag at fault.
    """
    texts = _Texts(flags or {}, settings_file())
    default = Settings(data=Path())
    named_data = texts.read("data", _folder, None)
    return Settings(
        language=texts.read("language", _one_of("", *LANGUAGES), default.language),
        theme=texts.read("theme", _one_of(*THEMES), default.theme),
        new_per_day=texts.read("new_per_day", _whole(0, 9999), default.new_per_day),
        reviews_per_day=texts.read("reviews_per_day", _whole(0, 99999), default.reviews_per_day),
        desired_retention=texts.read("desired_retention", _share(0.7, 0.99), default.desired_retention),
        learning_steps=texts.read("learning_steps", _delays, default.learning_steps),
        relearning_steps=texts.read("relearning_steps", _delays, default.relearning_steps),
        cutoff_hour=texts.read("cutoff_hour", _whole(0, 23), default.cutoff_hour),
        mode=texts.read("mode", lambda text: Mode(_one_of(*Mode)(text)), default.mode),
        library=texts.read("library", _folder, default.library),
        data=named_data or _data_folder(),
    )


class _Texts:
    """The values that were written somewhere, as text, with the place each comes from."""

    def __init__(self, flags: Mapping[str, str], file: Path) -> None:
        self._found = _read_file(file)
        for name in (each.name for each in fields(Settings)):
            variable = f"QUIZ_{name.upper()}"
            if os.environ.get(variable):
                self._found[name] = (os.environ[variable], variable)
            if name in flags:
                self._found[name] = (flags[name], "--" + name.replace("_", "-"))

    def read(self, name: str, parse: Callable[[str], T], default: T) -> T:
        """Return the value of `name` in force. `parse` raises ValueError with what it wants instead."""
        if name not in self._found:
            return default
        text, place = self._found[name]
        try:
            return parse(text)
        except ValueError as wanted:
            raise ConfigError(
                _("{place}: {name} is “{text}”").format(place=place, name=name, text=text), hint=str(wanted)
            ) from wanted


def _read_file(path: Path) -> dict[str, tuple[str, str]]:
    """Return the values of the settings file as text, each with its `path:line`; none where there is no such file."""
    try:
        if not path.is_file():
            return {}
        text = path.read_text(encoding="utf-8-sig")  # a byte-order mark, from editors that write one, is let go
    except OSError as error:
        raise ConfigError(_("{path}: cannot be read: {why}").format(path=path, why=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise ConfigError(_("{path}: is not UTF-8").format(path=path)) from error
    return _read_table(text, path)


def _read_table(text: str, path: Path) -> dict[str, tuple[str, str]]:
    """Return the values of the text of a settings file, each with its `path:line`."""
    import tomllib  # most learners have no settings file

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        place = f"{path}:{line[1]}" if line else str(path)
        raise ConfigError(
            _("{place}: is not TOML: {why}").format(place=place, why=error), hint=_("write lines such as new_per_day = 10")
        ) from error
    for name in table:
        _require_known(name, f"{path}:{_line_of(name, text)}")
    return {name: (_as_text(value), f"{path}:{_line_of(name, text)}") for name, value in table.items()}


def _require_known(name: str, place: str) -> None:
    """Refuse a key that is no setting, naming the nearest that is."""
    import difflib

    known = [each.name for each in fields(Settings)]
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        hint = _("did you mean {name}?").format(name=near[0]) if near else ", ".join(known)
        raise ConfigError(_("{place}: there is no setting {name}").format(place=place, name=name), hint=hint)


def _line_of(name: str, text: str) -> int:
    """Return the line (from 1) on which a key of the settings file stands."""
    key = re.compile(rf"""\s*\[*\s*["']?{re.escape(name)}["']?\s*[=.\]]""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if key.match(line)), 1)


def _as_text(value: object) -> str:
    """Return a TOML value as it would be written in an environment variable."""
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _one_of(*words: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text.strip().lower() not in words:
            raise ValueError(_("use one of: {words}").format(words=", ".join(word for word in words if word)))
        return text.strip().lower()

    return parse


def _whole(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not re.fullmatch(r"\d{1,6}", text.strip(), re.ASCII) or not least <= int(text) <= most:
            raise ValueError(_("use a whole number from {least} to {most}").format(least=least, most=most))
        return int(text)

    return parse


def _share(least: float, most: float) -> Callable[[str], float]:
    def parse(text: str) -> float:
        if not re.fullmatch(r"[01]?\.\d+|[01]", text.strip(), re.ASCII) or not least <= float(text) <= most:
            raise ValueError(_("use a number from {least} to {most}").format(least=least, most=most))
        return float(text)

    return parse


def _delays(text: str) -> tuple[timedelta, ...]:
    """Read "1m, 10m"; an empty text means no steps."""
    words = [word for word in re.split(r"[,\s]+", text.strip()) if word]
    found = [re.fullmatch(r"(\d{1,5})([smhd])", word, re.ASCII) for word in words]
    delays = tuple(int(match[1]) * _UNITS[match[2]] for match in found if match)
    if len(delays) < len(words) or any(not delay for delay in delays):
        raise ValueError(_('use delays such as "1m, 10m" (units s, m, h, d)'))
    return delays


def _folder(text: str) -> Path | None:
    if not text.strip() or "\0" in text:
        raise ValueError(_("name a folder"))
    try:
        return Path(text).expanduser()
    except RuntimeError as error:
        raise ValueError(_("name a folder; nobody here has that home")) from error
