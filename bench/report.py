"""Writing a measurement into bench/RESULTS.md."""

import re
from pathlib import Path

RESULTS = Path(__file__).parent / "RESULTS.md"


def put(heading: str, text: str, path: Path | None = None) -> None:
    """Put the tables of `text` under a heading of a page, bench/RESULTS.md, in place of what was measured before.

    A section ends where the next begins. What stands between the heading and the mark below it was written by a person.
    """
    path = path or RESULTS
    page = path.read_text("utf-8")
    before, _, rest = page.partition(f"{heading}\n")
    section, after = _section(rest)
    words = section.partition(MARK)[0].rstrip()
    path.write_text(f"{before}{heading}\n{words}\n\n{MARK}\n\n{text}\n{after}", "utf-8")


MARK = "<!-- what follows is written by the command -->"


def _section(rest: str) -> tuple[str, str]:
    found = re.search(r"^## ", rest, re.MULTILINE)
    return (rest[: found.start()], "\n" + rest[found.start() :]) if found else (rest, "")
