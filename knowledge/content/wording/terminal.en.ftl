### What the terminal says, apart from the conversation. Same list of messages as terminal.fr.ftl. Text without any markup.

terminal-hint = Write your question, or the number of a choice. /quit to leave.
terminal-unavailable = The assistant cannot read or keep the conversation just now. Nothing is lost; wait a few seconds, then write again.
terminal-file = The document is at this address: { $address }
