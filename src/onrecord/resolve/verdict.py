"""How sure is it that two names are one? The values on which comparators agree, and what a comparator says."""

# Value and reason of one comparison; from SAME on a pair is taken for one.
Verdict = tuple[float, str]
SAME = 0.5
SURE, WHOLE_NAME, SPOKEN_FOR, LIKELY, UNSURE, UNLIKELY, NEVER = 0.95, 0.9, 0.8, 0.75, 0.4, 0.15, 0.02
