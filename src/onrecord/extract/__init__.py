"""Statements and events out of an annotated report."""
