"""Which words are common in the news: the table by which a run of words is a formula or is somebody's own."""
