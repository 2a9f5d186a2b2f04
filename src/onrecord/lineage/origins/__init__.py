"""How many independent origins stand behind what several reports say?"""
