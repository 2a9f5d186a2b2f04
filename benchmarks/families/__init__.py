"""Families of reports: pairs made by rule, with the truth of who copied whom."""

from benchmarks.families.bases import Base, bases
from benchmarks.families.family import FITTING, GENERATORS, HELD_OUT, families
from benchmarks.families.pair import Pair

__all__ = ["FITTING", "GENERATORS", "HELD_OUT", "Base", "Pair", "bases", "families"]
