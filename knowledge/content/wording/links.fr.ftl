### Liens de lecture, date visée, qui doit quoi, notes, historique, retour, réunion de deux appareils. Même liste que links.en.ftl.

share =
    __Ce lien montre le résultat en lecture seule, sans aucun nom, pendant { $days } jours.__ Quiconque l'a peut le lire ; vous pouvez le couper avant.

    { $is_named ->
        [yes] Il portera le nom du projet : { $project }.
       *[no] Le projet n'a pas de nom. Écrivez-en un ici, 60 caractères au plus, ou créez le lien sans nom.
    }
share-made =
    __Voici le lien de lecture, valable jusqu'au { $until }.__ Il ne permet ni de répondre ni de voir les membres.

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}Cette installation n'a pas d'adresse publique : il ne s'ouvre que sur cet ordinateur.
       *[no] {""}
    }
share-no-links =
    __Aucun lien de lecture n'est ouvert.__ Le résultat n'est visible que des membres du projet.
share-links =
    __{ $count ->
        [one] Un lien de lecture est ouvert.
       *[other] { $count } liens de lecture sont ouverts.
    }__ Couper un lien le ferme pour tous ceux qui l'ont.

    { $rows }
share-row = Créé le { $made }, valable jusqu'au { $until }
share-ended =
    __Ce lien est coupé : il ne montre plus rien.__ { $count ->
        [0] Aucun autre lien n'est ouvert.
        [one] Un autre lien reste ouvert.
       *[other] { $count } autres liens restent ouverts.
    }
share-ended-before =
    __Ce lien n'est plus ouvert.__ Il a été coupé ou sa date est passée ; il n'y a rien à faire.
choice-share-make = Créer le lien
choice-share-list = Voir les liens ouverts
choice-share-next = Autres liens
choice-share-end = Couper le n° { $number }

target =
    __{ $has_target ->
        [yes] Votre date visée est le { $target }.
       *[no] Votre équipe n'a pas encore de date visée.
    }__ Elle est à vous, sans valeur officielle : elle sépare ce qui est à faire avant et après.

    Écrivez une date, par exemple : 12 mars, dans deux mois, fin juin.
target-set =
    __Noté : { $day }__{ $count ->
        [0] , c'est aujourd'hui.
        [one] , c'est demain.
       *[other] , dans { $count } jours.
    } Le résultat et le rapport en tiennent compte.
target-wrong =
    __Le { $day } est passé, ou trop lointain ; rien n'est changé.__ Écrivez une date à venir, d'ici vingt ans, par exemple : dans deux mois.
target-none =
    __Il n'y a plus de date visée.__ Le résultat ne sépare plus les étapes en deux.
target-unchanged =
    __Rien n'est changé.__ { $has_target ->
        [yes] La date visée reste le { $target }.
       *[no] Il n'y a pas de date visée.
    }
target-doubt =
    __J'ai lu « { $heard } ». Faut-il noter le { $day } ?__ Sinon, écrivez le jour, le mois et l'année.
choice-target-yes = Oui, notez cette date
choice-target-no = Non, une autre date
choice-target-none = Enlever la date
choice-target-result = Voir le résultat

duty-owed =
    __{ $count ->
        [one] Un critère attend encore une réponse.
       *[other] { $count } critères attendent encore une réponse.
    }__ « Je ne sais pas » compte comme une attente.

    { $rows }
duty-row = { $whose ->
        [nobody] Personne
        [me] Vous
       *[member] { $member }
    } : { $count ->
        [one] { $criterion }
       *[other] { $criterion } et { $others } de plus
    }
duty-nothing-owed =
    __Tous les critères ont une réponse : personne ne doit rien.__ Une réponse se corrige à tout moment.
