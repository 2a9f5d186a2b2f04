"""How many news reports hold a word: the table by which words are weighed when reports are compared."""
