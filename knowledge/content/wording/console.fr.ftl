### Les pages de l'équipe de la Mission. Même liste de messages que console.en.ftl. Texte sans mise en forme.

console-no-right = Votre rôle ne le permet pas. Demandez-le à un propriétaire de cette installation ; rien n'a été changé.
    .title = Votre rôle ne le permet pas
