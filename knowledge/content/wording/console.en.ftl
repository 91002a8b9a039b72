### The pages of the Mission's staff. The same list of messages as console.fr.ftl. Text without markup.

console-no-right = Your role does not allow it. Ask an owner of this installation; nothing was changed.
    .title = Your role does not allow it
