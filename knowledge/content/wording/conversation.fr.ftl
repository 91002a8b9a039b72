### Ce que dit le robot, hors des réponses de faq/. Même liste de messages que conversation.en.ftl.

start =
    __Posez votre question sur le label Métropole French Tech, je réponds avec ma source et sa date.__

    { $call } { $call_use }

    Je ne suis pas un service officiel : je ne décide rien et je ne transmets aucun dossier.

help =
    __Écrivez votre question comme elle vous vient, en français ou en anglais.__

    Un bouton se tape aussi : son numéro ou ses mots. « Ce n'est pas ça » me fait chercher ailleurs.

    /diagnostic où vous en êtes · /dossier vos pièces · /projets vos projets · /faq les thèmes · /sources les documents · /langue · /privacy vos données · /stop plus d'annonces · /forget tout effacer

language =
    __Dans quelle langue voulez-vous que je vous réponde ?__ Sans choix, je suis celle de votre question.
language-chosen =
    __C'est noté : français.__ Une question en anglais aura quand même sa réponse en anglais.

themes =
    __Choisissez un thème__, ou écrivez votre question.

    { $themes }
theme =
    __{ $theme }.__ Choisissez une question, ou écrivez la vôtre.

    { $entries }
sources =
    __Mes réponses reposent sur ces textes de 2013 et 2014__, puis sur des sources publiques.

    { $sources }
more-sources =
    __La suite des documents.__

    { $sources }

suggest =
    __Je ne suis pas sûr d'avoir compris.__ Est-ce l'une de ces questions ?

    { $entries }
suggest-place =
    __{ $place } n'est pas parmi les quinze candidatures que citent mes sources.__ Pour le reste, est-ce l'une de ces questions ?

    { $entries }
not-it =
    __Voici ce qui s'en approche le plus ensuite.__ Est-ce l'une de ces questions ?

    { $entries }
none-of-these =
    __Je n'ai pas la réponse.__ Votre question est gardée, sans votre nom, pour améliorer ce que je sais.

    Pour le label, la Mission French Tech, l'équipe de l'État, était la seule à pouvoir en dire plus.
unknown =
    __Je ne le sais pas : aucune de mes sources ne répond à cette question.__

    { $kept ->
        [yes] Je la garde, sans votre nom, pour améliorer ce que je sais. Reformulez-la avec d'autres mots, ou parcourez les thèmes.
       *[other] Reformulez-la avec d'autres mots, ou parcourez les thèmes.
    }
unknown-place =
    __Je ne le sais pas : { $place } n'est pas parmi les quinze candidatures que citent mes sources.__

    { $kept ->
        [yes] Je garde la question, sans votre nom. Reformulez-la avec d'autres mots, ou parcourez les thèmes.
       *[other] Reformulez la question avec d'autres mots, ou parcourez les thèmes.
    }
unknown-language =
    __Je lis le français et l'anglais, et je n'ai pas trouvé de réponse à votre question.__

    { $kept ->
        [yes] Je la garde, sans votre nom. Écrivez-la en français ou en anglais, par exemple : « qui pouvait candidater ? »
       *[other] Écrivez-la en français ou en anglais, par exemple : « qui pouvait candidater ? »
    }
neighbour =
    __Je ne couvre pas « { $neighbour } »{ $has_kind ->
        [no] {""}
       *[other] {" "}({ $kind })
    } : ce n'est pas le label Métropole French Tech.__

    { $has_near ->
        [no] L'organisme qui s'en occupe est le mieux placé pour vous répondre.
       *[other] L'organisme qui s'en occupe est le mieux placé. Ce que je peux vous dire de proche :
    }
left =
    __C'est noté : votre question attend une personne de l'équipe.__ Si quelqu'un y répond, la réponse arrivera ici ; personne ne s'est engagé sur un délai.
earlier-question =
    __Cette question-là n'est plus sous mes yeux.__ Rien n'est perdu : écrivez-la de nouveau et je la reprends.
