### Les annonces de la Mission, telles que les gens les lisent. Même liste de messages que announce.en.ftl.

announce-notice = _Annonce transmise par cet assistant, qui n'est pas un service officiel. /stop : plus d'annonces._

## Suivre un territoire
following-begun =
    __C'est noté : vous suivez { $followed } depuis le { $since }.__

    { $resumed ->
        [yes] Vous aviez arrêté les annonces : elles reprennent.
       *[other] Les annonces de la Mission sur ce territoire arriveront ici, quand il y en a.
    } /stop arrête tout.
following-already =
    __Vous suivez déjà { $followed }, depuis le { $since }.__ Rien ne change. /territoires les montre tous ; /stop arrête tout.
following-ended =
    __C'est noté : vous ne suivez plus { $followed }.__ Les annonces générales, elles, continuent ; /stop les arrête aussi.
following-none =
    __Vous ne suivez aucun territoire.__ Demandez ce qu'il en est d'une ville, par exemple « Lille », puis « Suivre ce territoire ».
following-list =
    __{ $count ->
        [one] Vous suivez un territoire.
       *[other] Vous suivez { $count } territoires.
    }__ Chaque bouton met fin à un suivi ; /stop arrête toutes les annonces.

    { $followings }
following-row = { $followed }, depuis le { $since }

choice-follow = Suivre ce territoire
choice-follow-again = Suivre de nouveau
choice-unfollow = Ne plus suivre
choice-unfollow-place = Quitter { $followed }
choice-followings = Voir mes territoires

## Répondre à une annonce
announce-reply =
    __Écrivez votre réponse à cette annonce.__ Si je connais la réponse à votre question, je vous la donne tout de suite ; sinon, l'équipe de la Mission lit votre message.
announce-reply-left =
    __Rien n'a été transmis.__ Le bouton « Répondre » sous l'annonce reste là 72 heures.
announce-reply-late =
    __Cette annonce n'attend plus de réponse : les 72 heures sont passées, ou elle n'est pas venue ici.__ Posez votre question directement, je cherche la réponse.
announce-reply-thanks =
    __Bien reçu, merci.__ Rien n'est à faire.
announce-reply-kept =
    __C'est transmis à l'équipe de la Mission, avec l'annonce à laquelle vous répondez.__ { $is_cut ->
        [yes] Seuls les 1 000 premiers caractères sont gardés. {""}
       *[other] {""}
    }Si quelqu'un répond, ce sera ici ; personne ne s'est engagé sur un délai.
announce-reply-answered =
    __L'équipe de la Mission répond à votre message.__ Vous aviez écrit : « { $question } »

choice-reply = Répondre
choice-reply-quit = Ne rien envoyer

## L'équipe de la Mission
staff-welcome =
    __{ $role ->
        [owner] Vous faites maintenant partie de l'équipe, comme propriétaire.
        [team] Vous faites maintenant partie de l'équipe de la Mission.
       *[reader] Vous pouvez maintenant lire les annonces et leurs rapports.
    }__ { $role ->
        [reader] Les annonces se lisent dans la console ; en écrire demande un autre rôle.
       *[other] Écrivez /announce pour préparer une annonce. Rien ne part sans un aperçu et votre accord.
    }
staff-link-gone =
    __Ce lien ne mène plus nulle part : { $state ->
        [used] il a déjà servi.
        [expired] il a expiré.
       *[unknown] je ne le connais pas.
    }__ Rien n'a changé. Demandez-en un nouveau à un propriétaire de cette installation.
staff-console =
    __Ce lien ouvre la console de l'équipe en votre nom, une seule fois, pendant { $minutes } minutes.__ Ne le transmettez pas : qui l'ouvre agit à votre place. { $is_local ->
        [yes] Il ne s'ouvre que sur la machine où tourne cet assistant. {""}
       *[other] {""}
    }/console en donne un autre.
staff-console-nowhere =
    __La console n'est pas servie ici.__ Rien n'a changé. Sur la machine où tourne l'assistant, lancez make run, puis python run_bot.py sign-in, qui écrit un lien.

## Écrire une annonce dans la conversation
announce-no-right =
    __Votre rôle permet de lire les annonces, pas d'en écrire.__ Rien n'a été changé. Demandez ce droit à un propriétaire de cette installation.
announce-unfinished =
    __Une annonce commencée vous attend : « { $title } ».__
announce-french =
    __Écrivez le texte en français, en un seul message.__ Mise en forme : \*\*gras\*\*, listes, liens.

    Rien ne part avant l'aperçu et votre accord.
announce-english =
    __C'est noté. Écrivez maintenant le texte en anglais__, ou choisissez ce que reçoivent les anglophones.
announce-english-only =
    __Écrivez le texte en anglais, en un seul message.__ Rien ne part avant l'aperçu et votre accord.
announce-no-french =
    __C'est noté. Que reçoivent les francophones, sans texte en français ?__
announce-audience =
    __À qui l'envoyer ?__ Choisissez, ou écrivez un filtre : « territory:lille,brest language:fr seen:30d ».

    Les mots possibles : role, territory, language, channel, stage, seen, list.
announce-audience-wrong =
    __Je ne lis pas « { $part } » dans ce filtre.__ Le brouillon est gardé{ $allowed ->
        [none] .
       *[other] {" "}; là, je connais : { $allowed }.
    } Écrivez par exemple : « territory:lille language:fr ».
