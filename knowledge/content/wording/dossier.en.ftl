### The draft application as a conversation: the pieces, their state, who brings them and by when. Same list as dossier.fr.ftl.

dossier-state-todo = to do
dossier-state-in-progress = in progress
dossier-state-ready = ready
dossier-state-not-applicable = not applicable
dossier-priority-must = required
dossier-priority-should = expected
dossier-priority-could = useful
dossier-priority-if-joint = for a joint bid
dossier-priority-after-visit = after a visit
dossier-size-kilobytes = { $count } kB
dossier-size-megabytes = { $size } MB
dossier-ours = A marker of ours, without official value
