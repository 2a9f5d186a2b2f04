"""Trains the classifier of event types: `python -m training.events --data FOLDER`."""
