"""Decisions of people: which words they are about, which records that means today, and what they change in a reading.

Records and rules only; the journal that keeps them is the store's.
"""
