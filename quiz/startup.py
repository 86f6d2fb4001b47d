"""Starting fast: the garbage collector rests until the first screen stands.

Imports make many objects that stay for good; collecting in between costs a fifth of the start (bench/startup.py).
"""

import gc
import importlib
import sys


def begin() -> None:
    """Let the collector rest."""
    gc.disable()


def finish() -> None:
    """Let the collector work again, and never walk what start-up built."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def load_asyncio() -> None:
    """Load asyncio without TLS: OpenSSL is a tenth of what it loads, and nothing here opens a connection.

    asyncio is made for a Python built without the module `ssl`; whoever imports that module later gets it.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # the documented way to have an import fail
    try:
        importlib.import_module("asyncio")
    finally:
        del sys.modules["ssl"]
