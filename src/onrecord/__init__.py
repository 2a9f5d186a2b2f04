"""Onrecord reads press reports and puts them on the record."""

__version__ = "0.1.0"
