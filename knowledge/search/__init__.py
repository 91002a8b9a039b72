"""Finding the answer: normalise, spelling, lexical, semantic, decide, with one `Index.find` in front. Nothing about our topics is built in."""