duty-of-member =
    __{ $whose ->
        [nobody] { $count ->
            [0] Tout critère en attente a quelqu'un.
            [one] Un critère n'est confié à personne.
           *[other] { $count } critères ne sont confiés à personne.
        }
        [me] { $count ->
            [0] Vous ne devez rien.
            [one] Un critère vous attend.
           *[other] { $count } critères vous attendent.
        }
       *[member] { $count ->
            [0] { $member } : rien en attente.
            [one] { $member } : un critère en attente.
           *[other] { $member } : { $count } critères en attente.
        }
    }__

    { $rows }
duty-criterion-row = { $criterion }
duty-assign =
    __{ $criterion } : { $whose ->
        [nobody] ce critère n'est confié à personne.
        [me] ce critère vous est confié.
       *[member] ce critère est confié à { $member }.
    }__ À qui le confier ? Chaque membre qui répond peut le faire, confié ou non.
duty-given =
    __{ $criterion } : { $whose ->
        [me] ce critère vous est confié.
       *[member] ce critère est confié à { $member }.
    }__ { $is_told ->
        [yes] { $whose ->
            [me] {""}
           *[member] Un message le lui dit.
        }
       *[no] Je ne peux pas lui écrire : prévenez cette personne.
    }
duty-told =
    __{ $by } vous confie un critère du projet « { $project } » : { $criterion }.__ Répondez quand vous pouvez ; « je ne sais pas » est une réponse.
duty-freed =
    __{ $criterion } : ce critère n'est plus confié à personne.__ Les réponses déjà données restent.
duty-freed-told =
    __{ $criterion } : ce critère du projet « { $project } » n'est plus à votre charge.__ Le changement vient de { $by }. Vos réponses restent.
duty-not-a-member =
    __Cette personne n'est plus dans le projet, rien n'est changé.__ Choisissez un autre membre, ou invitez-la de nouveau.
duty-cannot-answer =
    __{ $member } ne peut pas répondre à ce critère, rien n'est changé.__ { $role ->
        [reader] Cette personne lit le projet : invitez-la comme éditeur, puis confiez-le-lui.
       *[other] Cette personne ne voit que les questions reçues : envoyez-lui un lien avec celle-ci.
    }
choice-duty-nobody = Confiés à personne
choice-duty-mine = Ce que je dois
choice-duty-member = { $has_name ->
        [yes] { $name }
       *[no] Membre { $number }
    }
choice-duty-next = La suite
choice-duty-all = Qui doit quoi
choice-duty-result = Voir le résultat
choice-duty-people = Voir les membres
choice-duty-to-me = À moi
choice-duty-to = { $has_name ->
        [yes] À { $name }
       *[no] Au membre { $number }
    }
choice-duty-free = À personne
choice-duty-note = Commenter ce critère
choice-duty-answer = Y répondre
choice-duty-give = Confier à quelqu'un

note-list =
    __{ $criterion } : { $kind ->
        [proof] { $count ->
            [0] aucune preuve notée.
            [one] une preuve notée.
           *[other] { $count } preuves notées.
        }
       *[comment] { $count ->
            [0] aucun commentaire.
            [one] un commentaire.
           *[other] { $count } commentaires.
        }
    }__ { $can_write ->
        [yes] { $kind ->
            [proof] Écrivez ce qui prouve le niveau et où c'est, { $most } caractères au plus.
           *[comment] Écrivez le vôtre, { $most } caractères au plus ; les membres le voient.
        }
       *[no] Votre rôle permet de lire, pas d'écrire.
    }

    { $rows }
note-row = { $by }, { $day } : { $text }
note-full =
    __{ $criterion }__, { $by }, le { $day } :

    { $text }
note-kept =
    __Noté, { $kind ->
        [proof] comme preuve
       *[comment] comme commentaire
    } : { $criterion }.__ Les membres du projet le voient{ $kind ->
        [proof] {" "}et le rapport de l'équipe le cite.
       *[comment] .
    }
note-removed =
    __{ $criterion } : cette note est effacée.__ Pour la remettre, copiez-la et écrivez-la de nouveau :

    { $text }
note-gone =
    __{ $criterion } : cette note n'existe plus.__ Quelqu'un l'a effacée depuis ; les autres sont intactes.
