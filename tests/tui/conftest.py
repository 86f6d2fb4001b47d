from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.i18n import use_language
from tests.tui.desk import THREE, Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf with one deck of three cards."""
    shelf = Shelf(tmp_path)
    shelf.write("d", THREE)
    return shelf


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Every test begins and ends in English."""
    use_language("en")
    yield
    use_language("en")
