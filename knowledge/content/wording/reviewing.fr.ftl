### Le dossier relu : vérification, remarques, visite, versions, relecteurs, rappels, fichiers. Même liste que reviewing.en.ftl.

## Ce qui est là, ce qui manque

check =
    __{ $missing ->
        [0] Toutes les pièces requises ont quelque chose.
        [one] Une pièce requise, sur { $required }, n'a encore rien.
       *[other] { $missing } pièces requises, sur { $required }, n'ont encore rien.
    }__ { $has_shorts ->
        [yes] Ni texte, ni preuve, ni réponse : { $shorts }{ $more ->
            [0] .
            [one] {" "}et { $more } autre.
           *[other] {" "}et { $more } autres.
        }
       *[no] C'est ce qui est là, pas ce que cela vaut.
    }

    Prêtes : { $ready } ; en cours : { $begun } ; à faire : { $todo } ; sans objet : { $apart }.{ $facts ->
        [0] {" "}Rien d'autre n'est à signaler.
       *[other] {""}
    }
check-facts =
    __{ $count ->
        [one] Un point mérite un regard.
       *[other] { $count } points méritent un regard.
    }__ Ce sont des faits, pas des avis.

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}{ $others } autre dans la suite.
       *[other] {"\u000A\u000A"}{ $others } autres dans la suite.
    }
check-fact-answer = { $short } : le texte dit { $said }, votre réponse dit { $answered } (« { $question } »).
check-fact-pieces = { $short } dit { $said }, { $other_short } dit { $others } (« { $question } »).
check-fact-rival = { $short } : un second texte, de { $member }, est gardé à part.
check-fact-merged = { $short } : deux textes réunis y attendent un tri, entre « [A] » et « [B] ».
check-fact-ready-empty = { $short } : marquée prête, sans texte, ni preuve, ni réponse.
check-fact-not-applicable = { $short } : sans objet, mais { $count ->
        [one] { $count } preuve y est rangée.
       *[other] { $count } preuves y sont rangées.
    }
check-fact-late = { $short } : sa date est passée, le { $due }.
check-fact-no-year = { $short } : le texte ne donne aucune année.
check-fact-unplaced = { $count ->
        [one] { $count } preuve n'est rangée dans aucune pièce.
       *[other] { $count } preuves ne sont rangées dans aucune pièce.
    }
choice-check-next = Voir la suite
choice-check-place = Ranger une preuve
choice-check-export = Emporter

## Les remarques

remark-list =
    __{ $piece } : { $count ->
        [0] aucune remarque.
        [one] { $open ->
            [0] une remarque, traitée.
           *[other] une remarque, ouverte.
        }
       *[other] { $count } remarques, dont { $open } à traiter.
    }__

    { $rows }
remark-row = { $is_open ->
        [yes] À traiter
       *[no] Traitée
    }{ $kind ->
        [visit] , visite
       *[review] {""}
    }, { $by }, { $day } : « { $text } »
remark-whole =
    __{ $piece }.__ { $kind ->
        [visit] Point relevé à une visite, noté par { $by }
       *[review] Remarque de { $by }
    }, le { $day } :

    « { $text } »
remark-rest = « { $text } »
remark-answered =
    __Remarque traitée par { $by }, le { $day }.__ { $has_answer_text ->
        [yes] Ce qui a été fait : « { $answer_text } »
       *[no] Rien de plus n'a été noté.
    }
remark-gone =
    __Cette remarque n'est plus là.__ Le reste du dossier n'a pas changé. Repartez d'ici.
remark-ask =
    __Quelle remarque sur cette pièce, { $piece } ?__ Écrivez-la, { $most } caractères au plus. L'équipe la voit et dit ce qu'elle en fait.

    Par exemple : « La source du chiffre de 2013 manque. »
remark-too-short =
    __C'est trop court pour une remarque : { $least } caractères au moins.__ Rien n'est gardé. Écrivez-la en une phrase, par exemple : « La source du chiffre manque. »
