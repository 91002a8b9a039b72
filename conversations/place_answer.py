"""What is said of one place, computed from places.yaml: filed, visited, second version, labelled, and what came later."""

from knowledge.load import Knowledge
from knowledge.model import Language


def say(place: str, name: str, aspect: str, language: Language, knowledge: Knowledge) -> str:
    return ""
