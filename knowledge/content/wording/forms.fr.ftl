### Ce que dit un formulaire quand une réponse tapée n'est pas celle qui est attendue. Même liste que forms.en.ftl.
### Chaque message reçoit $example et $has_example ; « Je ne sais pas » est toujours une réponse.

doubt =
    __J'ai lu « { $heard } ». Faut-il noter « { $shown } » ?__ Sinon, écrivez votre réponse autrement : elle remplacera celle-ci.
choice-doubt-yes = Oui, notez-le
choice-doubt-no = Non, je la réécris

expects-answer =
    __Cette question ne se passe pas, mais « je ne sais pas » est une réponse.__ Elle n'est pas comptée comme un zéro.{ $has_example ->
        [yes] {" "}Sinon, répondez par exemple : { $example }
       *[other] {""}
    }

expects-number =
    __Je n'ai pas trouvé de nombre dans votre message, rien n'est changé.__ Écrivez-le en chiffres ou en lettres, par exemple : { $example }. « Je ne sais pas » convient aussi.
expects-one-number =
    __J'ai trouvé plusieurs nombres et je ne sais pas lequel noter, rien n'est changé.__ Écrivez seulement celui de la question, par exemple : { $example }.
expects-whole-number =
    __Cette question attend un nombre entier, rien n'est changé.__ Écrivez-le sans décimale, par exemple : { $example }.
expects-number-between =
    __Cette question attend un nombre de { $min } à { $max }, rien n'est changé.__ Par exemple : { $example }. « Je ne sais pas » convient aussi.
expects-number-from =
    __Cette question attend un nombre à partir de { $min }, rien n'est changé.__ Par exemple : { $example }. « Je ne sais pas » convient aussi.
expects-number-up-to =
    __Cette question attend un nombre qui ne dépasse pas { $max }, rien n'est changé.__ Par exemple : { $example }. « Je ne sais pas » convient aussi.

expects-yes-or-no =
    __Cette question attend oui ou non, rien n'est changé.__ Si c'est en cours, répondez non : seul ce qui est fait se prouve. « Je ne sais pas » convient aussi.
expects-choice =
    __Je n'ai pas reconnu de choix dans votre message, rien n'est changé.__ Écrivez un numéro, par exemple { $example }, ou les mots du choix :

    { $options }
expects-choices =
    __Je n'ai pas reconnu tous vos choix, rien n'est changé.__ Écrivez leurs numéros, par exemple { $example }, ou leurs mots :

    { $options }
expects-alone =
    __« { $label } » ne va pas avec un autre choix, rien n'est changé.__ Écrivez ce choix seul, ou les autres sans lui, par exemple : { $example }.
expects-level =
    __Je n'ai pas reconnu de niveau dans votre message, rien n'est changé.__ Écrivez un chiffre de { $min } à { $max }, par exemple { $example }, ou les mots du niveau :

    { $options }

expects-date =
    __Je n'ai pas trouvé de date dans votre message, rien n'est changé.__ Écrivez le jour, le mois et l'année, par exemple : { $example }. « Dans deux semaines » ou « fin mars » conviennent aussi.
expects-real-date =
    __Ce jour n'est pas au calendrier, ou il est trop lointain ; rien n'est changé.__ Écrivez le jour, le mois et l'année, par exemple : { $example }.

expects-names =
    __Je n'ai pas trouvé de nom dans votre message, rien n'est changé.__ Écrivez un nom par ligne, ou séparez-les par des virgules{ $has_example ->
        [yes] , par exemple : { $example }
       *[other] .
    }
expects-fewer-names =
    __Vous donnez { $count } noms, j'en garde { $max } au plus ; rien n'est changé.__ Copiez votre liste, gardez les noms les plus utiles, puis envoyez-la de nouveau.
expects-shorter-names =
    __Un de ces noms fait { $length } caractères, j'en garde { $max } au plus par nom ; rien n'est changé.__ Écrivez un nom par ligne, puis envoyez la liste de nouveau.

expects-text =
    __Je n'ai pas lu de mots dans votre message, rien n'est changé.__ { $has_example ->
        [yes] Écrivez votre réponse, par exemple : { $example }
       *[other] Écrivez votre réponse, ou « je ne sais pas ».
    }
expects-shorter-text =
    __Votre texte fait { $length } caractères, j'en garde { $max } au plus ; rien n'est changé.__ Copiez-le, raccourcissez-le, puis envoyez-le de nouveau : je ne coupe rien à votre place.
expects-file =
    __Cette question attend un fichier, et je ne lis ici que du texte ; rien n'est changé.__ Écrivez « je ne sais pas » pour continuer : vous pourrez y revenir.