remark-too-long =
    __C'est trop long : { $length } caractères, { $most } au plus.__ Rien n'est gardé. Faites-en deux remarques, par exemple une par chiffre.
remark-made =
    __C'est noté, sur cette pièce : { $piece }.__ { $is_told ->
        [yes] Un message l'annonce à { $member }.
       *[no] L'équipe la verra en ouvrant la pièce.
    }
remark-told =
    __{ $kind ->
        [visit] Un point relevé à une visite
       *[review] Une remarque
    } sur votre dossier : { $piece }.__ Projet : { $project }. De { $by } :

    « { $text } »
remark-resolve =
    __Qu'avez-vous fait de cette remarque ?__ Écrivez-le en une phrase, { $most } caractères au plus, ou « passer ».

    { $piece } : « { $text } »
remark-answer-too-long =
    __C'est trop long : { $length } caractères, { $most } au plus.__ La remarque reste à traiter. Écrivez plus court, par exemple : « Source ajoutée au texte. »
remark-resolved =
    __C'est noté : remarque traitée, sur { $piece }.__ { $is_told ->
        [yes] La personne qui l'a faite en est prévenue.
       *[no] La réponse reste lisible sous la remarque.
    } { $left ->
        [0] Il n'en reste aucune à traiter ici.
        [one] Il en reste une à traiter ici.
       *[other] Il en reste { $left } à traiter ici.
    }
remark-resolved-told =
    __Votre remarque est traitée : { $piece }.__ Projet : { $project }. { $has_text ->
        [yes] { $by } écrit : « { $text } »
       *[no] { $by } n'a rien ajouté.
    }
remark-resolved-before =
    __Cette remarque est déjà traitée, sur { $piece }.__ Rien n'est changé ; vous pouvez la rouvrir.
remark-reopened =
    __La remarque est de nouveau à traiter, sur { $piece }.__ Ce qui avait été répondu reste noté.
choice-remark-read = Lire la { $number }
choice-remark-next = Voir la suite
choice-remark-make = Laisser une remarque
choice-remark-another = En laisser une autre
choice-remark-piece = Voir la pièce
choice-remark-all = Voir les remarques
choice-remark-none = Ne rien remarquer
choice-remark-resolve = Dire ce qui est fait
choice-remark-reopen = Rouvrir la remarque
choice-remark-done = C'est fait, sans détail
choice-remark-keep-open = La garder à traiter
choice-remark-read-it = Lire la remarque

## La visite

visit =
    __L'appel est clos, plus aucune visite n'a lieu : notez ici les points d'une répétition, ou de la visite d'un autre programme.__

    { $count ->
        [0] En 2014, neuf projets ont fait une version 2 avec les points d'optimisation discutés lors de la visite.{"\u000A\u000A"}{ $facts_of }
        [one] Un point noté, { $open } à traiter.{"\u000A\u000A"}{ $rows }
       *[other] { $count } points notés, { $open } à traiter.{"\u000A\u000A"}{ $rows }
    }
visit-row = { $short }, { $is_open ->
        [yes] à traiter
       *[no] traité
    } : « { $text } »
visit-section =
    __Quelle section du dossier ce point concerne-t-il ?__ Vous choisirez ensuite la pièce.
visit-piece =
    __Quelle pièce ce point concerne-t-il, dans « { $section } » ?__
visit-ask =
    __Quel point à améliorer a-t-on relevé sur cette pièce, { $piece } ?__ Écrivez-le, { $most } caractères au plus.

    Par exemple : « Dire qui paie l'animateur la deuxième année. »
visit-made =
    __Le point est noté, sur cette pièce : { $piece }.__ { $is_told ->
        [yes] Un message l'annonce à { $member }.
       *[no] Quand vous l'aurez traité, la version d'après visite dira par quel changement.
    }
