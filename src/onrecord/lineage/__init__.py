"""Which reports share words, which came from which, and which are about the same happening?"""
