"""Cards in review reckoned anew from their whole history: seen first, then logged, so that it can be taken back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager

from quiz.collection.collection import local_moment
from quiz.collection.params import params_of
from quiz.collection.safety import back_up_before
from quiz.config import Settings
from quiz.core.days import Moment
from quiz.core.history import History, strengths
from quiz.core.model import CardId
from quiz.core.queue import UNSEEN, Standing
from quiz.core.rescheduling import Known, rescheduled
from quiz.core.schedule import Params, Reviewed
from quiz.store import Store
from quiz.store.histories import read_histories
from quiz.store.log import Kind


class Work:
    """What reckoning with the parameters and the retention of now would change: `found`, and a way to do it."""

    def __init__(self, settings: Settings, store: Store, moment: Moment) -> None:
        self._settings = settings
        self._store = store
        self._moment = moment
        self._params = params_of(settings, store.weights())
        cards = list(_known(store.all_standings(), read_histories(store.path), self._params))
        self.found = rescheduled(cards, self._params, moment.day, easy_days=settings.easy_days)

    def carry_out(self) -> None:
        """Make the changes, all of them or none, after a backup; the last deed taken back takes them back."""
        back_up_before(self._settings, "before-reschedule")
        self._store.adopt(self._params, self._moment)
        details = [(change.card, _detail(change.after, self._params.id)) for change in self.found.changes]
        self._store.put_each(Kind.RESCHEDULE, details, self._moment)


@contextmanager
def rescheduling(settings: Settings, moment: Moment | None = None) -> Iterator[Work]:
    """Open the progress and see what would change; nothing is written until it is carried out."""
    with closing(Store.open(settings.database)) as store:
        yield Work(settings, store, moment or local_moment(settings.cutoff_hour))


def _detail(after: Reviewed, params_id: str) -> str:
    """Return what the log says of a card that was reckoned anew."""
    values = {
        "due_on": after.due_on.isoformat(),
        "interval_days": after.interval_days,
        "stability": after.stability_days,
        "difficulty": after.difficulty,
        "parameters": params_id,
    }
    return json.dumps(values, sort_keys=True)


def _known(standings: Mapping[CardId, Standing], histories: Iterable[History], params: Params) -> Iterator[Known]:
    """Give the cards in review, each as its answers since it was last begun say."""
    for history in histories:
        standing = standings.get(history.card, UNSEEN)
        if not history.ended and isinstance(standing.memory, Reviewed):
            *_, (stability, difficulty) = strengths(history, params.parameters)
            yield Known(history.card, standing.memory, stability, difficulty, asked=not standing.suspended)
