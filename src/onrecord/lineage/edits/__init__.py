"""What became of the words on their way from one report to the other?"""
