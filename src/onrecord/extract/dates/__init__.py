"""When did something happen, as far as the words of a report prove it?"""
