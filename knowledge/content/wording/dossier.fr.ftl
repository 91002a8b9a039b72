### Le dossier en conversation : la liste des pièces, leur état, qui les apporte et pour quand. Même liste que dossier.en.ftl.

dossier-state-todo = à faire
dossier-state-in-progress = en cours
dossier-state-ready = prête
dossier-state-not-applicable = sans objet
dossier-priority-must = requise
dossier-priority-should = attendue
dossier-priority-could = utile
dossier-priority-if-joint = si vous candidatez à plusieurs
dossier-priority-after-visit = après une visite
dossier-size-kilobytes = { $count } ko
dossier-size-megabytes = { $size } Mo

dossier-not-here =
    __Le dossier n'existe pas dans cette installation.__ Posez votre question, ou parcourez les thèmes.
dossier-first =
    __Commencez par { $count ->
        [one] cette pièce
       *[other] ces { $count } pièces
    } : un numéro ou un nom en ouvre une.__ { $call } { $call_use }

    { $rows }{ $has_board ->
        [yes] {"\u000A\u000A"}[Ouvrir le tableau des pièces]({ $board })
       *[no] {""}
    }
dossier-first-row = { $short } : { $filled ->
        [0] { $level ->
            [0] { $basis ->
                [source] un critère l'appelle
                [public] usage constaté
               *[inferred] utile d'emblée
            }
           *[other] niveau { $level } déclaré
        }
        [one] déjà { $filled } réponse sur { $fills }
       *[other] déjà { $filled } réponses sur { $fills }
    }, { $minutes } min
dossier-overview =
    __{ $project } : { $ready ->
        [0] aucune pièce prête
        [one] { $ready } pièce prête
       *[other] { $ready } pièces prêtes
    } sur { $count }.__ { $begun } en cours, { $todo } à faire{ $apart ->
        [0] {""}
       *[other] , { $apart } sans objet
    }.{ $has_items ->
        [yes] {"\u000A\u000A"}{ $items }
       *[no] {""}
    }

    Le nom d'une pièce l'ouvre.{ $has_board ->
        [yes] {" "}[Ouvrir le tableau des pièces]({ $board })
       *[no] {""}
    }
dossier-late-row = En retard : { $short }, pour le { $due }{ $others ->
        [0] {""}
        [one] {" "}; { $others } autre pièce aussi
       *[other] {" "}; { $others } autres pièces aussi
    }
dossier-due-row = À venir : { $short }, pour le { $due }
dossier-unplaced-row = { $count ->
        [one] Une preuve à ranger
       *[other] { $count } preuves à ranger
    }
dossier-rivals-row = { $count ->
        [one] Un texte écrit en double, à départager
       *[other] { $count } textes écrits en double, à départager
    }
dossier-remarks-row = { $count ->
        [one] Une remarque ouverte
       *[other] { $count } remarques ouvertes
    }
dossier-more =
    __{ $project } : que voulez-vous faire du dossier ?__
dossier-reviewer =
    __Vous relisez le dossier de ce projet : { $project }.__ Vous y voyez ce que l'équipe montre, et pouvez y laisser des remarques.
dossier-next =
    __La pièce la plus utile maintenant : { $piece }.__ { $because ->
        [late] Elle est en retard : l'équipe la voulait pour le { $due }.
        [mine] Elle vous est confiée{ $has_due ->
            [yes] {" "}pour le { $due }
           *[no] {""}
        }.
        [due] C'est la première attendue : pour le { $due }.
        [begun] Elle est commencée.
        [filled] L'auto-évaluation lui donne déjà { $filled ->
            [one] { $filled } réponse
           *[other] { $filled } réponses
        } sur { $fills }.
        [required] Elle est requise, et personne ne l'a commencée.
       *[open] Les pièces requises sont prêtes ou commencées : elle vient après.
    }

    { $prompt } Comptez { $minutes } minutes si les faits sont là.
dossier-next-none =
    __Rien ne reste à faire : chaque pièce demandée est prête ou sans objet.__ Vérifiez le dossier, puis emportez-le.
