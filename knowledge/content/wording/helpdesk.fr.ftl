### Une personne de l'équipe quand il en faut une. Même liste de messages que helpdesk.en.ftl.

helpdesk-share =
    __Une personne de l'équipe de la Mission peut vous lire.__ { $has_question ->
        [yes] Voici ce qu'elle verra de notre échange ; rien ne part sans votre accord.
       *[other] Elle verra seulement ce que vous lui écrirez ; rien ne part sans votre accord.
    }

    { $has_question ->
        [yes] Votre question : « { $question } »
       *[other] { "" }
    } { $has_answer ->
        [yes] Ma réponse : « { $answer } »
       *[other] { "" }
    }

    { $unit ->
        [minutes] Délai habituel : { $delay } minutes.
        [hours] Délai habituel : { $delay ->
            [one] { $delay } heure.
           *[other] { $delay } heures.
        }
        [days] Délai habituel : { $delay ->
            [one] { $delay } jour.
           *[other] { $delay } jours.
        }
       *[other] Je ne connais pas encore le délai habituel.
    }
helpdesk-write =
    __Écrivez votre demande en un message, ou envoyez un document.__ Elle part dès que vous l'envoyez.

    { $has_question ->
        [yes] Par exemple : « Notre ville voisine n'est pas citée, qui peut nous répondre ? » Votre question peut aussi partir telle quelle.
       *[other] Par exemple : « Notre ville voisine n'est pas citée, qui peut nous répondre ? »
    }
helpdesk-opened =
    __C'est transmis : votre demande attend une personne de l'équipe, sa réponse arrivera ici.__ { $is_cut ->
        [yes] Seuls les 3 000 premiers caractères sont partis.
       *[other] { "" }
    }

    { $unit ->
        [minutes] Délai habituel : { $delay } minutes.
        [hours] Délai habituel : { $delay ->
            [one] { $delay } heure.
           *[other] { $delay } heures.
        }
        [days] Délai habituel : { $delay ->
            [one] { $delay } jour.
           *[other] { $delay } jours.
        }
       *[other] Personne ne s'engage sur un délai.
    } { $is_file ->
        [yes] Envoyez ou écrivez la suite, ou terminez.
       *[other] D'ici là, je continue de répondre à vos questions.
    }
helpdesk-more =
    __Écrivez la suite de votre demande n° { $number }, ou envoyez un document.__ Elle part dès que vous l'envoyez.
helpdesk-added =
    __C'est ajouté à votre demande.__ { $is_cut ->
        [yes] Seuls les 3 000 premiers caractères sont partis.
       *[other] { "" }
    } { $is_file ->
        [yes] Envoyez ou écrivez la suite, ou terminez.
       *[other] La réponse arrivera ici ; d'ici là, je continue de répondre à vos questions.
    }
helpdesk-enough =
    __Votre demande est complète.__ La réponse arrivera ici ; posez-moi vos autres questions comme d'habitude.
helpdesk-left =
    __Rien n'est parti.__ Posez-moi une autre question, ou écrivez « parler à quelqu'un » quand vous voudrez.
helpdesk-thanks =
    __Merci à vous.__ Votre demande reste comme elle est ; posez-moi vos autres questions comme d'habitude.
helpdesk-gone =
    __Cette demande n'existe plus.__ Rien n'a été envoyé. Vous pouvez en ouvrir une nouvelle.
helpdesk-nobody =
    __Personne de l'équipe n'a lu cette messagerie depuis 14 jours : une demande resterait sans réponse.__

    { $has_question ->
        [yes] Votre question peut être gardée pour l'équipe. Mes sources disent aussi qui pouvait répondre.
       *[other] Posez votre question ici : si je ne sais pas, elle peut être gardée. Mes sources disent aussi qui pouvait répondre.
    }
helpdesk-muted =
    __L'équipe ne lit plus vos demandes pour le moment.__ { $has_end ->
        [yes] Vous pourrez de nouveau écrire après le { $until }.
       *[other] Aucune date de reprise n'est fixée.
    } Je continue de répondre à vos questions.
helpdesk-too-many =
    __Vous avez déjà { $most } demandes en cours : aucune autre ne s'ouvre avant qu'une soit close.__ Complétez l'une d'elles, elle garde sa place.
helpdesk-too-fast =
    __Vous avez écrit { $most } messages à l'équipe en une heure : celui-ci n'est pas parti.__ Ce qui est parti est gardé. Écrivez la suite dans une heure.
helpdesk-file-not-taken =
    __Ce fichier n'est pas parti : { $trouble ->
        [too-large] il est trop lourd.
        [empty] il est vide.
        [refused] c'est un programme.
        [cut] l'envoi s'est interrompu.
        [kind] je ne transmets pas ce type d'envoi.
       *[other] la place manque.
    }__ Rien n'est perdu : envoyez un autre fichier, ou écrivez votre demande.