note-not-yours =
    __Cette note est de { $by }, rien n'est effacé.__ Son auteur ou le propriétaire du projet peuvent l'effacer.
note-empty =
    __Je n'ai pas lu de mots dans votre message, rien n'est noté.__ Écrivez par exemple : { $kind ->
        [proof] « étude de l'observatoire, mars, page 12 ».
       *[comment] « à vérifier avec l'observatoire ».
    }
note-too-long =
    __Votre texte fait { $length } caractères, j'en garde { $most } au plus ; rien n'est noté.__ Copiez-le, raccourcissez-le, puis envoyez-le de nouveau : je ne coupe rien à votre place.
choice-note-read = Lire le n° { $number }
choice-note-next = Plus anciens
choice-note-all = Revoir les notes
choice-note-remove = Effacer cette note
choice-note-to-comment = Voir les commentaires
choice-note-to-proof = Voir les preuves

history =
    __{ $count ->
        [one] Une réponse a changé.
       *[other] { $is_all ->
            [yes] { $count } changements, le plus récent d'abord.
           *[no] Les { $count } derniers changements, le plus récent d'abord.
        }
    }__

    { $rows }
history-row = { $by }, { $day }, { $question } : { $before } → { $value }
history-empty =
    __Aucune réponse n'a encore été donnée.__ Chaque réponse, et ce qu'elle remplace, paraîtra ici.
choice-history-undo = Rétablir avant le n° { $number }
choice-history-next = Plus anciens

return-offer =
    __Votre réponse est gardée. Pour revenir d'un autre appareil : ce lien privé, ou le code { $code }.__ Quiconque les a ouvre vos projets : gardez-les pour vous.

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}Sans adresse publique, le lien web ne s'ouvre que sur cet ordinateur.
       *[no] {""}
    }
return-made =
    __Votre code de retour est { $code }.__ Écrivez-le ici depuis un autre appareil, ou ouvrez ce lien privé. Quiconque les a ouvre vos projets.{ $renewed ->
        [yes] {" "}Le lien et le code d'avant ne valent plus rien.
       *[no] {""}
    }

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}Sans adresse publique, le lien web ne s'ouvre que sur cet ordinateur.
       *[no] {""}
    }
return-exists =
    __Vous avez déjà un lien et un code de retour.__ Je n'en garde qu'une empreinte et ne peux pas les montrer : un nouveau remplace l'ancien, qui s'arrête aussitôt.
return-how =
    __Pour retrouver un projet, écrivez votre code, par exemple : ABCD-EFGH-JKMN.__ Le lien privé de votre ancien appareil convient aussi. Sans l'un ni l'autre, demandez une invitation à un membre du projet.
return-telegram =
    __Ici, il n'y a rien à garder : Telegram vous reconnaît et vos projets vous suivent.__ Pour continuer aussi dans un navigateur, réunissez les deux.
return-known =
    __Ce lien ramène à { $count ->
        [0] une personne sans projet pour l'instant.
        [one] ce projet : { $projects }.
       *[other] ces projets : { $projects }.
    }__ { $has_begun ->
        [yes] Ce que vous avez commencé ici s'y ajoutera.
       *[no] {""}
    } N'acceptez que si ce lien est le vôtre.
return-done =
    __Vous voilà revenu{ $count ->
        [0] .
        [one] {" "}: { $projects }.
       *[other] {" "}: { $projects }.
    }__ { $has_begun ->
        [yes] Ce que vous aviez commencé ici s'y est ajouté.
       *[no] Rien n'a été perdu entre-temps.
    }
return-declined =
    __Rien n'a changé.__ Vous restez ici comme avant, et le lien n'a pas servi.
return-same =
    __Vous y êtes déjà : ce lien ou ce code est le vôtre.__ Gardez-le pour un autre appareil.
return-unknown =
    __Ce lien ou ce code ne mène nulle part.__ Il a pu être remplacé par un plus récent, ou mal recopié. Le code a douze signes, sans O, I, L, 0 ni 1 : ABCD-EFGH-JKMN.
