"""Our memory beside the engine of Anki (PyPI `anki`): the same cards and history, one run, ratios of medians, ours to Anki's.

    .venv/bin/python bench/memory.py [--quick] [--json] [--rounds 3] [--kills 200] [--folder DIR]

A million cards in 200 decks with five million answers of a year, or with --quick a tenth of that. The peer is installed by
hand (pip install anki); without it our own times are printed. Both sides work in processes of their own, in turn, each time on
a copy of what was built; with --folder that is kept for the next run. The last line of --json is one object with the ratios.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from multiprocessing import Process
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import kills, memory_bounds, memory_ours, memory_peer
from bench.learner import Scale, histories
from quiz.core.days import Moment
from quiz.store.rebuild import rebuild

FULL, QUICK = Scale(1_000_000, 200), Scale(100_000, 200)
LIMITS = (50, 500)
"""New and due cards a day, of both."""
ANSWERS = 300
ASIDE = 20
"""Answers before those that are counted: caches fill, modules are loaded."""
OURS, PEER, BOUNDS = "quiz", "anki", "bounds"

Samples = dict[str, list[float]]


def main() -> None:
    """Build, measure in turn, print."""
    options = parsed()
    if options.side:
        print(json.dumps(measured(options.side, Path(options.folder))))
        return
    scale = QUICK if options.quick else FULL
    if options.folder:
        found = run(scale, Path(options.folder), options)
    else:
        with tempfile.TemporaryDirectory() as folder:
            found = run(scale, Path(folder), options)
    print(json.dumps(found) if options.json else "")


def parsed() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--folder", default="")
    parser.add_argument("--side", choices=[OURS, PEER, BOUNDS], help=argparse.SUPPRESS)
    return parser.parse_args()


def run(scale: Scale, folder: Path, options: argparse.Namespace) -> dict[str, float | int | None]:
    """Measure both sides and return the ratios, with what came of the kills."""
    base, work = folder / f"base-{scale.cards}", folder / "work"
    if not base.exists():
        shutil.rmtree(work, ignore_errors=True)
        build(scale, work)
        work.rename(base)
    sides = [OURS, *([PEER] if memory_peer.is_there() else []), BOUNDS]
    samples: dict[str, Samples] = {side: {} for side in sides}
    for _round in range(options.rounds):
        for side in sides:
            for name, values in in_process(side, base, work).items():
                samples[side].setdefault(name, []).extend(values)
    figures = {side: summed_up(found) for side, found in samples.items()}
    bounds = figures.pop(BOUNDS)
    ratios = {name: _ratio(figures, name) for name in figures[OURS]}
    show(figures, ratios)
    show_bounds(bounds, figures.get(PEER))
    print(replayed(base, work))
    crashes = kills.run(options.kills)
    print(f"{crashes.kills} kills, {len(crashes.kept)} answers kept, {len(crashes.lost)} lost")
    return {**ratios, "kills": crashes.kills, "lost_answers": len(crashes.lost)}


def build(scale: Scale, base: Path) -> None:
    """Make the decks and the history for both sides, each in a process, and have our index read the decks."""
    now = Moment(datetime.now(UTC).replace(microsecond=0))
    base.mkdir(parents=True)
    began = perf_counter()
    peer = Process(target=_build_peer, args=(scale, base, now))
    if memory_peer.is_there():
        peer.start()
    memory_ours.build(base, scale, histories(scale, now))
    built = perf_counter()
    memory_ours.Ours(base, LIMITS).close()
    read = perf_counter()
    if memory_peer.is_there():
        peer.join()
    print(f"built in {built - began:.0f} s, decks read for the first time in {read - built:.0f} s", file=sys.stderr)


def _build_peer(scale: Scale, base: Path, now: Moment) -> None:
    memory_peer.build(base / "collection.anki2", scale, histories(scale, now), now.day, LIMITS)


def in_process(side: str, base: Path, work: Path) -> Samples:
    """Measure a side in a process of its own, on a copy where it was built: the index knows decks by their paths."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    for each in base.iterdir():
        if each.name.startswith("collection") is (side == PEER):
            (shutil.copytree if each.is_dir() else shutil.copy2)(each, work / each.name)
    command = [sys.executable, "-m", "bench.memory", "--side", side, "--folder", str(work)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1])
    if done.returncode:
        sys.exit(done.stderr)
    found: Samples = json.loads(done.stdout.splitlines()[-1])
    return found


