### Les lieux (places.yaml) : la première phrase répond seule. Ni « oui » ni « non » : la question peut être posée dans les deux sens.
place-label-yes =
    __{ $name } : label reçu le { $date }__, parmi les neuf premiers ; il a été remplacé en 2019.
place-label-later =
    __{ $name } : label reçu en juin 2015__, pas parmi les neuf premiers de novembre 2014 ; il a été remplacé en 2019.
place-label-no =
    __{ $name } : candidate, sans label le 12 novembre 2014__ ; l'appel est clos depuis 2015.
place-label-unknown =
    __{ $name } : candidate en 2014 ; mes sources ne disent pas la suite__, et l'appel est clos depuis 2015.
place-filed-yes =
    __{ $name } : candidature déposée__, l'une des quinze du 12 novembre 2014 ; l'appel est clos depuis 2015.
place-visited-yes =
    __{ $name } : visite de la Mission French Tech, l'équipe de l'État, { $has_date ->
        [no] en 2014
       *[other] le { $date }
    }__ ; l'appel est clos depuis 2015.
place-visited-no =
    __{ $name } : aucune visite citée en 2014__ ; l'appel est clos depuis 2015.
place-visited-unknown =
    __{ $name } : mes sources ne disent pas s'il y a eu une visite__ ; l'appel est clos depuis 2015.
place-v2-yes =
    __{ $name } : V2 (nouvelle version du projet) remise en 2014__ ; l'appel est clos depuis 2015.
place-v2-no =
    __{ $name } : aucune V2 (nouvelle version du projet) citée en 2014__ ; l'appel est clos depuis 2015.
place-v2-unknown =
    __{ $name } : mes sources ne disent pas si une V2__, une nouvelle version du projet, a été remise ; l'appel est clos depuis 2015.
place-elsewhere =
    __{ $name } : pas parmi les quinze candidatures__ que citent mes sources au 12 novembre 2014 ; l'appel est clos depuis 2015.
place-outside =
    __{ $name } : pas candidate__ à ce label, clos depuis 2015.
place-elsewhere-labelled =
    __{ $name } : label reçu en juin 2015, dans un groupe__, sans être parmi les quinze candidatures de 2014 ; il a été remplacé en 2019.
place-unknown =
    __{ $name } : pas parmi les quinze candidatures__ que citent mes sources au 12 novembre 2014 ; l'appel est clos depuis 2015.

    Je n'en sais pas plus sur ce lieu.
place-steps = Candidature « { $official } » au 12 novembre 2014 : { $visit } ; { $version } ; { $label }.
place-step-visit-yes = visitée
place-step-visit-no = aucune visite citée
place-step-visit-unknown = visite inconnue
place-step-version-yes = V2 (nouvelle version) remise
place-step-version-no = aucune V2 (nouvelle version) citée
place-step-version-unknown = V2 (nouvelle version) inconnue
place-step-label-yes = labellisée
place-step-label-no = pas labellisée
place-step-label-unknown = label inconnu
place-figures =
    __{ $name } : ce que disent des sources__, avec des méthodes différentes ; ce ne sont pas des seuils.

    { $figures }
