"""The correction of pKa estimates: measured rows, ridge regressions, figures on held-out scaffolds."""
