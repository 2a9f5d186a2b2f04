"""Who did what to whom, when, and how sure."""
