"""Learners killed at random moments: how many answers that were said to be kept are lost.

    .venv/bin/python -m bench.kills [--kills 2000] [--processes 4] [--json]

Several processes study one database at once and say on standard output what was kept, once it was. One after the other is
killed by SIGKILL and begun again. In between and at the end the database is opened, checked page by page, and its memory held
against its log.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from quiz.store import Store
from quiz.store.backup import copy_sound
from quiz.store.rebuild import differences

PROJECT = Path(__file__).parents[1]
CHECK_EVERY = 100


@dataclass
class Learner:
    """A process that studies, and the file it says to what was kept."""

    process: subprocess.Popen[bytes]
    said: Path


@dataclass
class Crashes:
    """What came of a run: kills, answers said to be kept, those of them that are lost, and faults found in the database."""

    kills: int = 0
    kept: set[tuple[int, str, int]] = field(default_factory=set)
    lost: set[tuple[int, str, int]] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


def run(kills: int, processes: int = 4, seed: int = 1) -> Crashes:
    """Kill learners that many times and return what came of it."""
    rng = Random(seed)
    found = Crashes()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        learners = [_begin(path, Path(folder), rng) for _ in range(processes)]
        for number in range(1, kills + 1):
            at = rng.randrange(processes)
            _wait(learners[at], rng)
            found.kept |= _killed(learners[at])
            found.kills = number
            learners[at] = _begin(path, Path(folder), rng)
            if number % CHECK_EVERY == 0:
                _check(path, found)
        for learner in learners:
            found.kept |= _killed(learner)
        _check(path, found)
    return found


def _begin(path: Path, folder: Path, rng: Random) -> Learner:
    said = folder / f"said-{rng.getrandbits(64)}"
    command = [sys.executable, "-m", "tests.durability.learner", str(path), str(rng.getrandbits(32))]
    with said.open("wb") as out:
        return Learner(subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, cwd=PROJECT), said)


def _wait(learner: Learner, rng: Random) -> None:
    """Let a learner come to its answers, and go on for a moment; some are killed before."""
    ends = time.monotonic() + 20
    while rng.random() < 0.98 and not learner.said.stat().st_size and time.monotonic() < ends and learner.process.poll() is None:
        time.sleep(0.01)
    time.sleep(rng.uniform(0, 0.1))


def _killed(learner: Learner) -> set[tuple[int, str, int]]:
    """Kill a learner and return the answers it said were kept. Raises RuntimeError where it said anything else."""
    learner.process.kill()
    learner.process.wait()
    lines = learner.said.read_text("utf-8").splitlines(keepends=True)
    learner.said.unlink()
    if strange := [line for line in lines if not line.startswith(("answer ", "undo")) and line.endswith("\n")]:
        raise RuntimeError("".join(strange))
    words = [line.split() for line in lines if line.startswith("answer ") and line.endswith("\n")]
    return {(int(row), card, int(rating)) for _, row, card, rating in words}


def _check(path: Path, found: Crashes) -> None:
    store = Store.open(path)
    try:
        found.faults += store.faults()
        logged = {(each.id, str(each.card), int(each.rating)) for each in store.reviews()}
        undone = {row for (row,) in store._database.execute("SELECT target FROM events WHERE kind = 'undo'")}
        found.lost = {each for each in found.kept if each not in logged and each[0] not in undone}
    finally:
        store.close()
    copy = path.with_name("copy.db")  # a replay of the file itself would keep the learners from it for longer than they wait
    copy_sound(path, copy)
    if wrong := differences(copy):
        found.faults.append(f"{wrong} cards are not as the log says")


def main() -> None:
    """Run, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=2000)
    parser.add_argument("--processes", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = run(options.kills, options.processes, options.seed)
    if options.json:
        print(
            json.dumps(
                {"kills": found.kills, "answers": len(found.kept), "lost_answers": len(found.lost), "faults": found.faults}
            )
        )
    else:
        print(f"{found.kills} kills, {len(found.kept)} answers kept, {len(found.lost)} lost, faults: {found.faults or 'none'}")
    sys.exit(bool(found.lost or found.faults))


if __name__ == "__main__":
    main()
