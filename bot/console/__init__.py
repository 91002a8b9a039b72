"""The staff's pages: forms over the same functions and the same permission table as everywhere. Not for visitors."""
