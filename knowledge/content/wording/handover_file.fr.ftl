### Le dossier de candidature comme fichier : les phrases du document, dans tous les formats. Mêmes messages que handover_file.en.ftl.
### Texte simple, sans gras ni lien : rien n'est lu comme une mise en forme.

## La première page

draftfile-subject = Dossier de candidature French Tech, brouillon
draftfile-title = { $name }, dossier du { $date }
draftfile-use = Ce dossier sert encore à décrire un territoire et sa préparation avec les mêmes critères.
draftfile-unofficial = Ce document est un brouillon de l'équipe, sans valeur officielle.
draftfile-fact-version = Version
draftfile-fact-date = Date
draftfile-fact-scope = Périmètre
draftfile-fact-contributors = Contributeurs
draftfile-fact-pieces = Pièces
draftfile-version-none = Version de travail, pas encore gardée
draftfile-version = { $visit ->
    [yes] Version { $number }, après une visite
   *[no] Version { $number }
}{ $modified ->
    [yes] , modifiée depuis
   *[no] {""}
}
draftfile-scope-none = Pas encore écrit
draftfile-contributors-others = { $others ->
    [one] { $others } autre personne
   *[other] { $others } autres personnes
}
draftfile-contributors-unnamed = { $others ->
    [0] Personne encore
    [one] { $others } personne, sans nom donné
   *[other] { $others } personnes, sans nom donné
}
draftfile-counts = { $ready } { $ready ->
    [one] prête
   *[other] prêtes
}, { $progress } en cours, { $todo } à faire, { $none } sans objet
draftfile-contents = Sommaire

## Où en est le dossier

draftfile-overview = Où en est le dossier
draftfile-overview-intro = { $ready ->
    [0] Aucune pièce n'est prête, sur { $total } demandées.
    [one] Une pièce est prête, sur { $total } demandées.
   *[other] { $ready } pièces sont prêtes, sur { $total } demandées.
}
draftfile-figure = Figure 1. État des pièces, section par section
draftfile-figure-row = { $section } : { $counts }.
draftfile-figure-ready = { $ready } sur { $total }
draftfile-figure-section = Section
draftfile-missing = Ce qui manque
draftfile-missing-intro = Ces pièces sont demandées et n'ont encore ni texte, ni preuve, ni réponse. Rien n'a été inventé à leur place.
draftfile-missing-none = Chaque pièce demandée a au moins un texte, une preuve ou une réponse.

## Ce qui a changé

draftfile-changes = Ce qui a changé depuis la version { $number }
draftfile-changes-intro = Pièce par pièce, avec la remarque de la visite à laquelle chaque changement répond.
draftfile-changes-none = Aucune pièce n'a changé depuis.
draftfile-change-piece = Pièce
draftfile-change-what = Changement
draftfile-change-remark = Remarque de la visite
draftfile-change-answer = Réponse de l'équipe
draftfile-change-kind = { $kind ->
    [new] Pièce nouvelle
    [removed] Pièce vidée
   *[changed] Pièce revue
}
draftfile-change-text = texte revu
draftfile-change-answers = réponses de l'auto-évaluation revues
draftfile-change-added = { $count ->
    [one] preuve ajoutée : { $names }
   *[other] preuves ajoutées : { $names }
}
draftfile-change-dropped = { $count ->
    [one] preuve retirée : { $names }
   *[other] preuves retirées : { $names }
}
draftfile-change-state = état : « { $now } », avant « { $before } »
draftfile-change-only-answer = Sans changement dans la pièce
draftfile-more-names = et { $count } de plus
draftfile-no-remark = –
draftfile-visit-open = { $count ->
    [0] Toutes les remarques de la visite ont une réponse.
    [one] Une remarque de la visite attend encore une réponse.
   *[other] { $count } remarques de la visite attendent encore une réponse.
}

## Une pièce

draftfile-section = { $number }. { $title }
draftfile-state = État
draftfile-state-todo = à faire
draftfile-state-in-progress = en cours
draftfile-state-ready = prête
draftfile-state-not-applicable = sans objet
draftfile-why = Pourquoi cette pièce
draftfile-reason = Pourquoi elle est sans objet
draftfile-reason-none = Aucune raison n'est donnée.
draftfile-absent = Pièce manquante : rien n'est encore écrit ni prouvé.
draftfile-no-text = Le texte n'est pas encore écrit.
draftfile-answers = Réponses de l'auto-évaluation
draftfile-answers-note = Ces réponses viennent de l'auto-évaluation de l'équipe et en suivent les changements.
draftfile-answer-question = Question
draftfile-answer-given = Réponse
draftfile-evidence = Preuves
draftfile-evidence-file = fichier { $ending }, { $size }
draftfile-evidence-bare = fichier, { $size }
draftfile-evidence-link = lien
draftfile-kilobytes = { $count } ko
draftfile-megabytes = { $size } Mo
draftfile-remarks = { $count ->
    [one] Une remarque est encore ouverte sur cette pièce.
   *[other] { $count } remarques sont encore ouvertes sur cette pièce.
}
draftfile-unplaced = Preuves sans pièce
draftfile-unplaced-intro = L'équipe n'a pas encore dit quelle pièce elles prouvent.
draftfile-replaced = Le signe « ? » remplace des caractères que ce document ne sait pas imprimer ; les versions Word et Markdown les gardent.

