"""How are the models that the program ships made? It needs `training/requirements.txt`; the program does not."""
