"""Frozen, slotted records: what Onrecord holds, and nothing about how it was made or kept."""
