"""Was one of two reports made from the other, both from a third, or neither?"""
