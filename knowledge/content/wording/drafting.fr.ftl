### Remplir les pièces en conversation : textes, fichiers, liens. Même liste de messages que drafting.en.ftl.

drafting-write =
    __Écrivez le texte de cette pièce, en un ou plusieurs messages : { $piece }.__ { $prompt }

    Preuve attendue : { $proofs }.

    Chaque message est gardé aussitôt, { $most } caractères au plus en tout.{ $words ->
        [0] {""}
        [one] {" "}Le texte compte { $words } mot : vous écrivez la suite.
       *[other] {" "}Le texte compte { $words } mots : vous écrivez la suite.
    }
drafting-kept =
    __C'est gardé : { $added ->
        [one] { $added } mot ajouté
       *[other] { $added } mots ajoutés
    }, { $words ->
        [one] { $words } mot en tout
       *[other] { $words } mots en tout
    }.__ Votre prochain message s'ajoute à la suite, pour cette pièce : { $piece }.
drafting-empty =
    __Je n'ai pas lu de mots ; rien n'est changé pour cette pièce : { $piece }.__ Écrivez par exemple : « 1 850 entreprises en 2024, selon l'observatoire de Valmarine (exemple). »
drafting-edited =
    __Votre message corrigé n'est pas ajouté : { $words ->
        [0] aucun texte n'est écrit
       *[other] le texte reste tel que gardé
    }.__ Pour corriger cette pièce, { $piece }, choisissez « Tout remplacer », ou écrivez la suite dans un nouveau message, par exemple : « Précision : chiffres de 2024. »
drafting-message-too-long =
    __Ce message est trop long : { $length } caractères, { $most } au plus à la fois.__ Il n'est pas gardé ; ce qui était écrit reste, { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    }. Envoyez-le en deux messages, ou collez-le sur la page de la pièce.

    { $links }
drafting-text-too-long =
    __Ce texte dépasserait { $most } caractères : votre message n'est pas gardé.__ Ce qui était écrit reste ; il y a encore place pour { $left ->
        [one] { $left } caractère
       *[other] { $left } caractères
    }. Envoyez plus court, ou joignez le texte entier comme fichier, ici ou sur la page de la pièce.

    { $links }
drafting-text-head =
    __{ $piece } : { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    }.__ Dernière écriture : { $by }, le { $day }.{ $rival ->
        [yes] {" "}Un autre texte attend à côté, à départager.
       *[no] {""}
    } Voici le texte entier.
drafting-text-none =
    __Aucun texte n'est écrit pour cette pièce : { $piece }.__
drafting-text-hidden =
    __L'équipe ne montre pas ses textes aux relecteurs : { $piece }.__ Son propriétaire peut les montrer ; les autres éléments que vous voyez ne changent pas.
drafting-whole =
    __Envoyez le texte qui remplacera tout, pour cette pièce : { $piece }.__ { $words ->
        [0] Rien n'y est encore écrit.
        [one] Il y a aujourd'hui { $words } mot, qui reste gardé.
       *[other] Il y a aujourd'hui { $words } mots, qui restent gardés.
    } { $most } caractères au plus par message ; le message suivant s'ajoute.
drafting-replaced =
    __C'est remplacé : { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    } pour cette pièce, { $piece }.__ L'ancien texte reste gardé. Votre prochain message s'ajoute à la suite.
drafting-saved =
    __C'est enregistré : { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    } pour cette pièce, { $piece }.__ Chaque texte enregistré reste gardé.
drafting-emptied =
    __Le texte de cette pièce est retiré : { $piece }.__ Il reste gardé ; ses preuves ne changent pas.
drafting-not-emptied =
    __Rien n'est retiré : quelqu'un a écrit entre-temps, pour cette pièce : { $piece }.__ Relisez le texte, puis retirez-le si c'est toujours ce que vous voulez.
drafting-unchanged =
    __C'est déjà le texte de cette pièce, rien n'est changé : { $piece }.__

drafting-rival-kept =
    __Quelqu'un a écrit pendant ce temps ; les deux textes sont gardés.__ Pièce : { $piece }.

    - A, le vôtre, { $mine_words ->
        [one] { $mine_words } mot
       *[other] { $mine_words } mots
    } : « { $mine } »
    - B, celui de { $by }, { $their_words ->
        [one] { $their_words } mot
       *[other] { $their_words } mots
    } : « { $theirs } »

    B reste en place tant que vous ne choisissez pas.
drafting-rival-shown =
    __Deux textes attendent d'être départagés : { $piece }.__

    - A, mis de côté, de { $member }, { $mine_words ->
        [one] { $mine_words } mot
       *[other] { $mine_words } mots
    } : « { $mine } »
    - B, en place, de { $by }, { $their_words ->
        [one] { $their_words } mot
       *[other] { $their_words } mots
    } : « { $theirs } »

    { $conflicts ->
        [0] Réunis, ils se complètent. Voici le résultat :
        [one] Réunis, ils se contredisent en { $conflicts } endroit, marqué [A] et [B] :
       *[other] Réunis, ils se contredisent en { $conflicts } endroits, marqués [A] et [B] :
    }
