"""The marker: judge(typed, answer, others) -> Judgement."""
