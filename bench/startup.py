"""Time from `quiz study` to the first painted question, as a ratio to a minimal Textual app.

    .venv/bin/python bench/startup.py [--rounds 10] [--deck decks/x.yaml …]

Both are cold (a new process each time), run in turn in a real pseudo-terminal of 80x24; the medians and their ratio are printed.
"""

import argparse
import os
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect

HERE = Path(__file__).parent
ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[P\]_^].*?(?:\x1b\\|\x07)|[@-Z\\^_])", re.DOTALL)
PEER = [str(HERE / "minimal_app.py")]


def first_paint(arguments: list[str], wanted: tuple[str, ...], environment: dict[str, str]) -> float:
    """Seconds from starting Python with `arguments` until one of the texts `wanted` has been painted."""
    began = time.perf_counter()
    child = pexpect.spawn(sys.executable, arguments, dimensions=(24, 80), env=environment, encoding="utf-8", timeout=30)
    child.delaybeforesend = None
    painted = ""
    while True:
        painted += child.read_nonblocking(65536, timeout=30)
        shown = ESCAPES.sub("", painted)
        if any(text in shown for text in wanted):
            seconds = time.perf_counter() - began
            child.close(force=True)
            return seconds


def questions(decks: list[Path]) -> tuple[str, ...]:
    """Return the beginnings of the questions of the decks, long enough to be told from the rest of the screen."""
    from quiz.deckfile.load import load_deck

    return tuple(card.ask[:16] for path in decks for card in load_deck(path).deck.cards)


def main() -> None:
    """Measure both in turn and print the ratio of the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--deck", type=Path, nargs="*", default=sorted((HERE.parent / "decks").glob("*.yaml")))
    options = parser.parse_args()
    wanted = questions(options.deck)
    ours: list[float] = []
    peers: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        inherited = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {**inherited, "HOME": home, "QUIZ_DATA": home, "TERM": "xterm-256color", "QUIZ_LANGUAGE": "en"}
        study = ["-m", "quiz", "study", *map(str, options.deck)]
        for round_ in range(options.rounds + 1):
            mine, peer = first_paint(study, wanted, environment), first_paint(PEER, ("Qui a signé",), environment)
            if round_:  # the first round fills the caches of both
                ours.append(mine)
                peers.append(peer)
    mine, peer = statistics.median(ours), statistics.median(peers)
    print(
        f"quiz study, first question: {mine * 1000:.0f} ms   minimal Textual app: {peer * 1000:.0f} ms   ratio {mine / peer:.2f}"
    )


if __name__ == "__main__":
    main()
