"""From whom does a report say that it has its words?"""
