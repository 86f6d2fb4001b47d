"""On which of the days that an interval may fall a card comes back: by how full each day is, and how easy it is to be."""

from collections.abc import Sequence
from itertools import accumulate
from random import Random

FULLNESS = 2.0
"""How strongly a day with more reviews is avoided: the chance of a day falls with this power of them."""
NEARNESS = 1.5
"""How strongly nearer days are preferred: farther ones are emptier only because less is planned for them yet."""


def levelled(shortest: int, loads: Sequence[int], easiness: Sequence[float], rng: Random) -> int:
    """Return an interval drawn from `shortest` on, by the reviews planned for each day and the share of them wanted (0 to 1).

    A day of which nothing is wanted is taken only where nothing is wanted of any.
    """
    chances = [
        wanted * (load + 1) ** -FULLNESS * (shortest + ahead) ** -NEARNESS
        for ahead, (load, wanted) in enumerate(zip(loads, easiness, strict=True))
    ]
    if not any(chances):
        chances = [1.0] * len(chances)
    upto = list(accumulate(chances))
    drawn = rng.random() * upto[-1]
    return shortest + next((place for place, chance in enumerate(upto) if drawn < chance), len(upto) - 1)