return-too-many =
    __Trop de codes faux ont été essayés ici : attendez un quart d'heure.__ Le bon code reste valable, vos projets sont intacts.
choice-return-projects = Voir mes projets
choice-return-begin = Commencer
choice-return-elsewhere = Réunir deux appareils
choice-return-renew = Remplacer lien et code
choice-return-no = Non, rester ici
choice-return-yes = Oui, c'est le mien

joining-link =
    __Ouvrez ce lien là où vous voulez aussi être reconnu, dans l'heure.__ L'autre côté demandera, puis vous confirmerez ici : rien n'est réuni avant. Ne le donnez à personne.

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}Sans adresse publique, le lien web ne s'ouvre que sur cet ordinateur.
       *[no] {""}
    }
joining-open =
    __Ce lien réunit cet appareil avec { $count ->
        [0] un autre, sans projet pour l'instant.
        [one] un autre, où il y a ce projet : { $projects }.
       *[other] un autre, où il y a ces projets : { $projects }.
    }__ Les projets d'ici et de là-bas seront à la même personne. N'acceptez que si vous avez fait ce lien.
joining-claimed =
    __C'est demandé ; rien n'est encore réuni.__ { $is_told ->
        [yes] Confirmez { $channel ->
            [telegram] dans Telegram
            [web] dans le navigateur
            [terminal] dans le terminal
           *[other] sur l'autre appareil
        }, où le lien a été fait.
       *[no] Je ne peux pas écrire à l'autre appareil : faites-y un nouveau lien.
    }
joining-waits =
    __C'est déjà demandé, et l'autre appareil n'a pas encore répondu.__ Confirmez là où le lien a été fait.
joining-asked =
    __Quelqu'un a ouvert votre lien { $channel ->
        [telegram] dans Telegram
        [web] dans un navigateur
        [terminal] dans un terminal
       *[other] sur un autre appareil
    }. Est-ce vous ?__ { $count ->
        [0] Il n'y a pas de projet de ce côté-là.
        [one] Là-bas, il y a ce projet : { $projects }.
       *[other] Là-bas, il y a ces projets : { $projects }.
    } Si vous dites oui, cette personne verra tous vos projets.
joining-declined =
    __Rien n'a été réuni.__ Le lien n'a pas servi, vous restez ici comme avant.
joining-done =
    __C'est fait : les deux appareils sont la même personne.__ Vos projets sont les mêmes des deux côtés.
joining-done-told =
    __L'autre côté a confirmé : les deux appareils sont la même personne.__ Vos projets sont les mêmes ici et là-bas.
joining-refused =
    __Rien n'a été réuni.__ Ce lien ne vaut plus rien, et l'autre côté le sait.
joining-refused-told =
    __L'autre côté a refusé : rien n'a été réuni.__ Ce que vous avez ici est intact. Si c'était vous, faites un nouveau lien là-bas.
joining-not-opened =
    __Personne n'a encore ouvert ce lien, il n'y a rien à confirmer.__ Ouvrez-le sur l'autre appareil, ou faites-en un nouveau.
joining-unknown =
    __Ce lien ne mène nulle part.__ Il a été remplacé ou mal recopié. Faites-en un nouveau sur l'un des deux appareils.
joining-expired =
    __Ce lien a expiré : il valait une heure.__ Rien n'a été réuni. Faites-en un nouveau sur l'un des deux appareils.
joining-settled =
    __Ce lien a déjà servi, il n'y a plus rien à confirmer.__ Si les deux côtés ne montrent pas les mêmes projets, faites un nouveau lien.
joining-same =
    __C'est l'appareil où ce lien a été fait.__ Ouvrez-le sur l'autre, celui qui doit aussi vous reconnaître.
choice-joining-again = Faire un nouveau lien
choice-joining-projects = Voir mes projets
choice-joining-begin = Commencer
choice-joining-claim = C'est moi, réunir
choice-joining-no = Non, rester ici
choice-joining-yes = Oui, c'est moi
choice-joining-refuse = Non, refuser