## Les fichiers

draftfile-file = dossier
draftfile-folder-unplaced = sans-piece
draftfile-index = Index
draftfile-index-intro = Ce dossier compressé contient le dossier de candidature et ses preuves, rangées par section et par pièce.
draftfile-index-documents = Le dossier
draftfile-index-docx = à modifier dans un traitement de texte
draftfile-index-pdf = à lire et à imprimer
draftfile-index-md = texte simple
draftfile-index-evidence = Les preuves
draftfile-index-none = Aucune preuve n'est encore jointe.
draftfile-index-gone = introuvable au moment de l'export
draftfile-column-section = Section
draftfile-column-piece = Pièce
draftfile-column-state = État
draftfile-column-name = Nom
draftfile-column-kind = Nature
draftfile-column-size = Taille en octets
draftfile-column-place = Fichier ou adresse
draftfile-column-caption = Légende
draftfile-kind-file = fichier
draftfile-kind-link = lien

## Reprendre un dossier venu d'ailleurs

draftfile-import = Un fichier .dossier, emporté d'une autre installation, devient ici un projet à vous. Vous voyez d'abord ce qu'il contient ; rien n'est créé avant.
    .title = Reprendre un dossier
draftfile-import-label = Fichier .dossier
draftfile-import-help = { $most } Mo au plus. Le fichier reste scellé et s'efface au bout d'une heure si vous n'en faites rien.
draftfile-import-look = Voir ce qu'il contient
draftfile-import-seen = Rien n'est encore créé. Vous avez une heure pour décider.
    .title = Voici ce qui sera créé
draftfile-import-name = Projet
draftfile-import-exported = Emporté le
draftfile-import-answers = Réponses
draftfile-import-texts = Textes
draftfile-import-evidence = Preuves
draftfile-import-remarks = Remarques
draftfile-import-notes = Commentaires
draftfile-import-versions = Versions
draftfile-import-members = Membres d'origine
draftfile-import-files = { $files } { $files ->
    [one] fichier
   *[other] fichiers
} ({ $size }), { $links } { $links ->
    [one] lien
   *[other] liens
}
draftfile-import-left-out = { $count ->
    [one] Une réponse ne correspond plus aux questions d'ici et ne sera pas reprise.
   *[other] { $count } réponses ne correspondent plus aux questions d'ici et ne seront pas reprises.
}
draftfile-import-rights = Vous serez propriétaire du projet. Les membres d'origine gardent leur numéro, et leur nom s'ils l'ont accepté ; ils n'y ont pas accès.
draftfile-import-create = Créer le projet
draftfile-import-another = Choisir un autre fichier
draftfile-import-late = Le fichier n'est plus gardé ici, ou cette page a plus d'une heure. Rien n'a été créé : envoyez le fichier de nouveau.
draftfile-import-not-a-dossier = Ce fichier n'est pas un dossier. Rien n'a été créé : envoyez le fichier .dossier que donne « Emporter le dossier ».
draftfile-import-too-many = Ce dossier contient trop de fichiers. Rien n'a été créé : demandez qu'on l'emporte de nouveau.
draftfile-import-bad-name = Ce dossier contient un fichier qu'il n'annonce pas. Rien n'a été créé : demandez le fichier d'origine.
draftfile-import-too-large = Ce dossier contient plus que ce qu'un projet peut garder ici. Rien n'a été créé : retirez des preuves, puis emportez-le de nouveau.
draftfile-import-bomb = Ce dossier grandirait sans mesure en s'ouvrant. Rien n'a été créé : demandez le fichier d'origine.
draftfile-import-not-json = Ce dossier est abîmé. Rien n'a été créé : demandez le fichier d'origine.
draftfile-import-newer = Ce dossier vient d'une version que nous ne savons pas lire. Rien n'a été créé : demandez à qui gère cette installation de la mettre à jour.
draftfile-import-unfit = Ce dossier dit des choses que nous ne savons pas reprendre. Rien n'a été créé : demandez le fichier d'origine.
draftfile-import-damaged = Ce dossier est incomplet ou a été modifié. Rien n'a été créé : demandez le fichier d'origine.
draftfile-import-program = Ce dossier contient un programme, que nous ne gardons pas. Rien n'a été créé : retirez-le, puis emportez le dossier de nouveau.
draftfile-import-empty = Le fichier est vide. Rien n'a été créé : envoyez le fichier .dossier.
draftfile-import-no-room = Il n'y a plus de place ici. Rien n'a été créé : réessayez plus tard.
