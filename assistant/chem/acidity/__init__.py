"""pKa of sites: a table of groups, what substituents do to them (Hammett, Taft), the error on measured molecules."""
