"""Training pairs from any list of SMILES: a task, and a molecule that meets it by the official rule."""