choice-visit-read = Lire le { $number }
choice-visit-next = Voir la suite
choice-visit-add = Noter un point
choice-visit-another = En noter un autre
choice-visit-sections = Autres sections
choice-visit-pieces = Autres pièces
choice-visit-none = Ne rien noter

## Les versions

version-kept =
    __La version { $number } est gardée{ $after_visit ->
        [yes] , comme version d'après visite.
       *[no] .
    }__ { $after_visit ->
        [yes] Points de visite traités : { $answered } sur { $visits }. Le fichier dira ce qui a changé, pièce par pièce.
       *[no] Le dossier continue ; vous pourrez voir ce qui change à partir d'ici.
    }
version-visit-first =
    __Une version d'après visite se compare à une version d'avant, et aucune n'est encore gardée.__ Gardez d'abord celle que vous présentez.
version-too-many =
    __Ce dossier a déjà { $most } versions, le plus possible.__ Celle-ci n'est pas gardée ; les autres restent, et le dossier continue. Pour un exemplaire daté d'aujourd'hui, emportez-le, par exemple en Word.
version-list =
    __{ $count ->
        [0] Aucune version n'est encore gardée.
        [one] Une version est gardée.
       *[other] { $count } versions sont gardées.
    }__ { $count ->
        [0] En garder une fixe le dossier tel qu'il est, pour voir ensuite ce qui change.
       *[other] Comparez-en une au dossier d'aujourd'hui.
    }

    { $items }
version-row = Version { $number }, { $day }, par { $by }{ $after_visit ->
        [yes] , après une visite
       *[no] {""}
    }
version-gone =
    __Cette version n'existe pas.__ Les versions gardées sont dans la liste.
version-changes =
    __{ $count ->
        [0] Rien n'a changé depuis la version { $number }, du { $day }.
        [one] Une pièce a changé depuis la version { $number }, du { $day }.
       *[other] { $count } pièces ont changé depuis la version { $number }, du { $day }.
    }__

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}{ $others } autre pièce : elle est dans le fichier exporté.
       *[other] {"\u000A\u000A"}{ $others } autres pièces : elles sont dans le fichier exporté.
    }
version-change-row = { $short } : { $kind ->
        [new] remplie
        [removed] vidée
       *[changed] changée
    }{ $is_text ->
        [yes] , texte revu
       *[no] {""}
    }{ $added ->
        [0] {""}
        [one] , { $added } preuve de plus
       *[other] , { $added } preuves de plus
    }{ $removed ->
        [0] {""}
        [one] , { $removed } de moins
       *[other] , { $removed } de moins
    }{ $is_answer ->
        [yes] , réponses changées
       *[no] {""}
    }{ $is_state ->
        [yes] , { $state }
       *[no] {""}
    }
version-answers =
    __{ $count ->
        [one] Ces changements traitent un point relevé à une visite.
       *[other] Ces changements traitent { $count } points relevés à une visite.
    }__

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}{ $others } autre est dans le fichier exporté.
       *[other] {"\u000A\u000A"}{ $others } autres sont dans le fichier exporté.
    }
version-answer-row = { $short } : « { $text } »
choice-version-keep = Garder une version
choice-version-visit = Garder la version 2
choice-version-visits = Voir les points de visite
choice-version-all = Voir les versions
choice-version-next = Voir la suite
choice-version-compare = Comparer à la { $number }
choice-version-export = Emporter

## Les relecteurs

review =
    __{ $count ->
        [0] Aucun relecteur de la Mission n'est encore dans ce projet.
        [one] Un relecteur de la Mission est dans ce projet.
       *[other] { $count } relecteurs de la Mission sont dans ce projet.
    }__ Un relecteur laisse des remarques ; il ne change rien et ne décide de rien ici.

    Il voit les pièces et leur état. Textes : { $texts ->
        [yes] oui
       *[no] non
    }. Preuves : { $evidence ->
        [yes] oui
       *[no] non
    }. Réponses : { $answers ->
        [yes] oui
       *[no] non
    }.{ $can_show ->
        [yes] {""}
       *[no] {" "}Le propriétaire du projet peut en changer.
    }