dossier-sections =
    __Le dossier, section par section.__ L'ordre et les priorités sont les nôtres, sans valeur officielle.

    { $rows }
dossier-section-row = { $section } : { $ready ->
        [0] aucune pièce prête sur { $count }
        [one] { $ready } pièce prête sur { $count }
       *[other] { $ready } pièces prêtes sur { $count }
    }
dossier-section =
    __{ $section } : { $ready ->
        [0] aucune pièce prête sur { $count }
        [one] { $ready } pièce prête sur { $count }
       *[other] { $ready } pièces prêtes sur { $count }
    }.__ D'une pièce, on passe à la suivante.

    { $rows }
dossier-piece-row = { $short } : { $applies ->
        [no] vos réponses ne la demandent pas
       *[yes] { $state }{ $has_owner ->
            [yes] , { $owner }
           *[no] {""}
        }{ $has_due ->
            [yes] , pour le { $due }
           *[no] {""}
        }
    }
dossier-section-gone =
    __Cette section n'est pas, ou plus, dans ce que vous voyez.__ Rien n'est perdu. Repartez du dossier.
dossier-pieces-freed =
    __{ $count ->
        [one] Une pièce du dossier n'est plus à personne
       *[other] { $count } pièces du dossier ne sont plus à personne
    }, dans ce projet : { $project }.__ Ce qui y est écrit reste. À confier de nouveau : { $pieces }{ $others ->
        [0] {""}
        [one] {" "}; { $others } autre
       *[other] {" "}; { $others } autres
    }.

piece-gone =
    __Cette pièce n'est pas, ou plus, dans ce que vous voyez.__ Rien n'est perdu. Repartez du dossier.
piece-card =
    __{ $piece } : { $state }.__{ $has_text ->
        [yes] {" "}Raison : { $text }.
       *[no] {""}
    } Pièce { $priority }{ $applies ->
        [no] , que vos réponses ne demandent pas
       *[yes] {""}
    }{ $has_owner ->
        [yes] , confiée à { $owner }
       *[no] , à personne
    }{ $is_late ->
        [yes] , en retard : attendue le { $due }
       *[no] { $has_due ->
            [yes] , pour le { $due }
           *[no] {""}
        }
    }.

    { $why_asked } Preuve : { $proofs }.

    { $shows_texts ->
        [no] Les textes ne vous sont pas montrés
       *[yes] { $written ->
            [0] Aucun texte
            [one] Un texte d'un mot
           *[other] Un texte de { $written } mots
        }
    }, { $shows_evidence ->
        [no] preuves non montrées
       *[yes] { $evidence ->
            [0] aucune preuve
            [one] une preuve
           *[other] { $evidence } preuves
        }
    }{ $remarks ->
        [0] {""}
        [one] , une remarque ouverte
       *[other] , { $remarks } remarques ouvertes
    }.{ $answers ->
        [0] {""}
       *[other] {" "}De l'auto-évaluation{ $others ->
            [0] {""}
            [one] , avec { $others } autre réponse
           *[other] , avec { $others } autres réponses
        } :
    }{ $has_items ->
        [yes] {"\u000A\u000A"}{ $items }
       *[no] {""}
    }

    { $cited }
piece-answer-row = { $question } : { $value }
piece-more =
    __{ $piece } : que voulez-vous faire ?__
piece-answers =
    __{ $piece } : { $count ->
        [0] l'auto-évaluation ne donne encore rien
        [one] { $count } réponse de l'auto-évaluation sur { $fills }
       *[other] { $count } réponses de l'auto-évaluation sur { $fills }
    }.__ Une réponse changée là-bas change ici aussi.

    { $rows }
piece-sample =
    __Deux exemples inventés par nous pour cette pièce : { $piece }.__

    Un bon exemple : « { $good } »

    Un exemple faible : « { $weak } »

    Territoire inventé, sans valeur officielle.
