"""Which reports are about one happening?"""
