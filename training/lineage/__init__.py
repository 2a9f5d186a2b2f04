"""How the weights of the lineage model were made."""
