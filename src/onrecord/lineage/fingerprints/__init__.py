"""By what is a report found among a hundred thousand?"""
