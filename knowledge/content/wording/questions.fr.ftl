### Ce que devient une question laissée à l'équipe. Même liste de messages que questions.en.ftl.

question-told =
    __Votre question a maintenant une réponse.__ Vous aviez demandé : « { $question } »
