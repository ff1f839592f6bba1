"""pKa of sites: a table of groups, what substituents do to them (Hammett, Taft), and the error on measured molecules."""
