"""Finding the answer: normalise, spelling, lexical, semantic, decide.  One `Index.find` stands in
front. Nothing about our topics is built in.
"""
