"""Which report comes from which, and which from outlets whose reports are not held?"""