drafting-rival-gone =
    __Il n'y a plus rien à départager ici : { $piece }.__ Quelqu'un l'a fait ; les deux textes restent gardés.
drafting-rival-settled =
    __{ $choice ->
        [mine] Le texte A est en place
        [theirs] Le texte B reste en place
       *[both] Les deux textes sont réunis
    } : { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    } pour cette pièce, { $piece }.__ { $conflicts ->
        [0] Rien n'est perdu : ce qui n'est plus en place reste gardé.
        [one] { $conflicts } endroit est marqué [A] et [B] : relisez, puis « Tout remplacer » par le texte choisi.
       *[other] { $conflicts } endroits sont marqués [A] et [B] : relisez, puis « Tout remplacer » par le texte choisi.
    }
drafting-rival-too-long =
    __Réunis, les deux textes font { $length } caractères : { $most } au plus.__ Rien n'est changé pour cette pièce, { $piece } : les deux restent gardés. Choisissez l'un, puis ajoutez-y ce qui manque.

upload-ask =
    __Envoyez ici un fichier, une photo ou un lien qui prouve cette pièce : { $piece }.__

    Ce qui compte : { $proofs }. Un lien commence par https://, par exemple : https://example.org/etude.pdf
upload-kept =
    __C'est gardé comme preuve de cette pièce : { $piece }.__ { $kind ->
        [link] Lien : { $name }
       *[file] Fichier : { $name }, { $size }
    }. Vous pouvez en envoyer d'autres.
upload-unplaced =
    __C'est gardé. À quelle pièce { $kind ->
        [link] ce lien
       *[file] ce fichier
    } sert-il de preuve ?__ { $kind ->
        [link] Lien : { $name }.
       *[file] Fichier : { $name }, { $size }.
    }

    { $suggested ->
        [0] Aucune pièce requise n'attend de preuve : choisissez-en une autre, ou rangez plus tard.
       *[other] { $hinted ->
            [yes] Je propose d'après son nom ; je ne l'ai pas ouvert.
           *[no] Son nom ne me dit rien ; voici des pièces requises encore sans preuve.
        }
    }
upload-portable =
    __C'est un dossier entier, fait pour être importé ailleurs : je ne l'ai pas gardé comme preuve.__ La page d'import montre d'abord ce qu'elle créera, puis vous décidez.

    { $links }
upload-empty =
    __Ce fichier est vide : 0 octet.__ Il n'est pas gardé, le reste du dossier ne change pas. Vérifiez qu'il s'ouvre chez vous, puis renvoyez-le, ou envoyez un lien, par exemple : https://example.org/etude.pdf
upload-too-large =
    __Ce fichier est trop lourd : { $size }, { $channel ->
        [telegram] { $most_size } au plus sur Telegram
       *[other] { $most_size } au plus ici
    }.__ Il n'est pas gardé, le reste ne change pas. { $channel ->
        [telegram] Envoyez-le sur la page web du dossier, qui dit sa limite, plus haute :
       *[other] Envoyez-le en plusieurs parties, compressé, ou en lien, par exemple : https://example.org/etude.pdf
    }{ $channel ->
        [telegram] {"\u000A\u000A"}{ $links }
       *[other] {""}
    }
upload-refused =
    __Ce fichier est un programme : je ne garde pas ce qui s'exécute.__ Rien n'est gardé, le reste du dossier ne change pas. Envoyez plutôt un document, par exemple un PDF, une image ou un tableau.
upload-project-full =
    __Ce projet n'a plus de place : { $most_size } au plus pour toutes ses preuves.__ Ce fichier ({ $size }) n'est pas gardé, les autres restent. Retirez une preuve devenue inutile, ou envoyez un lien, par exemple : https://example.org/etude.pdf
upload-person-full =
    __Vous n'avez plus de place : { $most_size } au plus par personne.__ Ce fichier ({ $size }) n'est pas gardé, les autres restent. Retirez une de vos preuves, demandez à un collègue de l'envoyer, ou envoyez un lien, par exemple : https://example.org/etude.pdf
upload-too-many =
    __Ce projet a déjà { $most } preuves, fichiers et liens, le plus possible.__ Celle-ci n'est pas gardée, les autres restent. Retirez une preuve devenue inutile, puis renvoyez celle-ci, par exemple : https://example.org/etude.pdf
upload-no-room =
    __Il n'y a plus de place sur le disque de cette installation.__ Ce fichier n'est pas gardé, tout le reste l'est. Renvoyez-le plus tard, prévenez qui tient cette installation, ou envoyez un lien, par exemple : https://example.org/etude.pdf
