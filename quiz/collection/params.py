"""What the schedule works with: the learner's settings, with the weights that were adopted."""

from quiz.config import Settings
from quiz.core.schedule import Params


def params_of(settings: Settings, weights: tuple[float, ...]) -> Params:
    """Return the parameters of an answer given now."""
    return Params(
        weights,
        desired_retention=settings.desired_retention,
        learning_steps=settings.learning_steps,
        relearning_steps=settings.relearning_steps,
    )
