"""YAML files changed so that their lines stay. Not for what they say (writing_back.py)."""
