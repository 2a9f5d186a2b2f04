"""Which sentences, and which words of them, of two reports are the same?"""
