"""The deck that `quiz new` writes: one card of each sort, explained in comments."""

import textwrap

from quiz.deckfile.write import scalar
from quiz.i18n import _

_WIDTH = 100

_TEMPLATE = """\
{about}
format: 1
title: {title}
language: fr
cards:

{plain}
- ask: En quelle année a eu lieu la bataille de Waterloo ?
  answer: 1815
  type: number

{accepted}
- ask: Qui a peint « La Liberté guidant le peuple » ?
  answer: Eugène Delacroix
  type: person
  accept: [Delacroix]
  reject: [Théodore Géricault]
  hint: C'est un peintre romantique.
  note: Le tableau, de 1830, est au Louvre.

{choices}
- ask: Quelle est la capitale de l'Australie ?
  answer: Canberra
  type: place
  choices: [Sydney, Melbourne, Perth]

{listed}
- ask: Quels pays formaient le Benelux à sa création ?
  answer: [Belgique, Pays-Bas, Luxembourg]
  type: list

{cloze}
- cloze: La Seine prend sa source sur le plateau de {{{{Langres}}}} et se jette dans la {{{{Manche}}}}.
"""


def starter_deck(title: str) -> str:
    """Return the text of the starter deck, its comments in the interface language."""
    return _TEMPLATE.format(
        title=scalar(title),
        about=_comment(
            _("A deck is a list of cards. Lines that begin with # are notes to yourself. “quiz check” finds what is wrong.")
        ),
        plain=_comment(
            _(
                "A question and its answer are enough. “type” says how to mark: person, organisation, place, event, date, number,"
                " money, acronym, title, list, term, text or boolean."
            ),
        ),
        accepted=_comment(
            _(
                "“accept” are other right answers, “reject” answers that must be wrong; “hint” is shown when asked for, “note”"
                " after the answer."
            ),
        ),
        choices=_comment(_("“choices” are wrong options: the card begins as multiple choice.")),
        listed=_comment(_("Several answers, all of them wanted, in any order; “ordered: true” fixes the order.")),
        cloze=_comment(_("A sentence with gaps: each part in double braces is asked on its own.")),
    )


def _comment(text: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_long_words=False)
