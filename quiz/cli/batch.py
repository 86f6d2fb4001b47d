"""Makes the decks of a job: prepared in as many processes as asked for, written here in the order of the articles."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

from quiz.cli import exits
from quiz.cli.gathering import gathered
from quiz.cli.job import Job, Prepare, Prepared, Refused, Stumbled
from quiz.cli.journal import Done, Journal
from quiz.cli.output import Json, emit
from quiz.cli.progress import Progress
from quiz.cli.rejects import Rejects
from quiz.cli.report import Outcome, done_json, outcome_json, say_outcome
from quiz.cli.tally import Tally, why_empty
from quiz.cli.workers import Lost, in_order
from quiz.core.model import Deck
from quiz.deckfile.dump import dump_deck
from quiz.deckfile.save import replace_file
from quiz.deckfile.update import plan_update
from quiz.errors import ArticleError, QuizError
from quiz.i18n import _


@dataclass(slots=True)
class Result:
    """What came of a job. `decks` is filled only where it is wanted as data; `code` is how the command is to end."""

    decks: list[Json] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    failed: list[str] = field(default_factory=list)
    empty: dict[str, str] = field(default_factory=dict)
    """Why an article gave no card, by its name."""
    code: int = exits.Exit.DONE


def make(job: Job, *, jobs: int, rejects: str = "", as_json: bool = False) -> Result:
    """Make every deck and say what became of it; an article that has none does not stop the others.

    Goes on where a run of the same job was interrupted. `rejects` names a file for what was dropped, "" for none.
    """
    batch = _Batch(job, as_json, Rejects(rejects))
    finished = False
    try:
        for name, one in batch.articles(jobs):
            batch.take(name, one)
        batch.gather()
        finished = True
    except KeyboardInterrupt:
        batch.say_interrupted()
        raise
    finally:
        batch.close(finished=finished)
    return batch.result


class _Batch:
    """A job under way."""

    def __init__(self, job: Job, as_json: bool, rejects: Rejects) -> None:
        self.job, self.as_json, self.rejects = job, as_json, rejects
        self.result = Result()
        self.names: set[str] = set()
        self.apart: list[Deck] = []
        self.progress = Progress(_("Making cards"), len(job.names))
        several = job.is_deck_an_article and not job.dry and len(job.names) > 1
        self.journal = Journal(job, rejects) if several else None
        self.done = self.journal.done if self.journal else {}
        self.rejects.open(keep=max((one.rejects for one in self.done.values()), default=0))

    def articles(self, jobs: int) -> Iterator[tuple[str, Prepared | Refused | Stumbled | Lost | Done]]:
        """Yield what came of each article, in order; those that an interrupted run has done are not made again."""
        if self.done:
            exits.talk(_("going on: {n} of {all} articles are done").format(n=len(self.done), all=len(self.job.names)))
        self.progress.show()
        with closing(in_order(Prepare(self.job), (name for name in self.job.names if name not in self.done), jobs=jobs)) as made:
            for name in self.job.names:
                yield name, self.done.get(name) or next(made)

    def take(self, name: str, one: Prepared | Refused | Stumbled | Lost | Done) -> None:
        """Write the deck of an article, or say why it has none."""
        self.progress.clear()
        try:
            match one:
                case Prepared():
                    self._place(name, one)
                case Done():
                    self._require_own_deck(one.deck, name)
                    self.result.tally.add(one.tally)
                    if self.as_json:
                        self.result.decks.append(done_json(one.deck, str(self.job.path_of(one.deck)), one.cards))
                case Stumbled():
                    exits.talk(one.trace.rstrip())
                    self.result.failed.append(_("{file}: a bug in quiz").format(file=name))
                    self.result.code = exits.ask_for_report()
                case Refused():
                    raise one.error
                case Lost():
                    raise ArticleError(_("{file}: its process died (exit code {code})").format(file=name, code=one.code))
        except QuizError as error:
            exits.refuse(error)
            self.result.failed.append(str(error))
            self.result.code = self.result.code or exits.Exit.DECK
        self.progress.step()

    def _place(self, name: str, one: Prepared) -> None:
        self._require_own_deck(one.deck.name, name)
        if one.snapshot and self.job.folder and not self.job.dry:
            replace_file(self.job.folder / f"{one.deck.name}.txt", one.snapshot)
        if one.update is None:
            self.apart.append(one.deck)
        elif not self.job.dry:
            one.update.write()
        self.result.tally.add(one.tally)
        length = self.rejects.write(one.rejected)
        if self.journal:
            self.journal.note(Done(name, one.deck.name, len(one.deck.cards), one.tally, length))
        if one.update is not None:
            self._tell(Outcome(one.deck.name, len(one.update.deck.cards), one.update))
        if not one.deck.cards:
            self._explain(name, why_empty(one.tally, choosy=bool(self.job.options.kinds)))

    def _require_own_deck(self, deck: str, file: str) -> None:
        """Refuse an article whose deck has the name of one made before it. Raises ArticleError."""
        if deck in self.names:
            what = _("{file}: another article has made the deck “{deck}” already").format(file=file, deck=deck)
            raise ArticleError(what, hint=_("give the file another name"))
        self.names.add(deck)

    def _tell(self, outcome: Outcome) -> None:
        if self.as_json:
            self.result.decks.append(outcome_json(outcome, dry=self.job.dry))
        else:
            say_outcome(outcome, dry=self.job.dry)

    def _explain(self, name: str, why: str) -> None:
        self.result.empty[name] = why
        if not self.as_json:
            exits.talk(_("{file}: {why}").format(file=name, why=why))

    def gather(self) -> None:
        """Write the one deck of all articles, to a file or to standard output."""
        self.progress.clear()
        if not self.apart:
            return
        file = self.job.file
        story = gathered(self.apart, file, self.job.title)
        deck = story.deck
        update = plan_update(file, deck) if file else None
        if update is None:
            emit(dump_deck(deck), end="")
        elif not self.job.dry:
            update.write()
        self._tell(Outcome(deck.name, len((update.deck if update else deck).cards), update, story))

    def say_interrupted(self) -> None:
        """Say what is done, and that it need not be done again."""
        self.progress.clear()
        done = self.journal.kept() if self.journal else 0
        if done:
            what = _("interrupted: {n} of {all} articles are done; the same command goes on from there")
            exits.talk(what.format(n=done, all=self.progress.total))

    def close(self, *, finished: bool) -> None:
        """End the files."""
        self.rejects.close()
        if self.journal:
            self.journal.close(finished=finished)
