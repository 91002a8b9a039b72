### Les pages du brouillon de dossier. Même liste de messages que board.en.ftl. Texte sans mise en forme.

page-no-application = Cette installation n'a pas de liste de pièces. Posez votre question à l'assistant.
    .title = Le dossier n'existe pas ici

board-title = Le dossier
board-counted = { $ready ->
    [one] { $ready } pièce prête
   *[other] { $ready } pièces prêtes
} sur { $asked } ; { $begun } en cours, { $todo } à faire, { $apart } sans objet.
board-missing = { $count ->
    [one] { $count } pièce n'a encore ni texte, ni preuve, ni réponse.
   *[other] { $count } pièces n'ont encore ni texte, ni preuve, ni réponse.
}
board-first = Par où commencer
board-first-why = { $fills ->
    [0] requise
   *[other] { $filled ->
        [one] { $filled } réponse sur { $fills } déjà donnée
       *[other] { $filled } réponses sur { $fills } déjà données
    }
}, { $minutes } minutes
board-next = La pièce la plus utile maintenant
board-by = Ranger les pièces
board-by-section = Par section
board-by-person = Par personne
board-by-state = Par état
board-filter = Voir un seul état
board-only = Pièces dont l'état est : { $state }.
board-all = Voir toutes les pièces
board-rest = Voir les { $count } pièces
board-group = { $ready ->
    [one] { $ready } prête
   *[other] { $ready } prêtes
} sur { $count }
board-nothing = Aucune pièce dans cet état.
board-nobody = Personne pour l'instant
board-late = en retard, attendue le { $day }
board-due = pour le { $day }
board-evidence = { $count ->
    [one] { $count } preuve
   *[other] { $count } preuves
}
board-filled = { $count ->
    [one] { $count } réponse du parcours
   *[other] { $count } réponses du parcours
}
board-remarks = { $count ->
    [one] { $count } remarque ouverte
   *[other] { $count } remarques ouvertes
}
board-unplaced = Preuves à ranger
board-place-where = Où ranger { $name }
board-place = Ranger ici
board-send = Envoyer un fichier
board-file = Un fichier qui prouve cette pièce
board-file-anywhere = Un fichier, à ranger ensuite
board-file-help = { $most } Mo au plus. Il est chiffré sur le serveur ; seuls les membres du projet le téléchargent.
board-file-send = Envoyer
board-file-sent = « { $name } » est envoyé.
board-facts = Constats
board-files = Emporter le dossier
board-files-note = Chaque fichier dit l'état de chaque pièce et nomme celles qui manquent. Rien n'y est inventé.
board-keep = Garder une version
board-versions = Voir les versions
board-reviewers = Faire relire
board-reminders = Régler les rappels
board-owner = { $person } l'apporte
board-reason = Sans objet : { $reason }
board-why = Pourquoi on la demande
board-proof = Ce qui vaut preuve
board-rival = { $person } a écrit un autre texte en même temps
board-rival-theirs = B, le texte en place
board-rival-mine = A, le texte mis de côté
board-rival-both = Les deux réunis
board-keep-both = Garder les deux réunis
board-keep-aside = Garder celui mis de côté
board-keep-newest = Garder celui en place
board-text = Le texte
board-text-help = 20 000 caractères au plus. Un texte vide retire le texte. Les anciennes versions restent gardées.
board-save = Enregistrer le texte
board-no-text = Rien n'est encore écrit.
board-hidden-text = L'équipe ne montre pas ses textes aux relecteurs.
board-earlier = { $count ->
    [one] Voir un texte plus ancien
   *[other] Voir { $count } textes plus anciens
}
board-put-back = Remettre ce texte en place
board-examples = Voir un bon et un mauvais exemple
board-good = Un bon exemple, inventé par nous
board-weak = Un exemple faible, inventé par nous
board-from-readiness = Repris de vos réponses au parcours
board-evidence-title = Les preuves
board-no-evidence = Aucune preuve pour l'instant.
board-hidden-evidence = L'équipe ne montre pas ses preuves aux relecteurs.
board-drop = Retirer
board-link = Un lien qui prouve cette pièce
board-link-add = Ajouter le lien
board-state = Suivi
board-mark-ready = C'est prêt
board-mark-in-progress = C'est en cours
board-mark-todo = C'est à faire
board-due-label = Date que l'équipe vise
board-due-save = Fixer cette date
board-due-none = Retirer la date
board-owner-label = Qui l'apporte
board-owner-save = Confier
board-apart = Cette pièce ne vous concerne pas ?
board-apart-why = Pourquoi, en quelques mots
board-apart-save = Marquer sans objet
board-remarks-title = Remarques et commentaires
board-remark-review = Relecture
board-remark-visit = Visite
board-resolved = Réglée.
board-resolve-label = Ce que vous avez fait
board-resolve = Régler la remarque
board-remark-label = Une remarque sur cette pièce
board-remark-add = Ajouter la remarque
board-comment-label = Un commentaire pour l'équipe
board-comment-add = Ajouter le commentaire
board-others = Autres pièces
board-before = Pièce précédente
board-after = Pièce suivante
board-import = Reprendre un dossier exporté d'une autre installation
board-open = Ouvrir le dossier
board-read-by-reviewers = Vous relisez ce dossier pour la Mission : vous voyez ce que l'équipe montre.

web-file-application-docx = Télécharger le dossier à modifier (DOCX)
web-file-application-pdf = Télécharger le dossier à lire (PDF)
web-file-application-md = Télécharger le dossier en texte (Markdown)
web-file-application-zip = Télécharger le dossier et ses preuves (ZIP)
web-file-application-dossier = Télécharger le dossier pour une autre installation (.dossier)
