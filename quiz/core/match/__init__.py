"""The marker: `judge.judge(typed, answer, others) -> Judgement`, one module an answer type.

Nothing is imported here: a session loads its values (`judgement`) at once and the marker (`judge`) with the first answer.
"""
