### Le parcours d'auto-évaluation : questions, réponses, résultat. Même liste de messages que walk.en.ftl.

walk =
    __{ $questions } questions pour voir ce que votre territoire peut prouver aujourd'hui : dix minutes environ.__

    { $call } Le résultat reste utile pour préparer un autre projet.

    Rien n'est demandé sur vous. « Je ne sais pas » est une réponse. Pour les { $all } questions, écrivez « complet » en chemin.
walk-resume =
    { $count ->
        [one] __Votre parcours vous attend.__
       *[other] __{ $count } parcours vous attendent.__ Lequel reprenez-vous ?
    } Vos réponses sont gardées ; « projets » en montre la liste.
walk-not-here =
    __Le parcours n'existe pas dans cette installation.__ Posez votre question, ou parcourez les thèmes.
walk-example =
    __Voici le résultat d'un territoire inventé, tel que vous verrez le vôtre.__
walk-paused =
    __C'est en pause : { $done } réponses sur { $total } sont gardées.__ Revenez quand vous voulez avec /diagnostic, ici ou sur un autre appareil.
walk-read-only =
    __Vous pouvez lire ce projet, pas y répondre.__ Demandez à la personne qui l'a ouvert de vous donner le droit d'écrire.
walk-not-reviewed =
    __Vous relisez le dossier de ce projet, pas ses réponses.__ Ce que l'équipe vous montre est dans le dossier.
answer-not-yours =
    __Cette question ne fait pas partie de celles qu'on vous a envoyées.__ Vos réponses aux autres sont gardées.
guest-thanks =
    __Merci, vos réponses sont enregistrées.__ L'équipe qui vous a écrit les voit. Pour en corriger une, appuyez de nouveau sur son bouton.
project-gone =
    __Ce projet n'est plus ouvert ici.__ Il a pu être supprimé, ou vous n'en faites plus partie. Vos autres projets n'ont pas changé.
question-gone =
    __Cette question a changé depuis.__ Ce qui avait été répondu est gardé ; voici où vous en êtes.
pace-chosen =
    { $pace ->
        [full] __Parcours complet : { $total } questions.__ Vos réponses restent.
       *[other] __Parcours rapide : { $total } questions, une par critère.__ Vos réponses restent.
    }

ask =
    { $has_time ->
        [yes] __{ $number } sur { $total } · { $criterion }__ · encore { $minutes } min environ
       *[other] __{ $number } sur { $total } · { $criterion }__
    }

    { $question }{ $has_help ->
        [yes] {" "}{ $help }
       *[no] {""}
    }{ $has_example ->
        [yes] {" "}Par exemple : { $example }
       *[no] {""}
    }

    { $options }{ $has_chosen ->
        [yes] {""}

    Choisi : { $chosen }.
       *[no] {""}
    }{ $is_first ->
        [yes] {""}

    Vous pouvez aussi écrire : retour, liste, résultat, pause.
       *[no] {""}
    }
noted =
    { $is_known ->
        [yes] ✔ Noté · { $question } : { $answer }
       *[no] ✔ Noté · { $question } : à vérifier. Ce n'est pas un zéro, la question n'est pas comptée.
    }
unknown-answer = à vérifier
no-answer = pas encore de réponse
answer-changed =
    { $whose ->
        [theirs] __Changé · { $question } : { $answer }.__ { $member } avait répondu le { $date } : { $before }. Cette personne en est avertie si je peux la joindre.
       *[other] __Changé · { $question } : { $answer }.__ Avant, le { $date } : { $before }.
    }
answer-replaced =
    __{ $member } a changé une réponse que vous aviez donnée{ $has_project ->
        [yes] , projet { $project }
       *[no] {""}
    }.__ { $question } : { $answer } ; vous aviez répondu le { $date } : { $before }. La dernière réponse compte ; vous pouvez remettre la vôtre.
answer-restored =
    { $had_none ->
        [yes] __Annulé · { $question } : de nouveau sans réponse.__
       *[no] __Rétabli · { $question } : { $answer }.__
    }
member-without-name = Le membre { $number }
why =
    __{ $guidance }__

    Ce qui fait preuve : { $evidence }.{ $has_references ->
        [yes] {" "}Repères publiés ailleurs, pas des seuils : { $references }.
       *[no] {""}
    }{ $has_source ->
        [yes] {""}

    { $source }
       *[no] {""}
    }
either =
    __Je lis une question. Je réponds, ou je la note comme votre réponse ?__

