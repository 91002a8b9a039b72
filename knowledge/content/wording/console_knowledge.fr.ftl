### Ce que l'assistant sait, dans la console. Même liste de messages que console_knowledge.en.ftl.

console-to-entries = Fiches
console-entries = Fiches
console-entries-lead = Ce que l'assistant sait répondre, par thème. Une modification répond dès qu'elle est publiée, et s'annule.
console-entries-search = Chercher un mot
console-entries-find = Chercher
console-entries-none = Aucune fiche ne contient ces mots. Essayez-en un seul.
console-entries-readings = { $count ->
        [one] Une relecture en attente
       *[other] { $count } relectures en attente
    }
console-entries-drafts = { $count ->
        [one] Un brouillon en cours
       *[other] { $count } brouillons en cours
    }
console-entries-due = { $count ->
        [one] Une fiche à relire
       *[other] { $count } fiches à relire
    }
console-entry-write = Écrire une fiche
console-entry-write-lead = Commencez par la question et quelques formulations. Le brouillon reste ici : rien n'est dit aux personnes avant la publication.
console-entry-theme-help = Le chapitre où la fiche est rangée. Elle y reste.
console-entry-id-help = Lettres minuscules, chiffres et traits d'union, par exemple budget-local. Vide : il est tiré de la question.
console-entry-change = Modifier
console-entry-open = brouillon en cours
console-entry-as-of = à jour au { $when }
console-entry-read-again = à relire le { $when }
console-entry-looks = Ce que les personnes lisent
console-entry-sources = Sources
console-entry-no-sources = Aucune source.
console-entry-phrasings = Formulations
console-entry-gone = Cette fiche n'est plus publiée. Son histoire reste ; restaurez une version pour la reprendre.
console-entry-history = Histoire
console-entry-no-history = Personne ne l'a modifiée ici : elle vient des fichiers.
console-entry-remove = Retirer cette fiche
console-entry-remove-means = Un brouillon de retrait s'ouvre : vous voyez d'abord ce que cela change.
console-entry-remove-now = Préparer le retrait
console-edit = Modification n° { $number }
console-edit-part = { $part ->
        [entry] Fiche
        [place] Territoire
        [neighbour] Programme voisin
        [call] État de l'appel
       *[other] Phrase hors sujet
    }
console-edit-state = { $state ->
        [draft] brouillon
        [reading] en relecture
        [published] publiée
        [undone] annulée
       *[other] abandonnée
    }
console-edit-by = écrite le { $at } par
console-edit-published = publiée le { $at } par
console-edit-read = Relue par
console-edit-to-read = Un collègue doit la relire. Qui l'a écrite ne peut pas le faire.
console-edit-removes = Cette modification retire ce qui est publié.
console-edit-looks = Ce que les personnes liront
console-edit-looks-help = D'après ce qui est enregistré. Enregistrez pour voir la suite de votre texte.
console-edit-look = Voir l'aperçu
console-edit-units = { $units } caractères sur { $most }, comptés par Telegram.
console-edit-lacks = À compléter avant d'essayer
console-edit-form = Ce qu'elle dit
console-edit-save = Enregistrer le brouillon
console-edit-try = Enregistrer et essayer
console-edit-try-only = Essayer
console-edit-try-help = L'essai pose toutes les questions connues avant et après. Il prend une dizaine de secondes et ne publie rien.
console-edit-other = Relecture et abandon
console-edit-ask = Demander une relecture
console-edit-agree = J'ai relu, je suis d'accord
console-edit-drop = Abandonner le brouillon
console-edit-undo = Annuler la publication
console-edit-restore = Reprendre cette version
console-edit-again = Garder dans un nouveau brouillon
console-edit-choose = Choisissez
console-edit-empty = (rien)
console-edit-theirs = Version enregistrée par { $who }
console-edit-met = Un collègue a enregistré pendant que vous écriviez. Votre texte est dans les champs, le sien au-dessus de chacun ; enregistrez le texte à garder.
console-edit-faults = { $count ->
        [one] Rien n'est perdu. Un point est à corriger :
       *[other] Rien n'est perdu. { $count } points sont à corriger :
    }