stale =
    Ce bouton vient d'un ancien message et ne mène plus nulle part. Voici où reprendre.

empty =
    __Je n'ai pas lu de mots.__ Écrivez une question, par exemple : « qui pouvait candidater ? »
no-such-choice =
    __Je n'ai pas de choix { $number } à vous proposer.__ { $has_choices ->
        [no] Écrivez votre question avec des mots, par exemple : « qui pouvait candidater ? »
       *[other] Tapez un numéro de 1 à { $last }, ou écrivez votre question.
    }
unsupported =
    __Je ne lis que du texte.__ Rien n'a été ouvert ni gardé. Écrivez votre question, par exemple : « combien de villes ont eu le label ? »

    Un document, une photo ou un lien peut servir de preuve dans le dossier d'un projet que vous modifiez : /dossier.
unknown-command =
    __Je ne connais pas la commande /{ $name }.__ Écrivez votre question sans barre oblique, ou /help pour la liste.
private-only =
    __Cela se règle en privé, pas dans un groupe.__ Ouvrez la conversation avec moi{ $has_bot_name ->
        [no] .
       *[other] {" "}: [@{ $bot_name }](https://t.me/{ $bot_name }).
    }
other-language =
    __Je lis le français et l'anglais.__ Voici ce que j'ai compris.

privacy =
    __{ $has_operator ->
        [no] Personne n'est nommé comme responsable de cette installation.
       *[other] Cette installation est tenue par { $operator }{ $has_operator_contact ->
            [no] .
           *[other] {" "}({ $operator_contact }).
        }
    }__

    Je garde votre identifiant, votre langue, le fil et vos projets : réponses, textes et fichiers (chiffrés), que leurs membres voient. Les questions sans réponse sont gardées 12 mois sans identité, noms, téléphones et courriels masqués.

    { $has_privacy_contact ->
        [no] Aucune adresse n'est donnée pour vos droits : /forget efface tout, tout de suite.
       *[other] Pour vos droits : { $privacy_contact }. /forget efface tout, tout de suite.
    }
forget =
    __Effacer tout ce qui vous concerne ?__ La conversation, votre langue, vos choix, vos projets et leurs fichiers disparaissent, sans retour possible. Dans un projet partagé, ce que vous avez apporté reste, sans votre nom.
forget-kept =
    __Rien n'a été effacé.__
forgotten =
    __C'est effacé : il ne reste rien de vous ici.__ Sur Telegram, les messages restent dans votre application tant que vous ne les supprimez pas. Écrire de nouveau recommence à zéro.
stopped =
    __C'est noté : vous ne recevrez plus d'annonces.__ Vos questions ont toujours leur réponse.
resumed =
    __C'est noté : vous recevrez de nouveau les annonces.__ /stop les arrête.

apology =
    __Je n'ai pas pu traiter votre dernier message, par ma faute.__ Il est gardé 7 jours sous la référence { $reference }. Vous pouvez l'écrire de nouveau, autrement ; le reste de la conversation est intact.
sent-again = (message peut-être déjà reçu)

source-line = { $count ->
        [one] Source : { $cites }
       *[other] Sources : { $cites }
    }
public-source-line = { $count ->
        [one] Source publique : { $cites }
       *[other] Sources publiques : { $cites }
    }

choice-themes = Parcourir les thèmes
choice-more-themes = Autres thèmes
choice-first-themes = Premiers thèmes
choice-more-questions = Autres questions
choice-more-sources = Autres sources
choice-details = Plus de détails
choice-not-it = Ce n'est pas ça
choice-none-of-these = Aucune de celles-ci
choice-leave-reply = Demander une réponse
choice-place-figures = Voir les chiffres
choice-place-status = Voir le statut
choice-french = Français
choice-english = English
choice-forget = Tout effacer
choice-forget-yes = Oui, tout effacer
choice-forget-no = Non, tout garder
choice-resume = Reprendre les annonces
