"""What the sentences of a report are made of: cues, clauses, negations, hedges."""
