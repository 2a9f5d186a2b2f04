"""By what is a report found among a hundred thousand that share words with it?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a report's own words to compare it with all others; furniture is left out.

    All numbers are hashes under one versioned scheme, so that no fingerprint holds words.

    Args:
        minima: one 32-bit number a bin of a one-permutation MinHash over runs of words; two reports agree in about as
            many bins as their runs have in common (Jaccard). Empty where the report has too few words.
        passages: a fixed sample of the hashed runs of rare words, ascending; an excerpt shares nearly all of its sample
            with the report it was taken from, however long that one is. Odd numbers are runs inside quotations.
        terms: (hash, weight) of each term, by hash; TF-IDF under frozen document frequencies, at length one.
        size: how many words were read.
        keys: numbers under which it is looked up: of its minima, passages and heaviest terms. Two reports without a
            common key are never compared.
    """

    report: str
    minima: tuple[int, ...]
    passages: tuple[int, ...]
    terms: tuple[tuple[int, float], ...]
    size: int
    keys: tuple[int, ...] = ()
