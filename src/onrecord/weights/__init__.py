"""Trained weights that ship with the package, each folder with its card."""
