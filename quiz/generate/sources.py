"""The registry of what is looked for: each way of finding a fact, with the way to ask for it.

A new one is a module of `quiz.generate.facts` and its line here: see docs/generation.md.
"""

from quiz.generate.facts.acronym import find_acronyms
from quiz.generate.facts.act import find_acts
from quiz.generate.facts.agent import find_agents
from quiz.generate.facts.arguments import find_arguments
from quiz.generate.facts.bearer import find_bearers
from quiz.generate.facts.boxes import find_boxed
from quiz.generate.facts.complements import find_complements
from quiz.generate.facts.contest import find_contests
from quiz.generate.facts.definition import find_definitions
from quiz.generate.facts.directs import find_directs
from quiz.generate.facts.event import find_dates, find_events, find_places
from quiz.generate.facts.existing import find_existing
from quiz.generate.facts.foremost import find_foremost
from quiz.generate.facts.fronted import find_fronted
from quiz.generate.facts.fund import find_funds
from quiz.generate.facts.heads import find_heads
from quiz.generate.facts.held import find_held
from quiz.generate.facts.keyed import find_keyed
from quiz.generate.facts.listing import find_lists
from quiz.generate.facts.measure import find_measures
from quiz.generate.facts.naming import find_named
from quiz.generate.facts.number import find_numbers
from quiz.generate.facts.objects import find_objects
from quiz.generate.facts.oblique import find_obliques
from quiz.generate.facts.partitive import find_parts
from quiz.generate.facts.passive import find_passives
from quiz.generate.facts.raised import find_raised
from quiz.generate.facts.refused import find_refused
from quiz.generate.facts.role import find_roles
from quiz.generate.facts.said import find_said
from quiz.generate.facts.scores import find_scores
from quiz.generate.facts.sentenced import find_sentenced
from quiz.generate.facts.signatories import find_signatories
from quiz.generate.facts.signed import find_signed
from quiz.generate.facts.sums import find_elected, find_opposed, find_sums
from quiz.generate.facts.terms import find_terms
from quiz.generate.facts.titled import find_titled
from quiz.generate.facts.turned_round import find_turned_round
from quiz.generate.facts.verbless import find_verbless
from quiz.generate.facts.works import find_works
from quiz.generate.model import Extractor, Realiser
from quiz.generate.realise.acronym import realise_acronym
from quiz.generate.realise.agent import realise_agent
from quiz.generate.realise.fund import realise_fund
from quiz.generate.realise.listing import realise_list
from quiz.generate.realise.role import realise_role
from quiz.generate.realise.said import realise_said
from quiz.generate.realise.signed import realise_signed
from quiz.generate.realise.turned import realise_turned

Source = tuple[Extractor, Realiser]
"""What finds a sort of fact, and what asks for it."""

SOURCES: tuple[Source, ...] = (
    (find_roles, realise_role),
    (find_heads, realise_turned),
    (find_bearers, realise_signed),
    (find_said, realise_said),
    (find_signed, realise_signed),
    (find_signatories, realise_signed),
    (find_refused, realise_signed),
    (find_lists, realise_list),
    (find_funds, realise_fund),
    (find_named, realise_turned),
    (find_turned_round, realise_signed),
    (find_sentenced, realise_turned),
    (find_numbers, realise_turned),
    (find_parts, realise_turned),
    (find_complements, realise_turned),
    (find_existing, realise_turned),
    (find_fronted, realise_turned),
    (find_measures, realise_turned),
    (find_verbless, realise_turned),
    (find_sums, realise_turned),
    (find_elected, realise_turned),
    (find_opposed, realise_turned),
    (find_terms, realise_turned),
    (find_foremost, realise_turned),
    (find_definitions, realise_turned),
    (find_held, realise_turned),
    (find_events, realise_turned),
    (find_contests, realise_turned),
    (find_scores, realise_turned),
    (find_acts, realise_turned),
    (find_agents, realise_agent),
    (find_passives, realise_agent),
    (find_raised, realise_turned),
    (find_works, realise_turned),
    (find_objects, realise_turned),
    (find_obliques, realise_turned),
    (find_titled, realise_turned),
    (find_keyed, realise_turned),
    (find_boxed, realise_turned),
    (find_directs, realise_turned),
    (find_dates, realise_turned),
    (find_places, realise_turned),
    (find_arguments, realise_turned),
    (find_acronyms, realise_acronym),
)
"""In this order facts are proposed; `rank` chooses among them, so that the order decides nothing but ties."""
