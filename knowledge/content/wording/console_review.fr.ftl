### Les questions à relire, dans la console. Même liste de messages que console_review.en.ftl.

console-to-questions = Questions
console-questions = Questions à relire
console-questions-lead = Ce que l'assistant n'a pas su, ou mal compris, regroupé par ressemblance. Noms, téléphones et courriels sont masqués.
console-questions-to-settled = Voir les questions réglées
console-questions-to-waiting = Voir les questions qui attendent
console-questions-settled = Réglées récemment
console-questions-none-settled = Aucune question n'est encore réglée.
console-questions-none = Aucune question n'attend ici.
console-questions-reason = Motif
console-questions-spoken = Langue
console-questions-any = Tout
console-questions-in = { $spoken ->
        [fr] français
       *[other] anglais
    }
console-questions-filter = Filtrer
console-questions-groups = { $count ->
        [one] { $count } groupe
       *[other] { $count } groupes
    }
console-questions-times = { $count ->
        [one] posée { $count } fois
       *[other] posée { $count } fois
    }
console-questions-since = depuis le { $at }
console-questions-wanted = { $count ->
        [one] { $count } personne attend une réponse
       *[other] { $count } personnes attendent une réponse
    }
console-questions-onward = Groupes suivants
console-questions-first = Premiers groupes
console-questions-bound = Au plus { $most } questions, les plus récentes, sont regroupées. Chacune est gardée douze mois.
console-waits-questions = Questions à relire
console-waits-tickets = Demandes à traiter
console-questions-waiting = { $count ->
        [one] { $count } question attend.
       *[other] { $count } questions attendent.
    }
console-tickets-waiting = { $count ->
        [one] { $count } demande attend une réponse.
       *[other] { $count } demandes attendent une réponse.
    }

console-question = Question n° { $number }
console-question-reason = { $reason ->
        [none] sans réponse
        [not-it] « ce n'est pas ça »
        [refused] suggestions refusées
        [reply] réponse demandée
       *[other] { $reason }
    }
console-question-then-now = Ce que dit l'assistant
console-question-said = Alors, il pensait à :
console-question-says = Aujourd'hui :
console-question-nothing = rien
console-question-decision = { $decision ->
        [answer] il répond
        [suggest] il suggère
       *[none] il dit qu'il ne sait pas
    }
console-question-members = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
console-question-more = { $count ->
        [one] { $count } autre question leur ressemble ; elle reste pour la suite.
       *[other] { $count } autres questions leur ressemblent ; elles restent pour la suite.
    }
console-question-find = Chercher une fiche
console-question-find-help = Par les mots de sa question, comme les personnes la poseraient.
console-question-find-now = Chercher
console-question-phrasing = Une fiche y répond déjà
console-question-which = Quelle fiche ?
console-question-no-entry = Aucune fiche ne s'en approche. Cherchez-en une ci-dessus, ou écrivez-en une nouvelle.
console-question-add = Ajouter comme formulations
console-question-add-means = Les questions cochées vont au brouillon de la fiche. Rien ne change avant l'essai et la publication.
console-question-otherwise = Ou bien
console-question-new = Écrire une nouvelle fiche
console-question-fine = La réponse d'aujourd'hui convient
console-question-ignore = Ignorer
console-question-group = Genre de question hors sujet
console-question-off-topic = Mettre hors sujet
console-question-neighbour = Programme voisin
console-question-alias = Autre nom de ce programme (facultatif)
console-question-alias-help = Tel que les personnes l'écrivent, par exemple « visa tech ». Vide : la question est seulement réglée.
console-question-give = C'est ce programme voisin
console-question-reply = Répondre à la personne
console-question-words = Votre réponse
console-question-words-help = La personne la reçoit une seule fois, avec sa question. { $most } caractères au plus.
console-question-send = Envoyer la réponse
console-question-waits = attend une réponse
console-question-told-already = la personne a été prévenue
console-question-settled = Réglée par { $name } le { $at } :
console-question-outcome = { $outcome ->
        [phrasing] ajoutée aux formulations d'une fiche
        [entry] nouvelle fiche
        [off-topic] hors sujet
        [neighbour] programme voisin
        [ignored] ignorée
        [fine] la réponse d'aujourd'hui convient
        [answered] réponse envoyée à la personne
       *[other] { $outcome }
    }
