"""The marker: judge(typed, answer, others) -> Judgement."""

from quiz.core.match.difference import diff
from quiz.core.match.judge import choose, judge
from quiz.core.match.judgement import DiffPart, Edit, Judgement, Reason, Verdict
from quiz.core.match.others import Others

__all__ = ["DiffPart", "Edit", "Judgement", "Others", "Reason", "Verdict", "choose", "diff", "judge"]