console-edit-needed = À remplir.
console-edit-too-few = { $count } pour l'instant. Il en faut { $least }, différentes entre elles.
console-edit-said = À corriger : { $why }
console-edit-day = « { $written } » n'est pas une date. Écrivez par exemple 2014, 2014-11 ou 2014-11-12.
console-edit-no-source = « { $written } » n'est ni un fait ni une source connue. Copiez le nom d'une source d'une autre fiche, par exemple s4-32.
console-edit-no-entry = « { $written } » n'est pas une autre fiche. Copiez le nom qui est sous son titre.
console-edit-too-many = Trop de fiches liées : { $most } au plus. Gardez les plus proches.
console-edit-id-taken = « { $written } » existe déjà. Choisissez un autre nom, ou modifiez cette fiche.
console-edit-try-first = Rien n'est publié. Essayez d'abord la modification, puis publiez depuis l'essai.
console-edit-broken = Rien n'est fait : les fichiers du serveur sont abîmés. Prévenez la personne qui l'exploite ; votre brouillon est gardé.
console-edit-field = { $field ->
        [id] Nom de la fiche
        [theme] Thème
        [question-fr] Question, en français
        [question-en] Question, en anglais
        [phrasings-fr] Formulations, en français
        [phrasings-en] Formulations, en anglais
        [answer-fr] Réponse, en français
        [answer-en] Réponse, en anglais
        [label-fr] Bouton, en français
        [label-en] Bouton, en anglais
        [state] État
        [as_of] À jour au
        [sources] Sources
        [audience] Pour qui
        [related] Fiches liées
        [read_again] À relire le
        [sentence-fr] Phrase, en français
        [sentence-en] Phrase, en anglais
        [use-fr] À quoi sert l'assistant, en français
        [use-en] À quoi sert l'assistant, en anglais
        [since] Depuis
        [replaced] Remplacé le
        [facts] Faits
        [name] Nom
        [aliases] Autres noms
        [group] Groupe
        [language] Langue
        [entries] Fiches qui répondent
        [filed-is] Candidature déposée
        [visited-is] Visite faite
        [v2-is] Deuxième version déposée
        [labelled-is] Labellisé
       *[other] { $path }
    }
console-edit-hint = { $field ->
        [phrasings-fr] Une par ligne, comme les personnes écrivent : courte, longue, familière. Il en faut vingt.
        [phrasings-en] Une par ligne, en anglais. Il en faut quatorze.
        [answer-fr] En Markdown : **gras**, listes, liens. Une ligne --- sépare ce qui attend derrière « Plus de détails ».
        [answer-en] Les mêmes faits et les mêmes nombres qu'en français.
        [label-fr] Trente caractères au plus : « De l'argent avec le label ? ».
        [as_of] Par exemple 2014-11-12.
        [sources] Un nom de fait ou de source par ligne, par exemple s4-32.
        [related] Une fiche par ligne, trois au plus.
        [read_again] Facultatif. La fiche revient dans la liste ce jour-là, par exemple 2027-06.
       *[other] { "" }
    }
console-edit-option = { $option ->
        [open] ouvert
        [closed] clos
        [replaced] remplacé
        [past] passé
        [unknown] inconnu
        [timeless] sans date
        [all] tout le monde
        [founder] fondateurs de start-up
        [project-lead] porteurs de projet
        [mission] équipe de la Mission
        [fr] français
        [en] anglais
        [other] autre langue
       *[otherwise] { $otherwise }
    }
console-tried = Essai de la modification n° { $number }
console-tried-faults = { $count ->
        [one] Un défaut empêche de publier
       *[other] { $count } défauts empêchent de publier
    }
console-tried-no-questions = Aucune question connue à poser : ajoutez-en aux questions gardées.
console-tried-asked = { $count ->
        [one] Une question posée avant et après.
       *[other] { $count } questions posées avant et après.
    }
console-tried-rough = La recherche complète n'est pas prête : le sens du changement compte plus que les nombres.
console-tried-worse = { $count ->
        [0] Aucune question n'est moins bien servie
        [one] Une question est moins bien servie
       *[other] { $count } questions sont moins bien servies
    }
