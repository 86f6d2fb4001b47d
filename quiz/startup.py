"""Starting fast: the garbage collector rests until the first screen stands.

Imports make many objects that stay for good; collecting in between costs a fifth of the start (bench/startup.py).
"""

import gc


def begin() -> None:
    """Let the collector rest."""
    gc.disable()


def finish() -> None:
    """Let the collector work again, and never walk what start-up built."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
