from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from quiz.store import Store
from tests.collection.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    path = tmp_path / "progress.db"
    with closing(Store.open(path)) as store:
        yield Bench(path, store)