console-tried-better = { $count ->
        [one] Une question est mieux servie
       *[other] { $count } questions sont mieux servies
    }
console-tried-otherwise = { $count ->
        [one] Une question reçoit autre chose
       *[other] { $count } questions reçoivent autre chose
    }
console-tried-before = Avant :
console-tried-after = Après :
console-tried-decision = { $decision ->
        [answer] répond
        [suggest] propose
       *[other] ne répond pas
    }
console-tried-more = { $count ->
        [one] Et une autre.
       *[other] Et { $count } autres.
    }
console-tried-rates = Avant et après
console-tried-rate = Part des questions
console-tried-was = Avant
console-tried-is = Après
console-tried-rate-answered-right = Bonne réponse (sur { $count })
console-tried-rate-helped = Bonne réponse ou bonne proposition (sur { $count })
console-tried-rate-answered-wrong = Mauvaise réponse (sur { $count })
console-tried-rate-off-topic-answered = Réponse à une question hors sujet (sur { $count })
console-tried-share = { $share } %
console-tried-diff = Ce qui change dans le texte
console-tried-diff-help = Le signe + marque une ligne ajoutée, le signe − une ligne retirée.
console-tried-added = ajouté :
console-tried-taken = retiré :
console-tried-goes = La suite
console-tried-publish = Publier
console-tried-publish-means = L'assistant répond ainsi dès la publication, partout. Vous pouvez l'annuler.
console-tried-back = Revenir au brouillon
console-contradictions = Contradictions
console-contradictions-lead = Des fiches qui peuvent se contredire. Ouvrez-les, comparez, puis modifiez celle qui a tort.
console-contradictions-none = Aucune contradiction trouvée.
console-contradictions-kind = { $kind ->
        [sources] Des sources se contredisent
        [figures] Un nombre diffère
       *[other] Les deux langues diffèrent
    }
console-contradictions-say = Ce qu'il faut dire :
console-parts-places = Territoires
console-parts-neighbours = Programmes voisins
console-parts-call = État de l'appel
console-parts-off-topic = Phrases hors sujet
console-parts-lead = Chaque modification passe par un brouillon et un essai, comme une fiche.
console-parts-none = Rien ici.
console-parts-remove = Retirer
console-cases = Questions gardées
console-cases-lead = Chaque essai les pose avant et après, et montre celles qui sont moins bien servies.
console-cases-none = Aucune question gardée.
console-cases-expect = Réponse attendue :
console-cases-nothing = Aucune fiche ne doit répondre.
console-cases-remove = Retirer

console-wrong-no-edit = Cette modification n'existe pas. Voyez la liste des fiches.
console-wrong-edit-state = Rien n'est fait : elle est { $state ->
        [published] publiée
        [undone] annulée
        [dropped] abandonnée
        [reading] en relecture
       *[other] en brouillon
    }. Un collègue a continué ; votre texte est encore dans les champs.
console-wrong-edit-open = Quelqu'un modifie déjà ceci (modification n° { $id }). Continuez ce brouillon.
console-wrong-edit-form = Ce n'est pas enregistré, votre texte est dans les champs. À corriger : { $first }
console-wrong-edit-target = Ce nom ne convient pas. Écrivez des lettres minuscules, des chiffres et des traits d'union, 48 au plus : budget-local.
console-wrong-edit-faults = { $count ->
        [one] Rien n'est publié. Un défaut est à corriger : { $first }
       *[other] Rien n'est publié. { $count } défauts sont à corriger, dont : { $first }
    }
console-wrong-edit-same = Elle dit ce qui est déjà publié. Changez quelque chose, ou abandonnez-la.
console-wrong-edit-moved = Autre chose a été publié depuis l'essai. Essayez de nouveau, puis publiez.
console-wrong-edit-base = Une autre version a été publiée ou annulée depuis. Regardez-la, puis enregistrez la vôtre et essayez de nouveau.
console-wrong-second-reader = Une deuxième personne la relit avant la publication. Demandez une relecture.
console-wrong-own-reading = Qui l'a écrite ne peut pas la relire. Demandez à un collègue.
console-wrong-reader-gone = La personne qui l'a relue ne peut plus modifier les fiches. Demandez à un autre collègue.
