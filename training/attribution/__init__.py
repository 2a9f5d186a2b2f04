"""Trains the tagger of sources, cues and contents: `python -m training.attribution --data FOLDER`."""
