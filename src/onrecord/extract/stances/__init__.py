"""Does a source assert, deny, concede or decline what it is said to say?"""
