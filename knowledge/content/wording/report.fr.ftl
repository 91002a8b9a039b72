### Le rapport : page 1 pour qui décide (230 mots en tout), puis le détail pour l'équipe. Mêmes messages que report.en.ftl.
### Texte simple, sans gras ni lien. Les mots de la page 1 sont comptés : rallonger une phrase raccourcit ce que l'équipe a écrit.

## Page 1

report-subject = Auto-évaluation French Tech
report-title = { $name }, rapport du { $date }
report-author = Assistant Métropole French Tech
report-unnamed = Projet sans nom
report-example = Exemple inventé
report-counted = { $answered } { $answered ->
    [one] réponse
   *[other] réponses
} sur { $total }, { $contributors ->
    [0] aucun contributeur
    [one] { $contributors } contributeur
   *[other] { $contributors } contributeurs
}
report-out-of = sur 100
report-verdict = { $band }, sur ce que nous pouvons prouver.
report-no-band = Pas encore de tendance : { $answered } % du poids est renseigné, il en faut { $needed } %.
report-nothing = Rien n'est encore renseigné.
report-movement = { $direction ->
    [up] +{ $points } { $points ->
        [one] point
       *[other] points
    }
    [down] −{ $points } { $points ->
        [one] point
       *[other] points
    }
   *[same] Stable
} depuis le { $date }.
report-decisions = Décisions attendues de vous
report-decisions-before = Décisions attendues avant le { $date }
report-no-decisions = Aucune, à ce stade.
report-decision-what = Décision
report-decision-unlocks = Fait avancer
report-decision-who = Prépare
report-strengths = Forces
report-no-strengths = Aucune au niveau 2 ou 3.
report-weak-points = Points faibles
report-no-weak-points = Aucun au niveau 0 ou 1.
report-proof-missing = preuve manquante
report-proof-noted = preuve notée
report-groups = Groupe, par poids
report-figure = Sur 100
report-unknown = À vérifier
report-none = –
report-money = Le label n'apportait aucun argent, le budget est local.
report-is-not = Échelle à nous, non officielle, sans classement ni comparaison de villes.
report-contact = Contact : { $name }
report-contact-team = Contact : l'équipe du projet
report-version = Version { $version }
report-link = { $has_end ->
    [no] Reprendre ce projet
   *[yes] À lire en ligne jusqu'au { $date }
}

## Les barres

report-bars-title = Ce que nous pouvons prouver, par groupe
report-bars-description = { $groups } groupes, du plus lourd au plus léger. Hachuré : à vérifier.
report-bar = { $group }, poids { $weight } : { $has_figure ->
    [no] aucune réponse
   *[yes] { $figure } sur 100
}{ $unknown ->
    [0] {""}
    [one] , { $unknown } critère sur { $criteria } à vérifier
   *[other] , { $unknown } critères sur { $criteria } à vérifier
}.

## Le détail

report-detail = Détail pour l'équipe
report-detail-for = { $name }, { $date }
report-page = { $page } sur { $pages }
report-alerts = À traiter d'abord
report-alert-exact = Lu dans vos réponses.
report-alert-quick = Lu dans les niveaux seuls : règle à nous.
report-next = Pour atteindre « { $band } »
report-next-steps = { $steps ->
    [one] Un niveau à gagner suffit.
   *[other] { $steps } niveaux à gagner, pas moins.
}
report-next-ways = { $is_all ->
    [yes] { $shown ->
        [one] Un seul chemin est aussi court :
       *[other] Les { $shown } chemins aussi courts, ceux qui dépendent de vous d'abord :
    }
   *[no] { $shown } chemins sur les { $all } aussi courts, ceux qui dépendent de vous d'abord :
}

report-next-ours = Ces étapes sont une proposition à nous, sans valeur officielle.
report-way = Chemin { $number }
report-step = { $criterion }, de { $before } à { $after }
report-lever-write = écrire
report-lever-decide = décider
report-lever-commit = engager
report-lever-grow = faire grandir
report-before-target = À faire avant le { $date }
report-after-target = Après le { $date }
report-no-steps = Aucune étape.
report-asserted = Affirmé sans preuve
report-asserted-none = Chaque niveau au-dessus de 0 a sa preuve.
report-moved = Ce qui a changé depuis le { $date }
report-moved-line = { $criterion } : { $before } avant, { $now } maintenant
report-level-unknown = à vérifier
report-earlier = Résultats précédents
report-percent = { $value } %
report-earlier-date = Date
report-earlier-score = Chiffre
report-earlier-answered = Poids renseigné
report-earlier-band = Tendance
report-group = { $group }, { $has_figure ->
    [no] pas encore de chiffre
   *[yes] { $figure } sur 100
}
report-criterion = { $criterion }, poids { $weight }
report-level = Niveau { $level }
report-level-open = Niveau à vérifier
report-given = Répondu par { $person }, { $date }
report-member = membre { $number }
report-by = { $person }, { $date }
report-proof = Preuve
report-comment = Commentaire
report-holder = Pour répondre
report-holder-given = { $person } ; qui sait d'habitude : { $usual }
report-holder-usual = qui sait d'habitude : { $usual }
report-questions = Questions ouvertes
report-declared = Déclaré, sans effet sur le chiffre
report-references = Ailleurs, à titre de repère, jamais un seuil
report-reference = { $ecosystem } : { $value } { $unit } ({ $date })
report-replaced = Le signe « ? » remplace des caractères que ce document ne sait pas imprimer ; les fichiers CSV et JSON les gardent.
report-follows = Critères
report-contributors-named = Ont répondu et acceptent d'être nommés

## Les fichiers

report-file = rapport
report-file-answers = reponses
report-column-group = Groupe
report-column-criterion = Critère
report-column-question = Question
report-column-shown = Réponse
report-column-value = Valeur
report-column-by = Par
report-column-at = Le
report-column-proof = Preuve
report-column-comment = Commentaire
report-unknown-answer = Je ne sais pas

## L'exemple (rien de tout cela n'existe)

report-example-name = Métropole de Valmarine
report-example-perimeter = Métropole, 24 communes, logiciel et objets connectés, 2025
report-example-lead = Cheffe de projet
report-example-colleague = Observatoire
report-example-proof-gov-leadership = Statuts et liste du conseil
report-example-proof-eco-growth = Série des créations, 2019 à 2025
report-example-proof-eco-size = Étude de l'observatoire, 2025
report-example-proof-file-money = Budget voté
report-example-comment = La direction des achats propose une date en janvier.
