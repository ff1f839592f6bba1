"""Table."""

TEXT = r"""
aspirin; acetylsalicylic acid | CC(=O)Oc1ccccc1C(=O)O | C9H8O4
caffeine | Cn1c(=O)c2c(ncn2C)n(C)c1=O | C8H10N4O2
ibuprofen; advil; nurofen | CC(C)Cc1ccc(C(C)C(=O)O)cc1 | C13H18O2
paracetamol; acetaminophen; tylenol | CC(=O)Nc1ccc(O)cc1 | C8H9NO2
"""
