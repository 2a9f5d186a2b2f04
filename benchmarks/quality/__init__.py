"""How well does the program read? Gold, a trivial baseline, floors, and a gate that fails below them."""
