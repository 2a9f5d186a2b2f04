"""Who says what, by the tagger and by rules."""