piece-marked =
    __C'est noté : { $piece }, { $state }.__{ $code ->
        [ready] { $is_empty ->
            [yes] {" "}Elle n'a pourtant encore ni texte, ni preuve, ni réponse.
           *[no] {""}
        }{ $remarks ->
            [0] {""}
            [one] {" "}Une remarque y reste ouverte.
           *[other] {" "}{ $remarks } remarques y restent ouvertes.
        }
        [apart] {" "}Raison : { $text }. Ce qui y était reste gardé.
       *[other] {""}
    }
piece-reason =
    __Pourquoi cette pièce est-elle sans objet : { $piece } ?__ Écrivez-le en une phrase, de { $least } à { $most } caractères, par exemple : « nous candidatons seuls ».

    La raison sera dans le dossier. Rien n'est encore changé.
piece-reason-short =
    __Il me faut une raison, { $least } caractères au moins ; rien n'est changé pour cette pièce : { $piece }.__ Elle sera dans le dossier, { $most } caractères au plus. Écrivez par exemple : « nous candidatons seuls ».
piece-reason-long =
    __C'est trop long : { $most } caractères au plus ; rien n'est changé pour cette pièce : { $piece }.__ Il en faut { $least } au moins. Écrivez par exemple : « nous candidatons seuls ».
piece-own =
    __{ $piece } : { $whose ->
        [nobody] personne ne l'apporte.
        [me] vous l'apportez.
       *[member] { $owner } l'apporte.
    }__ À qui confier cette pièce ? Chaque membre qui écrit peut la remplir, confiée ou non.
piece-owned =
    __{ $piece } : { $whose ->
        [me] cette pièce vous est confiée.
       *[member] cette pièce est confiée à { $owner }.
    }__ { $is_told ->
        [yes] { $whose ->
            [me] { $is_web ->
                [yes] Les rappels vous attendront à votre prochaine visite sur ce site.
               *[no] Un rappel vous viendra ici avant sa date.
            }
           *[member] Un message le lui dit{ $is_web ->
                [yes] , à sa prochaine visite sur le site : ses rappels l'y attendent aussi.
               *[no] .
            }
        }
       *[no] Je ne peux pas lui écrire : prévenez cette personne.
    }
piece-owned-told =
    __{ $by } vous confie une pièce du dossier : { $piece }{ $has_due ->
        [yes] , pour le { $due }
       *[no] {""}
    }.__ Projet : { $project }. { $is_web ->
        [yes] Sur ce site, les rappels attendent votre prochaine visite.
       *[no] { $has_due ->
            [yes] Un rappel vous viendra ici avant cette date.
           *[no] Elle n'a pas encore de date ; quand elle en aura une, un rappel vous viendra ici.
        }
    }
piece-own-not =
    __Cette personne ne peut pas apporter de pièce ; rien n'est changé.__ Il faut être membre du projet, éditeur ou propriétaire. Choisissez quelqu'un d'autre.
piece-freed =
    __{ $piece } : cette pièce n'est plus à personne.__ Ce qui y est écrit reste.
piece-freed-told =
    __{ $piece } : cette pièce du dossier n'est plus à votre charge.__ Projet : { $project }. Le changement vient de { $by }. Ce que vous y avez mis reste.
piece-due =
    __{ $piece } : { $has_due ->
        [yes] pour le { $due }.
       *[no] aucune date pour l'instant.
    }__ La date est celle de votre équipe, sans valeur officielle.

    Écrivez-en une, par exemple : 12 mars, dans deux semaines. « Aucune » l'enlève.
piece-due-set =
    __Noté : { $piece }, pour le { $due }{ $count ->
        [0] , c'est aujourd'hui
        [one] , c'est demain
       *[other] , dans { $count } jours
    }.__ { $has_owner ->
        [yes] Qui l'apporte en aura un rappel.
       *[no] Personne ne l'apporte encore : sans personne, pas de rappel.
    }
piece-due-wrong =
    __Le { $day } est passé, ou trop lointain ; rien n'est changé.__ Écrivez une date à venir, d'ici vingt ans, par exemple : dans deux semaines.
piece-due-none =
    __{ $piece } : plus aucune date.__ Aucun rappel n'en viendra.