review-shown =
    __C'est noté.__ { $count ->
        [0] Un relecteur verrait les pièces et leur état.
       *[other] Les relecteurs voient les pièces et leur état.
    } Textes : { $texts ->
        [yes] oui
       *[no] non
    }. Preuves : { $evidence ->
        [yes] oui
       *[no] non
    }. Réponses : { $answers ->
        [yes] oui
       *[no] non
    }.{ $can_show ->
        [yes] {""}
       *[no] {" "}Le propriétaire du projet peut en changer.
    }
review-invite =
    __Que pourra relire cette personne de la Mission : tout le dossier, ou une section ?__ Le lien vaut { $days } jours, pour une seule personne, et se révoque.
review-invited =
    __Voici le lien de relecture, pour une personne, jusqu'au { $until }.__ { $has_sections ->
        [yes] Il ouvre cette section : { $sections }.
       *[no] Il ouvre tout le dossier.
    } À transmettre vous-même.

    { $links }{ $is_local ->
        [yes] {"\u000A\u000A"}Le lien web ne s'ouvre que sur cet ordinateur : cette installation n'a pas d'adresse publique.
       *[no] {""}
    }
review-invitation =
    __On vous invite à relire ce dossier de candidature : { $project }.__ { $has_inviter ->
        [no] L'invitation vient d'un de ses membres.
       *[other] L'invitation vient de : { $inviter }.
    }

    { $has_sections ->
        [yes] Vous lirez cette section : { $sections }.
       *[no] Vous lirez toutes les sections.
    } L'équipe choisit ce qui s'y voit ; vous y laissez des remarques, sans rien changer. Aucune inscription n'est demandée.
review-accepted =
    __C'est fait : vous relisez { $project }, comme relecteur de la Mission.__ Ouvrez une pièce pour y laisser une remarque ; l'équipe dit ce qu'elle en fait.

    Quel nom l'équipe doit-elle voir ? Écrivez-le, { $most } caractères au plus, ou restez sans nom.
review-leave =
    __Ne plus relire ce dossier, { $project } ?__ Vos remarques y restent, vous ne les verrez plus. Pour revenir, il vous faudra une nouvelle invitation.
choice-review-show-texts = Montrer les textes
choice-review-hide-texts = Cacher les textes
choice-review-show-evidence = Montrer les preuves
choice-review-hide-evidence = Cacher les preuves
choice-review-show-answers = Montrer les réponses
choice-review-hide-answers = Cacher les réponses
choice-review-invite = Inviter un relecteur
choice-review-whole = Tout le dossier
choice-review-sections = Autres sections
choice-review-none = Ne pas inviter
choice-review-back = Voir ce qui est montré

## Les rappels

reminder-due =
    __{ $count ->
        [one] Une de vos pièces est à apporter
       *[other] { $count } de vos pièces sont à apporter
    }{ $late ->
        [0] {" "}sous trois jours.
       *[other] , { $late } en retard.
    }__ Projet : { $project }.

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}Et { $others } autre.
       *[other] {"\u000A\u000A"}Et { $others } autres.
    }
reminder-weekly =
    __Cette semaine, { $count ->
        [one] une pièce vous attend
       *[other] { $count } pièces vous attendent
    }{ $late ->
        [0] .
       *[other] , { $late } en retard.
    }__ Projet : { $project }.

    { $items }{ $others ->
        [0] {""}
        [one] {"\u000A\u000A"}Et { $others } autre.
       *[other] {"\u000A\u000A"}Et { $others } autres.
    }
reminder-row = { $short }{ $when ->
        [none] , sans date
        [today] , pour aujourd'hui
        [late] , en retard depuis le { $due }
       *[later] , pour le { $due }
    }