helpdesk-answered =
    __Une personne de l'équipe de la Mission vous répond.__{ $has_question ->
        [yes] {" "}Vous demandiez : « { $question } »
       *[other] { "" }
    }
helpdesk-mute-told =
    __L'équipe ne lira plus vos demandes { $has_end ->
        [yes] jusqu'au { $until }.
       *[other] pour le moment.
    }__ Ce n'est pas une décision sur votre projet, et je continue de répondre à vos questions.
helpdesk-unmute-told =
    __L'équipe lit de nouveau vos demandes.__ Écrivez « parler à quelqu'un » pour en ouvrir une.

## L'équipe, en privé
helpdesk-tickets =
    __{ $count ->
        [one] { $count } demande attend
       *[other] { $count } demandes attendent
    } une réponse.__ La plus ancienne d'abord :

    { $requests }
helpdesk-tickets-none =
    __Aucune demande n'attend de réponse.__ Les demandes closes sont dans la console.
helpdesk-questions =
    __{ $count ->
        [0] Aucune question n'attend de relecture.
        [one] { $count } question attend une relecture.
       *[other] { $count } questions attendent une relecture.
    }__ Elles se lisent dans la console.

## Le groupe de l'équipe
helpdesk-mirror-topic = Demande n° { $number }
helpdesk-mirror-head = Demande n° { $number } · { $channel } · { $spoken ->
        [fr] en français
       *[other] en anglais
    }
helpdesk-mirror-question = Dernière question :
helpdesk-mirror-answer = Réponse de l'assistant :
helpdesk-mirror-no-answer = L'assistant n'avait pas de réponse sûre.
helpdesk-mirror-asked = La personne écrit :
helpdesk-mirror-how = Répondez à ce message : la personne reçoit votre réponse. /note garde une note pour l'équipe.
helpdesk-mirror-how-topic = Répondez dans ce sujet : la personne reçoit ce que vous y écrivez. /note garde une note pour l'équipe.
helpdesk-mirror-answered = { $name } a répondu :
helpdesk-mirror-note = Note de { $name } :
helpdesk-mirror-closed = Demande close par { $name }.
helpdesk-mirror-reopened = La personne a écrit de nouveau : la demande est rouverte.
helpdesk-mirror-assigned = { $name } s'en charge.
helpdesk-mirror-unassigned = Plus personne ne s'en charge.
helpdesk-mirror-muted = { $name } a suspendu les demandes de cette personne.
helpdesk-mirror-unmuted = { $name } a rétabli les demandes de cette personne.
helpdesk-mirror-corrected = { $name } a corrigé une réponse.
helpdesk-mirror-blocked = Non remis : la personne a bloqué l'assistant. La réponse est gardée dans la console.
helpdesk-mirror-erased = Effacé : la personne a demandé l'effacement de ses données.
helpdesk-mirror-lost-topic = Le sujet de la demande n° { $number } a été supprimé : elle continue ici.
helpdesk-mirror-again = (peut-être déjà affiché)
helpdesk-mirror-in-console = Ouvrir dans la console
helpdesk-mirror-file = Document joint : { $name } (dans la console)
helpdesk-group-sent = Envoyé à la personne.
helpdesk-group-noted = Noté pour l'équipe.
helpdesk-group-assigned = C'est à vous.
helpdesk-group-closed = Demande close.
helpdesk-group-corrected = Correction envoyée.
helpdesk-group-no-right = Votre rôle permet de lire les demandes, pas d'y répondre.
helpdesk-group-anonymous = Rien n'a été envoyé : vous écrivez au nom du groupe, je ne sais pas qui vous êtes. Écrivez en votre nom.
helpdesk-group-which = Répondez au message de la demande, ou écrivez dans son sujet : /note Vu avec la mairie.
helpdesk-group-nobody = Rien n'a changé : je ne trouve personne de ce nom qui puisse répondre. Écrivez par exemple : /assign Ana
helpdesk-group-empty = Rien n'a été envoyé : écrivez la réponse ou joignez un document.
helpdesk-group-changed = Non envoyé : un collègue ou la personne a écrit entre-temps. Lisez la demande dans la console, puis répondez de nouveau.
helpdesk-group-gone = Cette demande n'existe plus ; rien n'a été envoyé.
helpdesk-group-file = Ce fichier n'a pas pu être pris ; rien n'a été envoyé. Écrivez la réponse, ou joignez-le dans la console.
helpdesk-group-too-long = Rien n'a été envoyé : { $most } caractères au plus.

choice-person = Parler à quelqu'un
choice-person-yes = Oui, écrire ma demande
choice-person-as-is = Envoyer telle quelle
choice-person-add = Ajouter à ma demande
choice-person-enough = C'est tout
choice-person-quit = Ne rien envoyer
choice-helpdesk-open = Ouvrir la n° { $number }
choice-helpdesk-page = Ouvrir la console
choice-helpdesk-take = Je m'en charge
choice-helpdesk-close = Clore
choice-person-sources = Voir les sources
