"""Bytes into a report: its text, what is noted about it, and how it is laid out."""
