### Les projets et les personnes autour. Même liste de messages que projects.en.ftl.

team-unnamed = Projet sans nom
team-member = Membre { $number }
team-somebody = quelqu'un de l'équipe
team-role-owner = propriétaire
team-role-editor = éditeur
team-role-reader = lecteur
team-role-reviewer = relecteur de la Mission
team-role-guest = invité
team-and-more = { $shown } et { $more ->
        [one] { $more } autre
       *[other] { $more } autres
    }
team-no-answer = pas de réponse
team-unknown = à vérifier
team-link-web = Sur le web :
team-link-telegram = Sur Telegram :

team-projects =
    __{ $count ->
        [one] Vous avez un projet.
       *[other] Vous avez { $count } projets.
    }__ Choisissez celui dont vous voulez parler.

    { $rows }
team-projects-row = { $project } ({ $role }) : { $answered ->
        [0] aucune réponse
        [one] { $answered } réponse
       *[other] { $answered } réponses
    }{ $has_last ->
        [no] {""}
       *[other] , la dernière le { $last }
    }
team-projects-review-row = { $project } ({ $role }) : le dossier, à relire
team-none =
    __Vous n'avez pas encore de projet ici.__ Il naît à votre première réponse, sans inscription ; vous pourrez alors inviter votre équipe.

    Vous en avez un ailleurs ? Votre lien ou votre code de retour y ramène.
team-started =
    __Un projet tout neuf est prêt, et c'est de lui que nous parlons maintenant.__ Il compte { $questions } questions, et vos autres projets ne changent pas.
team-card =
    __{ $project }__

    { $members ->
        [one] Vous en êtes { $role }, sans autre membre pour l'instant.
       *[other] Vous en êtes { $role }, parmi { $members } membres.
    } { $answered ->
        [one] { $answered } réponse
       *[other] { $answered } réponses
    } sur { $total }.

    { $has_last ->
        [no] Personne n'a encore répondu.
       *[other] Dernière réponse : { $by }, le { $last }.
    } { $has_target ->
        [no] Aucune date visée.
       *[other] Date que vous visez : { $target }.
    }
team-more =
    __{ $project } : que voulez-vous faire ?__
team-kept =
    __Rien n'a changé.__ Le projet reste tel qu'il était : { $project }.

team-gone =
    __Ce projet ne vous est pas ouvert.__ Il a été supprimé, ou vous n'en faites plus partie ; vos autres projets sont intacts.

    Un de ses membres peut vous inviter de nouveau.
team-stale =
    __Ce bouton ne mène plus nulle part : le projet a changé depuis.__ Rien n'est perdu. Repartez d'ici.
team-guest =
    __Vous êtes invité à répondre à { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } de ce projet, sans en voir le reste.__ Vos réponses y comptent.

    Pour en voir plus, demandez à la personne qui vous a invité une invitation de lecteur ou d'éditeur.
team-refused =
    __{ $right ->
        [rename] Vous ne pouvez pas renommer ce projet
        [invite] Vous ne pouvez inviter personne dans ce projet
        [target] Vous ne pouvez pas changer la date de ce projet
        [share] Vous ne pouvez pas partager ce projet
        [remove] Vous ne pouvez retirer personne de ce projet
        [delete] Vous ne pouvez pas supprimer ce projet
        [note] Vous ne pouvez pas écrire de note dans ce projet
        [draft] Vous ne pouvez pas changer le dossier de ce projet
        [review] Vous ne pouvez pas laisser de remarque dans ce projet
        [resolve] Vous ne pouvez pas traiter de remarque dans ce projet
        [show] Vous ne pouvez pas choisir ce que voit un relecteur
        [read] Vous ne voyez pas cette partie du projet
        [assign] Vous ne pouvez pas confier de question ni de pièce dans ce projet
       *[other] Vous ne pouvez pas faire cela dans ce projet
    } : vous en êtes { $role }.__

    { $right ->
        [remove] Le propriétaire seul le peut.
        [delete] Le propriétaire seul le peut.
        [show] Le propriétaire seul le peut.
        [read] Les membres de l'équipe la voient.
        [review] Le propriétaire, les éditeurs et les relecteurs le peuvent.
       *[other] Le propriétaire et les éditeurs le peuvent.
    } Propriétaire, à qui le demander : { $owner }.