group-done =
    { $has_score ->
        [yes] __{ $group } : { $score } sur 100__, { $answered } réponses sur { $of }.
       *[no] __{ $group } : pas encore de chiffre__, { $answered } réponses sur { $of }.
    }{ $missing ->
        [0] {""}
       *[other] {" "}Encore { $missing } % du poids avant une première tendance.
    }{ $has_holder ->
        [yes] {" "}Qui peut savoir le reste : { $holder }.
       *[no] {""}
    }
first-tendency =
    __Première tendance : { $band }, { $score } sur 100__, sur ce que vous pouvez prouver. Elle bougera avec vos réponses.
no-tendency =
    __Pas encore de tendance : { $share } % du poids est renseigné, il en faut 70 %.__

    { $needed ->
        [one] Une réponse suffit, par exemple « { $criterion } ».
       *[other] { $needed } réponses suffisent, par exemple « { $criterion } ».
    } Qui peut le savoir : { $holder }.

    Repère à nous, sans valeur officielle.
result =
    __{ $band } : { $score } sur 100__, sur ce que vous pouvez prouver ({ $answered } critères sur { $of }).{ $has_before ->
        [no] {""}
       *[other] {" "}Avant : { $before } ; { $moved ->
            [one] un critère a changé.
           *[other] { $moved } critères ont changé.
        }
    }

    Le plus solide : { $strongest_group } ({ $strongest_score }). Le plus fragile : { $weakest_group } ({ $weakest_score }). Le plus lourd : { $heaviest_group } ({ $heaviest_score }).{ $has_alert ->
        [yes] {""}

    { $has_exact ->
        [yes] À traiter d'abord : { $exact }.{" "}
       *[no] {""}
    }{ $has_quick ->
        [yes] Selon une règle à nous : { $quick }.
       *[no] {""}
    }{ $more_alerts ->
        [0] {""}
       *[other] {" "}+ { $more_alerts } dans le rapport.
    }
       *[no] {""}
    }

    { $has_next ->
        [yes] « { $next } » est à { $steps ->
        [one] un pas
       *[other] { $steps } pas
    }, par exemple : { $example }{ $more_steps ->
        [0] {""}
       *[other] …
    }{ $other_count ->
        [0] .
        [one] {""} ; une autre façon aussi courte.
       *[other] {""} ; { $others } autres façons aussi courtes.
    }
       *[no] C'est la plus haute tendance.
    }{ $asserted ->
        [0] {""}
        [one] {" "}Une réponse est affirmée sans preuve notée.
       *[other] {" "}{ $asserted } réponses affirmées sans preuve notée.
    }

    { $declared ->
        [0] {""}
        [one] Un chiffre déclaré, hors calcul.{" "}
       *[other] { $declared } chiffres déclarés, hors calcul.{" "}
    }Repère à nous, pas une décision officielle.
report =
    __Voici la page à montrer, puis le détail pour l'équipe.__ C'est un repère à nous, sans valeur officielle, et l'appel est clos : la page le dit aussi.
answers =
    __Vos réponses, par famille.__ Choisissez-en une pour voir et changer.

    { $rows }
answers-of-group =
    __{ $group }.__ Choisissez une réponse à changer.

    { $rows }
verify =
    __À vérifier : { $unknown } « je ne sais pas », { $open } sans réponse, { $asserted } affirmées sans preuve notée.__

    Choisissez par quoi continuer. Une preuve est un document, un lien ou un chiffre daté.

weekday =
    { $number ->
        [1] lundi
        [2] mardi
        [3] mercr.
        [4] jeudi
        [5] vendr.
        [6] samedi
       *[7] dim.
    }

choice-begin-walk = Voir où nous en sommes
choice-begin = Commencer
choice-example = Voir un exemple
choice-resume-walk = Reprendre ({ $answered } sur { $total }{ $has_day ->
        [yes] , { $when }
       *[no] {""}
    })
choice-go-on = Continuer
choice-yes = Oui
choice-no = Non
choice-unknown = Je ne sais pas
choice-skip = Passer
choice-why = Pourquoi ?
choice-without = Retirer : { $option }
choice-more-options = Autres choix
choice-done = C'est tout
choice-undo = Annuler ce changement
choice-note-it = La noter comme réponse
choice-answer-it = Répondre à ma question
choice-pace-full = Toutes les questions
choice-pace-quick = Parcours rapide
choice-send = Envoyer la question
choice-answer-now = Y répondre maintenant
choice-verify = Réponses à vérifier
choice-invite = Inviter un collègue
choice-report = Rapport d'une page
choice-result = Revoir le résultat
choice-share = Partager le résultat
choice-more = La suite
choice-groups = Toutes les familles
choice-all-answers = Toutes les réponses
choice-proof = Preuve : { $criterion }
