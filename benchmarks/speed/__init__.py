"""How fast is the program, and how much memory does it take? Each figure stands beside a peer in the same run."""
