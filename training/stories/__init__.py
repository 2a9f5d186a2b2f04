"""Learns what two reports of one happening share: `python -m training.stories --data FILE`."""
