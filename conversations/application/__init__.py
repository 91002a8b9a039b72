"""The draft application's checklist: what to bring, who, by when, how far it is. Not for the self-assessment (walk)."""
