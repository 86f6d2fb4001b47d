"""Numbers as a line of little bars."""

from collections.abc import Sequence

_BARS = "▁▂▃▄▅▆▇"  # never a full block: lines below one another stay apart


def spark(values: Sequence[float], *, low: float = 0.0, high: float = 1.0) -> str:
    """Return one bar a value, its height by where the value lies between `low` and `high`."""
    span = high - low
    heights = [(value - low) / span if span else 0.0 for value in values]
    return "".join(_BARS[min(len(_BARS) - 1, max(0, int(height * len(_BARS))))] for height in heights)
