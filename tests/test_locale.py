"""Every interface text has its French, and the compiled catalogue is the one of its source."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from quiz import i18n

QUIZ = Path(i18n.__file__).parent
FRENCH = QUIZ / "locale" / "fr" / "LC_MESSAGES" / "quiz.po"
FIELD = re.compile(r"(?<!\{)\{(?!\{)[^}]*\}")
"""What is filled in; words between double braces are the gaps of a cloze and may be translated."""
BREAKING_SPACE = re.compile(r" (?=[?!;:»%](?:\s|$))|(?<=«) ")

Text = str | list[str] | tuple[str, ...] | None


def strings(text: Text) -> tuple[str, ...]:
    """One form, or the singular and the plural."""
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def source_texts() -> set[str]:
    """Every text given to `_` or `ngettext` in the package, by its singular."""
    found = extract_from_dir(str(QUIZ), [("**.py", "python")], keywords={"_": None, "N_": None, "ngettext": (1, 2)})
    return {strings(message)[0] for _, _, message, _, _ in found}


def written() -> Iterator[tuple[tuple[str, ...], tuple[str, ...], Message]]:
    """Each text of the catalogue with its French."""
    with FRENCH.open("rb") as file:
        for message in read_po(file, locale="fr"):
            if message.id:
                yield strings(message.id), strings(message.string), message


def test_every_text_has_its_french() -> None:
    translated = {english[0] for english, french, message in written() if all(french) and not message.fuzzy}
    assert sorted(source_texts() - translated) == []


def test_the_compiled_catalogue_is_the_one_of_its_source() -> None:
    with FRENCH.with_suffix(".mo").open("rb") as compiled:
        found = {strings(message.id): strings(message.string) for message in read_mo(compiled) if message.id}
    assert found == {english: french for english, french, _ in written()}


def test_a_translation_keeps_the_fields_of_its_text() -> None:
    """The singular may say its number in words."""
    wrong = []
    for english, french, _ in written():
        wanted = set(FIELD.findall(english[-1]))
        kept = [set(FIELD.findall(text)) for text in french]
        wrong += [english] * (kept[-1] != wanted or not all(fields <= wanted for fields in kept))
    assert wrong == []


def test_the_examples_of_a_help_text_stay_as_they_are_typed() -> None:
    def commands(text: str) -> list[str]:
        return [line.split('"')[0] for line in text.partition("\b")[2].splitlines() if line.startswith("  ")]

    assert [english for english, french, _ in written() if commands(english[0]) != commands(french[0])] == []


def test_french_marks_never_part_from_their_word() -> None:
    assert [text for _, french, _ in written() for text in french if BREAKING_SPACE.search(text)] == []


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANGUAGE": "de:fr:en"}, "fr"),
        ({"LC_ALL": "en_GB", "LANG": "fr_FR"}, "en"),
    ],
)
def test_the_language_comes_from_the_environment(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert i18n.use_language() == language
    i18n.use_language("en")