piece-due-kept =
    __Rien n'est changé pour cette pièce : { $piece }.__ { $has_due ->
        [yes] Elle reste attendue pour le { $due }.
       *[no] Elle n'a pas de date.
    }
piece-due-doubt =
    __J'ai lu « { $heard } ». Faut-il noter le { $day } ?__ Sinon, écrivez le jour, le mois et l'année.
piece-comments =
    __{ $piece } : { $count ->
        [0] aucun commentaire.
        [one] un commentaire.
       *[other] { $count } commentaires.
    }__ L'équipe seule les voit.{ $has_rows ->
        [yes] {"\u000A\u000A"}{ $rows }
       *[no] {""}
    }

    { $can_write ->
        [yes] Pour en ajouter un, écrivez-le ici, { $most } caractères au plus.
       *[no] Les éditeurs du projet en écrivent.
    }
piece-comment-row = { $by }, le { $day } : { $text }
piece-comment =
    __{ $piece } : commentaire de { $by }, le { $day }.__

    { $text }
piece-comment-kept =
    __C'est noté : l'équipe verra ce commentaire, sur cette pièce : { $piece }.__
piece-comment-wrong =
    __{ $length ->
        [0] Je n'ai pas lu de commentaire.
       *[other] C'est trop long : { $length } caractères, { $most } au plus.
    }__ Rien n'est gardé. Écrivez par exemple : « chiffres attendus de l'agence en mars ».
piece-comment-gone =
    __Ce commentaire n'existe plus, sur cette pièce : { $piece }.__ Les autres restent.
piece-comment-not-yours =
    __Ce commentaire est de { $by }, rien n'est changé.__ Son auteur et le propriétaire du projet peuvent l'effacer.
piece-comment-removed =
    __Le commentaire est effacé, sur cette pièce : { $piece }.__ Il disait : { $text }

choice-dossier = Revenir au dossier
choice-dossier-open = Voir le dossier
choice-dossier-first = { $number } · { $piece }
choice-dossier-next = Que faire ensuite
choice-dossier-all = Toutes les pièces
choice-dossier-another = Une autre pièce
choice-dossier-check = Vérifier
choice-dossier-export = Emporter
choice-dossier-more = Autres actions
choice-dossier-rival = Départager les textes
choice-dossier-place = Ranger une preuve
choice-dossier-versions = Voir les versions
choice-dossier-visit = Noter une visite
choice-dossier-remind = Régler mes rappels
choice-dossier-review = Faire relire
choice-dossier-sections-next = Sections suivantes
choice-dossier-section-next = Pièces suivantes
choice-dossier-all-sections = Toutes les sections
choice-dossier-following-section = Section suivante
choice-piece-card = Voir la pièce
choice-piece-back = Revenir à la pièce
choice-piece-write = Écrire
choice-piece-text = Lire le texte
choice-piece-attach = Joindre
choice-piece-evidence = Voir les preuves
choice-piece-ready = Marquer prête
choice-piece-reopen = La rouvrir
choice-piece-take-up = La reprendre
choice-piece-apart = La dire sans objet
choice-piece-keep = Ne rien changer
choice-piece-remark = Laisser une remarque
choice-piece-remarks = Voir les remarques
choice-piece-visit = Noter une remarque de visite
choice-piece-answers = Modifier les réponses
choice-piece-answers-next = Réponses suivantes
choice-piece-own = La confier
choice-piece-own-me = À moi
choice-piece-own-member = { $has_name ->
        [yes] À { $name }
       *[no] Au membre { $number }
    }
choice-piece-own-next = Autres membres
choice-piece-own-nobody = À personne
choice-piece-due = Fixer une date
choice-piece-due-yes = Oui, notez cette date
choice-piece-due-no = Non, une autre date
choice-piece-due-none = Enlever la date
choice-piece-comments = Voir les commentaires
choice-piece-comment-read = Lire le n° { $number }
choice-piece-comment-next = Plus anciens
choice-piece-comment-remove = Effacer ce commentaire
choice-piece-sample = Voir un exemple
choice-piece-more = Autres actions
choice-piece-rest = Encore d'autres actions
choice-piece-following = Pièce suivante