upload-cut =
    __L'envoi s'est interrompu : ce fichier n'est pas arrivé entier.__ Rien n'en est gardé, le reste du dossier ne change pas. Envoyez-le de nouveau, ou envoyez un lien, par exemple : https://example.org/etude.pdf

evidence-not-a-link =
    __Ce n'est pas un lien : rien n'est gardé.__ J'attends un fichier, une photo ou un lien, { $most } caractères au plus, par exemple : https://example.org/etude.pdf

    Un texte s'écrit avec « Écrire », pour cette pièce : { $piece }.
evidence-list =
    __{ $piece } : { $count ->
        [0] aucune preuve pour l'instant.
        [one] { $count } preuve.
       *[other] { $count } preuves.
    }__{ $has_rows ->
        [yes] {"\u000A\u000A"}{ $rows }
       *[no] {""}
    }
evidence-hidden =
    __L'équipe ne montre pas ses preuves aux relecteurs : { $piece }.__ Son propriétaire peut les montrer ; les autres éléments que vous voyez ne changent pas.
evidence-list-unplaced =
    __{ $count ->
        [0] Aucune preuve n'attend d'être rangée.
        [one] { $count } preuve attend d'être rangée.
       *[other] { $count } preuves attendent d'être rangées.
    }__{ $has_rows ->
        [yes] {" "}Ouvrez-en une pour lui choisir une pièce.{"\u000A\u000A"}{ $rows }
       *[no] {""}
    }
evidence-row = { $name } ({ $kind ->
        [link] lien
       *[file] { $size }
    }), { $by }
evidence-one =
    __{ $kind ->
        [link] Lien
       *[file] Fichier
    } : { $name }{ $kind ->
        [link] {""}
       *[file] , { $size }
    }.__ { $has_piece ->
        [no] À ranger : aucune pièce encore.
       *[yes] Preuve de cette pièce : { $piece }.
    } De { $by }, le { $day }.{ $has_caption ->
        [yes] {" "}Légende : « { $caption } »
       *[no] {""}
    }
evidence-gone =
    __Cette preuve n'est pas, ou plus, dans ce que vous voyez.__ Rien d'autre n'a changé. Repartez du dossier.
evidence-drop =
    __Retirer { $kind ->
        [link] ce lien
       *[file] ce fichier
    } du dossier : { $name } ?__ { $kind ->
        [link] L'adresse sera effacée d'ici.
       *[file] Son contenu ({ $size }) sera effacé pour toute l'équipe, sans retour.
    } { $has_piece ->
        [no] Aucune pièce ne s'en sert.
       *[yes] Pièce concernée : { $piece }.
    }
evidence-dropped =
    __C'est retiré : { $name }.__ { $kind ->
        [link] L'adresse est effacée d'ici.
       *[file] Le contenu est effacé, sauf si le même fichier sert ailleurs dans ce projet.
    }
evidence-not-yours =
    __Vous ne pouvez pas retirer cette preuve : elle vient de { $by }.__ Rien n'est changé : { $name }. Cette personne et le propriétaire du projet le peuvent.
evidence-place =
    __Dans quelle section ranger : { $name } ?__ { $has_piece ->
        [no] Aucune pièce ne s'en sert encore.
       *[yes] Aujourd'hui, dans cette pièce : { $piece }.
    }
evidence-place-in =
    __Quelle pièce de cette section : { $section } ?__ À ranger : { $name }.
evidence-placed =
    __C'est rangé dans cette pièce : { $piece }.__ { $name }
evidence-left =
    __C'est gardé : { $name }.__ { $has_piece ->
        [no] Aucune pièce ne s'en sert : vous la trouverez parmi les preuves à ranger.
       *[yes] La preuve reste dans cette pièce : { $piece }.
    }

choice-drafting-write = Écrire
choice-drafting-go-on = Écrire la suite
choice-drafting-read = Relire
choice-drafting-whole = Tout remplacer
choice-drafting-as-it-is = Garder tel quel
choice-drafting-done = J'ai fini
choice-drafting-back = Revenir à la pièce
choice-drafting-sample = Voir un exemple
choice-drafting-remark = Laisser une remarque
choice-drafting-rival = Départager les textes
choice-drafting-rival-see = Voir A et B réunis
choice-drafting-rival-mine = Garder A
choice-drafting-rival-theirs = Garder B
choice-drafting-rival-both = Réunir A et B
choice-evidence-all = Voir les preuves
choice-evidence-kept = Voir ce qui est à ranger
choice-evidence-open = Ouvrir la n° { $number }
choice-evidence-next = Voir la suite
choice-evidence-attach = Joindre une preuve
choice-evidence-place = Ranger ailleurs
choice-evidence-elsewhere = Ranger ailleurs
choice-evidence-other = Choisir une autre pièce
choice-evidence-sections = Changer de section
choice-evidence-keep = Garder sans ranger
choice-evidence-leave = Laisser où c'est
choice-evidence-drop = Retirer
choice-evidence-drop-yes = Oui, retirer
choice-evidence-drop-no = Non, garder