console-question-edit = modification { $state ->
        [draft] en brouillon
        [reading] en relecture
        [published] publiée
        [undone] annulée
       *[dropped] abandonnée
    }
console-question-reopen = Remettre à relire
console-question-case = En faire une question de contrôle
console-question-case-entry = Elle sera posée avant chaque publication, et doit trouver la fiche « { $entry } ».
console-question-case-none = Elle sera posée avant chaque publication, et doit rester sans réponse.
console-question-is-case = Elle est une question de contrôle, posée avant chaque publication.
console-question-cases = Voir les questions de contrôle
console-wrong-question-none = Rien n'est fait : aucune question n'est cochée. Cochez-en une au moins.
console-wrong-question-settled = Rien n'est fait : un collègue a réglé l'une de ces questions entre-temps. Sa décision est ci-dessous ou dans les questions réglées.
console-wrong-question-entry = Rien n'est fait : cette fiche n'existe pas ou plus. Choisissez-en une autre.
console-wrong-question-there = Rien n'est fait : ces mots y sont déjà. Si la réponse d'aujourd'hui convient, dites-le.
console-wrong-question-neighbour = Rien n'est fait : ce programme n'est pas dans la liste. Choisissez-en un autre.
console-wrong-question-no-words = Rien n'est envoyé : écrivez d'abord la réponse.
console-wrong-question-too-long = Rien n'est envoyé : le texte dépasse 1 000 caractères. Raccourcissez-le, il est gardé ci-dessous.
console-wrong-question-nobody = Rien n'est envoyé : personne n'attend de réponse à cette question, ou la personne a tout effacé.
console-wrong-question-told = Rien n'est envoyé : cette personne a déjà eu une réponse. Un collègue l'a peut-être écrite.
console-wrong-question-open = Rien n'est fait : cette question attend encore. Réglez-la d'abord.

console-why = Pourquoi cette réponse
console-why-link = Voir pourquoi
console-why-text = Question
console-why-look = Expliquer
console-why-preparing = La recherche se prépare encore. Revenez dans quelques secondes.
console-why-percent = { $value } %
console-why-probability = Probabilité que la première fiche soit la bonne : { $value } %. L'assistant répond à partir de { $answer } % et suggère à partir de { $suggest } %.
console-why-exact = La question est mot pour mot une formulation de :
console-why-held-back = Le seuil est atteint, mais un programme voisin ou un lieu à l'étranger retient la réponse.
console-why-read = Ce qui est lu
console-why-spoken = Langue : { $spoken ->
        [fr] français.
       *[other] anglais.
    }
console-why-other = Une troisième langue est reconnue : la réponse est en anglais.
console-why-meant = Texte comparé :
console-why-terms = Mots qui comptent :
console-why-corrections = Corrections :
console-why-no-correction = aucune
console-why-slots = Noms reconnus :
console-why-no-slot = aucun
console-why-slot = { $kind ->
        [place] ville
        [unknown-place] ville hors liste
        [foreign-place] lieu à l'étranger
       *[neighbour] programme voisin
    }
console-why-context = (dit seulement d'où l'on parle)
console-why-candidates = Fiches candidates
console-why-candidates-help = La première a le total le plus haut. Chaque colonne est une façon de comparer ; sans encodeur, celles du sens valent zéro.
console-why-entry = Fiche
console-why-part = { $part ->
        [total] Total
        [ridge] Modèle appris
        [nearest] Formulation proche
        [bm25] Mots rares
        [answer] Sens de la réponse
       *[centre] Sens moyen
    }
console-why-signs = Ce qui fait la probabilité
console-why-signs-help = Mesures de la première fiche et de son avance sur la deuxième.
console-why-sign-name = Mesure
console-why-sign-value = Valeur
console-why-sign = { $sign ->
        [log-odds] Cote de la première fiche
        [margin] Avance du total
        [entropy] Hésitation entre les fiches
        [ridge] Modèle appris
        [ridge-margin] Avance du modèle appris
        [nearest] Formulation la plus proche
        [nearest-margin] Avance de la formulation
        [bm25] Mots rares en commun
        [agreement] Méthodes d'accord
        [coverage] Part des mots connus
        [off-topic] Proximité du hors sujet
       *[length] Longueur
    }