team-rename =
    __Comment s'appelle ce projet ?__ Écrivez son nom, { $most } caractères au plus, par exemple : « Candidature de notre métropole ». Il s'appelle aujourd'hui : { $project }.
team-renamed =
    __C'est noté : { $project }.__
team-name-empty =
    __Je n'ai pas lu de nom.__ Le projet s'appelle toujours : { $project }. Écrivez par exemple : « Candidature de notre métropole ».
team-name-too-long =
    __Ce nom est trop long : { $length } caractères, { $most } au plus.__ Rien n'a changé. Écrivez-en un plus court, par exemple : « Candidature de notre métropole ».
team-name-me =
    __Quel nom les autres membres doivent-ils voir ?__ Écrivez-le, { $most } caractères au plus. Vous apparaissez aujourd'hui ainsi : { $me }.
team-name-me-wrong =
    __{ $length ->
        [0] Je n'ai pas lu de nom.
       *[other] Ce nom est trop long : { $length } caractères, { $most } au plus.
    }__ Rien n'a changé. Écrivez par exemple : « Service numérique ».
team-named =
    __C'est noté : les membres du projet vous voient sous le nom { $name }.__

    Les rapports peuvent-ils aussi le dire ? Ils se partagent hors de l'équipe. Sans réponse, ils ne vous nomment pas.
team-nameless =
    __Vous apparaissez sans nom : { $me }.__ Vous pouvez en donner un plus tard, depuis l'équipe du projet.
team-agreed =
    __C'est noté : les rapports peuvent vous nommer, { $me }.__ L'équipe du projet permet d'en changer.
team-hidden =
    __C'est noté : les rapports ne vous nomment pas.__ Les membres du projet, eux, voient : { $me }.

team-invite =
    __Que pourra faire la personne invitée ?__ Un éditeur répond et invite avec vous ; un lecteur regarde. Le lien vaut { $days } jours et se révoque.

    { $has_project ->
        [no] Ce projet n'a pas de nom. Écrivez-le maintenant si vous voulez qu'elle le voie, ou choisissez sans nom.
       *[other] Elle verra ce nom : { $project }.
    }
team-invite-uses =
    __Combien de personnes pourront entrer par ce lien ?__ Une seule, ou plusieurs, jusqu'à { $uses }. Chacune sera { $role }.
team-invited =
    __Voici l'invitation, à transmettre vous-même : { $role }, { $uses ->
        [one] pour { $uses } personne
       *[other] pour { $uses } personnes
    }, jusqu'au { $until }.__ Elle se révoque à tout moment.

    { $links }

    { $is_local ->
        [yes] Le lien web ne s'ouvre que sur cet ordinateur : cette installation n'a pas d'adresse publique.
       *[other] Qui l'ouvre voit votre projet à rejoindre et décide.
    }
team-invitations =
    __{ $count ->
        [one] Une invitation est encore ouverte.
       *[other] { $count } invitations sont encore ouvertes.
    }__ La révoquer ferme le lien ; qui est entré reste membre.

    { $rows }
team-invitations-row = { $role }, encore { $uses ->
        [one] { $uses } entrée
       *[other] { $uses } entrées
    }, jusqu'au { $until }{ $questions ->
        [0] {""}
        [one] , pour { $questions } question
       *[other] , pour { $questions } questions
    }{ $parts ->
        [0] {""}
        [one] , pour { $parts } partie du dossier
       *[other] , pour { $parts } parties du dossier
    }
team-revoked =
    __L'invitation est révoquée : son lien n'ouvre plus rien.__ Qui était déjà entré reste membre.
team-revoked-before =
    __Cette invitation ne vaut déjà plus : révoquée, expirée ou épuisée.__ Vous pouvez en faire une nouvelle.

invitation =
    __On vous invite comme { $role } dans ce projet : { $project }.__ { $has_inviter ->
        [no] L'invitation vient d'un de ses membres.
       *[other] L'invitation vient de : { $inviter }.
    }

    { $has_scope ->
        [yes] Vous répondrez à { $questions ->
            [one] { $questions } question
           *[other] { $questions } questions
        }, sans voir le reste. Aucune inscription n'est demandée.
       *[other] Vous verrez ses réponses et son résultat ; ses membres verront ce que vous y faites. Aucune inscription n'est demandée.
    }
invitation-accepted =
    __C'est fait, vous avez rejoint { $project } comme { $role }.__

    Quel nom les autres membres doivent-ils voir ? Écrivez-le, { $most } caractères au plus, ou restez sans nom.