def measured(side: str, folder: Path) -> Samples:
    """Do what a learner does, and return the seconds of each deed, and the peak of the memory in bytes."""
    if side == BOUNDS:
        return memory_bounds.measured(folder)
    opened: Callable[[], memory_ours.Ours | memory_peer.Peer] = (
        (lambda: memory_ours.Ours(folder, LIMITS)) if side == OURS else (lambda: memory_peer.Peer(folder / "collection.anki2"))
    )
    found: Samples = {"open_first_question": []}
    opened().close()  # the copies are other files: their content is compared once
    for _ in range(5):
        began = perf_counter()
        work = opened()
        work.first_question()
        found["open_first_question"].append(perf_counter() - began)
        work.close()
    work = opened()
    work.first_question()
    work.get_ready()
    found["answer"] = [work.answer() for _ in range(ASIDE + ANSWERS)][ASIDE:]
    for name, deed, times in (
        ("undo", work.undo, 20),
        ("home_counts", work.home, 7),
        ("search_100", work.search, 7),
        ("progress", work.progress, 3),
    ):
        found[name] = [timed(deed) for _ in range(times)]
    found["memory"] = [peak_bytes()]
    work.close()
    return found


def replayed(base: Path, work: Path) -> str:
    """Make the memory again from the log, and say how fast that was and whether it is what it was."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(base / "data", work)
    began = perf_counter()
    found = rebuild(work / "progress.db")
    seconds = perf_counter() - began
    outcome = f"{found.mended} cards differ" if found.mended else "the same to the bit"
    return f"{found.answers} answers replayed in {seconds:.0f} s, {found.answers / seconds:.0f} a second: {outcome}"


def timed(deed: Callable[[], None]) -> float:
    """Return how many seconds a deed takes."""
    began = perf_counter()
    deed()
    return perf_counter() - began


def peak_bytes() -> float:
    """Return the most memory this process has held at once."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return float(line.split()[1]) * 1024
    return 0.0


def summed_up(samples: Samples) -> dict[str, float]:
    """Return the median of each, and for the answers the 99th percentile too."""
    answers = sorted(samples["answer"])
    rest = {name: statistics.median(values) for name, values in samples.items() if name != "answer"}
    return {"answer_median": statistics.median(answers), "answer_p99": answers[int(len(answers) * 0.99)], **rest}


def _ratio(figures: dict[str, dict[str, float]], name: str) -> float | None:
    return round(figures[OURS][name] / figures[PEER][name], 4) if PEER in figures else None


def show(figures: dict[str, dict[str, float]], ratios: dict[str, float | None]) -> None:
    """Print a table: milliseconds, megabytes, ratios."""
    for name, ratio in ratios.items():
        unit, scale = ("MB", 1e-6) if name == "memory" else ("ms", 1e3)
        texts = [f"{side} {found[name] * scale:10.2f} {unit}" for side, found in figures.items()]
        print(f"{name:20}", *texts, f"ratio {ratio}" if ratio is not None else "the peer is not installed: pip install anki")


def show_bounds(bounds: dict[str, float], peer: dict[str, float] | None) -> None:
    """Print what no program that keeps the same rows and looks at the same files can fall below."""
    for name, seconds in bounds.items():
        against = f"ratio {seconds / peer[name]:.4f}" if peer else ""
        print(f"bound of {name:20} {seconds * 1e3:10.2f} ms", against)


if __name__ == "__main__":
    main()