announce-aimed =
    __Public noté : { $audience }.__ L'aperçu dit combien de personnes cela fait.
announce-everyone = toutes les personnes qui veulent des annonces
announce-check =
    __{ $reachable ->
        [0] Personne ne peut la recevoir : { $audience }.
        [one] Une personne la recevra : { $audience }.
       *[other] { $reachable } personnes la recevront : { $audience }.
    }__ L'aperçu est exactement ce qu'elles verront.

    Exclues : { $opted_out } après /stop, { $unreachable } injoignables, { $never_came } jamais venues, { $others } pour une autre raison.

    { $has_doubts ->
        [yes] À relire, au regard de nos sources ou de l'appel clos : { $doubts }.
       *[no] Rien n'y contredit nos sources, pour ce que je sais en lire.
    }
announce-missing-field =
    __Le champ « { $field } » n'a pas de valeur : l'annonce ne peut pas partir.__ Le brouillon est gardé. Retirez ce champ du texte, ou donnez un tableau dans la console.
announce-sure =
    __{ $reachable ->
        [one] Envoyer à une personne, maintenant ?
       *[other] Envoyer à { $reachable } personnes, maintenant ?
    }__ Il faut { $minutes ->
        [one] une minute au plus.
       *[other] environ { $minutes } minutes.
    } L'envoi peut être arrêté dans la console.
announce-sent =
    __C'est parti, pour { $reachable ->
        [one] une personne.
       *[other] { $reachable } personnes.
    }__ La console montre qui l'a reçue, qui non et pourquoi ; elle permet aussi de corriger ou de retirer.
announce-needs-approval =
    __Ce public est trop large pour une seule personne : un collègue doit donner son accord.__ Rien n'est parti, le brouillon est gardé.
announce-needs-approval-at =
    __Ce public est trop large pour une seule personne : un collègue doit donner son accord, aussi pour ce moment : { $day }, { $hour }.__ Rien n'est programmé, le brouillon est gardé.
announce-approval-asked =
    __C'est demandé : l'annonce attend l'accord d'un collègue, dans la console.__ La changer annule la demande.
announce-approval-asked-at =
    __C'est demandé pour le { $day }, { $hour }, heure de Paris : l'accord d'un collègue manque, dans la console.__ Changer l'annonce annule la demande.
announce-when =
    __Quand l'envoyer ?__ Écrivez le jour et l'heure de Paris : « 12 mai 2027 à 14 h 30 ».
announce-when-wrong =
    __Je ne lis pas de jour et d'heure.__ Le brouillon est gardé. Écrivez par exemple : « 12 mai 2027 à 14 h 30 ».
announce-when-past =
    __Ce moment est passé : { $day }, { $hour }.__ Le brouillon est gardé. Écrivez un moment à venir, par exemple « 12 mai 2027 à 14 h 30 ».
announce-scheduled =
    __C'est programmé : { $day }, { $hour }, heure de Paris.__ Qui la reçoit est décidé à ce moment-là. La console permet de l'annuler d'ici là.
announce-stopped =
    __Rien n'est parti{ $why ->
        [no-right] {" "}: votre rôle ne permet pas d'envoyer.
        [state] {" "}: cette annonce n'est plus un brouillon.
        [changed] {" "}: elle a changé depuis cet aperçu.
        [nobody] {" "}: personne ne peut la recevoir.
        [own-approval] {" "}: qui donne son accord ne peut pas envoyer aussi.
       *[approval] {" "}: l'accord d'un collègue manque.
    }__ { $why ->
        [no-right] Demandez à un collègue.
        [state] Son état est dans la console.
        [changed] Écrivez /announce pour la revoir.
        [nobody] Changez le public, ou donnez le lien du robot à qui vous voulez joindre.
        [own-approval] Laissez un collègue l'envoyer.
       *[approval] Demandez-le par /announce, puis « Envoyer ».
    }
announce-too-long =
    __Ce texte ne peut pas être pris : { $units } signes, { $most } au plus, et au moins un mot.__ Rien n'en est gardé. Écrivez-le plus court, en un seul message.
announce-gone =
    __Je ne retrouve pas ce brouillon.__ Rien n'est parti. Écrivez /announce pour le reprendre ou en commencer un autre.
announce-left =
    __Rien n'est parti.__ Ce qui était noté reste un brouillon : /announce le reprend.

choice-literal = { $label }
choice-console-open = Ouvrir la console
choice-announce-resume = Voir l'annonce commencée
choice-announce-new = Écrire une autre annonce
choice-announce-quit = Garder pour plus tard
choice-announce-only-en = Écrire en anglais seulement
choice-announce-other-en = Leur envoyer le français
choice-announce-skip-en = Ne rien leur envoyer
choice-announce-other-fr = Leur envoyer l'anglais
choice-announce-skip-fr = Ne rien leur envoyer
choice-announce-everyone = Viser tout le monde
choice-announce-leads = Viser les porteurs de projet
choice-announce-french = Viser les francophones
choice-announce-seen = Viser les vus depuis 90 jours
choice-announce-check = Voir l'aperçu
choice-announce-send = { $reachable ->
        [one] Envoyer à une personne
       *[other] Envoyer à { $reachable } personnes
    }
choice-announce-at = Choisir une date
choice-announce-aim = Changer le public
choice-announce-ask = Demander l'accord
