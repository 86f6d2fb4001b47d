"""`quiz grade`: the marker on its own."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

import click

from quiz.cli import exits, output
from quiz.cli.lazy import N_
from quiz.core.match.judge import judge
from quiz.core.match.judgement import Judgement, Verdict
from quiz.core.model import Answer, AnswerType, Item
from quiz.errors import UsageError
from quiz.i18n import _
from quiz.wording import judgement_words, verdict_words

_TYPES = tuple(kind.value for kind in AnswerType)
_LANGUAGES = ("fr", "en", "de", "es", "vi")
_KEYS = frozenset({"type", "expected", "accept", "reject", "others", "typed", "language"})
_RANK = {Verdict.ACCEPT: 0, Verdict.ALMOST: 1, Verdict.REJECT: 2}


@dataclass(frozen=True, slots=True)
class Request:
    """What one marking needs. `alternatives` are whole lists that are right as well."""

    typed: str
    answer: Answer
    others: tuple[Answer | str, ...] = ()
    alternatives: tuple[Answer, ...] = ()
    language: str = "fr"


@click.command(
    help=N_(
        "Mark an answer, without a session.\n\n"
        "With --jsonl, reads one object a line from standard input and writes one verdict a line:"
        " {type, expected, accept, reject, others, typed, language} gives {verdict, reason, nearest};"
        " all but expected and typed may be left out. A line that cannot be read is named on standard error.\n\n"
        "\b\nExamples:\n  quiz grade --expected 'Emmanuel Macron' --typed macron --type person\n"
        "  quiz grade --expected Chine --expected Inde --typed 'Inde, Chine'\n"
        "  quiz grade --jsonl < answers.jsonl"
    )
)
@click.option("--expected", multiple=True, help=N_("The right answer; given several times, a list of which all are asked."))
@click.option("--typed", help=N_("What the learner typed."))
@click.option("--type", "kind", type=click.Choice(_TYPES), help=N_("How the answer is marked (default: text, or list)."))
@click.option("--accept", multiple=True, help=N_("Another right answer."))
@click.option("--reject", multiple=True, help=N_("An answer that must be wrong."))
@click.option("--others", multiple=True, help=N_("The answer of another card of the deck."))
@click.option("--language", type=click.Choice(_LANGUAGES), default="fr", help=N_("Language of the deck (default: fr)."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print one JSON object."))
@click.option("--jsonl", is_flag=True, help=N_("Mark the lines of standard input."))
def command(
    *,
    expected: tuple[str, ...],
    typed: str | None,
    kind: str | None,
    accept: tuple[str, ...],
    reject: tuple[str, ...],
    others: tuple[str, ...],
    language: str,
    as_json: bool,
    jsonl: bool,
) -> int:
    """Mark one answer, or the lines of standard input."""
    if jsonl:
        if expected or typed is not None:
            raise UsageError(_("--jsonl reads the answers from standard input: --expected and --typed do not go with it"))
        return grade_lines(sys.stdin, sys.stdout)
    if not expected or typed is None:
        raise UsageError(_("what is expected or typed is missing"), hint=_("give --expected and --typed, or --jsonl"))
    chosen = AnswerType(kind or ("list" if len(expected) > 1 else "text"))
    request = _request(typed, expected, chosen, accept, reject, others, language)
    _show(_mark(request), as_json=as_json)
    return exits.Exit.DONE


def grade_lines(source: TextIO, target: TextIO) -> int:
    """Write a verdict for each line of JSON; returns the exit code: 1 where a line could not be read."""
    code = exits.Exit.DONE
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        try:
            judgement = _mark(parse_request(line))
        except ValueError as error:
            exits.talk(_("quiz: error: line {number}: {text}").format(number=number, text=error))
            code = exits.Exit.PROBLEMS
            continue
        target.write(json.dumps(_fields(judgement), ensure_ascii=False) + "\n")
    return code


def parse_request(line: str) -> Request:
    """Read one line of JSON. Raises ValueError, in words for the user, where it is not a request."""
    try:
        found = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(_("not JSON ({text})").format(text=error)) from error
    if not isinstance(found, dict):
        raise ValueError(_("a JSON object is expected: {example}").format(example='{"expected": "Paris", "typed": "paris"}'))
    unknown = sorted(set(found) - _KEYS)
    if unknown:
        raise ValueError(_("unknown key “{key}”; known are {keys}").format(key=unknown[0], keys=", ".join(sorted(_KEYS))))
    expected = _texts(found, "expected", required=True)
    named = found.get("type", "list" if isinstance(found["expected"], list) else "text")
    if named not in _TYPES:
        raise ValueError(_("unknown type “{type}”; known are {types}").format(type=named, types=", ".join(_TYPES)))
    others = [entry if isinstance(entry, str) else _list_answer(_strings(entry, "others")) for entry in _list(found, "others")]
    accept, reject = _texts(found, "accept"), _texts(found, "reject")
    return _request(_text(found, "typed"), expected, AnswerType(named), accept, reject, others, _text(found, "language", "fr"))


def _text(found: Mapping[str, object], key: str, default: str | None = None) -> str:
    value = found.get(key, default)
    if not isinstance(value, str):
        raise ValueError(_("“{key}” must be a text").format(key=key))
    return value


def _list(found: Mapping[str, object], key: str) -> list[object]:
    value = found.get(key, [])
    if not isinstance(value, list):
        raise ValueError(_("“{key}” must be a list").format(key=key))
    return value


def _texts(found: Mapping[str, object], key: str, *, required: bool = False) -> tuple[str, ...]:
    value = found.get(key, [])
    texts = _strings([value] if isinstance(value, str) else value, key)
    if required and not any(text.strip() for text in texts):
        raise ValueError(_("“{key}” is missing").format(key=key))
    return texts


def _strings(value: object, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError(_("“{key}” must be a text or a list of texts").format(key=key))
    return tuple(value)


def _request(
    typed: str,
    expected: Sequence[str],
    kind: AnswerType,
    accept: Sequence[str],
    reject: Sequence[str],
    others: Sequence[Answer | str],
    language: str,
) -> Request:
    if len(expected) == 1 and kind is not AnswerType.LIST:
        return Request(typed, Answer(kind, (Item((expected[0], *accept)),), tuple(reject)), tuple(others), (), language)
    answer = Answer(AnswerType.LIST, tuple(Item((text,)) for text in expected), tuple(reject))
    return Request(typed, answer, tuple(others), tuple(_list_answer(text.split(";")) for text in accept), language)


def _list_answer(texts: Sequence[str]) -> Answer:
    return Answer(AnswerType.LIST, tuple(Item((text.strip(),)) for text in texts if text.strip()) or (Item(("",)),))


def _mark(request: Request) -> Judgement:
    """Mark against the answer and, for a list, against the other right lists: the best verdict counts."""
    return min(_judgements(request), key=lambda judgement: _RANK[judgement.verdict])


def _judgements(request: Request) -> Iterator[Judgement]:
    for answer in (request.answer, *request.alternatives):
        yield judge(request.typed, answer, request.others, language=request.language)


def _fields(judgement: Judgement) -> dict[str, str]:
    fields = {"verdict": judgement.verdict.value, "reason": judgement.reason.value, "nearest": judgement.nearest}
    return fields | ({"other": judgement.other} if judgement.other else {})


def _show(judgement: Judgement, *, as_json: bool) -> None:
    if as_json:
        output.emit_json(_fields(judgement))
        return
    told = " — ".join(text for text in (verdict_words(judgement), judgement_words(judgement)) if text)
    output.emit(told)
    if judgement.verdict is not Verdict.ACCEPT:
        output.emit(_("expected: {answer}").format(answer=output.one_line(judgement.nearest)))
