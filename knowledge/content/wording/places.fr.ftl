### Les lieux (places.yaml) : la première phrase répond seule.
place-labelled =
    __Oui : { $official } a reçu le label le 12 novembre 2014, parmi les neuf premiers.__ Le label a été remplacé en 2019.
place-labelled-later =
    __Oui, en juin 2015 : { $official } n'était pas parmi les neuf premiers labels de novembre 2014.__ Le label a été remplacé en 2019.
place-not-labelled =
    __Non : { $official } était candidate, sans recevoir le label en novembre 2014.__ L'appel est clos depuis 2015.
place-filed-yes =
    __Oui : { $official } est l'une des quinze candidatures déposées au 12 novembre 2014.__ L'appel est clos depuis 2015.
place-visited-yes =
    __Oui : la Mission French Tech, l'équipe de l'État, a visité { $official } en 2014.__
place-visited-no =
    __Aucune visite n'est citée pour { $official } en 2014.__ L'appel est clos depuis 2015.
place-v2-yes =
    __Oui : { $official } a remis une V2, une nouvelle version du dossier après la visite, en 2014.__
place-v2-no =
    __Aucune V2, nouvelle version du dossier, n'est citée pour { $official }.__ L'appel est clos depuis 2015.
place-elsewhere =
    __{ $name } : aucune candidature parmi les quinze que citent mes sources au 12 novembre 2014.__
place-elsewhere-labelled =
    __{ $name } n'est pas parmi les quinze candidatures de 2014, mais a été associée au label en 2015.__
place-unknown =
    __{ $name } n'est pas parmi les quinze candidatures que citent mes sources au 12 novembre 2014.__

    Je n'en sais pas plus sur ce lieu. L'appel est clos depuis 2015.
place-steps = Candidature { $official } en 2014 : visite, { $visited } ; V2, { $v2 }.
place-step-yes = oui
place-step-no = aucune citée
place-step-unknown = inconnu
place-figures =
    __Les chiffres que mes sources donnent pour { $name } : les méthodes diffèrent, ce ne sont pas des seuils.__

    { $figures }
