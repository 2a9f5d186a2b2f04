"""Formats: what the desk holds, for other eyes and other programs. One format a file."""