invitation-widened =
    __C'est fait : vous êtes maintenant { $role } dans ce projet, { $project }.__ Vos réponses d'avant y sont toujours.
invitation-closed =
    __{ $why ->
        [expired] Cette invitation a expiré.
        [revoked] Cette invitation a été révoquée par le projet.
        [used] Cette invitation a déjà servi autant de fois que prévu.
        [member] Vous êtes déjà membre de ce projet : { $project }.
        [deleted] Le projet de cette invitation a été supprimé.
       *[other] Ce lien n'est pas une invitation que je connais.
    }__

    { $why ->
        [member] Cette invitation n'y ajoute rien ; elle n'a pas été utilisée.
        [deleted] Ses réponses n'existent plus. La personne qui vous a invité peut vous dire s'il continue ailleurs.
        [unknown] Il est peut-être coupé : copiez-le en entier, ou demandez-en un nouveau à la personne qui vous l'a envoyé.
       *[other] Demandez-en une nouvelle : { $has_inviter ->
            [no] la personne qui vous a invité peut la faire en une minute.
           *[other] { $inviter } peut la faire en une minute.
        }
    }
team-joined =
    __Quelqu'un a accepté votre invitation et rejoint { $project } comme { $role }.__ Si ce n'est pas la personne attendue, le propriétaire peut la retirer.

team-people =
    __{ $count ->
        [one] Vous êtes seul dans ce projet.
       *[other] { $count } personnes dans ce projet.
    }__

    { $items }
team-people-row = { $member }{ $is_me ->
        [no] {""}
       *[other] {" "}(vous)
    }, { $role }{ $questions ->
        [0] {""}
        [one] , pour { $questions } question
       *[other] , pour { $questions } questions
    }{ $parts ->
        [0] {""}
        [one] , pour { $parts } partie du dossier
       *[other] , pour { $parts } parties du dossier
    }
team-remove =
    __Retirer { $member } de ce projet ?__ Ses réponses et ses notes restent. Ses invitations et son accès s'arrêtent aussitôt.
team-removed =
    __{ $member } ne fait plus partie du projet.__ Ses réponses restent ; les questions qui lui étaient confiées ne sont plus à personne.
team-removed-before =
    __Cette personne ne fait plus partie du projet.__ Rien n'est à retirer ; ses réponses sont gardées.
team-remove-me =
    __C'est vous : pour partir, quittez le projet.__ Ce que devient le projet vous sera dit avant.
team-removed-you =
    __Vous ne faites plus partie de ce projet : { $project }.__ Son propriétaire vous en a retiré. Vos réponses y restent ; vos autres projets ne changent pas.

    Si c'est une erreur, demandez-lui une nouvelle invitation.
team-leave =
    __Quitter ce projet, { $project } ?__ Vos réponses y restent, vous ne les verrez plus.

    { $becomes ->
        [inherited] Vous en êtes propriétaire. { $heir } le devient à votre place.
        [erased] Vous en êtes propriétaire et personne ne peut le reprendre : il sera supprimé avec tout ce qu'il contient, sans retour.
       *[other] Pour revenir, il vous faudra une nouvelle invitation.
    }
team-left =
    __C'est fait : vous ne faites plus partie de ce projet, { $project }.__ Pour revenir, demandez une invitation à un de ses membres.
team-left-you =
    __{ $by } a quitté ce projet : { $project }.__ { $is_reviewer ->
        [yes] Ses remarques restent.
       *[no] Ses réponses restent. { $is_heir ->
            [yes] Vous en êtes maintenant propriétaire : vous pouvez retirer des membres et supprimer le projet.
           *[other] Les questions qui lui étaient confiées ne sont plus à personne.
        }
    }
team-delete =
    __Supprimer ce projet pour tout le monde : { $project } ?__ { $answers ->
        [0] Il n'a pas encore de réponse.
        [one] { $answers } réponse disparaîtra
       *[other] { $answers } réponses disparaîtront
    }{ $answers ->
        [0] {""}
       *[other] , sans retour possible.
    }{ $has_draft ->
        [yes] {" "}Son dossier disparaîtra aussi : { $texts ->
            [one] { $texts } texte
           *[other] { $texts } textes
        }, { $evidence ->
            [one] { $evidence } preuve
           *[other] { $evidence } preuves
        }.
       *[no] {""}
    } { $members ->
        [0] Personne d'autre n'en est membre.
        [one] { $members } autre membre le perdra aussi et en sera prévenu.
       *[other] { $members } autres membres le perdront aussi et en seront prévenus.
    }

    Exportez d'abord : rapport, réponses en CSV et en JSON{ $has_draft ->
        [yes] {" "}; le dossier s'emporte à part, preuves comprises.
       *[no] .
    }
