"""How good, how fast and how hard to break is the program? Each module prints figures that a reader can check."""
