"""Settings: flag > environment (QUIZ_…) > settings file (TOML) > default."""

from collections.abc import Mapping
from dataclasses import field, fields
from datetime import date, timedelta
from pathlib import Path

from quiz.config import parse
from quiz.config.texts import DECKS, Texts, written
from quiz.core.plan import LEECH_LAPSES, Order
from quiz.core.session import Mode
from quiz.i18n import LANGUAGES
from quiz.values import value

THEMES = ("dark", "light")
_OF_THE_SCHEDULE = (
    *("cutoff_hour", "desired_retention", "easy_days", "leech_lapses", "level_load", "mode", "new_per_day", "order"),
    "reviews_per_day",
)
_NEW, _REVIEWS, _RETENTION = parse.whole(0, 9999), parse.whole(0, 99999), parse.share(0.7, 0.99)


def _data_folder() -> Path:
    """Return the folder of the progress database and of the user's own library."""
    import platformdirs  # read only where no folder was named

    return platformdirs.user_data_path("quiz", appauthor=False)


def settings_file() -> Path:
    """Return where the settings file is looked for; it need not exist."""
    import platformdirs

    return platformdirs.user_config_path("quiz", appauthor=False) / "settings.toml"


@value
class DeckSettings:
    """What the learner may choose for one deck, in a table [decks.NAME] of the settings file, by the name of the deck."""

    new_per_day: int | None = None
    """New cards of this deck begun on one day, at most; within those of all decks."""

    reviews_per_day: int | None = None
    """Reviews of this deck asked on one day, at most; within those of all decks."""

    exam: date | None = None
    """The day by which the deck is to be known, YYYY-MM-DD: it is asked more often as that day comes near."""

    exam_retention: float = 0.95
    """Chance of recall that each card of the deck is to have on the day of the exam, 0.7 to 0.99."""


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

    order: Order = Order.DUE
    """Order of a session: "due", "retrievability" (most likely forgotten first), "deck" or "random"."""

    leech_lapses: int = LEECH_LAPSES
    """Lapses that make a card a leech, which waits behind the others and is listed; 0: never."""

    level_load: bool = True
    """Whether intervals are chosen, within the range they may vary in, so that no day has many more reviews than others."""

    easy_days: tuple[float, ...] = (1.0,) * 7
    """Days with fewer reviews, such as "sat, sun=0": half of the usual, or the percentage said, as far as intervals may vary."""

    library: Path | None = None
    """Folder of the decks; where it is not set, ./decks if there is one, else the folder "decks" beside the progress."""

    data: Path = field(default_factory=_data_folder)
    """Folder of the progress database."""

    decks: Mapping[str, DeckSettings] = field(default_factory=dict)
    """Settings of single decks, by their names."""

    @property
    def of_the_schedule(self) -> str:
        """The settings that change what is asked, as JSON with steps in seconds: what the log notes where they changed."""
        import json

        steps = {
            name: [int(step.total_seconds()) for step in getattr(self, name)] for name in ("learning_steps", "relearning_steps")
        }
        plain = {name: getattr(self, name) for name in _OF_THE_SCHEDULE}
        decks = {
            deck: {name: getattr(own, name) for name in _names(DeckSettings) if getattr(own, name) is not None}
            for deck, own in self.decks.items()
        }
        return json.dumps(plain | steps | {"decks": decks}, sort_keys=True, default=str)

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
    found = written(flags or {}, settings_file(), _names(Settings, but=DECKS), _names(DeckSettings))
    texts, default = found.settings, Settings(data=Path())
    named_data = texts.read("data", parse.folder, None)
    return Settings(
        language=texts.read("language", parse.one_of("", *LANGUAGES), default.language),
        theme=texts.read("theme", parse.one_of(*THEMES), default.theme),
        new_per_day=texts.read("new_per_day", _NEW, default.new_per_day),
        reviews_per_day=texts.read("reviews_per_day", _REVIEWS, default.reviews_per_day),
        desired_retention=texts.read("desired_retention", _RETENTION, default.desired_retention),
        learning_steps=texts.read("learning_steps", parse.delays, default.learning_steps),
        relearning_steps=texts.read("relearning_steps", parse.delays, default.relearning_steps),
        cutoff_hour=texts.read("cutoff_hour", parse.whole(0, 23), default.cutoff_hour),
        mode=texts.read("mode", lambda text: Mode(parse.one_of(*Mode)(text)), default.mode),
        order=texts.read("order", lambda text: Order(parse.one_of(*Order)(text)), default.order),
        leech_lapses=texts.read("leech_lapses", parse.whole(0, 999), default.leech_lapses),
        level_load=texts.read("level_load", parse.flag, default.level_load),
        easy_days=texts.read("easy_days", parse.easy_days, default.easy_days),
        library=texts.read("library", parse.folder, default.library),
        data=named_data or _data_folder(),
        decks={name: _of_deck(each) for name, each in found.decks.items()},
    )


def _of_deck(texts: Texts) -> DeckSettings:
    default = DeckSettings()
    return DeckSettings(
        new_per_day=texts.read("new_per_day", _NEW, default.new_per_day),
        reviews_per_day=texts.read("reviews_per_day", _REVIEWS, default.reviews_per_day),
        exam=texts.read("exam", parse.day, default.exam),
        exam_retention=texts.read("exam_retention", _RETENTION, default.exam_retention),
    )


def _names(kind: type, *, but: str = "") -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind) if each.name != but)