team-deleted =
    __C'est supprimé : il ne reste rien de ce projet, { $project }.__ Ses liens et ses invitations n'ouvrent plus rien. Ses membres sont prévenus.
team-deleted-you =
    __Ce projet a été supprimé par son propriétaire : { $project }.__ Ses réponses n'existent plus. Vous n'avez rien à faire ; vos autres projets ne changent pas.
team-file =
    { $kind ->
        [report] Le rapport en PDF.
        [csv] Toutes les réponses, pour un tableur (CSV).
       *[other] Toutes les réponses, pour un autre logiciel (JSON).
    } Projet : { $project }. Enregistrez ce fichier avant toute suppression.
team-exported =
    __Voici les trois fichiers du projet.__ Rien n'a changé.

team-nothing-open =
    __Il ne manque rien dans cette famille, { $group } : toutes ses questions ont une réponse.__ Rien n'est à envoyer.
team-send =
    __À qui envoyer { $questions ->
        [one] { $questions } question ouverte
       *[other] les { $questions } questions ouvertes
    } de cette famille, { $group } ?__ Un membre la reçoit tout de suite. Un lien n'ouvre que ces questions, à toute personne à qui vous l'envoyez.
team-sent-by-link =
    __Ce lien n'ouvre que { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } de cette famille, { $group }, jusqu'au { $until }.__ Envoyez-le à qui peut répondre ; il se révoque depuis « Inviter ».

    { $links }

    { $is_local ->
        [yes] Le lien web ne s'ouvre que sur cet ordinateur : cette installation n'a pas d'adresse publique.
       *[other] Aucune inscription n'est demandée ; le reste du projet ne se voit pas.
    }
team-sent =
    __C'est confié à { $member } : { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } de cette famille, { $group }.__ { $is_told ->
        [yes] Un message l'en prévient, avec le bouton pour répondre.
       *[other] Aucun message ne peut lui parvenir ici : prévenez cette personne vous-même.
    }
team-duty-given =
    __On compte sur vous pour répondre : { $criteria }.__ Cela vient de { $by }, dans ce projet : { $project }.

    « Je ne sais pas » est une réponse aussi.

choice-team-begin = Commencer
choice-team-projects = Mes projets
choice-team-return = Retrouver un projet
choice-team-card = Voir le projet
choice-team-open = { $has_project ->
        [no] Projet sans nom
       *[other] { $project }
    }
choice-team-new = Commencer un autre projet
choice-team-next = Voir la suite
choice-team-go-on = Continuer
choice-team-answer = Répondre
choice-team-result = Voir le résultat
choice-team-invite = Inviter
choice-team-people = Voir l'équipe
choice-team-share = Partager
choice-team-more = Autres actions
choice-team-rename = Renommer
choice-team-target = Fixer une date
choice-team-owed = Voir qui doit quoi
choice-team-history = Voir l'historique
choice-team-leave = Quitter le projet
choice-team-delete = Supprimer le projet
choice-team-nameless = Rester sans nom
choice-team-agree = Oui, me nommer
choice-team-hide = Non, ne pas me nommer
choice-team-editor = Inviter un éditeur
choice-team-reader = Inviter un lecteur
choice-team-invitations = Invitations ouvertes ({ $count })
choice-team-invitations-all = Invitations ouvertes
choice-team-one = Une personne
choice-team-several = Jusqu'à { $uses } personnes
choice-team-revoke = Révoquer la { $number }
choice-team-join = Rejoindre
choice-team-remove = { $has_name ->
        [no] Retirer Membre { $number }
       *[other] Retirer { $name }
    }
choice-team-remove-yes = Oui, retirer
choice-team-no = Non, rien changer
choice-team-me = Changer mon nom
choice-team-leave-yes = Oui, quitter
choice-team-delete-yes = Oui, supprimer
choice-team-export = Exporter d'abord
choice-team-draft = Emporter le dossier
choice-team-member = { $has_name ->
        [no] Membre { $number }
       *[other] { $name }
    }
choice-team-link = Faire un lien
