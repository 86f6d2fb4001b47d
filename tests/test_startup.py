"""What is left out so that the first screen comes soon."""

import subprocess
import sys


def said(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_the_app_loads_asyncio_without_tls() -> None:
    assert said("import quiz.tui.launch, sys; print('asyncio' in sys.modules, '_ssl' in sys.modules)") == "True False"


def test_who_needs_tls_later_has_it() -> None:
    assert said("import quiz.tui, ssl; print(ssl.SSLContext.__name__)") == "SSLContext"


def test_where_asyncio_is_loaded_already_nothing_changes() -> None:
    assert said("import asyncio, quiz.tui, sys; print('ssl' in sys.modules)") == "True"
