"""The one door to language models: tokens, parses, names, mentions and the chains that join them in a report."""
