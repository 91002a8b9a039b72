### What the terminal says, apart from the conversation. Same list of messages as terminal.fr.ftl. Text without any markup.

terminal-hint = Write your question, or the number of a choice. /file and a path to attach a file, /quit to leave.
terminal-unavailable = The assistant cannot read or keep the conversation just now. Nothing is lost; wait a few seconds, then write again.
terminal-file = The document is at this address: { $address }
terminal-which-file = Write the path of the file after the command, for example: /file documents/study.pdf
terminal-no-such-file = { $path } does not exist here. Nothing is sent; check the path.
terminal-a-folder = { $path } is a folder, or something other than a file. Send a file, for example: /file { $path }/study.pdf
terminal-not-readable = { $path } cannot be read with your rights on this machine. Nothing is kept.
