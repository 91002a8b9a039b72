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
