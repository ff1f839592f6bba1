"""Tables of named compounds, cut by kind. A line: names, preferred first; canonical SMILES; formula in Hill order."""