reminder =
    __{ $pace ->
        [weekly] Je vous rappelle vos pièces chaque lundi, dans un seul message.
        [never] Je ne vous rappelle rien.
       *[each] Je vous rappelle chacune de vos pièces à l'approche de sa date, puis le lundi si elle tarde.
    }__ { $count ->
        [0] Aucune pièce ouverte n'est à vous.
        [one] Une pièce ouverte est à vous.
       *[other] { $count } pièces ouvertes sont à vous.
    }{ $has_after ->
        [yes] {" "}Rien avant le { $after }.
       *[no] {""}
    }{ $is_web ->
        [yes] {"\u000A\u000A"}Sur le web, un rappel attend votre prochaine visite. Reliez Telegram pour le recevoir plus tôt.
       *[no] {""}
    }
reminder-chosen =
    __C'est noté : { $pace ->
        [weekly] un seul rappel, chaque lundi.
        [never] plus aucun rappel.
       *[each] un rappel pour chaque pièce, à l'approche de sa date, puis le lundi si elle tarde.
    }__ { $count ->
        [0] Aucune pièce ouverte n'est à vous.
        [one] Une pièce ouverte est à vous.
       *[other] { $count } pièces ouvertes sont à vous.
    }{ $has_after ->
        [yes] {" "}Rien avant le { $after }.
       *[no] {""}
    }{ $is_web ->
        [yes] {"\u000A\u000A"}Sur le web, un rappel attend votre prochaine visite. Reliez Telegram pour le recevoir plus tôt.
       *[no] {""}
    }
reminder-later =
    __{ $pace ->
        [never] Vous ne recevez aucun rappel : rien n'est à repousser.
       *[other] C'est noté : aucun rappel avant le { $after }.
    }__ { $count ->
        [0] Aucune pièce ouverte n'est à vous.
        [one] Une pièce ouverte est à vous.
       *[other] { $count } pièces ouvertes sont à vous.
    }{ $is_web ->
        [yes] {"\u000A\u000A"}Sur le web, un rappel attend votre prochaine visite. Reliez Telegram pour le recevoir plus tôt.
       *[no] {""}
    }
choice-reminder-open = Ouvrir la pièce
choice-reminder-later = Plus tard
choice-reminder-each = Rappeler chaque pièce
choice-reminder-weekly = Chaque semaine
choice-reminder-never = Ne plus me rappeler
choice-reminder-telegram = Relier Telegram

## Le dossier à emporter

handover =
    __Sous quelle forme voulez-vous ce dossier ?__ { $call }

    Le fichier sert encore à relire, discuter et réutiliser ce que vous avez réuni. { $missing ->
        [0] Il dit l'état de chaque pièce.
        [one] La pièce qui manque y est nommée, pas inventée.
       *[other] Les { $missing } pièces qui manquent y sont listées, jamais inventées.
    }
handover-file =
    __{ $kind ->
        [docx] Le dossier au format Word, à continuer de modifier.
        [pdf] Le dossier en PDF, à lire ou à imprimer.
        [md] Le dossier en Markdown, du texte simple.
        [zip] Le dossier et toutes ses preuves, rangées par section (ZIP).
       *[dossier] Le dossier entier, à importer dans une autre installation.
    }__ Projet : { $project }. { $missing ->
        [0] Chaque pièce demandée y a quelque chose.
        [one] La pièce qui manque y est nommée.
       *[other] Les { $missing } pièces qui manquent y sont listées.
    }
handover-too-large =
    __Ce fichier est trop gros pour Telegram : { $size } de preuves, { $most_size } au plus.__ Rien n'est perdu : téléchargez-le depuis la page du dossier.

    { $links }

    Le dossier sans ses preuves tient dans un message.
choice-handover-docx = Recevoir en Word
choice-handover-pdf = Recevoir en PDF
choice-handover-md = Recevoir en Markdown
choice-handover-zip = Recevoir avec les preuves
choice-handover-dossier = Emporter pour réimporter
choice-handover-other = Choisir un autre format
