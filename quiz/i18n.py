"""Interface language: English source texts, catalogues under quiz/locale.

Every text a person reads goes through `_` or `ngettext` at the moment it is shown, so that the language may be set after import.
"""

import gettext as _gettext
import os
from pathlib import Path

DOMAIN = "quiz"
LOCALES = Path(__file__).parent / "locale"
LANGUAGES = ("en", "fr")

_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()
_language = "en"


def use_language(language: str = "") -> str:
    """Show the interface in `language` ("en", "fr"), or in the environment's where it is empty; returns the language in use."""
    global _catalogue, _language
    _language = language if language in LANGUAGES else _from_environment()
    _catalogue = _gettext.translation(DOMAIN, LOCALES, [_language], fallback=True)
    return _language


def language_in_use() -> str:
    """Return the language that the interface is shown in."""
    return _language


def _from_environment() -> str:
    """Return the first language named by LANGUAGE, LC_ALL, LC_MESSAGES or LANG that has a catalogue, else English."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for word in os.environ.get(name, "").split(":"):
            if word[:2] in LANGUAGES:
                return word[:2]
    return "en"


def _(message: str) -> str:
    """Return `message` in the interface language."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form of the text for `n` things, in the interface language."""
    return _catalogue.ngettext(one, many, n)
