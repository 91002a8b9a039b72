### Les chiffres, dans la console. Même liste de messages que console_figures.en.ftl. Texte sans mise en forme.

console-to-figures = Chiffres
console-figures = Les chiffres
console-figures-lead = Des nombres seulement : ni les personnes, ni leurs mots. Les jours sont ceux du temps universel.
console-figures-period = Choisir une période
console-figures-days = { $count } jours
console-figures-total = { $count ->
        [0] Aucune question posée.
        [one] { $count } question posée.
       *[other] { $count } questions posées.
    }
console-figures-unanswered = { $count ->
        [0] Aucune question n'attend l'équipe.
        [one] { $count } question attend l'équipe.
       *[other] { $count } questions attendent l'équipe.
    }
console-figures-table = { $by ->
        [day] Questions par jour
        [entry] Questions par sujet
        [channel] Questions par canal
       *[language] Questions par langue
    }
console-figures-by = { $by ->
        [day] Jour
        [entry] Sujet
        [channel] Canal
       *[language] Langue
    }
console-figures-decision = { $decision ->
        [answer] Répondues
        [suggest] Suggestions
        [none] Sans réponse
       *[not-it] « Ce n'est pas ça »
    }
console-figures-all = En tout
console-figures-drawn = Une barre par ligne du tableau qui suit, dans le même ordre.
console-figures-as-table = en tableau
console-figures-no-entry = aucune fiche
console-figures-none = Rien n'est compté sur cette période.
console-figures-others = { $count ->
        [one] Une autre ligne est dans le fichier CSV.
       *[other] { $count } autres lignes sont dans le fichier CSV.
    }
console-figures-requests = Demandes des personnes
console-figures-requests-are = Reçues : { $opened } ; avec une réponse : { $answered } ; en attente aujourd'hui : { $waiting }.
console-figures-announcements = Annonces
console-figures-announcements-are = Parties : { $begun } ; messages reçus : { $sent } ; échecs : { $failed } ; incertains : { $unknown }.
console-figures-projects = Projets, en moyenne
console-figures-readiness = { $count } projets ont un résultat ; leur moyenne est de { $score } sur 100.
console-figures-few-results = Moins de { $most } projets ont un résultat : aucune moyenne n'est montrée.
console-figures-dossiers = { $count } dossiers ont une pièce prête ; leur moyenne est de { $whole },{ $tenth } pièces prêtes.
console-figures-few-dossiers = Moins de { $most } dossiers ont une pièce prête : aucune moyenne n'est montrée.
console-figures-projects-help = Sur tous les projets d'aujourd'hui, jamais sur moins de { $most }. Repère à nous, sans valeur officielle.

## Chaque lundi, dans le groupe de l'équipe
staff-week = { $unanswered ->
        [0] Aucune question n'attend l'équipe
        [one] { $unanswered } question attend l'équipe
       *[other] { $unanswered } questions attendent l'équipe
    } ; { $unknown ->
        [0] aucun envoi n'est incertain.
        [one] { $unknown } envoi est incertain.
       *[other] { $unknown } envois sont incertains.
    } Écrivez-moi /console en privé pour y répondre.
