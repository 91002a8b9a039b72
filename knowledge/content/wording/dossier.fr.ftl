### Le dossier en conversation : la liste des pièces, leur état, qui les apporte et pour quand. Même liste que dossier.en.ftl.

dossier-state-todo = à faire
dossier-state-in-progress = en cours
dossier-state-ready = prête
dossier-state-not-applicable = sans objet
dossier-priority-must = requise
dossier-priority-should = attendue
dossier-priority-could = utile
dossier-priority-if-joint = si vous candidatez à plusieurs
dossier-priority-after-visit = après une visite
dossier-size-kilobytes = { $count } Ko
dossier-size-megabytes = { $size } Mo
dossier-ours = Repère à nous, sans valeur officielle
